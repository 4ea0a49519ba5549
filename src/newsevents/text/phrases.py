"""Noun phrases within a clause: preposition, modifiers, head, and the genitives and names that follow it."""

from collections.abc import Container, Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.text.marks import CLOSE, MARKS, OPEN
from newsevents.words import NOMINAL, Chosen, Reading, Word

_HEADS: Final = frozenset({"NOUN", "PRON"})
_AGREEING: Final = frozenset({"ADJ", "DET", "PART"})
_PREPOSITION: Final = frozenset({"PREP", "ADV", "CONJ", "PRCL"})
_FIGURES: Final = frozenset({"digits", "number"})
_ATTRIBUTES: Final = frozenset({"modifier", "ordinal", "cardinal"})
_NAMELESS: Final = frozenset(
    {"month", "weekday", "day", "week", "month_unit", "year", "season", "part", "decade", "hour"}
)
"""Date words that nobody's name follows in the same phrase."""
_UNREAD: Final = _FIGURES | {"initial"}
LONGEST: Final = 40
"""Tokens after which a phrase is cut."""
_ATTRIBUTED: Final = 4
"""Tokens within which the noun stands that is described before."""


def chunk(
    text: Analysis, tokens: list[int], chosen: Chosen, base: int, predicate: Container[int | None] = ()
) -> list[Phrase]:
    """The phrases over ``tokens`` (ascending, with gaps where other clauses are embedded), in text order.

    ``chosen[t - base]`` is the reading of token ``t``. No phrase begins at a token of the ``predicate``.
    """
    return _Chunker(text, tokens, chosen, base, predicate).run()


def _dates(word: Word) -> bool:
    return "date_words" in word.entries


def _nameless(word: Word) -> bool:
    """Whether a word stands for a name and has no form of its own: an initial, a short foreign name («Руй»)."""
    return word.shape == "initial" or (word.shape == "title" and not word.readings)


def _month(word: Word) -> bool:
    entry = word.entries.get("date_words")
    return entry is not None and entry.get("is") == "month"


