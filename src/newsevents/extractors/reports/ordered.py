"""Subjects in languages without case, where word order tells them."""

from collections.abc import Sequence

from newsevents.analysis import Phrase
from newsevents.extractors.reports.amounts import with_amount
from newsevents.extractors.reports.bare import contact_subject
from newsevents.extractors.reports.clausebegins import clause_begin, is_conjunction, verb_group
from newsevents.extractors.reports.marked import capitals_begin
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominals import possessive
from newsevents.extractors.reports.nounphrases import before_joined, noun_phrase, tells_when
from newsevents.extractors.reports.taking import document_before, progressive
from newsevents.extractors.reports.zones import Zone, is_mark


def by_order(zone: Zone, verb: int, region: Range, inverted: bool) -> Range | None:
    """The subject of the cue at ``verb``: the noun phrase before it, behind it first where the clause is inverted."""
    begin, end = region
    begin += "as_words" in zone.word(begin).entries
    opener = verb_group(zone, verb, begin) - 1
    entry = zone.word(opener).entries.get("relatives") if opener >= begin else None
    if entry is not None and entry.get("person"):
        return opener, opener + 1  # "a Democrat who has called for it"
    written = _document_of(zone, opener) if entry is not None else None
    if written is not None:
        return written  # "a letter that urged us to wait"
    substantive = _substantive(zone, begin, verb)
    if substantive is not None:
        return substantive
    stop = verb if end > verb else end  # an insertion may part them: "Hill, according to Reuters, said"
    start = clause_begin(zone, begin, stop)
    phrases = [p for p in zone.phrases(start, stop) if p.end <= stop]
    floor = start - 1 if zone.is_in(start - 1, "relatives") else region[0] - 1
    named = [p for p in phrases if p.prep is None]
    bare = [p for p in named if not tells_when(zone, p)] or named[-1:]
    if not bare and phrases and with_amount(zone, floor, phrases[0].begin) < phrases[0].begin:
        bare = phrases[:1]  # "half of the members said"
    if not bare:
        if inverted:
            return noun_phrase(zone, verb + 1, _before_clause(zone, verb + 1, end)) or _capitals_at(zone, verb + 1, end)
        if phrases and (zone.is_in(start, "coordinators") or zone.is_in(start - 1, "coordinators")):
            return None  # "declined, but in a statement to the Post said"
        return _capitals_before(zone, start, verb)
    end = verb_group(zone, stop, bare[0].end)
    hanging = contact_subject(zone, verb, region[0]) if _goes_on_at_once(zone, verb) else None
    if hanging is not None:
        return hanging, end
    if _pronoun(zone, bare[-1]) and bare[-1].end == end and not _joined(zone, bare[-1].begin):
        return bare[-1].begin, end  # "a mistake she regretted", "every time they said"
    end = _before_times(zone, phrases, bare[0].begin, end)
    if _hanging_noun(zone, bare[-1], bare[0].begin) and bare[-1].end == end:
        return bare[-1].begin, end  # "a claim the mayor denies"
    first = _behind_statement(zone, bare[-1], end)
    if first is not None:
        return first, end
    found = _with_relative_cut(zone, with_amount(zone, floor, before_joined(zone, start, bare[0].begin)), end)
    return None if found is None else _trimmed(zone, found, verb)


def _before_times(zone: Zone, phrases: Sequence[Phrase], first: int, end: int) -> int:
    """Before the phrases between a subject and its verb that tell when, and words that only tie: "Ankara on Wednesday
    called", "an audit two years ago found", "the bank at the time denied"."""
    for phrase in reversed(phrases):
        begin = phrase.begin if phrase.prep is None else phrase.prep
        match = zone.match("connectors", begin)
        if match is not None and match.end == end and begin > first:
            end = begin
            continue
        if phrase.end + 1 == end and zone.is_in(phrase.end, "date_words"):
            end = phrase.end  # "two years ago"
        before = zone.reading(begin - 1)
        if phrase.end != end or not tells_when(zone, phrase) or phrase.begin <= first:
            break
        if before is None or before.pos not in ("NOUN", "PRON"):
            break
        end = begin
    return end


