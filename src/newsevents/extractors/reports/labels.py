"""Sources before a colon: «Песков: «Решения нет»», the turns of an interview, "Source: …"."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.chains import add_ties
from newsevents.extractors.reports.colons import headline_goes_on, reported_behind, verb_first
from newsevents.extractors.reports.labelwords import before_topic, is_said_of, names_speaker, of_speaker
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.model import Manner, Range, Report, Speech
from newsevents.extractors.reports.replies import reply
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match
from newsevents.text.marks import DASHES
from newsevents.words import Word

LONGEST: Final = 14
"""Tokens that may stand before the colon."""
_SHORT: Final = frozenset({"PARTS", "PRED", "ADJS"})
"""Parts of speech that are predicates without a verb."""


def labelled(text: Analysis, speeches: list[Speech]) -> list[Report]:
    """The reports whose source stands before a colon, or whose quotation does, in text order."""
    found: list[Report] = []
    turns = _turn_labels(text)
    by_begin = {s.begin: s for s in speeches if s.block}
    previous = -1
    opens = False
    for index, held in enumerate(text.sentences):
        first = held.record.paragraph != previous or (index > 0 and opens and _hour(text, index - 1))
        opens = first
        previous = held.record.paragraph
        colon = _colon(text, held.begin, min(held.end, held.begin + LONGEST)) if first else None
        speech = by_begin.get(held.begin)
        if (
            speech is not None
            and speech.end < held.end
            and text.words[speech.end].form == ":"
            and speech.report is None
            and not _outlet(text, speech)
        ):
            report = _behind(text, index, speech)
            if report is not None:
                found.append(report)
            continue
        if colon is None or colon + 1 >= held.end:
            if colon is None and not first:
                inner = _colon(text, held.begin, min(held.end, held.begin + LONGEST))
                told = reply(text, index, inner, by_begin) if inner is not None else None
                report = told or _document(text, index, inner, by_begin)
                if report is not None:
                    found.append(report)
            continue
        report = None
        if text.text_of(held.begin, colon) in turns:
            report = _turn(text, index, colon, speeches)
        else:
            report = reply(text, index, colon, by_begin) or _before(text, index, colon, by_begin)
            report = report or _document(text, index, colon, by_begin)
        if report is not None:
            found.append(report)
    return found


def _hour(text: Analysis, index: int) -> bool:
    """Whether a sentence is nothing but the hour that a chronicle puts before a line: «12:30.»."""
    held = text.sentences[index]
    return all(text.words[t].shape in ("digits", "number", "punct") for t in range(held.begin, held.end))


def _to_come(text: Analysis, begin: int, end: int) -> bool:
    """Whether a headline tells what is to come without a finite verb: "talks to resume in May"."""
    readings = text.readings(text.sentence_at(begin))
    base = text.sentences[text.sentence_at(begin)].begin
    three = (readings[t - 2 - base : t + 1 - base] for t in range(begin + 2, end))
    return any([r.pos if r is not None else "" for r in held] == ["NOUN", "PRCL", "INF"] for held in three)


def _predicated(zone: Zone, begin: int, end: int) -> bool:
    """Whether a headline says something of something without a verb: «соглашение возможно лишь после …», «угода
    можлива», «санкции — тупик»."""
    if not zone.cased:
        return False
    for token in range(begin + 1, end):
        if zone.form(token) in DASHES and token + 1 < end:
            return True
        before, word = zone.reading(token - 1), zone.word(token)
        if any(r.pos in _SHORT for r in word.readings) and not zone.is_in(token, "prepositions"):
            return True
        if before is None or before.pos != "NOUN" or before.case != "nom":
            continue
        if any((r.pos, r.case, r.number) == ("ADJ", "nom", before.number) for r in word.readings):
            after = zone.reading(token + 1) if token + 1 < end else None
            return after is None or after.pos not in ("NOUN", "ADJ")
    return False


def _outlet(text: Analysis, speech: Speech) -> bool:
    """Whether a quotation is but the name of an organization: «Вестник»: мост закроют."""
    begin, end = speech.pieces[0]
    if end - begin == 1 and text.words[begin].capital:
        return True
    return any(match.end >= end for match in text.matches_in("organizations", begin, end))


def _colon(text: Analysis, begin: int, end: int) -> int | None:
    for token in range(begin, end):
        form = text.words[token].form
        if form == ":":
            return token
    return None


def _turn_labels(text: Analysis) -> frozenset[str]:
    """Labels of turns: what stands before the colon of two paragraphs at least, three words at most."""
    seen: dict[str, int] = {}
    previous = -1
    for held in text.sentences:
        if held.record.paragraph == previous:
            continue
        previous = held.record.paragraph
        colon = _colon(text, held.begin, min(held.end, held.begin + 4))
        if colon is not None and colon > held.begin and text.words[held.begin].capital:
            label = text.text_of(held.begin, colon)
            seen[label] = seen.get(label, 0) + 1
    return frozenset(label for label, count in seen.items() if count > 1) if len(seen) > 1 else frozenset()


def _speech_after(colon: int, by_begin: dict[int, Speech]) -> Speech | None:
    speech = by_begin.get(colon + 1)
    return speech if speech is not None and speech.report is None else None


def take(speech: Speech, report: Report) -> Report:
    """The report, with the quotation given to it."""
    speech.report, speech.kind = report, "direct"
    return report


def _before(text: Analysis, index: int, colon: int, by_begin: dict[int, Speech]) -> Report | None:
    """«Канцлер Шольц: газ потеряет важность», «Песков: «Решения нет»»."""
    held = text.sentences[index]
    zone = Zone(text, index, held.begin, held.end, ())
    begin = held.begin
    label = text.match_at("source_labels", begin)
    speech = _speech_after(colon, by_begin)
    if (speech is not None and reported_behind(zone, speech)) or _of_page(text, begin, colon):
        return None  # "Watch: Mayor storms out of hearing"
    told = _with_cue(zone, label, colon, speech) if speech is not None else None
    if told is not None:
        return told
    if label is not None and label.entry.get("relay") and label.end == colon and held.record.kind != "title":
        return _relay(text, zone, index, colon)
    title = held.record.kind in ("title", "heading")
    if speech is None and not title:
        return None
    stop = before_topic(zone, begin, colon, speech is not None) if title or speech is not None else colon
    if is_said_of(zone, begin, stop):
        if zone.match("cues", stop - 1) is not None:
            return None  # «Мер переконаний: «…»», which its cue reports
        stop -= 1
    if not names_speaker(zone, begin, stop) or zone.finite(stop, colon) is not None:
        return None  # «мэр в своём блоге пишет: «…»»
    phrases = zone.phrases(begin, stop)
    if any(p.prep is not None for p in phrases):
        begin = phrases[-1].begin  # the role alone, not what describes it
    if speech is not None and title and not zone.cased and headline_goes_on(zone, speech):
        rest = zone.trimmed(colon + 1, held.end, keep=True)  # "Ally: 'No Evidence' of Fraud"
        return None if rest is None else Report(index, None, None, [rest], source=(begin, stop), manner="label")
    if speech is not None:
        report = Report(index, None, None, list(speech.pieces), source=(begin, stop), manner="label", speech=speech)
        return take(speech, report)
    content = zone.trimmed(colon + 1, held.end)
    if content is None or content[1] - content[0] < 2:
        return None
    stated = zone.finite(*content) is not None or any(zone.is_in(t, "negations") for t in range(*content))
    if not stated and not _to_come(text, *content) and not _predicated(zone, *content):
        return None
    return Report(index, None, None, [content], source=(begin, stop), manner="label")


def _of_page(text: Analysis, begin: int, colon: int) -> bool:
    """Whether a colon stands behind the label of a part of the page: "Photo: …", "Sign up for our letter: …"."""
    section = text.match_at("section_labels", begin)
    return section is not None and (section.end == colon or bool(section.entry.get("begins")))


def _with_cue(zone: Zone, label: Match | None, colon: int, speech: Speech) -> Report | None:
    """The report of a quotation whose label has a word of saying: «Дослівно: «…»», of whoever spoke before, «Цитата
    Іваненка: «…»», "Said Moss: "…""."""
    pieces = list(speech.pieces)
    if label is not None and label.entry.get("cue") and label.end <= colon:
        cue, source = (label.begin, label.end), (label.end, colon) if label.end < colon else None
        manner: Manner = "elided" if source is None else "subject"
        return take(speech, Report(zone.sentence, cue, None, pieces, source=source, manner=manner, speech=speech))
    verb = verb_first(zone, colon) if not zone.cased else None
    if verb is None or not names_speaker(zone, verb[1], colon):
        return None
    source = verb[1], colon
    return take(speech, Report(zone.sentence, verb, None, pieces, source=source, manner="subject", speech=speech))


def _relay(text: Analysis, zone: Zone, index: int, colon: int) -> Report | None:
    """«Источник: агентство «Вестник» со ссылкой на …» below the sentence that it gives the source of."""
    if index == 0:
        return None
    before = text.sentences[index - 1]
    content = zone.trimmed(before.begin, before.end)
    source = quoted_name(zone, colon + 1, zone.end)
    phrases = zone.phrases(colon + 1, zone.end)
    if source is None and phrases and phrases[0].prep is None:
        source = (phrases[0].begin, phrases[0].end)
    if source is None or content is None:
        return None
    report = Report(index, (colon - 1, colon), None, [content], source=source, manner="subject", points_back=True)
    add_ties(zone, report, (colon + 1, zone.end), colon)
    report.ties = [tie for tie in report.ties if tie.relation == "origin" or report.venue is not None]
    return report


def _document(text: Analysis, index: int, colon: int | None, by_begin: dict[int, Speech]) -> Report | None:
    """«Из письма рыбаков губернатору: «…»»."""
    if colon is None:
        return None
    speech = _speech_after(colon, by_begin)
    if speech is None:
        return None
    held = text.sentences[index]
    if _of_page(text, held.begin, colon):
        return None
    zone = Zone(text, index, held.begin, held.end, ())
    for phrase in zone.phrases(held.begin, colon):
        if (
            phrase.prep is not None
            and "documents" in zone.word(phrase.head).entries
            and zone.finite(held.begin, colon) is None
        ):
            report = Report(
                index,
                None,
                None,
                list(speech.pieces),
                source=(phrase.begin, phrase.end),
                manner="document",
                speech=speech,
            )
            return take(speech, report)
    return None


def _behind(text: Analysis, index: int, speech: Speech) -> Report | None:
    """«Он жив»: жена певца ответила: the speaker is the subject of what follows."""
    held = text.sentences[index]
    zone = Zone(text, index, held.begin, held.end, [speech])
    verb = zone.finite(speech.end + 1, zone.end)
    asked = zone.is_in(speech.end + 1, "as_words") or zone.is_in(speech.end + 1, "relatives")
    if verb is None or asked:
        return None  # «„Мы не сдадимся“: как живёт Седово»
    found = subject(zone, verb, zone.segment(verb), inverted=False)
    if found is not None and not zone.cased and all(zone.word(t).capital for t in range(*found)):
        acts = (t for t in range(found[0] + 1, found[1]) if zone.word(t).has("VERB", tense="pres") is not None)
        found = found[0], next(acts, found[1])  # "'It's Over': Hill Aides Blast Moore After Debate"
    if found is None or not any(of_speaker(zone, zone.word(t)) or _animate(zone.word(t)) for t in range(*found)):
        return None
    return take(speech, Report(index, None, None, list(speech.pieces), source=found, manner="label", speech=speech))


def _animate(word: Word) -> bool:
    return any(r.animate and r.pos == "NOUN" for r in word.readings)


def _turn(text: Analysis, index: int, colon: int, speeches: list[Speech]) -> Report | None:
    """A turn of an interview: the rest of its paragraph; of nobody where a mere "Q" asks, of the interviewed behind
    "A"."""
    held = text.sentences[index]
    last = index
    while last + 1 < len(text.sentences) and text.sentences[last + 1].record.paragraph == held.record.paragraph:
        last += 1
    end = text.sentences[last].end
    piece: Range = (colon + 1, end)
    speech = Speech(colon + 1, end, [piece], block=True, marked=False)
    for other in [s for s in speeches if s.begin >= colon and s.end <= end]:
        speeches.remove(other)
    at = next((i for i, s in enumerate(speeches) if s.begin > speech.begin), len(speeches))
    speeches.insert(at, speech)
    role = text.match_at("turn_labels", held.begin)
    source: Range | None = (held.begin, colon)
    manner: Manner = "label"
    if role is not None and role.end == colon:
        source, manner = None, "label" if role.entry.get("asks") else "answer"
    return take(speech, Report(index, None, None, [piece], source=source, manner=manner, speech=speech))
