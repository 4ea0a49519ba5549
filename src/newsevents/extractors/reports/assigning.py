"""A phrase that is found made the source of its report: where it begins and ends, and what it is to the cue."""

from typing import Final, Literal

from newsevents.extractors.places.addresses import dotted
from newsevents.extractors.reports.amounts import vague
from newsevents.extractors.reports.documents import is_site
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.numerals import measure
from newsevents.extractors.reports.relatives import before_relative
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.lexicon import Entry

_ONE: Final = 6
"""Tokens from a number on among which the comma behind those it is of stands ("one of the brokers, Ray Moss")."""
_TAKING_UP: Final = frozenset({"pronouns", "relatives", "demonstratives"})
"""Categories of pronouns that stand for somebody."""
_NAMED: Final = frozenset({"documents", "media_nouns", "institutions", "roles", "unnamed_sources", "organizations"})
"""Categories of words for who or what may speak, beside names and living things."""


def assign(zone: Zone, report: Report, found: Range) -> bool:
    """Make a phrase the source of ``report``, with its manner; False where it is nobody who speaks, so that the clause
    is no report after all. A relative pronoun is replaced by what it takes up, one of the outlet's own by no source."""
    found = _without_openers(zone, _closed(zone, _whole_name(zone, _with_address(zone, found))))
    found = found if zone.cased else _named_one(zone, _before_who(zone, found))
    if zone.match("negations", found[0]) is not None or _not_all(zone, found[0] - 1):
        return False  # "no one said", "not everyone says"
    entries = zone.word(found[0]).entries
    entry = entries.get("pronouns")
    if zone.cased and entry is not None and found[1] - found[0] > 1 and is_mark(zone.word(found[0] + 1)):
        found = found[0], found[0] + 1  # «сказал он «Вестнику»»
    alone = found[1] - found[0] == 1
    if entry is not None and alone:
        if entry.get("person") in (1, 2):
            return _outlet_itself(report, entry)
        report.manner = "pronoun"
    elif "demonstratives" in entries and alone:
        if not zone.cased or any(r.gender == "n" for r in zone.word(found[0]).readings[:1]):
            return False  # «это говорит», "this shows": nobody speaks
        report.manner = "pronoun"
    elif zone.is_in(found[1] - 1, "latter_words") and found[1] - found[0] <= 2:
        report.manner = "pronoun"
    elif "relatives" in entries:
        antecedent = before_relative(zone, found[0])
        if antecedent is None or not (entries["relatives"].get("person") or _speaks(zone, antecedent)):
            return False
        found = antecedent
        report.manner = manner_of(zone, antecedent)
    else:
        report.manner = "subject"
    report.source = found
    return True


def _not_all(zone: Zone, token: int) -> bool:
    """Whether a negation stands before a source: "Not everyone says"."""
    return not zone.cased and token >= zone.begin and zone.is_in(token, "negations")


def _before_who(zone: Zone, found: Range) -> Range:
    """The phrase up to a relative clause behind a comma: "Moss, who had left, told reporters"."""
    for token in range(found[0] + 1, found[1] - 1):
        entry = zone.word(token + 1).entries.get("relatives") if zone.form(token) == "," else None
        if entry is not None and entry.get("person"):
            return found[0], token
    return found


def _named_one(zone: Zone, found: Range) -> Range:
    """Who one of several is, where his name stands in apposition: "one, the Harbour Trust,", "one of them, Terry
    Hill,"."""
    stop = min(found[0] + _ONE, found[1] - 1)
    comma = next((t for t in range(found[0] + 1, stop) if zone.form(t) == ","), None)
    if comma is None or not zone.is_in(found[0], "number_words"):
        return found
    of = comma == found[0] + 1 or zone.is_in(found[0] + 1, "genitive_prepositions")
    named = zone.word(comma + 1 + zone.is_in(comma + 1, "determiners")).capital
    return (comma + 1, found[1]) if of and named else found


def _without_openers(zone: Zone, found: Range) -> Range:
    """The phrase without an adverb that opens it, or a word that only stresses it."""
    first = zone.reading(found[0]) if zone.cased and found[1] - found[0] > 1 else None
    pro = first is not None and first.pos == "PRON" and not first.case and not first.fixed
    if measure(zone.text, found[0]) is not None or vague(zone, found[0]):
        return found
    if first is not None and (first.pos == "ADV" or (pro and not _TAKING_UP & set(zone.word(found[0]).entries))):
        found = found[0] + 1, found[1]  # «тогда министр заявил»
    if found[1] - found[0] > 1 and zone.is_in(found[0], "intensifiers"):
        found = found[0] + 1, found[1]  # «сам Белов заявил»
    return found


def _outlet_itself(report: Report, pronoun: Entry) -> bool:
    """Whether "we" are the outlet, which tells what it told before: "Earlier, we wrote that …"; it is left open as a
    source."""
    told = report.entry is not None and (report.entry.get("relay") or report.entry["class"] == "write")
    report.source, report.manner = None, "none"
    return bool(told and pronoun.get("person") == 1 and pronoun.get("number") == "plur")


def _with_address(zone: Zone, found: Range) -> Range:
    """The whole address of a site: «kp.ru», which tokens cut at the full stops."""
    begin, end = found
    text = zone.text
    noun = zone.word(end - 1)
    if ("media_nouns" in noun.entries or is_site(noun)) and end + 1 < zone.end and dotted(text, end + 1):
        end += 1  # «сайт мост.рф», «портал most.ru»
    while end + 1 < zone.end and dotted(text, end):
        end += 2
    return begin, end


def _whole_name(zone: Zone, found: Range) -> Range:
    """All of a name in marks that a phrase begins, and no mark behind it: «„МК в Твери“ писал»."""
    named = quoted_name(zone, found[0] - 1, zone.end) if found[0] > zone.begin else None
    return named if named is not None and named[0] == found[0] and named[1] >= found[1] - 1 else found


def _closed(zone: Zone, found: Range) -> Range:
    """A phrase with the mark that closes the name at its end, or the bracket: "Anna Hill (D-Ohio)"."""
    begin, end = found
    if zone.form(end) == ")" and any(zone.form(t) == "(" for t in range(begin, end)):
        return begin, end + 1
    marks = sum(is_mark(zone.word(t)) for t in range(begin, end))
    return (begin, end + 1) if marks % 2 and end < zone.end and is_mark(zone.word(end)) else found


def _speaks(zone: Zone, tokens: Range) -> bool:
    """Whether a noun phrase is one that may speak: a name, a person, a body, a document."""
    words = [zone.word(t) for t in range(*tokens)]
    return any(_NAMED & set(w.entries) or w.capital or any(r.animate for r in w.readings[:1]) for w in words)


def manner_of(zone: Zone, antecedent: Range) -> Literal["subject", "antecedent"]:
    """Whether a noun that a clause takes up stands in the nominative, or has to be put there."""
    noun = next((r for t in range(*antecedent) if (r := zone.reading(t)) is not None and r.pos == "NOUN"), None)
    return "subject" if noun is None or noun.case in ("nom", "") else "antecedent"
