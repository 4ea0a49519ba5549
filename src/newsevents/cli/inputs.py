"""From the paths of the command line to the articles behind them."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from newsevents.errors import InputError

STDIN = "-"

Reader = Callable[[bytes], Mapping[str, Any]]
"""Turns a file's bytes into the keyword arguments of ``parse``."""


class Input(NamedTuple):
    """An article to read: its path as a message names it, and its place below the path that was given."""

    name: str
    relative: PurePath

    def load(self, readers: Mapping[str, Reader]) -> dict[str, Any]:
        """The keyword arguments of ``parse``. Raises InputError for what cannot be read."""
        try:
            data = _standard_input() if self.name == STDIN else Path(self.name).read_bytes()
        except OSError as error:
            raise InputError(error.strerror or str(error)) from error
        reader = readers.get(self.relative.suffix.lower())
        return dict(reader(data)) if reader else {"text": data}


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed by whoever started the program
        raise InputError("there is no standard input")
    return sys.stdin.buffer.read()


class Missing(NamedTuple):
    """A path that leads to no article, and why."""

    name: str
    reason: str


def collect(paths: Iterable[str], suffixes: Iterable[str]) -> Iterator[Input | Missing]:
    """The articles behind files, folders and ``-``, in the order given, folders sorted; hidden files are left out.

    What lies in a folder and cannot be read is told, too.
    """
    for path in paths:
        if path == STDIN:
            yield Input(STDIN, PurePath("stdin"))
        elif os.path.isdir(path):
            yield from _folder(Path(path), frozenset(suffixes))
        elif os.path.exists(path):
            yield Input(path, PurePath(os.path.basename(path)))
        else:
            yield Missing(path, "no such file or folder")


def _folder(folder: Path, suffixes: frozenset[str]) -> Iterator[Input | Missing]:
    found = False
    unread: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if path.suffix.lower() in suffixes and not name.startswith("."):
                found = True
                if path.is_file():
                    yield Input(str(path), path.relative_to(folder))
                else:
                    yield Missing(str(path), "no regular file")
    for error in unread:
        yield Missing(str(error.filename), error.strerror or str(error))
    if not found and not unread:
        yield Missing(str(folder), f"no articles in this folder (looked for {', '.join(sorted(suffixes))})")
