"""What loading any language pack needs."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli


def read_settings(folder: Path) -> Mapping[str, Any]:
    """The table ``settings`` of the pack's ``settings/pack.toml``."""
    settings: Mapping[str, Any] = tomli.loads((folder / "settings" / "pack.toml").read_text("utf-8"))
    return settings
