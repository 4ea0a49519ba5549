"""Clauses without a conjunction, in languages without case: "He said talks would go on", "a move he said was late"."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.marked import capitals_begin
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.questions import asks_alone
from newsevents.extractors.reports.taking import Complement, inserted, past_participle, progressive
from newsevents.extractors.reports.zones import CURRENCIES, Zone, is_mark
from newsevents.lexicon import Entry
from newsevents.text.marks import DASHES

_STRETCHES: Final = 5
"""Stretches between commas over which a clause goes on: "says the stock, which closed at $24, down $2, is cheap"."""


def bare_clause(zone: Zone, end: int, stop: int, entry: Entry) -> Complement | None:
    """A clause without a conjunction ("He said talks would resume"): a noun phrase and a finite verb behind it."""
    token = end
    if zone.is_in(token, "infinitive_marks") or zone.form(token) in entry.get("about", ()):
        return None
    if zone.is_in(token, "agent_prepositions") and zone.is_in(token + 1, "cues") and progressive(zone, token + 1):
        return None  # "responded by claiming …"
    subordinate = zone.word(token).entries.get("subordinators") if token < stop else None
    if token < stop and "coordinators" in zone.word(token).entries:
        return None  # "had been found and corrected"
    if asks_alone(zone, end, stop):
        return None
    finite = zone.finite(end, stop)
    if finite is not None and _of_what(zone, end, finite):
        again = zone.finite(finite + 1, stop) is not None  # "said what he did was wrong", but "says what he means"
        return Complement("that", end) if again and zone.is_in(end, "relatives") else None
    if subordinate is not None and "content_openers" not in zone.word(token).entries:
        if subordinate.get("kind") == "time" and past_participle(zone, token + 1):
            return None  # "It is late, Moss said when asked about it"
        if subordinate.get("kind") == "complement":
            return None  # "explained how it works" names a topic
        return Complement("that", token) if finite is not None and finite > token + 1 else None
    direct = finite is not None
    if finite is None:
        finite = _behind_insertions(zone, stop)
    if finite is None:
        return None
    phrases = [p for p in zone.phrases(end, finite) if p.end <= finite or p.begin < finite]
    bare = [p for p in phrases if p.prep is None and "relatives" not in zone.word(p.begin).entries]
    if end < stop and is_mark(zone.word(end)) and not entry.get("address"):
        return Complement("that", end)  # promised "whatever you need"
    if entry.get("address"):
        told = _behind_addressee(zone, bare[0], finite) if len(bare) == 1 else None
        if told is not None:
            return Complement("that", told)
        if len(bare) == 1 and "pronouns" not in zone.word(bare[0].begin).entries:
            return None
        bare = _without_addressees(zone, bare)
    bare = [p for p in bare if "date_words" not in zone.word(p.head).entries or p is bare[-1]]
    if not bare:
        opens = zone.is_in(end, "determiners") or zone.form(end) in ("there", "There")  # "said the blasting had …"
        verb = finite == end + 1 and not _attribute(zone, end, finite)
        return Complement("that", end) if verb or opens else None
    if any(_tells_anew(zone, t) for t in range(end + 1, bare[0].begin + 1)):
        return None  # "responded with a statement saying the road was shut"
    if direct and (_of_time_clause(zone, bare[0].end, finite) or _opens_time(zone, end + 1, bare[0].begin)):
        return None  # "denied the charge when he was asked"
    if direct and any(_joins_clause(zone, t) for t in range(end + 1, finite)):
        return None  # "regretted the remark and that he had made it"
    if direct and _second_predicate(zone, bare[-1].end, finite):
        return None  # "confirmed the trip but gave no details"
    relative = direct and any("relatives" in zone.word(t).entries for t in range(bare[0].end, finite))
    later = zone.finite(finite + 1, stop) if relative else None
    if relative and later is None and zone.is_in(bare[0].end, "prepositions"):
        return None  # "emailed a letter in which he called it late"
    if relative and len(bare) < 2:  # "said offices that issue the cards are open"
        following = zone.phrases(finite + 1, later) if later is not None else []
        return Complement("that", bare[0].begin) if following and following[0].prep is None else None
    if any(zone.is_in(t, "relatives") and zone.is_in(t - 1, "prepositions") for t in range(end + 1, bare[0].begin)):
        return None  # "wrote under a video in which he sings"
    begin = bare[0].begin
    begin = _with_sum(zone, end, begin)
    if begin - 1 > end and is_mark(zone.word(begin - 1)) and zone.is_in(begin - 2, "determiners"):
        begin -= 2  # said a "fresh start will help"
    return Complement("that", begin)


def _with_sum(zone: Zone, end: int, begin: int) -> int:
    """Where a subject begins with the sum of money before its noun: "said the $5 billion deal was dead"."""
    first = begin
    while first > end and (
        zone.word(first - 1).form in CURRENCIES
        or zone.word(first - 1).shape in ("digits", "number")
        or not {"determiners", "number_words", "date_words"}.isdisjoint(zone.word(first - 1).entries)
    ):
        first -= 1
    return first if any(zone.word(t).form in CURRENCIES for t in range(first, begin)) else begin


def _without_addressees(zone: Zone, bare: list[Phrase]) -> list[Phrase]:
    """The noun phrases behind those who are told: "told Meridian News and the Chronicle the plan was dead"."""
    if len(bare) < 2:
        return bare
    both = len(bare) > 2 and bare[1].begin == bare[0].end + 1 and zone.is_in(bare[0].end, "coordinators")
    return bare[1 + both :]


def _tells_anew(zone: Zone, token: int) -> bool:
    """Whether a participle of a cue stands behind a noun, and not behind a preposition ("told them in writing")."""
    return zone.is_in(token, "cues") and progressive(zone, token) and not zone.is_in(token - 1, "prepositions")


def _attribute(zone: Zone, adverb: int, token: int) -> bool:
    """Whether what reads as a verb behind an adverb may tell of a noun: "heard secretly recorded conversations"."""
    reading = zone.reading(adverb)
    adverbial = reading is not None and reading.pos == "ADV" and not zone.is_in(adverb, "date_words")
    return adverbial and zone.word(token).has("PART", tense="past") is not None


def _of_what(zone: Zone, end: int, finite: int) -> bool:
    """Whether "what", "who" or "which" opens what stands behind a verb, right there or behind the addressee, with a
    subject of its own: "says what he means", "told police what he saw"."""
    for token in range(end, min(end + 3, finite)):
        entry = zone.word(token).entries.get("relatives")
        if entry is not None:
            own = not zone.is_in(token, "content_openers") and zone.cut_before(token) is None
            return own and bool(entry.get("free")) and finite > token + 1
    return False


def _behind_addressee(zone: Zone, phrase: Phrase, finite: int) -> int | None:
    """Where the subject begins right behind a bare plural that is spoken to, both read as one noun phrase: "told voters
    Moss had left"."""
    at = phrase.begin + 1
    before, following = zone.reading(phrase.begin), zone.reading(at) if at < min(phrase.end, finite) else None
    if before is None or following is None or before.pos != "NOUN" or zone.word(phrase.begin).shape != "lower":
        return None
    several = before.number == "plur" or any(r.number == "plur" for r in zone.word(phrase.begin).readings)
    return at if several and following.pos in ("NOUN", "ADJ", "NUM") else None


