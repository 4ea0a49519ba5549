"""Runs the examples of a page: Python sessions (``>>>``) and console sessions (``$ newsevents …``).

All Python sessions of a page are one. A blank line ends the output of each: doctest reads up to there.
"""

import contextlib
import doctest
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newsevents import examples

_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = "$ newsevents "


class Outcome(NamedTuple):
    """How many examples a page has, how many failed, and what went wrong with these, in words for a person."""

    examples: int
    failed: int = 0
    told: str = ""

    def __add__(self, other: object) -> "Outcome":
        if not isinstance(other, Outcome):
            return NotImplemented
        return Outcome(self.examples + other.examples, self.failed + other.failed, self.told + other.told)


class Command(NamedTuple):
    """One command of a console session, and the output that the page shows."""

    arguments: str
    shown: str


def run(page: Path) -> Outcome:
    """Runs all examples of a page, in a folder of their own with the bundled articles in ``seeds``."""
    text = page.read_text("utf-8")
    with workplace():
        outcome = _run_python(page.name, text)
        for command in commands(text):
            outcome += _run_command(page.name, command)
    return outcome


def commands(text: str) -> Iterator[Command]:
    """The commands of a page's console sessions. Raises ValueError for a session that begins with something else."""
    for session in _CONSOLE.finditer(text):
        lines = session[1].splitlines()
        starts = [at for at, line in enumerate(lines) if line.startswith("$ ")]
        if not starts or starts[0] != 0 or not all(lines[at].startswith(_COMMAND) for at in starts):
            raise ValueError(f"a console session holds commands of newsevents alone: {lines[:1]}")
        for at, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield Command(lines[at].removeprefix(_COMMAND), "\n".join(lines[at + 1 : end]))


@contextlib.contextmanager
def workplace() -> Iterator[None]:
    """A folder of its own for what runs inside, with the bundled articles in ``seeds``."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(examples.ROOT / "seeds", Path(folder) / "seeds")
        with contextlib.chdir(folder):
            yield


def _run_python(name: str, text: str) -> Outcome:
    session = doctest.DocTestParser().get_doctest(text, {}, name, name, 0)
    told: list[str] = []
    counted = doctest.DocTestRunner(verbose=False).run(session, out=told.append)
    return Outcome(counted.attempted, counted.failed, "".join(told))


def output_of(command: Command) -> str:
    """What a command prints, on standard output and on standard error."""
    from click.testing import CliRunner

    from newsevents.cli import main

    return _lines(CliRunner().invoke(main, shlex.split(command.arguments), prog_name="newsevents").output)


def _run_command(name: str, command: Command) -> Outcome:
    checker = doctest.OutputChecker()
    got, shown = output_of(command), _lines(command.shown)
    if checker.check_output(shown, got, doctest.ELLIPSIS):
        return Outcome(1)
    return Outcome(1, 1, f"{name}: $ newsevents {command.arguments}\nExpected:\n{shown}\nGot:\n{got}\n")


def _lines(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").split("\n")) + "\n"
