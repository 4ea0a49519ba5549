"""Which role phrase belongs to which name: before it, behind it in apposition, behind a dash, in brackets."""

from collections.abc import Iterator, Sequence

from newsevents.analysis import Analysis
from newsevents.extractors.people.declension import declension_of
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.roles import role_phrases
from newsevents.extractors.people.settling import Settled
from newsevents.text.marks import DASHES, MARKS
from newsevents.words import Reading

_CHAIN = 6
"""Role phrases that may stand in a row before one name."""
_REMARK = 6
"""Tokens of a remark in brackets between a role and a name, with the brackets."""
_CLOSERS = frozenset({",", ".", ";", ":", ")", "!", "?", "…"})


class Bearers:
    """The role phrases of a text, by where they begin and end."""

    def __init__(self, text: Analysis) -> None:
        self.text = text
        self.cased = bool(text.language.settings.get("cases", True))
        self.phrases = text.shared(role_phrases)
        self.ending: dict[int, list[RolePhrase]] = {}
        self.beginning: dict[int, RolePhrase] = {}
        self.ends: dict[int, Settled] = {}
        for phrase in self.phrases:
            self.ending.setdefault(phrase.end, []).append(phrase)
            if phrase.begin not in self.beginning or self.beginning[phrase.begin].end < phrase.end:
                self.beginning[phrase.begin] = phrase

    def of(self, name: Settled, names: "dict[int, Settled]") -> list[RolePhrase]:
        """The role phrases that this mention gives to its person, in text order."""
        before = self.before(name) or self._shared(name, names)
        return [*before, *self.behind(name, names)]

    def _shared(self, name: Settled, names: "dict[int, Settled]") -> list[RolePhrase]:
        """The phrase in the plural that a list of names has («эксперты Иван Лыков и Олег Белов»)."""
        if not self.ends:
            self.ends.update({held.end: held for held in names.values()})
        first, listed = name.begin, name.end < len(self.text) and self.joins(name.end) and name.end + 1 in names
        for _ in range(_CHAIN):
            before = self.ends.get(first - 1) if first and self.joins(first - 1) else None
            if before is None:
                break
            first, listed = before.begin, True
        if not listed:
            return []
        fitting = [p for p in self.ending.get(first, ()) if p.plural and self._agrees(p, name)]
        return [min(fitting, key=lambda p: p.begin)] if fitting else []

    def before(self, name: Settled) -> list[RolePhrase]:
        """The phrases that end at the name, and those in a row before them."""
        found: list[RolePhrase] = []
        at = name.begin
        phrase = self._ending(self._before_brackets(at), name) or self._set_off(name)
        while phrase is not None and len(found) < _CHAIN:
            found.insert(0, phrase)
            at = phrase.begin
            phrase = self._ending(at, name, found[0])
            if phrase is None and at and self.joins(at - 1):
                phrase = self._ending(at - 1, name, found[0])
        return found

    def _before_brackets(self, at: int) -> int:
        """Where a remark in brackets begins that ends here («союза (РФС) Иванов»); ``at`` where none does."""
        if at and self.text.words[at - 1].form == ")":
            for opened in range(at - 2, max(at - _REMARK, 0), -1):
                if self.text.words[opened].form == "(":
                    return opened
        return at

    def _ending(self, at: int, name: Settled, after: RolePhrase | None = None) -> RolePhrase | None:
        """The longest phrase that ends here, may have the name's case and is singular."""
        fitting = [p for p in self.ending.get(at, ()) if not p.plural and self._agrees(p, name)]
        if after is not None:
            fitting = [p for p in fitting if not p.cases or not after.cases or p.cases & after.cases]
        return min(fitting, key=lambda p: p.begin, default=None)

    def _agrees(self, phrase: RolePhrase, name: Settled) -> bool:
        return name.suiting(phrase.cases, str(phrase.entry.get("gender", ""))) is not None

    def joins(self, token: int) -> bool:
        """Whether a comma or «и» stands at a token."""
        if not 0 <= token < len(self.text):
            return False
        word = self.text.words[token]
        entry = word.entries.get("coordinators")
        return word.form == "," or bool(entry and entry.get("kind") == "and")

    def _set_off(self, name: Settled) -> RolePhrase | None:
        """A phrase with a comma between it and a name that a mark follows ("her counterpart, Peter Mwangi, said")."""
        at = name.begin - 1
        if (
            at < 1
            or self.text.words[at].form != ","
            or name.end >= len(self.text)
            or (name.loose and name.kinds in "SU")
        ):
            return None
        if self.text.words[name.end].form not in (",", "."):
            return None
        phrase = self._ending(self._before_brackets(at), name)
        if phrase is None or (self.cased and phrase.bare and not self._owned(phrase)):
            return None
        return phrase

    def _owned(self, phrase: RolePhrase) -> bool:
        """Whether a relative's noun stands behind a possessive: «его отец, Олекса Гнатюк,»."""
        entry = self.text.words[phrase.begin - 1].entries.get("pronouns") if phrase.begin else None
        return bool(entry and entry.get("possessive")) and bool(phrase.kinds & {"kin", "relation"})

    def behind(self, name: Settled, names: "dict[int, Settled]") -> Iterator[RolePhrase]:
        """The phrases in apposition behind a name."""
        at = name.end
        if at + 1 >= len(self.text) or self.text.sentence_at(at) != self.text.sentence_at(name.begin):
            return
        made = self.beginning.get(at) if self.cased else None
        if made is not None and made.cases == {"ins"} and (not name.cases or name.cases & {"acc", "gen"}):
            yield made  # «назначил Павла Климчука главой комитета»
            return
        mark = self.text.words[at].form
        if mark != "," and mark != "(" and mark not in DASHES:
            return
        for _ in range(_CHAIN):
            phrase = self._starting(at + 1)
            if phrase is None or phrase.plural or not self._agrees(phrase, name) or phrase.end in names:
                return
            after = self.text.words[phrase.end].form if phrase.end < len(self.text) else "."
            if not self._ends_apposition(phrase, after, mark):
                return
            yield phrase
            if after != "," and not (phrase.end < len(self.text) and self.joins(phrase.end)):
                return
            at, mark = phrase.end, ","

    def _starting(self, at: int) -> RolePhrase | None:
        if not self.cased:
            for token in range(at, min(at + 3, len(self.text))):
                if token in self.beginning:
                    return self.beginning[token]
                if not any(r.pos == "DET" for r in self.text.words[token].readings[:1]):
                    return None
            return None
        return self.beginning.get(at)

    def _ends_apposition(self, phrase: RolePhrase, after: str, mark: str) -> bool:
        if mark in DASHES:
            return after in (".", ",", ";") and not phrase.bare
        if mark == "(":
            return after in (")", ",")
        if after in _CLOSERS or after in MARKS or after in DASHES:
            return True
        word = self.text.words[phrase.end] if phrase.end < len(self.text) else None
        return word is not None and (
            "relatives" in word.entries or (self.joins(phrase.end) and phrase.end + 1 in self.beginning)
        )


