"""A module imports only from below it: the order of the rooms of the package, from the ground up."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "newsevents"

ORDER = (
    "errors", "copies", "toml", "spans", "ranges", "timex", "records", "faults", "inputs",
    "lexicon", "words", "forms", "language", "matching", "parts", "analysis", "frames", "gazetteer", "plugin",
    "hookspecs", "detection", "text", "languages", "extractors", "views", "evaluation",
    "conformity", "sealing", "plan", "hookcalls", "installed", "builtin", "registry", "pipeline", "batch", "api",
    "dates", "newsevents", "testing", "cli", "examples", "__main__",
)  # fmt: skip
"""``newsevents`` stands for the package's own ``__init__``."""

APART = {
    "extractors": {"languages"},
    "text": {"languages", "extractors"},
    "languages": {"extractors", "views"},
    "views": set(ORDER) - {"errors", "spans", "ranges", "timex", "records", "views"},
    "records": set(ORDER) - {"errors", "spans", "ranges", "timex", "records"},
}
"""What a room must not read, though it may stand below."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return "newsevents" if parts == ("__init__",) else parts[0]


def imported(path: Path) -> Iterator[str]:
    """The rooms that a module imports from, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            names = [node.module or ""]
            if node.module == "newsevents":
                names = [f"newsevents.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            if package == "newsevents":
                room = rest.split(".")[0]
                yield room if (PACKAGE / room).is_dir() or (PACKAGE / f"{room}.py").exists() else "newsevents"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_below(path: Path) -> None:
    room = room_of(path)
    assert room in ORDER, f"{room} has no place in the order yet"
    for other in imported(path):
        assert ORDER.index(other) <= ORDER.index(room), f"{room} imports from {other}, which stands above it"
        assert other not in APART.get(room, set()), f"{room} must not import from {other}"


def test_the_order_names_every_room() -> None:
    rooms = {room_of(path) for path in MODULES}
    assert rooms <= set(ORDER)
    assert len(rooms) > 15
