"""Which of the installed languages a text is in."""

from collections.abc import Sequence
from typing import NamedTuple

from newsevents.language import Language

SAMPLE = 4000
"""Characters that are looked at."""

_WORDS = r"[\p{L}\p{M}'’ʼ]++"


class Detected(NamedTuple):
    """The language, and whether anything in the text speaks for it against the others."""

    language: Language
    certain: bool


def detect(text: str, languages: Sequence[Language], begin: int = 0) -> Detected:
    """The language of the text from ``begin`` on: by script, then by letters and small words of its own.

    Where nothing decides, the first of the languages (at least one) that may be, and ``certain`` is false.
    """
    import regex  # slow to import, and not needed where the language is told

    sample = text[begin : begin + SAMPLE].lower()
    scripts = {one.script: _letters(sample, one.script) for one in languages}
    script = max(scripts, key=lambda name: scripts[name])  # the first of equals
    candidates = [one for one in languages if one.script == script]
    words = regex.findall(_WORDS, sample)
    scores = [2 * sum(map(sample.count, one.letters)) + sum(word in one.common for word in words) for one in candidates]
    best = max(scores)
    return Detected(candidates[scores.index(best)], best > 0 and scores.count(best) == 1)


def _letters(text: str, script: str) -> int:
    import regex

    try:
        return sum(map(len, regex.findall(rf"\p{{Script={script}}}++", text)))
    except regex.error:  # a plugin's language in a script that Unicode does not name
        return 0
