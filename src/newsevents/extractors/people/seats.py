"""The states, towns and regions that role phrases name."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.person import Person
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.gazetteer import PlaceMatch, gazetteer_of, place_matches

_STEM: Final = 4
"""Letters that a town's name shares with its adjective and its region («Харків», «Харківщина»)."""


class Seats:
    """What the role phrases of one text tell of where somebody has the role."""

    def __init__(self, text: Analysis) -> None:
        self.text = text
        self.seats_at: dict[int, str] = {}
        """The codes of the towns and regions that the text names, by where."""
        places = text.shared(place_matches)
        self.states_at = self._states(places)
        named = [m for m in places if m.places[0].kind == "region"]
        self.regions = {t for m in named for t in range(m.begin, m.end)}
        self._named_states: dict[tuple[int, int], frozenset[str]] = {}
        self._named_seats: dict[tuple[int, int], frozenset[str]] = {}
        self._known_seats: dict[int, frozenset[str]] = {}
        towns = [m for m in places if m.places[0].kind == "city"]
        self.towns = {t for m in towns for t in range(m.begin, m.end)}

    def _states(self, places: tuple[PlaceMatch, ...]) -> dict[int, str]:
        held: dict[int, str] = {}
        for match in places:
            place = match.places[0]
            if place.kind == "macroregion":
                continue  # an envoy for Africa is of any state
            held[match.begin] = place.country or place.code
            if place.kind in ("city", "region"):
                self.seats_at[match.begin] = place.code
        for category in ("adjectives", "demonyms"):
            for origin in self.text.matches(category):
                code = str(origin.entry["code"])
                town = gazetteer_of(self.text.language).by_code(code) if ":" in code else None
                held[origin.begin] = code[:2] if town is None else town.country
                if len(code) > 2:
                    self.seats_at[origin.begin] = code
        return held

    def states(self, phrase: RolePhrase) -> frozenset[str]:
        """The codes of the states that a role phrase names."""
        tokens = phrase.begin, phrase.end
        named = self._named_states.get(tokens)
        if named is None:
            named = self._named_states[tokens] = frozenset(s for t in range(*tokens) if (s := self.states_at.get(t)))
        return named

    def own_states(self, phrase: RolePhrase) -> frozenset[str]:
        """The same for the state whose citizen somebody may be: not that of a club's town ("Napoli captain")."""
        if "sport" not in phrase.kinds:
            return self.states(phrase)
        clubs = self.towns | self.regions
        tokens = (t for t in range(phrase.begin, phrase.end) if t not in clubs)
        return frozenset(s for t in tokens if (s := self.states_at.get(t)))

    def seats(self, phrase: RolePhrase) -> frozenset[str]:
        """The codes of the towns and regions that a role phrase names, with what their names begin with."""
        tokens = phrase.begin, phrase.end
        named = self._named_seats.get(tokens)
        if named is None:
            at = [t for t in range(*tokens) if t in self.seats_at]
            codes = [self.seats_at[t] for t in at]
            named = self._named_seats[tokens] = frozenset([*codes, *[self.text.words[t].key[:_STEM] for t in at]])
        return named

    def elsewhere(self, person: Person, phrase: RolePhrase) -> bool:
        """Whether a role phrase names a town or a region, and the person's roles only others («мэр Казани», «мэр
        Уфы»)."""
        seats = self.seats(phrase)
        if not seats:
            return False
        known = self._known_seats.get(id(person))
        if known is None:
            held = [seat for own in person.roles for seat in self.seats(own)]
            known = self._known_seats[id(person)] = frozenset(held)
        return bool(known) and seats.isdisjoint(known)

    def is_state(self, token: int) -> bool:
        """Whether a word tells a state and no town or region, by its name or as the country («президент страны»)."""
        if token in self.states_at:
            return token not in self.seats_at and token not in self.regions
        noun = self.text.words[token].entries.get("place_nouns")
        return noun is not None and noun.get("kind") == "state"
