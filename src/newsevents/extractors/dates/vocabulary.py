"""What each word means to the grammar of dates. Worked out once for a distinct form and remembered with the pack."""

from typing import Any, Final

import regex

from newsevents.extractors.dates.shapes import coded
from newsevents.extractors.dates.symbols import ANCHORS, CHARACTER, COMPOUND, MARK, NOTHING
from newsevents.extractors.dates.terms import GRAINS, WORDS, Piece, Term, of_entry, roman, term
from newsevents.language import LanguagePack
from newsevents.words import Word

REMEMBERED: Final = 200_000
"""Forms that a vocabulary remembers before it starts afresh."""

_ROMAN: Final = regex.compile(r"(?=[IVXХ])[XХ]{0,3}(?:I[XХ]|IV|V?I{0,3})")
_NUMBERED: Final = regex.compile(r"(\d{1,4})[-‐‑]?(\p{L}[\p{L}\p{M}]*)")
_QUARTER: Final = regex.compile(r"(?:([QH])([1-4])|([1-4])([QH]))")
_PUNCTUATION: Final = {
    ",": "comma",
    "-": "dash",
    "‐": "dash",
    "‑": "dash",
    "–": "dash",
    "—": "dash",
    "−": "dash",
    "--": "dash",
    "(": "open",
    ")": "close",
}
_RANGED: Final = frozenset(CHARACTER[name] for name in ("month", "weekday", "season", "roman"))
_DATED: Final = frozenset(CHARACTER[name] for name in ("season_year", "season", "month"))
_MARKED: Final = frozenset(CHARACTER[name] for name in ("zone", "decade", "four"))
_MARKS: Final = frozenset({".", ":", "/", "'", "’", "‘", "ʼ"})
ANCHOR_CODES: Final = regex.escape(COMPOUND) + "".join(sorted(CHARACTER[name] for name in ANCHORS))
"""The codes of words that tell a time by themselves, as a class of a pattern."""


