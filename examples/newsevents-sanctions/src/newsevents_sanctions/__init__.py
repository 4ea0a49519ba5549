"""Sanctions in news articles: who imposes or lifts them, and whether it has happened."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import attrs

from newsevents.plugin import Context, Extractor, Layer, Record, Span, hookimpl
from newsevents.ranges import SpanIndex
from newsevents.records import link_field, span_field

WORDS = Path(__file__).parent / "words"


@attrs.frozen(kw_only=True)
class Sanction(Record):
    """Sanctions that a clause says are imposed or lifted, by the word that names them and the verb.

    ``sender`` is the id of whoever does it, where the clause names a person, an organisation or a place.
    """

    prefix = "s"

    span: Span = span_field()
    verb: Span = span_field()
    action: Literal["impose", "extend", "lift"]
    status: Literal["occurred", "planned", "denied"]
    sender: str | None = link_field(("people", "organizations", "places"), default=None)

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


class Sanctions:
    """Reads a verb of the list ``sanction_verbs`` that governs a noun of the list ``sanction_nouns``."""

    name = "newsevents-sanctions.sanctions"
    requires = ("people", "organizations", "places")
    produces = (Layer("sanctions", Sanction),)

    def extract(self, context: Context) -> Iterator[Sanction]:
        text = context.text
        entities = [SpanIndex((s, e.id) for e in context.layer(name) for s in e.spans) for name in self.requires]
        for noun in text.matches("sanction_nouns"):
            clause = text.clause_at(noun.begin)
            verb = text.match_at("sanction_verbs", clause.verb) if clause.verb is not None else None
            if verb is None or clause.mood not in ("", "indc"):
                continue
            subject = clause.phrases[clause.subject] if clause.subject is not None else None
            yield Sanction(
                span=text.span(noun.begin, noun.end),
                verb=text.span(verb.begin, verb.end),
                action=verb.entry["action"],
                status="denied" if clause.negated else "planned" if clause.tense == "fut" else "occurred",
                sender=_first(entities, text.span(subject.begin, subject.end)) if subject is not None else None,
            )


def _first(entities: Iterable[SpanIndex[str]], phrase: Span) -> str | None:
    """The id of the person, else the organisation, else the place that is named in a phrase."""
    return next((found for layer in entities for found in layer.inside(phrase)), None)


@hookimpl
def newsevents_extractors() -> list[Extractor]:
    return [Sanctions()]


@hookimpl
def newsevents_lexicon(language: str) -> Mapping[str, Any]:
    path = WORDS / f"{language}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
