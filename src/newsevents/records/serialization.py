"""Results as JSON and back, by the published schema.

The keys of every object are sorted, after ``schema`` with the version, so that records of a plugin's layer that are
read as plain data, without the plugin, are written back as the same characters. Minor versions only add fields: a
reader ignores those that it does not know, and refuses other major versions.

JSON cannot tell an emoji from the two code points of its surrogates, so a result that holds such a split pair says
``"split_surrogates": true`` and is read with each escape as a code point of its own.
"""

import json
from collections.abc import Mapping
from typing import Any

import msgspec
import regex

from newsevents.errors import FormatError
from newsevents.records.base import Record
from newsevents.records.result import ParseResult

_SURROGATE = regex.compile(r"[\ud800-\udfff]")
_SPLIT_PAIR = regex.compile(r"[\ud800-\udbff][\udc00-\udfff]")
_ESCAPED_SURROGATE = regex.compile(r"(?<!\\)((?:\\\\)*+)\\u([dD][89a-fA-F][0-9a-fA-F]{2})")
_SPLIT_MARKER = '"split_surrogates":true,'

_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(ParseResult)


class _Head(msgspec.Struct):
    """What is read of the data before anything else."""

    schema: str
    split_surrogates: bool = False


_head_decoder = msgspec.json.Decoder(_Head)


def dump(result: ParseResult) -> str:
    """The result as one line of JSON. Raises TypeError where a plugin's record holds what JSON cannot."""
    try:
        body, marker = _encoder.encode(result).decode("utf-8"), ""
    except UnicodeEncodeError:  # surrogates: legal in Python's strings, not in UTF-8
        plain = msgspec.to_builtins(result, order="sorted")
        raw = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
        marker = _SPLIT_MARKER if _SPLIT_PAIR.search(raw) else ""
        body = _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", raw)
    return f'{{"schema":"{ParseResult.schema_version}",{marker}{body[1:]}'


def load(data: str | bytes, layer_types: Mapping[str, type[Record]]) -> ParseResult:
    """The result that ``dump`` wrote; layers in ``layer_types`` as records of that type, other ones as plain data.

    Raises FormatError for what is no result, or one of another major version.
    """
    try:
        result = _read(data)
        for name, records in result.layers.items():
            if name in layer_types:
                result.layers[name] = msgspec.convert(records, tuple[layer_types[name], ...])  # type: ignore[valid-type]  # chosen at run time
    except FormatError:
        raise
    except msgspec.ValidationError as error:
        raise FormatError(f"no result of newsevents: {error}") from error
    except (ValueError, RecursionError) as error:  # ValueError: JSON and Unicode errors alike
        raise FormatError(f"no JSON: {error}") from error
    return result


def _read(data: str | bytes) -> ParseResult:
    try:
        head = _head_decoder.decode(data)
        _check_version(head)
        if not head.split_surrogates:
            return _decoder.decode(data)
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, UnicodeEncodeError):  # lone surrogates, which msgspec does not read; or no JSON at all
        pass
    return _read_surrogates(data if isinstance(data, str) else bytes(data).decode("utf-8"))


def _read_surrogates(data: str) -> ParseResult:
    plain = json.loads(data)
    head = msgspec.convert(plain, _Head)
    _check_version(head)
    if head.split_surrogates:
        plain = json.loads(_ESCAPED_SURROGATE.sub(lambda found: found[1] + chr(int(found[2], 16)), data))
    return msgspec.convert(plain, ParseResult)


def _check_version(head: _Head) -> None:
    own = ParseResult.schema_version.split(".")[0]
    if head.schema.split(".")[0] != own:
        raise FormatError(f"a result of schema {head.schema}; this version of newsevents reads {own}.x")


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what ``dump`` writes, made from the records."""
    major = ParseResult.schema_version.split(".")[0]
    made = json.loads(msgspec.json.encode(msgspec.json.schema(ParseResult)))
    definitions = {name: _tidy(definition) for name, definition in sorted(made["$defs"].items())}
    root = definitions.pop("ParseResult")
    root["properties"] = {
        "schema": {"type": "string", "pattern": rf"^{major}\.[0-9]+$"},
        "split_surrogates": {"type": "boolean", "default": False},
        **root["properties"],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:newsevents:parse-result:{major}",
        **root,
        "required": ["schema", *root["required"]],
        "$defs": definitions,
    }


def _tidy(definition: dict[str, Any]) -> dict[str, Any]:
    """A definition with the first paragraph of its docstring, on one line, as description."""
    description = " ".join(definition.get("description", "").split("\n\n")[0].split())
    return {**definition, "description": description} if description else definition
