"""The pipeline with toy extractors alone: isolation, links, order."""

import itertools
from collections.abc import Iterable
from typing import Any

import attrs
import pytest
import regex

from newsevents.errors import PluginError
from newsevents.language import LanguagePack
from newsevents.pipeline import ordered, run
from newsevents.plan import declared, plan
from newsevents.plugin import Context
from newsevents.records import Article, Diagnostic, Mention, ParseResult, Person, TimeExpression
from newsevents.spans import Span
from newsevents.text import read
from toy_plugins import CHAINS, SIGHTINGS, Chain, Toy, seen

TEXT = "Министр прибыл в Каир. Посол ждал его."


@pytest.fixture
def parsed(russian: LanguagePack) -> Any:
    def parsed(*extractors: Toy, text: str = TEXT, strict: bool = False) -> ParseResult:
        reading = read(text, russian)
        article = Article(text=text, sections=reading.sections, sentences=reading.sentences)
        return run(plan([declared(one) for one in extractors]), article, reading.analysis, strict=strict)

    return parsed


def told(result: ParseResult) -> list[tuple[str, str, str]]:
    return [(one.plugin, one.code, one.message) for one in result.diagnostics]


def test_an_article_without_extractors_gives_empty_layers(parsed: Any) -> None:
    result = parsed()
    assert result == ParseResult(article=result.article)
    assert len(result.article.sentences) == 2


def one_and(what: Any) -> Any:
    """Gives a record, then raises."""

    def extract(_context: Context) -> Iterable[Any]:
        yield seen(0, 7)
        raise what

    return extract


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ValueError("no luck"), "ValueError: no luck"),
        (RecursionError("too deep"), "RecursionError: too deep"),
        (MemoryError(), "MemoryError"),
        (KeyError("people"), "KeyError: 'people'"),
        (Exception(f"{object()} went\nwrong"), "Exception: <object object> went wrong"),
    ],
)
def test_an_extractor_that_raises_loses_its_own_batch_and_nothing_else(
    parsed: Any, error: Exception, message: str
) -> None:
    result = parsed(Toy("bad", one_and(error)), Toy("good", lambda _: [seen(8, 14)]))
    assert [(one.plugin, one.span) for one in result.layers["sightings"]] == [("good", Span(8, 14))]
    assert told(result) == [("bad", "plugin-failed", message)]
    assert result.diagnostics[0].severity == "error"


def test_endless_recursion_is_survived(parsed: Any) -> None:
    def deep(context: Context) -> Any:
        return deep(context)

    assert [code for _, code, _ in told(parsed(Toy(extract=deep)))] == ["plugin-failed"]


def test_those_who_stop_the_program_are_let_through(parsed: Any) -> None:
    with pytest.raises(KeyboardInterrupt):
        parsed(Toy(extract=one_and(KeyboardInterrupt())))


def test_strict_raises_what_failed(parsed: Any) -> None:
    cause = ValueError("no luck")
    with pytest.raises(PluginError, match="bad: ValueError: no luck") as caught:
        parsed(Toy("bad", one_and(cause)), strict=True)
    assert caught.value.__cause__ is cause


@pytest.mark.parametrize("nonsense", [None, "визит", b"x", 7, {"a": 1}, seen(0, 7)])
def test_nonsense_instead_of_records_is_a_failure(parsed: Any, nonsense: Any) -> None:
    result = parsed(Toy("bad", lambda _: nonsense), Toy("good", lambda _: [seen(8, 14)]))
    assert len(result.layers["sightings"]) == 1
    assert told(result) == [
        ("bad", "plugin-failed", f"TypeError: extract returned {type(nonsense).__name__}, not records")
    ]


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (None, "NoneType: Nonconforming: NoneType belongs to no layer that the extractor produces"),
        ("визит", "str: Nonconforming: str belongs to no layer"),
        (TimeExpression(span=Span(0, 1), type="DATE", value="2025"), "TimeExpression: .* belongs to no layer"),
        (seen(0, 500), "Sighting: Nonconforming: span: 0 to 500 is not inside the text"),
        (seen(3, 3), "Sighting: Nonconforming: spans: .* is no stretch of the text"),
        (seen(0, 3, note=7), "Sighting: Nonconforming: note: int is not str"),
        (seen(0, 3, person="p1"), "Sighting: Nonconforming: person: there is no 'p1' in people"),
        (Toy, "type: Nonconforming: type belongs to no layer"),
    ],
)
def test_a_record_that_breaks_the_contract_is_left_out_alone(parsed: Any, record: Any, message: str) -> None:
    result = parsed(Toy("mixed", lambda _: [record, seen(0, 7)]))
    assert [one.span for one in result.layers["sightings"]] == [Span(0, 7)]
    ((plugin, code, text),) = told(result)
    assert (plugin, code) == ("mixed", "record-rejected")
    assert regex.match(message, text)


def test_strict_raises_for_a_rejected_record(parsed: Any) -> None:
    with pytest.raises(PluginError, match=r"Sighting: .* is not inside the text"):
        parsed(Toy(extract=lambda _: [seen(0, 500)]), strict=True)


def test_an_extractor_reads_sealed_layers_and_links_to_them(parsed: Any) -> None:
    def people(_: Context) -> Iterable[Person]:
        yield Person(name="Посол", mentions=(Mention(span=Span(23, 28)),))
        yield Person(name="Министр", mentions=(Mention(span=Span(0, 7)),))

    def follow(context: Context) -> Iterable[Any]:
        for person in context.layer("people"):
            yield seen(*person.spans[0], person=person.id, note=person.name)

    result = parsed(Toy("b", people, produces=("people",)), Toy("a", follow, requires=("people",)))
    assert not result.diagnostics
    assert [(one.id, one.person, one.note) for one in result.layers["sightings"]] == [
        ("s1", "p1", "Министр"), ("s2", "p2", "Посол"),
    ]  # fmt: skip
    assert result.get("s2").sentences == (1,)


