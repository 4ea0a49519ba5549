"""What loading any language pack needs."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsevents import toml


def read_settings(folder: Path) -> Mapping[str, Any]:
    """The table ``settings`` of the pack's ``settings/pack.toml``."""
    return toml.read(folder / "settings" / "pack.toml")
