"""Articles written for this project, with gold annotation, and the examples of the documentation.

``python -m newsevents.examples`` runs every example and says how many passed.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsevents.errors import InputError

_HERE = Path(__file__).parent
# In a wheel the articles and the pages are packed in beside this file, in a checkout they stand at its root.
ROOT = _HERE if (_HERE / "seeds").is_dir() else _HERE.parents[2]
"""The folder that holds ``seeds``, ``docs`` and ``README.md``."""


def names() -> tuple[str, ...]:
    """The names of all articles: language, slash, title, sorted.

    >>> "ru/kremlin-five-hours" in names()
    True
    """
    seeds = ROOT / "seeds"
    return tuple(sorted(path.relative_to(seeds).with_suffix("").as_posix() for path in seeds.glob("*/*.txt")))


def path(name: str) -> Path:
    """The file that holds an article. Raises InputError for a name that ``names()`` does not tell."""
    if name not in names():
        raise InputError(f"no bundled article {name!r}; there are: {', '.join(names())}")
    return ROOT / "seeds" / f"{name}.txt"


def read(name: str) -> str:
    """The text of an article.

    >>> read("en/kremlin-five-hours")[:15]
    'date 2025-12-03'
    """
    return path(name).read_text("utf-8")


def gold(name: str) -> Mapping[str, Any]:
    """The gold annotation of an article, in the form of the view ``standoff``.

    >>> gold("ru/kremlin-five-hours")["published"]
    '2025-12-03'
    """
    annotation: Mapping[str, Any] = json.loads(path(name).with_suffix(".json").read_text("utf-8"))
    return annotation


def pages() -> tuple[Path, ...]:
    """The pages of the documentation that hold examples, the README first."""
    return (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
