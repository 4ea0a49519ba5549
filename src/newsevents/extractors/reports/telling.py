"""Whether a word that may report is a verb here that tells."""

from typing import Final

from newsevents.extractors.reports.cueverbs import limited, participle_behind_as, token_is
from newsevents.extractors.reports.media import media_in
from newsevents.extractors.reports.nominals import STATED, possessive
from newsevents.extractors.reports.taking import absolute_subject, bare_behind, document_before, progressive
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.matching import Match

_PHASE: Final = 8
"""Tokens back from an infinitive among which the verb that it hangs on is looked for."""


def tells(zone: Zone, match: Match, beside: bool) -> bool:
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
        governed = governed and not _adverb(zone, match.begin - 1)  # "has since said"
        opens = {"infinitive_marks", "as_words"} | ({"deed_prepositions"} if progressive(zone, match.begin) else set())
        if governed and not opens & set(zone.word(match.begin - 1).entries):
            return False  # "with confirmed cases"; but "responded by claiming that"
    if match.entry.exact or reading.pos == "GERUND":
        return True
    if match.entry.get("passive"):
        return reading.pos == "PART" and _is(zone, match.begin - 1)
    if reading.pos == "VERB":
        if match.entry.get("present") and reading.tense == "past":
            return False  # «думал, что мост цел»
        if not cased and match.begin > zone.begin and _owned(zone, match.begin - 1):
            return False  # "the recount petition"
        if not cased and match.begin > zone.begin + 1 and _of_noun(zone, match.begin):
            return False  # "cut its profit forecast"
        if not cased and not beside and match.begin == zone.begin and zone.cut_before(match.begin) is None:
            return False  # "Asked about that, the president shrugged"
        return reading.person not in ("1", "2") and reading.mood != "impr"
    if reading.pos == "PART" and not zone.cased and match.begin > zone.begin and _attributive(zone, match):
        return False  # "the agreed measures"
    if reading.pos == "PART" and reading.tense == "pres" and not zone.cased:
        return _going_on(zone, match)
    if reading.pos == "INF":
        return _supported(zone, match.begin) or phase_before(zone, match.begin) is not None
    if reading.pos == "ADJ" and not cased and match.begin > zone.begin:
        return token_is(zone, match.begin - 1, "as_words") and participle_behind_as(zone, match.begin)
    if reading.pos == "NOUN" and not cased:
        return _ends_with_verb(zone, match, beside)
    if reading.pos == "PART":
        return reading.voice != "pssv" if zone.cased else True
    if reading.pos != "PARTS":
        return False
    return bool(match.entry.get("impersonal") or match.entry.exact) or _judging(zone, match)


def _judging(zone: Zone, match: Match) -> bool:
    """Whether a short participle tells what somebody beside it holds a thing to be: «признан врачами негодным»."""
    beside = (zone.reading(t) for t in (match.begin - 1, match.end) if zone.begin <= t < zone.end)
    return "as" in match.entry.get("frame", ()) and any(r is not None and r.case == "ins" for r in beside)


def _going_on(zone: Zone, match: Match) -> bool:
    """Whether an -ing form tells what somebody says: with its auxiliary, behind a comma or a document, or opening the
    sentence."""
    if zone.is_in(match.begin - 1, "agent_prepositions") and match.begin > zone.begin:
        return "that" in match.entry.get("frame", ())  # "responded by claiming that", not "by urging us to wait"
    if zone.is_in(match.begin - 1, "deed_prepositions") and match.begin > zone.begin:
        return _clause_opens(zone, match)  # "mocked him for saying that …"
    begin = zone.segment(match.begin)[0]
    cut = zone.cut_before(begin)
    labelled = cut is not None and zone.form(cut[0]) == ":" and match.begin == begin
    if begin > zone.begin and match.begin - begin <= 1 and not labelled:
        return True  # ", saying that …"; no "ruling party", nor "Survey: Ruling party leads"
    if match.begin == zone.begin and (zone.is_in(match.end, "content_openers") or _opens_calling(zone, match)):
        return True  # "Noting that …, Moss left"
    if begin < match.begin and absolute_subject(zone, match.begin) is not None:
        return True  # ", with critics saying that …"
    written = document_before(zone, match.begin) if begin < match.begin else None
    if written is not None:  # "a statement saying that …"
        return "that" in match.entry.get("frame", ()) or zone.finite(begin, written[0]) is not None
    if begin < match.begin and _ends_clause(zone, begin, match):
        return True  # "emerged from the hall insisting that …"
    helper = match.begin - 1
    if helper > begin and token_is(zone, helper, "perceived") and _is(zone, helper - 1):
        return True  # "is heard saying that …"
    while helper > zone.begin and (r := zone.reading(helper)) is not None and r.pos in ("ADV", "PRCL"):
        helper -= 1
    if helper > begin and token_is(zone, helper, "coordinators"):
        return _progressive_before(zone, begin, helper)
    return helper >= zone.begin and "auxiliaries" in zone.word(helper).entries


