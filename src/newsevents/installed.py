"""The plugins that are installed, found by the entry points of their packages."""

import os
import sys
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_METADATA: Final = (".dist-info", ".egg-info", "egg-info")
"""How the folders are called that tell of an installed package; the last one lies within an egg."""


def entry_points(group: str) -> "list[EntryPoint]":
    """The entry points of a group, by name and value.

    ``importlib.metadata`` is asked only where there may be any: importing it takes longer than all else that a parser
    needs of the standard library, and most have no plugins installed.

    >>> entry_points("no such group")
    []
    """
    if not _may_exist(group):
        return []
    from importlib import metadata

    return sorted(metadata.entry_points(group=group), key=lambda point: (point.name, point.value))


def _may_exist(group: str) -> bool:
    """Whether some installed package may have entry points of a group; it may where packages are found by other ways
    than in folders, too."""
    if any(finder is not PathFinder and hasattr(finder, "find_distributions") for finder in sys.meta_path):
        return True
    heading = f"[{group}]".encode()
    return any(_may_name(place or os.curdir, heading) for place in sys.path)


def _may_name(place: str, heading: bytes) -> bool:
    """Whether what is installed at a place of the path has the heading among its entry points, or cannot be seen."""
    try:
        names = os.listdir(place)
    except NotADirectoryError:  # an archive
        return True
    except OSError:
        return False
    return any(_has(os.path.join(place, name), heading) for name in names if name.lower().endswith(_METADATA))


def _has(package: str, heading: bytes) -> bool:
    try:
        with open(os.path.join(package, "entry_points.txt"), "rb") as file:
            return heading in file.read()
    except OSError:  # it has none
        return False
