"""Names that their marks or capitals show, whatever the dictionary knows."""

from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.text.clausewords import is_and


def quoted_name(zone: Zone, token: int, end: int) -> Range | None:
    """The inside of a short quotation that begins at a token: «пишет «Вестник»»."""
    if token >= end or not is_mark(zone.word(token)):
        return None
    quotation = zone.text.quotation_at(token + 1) if token + 1 < end else None
    if quotation is not None and quotation.open != token and quotation.begin <= zone.begin:
        quotation = zone.text.quotation_from(token)  # «…, — сказал он «Вестнику», — …»
    if quotation is None or quotation.open != token or quotation.end - quotation.begin > 6 or quotation.close is None:
        return None
    if zone.words[quotation.begin].shape == "lower":
        return None
    return quotation.begin, quotation.end


def joint_name(zone: Zone, named: Range, end: int) -> Range:
    """A name in marks with another name that is joined to it: «„Вестник“ и „Заря“», «„Вестник“ и Русская служба»."""
    at = named[1] + 1
    if at + 1 >= end or not is_mark(zone.word(named[1])) or not is_and(zone.word(at)):
        return named
    other = quoted_name(zone, at + 1, end)
    if other is not None:
        return named[0], other[1]
    if not zone.word(at + 1).capital:
        return named
    phrases = zone.phrases(at + 1, zone.segment(at)[1])
    whole = bool(phrases) and phrases[0].begin == at + 1 and phrases[0].prep is None
    return (named[0], phrases[0].end) if whole else named


def may_be_subject(zone: Zone, named: Range) -> bool:
    """Whether a quoted name may be a nominative: «рассказал «Городу 24» врач» tells whom."""
    for token in (named[0], named[1] - 1):
        readings = [r for r in zone.word(token).readings if r.pos in ("NOUN", "ADJ")]
        if readings and not any(r.case in ("nom", "") or r.fixed for r in readings):
            return False
    return True


def quoted_name_before(zone: Zone, verb: int, begin: int) -> Range | None:
    if verb - 1 <= begin or not is_mark(zone.word(verb - 1)):
        return None
    quotation = zone.text.quotation_at(verb - 2)
    if quotation is None or quotation.close != verb - 1 or quotation.begin < begin or quotation.open is None:
        return None
    named = quotation.begin, quotation.end
    return named if may_be_subject(zone, named) else None


def capitals(zone: Zone, begin: int, end: int) -> Range | None:
    """A run of capitalised words right behind the verb: a name that the dictionary does not know."""
    token = begin
    while token < end and (zone.word(token).capital or zone.word(token).shape == "initial"):
        token += 1
    return (begin, token) if token > begin else None


def capitals_begin(zone: Zone, begin: int, end: int) -> int:
    """Where the run of capitalised words begins that ends right before a token; the token where there is none."""
    while end > begin and zone.word(end - 1).capital:
        end -= 1
    return end