def _of_time_clause(zone: Zone, begin: int, finite: int) -> bool:
    """Whether the verb behind a noun phrase is that of a clause with a subject of its own that tells when or why."""
    for token in range(begin, finite - 1):
        opener, reading = zone.word(token).entries.get("subordinators"), zone.reading(token)
        if opener is None or reading is None or reading.pos != "CONJ" or opener.get("kind") not in ("time", "reason"):
            continue
        behind = zone.phrases(token + 1, finite)
        return bool(behind) and behind[0].prep is None and zone.finite(finite + 1, zone.segment(finite)[1]) is None
    return False


def _opens_time(zone: Zone, begin: int, end: int) -> bool:
    """Whether a conjunction that tells when or why stands before the first noun phrase, and not right behind the verb:
    "feared for his life when he saw it"."""
    for token in range(begin, end):
        opener, reading = zone.word(token).entries.get("subordinators"), zone.reading(token)
        if opener is not None and reading is not None and reading.pos == "CONJ":
            return opener.get("kind") in ("time", "reason")
    return False


def _second_predicate(zone: Zone, begin: int, finite: int) -> bool:
    """Whether nothing but a conjunction, adverbs aside, stands between a noun phrase and the verb behind it."""
    between = [t for t in range(begin, finite) if (r := zone.reading(t)) is None or r.pos != "ADV"]
    return len(between) == 1 and zone.is_in(between[0], "coordinators")


def _joins_clause(zone: Zone, token: int) -> bool:
    """Whether a coordinator joins another clause with its conjunction: "and that"."""
    return zone.is_in(token, "coordinators") and zone.is_in(token + 1, "content_openers")


