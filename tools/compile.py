"""Compiles the code that walks over tokens to machine code, with mypyc, from the types that it has anyway.

    python tools/compile.py FOLDER [--profiled]

The modules land in FOLDER, laid out as a wheel is. Runs from the root of the project; needs mypy, setuptools and a C
compiler. With ``--profiled`` they are compiled twice, by GCC: once to note what the bundled articles take, then with
that in mind; this needs what the library itself needs, and some minutes more.
"""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from mypyc.build import mypycify
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext

SOURCE = "src"
PACKAGE = f"{SOURCE}/newsevents"
COMPILED = ("text", "frames", "extractors", "languages")
"""The folders of the package that walk over tokens."""
COMPILED_MODULES = (
    "analysis", "conformity", "forms", "gazetteer", "lexicon", "matching", "parts", "pipeline", "ranges", "sealing",
    "timex", "words",
)  # fmt: skip
INTERPRETED = ("__init__.py",)
"""What pluggy asks for its signature."""

INSIDE = ["-fvisibility=hidden"]
"""For the compilers of Unix: what only the library itself calls is called directly, which gains some hundredths."""

TRAINING = """
import newsevents
from newsevents import examples

parser = newsevents.Parser(entry_points=False)
texts = [(name.split("/")[0], examples.read(name)) for name in examples.names()]
assert texts, "no articles to take a profile of"
for language, text in texts * 20:
    parser.parse(text, language=language, published="2025-12-03")
"""
"""What a profile is taken of."""

_DEALLOC = re.compile(r"^static void\n\w+_dealloc\(.*?^}$", re.MULTILINE | re.DOTALL)
_TRASHCAN = re.compile(r"^\s*CPy_TRASHCAN_(?:BEGIN|END)\(.*\)$", re.MULTILINE)


def _modules() -> list[str]:
    """The modules to compile, as paths from the root of the project."""
    package = Path(PACKAGE)
    listed = [package / f"{name}.py" for name in COMPILED_MODULES]
    for folder in COMPILED:
        listed += sorted((package / folder).rglob("*.py"))
    return [path.as_posix() for path in listed if not path.as_posix().endswith(INTERPRETED)]


def _without_trashcan(dealloc: "re.Match[str]") -> str:
    """The function that frees an object. One that the garbage collector does not track goes past the trashcan, which
    would note the object in a header that it has not, over what lies before it in memory; mypyc forgets it."""
    return dealloc[0] if "PyObject_GC_UnTrack" in dealloc[0] else _TRASHCAN.sub("", dealloc[0])


class _Build(build_ext):
    """Compiles the sources of an extension side by side, as setuptools does with several extensions; this is one."""

    def build_extension(self, ext: Extension) -> None:
        one_by_one = self.compiler.compile

        def side_by_side(sources: list[str], *args: Any, **kwargs: Any) -> list[str]:
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                made = pool.map(lambda source: one_by_one([source], *args, **kwargs), sources)
                return [compiled for listed in made for compiled in listed]

        self.compiler.compile = side_by_side
        super().build_extension(ext)
        self.compiler.compile = one_by_one


def _extensions(folder: Path) -> list[Any]:
    """The modules as C code in a folder."""
    extensions = mypycify(
        ["--config-file", "pyproject.toml", *_modules()],
        opt_level="3",
        debug_level="0",
        multi_file=True,
        target_dir=str(folder),
        group_name="newsevents",
    )
    for extension in extensions:
        if os.name == "posix":
            extension.extra_compile_args = [*extension.extra_compile_args, *INSIDE]
        for source in extension.sources:
            path = Path(source)
            path.write_text(_DEALLOC.sub(_without_trashcan, path.read_text("utf-8")), "utf-8")
    return list(extensions)


def _build(extensions: list[Any], out: Path, *flags: str) -> None:
    """Compiles what mypyc made, each time into the same folder of objects, beside which profiles lie."""
    given = [(extension.extra_compile_args, extension.extra_link_args) for extension in extensions]
    for extension, (compiling, linking) in zip(extensions, given, strict=True):
        extension.extra_compile_args, extension.extra_link_args = [*compiling, *flags], [*linking, *flags]
    command = _Build(Distribution({"name": "newsevents", "ext_modules": extensions}))
    command.build_lib, command.build_temp, command.force = str(out), str(out.parent / "o"), True
    command.ensure_finalized()
    command.run()
    for extension, (compiling, linking) in zip(extensions, given, strict=True):
        extension.extra_compile_args, extension.extra_link_args = compiling, linking


def _profile(compiled: Path, folder: Path) -> None:
    """Reads the bundled articles with the compiled modules, which note what they do."""
    shutil.rmtree(folder, ignore_errors=True)  # that of a build before
    shutil.copytree(SOURCE, folder)
    shutil.copytree("seeds", folder / "newsevents" / "examples" / "seeds")
    shutil.copytree(compiled, folder, dirs_exist_ok=True)
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    subprocess.run([sys.executable, "-c", TRAINING], env=environment, check=True)


if __name__ == "__main__":
    target = Path(sys.argv[1]).resolve()
    made = _extensions(target.parent / "c")
    if "--profiled" in sys.argv:
        _build(made, target, "-fprofile-generate")
        _profile(target, target.parent / "profiled")
        _build(made, target, "-fprofile-use", "-fprofile-partial-training", "-Wno-missing-profile")
    else:
        _build(made, target)
