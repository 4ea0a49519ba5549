"""What a cue takes to its right: a clause, a quotation, an infinitive, a noun phrase."""

from typing import Final

from newsevents.extractors.reports.about import about
from newsevents.extractors.reports.bare import bare_clause, gap_clause
from newsevents.extractors.reports.infinitives import infinitive_at, infinitive_behind, infinitive_over, names_source
from newsevents.extractors.reports.model import Speech
from newsevents.extractors.reports.questions import asks, asks_what
from newsevents.extractors.reports.taking import (
    INSERTED,
    Complement,
    bare_behind,
    gerund_at,
    inserted,
    progressive,
    verb_outside,
)
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.lexicon import Entry
from newsevents.words import PREDICATES

_STATING: Final = PREDICATES | {"INF"}


def complement(zone: Zone, verb: int, end: int, entry: Entry) -> Complement | None:
    """What the cue over ``verb`` to ``end`` takes to its right, the surest kind first."""
    frames = entry.get("frame", ())
    stop = zone.segment(verb)[1]
    if "gerund" in frames and not zone.cased and end < stop and gerund_at(zone, end):
        return None  # "recommend changing the plan": the gerund is what they recommend
    if entry.get("opened") and opener_at(zone, end) is None:
        return None  # "held a letter", but "held that …"
    if entry.get("conjunction") and opener_at(zone, end) is None:
        frames = [frame for frame in frames if frame != "that"]  # "asked that he wait", no clause in "asked he wait"
    at_once = "inf" in frames and infinitive_at(zone, _past_day(zone, end, stop), stop)
    told = zone.cased and "inf" in frames and zone.form(stop) == ","  # «призвал врачей ждать, чтобы …»
    found = infinitive_behind(zone, end, stop) if at_once or told else None  # «рекомендовал проверить, что …»
    found = found or (_clause(zone, end, stop, entry) if "that" in frames else None)
    if found is None and "that" in frames and not zone.cased and _clause_and_quotation(zone, end, stop):
        found = bare_clause(zone, end, stop, entry)
    if found is None and ("quote" in frames or "that" in frames):
        doubtful = bool(entry.get("weak") or entry.get("manner"))
        nearer = not zone.cased and _told_nearer(zone, end, stop, joined=not doubtful)
        found = None if nearer else _spoken(zone, end, stop)
    if found is not None and zone.cased and found.frame != "inf" and handed_on(zone, end, stop):
        found = None
    if found is None and not zone.cased and verb_outside(zone, verb, zone.finite(end, stop), entry):
        return None
    if found is None and "that" in frames and not zone.cased and not _orders(zone, end, stop, entry):
        found = bare_clause(zone, end, stop, entry) or gap_clause(zone, verb, end, stop)
    if found is None and "that" in frames and zone.cased and not entry.get("manner"):
        found = _asyndetic(zone, verb, end, stop)
    apart = "inf" not in frames or entry.get("foretells") or _governs(zone, end, entry)
    if found is None and not apart and not _offered(zone, end, stop, entry):
        found = infinitive_behind(zone, end, stop) or infinitive_over(zone, end, stop)
    topic = entry.get("topic") and zone.cased and zone.word(verb).has("GERUND") is not None  # «говоря о мостах»
    if found is None and entry.get("about") and not topic and not ("as" in frames and _thing_behind(zone, end, stop)):
        found = about(zone, end, stop, entry)
        if found is None and zone.form(stop) == ",":
            found = _about_over(zone, stop, entry)
    return found


def _past_day(zone: Zone, end: int, stop: int) -> int:
    """Behind the day on which something was said, told right behind the verb: "threatened on Thursday to leave"."""
    at = end
    while not zone.cased and at < stop - 1 and not zone.is_in(at, "infinitive_marks"):
        word = zone.word(at)
        if word.shape != "digits" and {"date_words", "time_openers"}.isdisjoint(word.entries):
            break
        at += 1
    return at


def _about_over(zone: Zone, stop: int, entry: Entry) -> Complement | None:
    """What a cue tells behind a preposition that an apposition parts from it: "accused her rival, Anna Hill, of
    lying"."""
    for _ in range(INSERTED):
        segment = zone.past_comma(stop)
        if segment is None or zone.finite(*segment) is not None or segment[1] <= segment[0]:
            return None
        if zone.word(segment[0]).key in entry["about"]:
            return about(zone, segment[0], segment[1], entry)
        phrases = zone.phrases(*segment)
        if phrases and phrases[0].prep is not None:
            return None
        stop = segment[1]
    return None


def _told_nearer(zone: Zone, end: int, stop: int, *, joined: bool) -> bool:
    """Whether another verb that reports stands between a cue and what follows its clause: "began running an ad that
    asks, "Why?""; ``joined``: one that a conjunction joins to the cue: "conceded it was late but said, "Wait"."""
    for match in zone.text.matches_in("cues", end, stop):
        if "quote" not in match.entry.get("frame", ()) or zone.finite(match.begin, match.end) != match.begin:
            continue
        before = match.begin - 1
        while before > end and (r := zone.reading(before)) is not None and r.pos == "ADV":
            before -= 1
        if not joined or (before > end and zone.is_in(before, "coordinators")):
            return True
    return False


