"""Write the pages of the reference that come from the code: hooks, records, command line.

Usage: python tools/build_reference.py

A test compares the pages with what this script would write.
"""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import click

from newsevents import hookspecs, records
from newsevents.cli import main as command

TARGET = Path(__file__).resolve().parent.parent / "docs" / "reference"
NOTICE = "<!-- Written by tools/build_reference.py; edit the docstrings, then run make docs. -->"
_NAMES = """The examples on this page begin with:

```python
>>> from newsevents.records import *
>>> from newsevents.spans import Span

```"""
_CODE = re.compile(r"``(.+?)``")


def pages() -> dict[str, str]:
    """The text of each generated page, by file name."""
    return {
        "hooks.md": _page("Hooks", _prose(hookspecs.__doc__), *_hooks()),
        "records.md": _page("Records", _prose(records.__doc__), _NAMES, *_records()),
        "command-line.md": _page("Command line", *_commands()),
    }


def _page(title: str, *blocks: str) -> str:
    return "\n\n".join((f"# {title}", NOTICE, *blocks)) + "\n"


def _prose(docstring: str | None) -> str:
    """A docstring as Markdown: ``code`` in single marks, a block after :: fenced, Python sessions as they are."""
    lines: list[str] = []
    blocks = re.split(r"\n\n(?=    )|(?<=\n)\n(?=\S)", inspect.cleandoc(docstring or "") + "\n")
    fenced = False
    for block in blocks:
        text = block.strip("\n")
        if fenced or text.startswith(">>> "):
            # The blank line ends the output of a session: doctest would read the closing marks as a part of it.
            lines.append(f"```python\n{inspect.cleandoc(text)}\n{'' if fenced else chr(10)}```")
        else:
            lines.append(_CODE.sub(r"`\1`", text.replace("::", ":") if text.endswith("::") else text))
        fenced = text.endswith("::")
    return "\n\n".join(lines)


def _hooks() -> Iterator[str]:
    for name, hook in vars(hookspecs).items():
        if name.startswith("newsevents_"):
            parameters = ", ".join(inspect.signature(hook).parameters)
            returned = str(inspect.signature(hook).return_annotation).strip("'\"")
            yield f"## `{name}({parameters})`\n\nReturns `{returned}`.\n\n{_prose(hook.__doc__)}"


def _records() -> Iterator[str]:
    for name in records.__all__:
        record = getattr(records, name)
        if isinstance(record, type) and attrs.has(record):
            rows = "\n".join(_field(field) for field in attrs.fields(record))
            yield f"## {name}\n\n{_prose(record.__doc__)}\n\n| field | type | default |\n|---|---|---|\n{rows}"


def _field(field: "attrs.Attribute[object]") -> str:
    kind = inspect.formatannotation(field.type) if field.type is not None else ""
    kind = re.sub(r"\b(?:newsevents\.[a-z.]+|typing)\.", "", kind).replace("|", "\\|")
    link = field.metadata.get("layer")
    shown = "required" if field.default is attrs.NOTHING else "`{}`" if _is_factory(field) else f"`{field.default!r}`"
    return f"| `{field.name}` | `{kind}`{f' (ids in {link})' if link else ''} | {shown} |"


def _is_factory(field: "attrs.Attribute[object]") -> bool:
    return field.default is not None and type(field.default).__name__ == "Factory"


def _commands() -> Iterator[str]:
    context = _context(command)
    yield f"```text\n{_help(command, context)}\n```"
    for name in sorted(command.commands):
        own = _context(command.commands[name], context)
        yield f"## newsevents {name}\n\n```text\n{_help(command.commands[name], own)}\n```"


def _context(of: click.Command, parent: click.Context | None = None) -> click.Context:
    name = of.name if parent else "newsevents"
    return click.Context(of, info_name=name, parent=parent, terminal_width=100, help_option_names=["-h", "--help"])


def _help(what: click.Command, context: click.Context) -> str:
    return "\n".join(line.rstrip() for line in what.get_help(context).splitlines())


def main() -> None:
    """Writes the pages."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (TARGET / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
