"""What a plugin author imports.

A plugin is a module or an object with functions marked ``@hookimpl``; the hooks are in ``newsevents.hookspecs``.
An extractor is any object with ``name``, ``requires``, ``produces`` and ``extract``::

    class Sanctions:
        name = "sanctions"
        requires = ("people",)
        produces = (Layer("sanctions", Sanction),)

        def extract(self, context):
            for match in context.text.matches("sanction_verbs"):
                yield Sanction(span=context.text.span(match.begin, match.end))
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, Protocol, TypeVar, runtime_checkable

import attrs
import pluggy

from newsevents.analysis import Analysis, Clause, Phrase, Quotation
from newsevents.language import Language, LanguagePack
from newsevents.lexicon import Entry
from newsevents.matching import Match
from newsevents.records import (
    Article,
    Attribution,
    Diagnostic,
    Event,
    EventRelation,
    Group,
    Organization,
    Person,
    Place,
    Quote,
    Record,
    TimeExpression,
)  # fmt: skip
from newsevents.spans import Span
from newsevents.words import Morphology, Reading, Word

T = TypeVar("T")

hookimpl = pluggy.HookimplMarker("newsevents")
"""Marks a function as the implementation of a hook."""

Merge = Literal["all", "longest", "first"]


@attrs.frozen
class Layer:
    """A layer of the result: its name, the type of its records, and how the batches of several extractors are merged.

    ``all`` keeps every record that differs from the others; ``longest`` keeps, of records that overlap, the one over
    the most characters, then the one of the extractor that comes first by name; ``first`` keeps all records of the
    first extractor by name that found any.
    """

    name: str
    record: type[Record]
    merge: Merge = "all"


CORE_LAYERS: tuple[Layer, ...] = (
    Layer("places", Place),
    Layer("organizations", Organization),
    Layer("people", Person),
    Layer("groups", Group),
    Layer("dates", TimeExpression, merge="longest"),
    Layer("quotes", Quote, merge="longest"),
    Layer("attributions", Attribution),
    Layer("events", Event),
    Layer("relations", EventRelation),
)
"""The layers that every result has, in the order in which it lists them."""


class Context:
    """What an extractor may read: the article, its analysed text, the language pack, and the layers it requires."""

    def __init__(self, article: Article, text: Analysis, layers: dict[str, tuple[Any, ...]], plugin: str) -> None:
        self.article = article
        self.text = text
        self.language: LanguagePack = text.language
        self._layers = layers
        self._plugin = plugin
        self._diagnostics: list[Diagnostic] = []

    def layer(self, name: str) -> Sequence[Any]:
        """The sealed records of a layer that the extractor requires. Raises KeyError for any other layer."""
        if name not in self._layers:
            raise KeyError(f"the layer {name!r:.60} is none of those that the extractor {self._plugin} requires")
        return self._layers[name]

    def shared(self, make: Callable[[Analysis], T]) -> T:
        """``make(text)``, computed once a parse: for what several extractors read off the same text."""
        return self.text.shared(make)

    def diagnose(self, code: str, message: str, span: Span | None = None) -> None:
        """Tell the user of the parse about something that stays open or was left out."""
        self._diagnostics.append(
            Diagnostic(code=code, message=message, plugin=self._plugin, severity="info", span=span)
        )

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was told so far."""
        return tuple(self._diagnostics)


@runtime_checkable
class Extractor(Protocol):
    """Reads records off an article. ``extract`` returns records and changes nothing.

    ``requires`` and ``produces`` decide when it runs: after every extractor that produces what it requires. A layer
    of the plugin's own is produced as a ``Layer``, a core layer by its name. Links go to required layers only.
    """

    @property
    def name(self) -> str:
        """Unique; by convention the package's name, a dot, and what it reads for extractors of plugins."""

    @property
    def requires(self) -> tuple[str, ...]:
        """The layers it reads."""

    @property
    def produces(self) -> tuple[str | Layer, ...]:
        """The layers it adds to."""

    def extract(self, context: Context) -> Iterable[Record]:
        """The records that the article holds, in any order."""


__all__ = [
    "CORE_LAYERS", "Analysis", "Clause", "Context", "Entry", "Extractor", "Language", "LanguagePack", "Layer", "Match",
    "Merge", "Morphology", "Phrase", "Quotation", "Reading", "Record", "Span", "Word", "hookimpl",
]  # fmt: skip
