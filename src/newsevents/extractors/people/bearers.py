"""Which role phrase belongs to which name: before it, behind it in apposition, behind a dash, in brackets."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.roles import role_phrases
from newsevents.extractors.people.serving import serving
from newsevents.extractors.people.settling import Settled
from newsevents.extractors.people.sharing import Sharing
from newsevents.extractors.people.wordkinds import HYPHENATED, aged
from newsevents.ranges import BEGIN
from newsevents.text.clausewords import is_and
from newsevents.text.marks import DASHES, MARKS
from newsevents.words import Word

_CHAIN: Final = 6
"""Role phrases that may stand in a row before one name."""
_APART: Final = 7
"""Tokens that a prepositional phrase between a role noun and a name may have."""
_REMARK: Final = 6
"""Tokens of a remark in brackets between a role and a name, with the brackets."""
_BORN: Final = 8
"""Tokens of an age or a year of birth between marks, with the marks."""
_ORIGIN: Final = 3
"""Tokens of a party or a place set off behind a name."""
_RANKS: Final = "military"
"""The class of ranks, which stand behind a post without a comma."""
_FURTHER: Final = frozenset({"PREP", "PART", "NUM"})
"""Words that may go on behind a role without another clause beginning («врач с опытом»)."""
_CLOSERS: Final = frozenset({",", ".", ";", ":", "(", ")", "!", "?", "…"})


class Bearers:
    """The role phrases of a text, by where they begin and end."""

    def __init__(self, text: Analysis) -> None:
        self.text = text
        self.cased = text.language.cased
        self.phrases = text.shared(role_phrases)
        self.ending: dict[int, list[RolePhrase]] = {}
        self.beginning: dict[int, RolePhrase] = {}
        self.times = {match.begin: match.end for match in text.matches("role_times")}
        """Where words begin that tell when somebody has a role («в прошлом»), with where they end."""
        self.timed = {end: begin for begin, end in self.times.items()}
        for phrase in self.phrases:
            self.ending.setdefault(phrase.end, []).append(phrase)
            if phrase.begin not in self.beginning or self.beginning[phrase.begin].end < phrase.end:
                self.beginning[phrase.begin] = phrase

    def of(self, names: Sequence[Settled]) -> dict[int, list[RolePhrase]]:
        """The role phrases that each mention gives to its person, in text order, by the first token of the mention."""
        at = {name.begin: name for name in names}
        found = {name.begin: [*self.before(name), *self.behind(name, at)] for name in names}
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
        while phrase is not None and len(found) < _CHAIN:
            found.insert(0, phrase)
            at = self._before_brackets(self._before_time(phrase.begin))
            at -= aged(self.text, at - 1) if at and not self.ending.get(at) else 0
            phrase = self._ending(at, name, found[0])
            if phrase is None and at and (self._joins(at - 1) or self.text.words[at - 1].form in DASHES):
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
        begin = self.timed.get(at, at)
        turned = begin < at and begin > 1 and "coordinators" in self.text.words[begin - 1].entries
        return begin - 1 if turned and self.text.words[begin - 2].form == "," else begin

    def _before_age(self, name: Settled) -> RolePhrase | None:
        """A phrase with an adjective of age between it and the name («фермер 52-летний Иван Седов»)."""
        years = aged(self.text, name.begin - 1) if self.cased and name.begin else 0
        return self._ending(name.begin - years, name) if years else None

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

    def _agrees(self, phrase: RolePhrase, name: Settled) -> bool:
        if not self.cased and len(name.words) == 1 and self._addressed(name):
            return True  # "the chairman, Lord Rose"
        return name.suiting(phrase.cases, str(phrase.entry.get("gender", ""))) is not None

    def _addressed(self, name: Settled) -> bool:
        """Whether a form of address stands before a name, so that the name is a surname whatever else it may be."""
        at = name.begin - 1
        at -= at > 0 and self.text.words[at].form == "."
        match = self.text.match_at("roles", at) if at >= 0 else None
        return match is not None and bool(match.entry.get("title"))

    def _joins(self, token: int) -> bool:
        word = self.text.words[token]
        return word.form == "," or is_and(word)

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
        phrase = self._ending(self._before_brackets(self.timed.get(at, at)), name)
        if phrase is None:
            return None  # "the mayor at the time, Anna Hill,"
        end = self._past_seat(name.end)
        closed = end >= len(self.text) or self.text.words[end].form in _CLOSERS
        told = bool(years) or not phrase.bare or (self.cased and self._possessive(phrase.begin - 1))
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
        while row < _CHAIN and begin > 1 and words[begin - 1].form == "," and (before := self.ending.get(begin - 1)):
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
        for _ in range(_CHAIN):
            begin = phrase.begin
            if begin == first or (begin == first + 1 and "determiners" in self.text.words[first].entries):
                return True
            before = self.ending.get(begin - 1, ()) if self.text.words[begin - 1].form == "," else ()
            if not before:
                return False
            phrase = min(before, key=BEGIN)
        return False

    def behind(self, name: Settled, names: "dict[int, Settled]") -> Iterator[RolePhrase]:
        """The phrases in apposition behind a name."""
        at = self._past_seat(name.end)
        if at + 1 >= len(self.text) or self.text.sentence_at(at) != self.text.sentence_at(name.begin):
            return
        mark = self.text.words[at].form
        if mark != "," and mark != "(" and mark not in DASHES:
            return
        at = self._past_age(at)
        if mark == "(" and self.text.words[at].form == "(" and not self._starting(at + 1):
            at, mark = self._past_remark(at)
        if mark == "," and not self.cased:
            at = self._past_origin(at)
        for _ in range(_CHAIN):
            phrase = self._starting(at + 1)
            if phrase is None or phrase.plural or not self._agrees(phrase, name) or phrase.end in names:
                return
            after = self.text.words[phrase.end].form if phrase.end < len(self.text) else "."
            if not self._ends_apposition(phrase, after, mark):
                return
            yield phrase
            if after != "," and not (phrase.end < len(self.text) and self._joins(phrase.end)):
                return
            at, mark = phrase.end, ","

    def _past_seat(self, at: int) -> int:
        """The comma behind the seat or the firm of somebody, right behind the name: "Anna Hill of Ohio, a nurse"."""
        words = self.text.words
        if self.cased or at + 2 >= len(words) or "genitive_prepositions" not in words[at].entries:
            return at
        end = at + 1 + ("determiners" in words[at + 1].entries)
        stop = min(end + _ORIGIN, len(words))
        close = next((t for t in range(end, stop) if not words[t].capital), at)
        return close if close > end and words[close].form == "," else at

    def _past_remark(self, at: int) -> tuple[int, str]:
        """The comma behind a short remark in brackets ("Anna Hill (D-Ohio), the senator"), else the bracket."""
        for close in range(at + 2, min(at + _REMARK, len(self.text) - 1)):
            if self.text.words[close].form == ")":
                return (close + 1, ",") if self.text.words[close + 1].form == "," else (at, "(")
        return at, "("

    def _past_origin(self, at: int) -> int:
        """The comma behind a party or a place set off behind a name ("Anna Hill, R-Texas, the chairwoman", "Anna Hill,
        of Bend, a nurse")."""
        words = self.text.words
        if self._starting(at + 1) is not None:
            return at
        for close in range(at + 2, min(at + 2 + _ORIGIN, len(words) - 1)):
            if words[close].form == ",":
                tag = close == at + 2 and words[at + 1].capital and "-" in words[at + 1].form
                governed = words[at + 1].entries.get("role_prepositions")
                return close if tag or (governed is not None and words[close - 1].capital) else at
        return at

    def _past_age(self, at: int) -> int:
        """The comma behind an age or a year of birth between marks behind a name («Иван Седов, 45 лет, врач»)."""
        opened = self.text.words[at].form
        if self._starting(at + 1) is not None:
            return at  # "Anna Hill, a singer known since 2010,"
        for close in range(at + 2, min(at + _BORN, len(self.text) - 1)):
            form = self.text.words[close].form
            if form != ("," if opened == "," else ")"):
                continue
            if not any(self.text.words[t].shape == "digits" for t in range(at + 1, close)):
                return at
            if opened == ",":
                return close
            return close + 1 if self.text.words[close + 1].form == "," else at
        return at

    def _past_adjective_of_age(self, at: int) -> int:
        """Behind an article and an adjective of age that begin here ("a 34-year-old engineer"), if they do."""
        words = self.text.words
        if at >= len(words):
            return at
        first = at + ("determiners" in words[at].entries)
        if first >= len(words) or not words[first].form[0].isdigit():
            return at
        for last in range(first, min(first + 2 * HYPHENATED, len(words) - 1)):
            if not self.text.glued(last + 1):
                return last + 1 if aged(self.text, last) == last - first + 1 else at
        return at

    def _starting(self, at: int) -> RolePhrase | None:
        at = self._past_adjective_of_age(at)
        if not self.cased:
            at = self.times.get(at, at)
            for token in range(at, min(at + 3, len(self.text))):
                if token in self.beginning:
                    return self.beginning[token]
                article = any(r.pos in ("DET", "ADV") for r in self.text.words[token].readings[:1])
                if not article and not self._possessive(token):
                    return None  # "Anna Hill, the lawyer", "Anna Hill, his lawyer"
            return None
        if at + 1 in self.times and "coordinators" in self.text.words[at].entries:
            at += 1  # «Седов, бывший министр, а ныне депутат, …»
        at = self.times.get(at, at)
        return self.beginning.get(at) or (self.beginning.get(at + 1) if self._possessive(at) else None)

    def _possessive(self, token: int) -> bool:
        """Whether somebody's role follows («его мать»)."""
        entry = self.text.words[token].entries.get("pronouns") if 0 <= token < len(self.text) else None
        return bool(entry and entry.get("possessive"))

    def _ends_apposition(self, phrase: RolePhrase, after: str, mark: str) -> bool:
        if mark in DASHES:
            return after in (".", ",", ";") and not phrase.bare
        if mark == "(":
            return after in (")", ",")
        if after in _CLOSERS or after in MARKS or after in DASHES:
            return True
        word = self.text.words[phrase.end]
        if "relatives" in word.entries or (self._joins(phrase.end) and self._starting(phrase.end + 1) is not None):
            return True
        if word.capital or self._joins(phrase.end):
            return False
        dated = phrase.end + 1 < len(self.text) and self.text.words[phrase.end + 1].shape == "digits"
        if dated and "date_signals" in word.entries:
            return True  # "mayor of Bend since 2019"
        if any(r.pos == "ADV" for r in word.readings[:1]) and phrase.end + 1 < len(self.text):
            word = self.text.words[phrase.end + 1]  # "a former negotiator now at the bank"
            return any(r.pos == "PREP" for r in word.readings[:1])
        if word.shape == "digits" or any(r.pos in _FURTHER for r in word.readings[:1]):
            return True
        following = self.text.words[phrase.end + 1] if phrase.end + 1 < len(self.text) else word
        governing = "prepositions" in following.entries or "date_signals" in following.entries
        return not self.cased and any(r.pos == "PART" for r in word.readings) and governing


def _governing(phrase: RolePhrase) -> bool:
    """Whether a role noun that tells no case has what depends on it: «слова врио начальника Ольги Бойко»."""
    return not phrase.cases and phrase.stop < phrase.end


def _oblique(word: Word) -> bool:
    """Whether a word may depend on a preposition and tells no time."""
    if "date_words" in word.entries or "relatives" in word.entries:
        return False
    return word.capital or (bool(word.cases) and any(case not in ("nom", "voc") for case, _ in word.cases))
