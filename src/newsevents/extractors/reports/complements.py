"""What a cue takes to its right: a clause, a quotation, an infinitive, a noun phrase."""

from typing import Final, NamedTuple

from newsevents.extractors.reports.model import Range, Speech
from newsevents.extractors.reports.zones import FINITE, Zone, is_mark
from newsevents.lexicon import Entry

_STATING: Final = FINITE | {"INF"}
_INSERTED: Final = 3
"""Relative, participial and other insertions that may stand between a cue and its clause."""


class Complement(NamedTuple):
    """What a cue takes: the frame, the token where the content begins, the quotation if it is one, and the end of the
    content where it is known already."""

    frame: str
    begin: int
    speech: Speech | None = None
    end: int | None = None


def complement(zone: Zone, verb: int, end: int, entry: Entry) -> Complement | None:
    """What the cue over ``verb`` to ``end`` takes to its right, the surest kind first."""
    frames = entry.get("frame", ())
    stop = zone.segment(verb)[1]
    if "gerund" in frames and not zone.cased and end < stop and _participle(zone, end):
        return None  # "recommend changing the plan": the gerund is what they recommend
    at_once = "inf" in frames and _infinitive_at(zone, end, stop)
    found = _infinitive(zone, end, stop) if at_once else None  # «рекомендовал проверить, что …»
    found = found or (_clause(zone, end, stop) if "that" in frames else None)
    found = found or (_spoken(zone, stop) if "quote" in frames or "that" in frames else None)
    if found is None and "that" in frames and not zone.cased:
        found = _bare_clause(zone, end, stop, entry) or _gap_clause(zone, verb, end, stop)
    if found is None and "that" in frames and zone.cased:
        found = _asyndetic(zone, verb, end, stop)
    if found is None and "inf" in frames:
        found = _infinitive(zone, end, stop) or _infinitive_over(zone, stop)
    if found is None and entry.get("about") and not ("as" in frames and _object_behind(zone, end, stop)):
        found = _about(zone, end, stop, entry["about"])
    return found


def _object_behind(zone: Zone, end: int, stop: int) -> bool:
    """Whether an object stands right behind the cue: "called the talks useful", not "called for talks"."""
    phrases = zone.phrases(end, stop)
    return bool(phrases) and phrases[0].prep is None and phrases[0].begin <= end + 1


def opener_at(zone: Zone, token: int) -> int | None:
    """Behind a conjunction that opens what is said, where one stands at the token."""
    if token >= zone.end:
        return None
    match = zone.match("content_openers", token)
    return match.end if match is not None else None


def _clause(zone: Zone, end: int, stop: int) -> Complement | None:
    """A clause behind its conjunction, in the segment or behind a comma, insertions passed over."""
    if not zone.cased:
        for token in range(end, stop):
            if "content_openers" in zone.word(token).entries and token + 1 < stop and _opens(zone, token):
                if token > end and zone.finite(token + 1, token + 2) is not None:
                    break  # "warned states that impose duties"
                return Complement("that", token + 1)
            if token > end and "cues" in zone.word(token).entries and _participle(zone, token):
                break  # "responded by claiming that …"
            if "relatives" in zone.word(token).entries and "content_openers" not in zone.word(token).entries:
                break
            if (reading := zone.reading(token)) is not None and reading.pos in ("VERB", "AUX"):
                break  # "said the bill was bad but that she would vote for it": the clause began before
    at = stop
    for _ in range(_INSERTED):
        cut = zone.cut_at(at)
        if cut is None or zone.form(cut[0]) not in {",", "-", "–", "—"}:
            return None
        begin = opener_at(zone, cut[1])
        if begin is not None:
            return Complement("that", begin)
        following = zone.segment(cut[1])
        if zone.finite(*following) is not None and not _inserted(zone, following):
            return None
        if any(True for _ in zone.text.matches_in("cues", following[0], min(following[0] + 2, following[1]))):
            return None
        at = following[1]
        if at <= cut[0]:
            return None
    return None


