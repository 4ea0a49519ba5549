"""Attributions in marked passages: each statement with its source, cue and content, and nothing else."""

from pathlib import Path

import pytest

import newsevents
from newsevents.views.standoff import document

FOLDER = Path(__file__).resolve().parents[1] / "corpora" / "attributions"
Statement = tuple[str | None, str | None, tuple[str, ...]]


def passages() -> list[tuple[str, str, list[Statement]]]:
    """Language, text and statements of each passage."""
    found: list[tuple[str, str, list[Statement]]] = []
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("+ "):
                found.append((path.stem, line[2:], []))
            elif line.startswith("> "):
                source, cue, *content = (None if part == "-" else part for part in line[2:].split(" | "))
                found[-1][2].append((source, cue, tuple(map(str, content))))
    return found


@pytest.mark.parametrize(("language", "text", "expected"), passages())
def test_statements(language: str, text: str, expected: list[Statement]) -> None:
    found = newsevents.parse(text, language=language).attributions
    told = [
        (a.source.name if a.source else None, a.cue.span.of(text) if a.cue else None,
         tuple(span.of(text) for span in a.content))
        for a in found
    ]  # fmt: skip
    assert sorted(told, key=str) == sorted(expected, key=str)


def chains() -> list[tuple[str, str, list[tuple[str | None, list[str]]]]]:
    """Language, text and the chain of each statement, of the passages that mark chains."""
    found: list[tuple[str, str, list[tuple[str | None, list[str]]]]] = []
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("+ "):
                found.append((path.stem, line[2:], []))
            elif line.startswith("^ "):
                source, *links = line[2:].split(" < ")
                found[-1][2].append((None if source == "-" else source, links))
    return [passage for passage in found if passage[2]]


@pytest.mark.parametrize(("language", "text", "expected"), chains())
def test_chains(language: str, text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    found = document(newsevents.parse(text, language=language))["attributions"]
    assert [(a["source"], a["via"]) for a in found] == expected
