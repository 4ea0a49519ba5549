"""Compiles the rules to machine code when a wheel is built, with the same results, and puts word lists at hand.

The code that walks over tokens is compiled by mypyc, from the types that it has anyway. Where this cannot be done, for
want of a C compiler, say, a wheel of the Python code alone is built, which works as well. ``NEWSEVENTS_COMPILE`` in the
environment asks for the one or the other: ``never``, or ``always``, where a failure ends the build; or ``profiled``,
likewise, where GCC compiles with a profile of the bundled articles, which gains another fourteenth part of the time. An
editable install is never compiled: what is edited is what runs.
"""

import marshal
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILER = "tools/compile.py"
MARSHAL = 4
"""The version of the copies: every Python from 3.4 on reads it."""
WISH = "NEWSEVENTS_COMPILE"
NEEDED = ("attrs>=24.2", "mypy>=2.4", "setuptools>=69", "types-regex>=2024.9.11")
"""What compiling takes; mypy must know the types of what the modules import."""


class CompileHook(BuildHookInterface[Any]):
    """Adds the compiled modules to a wheel."""

    def dependencies(self) -> list[str]:
        """What the build needs beside hatchling."""
        if self._pure():
            return []
        own = self.build_config.builder.metadata.core.dependencies if os.environ.get(WISH) == "profiled" else []
        return [*NEEDED, *own]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles, and copies word lists, before hatchling collects the files of the wheel."""
        if version == "editable" or self.target_name != "wheel":
            return
        self._copy(build_data)
        if self._pure():
            return
        out = Path(self.directory) / "compiled"
        wish = os.environ.get(WISH, "")
        flags = ["--profiled"] if wish == "profiled" else []
        asked = wish in ("always", "profiled")
        made = subprocess.run([sys.executable, COMPILER, str(out), *flags], cwd=self.root, check=asked)
        if made.returncode:
            self.app.display_warning("newsevents is not compiled here: the wheel holds the Python code alone")
            return
        for path in sorted(out.rglob("*")):
            if path.suffix in (".so", ".pyd"):
                build_data["force_include"][str(path)] = path.relative_to(out).as_posix()
        build_data.update(pure_python=False, infer_tag=True)

    def _copy(self, build_data: dict[str, Any]) -> None:
        """Puts a copy beside each data file of the package: ``newsevents.copies`` tells what it holds."""
        source, out = Path(self.root, "src"), Path(self.directory, "copies")
        for path in sorted(path for path in source.rglob("*") if path.suffix in TOLD):
            written = path.read_bytes()
            name = path.relative_to(source).as_posix() + ".copy"
            copy = out / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            told = TOLD[path.suffix](written.decode("utf-8"))
            copy.write_bytes(marshal.dumps((crc32(written), told), MARSHAL))
            build_data["force_include"][str(copy)] = name

    def _pure(self) -> bool:
        return self.target_name != "wheel" or os.environ.get(WISH) == "never"


def _table(text: str) -> dict[str, Any]:
    """What TOML holds, tables that tell the same as one."""
    return _slim(tomllib.loads(text), {})


def _slim(table: dict[str, Any], known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A table with each text under ``example`` shortened; an empty one stays so, which is an error when it is read.
    One that tells the same as one of those ``known`` is that one."""
    made = {
        name: _slim(value, known) if isinstance(value, dict) else "…" if name == "example" and value else value
        for name, value in table.items()
    }
    return known.setdefault(repr(made), made)


def _columns(text: str) -> tuple[tuple[str, ...], ...]:
    """The columns of a table whose cells are set apart by tabs, without their headings, equal cells as one."""
    known: dict[str, str] = {}
    rows = ([known.setdefault(cell, cell) for cell in line.split("\t")] for line in text.splitlines()[1:])
    return tuple(zip(*rows, strict=True))


TOLD: dict[str, Callable[[str], Any]] = {".toml": _table, ".tsv": _columns}
"""What a copy holds of a file."""
