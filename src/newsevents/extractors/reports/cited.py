"""Cues by which a medium passes on what somebody said: «цитирует министра агентство», «приводит слова министра»."""

from typing import Final

from newsevents.extractors.places.organizations import OFFICES
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.extents import linked, name_goes_on
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.media import media_in
from newsevents.extractors.reports.model import Range, Report, Tie
from newsevents.extractors.reports.nominals import OUTLETS, possessive, speaking, stated_noun
from newsevents.extractors.reports.passive import passive
from newsevents.extractors.reports.quotedas import cite_passive, set_speaker
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone, is_mark

_WORDS: Final = 12
"""Tokens behind a cue among which «слова» stands."""


def words_of(zone: Zone, cue: CueVerb) -> bool:
    """Whether the cue passes on somebody's words: «передаёт слова министра»."""
    return bool(cue.match.entry.get("relay") or cue.match.entry.get("words")) and _words_at(zone, cue) is not None


def _words_at(zone: Zone, cue: CueVerb) -> int | None:
    """Where «слова» stands behind a cue."""
    stop = min(cue.region[1], cue.match.end + _WORDS)
    at = next((token for token in range(cue.match.end, stop) if zone.is_in(token, "cited_words")), None)
    return None if at is None or _governed(zone, cue, at) else at


def _governed(zone: Zone, cue: CueVerb, noun: int) -> bool:
    """Whether a preposition governs the noun, modifiers between: «сообщает агентство со ссылкой на заявление мэра»."""
    at = noun - 1
    while at >= cue.match.end and ((r := zone.reading(at)) is not None and r.pos in ("ADJ", "DET", "PRON", "PART")):
        at -= 1
    return at >= cue.match.end and zone.is_in(at, "prepositions")


def cite(zone: Zone, report: Report, cue: CueVerb) -> None:
    """Turn ``report`` round: the object is the speaker, the subject the medium that cites."""
    found = passive(zone, cue)
    if found is not None:
        cite_passive(zone, report, cue, found.helper, found.agent)
        return
    relay = report.source
    report.source, report.manner = None, "elided"
    words = _words_at(zone, cue)
    written = relay is not None and zone.is_in(relay[0], "documents")
    if words is not None and _cite_words(zone, report, cue, words, written):
        return
    whose = fronted_words(zone, cue)
    if whose is not None:
        medium = subject(zone, cue.begin, (cue.begin, cue.region[1]), inverted=True)
        report.source, report.manner = whose, "antecedent"
    elif relay is not None and _cite_at_once(zone, report, relay, cue.region[1]):
        return
    else:
        medium = _cite_object(zone, report, cue, relay)
    if medium is not None:
        _relayed(report, medium)


def _relayed(report: Report, medium: Range) -> None:
    """Give ``report`` the medium that passes it on, in the place of what was found there before."""
    report.ties = [tie for tie in report.ties if not medium[0] <= tie.begin < medium[1]]
    report.ties.insert(0, Tie(*medium, "relay"))


def _cite_at_once(zone: Zone, report: Report, found: Range, end: int) -> bool:
    """«цитирует Белова „Вестник“», «цитирует ТАСС представителя МЧС»: whether what was ``found`` for the subject is, or
    holds, the one who is cited."""
    outlet = found[1] - found[0] > 1 and possessive(zone.word(found[0])) and not zone.is_in(found[0] + 1, "roles")
    if outlet and not OUTLETS.isdisjoint(zone.word(found[0] + 1).entries):  # «цитирует его издание»
        report.source, report.manner = (found[0], found[0] + 1), "pronoun"
        _relayed(report, (found[0] + 1, found[1]))
        return True
    cited = _cited(zone, found) or _may_be_cited(zone, found)
    named = _medium_behind(zone, found, end) if cited else None
    if named is not None:
        last = min(found[1], named[0])
        report.source, report.manner = (found[0], last - is_mark(zone.word(last - 1))), "antecedent"
        _relayed(report, named)
        return True
    medium = found[1] - (found[1] - found[0] > 1)
    if medium < end and zone.is_in(medium, "media_nouns") and zone.word(found[0]).genitive:
        set_speaker(zone, report, (found[0], medium))  # «цитируют Белова СМИ»
        report.ties.insert(0, Tie(medium, medium + 1, "relay"))
        return True
    media = media_in(zone, (found[0] + 1, found[1])) if zone.is_in(found[0], "documents") else []
    if media and media[-1].end >= found[1] - is_mark(zone.word(found[1] - 1)):
        _relayed(report, (media[-1].begin, media[-1].end))
        return True  # «цитирует сообщение ТАСС»
    parted = _parted(zone, found)
    if parted is None:
        return False
    set_speaker(zone, report, (parted, _run_end(zone, parted, end)))
    report.ties.insert(0, Tie(found[0], parted - possessive(zone.word(parted - 1)), "relay"))
    return True