def gap_clause(zone: Zone, verb: int, end: int, stop: int) -> Complement | None:
    """A clause whose subject is the relative word before the cue: "a move that owners said could last for weeks"."""
    finite = zone.finite(end, stop)
    if finite is None or any((r := zone.reading(t)) is None or r.pos != "ADV" for t in range(end, finite)):
        return None
    first = zone.segment(verb)[0]
    taken = next((t for t in range(verb - 1, first - 1, -1) if zone.is_in(t, "relatives")), None)
    subject = taken is not None and any(p.prep is None for p in zone.phrases(taken + 1, verb))
    contact = None if subject else contact_subject(zone, verb, first)
    opened = taken if subject else contact
    if opened is None:
        return None
    if first < opened and zone.finite(zone.begin, opened) is None and zone.cut_before(opened) is None:
        goes_on = _main_predicate(zone, finite, stop)  # "The tax that critics said would hurt us was dropped"
        return None if goes_on is None else Complement("that", end, end=goes_on)
    return Complement("that", end)


def _main_predicate(zone: Zone, finite: int, stop: int) -> int | None:
    """The predicate behind a clause without a subject, with which the clause around it goes on."""
    later = zone.finite(finite + 1, stop)
    while later is not None and (r := zone.reading(later - 1)) is not None and r.pos in ("AUX", "ADV"):
        if later - 1 == finite or zone.finite(later - 1, later) is None:
            break
        later = zone.finite(later + 1, stop)
    if later is None or any(_opens(zone, t) for t in range(finite + 1, later)):
        return None
    return later


def _opens(zone: Zone, token: int) -> bool:
    """Whether a word that opens or joins a clause stands at a token."""
    return bool({"content_openers", "subordinators", "relatives", "coordinators"} & set(zone.word(token).entries))


def contact_subject(zone: Zone, verb: int, first: int) -> int | None:
    """Where the subject of a clause begins that hangs on the noun before it without a relative word: "a move he said
    was late", "a move senior officials say will fail"."""
    end = verb
    while end > first and (r := zone.reading(end - 1)) is not None and r.pos in ("ADV", "AUX"):
        end -= 1
    noun = zone.reading(end - 1) if end > first else None
    if noun is None:
        return None
    entry = zone.word(end - 1).entries.get("pronouns")
    begin = min(end - 1, capitals_begin(zone, first, end))
    if not zone.word(begin).capital and (entry is None or entry.get("case", "nom") != "nom" or entry.get("possessive")):
        if noun.pos != "NOUN":
            return None
        while noun.number == "plur" and begin > first and (r := zone.reading(begin - 1)) is not None and r.pos == "ADJ":
            begin -= 1
    whole = next((p for p in zone.phrases(first, end) if p.end == end and p.prep is None), None)
    determined = whole is not None and zone.is_in(whole.begin, "determiners") and whole.begin > first
    behind = zone.reading(whole.begin - 1) if whole is not None and determined else None
    if whole is not None and behind is not None and behind.pos == "NOUN":
        return whole.begin  # "an attack the company said had cost it a week"
    before = zone.reading(begin - 1) if begin > first else None
    if before is None or before.pos != "NOUN" or zone.word(begin - 1).capital:
        return None
    phrase = next((p for p in zone.phrases(first, begin) if p.end == begin), None)
    several = zone.word(begin).capital or entry is not None or noun.number == "plur"
    if phrase is None or not several:
        return None
    opens = entry is not None and phrase.begin == first and first > zone.begin  # "paid $50, money they said was his"
    return begin if opens or zone.is_in(phrase.begin, "determiners") else None


def _past_dash(zone: Zone, end: int) -> Range | None:
    """The stretch behind the dash that stands at a token."""
    cut = zone.cut_at(end)
    return zone.segment(cut[1]) if cut is not None and zone.form(cut[0]) in DASHES and cut[1] < zone.end else None


def _behind_insertions(zone: Zone, stop: int) -> int | None:
    """The predicate that goes on with a subject at ``stop`` behind what is inserted: "said Moss, who is ill, would"."""
    at, behind = stop, False
    for _ in range(_STRETCHES):
        following = zone.past_comma(at) or _past_dash(zone, at)
        if following is None:
            return None
        finite = zone.finite(*following)
        helped = finite == following[0]  # "said the bank, the oldest in town, had asked for time"
        if finite is not None and (helped or not inserted(zone, following)):
            goes_on = behind and finite <= following[0] + 1 and not zone.is_in(following[0], "coordinators")
            return finite if goes_on else None
        at, behind = following[1], True
    return None
