"""What one mention tells of its event: who, where, when, the how-manieth, with what status."""

from collections.abc import Iterable, Sequence

import attrs

from newsevents.analysis import Match, Phrase
from newsevents.extractors.visits.parties import Parties, Party
from newsevents.extractors.visits.places import Site, narrowed, site_of, sites_in
from newsevents.extractors.visits.status import StatusReader, Verdict
from newsevents.extractors.visits.times import TimeReader, Times
from newsevents.frames import Frame
from newsevents.plugin import Context, Entry
from newsevents.records import Group, Organization, Person, Place, TimeExpression
from newsevents.spans import Span

_ARRIVALS = 8
"""Arrivals of one clause that are asked who holds the talks in it."""


@attrs.define(eq=False)
class Told:
    """One mention, with all that its surroundings say. ``parts`` are the parties by their part in the event:
    visitor, host, welcomer, participant, counterpart, mediator."""

    frame: Frame
    kind: str
    sentence: int
    verdict: Verdict
    parts: dict[str, list[Party]]
    sites: tuple[Site, ...]
    when: tuple[TimeExpression, ...]
    duration: TimeExpression | None
    deadline: TimeExpression | None
    ordinal: Match | None
    series: str
    plural: str
    tour: bool
    format: str | None
    framework: Span | None
    purpose: Span | None
    outcome: Span | None
    origin: str | None

    @property
    def trigger(self) -> int:
        """The token of the word that names the event."""
        return self.frame.trigger

    @property
    def role(self) -> str:
        """The frame's special role (reception, welcome, return, …), or ""."""
        return str(self.frame.get("role", ""))

    def who(self, *parts: str) -> list[Party]:
        """The parties with one of these parts, each once."""
        return list({p.key: p for part in parts for p in self.parts.get(part, ())}.values())

    def everyone(self) -> list[Party]:
        """All parties."""
        return self.who(*self.parts)


