"""Where an event takes place by «там», «туда», «где», which resume a place told before."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.visits.neighbours import bare_behind
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.places import Site, site_of, sites_in
from newsevents.extractors.visits.prepositions import places
from newsevents.extractors.visits.told import Told
from newsevents.extractors.visits.topics import names_topic
from newsevents.frames import Frame, is_infinitive, phrase_at
from newsevents.records import Place
from newsevents.text.datelines import behind_dateline

_ADDRESS: Final = 2
"""Places of which a town and its state are made up: "in Jinja, Uganda, where …"."""
_HEAD: Final = 6
"""Sentences at the head of an article in which its dateline stands."""
_NEXT: Final = 6
"""Tokens before «где» within which the place stands that it means, whatever its part in the sentence."""


class ResumedReader:
    """Finds the places that adverbs mean; ``told`` are the mentions read before."""

    def __init__(self, text: Analysis, parties: Parties, told: Sequence[Told]) -> None:
        self.text, self.parties, self.told = text, parties, told

    def of(self, frame: Frame) -> list[Site]:
        """«там», «туда», «куда»: the place named last before; "from there" is none to go to."""
        clause, words = frame.clause, self.text.words
        adverbs = self.text.matches_in("place_adverbs", *frame.window)
        match = next((m for m in adverbs if not m.entry.get("origin")), None)
        if match is None or self.text.clause_at(match.begin) is not clause:
            return []
        if match.begin and "prepositions" in words[match.begin - 1].entries:
            return []
        described = frame.pos == "verb" and frame.trigger not in (clause.verb, clause.auxiliary)
        if described and match.entry.get("filed") and not is_infinitive(self.text, frame.trigger):
            return []  # "met the visiting Chilean minister here"
        if match.entry.get("filed") and match.begin != clause.begin and (filed := self._filed()) is not None:
            return [filed]
        bare = clause.kind == "relative" and match.begin == clause.opener
        if bare and described and frame.get("role") == "motion" and frame.filled("place"):
            return []  # "Rome, where he is to meet Smith and then head to Oslo"
        borne = bare and bare_behind(self.text, frame, "event_bearers")  # «в Риме, где находится с визитом»
        if frame.pos == "noun" and not frame.carried and match.begin != frame.own[1] and not borne:
            return []  # «поездка туда» has it at its end
        if not bare and self.told and self.told[-1].sentence == self.text.sentence_at(frame.trigger):
            last = self.told[-1]
            if last.frame.get("copular") or last.frame.get("stop"):  # «Первой остановкой станет Осло: там …»
                return [site._replace(inferred=True) for site in last.sites]
        if bare and (hall := self._hall_before(match.begin)):
            return hall
        if frame.get("round"):
            talks = (told.sites for told in reversed(self.told) if told.kind == frame.get("kind") and told.sites)
            before = next(talks, ())
            if before:  # «Первый раунд прошёл там же»
                return [site._replace(inferred=True) for site in before]
        other: list[Site] = []  # «борьба за Рим», where no place is told with a preposition of places
        for token in range(match.begin - 1, max(match.begin - 120, -1), -1):
            meant = self._told_at(token) if self.told and "place_nouns" in words[token].entries else []
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
            if near or places(self.text, max(held.begin - 1, 0), "place_prepositions"):
                return [site]
            if not other and places(self.text, max(held.begin - 1, 0), "prepositions"):
                other = [site]
        return other

    def _filed(self) -> Site | None:
        """The town of the dateline, which "here" means in the report behind it: "OSLO (AP) — … met here"."""
        for at, sentence in enumerate(self.text.sentences[:_HEAD]):
            end = behind_dateline(self.text, at, sentence.end)
            for token in range(sentence.begin, end):
                held = self.parties.covers(token, Place)
                if held is not None:
                    return site_of(held.record, self.text.span(held.begin, held.end), True)
        return None

    def _hall_before(self, opener: int) -> list[Site]:
        """The building that stands right before «где»: "was driven to State House, where they spoke"."""
        before = opener - 2 if opener > 1 and self.text.words[opener - 1].form == "," else opener - 1
        if before < 0 or self.parties.covers(before, Place) is not None:
            return []
        phrase = phrase_at(self.text.clause_at(before), before)
        if phrase is None or phrase.prep is None or phrase.end != before + 1:
            return []
        if not places(self.text, phrase.prep, "place_prepositions"):
            return []
        return [site._replace(inferred=True) for site in sites_in(self.parties, phrase)]

    def _spoken_of(self, token: int) -> bool:
        """Whether a place belongs to a topic: «на конференцию по восстановлению Сирии, где …»."""
        words, clause = self.text.words, self.text.clause_at(token)
        phrase = phrase_at(clause, token)
        if phrase is not None and phrase.prep is not None and "genitive_prepositions" in words[phrase.prep].entries:
            phrase = phrase_at(clause, phrase.prep - 1)  # "on the reconstruction of Syria"
        return phrase is not None and names_topic(self.text, phrase)

    def _visited(self, place: Place) -> bool:
        """Whether the mention told last is of a visit there: «посетит Прагу. Визит туда …»."""
        return bool(self.told) and any(site.place == place.id for site in self.told[-1].sites)

    def _told_at(self, token: int) -> list[Site]:
        """The places of the mention told last, where the noun at the token is that for one of them: «поездка в
        республику, … там»."""
        frame, sites = self.told[-1].frame, self.told[-1].sites
        named = any(s.part == "place" and s.phrase.begin <= token < s.phrase.end for s in frame.slots)
        return [site._replace(inferred=True) for site in sites] if named else []
