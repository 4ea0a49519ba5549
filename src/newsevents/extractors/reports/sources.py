"""Who says it: the noun phrase that is the subject of a cue, or that stands in its place."""

from newsevents.analysis import Phrase
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.words import Reading, Word

_SINGULAR = "sing"


def subject(zone: Zone, verb: int, region: Range, *, inverted: bool) -> Range | None:
    """The subject of the cue at ``verb`` within ``region``; behind the verb first where the clause is ``inverted``."""
    if not zone.text.language.settings.get("cases", True):
        return _by_order(zone, verb, region, inverted)
    loose = inverted
    named = quoted_name(zone, verb + 1, region[1])
    if named is not None and not _may_be_subject(zone, named):
        named = None
    if inverted and named is not None:
        return named
    finite = zone.reading(verb)
    phrases = zone.phrases(*region)
    if finite is not None and finite.pos in ("PART", "ADJ"):  # «уверен он» is no phrase
        phrases = [*zone.phrases(region[0], verb), *zone.phrases(verb + 1, region[1])]
    fitting = [
        i
        for i, p in enumerate(phrases)
        if not p.begin <= verb < p.end
        and ((_nominative(p) and agrees(zone, phrases, i, finite) and not owns(zone, p)) or _counted(zone, p, finite))
    ]
    behind = [i for i in fitting if phrases[i].begin > verb and (loose or may_speak(zone, phrases[i]))]
    behind = [i for i in behind if zone.finite(verb + 1, phrases[i].begin) is None] or (behind if inverted else [])
    before = [i for i in fitting if phrases[i].end <= verb]
    likely = _likeliest(zone, phrases, behind) if inverted else _likeliest(zone, phrases, before)
    chosen = likely if likely is not None else _likeliest(zone, phrases, before if inverted else behind)
    if chosen is not None and _may_be_object(zone, phrases[chosen]):
        rivals = [
            i for i in fitting if i > chosen and phrases[i].begin == phrases[chosen].end and _person(zone, phrases[i])
        ]
        chosen = rivals[0] if rivals else chosen  # «так прокомментировал визит посол»
    if chosen is not None and not inverted and phrases[chosen].end <= verb:
        rival = _likeliest(zone, phrases, behind)
        if rival is not None and _indeclinable(zone, phrases[chosen]) and not _indeclinable(zone, phrases[rival]):
            chosen = rival  # «Про це агентству ТАСС розповіло джерело»
    if chosen is None:
        return named or _quoted_name_before(zone, verb, region[0]) or _by_form(zone, verb, region, finite, inverted)
    return _with_share(zone, _extended(zone, phrases, chosen, finite, region))


def _with_share(zone: Zone, found: Range) -> Range:
    """«47% опрошенных»: the figure with those of whom it tells."""
    begin, end = found
    if end - begin != 1 or zone.word(begin).shape != "digits" or zone.form(end) != "%":
        return found
    following = zone.phrases(end + 1, zone.segment(begin)[1])
    return (begin, following[0].end) if following and following[0].begin == end + 1 else found


def _counted(zone: Zone, phrase: Phrase, finite: Reading | None) -> bool:
    """Whether a numeral in the nominative makes a genitive the subject: «рассказали двое рабочих»."""
    if phrase.prep is not None or phrase.end - phrase.begin < 2 or not zone.word(phrase.head).genitive:
        return False
    numeral = any(r.pos == "NUM" and r.case == "nom" for r in zone.word(phrase.begin).readings[:1])
    return numeral and finite is not None and (finite.number == "plur" or finite.gender == "n")


