"""The source of a verbal cue: its subject, a house in which unnamed people speak, a document, or what was left out."""

from typing import Literal

from newsevents.extractors.reports.cues import CueVerb, opens_clause
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.passive import impersonal, passive, passive_subject
from newsevents.extractors.reports.sources import (
    agrees,
    before_relative,
    may_speak,
    noun_phrase,
    owns,
    quoted_name,
    subject,
)
from newsevents.extractors.reports.zones import Zone, is_mark

_HOUSES = frozenset({"institutions", "media_nouns", "anaphoric_bodies"})
"""Categories of nouns for a house in which unnamed people speak."""
_RELATIVE = 4
"""Tokens at the begin of an insertion among which its relative word stands ("a copy of which was seen")."""


def set_source(zone: Zone, report: Report, cue: CueVerb, previous: Report | None) -> bool:
    """Find the source of ``report``; False where the clause is no report after all."""
    if cue.match.entry.get("impersonal"):
        return _impersonal(zone, report, cue)
    reading = zone.reading(cue.begin)
    if reading is not None and not _cased(zone) and reading.pos == "PART" and reading.tense != "pres":
        passive = _passive(zone, report, cue)
        if passive is not None:
            return passive
    loose = (
        reading is not None and reading.pos == "PART" and not _cased(zone)
        and not _helped(zone, cue) and not zone.word(cue.begin).has("VERB", tense="past")
    )  # fmt: skip
    document = (
        _document_before(zone, cue.begin)
        if not _cased(zone) and reading is not None and reading.pos == "PART"
        else None
    )
    if document is not None:
        return _take(zone, report, document)
    if reading is not None and (reading.pos == "GERUND" or loose) and not cue.aside:
        return _of_main_clause(zone, report, cue, previous)
    if reading is not None and reading.pos == "PART" and _cased(zone) and not cue.match.entry.exact:
        return _head_of_participle(zone, report, cue)
    plural = reading is not None and reading.number == "plur"
    found = subject(zone, cue.begin, cue.region, inverted=cue.aside)
    if found is None and not cue.aside:
        found = _clause_subject(zone, cue)
    locus = _locus(zone, cue.region) if plural and _cased(zone) and (found is None or _thing(zone, found)) else None
    if found is not None and locus is None:
        return _take(zone, report, found)
    if locus is not None:
        report.source, report.manner = locus, "locus"
        return True
    return _elided(zone, report, cue, previous, plural)


def _document_before(zone: Zone, verb: int) -> Range | None:
    """What a participle right behind it says, unless its issuer is the subject: "signs saying that …"."""
    entry = zone.word(verb - 1).entries.get("documents") if verb > zone.begin else None
    if entry is None or entry.get("voice"):
        return None
    phrases = zone.phrases(zone.segment(verb)[0], verb)
    return (phrases[-1].begin, verb) if phrases and phrases[-1].end == verb else None


def _thing(zone: Zone, found: Range) -> bool:
    """Whether a phrase may as well be the object: a thing whose accusative is its nominative («долги отрицают»)."""
    word = zone.word(found[0])
    return not word.capital and any(c == "acc" for c, _ in word.cases) and not any(r.animate for r in word.readings)


def _cased(zone: Zone) -> bool:
    return bool(zone.text.language.settings.get("cases", True))


def _take(zone: Zone, report: Report, found: Range) -> bool:
    found = _closed(zone, _with_address(zone, found))
    if zone.match("negations", found[0]) is not None:
        return False  # "no one said"
    entry = zone.word(found[0]).entries.get("pronouns")
    if entry is not None and found[1] - found[0] == 1:
        if entry.get("person") in (1, 2):
            return False
        report.manner = "pronoun"
    elif "demonstratives" in zone.word(found[0]).entries and found[1] - found[0] == 1:
        if not _cased(zone) or any(r.gender == "n" for r in zone.word(found[0]).readings[:1]):
            return False  # «это говорит», "this shows": nobody speaks
        report.manner = "pronoun"
    elif "relatives" in zone.word(found[0]).entries:
        antecedent = before_relative(zone, found[0])
        if antecedent is None or not _speaks(zone, antecedent):
            return False
        found = antecedent
        report.manner = _manner(zone, antecedent)
    else:
        report.manner = "subject"
    report.source = found
    return True


