"""Roles that stand alone («министр», «российский лидер») and pronouns, linked to the person whom they take up.

A wrong link is worse than none: where two persons fit equally well, nothing is linked.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from newsevents.analysis import Analysis
from newsevents.extractors.people.history import NEAR, RECALLED, History
from newsevents.extractors.people.newcomers import is_new
from newsevents.extractors.people.person import Person
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.predicates import Predicates, Said, Subjects
from newsevents.extractors.people.pronouns import Pronouns, personal
from newsevents.extractors.people.rolefit import CLASS, COLLEAGUES, COVER, EXACT, GENERAL, PERFORMING, RoleFit
from newsevents.extractors.people.roles import role_phrases

_UNNAMED: Final = 8
"""Sentences over which a role noun takes up somebody without a name."""


class Link(NamedTuple):
    """A role phrase or a pronoun at the tokens ``begin`` to ``end`` that means ``person``."""

    begin: int
    end: int
    person: Person
    phrase: RolePhrase | None


class Linker:
    """Goes through the text once, from left to right."""

    def __init__(self, text: Analysis, people: tuple[Person, ...]) -> None:
        self.text = text
        self.people = people
        self.cased = text.language.cased
        self.fit = RoleFit(text, people)
        self.used = {(phrase.begin, phrase.end) for person in people for phrase in person.roles}
        self.names = sorted((m.begin, m.end, i) for i, person in enumerate(people) for m in person.mentions)
        self.covered = {t for begin, end, _ in self.names for t in range(begin, end)}
        self.history = History(text, people)
        self.unnamed: dict[str, int] = {}
        """Where an article told last of somebody without a name by a role noun, by that noun."""
        self.subjects = Subjects(text)
        self.pronouns = Pronouns(text, self.history, self.subjects)

    def links(self) -> Iterator[Link]:
        """All links, in text order."""
        if not self.people:
            return
        phrases = {phrase.begin: phrase for phrase in self._free_phrases()}
        names = {begin: (end, self.people[index]) for begin, end, index in self.names}
        predicates = Predicates(self.text, names, self.subjects)
        pronouns = {match.begin for match in self.text.matches("pronouns") if personal(match.entry)}
        for begin in sorted({*phrases, *names, *pronouns}):
            link: Link | None = None
            if begin in names:
                self.history.remember(begin, *names[begin])
            elif begin in phrases:
                phrase = predicates.without_object(phrases[begin])
                near = self.history.recent(phrase.begin, 0)
                person = predicates.bearer(phrase, near)
                if person is None and not predicates.of_thing(phrase, near):
                    person = self._of_role(phrase)
                if person is not None:
                    link = Link(begin, phrase.end, person, phrase)
                elif self._acted_on(phrase) if self.cased else is_new(self.text, phrase.begin, phrase.end):
                    self.unnamed[phrase.entry.key] = begin
            else:
                person = self.pronouns.bearer(begin)
                if person is not None:
                    link = Link(begin, begin + 1, person, None)
                    self.history.keep_gender(person, self.text.words[begin].entries["pronouns"])
            if link is not None:
                self.history.remember(link.begin, link.end, link.person)
                yield link

    def _free_phrases(self) -> Iterator[RolePhrase]:
        """Singular role phrases that belong to no name and stand in no other role phrase."""
        reach = -1
        for phrase in sorted(self.text.shared(role_phrases), key=lambda p: (p.begin, -p.end)):
            if (phrase.begin, phrase.end) in self.used:
                reach = max(reach, phrase.end)
                continue
            inside = phrase.begin < reach
            reach = max(reach, phrase.end)
            if inside or phrase.plural or phrase.entry.get("title") or phrase.begin in self.covered:
                continue
            site = self.text.words[phrase.begin - 1].entries.get("documents") if self.cased and phrase.begin else None
            if site is not None and site.get("site"):
                continue  # «сайт главы республики» is called so
            if self.cased and (self._several(phrase) or self._thing(phrase)):
                continue
            yield phrase

    def _several(self, phrase: RolePhrase) -> bool:
        """Whether a form that may be a singular's is the plural that the verb of its clause is about: «науковці
        з'ясували», «учителя рассказали»."""
        if not any(r.case == "nom" and r.number == "plur" for r in self.text.words[phrase.head].readings):
            return False
        if phrase.begin and "prepositions" in self.text.words[phrase.begin - 1].entries:
            return False
        clause = self.text.clause_at(phrase.head)
        if clause.reading is None or clause.reading.pos != "VERB" or clause.reading.number != "plur":
            return False
        subject = clause.phrases[clause.subject] if clause.subject is not None else None
        return subject is None or subject.begin <= phrase.begin < subject.end

    def _thing(self, phrase: RolePhrase) -> bool:
        """Whether a form in another case of somebody's is, with nothing before it that governs it, rather a thing that
        is called so: «слова чи політика»."""
        at, words = phrase.begin, self.text.words
        if phrase.end - at > 1 or "nom" in phrase.cases:
            return False
        named = (r for r in words[at].readings if (r.pos, r.case, r.number) == ("NOUN", "nom", "sing") and r.known)
        if all(r.animate or r.lemma == phrase.entry.key for r in named):
            return False
        before = self.text.reading_at(at - 1) if at > self.text.sentences[self.text.sentence_at(at)].begin else None
        return before is None or before.pos in ("CONJ", "PRCL")

    def _indefinite(self, phrase: RolePhrase) -> bool:
        """Whether an article tells that somebody new is meant ("a teacher")."""
        words = self.text.words
        if phrase.begin > 0 and "indefinites" in words[phrase.begin - 1].entries:
            return True
        first = max(phrase.begin - 1, 0)
        if first and any(r.pos in ("PRON", "DET") for r in words[first].readings[:1]):
            first -= 1  # «жодного нашого експерта»
        return any("unnamed" in words[t].entries for t in range(first, phrase.head))

    def _ranked(self, phrase: RolePhrase) -> bool:
        """Whether a superlative or an ordinal stands before a role: "Best actress went to", "the first leader who
        did so"."""
        before = self.text.words[phrase.begin - 1] if phrase.begin else None
        return before is not None and not {"superlatives", "event_ordinals"}.isdisjoint(before.entries)

    def _acted_on(self, phrase: RolePhrase) -> bool:
        """Whether a word for anybody in office tells of somebody to whom something is done: «задержали чиновника»."""
        if "generic" not in phrase.kinds or "acc" not in phrase.cases or "nom" in phrase.cases:
            return False
        clause = self.text.clause_at(phrase.head)
        return any(p.role != "subject" and p.prep is None and p.head == phrase.head for p in clause.phrases)

    def _of_several(self, phrase: RolePhrase) -> bool:
        """Whether a form that may be a singular in another case is the plural that its clause is about («науковці
        з'ясували»)."""
        if "nom" not in phrase.many or "nom" in phrase.cases:
            return False
        clause = self.text.clause_at(phrase.head)
        subject = clause.phrases[clause.subject] if clause.subject is not None else None
        several = clause.reading is not None and clause.reading.number == "plur"
        return several and subject is not None and subject.begin <= phrase.head < subject.end

    def _of_role(self, phrase: RolePhrase) -> Person | None:
        if self._indefinite(phrase) or self._of_several(phrase):
            return None
        met = [self.people[place] for place in islice(reversed(self.history.last), RECALLED)]
        coming = self.people[len(self.history.last) : len(self.history.last) + RECALLED]
        ranks = [(rank, person) for person in (*met, *coming) if (rank := self.fit.rank(person, phrase))]
        if any(person.gender for _, person in ranks):
            acting = self._gender_of_verb(phrase)
            ranks = [(rank, p) for rank, p in ranks if not acting or p.gender in ("", acting)]
        best = max((rank for rank, _ in ranks), default=0)
        if not best or (best < EXACT and is_new(self.text, phrase.begin, phrase.end)):
            return None
        if best < EXACT and (self.history.quoted(phrase.begin) or self._ranked(phrase)):
            return None  # "Our best player is out," the captain said
        fitting = self._of_his_gender(phrase, [person for rank, person in ranks if rank == best])
        if best < EXACT and self._unnamed_since(phrase):
            return None
        before = [person for person in fitting if self.history.places[id(person)] in self.history.last]
        if not before and (told := self._best_of(ranks)):
            before, best = told
        if not before:
            alone = len(fitting) == 1 and best >= COVER and self.fit.holds_office(fitting[0])
            if best < EXACT and self.fit.names_body(phrase):
                return None  # «сообщил представитель центра МЧС … с полпредом в Сибири Лапиным»
            return fitting[0] if alone and self.fit.places.states(phrase) & self.fit.known[id(fitting[0])] else None
        if phrase.entry["class"] == "nation":
            return self._compatriot(phrase.begin, before)
        before = [person for person in before if not self._beside(phrase, person)]
        if best < EXACT and self._of_stranger(phrase, before):
            return None
        states = self.fit.places.states(phrase)
        before = [person for person in before if states & self.fit.known[id(person)]] or before
        if best < CLASS and phrase.kinds & COLLEAGUES:
            before = self._others(phrase, before)
        if best == GENERAL or phrase.entry["class"] == "generic":
            return self._last(phrase.begin, before)
        if len(before) == 1:
            sure = best >= EXACT or not phrase.bare or self.history.close(phrase.begin, before[0])
            return before[0] if sure and not (best < EXACT and self._of_newer(phrase, before[0])) else None
        return self._last(phrase.begin, before)

    def _beside(self, phrase: RolePhrase, person: Person) -> bool:
        """Whether a role is joined to somebody's name by a preposition or "and", so that it means another: «встреча
        Шевчука с премьером», "Smith and the minister"."""
        words, at = self.text.words, phrase.begin - 1
        if at > 0 and "determiners" in words[at].entries:
            at -= 1
        if at < 1 or ("prepositions" not in words[at].entries and "coordinators" not in words[at].entries):
            return False
        named = words[at - 1].capital
        return named and any(s.person is person and s.end == at for s in self.history.recent(phrase.begin, 0))

    def _of_his_gender(self, phrase: RolePhrase, fitting: list[Person]) -> list[Person]:
        """Those whom a noun for a man may mean: no women whom the text calls by nouns for women, where a man fits as
        well («художник Гай … його донька, мистецтвознавиця Біла … митець»)."""
        if len(fitting) < 2 or phrase.entry.get("gender") or all(person.gender != "m" for person in fitting):
            return fitting
        named = [r.gender for r in self.text.words[phrase.head].readings if r.pos == "NOUN"]
        if named[:1] != ["m"]:
            return fitting
        return [p for p in fitting if not any(own.entry.get("gender") == "f" for own in p.roles)]

    def _of_newer(self, phrase: RolePhrase, bearer: Person) -> bool:
        """Whether a noun for players or artists may as well mean somebody without a role who is told of since: «замість
        захисника Гая викликали Івана Біла. Біл дебютує. Гравець …»."""
        if not phrase.bare or not phrase.kinds <= PERFORMING:
            return False
        recent = self.history.recent(phrase.begin, NEAR)
        last = recent[-1].person if recent else bearer
        return last is not bearer and not last.roles and last.gender in ("", bearer.gender)

    def _of_stranger(self, phrase: RolePhrase, fitting: list[Person]) -> bool:
        """Whether a noun that none of those who fit is called by may as well mean somebody of whom no role is told and
        who was named since: "Investor Anna Hill left. Moore fired back. "No," the real estate mogul said."."""
        recent = [] if self.cased or phrase.bare else self.history.recent(phrase.begin, 1)
        last = recent[-1].person if recent else None
        return last is not None and last not in fitting and not last.roles

    def _others(self, phrase: RolePhrase, fitting: list[Person]) -> list[Person]:
        """Those who are not the subject of the role noun's sentence already: «Белова советует не лечиться без врача»
        tells of two."""
        acting = {id(m.person) for m in self.history.recent(phrase.begin, 0) if self.subjects.hold(m)}
        return [person for person in fitting if id(person) not in acting]

    def _unnamed_since(self, phrase: RolePhrase) -> bool:
        """Whether somebody without a name was told of by the same noun, whom it rather takes up ("an aide said … the
        aide"), or by any where the noun is one for anybody in office ("an aide said … this official")."""
        begin = self.unnamed.get(phrase.entry.key)
        if not self.cased and "unnamed_sources" in self.text.words[phrase.head].entries:
            begin = max(self.unnamed.values(), default=None)
        if begin is None or phrase.entry["class"] == "nation":
            return False
        return self.text.sentence_at(phrase.begin) - self.text.sentence_at(begin) <= _UNNAMED

    def _best_of(self, ranks: list[tuple[int, Person]]) -> tuple[list[Person], int] | None:
        """The persons met already who fit best, and how well; only by their class («председатель Думы … спикер»)."""
        met = [(rank, person) for rank, person in ranks if self.history.places[id(person)] in self.history.last]
        best = max((rank for rank, _ in met), default=0)
        return ([person for rank, person in met if rank == best], best) if best in (CLASS, COVER) else None

    def _gender_of_verb(self, phrase: RolePhrase) -> str:
        """The gender of the verb right before or behind a role that is its subject: «заявил представитель»; "" where
        none tells it."""
        if not self.cased or "nom" not in phrase.cases:
            return ""
        clause = self.text.clause_at(phrase.head)
        subject = clause.phrases[clause.subject] if clause.subject is not None else None
        if subject is None or clause.reading is None or not subject.begin <= phrase.head < subject.end:
            return ""
        past = clause.reading.pos == "VERB" and clause.reading.tense == "past" and clause.reading.number != "plur"
        return clause.reading.gender if past and clause.reading.gender in ("m", "f") else ""

    def _compatriot(self, token: int, fitting: list[Person]) -> Person | None:
        """Whom a noun for a nation means: the one person near of this state, else the one near of whom none is told."""
        if len(self.people) == 1 and fitting and self._begins(token):
            return fitting[0]
        near = {id(m.person) for m in self.history.recent(token, NEAR)}
        fitting = [person for person in fitting if id(person) in near]
        told = [person for person in fitting if self.fit.known[id(person)]]
        if len(told or fitting) == 1:
            return (told or fitting)[0]
        return self._last(token, told) if told else None

    def _begins(self, token: int) -> bool:
        """Whether a token is the first of its sentence, and may be its subject."""
        first = self.text.sentences[self.text.sentence_at(token)].begin
        if not self.cased and first < token and "determiners" in self.text.words[first].entries:
            first += 1
        return first == token and (not self.cased or ("nom", "sing") in self.text.words[token].cases)

    def _last(self, token: int, fitting: list[Person]) -> Person | None:
        """The one mentioned last, if no other one that fits stands as near."""
        recent = self.history.recent(token, NEAR)
        if not recent or recent[-1].person not in fitting:
            return None
        rivals = [m for m in recent if m.sentence == recent[-1].sentence and m.person in fitting]
        if len({id(m.person) for m in rivals}) == 1:
            return None if self._of_another_topic(rivals[-1], recent, fitting) else recent[-1].person
        subjects = [m.person for m in rivals if self.subjects.hold(m)]
        return subjects[0] if len({id(p) for p in subjects}) == 1 else None

    def _of_another_topic(self, last: Said, recent: list[Said], fitting: list[Person]) -> bool:
        """Whether the one mentioned last was only told of as whom somebody meets who fits as well, and of whom the
        sentence before is: «Министр Лунд вылетел в Рим. Запланированы переговоры с министром Росси. Министра примет
        президент»."""
        begin = next((role.begin for role in last.person.roles if role.end == last.begin), last.begin)
        governed = begin > 0 and "prepositions" in self.text.words[begin - 1].entries
        if not self.cased or not governed or self.subjects.hold(last):
            return False
        return any(
            m.person is not last.person and m.person in fitting and last.sentence - m.sentence == 1
            and self.subjects.hold(m) for m in recent
        )  # fmt: skip
