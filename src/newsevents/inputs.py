"""What a caller gives to ``parse``, checked. All functions raise InputError and name the value that is wrong."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from newsevents.errors import InputError
from newsevents.records import Article

ARGUMENTS = ("text", "published", "language", "title", "source", "url")
"""The arguments of ``parse`` that describe an article."""

Published = dt.date | dt.datetime | str | None


def decoded(text: object) -> str:
    """The text, bytes decoded as UTF-8; a byte-order mark stays in it."""
    if isinstance(text, str):
        return text if type(text) is str else str(text)
    if not isinstance(text, bytes | bytearray):
        raise InputError(f"text is str or bytes, not {type(text).__name__}")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"byte {error.start} is 0x{text[error.start]:02x}"
        raise InputError(f"the text is no UTF-8: {what}; convert it first") from error


def publication(published: object) -> tuple[dt.date | None, dt.datetime | None]:
    """The day of publication, and the moment where one is given. Strings are ISO 8601."""
    if published is None:
        return None, None
    try:
        if isinstance(published, str):
            published = _from_iso(published)
        if isinstance(published, dt.datetime):
            moment = _plain(published)
            return moment.date(), moment
        if isinstance(published, dt.date):
            return dt.date(published.year, published.month, published.day), None
    except (ValueError, OverflowError) as error:
        raise InputError(f"published is no date: {published!r:.60} ({error})") from error
    raise InputError(f"published is a date, a datetime or an ISO string, not {published!r:.60}")


def _from_iso(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return dt.datetime.fromisoformat(text)


def _plain(moment: dt.datetime) -> dt.datetime:
    """The same moment without what a subclass adds, its zone as an offset of whole minutes, which JSON can hold."""
    offset = moment.utcoffset()
    zone = None if offset is None else dt.timezone(dt.timedelta(minutes=round(offset.total_seconds() / 60)))
    return dt.datetime.combine(moment.date(), moment.time(), zone)


def text_or_none(name: str, value: object) -> str | None:
    """A title, an outlet, an address."""
    if value is None or type(value) is str:
        return value
    if isinstance(value, str):
        return str(value)
    raise InputError(f"{name} is text, not {value!r:.60}")


def arguments(article: object) -> dict[str, Any]:
    """The arguments of ``parse`` for an article: a text, a mapping of these arguments, or an Article."""
    if isinstance(article, str | bytes | bytearray):
        return {"text": article}
    if isinstance(article, Article):
        given = {name: getattr(article, name) for name in ARGUMENTS}
        return {**given, "published": article.published_at or article.published}
    if not isinstance(article, Mapping):
        raise InputError(f"an article is a text, a mapping or an Article, not {type(article).__name__}")
    unknown = [str(name) for name in article if name not in ARGUMENTS]
    if unknown:
        raise InputError(f"an article has no {', '.join(sorted(unknown))}; it has {', '.join(ARGUMENTS)}")
    if "text" not in article:
        raise InputError("the article has no text")
    return dict(article)


def rescued(article: object) -> str:
    """As much of the text of a wrong input as there is: bytes that are no UTF-8 as lone surrogates."""
    if isinstance(article, Article):
        return article.text
    text = article.get("text") if isinstance(article, Mapping) else article
    if isinstance(text, bytes | bytearray):
        return text.decode("utf-8", "surrogateescape")
    return text if isinstance(text, str) else ""
