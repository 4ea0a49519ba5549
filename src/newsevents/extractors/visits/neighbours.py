"""The triggers that stand in one sentence."""

from collections.abc import Sequence

from newsevents.analysis import Analysis, Phrase
from newsevents.frames import Frame, phrase_at


class Neighbours:
    """Looks up the frames of a frame's own sentence, itself among them, in text order."""

    def __init__(self, text: Analysis, frames: Sequence[Frame]) -> None:
        self._text = text
        self._held: dict[int, list[Frame]] = {}
        for frame in frames:
            self._held.setdefault(text.sentence_at(frame.trigger), []).append(frame)

    def course_of(self, frame: Frame) -> Frame | None:
        """The noun without sides of its own in whose course a verb of its clause tells of speech: «обсудил это с послом
        в телефонном разговоре», "discussed it with Smith in a phone call"."""
        if frame.pos != "verb" or frame.get("role") != "speech" or not frame.filled("counterpart"):
            return None
        return next((o for o in self.of(frame) if self._within(o, frame)), None)

    def spoken_in(self, frame: Frame) -> Frame | None:
        """The verb of speech whose sides are those of a noun that tells in what course they spoke."""
        if frame.pos != "noun" or frame.get("kind") == "visit":
            return None
        return next((o for o in self.of(frame) if self.course_of(o) is frame), None)

    def _within(self, noun: Frame, verb: Frame) -> bool:
        return noun.clause is verb.clause and self.is_course(noun)

    def is_course(self, noun: Frame) -> bool:
        """Whether a noun without sides only tells in what course something was said: «на встрече», "in a call"."""
        if noun.pos != "noun" or noun.carried or noun.get("kind") == "visit":
            return False
        if noun.get("forum") or noun.filled("participant", "counterpart"):
            return False
        phrase = phrase_at(noun.clause, noun.trigger)
        if phrase is None or phrase.prep is None:
            return False
        orders = self._text.matches_in("event_order", max(noun.own[0] - 4, 0), noun.trigger)
        part_of = any(m.entry["order"] == "part_of" and m.end <= noun.trigger for m in orders)
        return part_of or self.behind(noun, phrase, "event_bearers")

    def behind(self, noun: Frame, phrase: Phrase, category: str) -> bool:
        """Whether a word of the category stands before the noun of a phrase: «на встрече», "at a meeting"."""
        before = self._text.words[phrase.begin if phrase.prep is None else phrase.prep : phrase.begin]
        return phrase.head == noun.trigger and any(category in word.entries for word in before)

    def errands(self, frame: Frame) -> list[Frame]:
        """The nouns of the clause that tell what somebody comes for: "is in Kyiv for talks with the premier"."""
        words = self._text.words
        return [
            o for o in self.of(frame)
            if o.pos == "noun" and o.clause is frame.clause and o.trigger > frame.trigger and not o.carried
            and "event_errands" in words[max(o.own[0] - 1, 0)].entries
        ]  # fmt: skip

    def of(self, frame: Frame) -> Sequence[Frame]:
        """The frames of the sentence."""
        return self._held[self._text.sentence_at(frame.trigger)]


def bare_behind(text: Analysis, frame: Frame, category: str) -> bool:
    """Whether a frame is a noun that nothing carries, right behind a word of the category."""
    at = frame.own[0] - 1
    free = frame.pos == "noun" and not frame.carried and at >= frame.clause.begin
    return free and category in text.words[at].entries
