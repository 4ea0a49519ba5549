"""Where a content that is no clause ends: before whom it was told, where and when, and what was done besides."""

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.nominals import possessive
from newsevents.extractors.reports.zones import Zone, is_mark


def before_addressee(zone: Zone, begin: int, end: int, cue: CueVerb) -> int:
    """Before whom is spoken to, told by a case that nothing before it governs: «предупредил о санкциях страны»."""
    if cue.takes is None or not zone.cased:
        return end
    phrases = zone.phrases(begin, end)[:2]
    if len(phrases) < 2 or phrases[1].begin != phrases[0].end or phrases[1].prep is not None:
        return end
    cases = set(phrases[1].case.split())
    return phrases[1].begin if cases and cases <= {"nom", "acc"} else end


def without_venue(zone: Zone, begin: int, end: int) -> int:
    """Before where it was said, told behind a nominal content: "denied the charge in an interview with the Chronicle",
    «опроверг слухи в интервью „Вестнику“»; not "rejected a demand in the letter", "denied a post on Twitter"."""
    for match in zone.text.matches_in("venues", begin + 1, end):
        entry = match.entry
        if entry.get("scene") or zone.quoted(match.begin):
            continue
        at = match.begin - 1
        while at > begin + 1 and zone.word(at).key not in entry["prep"] and _modifies(zone, at):
            at -= 1
        if at <= begin or zone.word(at).key not in entry["prep"]:
            continue
        indefinite = zone.cased or at + 1 == match.begin or _unmentioned(zone, at + 1)
        if indefinite and not (entry.get("own") and zone.is_in(at - 1, "documents")):
            return at
    return end


def without_occasion(zone: Zone, begin: int, end: int) -> int:
    """Before the event at which it was said, told behind a nominal content as something new: "called the ruling a
    mistake during a visit to Rome", "after talks with Smith"; not "a ruling made during the visit"."""
    for match in () if zone.cased else zone.text.matches_in("event_order", begin + 1, end):
        phrase = next((p for p in zone.phrases(match.end, end) if p.prep is not None or p.begin == match.end), None)
        if phrase is None or zone.quoted(match.begin) or phrase.begin != match.end:
            continue
        bare = "determiners" not in zone.word(phrase.begin).entries
        if zone.is_in(phrase.head, "frames") and (bare or _unmentioned(zone, phrase.begin)):
            return match.begin
    return end


def _modifies(zone: Zone, token: int) -> bool:
    reading = zone.reading(token)
    return reading is not None and reading.pos in ("ADJ", "DET", "PRON", "NOUN", "NUM", "PART")


def _unmentioned(zone: Zone, token: int) -> bool:
    """Whether a phrase opens with an indefinite article or a possessive: "in an interview", "in his letter"."""
    entry = zone.word(token).entries.get("determiners")
    return possessive(zone.word(token)) if entry is None else bool(entry.get("indefinite"))


def without_day(zone: Zone, begin: int, end: int) -> int:
    """Before the day of speaking at the end of a nominal content: "confirmed the cuts on Tuesday", "confirmed the cuts
    Tuesday". In languages with case that day stands by the verb, one behind the noun is its own («подтвердил встречу во
    вторник»)."""
    day = None if zone.cased else _day_at(zone, begin, end)
    if day is None:
        return end
    clause = zone.segment(day)[0]
    if clause > begin and zone.finite(clause, day) is not None:
        return end  # "a bill, which expires on Friday"
    if zone.infinitive(begin, day):
        return end  # "expect the bank to raise rates in June"
    governing = zone.word(day).entries.get("prepositions")
    meant = governing is not None and governing.get("meant")
    return end if meant else day  # "reiterated its forecast for April"


