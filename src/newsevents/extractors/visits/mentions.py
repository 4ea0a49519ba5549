"""From frames to mentions: what each tells of its event, and whether it names one at all."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.visits.actors import ActorReader
from newsevents.extractors.visits.carrying import TimeCarrier
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.drafts import by_night
from newsevents.extractors.visits.lengths import counts
from newsevents.extractors.visits.licence import Licence
from newsevents.extractors.visits.likewise import place_beside
from newsevents.extractors.visits.manner import MannerReader
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.places import Site
from newsevents.extractors.visits.status import StatusReader
from newsevents.extractors.visits.times import TimeReader
from newsevents.extractors.visits.told import Told, Verdict
from newsevents.extractors.visits.unroled import name_role, take_up
from newsevents.extractors.visits.whereabouts import SiteReader, without_landings
from newsevents.frames import Frame
from newsevents.matching import Match
from newsevents.plugin import Context

_LANDED: Final = 3
"""Sentences after an arrival in which a guest is received at the airport."""
_ARRIVALS: Final = 8
"""Arrivals of one clause that are asked who holds the talks in it."""


class MentionReader:
    """Turns frames into mentions."""

    def __init__(self, context: Context, frames: Sequence[Frame]) -> None:
        self.text = context.text
        self.parties = Parties(context)
        self.times = TimeReader(context.text, context.layer("dates"))
        self.neighbours = Neighbours(context.text, frames)
        attributions = tuple(context.layer("attributions"))
        self.status = StatusReader(context.text, context.article.published, attributions)
        self.frames = frames
        self.told: list[Told] = []
        self.actors = ActorReader(self.text, self.parties, self.neighbours, attributions)
        self.sites = SiteReader(self.text, self.parties, self.neighbours, self.told)
        self.carrier = TimeCarrier(self.text, self.times, self.told)
        self.manner = MannerReader(self.text, self.neighbours)
        self.licence = Licence(self.text, self.neighbours, self.actors.plurals, self.manner)

    def read(self) -> list[Told]:
        """The mentions that name an event of this kind at all, in text order."""
        told = self.told
        for frame in self.frames:
            mention = self._mention(frame)
            if mention is not None:
                take_up(mention, told, self.parties)
                name_role(mention, told, self.parties)
                place_beside(mention, told, self.text)
                self._greeting(mention)
                self._greeted_again(mention)
                self._audience(mention)
                told.append(mention)
        arrivals: dict[int, list[Told]] = {}
        for mention in told:
            if mention.role in ("motion", "stay"):
                arrivals.setdefault(id(mention.frame.clause), []).append(mention)
        for mention in told:
            self._on_arrival(mention, arrivals.get(id(mention.frame.clause), [])[:_ARRIVALS])
        for mention in self.status.denials.backwards(told):
            stands = self.status.denials.calls_off(mention.frame.clause)  # only that it is put off is denied
            mention.verdict = Verdict("planned", False) if stands else Verdict("denied", True)
        return told

    def _greeting(self, mention: Told) -> None:
        """Who meets somebody at an airport welcomes a guest, where the language says both with one verb."""
        frame = mention.frame
        role, met = frame.get("role"), frame.filled("counterpart") if frame.get("greets") else ()
        if role not in ("welcome", "reception") and not met:
            return
        airport = any(site.kind == "airport" for site in mention.sites) or any(
            self._arrival(t) for p in frame.filled("place") for t in range(p.begin, p.end)
        )
        if mention.role == "welcome" and not airport:
            mention.received = self._receives(mention)
        if role == "reception" and airport and mention.who("host") and self._has_come(mention):
            mention.greeting = True  # "flew to Rome. He was received at the airport by the mayor"
            mention.sites = without_landings(mention.sites)
            mention.parts = {"welcomer": mention.who("host"), "visitor": mention.who("visitor")}
        if not met or not airport:
            return
        mention.kind, mention.greeting = "visit", True
        mention.sites = without_landings(mention.sites)
        called = any(self.actors.plurals.calls_guest(phrase) or self._calls_delegation(phrase) for phrase in met)
        guests = [] if called else mention.who("counterpart")
        mention.parts = {"welcomer": mention.who("participant"), "visitor": guests}
        if not mention.who("visitor"):
            mention.plural = "guest"

    def _calls_delegation(self, phrase: Phrase) -> bool:
        """Whether a phrase is a bare word for a delegation, which means those who have come: "The delegation was met at
        the airport by Smith"."""
        article = self.text.words[phrase.begin].entries.get("determiners")
        known = article is not None and bool(article.get("definite")) and phrase.end - phrase.begin == 2
        return known and any(p.kind == "group" and " " not in p.name for p in self.parties.of(phrase))

    def _has_come(self, mention: Told) -> bool:
        """Whether the journey of a guest was told just before."""
        guests = {p.key for p in mention.who("visitor")}
        near = (m for m in self.told[-_ARRIVALS:] if m.kind == "visit" and mention.sentence - m.sentence <= _LANDED)
        return any(guests & {p.key for p in m.who("visitor")} for m in near)

    def _receives(self, mention: Told) -> bool:
        """Whether somebody is welcomed in a town on a day, which tells of the visit itself: "Smith welcomed Jones in
        Oslo on Monday"."""
        sides = (mention.who("welcomer"), mention.who("visitor"))
        named = all(any(p.kind == "person" and p.named for p in side) for side in sides)
        return named and bool(mention.when) and any(site.kind == "city" for site in mention.sites)

    def _greeted_again(self, mention: Told) -> None:
        """The guest whom a pronoun means, where it was taken for who received him just before: "Smith flew to Rome,
        where Jones received him. Brown met him at the airport"; or for somebody else than who has just come: «Тот
        прибыл накануне, в аэропорту его встретил мэр»."""
        last = self.told[-1] if self.told else None
        guests = mention.who("visitor")
        if last is None or mention.role != "welcome" or len(guests) != 1 or mention.sentence - last.sentence > 1:
            return
        received = last.role in ("reception", "welcome") and guests[0].key in {p.key for p in last.who("host")}
        meant = mention.frame.filled("counterpart", "visitor")
        pronoun = any("pronouns" in self.text.words[phrase.head].entries for phrase in meant)
        if last.kind == "visit" and last.sentence == mention.sentence:
            known = {p.key for p in last.who("visitor", "host")}
            told = {p.key for p in mention.who("visitor", "welcomer", "host")}
            received = received or not known & told
        if received and pronoun and last.who("visitor"):
            mention.parts["visitor"] = [p._replace(inferred=True) for p in last.who("visitor")]

    def _audience(self, mention: Told) -> None:
        """Who is received in audience meets whom receives him: the verb and the noun tell of one meeting."""
        frame, words = mention.frame, self.text.words
        if mention.role != "reception" or not mention.who("visitor") or not mention.who("host"):
            return
        nouns = (o for o in self.neighbours.of(frame) if o.pos == "noun" and o.clause is frame.clause and not o.carried)
        if any(o.get("audience") and "prepositions" in words[o.own[0] - 1].entries for o in nouns):
            mention.kind = "meeting"
            mention.parts = {"participant": mention.who("visitor"), "host": mention.who("host")}

    def _arrival(self, token: int) -> bool:
        entry = self.text.words[token].entries.get("event_venues")
        return entry is not None and bool(entry.get("arrival"))

    def _on_arrival(self, mention: Told, arrivals: Sequence[Told]) -> None:
        """«прибыл в Москву на переговоры с президентом»: the talks are held by who arrives, there and then. The
        arrivals are those of the mention's clause."""
        if mention.kind == "visit" or mention.frame.pos != "noun":
            return
        if mention.frame.carried:
            self._attended(mention, arrivals)
            return
        ahead = bool(mention.when) and mention.verdict.status == "planned"  # "arrived ahead of Friday's talks"
        for other in reversed(arrivals):  # "visit Oslo before heading to Rome for talks": the nearest
            missed = mention.frame.get("forum") and other.verdict.status in STRONG  # a summit is held without him
            missed = missed and not mention.who("counterpart")  # but not his with somebody
            if other.trigger < mention.trigger and missed:
                mention.sites = mention.sites or tuple(s._replace(inferred=True) for s in other.sites)
                mention.when = mention.when or other.when
            elif other.trigger < mention.trigger:
                own = {p.key for p in mention.everyone()}
                visitors = [p._replace(inferred=True) for p in other.who("visitor") if p.key not in own]
                mention.parts.setdefault("participant", []).extend(visitors)
                if mention.order != "after":  # "flew to Rome after talks with Smith"
                    mention.sites = mention.sites or tuple(s._replace(inferred=True) for s in other.sites)
                    mention.when = mention.when or tuple(date for date in other.when if not by_night(date))
                if not ahead:
                    mention.verdict = Verdict(other.verdict.status, False)
                if mention.sites:
                    return

    def _attended(self, mention: Told, arrivals: Sequence[Told]) -> None:
        """Give a meeting that somebody travels to attend the place that he travels to: "left for Rome to attend it"."""
        frame, status = mention.frame, mention.verdict.status
        came = [o for o in arrivals if o.trigger < mention.trigger and o.verdict.status == status]
        if mention.sites or not came:
            return
        attends = (o for o in self.neighbours.of(frame) if o.get("role") == "joining" and o.clause is frame.clause)
        if any(came[-1].trigger < o.trigger < mention.trigger for o in attends):
            mention.sites = tuple(s._replace(inferred=True) for s in came[-1].sites)

    def _mention(self, frame: Frame) -> Told | None:
        if self.licence.vetoed(frame) or self.licence.rounds(frame):
            return None
        sentence = self.text.sentence_at(frame.trigger)
        parts = self.actors.of(frame)
        sites = self.sites.of(frame)
        times = self.times.of(frame, self.neighbours.of(frame))
        form = self.manner.form(frame)
        kind = (
            str(form.get("kind"))
            if form is not None and form.get("kind") and frame.get("kind") != "visit"
            else str(frame.get("kind"))
        )
        ordinal = self.manner.ordinal(frame)
        if ordinal is not None and not (frame.pos == "verb" and self._adverbial(ordinal)):
            times = times._replace(when=tuple(d for d in times.when if not counts(self.text, d)))
        taken = () if times.when else self.carrier.of(frame, sites)
        when = times.when or taken
        verdict = self.status.of(frame, when[0] if when else None)
        when = self.status.tenses.past_days(frame, verdict, when)
        former = when[:0]
        if verdict.status == "postponed" and self.times.was_set(frame, when):
            former, when = when, ()
        lasts = times.until is not None and frame.pos == "noun"
        if lasts or (ordinal is not None and self.manner.only_counts(frame)):
            verdict = verdict._replace(firm=False)
        falls = verdict.status == "planned" and self._is_as_journey(frame)
        awaited = verdict.status == "planned" and self._was_awaited(frame, parts, sites)
        if falls or awaited or (frame.get("stop") and self.told):
            verdict = self.told[-1].verdict
        opens = self.manner.opens(frame, ordinal)
        series = self.manner.series(frame)
        if frame.get("copular") and any(s.key == "subject" and s.part == "place" for s in frame.slots):
            ordinal, series = None, ""  # «вторая остановка» counts stops, «последняя» ends them
        plurals = self.actors.plurals
        mention = Told(
            frame=frame, kind=kind, sentence=sentence, verdict=verdict, parts=parts, sites=sites, when=when,
            former=former, time_inferred=bool(taken), until=times.until,
            counting=ordinal is not None and self.manner.resumes(frame),
            opens=opens, follows=self.manner.follows(frame), order=self.manner.order(frame), duration=times.duration,
            deadline=times.deadline, ordinal=ordinal, series=series,
            coordinated="coordinators" in self.text.words[frame.clause.begin].entries,
            plural="" if self.manner.renames(frame) else plurals.plural_part(frame),
            unresolved=plurals.unresolved(frame), dual=plurals.dual(frame),
            tour=bool(frame.get("tour")) or self.licence.tours(frame, sites),
            format=form["format"] if form is not None else None, framework=self.manner.framework(frame),
            at_forum=self.manner.at_forum(frame), joined_verb=self.manner.joined_verb(frame),
            purpose=self.manner.purpose(frame), outcome=self.manner.outcome(frame), origin=self.sites.origin(frame),
            intended=self.status.intended(frame),
        )  # fmt: skip
        if self._together(mention):
            return mention
        if not self.licence.complete(mention, times):
            return None
        mention.errand = frame.get("role") == "return" and bool(sites) and self.licence.needs.errand(mention)
        if awaited:
            mention.greeting, mention.sites = True, without_landings(sites)
            mention.parts = {"welcomer": mention.who("host"), "visitor": mention.who("visitor")}
        return mention

    def _is_as_journey(self, frame: Frame) -> bool:
        """Whether a planned event at the place of the journey just told was to be if that was: one that was called off
        («отменил поездку в Рим, где должен был встретиться с послом»), or at whose end somebody awaited the guest
        («отправился в Рим, где его ждал премьер»)."""
        clause = frame.clause
        if clause.kind != "relative" or clause.tense == "fut" or clause.opener is None or not self.told:
            return False
        last = self.told[-1]
        there = "place_adverbs" in self.text.words[clause.opener].entries
        if not there or last.kind != "visit" or last.frame.clause is not frame.governor:
            return False
        return last.verdict.status in STRONG or (frame.get("role") == "expectation" and clause.tense == "past")

    def _was_awaited(self, frame: Frame, parts: dict[str, list[Party]], sites: Sequence[Site]) -> bool:
        """Whether somebody awaited at a place without a name the guest of whom the sentence before, or this one, tells
        that he came: «заехал на комбинат. На предприятии его ждал директор»."""
        if frame.get("role") != "expectation" or frame.clause.tense != "past" or not self.told:
            return False
        last, sentence = self.told[-1], self.text.sentence_at(frame.trigger)
        came = last.kind == "visit" and last.verdict.status == "occurred" and sentence - last.sentence <= 1
        guests = {p.key for p in parts.get("visitor", ())}
        same = guests & {p.key for p in last.who("visitor")}
        return came and bool(same) and bool(parts.get("host")) and not without_landings(sites)

    def _adverbial(self, ordinal: Match) -> bool:
        """Whether a number tells how often something was done by then: «впервые», "first came in 1987"."""
        reading = self.text.reading_at(ordinal.begin)
        return bool(ordinal.entry.get("verb")) or (reading is not None and reading.pos == "ADV")

    def _together(self, mention: Told) -> bool:
        """Whether hours that somebody spends with somebody are a meeting: «провёл три часа с министром»."""
        frame, length = mention.frame, mention.duration
        if not frame.get("together") or length is None or not length.value.startswith("PT"):
            return False
        company = {p.key for phrase in frame.filled("companion") for p in self.parties.of(phrase) if p.kind == "person"}
        mine = [p for p in mention.who("visitor") if p.key not in company]
        others = [p for p in mention.who("visitor") if p.key in company]
        if not mine or not others:
            return False
        mention.kind = "meeting"
        mention.parts = {"participant": mine, "counterpart": others}
        return True