class Vocabulary:
    """The terms of a language pack."""

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack
        self._codes: dict[Word, str] = {}
        self._pieces: dict[Word, tuple[Piece, ...]] = {}
        self.plain: dict[Word, Term] = {}
        """The words seen so far that are one term as they stand, whatever stands around them."""
        self._suffixes = {pack.folding(key): str(entry["kind"]) for key, entry in pack.list("date_suffixes").items()}
        self._adjectives = pack.list("date_adjectives")
        self._firsts = pack.list("date_adjective_numbers")

    def codes(self, words: tuple[Word, ...]) -> str:
        """One character a word: its symbol, or what stands for words that need a closer look."""
        known = self._codes
        try:
            return "".join([known[word] for word in words])
        except KeyError:
            if len(known) > REMEMBERED:
                known.clear()
                self._pieces.clear()
                self.plain.clear()
            return "".join([known.get(word) or self._code(word) for word in words])

    def pieces(self, word: Word) -> tuple[Piece, ...]:
        """The terms that a word holds; empty for a word that is none of the grammar's."""
        return self._pieces.get(word, ())

    def _code(self, word: Word) -> str:
        pieces = self._read(word)
        if not pieces:
            code = MARK if word.form in _MARKS else NOTHING
        elif len(pieces) > 1:
            code = COMPOUND
        else:
            code = pieces[0].term.symbol
        if pieces:
            self._pieces[word] = pieces
        if len(pieces) == 1 and word.shape not in ("digits", "number") and _is_plain(pieces[0], word):
            self.plain[word] = pieces[0].term
        self._codes[word] = code
        return code

    def _read(self, word: Word) -> tuple[Piece, ...]:
        size = len(word.form)
        entry = word.entries.get(WORDS)
        if entry is not None:
            read = of_entry(entry)
            if entry.data["is"] in GRAINS and not entry.get("whole"):
                nouns = [r for r in word.readings if r.pos == "NOUN"]
                if nouns and all(r.number == "plur" for r in nouns):
                    read = read._replace(data={**read.data, "plural": True})
            if entry.data["is"] == "ordinal" and word.cases and not any(r.gender == "n" for r in word.readings):
                read = read._replace(data={**read.data, "gendered": True})  # «второй», which is no day
            return (Piece(read, 0, size),)
        single = self._by_shape(word)
        if single is not None:
            return (Piece(single, 0, size),)
        if word.shape == "number":
            return self._numbered(word)
        if word.shape != "punct" and "-" in word.key and "-" in word.form:
            return self._hyphenated(word)
        adjective = self._adjective(word)
        return (Piece(adjective, 0, size),) if adjective else ()

    def _by_shape(self, word: Word) -> Term | None:
        form = word.form
        if word.shape == "digits":
            if len(form) > 12:
                return None
            name = "small" if len(form) <= 2 else "four" if len(form) == 4 else "number"
            return term(name, int(form))
        if word.shape == "punct":
            name = _PUNCTUATION.get(form, "")
            return term(name) if name else None
        if form.isupper() and _ROMAN.fullmatch(form):
            return term("roman", roman(form))
        quarter = _QUARTER.fullmatch(form.upper())
        if quarter and len(form) == 2 and form[0].isascii() and form.isascii():
            kind, digit = quarter[1] or quarter[4], int(quarter[2] or quarter[3])
            return term("quarter_name" if kind == "Q" else "half_name", digit) if kind == "Q" or digit < 3 else None
        return None

    def _numbered(self, word: Word) -> tuple[Piece, ...]:
        """Digits with letters: «18-го», «2010-х», «14-дневный», "1990s", "9pm"."""
        period = coded(word.form)
        if period is not None:
            name, number, year = period
            return (Piece(term(name, number, year=year), 0, len(word.form)),)
        found = _NUMBERED.fullmatch(word.form)
        if not found:
            return ()
        number, size = int(found[1]), len(word.form)
        suffix = self._pack.folding(found[2])
        kind = self._suffixes.get(suffix)
        if kind == "decade" or (kind == "ordinal_or_decade" and number % 10 == 0):
            if number % 10 or not (10 <= number < 100 or 1000 <= number < 2200):
                return ()
            return (Piece(term("decade", decade=number // 10, digits=len(found[1])), 0, size),)
        if kind in ("ordinal", "ordinal_day", "ordinal_weak", "ordinal_or_decade"):
            name = "year_ordinal" if len(found[1]) == 4 else "ordinal_number" if number < 100 else ""
            return (
                (
                    Piece(
                        term(
                            name,
                            number,
                            numeric=True,
                            weak=kind not in ("ordinal", "ordinal_day"),
                            loose=kind == "ordinal",
                        ),
                        0,
                        size,
                    ),
                )
                if name
                else ()
            )
        durative = self._durative(suffix, number)
        if durative:
            return (Piece(durative, 0, size),)
        tail = self._pack.word(found[2]).entries.get(WORDS)
        if tail is not None and tail.data.get("is") in ("meridiem", "year_mark", "hour", "minute", "year", "month"):
            split = found.start(2)
            digits = term("small" if len(found[1]) <= 2 else "four" if len(found[1]) == 4 else "number", number)
            return (Piece(digits, 0, len(found[1])), Piece(of_entry(tail), split, size))
        return ()

    def _durative(self, suffix: str, number: Any) -> Term | None:
        """A duration adjective with ``number`` in front."""
        for lemma in (suffix, *self._pack.word(suffix).lemmas):
            entry = self._adjectives.get(lemma)
            if entry is not None:
                return Term(CHARACTER["durative"], entry.data, number)
        unit = self._pack.word(suffix).entries.get(WORDS)
        if unit is not None and unit.data.get("attributive"):
            return Term(CHARACTER["durative"], {"grain": of_entry(unit).data["grain"]}, number)
        return None

    def _adjective(self, word: Word) -> Term | None:
        """A duration adjective in one word: «двухдневный», «полуторачасовой», «недельный»."""
        if not self._adjectives:
            return None
        for lemma in word.lemmas:
            for second, entry in self._adjectives.items():
                if lemma.endswith(second):
                    first = lemma.removesuffix(second)
                    numeral = self._firsts.get(first)
                    if numeral is not None:
                        number = None if numeral.get("vague") else numeral["value"]
                        return Term(CHARACTER["durative"], entry.data, number)
        return None

    def _hyphenated(self, word: Word) -> tuple[Piece, ...]:
        """Words joined by a hyphen: two months, two weekdays, two numerals, a numeral and a unit, a part of a
        period."""
        parts = regex.split(r"[-‐‑]", word.form)
        places, at = [], 0
        for part in parts:
            places.append((at, at + len(part)))
            at += len(part) + 1
        read = [self._read(self._pack.word(part)) for part in parts]
        if len(parts) == 2:
            found = self._pair(word, parts, places, read)
            if found:
                return found
        if all(len(pieces) == 1 and pieces[0].term.number is not None for pieces in read):
            return self._numerals(word, read)
        half = self._pack.list(WORDS).get(" ".join(parts[1:]).lower())
        if half is not None and half["is"] == "and_half" and read[0] and read[0][0].term.number is not None:
            whole = read[0][0].term
            return (Piece(Term(whole.symbol, whole.data, whole.number + 0.5), 0, len(word.form)),)
        return ()

    def _pair(
        self, word: Word, parts: list[str], places: list[tuple[int, int]], read: list[tuple[Piece, ...]]
    ) -> tuple[Piece, ...]:
        first, second = (pieces[0].term if len(pieces) == 1 else None for pieces in read)
        edge = self._pack.word(parts[0]).entries.get("date_signals")
        if edge is not None and edge.get("edge") and second is not None:
            marked = Term(second.symbol, {**second.data, "mod": edge["mod"]}, second.number)
            return (Piece(marked, *places[1]),)
        if first is None or second is None:
            return ()
        names = CHARACTER
        if first.symbol == second.symbol and first.symbol in _RANGED:
            dash = Piece(term("dash"), places[0][1], places[1][0])
            return (Piece(first, *places[0]), dash, Piece(second, *places[1]))
        if first.symbol in _DATED and second.symbol == names["four"]:
            return (Piece(first, *places[0]), Piece(second, *places[1]))
        if first.symbol == names["ordinal"] and "grain" in second.data:  # "third-quarter profit", "third-year student"
            named = second.symbol == names["quarter"] and first.number <= 4
            return (Piece(term("quarter_name", first.number), 0, len(word.form)),) if named else ()
        if "grain" in second.data and first.number is not None and second.data.get("attributive"):
            return (Piece(Term(names["durative"], {"grain": second.data["grain"]}, first.number), 0, len(word.form)),)
        if "grain" in first.data and "times" not in first.data:
            number = 2 if second.symbol == names["or_two"] or second.data.get("other") else second.number
            if second.symbol == names["cardinal"] or number == 2:
                return (Piece(term("length_span", (1, number), grain=first.data["grain"]), 0, len(word.form)),)
        return ()

    def _numerals(self, word: Word, read: list[tuple[Piece, ...]]) -> tuple[Piece, ...]:
        """«двадцать-тридцать» is from twenty to thirty, "twenty-four" one number, «две-три» from two to three."""
        numbers = [pieces[0].term.number for pieces in read]
        last = read[-1][0].term
        if len(numbers) != 2 or not all(isinstance(n, int | float) for n in numbers):
            return ()
        low, high = numbers
        size = len(word.form)
        if low % 10 == 0 and 20 <= low < 100 and 0 < high < 10:
            return (Piece(Term(last.symbol, last.data, low + high), 0, size),)
        if low < high and last.symbol == CHARACTER["cardinal"]:
            return (Piece(term("counts", (low, high)), 0, size),)
        return ()


def _is_plain(piece: Piece, word: Word) -> bool:
    """Whether a word is all one term and read alike wherever it stands: no mark beside it belongs to it, no word
    before it undoes it."""
    read, begin, end = piece
    whole = begin == 0 and end == len(word.form)
    undone = read.data.get("abbreviation") or read.data.get("that") or read.data.get("last")
    return whole and read.symbol not in _MARKED and not undone
