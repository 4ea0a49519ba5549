"""Folding what extractors returned into a layer: checked, merged, in text order, with ids."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, Final

import attrs

from newsevents.conformity import Nonconforming, Scope, check, rules_of
from newsevents.plugin import Layer, Merge
from newsevents.ranges import count_before, count_upto
from newsevents.records import Record, Sentence
from newsevents.spans import Span

OWN: Final = ("id", "sentences", "plugin")
"""The fields that the core fills in."""


class Candidate:
    """A record that was checked: its type, the values of its fields, its spans, and the extractor that returned it."""

    __slots__ = ("extractor", "kind", "spans", "values")

    def __init__(self, spans: tuple[Span, ...], extractor: str, kind: type[Record], values: tuple[Any, ...]) -> None:
        self.spans = spans
        self.extractor = extractor
        self.kind = kind
        self.values = values


def candidate(record: Any, extractor: str, scope: Scope) -> Candidate:
    """A Record as a candidate for its layer. Raises Nonconforming where it is not what its class declares."""
    values = check(record, scope)
    spans = record.spans
    if spans.__class__ is not tuple or not spans:
        raise Nonconforming("it was read from no characters")
    for span in spans:
        if span.__class__ is not Span or not 0 <= span.begin < span.end <= scope.size:
            raise Nonconforming(f"spans: {span!r:.60} is no stretch of the text")
    return Candidate(spans, extractor, record.__class__, values)


def merge(candidates: Sequence[Candidate], policy: Merge) -> list[Candidate]:
    """The candidates that stay, in text order. They come in the order of the extractors' names."""
    return sorted(_POLICIES[policy](candidates), key=_place)


def _place(candidate: Candidate) -> tuple[Span, tuple[Span, ...]]:
    spans = candidate.spans
    return spans[0] if len(spans) == 1 else min(spans), spans


def _all(candidates: Sequence[Candidate]) -> Iterable[Candidate]:
    if len({one.spans for one in candidates}) == len(candidates):  # equal ones are read from the same characters
        return candidates
    kind: type = candidates[0].kind
    content_of = _content_of(kind)
    try:
        distinct: dict[Any, Candidate] = {}
        for one in candidates:
            distinct.setdefault(content_of(one.values), one)
        return distinct.values()
    except TypeError:  # a field of a plugin's own type that has no hash
        contents: list[Any] = []
        kept = []
        for one in candidates:
            content = content_of(one.values)
            if content not in contents:
                contents.append(content)
                kept.append(one)
        return kept


@cache
def _content_of(kind: type) -> Callable[[tuple[Any, ...]], Any]:
    """Takes from the values of a record those that the core does not fill in."""
    read = [at for at, field in enumerate(rules_of(kind).fields) if field.name not in OWN]
    return itemgetter(*read) if read else lambda _values: ()


@cache
def _own_places(kind: type) -> tuple[int, ...]:
    """Where the fields that the core fills in stand among the values of a record, in the order of ``OWN``."""
    names = [field.name for field in rules_of(kind).fields]
    return tuple([names.index(name) for name in OWN])


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    """The fields of a class whose records can be filled past the checks of making one; empty for a class that holds any
    of them in a slot, makes anything else of them, or checks what the core fills in."""
    fields = attrs.fields(kind)
    slots = any(base.__dict__.get("__slots__") for base in kind.__mro__)
    checked = any(field.validator or field.converter for field in fields if field.name in OWN)
    if slots or checked or hasattr(kind, "__attrs_post_init__"):
        return ()
    return tuple([field.name for field in fields])


def _filled(kind: type, names: tuple[str, ...], values: list[Any]) -> Any:
    """A record of a class with these values of its fields, which are known to be right; ``names`` are those of
    ``_names_of``."""
    if not names:
        fields = attrs.fields(kind)
        return kind(**{field.alias: value for field, value in zip(fields, values, strict=True) if field.init})
    made = _BARE(kind)
    held: dict[str, Any] = made.__dict__
    for at, name in enumerate(names):
        held[name] = values[at]
    return made


_BARE: Final[Callable[[type], Any]] = object.__new__


def _longest(candidates: Sequence[Candidate]) -> Iterable[Candidate]:
    def rank(one: Candidate) -> tuple[int, str, Span, tuple[Span, ...]]:
        return -sum(end - begin for begin, end in one.spans), one.extractor, *_place(one)

    taken: list[Span] = []
    for one in sorted(candidates, key=rank):
        if not any(_overlaps(span, taken) for span in one.spans):
            for span in one.spans:
                taken.insert(bisect_left(taken, span), span)
            yield one


def _overlaps(span: Span, taken: list[Span]) -> bool:
    """Whether a span shares a character with one of those taken, which are sorted and do not overlap each other."""
    at = bisect_left(taken, span)
    return (at < len(taken) and taken[at].begin < span.end) or (at > 0 and taken[at - 1].end > span.begin)


def _first(candidates: Sequence[Candidate]) -> Iterable[Candidate]:
    return [one for one in candidates if one.extractor == candidates[0].extractor]


_POLICIES: Final[dict[Merge, Callable[[Sequence[Candidate]], Iterable[Candidate]]]] = {
    "all": _all,
    "longest": _longest,
    "first": _first,
}


class Sealer:
    """Makes the final records of an article's layers."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._begins = [sentence.span.begin for sentence in sentences]
        self._ends = [sentence.span.end for sentence in sentences]

    def seal(self, layer: Layer, prefix: str, candidates: Sequence[Candidate]) -> tuple[Record, ...]:
        """The layer: what stays of the candidates, with ids in text order and the sentences they were read from."""
        if not candidates:
            return ()
        kind: type = layer.record
        identity, sentences, plugin = _own_places(kind)
        names = _names_of(kind)
        sealed = []
        for number, one in enumerate(merge(candidates, layer.merge), 1):
            values = list(one.values)
            values[identity] = f"{prefix}{number}"
            values[sentences] = self._touched(one.spans)
            values[plugin] = one.extractor
            sealed.append(_filled(kind, names, values))
        return tuple(sealed)

    def _touched(self, spans: tuple[Span, ...]) -> tuple[int, ...]:
        """The indices of the sentences that share a character with one of the spans."""
        if len(spans) == 1:
            begin, end = spans[0]
            first = count_upto(self._ends, begin)
            if first < len(self._ends) and self._begins[first] < end <= self._ends[first]:
                return (first,)
            return tuple(range(first, count_before(self._begins, end)))
        return tuple(sorted({at for span in spans for at in self._touched((span,))}))
