"""The verbal cues of a zone: which take their content to the right, which stand as an aside beside it."""

from itertools import islice

import attrs

from newsevents.analysis import Match
from newsevents.extractors.reports.complements import Complement, complement
from newsevents.extractors.reports.model import MOST, Range
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES

_APPOSITIONS = 3
"""Stretches between commas that may stand between a subject and its verb."""
_ADJUNCTS = 8
"""Tokens that may stand between the mark and the verb of an aside («, в пятницу сообщил он»)."""


@attrs.define(eq=False)
class CueVerb:
    """A verb that reports: its tokens, what it takes, the tokens of its own clause.

    ``aside`` tells a clause that stands beside what it reports; ``opener`` is the «как» that opens it.
    """

    match: Match
    takes: Complement | None
    region: Range
    aside: bool = False
    opener: int | None = None

    @property
    def begin(self) -> int:
        """The verb's token."""
        return self.match.begin

    def frames(self) -> tuple[str, ...]:
        """What the word list says that the verb takes."""
        return tuple(self.match.entry.get("frame", ()))


def verbs(zone: Zone, *, beside: bool) -> list[CueVerb]:
    """The verbal cues in text order. ``beside``: the zone is itself an aside of a quotation."""
    found: list[CueVerb] = []
    for match in islice(zone.text.matches_in("cues", zone.begin, zone.end), MOST):
        if found and match.begin < found[-1].match.end:
            continue
        if not _verbal(zone, match) or _quoted(zone, match.begin) or _in_anonymity(zone, match.begin):
            continue
        if zone.match("citing", match.begin) is not None:
            continue
        takes = None if beside else complement(zone, match.begin, match.end, match.entry)
        segment = zone.segment(match.begin)
        cue = CueVerb(match, takes, segment)
        opener = _opener(zone, match.begin, segment)
        if opener is not None:
            cue.opener, cue.aside, cue.takes = opener, True, None
        elif takes is not None and not _adverbial(zone, match.begin) and _behind_block(zone, match.begin, segment):
            cue.aside, cue.takes = True, None
        elif takes is None or takes.frame == "about":
            stands = bool({"quote", "cite"} & set(cue.frames())) or bool(match.entry.get("words"))
            stands = stands or (
                "that" in cue.frames() and (not match.entry.get("weak") or _speaker_in(zone, cue, segment))
            )
            cue.aside = beside or (stands and not _adverbial(zone, match.begin) and _aside(zone, match.begin, segment))
            if cue.aside:
                cue.takes = None
        if cue.aside:
            cue.region = _extended(zone, cue, segment)
        found.append(cue)
    return found


def _verbal(zone: Zone, match: Match) -> bool:
    """Whether the word is a verb here, of the third person, that tells."""
    reading = zone.reading(match.begin)
    if reading is None:
        return False
    cased = zone.cased
    if not cased and (match.entry.get("predicate") or match.begin > zone.begin):
        before = range(max(zone.begin, match.begin - 3), match.begin)
        if match.entry.get("predicate") and not any(token_is(zone, t, "auxiliaries") for t in before):
            return False  # "find out for certain"
        governed = token_is(zone, match.begin - 1, "prepositions") and match.begin > zone.begin
        if governed and not {"infinitive_marks", "as_words"} & set(zone.word(match.begin - 1).entries):
            return False  # "with confirmed cases"
    if match.entry.exact or reading.pos == "GERUND":
        return True
    if reading.pos == "VERB":
        if not cased and match.begin == zone.begin and zone.cut_before(match.begin) is None:
            return False  # "Asked about that, the president shrugged"
        return reading.person not in ("1", "2") and reading.mood != "impr"
    if reading.pos == "PART" and reading.tense == "pres" and not zone.cased:
        begin = zone.segment(match.begin)[0]
        if begin > zone.begin and match.begin - begin <= 1:
            return True  # ", saying that …"; no "ruling party"
        if begin < match.begin and token_is(zone, match.begin - 1, "documents"):
            return "that" in match.entry.get("frame", ())  # "a statement saying that …"
        return "auxiliaries" in zone.word(match.begin - 1).entries and match.begin > zone.begin
    if reading.pos == "INF":
        return _supported(zone, match.begin)
    if reading.pos == "PART":
        return reading.voice != "pssv" if zone.cased else True
    return reading.pos == "PARTS" and bool(match.entry.get("impersonal") or match.entry.exact)


