"""Speed of the dates finder beside ``dateparser.search.search_dates`` on the same texts, in one run, as ratios.

    python benchmarks/dates.py [FOLDER] [--language ru] [--limit 60]

FOLDER holds articles as *.txt in one language; without it the bundled articles of each language are used, which
have three times as many dates as other news. ``find`` is ``newsevents.dates.find`` from the characters on. The others
start from words and clauses that are read already, as they are for all extractors of a parse: ``extractor`` finds and
resolves, ``finder`` finds alone. All are measured warm, by the processor's time on one core; dateparser is given the
language.
"""

import argparse
import datetime as dt
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

PUBLISHED = dt.date(2025, 12, 3)
WANTED = 30
"""How many times as fast the finder must be."""
_PASSES = 15
"""The best of so many counts: a pass over the few bundled articles of a language takes a few milliseconds."""


def main() -> None:
    """Measures and prints a line a language."""
    asked = _arguments()
    columns = ("find", "extractor", "finder", "search_dates")
    print("  articles  " + "".join(f"{column + ' ms':>17}" for column in columns) + "   as fast as search_dates, times")
    for language, texts in _texts(asked):
        seconds = [_measured(run, texts) for run in _runs(language)]
        told = "".join(f"{1000 * each / len(texts):17.2f}" for each in seconds)
        print(f"{language}{len(texts):8}  {told}   " + "  ".join(f"{seconds[-1] / each:.0f}" for each in seconds[:-1]))
    print(f"wanted of the finder: {WANTED}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Speed of the dates finder beside dateparser's.")
    parser.add_argument("folder", nargs="?", type=Path, help="articles as *.txt; by default the bundled ones")
    parser.add_argument("--language", default="ru", help="the language of the articles in the folder")
    parser.add_argument("--limit", type=int, default=60, help="articles at most")
    return parser.parse_args()


def _texts(asked: argparse.Namespace) -> list[tuple[str, list[str]]]:
    if asked.folder is not None:
        paths = sorted(asked.folder.rglob("*.txt"))[: asked.limit]
        found = [(asked.language, [path.read_bytes().decode("utf-8") for path in paths])]
    else:
        from newsevents import examples

        names = examples.names()
        codes = sorted({name.partition("/")[0] for name in names})
        found = [(code, [examples.read(name) for name in names if name.startswith(f"{code}/")]) for code in codes]
    if not any(texts for _, texts in found):
        sys.exit("no articles to measure on")
    return found


def _runs(language: str) -> tuple[Callable[[Sequence[str]], float], ...]:
    """The seconds that a pass over the texts takes, each for one finder."""
    from dateparser.search import search_dates

    from newsevents import Parser, dates
    from newsevents.extractors.dates import Dates
    from newsevents.plugin import Context
    from newsevents.records import Article
    from newsevents.text import read

    pack, extractor = Parser().pack(language), Dates()

    def prepared(text: str) -> Context:
        reading = read(text, pack)
        article = Article(text=text, published=PUBLISHED, sections=reading.sections, sentences=reading.sentences)
        for sentence in range(len(reading.sentences)):
            reading.analysis.clauses(sentence)
        reading.analysis.matches("date_words")
        return Context(article, reading.analysis, {}, "dates")

    def extract(texts: Sequence[str]) -> float:
        return _timed(lambda context: list(extractor.extract(context)), [prepared(text) for text in texts])

    def find(texts: Sequence[str]) -> float:
        return _timed(lambda context: list(extractor.reader(context).candidates()), [prepared(text) for text in texts])

    return (
        lambda texts: _timed(lambda text: dates.find(text, published=PUBLISHED, language=language), texts),
        extract,
        find,
        lambda texts: _timed(lambda text: search_dates(text, languages=[language]), texts),
    )


def _timed(run: Callable[[Any], object], things: Sequence[Any]) -> float:
    begin = time.process_time()
    for thing in things:
        run(thing)
    return time.process_time() - begin


def _measured(run: Callable[[Sequence[str]], float], texts: Sequence[str]) -> float:
    run(texts)
    return min(run(texts) for _ in range(_PASSES))


if __name__ == "__main__":
    main()
