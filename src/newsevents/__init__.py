"""newsevents reads a news article and returns what it says as typed, linked records.

Names are loaded from their modules when they are first used, so that the import itself costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsevents import dates
    from newsevents.api import Parser, parse
    from newsevents.errors import FormatError, InputError, NewseventsError, PluginError, RegistrationError
    from newsevents.plugin import hookimpl
    from newsevents.records import (
        Article,
        Attribution,
        Diagnostic,
        Event,
        EventRelation,
        Group,
        Organization,
        ParseResult,
        Person,
        Place,
        Quote,
        Record,
        TimeExpression,
    )
    from newsevents.spans import Span

__all__ = [
    "Article",
    "Attribution",
    "Diagnostic",
    "Event",
    "EventRelation",
    "FormatError",
    "Group",
    "InputError",
    "NewseventsError",
    "Organization",
    "ParseResult",
    "Parser",
    "Person",
    "Place",
    "PluginError",
    "Quote",
    "Record",
    "RegistrationError",
    "Span",
    "TimeExpression",
    "dates",
    "hookimpl",
    "parse",
]

_HOMES = {
    "api": ("Parser", "parse"),
    "errors": ("FormatError", "InputError", "NewseventsError", "PluginError", "RegistrationError"),
    "plugin": ("hookimpl",),
    "spans": ("Span",),
}
"""Where the public names live; those not listed are records."""


def __getattr__(name: str) -> Any:
    """A public name, from its module."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "dates":
        return import_module("newsevents.dates")
    home = next((module for module, names in _HOMES.items() if name in names), "records")
    found = getattr(import_module(f"newsevents.{home}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
