"""Where parses go: standard output, one file, or a folder with one file an article."""

import contextlib
import json
import os
import re
import shutil
import sys
from pathlib import Path, PurePath
from types import TracebackType
from typing import BinaryIO, Protocol

import click

from newsevents.cli.inputs import Input
from newsevents.errors import InputError
from newsevents.records import ParseResult
from newsevents.views import View
from newsevents.views.safe import escaped, one_line

_FILE_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,5}")


class Sink(Protocol):
    """Takes the parses one by one; a context manager that ends the output."""

    def __enter__(self) -> "Sink": ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def write(self, source: Input, result: ParseResult) -> None:
        """Writes one parse. Raises InputError where its file cannot be written."""


def written(view: View, form: str, source: Input, result: ParseResult) -> str:
    """The parse in the view's form; the standoff form gets the article's name as ``id``.

    Raises InputError where the view fails.
    """
    if form != "standoff":
        try:
            return view(result)
        except Exception as error:  # a view of a plugin may raise anything, and costs this output only
            raise InputError(f"view {form}: {type(error).__name__}: {error}") from error
    from newsevents.views import standoff

    document = {"id": source.relative.with_suffix("").as_posix(), **standoff.document(result)}
    return escaped(json.dumps(document, ensure_ascii=False))


def open_sink(output: str | None, form: str, view: View, *, many: bool) -> Sink:
    """The sink that ``--output`` asks for: standard output without it, a file where it has a suffix such as ``.json``
    and is no folder, else a folder. Raises InputError for a file that cannot be opened.
    """
    if output is None:
        if sys.stdout is None:  # closed by whoever started the program
            raise InputError("there is no standard output")
        return _Stream(sys.stdout.buffer, form, terminal_view(view, form), many=many)
    if not is_file(output):
        return _Folder(Path(output), form, view)
    try:
        Path(output).parent.mkdir(parents=True, exist_ok=True)
        return _Stream(open(output, "wb"), form, view, many=many, close=True)
    except OSError as error:
        raise InputError(f"cannot write {output}: {error.strerror}") from error


def is_file(output: str) -> bool:
    """Whether ``--output`` names one file for all parses: by a suffix such as ``.json``, where there is no such folder.

    >>> is_file("out.json"), is_file("out"), is_file("out.json/")
    (True, False, False)
    """
    suffixed = _FILE_SUFFIX.fullmatch(PurePath(output).suffix) is not None
    return suffixed and not os.path.isdir(output) and not output.endswith(("/", os.sep))


def terminal_view(view: View, form: str) -> View:
    """The table in the terminal's width, and in colours where it takes them; any other view as it is."""
    if form != "table" or not sys.stdout.isatty():
        return view
    from newsevents.views import table

    width = shutil.get_terminal_size().columns
    color = "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return lambda result: table.render(result, width=width, color=color)


class _Stream:
    """All parses one after the other; in the form json, as an array where there may be several."""

    def __init__(self, stream: BinaryIO, form: str, view: View, *, many: bool, close: bool = False) -> None:
        self._stream = stream
        self._form = form
        self._view = view
        self._many = many
        self._close = close
        self._count = 0

    def __enter__(self) -> Sink:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._form == "json" and self._many and kind is None:
            self._put("\n]\n" if self._count else "[]\n")
        if self._close:
            with contextlib.suppress(OSError) if kind is not None else contextlib.nullcontext():
                self._stream.close()

    def write(self, source: Input, result: ParseResult) -> None:
        text = written(self._view, self._form, source, result).rstrip("\n")
        before, after = self._frame(source)
        self._put(before + text + after)
        self._count += 1

    def _frame(self, source: Input) -> tuple[str, str]:
        if self._form == "json" and self._many:
            return (",\n" if self._count else "[\n"), ""
        if self._form == "table" and self._many:
            return ("\n" if self._count else "") + f"== {one_line(source.name)}\n\n", "\n"
        return "", "\n"

    def _put(self, text: str) -> None:
        self._stream.write(text.encode("utf-8", "backslashreplace"))
        self._stream.flush()


class _Folder:
    """One file an article, at the same place below the folder: ``X.txt`` gives ``X.json``."""

    def __init__(self, folder: Path, form: str, view: View) -> None:
        self._folder = folder
        self._form = form
        self._view = view
        self._suffix = ".json" if form in ("json", "standoff") else f".{form}"
        self._written: dict[Path, str] = {}

    def __enter__(self) -> Sink:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._written:
            count = len(self._written)
            told = f"{count} file{'s' if count > 1 else ''} written to {one_line(str(self._folder))}"
            click.echo(f"newsevents: {told}", err=True)

    def write(self, source: Input, result: ParseResult) -> None:
        path = self._folder / source.relative.with_suffix(self._suffix)
        if path in self._written:
            raise InputError(f"not written: {path} already holds the parse of {self._written[path]}")
        if path.exists() and os.path.exists(source.name) and path.samefile(source.name):
            raise InputError(f"not written: {path} is the article itself")
        text = written(self._view, self._form, source, result).rstrip("\n") + "\n"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise InputError(f"cannot write {path}: {error.strerror}") from error
        self._written[path] = source.name
