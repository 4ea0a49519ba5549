"""Quotations whose reporting clause is a sentence of its own: the line before, with its colon, or the one behind."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.assigning import assign
from newsevents.extractors.reports.beside import aside
from newsevents.extractors.reports.cues import verbs
from newsevents.extractors.reports.labels import LONGEST
from newsevents.extractors.reports.labelwords import names_speaker
from newsevents.extractors.reports.model import Range, Report, Speech
from newsevents.extractors.reports.nominals import is_named
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone, finite_in
from newsevents.text.marks import DASHES

_CALLS: Final = frozenset("!?…")
_WORDS: Final = 2
"""Words of a quotation, at least, that stands before a dash and no word of speech."""


def beside_lines(text: Analysis, speeches: Sequence[Speech]) -> list[Report]:
    """The reports of quotations that stand alone: «Старцев вспоминает: / «…»», "“We missed it,” / Moss said"."""
    found = []
    for speech in speeches:
        if speech.report is not None or not speech.block or not speech.pieces:
            continue
        report = _before(text, speech) or _behind(text, speech) or _behind_colon(text, speech)
        report = report or (_before_dash(text, speech) if text.language.cased else None)
        if report is not None:
            speech.report, speech.kind = report, "direct"
            found.append(report)
    return found


def _before(text: Analysis, speech: Speech) -> Report | None:
    sentence = text.sentence_at(speech.begin)
    held = text.sentences[sentence]
    if not sentence or speech.begin != held.begin:
        return None
    before = text.sentences[sentence - 1]
    if before.end - before.begin < 2 or text.words[before.end - 1].form != ":":
        return None
    found = _reported(text, sentence - 1, before.begin, before.end - 1, speech, last=True)
    if (
        found is None
        and before.end - before.begin <= LONGEST
        and names_speaker(Zone(text, sentence - 1, before.begin, before.end - 1, ()), before.begin, before.end - 1)
    ):
        label = (before.begin, before.end - 1)
        return Report(sentence, None, None, list(speech.pieces), source=label, manner="label", speech=speech)
    return found


def _behind_colon(text: Analysis, speech: Speech) -> Report | None:
    """The report of a quotation behind a clause that is about somebody and has no verb of saying: "Moss was blunt:
    "It is over."", «Белов был краток: «Моста не будет»»."""
    sentence = text.sentence_at(speech.begin)
    begin, colon = text.sentences[sentence].begin, speech.begin - 1
    if colon <= begin or text.words[colon].form != ":" or speech.end < text.sentences[sentence].end - 1:
        return None
    if not text.words[speech.pieces[0][0]].capital or _titled(text, speech):
        return None  # "Moss has a new book: "The Salt Road.""
    zone = Zone(text, sentence, begin, colon, ())
    verb = zone.finite(zone.begin, zone.end)
    if verb is None:
        return None
    clause = text.clause_at(verb)
    if clause.kind != "main" or verbs(zone, beside=False):
        return None
    found = subject(zone, verb, zone.segment(verb), inverted=False)
    if found is None and clause.subject is not None and clause.phrases[clause.subject].begin >= zone.begin:
        found = clause.phrases[clause.subject].begin, clause.phrases[clause.subject].end
    if found is None or found[1] > verb or not _somebody(zone, found):
        return None
    report = Report(sentence, None, None, list(speech.pieces), speech=speech)
    return report if assign(zone, report, found) else None