def nominative(text: Analysis, phrase: RolePhrase, *, single: bool = False) -> str:
    """A role phrase in the nominative: the head and what agrees with it inflected, the rest as it stands. ``single``:
    of a phrase in the plural, as each of its bearers has it."""
    if not text.language.settings.get("cases", True):
        return _singular(text, phrase) if phrase.plural and single else text.text_of(phrase.begin, phrase.end)
    words: list[str] = []
    for token in range(phrase.begin, phrase.stop):
        words.append(_lowered(text, token, _inflected(text, token, phrase, single and phrase.plural)))
    rest = text.text_of(phrase.stop, phrase.end) if phrase.end > phrase.stop else ""
    made = " ".join(words)
    return f"{made} {rest}" if rest else made


def _singular(text: Analysis, phrase: RolePhrase) -> str:
    """A phrase in the plural as each of those who share it has it, where nouns have no case."""
    head = text.words[phrase.stop - 1]
    plural = next((r for r in head.readings if r.number == "plur"), None)
    form = head.form if plural is None else plural.lemma.title() if head.shape == "title" else plural.lemma
    before = text.text_of(phrase.begin, phrase.stop - 1) if phrase.stop - 1 > phrase.begin else ""
    rest = text.text_of(phrase.stop, phrase.end) if phrase.end > phrase.stop else ""
    return " ".join(part for part in (before, form, rest) if part)


def _inflected(text: Analysis, token: int, phrase: RolePhrase, single: bool) -> str:
    """One word in the nominative, if it agrees with the head; otherwise as it stands."""
    word = text.words[token]
    if word.shape in ("initial", "punct"):
        return word.form
    noun = _head_reading(text, phrase)
    for reading in (noun,) if token == phrase.head and noun else word.readings:
        if reading.pos not in ("NOUN", "ADJ", "PART") or (
            noun and (reading.case, reading.number) != (noun.case, noun.number)
        ):
            continue
        of_entry = text.language.folding(reading.lemma) in phrase.entry.words
        if (
            token != phrase.head
            and not of_entry
            and (reading.pos == "NOUN" or (noun and noun.gender and reading.gender not in ("", noun.gender)))
        ):
            continue
        if (reading.case == "nom" and not single) or reading.fixed:
            return word.form
        gender = "" if token == phrase.head else reading.gender
        number = reading.number
        if single and reading.pos == "NOUN":
            return reading.lemma[:1].upper() + reading.lemma[1:] if word.capital else reading.lemma
        if single:
            gender = str(phrase.entry.get("gender", "m"))
            number = "sing"
        return declension_of(text.language).inflect(word.form, reading, case="nom", number=number, gender=gender)
    return word.form


def _head_reading(text: Analysis, phrase: RolePhrase) -> Reading | None:
    """The reading of the role noun itself."""
    wanted = phrase.entry.words[0]
    fitting = [
        r for r in text.words[phrase.head].readings
        if r.pos in ("NOUN", "ADJ", "PART")
        and (not phrase.cases or r.case in phrase.cases)
        and (r.number == "plur") == phrase.plural
    ]  # fmt: skip
    return next((r for r in fitting if text.language.folding(r.lemma) == wanted), fitting[0] if fitting else None)


def _lowered(text: Analysis, token: int, form: str) -> str:
    """The form in lower case where only its place in the sentence made it capital."""
    word = text.words[token]
    if word.shape not in ("title", "initial") or text.sentences[text.sentence_at(token)].begin != token:
        return form
    return form[:1].lower() + form[1:]


def names_at(names: Sequence[Settled]) -> dict[int, Settled]:
    """The names by their first token."""
    return {name.begin: name for name in names}