def _orders(zone: Zone, end: int, stop: int, entry: Entry) -> bool:
    """Whether somebody is told to do something, behind whom a clause stands that is only part of it: "urged its members
    to reject what it called a trick"."""
    if entry.get("class") != "order" or "inf" not in entry.get("frame", ()):
        return False
    finite = zone.finite(end, stop)
    marks = range(end + 1, stop if finite is None else finite)
    return any(zone.is_in(t, "infinitive_marks") and infinitive_at(zone, t, stop) for t in marks)


def _thing_behind(zone: Zone, end: int, stop: int) -> bool:
    """Whether an object stands behind a verb, and no day: "called Tuesday for an inquiry"."""
    phrase = bare_behind(zone, end, stop)
    return phrase is not None and not zone.is_in(phrase.begin, "time_openers")


def handed_on(zone: Zone, end: int, stop: int) -> bool:
    """Whether what follows belongs to another verb of saying that «и» joins to the cue behind its subject: «…, сказал
    Белов и добавил, что …»."""
    verb = zone.finite(end, stop)
    if verb is None or verb - 1 <= end or not zone.is_in(verb - 1, "coordinators"):
        return False
    return zone.match("cues", verb) is not None


def _offered(zone: Zone, end: int, stop: int, entry: Entry) -> bool:
    """Whether a thing is promised, of which an infinitive tells the use: "offered a discount to buy a phone", "offered
    no evidence to support it"."""
    if zone.cased or entry.get("class") != "promise" or end >= stop:
        return False
    word = zone.word(end)
    determiner = word.entries.get("determiners")
    limits = determiner is not None and bool(determiner.get("indefinite") or determiner.get("none"))
    thing = determiner is None and not word.capital and zone.match("time_openers", end) is None
    phrase = bare_behind(zone, end, stop) if limits or thing else None
    if phrase is None or zone.is_in(phrase.head, "roles"):
        return False
    return limits or {"pronouns", "date_words"}.isdisjoint(zone.word(phrase.begin).entries)


def _governs(zone: Zone, end: int, entry: Entry) -> bool:
    """Whether the preposition of the cue's content stands right behind it: "warned of plans to close the school"."""
    return not zone.cased and zone.form(end) in entry.get("about", ())


def _clause_and_quotation(zone: Zone, end: int, stop: int) -> bool:
    """Whether a clause stands between the cue and a colon: "told parents classes were off: "Stay at home.""."""
    return zone.form(stop) == ":" and zone.cut_at(stop) is not None and zone.finite(end, stop) is not None


def opener_at(zone: Zone, token: int) -> int | None:
    """Behind a conjunction that opens what is said, where one stands at the token."""
    if token >= zone.end:
        return None
    match = zone.match("content_openers", token)
    return match.end if match is not None else None


def _clause(zone: Zone, end: int, stop: int, entry: Entry) -> Complement | None:
    """A clause behind its conjunction, in the segment or behind a comma, insertions passed over."""
    if not zone.cased:
        if zone.is_in(end, "content_openers") and end + 2 < stop and zone.is_in(end + 1, "auxiliaries"):
            return Complement("that", end)  # "says that is wrong"
        for token in range(end, stop):
            if token + 1 == stop and zone.is_in(token, "content_openers") and _opens_before_insertion(zone, stop):
                return Complement("that", stop + 1)  # "said that, if he lost, he would go"
            if "content_openers" in zone.word(token).entries and token + 1 < stop and _opens(zone, token):
                if token > end and zone.is_in(token - 1, "coordinators"):
                    break  # "faster than he expected and that hurt", "regretted the remark and that he had made it"
                noun = token > end or zone.is_in(end - 1, "documents")
                if noun and zone.finite(token + 1, token + 2 + is_mark(zone.word(token + 1))) is not None:
                    break  # "warned states that impose duties", "released a report that found"
                if entry.get("weak") and zone.is_in(end, "determiners"):
                    break  # "held a letter that he said was real"
                return Complement("that", token + 1)
            if token > end and "cues" in zone.word(token).entries and progressive(zone, token):
                break  # "responded by claiming that …"
            if "relatives" in zone.word(token).entries and "content_openers" not in zone.word(token).entries:
                break
            if (reading := zone.reading(token)) is not None and reading.pos in ("VERB", "AUX"):
                break  # "said the bill was bad but that she would vote for it": the clause began before
    at = stop
    for _ in range(INSERTED):
        cut = zone.cut_at(at)
        if cut is None or zone.form(cut[0]) not in {",", "-", "–", "—"}:
            return None
        begin = opener_at(zone, cut[1])
        if begin is not None:
            return None if asks_what(zone, begin) else Complement("that", begin)
        following = zone.segment(cut[1])
        if zone.finite(*following) is not None and not inserted(zone, following):
            return None
        cues = zone.text.matches_in("cues", following[0], min(following[0] + 2, following[1]))
        cited = zone.cased and zone.match("citing", following[0]) is not None  # «пишет, цитируя врача, что …»
        if any(True for _ in cues) and not cited and not _told_besides(zone, following[0]):
            return None
        at = following[1]
        if at <= cut[0]:
            return None
    return None