class MentionReader:
    """Turns frames into mentions."""

    def __init__(self, context: Context, frames: Sequence[Frame]) -> None:
        self.text = context.text
        self.parties = Parties(context)
        self.times = TimeReader(context.text, context.layer("dates"))
        self.status = StatusReader(context.text, context.article.published, tuple(context.layer("attributions")))
        self.frames = frames
        self.told: list[Told] = []
        self.of_sentence: dict[int, list[Frame]] = {}
        for frame in frames:
            self.of_sentence.setdefault(self.text.sentence_at(frame.trigger), []).append(frame)

    def read(self) -> list[Told]:
        """The mentions that name an event of this kind at all, in text order."""
        told = self.told
        for frame in self.frames:
            mention = self._mention(frame)
            if mention is not None:
                told.append(mention)
        arrivals: dict[int, list[Told]] = {}
        for mention in told:
            if mention.role in ("motion", "stay"):
                arrivals.setdefault(id(mention.frame.clause), []).append(mention)
        for mention in told:
            self._on_arrival(mention, arrivals.get(id(mention.frame.clause), [])[:_ARRIVALS])
        return told

    def _on_arrival(self, mention: Told, arrivals: Sequence[Told]) -> None:
        """«прибыл в Москву на переговоры с президентом»: the talks are held by who arrives, there and then. The
        arrivals are those of the mention's clause."""
        if mention.kind == "visit" or mention.frame.pos != "noun" or mention.frame.carried:
            return
        for other in arrivals:
            if other.trigger < mention.trigger:
                own = {p.key for p in mention.everyone()}
                visitors = [p._replace(inferred=True) for p in other.who("visitor") if p.key not in own]
                mention.parts.setdefault("participant", []).extend(visitors)
                mention.sites = mention.sites or tuple(s._replace(inferred=True) for s in other.sites)
                mention.when = mention.when or other.when
                mention.verdict = Verdict(other.verdict.status, False)

    def _mention(self, frame: Frame) -> Told | None:
        if self._vetoed(frame) or self._rounds(frame):
            return None
        sentence = self.text.sentence_at(frame.trigger)
        parts = self._parts(frame)
        sites = self._sites(frame)
        times = self.times.of(frame, self.of_sentence[sentence])
        form = self._format(frame)
        kind = (
            str(form.get("kind"))
            if form is not None and form.get("kind") and frame.get("kind") != "visit"
            else str(frame.get("kind"))
        )
        ordinal = self._ordinal(frame)
        if ordinal is not None:
            times = times._replace(when=tuple(d for d in times.when if not self.times.counts(d)))
        verdict = self.status.of(frame, times.when[0] if times.when else None)
        mention = Told(
            frame=frame, kind=kind, sentence=sentence, verdict=verdict, parts=parts, sites=sites, when=times.when,
            duration=times.duration, deadline=times.deadline, ordinal=ordinal,
            series=self._series(frame), plural=self._plural_part(frame),
            tour=bool(frame.get("tour")) or (not sites and self._tours(frame)),
            format=form["format"] if form is not None else None, framework=self._framework(frame),
            purpose=self._purpose(frame), outcome=self._outcome(frame), origin=self._origin(frame),
        )  # fmt: skip
        return mention if self._complete(mention, times) else None

    # -- who

    def _parts(self, frame: Frame) -> dict[str, list[Party]]:
        found: dict[str, list[Party]] = {}
        for slot in frame.slots:
            if slot.part in ("place", "origin", "adjective", "venue", "mediation"):
                continue
            if self._means_several(slot.phrase) or (slot.part == "visitor" and self._means_guest(slot.phrase)):
                continue
            parties = [p for p in self.parties.of(slot.phrase) if self._can_be(slot.part, p, frame)]
            parties = [self._named(p, slot.phrase, frame) for p in parties]
            if slot.inferred:
                parties = [p._replace(inferred=True) for p in parties]
            found.setdefault(slot.part, []).extend(parties)
        if frame.pos == "noun" and not any(found.values()) and frame.actor is not None and self._carries_actor(frame):
            part = "visitor" if frame.get("kind") == "visit" else "participant"
            parties = [p._replace(inferred=True) for p in self.parties.of(frame.actor.phrase)]
            found.setdefault(part, []).extend(p for p in parties if self._can_be(part, p, frame))
        if frame.pos == "noun" and not found.get("visitor") and not found.get("participant"):
            self._reflexive(frame, found)
        if found.get("counted") and not found.get("visitor"):
            found["visitor"] = found["counted"]
        found.pop("counted", None)
        if frame.get("role") in ("reception", "welcome") and not found.get("visitor"):
            self._swallowed(frame, found)
        hosts = {p.key for p in found.get("host", ())}
        if frame.get("role") == "reception" and hosts:  # nobody receives himself: the pronoun means another
            found["visitor"] = [p for p in found.get("visitor", ()) if p.key not in hosts]
        companions = found.pop("companion", [])
        if companions and found.get("visitor"):
            found["visitor"].extend(p for p in companions if p.kind in ("person", "group", "role"))
        self._adjectives(frame, found)
        return {part: parties for part, parties in found.items() if parties}

    def _named(self, party: Party, phrase: Phrase, frame: Frame) -> Party:
        if party.kind != "role":
            return party
        return self.parties.apposed(phrase, frame.clause) or party

    def _can_be(self, part: str, party: Party, frame: Frame) -> bool:
        record = self.parties.by_id.get(party.entity or "")
        if isinstance(record, Organization) and record.kind == "media":
            return False  # «рассказал в интервью с агентством»: who publishes is not who was met
        if part in ("visitor", "welcomer"):
            return party.kind in ("person", "group", "role")
        return not (frame.get("role") in ("speech", "reception") and part == "host" and party.kind == "place")

    def _swallowed(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """«В столице Иванова примет премьер»: a name that reads as the genitive of the place is the guest."""
        for phrase in frame.filled("place"):
            for held in self.parties.held_in(phrase.head + 1, phrase.end, Person):
                if held.kind == "name" and held.end == phrase.end:
                    found["visitor"] = list(self.parties.of(Phrase(held.begin, held.end, held.begin, None, "acc", "")))

    def _reflexive(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """«рассказал о своей поездке»: the subject of the clause."""
        part = self.text.words[frame.own[0]].entries.get("reflexives")
        if part is not None and frame.actor is not None:
            named = [self._named(p, frame.actor.phrase, frame) for p in self.parties.of(frame.actor.phrase)]
            found["visitor" if frame.get("kind") == "visit" else "participant"] = named

    def _carries_actor(self, frame: Frame) -> bool:
        """Whether the subject of the clause is the one whom a bare noun means: «прибыл с визитом», «отправится в
        турне», «на встрече с послом министр заявил»."""
        phrase = next((p for p in frame.clause.phrases if p.begin == frame.own[0]), None)
        return (
            phrase is not None
            and phrase.prep is not None
            and any(
                other.clause is frame.clause and other.get("role") == "motion"
                for other in self.of_sentence[self.text.sentence_at(frame.trigger)]
            )
        )

    def _adjectives(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """«американский визит» has a visitor, «ирано-саудовская встреча» two participants."""
        part = "visitor" if frame.get("kind") == "visit" else "participant"
        if found.get(part):
            return
        for phrase in frame.filled("adjective"):
            held = list(self.parties.held_in(phrase.begin, phrase.end, Place))
            if held and frame.get("kind") != "visit":
                found.setdefault(part, []).extend(
                    Party(
                        h.record.id,
                        h.record.name,
                        "place",
                        self.text.span(h.begin, h.end),
                        h.record.id,
                        h.record.country,
                    )
                    for h in held
                )

    # -- where

    def _sites(self, frame: Frame) -> tuple[Site, ...]:
        found: list[Site] = []
        for slot in frame.slots:
            if slot.part == "place" or (slot.part == "venue" and frame.get("kind") == "visit"):
                found.extend(sites_in(self.parties, slot.phrase) or self._meant_place(slot.phrase))
            elif slot.part == "adjective" and frame.get("kind") == "visit":
                held = self.parties.held_in(slot.phrase.begin, slot.phrase.end, Place)
                found.extend(site_of(h.record, self.text.span(h.begin, h.end)) for h in held)
            elif slot.part == "host":
                held = [
                    h
                    for h in self.parties.held_in(slot.phrase.begin, slot.phrase.end, Place)
                    if h.begin <= slot.phrase.head < h.end
                ]
                found.extend(site_of(h.record, self.text.span(h.begin, h.end)) for h in held)
        found.extend(self._adverb(frame))
        return narrowed(found)

    def _meant_place(self, phrase: Phrase) -> list[Site]:
        """«в страну», «в городе»: the last place of that kind."""
        entry = self.text.words[phrase.head].entries.get("place_nouns")
        if entry is not None and entry["kind"] == "capital":
            return self._capital(phrase)
        if entry is None or phrase.end - phrase.begin > 2 or self.parties.states_in(phrase.begin, phrase.end):
            return []
        kind = entry["kind"]
        for mention in reversed(self.told):
            for site in mention.sites:
                if site.kind == kind:
                    return [site._replace(inferred=True)]
        home = {
            h.record.country for h in self.parties.held_in(*self._sentence_of(phrase), Place) if h.end < phrase.begin
        }
        only = [p for p in self.parties.places if p.kind == kind]  # several: it stays open which one is meant
        if kind == "state" and {p.country for p in only} <= home:
            return []  # the one state told is that of the people in the sentence, hardly where they went
        return [site_of(only[0], self.text.span(phrase.begin, phrase.end), True)] if len(only) == 1 else []

    def _sentence_of(self, phrase: Phrase) -> tuple[int, int]:
        held = self.text.sentences[self.text.sentence_at(phrase.begin)]
        return held.begin, phrase.begin

    def _capital(self, phrase: Phrase) -> list[Site]:
        """«в сербской столице»: the one city of that state that the article names."""
        states = self.parties.states_in(phrase.begin, phrase.end)
        cities = [p for p in self.parties.places if p.kind == "city" and p.country in states]
        return [site_of(cities[0], self.text.span(phrase.begin, phrase.end), True)] if len(cities) == 1 else []

    def _adverb(self, frame: Frame) -> list[Site]:
        """«там», «туда», «куда»: the place named last before."""
        clause = frame.clause
        match = next(iter(self.text.matches_in("place_adverbs", *frame.window)), None)
        if match is None or self.text.clause_at(match.begin) is not clause:
            return []
        if frame.pos == "noun" and not frame.carried:
            return []
        for token in range(match.begin - 1, max(match.begin - 120, -1), -1):
            held = self.parties.covers(token, Place)
            if held is not None and "prepositions" in self.text.words[max(held.begin - 1, 0)].entries:
                return [site_of(held.record, self.text.span(held.begin, held.end), True)]
        return []

    def _origin(self, frame: Frame) -> str | None:
        for phrase in frame.filled("origin"):
            for site in sites_in(self.parties, phrase):
                return site.name
        return None

    # -- how

    def _format(self, frame: Frame) -> Entry | None:
        for begin, end in (frame.own, frame.window):
            for match in self.text.matches_in("event_formats", begin, end):
                inside = frame.own[0] <= match.begin < frame.own[1]
                free = frame.pos == "verb" or frame.carried or match.begin - frame.own[1] in (0, 1)
                if inside or (
                    free and self.text.clause_at(match.begin) is frame.clause and not self._in_noun(match.begin, frame)
                ):
                    return match.entry
        return None

    def _in_noun(self, token: int, frame: Frame) -> bool:
        """Whether a word stands in the noun phrase of another trigger."""
        for other in self.of_sentence[self.text.sentence_at(frame.trigger)]:
            if other is not frame and other.pos == "noun" and other.own[0] <= token < other.own[1]:
                return True
        return False

    def _ordinal(self, frame: Frame) -> Match | None:
        clause = frame.clause
        for match in self.text.matches_in("event_ordinals", frame.own[0], frame.own[1]):
            if match.begin < frame.trigger or match.begin == frame.trigger:
                return match
        if frame.pos == "verb" or frame.carried:
            for match in self.text.matches_in("event_ordinals", *frame.window):
                if match.entry.get("verb") and self.text.clause_at(match.begin) is clause:
                    return match
                alone = any(p.begin <= match.begin < p.end and p.head == match.begin for p in clause.phrases)
                if frame.pos == "noun" and alone and clause.verb is not None and match.begin > clause.verb:
                    return match
        return None

    def _series(self, frame: Frame) -> str:
        for match in self.text.matches_in("event_series", frame.own[0], frame.trigger + 1):
            return str(match.entry["series"])
        return ""

    def _plural_part(self, frame: Frame) -> str:
        """The part of several people whom only a plural stands for («они», «стороны», «министры»), or ""; of a guest
        who is only called that, too."""
        for slot in frame.slots:
            if slot.part == "visitor" and self._means_guest(slot.phrase):
                return "guest"
            if slot.part in ("visitor", "participant", "counterpart") and self._means_several(slot.phrase):
                return slot.part
        elided = (
            frame.pos == "verb"
            and frame.get("subject") == "participant"
            and not any(s.key == "subject" for s in frame.slots)
        )
        reading = frame.clause.reading
        if elided and frame.clause.kind == "subordinate" and reading is not None and reading.number == "plur":
            return "participant"
        return ""

    def _means_guest(self, phrase: Phrase) -> bool:
        entry = self.text.words[phrase.head].entries.get("event_groups")
        bare = phrase.end - phrase.begin == 1 and self.parties.covers(phrase.head, Person) is None
        return bare and entry is not None and bool(entry.get("guest"))

    def _means_several(self, phrase: Phrase) -> bool:
        word = self.text.words[phrase.head]
        if self.parties.covers(phrase.head, Person, Group) is not None:
            return False
        pronoun = word.entries.get("pronouns")
        if pronoun is not None:
            return bool(pronoun.get("number") == "plur" and pronoun.get("person") == 3)
        group = word.entries.get("event_groups")
        bare = self.text.words[phrase.begin : phrase.end]
        return (
            group is not None
            and bool(group.get("plural"))
            and self._is_plural(phrase)
            and not any(w.capital or any(r.pos == "ADJ" for r in w.readings) for w in bare)
        )

    def _is_plural(self, phrase: Phrase) -> bool:
        return (
            phrase.number == "plur"
            or any(n == "plur" for c, n in self.text.words[phrase.head].cases if c == phrase.case)
            or (
                not self.text.words[phrase.head].cases
                and any(r.number == "plur" for r in self.text.words[phrase.head].readings)
            )
        )

    def _framework(self, frame: Frame) -> Span | None:
        clause = frame.clause
        for match in self.text.matches_in("event_frameworks", *frame.window):
            if self.text.clause_at(match.begin) is clause and not match.begin <= frame.trigger < match.end:
                phrase = next((p for p in clause.phrases if p.begin <= match.end - 1 < p.end), None)
                if phrase is None or phrase.begin <= frame.trigger < phrase.end:
                    continue
                begin = match.begin
                return self.text.span(begin, max(phrase.end, match.end))
        return None

    def _purpose(self, frame: Frame) -> Span | None:
        clause = frame.clause
        for match in self.text.matches_in("event_purposes", frame.own[1], frame.window[1]):
            if self.text.clause_at(match.begin) is clause:
                phrase = next((p for p in clause.phrases if p.begin >= match.end), None)
                if phrase is not None and phrase.begin - match.end <= 1:
                    return self.text.span(match.begin, phrase.end)
        return None

    def _outcome(self, frame: Frame) -> Span | None:
        """A clause of its sentence that says how it ended: «не привела к договорённостям»."""
        for clause in self.text.clauses(self.text.sentence_at(frame.trigger)):
            if clause.verb is not None and "event_outcomes" in self.text.words[clause.verb].entries:
                if clause is frame.clause and (frame.pos == "verb" or frame.actor is not None):
                    continue
                if clause.end > frame.trigger:
                    begin = clause.verb - 1 if clause.negated and clause.verb > clause.begin else clause.verb
                    return self.text.span(begin, _without_mark(self.text.words, begin, clause.end))
        return None

    # -- whether at all

    def _vetoed(self, frame: Frame) -> bool:
        near = [(frame.own[0], frame.own[1]), *((s.phrase.begin, s.phrase.end) for s in frame.slots)]
        for begin, end in near:
            if any(True for _ in self.text.matches_in("event_vetoes", begin, end)):
                return True
        if self._questioned(frame) or self._addresses(frame) or self._uncounted(frame):
            return True
        words = self.text.words[slice(*frame.window)]
        return sum("sports" in word.entries for word in words) > 1

    def _rounds(self, frame: Frame) -> bool:
        """«раунд переговоров»: the talks are named by the noun behind."""
        return bool(frame.get("round")) and any(
            other is not frame and frame.own[0] <= other.trigger < frame.own[1] + 1 and other.trigger > frame.trigger
            for other in self.of_sentence[self.text.sentence_at(frame.trigger)]
        )

    def _addresses(self, frame: Frame) -> bool:
        """«вы должны посетить Камчатку»: said to the reader, of nobody."""
        for slot in frame.slots:
            entry = self.text.words[slot.phrase.head].entries.get("pronouns")
            if slot.key == "subject" and entry is not None and entry.get("person") == 2:
                return True
        reading = frame.clause.reading
        if frame.pos == "verb" and reading is not None and reading.person == "2":
            return True
        before = self.text.words[frame.window[0] : frame.trigger] if frame.pos == "verb" else ()
        return any("pronouns" in w.entries and w.entries["pronouns"].get("person") == 2
                   and any(r.case == "nom" or not r.case for r in w.readings) for w in before)  # fmt: skip

    def _uncounted(self, frame: Frame) -> bool:
        """A round is one of talks only where it is counted («второй раунд») or one of a series."""
        return bool(frame.get("round")) and self._ordinal(frame) is None and not self._series(frame)

    def _questioned(self, frame: Frame) -> bool:
        sentence = self.text.sentences[self.text.sentence_at(frame.trigger)]
        return self.text.words[sentence.end - 1].form == "?"

    def _complete(self, mention: Told, times: Times) -> bool:
        frame = mention.frame
        needs: Iterable[str] = frame.get("needs", ())
        if frame.get("role") == "reception" and not self._received(mention):
            return False
        if frame.get("role") == "motion" and self._journey_of(frame):
            return True
        if not needs:
            return True
        for need in needs:
            if need == "place" and mention.sites:
                return True
            if need == "place+date" and mention.sites and times.when:
                return True
            if need == "mention" and frame.pos == "noun" and frame.carried:
                return True
            if need == "several" and (len(mention.everyone()) > 1 or self._plural(frame)):
                return True
            if mention.parts.get(need) or (need in ("visitor", "counterpart") and mention.plural):
                return True
        return False

    def _received(self, mention: Told) -> bool:
        """Somebody who can be a guest, and somebody or some place that receives: no «приняли военных»."""
        visitors, hosts = mention.who("visitor"), mention.who("host")
        if not visitors or (not hosts and not mention.sites):
            return False
        return any(p.kind in ("person", "group") for p in visitors) or any(p.kind == "person" for p in hosts)

    def _tours(self, frame: Frame) -> bool:
        return frame.pos == "verb" and any(
            other.get("tour") and other.clause is frame.clause and not other.carried
            for other in self.of_sentence[self.text.sentence_at(frame.trigger)]
        )

    def _journey_of(self, frame: Frame) -> bool:
        """Whether a noun of the clause tells where: «отправится в турне по Балканам»."""
        return any(
            other.pos == "noun" and other.get("kind") == "visit" and other.clause is frame.clause and not other.carried
            for other in self.of_sentence[self.text.sentence_at(frame.trigger)]
        )

    def _plural(self, frame: Frame) -> bool:
        if self._plural_part(frame):
            return True
        reading = frame.clause.reading
        return reading is not None and reading.number == "plur" and not any(s.key == "subject" for s in frame.slots)


def _without_mark(words: Sequence[object], begin: int, end: int) -> int:
    while end - 1 > begin and getattr(words[end - 1], "shape", "") == "punct":
        end -= 1
    return end
