import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from newsevents import examples

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
ALLOWED = ("make ", "pip install ", "python -m newsevents")


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generated_pages_are_up_to_date() -> None:
    pages = tool("build_reference").pages()
    assert set(pages) == {"hooks.md", "records.md", "command-line.md"}
    for name, text in pages.items():
        assert (ROOT / "docs" / "reference" / name).read_text("utf-8") == text, f"{name}: run make docs"


def test_every_hook_and_command_stands_in_the_reference() -> None:
    from newsevents import hookspecs
    from newsevents.cli import main

    hooks = (ROOT / "docs" / "reference" / "hooks.md").read_text("utf-8")
    commands = (ROOT / "docs" / "reference" / "command-line.md").read_text("utf-8")
    names = [name for name in vars(hookspecs) if name.startswith("newsevents_")]
    assert len(names) >= 5
    for name in names:
        section = hooks.split(f"## `{name}(")[1].split("\n## ")[0]
        assert "Contract:" in section
        assert "```python" in section
    for name in main.commands:
        assert f"## newsevents {name}" in commands


def test_output_that_is_out_of_date_is_refreshed() -> None:
    page = "```python\n>>> 1 + 1\n3\n>>> print('a\\n\\nb')\n\n```\n"
    assert tool("refresh_examples").refreshed("page", page) == (
        "```python\n>>> 1 + 1\n2\n>>> print('a\\n\\nb')\na\n<BLANKLINE>\nb\n\n```\n"
    )
    console = "```console\n$ newsevents evaluate\n```\n"
    refreshed = tool("refresh_examples").refreshed("page", console)
    assert refreshed.startswith("```console\n$ newsevents evaluate\nUsage: newsevents evaluate")
    assert refreshed.endswith("\n```\n")
    assert tool("refresh_examples").refreshed("page", refreshed) == refreshed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target, anchor in links(page):
        assert target.exists(), target
        assert not anchor or anchor in anchors(target), f"{target}#{anchor}"


def links(page: Path) -> list[tuple[Path, str]]:
    """The pages and files that a page links to, each with the heading that is meant, or ""."""
    found = re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", page.read_text("utf-8"))
    return [((page.parent / target).resolve() if target else page, anchor) for target, anchor in found]


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_page_is_linked_from_the_first_one_on() -> None:
    for start in (ROOT / "README.md", ROOT / "docs" / "index.md"):
        reached, waiting = {start}, [start]
        while waiting:
            pages = {target for target, _ in links(waiting.pop()) if target.suffix == ".md"}
            waiting += pages - reached
            reached |= pages
        assert {page for page in PAGES if page.parent != ROOT} - reached <= {ROOT / "docs" / "index.md"}, start


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_shell_blocks_hold_commands_that_exist(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for block in re.findall(r"^```sh\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            assert line.startswith(ALLOWED), line
            if line.startswith("make "):
                assert re.search(rf"^{line.removeprefix('make ')}:", makefile, re.MULTILINE), line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_blank_line_ends_each_python_session(page: Path) -> None:
    for block in re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
        assert ">>> " not in block or block.endswith("\n\n"), block


def test_the_pages_are_those_that_the_examples_run() -> None:
    assert {page.name for page in examples.pages()} == {page.name for page in PAGES}


def test_the_glossary_is_sorted() -> None:
    rows = (ROOT / "docs" / "reference" / "glossary.md").read_text("utf-8").splitlines()[4:]
    terms = [row.split("|")[1].strip().casefold() for row in rows]
    assert len(terms) > 20
    assert terms == sorted(terms)


def test_every_module_of_the_package_tells_what_it_is_for() -> None:
    for path in sorted((ROOT / "src").rglob("*.py")):
        assert path.read_text("utf-8").lstrip().startswith('"""'), path
