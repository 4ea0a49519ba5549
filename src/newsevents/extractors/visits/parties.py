"""Who a phrase means: the people, groups, organisations and states of the sealed layers, looked up by tokens."""

from collections.abc import Iterator
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.visits.bodies import Bodies
from newsevents.extractors.visits.delegations import apart, nearer_group, sharing, whole_group
from newsevents.extractors.visits.naming import role_name
from newsevents.extractors.visits.party import Party, PartyKind, party_of
from newsevents.extractors.visits.register import Held, state_of
from newsevents.frames import first_of_several, is_one_of_several, phrase_at
from newsevents.records import Group, Organization, Person, Place

_OFFICES: Final = frozenset({"state"})
"""Classes of roles that receive whoever comes: those of heads of state and of government."""
_GOVERNING: Final = frozenset({"government", "state"})
"""Classes of roles that receive guests, though nobody says where."""


class Parties(Bodies):
    """Looks up the parties of phrases in one article."""

    def of(self, phrase: Phrase) -> tuple[Party, ...]:
        """The parties that a phrase names, in text order; empty where it names nobody who can act."""
        phrase = self._without_guest(phrase)
        if is_one_of_several(self.text, phrase) and self.covers(phrase.head, Group) is None:
            return ()
        begin = first_of_several(self.text, phrase)
        if begin < phrase.begin:
            grouped = any(self.covers(t, Group) is not None for t in range(begin, phrase.begin))
            if not grouped or not self.text.language.cased:  # with those of the first of them all are named
                return () if grouped else self._of_several_states(phrase.changed(begin=begin))
        sides = self.text.words[phrase.head].entries.get("event_groups")
        if sides is not None and sides.get("sides") and phrase.end - phrase.begin == 1:
            return ()  # «дату визита стороны согласуют»: no side in particular
        group = self._sharers(phrase) or self._group(phrase)
        if group is not None:
            return group
        named = [held for held in self.held_in(phrase.begin, phrase.end, Person) if self.is_head_name(held, phrase)]
        if named:
            return tuple(self.person(held) for held in named)
        head = self._at.get(phrase.head, ())
        over = self.covers(phrase.head, Person)
        if over is not None and over.kind == "name" and over.begin < phrase.begin and over.end == phrase.end:
            return () if over.begin in self._inside else (self.person(over),)  # «В мае И. Рубцов …»
        if any(self.text.words[phrase.head].entries.get(name) for name in ("pronouns", "demonstratives")) and not head:
            return self._meant(phrase)
        if "latter_words" in self.text.words[phrase.head].entries and phrase.end - phrase.begin <= 2 and not head:
            return self._latter(phrase)
        spoken = next((h for h in head if isinstance(h.record, Person) and h.kind != "name"), None)
        if spoken is not None and spoken.record is not self._named_behind(phrase, spoken.record):
            spoken = None
        if spoken is not None:
            nearer = nearer_group(self, phrase, spoken.record)
            return (self._group(nearer) if nearer is not None else None) or (self.person(spoken),)
        if bearers := self._bearers.get(phrase.head):
            bearer = bearers[-1]
            party = party_of(bearer, self.text.span(phrase.begin, phrase.end))
            return (self._with_post(party, bearer),)
        role = self._role(phrase)
        if role is not None:
            return (role,)
        for kind in (Organization, Place):
            held = next((h for h in head if isinstance(h.record, kind)), None)
            if held is not None and not self._is_role_noun(phrase.head):
                return (self.body(held),)
        return self.named_body(phrase) or self.unnamed_body(phrase) or self.states(phrase)

    def _of_several_states(self, phrase: Phrase) -> tuple[Party, ...]:
        """The people of several states: «чилийские и перуанские депутаты»."""
        name = role_name(self.text, phrase.changed(begin=self.behind_article(phrase)))
        span = self.text.span(phrase.begin, phrase.end)
        return (Party("role:" + name.casefold(), name, "group", span, several=True, plural=True),)

    def _sharers(self, phrase: Phrase) -> tuple[Party, ...]:
        """Those who bear one role between them: «премьеры Украины и Словакии Иван Гнатюк и Милан Немета»."""
        bearers, span = self._bearers.get(phrase.head, ()), self.text.span(phrase.begin, phrase.end)
        if len(bearers) < 2:
            return ()
        return tuple(party_of(p, span) for p in bearers)

    def _named_behind(self, phrase: Phrase, person: Person) -> Person:
        """Whose name stands right behind a role: «с главой МИД Бразилии Паулу Коштой»; else the person it is taken
        for."""
        behind = self.name_at(phrase.end)
        return person if behind is None else behind.record

    def stranger(self, party: Party, phrase: Phrase) -> Party | None:
        """The role by itself, where a phrase without a name has a state that is not known to be that of the person it
        is taken for: «встреча с министром Ирана»."""
        named = any(h.kind == "name" for h in self.held_in(phrase.begin, phrase.end, Person))
        if party.kind != "person" or named or any(isinstance(h.record, Group) for h in self._at.get(phrase.head, ())):
            return None
        states = {*self.states_in(phrase.begin, phrase.end)}
        states |= {h.record.country for h in self.held_in(phrase.begin, phrase.end, Place) if h.record.country}
        return self._role(phrase) if states and party.state not in states else None

    def _without_guest(self, phrase: Phrase) -> Phrase:
        """The phrase before a noun for a guest, which is rather an object of its own: «после беседы с мэром гостя
        принял король»."""
        last = phrase.end - 1
        if phrase.prep is None or last <= phrase.head or self.text.words[last].shape != "lower":
            return phrase
        if any(r.pos in ("ADJ", "PART") for r in self.text.words[last - 1].readings[:1]) and last - 1 > phrase.head:
            return phrase  # «с членом польской делегации»
        group = self.text.words[last].entries.get("event_groups")
        return phrase.changed(end=last) if group is not None and group.get("guest") else phrase

    def _group(self, phrase: Phrase) -> tuple[Party, ...] | None:
        held = next((h for h in self._at.get(phrase.head, ()) if isinstance(h.record, Group)), None)
        if held is None:
            return None
        group: Group = whole_group(self, held)
        if (role := self._without_place(held, phrase)) is not None:
            return (role,)
        span = self.text.span(held.begin, held.end)
        states = [*group.states, *self.states_in(held.begin, held.end)]
        state = states[0] if states else None
        members = [self.by_id[member] for member in group.members]
        named = self.held_in(held.begin, held.end, Place)
        if not members and (shared := sharing(self, held)):
            return shared
        several = apart(self.text, held.begin, held.end, [(h.begin, h.end) for h in named])
        if several and not members:
            return tuple(
                Party(f"{group.id}:{h.record.country}", name, "group", where, None, h.record.country)
                for (name, where), h in zip(several, named, strict=True)
            )
        name = self._told_apart(held, group.name) if not members else group.name
        return (
            Party(group.id, name, "group", span, group.id, state, several=len({*states}) > 1),
            *(party_of(m, span) for m in members),
        )

    def _without_place(self, held: Held, phrase: Phrase) -> Party | None:
        """A group by its role alone, where the place behind a preposition in its name is rather that of the event:
        "a gathering of defence chiefs in Tallinn"."""
        words = self.text.words
        if held.record.members or not held.begin < phrase.end < held.end or self.origin_at(phrase.end) is not None:
            return None
        place = self.covers(phrase.end + 1, Place) if phrase.end + 1 < held.end else None
        entry = words[phrase.end].entries.get("place_prepositions")
        if place is None or entry is None or not entry.get("strong"):
            return None
        role = self._role(phrase.changed(begin=max(held.begin, phrase.begin)))
        return None if role is None else role._replace(kind="group", several=False)

    def _told_apart(self, held: Held, name: str) -> str:
        """The name of a group without the town that rather tells where the event is: "received Polish lawmakers in
        Rome", but "the ambassadors in Rome"."""
        words = self.text.words
        places = [h for h in self.held_in(held.begin + 1, held.end, Place) if h.end == held.end]
        if not places or places[-1].record.kind != "city":
            return name
        prep = places[-1].begin - 1
        entry = words[prep].entries.get("place_prepositions")
        posts = any(e.get("class") == "diplomat" for w in words[held.begin : prep] if (e := w.entries.get("roles")))
        rest = self.text.text_of(prep, held.end)
        if entry is None or not entry.get("strong") or posts or not name.endswith(" " + rest):
            return name
        return name[: -len(rest) - 1]

    def is_head_name(self, held: Held, phrase: Phrase) -> bool:
        """Whether a name is that of the phrase itself, not of somebody whom a role in it belongs to: «зять Трампа»."""
        if held.kind != "name" or held.begin in self._inside:
            return False
        if held.begin <= phrase.head < held.end or not self._is_nominal(phrase.head):
            return True
        if self._owns(held, phrase) and self._is_role_noun(phrase.head):
            return False  # "Smith's wife", but "Smith's motorcade"
        gender = held.record.gender
        cases = {case for case, _ in self.text.words[held.begin].cases}
        if gender and "nom" in cases:  # «пресс-секретарь Рубцова» of a man is his, and no woman's title
            readings = (r for r in self.text.words[held.begin].readings if r.gender in ("", gender))
            cases = {r.case for r in readings if r.case} or cases
        if not cases or not phrase.case or phrase.case == "gen":
            return bool(self._is_role_noun(phrase.head)) or held.begin <= phrase.head
        return phrase.case in cases and self._is_role_noun(phrase.head)

    def _owns(self, held: Held, phrase: Phrase) -> bool:
        """Whether a name in a phrase is that of the owner of what its head means, where a particle marks him."""
        words = self.text.words
        return held.end <= phrase.head and any(r.kind == "possessive" for r in words[held.end].readings)

    def person(self, held: Held) -> Party:
        """The party of a mention of a person."""
        person: Person = held.record
        state = state_of(person) or self._state_before(held.begin)
        span = self.text.span(held.begin, held.end)
        return self._with_post(Party(person.id, person.name, "person", span, person.id, state), person)

    def _with_post(self, party: Party, person: Person) -> Party:
        """The party of a person with what his roles say of him."""
        if not person.roles:
            return party
        classes = self._classes.get(person.id)
        if classes is None:
            classes = self._classes[person.id] = frozenset(self._classes_of(person))
        first = self._begins[person.id][:1] == [party.span.begin]  # who was told of before may be of elsewhere
        governs = first and not classes.isdisjoint(_GOVERNING)
        return party._replace(office=not classes.isdisjoint(_OFFICES), governs=governs)

    def _classes_of(self, person: Person) -> Iterator[str]:
        """The classes of the role nouns in somebody's roles."""
        listed, fold = self.text.language.list("roles"), self.text.language.folding
        bodies = {body.name: body.kind for body in self.organizations}
        for role in person.roles:
            if role.organization is not None and bodies.get(role.organization) == "government":
                yield "government"
            words = fold(role.name).split()
            for key in (*words[:1], *words[-1:], " ".join(words[-2:])):
                entry = listed.get(key)
                if entry is not None:
                    yield str(entry.get("class"))

    def _meant(self, phrase: Phrase) -> tuple[Party, ...]:
        """Whom a third-person pronoun or «тот» means that the layer of people leaves open: the person named last in an
        earlier clause who agrees in gender; one who only told what happened, where nobody else does."""
        words = self.text.words
        entry = words[phrase.head].entries.get("pronouns")
        singular = [r for r in words[phrase.head].readings if r.gender and r.number != "plur"]
        readings = [r for r in singular if r.case == phrase.case] or singular
        told = entry.get("gender") if entry is not None else None
        gender = str(told or (readings[0].gender if readings else ""))
        if (
            gender not in ("m", "f")
            or (entry is not None and entry.get("person") != 3)
            or phrase.end - phrase.begin > 1
        ):
            return ()
        sentence = self.text.sentence_at(phrase.head)
        first = self.text.sentences[max(sentence - 1, 0)].begin
        clause = self.text.clause_at(phrase.head)
        teller: tuple[Party, ...] = ()
        for token in range(phrase.head - 1, first - 1, -1):
            held = self.covers(token, Person)
            outside = not clause.begin <= token < clause.end
            if held is not None and held.kind == "name" and outside and held.record.gender in (gender, None):
                found = (self.person(held)._replace(span=self.text.span(phrase.head, phrase.head + 1)),)
                if not self._only_tells(token, sentence):
                    return found
                teller = teller or found
        return teller

    def _only_tells(self, token: int, sentence: int) -> bool:
        """Whether somebody stands in what closes an earlier sentence and says who told it: «Министр прилетел в Рим,
        сообщил посол Рубцов. Он …»."""
        clause, at = self.text.clause_at(token), self.text.sentence_at(token)
        if at == sentence or clause.verb is None or clause.begin == self.text.sentences[at].begin:
            return False
        return clause.kind == "main" and "cues" in self.text.words[clause.verb].entries

    def _latter(self, phrase: Phrase) -> tuple[Party, ...]:
        """Whom «последний», "the latter" means: the person named last before in the sentence."""
        first = self.text.sentences[self.text.sentence_at(phrase.head)].begin
        before = self.names_in(first, phrase.begin)
        return (self.person(before[-1])._replace(inferred=True),) if len(before) > 1 else ()

    def _role(self, phrase: Phrase) -> Party | None:
        """A role without a name («премьер», «корейские инженеры»), in the nominative."""
        words = self.text.words
        if phrase.end - phrase.begin > 12 or not (self._is_role_noun(phrase.head) or self._counts(phrase)):
            return None
        phrase = phrase.changed(end=self._of_both(self._listed(self._origin(self.owned(phrase)))))
        owner = words[phrase.begin].entries
        owned = "pronouns" in owner or "reflexives" in owner or "intensifiers" in owner  # «сам президент»
        if owned and phrase.begin < phrase.head:
            phrase = phrase.changed(begin=phrase.begin + 1)  # «со своим турецким визави»
        name = role_name(self.text, phrase.changed(begin=self.behind_article(phrase)))
        states = [h.record.country for h in self.held_in(phrase.begin, phrase.end, Place)]
        states.extend(self.states_in(phrase.begin, phrase.end))
        kind: PartyKind = "group" if len({*states}) > 1 else "role"  # «главы МИД России и Турции»
        span = self.text.span(phrase.begin, phrase.end)
        state, several = states[0] if states else None, kind == "group"
        plural = phrase.number == "plur" or all(r.number == "plur" for r in words[phrase.head].readings)
        told = words[phrase.head].entries.get("roles")
        governs = told is not None and told.get("class") in _GOVERNING
        return Party(
            "role:" + name.casefold(), name, kind, span, None, state, several=several, plural=plural, governs=governs
        )

    def _of_both(self, end: int) -> int:
        """Past what two adjectives of states tell of, of which the first begins where a role ends: «депутаты финского и
        шведского парламентов»."""
        words = self.text.words
        if not self.text.language.cased or end + 2 >= len(words) or "coordinators" not in words[end + 1].entries:
            return end
        if "adjectives" not in words[end].entries or "adjectives" not in words[end + 2].entries:
            return end
        behind = phrase_at(self.text.clause_at(end), end + 2)
        whole = behind is not None and behind.prep is None and behind.case == "gen" and behind.head > end + 2
        return behind.end if behind is not None and whole else end

    def _counts(self, phrase: Phrase) -> bool:
        """Whether a phrase tells a number of people whom no list has: «пятнадцать томичей»."""
        words, head = self.text.words, phrase.head
        if words[head].shape != "lower" or not any(r.pos == "NOUN" and r.animate for r in words[head].readings):
            return False
        return any(w.shape == "digits" or w.has("NUM") is not None for w in words[phrase.begin : head])

    def _origin(self, end: int) -> int:
        """Past the place that people come from: «коллеги из Чили», "colleagues from Chile", "officials from both
        countries"."""
        held = self.origin_at(end)
        if not any(r.number == "plur" for r in self.text.words[end - 1].readings):
            return end
        return self.past_sides(end) if held is None else held.end if held.begin - end in (1, 2) else end

    def past_sides(self, end: int) -> int:
        """Past the states or sides, counted and not named, that people are said to come from at a token."""
        words = self.text.words
        entry = words[end].entries.get("role_prepositions") if end + 1 < len(words) else None
        if entry is None or not entry.get("origin"):
            return end
        behind = phrase_at(self.text.clause_at(end), end + 1)
        if behind is None or behind.prep != end or (self.text.language.cased and "gen" not in behind.case.split()):
            return end
        counted = any("event_groups" in w.entries or w.has("NUM") for w in words[behind.begin : behind.head])
        named = words[behind.head].capital
        return behind.end if counted and not named else end
