"""Role phrases in languages with case: agreement and government decide what belongs to the noun."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.people.agreement import Agreement
from newsevents.extractors.people.either import either_sex, of_man
from newsevents.extractors.people.government import SUBSTANTIVE
from newsevents.extractors.people.parts import is_composed
from newsevents.extractors.people.phrases import LONGEST, RolePhrase, likeliest
from newsevents.extractors.people.settling import Settled
from newsevents.extractors.people.surroundings import asked_cases
from newsevents.extractors.people.wordkinds import modifies
from newsevents.matching import Match
from newsevents.text.clausewords import is_and
from newsevents.text.marks import MARKS
from newsevents.words import Reading, Word

_TITLED: Final = frozenset({"religion"})
"""Classes of role nouns that a capitalised adjective may follow («митрополит Ростовский»)."""
_INNER: Final = 3
"""Tokens of a genitive between a role noun and a name («владелец клуба Ивана Белова»)."""
_CAPITALS: Final = 2
"""Capitals of an acronym at least."""
_HELD: Final = frozenset({"head", "business", "generic", "kin", "relation", "media", "work", "sport"})
"""Classes whose genitive is more often what is led or owned than the person who does."""
_TEAMS: Final = frozenset({"sport"})
"""Classes of role nouns behind which an adjective alone may mean a team («форвард красно-белых»)."""


class CasedReader(Agreement):
    """Reads phrases where nouns have case."""

    def reach(self, head: int, stop: int, cases: frozenset[str]) -> tuple[int, int]:
        return self.modifiers(head, cases), self.dependents(stop, cases, frozenset())

    def phrase(self, match: Match) -> RolePhrase | None:
        head = match.begin
        word = self._word(head)
        likely = likeliest(word)
        verbal = likely is not None and likely.pos in ("VERB", "INF", "GERUND") and not word.capital
        if verbal and not self._owned(head):
            return None
        readings = [r for r in word.readings if r.pos in SUBSTANTIVE and self._is(r, word, match)]
        if word.readings and not readings and len(match.entry.words) == 1:
            return None
        nouns = [r for r in readings if r.pos == "NOUN"] or [r for r in readings if not _lifeless(r)] or readings
        doubtful = bool(nouns) and likely is not None and likely.known and likely.pos == "NOUN"
        doubtful = doubtful and not self._is(word.readings[0], word, match)
        if match.entry.get("governs"):
            if match.end in self.roles and self._participle(head, match.end):
                return None
        elif self._adjective(head, match.end, readings):
            return None
        lemmas = {self.text.language.folding(reading.lemma) for reading in nouns}
        fixed = (
            not nouns
            or bool(match.entry.get("fixed"))
            or any(r.fixed for r in nouns[:1])
            or (word.key == match.entry.words[0] and word.key not in lemmas)
        )
        plural = bool(nouns) and all(r.number == "plur" for r in nouns)
        cases = frozenset() if fixed else frozenset(r.case for r in nouns if r.number != "plur" or plural)
        asked = asked_cases(self.text, head) if cases and match.end == head + 1 else frozenset()
        if asked and all(r.case not in asked for r in nouns) and any(r.case in asked for r in word.readings):
            return None  # «одну из премьер фильма»: another word of the same form
        if cases == {"voc"}:
            return None  # «Друже Богдане»: whom somebody speaks to
        many = frozenset(r.case for r in nouns if r.number == "plur")
        begin = self.modifiers(head, cases | many if cases else cases)
        end = self.dependents(match.end, cases, frozenset((match.entry["class"],)), match.entry.get("governs", ()))
        if doubtful and end not in self.names and not self._owned(head):
            return None  # «политику» is a policy, unless a name follows
        return RolePhrase(begin, head, match.end, end, cases, plural, match.entry, many)

    def _owned(self, head: int) -> bool:
        """Whether a possessive pronoun stands before a word, which makes it a noun («його мати»)."""
        entry = self._word(head - 1).entries.get("pronouns") if head else None
        return bool(entry and entry.get("possessive"))

    def _is(self, reading: Reading, word: Word, match: Match) -> bool:
        """Whether a reading is one of the entry's noun, not of another word («генетика», «генетик»)."""
        if "roles" not in word.entries:
            if reading.pos == "PART":
                return True
            lemma, noun = self.text.language.folding(reading.lemma), match.entry.words[0]
            if " " in lemma:
                lemma = lemma.replace(" ", "")  # «в. о.»
            return lemma.endswith(noun) or lemma.startswith(f"{noun}-")
        if word.shape == "initial" or match.entry.words[0] not in word.lemmas:
            return word.shape != "initial" or (word.key == match.entry.words[0] and word.key.count(".") > 1)
        return self.text.language.folding(reading.lemma) == match.entry.words[0]

    def dependents(self, begin: int, cases: frozenset[str], kinds: frozenset[str], governs: Sequence[str] = ()) -> int:
        """Past what depends on the head: genitives or the cases that it ``governs``, quoted names, abbreviations, and
        phrases with some prepositions."""
        sentence_end = self.text.sentences[self.text.sentence_at(begin - 1)].end
        limit = min(begin + LONGEST, sentence_end)
        apposed = begin > 2 and self._word(begin - 2).shape == "punct" and begin - 2 in self.ends
        at, end, placed, governed = begin, begin, -1, frozenset({"gen", *governs})
        asked = governed
        if kinds & _TITLED and begin < limit and self._title_of(begin, cases):
            at = end = self._past_sees(begin + 1, limit, cases)
        while at < limit:
            word = self._word(at)
            if self._rank_of_next(at, cases):
                break
            name = self.names.get(at)
            if name is not None and not (
                self._of_man(name, begin, cases, kinds) or self._dependent(name, cases, kinds, apposed)
            ):
                break
            if name is not None and not name.loose:
                at = end = name.end
            elif at in self.places and not modifies(self.text, at):
                if not self._governs(at, governed) and end == begin:
                    break
                at = end = placed = self.places[at]
            elif word.form in MARKS:
                stop = self._quoted(at)
                if stop is None:
                    break
                at = end = stop
            elif word.shape in ("upper", "initial") or (word.capital and (self._acronym(at) or word.form.isascii())):
                at = end = at + 1
            elif word.capital and at > begin and name is None and "place_heads" in self._word(at - 1).entries:
                at = end = at + 1  # «староста деревни Гадово»
            elif self._honours(at) and at + 2 < limit:
                at = end = self._past_honoured(at + 1, limit)
            elif at == end == begin and word.shape == "number" and at + 1 < limit and self._governs(at + 1, governed):
                at += 1  # «командир 3-й бригады»
            elif at == begin and "kin" in kinds and (self._counts(at) or self._whose(at)):
                at += 1
            elif at == end == begin and self._ranked(at, limit, governed):
                at += 1  # «ученик 9 класса»
            elif not word.readings:
                if word.form == "№" and at + 1 < limit and self._number(at + 1):
                    at = end = at + 2
                    continue
                if word.form == "," and self._enumerates(at, limit):
                    at += 1
                    continue
                break
            elif "role_prepositions" in word.entries and at + 1 < limit and (taken := self._preposition(at, kinds)):
                at, governed = at + 1 + self._graded(at + 1), taken
                asked = taken
                continue
            elif end == at > begin and is_and(word):
                if at + 1 in self.names or self._role_again(at + 1, cases):
                    break
                at, governed = at + 1, governed | asked  # «по бюджету и налогам»
                continue
            elif at == begin and self._one_of(at, limit):
                lone = at + 3 >= limit or not self._of_many(at + 3)
                at, end = (at + 3, at + 3) if lone else (at + 2, end)  # «мать одной из погибших», «из местных школ»
            elif at == begin and kinds & _TEAMS and self._colours(at, limit):
                at = end = at + 1
            elif at != placed and self._governs(at, governed) and not self._leads_on(at):
                at += 1
                if at - 1 in self.roles or any(
                    r.pos == "NOUN" and (r.case in governed or r.fixed) for r in word.readings
                ):
                    end, governed = at, frozenset({"gen"})
            else:
                break
        return end

    def _ranked(self, at: int, limit: int, governed: frozenset[str]) -> bool:
        """Whether a number stands for an ordinal before a noun in the singular («студент 3 курса»)."""
        if self._word(at).shape != "digits" or len(self._word(at).form) > 2 or at + 1 >= limit:
            return False
        after = self._word(at + 1)
        single = any((r.pos, r.case, r.number) == ("NOUN", "gen", "sing") for r in after.readings)
        return single and "date_words" not in after.entries and self._governs(at + 1, governed)

    def _past_sees(self, at: int, limit: int, cases: frozenset[str]) -> int:
        """Past a second adjective of what a cleric's title is of («митрополит Тверской и Кашинский»)."""
        joint = self._word(at).entries.get("coordinators") if at + 1 < limit else None
        if joint is None or joint.get("kind") != "and" or at + 1 in self.names:
            return at
        if self._title_of(at + 1, cases):
            return at + 2
        whole = any((r.pos, r.case) == ("DET", "gen") for r in self._word(at + 1).readings)  # «и всея Руси»
        return at + 3 if whole and at + 2 < limit and self._word(at + 2).capital else at

    def _leads_on(self, at: int) -> bool:
        """Whether the nominative of a role noun stands here, whatever else the form may be («босниец премьер …»)."""
        match, word = self.roles.get(at), self._word(at)
        if match is None or not word.readings:
            return False
        likely = word.readings[0]
        return (likely.case, likely.number) == ("nom", "sing") and not likely.fixed and self._is(likely, word, match)

    def _rank_of_next(self, at: int, cases: frozenset[str]) -> bool:
        """Whether a military rank in the head's case stands before a name here: a second role."""
        match = self.roles.get(at)
        if match is None or match.end not in self.names:
            return False
        if not self._word(at).cases:
            return True  # «д-р», which tells no case
        if match.entry["class"] != "military":
            return False
        return not cases or any(r.case in cases and r.number != "plur" for r in self._word(at).readings)

    def _dependent(self, name: Settled, cases: frozenset[str], kinds: frozenset[str], apposed: bool) -> bool:
        """Whether a name behind a role noun is whom the role belongs to («зять Дональда Трампа»), not who has it;
        ``apposed`` tells that the role stands behind the name of who has it."""
        firm = not name.loose or "nom" not in name.cases
        others = (form.cases for form in name.others if firm or "nom" not in form.cases)
        if "gen" not in name.cases and not any("gen" in form for form in others):
            return False
        after = self.names.get(name.end)
        given = after is not None and after.kinds == "G"
        given = given and (not name.loose or ("kin" in kinds and name.kinds in "SUCG"))  # «дочь Белова Полина»
        if after is not None and (not after.loose or len(after.words) > 1 or given):
            return after.suiting(cases) is not None  # «футболиста Петра Белова Анна»: the footballer is he
        whose = not name.loose or "kin" in kinds  # «Билли, дочь Теда»
        if whose and apposed and "gen" in name.cases and "nom" not in name.cases:
            return not (cases and cases <= {"gen", "acc"} and self._goes_on(name.end))
        if not name.loose and len(name.words) == 1 and cases and not name.cases & cases:
            return True  # somebody named in full elsewhere, here in the genitive
        if name.suiting(cases) is not None and not (name.loose and name.kinds == "U" and kinds & _HELD):
            return False
        if name.loose and name.kinds == "U" and kinds & _HELD:
            return True
        return bool(cases) and not name.cases & cases

    def _of_man(self, name: Settled, stop: int, cases: frozenset[str], kinds: frozenset[str]) -> bool:
        """Whether a name behind a role noun is rather a man's in the genitive than a woman's who has the role."""
        if "nom" not in cases or name.begin > stop + _INNER or not either_sex(name):
            return False
        nouns = [r for r in self._word(stop - 1).readings if r.pos == "NOUN" and r.case == "nom"]
        if "kin" not in kinds and nouns and all(r.gender == "f" for r in nouns):
            return False  # «теннисистка Ивана»
        begin = self.modifiers(stop - 1, cases)
        alone = "kin" in kinds and name.begin == stop and not name.loose and not self._owned(begin)
        return alone or of_man(self.text, name, begin)

    def _goes_on(self, at: int) -> bool:
        """Whether a list goes on with a further role or name: «встреча Иванова, министра связи Петрова и посла …»."""
        if at + 1 >= len(self.text):
            return False
        joins = self._word(at).lists()
        return joins and (at + 1 in self.roles or at + 1 in self.names)

    def _role_again(self, at: int, cases: frozenset[str]) -> bool:
        """Whether a role noun in the same case follows: another person's role."""
        for token in range(at, min(at + 3, len(self.text))):
            if token in self.roles:
                match = self.roles[token]
                own = [
                    r
                    for r in self._word(token).readings
                    if r.number != "plur" and self._is(r, self._word(token), match)
                ]
                return any(r.case in cases for r in own) if cases else True
        return False

    def _acronym(self, at: int) -> bool:
        """Whether a form has capitals inside and is no surname («УрФО», not «МакГрегор»)."""
        form = self._word(at).form
        if sum(map(str.isupper, form)) < _CAPITALS or "-" in form:
            return False
        return not is_composed(form, tuple(self.text.language.list("surname_prefixes")))


def _lifeless(reading: Reading) -> bool:
    """Whether an adjective reads as the object that no person is («подопечный» where a person is «подопечного»)."""
    return reading.pos != "NOUN" and (reading.case, reading.gender, reading.animate) == ("acc", "m", False)
