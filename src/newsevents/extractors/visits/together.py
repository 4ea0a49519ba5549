"""Whom «они», «стороны», «оба» mean among those of the events told before."""

from collections.abc import Sequence

from newsevents.analysis import Analysis
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.drafts import MEETINGS, RECENT, Draft
from newsevents.extractors.visits.identities import joint_before, joint_in, joint_subjects, may_be, two_named
from newsevents.extractors.visits.inheriting import joining
from newsevents.extractors.visits.likeness import Likeness
from newsevents.extractors.visits.party import ACTING, Party
from newsevents.extractors.visits.told import Told
from newsevents.records import Person


class TogetherReader:
    """Names several who are told together; ``drafts`` are the events told before."""

    def __init__(self, text: Analysis, likeness: Likeness, drafts: Sequence[Draft]) -> None:
        self.text, self.likeness, self.drafts = text, likeness, drafts

    def name(self, told: Told) -> None:
        """«они», «стороны», «министры»: those who took part in the last event that had several."""
        if told.plural == "guest":
            visits = [d for d in self.drafts[-RECENT:] if _guests(d)]
            real = [d for d in visits if d.settled() not in STRONG]  # guests are those who have come, or will
            visit = max(real or visits, key=lambda d: d.last, default=None)
            if visit is not None:
                part = "visitor" if told.kind == "visit" else "participant"
                if any(map(self._is_guest, told.who("counterpart"))):
                    part = "counterpart"  # "met the guest"
                told.parts[part] = [p._replace(inferred=True) for p in first_named(_guests(visit))]
            return
        if len(told.parts.get(told.plural, ())) >= 2:
            return
        own = {p.key for p in told.everyone()}
        recent = self.drafts[-RECENT:]
        together = [] if own else self._tellers(told) or joint_before(self.likeness.parties, told.frame.clause)
        if together:
            told.parts[told.plural] = together
            return
        if not own and told.dual and all(d.last < told.sentence - 1 for d in recent):
            told.parts[told.plural] = two_named(self.likeness.parties, told.sentence - 1)
            if told.parts[told.plural]:
                return
        if not own and not told.dual and all(d.last < told.sentence - 1 for d in recent):
            told.parts[told.plural] = joint_subjects(self.likeness.parties, told.sentence - 1)
            if told.parts[told.plural]:
                return
        apart = False
        latest = sorted(recent, key=lambda d: -max(m.trigger for m in d.mentions))
        latest = [d for d in latest if not self._only_greets(d, told, latest)]
        latest = [d for d in latest if any(m.role != "joining" for m in d.mentions)]
        for draft in latest:
            people = self._meant(told, draft, own)
            if people is None:
                apart = True
            elif _are_several(people, told, draft, own):
                if told.role == "speech" and told.series and draft.kind == "call" and not told.sites:
                    told.kind = "call"  # «… позвонил послу. Последний раз они беседовали в мае»
                told.parts.setdefault(told.plural, []).extend(p._replace(inferred=True) for p in people)
                return
        others = self._others(told) if apart else ()
        told.parts.setdefault(told.plural, []).extend(others or told.unresolved)

    def _is_guest(self, party: Party) -> bool:
        """Whether a party is but called a guest."""
        head = self.text.words[self.text.tokens_of(party.span)[1] - 1]
        group = head.entries.get("event_groups")
        return party.kind == "role" and group is not None and bool(group.get("guest"))

    def _meant(self, told: Told, draft: Draft, own: set[str]) -> list[Party] | None:
        """Those of a draft whom a plural may mean; None where their roles are others than it tells."""
        if self._sides(told) and not {*draft.parts} - {"visitor"}:
            return []  # who travel together are one side
        listed = self._two(draft, own) if told.dual else []
        if listed and not self._called(listed, told):
            return []
        if not listed:
            guests = draft.who("visitor")
            listed = guests if told.plural == "visitor" or len(guests) > 1 else _acting(draft)
        acting = told.dual or (all(p.kind == "place" for p in listed) and self._sides(told))
        people = [p for p in listed if (acting or p.kind in ("person", "group", "role")) and p.key not in own]
        if not self._may_be(people, told):
            return None
        if not listed and told.plural == "visitor" and told.sentence - draft.last <= 1:
            return [p for p in _one_side(draft) if p.key not in own]
        return people

    def _tellers(self, told: Told) -> list[Party]:
        """Those who tell of themselves: "Smith and Jones said they would meet"."""
        outer, clause = told.frame.governor, told.frame.clause
        if outer is None or outer.verb is None:
            return []
        bare = outer.end == clause.begin and "cues" in self.text.words[outer.verb].entries
        return joint_in(self.likeness.parties, outer) if bare or clause.kind == "subordinate" else []

    def _only_greets(self, draft: Draft, told: Told, recent: Sequence[Draft]) -> bool:
        """Whether a later sentence hardly means a guest and who greeted him, since the guest had talks with somebody:
        but "Jones greeted him at the airport, and they met for an hour"."""
        if not draft.who("welcomer") or len(taking_part(draft)) > 1:
            return False
        if any(m.sentence == told.sentence and m.who("welcomer") for m in draft.mentions):
            return False
        guests = draft.who("visitor")
        return any(len(taking_part(d)) > 1 and self.likeness.shared(guests, d.everyone()) for d in recent)

    def _sides(self, told: Told) -> bool:
        """Whether a plural means whoever talks, states as well: «Киев и Рим провели переговоры. Стороны …»."""
        actor = () if told.frame.actor is None else (told.frame.actor,)
        slots = (*told.frame.slots, *actor)
        heads = (self.text.words[slot.phrase.head].entries.get("event_groups") for slot in slots)
        return any(group is not None and bool(group.get("sides")) for group in heads)

    def _called(self, people: Sequence[Party], told: Told) -> bool:
        """Whether two people may be called what a plural calls them, where others are that too: "the two generals"."""
        nouns = self._roles(told)
        bearers = {p.id for noun in nouns for _, p in self.likeness.parties.with_role(noun)}
        return len(bearers) < 2 or all(p.entity in bearers for p in people)

    def _roles(self, told: Told) -> set[str]:
        """The role nouns of a plural: «министры», "the two generals"."""
        words = self.text.words
        phrases = [s.phrase for s in told.frame.slots if s.part in (told.plural, "participant", "possessor")]
        heads = [words[p.head] for p in phrases if any(
            "event_groups" in w.entries for w in words[p.begin : p.head + 1])]  # fmt: skip
        return {r.lemma for word in heads if "roles" in word.entries for r in word.readings if r.pos == "NOUN"}

    def _may_be(self, people: Sequence[Party], told: Told) -> bool:
        """Whether all of several named people may have the role that a plural calls them by."""
        records = [r for p in people if isinstance(r := self.likeness.parties.by_id.get(p.entity or ""), Person)]
        listed = self.text.language.list("roles")
        roles = self._roles(told) if records else set()
        called = [entry for role in roles if (entry := listed.get(role)) is not None]
        genders = {entry.get("gender") for entry in called if entry["class"] == "generic"} - {None}  # "the two men"
        if genders and any(person.gender and person.gender not in genders for person in records):
            return False
        ranks = {str(entry.get("class")) for entry in called}
        return all(may_be(self.likeness.parties, person, ranks) for person in records)

    def _others(self, told: Told) -> list[Party]:
        """What a plural tells of itself, where nobody told before is meant."""
        phrases = (s.phrase for s in told.frame.slots if s.part in ("visitor", "participant", "counterpart"))
        return [party for phrase in phrases for party in self.likeness.parties.of(phrase) if party.kind in ACTING]

    def _two(self, draft: Draft, own: set[str]) -> list[Party]:
        """The two whom «оба» means: those who hold one part together, else all."""
        sides = ("visitor", "host", "participant", "counterpart")
        for parts in (("visitor",), ("participant",), sides, (*sides, "welcomer")):
            people = [p for p in draft.who(*parts) if p.key not in own]
            persons = [p for p in people if p.kind == "person"]
            if 2 in (len(people), len(persons)):
                return people if len(people) == 2 else persons
        return []


