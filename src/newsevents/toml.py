"""The TOML files of the package. Their copies go without the text of the examples, which nobody but a reader of the
file looks at."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsevents import copies

Table = Mapping[str, Any]


def read(path: Path) -> Table:
    """What a file holds, each ``example`` shortened where a copy is read. Raises ``tomli.TOMLDecodeError``, which is a
    ValueError, for one that is no TOML."""
    return copies.read(path, _told)


def _told(source: bytes) -> Table:
    import tomli  # the standard library's tomllib takes three times as long

    return tomli.loads(source.decode("utf-8"))
