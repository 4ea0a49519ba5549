"""Quotations and their speakers in English: newsevents beside textacy's ``direct_quotations``, against one gold.

    python benchmarks/quotes.py [FOLDER] [--model en_core_web_sm]

FOLDER holds articles X.txt with gold X.json beside them; without it, those that the project's own floors are of.
textacy (pip install textacy) reads what a spaCy model makes of an article; ``--model`` names one that is installed.
Without them newsevents is measured alone. Quotations are paired as ``newsevents evaluate`` pairs them; textacy tells
neither direct from partial ones nor that pieces belong together, so all are counted alike, and what one reporting verb
joins is one.
"""

import argparse
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import newsevents
from newsevents import evaluation

OWN = Path(__file__).resolve().parent.parent / "tests" / "corpora" / "voices" / "en"
MARKS = "\"“”„«»'‘’ \n,"
"""What textacy has around a quotation, and a gold annotation has not."""


def main() -> None:
    """Measures and prints both."""
    parser = argparse.ArgumentParser(description="Quotations beside textacy's.")
    parser.add_argument("folder", nargs="?", type=Path, default=OWN, help="articles with gold; by default its own")
    parser.add_argument("--model", default="en_core_web_sm", help="the spaCy model that textacy reads with")
    asked = parser.parse_args()
    scored = list(evaluation.evaluate(asked.folder, newsevents.parse))
    if not scored:
        sys.exit("no articles with gold to measure on")
    _print("newsevents", evaluation.add(one.scores for one in scored))
    try:
        reader = import_module(asked.model).load()
        quotations = import_module("textacy.extract").direct_quotations
    except ImportError as error:
        print(f"textacy: not measured: {error}")
        return
    pairs = []
    for one in scored:
        text = one.path.read_bytes().decode("utf-8")
        try:
            found = list(_pieces(quotations(reader(text)), text))
        except ValueError:  # it refuses articles whose marks are not balanced
            found = []
        pairs.append((evaluation.read_gold(one.path.with_suffix(".json")), {"quotes": found}))
    _print("textacy", evaluation.score(pairs))


def _pieces(told: Any, text: str) -> Iterator[dict[str, Any]]:
    """Quotations in the form of a gold annotation."""
    joined: dict[int, dict[str, Any]] = {}
    for speaker, cue, content in told:
        begin, end = content.start_char, content.end_char
        while begin < end and text[begin] in MARKS:
            begin += 1
        while begin < end and text[end - 1] in MARKS:
            end -= 1
        at = cue[0].idx if cue else -begin - 1
        quote = joined.setdefault(at, {"kind": "direct", "speaker": None, "cue": None, "content": []})
        quote["speaker"] = " ".join(token.text for token in speaker) or None
        quote["content"].append([begin, end])
    yield from joined.values()


def _print(name: str, scores: dict[str, evaluation.Score]) -> None:
    for measure in ("quotes.any", "quotes.any+speaker"):
        counted = scores[measure]
        print(f"{name:12}{measure:20} P {counted.precision:.2f}  R {counted.recall:.2f}  F1 {counted.f1:.2f}", end="  ")
        print(f"({counted.gold} in gold, {counted.got} found)")


if __name__ == "__main__":
    main()
