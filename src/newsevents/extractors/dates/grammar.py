"""Patterns over symbols: compiled once a language, tried where their first symbol stands."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import regex

from newsevents import toml
from newsevents.errors import InputError
from newsevents.extractors.dates.readings import READINGS
from newsevents.extractors.dates.readings.registry import Read
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.language import LanguagePack

_TOKEN: Final = regex.compile(r"(?:(?P<slot>[a-z_0-9]+):)?(?P<name>[A-Za-z_]+)|(?P<mark>[()|?])|\s+")


LONGEST: Final = 14
"""Cells that a construction may have."""
REMEMBERED: Final = 50_000
"""Runs of symbols whose constructions a grammar remembers before it starts afresh."""


class Pattern(NamedTuple):
    """A construction: its name, the compiled pattern, the interpretation, what must support it, and what it says
    beside,
    with the settings of the pack."""

    name: str
    compiled: "regex.Pattern[str]"
    read: Read | None
    weak: str
    data: Mapping[str, Any]


class Found(NamedTuple):
    """A construction: where it ends, and which cells its slots are, both counted from its first cell."""

    pattern: Pattern
    length: int
    slots: tuple[tuple[str, int], ...]


class Grammar:
    """The patterns of a language by the symbol that they may begin with."""

    def __init__(self, patterns: list[Pattern]) -> None:
        self._by_first: dict[str, list[Pattern]] = {character: [] for character in CHARACTER.values()}
        self._known: dict[str, tuple[Found, ...]] = {}
        for pattern in patterns:
            for character, listed in self._by_first.items():
                if pattern.compiled.fullmatch(character, partial=True):
                    listed.append(pattern)

    def at(self, symbols: str, begin: int) -> tuple[Found, ...]:
        """The constructions that begin at a symbol, the longest first. Stretches of the same words come again and
        again,
        so what was found is remembered by the symbols."""
        window = symbols[begin : begin + LONGEST]
        found = self._known.get(window)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            found = self._known[window] = self._find(window)
        return found

    def _find(self, window: str) -> tuple[Found, ...]:
        matches = [(p, m) for p in self._by_first[window[0]] if (m := p.compiled.match(window)) is not None]
        found = [Found(pattern, match.end(), _slots(match)) for pattern, match in matches]
        return tuple(sorted(found, key=_longest))


def _slots(match: "regex.Match[str]") -> tuple[tuple[str, int], ...]:
    return tuple((name, at) for name in match.re.groupindex if (at := match.start(name)) >= 0)


def _longest(found: Found) -> int:
    return -found.length


@cache
def _shared() -> Mapping[str, Any]:
    return toml.read(Path(__file__).parent / "grammar.toml")


def load(pack: LanguagePack) -> Grammar:
    """The shared constructions, and before them those of the pack. Raises InputError for a pattern that is none."""
    shared = _shared()
    own = {key: entry.data for key, entry in pack.list("date_patterns").items()}
    entries = {**own, **{key: data for key, data in shared["patterns"].items() if key not in own}}
    settings = {name: pack.settings.get(name, True) for name in ("day_first", "decimal_comma")}
    return Grammar(
        [
            _pattern(key, {**settings, **data}, shared["classes"])
            for key, data in entries.items()
            if data["reads"] != "nothing"
        ]
    )


def _pattern(name: str, data: Mapping[str, Any], classes: Mapping[str, str]) -> Pattern:
    try:
        compiled = regex.compile(_compiled(data["pattern"], classes))
    except (KeyError, regex.error) as error:
        raise InputError(f"pattern {name!r}: {error}") from error
    read = None if data["reads"] == "other" else READINGS[data["reads"]]
    return Pattern(name, compiled, read, data.get("weak", ""), data)


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
