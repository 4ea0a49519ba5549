"""Verbs that tell of no event of their own: what is expected of somebody, what a call was for, what a particle makes
another verb; and who acts for others."""

from newsevents.analysis import Analysis
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.party import Party
from newsevents.frames import Frame, is_infinitive


def parted(text: Analysis, frame: Frame) -> bool:
    """Whether a particle behind the object makes a verb another one: "saw Smith off", not "saw Smith"."""
    particles = frame.get("parted")
    ends = [s.phrase.end for s in frame.slots if s.key == "object"] if particles else []
    return any(end < len(text) and text.words[end].key in particles for end in ends)


def intends(text: Analysis, frame: Frame, neighbours: Neighbours) -> bool:
    """Whether an infinitive only tells what a call or a meeting was for: "called Smith to discuss the deal"."""
    if frame.get("role") != "speech" or frame.filled("counterpart", "addressee"):
        return False
    verb = frame.clause.verb
    if verb is None or verb >= frame.trigger or not is_infinitive(text, frame.trigger):
        return False
    return any(o.trigger == verb and o.get("role") == "encounter" for o in neighbours.of(frame))


def expects_deed(text: Analysis, frame: Frame) -> bool:
    """Whether it is expected that somebody does something, not that he comes: "is expected to meet Smith"."""
    awaited = frame.get("object") == "visitor" and frame.get("status") == "planned"
    if not awaited or frame.pos != "verb" or text.language.cased:
        return False
    begin, end = frame.match.end, max(frame.match.end + 2, frame.window[1])
    deed = next((t for t in range(begin, min(end, len(text))) if is_infinitive(text, t)), None)
    return deed is not None and all(phrase.begin > deed for phrase in frame.filled("place"))


def act_for_others(text: Analysis, party: Party) -> bool:
    """Whether several are told by a noun for those who act for states or bodies: ministers, leaders."""
    if party.kind not in ("group", "role") or not (party.plural or party.kind == "group"):
        return False
    words = text.words[slice(*text.tokens_of(party.span))]
    return any("event_groups" in word.entries or "event_delegations" in word.entries for word in words)