def _opens_calling(zone: Zone, match: Match) -> bool:
    """Whether a participle opens a sentence that tells what something is called, in marks or by "as", before its main
    clause: "Calling the plan “a joke,” Moss left"."""
    end = zone.segment(match.begin)[1]
    if "as" not in match.entry.get("frame", ()) or zone.form(end) != "," or zone.finite(match.end, end) is not None:
        return False
    return any(is_mark(zone.word(t)) or zone.is_in(t, "as_words") for t in range(match.end + 1, end))


def _clause_opens(zone: Zone, match: Match) -> bool:
    """Whether a clause with its conjunction stands right behind a participle, or a noun phrase with its verb."""
    if "that" not in match.entry.get("frame", ()):
        return False
    if zone.is_in(match.end, "content_openers"):
        return True
    subject = bare_behind(zone, match.end, zone.segment(match.begin)[1])
    return subject is not None and zone.finite(subject.end, zone.segment(match.begin)[1]) is not None


def _ends_clause(zone: Zone, begin: int, match: Match) -> bool:
    """Whether a participle with what it takes right behind it hangs on the clause before it, and not on somebody or
    something written that stands there: "took the stage vowing to fight on", not "met voters saying that"."""
    frames, before = match.entry.get("frame", ()), zone.reading(match.begin - 1)
    if _on_air(zone, begin, match.begin):
        about = match.entry.get("about", ())
        blamed = any(zone.word(t).key in about for t in range(match.end + 1, zone.segment(match.begin)[1]))
        return blamed or "as" in frames or _clause_opens(zone, match)
    said = "that" in frames and zone.is_in(match.end, "content_openers")
    said = said or (match.entry["class"] == "promise" and zone.is_in(match.end, "infinitive_marks"))
    if not said or before is None or before.pos not in ("NOUN", "NUM", "PRON"):
        return False
    word = zone.word(match.begin - 1)
    timed = "date_words" in word.entries
    somebody = not STATED.isdisjoint(word.entries) or before.animate or (word.capital and not timed)
    return not somebody and zone.finite(begin, match.begin) is not None


def _on_air(zone: Zone, begin: int, end: int) -> bool:
    """Whether a clause ends here with where somebody was heard: "appeared on CNN", "was on television"."""
    phrases = zone.phrases(begin, end)
    if not phrases or phrases[-1].end != end or phrases[-1].prep is None or zone.finite(begin, end) is None:
        return False
    entry = zone.word(phrases[-1].prep).entries.get("air_prepositions")
    if entry is None or not entry.get("shows"):
        return False
    told = zone.is_in(phrases[-1].head, "media_nouns") or zone.is_in(phrases[-1].head, "venues")
    return told or bool(media_in(zone, (phrases[-1].begin, end)))


def _adverb(zone: Zone, token: int) -> bool:
    reading = zone.reading(token)
    return reading is not None and reading.pos == "ADV"


def _progressive_before(zone: Zone, begin: int, end: int) -> bool:
    """Whether another participle with its auxiliary stands before "and": "are sharing views and advising others"."""
    for token in range(end - 1, begin - 1, -1):
        if progressive(zone, token):
            helper = token - 1
            while helper > begin and _adverb(zone, helper):
                helper -= 1
            loose = token - begin <= 1 and begin > zone.begin  # ", calling it late and threatening to sue"
            return loose or token_is(zone, helper, "auxiliaries")
    return False


def _ends_with_verb(zone: Zone, match: Match, beside: bool) -> bool:
    """Whether a word that looks like a noun ends the sentence as the verb of a plural ("…, local media report"), or
    stands beside a quotation (""…," the letter reads")."""
    segment = zone.segment(match.begin)
    cut, subject = zone.cut_before(segment[0]), match.begin - 1
    quoted = beside or zone.block_of(cut) is not None
    ends = (quoted and match.end == segment[1]) or match.end == zone.end == segment[1]
    ends = ends or zone.match("citing", match.end) is not None
    ends = ends or (match.end == segment[1] and zone.form(match.end) == "," and _may_tell(zone, match.begin - 1))
    if not ends or not (quoted or (cut is not None and zone.form(cut[0]) == ",")):
        return False
    if zone.word(match.begin).has("VERB", tense="pres") is None or subject < segment[0]:
        return False
    joint = any(token_is(zone, token, "coordinators") for token in range(segment[0], subject))
    before = zone.reading(subject)
    if before is None or (before.pos != "NOUN" and not zone.is_in(subject, "documents")):
        return False  # "the letters and a report"
    several = quoted or joint or any(r.number == "plur" for r in zone.word(subject).readings)
    verb = zone.word(match.begin).has("VERB", tense="pres")
    several = several or (match.end < zone.end and verb is not None and verb.number == before.number == "sing")
    several = several and zone.finite(*segment) is None
    return several and (quoted or (cut is not None and zone.finite(zone.begin, cut[0]) is not None))


