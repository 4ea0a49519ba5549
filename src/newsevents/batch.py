"""Many jobs in several processes: lazily, in order, whatever one of them does to its process."""

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Generic, TypeVar

from newsevents.errors import NewseventsError

Job = TypeVar("Job")
Answer = TypeVar("Answer")

AHEAD = 4
"""Jobs that each process has in flight: one that it works at, the others waiting for it."""


class Pool(Generic[Job, Answer]):
    """Runs jobs in processes and survives one that kills its process.

    ``work`` and all jobs and answers are sent to other processes, so they must be picklable. ``lost`` gives the answer
    to a job that could not be sent, or whose process died. Errors of this library that ``work`` raises are raised.
    """

    def __init__(self, work: Callable[[Job], Answer], lost: Callable[[Job, Exception], Answer], processes: int) -> None:
        self._work = pickle.dumps(work)
        self._lost = lost
        self._processes = processes

    def run(self, jobs: Iterable[Job]) -> Iterator[Answer]:
        """The answers, in the order of the jobs. What ``jobs`` raises is raised after the answers to those before."""
        coming = _Coming(jobs)
        waiting: deque[Job] = deque()
        while True:
            executor = self._executor(self._processes)
            try:
                yield from self._drain(executor, waiting, coming)
            except BrokenProcessPool:  # one of those in flight did it
                while waiting:
                    yield self._alone(waiting.popleft())
            else:
                break
            finally:
                executor.shutdown(cancel_futures=True)
        if coming.error is not None:
            raise coming.error

    def _drain(self, executor: ProcessPoolExecutor, waiting: deque[Job], coming: "_Coming[Job]") -> Iterator[Answer]:
        """Answers as long as no process dies; ``waiting`` holds the jobs that have no answer yet."""
        futures: deque[Future[Answer]] = deque()
        while True:
            for job in coming.take(AHEAD * self._processes - len(waiting)):
                waiting.append(job)
                futures.append(executor.submit(_call, job))
            if not futures:
                return
            answer = self._answer(futures.popleft(), waiting[0])
            waiting.popleft()
            yield answer

    def _alone(self, job: Job) -> Answer:
        """The answer to a job in a process of its own. Raises BrokenProcessPool where no process can start at all."""
        with self._executor(1) as executor:
            try:
                executor.submit(int).result()
            except BrokenProcessPool as error:
                error.add_note('No process can start. A script that asks for some needs: if __name__ == "__main__":')
                raise
            try:
                return self._answer(executor.submit(_call, job), job)
            except BrokenProcessPool as error:
                return self._lost(job, error)

    def _answer(self, future: "Future[Answer]", job: Job) -> Answer:
        try:
            return future.result()
        except (BrokenProcessPool, NewseventsError):
            raise
        except Exception as error:  # the job or its answer could not be sent
            return self._lost(job, error)

    def _executor(self, processes: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(processes, initializer=_start, initargs=(self._work,))


class _Coming(Generic[Job]):
    """The jobs still to come, and what their source raised instead of one."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        self._jobs = iter(jobs)
        self.error: Exception | None = None

    def take(self, count: int) -> Iterator[Job]:
        while count > 0 and self.error is None:
            try:
                yield next(self._jobs)
            except StopIteration:
                return
            except Exception as error:  # the caller's own, raised when all jobs before it are answered
                self.error = error
            count -= 1


_work: Callable[[Any], Any] | None = None  # of a worker process; set before its first job


def _start(work: bytes) -> None:
    global _work  # noqa: PLW0603  # an initializer has no other way to hand anything on
    _work = pickle.loads(work)


def _call(job: Any) -> Any:
    assert _work is not None
    return _work(job)
