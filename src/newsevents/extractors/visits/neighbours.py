"""The triggers that stand in one sentence."""

from collections.abc import Sequence

from newsevents.analysis import Analysis
from newsevents.frames import Frame


class Neighbours:
    """Looks up the frames of a frame's own sentence, itself among them, in text order."""

    def __init__(self, text: Analysis, frames: Sequence[Frame]) -> None:
        self._text = text
        self._held: dict[int, list[Frame]] = {}
        for frame in frames:
            self._held.setdefault(text.sentence_at(frame.trigger), []).append(frame)

    def of(self, frame: Frame) -> Sequence[Frame]:
        """The frames of the sentence."""
        return self._held[self._text.sentence_at(frame.trigger)]
