"""Roles that stand alone («министр», «российский лидер») and pronouns, linked to the person whom they take up.

A wrong link is worse than none: where two persons fit equally well, nothing is linked.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from newsevents.analysis import Analysis
from newsevents.extractors.people.newcomers import is_new
from newsevents.extractors.people.persons import Person
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.predicates import Predicates, Said, Subjects
from newsevents.extractors.people.roles import role_phrases
from newsevents.gazetteer import place_matches
from newsevents.lexicon import Entry
from newsevents.text.marks import DASHES

NEAR: Final = 3
"""Sentences back in which a general word («эксперт») or a pronoun finds its person."""
_UNNAMED: Final = 8
"""Sentences over which a role noun takes up somebody without a name."""
_RECALLED: Final = 60
"""Mentions back that are looked at, and persons to come, in a text of whatever length."""
_COLLEAGUES: Final = frozenset({"science", "medicine"})
"""Classes in which one role noun may stand for another («вирусолог» for a doctor)."""
_PERFORMING: Final = frozenset({"culture", "sport"})
"""Classes of nouns for people whom the text may take for known («Вышел Марк Белов. Певец был рад»)."""
_BODIES: Final = frozenset({"organization_heads", "organizations"})
"""The lists of bodies and of the nouns for them."""
_LEADERS: Final = frozenset({"state", "diplomat"})
"""The classes of those who lead or speak for a state, and head no body of it."""
_OPENING: Final = 2
"""Tokens before the subject that a sentence begins with («22-летний», "the 22-year-old")."""
_EXACT, _CLASS, _COVER, _GENERAL = 4, 3, 2, 1


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
        self.places = {id(person): place for place, person in enumerate(people)}
        self.cased = bool(text.language.settings.get("cases", True))
        self.states_at = self._states()
        named = [m for m in text.shared(place_matches) if m.places[0].kind == "region"]
        self.regions = {t for m in named for t in range(m.begin, m.end)}
        self.used = {(phrase.begin, phrase.end) for person in people for phrase in person.roles}
        self._named_states: dict[tuple[int, int], frozenset[str]] = {}
        self.known = {id(person): {s for phrase in person.roles for s in self.states(phrase)} for person in people}
        self.kinds = {id(person): frozenset(k for phrase in person.roles for k in phrase.kinds) for person in people}
        self.names = sorted((m.begin, m.end, i) for i, person in enumerate(people) for m in person.mentions)
        self.covered = {t for begin, end, _ in self.names for t in range(begin, end)}
        self.history: list[Said] = []
        self.last: dict[int, int] = {}
        """The token of the last mention of each person that was met, by the person's place; the last one last."""
        self.unnamed: dict[str, int] = {}
        """Where an article told last of somebody without a name by a role noun, by that noun."""
        self.taken_up: dict[int, str] = {}
        """The gender of pronouns that took up a person whose name tells none, by the person's place."""
        self.subjects = Subjects(text)

    def links(self) -> Iterator[Link]:
        """All links, in text order."""
        if not self.people:
            return
        phrases = {phrase.begin: phrase for phrase in self._free_phrases()}
        names = {begin: (end, self.people[index]) for begin, end, index in self.names}
        predicates = Predicates(self.text, names, self.subjects)
        pronouns = {match.begin for match in self.text.matches("pronouns") if self._personal(match.entry)}
        for begin in sorted({*phrases, *names, *pronouns}):
            link: Link | None = None
            if begin in names:
                self._remember(begin, *names[begin])
            elif begin in phrases:
                phrase = predicates.without_object(phrases[begin])
                person = predicates.bearer(phrase, self._recent(phrase.begin, 0)) or self._of_role(phrase)
                if person is not None:
                    link = Link(begin, phrase.end, person, phrase)
                elif not self.cased and is_new(self.text, phrase.begin, phrase.end):
                    self.unnamed[phrase.entry.key] = begin
            else:
                person = self._of_pronoun(begin)
                if person is not None:
                    link = Link(begin, begin + 1, person, None)
                    self._keep_gender(person, self.text.words[begin].entries["pronouns"])
            if link is not None:
                self._remember(link.begin, link.end, link.person)
                yield link

    def states(self, phrase: RolePhrase) -> frozenset[str]:
        """The codes of the states that a role phrase names."""
        tokens = phrase.begin, phrase.end
        named = self._named_states.get(tokens)
        if named is None:
            named = self._named_states[tokens] = frozenset(s for t in range(*tokens) if (s := self.states_at.get(t)))
        return named

    def _states(self) -> dict[int, str]:
        held: dict[int, str] = {}
        for match in self.text.shared(place_matches):
            if match.places[0].kind == "macroregion":
                continue  # an envoy for Africa is of any state
            held[match.begin] = match.places[0].country or match.places[0].code
        for category in ("adjectives", "demonyms"):
            for origin in self.text.matches(category):
                held[origin.begin] = str(origin.entry["code"])[:2]
        return held

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
            yield phrase

    def _indefinite(self, phrase: RolePhrase) -> bool:
        """Whether an article tells that somebody new is meant ("a teacher")."""
        words = self.text.words
        if phrase.begin > 0 and "indefinites" in words[phrase.begin - 1].entries:
            return True
        return any("unnamed" in words[t].entries for t in range(phrase.begin, phrase.head))

    def _personal(self, entry: Entry) -> bool:
        return entry.get("person") == 3 and entry.get("number") == "sing" and entry.get("gender") in ("m", "f")

    def _remember(self, begin: int, end: int, person: Person) -> None:
        self.history.append(Said(begin, end, person, self.text.sentence_at(begin)))
        self.last.pop(self.places[id(person)], None)
        self.last[self.places[id(person)]] = begin

    def _recent(self, token: int, sentences: int) -> list[Said]:
        """The mentions in the sentence of a token and some before it, in text order; not those within a quotation
        that stands before the token in its own sentence («„Иванов прав“, — считает эксперт»)."""
        here = self.text.sentence_at(token)
        recent = [m for m in self.history[-_RECALLED:] if here - m.sentence <= sentences]
        quoted = self.text.quotation_at(token) is not None and not self._in_aside(token)
        if not recent or recent[-1].sentence != here or quoted:
            return recent
        return [m for m in recent if m.sentence != here or self.text.quotation_at(m.begin) is None]

    def _in_aside(self, token: int) -> bool:
        """Whether a token is the first behind the verb of a reporting clause inside of a quotation: «„Он рад, — сказал
        посол. — …“»."""
        words = self.text.words
        return token > 1 and "cues" in words[token - 1].entries and words[token - 2].form in DASHES

    def _bare_object(self, token: int) -> bool:
        """Whether a form that may be possessive has no noun behind it ("met her")."""
        readings = self.text.words[token + 1].readings[:1] if token + 1 < len(self.text) else ()
        return not any(r.pos in ("NOUN", "ADJ", "NUM", "PART") for r in readings)

    # --- roles ---------------------------------------------------------------------------------------------------

    def _of_role(self, phrase: RolePhrase) -> Person | None:
        if self._indefinite(phrase):
            return None
        met = [self.people[place] for place in islice(reversed(self.last), _RECALLED)]
        coming = self.people[len(self.last) : len(self.last) + _RECALLED]
        ranks = [(rank, person) for person in (*met, *coming) if (rank := self._rank(person, phrase))]
        if any(person.gender for _, person in ranks):
            acting = self._gender_of_verb(phrase)
            ranks = [(rank, p) for rank, p in ranks if not acting or p.gender in ("", acting)]
        best = max((rank for rank, _ in ranks), default=0)
        if not best or (best < _EXACT and is_new(self.text, phrase.begin, phrase.end)):
            return None
        fitting = [person for rank, person in ranks if rank == best]
        if best < _EXACT and self._unnamed_since(phrase):
            return None
        before = [person for person in fitting if self.places[id(person)] in self.last]
        if not before and (told := self._best_of(ranks)):
            before, best = told
        if not before:
            return (
                fitting[0]
                if len(fitting) == 1 and best >= _COVER and self.states(phrase) & self.known[id(fitting[0])]
                else None
            )
        if phrase.entry["class"] == "nation":
            return self._compatriot(phrase.begin, before)
        states = self.states(phrase)
        before = [person for person in before if states & self.known[id(person)]] or before
        if best == _GENERAL or phrase.entry["class"] == "generic":
            return self._last(phrase.begin, before)
        if len(before) == 1:
            return before[0] if best >= _EXACT or not phrase.bare or self._close(phrase.begin, before[0]) else None
        return self._last(phrase.begin, before)

    def _unnamed_since(self, phrase: RolePhrase) -> bool:
        """Whether somebody without a name was told of by the same noun, whom it rather takes up ("an aide said … the
        aide")."""
        begin = self.unnamed.get(phrase.entry.key)
        if begin is None or phrase.entry["class"] == "nation":
            return False
        return self.text.sentence_at(phrase.begin) - self.text.sentence_at(begin) <= _UNNAMED

    def _best_of(self, ranks: list[tuple[int, Person]]) -> tuple[list[Person], int] | None:
        """The persons met already who fit best, and how well; only by their class («председатель Думы … спикер»)."""
        met = [(rank, person) for rank, person in ranks if rank and self.places[id(person)] in self.last]
        best = max((rank for rank, _ in met), default=0)
        return ([person for rank, person in met if rank == best], best) if best in (_CLASS, _COVER) else None

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

    def _close(self, token: int, person: Person) -> bool:
        last = self.last[self.places[id(person)]]
        return self.text.sentence_at(token) - self.text.sentence_at(last) <= NEAR + 2

    def _compatriot(self, token: int, fitting: list[Person]) -> Person | None:
        """Whom a noun for a nation means: the one person near of this state, else the one near of whom none is told."""
        near = {id(m.person) for m in self._recent(token, NEAR)}
        fitting = [person for person in fitting if id(person) in near]
        told = [person for person in fitting if self.known[id(person)]]
        if len(told or fitting) == 1:
            return (told or fitting)[0]
        return self._last(token, told) if told else None

    def _last(self, token: int, fitting: list[Person]) -> Person | None:
        """The one mentioned last, if no other one that fits stands as near."""
        recent = self._recent(token, NEAR)
        if not recent or recent[-1].person not in fitting:
            return None
        rivals = [m for m in recent if m.sentence == recent[-1].sentence and m.person in fitting]
        if len({id(m.person) for m in rivals}) == 1:
            return recent[-1].person
        subjects = [m.person for m in rivals if self.subjects.hold(m)]
        return subjects[0] if len({id(p) for p in subjects}) == 1 else None

    def _rank(self, person: Person, phrase: RolePhrase) -> int:
        """How well a role phrase fits what the text says of a person; 0 where it does not."""
        gender = phrase.entry.get("gender")
        if gender and person.gender and gender != person.gender:
            return 0
        states = self.states(phrase)
        if states and self.known[id(person)] and not states & self.known[id(person)]:
            return 0
        if phrase.entry["class"] in ("kin", "relation"):
            return 0
        if phrase.entry["class"] == "nation":
            return _GENERAL if not self.known[id(person)] or states & self.known[id(person)] else 0
        if any(
            phrase.entry.key == own.entry.key and self._extends(own, phrase) and not self._over(own, phrase)
            for own in person.roles
        ):
            return _EXACT
        kinds = self.kinds[id(person)]
        match = self.text.match_at("role_covers", phrase.head) or self.text.match_at("role_covers", phrase.stop - 1)
        covers = match.entry if match is not None else None
        if covers is not None and any(self._stands_for(covers, own, states) for own in person.roles):
            return _CLASS
        shared = kinds & set(covers.get("classes", ())) if covers is not None else frozenset[str]()
        if shared:
            known = match.end if match is not None else 0
            if not states and self._loaded(phrase, known):
                return 0
            if states and shared <= _LEADERS and self._of_body(phrase, known):
                return 0
            if states and states & self.known[id(person)]:
                return _CLASS
            if states and self.known[id(person)]:
                return 0
            rather = covers is not None and covers.get("rather") in shared  # «дипломат»: an envoy before a minister
            return _CLASS if rather else _COVER
        if phrase.kinds & kinds & _COLLEAGUES:
            return _GENERAL
        performs = covers is not None and not kinds and _PERFORMING.issuperset(covers.get("classes", ("",)))
        return _GENERAL if performs and self._acts(phrase) else 0

    def _acts(self, phrase: RolePhrase) -> bool:
        """Whether a role phrase may be the subject that its sentence begins with."""
        begin = self.text.sentences[self.text.sentence_at(phrase.begin)].begin
        return phrase.begin - begin <= _OPENING and (not self.cased or "nom" in phrase.cases)

    def _stands_for(self, covers: Entry, own: RolePhrase, states: frozenset[str]) -> bool:
        """Whether a role noun may mean the bearer of another role by what is listed of it; `of_state`: where that one
        names a state («украинский лидер … президент»), `of`: whose head is one («глава области … губернатор»),
        `of_region`: where that one heads a region by name, `field`: what that one must be of («глава МИД … министр
        иностранных дел»)."""
        headed = covers.get("of_region") and any(t in self.regions for t in range(own.stop, own.end))
        if own.entry["class"] == "head" and (headed or not self._lemmas(own).isdisjoint(covers.get("of", ()))):
            return not states or not states.isdisjoint(self.states(own))
        if own.entry.key not in covers.get("keys", ()) or (covers.get("of_state") and not self.states(own)):
            return False
        field = covers.get("field")
        return field is None or not self._lemmas(own).isdisjoint(field)

    def _loaded(self, phrase: RolePhrase, known: int) -> bool:
        """Whether a noun behind the role noun and ``known``, what is listed with it («глава ведомства»), tells whose
        role it is («министр обороны»)."""
        words, begin = self.text.words, max(phrase.stop, known)
        return any(words[t].readings and words[t].readings[0].pos == "NOUN" for t in range(begin, phrase.end))

    def _of_body(self, phrase: RolePhrase, known: int) -> bool:
        """Whether a body of the state is told whose head is meant, not the state's: «глава американского минфина»."""
        words = self.text.words[max(phrase.head + 1, known) : phrase.end]
        return any(not _BODIES.isdisjoint(word.entries) for word in words)

    def _over(self, own: RolePhrase, phrase: RolePhrase) -> bool:
        """Whether a role with more words is told of whoever holds it, and the person's is over («бывший посол в Риме …
        посол в Риме»)."""
        words = self.text.words
        told = any("former" in words[t].entries for t in range(phrase.begin, phrase.stop))
        return not phrase.bare and not told and any("former" in words[t].entries for t in range(own.begin, own.stop))

    def _extends(self, own: RolePhrase, phrase: RolePhrase) -> bool:
        """Whether two phrases with one role noun do not contradict each other: one says less than the other, or the
        same of a state that the other leaves open."""
        said, known = self._lemmas(phrase), self._lemmas(own)
        more = said - self.states(phrase)
        same_post = bool(more) and more <= known and not self.states(own)
        return said <= known or same_post or bool(self.states(own) & self.states(phrase))

    def _lemmas(self, phrase: RolePhrase) -> set[str]:
        held: set[str] = set()
        for token in (*range(phrase.begin, phrase.head), *range(phrase.stop, phrase.end)):
            word = self.text.words[token]
            if word.readings and word.readings[0].pos in ("NOUN", "ADJ", "PART"):
                held.add(self.states_at.get(token) or word.readings[0].lemma)
        return held

    # --- pronouns ------------------------------------------------------------------------------------------------

    def _of_pronoun(self, token: int) -> Person | None:
        """The person whom «он», «её», "his" take up: the subject of the nearest clause before, if its gender fits."""
        entry = self.text.words[token].entries["pronouns"]
        gender = str(entry["gender"])
        quotation = self.text.quotation_at(token)
        here = self.text.sentence_at(token)
        near = [
            m
            for m in self._recent(token, NEAR)
            if self._gender(m.person) in ("", gender) and (quotation is None or m.begin >= quotation.begin)
        ]
        if near and (not entry.get("possessive") or self._bare_object(token)):
            clause = self.text.clause_at(token)
            own = {id(m.person) for m in near if m.begin >= clause.begin and self.subjects.hold(m)}
            near = [m for m in near if id(m.person) not in own]
        if not near:
            return None
        sentence = near[-1].sentence
        group = [m for m in near if m.sentence == sentence]
        if len({id(m.person) for m in group}) == 1:
            return group[-1].person
        subjects = [m for m in group if self.subjects.hold(m)]
        subjects = [m for m in subjects if not self._owner(m)] or subjects
        if len({id(m.person) for m in subjects}) == 1:
            return self._topic(group, subjects[-1]).person
        if sentence == here and subjects:
            return subjects[-1].person
        return None

    def _keep_gender(self, person: Person, entry: Entry) -> None:
        """What a pronoun tells of somebody: not a possessive where another person stands near ("Moore thanked Hill for
        his work")."""
        if entry.get("possessive") and len({id(m.person) for m in self._recent(self.history[-1].begin, 1)}) > 1:
            return
        self.taken_up.setdefault(self.places[id(person)], str(entry["gender"]))

    def _gender(self, person: Person) -> str:
        """The gender of a person, told by the name, the roles or the first pronoun."""
        return person.gender or self.taken_up.get(self.places[id(person)], "")

    def _owner(self, mention: Said) -> bool:
        """Whether somebody is only named as an owner ("Hill's post is open")."""
        words = self.text.words
        return mention.end < len(words) and any(r.kind == "possessive" for r in words[mention.end].readings)

    def _topic(self, group: list[Said], subject: Said) -> Said:
        """Whom a sentence is about: its subject, or, where that stands behind the verb as what is new, the one person
        whom a pronoun takes up there («его встретил посол»)."""
        verb = self.text.clause_at(subject.begin).verb
        if verb is None or verb > subject.begin:
            return subject
        taken_up = [m for m in group if "pronouns" in self.text.words[m.begin].entries]
        return taken_up[-1] if len({id(m.person) for m in taken_up}) == 1 else subject
