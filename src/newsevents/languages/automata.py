"""The automata that pymorphy3's dictionaries are kept in, read where they lie in the bytes of their files.

They are those of the library dawgdic. A file holds the number of its units, four bytes, the units themselves, four
bytes each, and a guide: four bytes, and two for each unit. The unit that follows another by a byte lies at the index of
that one, xor its offset, xor the byte, where it names that byte. The guide tells of each unit the first byte that
another follows it by, and the next byte after its own that one follows the unit before it by.
"""

from typing import Final

from mypy_extensions import i64, mypyc_attr

_WIDTH: Final = 4
"""Bytes of a unit."""
_LEAF: Final = 1 << 31
"""Marks a unit that holds a number."""
_ENDED: Final = 1 << 8
"""Marks a unit that something held ends at."""
_FAR: Final = 1 << 9
"""Marks an offset that is told in units of 256."""
_NAMED: Final = _LEAF | 0xFF
_BEFORE_VALUES: Final = 1
"""The byte between a word and what is stored with it."""

_ASCII: Final = 0x80
_TWO_BYTES: Final = 0x800
"""The codes from which a letter takes two bytes in UTF-8, and three."""

Found = tuple[str, list[int]]
"""A word as it is held, and the numbers stored with it."""


@mypyc_attr(acyclic=True)
class Automaton:
    """What one file holds: words with numbers, or words with values, which are numbers in Base64.

    Raises IndexError where the file breaks off.
    """

    __slots__ = ("_data", "_guide")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._guide: i64 = 2 * _WIDTH + _WIDTH * int.from_bytes(data[:_WIDTH], "little")

    def follow(self, text: str, start: i64 = 0) -> i64:
        """The unit that the characters of a text lead to; 0 where nothing held goes on so."""
        at = start
        for character in text:
            at = self._by(at, ord(character))
            if not at:
                return 0
        return at

    def number(self, text: str, start: i64 = 0) -> i64:
        """The number of what is held by these characters, from a unit on; 0 where nothing is."""
        at = self.follow(text, start)
        if not at:
            return 0
        unit = self._unit(at)
        return self._unit(at ^ _offset(unit)) & ~_LEAF if unit & _ENDED else 0

    def similar(self, word: str, instead: dict[str, str]) -> list[Found]:
        """The values of a word and of those that have the other letters instead, at some places or all: the word
        itself first, then the others by the places, from the first one on.
        """
        found: list[Found] = []
        others = instead if any(letter in word for letter in instead) else None
        self._similar(word, 0, 0, others, found)
        return found

    def _similar(self, word: str, place: i64, start: i64, others: dict[str, str] | None, found: list[Found]) -> None:
        """Adds what ``similar`` finds from a place of the word on, which the start leads up to."""
        first = len(found)
        at = start
        for here in range(place, len(word)):
            other = others.get(word[here]) if others is not None else None
            if other is not None:
                beside = self._by(at, ord(other))
                if beside:
                    self._similar(word[:here] + other + word[here + 1 :], here + 1, beside, others, found)
            at = self._by(at, ord(word[here]))
            if not at:
                return
        at = self._next(at, _BEFORE_VALUES)
        if at:
            values: list[int] = []
            self._collect(at, 0, values)
            found.insert(first, (word, values))

    def _collect(self, at: i64, value: i64, values: list[int]) -> None:
        """Adds the values behind a unit; ``value`` is the part of them that leads up to it."""
        data = self._data
        if self._unit(at) & _ENDED:
            values.append(value)
        byte: i64 = data[self._guide + 2 * at]
        while byte:
            following = self._next(at, byte)
            self._collect(following, _with(value, byte), values)
            byte = data[self._guide + 2 * following + 1]

    def _by(self, at: i64, code: i64) -> i64:
        """The unit that follows by a character, which UTF-8 writes in one to four bytes; 0 where none does."""
        if code < _ASCII:
            return self._next(at, code)
        if code < _TWO_BYTES:
            at = self._next(at, 0xC0 | code >> 6)
            return self._next(at, 0x80 | code & 0x3F) if at else 0
        for byte in chr(code).encode("utf-8", "surrogatepass"):
            at = self._next(at, byte)
            if not at:
                return 0
        return at

    def _next(self, at: i64, byte: i64) -> i64:
        """The unit that follows by a byte; 0 where none does."""
        following = at ^ _offset(self._unit(at)) ^ byte
        return following if self._unit(following) & _NAMED == byte else 0

    def _unit(self, at: i64) -> i64:
        data = self._data
        begin = _WIDTH * (at + 1)
        return data[begin] | data[begin + 1] << 8 | data[begin + 2] << 16 | data[begin + 3] << 24


def _offset(unit: i64) -> i64:
    return unit >> 10 << 8 if unit & _FAR else unit >> 10


def _with(value: i64, byte: i64) -> i64:
    """A number with one more byte of Base64: six bits; one that fills up takes two bits back, a line's end none."""
    if byte >= 0x61:
        return value << 6 | byte - 0x61 + 26
    if byte >= 0x41:
        return value << 6 | byte - 0x41
    if byte == 0x3D:
        return value >> 2
    if byte >= 0x30:
        return value << 6 | byte - 0x30 + 52
    if byte == 0x2B:
        return value << 6 | 62
    return value << 6 | 63 if byte == 0x2F else value
