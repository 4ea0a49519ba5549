import datetime as dt
from typing import Any, Literal

import attrs
import pytest
from hypothesis import given

from newsevents.conformity import Nonconforming, Scope, check
from newsevents.plugin import CORE_LAYERS, Record
from newsevents.records import (
    Diagnostic,
    Event,
    EventMention,
    Group,
    Mention,
    ParseResult,
    Participant,
    Person,
    Quote,
    Source,
    TimeExpression,
    link_field,
    span_field,
)
from newsevents.spans import Span
from newsevents.testing import results

SCOPE = Scope(10, {"people": frozenset({"p1"}), "places": frozenset({"l1"}), "attributions": frozenset({"a1"})})
NAMED = (Mention(span=Span(0, 3)),)


@given(results())
def test_whatever_hangs_together_conforms(result: ParseResult) -> None:
    ids = {name: frozenset(r.id for r in getattr(result, name)) for name in (layer.name for layer in CORE_LAYERS)}
    for record in (*result.records(), *result.diagnostics, result.article):
        check(record, Scope(len(result.text), ids))


def test_the_values_are_those_of_the_fields_in_order() -> None:
    assert check(Mention(span=Span(0, 3)), SCOPE) == (Span(0, 3), "name")


@attrs.frozen(kw_only=True)
class Everything(Record):
    """One field of each sort."""

    span: Span = span_field(default=Span(0, 1))
    number: int = 0
    share: float = 0.5
    day: dt.date | None = None
    flag: bool = False
    kind: Literal["a", "b"] = "a"
    either: Mention | Span | None = None
    table: dict[str, Any] = attrs.field(factory=dict)
    person: str | None = link_field("people", default=None)
    anyone: tuple[str, ...] = link_field(("people", "places"), default=())


@pytest.mark.parametrize(
    "fields",
    [{"number": -1}, {"share": 0.0}, {"day": dt.date(2025, 12, 3)}, {"flag": True}, {"kind": "b"},
     {"either": Span(1, 2)}, {"either": NAMED[0]}, {"table": {"a": [1, {"b": None}]}}, {"table": {"a": "\ud800"}},
     {"person": "p1"}, {"anyone": ("l1", "p1")}],
)  # fmt: skip
def test_right_values_pass(fields: dict[str, Any]) -> None:
    check(Everything(**fields), SCOPE)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"number": True}, "number: bool is not int"),
        ({"number": "1"}, "number: str is not int"),
        ({"share": 1}, "share: 1 is no finite float"),
        ({"share": float("nan")}, "share: nan is no finite float"),
        ({"day": dt.datetime(2025, 12, 3)}, "day: datetime is not"),
        ({"flag": None}, "flag: NoneType is not bool"),
        ({"kind": "c"}, "kind: 'c' is none of a, b"),
        ({"kind": []}, "kind: .. is none of a, b"),
        ({"either": Span(0, 11)}, "either: .*not inside the text"),
        ({"either": "x"}, "either: str is not Mention; str is not Span"),
        ({"table": {"a": object()}}, "table: dict cannot be written as JSON"),
        ({"span": (0, 1)}, "span: tuple is not Span"),
        ({"span": Span(0, 1.0)}, "span: 0 to 1.0 is not inside"),  # type: ignore[arg-type]
        ({"person": "p2"}, "person: there is no 'p2' in people"),
        ({"person": "l1"}, "person: there is no 'l1' in people"),
        ({"person": 1}, "person: int is not"),
        ({"anyone": ("p1", "e1")}, "anyone: there is no 'e1' in people or places"),
        ({"anyone": "p1"}, "anyone: str is not tuple"),
        ({"anyone": ["p1"]}, "anyone: list is not tuple"),
    ],
)
def test_wrong_values_are_named(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(Nonconforming, match=message):
        check(Everything(**fields), SCOPE)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (Person(name=None, mentions=NAMED), "name: NoneType is not str"),  # type: ignore[arg-type]
        (Person(name="x", mentions=list(NAMED)), "mentions: list is not tuple"),  # type: ignore[arg-type]
        (Person(name="x", mentions=(Mention(span=Span(8, 12)),)), "mentions: span: 8 to 12 is not inside the text"),
        (Person(name="x", mentions=(None,)), "mentions: NoneType is not Mention"),  # type: ignore[arg-type]
        (Person(name="x", mentions=NAMED, aliases=("y", 1)), "aliases: int is not str"),  # type: ignore[arg-type]
        (Group(name="x", mentions=NAMED, members=("p1", "p7")), "members: there is no 'p7' in people"),
        (Quote(kind="direct", content=(Span(0, 1),), speaker=Source(name="x", kind="person", entity="o1")),
         "speaker: entity: there is no 'o1' in people or places or organizations or groups"),
        (Event(kind="visit", status="occurred", participants=(Participant(name="x", part="host", entity="p9"),),
               mentions=(EventMention(trigger=Span(0, 1), lemma="x", status="occurred"),)),
         "participants: entity: there is no 'p9'"),
        (Event(kind="visit", status="occurred",
               mentions=(EventMention(trigger=Span(0, 1), lemma="x", status="occurred", attribution="a2"),)),
         "mentions: attribution: there is no 'a2' in attributions"),
        (TimeExpression(span=Span(0, 1), type="DAY", value="2025"), "type: 'DAY' is none of DATE"),  # type: ignore[arg-type]
        (Diagnostic(code="x", message="y", span=Span(0, 99)), "span: 0 to 99"),
    ],
)  # fmt: skip
def test_faults_inside_the_records_of_the_core_are_named(record: Any, message: str) -> None:
    with pytest.raises(Nonconforming, match=message):
        check(record, SCOPE)


def test_hints_that_cannot_be_resolved_leave_a_field_open_to_what_json_can_hold() -> None:
    @attrs.frozen(kw_only=True)
    class Late(Record):
        value: "Unknown" = None  # type: ignore[name-defined]  # noqa: F821

    check(Late(value=[1]), SCOPE)
    with pytest.raises(Nonconforming, match="value: object cannot be written as JSON"):
        check(Late(value=object()), SCOPE)
