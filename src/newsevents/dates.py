"""Dates alone: the time expressions of a text, and the value of one expression.

>>> text = "Мост открыли 6 августа."
>>> [(found.span.of(text), found.value) for found in find(text, published="2025-12-03", language="ru")]
[('6 августа', '2025-08-06')]
>>> resolve("на прошлой неделе", published="2025-12-03").value
'2025-W48'
"""

from functools import cache

import attrs

from newsevents import inputs
from newsevents.api import Parser
from newsevents.detection import detect
from newsevents.extractors.dates import Dates
from newsevents.inputs import Published
from newsevents.plugin import Context
from newsevents.records import Article, TimeExpression
from newsevents.text import read, read_header

__all__ = ["find", "resolve"]


@cache
def _parser() -> Parser:
    return Parser()


_EXTRACTOR = Dates()


def find(text: str | bytes, *, published: Published = None, language: str | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in text order, as ``parse`` gives them but without anything else that it reads.

    ``published`` is the day or moment of publication (a date, a datetime or an ISO string), by default that of a
    leading
    ``date YYYY-MM-DD``; without one, relative expressions keep X in their values and have the role ``unresolved``.
    ``language`` is ``ru``, ``uk``, ``en`` or the code of an installed language, by default found out from the text.

    Raises InputError for arguments that cannot be read.
    """
    text = inputs.decoded(text)
    header = read_header(text)
    day, moment = inputs.publication(published)
    if day is None and header is not None:
        day = header.published
    body = header.span.end if header is not None else 0
    parser = _parser()
    code = inputs.text_or_none("language", language) or detect(text, parser.languages, body).language.code
    reading = read(text, parser.pack(code), body, indexed=False)
    article = Article(
        text=text,
        published=day,
        published_at=moment,
        language=code,
        sections=reading.sections,
        sentences=reading.sentences,
    )
    found = _EXTRACTOR.extract(Context(article, reading.analysis, {}, _EXTRACTOR.name))
    sentence_of = reading.analysis.sentence_at
    return tuple(
        attrs.evolve(
            record,
            id=f"t{number}",
            plugin=_EXTRACTOR.name,
            sentences=(sentence_of(reading.analysis.token_at(record.span.begin)),),
        )
        for number, record in enumerate(found, 1)
    )


def resolve(expression: str, *, published: Published = None, language: str | None = None) -> TimeExpression | None:
    """The first time expression in a phrase, resolved; None where it holds none.

    The arguments are those of ``find``. The phrase stands alone, so nothing but its own words tells past from future.

    >>> resolve("in 2 weeks", published="2025-12-03").value
    '2025-12-17'
    """
    found = find(expression, published=published, language=language)
    return found[0] if found else None
