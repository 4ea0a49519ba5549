"""Which mentions tell of one event, and which of another."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.company import add_company, joined_journey
from newsevents.extractors.visits.continuing import joins, on_the_eve, without_absent
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.drafts import RECENT, Draft
from newsevents.extractors.visits.headings import heads
from newsevents.extractors.visits.likeness import Likeness
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.placenouns import to_some_region
from newsevents.extractors.visits.places import CITY, STATE, agree
from newsevents.extractors.visits.receptions import as_meeting, only_promised, talked_of
from newsevents.extractors.visits.register import Held
from newsevents.extractors.visits.series import carry_series, goes_on_later, one_more, series_of
from newsevents.extractors.visits.stops import split
from newsevents.extractors.visits.together import TogetherReader, first_named, taking_part
from newsevents.extractors.visits.told import Told
from newsevents.extractors.visits.tours import as_of_tour, edges, without_stops
from newsevents.records import Group, Place

TOPIC: Final = 4
"""Sentences for which somebody stays the one of whom is spoken."""
_ACTING: Final = ("participant", "visitor")
"""Parts of a plural that may mean a guest with those who came along."""
NEAR: Final = 2
"""Sentences after a visit within which another one needs no place of its own."""


class Merger:
    """Gathers mentions, in text order, into drafts."""

    def __init__(self, text: Analysis, parties: Parties) -> None:
        self.text = text
        self.likeness = Likeness(text, parties)
        self.drafts: list[Draft] = []
        self.together = TogetherReader(text, self.likeness, self.drafts)

    def gather(self, mentions: Sequence[Told]) -> list[Draft]:
        """The drafts, in the order of their first mentions."""
        company = [m for m in mentions if m.role == "company"]
        added = 0
        for told in self._ordered(without_absent([m for m in mentions if m.role != "company"])):
            while told.plural in _ACTING and added < len(company) and company[added].sentence < told.sentence:
                if not self._received():  # «Посла сопровождал генерал. Они встретились с мэром»
                    add_company(company[added], self.drafts, self.likeness)
                added += 1
            if told.tour and not told.plural:
                self._topic(told)  # whose tour it is that begins or ends in a town
            for part in edges(self.text, told):
                for stop in split(self.text, as_of_tour(part, self.drafts[-RECENT:], self.likeness)):
                    self._place(stop)
        for told in company:  # of journeys that are told only behind it, too
            add_company(told, self.drafts, self.likeness)
        for draft in self.drafts:
            self._drop_unnamed(draft)
        return self.drafts

    def _received(self) -> bool:
        """Whether it is told who received the guests that came last, so that a plural rather means both sides."""
        visits = [d for d in self.drafts[-RECENT:] if d.kind == "visit"]
        return bool(visits) and bool(max(visits, key=lambda d: d.last).who("host", "welcomer"))

    def _ordered(self, mentions: list[Told]) -> list[Told]:
        """The mentions, with what somebody joins before his joining it: "Smith joined the meeting" goes on with the
        meeting told before."""
        for at in range(len(mentions) - 1):
            one, other = mentions[at], mentions[at + 1]
            whose = other.bare or (not other.everyone() and not other.frame.get("strict"))
            if one.role == "joining" and whose and joins(self.text.words, one, other):
                mentions[at], mentions[at + 1] = other, one
        return mentions

    def _drop_unnamed(self, draft: Draft) -> None:
        """A delegation whose people are named, a role whose bearer is, a state for whom somebody acts, are told
        once."""
        for part, parties in draft.parts.items():
            groups = {p.state for p in parties if p.kind == "group" and p.state}
            draft.parts[part] = [p for p in parties if p.kind != "role" or p.state not in groups]
        people = [p for p in draft.everyone() if p.kind == "person"]
        if draft.kind != "visit":
            self._drop_states(draft, people)
        for part, parties in draft.parts.items():
            draft.parts[part] = [
                p for p in parties
                if p.kind not in ("role", "group") or not any(
                    self.likeness.maybe_same(p, person) and (p.kind == "role" or (p.state and p.state == person.state))
                    for person in people if person in draft.parts.get(part, ()) or draft.kind != "visit"
                    if not _opposed(draft, p, person) and not self._led(p, person)
                )
            ]  # fmt: skip

    def _led(self, party: Party, person: Party) -> bool:
        """Whether a delegation is told together with who leads it or is in it, so that both take part."""
        record = self.likeness.parties.by_id.get(party.entity or "") if party.kind == "group" else None
        return isinstance(record, Group) and person.entity in record.members

    def _drop_states(self, draft: Draft, people: Sequence[Party]) -> None:
        """Leave out the states of one mention where another names who acts for each: «Встреча Перу и Чили», and below
        that the two ministers; and those whose delegations are told."""
        named = {p.state for p in people}
        teams = {p.state for p in draft.everyone() if p.kind == "group" and p.state and not p.several}
        for told in draft.mentions:
            states = [p for p in told.everyone() if p.kind == "place"]
            if len(states) > 1 and len(states) == len(told.everyone()) and named.issuperset(p.state for p in states):
                keys = {p.key for p in states}
                draft.parts = {k: [p for p in parties if p.key not in keys] for k, parties in draft.parts.items()}
        if teams:
            for part, parties in draft.parts.items():
                draft.parts[part] = [p for p in parties if p.kind != "place" or p.state not in teams]

    def _place(self, told: Told) -> None:
        if told.plural:
            self.together.name(told)
        else:
            self._topic(told)
        recent = self.drafts[-RECENT:]
        if told.follows:
            self._of_the_same(told, recent)
        if goes_on_later(self.text, told, recent) or one_more(self.text, told, recent):
            told.series = "next"
        elif self._earlier_that_day(told):
            told.series = "other"
        as_meeting(told, recent, self.likeness)
        talked = talked_of(told, recent)
        if talked is not None:
            talked.add(told)
            return
        rated = [(self.likeness.of(told, draft), at) for at, draft in enumerate(recent)]
        best = max(rated, default=(0.0, 0))
        if best[0] == 0 and joined_journey(self.text, told, recent):
            return
        if best[0] > 0 and not self._of_reception(told, recent[best[1]]):
            draft = recent[best[1]]
            if told.counting and not self.likeness.fits(told, draft):
                told.parts.clear()  # the pronoun was taken for somebody else
            inferred = told.plural == "guest" and all(p.inferred for p in told.who("participant", "visitor"))
            if inferred and told.role != "reception" and draft.kind != "visit" and len(draft.everyone()) > 1:
                told.parts.clear()  # it need not be all who came that were at the meeting
            if heads(self.text, draft, told):
                draft.rename(told)
            if on_the_eve(told, draft):
                told.when = ()  # the days of the stay are told
            draft.add(only_promised(without_stops(told, draft), draft))
            return
        if told.role == "reception" and told.plural == "visitor" and not told.who("visitor"):
            return  # «их принял парламент» tells of laws
        home = self._goes_home(told, recent) or (told.role == "return" and not self._known_visit(told))
        if told.role == "welcome" or home or (told.frame.get("resumes") is not None and told.series != "next"):
            return
        if told.frame.get("strict") and not self._founds(told):
            return
        if not told.everyone() and not told.when and self.likeness.spoken_of(told):
            return  # nobody says whose they are
        draft = Draft(told.kind)
        if told.series in ("previous", "next"):
            draft.previous = series_of(told, recent, self.likeness)
        draft.add(told)
        carry_series(self.text, draft, told, recent)
        self._same_place(draft, told)
        self.drafts.append(draft)

    def _earlier_that_day(self, told: Told) -> bool:
        """Whether a mention tells of what was before or after on that day: "Earlier in the day he met the mayor"."""
        clause = told.frame.clause
        sequels = self.text.matches_in("event_sequels", clause.begin, max(told.trigger, clause.end))
        return any(match.entry.get("day") for match in sequels)

    def _of_reception(self, told: Told, draft: Draft) -> bool:
        """Whether a bare talk is that with the host who was told after the draft: «… его принял мэр. Беседа длилась
        час» resumes no meeting of before."""
        if told.kind == "visit" or told.frame.pos != "noun" or told.everyone() or told.sites or told.when:
            return False
        visits = [d for d in self.drafts[-RECENT:] if d.kind == "visit" and d.who("host")]
        return any(draft.last < v.last and told.sentence - v.last <= 1 and v is not draft for v in visits)

    def _founds(self, told: Told) -> bool:
        """Whether a word that usually resumes («разговор», «раунд») tells an event of its own: with its sides, or as
        what the clause is about next to a visit."""
        if told.kind == "visit":
            return bool(told.sites)  # «принял приглашение», nobody says to where
        several = len(told.everyone()) >= 2 or any(p.several for p in told.everyone())
        return several or told.frame.carried or told.ordinal is not None or bool(told.series)

    def _goes_home(self, told: Told, recent: Sequence[Draft]) -> bool:
        """Whether somebody who was abroad sets out for the capital of his own state: «побывал в Риме; перед вылетом в
        Осло …»."""
        visitors = told.who("visitor")
        states = {p.state for p in visitors if p.state}
        leaves = told.frame.get("departure") or told.frame.filled("destination")
        if not leaves or len(states) != 1 or not told.sites:
            return False
        state = next(iter(states))
        capital = self.likeness.capital(state or "")
        if any(s.code not in (state, capital) or s.code is None for s in told.sites):
            return False
        if any(place.record.country not in (None, state) for place in self._origins(told)):
            return True
        abroad = (d for d in recent if d.kind != "call" and self.likeness.shared(visitors, d.everyone()))
        return any(d.sites and all(s.country != state for s in d.sites) for d in abroad)

    def _origins(self, told: Told) -> list[Held]:
        """The places that somebody comes from."""
        parties = self.likeness.parties
        return [held for p in told.frame.filled("origin") for held in parties.held_in(p.begin, p.end, Place)]

    def _known_visit(self, told: Told) -> bool:
        """Whether somebody returns to a place of an earlier event, and not home."""
        return any(
            (agree(d.sites, told.sites) or _stays(told)) and self.likeness.shared(told.everyone(), d.everyone())
            for d in self.drafts[-RECENT:]
            if any(m.role != "leaving" for m in d.mentions)
        )

    def _topic(self, told: Told) -> None:
        """A journey without a traveller, a meeting with one side alone: of whom the text spoke just before."""
        actor = told.frame.actor
        counts = told.counting and told.kind != "visit"
        if told.series == "other" or counts or (actor is not None and self._acts(actor.phrase)):
            return
        if told.kind == "visit":
            lacking = (
                not told.everyone()
                and bool(told.sites)
                and told.frame.pos == "noun"
                and (told.frame.clause.verb is not None or told.verdict.firm or bool(told.frame.get("stop")))
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
        recent = sorted(self.drafts[-RECENT:], key=lambda d: -max(m.trigger for m in d.mentions))
        if told.kind == "visit":  # who was on a journey before goes on, rather than who only phoned since
            recent.sort(key=lambda d: not d.who("visitor"))
        for draft in recent:
            people = draft.who("visitor") or draft.who("participant")
            near = told.sentence - draft.last <= TOPIC
            if near and people and not own & {p.key for p in people}:
                part = "visitor" if told.kind == "visit" else "participant"
                told.parts[part] = [p._replace(inferred=True) for p in first_named(people)]
                return

    def _of_the_same(self, told: Told, recent: Sequence[Draft]) -> None:
        """Talks without sides that follow on a meeting are held by those who met: «встретился с послом, затем прошли
        переговоры в расширенном составе»."""
        if told.everyone() or not recent or not self.likeness.next_talks(told, recent[-1]):
            return
        told.parts["participant"] = [p._replace(inferred=True) for p in taking_part(recent[-1]) if p.kind != "place"]

    def _acts(self, phrase: Phrase) -> bool:
        """Whether a subject is somebody who may travel or meet, and no paper that reports."""
        if self.text.match_at("frames", phrase.head) is not None:
            return False  # "a visit to Rome was followed by a trip to Oslo"
        parties = self.likeness.parties.of(phrase)
        return not parties or any(p.kind in ("person", "group", "role") for p in parties)

    def _same_place(self, draft: Draft, told: Told) -> None:
        """Who arrives without a place being told arrives where the visit told just before goes to."""
        if draft.sites or told.role not in ("motion", "return") or told.tour or to_some_region(self.text, told):
            return
        near = [d for d in self.drafts[-RECENT:] if d.kind == "visit" and d.sites and told.sentence - d.last <= NEAR]
        if told.verdict.status == "occurred":  # «Петров уехал в Осло. Сам Иванов прилетал за грузом»
            mine = told.who("visitor")
            near = [d for d in near if not mine or not d.who("visitor") or self.likeness.shared(mine, d.who("visitor"))]
        if told.verdict.status in STRONG:  # «находится в Токио, на заседание не приедет»
            near = [d for d in near if all(m.role != "stay" for m in d.mentions)]
        if near:
            sites = max(near, key=lambda d: d.last).sites
            if told.ordinal is not None:  # «Это вторая поездка в Чили. Впервые он приезжал в 2023 году»
                sites = tuple(s for s in sites if s.width >= STATE) or sites
            sites = tuple(s for s in sites if s.width >= CITY) or sites  # not to the palace where he was received
            draft.sites = tuple(s._replace(inferred=True) for s in sites)


def _opposed(draft: Draft, party: Party, person: Party) -> bool:
    """Whether a mention tells that two meet each other: «министр Украины встретился с представителями украинской
    общины»."""
    for told in draft.mentions:
        if not told.frame.filled("participant"):
            continue  # the other side is only who was spoken of
        met = {p.key for p in told.who("counterpart")}
        if met and (party.key in met) != (person.key in met) and {party.key, person.key} <= {
            p.key for p in told.everyone()
        }:
            return True
    return False


def _stays(told: Told) -> bool:
    """Whether somebody returns, nobody says to where, for days that are told: not home, that is."""
    return not told.sites and any("/" in date.value for date in told.when)