def _cite_object(zone: Zone, report: Report, cue: CueVerb, relay: Range | None) -> Range | None:
    """Give ``report`` the object of its cue for its source; the medium that cites, which the object may hold."""
    for phrase in zone.phrases(cue.match.end, cue.region[1]):
        if relay is not None and relay[0] <= phrase.begin < relay[1] and phrase.end <= relay[1]:
            continue
        if phrase.prep is not None:
            continue
        start = phrase.begin if relay is None or not relay[0] <= phrase.begin < relay[1] else relay[1]
        if _whose(zone, start, phrase.end):
            start += 1  # «цитирует его адвоката „Вестник“»
        elif zone.is_in(start, "pronouns") and phrase.end - start > 1 and start == cue.match.end:
            report.source, report.manner = (start, start + 1), "pronoun"  # «цитирует его «Вестник»»
            return start + 1, phrase.end
        owned = "cited_words" in zone.word(phrase.head).entries
        if owned:
            start = phrase.head + 1
            if start >= phrase.end:
                continue
            if possessive(zone.word(start)) and start + 1 < phrase.end:
                start += 1  # «слова его помощника»
        stop, relay = _up_to_medium(zone, (start, phrase.end), cue.region[1], relay)
        set_speaker(zone, report, (start, stop))
        if owned and not zone.is_in(start, "pronouns"):
            report.manner = "antecedent"
        break
    return relay


def _up_to_medium(zone: Zone, cited: Range, end: int, relay: Range | None) -> tuple[int, Range | None]:
    """Where the phrase of who is cited ends: with the name, before the medium that cites; and that medium."""
    start, stop = cited
    while stop < end and (zone.word(stop).shape == "initial" or name_goes_on(zone, stop)):
        stop += 1
    if relay is not None and start < relay[0] < stop:
        stop = relay[0]  # «цитирует министра „Вестник“»
    media = media_in(zone, (start + 1, stop)) if relay is None else []
    if media and media[-1].end >= stop - is_mark(zone.word(stop - 1)):
        relay = media[-1].begin, media[-1].end  # «приводит слова Петра Седова ТАСС»
        stop = relay[0]
    while relay is not None and start + 1 < stop == relay[0] and is_mark(zone.word(stop - 1)):
        stop -= 1
    return stop, relay


def fronted_words(zone: Zone, cue: CueVerb) -> Range | None:
    """Whose words they are, where «слова» opens the cue's clause: «Слова мэра приводит ТАСС: „…“»."""
    begin = zone.segment(cue.begin)[0]
    if not zone.cased or not cue.match.entry.get("words") or not zone.is_in(begin, "cited_words"):
        return None
    return (begin + 1, cue.begin) if begin + 1 < cue.begin and zone.word(begin + 1).genitive else None


def _cited(zone: Zone, tokens: Range) -> bool:
    """Whether a name behind a verb that cites is whom it cites, by its case."""
    readings = zone.word(tokens[0]).readings
    return bool(readings) and not any(r.case in ("nom", "") or r.fixed for r in readings)


def _may_relay(zone: Zone, token: int) -> bool:
    """Whether a word behind «его слова» is who passes them on: a name, or a body («приводит его слова агентство»)."""
    nominative = any(case == "nom" for case, _ in zone.word(token).cases)
    return zone.word(token).capital or (nominative and speaking(zone, token))


def _may_be_cited(zone: Zone, tokens: Range) -> bool:
    """Whether a name may as well be whom the medium behind it cites: «цитирует Ушакова „Вестник“», a man's or a
    woman's by its form."""
    word = zone.word(tokens[0])
    return word.capital and any(r.kind in ("given", "surname") and r.case in ("acc", "gen") for r in word.readings)


def _medium_behind(zone: Zone, found: Range, end: int) -> Range | None:
    """The medium in marks, or known by its name, right behind who is cited, or at the end of what was found: «цитирует
    Белова „Вестник“», «цитирует Белова ТАСС»."""
    mark = next((t for t in range(found[0] + 1, found[1]) if is_mark(zone.word(t))), found[1])
    named = quoted_name(zone, mark, end)
    if named is not None:
        return named if named[1] + 1 >= found[1] else None
    media = media_in(zone, (found[0] + 1, min(end, found[1] + 1)))
    last = media[-1] if media else None
    return (last.begin, last.end) if last is not None and last.end >= found[1] else None


