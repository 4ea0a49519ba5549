"""Gold annotation from files."""

import json
from pathlib import Path

from newsevents.errors import InputError
from newsevents.evaluation.measures import Document, count


def read_gold(path: Path) -> Document:
    """The gold annotation of one article. Raises InputError for a file that holds none."""
    try:
        gold = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"{path}: no gold annotation: {error}") from error
    if not isinstance(gold, dict):
        raise InputError(f"{path}: no gold annotation: a JSON object is expected")
    try:
        dict(count(gold, gold))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"{path}: gold annotation that cannot be scored: {type(error).__name__}: {error}") from error
    return gold