def _with_address(zone: Zone, found: Range) -> Range:
    """The whole address of a site: «kp.ru», which tokens cut at the full stops."""
    begin, end = found
    text = zone.text
    while zone.form(end) == "." and end + 1 < zone.end and text.glued(end) and text.glued(end + 1):
        end += 2
    return begin, end


def _closed(zone: Zone, found: Range) -> Range:
    """A phrase with the mark that closes the name at its end."""
    begin, end = found
    marks = sum(is_mark(zone.word(t)) for t in range(begin, end))
    return (begin, end + 1) if marks % 2 and end < zone.end and is_mark(zone.word(end)) else found


def _speaks(zone: Zone, tokens: Range) -> bool:
    """Whether a noun phrase is one that may speak: a name, a person, a body, a document."""
    named = {"documents", "media_nouns", "institutions", "roles", "unnamed_sources", "organizations"}
    words = [zone.word(t) for t in range(*tokens)]
    return any(named & set(w.entries) or w.capital or any(r.animate for r in w.readings[:1]) for w in words)


def _clause_subject(zone: Zone, cue: CueVerb) -> Range | None:
    """The subject as the clauses of the sentence tell it, across what stands between it and the verb."""
    if not _cased(zone):
        over = _over_insertion(zone, cue)
        if over is not None:
            return over
    clause = zone.text.clause_at(cue.begin)
    if clause.verb == cue.begin and clause.subject is not None:
        phrase = clause.phrases[clause.subject]
        inside = zone.begin <= phrase.begin and phrase.end <= zone.end and not _in_block(zone, phrase.begin)
        inside = inside and zone.word(phrase.head).shape != "digits" and not (_cased(zone) and owns(zone, phrase))
        if inside and _cased(zone) and phrase.begin > cue.begin and not may_speak(zone, phrase):
            inside = False
        if inside and any(opens_clause(zone, t) for t in range(phrase.end, cue.begin)):
            inside = False
        if inside:
            reading = zone.reading(cue.begin)
            if not _cased(zone) or agrees(zone, list(clause.phrases), clause.subject, reading):
                end = phrase.end
                for other in clause.phrases[clause.subject + 1 :]:
                    if other.role != "subject" or other.begin > end + 1:
                        break
                    end = other.end
                return phrase.begin, end
    if cue.begin == cue.region[0] or not _cased(zone):
        return _over_insertion(zone, cue)
    return None


def _in_block(zone: Zone, token: int) -> bool:
    return any(s.begin <= token < s.end for s in zone.blocks)


def _over_insertion(zone: Zone, cue: CueVerb) -> Range | None:
    """The subject before an insertion between commas: «Beridze, who received her, said»."""
    at, end = cue.region[0], None
    if not _cased(zone) and zone.phrases(at, cue.begin):
        return None
    for _ in range(3):
        cut = zone.cut_before(at)
        if cut is None or zone.form(cut[0]) != "," or cut[0] <= zone.begin:
            return None
        segment = zone.segment(cut[0] - 1)
        first = zone.word(segment[0])
        relative = any(zone.is_in(t, "relatives") for t in range(segment[0], min(segment[0] + _RELATIVE, segment[1])))
        inserted = relative or "as_words" in first.entries or zone.finite(*segment) is None
        before = zone.cut_before(segment[0])
        if inserted and before is not None and zone.form(before[0]) == ",":
            opening = zone.reading(segment[0])
            if end is None and not relative and (opening is None or opening.pos not in ("PART", "PREP")):
                end = cut[0]  # an apposition, which may hold the name
            lead = next(iter(zone.phrases(*segment)), None)
            opens = not relative and lead is not None and lead.prep is None and lead.begin <= segment[0] + 1
            if end is not None and opens and lead and zone.finite(*zone.segment(before[0] - 1)) is not None:
                return lead.begin, end  # "When asked, Moss, the secretary, said"
            at = segment[0]
            continue
        if zone.finite(*segment) is not None:
            return None
        start = next((t + 1 for t in range(segment[1] - 1, segment[0] - 1, -1) if opens_clause(zone, t)), segment[0])
        bare = [p for p in zone.phrases(start, segment[1]) if p.prep is None]
        if not bare:
            return None
        return bare[0].begin, end or _with_modifiers(zone, bare[0].begin, bare[-1].end, segment[1])
    return None


