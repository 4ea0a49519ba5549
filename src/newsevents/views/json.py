"""The whole result as JSON, as ``ParseResult.from_json`` reads it."""

import msgspec

from newsevents.records import ParseResult
from newsevents.views.safe import escaped


def line(result: ParseResult) -> str:
    """One line: ``result.to_json()``, with what a terminal would obey escaped."""
    return escaped(result.to_json())


def indented(result: ParseResult) -> str:
    """The same for the eyes: a line a field, two spaces a level."""
    return escaped(msgspec.json.format(result.to_json(), indent=2))
