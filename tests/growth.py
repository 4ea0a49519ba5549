"""How the time of some work grows with the length of its text."""

import gc
import time
from collections.abc import Callable

LONGER = 4
"""Times that the longer text is as long as the shorter one."""
_ALLOWED = 10
"""Times that it may take: linear work takes 4 times, quadratic work 16 times as long."""
_LEAST = 0.004
"""Seconds below which a clock tells nothing."""


def assert_linear(work: Callable[[str], object], unit: str, size: int = 4000) -> None:
    """Asserts that ``work`` on a text of ``unit`` repeated takes time in proportion to its length.

    It is the processor's own time, the best of several tries, so that a busy machine fails nothing.
    """
    short = unit * (size // len(unit) + 1)
    took: list[tuple[float, float]] = []
    for _ in range(4):
        took.append((_seconds(work, short), _seconds(work, short * LONGER)))
        few, many = min(t[0] for t in took), min(t[1] for t in took)
        if many < _ALLOWED * max(few, _LEAST):
            return
    raise AssertionError(f"{unit!r}: {few:.3f} s, {LONGER} times as long: {many:.3f} s")


def _seconds(work: Callable[[str], object], text: str) -> float:
    gc.disable()  # a collection costs as much as all objects of the process, not as the text
    try:
        started = time.process_time()
        work(text)
        return time.process_time() - started
    finally:
        gc.enable()