class _Chunker:
    """Walks over the tokens of a clause; ``at`` and all other places are indices into ``tokens``."""

    def __init__(
        self, text: Analysis, tokens: list[int], chosen: Chosen, base: int, predicate: Container[int | None]
    ) -> None:
        self.text, self.tokens, self.base, self.predicate = text, tokens, base, predicate
        self.words: list[Word] = [text.words[t] for t in tokens]
        self.readings: list[Reading | None] = [chosen[t - base] for t in tokens]
        self.cased = bool(text.language.settings.get("cases", True))
        self.at = 0
        self.cases: tuple[str, ...] = ()

    def run(self) -> list[Phrase]:
        found: list[Phrase] = []
        prep: int | None = None
        words, readings, tokens, predicate, count = (
            self.words, self.readings, self.tokens, self.predicate, len(self.tokens),
        )  # fmt: skip
        while self.at < count:
            at = self.at
            word, reading = words[at], readings[at]
            if prep is not None and self._behind_comma(at):
                prep = None  # "The day before, she phoned": no noun phrase is governed across a comma
            if tokens[at] in predicate or (not self.cased and self._infinitive(at)):
                prep = None
                self.at += 1
                continue
            relating = "prepositions" in word.entries and (reading is None or reading.pos in _PREPOSITION)
            if relating and not self._adverb(at):
                prep = at if prep is None else prep
                self.at += 1
                continue
            if prep is not None and not self.cased and reading is not None and reading.case == "nom":
                prep = None  # "as they landed": nothing governs a nominative
            starts = reading.pos in NOMINAL if reading is not None else word.shape in _UNREAD or _nameless(word)
            phrase = self._phrase(prep) if starts else None
            if phrase is not None:
                found.append(phrase)
            elif self.at == at:
                self.at += 1
            if phrase is not None or word.form not in MARKS:
                prep = None
        return found

    def _adverb(self, at: int) -> bool:
        """Whether a word that is preposition and adverb stands before somebody's name («Накануне Иванов прибыл»), or
        before what is not in a case that it governs («Накануне новый посол прибыл»)."""
        if at + 1 >= len(self.words) or self.words[at].has("ADV") is None:
            return False
        after = at + 1
        entry = self.words[after].entries.get("pronouns")
        if entry is not None and entry.get("possessive") and after + 1 < len(self.words):  # «накануне его помощник»
            noun = self.words[after + 1]
            return bool(noun.cases) and not noun.genitive and any(case == "nom" for case, _ in noun.cases)
        following = self.words[after]
        if any(r.kind in ("given", "surname") for r in following.readings):
            return True
        if self.cased and _dates(self.words[at]) and self._somebody(after):
            return True
        governed = self.words[at].entries["prepositions"].get("cases", ())
        cases = [case for case, _ in following.cases]
        return self.cased and "nom" in cases and bool(governed) and not any(case in governed for case in cases)

    def _somebody(self, at: int) -> bool:
        """Whether the first noun from here on means somebody: «Накануне чешского министра принял премьер»."""
        for place in range(at, min(at + _ATTRIBUTED, len(self.words))):
            reading = self.readings[place]
            if reading is not None and reading.pos == "NOUN":
                return "roles" in self.words[place].entries and reading.animate
            if reading is None or reading.pos not in _AGREEING:
                return False
        return False

    def _behind_comma(self, at: int) -> bool:
        """Whether a comma, which is no token of the clause itself, stands right before."""
        token = self.tokens[at]
        return not self._joined(at) and self.text.words[token - 1].form == ","

    def _infinitive(self, at: int) -> bool:
        """Whether a word only marks the infinitive behind it ("to make")."""
        if at + 1 >= len(self.readings) or "prepositions" not in self.words[at].entries:
            return False
        following = self.readings[at + 1]
        return following is not None and following.pos == "INF"

    def _phrase(self, prep: int | None) -> Phrase | None:
        """Read one phrase from the current token on; None where no head follows, with the place moved past what holds
        none."""
        start = self.at
        first = self.readings[start]
        if first is not None and first.pos == "NOUN":
            at, head = start + 1, start
        else:
            at, head = self._core(start)
        if head < 0:
            head = at - 1
            if not self.cased and (lone := self.readings[head]) is not None and lone.pos == "PART":
                self.at = at
                return None
            if self.readings[head] is None and self.words[head].shape not in _FIGURES:
                return None
        cases, number = self._agreement(start, at, prep, head)
        self.cases = tuple(cases.split())
        self.at = at = self._tail(at, head)
        if not self.cased:
            head = at - 1
        tokens = self.tokens
        return Phrase(
            tokens[start], tokens[at - 1] + 1, tokens[head], None if prep is None else tokens[prep], cases, number
        )

    def _core(self, start: int) -> tuple[int, int]:
        """The place behind modifiers and head, and the head's place; -1 where no noun or name is reached."""
        at, head = start, -1
        stop = min(len(self.tokens), start + LONGEST)
        while at < stop and (at == start or self._joined(at)):
            word, reading = self.words[at], self.readings[at]
            if word.shape in _FIGURES or (at > start and self._particle(at)):
                at += 1
            elif reading is None and _nameless(word):
                head, at = at, at + 1
            elif reading is None or reading.pos not in NOMINAL or (at > start and not self._agrees(at)):
                break
            elif reading.pos in _HEADS and not self._possessive(at) and not self._emphatic(at):
                return at + 1, at
            elif at == start and self.cased and _month(word):
                return at + 1, at  # «у травні поїздку скасували»: no adjective of what follows
            else:
                at += 1
        return at, head

    def _particle(self, at: int) -> bool:
        """Whether a particle stands between a demonstrative and its noun: «того же дня»."""
        before, reading = self.readings[at - 1], self.readings[at]
        if before is None or reading is None or (before.pos, reading.pos) != ("DET", "PRCL"):
            return False
        if at + 1 >= len(self.tokens):
            return False
        following = self.readings[at + 1]
        return following is not None and following.pos in NOMINAL and self._joined(at + 1)

    def _joined(self, at: int) -> bool:
        """Whether no embedded clause stands between a token and the one before it."""
        return self.tokens[at] == self.tokens[at - 1] + 1

    def _possessive(self, at: int) -> bool:
        """Whether a pronoun here belongs to the noun behind it («их содержание», "his visit")."""
        entry = self.words[at].entries.get("pronouns")
        if entry is None or not entry.get("possessive") or at + 1 >= len(self.tokens) or not self._joined(at + 1):
            return False
        following = self.readings[at + 1]
        return following is not None and following.pos in ("NOUN", "ADJ", "NUM", "PART")

    def _emphatic(self, at: int) -> bool:
        """Whether a pronoun only stresses the noun behind it: «сама министр», «сам Папа»."""
        word, reading = self.words[at], self.readings[at]
        if reading is None or reading.pos != "PRON" or "pronouns" in word.entries or not self.cased:
            return False
        if at + 1 >= len(self.tokens) or not self._joined(at + 1):
            return False
        following = self.readings[at + 1]
        nominal = following is not None and following.pos in ("NOUN", "ADJ")
        return nominal and not {c for c, _ in word.cases}.isdisjoint(c for c, _ in self.words[at + 1].cases)

    def _agrees(self, at: int) -> bool:
        """Whether the word shares a case with the adjective before it: «между тем союз …» is no one phrase."""
        last = at - 2 if self._particle(at - 1) else at - 1
        before = self.readings[last]
        if not self.cased or before is None or before.pos not in _AGREEING:
            return True
        cases = {r.case for r in self.words[last].readings if r.pos == before.pos and r.case}
        own = self.words[at].cases
        return not cases or not own or any(case in cases for case, _ in own)

    def _agreement(self, start: int, at: int, prep: int | None, head: int) -> tuple[str, str]:
        """The cases that all words up to the head share, the likeliest first, joined by spaces; the head's number."""
        if not self.cased:
            reading = self.readings[head]
            return "", reading.number if reading else ""
        options: Sequence[tuple[str, str]] = ()
        for place in range(start, at):
            word = self.words[place]
            if word.cases and not word.readings[0].fixed:
                cases = self._cases_of(place)
                options = [pair for pair in cases if pair in options] or cases if options else cases
        options = self._counted(start, head) or options
        if self._name(head) and not any(case == "nom" for case, _ in options):
            options = [*options, ("nom", "sing")]  # nobody's name is known by its ending alone
        if prep is not None:
            nearest = start - 1 if start and "prepositions" in self.words[start - 1].entries else prep
            allowed = self.words[nearest].entries["prepositions"].get("cases", ())
            options = [pair for pair in options if pair[0] in allowed] or [(case, "") for case in allowed[:1]]
            if len(options) > 1:  # the usual case first
                options = [pair for case in dict.fromkeys(allowed) for pair in options if pair[0] == case]
            if allowed and self.words[head].guessed and any(case == "nom" for case, _ in self.words[head].cases):
                options.insert(0, (allowed[0], "sing"))  # «с Бенитес»: a name that may be undeclined
        if len(options) == 1:
            return options[0]
        return " ".join(dict.fromkeys([case for case, _ in options])), options[0][1] if options else ""

    def _counted(self, start: int, head: int) -> tuple[tuple[str, str], ...]:
        """The cases of a noun that a number governs: «два министра», «12 депутатов» are nominative or accusative."""
        if start == head or _dates(self.words[head]) or not any(case == "gen" for case, _ in self.words[head].cases):
            return ()
        reading, word = self.readings[start], self.words[start]
        if word.shape in _FIGURES:
            return (("nom", "plur"), ("acc", "plur"), *self.words[head].cases)
        if reading is None or reading.pos != "NUM" or not any(case in ("nom", "acc") for case, _ in word.cases):
            return ()
        return (("nom", "plur"), ("acc", "plur"))

    def _cases_of(self, at: int) -> tuple[tuple[str, str], ...]:
        """The cases of a word; of a name that is an adjective too, those of the noun («у Мінську»)."""
        word, reading = self.words[at], self.readings[at]
        if word.shape != "title" or reading is None or reading.pos != "NOUN" or word.readings[0].pos != "ADJ":
            return word.cases
        return tuple(dict.fromkeys((r.case, r.number) for r in word.readings if r.pos == "NOUN" and r.case))

    def _name(self, at: int) -> bool:
        """Whether a word is a name whose case is only guessed: also a common noun that a sentence writes like one."""
        word = self.words[at]
        if word.guessed:
            return True
        if word.shape != "title" or self.tokens[at] == self.base or "roles" in word.entries:
            return False
        return not any(r.kind for r in word.readings)

    def _tail(self, at: int, head: int) -> int:
        """Past what belongs to the head: genitives, names, names in quotation marks, possessives."""
        words, readings, tokens = self.words, self.readings, self.tokens
        last = readings[head]
        ahead, stop = at, min(len(tokens), head + LONGEST)
        while ahead < stop and tokens[ahead] == tokens[ahead - 1] + 1:
            word, reading = words[ahead], readings[ahead]
            if reading is None:
                if _nameless(word) or (
                    word.shape == "digits" and not self.cased and _dates(words[ahead - 1])
                ):
                    at = ahead = ahead + 1
                    continue
                behind = self._quoted_name(ahead) if word.form in MARKS and word.form not in CLOSE else None
                if behind is None:
                    break
                at = ahead = behind
                if self.cased:
                    break  # «в аэропорту «Звартноц» гостя встречал …»: what follows a quoted name is another phrase
                continue
            if reading.pos == "PRCL" and reading.kind == "possessive":
                ahead += 1
                continue
            owned = readings[ahead - 1]
            if owned is not None and owned.kind == "possessive" and word.has("NUM") is not None:
                ahead += 1  # "Rubin's first visit", where the number may be an adverb, too
                continue
            if self._owned_participle(ahead):
                ahead += 1
                continue
            if self._measure_begins(ahead) or (ahead == head + 1 and self._guest_behind(head, reading)):
                break
            named = last is not None and (last.kind == "given" or self.words[ahead - 1].guessed)
            surname = self.cased and named and word.shape == "title"
            if not surname and (not self._continues(word, reading, last) or self._date_ends(ahead)):
                break
            ahead += 1
            if surname or reading.pos in _HEADS:
                at, last = ahead, reading
        return at

    def _guest_behind(self, head: int, reading: Reading) -> bool:
        """Whether a person is named behind a place, which nobody owns: «в Осло Ивана Рубцова ждёт премьер»."""
        place = self.readings[head]
        return place is not None and place.kind == "place" and reading.kind == "given"

    def _owned_participle(self, at: int) -> bool:
        """Whether a participle stands between an owner and what he has: "Smith's planned visit"."""
        before, reading = self.readings[at - 1], self.readings[at]
        possessive = before is not None and before.pos == "PRCL" and before.kind == "possessive"
        return possessive and reading is not None and reading.pos == "PART"

    def _measure_begins(self, at: int) -> bool:
        """Whether a length of time, or a time told from now, stands behind: "to Berlin two days later", "Smith last
        week met"."""
        if self.cased or at + 1 >= len(self.words) or self.words[at].shape not in ("lower", "number", "digits"):
            return False
        reading, before = self.readings[at], self.readings[at - 1]
        entry = self.words[at].entries.get("date_words")
        noun = before is not None and before.pos == "NOUN" and not _dates(self.words[at - 1])
        if noun and entry is not None and entry["is"] == "modifier" and entry.get("offset"):
            return _dates(self.words[at + 1]) and self.words[at + 1].shape == "lower"
        counts = reading is not None and reading.pos == "NUM"
        return counts and self.words[at - 1].capital and not _dates(self.words[at - 1]) and _dates(self.words[at + 1])

    def _date_ends(self, at: int) -> bool:
        """Whether a date ends before a word: "on Tuesday Lindner spoke"; with cases, before a name («5 мая Лехто»)."""
        before, word = self.words[at - 1].entries.get("date_words"), self.words[at]
        if not self.cased and word.capital and self.words[at - 1].shape == "digits" and not _dates(word):
            return at > 1 and _month(self.words[at - 2])  # "On March 16 Minister Holm spoke"
        if before is None or _dates(word):
            return False
        if not self.cased and before["is"] in _ATTRIBUTES:
            return False  # "Rubin's previous visit"
        if not self.cased or before["is"] == "weekday":
            return True
        return word.shape == "title" and self.words[at - 1].shape == "lower" and before["is"] in _NAMELESS

    def _continues(self, word: Word, reading: Reading, last: Reading | None) -> bool:
        if reading.pos not in NOMINAL or reading.pos == "PRON" or (last is not None and last.pos == "PRON"):
            return False
        if not self.cased:
            return reading.pos in ("NOUN", "ADJ", "NUM")
        if last is not None and last.kind == "place" and not word.capital:
            return False  # «принял в Ереване министра»: a place governs no genitive
        if not word.capital or reading.pos not in ("NOUN", "ADJ"):
            return word.genitive
        return self._name_continues(word, last)

    def _name_continues(self, word: Word, last: Reading | None) -> bool:
        """Whether a capitalised noun is a genitive or in the head's case: «госсекретарь США Марко Рубио»."""
        own = [r for r in word.readings if r.pos in NOMINAL]
        if not own or not self.cases:
            return True
        nominative = own[0].case == "nom" and not own[0].fixed
        if nominative and "nom" not in self.cases and (last is None or last.kind != "given"):
            return False  # «после визита Трамп …»: another phrase begins
        return any(
            r.fixed or not r.case or r.case in self.cases or (r.case == "gen" and r.number != "plur") for r in own
        )

    def _quoted_name(self, at: int) -> int | None:
        """The place behind a short quoted name that begins here («Известия»), or None."""
        opened = self.tokens[at]
        if self.words[at].form not in OPEN and at + 1 < len(self.tokens) and not self._joined(at + 1):
            return None
        quotation = self.text.quotation_from(opened)
        if quotation is None or quotation.close is None or quotation.end - quotation.begin > 6:
            return None
        stop = at + quotation.close + 1 - opened
        return stop if stop <= len(self.tokens) and self.tokens[stop - 1] == quotation.close else None
