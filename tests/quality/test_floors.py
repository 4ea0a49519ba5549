"""The quality of the parses must not fall below the floors in ``floors.toml``.

A floor is an F1 over all articles of one folder, a little below what was measured last, so that a change which costs
more than it brings is seen. ``tools/raise_floors.py`` writes them.
"""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from newsevents import Parser
from newsevents.evaluation import Score, add, evaluate, report

ROOT = Path(__file__).resolve().parent.parent.parent
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))


@cache
def scores(folder: str) -> dict[str, Score]:
    done = list(evaluate(ROOT / folder, Parser(entry_points=False).parse))
    assert done
    assert not [one.error for one in done if one.error]
    return add(one.scores for one in done)


@pytest.mark.parametrize("folder", sorted(FLOORS))
def test_no_measure_falls_below_its_floor(folder: str) -> None:
    measured = scores(folder)
    assert set(FLOORS[folder]) <= set(measured)
    below = [name for name, floor in FLOORS[folder].items() if measured[name].f1 < floor]
    assert not below, "\n" + report({name: measured[name] for name in below})


@pytest.mark.parametrize("folder", sorted(FLOORS))
def test_no_measure_is_without_a_floor(folder: str) -> None:
    assert set(scores(folder)) - set(FLOORS[folder]) == set()
