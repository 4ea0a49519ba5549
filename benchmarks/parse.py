"""Speed, memory and import time of newsevents beside other libraries, as ratios, on the same texts.

    python benchmarks/parse.py [FOLDER] [--language ru] [--limit 200] [--voices]

FOLDER holds articles as *.txt; without it the bundled articles are used. Each figure comes from processes of its own:
``cold`` is the first pass of a fresh process, dictionaries to be loaded and every word new, with the bytecode that an
installed library has from its first import on, the median of several processes, those of the libraries in turns, so
that a busy spell of the machine meets all of them; ``warm`` takes each article at the best of several further passes.
natasha is measured where it is installed. ``--voices`` measures the layers of people, quotes and attributions alone,
beside natasha's segmentation and names. Times are those of the processor, on one core, so that other load on the
machine counts as little as may be.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

STANDARD = 1600
"""Characters of the article that rates are told for."""

_WARM_SECONDS = 4.0
_LEAST_PASSES = 3
_IMPORTS = 9
_COLD = 9
"""Fresh processes whose first passes are measured; the last one goes on to the further passes."""
_UNSET = frozenset({"PYTHONDONTWRITEBYTECODE"})
"""What would have each process compile all modules anew, as no installed library does."""
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_ONE_CORE = {name: value for name, value in os.environ.items() if name not in _UNSET} | dict.fromkeys(_THREADS, "1")
_LIBRARIES = ("newsevents", "dateparser", "natasha")
_VOICES = ("voices", "natasha-names")
_EXTRACTORS = ("places", "people", "quotes", "attributions")
_WHAT = {
    "newsevents": "newsevents.parse",
    "dateparser": "dateparser.search.search_dates",
    "natasha": "natasha, morphology to names",
    "voices": "newsevents, people to attributions",
    "natasha-names": "natasha, segmentation and names",
}


class Measured(NamedTuple):
    """Seconds of the first pass, and of each article at its best in later ones; megabytes at most."""

    cold: float
    warm: float
    peak: float


def main() -> None:
    """Measures and prints everything."""
    asked = _arguments()
    if asked.measure:
        print(json.dumps(_measure(asked.measure, _texts(asked), asked.language, once=asked.once)))
        return
    texts = _texts(asked)
    characters = sum(map(len, texts))
    print(f"{len(texts)} articles in {asked.language}, {characters:,} characters; Python {sys.version.split()[0]}")
    print(f"Rates are articles of {STANDARD:,} characters a second on one core.")
    print(f"newsevents runs {_code()}.\n")
    print(f"{'':35}{'cold':>8}{'warm':>8}{'MB':>6}   newsevents is, cold and warm")
    libraries = _VOICES if asked.voices else _LIBRARIES
    measured = _in_turns(libraries, asked)
    own = measured[libraries[0]]
    for name, found in measured.items():
        cold, warm = (characters / STANDARD / seconds for seconds in (found.cold, found.warm))
        ratio = "" if found is own else f"{found.cold / own.cold:8.1f}× and {found.warm / own.warm:.1f}× as fast"
        print(f"{_WHAT[name]:35}{cold:8.0f}{warm:8.0f}{found.peak:6.0f}{ratio}")
    imported, others = _import_time("newsevents"), _import_time("attrs, pluggy, regex")
    ratio = f"{imported / others:.2f}×"
    print(f"\nimport: newsevents {imported:.0f} ms, attrs with pluggy and regex {others:.0f} ms: {ratio}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Speed of newsevents beside other libraries.")
    parser.add_argument("folder", nargs="?", type=Path, help="articles as *.txt; by default the bundled ones")
    parser.add_argument("--language", default="ru", help="the language of the articles")
    parser.add_argument("--limit", type=int, default=200, help="articles at most")
    parser.add_argument("--voices", action="store_true", help="people, quotes and attributions alone")
    parser.add_argument("--measure", choices=(*_LIBRARIES, *_VOICES), help=argparse.SUPPRESS)
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _texts(asked: argparse.Namespace) -> list[str]:
    if asked.folder is None:
        from newsevents import examples

        names = [name for name in examples.names() if name.startswith(f"{asked.language}/")]
        texts = [examples.read(name) for name in names]
    else:
        paths = sorted(asked.folder.rglob("*.txt"))[: asked.limit]
        texts = [path.read_bytes().decode("utf-8") for path in paths]
    if not texts:
        sys.exit("no articles to measure on")
    return texts


def _code() -> str:
    from newsevents.text import tokens

    return "as Python" if (tokens.__file__ or "").endswith(".py") else "compiled, as its wheels are"


def _in_turns(names: Sequence[str], asked: argparse.Namespace) -> dict[str, Measured]:
    """What each library that can be measured takes; its last process is the one that goes on to further passes."""
    whole = ("--limit", str(asked.limit))
    rounds = [("--limit", "1", "--once"), *[(*whole, "--once")] * (_COLD - 1), whole]  # the first leaves the bytecode
    told: dict[str, list[Measured]] = {name: [] for name in names}
    for arguments in rounds:
        for name in list(told):
            found = _in_process(name, arguments, asked)
            if found is None:
                del told[name]
            else:
                told[name].append(found)
    return {
        name: found[-1]._replace(cold=statistics.median(one.cold for one in found[1:])) for name, found in told.items()
    }


def _in_process(name: str, arguments: Sequence[str], asked: argparse.Namespace) -> Measured | None:
    folder = [str(asked.folder)] if asked.folder else []
    command = [sys.executable, __file__, *folder, "--language", asked.language, "--measure", name, *arguments]
    ended = subprocess.run(command, env=_ONE_CORE, capture_output=True, text=True, check=False)
    if ended.returncode:
        reason = ended.stderr.strip().splitlines()[-1:] or ["no reason given"]
        print(f"{_WHAT[name]:35}not measured: {reason[0]}")
        return None
    return Measured(*json.loads(ended.stdout))


def _measure(name: str, texts: Sequence[str], language: str, *, once: bool) -> Measured:
    """What one process takes; ``once`` for the first pass alone."""
    begin = time.process_time()
    run = _RUNS[name](language)
    for text in texts:
        run(text)
    cold = time.process_time() - begin
    if once:
        return Measured(cold, cold, 0.0)
    best = [float("inf")] * len(texts)
    passes, begin = 0, time.process_time()
    while passes < _LEAST_PASSES or time.process_time() - begin < _WARM_SECONDS:
        for at, text in enumerate(texts):
            started = time.process_time()
            run(text)
            best[at] = min(best[at], time.process_time() - started)
        passes += 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return Measured(cold, sum(best), peak)


def _newsevents(language: str) -> Callable[[str], object]:
    import newsevents

    parser = newsevents.Parser()
    return lambda text: parser.parse(text, published="2025-12-03", language=language)


def _voices(language: str) -> Callable[[str], object]:
    from newsevents import builtin

    builtin.EXTRACTORS = _EXTRACTORS
    return _newsevents(language)


def _dateparser(language: str) -> Callable[[str], object]:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=[language])


def _natasha(language: str) -> Callable[[str], object]:
    import natasha

    if language != "ru":
        sys.exit("natasha reads Russian alone")
    segmenter, vocabulary, embedding = natasha.Segmenter(), natasha.MorphVocab(), natasha.NewsEmbedding()
    morphology, syntax = natasha.NewsMorphTagger(embedding), natasha.NewsSyntaxParser(embedding)
    entities = natasha.NewsNERTagger(embedding)
    names, dates = natasha.NamesExtractor(vocabulary), natasha.DatesExtractor(vocabulary)

    def run(text: str) -> None:
        document = natasha.Doc(text)
        document.segment(segmenter)
        document.tag_morph(morphology)
        document.parse_syntax(syntax)
        document.tag_ner(entities)
        for span in document.spans:
            span.normalize(vocabulary)
            if span.type == natasha.PER:
                span.extract_fact(names)
        with suppress(KeyError):  # it trips over some months («маю»)
            list(dates(text))

    return run


def _natasha_names(language: str) -> Callable[[str], object]:
    import natasha

    if language != "ru":
        sys.exit("natasha reads Russian alone")
    segmenter, entities = natasha.Segmenter(), natasha.NewsNERTagger(natasha.NewsEmbedding())

    def run(text: str) -> None:
        document = natasha.Doc(text)
        document.segment(segmenter)
        document.tag_ner(entities)

    return run


_RUNS: dict[str, Callable[[str], Callable[[str], object]]] = {
    "newsevents": _newsevents,
    "dateparser": _dateparser,
    "natasha": _natasha,
    "voices": _voices,
    "natasha-names": _natasha_names,
}


def _import_time(modules: str) -> float:
    """Milliseconds, the median of several fresh processes."""
    code = f"import time; begin = time.process_time(); import {modules}; print(time.process_time() - begin)"
    times = []
    for _ in range(_IMPORTS):
        command = [sys.executable, "-c", code]
        ended = subprocess.run(command, env=_ONE_CORE, capture_output=True, text=True, check=True)
        times.append(float(ended.stdout))
    return 1000 * statistics.median(times)


if __name__ == "__main__":
    main()
