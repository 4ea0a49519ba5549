"""Whether a record is what its class declares: types of the fields, spans inside the text, links to ids that exist.

The rules of a class are made once, from its type hints; what they let through can be written as JSON and read back.
"""

import datetime as dt
import math
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, Final, Literal, Union

import attrs

from newsevents.ranges import ANY_SPAN
from newsevents.spans import Span


class Nonconforming(ValueError):
    """What is wrong with a record."""


class Scope:
    """What records may point to: the ``size`` of the text in code points, the ``ids`` of each sealed layer."""

    __slots__ = ("ids", "size")

    def __init__(self, size: int, ids: Mapping[str, frozenset[str]]) -> None:
        self.size = size
        self.ids = ids


Check = Callable[[Any, Scope], None]


class Field:
    """What a field may hold: the classes of values that need no further look, and the check for all others."""

    __slots__ = ("deep", "name", "plain")

    def __init__(self, name: str, plain: frozenset[type], deep: Check) -> None:
        self.name = name
        self.plain = plain
        self.deep = deep


class Rules:
    """How to look at the records of a class: ``values`` takes the values of all ``fields`` at once."""

    __slots__ = ("fields", "values")

    def __init__(self, values: Callable[[Any], tuple[Any, ...]], fields: tuple[Field, ...]) -> None:
        self.values = values
        self.fields = fields


def check(record: Any, scope: Scope) -> tuple[Any, ...]:
    """The values of the record's fields, in order. Raises Nonconforming where something is wrong with one of them."""
    rules = rules_of(record.__class__)
    values = rules.values(record)
    fields = rules.fields
    for at, value in enumerate(values):
        field = fields[at]
        if type(value) not in field.plain:
            try:
                field.deep(value, scope)
            except Nonconforming as error:
                raise Nonconforming(f"{field.name}: {error}") from None
    return values


@cache
def rules_of(kind: type) -> Rules:
    """The rules of an attrs class. A field whose type hint cannot be resolved may hold whatever JSON can."""
    try:
        hints = typing.get_type_hints(kind)
    except (NameError, TypeError):
        hints = {}
    made = []
    for field in attrs.fields(kind):
        layer, hint = field.metadata.get("layer"), hints.get(field.name, Any)
        made.append(Field(field.name, *(_link(layer, hint) if layer else _rule(hint))))
    getter = attrgetter(*(field.name for field in made))
    return Rules(getter if len(made) > 1 else lambda record: (getter(record),), tuple(made))


_NOTHING: Final[frozenset[type]] = frozenset()
_PLAIN: Final = (str, bool, int, type(None), dt.date, dt.datetime, dt.time)


def _rule(hint: Any) -> tuple[frozenset[type], Check]:
    """The classes whose values are right as they are, and the check for others."""
    if hint is None:
        hint = type(None)
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint in _PLAIN:
        return frozenset({hint}), _wrong(hint.__name__)
    if origin in (Union, types.UnionType):
        return _union([_rule(argument) for argument in arguments], hint)
    if origin is Literal:
        return _NOTHING, _literal(frozenset(arguments))
    if hint is Span:
        return _NOTHING, _span
    if hint is float:
        return _NOTHING, _float
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return _NOTHING, _items(*_rule(arguments[0]))
    if isinstance(hint, type) and attrs.has(hint):
        return _NOTHING, _nested(hint)
    return _NOTHING, _open


def _wrong(expected: str) -> Check:
    def wrong(value: Any, _scope: Scope) -> None:
        raise Nonconforming(f"{type(value).__name__} is not {expected}")

    return wrong


def _union(rules: list[tuple[frozenset[type], Check]], hint: Any) -> tuple[frozenset[type], Check]:
    plain = frozenset[type]().union(*(rule[0] for rule in rules))
    deep = [rule[1] for rule in rules if not rule[0]]

    def any_of(value: Any, scope: Scope) -> None:
        reasons = []
        for one in deep:
            try:
                one(value, scope)
            except Nonconforming as error:
                reasons.append(str(error))
            else:
                return
        raise Nonconforming("; ".join(reasons))

    if not deep:
        return plain, _wrong(str(hint))
    return plain, deep[0] if len(deep) == 1 else any_of


def _literal(allowed: frozenset[Any]) -> Check:
    def literal(value: Any, _scope: Scope) -> None:
        if type(value) not in (str, int, bool) or value not in allowed:
            raise Nonconforming(f"{value!r:.40} is none of {', '.join(sorted(map(str, allowed)))}")

    return literal


def _span(value: Any, scope: Scope) -> None:
    if value.__class__ is not ANY_SPAN:
        raise Nonconforming(f"{type(value).__name__} is not Span")
    begin, end = value[0], value[1]
    if type(begin) is not int or type(end) is not int or not 0 <= begin <= end <= scope.size:
        raise Nonconforming(f"{begin!r:.40} to {end!r:.40} is not inside the text of {scope.size} characters")


def _float(value: Any, _scope: Scope) -> None:
    if type(value) is not float or not math.isfinite(value):
        raise Nonconforming(f"{value!r:.40} is no finite float")


def _items(plain: frozenset[type], deep: Check) -> Check:
    def items(value: Any, scope: Scope) -> None:
        if value.__class__ is not tuple:
            raise Nonconforming(f"{type(value).__name__} is not tuple")
        for item in value:
            if item.__class__ not in plain:
                deep(item, scope)

    return items


def _nested(kind: type) -> Check:
    def nested(value: Any, scope: Scope) -> None:
        if value.__class__ is not kind:
            raise Nonconforming(f"{type(value).__name__} is not {kind.__name__}")
        check(value, scope)

    return nested


def _link(layer: str | tuple[str, ...], hint: Any) -> tuple[frozenset[type], Check]:
    layers = (layer,) if isinstance(layer, str) else layer
    plain, typed = _rule(hint)

    def link(value: Any, scope: Scope) -> None:
        if value.__class__ not in plain:
            typed(value, scope)
        for id in value if value.__class__ is tuple else (value,):
            if not any(id in scope.ids.get(name, ()) for name in layers):
                raise Nonconforming(f"there is no {id!r:.40} in {' or '.join(layers)}")

    return plain - {str}, link


def _open(value: Any, _scope: Scope) -> None:
    """For fields of types of a plugin's own: whatever can be written as JSON."""
    import msgspec

    try:
        msgspec.json.encode(value)
    except UnicodeEncodeError:  # surrogates, which the serialised result escapes
        return
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise Nonconforming(f"{type(value).__name__} cannot be written as JSON: {error}") from None
