"""People in marked sentences: who is named where, in which canonical form and with which roles."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

CORPUS = Path(__file__).resolve().parents[1] / "corpora" / "people"
_MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\|([^{}|]*)\}")


class Named(NamedTuple):
    """A person as marked: the canonical name, the places of the mentions, the roles."""

    name: str
    mentions: frozenset[tuple[int, int]]
    roles: frozenset[str]


def marked(line: str) -> tuple[str, set[Named]]:
    """The text of a line without its marks, and the persons in it."""
    text, last = "", 0
    mentions: dict[str, set[tuple[int, int]]] = {}
    roles: dict[str, set[str]] = {}
    for mark in _MARK.finditer(line):
        text += line[last : mark.start()]
        surface, name, told = mark.groups()
        mentions.setdefault(name, set()).add((len(text), len(text) + len(surface)))
        roles.setdefault(name, set()).update(role.strip() for role in told.split(";") if role.strip())
        text, last = text + surface, mark.end()
    text += line[last:]
    return text, {Named(name, frozenset(mentions[name]), frozenset(roles[name])) for name in mentions}


def lines(code: str) -> Iterator[str]:
    for line in (CORPUS / f"{code}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@pytest.mark.parametrize(("code", "line"), [(code, line) for code in ("ru", "uk", "en") for line in lines(code)])
def test_marked_people(entities, code, line):
    text, expected = marked(line)
    found = {
        Named(
            person.name,
            frozenset((m.span.begin, m.span.end) for m in person.mentions if m.kind == "name"),
            frozenset(role.name for role in person.roles),
        )
        for person in entities(code, text).people
    }
    assert found == expected
