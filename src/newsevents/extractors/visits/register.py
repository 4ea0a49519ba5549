"""Where the people, groups, bodies and places of an article stand, by tokens."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any

from newsevents.analysis import Analysis
from newsevents.plugin import Context
from newsevents.records import Group, Organization, Person, Place
from newsevents.spans import Span


class Held:
    """A mention by its tokens, with the record it belongs to."""

    __slots__ = ("begin", "end", "kind", "record")

    def __init__(self, begin: int, end: int, kind: str, record: Any) -> None:
        self.begin = begin
        self.end = end
        self.kind = kind
        self.record = record


class Register:
    """The mentions of the sealed layers in one article."""

    def __init__(self, context: Context) -> None:
        self.text: Analysis = context.text
        self.published = context.article.published
        self.people: Sequence[Person] = context.layer("people")
        self.groups: Sequence[Group] = context.layer("groups")
        self.organizations: Sequence[Organization] = context.layer("organizations")
        self.places: Sequence[Place] = context.layer("places")
        self.by_id: dict[str, Any] = {
            r.id: r for layer in (self.people, self.groups, self.organizations, self.places) for r in layer
        }
        self._at: dict[int, list[Held]] = {}
        self._inside = _tokens_of_roles(self.text, self.people)
        self._bearers: dict[int, list[Person]] = {}
        for person in self.people:
            for token in {t for role in person.roles for t in range(*self.text.tokens_of(role.span))}:
                self._bearers.setdefault(token, []).append(person)
        for layer in (self.people, self.groups, self.organizations, self.places):
            self._index(layer)
        self._compatriots: dict[str, list[Person]] = {}
        self._classes: dict[str, frozenset[str]] = {}
        self._roles: dict[str, dict[int, Person]] = {}
        for at, person in enumerate(self.people):
            if (state := state_of(person)) is not None:
                self._compatriots.setdefault(state, []).append(person)
            for word in {word for role in person.roles for word in self.text.language.folding(role.name).split()}:
                self._roles.setdefault(word, {})[at] = person
        self._begins = {p.id: sorted(m.span.begin for m in p.mentions) for p in self.people}

    def _index(self, records: Iterable[Any]) -> None:
        for record in records:
            for mention in record.mentions:
                begin, end = self.text.tokens_of(mention.span)
                held = Held(begin, end, mention.kind, record)
                for token in range(begin, end):
                    self._at.setdefault(token, []).append(held)

    def at(self, token: int) -> Sequence[Held]:
        """The mentions over a token."""
        return self._at.get(token, ())

    def in_role(self, token: int) -> bool:
        """Whether a token stands in the role of a person, less the name."""
        return token in self._inside

    def of_state(self, state: str) -> Sequence[Person]:
        """The people whose roles belong to a state."""
        return self._compatriots.get(state, ())

    def with_role(self, word: str) -> Iterable[tuple[int, Person]]:
        """The people one of whose roles has this word in it, with their place among all people."""
        return self._roles.get(word, {}).items()

    def bearer_at(self, token: int) -> Person | None:
        """The person in whose role a token stands."""
        bearers = self._bearers.get(token)
        return bearers[-1] if bearers else None

    def told_before(self, person: Person, span: Span) -> int:
        """How often a person is mentioned before a span."""
        return bisect_left(self._begins[person.id], span.begin)

    def held_in(self, begin: int, end: int, *types: type) -> list[Held]:
        """The mentions of records of these types that begin within the tokens, in text order, each once."""
        found: dict[tuple[int, int, int], Held] = {}  # records hash all their mentions: identity is enough
        for token in range(begin, end):
            for held in self._at.get(token, ()):
                if held.begin >= begin and isinstance(held.record, types):
                    found.setdefault((held.begin, held.end, id(held.record)), held)
        return list(found.values())

    def names_in(self, begin: int, end: int) -> list[Held]:
        """The names of people that begin within the tokens, less those that only belong to somebody's role."""
        return [h for h in self.held_in(begin, end, Person) if h.kind == "name" and h.begin not in self._inside]

    def covers(self, token: int, *types: type) -> Held | None:
        """The longest mention of such a record over a token."""
        longest: Held | None = None
        for held in self._at.get(token, ()):
            if isinstance(held.record, types) and (
                longest is None or held.end - held.begin > longest.end - longest.begin
            ):
                longest = held
        return longest

    def name_at(self, token: int) -> Held | None:
        """The name of a person that begins at a token."""
        held = self.covers(token, Person) if token < len(self.text) else None
        return held if held is not None and held.begin == token and held.kind == "name" else None

    def _is_nominal(self, token: int) -> bool:
        return any(r.pos == "NOUN" for r in self.text.words[token].readings)

    def _is_role_noun(self, token: int) -> bool:
        word = self.text.words[token]
        return any(name in word.entries for name in ("roles", "event_delegations", "event_groups", "demonyms"))

    def _state_before(self, token: int) -> str | None:
        """The state whose possessive stands right before a name without a role: "Brazil's Marcelo Pinheiro"."""
        if token < 2 or all(r.kind != "possessive" for r in self.text.words[token - 1].readings):
            return None
        place = self.covers(token - 2, Place)
        return place.record.country if place is not None and place.record.kind == "state" else None

    def origin_at(self, token: int) -> Held | None:
        """The place behind a preposition at a token that tells where those before it come from."""
        words = self.text.words
        entry = words[token].entries.get("role_prepositions") if token + 1 < len(words) else None
        if entry is None or not entry.get("origin"):
            return None
        article = words[token + 1].entries.get("determiners")
        definite = article is not None and bool(article.get("definite"))  # "officials from the United States"
        return self.covers(token + 2 if definite else token + 1, Place)

    def _listed(self, end: int) -> int:
        """Past the further states of a list: «лидеры Армении, Казахстана и Узбекистана»."""
        words = self.text.words
        while (
            end + 1 < len(words)
            and self.covers(end - 1, Place)
            and words[end].lists()
        ):
            held = self.covers(end + 1, Place)
            if held is None or held.begin != end + 1:
                break
            end = held.end
        return end

    def states_in(self, begin: int, end: int) -> list[str]:
        """The states whose adjectives or nationals stand among the tokens: «американская делегация»."""
        found = []
        for word in self.text.words[begin:end]:
            for category in ("adjectives", "demonyms"):
                entry = word.entries.get(category)
                code = str(entry.get("code", "")) if entry is not None else ""
                if len(code) == 2:
                    found.append(code)
        return found


def state_of(person: Person) -> str | None:
    """The state that a person's roles belong to."""
    return next((role.state for role in person.roles if role.state), None)


def _tokens_of_roles(text: Analysis, people: Sequence[Person]) -> frozenset[int]:
    """The tokens of roles, less the names of those who have them: names inside belong to somebody else."""
    found: set[int] = set()
    for person in people:
        tokens: set[int] = set()
        for role in person.roles:
            tokens.update(range(*text.tokens_of(role.span)))
        for mention in person.mentions:
            tokens.difference_update(range(*text.tokens_of(mention.span)))
        found |= tokens
    return frozenset(found)
