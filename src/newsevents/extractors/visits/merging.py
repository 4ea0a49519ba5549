"""Which mentions tell of one event, and which of another."""

from collections.abc import Sequence

import attrs

from newsevents.analysis import Analysis
from newsevents.extractors.visits.drafts import MEETINGS, Draft, times_agree
from newsevents.extractors.visits.parties import Parties, Party
from newsevents.extractors.visits.places import Site, agree
from newsevents.extractors.visits.told import Told
from newsevents.records import TimeExpression

_NEW = frozenset({"previous", "next", "other"})
_STEM = 5
TOPIC = 4
"""Sentences for which somebody stays the one of whom is spoken."""
RECENT = 40
"""Drafts back to which a mention is compared."""
REACH = 12
"""Sentences over which a bare noun still resumes an event."""


class Merger:
    """Gathers mentions, in text order, into drafts."""

    def __init__(self, text: Analysis, parties: Parties) -> None:
        self.text, self.parties = text, parties
        self.drafts: list[Draft] = []

    def gather(self, mentions: Sequence[Told]) -> list[Draft]:
        """The drafts, in the order of their first mentions."""
        for told in mentions:
            stops = split(self.text, told)
            for stop in stops:
                self._place(stop)
        for draft in self.drafts:
            self._drop_unnamed(draft)
        return self.drafts

    def _drop_unnamed(self, draft: Draft) -> None:
        """A delegation whose people are named, and a role whose bearer is, are told once."""
        people = [p for p in draft.everyone() if p.kind == "person"]
        for part, parties in draft.parts.items():
            draft.parts[part] = [
                p for p in parties
                if p.kind not in ("role", "group") or not any(
                    self._maybe_same(p, person) and (p.kind == "role" or (p.state and p.state == person.state))
                    for person in people if person in draft.parts.get(part, ()) or draft.kind != "visit"
                )
            ]  # fmt: skip

    def _place(self, told: Told) -> None:
        if told.plural:
            self._name_several(told)
        else:
            self._topic(told)
        recent = self.drafts[-RECENT:]
        rated = [(self._likeness(told, draft), at) for at, draft in enumerate(recent)]
        best = max(rated, default=(0.0, 0))
        if best[0] > 0:
            recent[best[1]].add(told)
            return
        if told.role in ("welcome", "leaving") or (told.role == "return" and not self._known_visit(told)):
            return
        if told.frame.get("strict") and not self._founds(told):
            return
        draft = Draft(told.kind)
        if told.series in ("previous", "next"):
            draft.previous = self._series_of(told)
        draft.add(told)
        self._carry_series(draft, told)
        self.drafts.append(draft)

    def _founds(self, told: Told) -> bool:
        """Whether a word that usually resumes («разговор», «раунд») tells an event of its own: with its sides, or as
        what the clause is about next to a visit."""
        return len(told.everyone()) >= 2 or told.frame.carried or told.ordinal is not None or bool(told.series)

    def _known_visit(self, told: Told) -> bool:
        """Whether somebody returns to a place of an earlier event, and not home."""
        return any(
            agree(d.sites, told.sites) and self._shared(told.everyone(), d.everyone()) for d in self.drafts[-RECENT:]
        )

    def _topic(self, told: Told) -> None:
        """A journey without a traveller, a meeting with one side alone: of whom the text spoke just before."""
        if told.frame.actor is not None or told.series == "other":
            return
        if told.kind == "visit":
            lacking = (
                not told.everyone()
                and bool(told.sites)
                and told.frame.pos == "noun"
                and told.frame.clause.verb is not None
            )
        else:
            lacking = (
                told.frame.pos == "noun"
                and told.frame.carried
                and [*told.parts] == ["counterpart"]
                and (len(told.who("counterpart")) == 1)
            )
        if not lacking:
            return
        own = {p.key for p in told.everyone()}
        for draft in sorted(self.drafts[-RECENT:], key=lambda d: -max(m.trigger for m in d.mentions)):
            people = draft.who("visitor") or draft.who("participant")
            near = told.sentence - draft.last <= TOPIC
            if near and people and not own & {p.key for p in people}:
                part = "visitor" if told.kind == "visit" else "participant"
                told.parts[part] = [p._replace(inferred=True) for p in people]
                return

    def _name_several(self, told: Told) -> None:
        """«они», «стороны», «министры»: those who took part in the last event that had several."""
        if told.plural == "guest":
            visit = next(
                (
                    d
                    for d in sorted(self.drafts[-RECENT:], key=lambda d: -d.last)
                    if d.kind == "visit" and d.who("visitor")
                ),
                None,
            )
            if visit is not None:
                told.parts["visitor"] = [p._replace(inferred=True) for p in visit.who("visitor")]
            return
        if len(told.parts.get(told.plural, ())) >= 2:
            return
        own = {p.key for p in told.everyone()}
        for draft in sorted(self.drafts[-RECENT:], key=lambda d: -max(m.trigger for m in d.mentions)):
            listed = (
                draft.who("visitor") if told.plural == "visitor" or len(draft.who("visitor")) > 1 else draft.everyone()
            )
            people = [p for p in listed if p.kind in ("person", "group", "role") and p.key not in own]
            if len(people) >= 2 or (own and people):
                told.parts.setdefault(told.plural, []).extend(p._replace(inferred=True) for p in people)
                return

    # -- series

    def _series_of(self, told: Told) -> Draft | None:
        """The event that «предыдущий», «следующий» count from: the latest one of the kind."""
        fitting = [
            d for d in self.drafts[-RECENT:]
            if d.kind == told.kind
            and (d.kind == "visit" or told.sentence - d.last <= REACH)
            and agree(d.sites, told.sites) is not False
            and (not told.everyone() or not d.everyone() or self._shared(told.everyone(), d.everyone()))
        ]  # fmt: skip
        return max(fitting, key=lambda d: d.last, default=None)

    def _carry_series(self, draft: Draft, told: Told) -> None:
        """What a member of a series shares with the one before: who takes part, and, of visits, where."""
        source = draft.previous
        if source is None and told.ordinal is not None and told.frame.get("round") and not told.everyone():
            source = next(
                (d for d in reversed(self.drafts[-RECENT:]) if d.kind == told.kind and told.sentence - d.last <= REACH),
                None,
            )
        if source is None:
            return
        if not draft.everyone():
            for part in ("visitor", "participant", "counterpart"):
                for party in source.parts.get(part, ()):
                    draft.put(part, party._replace(inferred=True))
        if not draft.sites and draft.kind == "visit":
            draft.sites = tuple(s._replace(inferred=True) for s in _seen(source.sites))

    # -- likeness

    def _likeness(self, told: Told, draft: Draft) -> float:
        """How likely a mention tells of a draft; 0 where it cannot."""
        if not self._possible(told, draft):
            return 0.0
        same_clause = any(m.frame.clause is told.frame.clause for m in draft.mentions)
        shared = len(self._shared(told.everyone(), draft.everyone()))
        place = agree(told.sites, draft.sites)
        time = times_agree(told.when, draft.when)
        near = 1.0 / (1 + max(told.sentence - draft.last, 0))
        if draft.kind == "visit" and told.kind == "visit" and same_clause and _light(told, draft):
            return 10 + near
        bare = not told.everyone() and not told.sites and not told.when
        if bare or (told.series == "same" and not shared):
            resumes = told.frame.pos == "noun" and told.sentence - draft.last <= REACH
            return (0.4 if told.kind == draft.kind else 0.1) + near if resumes else 0.0
        if (
            not told.everyone()
            and told.frame.pos == "noun"
            and told.kind == draft.kind
            and told.sentence - draft.last <= 2
        ):
            place, time = place or place is None, time or time is None
        unnamed = not told.everyone() or not draft.everyone()
        if unnamed and place and told.sentence - draft.last <= 2:
            shared += 1  # a headline without names, and the sentence that gives them
        weight = 2 * min(shared, 2) + (2 if place else 0) + (2 if time else 0)
        if not told.everyone() and told.frame.pos == "noun":
            weight += 1
        if told.role in ("welcome", "leaving", "reception"):
            weight += 1 if shared else 0
        needed = 3 if told.kind == "visit" or len(told.everyone()) < 2 else 4
        if told.frame.pos == "noun" and not told.sites:
            needed -= 1
        return weight + near if weight >= needed else 0.0

    def _possible(self, told: Told, draft: Draft) -> bool:
        if not self._same_kind(told, draft) or told.series in _NEW:
            return False
        if told.tour != draft.tour and not self._tour_verb(told, draft):
            return False
        if agree(told.sites, draft.sites) is False or times_agree(told.when, draft.when) is False:
            return False
        number = draft.ordinal()
        if told.ordinal is not None and number is not None and told.ordinal.entry["number"] != number:
            return False
        if not self._parties_fit(told, draft):
            return False
        return self._status_fits(told, draft)

    def _tour_verb(self, told: Told, draft: Draft) -> bool:
        """«отправится в турне»: the verb tells of the tour, unless it names a stop."""
        mine = told.frame
        return any(m.frame.clause is mine.clause for m in draft.mentions) and not told.sites

    def _same_kind(self, told: Told, draft: Draft) -> bool:
        if told.kind == draft.kind:
            return True
        bare = told.frame.pos == "noun" and len(told.everyone()) < 2 and not told.when
        return bare and told.kind in MEETINGS and draft.kind in MEETINGS and told.format is None

    def _parties_fit(self, told: Told, draft: Draft) -> bool:
        if draft.kind == "visit":
            mine, theirs = told.who("visitor"), draft.who("visitor")
            return not mine or not theirs or bool(self._shared(mine, theirs))
        mine, theirs = told.everyone(), draft.everyone()
        if not mine or not theirs:
            return True
        shared = len(self._shared(mine, theirs))
        if len(theirs) < 2 or len(mine) < 2:
            return shared >= 1
        return shared >= 2

    def _shared(self, one: Sequence[Party], other: Sequence[Party]) -> list[Party]:
        return [a for a in one if any(a.key == b.key or self._maybe_same(a, b) for b in other)]

    def _maybe_same(self, a: Party, b: Party) -> bool:
        """Whether a role means a person whose roles are like it, or a delegation one of another name."""
        if "person" in (a.kind, b.kind) and (self._delegation(a) or self._delegation(b)):
            return bool(a.state) and a.state == b.state
        if a.kind == b.kind == "role" or ("person" in (a.kind, b.kind) and "role" in (a.kind, b.kind)):
            return bool(self._stems(a) & self._stems(b)) and (a.state == b.state or not a.state or not b.state)
        if {a.kind, b.kind} <= {"group", "role"} or ("group" in (a.kind, b.kind) and a.kind != b.kind != "person"):
            return bool(a.state) and a.state == b.state
        return False

    def _delegation(self, party: Party) -> bool:
        """Whether a party is people without names, among whom a person may be."""
        if party.kind == "group":
            return True
        begin, end = self.text.tokens_of(party.span)
        return party.kind == "role" and any("event_delegations" in w.entries for w in self.text.words[begin:end])

    def _stems(self, party: Party) -> set[str]:
        fold = self.text.language.folding
        names = [party.name]
        record = self.parties.by_id.get(party.entity or "")
        names.extend(role.name for role in getattr(record, "roles", ()))
        return {fold(word)[:_STEM] for name in names for word in name.split() if len(word) > 3}

    def _status_fits(self, told: Told, draft: Draft) -> bool:
        if not told.verdict.firm:
            return True
        mine = told.verdict.status
        theirs = {m.verdict.status for m in draft.mentions if m.verdict.firm}
        if mine == "denied" and "occurred" in theirs and told.everyone():
            return told.sentence - draft.last <= 1 and told.frame.pos == "noun" and bool(told.frame.governor)
        if mine in ("planned", "possible") and "occurred" in theirs:
            return mine == "planned" and any(m.when for m in draft.mentions) and bool(told.when)
        return not (mine == "occurred" and theirs & {"planned", "possible", "cancelled"})