def _opens_before_insertion(zone: Zone, stop: int) -> bool:
    """Whether a comma stands right behind a conjunction, and behind an insertion a clause with its predicate."""
    inserted = zone.past_comma(stop)
    if inserted is None or zone.is_in(inserted[0], "coordinators"):
        return False
    behind = zone.past_comma(inserted[1])
    return behind is not None and zone.finite(behind[0], zone.end) is not None


def _told_besides(zone: Zone, token: int) -> bool:
    """Whether an insertion names a further source or tells how something was said: "reported, citing two diplomats,
    that", "said, without offering evidence, that"."""
    return not zone.cased and (zone.match("citing", token) is not None or zone.is_in(token, "prepositions"))


def _opens(zone: Zone, token: int) -> bool:
    """Whether "that" here opens a clause: not a pronoun before a noun ("that day"), nor a relative."""
    reading = zone.reading(token)
    if zone.is_in(token + 1, "determiners") and reading is not None and reading.pos == "CONJ":
        return True  # wrote that the ruling "fans the flames", whose verb looks like a noun
    if reading is None or zone.finite(token + 1, zone.end) is None:
        return False
    named = reading.pos == "DET" and (zone.form(token + 1)[:1].isupper() or _plural_behind(zone, token))
    return named or reading.pos in ("CONJ", "ADV", "PRON")


def _plural_behind(zone: Zone, token: int) -> bool:
    """Whether the noun behind "that" is a plural, which it cannot belong to."""
    for at in range(token + 1, min(token + 4, zone.end)):
        reading = zone.reading(at)
        if reading is None or reading.pos not in ("ADJ", "NOUN", "PART"):
            return False
        following = zone.reading(at + 1) if at + 1 < zone.end else None
        if reading.pos == "NOUN" and (following is None or following.pos != "NOUN"):
            return reading.number == "plur"
    return False


def _spoken(zone: Zone, end: int, stop: int) -> Complement | None:
    """What stands behind a colon, or a quotation that stands by itself."""
    cut = zone.cut_at(stop)
    if cut is None:
        return None
    speech = zone.block_of(cut)
    if speech is None and zone.form(cut[0]) == ",":
        following = zone.cut_at(cut[1])
        speech = zone.block_of(following) or (_over_adverbial(zone, stop) if not zone.cased else None)
    if speech is not None:
        return Complement("quote", speech.begin, speech)
    if zone.form(cut[0]) != ":" or cut[1] >= zone.end:
        return None
    speech = zone.block_of(zone.cut_at(cut[1]))
    if speech is None and not _states(zone, cut[1]):
        return None  # "asked for one thing: speed"
    if speech is None and end < stop and names_source(zone, cut[1], zone.end):
        return None  # «попросил не выходить: по его словам, лёд тонкий»
    return Complement("quote" if speech else "colon", cut[1], speech)


def _over_adverbial(zone: Zone, stop: int) -> Speech | None:
    """The quotation behind an adverbial between commas: "reads, in part, "We are done."."""
    inserted = zone.past_comma(stop)
    if inserted is None or inserted[1] - inserted[0] > INSERTED or not zone.is_in(inserted[0], "prepositions"):
        return None
    cut = zone.cut_at(inserted[1])
    return zone.block_of(zone.cut_at(cut[1])) if cut is not None and zone.form(cut[0]) == "," else None


def _states(zone: Zone, begin: int) -> bool:
    """Whether what follows a colon has a predicate, or is quoted; where no verb is needed, two words will do."""
    return (zone.cased and zone.end - begin > 1) or any(
        is_mark(zone.word(t)) or ((r := zone.reading(t)) is not None and r.pos in _STATING)
        for t in range(begin, zone.end)
    )


def _asyndetic(zone: Zone, verb: int, end: int, stop: int) -> Complement | None:
    """A clause behind a mere comma: «Дипломат указала, трубопровод пока не готов»."""
    cut = zone.cut_at(stop)
    if (
        end != stop
        or cut is None
        or zone.form(cut[0]) != ","
        or zone.segment(verb)[0] != zone.begin
        or verb == zone.begin
    ):
        return None
    following = zone.segment(cut[1])
    if following[1] <= following[0] or "coordinators" in zone.word(following[0]).entries or inserted(zone, following):
        return None
    if asks(zone, following[0]):
        return None
    if zone.match("subordinators", following[0]) is not None or zone.finite(*following) is None:
        return None
    if any(True for c in ("cues", "cue_nouns") for _ in zone.text.matches_in(c, *following)):
        return None
    return Complement("that", cut[1])
