"""Guests and travellers whom the phrase of a place takes in, since they read as its genitive: «В аэропорту министра
встретил посол», «визит в Астану министра Ивана Рубцова»."""

from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.governed import genitive_in
from newsevents.extractors.visits.identities import named
from newsevents.extractors.visits.implied import Found
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import ACTING, Party, party_of
from newsevents.frames import Frame
from newsevents.records import Person, Place

_SWALLOWED: Final = 2
"""Words of a phrase for a place that holds the role of somebody, its noun among them, at least."""


class SwallowedReader:
    """Finds people inside the phrases of places."""

    def __init__(self, text: Analysis, parties: Parties) -> None:
        self.text, self.parties = text, parties
        self.cased = bool(text.language.settings.get("cases", True))

    def _named(self, frame: Frame, phrase: Phrase) -> list[Party]:
        return [named(self.parties, p, phrase, frame) for p in self.parties.of(phrase)]

    def guests(self, frame: Frame, found: Found) -> None:
        """Add the guest of a reception: a name that reads as the genitive of the place, «В столице Иванова примет
        премьер»; so it is beside others: «принял в Кремле Иванова и Петрова»."""
        words = self.text.words
        for phrase in frame.filled("place"):
            joined = phrase.end < len(words) and "coordinators" in words[phrase.end].entries
            behind = phrase.begin > frame.trigger
            guests = [] if found.get("visitor") and not behind else self._behind_venue(phrase)
            for held in self.parties.held_in(phrase.head + 1, phrase.end, Person):
                if held.kind == "name" and held.end == phrase.end and (not found.get("visitor") or (joined and behind)):
                    guests = list(self.parties.of(Phrase(held.begin, held.end, held.begin, None, "acc", "")))
            if not guests and not found.get("visitor") and (guest := self._behind_place(phrase)) is not None:
                guests = self._named(frame, guest)
            if guests:
                found["visitor"] = [*guests, *found.get("visitor", ())]
        if not found.get("visitor") and self.cased:
            found["visitor"] = self._before_verb(frame)

    def traveller(self, frame: Frame) -> list[Party]:
        """Whose journey it is, where he reads as the genitive of the place: «визит в Астану министра Ивана Рубцова»."""
        for phrase in frame.filled("place") if self.cased else ():
            town = self.parties.covers(phrase.head, Place)
            if town is None or town.end >= phrase.end or phrase.begin < frame.trigger:
                continue
            meant = self._named(frame, genitive_in(self.text, town.end, phrase.end))
            return [p for p in meant if p.kind in ACTING]
        return []

    def _before_verb(self, frame: Frame) -> list[Party]:
        """Whose role reads as the genitive of a place, and stands before the verb that needs it: «В аэропорту министра
        встретил посол»."""
        last = next((p for p in frame.clause.phrases if p.end == frame.trigger), None)
        if frame.pos != "verb" or last is None or last.end - last.head < _SWALLOWED:
            return []
        venue = self.text.words[last.head].entries
        placed = "event_venues" in venue or "place_nouns" in venue or self.parties.covers(last.head, Place) is not None
        token = last.end - 1
        held = self.parties.covers(token, Person)
        if not placed or "roles" not in self.text.words[token].entries or self.parties.in_role(token):
            return []
        begin = token if held is None else held.begin
        if begin <= last.head:
            return []
        return self._named(frame, Phrase(begin, last.end, token, None, "acc", "sing"))

    def _behind_venue(self, phrase: Phrase) -> list[Party]:
        """Who bears a role that reads as the genitive of a building or a town, and is named behind it: «принял в
        резиденции советника по безопасности Ивана Рубцова»."""
        venue = "event_venues" in self.text.words[phrase.head].entries
        if not venue and self.parties.covers(phrase.head, Place) is None:
            return []
        for token in range(phrase.head + 1, phrase.end):
            person = self.parties.bearer_at(token)
            if person is not None:
                names = self.parties.held_in(token, phrase.end, Person)
                inside = any(held.end <= phrase.end for held in names)  # which reads as the place's by itself
                return [] if inside else [party_of(person, self.text.span(token, phrase.end))]
        return []

    def _behind_place(self, phrase: Phrase) -> Phrase | None:
        """Who reads as the genitive of a town: «прийняв у Полтаві підприємців із Чилі», «у Римі міністра прийняв»."""
        words, town = self.text.words, self.parties.covers(phrase.head, Place)
        if town is None or town.end >= phrase.end or not self.cased:
            return None
        heads = (t for t in range(town.end, phrase.end) if "roles" in words[t].entries and words[t].shape == "lower")
        head = next(heads, None)
        if head is None or not any(r.animate and r.case in ("gen", "acc") for r in words[head].readings):
            return None
        number = "plur" if any(r.number == "plur" and r.animate for r in words[head].readings) else "sing"
        return Phrase(town.end, phrase.end, head, None, "gen", number)
