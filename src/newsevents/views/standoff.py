"""A result in the form of gold annotation: one JSON object an article, offsets into its text, flat names.

Narrower than the records: a chain becomes ``source`` and ``via``, the parts of an event participants and hosts, a
postponed event planned or cancelled; entities other than people and events of other kinds are left out.
"""

import json
from collections.abc import Iterable
from typing import Any

from newsevents.records import Attribution, Cue, Event, ParseResult, Person, Quote, TimeExpression
from newsevents.spans import Span
from newsevents.views.safe import escaped

KINDS = ("visit", "meeting", "talks", "call")
"""The kinds of event that the form knows."""

_HOSTS = ("host", "welcomer")


def document(result: ParseResult) -> dict[str, Any]:
    """The result as plain data: ``lang``, ``published`` and the five lists of the form."""
    article = result.article
    return {
        "lang": article.language,
        "published": article.published.isoformat() if article.published else None,
        "dates": [_date(date) for date in result.dates],
        "people": [_person(person) for person in result.people if _named(person)],
        "quotes": [_quote(quote) for quote in result.quotes],
        "attributions": [_attribution(attribution) for attribution in result.attributions],
        "events": [_event(event) for event in result.events if event.kind in KINDS],
    }


def line(result: ParseResult) -> str:
    """``document(result)`` as one line of JSON."""
    return escaped(json.dumps(document(result), ensure_ascii=False))


def status(event: Event) -> str:
    """The event's status in the form, which knows no postponed: planned where a new time is told, else cancelled."""
    if event.status == "postponed":
        return "planned" if event.time and not event.time.former else "cancelled"
    return event.status


def _pair(span: Span) -> list[int]:
    return [span.begin, span.end]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [_pair(span) for span in spans]


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _cue(cue: Cue | None) -> list[int] | None:
    return _pair(cue.span) if cue else None


def _date(date: TimeExpression) -> dict[str, Any]:
    return {
        "begin": date.span.begin,
        "end": date.span.end,
        "type": date.type,
        "value": date.value,
        "mod": date.mod,
    }


def _named(person: Person) -> list[Span]:
    return [mention.span for mention in person.mentions if mention.kind == "name"]


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "aliases": _unique(alias for alias in person.aliases if alias != person.name),
        "roles": _unique(role.name for role in person.roles),
        "mentions": _pairs(_named(person)),
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "kind": quote.kind,
        "content": _pairs(quote.content),
        "speaker": quote.speaker.name if quote.speaker else None,
        "cue": _cue(quote.cue),
    }


def _attribution(attribution: Attribution) -> dict[str, Any]:
    source = attribution.source
    # The article's own outlet stands in no sentence, so it is no link of the chain that the sentence tells; of whose
    # statement holds this one, the guide's form names the nearest.
    outer = [link.source for link in attribution.chain if link.relation == "outer"]
    links = [link for link in attribution.via if link not in outer or link == outer[-1]]
    via = _unique(link.name for link in links if not (link.kind == "outlet" and link.span is None))
    return {
        "kind": attribution.kind,
        "source": source.name if source else None,
        "source_span": _pair(source.span) if source and source.span else None,
        "cue": _cue(attribution.cue),
        "content": _pairs(attribution.content),
        "via": via,
        "polarity": attribution.polarity,
    }


def _event(event: Event) -> dict[str, Any]:
    apart = _HOSTS if event.kind == "visit" else _HOSTS[1:]  # a host who meets somebody takes part himself
    return {
        "kind": event.kind,
        "triggers": _pairs(mention.trigger for mention in event.mentions),
        "participants": _unique(who.name for who in event.participants if who.part not in apart),
        "hosts": _unique(who.name for who in event.participants if who.part in _HOSTS),
        "places": _unique(place.name for place in event.places),
        "time": event.time.value if event.time else None,
        "status": status(event),
        "ordinal": event.ordinal.number if event.ordinal else None,
        "duration": event.duration,
    }