def _day_at(zone: Zone, begin: int, end: int) -> int | None:
    """Where a day begins that ends a nominal content: at its preposition, or by itself behind a noun that is no name
    ("Black Friday")."""
    last, phrases = end - 1, zone.phrases(begin, end) if zone.is_in(end - 1, "time_openers") else ()
    if len(phrases) > 1 and phrases[-1].end == end and phrases[-1].begin == last and phrases[-1].prep is not None:
        return phrases[-1].prep
    before = zone.reading(last - 1) if phrases and last > begin else None
    return last if before is not None and before.pos == "NOUN" and not zone.word(last - 1).capital else None


def nominal_end(zone: Zone, begin: int, end: int) -> int:
    """Where a content that is no clause ends: before a clause that no conjunction ties to it, or that a colon opens."""
    stop = zone.segment(begin)[1]
    end = min(end, _before_time_clause(zone, begin, min(stop, end)) or end)
    if not zone.cased:  # "said he regretted the remark and that it was late"
        joined = (t for t in range(begin + 1, end - 1) if zone.is_in(t, "coordinators"))
        end = next((t for t in joined if zone.is_in(t + 1, "content_openers") and zone.finite(t + 2, end)), end)
    cut = zone.cut_at(stop)
    if cut is not None and zone.form(cut[0]) == ":" and zone.finite(cut[1], zone.end) is not None:
        return min(stop, end)  # «назвал слова «лукавством»: цены уже выросли»
    if cut is None or cut[1] >= end:
        return end
    following = zone.segment(cut[1])
    if zone.form(cut[0]) != "," or following[1] <= following[0]:
        return end
    if _by_the_way(zone, following[0]) and not zone.infinitive(begin, stop):
        return stop
    if zone.finite(*following) is None:
        return end
    if zone.match("turns", following[0]) is not None:
        return stop  # «настаивают на отставке, а посол молчит»
    first = min(following[0] + is_mark(zone.word(following[0])), zone.end - 1)  # «… санкциями, „если бои не утихнут“»
    entries = zone.word(first).entries
    second = zone.word(min(first + 1, zone.end - 1)).entries
    tied = zone.match("subordinators", first) is not None or "relatives" in entries or "relatives" in second
    return end if tied or ("coordinators" in entries and not _acts_besides(zone, following)) else stop


def _acts_besides(zone: Zone, stretch: tuple[int, int]) -> bool:
    """Whether a stretch that a conjunction opens has a subject of its own before its verb, and so tells what else
    happened: "called the plan a mistake, and the mayor left"."""
    verb = zone.finite(*stretch)
    before = zone.phrases(stretch[0] + 1, stretch[1] if verb is None else verb)
    subject = before[0] if before else None
    return verb is not None and subject is not None and subject.prep is None and subject.case[:3] not in ("acc", "dat")


def _by_the_way(zone: Zone, token: int) -> bool:
    """Whether a gerund opens a stretch, which tells what whoever speaks did besides: «подтвердил отставку, отказавшись
    назвать причины»."""
    reading = zone.reading(token + zone.is_in(token, "negations"))
    return zone.cased and reading is not None and reading.pos == "GERUND"


def _before_time_clause(zone: Zone, begin: int, stop: int) -> int | None:
    """Before a clause that tells when or why something was said: "ordered a curfew after residents had fled"."""
    for token in range(begin + 1, stop if not zone.cased else begin):
        opener = zone.word(token).entries.get("subordinators")
        reading = zone.reading(token)
        small = reading is not None and reading.pos in ("CONJ", "ADV")
        if opener is None or not small or opener.get("kind") not in ("time", "reason"):
            continue
        return token if zone.finite(token + 1, stop) is not None and zone.finite(begin, token) is None else None
    return None


def free_relative_end(zone: Zone, begin: int, end: int, cue: CueVerb) -> int:
    """Where a clause ends that is itself a subject: "What he called "unfair" coverage has gone on"."""
    first = zone.segment(cue.begin)[0]
    entry = zone.word(first).entries.get("relatives") if not zone.cased and first < cue.begin else None
    if entry is None or not entry.get("free") or zone.finite(first, cue.begin) is not None:
        return end
    finite = zone.finite(begin + 1, end)
    return end if finite is None or zone.quoted(finite) else finite