def _guests(draft: Draft) -> list[Party]:
    """Those who came: on a visit, or to who received them and talked with them."""
    if draft.kind == "visit":
        return draft.who("visitor")
    received = draft.kind == "meeting" and any(m.role == "reception" for m in draft.mentions)
    return draft.who("participant") if received else []


def first_named(people: Sequence[Party]) -> Sequence[Party]:
    """Those who are named, whom a later sentence means by itself: who came along need not go on with them."""
    return [p for p in people if p.named] or people


def _one_side(draft: Draft) -> list[Party]:
    """Those of a meeting or a call who go on together, since they are several where the other side is one: «Сенаторы
    США встретились с мэром. Завтра они вылетят в Рим»."""
    sides = [[p for p in draft.who(part) if p.kind in ACTING] for part in ("participant", "counterpart", "host")]
    hosts = {p.key for p in sides[2]}
    several = [s for s in sides[:2] if len(s) > 1 or any(p.plural or p.kind == "group" for p in s)]
    single = [s for s in sides if len(s) == 1]
    if len(several) != 1 or not single or hosts & {p.key for p in several[0]}:
        return []
    return several[0]


def _acting(draft: Draft) -> list[Party]:
    """All parties of an event, without those who only greeted a guest or joined in, if there are others."""
    joined = joining(draft)
    inside = [p for p in taking_part(draft) if p.key not in joined]
    return inside if len(inside) > 1 else draft.everyone()


def taking_part(draft: Draft) -> list[Party]:
    """Those who take part, and did not only greet a guest."""
    return draft.who(*(part for part in draft.parts if part != "welcomer"))


def _are_several(people: Sequence[Party], told: Told, draft: Draft, own: set[str]) -> bool:
    """Whether people are enough for a plural, with those whom the mention names itself."""
    if len(people) > 1 or not people or own:
        return bool(people)
    if draft.kind in MEETINGS and told.kind in MEETINGS:
        return False  # a side by itself meets nobody
    return people[0].plural or people[0].kind == "group"
