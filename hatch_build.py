"""Compiles the rules to machine code when a wheel is built: the same results in two thirds of the time.

The code that walks over tokens is compiled by mypyc, from the types that it has anyway. Where this cannot be done, for
want of a C compiler, say, a wheel of the Python code alone is built, which works as well. ``NEWSEVENTS_COMPILE`` in the
environment asks for the one or the other: ``never``, or ``always``, where a failure ends the build; or ``profiled``,
likewise, where GCC compiles with a profile of the bundled articles, which gains another fourteenth part of the time. An
editable install is never compiled: what is edited is what runs.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILER = "tools/compile.py"
WISH = "NEWSEVENTS_COMPILE"
NEEDED = ("attrs>=24.2", "mypy>=2.4", "setuptools>=69", "types-regex>=2024.9.11")
"""What compiling takes; mypy must know the types of what the modules import."""


class CompileHook(BuildHookInterface[Any]):
    """Adds the compiled modules to a wheel."""

    def dependencies(self) -> list[str]:
        """What the build needs beside hatchling."""
        if self._pure():
            return []
        own = self.build_config.builder.metadata.core.dependencies if os.environ.get(WISH) == "profiled" else []
        return [*NEEDED, *own]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles, before hatchling collects the files of the wheel."""
        if version == "editable" or self._pure():
            return
        out = Path(self.directory) / "compiled"
        wish = os.environ.get(WISH, "")
        flags = ["--profiled"] if wish == "profiled" else []
        asked = wish in ("always", "profiled")
        made = subprocess.run([sys.executable, COMPILER, str(out), *flags], cwd=self.root, check=asked)
        if made.returncode:
            self.app.display_warning("newsevents is not compiled here: the wheel holds the Python code alone")
            return
        for path in sorted(out.rglob("*")):
            if path.suffix in (".so", ".pyd"):
                build_data["force_include"][str(path)] = path.relative_to(out).as_posix()
        build_data.update(pure_python=False, infer_tag=True)

    def _pure(self) -> bool:
        return self.target_name != "wheel" or os.environ.get(WISH) == "never"
