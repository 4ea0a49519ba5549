"""Headlines that name their source last: «Мост закроют в мае — мэр», "Bridge to shut in May: police", «„Мост закроем“ —
мэр о ремонте»."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.labels import take
from newsevents.extractors.reports.labelwords import before_topic, names_speaker
from newsevents.extractors.reports.model import Range, Report, Speech
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES
from newsevents.words import PERSONAL

_LONGEST: Final = 6
"""Tokens that a source at the end of a headline may have."""
_SHORTEST: Final = 3
"""Tokens that what it says has at least."""
_DESCRIBING: Final = 2
"""Adjectives that may stand before the noun for an interview."""
_SAID: Final = frozenset({"INF", "PARTS"})
_SOURCES: Final = frozenset({"roles", "unnamed_sources", "documents", "institutions"})
_LEADING: Final = _SOURCES | {"organizations", "media_nouns"}


def trailing(text: Analysis, speeches: list[Speech]) -> list[Report]:
    """The reports of headlines whose source stands behind the last dash or colon, or behind a quotation."""
    found = []
    by_begin = {s.begin: s for s in speeches if s.block}
    for index, held in enumerate(text.sentences):
        if held.record.kind not in ("title", "heading") or held.end - held.begin <= _SHORTEST + 1:
            continue
        zone = Zone(text, index, held.begin, held.end, ())
        speech = by_begin.get(held.begin)
        quoted = _quoted(zone, index, speech) if speech is not None else None
        if quoted is not None:
            found.append(quoted)
            continue
        last = range(zone.end - 2, max(zone.begin, zone.end - _LONGEST - 2), -1)
        mark = next((token for token in last if _parts(zone, token)), None)
        report = _told(zone, index, mark) if mark is not None else None
        if report is not None:
            found.append(report)
    return found


def _quoted(zone: Zone, index: int, speech: Speech) -> Report | None:
    """The report of a quotation that opens a headline, a dash or a colon and its speaker behind it."""
    talked = _interviewed(zone, index, speech) if speech.report is None else None
    if talked is not None:
        return take(speech, talked)
    parted = zone.form(speech.end) == "," and speech.end + 1 < zone.end and zone.form(speech.end + 1) in DASHES
    mark = speech.end + (parted and zone.cased)
    begin = mark + 1
    if speech.report is not None or zone.form(mark) not in {*DASHES, ":"} or begin >= zone.end:
        return None
    stop = before_topic(zone, begin, zone.end, True)
    name = zone.word(begin)  # «„Мост закроем“ — Зеленский о ремонте», whom no dictionary knows
    topical = stop < zone.end and name.capital and not name.common and names_speaker(zone, begin, stop)
    if zone.finite(begin, zone.end) is not None or not (topical or _answers_for_it(zone, begin, stop)):
        return None
    if zone.form(mark) == ":" and not _somebody_leads(zone, begin, stop):
        return None  # «„Мы не сдадимся“: история сержанта Белова»
    report = Report(index, None, None, list(speech.pieces), source=(begin, stop), manner="label", speech=speech)
    return take(speech, report)


def _interviewed(zone: Zone, index: int, speech: Speech) -> Report | None:
    """The report of a quotation behind which the headline tells with whom somebody talked: «„Рано“: интервью с мэром»,
    «„Рано“. Разговор с мэром»."""
    text, at = zone.text, speech.end
    while at < zone.end and zone.word(at).shape == "punct":
        at += 1
    if at >= zone.end and index + 1 < len(text.sentences):
        after = text.sentences[index + 1]
        if after.record.kind not in ("title", "heading"):
            return None
        zone, at = Zone(text, index + 1, after.begin, after.end, ()), after.begin
    begin = at
    while at < zone.end and at - begin < _DESCRIBING and (r := zone.reading(at)) is not None and r.pos == "ADJ":
        at += 1  # «большое интервью с мэром»
    noun = zone.match("venues", at) if at > speech.end else None
    if noun is None or zone.word(noun.end).key not in noun.entry.get("partner", ()):
        return None
    phrase = next(iter(zone.phrases(noun.end, zone.end)), None)
    if phrase is None or phrase.prep != noun.end or not names_speaker(zone, phrase.begin, phrase.end):
        return None
    source = phrase.begin, phrase.end
    return Report(index, None, None, list(speech.pieces), source=source, manner="owner", speech=speech)


def _somebody_leads(zone: Zone, begin: int, end: int) -> bool:
    """Whether a stretch is about somebody or a body: its first noun is a role, a name, a house."""
    head = next(iter(zone.phrases(begin, end)), None)
    if head is None:
        return False
    word = zone.word(head.head)
    named = not _LEADING.isdisjoint(word.entries)
    personal = not word.common or any(r.kind in PERSONAL for r in word.readings)
    return named or (word.capital and (head.head > begin or personal))


def _parts(zone: Zone, token: int) -> bool:
    return zone.cut_at(token) is not None and (zone.form(token) in DASHES or zone.form(token) == ":")


def _told(zone: Zone, index: int, mark: int) -> Report | None:
    """The report of what stands before a mark, where what is behind it can only be its source."""
    content = zone.trimmed(zone.begin, mark)
    source = zone.trimmed(mark + 1, zone.end)
    if content is None or source is None or content[1] - content[0] < _SHORTEST:
        return None
    parted = zone.cased and zone.form(mark - 1) == ","  # «Киев готов к миру, — мэр», whatever its predicate
    if not parted and not _says(zone, content[0], mark):
        return None
    if _counts_among(zone, mark):
        return None
    named = zone.form(mark - 1) == ","  # «…, — Axios»: nobody writes the name of his own page so
    if named and zone.cased:
        source = source[0], before_topic(zone, *source, True)  # «…, – мер про наслідки удару»
    owner = _owner(zone, *source)
    if owner is None or not _answers_for_it(zone, *owner, medium=named) or _apposed(zone, content[1], owner):
        return None
    if zone.cased and not _somebody_leads(zone, *owner):
        return None
    return Report(index, None, None, [content], source=owner, manner="label" if owner == source else "owner")


def _counts_among(zone: Zone, mark: int) -> bool:
    """Whether what stands behind a dash is one of those told right before it: «Есть погибшие, среди раненых — мэр»."""
    begin, end = zone.segment(mark - 1)
    entry = zone.word(begin).entries.get("prepositions")
    return entry is not None and bool(entry.get("among")) and zone.finite(begin, end) is None


def _owner(zone: Zone, begin: int, end: int) -> Range | None:
    """Whose word it is behind a noun for a statement («прогноз эксперта»), else the whole; None where the noun is one
    for a reply, which is not what stands before it («… : ответ Киева»)."""
    noun = zone.word(begin).entries
    document = noun.get("documents") if zone.cased else None
    if document is not None and document.get("reply"):
        return None
    told = zone.cased and ("report_nouns" in noun or document is not None)
    return (begin + 1, end) if told and begin + 1 < end and zone.word(begin + 1).genitive else (begin, end)


def _says(zone: Zone, begin: int, end: int) -> bool:
    """Whether a stretch has a predicate, or the infinitive of a headline."""
    if zone.finite(begin, end) is not None:
        return True
    return any((r := zone.reading(t)) is not None and r.pos in _SAID for t in range(begin, end))


def _answers_for_it(zone: Zone, begin: int, end: int, medium: bool = False) -> bool:
    """Whether a stretch names one who says so, in the nominative: not the outlet that the page belongs to, unless it
    surely is a ``medium`` that is cited."""
    phrases = zone.phrases(begin, end)
    if not phrases or phrases[0].prep is not None or phrases[0].begin != begin or not names_speaker(zone, begin, end):
        return False
    owned = zone.cased and zone.is_in(begin - 1, "report_nouns")
    if zone.cased and phrases[0].case and not owned and "nom" not in phrases[0].case.split():
        return False
    words = [zone.word(token) for token in range(begin, end)]
    if any("media_nouns" in w.entries for w in words):
        return len(words) == 1
    outlets = [w.entries["organizations"] for w in words if "organizations" in w.entries]
    if outlets:
        return medium or not any(entry.get("kind") == "media" for entry in outlets)
    if _SOURCES & {category for w in words for category in w.entries}:
        return True
    return any(r.kind in PERSONAL and r.known for w in words for r in w.readings)


def _apposed(zone: Zone, end: int, source: Range) -> bool:
    """Whether somebody stands right before the mark, whom the words behind it may only name: no body, nor one of the
    other sex («Погибла женщина — Иван Белов»)."""
    somebody = [r for r in zone.word(end - 1).readings[:1] if r.animate and r.case in ("nom", "")]
    if not somebody or not zone.cased:
        return bool(somebody)
    readings = [r for t in range(*source) for r in zone.word(t).readings if r.case == "nom" or not r.case]
    if not any(r.animate or r.kind in PERSONAL for r in readings):
        return False
    named = [r for r in readings if r.kind == "given" and r.known] or [r for r in readings if r.kind in PERSONAL]
    genders = {r.gender for r in named} - {""}
    return not genders or somebody[0].gender in genders or somebody[0].number == "plur"
