"""A result's time expressions as TimeML: the article with a TIMEX3 element around each of them.

The document is one line of mark-up around the article. Stripped of its tags (and its entities read) it is the article,
to the character: what is not text stands in attributes and empty elements, and a carriage return is written as a
character reference, for a reader of XML would drop it. XML cannot hold some characters (the control characters but tab
and line breaks, lone surrogates, U+FFFE and U+FFFF); each stands as U+FFFD inside ``<char code="…">``, where ``code``
is its number in hexadecimal digits, so that offsets stay and ``text_of`` gives the article back unchanged.

``t0`` is the day of publication. A begin or end that no expression of the text names is an empty TIMEX3 of its own, as
TimeML has it for what is not said.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

import regex

from newsevents.records import ParseResult, TimeExpression

_UNWRITABLE = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAG = regex.compile(r"<(?:char code=\"(?P<code>[0-9A-F]++)\">\ufffd</char|[^>]*+)>")
_REFERRED = regex.compile(r"[\r\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_REFERENCE = regex.compile(r"&(?:amp|lt|gt|#\d++);")
_CHARACTERS = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_CREATION = "t0"


def render(result: ParseResult) -> str:
    """The TimeML document of a result."""
    creation = f"{_CREATION}-creation" if any(d.id == _CREATION for d in result.dates) else _CREATION
    return "".join(_pieces(result, creation))


def _pieces(result: ParseResult, creation: str) -> Iterator[str]:
    text, at = result.text, 0
    yield '<?xml version="1.0" encoding="UTF-8"?><TimeML>'
    moment, day = result.article.published_at, result.article.published
    if moment is not None or day is not None:
        value = moment.isoformat(timespec="minutes")[:16] if moment is not None else str(day)
        yield (
            _tag(
                creation,
                [
                    ("type", "TIME" if "T" in value else "DATE"),
                    ("value", value),
                    ("functionInDocument", "CREATION_TIME"),
                ],
            )
            + "/>"
        )
    yield "<TEXT>"
    for number, expression in enumerate(sorted(result.dates, key=lambda d: d.span), 1):
        if expression.span.begin < at:
            continue  # one that overlaps the one before cannot be an element of its own
        name = expression.id or f"t{number}"
        yield _written(text[at : expression.span.begin])
        yield from _points(name, expression)
        yield _tag(name, _attributes(name, expression, result.dates, creation, day is not None)) + ">"
        yield _written(expression.span.of(text))
        yield "</TIMEX3>"
        at = expression.span.end
    yield _written(text[at:])
    yield "</TEXT></TimeML>"


def _points(name: str, expression: TimeExpression) -> Iterator[str]:
    """Empty elements for the begin and the end of an expression."""
    for suffix, value in (("b", expression.begin_point), ("e", expression.end_point)):
        if value is not None:
            kind = "TIME" if "T" in value else "DATE"
            yield _tag(name + suffix, [("type", kind), ("value", value), ("temporalFunction", "true")]) + "/>"


def _attributes(
    name: str, expression: TimeExpression, others: Iterable[TimeExpression], creation: str, dated: bool
) -> Iterator[tuple[str, str]]:
    """The attributes of TIMEX3, in the order of its specification."""
    yield "type", expression.type
    yield "value", expression.value
    for attribute, value in (("mod", expression.mod), ("quant", expression.quant), ("freq", expression.freq)):
        if value is not None:
            yield attribute, value
    if expression.begin_point is not None:
        yield "beginPoint", name + "b"
    if expression.end_point is not None:
        yield "endPoint", name + "e"
    if expression.temporal_function:
        yield "temporalFunction", "true"
    anchor = expression.anchor
    if anchor is None:
        return
    if anchor.expression is not None:
        told = next((o.id for o in others if o.span == anchor.expression and o.id), None)
        if told:
            yield "anchorTimeID", told
    elif anchor.kind == "publication" and dated:
        yield "anchorTimeID", creation


def _tag(name: str, attributes: Iterable[tuple[str, str]]) -> str:
    """The opening of an element, without its closing bracket; a > in a value is escaped, so that tags end where
    they end."""
    return f"<TIMEX3 tid={quoteattr(name)}" + "".join(f" {key}={quoteattr(value)}" for key, value in attributes)


def _written(text: str) -> str:
    """Characters of the article as XML holds them."""
    escaped = _REFERRED.sub(lambda found: f"&#{ord(found[0])};", escape(text))
    return _UNWRITABLE.sub(lambda found: f'<char code="{ord(found[0]):X}">\ufffd</char>', escaped)


def text_of(document: str) -> str:
    """The article that ``render`` wrote, unchanged.

    >>> text_of('<TimeML><TEXT>a &lt; b<char code="B">\\ufffd</char></TEXT></TimeML>')
    'a < b\\x0b'
    """
    bare = _TAG.sub(lambda found: chr(int(found["code"], 16)) if found["code"] else "", document)
    return _REFERENCE.sub(lambda found: _CHARACTERS.get(found[0]) or chr(int(found[0][2:-1])), bare)
