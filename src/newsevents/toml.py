"""The TOML files of the package, each in a wheel with a copy beside it that is read in a twentieth of the time.

``cues.toml`` goes with ``cues.toml.copy``, which holds, as the standard library's ``marshal`` writes it, the checksum
of the TOML and what it tells, without the text of the examples, which nobody but a reader of the file looks at. Tables
within that tell the same are one in the copy, and come back as one. A copy that is missing, broken or of another TOML
than the one beside it is passed over, so that a file may be edited where it is installed.
"""

import marshal
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

Table = Mapping[str, Any]


def read(path: Path) -> Table:
    """What a file holds, each ``example`` shortened where a copy is read. Raises ``tomli.TOMLDecodeError``, which is a
    ValueError, for one that is no TOML."""
    source = path.read_bytes()
    copy = copy_of(path)
    if copy.exists():
        try:
            checksum, table = marshal.loads(copy.read_bytes())
        except (EOFError, TypeError, ValueError):
            checksum, table = None, {}
        if checksum == crc32(source):
            held: Table = table
            return held
    import tomli  # the standard library's tomllib takes three times as long

    return tomli.loads(source.decode("utf-8"))


def copy_of(path: Path) -> Path:
    """Where the copy of a file is.

    >>> copy_of(Path("ru/cues.toml")).as_posix()
    'ru/cues.toml.copy'
    """
    return path.with_name(f"{path.name}.copy")
