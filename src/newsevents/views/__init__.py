"""Ways to write a result. A view knows the records and nothing else; each is loaded when it is first used."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from newsevents.records import ParseResult

View = Callable[[ParseResult], str]
"""Turns a result into text; the article's text in it is untrusted."""


def _late(module: str, function: str) -> View:
    def view(result: ParseResult) -> str:
        written: str = getattr(import_module(f"newsevents.views.{module}"), function)(result)
        return written

    view.__name__ = module
    return view


BUILT_IN: Mapping[str, View] = MappingProxyType(
    {
        "json": _late("json", "indented"),
        "jsonl": _late("json", "line"),
        "standoff": _late("standoff", "line"),
        "table": _late("table", "plain"),
        "timex3": _late("timex3", "render"),
    }
)
"""The views of the library itself, by the name that ``newsevents parse --format`` takes."""
