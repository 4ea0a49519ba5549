"""The plugin as a user has it: installed, and found by its entry point."""

import newsevents_sanctions
import pytest
from hypothesis import given
from newsevents_sanctions import Sanction, Sanctions

import newsevents
from newsevents.testing import check_extractor, results


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("ru", "Евросоюз ввёл новые санкции против двух банков.", ("санкции", "ввёл", "impose", "occurred")),
        ("ru", "Канада снимет санкции в мае.", ("санкции", "снимет", "lift", "planned")),
        ("ru", "Санкции не продлены.", ("Санкции", "продлены", "extend", "denied")),
        ("uk", "Уряд скасував санкції проти заводу.", ("санкції", "скасував", "lift", "occurred")),
        ("en", "Canada imposed sanctions on two banks.", ("sanctions", "imposed", "impose", "occurred")),
    ],
)
def test_sanctions_are_read(language: str, text: str, read: tuple[str, ...]) -> None:
    result = check_extractor(Sanctions(), text, language=language, plugins=[newsevents_sanctions])
    (found,) = result.layers["sanctions"]
    assert (found.span.of(text), found.verb.of(text), found.action, found.status) == read


@pytest.mark.parametrize("text", ["Министр обсудил санкции с послом.", "Совет продлил мандат миссии.", ""])
def test_other_clauses_give_nothing(text: str) -> None:
    assert newsevents.parse(text, language="ru").layers["sanctions"] == ()


def test_the_installed_plugin_is_found() -> None:
    info = next(info for info in newsevents.Parser().plugins if info.name == "sanctions")
    assert (info.package, info.state) == ("newsevents-sanctions", "active")
    assert info.adds == ("sanctions", "words")


def test_whoever_does_it_is_linked() -> None:
    result = newsevents.parse("Канада сняла санкции. Об этом сообщил посол.", language="ru")
    (found,) = result.layers["sanctions"]
    assert [place.name for place in result.places if place.id == found.sender] == ["Канада"]


@given(results([Sanctions.produces[0]]))
def test_records_come_back_from_json(result: newsevents.ParseResult) -> None:
    assert newsevents.ParseResult.from_json(result.to_json(), layer_types={"sanctions": Sanction}) == result