def _light(told: Told, draft: Draft) -> bool:
    """Whether verb and noun of one clause are one event: «посетит Казахстан с визитом»."""
    other = next(m for m in reversed(draft.mentions) if m.frame.clause is told.frame.clause)
    pair = {told.frame.pos, other.frame.pos}
    if pair != {"verb", "noun"}:
        return False
    noun = told if told.frame.pos == "noun" else other
    verb = other if noun is told else told
    phrase = next((p for p in noun.frame.clause.phrases if p.begin == noun.frame.own[0]), None)
    return (
        phrase is not None
        and phrase.prep is not None
        and verb.role in ("motion", "stay")
        and agree(noun.sites, verb.sites) is not False
    )


def _seen(sites: tuple[Site, ...]) -> tuple[Site, ...]:
    states = tuple(s for s in sites if s.width == 4)
    return states or tuple(s for s in sites if s.width >= 2)


def split(text: Analysis, told: Told) -> list[Told]:
    """A mention of several stops as one mention each, every one with the date that stands with it.

    «21 октября он посетит Белград, 22 октября — Сараево» are two visits, «Киев, Украина» is one.
    """
    if told.kind != "visit" or told.tour:
        return [told]
    stops: list[Site] = []
    for site in sorted(told.sites, key=lambda s: s.span.begin):
        if site.width >= 2 and not any(s.holds(site) or site.holds(s) for s in stops):
            stops.append(site)
    apart = [stop for stop in stops if not any(_one_address(text, stop, other) for other in stops)]
    if len(stops) < 2 or len(apart) < 2:
        return [told]
    others = [s for s in told.sites if s not in stops]
    return [
        attrs.evolve(
            told,
            sites=(*[o for o in others if o.holds(stop) or stop.holds(o)], stop),
            when=_dates_of(told.when, stops, at),
        )
        for at, stop in enumerate(stops)
    ]


def _one_address(text: Analysis, one: Site, other: Site) -> bool:
    """Whether two places of one state stand side by side: «в Гурзуфе, Ялта»."""
    between = text.text[min(one.span.end, other.span.end) : max(one.span.begin, other.span.begin)].strip()
    return one is not other and between in ("", ",") and one.country is not None and one.country == other.country


def _dates_of(dates: Sequence[TimeExpression], stops: Sequence[Site], at: int) -> tuple[TimeExpression, ...]:
    """The dates of one stop: pairwise where there are as many, else all."""
    if len(dates) < 2:
        return tuple(dates)
    ordered = sorted(dates, key=lambda d: d.span.begin)
    if len(ordered) == len(stops):
        return (ordered[at],)
    leading = ordered[0].span.begin < stops[0].span.begin
    own = [d for d in ordered if _nearest(d, stops, leading) == at]
    return tuple(own)


def _nearest(date: TimeExpression, stops: Sequence[Site], leading: bool) -> int:
    if leading:
        return next((i for i, s in enumerate(stops) if s.span.begin >= date.span.begin), len(stops) - 1)
    return max((i for i, s in enumerate(stops) if s.span.begin <= date.span.begin), default=0)
