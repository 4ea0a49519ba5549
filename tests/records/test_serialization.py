import json
from pathlib import Path

import attrs
import jsonschema
import pytest
from hypothesis import given

import newsevents
from newsevents.errors import FormatError
from newsevents.records import Article, Diagnostic, ParseResult, serialization
from newsevents.testing import results, texts
from toy_plugins import SIGHTINGS, Sighting, seen

SCHEMA = Path(newsevents.__file__).parent / "schema" / "parse-result-1.json"
HARD = [
    "",
    "😀",
    "\ud800",
    "\ud83d\ude00",
    "😀\ud83d\ude00\\\ud83d",
    "\\ud83d",
    "\\\\ud83d\ud83d\ude00",
    "\x00\u2028\ufeff",
]


@given(results())
def test_a_result_comes_back_as_it_was(result: ParseResult) -> None:
    written = result.to_json()
    assert ParseResult.from_json(written) == result
    assert ParseResult.from_json(written.encode()) == result
    assert ParseResult.from_json(written).to_json() == written


@given(results([SIGHTINGS]))
def test_a_layer_of_a_plugin_comes_back_typed_or_as_the_same_characters(result: ParseResult) -> None:
    written = result.to_json()
    assert ParseResult.from_json(written, layer_types={"sightings": Sighting}) == result
    opaque = ParseResult.from_json(written)
    assert all(isinstance(record, dict) for record in opaque.layers["sightings"])
    assert opaque.to_json() == written
    assert ParseResult.from_json(opaque.to_json()) == opaque


@pytest.mark.parametrize("text", HARD)
def test_no_character_is_lost(text: str) -> None:
    result = ParseResult(article=Article(text=text), layers={"notes": ({"b": text, "a": 1},)})
    written = result.to_json()
    assert ParseResult.from_json(written.encode("utf-8")) == result
    assert ParseResult.from_json(written).to_json() == written


@given(texts(), texts())
def test_texts_next_to_each_other_stay_apart(one: str, other: str) -> None:
    result = ParseResult(article=Article(text=one, title=other))
    assert ParseResult.from_json(result.to_json()) == result


def test_json_written_by_others_may_escape_an_emoji() -> None:
    result = ParseResult(article=Article(text="визит 😀"))
    escaped = json.dumps(json.loads(result.to_json()))
    assert ParseResult.from_json(escaped) == result


def test_equal_results_are_written_alike() -> None:
    one = ParseResult(article=Article(text="визит"), layers={"a": (seen(0, 5),), "b": ()})
    other = attrs.evolve(one, layers={"b": (), "a": (seen(0, 5),)})
    assert one == other
    assert one.to_json() == other.to_json()
    assert one.to_json().startswith('{"schema":"1.0","article":')


@pytest.mark.parametrize(
    "data",
    ["", "[]", "{}", "null", '{"schema":1}', '{"schema":"1.0"}', '{"schema":"1.0","article":{}}', b"\xff", "[" * 9999,
     "\ud800", '{"schema":"1.0","article":{"text":"ab","header":[2,1]}}',
     '{"schema":"1.0","article":{"text":"ab"},"dates":[{"span":[0,1],"type":"DAY","value":"2025"}]}'],
)  # fmt: skip
def test_what_is_no_result_is_refused(data: str | bytes) -> None:
    with pytest.raises(FormatError):
        ParseResult.from_json(data)


@pytest.mark.parametrize("version", ["2.0", "0.9", "10.0", ""])
def test_another_major_version_is_refused_by_name(version: str) -> None:
    with pytest.raises(FormatError, match=rf"schema {version}; .* reads 1\.x"):
        ParseResult.from_json(json.dumps({"schema": version, "article": {"text": "\ud800"}}))


def test_a_later_minor_version_may_add_fields() -> None:
    data = json.loads(
        ParseResult(article=Article(text="да"), diagnostics=(Diagnostic(code="x", message="y"),)).to_json()
    )
    data |= {"schema": "1.7", "later": [1]}
    data["article"]["later"] = {"a": 1}
    data["diagnostics"][0]["later"] = None
    assert ParseResult.from_json(json.dumps(data)).diagnostics[0].message == "y"


def test_a_plugin_layer_of_another_shape_is_refused() -> None:
    data = ParseResult(article=Article(text="да"), layers={"sightings": ({"span": "wide"},)}).to_json()
    with pytest.raises(FormatError):
        ParseResult.from_json(data, layer_types={"sightings": Sighting})


def test_the_published_schema_is_that_of_the_records() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == serialization.schema(), "run python tools/write_schema.py"


@given(results([SIGHTINGS]))
def test_results_keep_to_the_published_schema(result: ParseResult) -> None:
    jsonschema.Draft202012Validator(serialization.schema()).validate(json.loads(result.to_json()))


@pytest.mark.parametrize(
    ("path", "value"),
    [(("schema",), "2.0"), (("article",), {}), (("dates",), [{"type": "DATE"}]), (("diagnostics",), [{"code": 1}])],
)
def test_the_schema_refuses_what_is_no_result(path: tuple[str], value: object) -> None:
    data = json.loads(ParseResult(article=Article(text="да")).to_json())
    data[path[0]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(serialization.schema()).validate(data)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(serialization.schema())
