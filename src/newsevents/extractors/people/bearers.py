"""Which role phrase belongs to which name: before it, behind it in apposition, behind a dash, in brackets."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.apposition import Appositions
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.rolesat import CHAIN, CLOSERS, REMARK, RolesAt
from newsevents.extractors.people.serving import serving
from newsevents.extractors.people.settling import Settled
from newsevents.extractors.people.sharing import Sharing
from newsevents.extractors.people.wordkinds import aged
from newsevents.ranges import BEGIN
from newsevents.text.marks import DASHES, MARKS
from newsevents.words import Word

_APART: Final = 7
"""Tokens that a prepositional phrase between a role noun and a name may have."""
_RANKS: Final = "military"
"""The class of ranks, which stand behind a post without a comma."""


class Bearers:
    """Gives the role phrases of a text to the names in it."""

    def __init__(self, text: Analysis) -> None:
        self.text = text
        self.cased = text.language.cased
        self.held = RolesAt(text)
        self.ending = self.held.ending
        self.beginning = self.held.beginning
        self.appositions = Appositions(self.held)

    def of(self, names: Sequence[Settled]) -> dict[int, list[RolePhrase]]:
        """The role phrases that each mention gives to its person, in text order, by the first token of the mention."""
        at = {name.begin: name for name in names}
        found = {name.begin: [*self.before(name), *self.appositions.behind(name, at)] for name in names}
        for name, phrase in Sharing(self.text, self.ending, self.beginning).read(names):
            found[name.begin].insert(0, phrase)
        for name in names if self.cased else ():
            served = serving(self.text, name, found[name.begin], at, self.beginning)
            if served is not None:
                found[name.begin].remove(served[1])
                found[served[0].begin].insert(0, served[1].until(name.end))
        return found

    def before(self, name: Settled) -> list[RolePhrase]:
        """The phrases that end at the name, and those in a row before them."""
        found: list[RolePhrase] = []
        at = name.begin
        phrase = self._ending(self._before_brackets(at), name) or self._set_off(name) or self._apart(name)
        phrase = phrase or self._before_age(name)
        while phrase is not None and len(found) < CHAIN:
            found.insert(0, phrase)
            at = self._before_brackets(self._before_time(phrase.begin))
            at -= aged(self.text, at - 1) if at and not self.ending.get(at) else 0
            phrase = self._ending(at, name, found[0])
            if phrase is None and at and (self.held.joins(at - 1) or self.text.words[at - 1].form in DASHES):
                phrase = self._ending(at - 1, name, found[0])
                if phrase is None and self.cased and self.text.words[at - 1].form == ",":
                    phrase = self._across(at - 1, name, found[0])  # «профессор вуза в Риме, врач Бет Китчин»
            elif phrase is None and at and self.cased and found[0].entry["class"] == _RANKS:
                phrase = self._across(at, name, found[0])  # «начальник полиции в Туле полковник Иванов»
            elif phrase is None and at and "determiners" in self.text.words[at - 1].entries:
                at -= 1 + (at > 1 and self.text.words[at - 2].form == ",")
                phrase = self._ending(at, name, found[0])  # "his friend, the painter Peter Moore"
        return found

    def _before_time(self, at: int) -> int:
        """Where the words begin that tell since when somebody has the role at a token, with the conjunction before them
        («бывший министр, а ныне депутат Седов»); the token where there are none."""
        begin = self.held.timed.get(at, at)
        turned = begin < at and begin > 1 and "coordinators" in self.text.words[begin - 1].entries
        return begin - 1 if turned and self.text.words[begin - 2].form == "," else begin

    def _before_age(self, name: Settled) -> RolePhrase | None:
        """A phrase with an adjective of age between it and the name («фермер 52-летний Иван Седов»)."""
        years = aged(self.text, name.begin - 1) if self.cased and name.begin else 0
        return self._ending(name.begin - years, name) if years else None

    def _before_brackets(self, at: int) -> int:
        """Where a remark in brackets begins that ends here («союза (РФС) Иванов»); ``at`` where none does."""
        if at and self.text.words[at - 1].form == ")":
            for opened in range(at - 2, max(at - REMARK, 0), -1):
                if self.text.words[opened].form == "(":
                    return opened
        return at

    def _ending(self, at: int, name: Settled, after: RolePhrase | None = None) -> RolePhrase | None:
        """The longest phrase that ends here, may have the name's case and is singular."""
        fitting = [p for p in self.ending.get(at, ()) if not p.plural and self.held.agrees(p, name)]
        if fitting and self.cased and self._acts(name):
            fitting = [p for p in fitting if not p.cases or p.cases & name.cases]  # «футболистом Стоун забил»
        if fitting and self.text.sentence_at(at - 1) != self.text.sentence_at(name.begin):
            return None  # a headline without a stop: «… — посол»
        if after is not None:
            fitting = [p for p in fitting if not p.cases or not after.cases or p.cases & after.cases]
        agreeing = [p for p in fitting if p.cases & name.cases or _governing(p)] if name.cases else fitting
        return min(agreeing or fitting, key=BEGIN, default=None)

    def _acts(self, name: Settled) -> bool:
        """Whether a name in the nominative is the subject of the verb right behind it, by its gender."""
        if "nom" not in name.cases or name.end >= len(self.text) or not name.gender:
            return False
        return any((r.pos, r.gender) == ("VERB", name.gender) for r in self.text.words[name.end].readings[:1])

    def _apart(self, name: Settled) -> RolePhrase | None:
        """A phrase with a relative pronoun between it and the name («клуб, тренер которого Иванов»), or with a
        prepositional phrase that role nouns of its kind do not take elsewhere («консул в Лиме Иванов»)."""
        if not self.cased or not name.begin or (name.loose and len(name.words) < 2):
            return None
        before = self.text.words[name.begin - 1]
        if "relatives" in before.entries:
            return self._ending(name.begin - 1, name) if ("gen", "sing") in before.cases else None
        return self._across(self._before_brackets(name.begin), name)

    def _across(self, end: int, name: Settled, after: RolePhrase | None = None) -> RolePhrase | None:
        """A phrase with what a preposition governs between it and the token ``end``, as a part of it."""
        first = max(self.text.sentences[self.text.sentence_at(name.begin)].begin, end - _APART)
        if end == name.begin and "gen" in name.cases and "harm_nouns" in self.text.words[end - 1].entries:
            return None  # «обвиняемый в убийстве Ивана Белова»: he was killed
        for at in range(end - 1, first, -1):
            word = self.text.words[at]
            if self.text.match_at("name_callers", at) is not None:
                return None  # «мальчик по имени Тимур»
            if "role_prepositions" in word.entries:
                phrase = self._ending(at, name, after)
                if phrase is not None or not word.cases:
                    return phrase and phrase.until(end)
            if not _oblique(word):
                return None
        return None

    def _set_off(self, name: Settled) -> RolePhrase | None:
        """A phrase with a comma between it and a name: a mark follows ("her counterpart, Peter Mwangi, said"), an age
        stands between ("the driver, 34-year-old Peter Mwangi, fled"), or the phrase begins the sentence ("Head of the
        Rivers Institute, Peter Mwangi said")."""
        at = name.begin - 1
        if at > 0 and self.text.words[at].form in DASHES:
            return self._presented(at, name)
        years = aged(self.text, at)
        at -= years
        if at < 1 or self.text.words[at].form != "," or (name.loose and name.kinds in "SU"):
            return None
        phrase = self._ending(self._before_brackets(self.held.timed.get(at, at)), name)
        if phrase is None:
            return None  # "the mayor at the time, Anna Hill,"
        end = self.held.past_seat(name.end)
        closed = end >= len(self.text) or self.text.words[end].form in CLOSERS
        told = bool(years) or not phrase.bare or (self.cased and self.held.owned(phrase.begin - 1))
        if closed:
            return phrase if told or not self.cased else None
        return phrase if told and (self._leads(phrase) or self._says_behind(phrase, name)) else None

    def _says_behind(self, phrase: RolePhrase, name: Settled) -> bool:
        """Whether a row of roles, the first with an article, begins a reporting clause behind a comma: "…, the renowned
        doctor, professor of medicine, Anna Hill said"; one alone may be the object before it."""
        words = self.text.words
        if self.cased or name.end >= len(words) or "cues" not in words[name.end].entries:
            return False
        begin, row = phrase.begin, 1
        while row < CHAIN and begin > 1 and words[begin - 1].form == "," and (before := self.ending.get(begin - 1)):
            begin, row = min(before, key=BEGIN).begin, row + 1
        article = begin > 2 and "determiners" in words[begin - 1].entries
        if row < 2 or not article or words[begin - 3].capital:
            return False  # "It hired Olaf Lund, the renowned doctor, professor of medicine, Anna Hill said"
        return words[begin - 2].form == "," or words[begin - 2].form in MARKS

    def _presented(self, dash: int, name: Settled) -> RolePhrase | None:
        """A phrase that begins its clause and tells with a dash who has the role («режиссёр фильма — Иван Седов»)."""
        if not self.cased or "nom" not in name.cases:
            return None
        phrase = self._ending(dash, name)
        if phrase is None or "nom" not in phrase.cases:
            return None
        before = self.text.words[phrase.begin - 1] if phrase.begin else None
        return phrase if before is None or before.form in (",", ";", ".") or self._leads(phrase) else None

    def _leads(self, phrase: RolePhrase) -> bool:
        """Whether a phrase begins its sentence, or goes on a row of phrases that does."""
        first = self.text.sentences[self.text.sentence_at(phrase.begin)].begin
        for _ in range(CHAIN):
            begin = phrase.begin
            if begin == first or (begin == first + 1 and "determiners" in self.text.words[first].entries):
                return True
            before = self.ending.get(begin - 1, ()) if self.text.words[begin - 1].form == "," else ()
            if not before:
                return False
            phrase = min(before, key=BEGIN)
        return False


def _governing(phrase: RolePhrase) -> bool:
    """Whether a role noun that tells no case has what depends on it: «слова врио начальника Ольги Бойко»."""
    return not phrase.cases and phrase.stop < phrase.end


def _oblique(word: Word) -> bool:
    """Whether a word may depend on a preposition and tells no time."""
    if "date_words" in word.entries or "relatives" in word.entries:
        return False
    return word.capital or (bool(word.cases) and any(case not in ("nom", "voc") for case, _ in word.cases))
