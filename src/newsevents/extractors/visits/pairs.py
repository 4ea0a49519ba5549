"""Two sides that a pair of names tells beside a noun for talks: "Russia-Ukraine talks", «переговоры Россия – США»."""

from typing import Final

from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.register import Held
from newsevents.frames import Frame
from newsevents.gazetteer import SIDES, Known, gazetteer_of
from newsevents.records import Organization, Place
from newsevents.spans import Span
from newsevents.text.marks import DASHES

_DESCRIBED: Final = 3
"""Words before a noun for talks that describe it, at most."""
_JOINTS: Final = DASHES | {"‐", "‑"}
"""Dashes, and the hyphens that no dash is taken for."""


def paired(parties: Parties, frame: Frame) -> list[Party]:
    """The two sides of a pair right before the trigger, or in the word right behind it; else none. Two names behind it
    with a dash between are arguments of its frame."""
    if frame.pos != "noun" or frame.get("kind") == "visit":
        return []
    begin, end = frame.match.begin, frame.match.end
    told = _described_from(parties, frame)
    before = _joined(parties, begin) or _parted_before(parties, begin) or _joined(parties, end + 1)
    return before or (_joined(parties, told) or _parted_before(parties, told) if told < begin else [])


def _described_from(parties: Parties, frame: Frame) -> int:
    """Where the words in small letters begin that describe the noun: "EU-U.S. trade talks"."""
    words, at = parties.text.words, frame.match.begin
    while at > frame.own[0] and frame.match.begin - at < _DESCRIBED and words[at - 1].shape == "lower":
        at -= 1
    return at


def state_party(parties: Parties, known: Known, span: Span) -> Party:
    """A place of the gazetteer as the party that a span means."""
    held = next((p.id for p in parties.places if p.code == known.code), None)
    return Party(held or "state:" + known.code, known.name, "place", span, held, known.country)


def _joined(parties: Parties, end: int) -> list[Party]:
    """Two sides in the word before a token, which a hyphen joins: "US-China", «Россия-НАТО»."""
    text = parties.text
    if not 0 < end <= len(text) or "-" not in text.words[end - 1].form:
        return []
    span = text.span(end - 1, end)
    first, _, last = text.words[end - 1].form.partition("-")
    sides = [side for half in (first, last) if half and (side := _called(parties, half, span)) is not None]
    return sides if len(sides) == 2 else []


def _called(parties: Parties, name: str, span: Span) -> Party | None:
    """The state or the body with a name of one word."""
    word = parties.text.language.word(name)
    found = gazetteer_of(parties.text.language).at((word,), 0) if word.capital else None
    states = [known for known in found[1] if known.kind in SIDES] if found is not None else []
    if states:
        return state_party(parties, states[0], span)
    body = word.entries.get("organizations") if word.shape == "upper" else None
    if body is None:
        return None
    record = next((o for o in parties.organizations if name == o.name or name in o.aliases), None)
    key = "body:" + name.casefold() if record is None else record.id
    entity = None if record is None else record.id
    return Party(key, name if record is None else record.name, "organization", span, entity)


def _parted_before(parties: Parties, end: int) -> list[Party]:
    """Two sides before a token that a mark of its own parts: "U.S. - China"."""
    words = parties.text.words
    last = parties.covers(end - 1, Place, Organization) if end > 1 else None
    if last is None or last.end != end or last.begin < 2 or words[last.begin - 1].form not in _JOINTS:
        return []
    first = parties.covers(last.begin - 2, Place, Organization)
    if first is None or first.end != last.begin - 1 or _is_town(first) or _is_town(last):
        return []
    return [parties.body(first), parties.body(last)]


def _is_town(held: Held) -> bool:
    return isinstance(held.record, Place) and held.record.kind not in SIDES
