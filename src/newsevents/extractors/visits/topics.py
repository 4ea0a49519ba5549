"""Places in what is spoken of: «переговоры о судоходстве в Красном море» are not held there."""

from typing import Final

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.frames import Frame, is_infinitive, phrase_at

_NONE: Final = frozenset[int]()
_SEVERAL: Final = 2
"""Phrases with places of a visit, of which one may tell something else."""


def names_topic(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase without a name stands behind a preposition of topics: «по восстановлению»."""
    words = text.words
    return phrase.prep is not None and not words[phrase.head].capital and "event_topics" in words[phrase.prep].entries


def speaks_of(text: Analysis, clause: Clause) -> bool:
    """Whether a relative clause only tells what was said of the noun before it: «визит, о котором объявили в мае»."""
    if clause.kind != "relative" or clause.opener is None:
        return False
    phrase = phrase_at(clause, clause.opener)
    if phrase is None or phrase.prep is None or phrase.head != clause.opener:
        return False
    return "event_topics" in text.words[phrase.prep].entries


class TopicReader:
    """Tells where the topic of a conversation has places of its own."""

    def __init__(self, text: Analysis) -> None:
        self.text = text

    def of(self, frame: Frame) -> frozenset[int]:
        """Where the phrases begin that tell a place of what a conversation is about."""
        placed = [s for s in frame.slots if s.part == "place" and s.key not in ("subject", "object")]
        if not placed or (frame.get("kind") == "visit" and len(placed) < _SEVERAL):
            return _NONE
        found, end = set[int](), -1
        for phrase in frame.clause.phrases:
            begin = phrase.begin if phrase.prep is None else phrase.prep
            if begin < frame.trigger or phrase.begin <= frame.trigger < phrase.end:
                continue
            if self._opens(phrase, frame):
                end = phrase.end
            elif end == begin or (end == begin - 1 and "coordinators" in self.text.words[end].entries):
                end = phrase.end
                if phrase.prep is not None:
                    found.add(phrase.begin)
            else:
                end = -1
        return frozenset(found)

    def _opens(self, phrase: Phrase, frame: Frame) -> bool:
        """Whether a phrase tells what a conversation is about: behind a preposition for that, or as the object of a
        verb of speech. A name has no place of its own: «переговоры по Сирии в Женеве»."""
        word = self.text.words[phrase.head]
        if word.capital or "date_words" in word.entries or "frames" in word.entries or "event_formats" in word.entries:
            return False
        if phrase.prep is None and self._aimed_at(phrase, frame):
            return True
        if frame.get("kind") == "visit":
            return phrase.prep is not None and self._centres(phrase.prep, frame)
        if phrase.prep is None:
            return phrase.role == "object" and frame.get("role") == "speech" and frame.get("object") is None
        if self.text.match_at("event_frameworks", phrase.prep) or self.text.match_at("event_purposes", phrase.prep):
            return False
        return "event_topics" in self.text.words[phrase.prep].entries

    def _aimed_at(self, phrase: Phrase, frame: Frame) -> bool:
        """Whether a phrase is what somebody comes to speak of: "flew to Cairo to discuss a truce in Gaza"; not whom he
        takes along: "to lead a team to Cairo"."""
        before = phrase.begin - 1
        taken = frame.get("kind") == "visit" and before < frame.match.end
        support = self.text.match_at("frames_supports", before) if before > 0 else None
        taken = taken or (support is not None and support.end > phrase.begin)  # "may take place in Rome or Oslo"
        return not taken and is_infinitive(self.text, before)

    def _centres(self, prep: int, frame: Frame) -> bool:
        """Whether a participle or talks stand before a preposition of topics: "a visit focused on the war in Sudan",
        "flew to Oslo for talks with Smith on the war in Sudan"."""
        if "event_topics" not in self.text.words[prep].entries:
            return False
        reading = self.text.reading_at(prep - 1)
        if reading is not None and reading.pos in ("PART", "VERB"):
            return True
        told = self.text.matches_in("frames", frame.match.end, prep)
        return any(match.entry.get("noun_type") or not match.entry.get("verb_type") for match in told)