def _participle(zone: Zone, token: int) -> bool:
    reading = zone.reading(token)
    return reading is not None and reading.pos == "PART" and reading.tense == "pres"


def _opens(zone: Zone, token: int) -> bool:
    """Whether "that" here opens a clause: not a pronoun before a noun ("that day"), nor a relative."""
    reading = zone.reading(token)
    if reading is None or zone.finite(token + 1, zone.end) is None:
        return False
    named = reading.pos == "DET" and (zone.form(token + 1)[:1].isupper() or _plural_behind(zone, token))
    return named or reading.pos in ("CONJ", "ADV", "PRON")


def _plural_behind(zone: Zone, token: int) -> bool:
    """Whether the noun behind "that" is a plural, which it cannot belong to."""
    for at in range(token + 1, min(token + 4, zone.end)):
        reading = zone.reading(at)
        if reading is None or reading.pos not in ("ADJ", "NOUN", "PART"):
            return False
        following = zone.reading(at + 1) if at + 1 < zone.end else None
        if reading.pos == "NOUN" and (following is None or following.pos != "NOUN"):
            return reading.number == "plur"
    return False


def _inserted(zone: Zone, segment: Range) -> bool:
    """Whether a segment is a relative or participial insertion."""
    for token in range(segment[0], min(segment[0] + 2, segment[1])):
        reading = zone.reading(token)
        if "relatives" in zone.word(token).entries or (reading is not None and reading.pos in ("PART", "GERUND")):
            return True
    return False


def _spoken(zone: Zone, stop: int) -> Complement | None:
    """What stands behind a colon, or a quotation that stands by itself."""
    cut = zone.cut_at(stop)
    if cut is None:
        return None
    speech = zone.block_of(cut)
    if speech is None and zone.form(cut[0]) == ",":
        following = zone.cut_at(cut[1])
        speech = zone.block_of(following)
    if speech is not None:
        return Complement("quote", speech.begin, speech)
    if zone.form(cut[0]) != ":" or cut[1] >= zone.end:
        return None
    speech = zone.block_of(zone.cut_at(cut[1]))
    if speech is None and not _states(zone, cut[1]):
        return None  # "asked for one thing: speed"
    return Complement("quote" if speech else "colon", cut[1], speech)


def _states(zone: Zone, begin: int) -> bool:
    """Whether what follows a colon has a predicate, or is quoted; where no verb is needed, two words will do."""
    return (zone.cased and zone.end - begin > 1) or any(
        is_mark(zone.word(t)) or ((r := zone.reading(t)) is not None and r.pos in _STATING)
        for t in range(begin, zone.end)
    )


def _bare_clause(zone: Zone, end: int, stop: int, entry: Entry) -> Complement | None:
    """A clause without a conjunction ("He said talks would resume"): a noun phrase and a finite verb behind it."""
    token = end
    if zone.is_in(token, "infinitive_marks") or zone.form(token) in entry.get("about", ()):
        return None
    if zone.is_in(token, "agent_prepositions") and zone.is_in(token + 1, "cues") and _participle(zone, token + 1):
        return None  # "responded by claiming …"
    subordinate = zone.word(token).entries.get("subordinators") if token < stop else None
    if token < stop and "coordinators" in zone.word(token).entries:
        return None  # "had been found and corrected"
    finite = zone.finite(end, stop)
    if subordinate is not None and "content_openers" not in zone.word(token).entries:
        if subordinate.get("kind") == "complement":
            return None  # "explained how it works" names a topic
        return Complement("that", token) if finite is not None and finite > token + 1 else None
    direct = finite is not None
    if finite is None:
        finite = _behind_insertions(zone, stop)
    if finite is None:
        return None
    phrases = [p for p in zone.phrases(end, finite) if p.end <= finite or p.begin < finite]
    bare = [p for p in phrases if p.prep is None and "relatives" not in zone.word(p.begin).entries]
    if entry.get("address") and len(bare) > 1:
        bare = bare[1:]
    elif entry.get("address") and bare and not _pronoun(zone, bare[0].begin):
        return None
    bare = [p for p in bare if "date_words" not in zone.word(p.head).entries or p is bare[-1]]
    if not bare:
        opens = zone.is_in(end, "determiners") or zone.form(end) in ("there", "There")  # "said the blasting had …"
        return Complement("that", end) if finite == end + 1 or opens else None
    if direct and _second_predicate(zone, bare[-1].end, finite):
        return None  # "confirmed the trip but gave no details"
    if direct and any("relatives" in zone.word(t).entries for t in range(bare[0].end, finite)) and len(bare) < 2:
        later = zone.finite(finite + 1, stop)  # "said offices that issue the cards are open"
        following = zone.phrases(finite + 1, later) if later is not None else []
        return Complement("that", bare[0].begin) if following and following[0].prep is None else None
    if any(zone.is_in(t, "relatives") and zone.is_in(t - 1, "prepositions") for t in range(end + 1, bare[0].begin)):
        return None  # "wrote under a video in which he sings"
    return Complement("that", bare[0].begin)


