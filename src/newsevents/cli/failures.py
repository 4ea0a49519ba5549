"""What went wrong in a command: told as it happens, and in the exit code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from newsevents.cli.inputs import Input, Missing
from newsevents.records import ParseResult
from newsevents.views.safe import one_line

if TYPE_CHECKING:
    from newsevents.registry import PluginInfo

FAILED = 1
"""The exit code where some inputs failed."""


class Failures:
    """Tells what failed, on standard error, as it happens; remembers that something did."""

    def __init__(self, plugins: Sequence[PluginInfo]) -> None:
        self._known = {(info.name, info.reason) for info in plugins if info.state == "failed"}
        self._any = False
        for name, reason in sorted(self._known):
            self._say(f"plugin {name} is left out: {reason}", "warning")

    def _say(self, message: str, severity: str = "error") -> None:
        click.echo(f"newsevents: {severity}: {one_line(message)}", err=True)

    def tell(self, name: str, message: str) -> None:
        """An input failed."""
        self._any = True
        self._say(f"{name}: {message}" if name else message)

    def found(self, collected: Iterator[Input | Missing]) -> Iterator[Input]:
        """The inputs among what was collected; the others are told."""
        for item in collected:
            if isinstance(item, Missing):
                self.tell(item.name, item.reason)
            else:
                yield item

    def check(self, name: str, result: ParseResult) -> bool:
        """Tells what the parse of an article could not do; what is true of every parse was told at the start.

        Returns whether there is a parse at all.
        """
        for told in result.diagnostics:
            if (told.plugin, told.message) in self._known or told.severity == "info":
                continue
            message = f"{name}: {told.plugin + ': ' if told.plugin else ''}{told.message}"
            self._say(message, told.severity)
            self._any |= told.severity == "error"
        return not any(told.code == "article-failed" for told in result.diagnostics)

    def end(self) -> None:
        """Ends the command with the exit code that is due."""
        if self._any:
            click.get_current_context().exit(FAILED)
