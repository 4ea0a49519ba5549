"""Write the floors of quality: for each folder of articles with gold, what every measure reaches now, less a margin.

Usage: python tools/raise_floors.py [--lower]

Floors only rise, unless ``--lower`` is given: then they become what is measured, higher or lower.
"""

import math
import sys
import tomllib
from pathlib import Path

from newsevents import Parser
from newsevents.evaluation import Score, add, evaluate

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "tests" / "quality" / "floors.toml"
FOLDERS = ("seeds/en", "seeds/ru", "seeds/uk", "tests/corpora/events", "tests/corpora/voices")
MARGIN = 0.005
"""Of F1: less than one item in most folders."""

MATCHED_MARGIN = 0.05
"""Of measures over the paired items alone, which fall a little when harder items are found."""


def floors(parser: Parser, folder: Path) -> dict[str, float]:
    """The floor of each measure over the articles of a folder, rounded down to three digits."""
    measured = add(done.scores for done in evaluate(folder, parser.parse))
    return {name: _below(name, score) for name, score in measured.items()}


def _below(name: str, score: Score) -> float:
    if not score.gold + score.got:  # nothing to measure yet, so nothing to keep
        return 0.0
    margin = MATCHED_MARGIN if name.endswith("|matched") else MARGIN
    return max(0.0, math.floor((score.f1 - margin) * 1000) / 1000)


def main() -> None:
    """Writes the file."""
    before = {} if "--lower" in sys.argv[1:] else tomllib.loads(TARGET.read_text("utf-8"))
    parser = Parser(entry_points=False)
    lines = ["# Written by tools/raise_floors.py: F1, or the share of the paired items, over each folder."]
    for name in FOLDERS:
        now = floors(parser, ROOT / name)
        lines.append(f'\n["{name}"]')
        lines += [f'"{key}" = {max(floor, before.get(name, {}).get(key, 0.0))}' for key, floor in now.items()]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
