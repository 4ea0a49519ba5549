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


class Fields:
    """Compares and shows an attrs class by its fields, as attrs itself does by code that it makes for each class: two
    thirds of what the classes of the records took at import.
    """

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        for field in _fields(self):  # noqa: SIM110 - a generator costs more, and a long article compares many dates
            if getattr(self, field.name) != getattr(other, field.name):
                return False
        return True

    def __hash__(self) -> int:
        return hash((self.__class__, *(getattr(self, f.name) for f in _fields(self) if f.hash is not False)))

    def __repr__(self) -> str:
        told = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in _fields(self))
        return f"{self.__class__.__name__}({told})"


def _fields(record: Any) -> "tuple[attrs.Attribute[Any], ...]":
    fields: tuple[attrs.Attribute[Any], ...] = record.__class__.__attrs_attrs__
    return fields


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Record(Fields):
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
