"""The lists that code asks for by name: each is one that a language pack has, so that no check is dead."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import tomli

import newsevents

PACKAGE = Path(newsevents.__file__).parent
ROOMS = ("extractors", "frames", "languages", "text")
MODULES = sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))
ENTRIES = "entries"
"""What the entries of a word go by, by the name of their list."""
CATEGORY = "category"
"""What the parameter goes by that takes the name of a list."""
METHODS = ("get", "isdisjoint", "intersection", "issubset")
"""Those by which entries are looked up or met."""
NAMING = ("only", "unless")
"""What names a list in the data of an entry."""


def packs() -> dict[str, Mapping[str, Mapping[str, Any]]]:
    """The lists of each language, by their names."""
    found: dict[str, dict[str, Mapping[str, Any]]] = {}
    for path in sorted((PACKAGE / "languages").glob("*/*.toml")):
        lists = found.setdefault(path.parent.name, {})
        for name, entries in tomli.loads(path.read_text("utf-8")).items():
            lists[name] = {**lists.get(name, {}), **entries}
    return dict(found)


PACKS = packs()
KNOWN = {name for lists in PACKS.values() for name in lists}


def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in MODULES}


TREES = trees()


def places() -> dict[str, set[int]]:
    """Where functions take the name of a list, by their own name."""
    found: dict[str, set[int]] = {"match_at": {0}, "matches_in": {0}}  # of the analysis, which stands below
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in node.args.args if argument.arg != "self"]
                if CATEGORY in names:
                    found.setdefault(node.name, set()).add(names.index(CATEGORY))
    return found


TAKING = places()


def strings(node: ast.AST) -> set[str]:
    """The strings of a display, of a union of such, or of the one constant that a node is."""
    return {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def of_words(node: ast.AST) -> bool:
    """Whether a node is the entries of a word, or the set of their names."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "set":
        return bool(node.args) and of_words(node.args[0])
    return (isinstance(node, ast.Attribute) and node.attr == ENTRIES) or (
        isinstance(node, ast.Name) and node.id == ENTRIES
    )


def operands(node: ast.AST) -> tuple[ast.AST, ...]:
    """What a comparison, a look-up or an operation on sets is made of."""
    if isinstance(node, ast.Compare):
        return node.left, *node.comparators
    if isinstance(node, ast.BinOp):
        return node.left, node.right
    if isinstance(node, ast.Subscript):
        return node.value, node.slice
    method = node.func if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None
    if isinstance(node, ast.Call) and method is not None and method.attr in METHODS:
        return method.value, *node.args[:1]
    return ()


def asked(tree: ast.Module) -> Iterator[str]:
    """The names of lists that a module asks for."""
    constants = {
        node.target.id: strings(node.value)
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None
    }
    for node in ast.walk(tree):
        held = operands(node)
        if any(of_words(one) for one in held):
            for one in held:
                if isinstance(one, ast.Name):
                    yield from constants.get(one.id, ())
                elif isinstance(one, ast.Constant | ast.Set):
                    yield from strings(one)
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            for place in TAKING.get(name, ()):
                if place < len(node.args) and isinstance(node.args[place], ast.Constant):
                    yield from strings(node.args[place])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_list_that_is_asked_for_is_one_that_a_pack_has(path: Path) -> None:
    assert set(asked(TREES[path])) <= KNOWN


def test_most_lists_are_asked_for() -> None:
    """As the search itself finds what it should."""
    assert len(KNOWN & {name for tree in TREES.values() for name in asked(tree)}) > len(KNOWN) / 2


@pytest.mark.parametrize("language", sorted(PACKS))
def test_a_list_that_an_entry_names_is_one_of_its_pack(language: str) -> None:
    lists = PACKS[language]
    named = {data[name] for entries in lists.values() for data in entries.values() for name in NAMING if name in data}
    assert named
    assert named <= set(lists)
