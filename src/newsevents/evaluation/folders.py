"""Articles ``X.txt`` with gold annotation ``X.json`` beside them, in a folder and the folders below it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any, NamedTuple

from newsevents.errors import InputError
from newsevents.evaluation.measures import Document, Score, count
from newsevents.evaluation.reading import read_gold
from newsevents.records import ParseResult
from newsevents.views import standoff

Parse = Callable[..., ParseResult]
"""``newsevents.parse``, or the ``parse`` of a Parser."""


class Evaluated(NamedTuple):
    """One article with gold: its file, its place below the folder, its score, its parse and that in the standoff form.

    Where there is no parse, ``error`` tells why; with gold, such an article scores as an empty parse.
    """

    path: Path
    relative: PurePath
    scores: Mapping[str, Score]
    result: ParseResult | None = None
    document: Document = MappingProxyType({})
    error: str = ""


def evaluate(folder: Path, parse: Parse) -> Iterator[Evaluated]:
    """Parses every article that has gold, with the gold's ``published`` and ``lang``, in the order of their names."""
    for path in sorted(folder.rglob("*.txt")):
        gold_path = path.with_suffix(".json")
        if gold_path.is_file():
            yield _evaluate(path, path.relative_to(folder), gold_path, parse)


def without_gold(folder: Path) -> list[Path]:
    """The articles of a folder that cannot be scored, for they have no gold beside them."""
    return sorted(path for path in folder.rglob("*.txt") if not path.with_suffix(".json").is_file())


def _evaluate(path: Path, relative: PurePath, gold_path: Path, parse: Parse) -> Evaluated:
    try:
        gold = read_gold(gold_path)
    except InputError as error:
        return Evaluated(path, relative, {}, error=str(error))
    try:
        result = parse(path.read_bytes(), published=gold.get("published"), language=gold.get("lang"))
    except Exception as error:  # whatever one article does, the others are scored
        return Evaluated(path, relative, dict(count(gold, {})), error=f"{path}: {type(error).__name__}: {error}")
    document: dict[str, Any] = {"id": relative.with_suffix("").as_posix(), **standoff.document(result)}
    return Evaluated(path, relative, dict(count(gold, document)), result, document)
