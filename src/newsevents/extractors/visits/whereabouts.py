"""Where an event takes place, as one mention of it tells."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.drafts import TALKS
from newsevents.extractors.visits.neighbours import Neighbours, bare_behind
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.placenouns import PlaceNounReader
from newsevents.extractors.visits.places import CITY, REGION, Site, narrowed, site_of, sites_in, unlisted_in
from newsevents.extractors.visits.prepositions import is_strong
from newsevents.extractors.visits.resumed import ResumedReader
from newsevents.extractors.visits.settlements import settlement
from newsevents.extractors.visits.told import Told
from newsevents.extractors.visits.topics import TopicReader
from newsevents.frames import Frame
from newsevents.gazetteer import Known, gazetteer_of
from newsevents.records import Organization, Place

_SETTING: Final = 3
"""Tokens before a noun within which a word for the place of the event stands."""

_NAMED: Final = 3
"""Tokens behind «на полях», "on the sidelines" among which the forum's name begins."""


def without_landings(sites: Iterable[Site]) -> tuple[Site, ...]:
    """The sites where a guest is welcomed, less those that only tell that somebody arrived («на вокзале»)."""
    return tuple(site for site in sites if site.place is not None or not site.name.islower())


class SiteReader:
    """Reads sites off a frame; ``told`` are the mentions read before, whose places «там» and «в городе» resume."""

    def __init__(self, text: Analysis, parties: Parties, neighbours: Neighbours, told: Sequence[Told]) -> None:
        self.text, self.parties, self.neighbours, self.told = text, parties, neighbours, told
        self.topics = TopicReader(text)
        self.resumed = ResumedReader(text, parties, told)
        self.nouns = PlaceNounReader(text, parties, told)
        self.gazetteer = gazetteer_of(text.language)

    def of(self, frame: Frame) -> tuple[Site, ...]:
        """The sites, the narrow before the wide."""
        verb = self.neighbours.spoken_in(frame)
        if verb is not None and not frame.filled("place"):  # «обсудил это с послом на встрече в Осло»
            return self.of(verb)
        found: list[Site] = []
        spoken_of = self.topics.of(frame)
        aside: list[Site] = []
        where = "destination" if frame.filled("destination") else "place"
        for slot in frame.slots:
            if slot.part in (where, "possessor") or (slot.part == "venue" and frame.get("kind") == "visit"):
                if self._of_role(slot.phrase) and slot.part != "possessor":
                    continue
                behind = slot.phrase.begin in spoken_of or self._of_subject(slot.phrase, frame)
                listed = aside if behind else found
                listed.extend(
                    self.nouns.capital(slot.phrase)
                    or settlement(self.parties, slot.phrase)
                    or sites_in(self.parties, slot.phrase)
                    or self._of_gathering(slot.phrase, frame)
                    or self.nouns.meant(slot.phrase)
                    or unlisted_in(self.parties, slot.phrase)
                    or self._body(slot.phrase, frame)
                )
            elif slot.part == "adjective":
                visit = frame.get("kind") == "visit"
                held = self.parties.held_in(slot.phrase.begin, slot.phrase.end, Place)
                held = [h for h in held if visit or h.record.kind == "city"]  # "the Geneva talks"
                found.extend(
                    site_of(h.record, self.text.span(h.begin, h.end), h.record.kind == "macroregion") for h in held
                )
            elif slot.part == "host":
                held = [
                    h
                    for h in self.parties.held_in(slot.phrase.begin, slot.phrase.end, Place)
                    if h.begin <= slot.phrase.head < h.end
                ]
                found.extend(site_of(h.record, self.text.span(h.begin, h.end)) for h in held)
        if frame.get("role") == "welcome":
            found = list(without_landings(found))
        found.extend(self.resumed.of(frame) or self._setting(frame))
        if not found and frame.get("kind") in TALKS:
            found.extend(self._of_framework(frame) or self._at_forum(frame))
        if not found:  # «переговоры о перемирии в Дохе», but «о войне в Судане»
            found.extend(site for site in aside if site.width <= CITY)
        if not found and frame.get("tour"):
            found.extend(site for part in frame.filled("adjective") for site in self._region(part))
        if not found and frame.get("kind") == "visit" and not frame.get("status"):
            found.extend(self._of_invitation(frame) or self._borne(frame))
        if not found and frame.pos == "verb" and not frame.get("status"):
            found.extend(self._of_errand(frame))
        if not found and frame.get("kind") != "visit":
            found.extend(self._gone_to(frame))
        found.extend(self._around(found))
        return narrowed(found)

    def _body(self, phrase: Phrase, frame: Frame) -> list[Site]:
        """The body that somebody is told to visit: «посетил Госдуму», "visited the World Bank"."""
        visits = frame.get("kind") == "visit" and frame.pos == "verb" and frame.get("object") == "place"
        held = self.parties.covers(phrase.head, Organization) if visits and phrase.prep is None else None
        if held is None or held.record.kind in ("media", "party") or phrase.role == "subject":
            return []
        span = self.text.span(held.begin, held.end)
        return [Site("body:" + held.record.id, held.record.name, 0, span)]

    def _of_role(self, phrase: Phrase) -> bool:
        """Whether a place only tells somebody's post: «встретился с послом Чили в Перу»."""
        return phrase.prep is not None and self.parties.in_role(phrase.head) and self.parties.in_role(phrase.prep)

    def _of_subject(self, phrase: Phrase, frame: Frame) -> bool:
        """Whether a place stands right behind the subject of a verb that goes elsewhere: "the envoy in Rome flew to
        Oslo"."""
        subject = next((s.phrase for s in frame.slots if s.key == "subject" and not s.inferred), None)
        if subject is None or phrase.prep != subject.end or frame.pos != "verb" or phrase.end > frame.trigger:
            return False
        return frame.get("kind") == "visit" and any(
            s.part == "place" and s.phrase.begin > frame.trigger for s in frame.slots
        )

    def _of_gathering(self, phrase: Phrase, frame: Frame) -> list[Site]:
        """«прилетит на саммит в Стамбуле»: where the meeting is that somebody goes to."""
        if frame.get("kind") != "visit":
            return []
        goal = next((o for o in self.neighbours.of(frame) if o.trigger == phrase.head and o.pos == "noun"), None)
        if goal is None or goal.get("kind") == "visit":
            return []
        return self._held_at(goal)

    def _of_framework(self, frame: Frame) -> list[Site]:
        """Where the forum is on whose sidelines somebody meets: «на полях саммита в Осло»."""
        for match in self.text.matches_in("event_frameworks", *frame.window):
            for other in self.neighbours.of(frame):
                near = match.end <= other.trigger and other.own[0] <= match.end + 1 and other.pos == "noun"
                if near and other is not frame and other.clause is frame.clause:
                    return self._held_at(other)
            if not match.entry.get("wide") and (site := self._town_of(match.end)) is not None:
                return [site]
        return []

    def _at_forum(self, frame: Frame) -> list[Site]:
        """Where the summit is at which somebody meets others: «На саммите в Осло министр встретился с послом»."""
        words = self.text.words
        for other in self.neighbours.of(frame):
            apart = other is not frame and other.clause is frame.clause and other.pos == "noun" and not other.carried
            if apart and other.get("forum") and "event_bearers" in words[other.own[0] - 1].entries:
                return self._held_at(other)
        return []

    def _town_of(self, begin: int) -> Site | None:
        """The town by whose name a forum is called: «на полях Мюнхенской конференции», "the Munich conference"."""
        for token in range(begin, min(begin + _NAMED, len(self.text))):
            word = self.text.words[token]
            entry = word.entries.get("adjectives") if word.capital else None
            code = "" if entry is None else str(entry.get("code", ""))
            known = self.gazetteer.by_code(code) if ":" in code else None
            if known is not None and known.kind == "city":
                return self._site(known, token)
            held = self.parties.covers(token, Place) if word.capital else None
            if held is not None and held.record.kind == "city" and not self.text.language.cased:
                return site_of(held.record, self.text.span(held.begin, held.end))
            if word.capital:
                return None
        return None

    def _site(self, known: Known, token: int) -> Site:
        """A place that the word at a token tells, as the article names it, if it does."""
        span = self.text.span(token, token + 1)
        told = next((p for p in self.parties.places if p.code == known.code), None)
        if told is not None:
            return site_of(told, span)
        within = tuple(self.gazetteer.chain(known))
        return Site(known.code, known.name, CITY, span, None, known.code, known.country, within, kind="city")

    def _of_errand(self, frame: Frame) -> list[Site]:
        """Where what is the purpose of a verb without places is held: "hosted the envoy for talks in Oslo"."""
        errand = next((o for o in self.neighbours.errands(frame) if o.get("kind") != "visit"), None)
        return [] if errand is None else self._held_at(errand)

    def _held_at(self, other: Frame) -> list[Site]:
        """Where another frame says that it is, not where something is of which is spoken there."""
        spoken_of = self.topics.of(other)
        return self._sites(phrase for phrase in other.filled("place") if phrase.begin not in spoken_of)

    def _gone_to(self, frame: Frame) -> list[Site]:
        """Where those are who come together for talks: «собрались в Риме на переговоры»."""
        at, words, verb = frame.own[0] - 1, self.text.words, frame.clause.verb
        if not bare_behind(self.text, frame, "event_errands"):
            return []
        if verb is None or verb > at or "cues" in words[verb].entries or self.text.match_at("event_status", verb):
            return []
        behind = (p for p in frame.clause.phrases if verb < p.begin < at)
        return self._sites(p for p in behind if p.prep is not None and is_strong(self.text, p.prep))

    def _setting(self, frame: Frame) -> list[Site]:
        """What a copula says the place of the event is: «Местом встречи станет Осло», "Oslo is the venue of the
        talks"."""
        clause, words = frame.clause, self.text.words
        before = words[max(frame.own[0] - _SETTING, clause.begin) : frame.trigger]
        if frame.pos != "noun" or all("event_settings" not in word.entries for word in before):
            return []
        if all("copulas" not in word.entries for word in words[frame.window[0] : frame.window[1]]):
            return []
        return self._sites(p for p in clause.phrases if p.prep is None and not p.begin <= frame.trigger < p.end)

    def _borne(self, frame: Frame) -> list[Site]:
        """«находится в Осло с визитом», "in Cyprus on a visit": where the clause around a noun without places is."""
        if not bare_behind(self.text, frame, "event_bearers"):
            return []
        return self._sites(p for p in frame.clause.phrases if p.prep is not None and is_strong(self.text, p.prep))

    def _sites(self, phrases: Iterable[Phrase]) -> list[Site]:
        return [site for phrase in phrases for site in sites_in(self.parties, phrase)]

    def _region(self, phrase: Phrase) -> list[Site]:
        """Where a tour goes that an adjective names: «европейское турне», "an African tour"."""
        entry = self.text.words[phrase.head].entries.get("adjectives")
        known = None if entry is None else self.gazetteer.by_code(str(entry.get("code", "")))
        if known is None or known.kind != "macroregion":
            return []
        if any(site.width == REGION for mention in self.told if mention.tour for site in mention.sites):
            return []  # the region of the tour is told, and this is another word for it
        span = self.text.span(phrase.begin, phrase.end)
        told = next((p for p in self.parties.places if p.code == known.code), None)
        if told is not None:
            return [site_of(told, span)]
        return [Site(known.code, known.name, REGION, span, None, known.code, None, kind="macroregion")]

    def _of_invitation(self, frame: Frame) -> list[Site]:
        """«на запрошення прем'єра до Рима прибула …»: the place that the invitation beside the visit names."""
        beside = (o for o in self.neighbours.of(frame) if o.get("role") == "invitation" and o.clause is frame.clause)
        return self._sites(p for o in beside if not o.carried for p in o.filled("place"))

    def _around(self, sites: Sequence[Site]) -> list[Site]:
        """The cities of buildings that the gazetteer knows, where the article names them («в Кремле»: Москва)."""
        narrow = [site for site in sites if site.width < CITY and site.within]
        if not narrow:
            return []
        cities = {place.code: place for place in self.parties.places if place.kind == "city"}
        return [site_of(cities[code], s.span, True) for s in narrow for code in s.within if code in cities]

    def origin(self, frame: Frame) -> str | None:
        """The name of the place that somebody comes from."""
        for phrase in frame.filled("origin"):
            for site in sites_in(self.parties, phrase):
                return site.name
        return None
