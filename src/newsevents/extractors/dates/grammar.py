"""Patterns over symbols: compiled once a language, tried where their first symbol stands."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import regex

from newsevents.errors import InputError
from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.language import LanguagePack

_TOKEN = regex.compile(r"(?:(?P<slot>[a-z_0-9]+):)?(?P<name>[A-Za-z_]+)|(?P<mark>[()|?])|\s+")


class Pattern(NamedTuple):
    """A construction: its name, the compiled pattern, the reading that interprets it, what must support it."""

    name: str
    compiled: "regex.Pattern[str]"
    reads: str
    weak: str
    data: Mapping[str, Any]


class Found(NamedTuple):
    """A construction at the cells ``begin`` to ``end``, with the cells of its slots."""

    pattern: Pattern
    begin: int
    end: int
    slots: Mapping[str, Cell]


class Grammar:
    """The patterns of a language by the symbol that they may begin with."""

    def __init__(self, patterns: list[Pattern]) -> None:
        self._by_first: dict[str, list[Pattern]] = {character: [] for character in CHARACTER.values()}
        for pattern in patterns:
            for character, listed in self._by_first.items():
                if pattern.compiled.fullmatch(character, partial=True):
                    listed.append(pattern)

    def at(self, cells: list[Cell], symbols: str, begin: int) -> list[Found]:
        """The constructions that begin at a cell, the longest first."""
        found = []
        for pattern in self._by_first[symbols[begin]]:
            match = pattern.compiled.match(symbols, begin)
            if match is not None:
                slots = {name: cells[match.start(name)] for name in pattern.compiled.groupindex if match[name]}
                found.append(Found(pattern, begin, match.end(), slots))
        found.sort(key=lambda f: -f.end)
        return found


@cache
def _shared() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "grammar.toml").read_text("utf-8"))


def load(pack: LanguagePack) -> Grammar:
    """The shared constructions, and before them those of the pack. Raises InputError for a pattern that is none."""
    shared = _shared()
    own = {key: entry.data for key, entry in pack.list("date_patterns").items()}
    entries = {**own, **{key: data for key, data in shared["patterns"].items() if key not in own}}
    return Grammar(
        [_pattern(key, data, shared["classes"]) for key, data in entries.items() if data["reads"] != "nothing"]
    )


def _pattern(name: str, data: Mapping[str, Any], classes: Mapping[str, str]) -> Pattern:
    try:
        compiled = regex.compile(_compiled(data["pattern"], classes))
    except (KeyError, regex.error) as error:
        raise InputError(f"pattern {name!r}: {error}") from error
    return Pattern(name, compiled, data["reads"], data.get("weak", ""), data)


def _compiled(pattern: str, classes: Mapping[str, str]) -> str:
    out, at = [], 0
    for token in _TOKEN.finditer(pattern):
        if token.start() != at:
            break
        at = token.end()
        if token["mark"]:
            out.append("(?:" if token["mark"] == "(" else token["mark"])
        elif token["name"]:
            name = token["name"]
            written = _compiled(classes[name], classes) if name in classes else CHARACTER[name]
            out.append(
                f"(?P<{token['slot']}>{written})"
                if token["slot"]
                else f"(?:{written})"
                if len(written) > 1
                else written
            )
    if at != len(pattern):
        raise KeyError(pattern[at : at + 12])
    return "".join(out)
