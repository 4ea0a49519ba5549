"""Who is to do what somebody asks, offers or orders: «предложил послу посетить Киев», "asked him to visit Kyiv"."""

from collections.abc import Collection
from typing import Final

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.governed import genitive_in
from newsevents.extractors.visits.identities import another, named
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import ACTING, Party
from newsevents.frames import Frame, conjunction_before, data_of, is_infinitive, subject_of

_ORDER: Final = "order"
"""The class of cues that ask somebody to do something."""
_INVITING: Final = "inviting"
"""The role of verbs whose subject receives whom it asks to come."""
_PROMISE: Final = "promise"
"""The class of cues whose subject itself does what it tells to somebody."""


def asked(parties: Parties, frame: Frame) -> list[Party]:
    """Those to whom the clause around an infinitive speaks, and who are to do it; of a meeting only where it is told
    with whom, since else it is with who speaks."""
    outer = _around(parties, frame)
    if outer is None:
        return []
    own = {p.key for s in frame.slots if s.key == "subject" for p in parties.of(s.phrase)}
    found, last = list[Party](), None
    for phrase in outer.phrases:
        joined = last is not None and "coordinators" in parties.text.words[last.end].entries
        if (not found or joined) and _addressed(parties, phrase, outer, frame):
            found.extend(_meant(parties, phrase, frame, own))
            last = phrase
    several = len({p.key for p in found}) > 1  # «призвал Киев и Прагу встретиться»
    return found if several or frame.get("subject") == "visitor" or frame.filled("counterpart") else []


def several_asked(parties: Parties, frame: Frame) -> bool:
    """Whether a pronoun in the plural says who is to go, of whom it stays to be found who they are: «запросив їх
    відвідати Львів», "invited them to visit Lviv"."""
    if frame.pos != "verb" or frame.get("subject") != "visitor":
        return False
    outer = _around(parties, frame)
    for phrase in outer.phrases if outer is not None else ():
        pronoun = parties.text.words[phrase.head].entries.get("pronouns")
        if pronoun is None or pronoun.get("number") != "plur" or pronoun.get("person") != 3:
            continue
        if phrase.end - phrase.begin == 1 and outer is not None and _addressed(parties, phrase, outer, frame):
            return True
    return False


def inviters(parties: Parties, frame: Frame) -> list[Party]:
    """Who invites somebody to come, and so receives him: «премьер пригласил посла посетить Киев»."""
    outer = _around(parties, frame) if frame.get("kind") == "visit" else None
    if outer is None or outer.verb is None:
        return []
    match = parties.text.match_at("frames", outer.verb)
    if match is None or data_of(parties.text.language, match, "frames", "verb").get("role") != _INVITING:
        return []
    phrase, _ = subject_of(parties.text, outer)  # that of the verb before it, too: «поблагодарил и пригласил»
    if phrase is None:
        return []
    found = (named(parties, p, phrase, frame) for p in parties.of(phrase))
    return [p._replace(inferred=True) for p in found if p.kind in ACTING]


def invited_for(text: Analysis, frame: Frame) -> bool:
    """Whether a visit is what somebody is asked to come on: «пригласил посла с визитом в Рим»."""
    clause, at = frame.clause, frame.own[0] - 1
    if frame.pos != "noun" or frame.get("kind") != "visit" or frame.carried or clause.verb is None:
        return False
    match = text.match_at("frames", clause.verb) if clause.verb < at else None
    if match is None or data_of(text.language, match, "frames", "verb").get("role") != _INVITING:
        return False
    bearer = text.words[at].entries.get("event_bearers")
    return bearer is not None and bool(bearer.get("whole"))


def guest_of(parties: Parties, frame: Frame) -> list[Party]:
    """Whose guest somebody is told to come as: «прилетел в качестве гостя короля», "as a guest of the king"."""
    if frame.get("subject") != "visitor":
        return []
    text, clause = parties.text, frame.clause
    found: list[Party] = []
    for match in text.matches_in("event_guests", clause.begin, clause.end):
        behind = next((p for p in clause.phrases if p.begin <= match.end < p.end), None)
        if behind is not None and behind.begin < match.end:
            behind = genitive_in(text, match.end, behind.end)
        if behind is not None and (behind.prep is None or behind.prep < match.end):
            found.extend(named(parties, p, behind, frame) for p in parties.of(behind) if p.kind in ACTING)
    return found


def asks_off(text: Analysis, frame: Frame) -> bool:
    """Whether the subject only asks that somebody's journey be put off: «Пекин попросил перенести поездку»."""
    clause, words = frame.clause, text.words
    if frame.pos != "noun" or frame.get("kind") != "visit" or clause.verb is None or clause.verb > frame.trigger:
        return False
    cue = words[clause.verb].entries.get("cues")
    if cue is None or cue.get("class") != _ORDER:
        return False
    off = text.matches_in("event_status", clause.verb + 1, frame.trigger)
    return any(m.entry.get("status") in STRONG for m in off)


def _around(parties: Parties, frame: Frame) -> Clause | None:
    """The clause whose verb governs an infinitive, unless its subject promises to do it itself."""
    clause, text = frame.clause, parties.text
    outer = frame.governor if clause.kind == "infinitive" else clause
    if frame.pos != "verb" or outer is None or outer.verb is None or outer.voice == "pssv":
        return None
    if clause.kind != "infinitive" and not is_infinitive(text, frame.trigger):
        return None
    cue = text.words[outer.verb].entries.get("cues")
    if cue is None and is_infinitive(text, outer.verb) and _joined(text, outer.verb, frame.trigger):
        return None  # "will meet the envoy and visit Rome"
    promised = cue is not None and cue.get("class") == _PROMISE
    return None if promised or outer.verb >= frame.trigger else outer


def _joined(text: Analysis, verb: int, token: int) -> bool:
    """Whether a conjunction joins the verb at a token to another one of meeting or travelling before it."""
    return conjunction_before(text, token) is not None and text.match_at("frames", verb) is not None


def _addressed(parties: Parties, phrase: Phrase, outer: Clause, frame: Frame) -> bool:
    """Whether a phrase stands between the verb and the infinitive as to whom it is said."""
    begin = outer.verb if outer.verb is not None else frame.trigger
    if not bare_object(parties.text, begin, phrase) or not begin < phrase.begin < phrase.end <= frame.trigger:
        return False
    text = parties.text
    if any(_joined(text, t, frame.trigger) for t in range(begin, phrase.begin) if is_infinitive(text, t)):
        return False  # "plans to meet the envoy and visit Rome"
    if not parties.text.language.settings.get("cases", True):
        return phrase.role != "subject"
    cases = {phrase.case, *(case for case, _ in parties.text.words[phrase.head].cases)}
    return phrase.role != "subject" and not cases.isdisjoint(("dat", "acc"))


def bare_object(text: Analysis, verb: int, phrase: Phrase) -> bool:
    """Whether nothing stands before a phrase but what belongs to the verb itself: "called on Smith to go"."""
    if phrase.prep is None:
        return True
    match = text.match_at("event_status", verb)
    return match is not None and match.end == phrase.prep + 1 and match.end > match.begin + 1


def _meant(parties: Parties, phrase: Phrase, frame: Frame, own: Collection[str]) -> list[Party]:
    found = [named(parties, p, phrase, frame) for p in parties.of(phrase)]
    if "pronouns" in parties.text.words[phrase.head].entries and all(p.key in own for p in found):
        other = another(parties, phrase, own)
        found = [] if other is None else [other]
    return [p._replace(inferred=True) for p in found if p.kind in ACTING and p.key not in own]
