"""Small plugins for tests. Importable by name, so that other processes can make them, too."""

import os
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from newsevents.plugin import Context, Extractor, Layer, Record, Span, hookimpl
from newsevents.records import Mention, link_field, span_field


@attrs.frozen(kw_only=True)
class Sighting(Record):
    """Something seen at one place of the text."""

    prefix = "s"

    span: Span = span_field()
    note: str = ""
    person: str | None = link_field("people", default=None)

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


@attrs.frozen(kw_only=True)
class Chain(Record):
    """Something seen at several places, which points to sightings."""

    prefix = "c"

    mentions: tuple[Mention, ...] = ()
    sightings: tuple[str, ...] = link_field("sightings", default=())

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(mention.span for mention in self.mentions)


SIGHTINGS = Layer("sightings", Sighting)
CHAINS = Layer("chains", Chain)


def seen(begin: int, end: int, **fields: Any) -> Sighting:
    return Sighting(span=Span(begin, end), **fields)


def nothing(_context: Context) -> Iterable[Any]:
    return ()


class Toy:
    """An extractor that is a plugin of its own; what it reads is handed over."""

    def __init__(
        self,
        name: str = "toy",
        extract: Callable[[Context], Any] = nothing,
        requires: Any = (),
        produces: Any = (SIGHTINGS,),
    ) -> None:
        self.name = name
        self.extract = extract
        self.requires = requires
        self.produces = produces

    @hookimpl
    def newsevents_extractors(self) -> Iterable[Extractor]:
        return [self]


class EachSentence:
    """Sees every sentence."""

    name = "each-sentence"
    requires = ()
    produces = (SIGHTINGS,)

    def extract(self, context: Context) -> Iterable[Sighting]:
        if "Умри" in context.article.text:
            os._exit(3)  # as a crash in C code would end the process
        return [Sighting(span=sentence.record.span) for sentence in context.text.sentences]


@hookimpl
def newsevents_extractors() -> Iterable[Extractor]:
    return [EachSentence()]
