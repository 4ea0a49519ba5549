"""Data files and their copies."""

import marshal
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
import tomli

import newsevents
from newsevents import copies, toml
from newsevents.gazetteer import columns

SOURCE = '[a]\n"б" = { n = 1 }\n'


def without_examples(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table in which an example is told to be there."""
    return {
        name: without_examples(value) if isinstance(value, dict) else bool(value) if name == "example" else value
        for name, value in table.items()
    }


def written(folder: Path, copied: bytes) -> Path:
    path = folder / "list.toml"
    path.write_bytes(SOURCE.encode())
    copies.copy_of(path).write_bytes(copied)
    return path


def test_a_copy_is_read_where_it_is_of_the_file(tmp_path: Path) -> None:
    copied = marshal.dumps((crc32(SOURCE.encode()), {"from": "the copy"}))
    assert toml.read(written(tmp_path, copied)) == {"from": "the copy"}


OTHER = marshal.dumps((crc32(b"[b]"), {"from": "the copy"}))


@pytest.mark.parametrize("copied", [OTHER, OTHER[:-3], b"[1, {", b"", marshal.dumps(5)])
def test_a_copy_of_another_file_or_none_at_all_is_passed_over(tmp_path: Path, copied: bytes) -> None:
    path = written(tmp_path, copied)
    assert toml.read(path) == {"a": {"б": {"n": 1}}}
    copies.copy_of(path).unlink()
    assert toml.read(path) == {"a": {"б": {"n": 1}}}


def test_what_is_no_toml_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "list.toml"
    path.write_text("[a", "utf-8")
    with pytest.raises(tomli.TOMLDecodeError):
        toml.read(path)


@pytest.mark.parametrize("suffix", [".toml", ".tsv"])
def test_the_copies_of_a_wheel_hold_what_the_files_hold(suffix: str) -> None:
    files = sorted(Path(newsevents.__file__).parent.rglob(f"*{suffix}"))
    copied = [path for path in files if copies.copy_of(path).exists()]
    assert files
    assert copied in ([], files)  # none in the sources, all in a wheel
    for path in copied:
        checksum, held = marshal.loads(copies.copy_of(path).read_bytes())
        assert checksum == crc32(path.read_bytes())
        if suffix == ".tsv":
            assert held == columns(path.read_bytes())
        else:
            assert without_examples(held) == without_examples(tomli.loads(path.read_text("utf-8")))
