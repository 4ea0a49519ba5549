"""What every extractor must keep, checked on a text."""

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from newsevents.api import Parser
from newsevents.inputs import Published
from newsevents.plugin import Context, Extractor, Layer, hookimpl
from newsevents.records import ParseResult, Record
from newsevents.spans import Span


def check_extractor(
    extractor: Extractor,
    text: str,
    *,
    published: Published = None,
    language: str | None = None,
    plugins: Sequence[object] = (),
) -> ParseResult:
    """The result of ``text`` with the extractor, after checks of what every extractor must keep.

    Spans lie inside the text; the same text gives the same result again, in a new parser and in any order of
    registration; the result comes back from JSON, typed and as plain data; no text makes it fail: the empty one, blanks
    and control characters, the text cut off anywhere. ``plugins`` are those that it needs beside it, for their layers
    or word lists; one of them may be the plugin that it belongs to.

    Raises AssertionError that says what does not hold, and RegistrationError where the extractor cannot be registered.
    """
    others = [*plugins, _Bystander("0"), _Bystander("~")]
    if extractor.name not in _names(Parser(plugins=plugins, entry_points=False)):
        others.insert(0, _Holder(extractor))
    parser = Parser(plugins=others, entry_points=False)

    def parse(given: str, by: Parser = parser) -> ParseResult:
        result = by.parse(given, published=published, language=language)
        _check_diagnostics(extractor.name, result, given)
        return result

    result = parse(text)
    _check_spans(result)
    written = result.to_json()
    assert parse(text).to_json() == written, "the same text gave another result when it was read again"
    for turn in range(1, len(others)):
        turned = Parser(plugins=[*others[turn:], *others[:turn]], entry_points=False)
        assert parse(text, turned).to_json() == written, "another order of registration gave another result"
    assert parser.from_json(written) == result, "the records do not come back from JSON as they were"
    assert ParseResult.from_json(written).to_json() == written, "read as plain data, the records do not stay the same"
    for hard in _hard(text):
        _check_spans(parse(hard))
    return result


def _names(parser: Parser) -> set[str]:
    return {name for info in parser.plugins for name in info.extractors}


def _check_diagnostics(name: str, result: ParseResult, text: str) -> None:
    bad = [d for d in result.diagnostics if d.plugin == name and d.code in ("plugin-failed", "record-rejected")]
    assert not bad, f"on {text!r:.80}: {'; '.join(f'{one.code}: {one.message}' for one in bad)}"


def _check_spans(result: ParseResult) -> None:
    for record in result.records():
        for span in record.spans:
            assert span.of(result.text), f"{record.id}: {span} holds no characters"


def _hard(text: str) -> Iterable[str]:
    """Texts that an extractor may meet: nothing, blanks, characters that are no text, an article cut off."""
    yield from ("", " \n\t", "\x00\x1b\u2028", "\ufeff", "\ud800 \udc00", "🙂" * 3)
    step = max(len(text) // 8, 1)
    for cut in range(step, len(text), step):
        yield text[:cut]
        yield text[cut:]


class _Holder:
    """A plugin of one extractor."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor

    @hookimpl
    def newsevents_extractors(self) -> list[Extractor]:
        return [self._extractor]


@attrs.frozen(kw_only=True)
class _Seen(Record):
    span: Span

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


class _Bystander:
    """A plugin that has nothing to do with the one checked, and must change nothing for it."""

    requires = ()

    def __init__(self, name: str) -> None:
        self.name = f"{name}bystander"
        self.produces = (Layer(self.name, _Seen),)

    def extract(self, context: Context) -> Iterable[Any]:
        return [_Seen(span=sentence.record.span) for sentence in context.text.sentences]

    @hookimpl
    def newsevents_extractors(self) -> list[Extractor]:
        return [self]
