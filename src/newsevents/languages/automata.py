"""The automata that pymorphy3's dictionaries are kept in, read where they lie in the bytes of their files.

They are those of the library dawgdic. A file holds the number of its units, four bytes, the units themselves, four
bytes each, and a guide: four bytes, and two for each unit. The unit that follows another by a byte lies at the index of
that one, xor its offset, xor the byte, where it names that byte. The guide tells of each unit the first byte that
another follows it by, and the next byte after its own that one follows the unit before it by.
"""

from typing import Final

from mypy_extensions import i64, mypyc_attr

_WIDTH: Final = 4
"""Bytes of a unit, of which the first is the byte that it follows by; the others tell where its followers lie."""
_HELD: Final = 0x80
"""Marks, in the last byte, a unit that is a number instead."""
_ENDED: Final = 1
"""Marks, in the second byte, a unit that something held ends at."""
_FAR: Final = 2
"""Marks, in the second byte, an offset that is told in units of 256."""
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
        """The unit that the characters of a text lead to, from a unit on; 0 where nothing held goes on so."""
        data, at = self._data, start
        for here in range(len(text)):
            at = _by(data, at, ord(text[here]))
            if not at:
                return 0
        return at

    def number(self, text: str, start: i64 = 0) -> i64:
        """The number of what is held by these characters, from a unit on; 0 where nothing is."""
        data, at = self._data, self.follow(text, start)
        if not at or not _ends(data, at):
            return 0
        begin = _WIDTH * (at ^ _offset(data, at)) + _WIDTH
        low: i64 = data[begin]
        middle: i64 = data[begin + 1]
        high: i64 = data[begin + 2]
        highest: i64 = data[begin + 3]
        return low | middle << 8 | high << 16 | (highest & ~_HELD) << 24

    def similar(self, word: str, letters: str = "", others: str = "") -> list[Found]:
        """The values of a word and of those that have others instead of its letters, each by its place in the lists, at
        some places or all: the word itself first, then the others by the places, from the first one on.
        """
        found: list[Found] = []
        self._similar(word, 0, 0, letters, others, found)
        return found

    def _similar(self, word: str, place: i64, start: i64, letters: str, others: str, found: list[Found]) -> None:
        """Adds what ``similar`` finds from a place of the word on, which the start leads up to."""
        first, data, at = len(found), self._data, start
        for here in range(place, len(word)):
            code = ord(word[here])
            for one in range(len(letters)):
                if ord(letters[one]) == code:
                    beside = _by(data, at, ord(others[one]))
                    if beside:
                        spelt = word[:here] + others[one] + word[here + 1 :]
                        self._similar(spelt, here + 1, beside, letters, others, found)
            at = _by(data, at, code)
            if not at:
                return
        at = _next(data, at, _BEFORE_VALUES)
        if at:
            values: list[int] = []
            self._collect(at, 0, values)
            found.insert(first, (word, values))

    def _collect(self, start: i64, read: i64, values: list[int]) -> None:
        """Adds the values behind a unit; what was ``read`` is the part of them that leads up to it."""
        data, guide, at, value = self._data, self._guide, start, read
        while True:
            if _ends(data, at):
                values.append(value)
            byte: i64 = data[guide + 2 * at]
            if not byte:
                return
            around = at ^ _offset(data, at)
            while True:
                at = around ^ byte
                beside: i64 = data[guide + 2 * at + 1]
                if not beside:
                    break
                self._collect(at, _with(value, byte), values)
                byte = beside
            value = _with(value, byte)


def _by(data: bytes, at: i64, code: i64) -> i64:
    """The unit that follows by a character, which UTF-8 writes in one to four bytes; 0 where none does."""
    if code < _ASCII:
        return _next(data, at, code)
    if code < _TWO_BYTES:
        at = _next(data, at, 0xC0 | code >> 6)
        if not at:
            return 0
        return _next(data, at, 0x80 | code & 0x3F)
    for byte in chr(code).encode("utf-8", "surrogatepass"):
        at = _next(data, at, byte)
        if not at:
            return 0
    return at


def _ends(data: bytes, at: i64) -> bool:
    """Whether something held ends at a unit."""
    low: i64 = data[_WIDTH * at + _WIDTH + 1]
    return low & _ENDED != 0


def _next(data: bytes, at: i64, byte: i64) -> i64:
    """The unit that follows by a byte; 0 where none does."""
    following = at ^ _offset(data, at) ^ byte
    begin = _WIDTH * following + _WIDTH
    named: i64 = data[begin]
    marks: i64 = data[begin + 3]
    if named == byte and marks < _HELD:
        return following
    return 0


def _offset(data: bytes, at: i64) -> i64:
    """How far from a unit its followers lie: 22 bits."""
    begin = _WIDTH * at + _WIDTH
    low: i64 = data[begin + 1]
    middle: i64 = data[begin + 2]
    high: i64 = data[begin + 3]
    offset = low >> 2 | middle << 6 | high << 14
    if low & _FAR:
        return offset << 8
    return offset


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
    if byte == 0x2F:
        return value << 6 | 63
    return value
