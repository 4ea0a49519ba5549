"""What loading any language pack needs."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsevents import toml


def read_settings(folder: Path, name: str = "pack") -> Mapping[str, Any]:
    """What the pack's ``settings/pack.toml`` holds, or another file beside it."""
    return toml.read(folder / "settings" / f"{name}.toml")
