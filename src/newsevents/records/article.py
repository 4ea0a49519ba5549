"""The article as it was given, and its parts."""

import datetime as dt
from typing import Literal

import attrs

from newsevents.records.base import Fields, span_field
from newsevents.spans import Span


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Section(Fields):
    """A heading (or none) and the text below it, down to the next heading."""

    span: Span = span_field()
    heading: Span | None = span_field(default=None)


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Sentence(Fields):
    """One sentence: its characters without the white space around, its paragraph, and what it stands in."""

    span: Span = span_field()
    paragraph: int
    kind: Literal["title", "heading", "body"] = "body"


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Article(Fields):
    """The decoded input, unchanged, with what is known about it.

    ``published`` is the day of publication, ``published_at`` the moment where one was given;
    ``header`` covers a leading ``date YYYY-MM-DD``, which is no part of the body.
    """

    text: str
    published: dt.date | None = None
    published_at: dt.datetime | None = None
    title: str | None = None
    language: str | None = None
    source: str | None = None
    url: str | None = None
    header: Span | None = span_field(default=None)
    sections: tuple[Section, ...] = ()
    sentences: tuple[Sentence, ...] = ()
