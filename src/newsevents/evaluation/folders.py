"""Articles ``X.txt`` with gold annotation ``X.json`` beside them, in a folder and the folders below it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from newsevents.errors import InputError
from newsevents.evaluation.measures import Document, Score, count
from newsevents.evaluation.reading import read_gold
from newsevents.records import ParseResult
from newsevents.views import standoff

Parse = Callable[..., ParseResult]
"""``newsevents.parse``, or the ``parse`` of a Parser."""


class Evaluated(NamedTuple):
    """One article with gold: where it stands below the folder, its parse in the standoff form, what that scores.

    Where something failed, ``error`` tells what; an article that has gold and no parse scores as an empty parse.
    """

    relative: PurePath
    document: Document
    scores: Mapping[str, Score]
    error: str = ""


def evaluate(folder: Path, parse: Parse) -> Iterator[Evaluated]:
    """Parses every article that has gold, with the gold's ``published`` and ``lang``, in the order of their names."""
    for path in sorted(folder.rglob("*.txt")):
        gold_path = path.with_suffix(".json")
        if gold_path.is_file():
            yield _evaluate(path.relative_to(folder), path, gold_path, parse)


def without_gold(folder: Path) -> list[Path]:
    """The articles of a folder that cannot be scored, for they have no gold beside them."""
    return sorted(path for path in folder.rglob("*.txt") if not path.with_suffix(".json").is_file())


def _evaluate(relative: PurePath, path: Path, gold_path: Path, parse: Parse) -> Evaluated:
    try:
        gold = read_gold(gold_path)
    except InputError as error:
        return Evaluated(relative, {}, {}, str(error))
    try:
        text = path.read_bytes().decode("utf-8")
        result = parse(text, published=gold.get("published"), language=gold.get("lang"))
    except Exception as error:  # whatever one article does, the others are scored
        return Evaluated(relative, {}, dict(count(gold, {})), f"{path}: {type(error).__name__}: {error}")
    document: dict[str, Any] = {"id": relative.with_suffix("").as_posix(), **standoff.document(result)}
    failures = "; ".join(f"{told.plugin}: {told.message}" for told in result.diagnostics if told.severity == "error")
    return Evaluated(relative, document, dict(count(gold, document)), f"{path}: {failures}" if failures else "")