def _trimmed(zone: Zone, found: Range, verb: int) -> Range:
    """A subject without the participle that it is the object or the subject of, and with the "'s" of its own name."""
    if found[1] - found[0] > 1 and zone.word(found[0]).shape == "lower" and progressive(zone, found[0]):
        heard = zone.word(found[0] + 1).capital or zone.is_in(found[0] + 1, "determiners")
        heard = heard or zone.is_in(found[0] + 1, "pronouns")  # "saying they doubt it"
        found = (found[0] + 1, found[1]) if heard else found  # "hearing Moss say"
    if found[1] + 1 == verb and zone.word(found[1]).possessive:
        return (found[0], verb) if zone.word(found[1] - 1).capital else found  # "Moody's said"
    return found


def _document_of(zone: Zone, token: int) -> Range | None:
    """The document that a relative word takes up, nothing but adjuncts between."""
    reading = zone.reading(token)
    return document_before(zone, token) if reading is not None and reading.pos != "CONJ" else None


def _goes_on_at_once(zone: Zone, verb: int) -> bool:
    """Whether a finite verb stands right behind a verb, whose own subject is told before: "a move he said was late"."""
    stop = zone.segment(verb)[1]
    token = verb + 1
    while token < stop and (r := zone.reading(token)) is not None and r.pos == "ADV":
        token += 1
    return token < stop and zone.finite(token, token + 1) == token


def _hanging_noun(zone: Zone, phrase: Phrase, first: int) -> bool:
    """Whether a noun phrase with an article or a possessive stands right behind another noun, so that its verb tells
    more of that one."""
    if phrase.begin <= first or not (zone.is_in(phrase.begin, "determiners") or possessive(zone.word(phrase.begin))):
        return False
    before = zone.reading(phrase.begin - 1)
    told = zone.match("cues", first - 1) if first > zone.begin else None
    if told is not None and told.entry.get("address") and phrase.begin > first + 1:
        return True  # "told the Chronicle the mayor had offered to go"
    return before is not None and before.pos == "NOUN" and not zone.word(phrase.begin - 1).capital


def _behind_statement(zone: Zone, phrase: Phrase, end: int) -> int | None:
    """Where a name begins right behind a noun for a statement that its clause describes: "a charge Tehran denies"."""
    token = capitals_begin(zone, phrase.begin, end)
    stated = token < end and token > phrase.begin and zone.is_in(token - 1, "report_nouns")
    return token if stated and phrase.end == end and zone.is_in(phrase.begin, "determiners") else None


def _pronoun(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun that may be a subject and has no noun of its own."""
    entry = zone.word(phrase.begin).entries.get("pronouns")
    return entry is not None and phrase.end - phrase.begin == 1 and entry.get("case", "nom") == "nom"


def _joined(zone: Zone, token: int) -> bool:
    """Whether a coordinator stands before a token: "the mayor and she"."""
    return token > zone.begin and zone.is_in(token - 1, "coordinators")


def _capitals_before(zone: Zone, begin: int, verb: int) -> Range | None:
    """The run of capitalised words right before the verb: "on July 24 Russian Prime Minister Mikhail Stone said"."""
    end = verb_group(zone, verb, begin)
    token = end
    while token > begin and zone.word(token - 1).capital and "date_words" not in zone.word(token - 1).entries:
        token -= 1
    return (token, end) if token < end else None


def _capitals_at(zone: Zone, begin: int, end: int) -> Range | None:
    """The run of capitalised words at a token, which form no phrase: "said Brown when asked"."""
    token = begin
    while token < end and zone.word(token).capital:
        token += 1
    return (begin, token) if token > begin else None


def _before_clause(zone: Zone, begin: int, end: int) -> int:
    """Where a clause begins that tells when somebody spoke: "said Moss when asked if he would go"."""
    for token in range(begin + 1, end):
        if zone.is_in(token, "subordinators") and is_conjunction(zone, token):
            return token
    return end


def _substantive(zone: Zone, begin: int, verb: int) -> Range | None:
    """An article and an adjective without a noun: "the other said", "the second warned"."""
    end = verb_group(zone, verb, begin)
    last = zone.reading(end - 1) if end - 2 >= begin else None
    alone = last is not None and last.pos in ("ADJ", "NUM", "DET") and not zone.word(end - 1).capital
    return (end - 2, end) if alone and zone.is_in(end - 2, "determiners") else None


def _with_relative_cut(zone: Zone, begin: int, end: int) -> Range | None:
    """The range up to its last noun."""
    while (
        end > begin + 1
        and (r := zone.reading(end - 1)) is not None
        and r.pos not in ("NOUN", "PRON", "NUM", "ADJ", "PART")
    ):
        end -= 1
    while end > begin and zone.word(end - 1).shape == "punct" and not is_mark(zone.word(end - 1)):
        end -= 1
    return (begin, end) if end > begin else None
