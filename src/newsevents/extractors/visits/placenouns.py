"""Where an event takes place by a noun for a kind of place: «в страну», «в городе», «в сербской столице»."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.identities import is_new
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.places import Site, site_of
from newsevents.extractors.visits.settlements import settlement
from newsevents.extractors.visits.told import Told
from newsevents.gazetteer import gazetteer_of
from newsevents.records import Place

_FAR: Final = 200
"""Tokens back in which a village is named."""
_NOUNS: Final = 8
"""Nouns for places back that are asked for the name."""


def to_some_region(text: Analysis, told: Told) -> bool:
    """Whether somebody goes to a region, and nobody can say to which: «приезжал в регион» need not be the town of the
    visit told before."""
    nouns = (text.words[phrase.head].entries.get("place_nouns") for phrase in told.frame.filled("place", "destination"))
    return not told.sites and any(noun is not None and noun["kind"] == "region" for noun in nouns)


class PlaceNounReader:
    """Finds the places that such nouns mean; ``told`` are the mentions read before."""

    def __init__(self, text: Analysis, parties: Parties, told: Sequence[Told]) -> None:
        self.text, self.parties, self.told = text, parties, told
        self.gazetteer = gazetteer_of(text.language)

    def capital(self, phrase: Phrase) -> list[Site]:
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

    def meant(self, phrase: Phrase) -> list[Site]:
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
            abroad = self._abroad(mention) if kind == "state" else None
            if abroad is not None:
                around = [p for p in self.parties.places if p.kind == "state" and p.country == abroad]
                return [site_of(p, self.text.span(phrase.begin, phrase.end), True) for p in around[:1]]
        home = {
            h.record.country for h in self.parties.held_in(*self._sentence_of(phrase), Place) if h.end < phrase.begin
        }
        only = [p for p in self.parties.places if p.kind == kind]  # several: it stays open which one is meant
        if kind == "state" and {p.country for p in only} <= home:
            return []  # the one state told is that of the people in the sentence, hardly where they went
        return [site_of(only[0], self.text.span(phrase.begin, phrase.end), True)] if len(only) == 1 else []

    def _named_before(self, phrase: Phrase) -> list[Site]:
        """«Паводок затопил село Кедровка. … посетил село»: the place that the same noun was told with last before."""
        key = self.text.words[phrase.head].entries["place_nouns"].key
        if is_new(self.text, phrase.begin):
            return []
        before = self.text.matches_in("place_nouns", max(phrase.begin - _FAR, 0), phrase.begin)
        for match in reversed(before[-_NOUNS:]):
            if match.entry.key == key:
                named = settlement(self.parties, Phrase(match.begin, match.end, match.begin, None, "", ""))
                if named:
                    return [site._replace(inferred=True) for site in named]
        return []

    def _abroad(self, mention: Told) -> str | None:
        """The state of the town that somebody of another one went to: "arrived in Rome for his first visit to the
        country"."""
        home = {p.state for p in mention.who("visitor") if p.state} if mention.kind == "visit" else set()
        abroad = {site.country for site in mention.sites if site.country and site.kind == "city"} - home
        return next(iter(abroad)) if home and len(abroad) == 1 else None

    def _sentence_of(self, phrase: Phrase) -> tuple[int, int]:
        held = self.text.sentences[self.text.sentence_at(phrase.begin)]
        return held.begin, phrase.begin
