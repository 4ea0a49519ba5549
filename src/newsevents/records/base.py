"""What all records share: an id, the sentences they were read from, the plugin that read them."""

from typing import Any, ClassVar

import attrs

from newsevents.spans import Span


def _well_formed(_instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    if value.__class__ is Span and 0 <= value.begin <= value.end:
        return
    spans = value if isinstance(value, tuple) and not isinstance(value, Span) else (value,)
    for span in spans:
        if isinstance(span, Span) and not 0 <= span.begin <= span.end:
            raise ValueError(f"{attribute.name}: {span} is no half-open range")


def span_field(**options: Any) -> Any:
    """An attrs field that holds a Span, or a tuple of them, and refuses ranges that run backwards."""
    return attrs.field(validator=_well_formed, **options)


def link_field(layer: str | tuple[str, ...], **options: Any) -> Any:
    """An attrs field that holds the id, or a tuple of ids, of records in ``layer``, or in one of several layers.

    The core checks at sealing that each id exists in a layer sealed before.
    """
    return attrs.field(metadata={"layer": layer}, **options)


ENTITIES = ("people", "places", "organizations", "groups")
"""The layers of those who can speak and act."""


@attrs.frozen(kw_only=True)
class Record:
    """One thing that the article says, with the characters that say it.

    An extractor leaves ``id``, ``sentences`` and ``plugin`` empty: the core fills them in when the layer is sealed.
    """

    prefix: ClassVar[str] = "r"
    """What the ids of this kind of record begin with."""

    id: str = ""
    sentences: tuple[int, ...] = ()
    plugin: str = ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The characters that the record was read from, in text order; never empty."""
        raise NotImplementedError