def _supported(zone: Zone, verb: int) -> bool:
    """Whether an auxiliary makes an infinitive finite without changing what it says: "did not rule out"."""
    for token in range(verb - 1, max(zone.begin, verb - 3) - 1, -1):
        helper = zone.word(token).entries.get("auxiliaries")
        if helper is not None:
            return bool(helper.get("takes") == "INF" and helper.get("form") != "modal")
        if (reading := zone.reading(token)) is None or reading.pos not in ("ADV", "PRCL"):
            return False
    return False


def _behind_block(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether the cue's clause follows a quotation that stands by itself: «…», — сказала она, добавив, что …"""
    cut = zone.cut_before(segment[0])
    block = zone.block_of(cut)
    if block is None and cut is not None and zone.form(cut[0]) in DASHES | {","}:
        previous = zone.cut_before(cut[0])
        block = zone.block_of(previous)
        if block is None and previous is not None and zone.form(previous[0]) == ",":
            block = zone.block_of(zone.cut_before(previous[0]))
    if block is None or block.report is not None or token_is(zone, segment[0], "coordinators"):
        return False
    return not zone.cased or verb - segment[0] <= 2


def _in_anonymity(zone: Zone, token: int) -> bool:
    """Whether the verb belongs to what a source asked for («who asked not to be named»)."""
    return any(
        m.begin <= token < m.end for m in zone.text.matches_in("anonymity", max(zone.begin, token - 3), token + 1)
    )


def _quoted(zone: Zone, token: int) -> bool:
    """Whether the word stands in a quotation that the zone does not lie in."""
    quotation = zone.text.quotation_at(token)
    if zone.in_block(token):
        return True
    return quotation is not None and quotation.begin > zone.begin and quotation.end <= zone.end + 1


def _opener(zone: Zone, verb: int, segment: Range) -> int | None:
    """The «как» that opens the segment, where nothing but small words stands between it and the verb or its subject."""
    for token in range(segment[0], min(segment[0] + 2, verb)):
        if "as_words" in zone.word(token).entries:
            return token
        if "coordinators" not in zone.word(token).entries:
            return None
    return None


def _adverbial(zone: Zone, verb: int) -> bool:
    """Whether the verb is a gerund, or in languages without case a participle without its auxiliary: «отметив»."""
    reading = zone.reading(verb)
    if reading is None or reading.pos not in ("GERUND", "PART"):
        return False
    if reading.pos == "GERUND" or zone.cased:
        match = zone.match("cues", verb)
        return reading.pos == "GERUND" or match is None or not match.entry.exact  # «считающий», not «уверен»
    if zone.word(verb).has("VERB", tense="past"):
        return False
    return not any("auxiliaries" in zone.word(t).entries for t in range(max(zone.begin, verb - 4), verb))


def _aside(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether the cue's clause stands beside something said: behind a mark or a quotation, the verb first."""
    cut = zone.cut_before(segment[0])
    if cut is None or (zone.begin >= cut[0] and zone.block_of(cut) is None):
        return False
    if zone.form(cut[0]) in {";", ":"} and zone.block_of(cut) is None:
        return False
    if any(opens_clause(zone, token) for token in range(segment[0], min(segment[0] + 2, verb))):
        return False
    if zone.block_of(cut) is None and not _something_said(zone, verb, segment):
        return False
    if not zone.cased:
        return True
    if verb - segment[0] > _ADJUNCTS:
        return False
    block = zone.block_of(cut) or (
        zone.block_of(zone.cut_before(cut[0])) if zone.form(cut[0]) in DASHES | {","} else None
    )
    if block is not None:
        return True
    if any(
        token_is(zone, token, "relatives") or token_is(zone, token, "coordinators") for token in range(segment[0], verb)
    ):
        return False
    return not any(p.prep is None and p.case.split()[:1] == ["nom"] for p in zone.phrases(segment[0], verb))


def opens_clause(zone: Zone, token: int) -> bool:
    """Whether a conjunction or a relative word stands at the token."""
    entries = zone.word(token).entries
    return "content_openers" in entries or "relatives" in entries


def _something_said(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether a predicate stands before the segment, or behind the mark that ends it; a mere «об этом» says nothing."""
    if zone.blocks:
        return True
    cased = zone.cased
    at = segment[0]
    while (cut := zone.cut_before(at)) is not None and cut[0] > zone.begin:
        left = zone.segment(cut[0] - 1)
        opens = {"as_words", "relatives"} & set(zone.word(left[0]).entries)
        inserted = bool(opens) and zone.form(cut[0]) == "," and left[0] > zone.begin
        if not inserted and _predicated(zone, left):
            return True
        at = left[0]
    if zone.match("back_references", zone.begin) is not None:
        return False
    behind = zone.cut_at(segment[1])
    if behind is not None and zone.finite(behind[1], zone.end) is not None and zone.form(behind[0]) == ",":
        return not cased or verb == segment[0] or _subject_between(zone, segment)
    if not cased or verb != segment[0] or "weak" in _flags(zone, verb):
        return False
    return _subject_between(zone, (verb + 1, segment[1]))


def _flags(zone: Zone, verb: int) -> frozenset[str]:
    """The flags of the cue at a token."""
    match = zone.match("cues", verb)
    return frozenset(match.entry.data) if match is not None else frozenset()


def _predicated(zone: Zone, segment: Range) -> bool:
    """Whether a stretch has a predicate: a finite verb, or the infinitive of a headline."""
    if zone.finite(*segment) is not None or _nominal_clause(zone, segment):
        return True
    title = zone.text.sentences[zone.sentence].record.kind == "title"
    return title and any((r := zone.reading(t)) is not None and r.pos == "INF" for t in range(*segment))


def _nominal_clause(zone: Zone, segment: Range) -> bool:
    """Whether a stretch is a clause without a verb: «это её первый визит», «новая дата — 3 марта»."""
    if not zone.cased:
        return False
    phrases = [p for p in zone.phrases(*segment) if p.prep is None and "nom" in p.case.split()]
    if not phrases or phrases[0].begin > segment[0] + 1:
        return False
    if "demonstratives" in zone.word(segment[0]).entries:
        return phrases[0].end - phrases[0].begin > 1 or len(phrases) > 1
    cut = zone.cut_at(segment[1])
    return cut is not None and zone.form(cut[0]) in DASHES and cut[1] < zone.end


def _subject_between(zone: Zone, segment: Range) -> bool:
    """Whether one who may speak stands in a stretch, in the nominative."""
    return any(
        p.prep is None and p.case.split()[:1] in (["nom"], []) and (zone.word(p.head).capital or _animate(zone, p.head))
        for p in zone.phrases(*segment)
    )


def _animate(zone: Zone, token: int) -> bool:
    word = zone.word(token)
    return "pronouns" in word.entries or any(r.animate and r.case == "nom" for r in word.readings)


def token_is(zone: Zone, token: int, category: str) -> bool:
    """Whether the word at a token is in a list."""
    return category in zone.word(token).entries


def _extended(zone: Zone, cue: CueVerb, segment: Range) -> Range:
    """The aside with what belongs to it behind a comma: appositions, relative and participial clauses."""
    begin, end = segment
    if cue.opener is not None:
        begin = cue.opener
    cased = zone.cased
    speaker_first = not cased and any(p.prep is None for p in zone.phrases(begin, cue.begin))
    if not cased and not speaker_first and cue.opener is None and not _speaker_behind(zone, cue):
        before = _over_appositions(zone, begin)
        if before is not None:
            begin, speaker_first = before, True
    while True:
        cut = zone.cut_at(end)
        if cut is None or zone.form(cut[0]) != "," or zone.block_of(cut) is not None or cut[1] >= zone.end:
            return begin, end
        following = zone.segment(cut[1])
        if any(True for c in ("citing", "anonymity") for _ in zone.text.matches_in(c, following[0], following[0] + 1)):
            end = following[1]
            continue
        following = zone.segment(cut[1])
        if following[1] <= following[0] or not _belongs(zone, following, speaker_first):
            return begin, end
        end = following[1]


def _speaker_in(zone: Zone, cue: CueVerb, segment: Range) -> bool:
    """Whether a word for one who may speak stands in the cue's stretch: a name, a role, a body, a document; and no
    object behind the cue where word order would show it ("found himself in front")."""
    ordered = not zone.cased and cue.begin > segment[0]
    if ordered and (cue.match.entry.get("address") or _speaker_behind(zone, cue)):
        return False
    named = {"documents", "media_nouns", "institutions", "roles", "pronouns", "unnamed_sources"}
    return any(named & set(zone.word(t).entries) or zone.word(t).capital for t in range(*segment))


def _speaker_behind(zone: Zone, cue: CueVerb) -> bool:
    """Whether a noun phrase right behind the verb may be its subject, not the one it is told to."""
    if cue.match.entry.get("address"):
        return False
    phrases = zone.phrases(cue.match.end, zone.segment(cue.begin)[1])
    return bool(phrases) and phrases[0].prep is None and phrases[0].begin <= cue.match.end + 1


def _over_appositions(zone: Zone, begin: int) -> int | None:
    """Where a subject begins from which appositions part its verb: "…, her aide, Jon Berg, said"."""
    start = None
    for _ in range(_APPOSITIONS):
        cut = zone.cut_before(begin)
        if cut is None or zone.form(cut[0]) != "," or zone.block_of(cut) is not None or cut[0] <= zone.begin:
            break
        first = zone.segment(cut[0] - 1)[0]
        phrases = zone.phrases(first, cut[0])
        if zone.finite(first, cut[0]) is not None or not phrases or phrases[0].begin > first + 1:
            break
        if phrases[0].prep is not None or zone.cut_before(first) is None or opens_clause(zone, first):
            break
        start = begin = first
    return start


def _belongs(zone: Zone, segment: Range, speaker_first: bool) -> bool:
    """Whether a segment behind an aside still speaks of the speaker, or of the speaking. ``speaker_first``: the
    speaker stands before the verb."""
    first = zone.reading(segment[0])
    if all(token_is(zone, t, "date_words") or zone.word(t).shape in ("digits", "number") for t in range(*segment)):
        return True  # "said on Saturday, July 25"
    for token in range(segment[0], min(segment[0] + 2, segment[1])):
        if token_is(zone, token, "relatives"):
            return True
        reading = zone.reading(token)
        if reading is not None and reading.pos == "GERUND":
            return not any(True for _ in zone.text.matches_in("cues", token, token + 1))
        if reading is not None and reading.pos == "PART" and token == segment[0]:
            cased = zone.cased
            return cased or not any(True for _ in zone.text.matches_in("cues", token, token + 1))
    if zone.finite(*segment) is not None or any(
        (r := zone.reading(t)) is not None and r.pos == "INF" for t in range(*segment)
    ):
        return False
    if speaker_first:
        return False  # "She is, he said, a star": in apposition to what was said before
    return (
        first is not None
        and first.pos not in ("PREP", "CONJ", "ADV")
        and not token_is(zone, segment[0], "prepositions")
    )