def owns(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a mere «его», which may be fixed but is no subject."""
    entry = zone.word(phrase.begin).entries.get("pronouns")
    return phrase.end - phrase.begin == 1 and entry is not None and bool(entry.get("possessive"))


def _nominative(phrase: Phrase) -> bool:
    return phrase.prep is None and ("nom" in phrase.case.split() or not phrase.case)


def _likeliest(zone: Zone, phrases: list[Phrase], options: list[int]) -> int | None:
    """A pronoun; else the first option that is a nominative by its likeliest reading, one that declines before one
    that does not («рассказал ТАСС министр»); else the first."""
    for i in options:
        if phrases[i].end - phrases[i].begin == 1 and "pronouns" in zone.word(phrases[i].begin).entries:
            return i
    sure = [i for i in options if phrases[i].case.split()[:1] in (["nom"], [])]
    declined = [i for i in sure if not _indeclinable(zone, phrases[i])]
    if declined and zone.word(phrases[declined[0]].head).shape == "upper":
        declined = [i for i in declined[1:] if any(r.animate for r in zone.word(phrases[i].head).readings)][
            :1
        ] or declined
    best = declined or sure or options
    return best[0] if best else None


def _may_be_object(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a thing that may as well be an accusative."""
    readings = [r for r in zone.word(phrase.head).readings if r.pos == "NOUN"]
    return bool(readings) and not any(r.animate or r.kind for r in readings) and any(r.case == "acc" for r in readings)


def _person(zone: Zone, phrase: Phrase) -> bool:
    return any(r.case == "nom" and r.animate for r in zone.word(phrase.head).readings[:1])


def _indeclinable(zone: Zone, phrase: Phrase) -> bool:
    """Whether the form of the phrase tells no case."""
    readings = zone.word(phrase.head).readings
    return not readings or all(r.fixed or not r.known for r in readings)


def may_speak(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase behind its verb is one who speaks rather than what is said: a name, a person, a body."""
    head = zone.word(phrase.head)
    if head.capital or "pronouns" in head.entries:
        return True
    if any(r.pos == "NOUN" and r.case == "nom" and r.animate for r in head.readings):
        return True
    return any(category in head.entries for category in ("media_nouns", "institutions", "unnamed_sources", "roles"))


def _by_form(zone: Zone, verb: int, region: Range, finite: Reading | None, inverted: bool) -> Range | None:
    """What may be a nominative by its form alone, where phrases were cut otherwise: a name right before the verb, a
    quoted name behind it."""
    token = verb - 1
    while token >= region[0] and (r := zone.reading(token)) is not None and r.pos in ("ADV", "PRCL"):
        token -= 1
    named = token >= region[0] and zone.word(token).capital and not zone.is_in(token, "pronouns")
    if named and finite is not None:
        nominative = [r for r in zone.word(token).readings if r.case == "nom" or r.fixed or not r.case]
        if any(_matches(r, finite, False) for r in nominative):
            begin = token
            while begin > region[0] and zone.word(begin - 1).capital:
                if zone.is_in(begin - 1, "prepositions"):
                    return None  # «В ЮАР заявили»
                begin -= 1
            return begin, token + 1
    if inverted:
        behind = _capitals(zone, verb + 1, region[1])
        if behind is not None:
            return behind
        for at in range(verb + 1, min(region[1], verb + 8)):
            found = quoted_name(zone, at, region[1] + 1)
            if found is not None and _may_be_subject(zone, found):
                return found
    return None


def agrees(zone: Zone, phrases: list[Phrase], index: int, finite: Reading | None) -> bool:
    """Whether a phrase may be the subject of a finite form, by number, gender and person."""
    if finite is None or finite.pos not in ("VERB", "PARTS", "ADJS"):
        return True
    phrase = phrases[index]
    head = zone.word(phrase.head)
    nominative = [r for r in head.readings if r.case == "nom" or r.fixed or not r.case]
    if not nominative:
        return head.shape in ("initial", "digits", "number")
    joint = _joined(zone, phrases, index) or (index > 0 and _joined(zone, phrases, index - 1))
    return any(_matches(r, finite, joint) for r in nominative)


def _matches(noun: Reading, finite: Reading, joint: bool) -> bool:
    if noun.pos == "PRON" and noun.person and finite.person:
        return noun.person == finite.person
    if noun.person in ("1", "2"):
        return False
    number = noun.number or _SINGULAR
    if finite.number and number != finite.number and not noun.fixed:
        return joint and finite.number == "plur"
    if finite.number == _SINGULAR and finite.gender and noun.gender and noun.gender != finite.gender:
        return noun.fixed or not noun.known or (noun.animate and noun.pos != "PRON" and finite.gender != "n")
    return True


def _joined(zone: Zone, phrases: list[Phrase], index: int) -> bool:
    """Whether only «и» stands between a phrase and the one behind it."""
    if index + 1 >= len(phrases):
        return False
    first, second = phrases[index], phrases[index + 1]
    return second.begin == first.end + 1 and second.prep is None and _and(zone.word(first.end))


def _and(word: Word) -> bool:
    entry = word.entries.get("coordinators")
    return entry is not None and entry.get("kind") == "and"


def _extended(zone: Zone, phrases: list[Phrase], chosen: int, finite: Reading | None, region: Range) -> Range:
    """The subject with what is said of it in apposition, and with what is joined to it."""
    first = last = chosen
    while last + 1 < len(phrases):
        here, following = phrases[last], phrases[last + 1]
        gap = zone.words[here.end : following.begin]
        if following.begin <= region[1] and _linked(zone, here, following):
            last += 1
            continue
        if following.prep is not None or following.begin > region[1]:
            break
        if not gap or all(w.form in "()" or w.shape in ("upper", "initial") or is_mark(w) for w in gap):
            head = zone.reading(here.head)
            limits = head is not None and head.pos in ("DET", "ADJ", "PRON") and not zone.is_in(here.head, "pronouns")
            loose = zone.word(following.begin).genitive or limits
            if zone.word(following.begin).shape == "lower" and not gap and not loose:
                break
        elif (
            not (len(gap) == 1 and (gap[0].form == "," or _and(gap[0])) and _nominative(following))
            or (gap[0].form == "," and not agrees(zone, phrases, last + 1, finite))
            or (gap[0].form == "," and not may_speak(zone, following))
            or (
                _and(gap[0])
                and _alone(finite)
                and not (_owned(here, last > chosen) and _shared_owner(zone, here, following))
            )
        ):
            break
        last += 1
    while first > 0:
        here, previous = phrases[first], phrases[first - 1]
        gap = zone.words[previous.end : here.begin]
        joint = len(gap) == 1 and _nominative(previous) and previous.begin >= region[0]
        if not joint or not (gap[0].form == "," or _and(gap[0])) or not agrees(zone, phrases, first - 1, finite):
            break
        first -= 1
    begin, end = phrases[first].begin, _up_to_name(zone, phrases[last].end, finite)
    while end < region[1] and (zone.word(end).shape == "initial" or name_goes_on(zone, end)):
        end += 1
    return begin, end


def _alone(finite: Reading | None) -> bool:
    """Whether a verb asks for a single subject."""
    return finite is not None and finite.number == _SINGULAR


def _owned(here: Phrase, further: bool) -> bool:
    """Whether a phrase has, or is, more than the noun that the verb is about."""
    return further or here.end - here.begin > 1


def _shared_owner(zone: Zone, here: Phrase, following: Phrase) -> bool:
    """Whether two names whose form tells no case belong to the noun before them: «исследование Bosch и Philips»."""
    named = [zone.word(here.end - 1), *zone.words[following.begin : following.end]]
    return all(word.capital and all(r.fixed or not r.known for r in word.readings) for word in named)


def _linked(zone: Zone, here: Phrase, following: Phrase) -> bool:
    """Whether a preposition ties a phrase to the noun before it: «источник в делегации», «один из собеседников»."""
    if following.prep is None or following.prep != here.end:
        return False
    link = zone.text.language.list("source_links").get(zone.word(following.prep).key)
    if link is None or "pronouns" in zone.word(following.begin).entries:
        return False
    if {"date_words", "weekdays", "months", "venues"} & set(zone.word(following.head).entries):
        return False
    reading = zone.reading(here.head)
    counts = (
        reading is not None and reading.pos in ("NUM", "DET", "ADJ", "PRON") and not zone.is_in(here.head, "pronouns")
    )
    return counts if link.get("partitive") else "unnamed_sources" in zone.word(here.head).entries


def _up_to_name(zone: Zone, end: int, finite: Reading | None) -> int:
    """Past what stands between a subject and its name at the end: «посол Турции в Киеве Мехмет Айдогду»."""
    stop = zone.segment(end - 1)[1]
    if finite is not None:
        verb = next((t for t in range(end, stop) if zone.reading(t) is finite), None)
        stop = verb if verb is not None else stop
    while stop > end and (r := zone.reading(stop - 1)) is not None and r.pos in ("ADV", "PRCL"):
        stop -= 1
    if stop <= end or stop - end > 12 or not zone.word(stop - 1).capital or zone.finite(end, stop) is not None:
        return end
    nominative = [r for r in zone.word(stop - 1).readings if r.case == "nom" or r.fixed or not r.known]
    if not nominative or (
        any("coordinators" in zone.word(t).entries and t == end for t in range(end, stop))
        and not _noun_and(zone, end, stop)
    ):
        return end
    return end if any(_elsewhere(zone.word(t)) for t in range(end, stop)) else stop


def _elsewhere(word: Word) -> bool:
    """Whether a word tells when or where somebody spoke; small words of dates («по», «и») do not by themselves."""
    dated = "date_words" in word.entries and not {"prepositions", "coordinators"} & set(word.entries)
    return dated or "venues" in word.entries


def _noun_and(zone: Zone, begin: int, end: int) -> bool:
    """Whether «и» here joins genitives: «министр инноваций и развития Ненад Попович»."""
    return begin + 1 < end and zone.word(begin + 1).genitive


def name_goes_on(zone: Zone, token: int) -> bool:
    """Whether a capitalised word, or a particle before one, follows within a name: «Хамдан бен Мухаммед»."""
    word = zone.word(token)
    if word.capital:
        return zone.word(token - 1).capital or "name_particles" in zone.word(token - 1).entries
    return "name_particles" in word.entries and zone.form(token + 1)[:1].isupper()


def quoted_name(zone: Zone, token: int, end: int) -> Range | None:
    """The inside of a short quotation that begins at a token: «пишет «Вестник»»."""
    if token >= end or not is_mark(zone.word(token)):
        return None
    quotation = zone.text.quotation_at(token + 1) if token + 1 < end else None
    if quotation is None or quotation.open != token or quotation.end - quotation.begin > 6 or quotation.close is None:
        return None
    if zone.words[quotation.begin].shape == "lower":
        return None
    return quotation.begin, quotation.end


def _may_be_subject(zone: Zone, named: Range) -> bool:
    """Whether a quoted name may be a nominative: «рассказал «Городу 24» врач» tells whom."""
    for token in (named[0], named[1] - 1):
        readings = [r for r in zone.word(token).readings if r.pos in ("NOUN", "ADJ")]
        if readings and not any(r.case in ("nom", "") or r.fixed for r in readings):
            return False
    return True


def _quoted_name_before(zone: Zone, verb: int, begin: int) -> Range | None:
    if verb - 1 <= begin or not is_mark(zone.word(verb - 1)):
        return None
    quotation = zone.text.quotation_at(verb - 2)
    if quotation is None or quotation.close != verb - 1 or quotation.begin < begin or quotation.open is None:
        return None
    return quotation.begin, quotation.end


def _capitals(zone: Zone, begin: int, end: int) -> Range | None:
    """A run of capitalised words right behind the verb: a name that the dictionary does not know."""
    token = begin
    while token < end and (zone.word(token).capital or zone.word(token).shape == "initial"):
        token += 1
    return (begin, token) if token > begin else None


def before_relative(zone: Zone, token: int) -> Range | None:
    """The noun phrase that a relative pronoun takes up."""
    cut = zone.cut_before(zone.segment(token)[0])
    if cut is None:
        return None
    begin = zone.segment(cut[0] - 1)[0] if cut[0] > zone.begin else zone.begin
    phrases = zone.phrases(begin, cut[0])
    if not phrases:
        return None
    cases = zone.word(token).cases if zone.text.language.settings.get("cases", True) else ()
    numbers = {number for _, number in cases}
    genders = {r.gender for r in zone.word(token).readings if r.gender and r.number != "plur"}
    fitting = [p for p in phrases if _takes_up(zone, p.head, numbers, genders)] or phrases
    return fitting[-1].begin, fitting[-1].end


def _takes_up(zone: Zone, head: int, numbers: set[str], genders: set[str]) -> bool:
    """Whether a relative word of these numbers and genders may take up a noun."""
    nouns = [r for r in zone.word(head).readings if r.pos == "NOUN"][:1]
    if any(r.kind == "place" for r in nouns) or "relatives" in zone.word(head).entries:
        return False
    return not nouns or any(
        (not numbers or not r.number or r.number in numbers)
        and (r.number == "plur" or not genders or not r.gender or r.gender in genders)
        for r in nouns
    )


# Languages without case: word order tells the subject.


def _by_order(zone: Zone, verb: int, region: Range, inverted: bool) -> Range | None:
    begin, end = region
    begin += "as_words" in zone.word(begin).entries
    start = _clause_begin(zone, begin, verb)
    phrases = [p for p in zone.phrases(start, verb) if p.end <= verb]
    named = [p for p in phrases if p.prep is None]
    bare = [p for p in named if not _temporal(zone, p)] or named[-1:]
    if not bare:
        return noun_phrase(zone, verb + 1, end) if inverted else _capitals_before(zone, start, verb)
    end = _verb_group(zone, verb, bare[0].end)
    for phrase in reversed(phrases):
        begin = phrase.begin if phrase.prep is None else phrase.prep
        before = zone.reading(begin - 1)
        if phrase.end != end or not _temporal(zone, phrase) or phrase.begin <= bare[0].begin:
            break
        if before is None or before.pos not in ("NOUN", "PRON"):
            break
        end = begin  # "Ankara on Wednesday called"
    return _with_relative_cut(zone, bare[0].begin, end)


def _temporal(zone: Zone, phrase: Phrase) -> bool:
    word = zone.word(phrase.head)
    return "date_words" in word.entries or "weekdays" in word.entries or "adverbs" in word.entries


def _clause_begin(zone: Zone, begin: int, verb: int) -> int:
    """Behind the last word before the verb that opens a clause, or that joins it to another predicate."""
    for token in range(verb - 1, begin - 1, -1):
        entries = zone.word(token).entries
        if "content_openers" in entries or ("coordinators" in entries and zone.finite(begin, token) is not None):
            return token + 1
        if "cues" in entries and token > begin and _clause_follows(zone, token, verb):
            return token + 1
        if "relatives" in entries and _bare_between(zone, token + 1, verb):
            return token + 1  # "a plant for which Germany has promised aid"
    return begin


def _bare_between(zone: Zone, begin: int, verb: int) -> bool:
    """Whether a subject stands between a relative word and a verb, and nothing but it."""
    phrases = zone.phrases(begin, verb)
    return (
        bool(phrases)
        and phrases[0].prep is None
        and phrases[0].begin <= begin + 1
        and zone.finite(begin, _verb_group(zone, verb, phrases[0].end)) is None
    )


def _clause_follows(zone: Zone, cue: int, verb: int) -> bool:
    """Whether a cue takes the clause of ``verb`` without a conjunction: "said he thought …"."""
    reading = zone.reading(cue)
    phrases = zone.phrases(cue + 1, verb)
    if reading is None or reading.pos != "VERB" or not phrases or phrases[0].begin > cue + 2:
        return False
    return phrases[0].prep is None and zone.finite(cue + 1, _verb_group(zone, verb, phrases[0].end)) is None


def _verb_group(zone: Zone, verb: int, floor: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    token = verb
    while token > floor:
        reading = zone.reading(token - 1)
        if reading is None or reading.pos not in ("AUX", "ADV", "PRCL"):
            break
        token -= 1
    return token


def _capitals_before(zone: Zone, begin: int, verb: int) -> Range | None:
    """The run of capitalised words right before the verb: "on July 24 Russian Prime Minister Mikhail Stone said"."""
    end = _verb_group(zone, verb, begin)
    token = end
    while token > begin and zone.word(token - 1).capital and "date_words" not in zone.word(token - 1).entries:
        token -= 1
    return (token, end) if token < end else None


def _with_relative_cut(zone: Zone, begin: int, end: int) -> Range | None:
    """The range up to its last noun."""
    while (
        end > begin + 1
        and (r := zone.reading(end - 1)) is not None
        and r.pos not in ("NOUN", "PRON", "NUM", "ADJ", "PART")
    ):
        end -= 1
    while end > begin and zone.word(end - 1).shape == "punct" and not is_mark(zone.word(end - 1)):
        end -= 1
    return (begin, end) if end > begin else None


def noun_phrase(zone: Zone, begin: int, end: int) -> Range | None:
    """The noun phrase that begins at a token, with what is said of it in apposition, up to an adjunct."""
    named = quoted_name(zone, begin, end)
    if named is not None:
        return named
    phrases = zone.phrases(begin, end)
    if not phrases or phrases[0].prep is not None or phrases[0].begin > begin + 1 or _temporal(zone, phrases[0]):
        return None
    stop = phrases[0].end
    for phrase in phrases[1:]:
        gap = zone.words[stop : phrase.begin]
        prep = zone.word(phrase.prep).key if phrase.prep is not None else ""
        if (prep and prep not in zone.text.language.list("source_links")) or len(gap) > 3 or _temporal(zone, phrase):
            break
        if any("relatives" in w.entries for w in gap) or zone.finite(stop, phrase.begin) is not None:
            break
        if not gap and not prep and zone.is_in(phrase.begin, "determiners"):
            break  # "according to the agency the parts …"
        if zone.is_in(phrase.begin, "relatives") or any(zone.match("citing", t) for t in range(stop, phrase.begin + 1)):
            break
        stop = phrase.end
    if (
        stop + 1 < end
        and zone.word(stop).has("PART", tense="past") is not None
        and zone.is_in(stop + 1, "prepositions")
    ):
        rest = zone.segment(stop)[1]
        if zone.finite(stop + 1, rest) is None:
            stop = min(rest, end)  # "two officials briefed on the talks"
    return begin if phrases[0].begin == begin else phrases[0].begin, stop
