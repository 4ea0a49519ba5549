import os
import threading
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any

import pytest

from newsevents.batch import AHEAD, Pool
from newsevents.errors import PluginError


def work(job: Any) -> Any:
    """Doubles numbers; the words make trouble."""
    if job == "die":
        os._exit(3)
    if job == "strict":
        raise PluginError("a plugin failed")
    if job == "unsendable":
        return threading.Lock()
    return 2 * job


def lost(job: Any, error: Exception) -> str:
    return f"lost {job if isinstance(job, str) else 'a job'}: {type(error).__name__}"


def pool(processes: int = 2) -> Pool[Any, Any]:
    return Pool(work, lost, processes)


def test_answers_come_in_the_order_of_the_jobs() -> None:
    assert list(pool().run(range(40))) == [2 * job for job in range(40)]
    assert list(pool().run([])) == []


def test_only_what_is_in_flight_is_taken() -> None:
    taken = 0

    def jobs() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    answers = pool().run(jobs())
    assert taken == 0
    assert list(islice(answers, 5)) == [2, 4, 6, 8, 10]
    assert taken <= 5 + 2 * AHEAD
    answers.close()  # type: ignore[attr-defined]  # a generator


def test_a_job_that_kills_its_process_is_lost_alone() -> None:
    jobs = [1, "die", 2, *range(20), "die", 3]
    expected = [2, "lost die: BrokenProcessPool", 4, *(2 * n for n in range(20)), "lost die: BrokenProcessPool", 6]
    assert list(pool().run(jobs)) == expected


def test_what_cannot_be_sent_is_lost_alone() -> None:
    answers = list(pool().run([1, threading.Lock(), "unsendable", 2]))
    assert answers[0] == 2
    assert answers[1].startswith("lost a job: ")
    assert answers[2].startswith("lost unsendable: ")
    assert answers[3] == 4


def test_what_the_source_of_jobs_raises_comes_after_the_answers_before_it() -> None:
    def jobs() -> Iterator[Any]:
        yield 1
        yield "die"
        yield 3
        raise OSError("no disk")

    answers = pool().run(jobs())
    assert list(islice(answers, 3)) == [2, "lost die: BrokenProcessPool", 6]
    with pytest.raises(OSError, match="no disk"):
        next(answers)


def test_errors_of_the_library_are_raised_in_their_turn() -> None:
    answers = pool().run([1, "strict", 2])
    assert next(answers) == 2
    with pytest.raises(PluginError, match="a plugin failed"):
        next(answers)


class Unloadable:
    """Can be sent, but not received."""

    def __reduce__(self) -> Any:
        return _refuse, ()

    def __call__(self, job: Any) -> Any:
        return job


def _refuse() -> Any:
    raise ImportError("not here")


def test_processes_that_cannot_start_are_told() -> None:
    with pytest.raises(BrokenProcessPool) as caught:
        list(Pool(Unloadable(), lost, 2).run([1]))
    assert "__main__" in caught.value.__notes__[0]