def _may_tell(zone: Zone, token: int) -> bool:
    """Whether a plural noun for those who say something, or for what is written, stands at a token: "…, the figures
    show, by a tenth"."""
    reading = zone.reading(token)
    return reading is not None and reading.number == "plur" and not STATED.isdisjoint(zone.word(token).entries)


def _is(zone: Zone, token: int) -> bool:
    """Whether an auxiliary of the passive stands at the token."""
    entry = zone.word(token).entries.get("auxiliaries") if token >= zone.begin else None
    return entry is not None and bool(entry.get("passive"))


def _attributive(zone: Zone, match: Match) -> bool:
    """Whether a participle stands between a determiner and its noun."""
    before = match.begin - 1
    before -= before > zone.begin and _adverb(zone, before)  # "the previously expected 4%"
    if match.entry.exact or match.end >= zone.end or not _determined(zone, before):
        return False
    following = zone.reading(match.end)
    if following is None:
        return zone.word(match.end).shape == "digits"
    return following.pos in ("NOUN", "ADJ")


def _determined(zone: Zone, token: int) -> bool:
    """Whether a determiner or a possessive stands at the token: "the agreed measures", "their proposed bill"."""
    return token_is(zone, token, "determiners") or possessive(zone.word(token))


def _owned(zone: Zone, token: int) -> bool:
    """Whether an article stands at the token, behind which a word that looks like a verb is a noun."""
    entry = zone.word(token).entries.get("determiners")
    return entry is not None and not entry.get("pronoun")


def _of_noun(zone: Zone, token: int) -> bool:
    """Whether a word that looks like a verb ends a noun phrase with its determiner that a verb governs which takes no
    clause: "cut its profit forecast"."""
    before = zone.reading(token - 1)
    if before is None or before.pos != "NOUN" or zone.word(token).has("NOUN") is None:
        return False
    phrases = zone.phrases(zone.segment(token)[0], token)
    begin = phrases[-1].begin if phrases and phrases[-1].end == token and phrases[-1].prep is None else 0
    if begin <= zone.begin or not _determined(zone, begin) or zone.finite(begin - 1, begin) is None:
        return False
    governing = zone.match("cues", begin - 1)
    return governing is None or "that" not in governing.entry.get("frame", ())


def phase_before(zone: Zone, verb: int) -> int | None:
    """The finite verb, in languages without case, whose infinitive tells what was said for all that: "went on to say",
    "was quick to note", "took to social media to call it a farce"."""
    mark = verb - 1
    if zone.cased or mark <= zone.begin or not zone.is_in(mark, "infinitive_marks"):
        return None
    first = max(zone.segment(verb)[0], mark - _PHASE)
    if mark - 2 >= first and zone.is_in(mark - 1, "perceived") and _is(zone, mark - 2):
        return mark - 2  # "was heard to say"
    for match in reversed(zone.text.matches_in("phase_verbs", first, mark)):
        far = match.entry.get("over") and zone.finite(match.end, mark) is None
        if match.end != mark and not far:
            continue
        if match.entry.get("predicate"):
            helper = match.begin - 1 - _adverb(zone, match.begin - 1)
            return helper if zone.finite(helper, helper + 1) is not None else None
        reading = zone.reading(match.begin)
        told = reading is not None and reading.pos in ("VERB", "PART") and reading.mood != "impr"
        return match.begin if told else None
    return None


def _supported(zone: Zone, verb: int) -> bool:
    """Whether an auxiliary makes an infinitive finite without changing what it says: "did not rule out"."""
    for token in range(verb - 1, max(zone.begin, verb - 3) - 1, -1):
        helper = zone.word(token).entries.get("auxiliaries")
        if "phase_verbs" in zone.word(token).entries:
            return True
        if helper is not None:
            return bool(helper.get("takes") == "INF") and (helper.get("form") != "modal" or limited(zone, verb, helper))
        if (reading := zone.reading(token)) is None or reading.pos not in ("ADV", "PRCL"):
            return False
    return False
