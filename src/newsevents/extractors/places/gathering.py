"""One record for each place and each body that an article names, whatever it calls them."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.persons import persons
from newsevents.extractors.places.organizations import Body, bodies
from newsevents.extractors.places.resolving import accepted_matches
from newsevents.extractors.places.sights import unlisted
from newsevents.gazetteer import Known, PlaceMatch, gazetteer_of
from newsevents.ranges import BEGIN
from newsevents.records import Mention, Organization, Place, Record

_INITIALS: Final = 6
"""Letters that the initials of a name have at most."""


def gathered(text: Analysis) -> list[Record]:
    """The places and bodies that the article names, one record each."""
    people = frozenset([t for person in text.shared(persons) for m in person.mentions for t in range(m.begin, m.end)])
    matches = accepted_matches(text)
    places = [*_places(text, matches), *unlisted(text, matches, people)]
    return [*places, *_organizations(text, bodies(text, people), matches)]


def _places(text: Analysis, matches: "Sequence[tuple[PlaceMatch, Known]]") -> list[Place]:
    gazetteer = gazetteer_of(text.language)
    found: list[Place] = []
    groups: dict[str, list[tuple[PlaceMatch, Known]]] = {}
    for match, known in matches:
        groups.setdefault(known.code, []).append((match, known))
    for code, group in groups.items():
        names = list(dict.fromkeys(known.name for _, known in group))
        known, usual = group[0][1], gazetteer.by_code(code)
        names.sort(key=lambda name: (usual is None or name != usual.name, name.isupper(), -len(name)))
        place = Place(
            name=names[0],
            kind=known.kind,
            code=code,
            country=known.country or None,
            within=tuple(gazetteer.chain(known)),
            aliases=tuple(names[1:]),
            mentions=tuple([Mention(span=text.span(match.begin, match.end)) for match, _ in group]),
        )
        found.append(place)
    return found


def _organizations(
    text: Analysis, found: Sequence[Body], matches: "Sequence[tuple[PlaceMatch, Known]]"
) -> list[Organization]:
    """One record a body, those named by their seat too («Кремль»); a bare «МИД» is the one told more of."""
    speaking = gazetteer_of(text.language).seats
    seats = [
        Body(match.begin, match.end, known.name, known.name, "government", known.country)
        for match, known in matches
        if known.code in speaking and not any(body.begin <= match.begin < body.end for body in found)
    ]
    fold = text.language.folding
    fuller: dict[str, set[str]] = {}
    for body in found:
        if fold(body.name) != fold(body.head):
            fuller.setdefault(fold(body.head), set()).add(fold(body.name))
    spelt = {**_shortened(text, found), **_spelt_out(found)}
    groups: dict[str, list[Body]] = {}
    for body in sorted((*found, *seats), key=BEGIN):
        key = fold(spelt.get(body.name, body.name))
        others = fuller.get(key, set())
        groups.setdefault(next(iter(others)) if len(others) == 1 else key, []).append(body)
    made: list[Organization] = []
    for group in groups.values():
        full = max(group, key=lambda body: (len(body.name), -body.begin))
        organization = Organization(
            name=full.name,
            kind=full.kind,
            state=next((body.state for body in group if body.state), None),
            aliases=tuple(dict.fromkeys(body.name for body in group if body.name != full.name)),
            mentions=tuple([Mention(span=text.span(body.begin, body.end)) for body in group]),
        )
        made.append(organization)
    return made


def _shortened(text: Analysis, found: Sequence[Body]) -> dict[str, str]:
    """The short names of which the article has the full ones too («ЦБ», «Банк России»), by those."""
    fold, listed = text.language.folding, text.language.list("organizations")
    names = {fold(body.name): body.name for body in found}
    short: dict[str, str] = {}
    for name in names.values():
        entry = listed.get(name)
        whole = next((fold(full) for full in (entry.get("of") or ()) if fold(full) in names), None) if entry else None
        if whole is not None:
            short[name] = names[whole]
    return short


def _spelt_out(found: Sequence[Body]) -> dict[str, str]:
    """The names of which others of the text are the initials («FT», «ВОЗ»), by those; only where there is one such."""
    short = {body.name for body in found if body.name.isupper() and body.name.isalpha() and len(body.name) <= _INITIALS}
    full: dict[str, set[str]] = {}
    for name in {body.name for body in found} if short else ():
        words = [word for word in name.replace("-", " ").split() if word != "The"]
        initials = "".join(word[0] for word in words).upper()
        if len(words) > 1 and initials in short:
            full.setdefault(initials, set()).add(name)
    return {initials: next(iter(names)) for initials, names in full.items() if len(names) == 1}