def _second_predicate(zone: Zone, begin: int, finite: int) -> bool:
    """Whether nothing but a conjunction, adverbs aside, stands between a noun phrase and the verb behind it."""
    between = [t for t in range(begin, finite) if (r := zone.reading(t)) is None or r.pos != "ADV"]
    return len(between) == 1 and zone.is_in(between[0], "coordinators")


def _gap_clause(zone: Zone, verb: int, end: int, stop: int) -> Complement | None:
    """A clause whose subject is the relative word before the cue: "a move that owners said could last for weeks"."""
    finite = zone.finite(end, stop)
    if finite is None or any((r := zone.reading(t)) is None or r.pos != "ADV" for t in range(end, finite)):
        return None
    first = zone.segment(verb)[0]
    taken = next((t for t in range(verb - 1, first - 1, -1) if zone.is_in(t, "relatives")), None)
    subject = taken is not None and any(p.prep is None for p in zone.phrases(taken + 1, verb))
    return Complement("that", end) if subject else None


def _behind_insertions(zone: Zone, stop: int) -> int | None:
    """The predicate that goes on with a subject at ``stop`` behind what is inserted: "said Moss, who is ill, would"."""
    at, inserted = stop, False
    for _ in range(_INSERTED):
        cut = zone.cut_at(at)
        if cut is None or zone.form(cut[0]) != "," or cut[1] >= zone.end:
            return None
        following = zone.segment(cut[1])
        finite = zone.finite(*following)
        if (
            inserted
            and finite is not None
            and finite <= following[0] + 1
            and not zone.is_in(following[0], "coordinators")
        ):
            return finite
        if finite is not None and not _inserted(zone, following):
            return None
        at, inserted = following[1], True
    return None


def _asyndetic(zone: Zone, verb: int, end: int, stop: int) -> Complement | None:
    """A clause behind a mere comma: «Дипломат указала, трубопровод пока не готов»."""
    cut = zone.cut_at(stop)
    if (
        end != stop
        or cut is None
        or zone.form(cut[0]) != ","
        or zone.segment(verb)[0] != zone.begin
        or verb == zone.begin
    ):
        return None
    following = zone.segment(cut[1])
    if following[1] <= following[0] or "coordinators" in zone.word(following[0]).entries or _inserted(zone, following):
        return None
    if zone.match("subordinators", following[0]) is not None or zone.finite(*following) is None:
        return None
    if any(True for c in ("cues", "cue_nouns") for _ in zone.text.matches_in(c, *following)):
        return None
    return Complement("that", cut[1])


def _pronoun(zone: Zone, token: int) -> bool:
    return "pronouns" in zone.word(token).entries