def _cite_words(zone: Zone, report: Report, cue: CueVerb, words: int, written: bool) -> bool:
    """«приводит ТАСС слова министра», «приводит его слова ТАСС»: whose they are, and who passes them on, where that is
    told before them, or right behind «его слова», or a document holds them («приводятся в отчёте слова мэра»); else
    False."""
    end = cue.region[1]
    own = words - 1 > cue.begin and possessive(zone.word(words - 1))
    medium = subject(zone, cue.begin, (cue.region[0], words - own), inverted=True)
    if medium is not None:
        medium = medium[0], min(medium[1], words - own)
    elif own:
        run = words + 1, _run_end(zone, words + 1, end)
        medium = quoted_name(zone, words + 1, end) or (run if _may_relay(zone, words + 1) else None)
    if own:
        report.source, report.manner = (words - 1, words), "possessive"
    elif (medium is None and not written) or not zone.phrases(words + 1, end):
        return False
    else:
        report.source, report.manner = (words + 1, _run_end(zone, words + 1, end)), "antecedent"
    if medium is not None:
        report.ties.insert(0, Tie(*medium, "relay"))
    return True


def _parted(zone: Zone, relay: Range) -> int | None:
    """Where the person begins who is cited, right behind the abbreviation of the medium that cites, or the noun for it:
    «цитирует портал главврача»."""
    begin, end = relay
    if end - begin < 2:
        return None
    known = media_in(zone, (begin, begin + 1))
    if known and known[0].end < end and _may_be_cited(zone, (known[0].end, end)):
        return known[0].end  # «цитирует ТАСС Белова»
    named = quoted_name(zone, begin + 1, end) if not OUTLETS.isdisjoint(zone.word(begin).entries) else None
    if named is not None and named[1] + 1 < end:  # «цитирует газета „Вестник“ главврача»
        person = named[1] + 1 + _whose(zone, named[1] + 1, end)
        return person if _cited(zone, (person, end)) else None
    titled = _titled_person(zone, begin + 2, end) if zone.cased else None
    if titled is not None:
        return titled
    noun = not OUTLETS.isdisjoint(zone.word(begin).entries) and zone.word(begin).shape == "lower"
    cited = zone.word(begin + 1)
    foreign = zone.word(begin).shape == "upper" or zone.word(begin).form.isascii()  # «цитирует Bloomberg чиновника»
    if not noun and (not foreign or cited.shape != "lower"):
        return None
    cases = {r.case for r in cited.readings if r.animate or r.kind in ("given", "surname")}
    return begin + 1 if {"acc", "gen"} & cases else None


def _titled_person(zone: Zone, begin: int, end: int) -> int | None:
    """Where a role with a name begins behind a body and what that belongs to: «цитирует пресс-служба университета
    профессора Белова», but not «пресс-служба администрации губернатора Белова»."""
    outlet = not OUTLETS.isdisjoint(zone.word(begin - 2).entries)
    for token in range(begin, end - 1):
        word = zone.word(token)
        role = word.entries.get("roles") if word.shape == "lower" else None
        if role is None or not zone.word(token + 1).capital:
            continue
        if not word.genitive or not (outlet or role.get("class") not in OFFICES):
            return None
        first = token
        while first > begin and any(r.pos == "ADJ" and r.case == "gen" for r in zone.word(first - 1).readings):
            first -= 1
        return first
    return None


def _whose(zone: Zone, token: int, end: int) -> bool:
    """Whether a pronoun tells whose the person behind it is: «его адвоката», not «его „Вестник“»."""
    if token + 1 >= end or not possessive(zone.word(token)) or not zone.is_in(token + 1, "roles"):
        return False
    return not zone.cased or _cited(zone, (token + 1, end))


def _run_end(zone: Zone, begin: int, stop: int) -> int:
    """The end of the noun phrases that follow each other from a token on."""
    end, last = begin, None
    for phrase in zone.phrases(begin, stop):
        tied = last is not None and linked(zone, last, phrase)  # «одного из врачей»
        if not tied and (phrase.begin != end or phrase.prep is not None):
            break
        end, last = phrase.end, phrase
    return max(end, begin + 1)


def gives_reason(zone: Zone, cue: CueVerb) -> bool:
    """Whether what is cited is no source but a reason: "cited scheduling problems"."""
    phrases = zone.phrases(cue.match.end, zone.segment(cue.begin)[1]) if "object" in cue.frames() else []
    if not phrases or phrases[0].prep is not None or passive(zone, cue) is not None:
        return False
    phrase = phrases[0].begin, phrases[0].end
    return not any(zone.word(t).capital or stated_noun(zone, t, phrase) for t in range(*phrase))
