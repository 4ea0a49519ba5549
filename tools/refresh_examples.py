"""Write what the examples of the documentation print now into the pages, to be looked at and committed.

Usage: python tools/refresh_examples.py [PAGE...]

Output that is right already, and output with ``...``, stays as it is. An example that raises is told and left alone.
"""

import doctest
import sys
from pathlib import Path
from typing import Any

from newsevents import Parser
from newsevents.examples import pages
from newsevents.examples.running import commands, output_of, run, workplace


class _Refresher(doctest.DocTestRunner):
    """Notes what each example that fails has printed."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.printed: list[tuple[doctest.Example, str]] = []

    # The parameters are those of doctest.
    def report_failure(self, out: Any, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        self.printed.append((example, got))

    def report_unexpected_exception(
        self,
        out: Any,
        test: doctest.DocTest,
        example: doctest.Example,
        exc_info: Any,
    ) -> None:
        print(f"{test.name}:{example.lineno + 1}: {exc_info[0].__name__}: {exc_info[1]}")


def refreshed(name: str, text: str) -> str:
    """The text of a page with the output of its examples as it is now."""
    runner = _Refresher()
    runner.run(doctest.DocTestParser().get_doctest(text, {}, name, name, 0))
    lines = text.split("\n")
    for example, got in reversed(runner.printed):
        begin = example.lineno + example.source.count("\n")
        shown = [" " * example.indent + (line or "<BLANKLINE>") for line in got.rstrip("\n").split("\n")]
        lines[begin : begin + example.want.count("\n")] = shown
    text = "\n".join(lines)
    for command in commands(text):
        if "..." not in command.shown:
            head = f"$ newsevents {command.arguments}\n"
            before = head + (command.shown + "\n" if command.shown else "")
            text = text.replace(before, head + output_of(command), 1)
    return text


def main() -> int:
    """Refreshes the pages given, or all; tells those whose examples still fail."""
    broken = [info.name for info in Parser().plugins if info.state == "failed"]
    if broken:
        print(f"not refreshed, for these plugins do not work: {', '.join(broken)}")
        return 1
    failed = 0
    for page in [Path(name) for name in sys.argv[1:]] or pages():
        text = page.read_text("utf-8")
        with workplace():
            new = refreshed(page.name, text)
        if new != text:
            page.write_text(new, "utf-8")
            print(f"refreshed {page.name}")
        if run(page).failed:
            failed += 1
            print(f"{page.name}: examples fail")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
