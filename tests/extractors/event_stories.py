"""An event as the tables of the visits tests write it."""

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