def _infinitive(zone: Zone, end: int, stop: int) -> Complement | None:
    """An infinitive with what stands before it and belongs to it: behind the addressee and the place of speaking."""
    finite = zone.finite(end, stop)
    for token in range(end, stop if finite is None else finite):
        if is_mark(zone.word(token)):
            quotation = zone.text.quotation_at(token + 1)
            if quotation is not None and quotation.open == token and quotation.end - quotation.begin > 1:
                reading = zone.reading(quotation.begin + 1) or zone.reading(quotation.begin)
                if reading is not None and reading.pos == "INF":
                    return Complement("inf", token)
        reading = zone.reading(token)
        if reading is None or reading.pos != "INF":
            continue
        if not zone.cased:
            to = token - 1 if token > end and zone.form(token - 1) == "to" else None
            if to is None:
                continue
            if to > end and "negations" in zone.word(to - 1).entries:
                to -= 1
            return Complement("inf", to)
        return Complement("inf", _infinitive_begin(zone, end, token))
    return None


def _infinitive_over(zone: Zone, stop: int) -> Complement | None:
    """An infinitive behind an insertion that names a source: «пообещал, по словам мэра, открыть школу»."""
    cut = zone.cut_at(stop)
    if cut is None or zone.form(cut[0]) != "," or cut[1] >= zone.end:
        return None
    begin, end = zone.segment(cut[1])
    behind = zone.cut_at(end)
    if behind is None or zone.form(behind[0]) != "," or behind[1] >= zone.end or not _names_source(zone, begin, end):
        return None
    return Complement("inf", behind[1]) if _infinitive_at(zone, behind[1], zone.end) else None


def _names_source(zone: Zone, begin: int, end: int) -> bool:
    """Whether a stretch only names a source: "according to the mayor", «по словам мэра»."""
    if zone.match("cue_prepositions", begin) is not None:
        return True
    nouns = zone.text.matches_in("cue_nouns", begin, min(begin + _INSERTED + 1, end))
    return any(zone.word(begin).key in match.entry["prep"] for match in nouns)


def _infinitive_at(zone: Zone, token: int, stop: int) -> bool:
    """Whether an infinitive stands at a token, with its mark where it has one."""
    at = token + (not zone.cased and zone.is_in(token, "infinitive_marks"))
    reading = zone.reading(at) if at < stop else None
    return reading is not None and reading.pos == "INF" and (zone.cased or at > token)


def _infinitive_begin(zone: Zone, end: int, infinitive: int) -> int:
    begin = end
    for phrase in zone.phrases(end, infinitive):
        if phrase.prep is None and zone.is_in(phrase.head, "date_words"):
            break  # «поручил Лыкову каждую пятницу докладывать»
        told = phrase.prep is not None and zone.is_in(phrase.prep, "addressee_prepositions")
        if phrase.prep is None or told or _of_speaking(zone, phrase.prep, phrase.end):
            begin = phrase.end
    while begin < infinitive and is_mark(zone.word(begin)):
        begin += 1
    return begin


def _of_speaking(zone: Zone, prep: int, end: int) -> bool:
    """Whether a phrase tells where or when was spoken."""
    for token in range(prep, end):
        entries = zone.word(token).entries
        venue = entries.get("venues")
        if {"weekdays", "time_openers"} & set(entries) or (venue is not None and zone.word(prep).key in venue["prep"]):
            return True
    return False


def _about(zone: Zone, end: int, stop: int, prepositions: list[str]) -> Complement | None:
    """A noun phrase behind a preposition that the cue governs: «предупредил о последствиях»."""
    for token in range(end, stop - 1):
        if zone.word(token).key in prepositions:
            if "demonstratives" in zone.word(token + 1).entries and (
                token + 2 >= stop or zone.is_in(token + 2, "report_nouns")
            ):
                return None
            if _of_speaking(zone, token, min(token + 4, stop)) or zone.match("back_references", token):
                continue
            if (reading := zone.reading(token + 1)) is not None and reading.pos == "INF":
                continue  # "admitted to selling", not "pledged to sell"
            return Complement("about", token + 1)
    return None