def _before_dash(text: Analysis, speech: Speech) -> Report | None:
    """The report of a quotation before a dash and what somebody does beside it: «Это ужас!» — не сдерживает слёз
    Белова»."""
    sentence = text.sentence_at(speech.begin)
    held, dash = text.sentences[sentence], speech.end
    if dash >= held.end:
        return None
    dash += text.words[dash].form == ","
    called = text.words[speech.pieces[-1][1] - 1].form[:1] in _CALLS
    if dash + 2 >= held.end or text.words[dash].form not in DASHES or not (called or dash > speech.end):
        return None
    if not called and speech.pieces[0][1] - speech.pieces[0][0] < _WORDS:
        return None  # «Спартак», which may be a name
    if len(speech.pieces) > 1 or text.sentence_at(speech.pieces[0][0]) != text.sentence_at(dash):
        return None
    zone = Zone(text, sentence, dash + 1, held.end, ())
    verb = zone.finite(zone.begin, zone.end)
    finite = zone.reading(verb) if verb is not None else None
    if verb is None or finite is None or finite.pos != "VERB" or finite.person in ("1", "2"):
        return None
    small = all("negations" in w.entries or w.has("ADV") is not None for w in text.words[dash + 1 : verb])
    if not small or zone.finite(verb + 1, zone.end) is not None or zone.cut_at(zone.segment(verb)[1]) is not None:
        return None
    found = subject(zone, verb, (verb, zone.end), inverted=True)
    if found is None or found[0] < verb or not _somebody(zone, found):
        return None
    report = Report(sentence, None, None, list(speech.pieces), speech=speech)
    return report if assign(zone, report, found) else None


def _titled(text: Analysis, speech: Speech) -> bool:
    """Whether a quotation of several words is written as a title is: with a capital on each word that is not small,
    or, where titles have but one, without a predicate."""
    if text.language.cased:
        called = any(text.words[end - 1].form[:1] in _CALLS for _, end in speech.pieces)
        return not called and not any(finite_in(text, *piece) for piece in speech.pieces)
    words = [w for b, e in speech.pieces for w in text.words[b:e] if w.shape != "punct"]
    small = ("prepositions", "determiners", "coordinators")
    return len(words) > 1 and all(w.shape != "lower" or any(c in w.entries for c in small) for w in words)


def _somebody(zone: Zone, found: Range) -> bool:
    """Whether a phrase is of one or several people: a name, a pronoun for somebody, a role."""
    entry = zone.word(found[0]).entries.get("pronouns") if found[1] - found[0] == 1 else None
    if entry is not None:
        return bool(entry.get("person") == 3 and entry.get("gender") != "n")
    head = next((p.head for p in zone.phrases(*found) if p.prep is None), None)
    if head is None or any(zone.word(t).possessive for t in range(*found)):
        return False
    word = zone.word(head)
    named = is_named(zone, head) or (word.capital and any(r.kind in ("surname", "given") for r in word.readings))
    return named or bool({"roles", "unnamed_sources", "group_nouns", "documents"} & set(word.entries))


def _behind(text: Analysis, speech: Speech) -> Report | None:
    sentence = text.sentence_at(speech.end - 1)
    inner = text.words[speech.pieces[-1][1] - 1].form
    if speech.end < text.sentences[sentence].end or sentence + 1 >= len(text.sentences):
        return None
    behind = text.sentences[sentence + 1]
    called = inner[:1] in _CALLS and speech.marked and _only_reports(text, sentence + 1)
    if inner != "," and not called:
        return None
    return _reported(text, sentence + 1, behind.begin, behind.end, speech, last=False)


def _only_reports(text: Analysis, sentence: int) -> bool:
    """Whether a sentence on the same line only tells who says what stands before it: "“Who knew?” Moss asked"."""
    before, held = text.sentences[sentence - 1], text.sentences[sentence]
    if "\n" in text.text[before.record.span.end : held.record.span.begin]:
        return False
    zone = Zone(text, sentence, held.begin, held.end, ())
    finite = zone.finite(zone.begin, zone.end)
    if finite is None or zone.segment(zone.begin) != zone.segment(finite) or zone.match("cues", finite) is None:
        return False
    return any(c.begin == finite and c.takes is None and "quote" in c.frames() for c in verbs(zone, beside=False))


def _reported(text: Analysis, sentence: int, begin: int, end: int, speech: Speech, *, last: bool) -> Report | None:
    """The report of the last or first cue that takes a quotation within the tokens."""
    zone = Zone(text, sentence, begin, end, ())
    cues = [cue for cue in verbs(zone, beside=True) if {"quote", "that"} & set(cue.frames())]
    for cue in reversed(cues) if last else cues[:1]:
        report = aside(zone, cue, (), None, speech)
        if report is not None:
            return report
    return None
