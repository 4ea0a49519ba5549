"""Finding installed plugins by the entry points of their packages."""

import subprocess
import sys
import zipfile
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

import pytest

from newsevents.installed import entry_points

NAMED = "[console_scripts]\nfloods = floods:main\n\n[floods.test]\nriver = floods.rivers:plugin\nbrook = floods:brook\n"
METADATA = "Metadata-Version: 2.1\nName: floods\nVersion: 1.0\n"
FILES = {"METADATA": METADATA, "PKG-INFO": METADATA, "entry_points.txt": NAMED}


def names(group: str) -> list[str]:
    return [point.name for point in entry_points(group)]


@pytest.mark.parametrize("folder", ["floods-1.0.dist-info", "floods-1.0.egg-info", "floods-1.0.egg/EGG-INFO"])
def test_points_are_found_wherever_packages_are_installed(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / folder
    package.mkdir(parents=True)
    for name, text in FILES.items():
        (package / name).write_text(text, "utf-8")
    monkeypatch.syspath_prepend(package.parent)
    assert names("floods.test") == ["brook", "river"]
    assert names("floods") == []


def test_points_are_found_in_archives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "floods.zip", "w") as archive:
        for name, text in FILES.items():
            archive.writestr(f"floods-1.0.dist-info/{name}", text)
    monkeypatch.syspath_prepend(tmp_path / "floods.zip")
    assert names("floods.test") == ["brook", "river"]


class Cupboard(metadata.DistributionFinder):
    """Finds packages elsewhere than on the path."""

    def __init__(self, package: Path) -> None:
        self.package = package

    def find_spec(self, *_: object) -> None:
        return None

    def find_distributions(self, context: object = None) -> Sequence[metadata.Distribution]:
        return [metadata.PathDistribution(self.package)]


def test_points_are_found_by_finders_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert names("floods.test") == []
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Cupboard(tmp_path)])
    assert names("floods.test") == ["brook", "river"]


def test_places_that_are_not_there_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bare-1.0.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "nothing"), ""])
    assert names("floods.test") == []


@pytest.mark.parametrize("group", ["console_scripts", "pytest11", "nobody's group"])
def test_they_are_those_that_the_standard_library_finds(group: str) -> None:
    assert set(entry_points(group)) == set(metadata.entry_points(group=group))


def test_a_parser_without_plugins_does_without_the_metadata_of_packages() -> None:
    code = "import sys; from newsevents.installed import entry_points; assert not entry_points('nobody')\n"
    code += "assert 'importlib.metadata' not in sys.modules, 'imported'"
    subprocess.run([sys.executable, "-c", code], check=True)
