"""newsevents reads a news article and returns what it says as typed, linked records."""

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
    "hookimpl",
    "parse",
]