def _with_modifiers(zone: Zone, begin: int, end: int, stop: int) -> int:
    """Past what tells more of a noun phrase, where no case shows where it ends: "a person briefed on the inquiry"."""
    if _cased(zone):
        return end
    reading = zone.reading(end) if end < stop else None
    if reading is not None and reading.pos == "PART":
        return stop
    found = noun_phrase(zone, begin, stop)
    return max(end, found[1]) if found is not None else end


def _impersonal(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """A cue without a subject: «говорится в заявлении МЧС», «сообщается, что»."""
    wanted = cue.match.entry.get("locus", ())
    region = cue.region
    found = _document(zone, region, wanted) or _document(zone, zone.segment(cue.begin), wanted)
    if found is None and wanted:
        return False
    if found is not None:
        report.source, report.manner = found, "document"
        return True
    locus = _locus(zone, region)
    report.source, report.manner = (locus, "locus") if locus is not None else (None, "none")
    return True


def _document(zone: Zone, region: Range, wanted: tuple[str, ...] | list[str]) -> Range | None:
    """The phrase of a document behind a preposition, with what belongs to it."""
    phrases = zone.phrases(*region)
    for index, phrase in enumerate(phrases):
        if phrase.prep is None or (wanted and zone.word(phrase.prep).key not in wanted):
            continue
        if not any("documents" in zone.word(t).entries for t in range(phrase.begin, phrase.end)):
            continue
        end = phrase.end
        for other in phrases[index + 1 :]:
            if (
                other.begin > end + 1
                or zone.form(end) == ","
                or any("venues" in zone.word(t).entries for t in range(other.begin, other.end))
            ):
                break
            end = other.end
        return phrase.begin, end
    return None


def _locus(zone: Zone, region: Range) -> Range | None:
    """The house in which unnamed people speak: «в Кремле», «у посольстві»."""
    places = zone.text.language.list("locus_prepositions")
    for phrase in zone.phrases(*region):
        if phrase.prep is None or not {zone.word(t).key for t in (phrase.prep, phrase.begin - 1)} & set(places):
            continue
        head = zone.word(phrase.head)
        if "venues" in head.entries and "institutions" not in head.entries:
            continue
        tokens = range(phrase.begin, phrase.end)
        if {"weekdays", "date_words", "months"} & set(head.entries) or any(
            zone.word(t).shape == "digits" for t in tokens
        ):
            continue
        named = quoted_name(zone, phrase.begin - 1, phrase.end + 1)
        if named is not None:
            return named
        if any(
            _HOUSES & set(zone.word(t).entries) or zone.word(t).capital or zone.word(t).shape == "mixed" for t in tokens
        ):
            return phrase.begin, phrase.end
    for token in range(region[0], min(region[1], region[0] + 30)):
        if zone.word(token).key in places and token + 1 < region[1]:
            named = quoted_name(zone, token + 1, region[1])
            if named is not None:
                return named
    return None


def _passive(zone: Zone, report: Report, cue: CueVerb) -> bool | None:
    """ "was announced by X", "it was reported that"; None where the participle is no passive."""
    found = passive(zone, cue)
    if found is None:
        return None
    if found.agent is not None:
        return _take(zone, report, found.agent)
    if impersonal(zone, cue, found.helper):
        report.source, report.manner = None, "none"
        return True
    about = passive_subject(zone, cue, found.helper) if cue.match.entry.get("predicate") else None
    return about is not None and _take(zone, report, about)


def _helped(zone: Zone, cue: CueVerb) -> bool:
    """Whether an auxiliary stands before the participle: "has said", "is arguing"."""
    return any(zone.is_in(t, "auxiliaries") for t in range(max(cue.region[0], cue.begin - 4), cue.begin))


def _of_main_clause(zone: Zone, report: Report, cue: CueVerb, previous: Report | None) -> bool:
    """The subject of the clause that a gerund hangs on."""
    best = None
    for clause in zone.text.clauses(zone.sentence):
        if clause.kind in ("gerund", "participial", "relative") or clause.verb is None or clause.verb == cue.begin:
            continue
        if not zone.begin <= clause.verb < zone.end or (best is not None and clause.begin > cue.begin):
            continue
        if (
            clause.subject is not None
            and clause.phrases[clause.subject].begin <= cue.begin < clause.phrases[clause.subject].end
        ):
            continue  # "vetoed the bill, saying it would fail": the participle is no part of a subject
        best = clause
    near = previous is not None and previous.sentence == report.sentence and previous.manner not in ("locus", "none")
    if near and previous is not None and all(end <= cue.begin for _, end in previous.contents):
        report.antecedent, report.manner = previous, "elided"  # what was said ends before «добавив, что …»
        return True
    if near and previous is not None and (best is None or best.subject is None or not _after(best.verb, previous)):
        report.antecedent, report.manner = previous, "elided"
        return True
    if best is not None and best.subject is not None:
        phrase = best.phrases[best.subject]
        return _take(zone, report, (phrase.begin, phrase.end))
    if best is not None and best.verb is not None:
        found = subject(zone, best.verb, zone.segment(best.verb), inverted=False)
        if found is not None:
            return _take(zone, report, found)
    report.manner = "elided"
    return True


def _after(verb: int | None, report: Report) -> bool:
    """Whether a verb stands behind the cue of a report, within what it says."""
    return (
        verb is not None
        and report.verb is not None
        and verb > report.verb
        and any(b <= verb < e for b, e in report.contents)
    )


def _head_of_participle(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """The noun that a participle modifies: «пастор, обещающий, что …»."""
    found = before_relative(zone, cue.begin)
    if found is None or not (cue.takes is not None or "as" in cue.frames()):
        return False
    report.source, report.manner = found, _manner(zone, found)
    return True


def _manner(zone: Zone, antecedent: Range) -> Literal["subject", "antecedent"]:
    """Whether a noun that a clause takes up stands in the nominative, or has to be put there."""
    noun = next((r for t in range(*antecedent) if (r := zone.reading(t)) is not None and r.pos == "NOUN"), None)
    return "subject" if noun is None or noun.case in ("nom", "") else "antecedent"


def _elided(zone: Zone, report: Report, cue: CueVerb, previous: Report | None, plural: bool) -> bool:
    """A finite cue without a subject: that of the clause it is joined to, or of what was reported before."""
    if cue.aside and cue.opener is not None and plural is False and _cased(zone):
        report.manner = "none" if zone.reading(cue.begin) is None else "elided"
    if previous is not None and previous.sentence == report.sentence:
        report.antecedent, report.manner = previous, "elided"
        return True
    reading = zone.reading(cue.begin)
    clauses = list(reversed(zone.text.clauses(zone.sentence)))
    clauses.sort(key=lambda c: c.kind != "main")
    for clause in clauses:
        if clause.verb is None or clause.verb >= cue.begin or clause.subject is None or not zone.begin <= clause.verb:
            continue
        if clause.kind in ("relative", "participial", "gerund"):
            continue
        if _cased(zone) and not agrees(zone, list(clause.phrases), clause.subject, reading):
            continue
        phrase = clause.phrases[clause.subject]
        return _take(zone, report, (phrase.begin, phrase.end))
    if plural and _cased(zone):
        report.manner = "none"
        return True
    report.manner = "elided"
    return True
