"""Hypothesis strategies for the records, made from their type hints, so that they grow with every new field."""

import datetime as dt
import types
import typing
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal, TypeVar, Union

import attrs
from hypothesis import strategies as st

from newsevents.plugin import CORE_LAYERS, Layer
from newsevents.records import Article, Diagnostic, ParseResult, Record
from newsevents.spans import Span

R = TypeVar("R")

_MOST = 2  # items in a tuple: enough to tell none, one, several
_IDS = ("0", "1", "2")
_TROUBLE = "\x00\x1b\r\n\u0301\u00ad\u2028\ufeff\ud83d\ude00😀«»"  # what texts go wrong at, and seldom hold


def texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts of any characters, lone surrogates and control characters among them."""
    return st.lists(st.characters() | st.sampled_from(_TROUBLE), max_size=max_size).map("".join)


@cache
def spans(size: int) -> st.SearchStrategy[Span]:
    """Spans of at least one character inside a text of ``size`` characters (at least one)."""
    ends = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))
    return ends.map(lambda pair: Span(min(pair), max(pair) + 1))


def records(kind: type[R], size: int = 100) -> st.SearchStrategy[R]:
    """Records of an attrs class, of the core or of a plugin, read from a text of ``size`` characters.

    Ids and links are any; ``results`` gives records that hang together.
    """
    return _records(kind, size)  # type: ignore[arg-type]  # classes have a hash


@cache
def _records(kind: type, size: int) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    fields = {}
    for field in attrs.fields(kind):
        if "layer" in field.metadata:
            fields[field.alias] = _links(hints[field.name])
        else:
            fields[field.alias] = _values(hints[field.name], size, getattr(field.validator, "min_length", 0))
    return st.builds(kind, **fields)


def results(layers: Sequence[Layer] = ()) -> st.SearchStrategy[ParseResult]:
    """Whole results that hang together: spans inside the text, ids in order, links to records that exist.

    ``layers`` are those of plugins, which the results have beside the core's.
    """
    all_layers = (*CORE_LAYERS, *layers)
    drawn = [st.lists(records(layer.record), max_size=_MOST) for layer in all_layers]
    diagnostics = st.lists(records(Diagnostic), max_size=_MOST)
    return st.builds(
        lambda article, told, *batches: _joined(article, told, dict(zip(all_layers, batches, strict=True))),
        records(Article),
        diagnostics,
        *drawn,
    )


def _joined(
    article: Article, diagnostics: Sequence[Diagnostic], drawn: Mapping[Layer, Sequence[Record]]
) -> ParseResult:
    size = len(article.text)
    article = _moved(article, size, {})
    ids: dict[str, list[str]] = {}
    made: dict[str, tuple[Record, ...]] = {}
    for layer, batch in drawn.items():
        possible = size > 0 and all(ids.get(name) for name in _required(layer.record))
        read = [one for one in batch if possible and one.spans]
        prefix = layer.record.prefix if layer in CORE_LAYERS else f"{layer.name}:"
        sentences = tuple(range(len(article.sentences)))
        made[layer.name] = tuple(
            attrs.evolve(_moved(one, size, ids), id=f"{prefix}{number}", sentences=sentences)
            for number, one in enumerate(read, 1)
        )
        ids[layer.name] = [one.id for one in made[layer.name]]
    own = {layer.name: made.pop(layer.name) for layer in drawn if layer not in CORE_LAYERS}
    told = tuple(_moved(one, size, ids) for one in diagnostics)
    return ParseResult(article=article, layers=own, diagnostics=told, **made)  # type: ignore[arg-type]  # by layer


def _required(kind: type[Record]) -> list[str]:
    """The layers that a record of this kind cannot do without."""
    hints = typing.get_type_hints(kind)
    return [f.metadata["layer"] for f in attrs.fields(kind) if "layer" in f.metadata and hints[f.name] is str]


def _moved(value: Any, size: int, ids: Mapping[str, Sequence[str]]) -> Any:
    """The same with all spans inside a text of ``size`` characters, and links to ``ids``."""
    if isinstance(value, Span):
        begin = value.begin % max(size, 1)
        return Span(begin, min(max(value.end, begin + 1), size)) if size else Span(0, 0)
    if isinstance(value, tuple):
        return tuple(_moved(item, size, ids) for item in value)
    if not attrs.has(type(value)):
        return value
    changed = {}
    for field in attrs.fields(type(value)):
        held, layer = getattr(value, field.name), field.metadata.get("layer")
        if layer:
            names = (layer,) if isinstance(layer, str) else layer
            changed[field.alias] = _linked(held, [id for name in names for id in ids.get(name, ())])
        else:
            changed[field.alias] = _moved(held, size, ids)
    return type(value)(**changed)


def _linked(held: Any, known: Sequence[str]) -> Any:
    if isinstance(held, tuple):
        return tuple(dict.fromkeys(known[int(id) % len(known)] for id in held)) if known else ()
    return known[int(held) % len(known)] if held is not None and known else None


def _links(hint: Any) -> st.SearchStrategy[Any]:
    one = st.sampled_from(_IDS)
    if typing.get_origin(hint) is tuple:
        return st.lists(one, max_size=_MOST).map(tuple)
    return one if hint is str else st.none() | one


def _values(hint: Any, size: int, min_size: int = 0) -> st.SearchStrategy[Any]:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        return st.one_of(*(_values(argument, size) for argument in arguments))
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return st.lists(_values(arguments[0], size), min_size=min_size, max_size=_MOST).map(tuple)
    if origin is dict:
        keys, values = (_values(argument, size) for argument in arguments)
        return st.dictionaries(keys, values, max_size=_MOST)
    if hint is Span:
        return spans(size)
    if isinstance(hint, type) and attrs.has(hint):
        return st.deferred(lambda: records(hint, size))
    plain = _PLAIN.get(hint)
    return plain if plain is not None else st.from_type(hint)


_ZONES = st.none() | st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    Any: st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts(10),
    str: texts(20),
    int: st.integers(-(2**53), 2**53),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    type(None): st.none(),
    dt.date: st.dates(),
    dt.datetime: st.datetimes(timezones=_ZONES),
}
