"""Headlines whose words are capitalised throughout, so that a capital tells no name ("Hill Meets Moore in Oslo")."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.gazetteer import capitals
from newsevents.words import Word

_SMALL: Final = 3
"""Letters that a word has at most which headlines leave small ("in", "for")."""
_LEAST: Final = 3
"""Words that a headline has at least."""


class Headlines:
    """The headlines of a text; one object a text, by ``text.shared``."""

    def __init__(self, text: Analysis) -> None:
        self._text = text
        self._known: dict[int, bool] = {}

    def holds(self, at: int) -> bool:
        """Whether a token stands in a sentence without a stop whose longer words are all capitalised."""
        index = self._text.sentence_at(at)
        known = self._known.get(index)
        if known is None:
            known = self._known[index] = self._titled(index)
        return known

    def _titled(self, index: int) -> bool:
        sentence = self._text.sentences[index]
        words = self._text.words
        if words[sentence.end - 1].form in (".", ";"):
            return False
        count = 0
        for at in range(sentence.begin, sentence.end):
            word = words[at]
            if word.readings and len(word.form) > _SMALL:
                if not word.capital:
                    return False
                count += 1
        return count >= _LEAST


def acts(word: Word, *, joined: bool = False) -> bool:
    """Whether a word may be a verb of one person's doing ("Meets"), or of several ones' where ``joined``."""
    return any(r.pos == "VERB" and r.known and (joined or r.number == "sing") for r in word.readings)


def loud_sentences(text: Analysis) -> frozenset[int]:
    """The indices of the sentences in capital letters throughout."""
    loud = set()
    upper: dict[int, int] = {}
    for at in text.shared(capitals):
        if text.words[at].shape == "upper":
            index = text.sentence_at(at)
            upper[index] = upper.get(index, 0) + 1
    for index, count in upper.items():
        sentence = text.sentences[index]
        words = (
            [text.words[t] for t in range(sentence.begin, sentence.end) if text.words[t].readings] if count > 1 else []
        )
        if len(words) > 1 and sum(w.shape == "upper" or len(w.form) == 1 for w in words) > 0.8 * len(words):
            loud.add(index)
    return frozenset(loud)
