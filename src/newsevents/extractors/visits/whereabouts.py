"""Where an event takes place, as one mention of it tells."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.places import CITY, REGION, Site, narrowed, site_of, sites_in, unlisted_in
from newsevents.extractors.visits.settlements import settlement
from newsevents.extractors.visits.told import Told
from newsevents.extractors.visits.topics import TopicReader
from newsevents.frames import Frame, phrase_at
from newsevents.gazetteer import gazetteer_of
from newsevents.records import Place

_ADDRESS: Final = 2
"""Places of which a town and its state are made up: "in Jinja, Uganda, where …"."""
_SETTING: Final = 3
"""Tokens before a noun within which a word for the place of the event stands."""
_FAR: Final = 200
"""Tokens back in which a village is named."""
_NOUNS: Final = 8
"""Nouns for places back that are asked for the name."""
_NEXT: Final = 6
"""Tokens before «где» within which the place stands that it means, whatever its part in the sentence."""


def without_landings(sites: Iterable[Site]) -> tuple[Site, ...]:
    """The sites where a guest is welcomed, less those that only tell that somebody arrived («на вокзале»)."""
    return tuple(site for site in sites if site.place is not None or not site.name.islower())


class SiteReader:
    """Reads sites off a frame; ``told`` are the mentions read before, whose places «там» and «в городе» resume."""

    def __init__(self, text: Analysis, parties: Parties, neighbours: Neighbours, told: Sequence[Told]) -> None:
        self.text, self.parties, self.neighbours, self.told = text, parties, neighbours, told
        self.topics = TopicReader(text)
        self.gazetteer = gazetteer_of(text.language)

    def of(self, frame: Frame) -> tuple[Site, ...]:
        """The sites, the narrow before the wide."""
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
                    self._capital(slot.phrase)
                    or settlement(self.parties, slot.phrase)
                    or sites_in(self.parties, slot.phrase)
                    or self._of_gathering(slot.phrase, frame)
                    or self._meant_place(slot.phrase)
                    or unlisted_in(self.parties, slot.phrase)
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
        found.extend(self._adverb(frame) or self._setting(frame))
        if not found and frame.get("kind") != "visit":
            found.extend(self._of_framework(frame))
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
        return []

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
        if not self._behind(frame, "event_errands"):
            return []
        if verb is None or verb > at or "cues" in words[verb].entries or self.text.match_at("event_status", verb):
            return []
        behind = (p for p in frame.clause.phrases if verb < p.begin < at)
        return self._sites(p for p in behind if p.prep is not None and self._strong(p.prep))

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
        if not self._behind(frame, "event_bearers"):
            return []
        return self._sites(p for p in frame.clause.phrases if p.prep is not None and self._strong(p.prep))

    def _behind(self, frame: Frame, category: str) -> bool:
        """Whether a frame is a noun that nothing carries, right behind a word of the category."""
        at = frame.own[0] - 1
        free = frame.pos == "noun" and not frame.carried and at >= frame.clause.begin
        return free and category in self.text.words[at].entries

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

    def _strong(self, token: int) -> bool:
        """Whether a preposition tells where something is."""
        word = self.text.words[token]
        entry, variant = word.entries.get("place_prepositions"), word.entries.get("preposition_variants")
        if variant is not None:
            entry = self.text.language.list("place_prepositions").get(variant["base"])
        return entry is not None and bool(entry.get("strong"))

    def _around(self, sites: Sequence[Site]) -> list[Site]:
        """The cities of buildings that the gazetteer knows, where the article names them («в Кремле»: Москва)."""
        narrow = [site for site in sites if site.width < CITY and site.within]
        if not narrow:
            return []
        cities = {place.code: place for place in self.parties.places if place.kind == "city"}
        return [site_of(cities[code], s.span, True) for s in narrow for code in s.within if code in cities]

    def _meant_place(self, phrase: Phrase) -> list[Site]:
        """«в страну», «в городе»: the last place of that kind."""
        entry = self.text.words[phrase.head].entries.get("place_nouns")
        if (
            entry is None
            or entry["kind"] == "capital"
            or phrase.end - phrase.begin > 2
            or self.parties.states_in(phrase.begin, phrase.end)
        ):
            return []
        kind = entry["kind"]
        if kind in ("village", "town"):
            return self._named_before(phrase)
        for mention in reversed(self.told):
            for site in mention.sites:
                if site.kind == kind:
                    return [site._replace(inferred=True)]
            around = self._state_around(mention) if kind == "state" else None
            if around is not None:
                return [site_of(around, self.text.span(phrase.begin, phrase.end), True)]
        home = {
            h.record.country for h in self.parties.held_in(*self._sentence_of(phrase), Place) if h.end < phrase.begin
        }
        only = [p for p in self.parties.places if p.kind == kind]  # several: it stays open which one is meant
        if kind == "state" and {p.country for p in only} <= home:
            return []  # the one state told is that of the people in the sentence, hardly where they went
        return [site_of(only[0], self.text.span(phrase.begin, phrase.end), True)] if len(only) == 1 else []

    def _named_before(self, phrase: Phrase) -> list[Site]:
        """«Паводок затопил село Кедровка. … посетил село»: the place that the same noun was told with last before."""
        words, key = self.text.words, self.text.words[phrase.head].entries["place_nouns"].key
        article = words[phrase.begin].entries.get("determiners")
        if article is not None and article.get("indefinite"):
            return []
        before = self.text.matches_in("place_nouns", max(phrase.begin - _FAR, 0), phrase.begin)
        for match in reversed(before[-_NOUNS:]):
            if match.entry.key == key:
                named = settlement(self.parties, Phrase(match.begin, match.end, match.begin, None, "", ""))
                if named:
                    return [site._replace(inferred=True) for site in named]
        return []

    def _state_around(self, mention: Told) -> Place | None:
        """The state, named anywhere, of the town that somebody of another one went to: "arrived in Rome for his first
        visit to the country"."""
        home = {p.state for p in mention.who("visitor")} if mention.kind == "visit" else set()
        abroad = {site.country for site in mention.sites if site.country and site.kind == "city"} - home
        if not home or len(abroad) != 1:
            return None
        return next((p for p in self.parties.places if p.kind == "state" and p.country in abroad), None)

    def _sentence_of(self, phrase: Phrase) -> tuple[int, int]:
        held = self.text.sentences[self.text.sentence_at(phrase.begin)]
        return held.begin, phrase.begin

    def _capital(self, phrase: Phrase) -> list[Site]:
        """«в сербской столице», «в столице Сербии»: the city itself; where the gazetteer does not tell, the one city of
        that state that the article names."""
        entry = self.text.words[phrase.head].entries.get("place_nouns")
        if entry is None or entry["kind"] != "capital":
            return []
        named = [h.record.country for h in self.parties.held_in(phrase.begin, phrase.end, Place) if h.record.country]
        states = [*self.parties.states_in(phrase.begin, phrase.end), *named]
        codes = {code for state in states if (code := self.gazetteer.capital(state))}
        cities = [p for p in self.parties.places if p.kind == "city" and p.country in states]
        told = [p for p in cities if p.code in codes] or (cities if len(cities) == 1 else [])
        span = self.text.span(phrase.begin, phrase.end)
        lands = [h.record for h in self.parties.held_in(phrase.begin, phrase.end, Place) if h.record.kind == "state"]
        return [site_of(told[0], span, True), *(site_of(p, span) for p in lands)] if told else []

    def _adverb(self, frame: Frame) -> list[Site]:
        """«там», «туда», «куда»: the place named last before; "from there" is none to go to."""
        clause = frame.clause
        adverbs = self.text.matches_in("place_adverbs", *frame.window)
        match = next((m for m in adverbs if not m.entry.get("origin")), None)
        if match is None or self.text.clause_at(match.begin) is not clause:
            return []
        if match.begin and "prepositions" in self.text.words[match.begin - 1].entries:
            return []
        bare = clause.kind == "relative" and match.begin == clause.opener
        borne = bare and self._behind(frame, "event_bearers")  # «в Риме, где находится с визитом»
        if frame.pos == "noun" and not frame.carried and match.begin != frame.own[1] and not borne:
            return []  # «поездка туда» has it at its end
        if not bare and self.told and self.told[-1].sentence == self.text.sentence_at(frame.trigger):
            last = self.told[-1]
            if last.frame.get("copular") or last.frame.get("stop"):  # «Первой остановкой станет Осло: там …»
                return [site._replace(inferred=True) for site in last.sites]
        if bare and (hall := self._hall_before(match.begin)):
            return hall
        other: list[Site] = []  # «борьба за Рим», where no place is told with a preposition of places
        for token in range(match.begin - 1, max(match.begin - 120, -1), -1):
            meant = self._told_at(token)
            if meant:
                return meant
            held = self.parties.covers(token, Place)
            near = bare and match.begin - token <= _NEXT
            visited = held is not None and self._visited(held.record)
            if visited and bare and len(self.told[-1].sites) == _ADDRESS and self.told[-1].sites[0].place is None:
                return [site._replace(inferred=True) for site in self.told[-1].sites]
            if held is None:
                continue
            near = visited or (near and not self._spoken_of(held.begin))
            site = site_of(held.record, self.text.span(held.begin, held.end), True)
            if near or self._placed(max(held.begin - 1, 0), "place_prepositions"):
                return [site]
            if not other and self._placed(max(held.begin - 1, 0), "prepositions"):
                other = [site]
        return other

    def _hall_before(self, opener: int) -> list[Site]:
        """The building that stands right before «где»: "was driven to State House, where they spoke"."""
        before = opener - 2 if opener > 1 and self.text.words[opener - 1].form == "," else opener - 1
        if before < 0 or self.parties.covers(before, Place) is not None:
            return []
        phrase = phrase_at(self.text.clause_at(before), before)
        if phrase is None or phrase.prep is None or phrase.end != before + 1:
            return []
        if not self._placed(phrase.prep, "place_prepositions"):
            return []
        return [site._replace(inferred=True) for site in sites_in(self.parties, phrase)]

    def _spoken_of(self, token: int) -> bool:
        """Whether a place belongs to a topic: «на конференцию по восстановлению Сирии, где …»."""
        words, clause = self.text.words, self.text.clause_at(token)
        phrase = phrase_at(clause, token)
        if phrase is not None and phrase.prep is not None and "genitive_prepositions" in words[phrase.prep].entries:
            phrase = phrase_at(clause, phrase.prep - 1)  # "on the reconstruction of Syria"
        if phrase is None or phrase.prep is None or words[phrase.head].capital:
            return False
        return "event_topics" in words[phrase.prep].entries

    def _placed(self, token: int, category: str) -> bool:
        """Whether a preposition of the category stands at a token which does not tell who did something ("mediated by
        Egypt")."""
        entries = self.text.words[token].entries
        variant = entries.get("preposition_variants")
        base = self.text.language.list(category).get(variant["base"]) if variant is not None else None
        return (category in entries or base is not None) and "agent_prepositions" not in entries

    def _visited(self, place: Place) -> bool:
        """Whether the mention told last is of a visit there: «посетит Прагу. Визит туда …»."""
        return bool(self.told) and any(site.place == place.id for site in self.told[-1].sites)

    def _told_at(self, token: int) -> list[Site]:
        """The places of the mention told last, where a noun for one of them stands at the token: «поездка в
        республику, … там»."""
        if not self.told or "place_nouns" not in self.text.words[token].entries:
            return []
        frame, sites = self.told[-1].frame, self.told[-1].sites
        named = any(s.part == "place" and s.phrase.begin <= token < s.phrase.end for s in frame.slots)
        return [site._replace(inferred=True) for site in sites] if named else []

    def origin(self, frame: Frame) -> str | None:
        """The name of the place that somebody comes from."""
        for phrase in frame.filled("origin"):
            for site in sites_in(self.parties, phrase):
                return site.name
        return None
