"""Where and when a meeting is that somebody had beside the one just told: «В среду он встретился в Вене с послом.
Также он провёл встречу с министром», "She also met the minister"."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.visits.drafts import TALKS
from newsevents.extractors.visits.places import CITY
from newsevents.extractors.visits.told import Told

_MENTIONS: Final = 3
"""Mentions back in which the meeting before is told."""
_ACTING: Final = ("participant", "host")


def place_beside(mention: Told, told: Sequence[Told], text: Analysis) -> None:
    """Give a meeting that tells neither place nor day those of the one told right before it, where a word says that it
    comes on top of that and the same person has both; ``told`` are the mentions before it."""
    frame = mention.frame
    dated = mention.when and not mention.time_inferred
    if mention.kind not in TALKS or mention.sites or dated or not told:
        return
    if not text.matches_in("event_additions", frame.clause.begin, frame.trigger):
        return
    mine = {p.key for p in mention.who("participant")}
    for other in reversed(told[-_MENTIONS:]):
        if mention.sentence - other.sentence > 1:
            return
        same = other.kind in TALKS and other.verdict.status == mention.verdict.status
        if not same or not mine & {p.key for p in other.who(*_ACTING)}:
            continue
        mention.sites = tuple(s._replace(inferred=True) for s in other.sites if s.width >= CITY)
        if not mention.when:
            mention.when, mention.time_inferred = other.when, bool(other.when)
        return
