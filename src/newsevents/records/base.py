"""What all records share: an id, the sentences they were read from, the plugin that read them."""

from typing import Any, ClassVar

import attrs

from newsevents.ranges import well_formed
from newsevents.spans import Span


def span_field(**options: Any) -> Any:
    """An attrs field that holds a Span, or a tuple of them, and refuses ranges that run backwards."""
    return attrs.field(validator=well_formed, **options)


def link_field(layer: str | tuple[str, ...], **options: Any) -> Any:
    """An attrs field that holds the id, or a tuple of ids, of records in ``layer``, or in one of several layers.

    The core checks at sealing that each id exists in a layer sealed before.
    """
    return attrs.field(metadata={"layer": layer}, **options)


ENTITIES = ("people", "places", "organizations", "groups")
"""The layers of those who can speak and act."""


@attrs.frozen(kw_only=True, slots=False)
class Record:
    """One thing that the article says, with the characters that say it.

    An extractor leaves ``id``, ``sentences`` and ``plugin`` empty: the core fills them in when the layer is sealed.
    The records of the core go without slots: they are made faster so, and pass between processes in half the time.
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
