"""The events of a text, and each as the tables of the visits tests write it."""

import newsevents
from newsevents.records import Event

Told = tuple[str, str, str | None, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def told(event: Event) -> Told:
    """Kind, status, day, participants that are no hosts, hosts, places."""
    hosts = ("host", "welcomer")
    return (
        event.kind,
        event.status,
        event.time.value[:10] if event.time else None,
        tuple(sorted(p.name for p in event.participants if p.part not in hosts)),
        tuple(sorted(p.name for p in event.participants if p.part in hosts)),
        tuple(sorted(p.name for p in event.places)),
    )


def events(language: str, text: str) -> tuple[Event, ...]:
    """The events of a text, read without an error."""
    result = newsevents.parse(text, published="2025-12-03", language=language)
    assert not [d for d in result.diagnostics if d.severity == "error"]
    return result.events


def stories(language: str, text: str) -> list[Told]:
    """What each event of a text tells."""
    return [told(event) for event in events(language, text)]