def test_a_layer_that_was_not_required_cannot_be_read(parsed: Any) -> None:
    result = parsed(Toy("a", lambda context: context.layer("people"), produces=("dates",)))
    ((plugin, code, message),) = told(result)
    assert (plugin, code) == ("a", "plugin-failed")
    assert "the layer 'people' is none of those that the extractor a requires" in message


def test_an_extractor_that_ends_the_program_costs_its_own_batch(parsed: Any) -> None:
    def leave(_: Context) -> Any:
        raise SystemExit(3)

    assert told(parsed(Toy("a", leave))) == [("a", "plugin-failed", "SystemExit: 3")]


def test_the_analysis_that_all_extractors_share_cannot_be_emptied(parsed: Any) -> None:
    def tamper(context: Context) -> Any:
        context.text.words.clear()  # type: ignore[attr-defined]

    ((plugin, code, _),) = told(parsed(Toy("a", tamper)))
    assert (plugin, code) == ("a", "plugin-failed")
    analysis_parts = ("words", "begins", "ends", "sentences", "quotations")

    def types(context: Context) -> Any:
        assert {type(getattr(context.text, name)) for name in analysis_parts} == {tuple}
        return []

    assert not parsed(Toy("a", types)).diagnostics


def test_links_point_to_layers_sealed_before_not_to_the_same_batch(parsed: Any) -> None:
    def both(_: Context) -> Iterable[Any]:
        return [seen(0, 7), Chain(mentions=(Mention(span=Span(0, 7)),), sightings=("s1",))]

    result = parsed(Toy(extract=both, produces=(SIGHTINGS, CHAINS)))
    assert len(result.layers["sightings"]) == 1
    assert result.layers["chains"] == ()
    assert "there is no 's1' in sightings" in told(result)[0][2]


def test_what_an_extractor_keeps_or_changes_afterwards_changes_no_result(parsed: Any) -> None:
    kept: list[Any] = []

    def hang_on(context: Context) -> Any:
        kept.append(context)
        records = [seen(0, 7)]
        kept.append(records)
        return records

    result = parsed(Toy(extract=hang_on))
    before = result.to_json()
    kept[1].clear()
    kept[0].diagnose("late", "said afterwards")
    assert result.to_json() == before
    assert parsed(Toy(extract=hang_on)).to_json() == before


def test_what_an_extractor_tells_is_kept_and_sorted(parsed: Any) -> None:
    def tell(context: Context) -> Any:
        context.diagnose("later", "two", Span(5, 6))
        context.diagnose("open", "one")
        context.diagnose("wrong", "three", Span(0, 999))
        context.diagnose("worse", None)  # type: ignore[arg-type]
        return ()

    result = parsed(Toy("t", tell))
    assert [(one.code, one.severity) for one in result.diagnostics] == [
        ("open", "info"), ("record-rejected", "warning"), ("record-rejected", "warning"), ("later", "info"),
    ]  # fmt: skip


def test_a_record_whose_own_code_fails_costs_itself_only(parsed: Any) -> None:
    class Odd(type(seen(0, 1))):  # type: ignore[misc]
        @property
        def spans(self) -> Any:
            raise ZeroDivisionError("odd")

    layer = type(SIGHTINGS)("odd", Odd)
    result = parsed(Toy("odd", lambda _: [Odd(span=Span(0, 1))], produces=(layer,)))
    assert told(result) == [("odd", "record-rejected", "Odd: ZeroDivisionError: odd")]


def test_records_that_cannot_be_made_again_cost_their_layer_only(parsed: Any) -> None:
    @attrs.frozen(kw_only=True)
    class Once(type(seen(0, 1))):  # type: ignore[misc]
        id: str = attrs.field(default="", validator=attrs.validators.max_len(0))

    layer = type(SIGHTINGS)("once", Once)
    result = parsed(
        Toy("once", lambda _: [Once(span=Span(0, 1))], produces=(layer,)), Toy("good", lambda _: [seen(0, 7)])
    )
    assert len(result.layers["sightings"]) == 1
    assert result.layers["once"] == ()
    assert [(plugin, code) for plugin, code, _ in told(result)] == [("once", "plugin-failed")]


def test_the_order_of_registration_changes_nothing(parsed: Any) -> None:
    def seeing(*spans: tuple[int, int]) -> Any:
        return lambda _: [seen(*span, note=str(span)) for span in spans]

    toys = [
        Toy("a", seeing((0, 7), (8, 14))),
        Toy("b", seeing((0, 7), (3, 9))),
        Toy("c", seeing((0, 14)), produces=("sightings",)),
        Toy("d", lambda c: [Chain(mentions=(Mention(span=r.span),), sightings=(r.id,)) for r in c.layer("sightings")],
            requires=("sightings",), produces=(CHAINS,)),
        Toy("e", one_and(ValueError("no luck"))),
    ]  # fmt: skip
    written = {parsed(*order).to_json() for order in itertools.permutations(toys)}
    assert len(written) == 1


def test_diagnostics_stand_in_text_order_after_those_about_the_whole() -> None:
    one, two, three = (
        Diagnostic(code="x", message=m, span=s) for m, s in (("b", None), ("a", Span(4, 5)), ("c", Span(0, 1)))
    )
    for order in itertools.permutations((one, two, three)):
        assert ordered(order) == (one, three, two)
