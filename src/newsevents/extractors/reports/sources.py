"""Who says it: the noun phrase that is the subject of a cue, or that stands in its place."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.amounts import amount_subject, several, vague
from newsevents.extractors.reports.appositions import opens_matrix
from newsevents.extractors.reports.described import describes_source, named_one, with_description
from newsevents.extractors.reports.extents import extended, with_name_behind, with_share
from newsevents.extractors.reports.marked import capitals, joint_name, may_be_subject, quoted_name, quoted_name_before
from newsevents.extractors.reports.media import told_beside
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominals import (
    SPEAKING,
    form_agrees,
    indeclinable,
    is_person,
    may_be_object,
    may_speak,
    one_person,
    owned_name,
    told_before,
)
from newsevents.extractors.reports.ordered import by_order
from newsevents.extractors.reports.subjecthood import fits
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.words import Reading

_JOINING: Final = ("coordinators", "subordinators")
"""Categories of words that open a clause and name nobody, though they have a capital at the head of a sentence."""


def subject(zone: Zone, verb: int, region: Range, *, inverted: bool) -> Range | None:
    """The subject of the cue at ``verb`` within ``region``; behind the verb first where the clause is ``inverted``."""
    if not zone.cased:
        return by_order(zone, verb, region, inverted)
    named = quoted_name(zone, verb + 1, region[1])
    if named is not None and not may_be_subject(zone, named):
        named = None
    finite = zone.reading(verb)
    amount = amount_subject(zone, verb, region, finite)
    if amount is not None:
        return amount
    phrases = zone.phrases(*region)
    if finite is not None and finite.pos in ("PART", "ADJ"):  # «уверен он» is no phrase
        phrases = [*zone.phrases(region[0], verb), *zone.phrases(verb + 1, region[1])]
    fitting = [i for i, p in enumerate(phrases) if not p.begin <= verb < p.end and fits(zone, phrases, i, finite)]
    fitting = [i for i in fitting if not _of_address(zone, phrases[i])] or fitting
    behind = [i for i in fitting if phrases[i].begin > verb and (inverted or may_speak(zone, phrases[i]))]
    behind = [i for i in behind if zone.finite(verb + 1, phrases[i].begin) is None] or (behind if inverted else [])
    if inverted and named is not None and not any(_told_first(zone, named, phrases[i]) for i in behind):
        plural = finite is not None and finite.number == "plur"
        return joint_name(zone, named, region[1]) if plural else named
    behind = behind if inverted else [i for i in behind if not of_infinitive(zone, verb, phrases[i])]
    before = [i for i in fitting if phrases[i].end <= verb]
    if named is not None and not before and finite is not None and finite.number == "plur":
        both = joint_name(zone, named, region[1])
        if both != named:
            return both  # «Об этом пишут «Вестник» и «Заря»»
    likely = _likeliest(zone, phrases, behind) if inverted else _likeliest(zone, phrases, before)
    chosen = likely if likely is not None else _likeliest(zone, phrases, before if inverted else behind)
    chosen = _beside_relative(zone, phrases, before, chosen)
    if chosen is not None and may_be_object(zone, phrases[chosen]):
        rivals = [
            i for i in fitting if i > chosen and phrases[i].begin == phrases[chosen].end and is_person(zone, phrases[i])
        ]
        chosen = rivals[0] if rivals else chosen  # «так прокомментировал визит посол»
    if chosen is not None and not inverted and phrases[chosen].end <= verb:
        rival = _likeliest(zone, phrases, behind)
        told = indeclinable(zone, phrases[chosen]) or _medium(zone, phrases[chosen])
        told = told and _foreign(zone, phrases[chosen])
        if rival is not None and told and not indeclinable(zone, phrases[rival]) and _speaker(zone, phrases[rival]):
            chosen = rival  # «Про це агентству ТАСС розповіло джерело»
    if chosen is not None and behind and not inverted and told_before(zone, phrases[chosen], verb):
        chosen = behind[0]  # «Смерть актёра подтвердила его дочь»
    chosen = _described(zone, phrases, fitting, chosen)
    if chosen is None:
        formed: Range | None = named or quoted_name_before(zone, verb, region[0])
        if formed is None:
            formed = _by_form(zone, verb, region, finite, inverted)
        return None if formed is None else _beside_medium(zone, formed, verb)
    found = with_share(zone, extended(zone, phrases, chosen, finite, region))
    if found[0] > region[0] and several(zone, phrases[chosen]):
        found = found[0] - 1, found[1]  # «несколько источников»
    found = named_one(zone, _beside_medium(zone, _behind_object(zone, found), verb))
    return with_description(zone, with_name_behind(zone, found) if _name_follows(zone, verb, region, found) else found)


def _behind_object(zone: Zone, found: Range) -> Range:
    """A subject without the relative word or the pronoun before it that is the object: «спор, который Вашингтон
    рассматривает …», «которое мэр назвал …», «її Банкова розглядає як загрозу»."""
    begin, end = found
    if end - begin > 1 and zone.is_in(begin, "relatives"):
        second = zone.word(begin + 1)
        begin += second.capital or any(r.animate and r.case == "nom" for r in second.readings[:1])
    return begin + (end - begin == 2 and owned_name(zone, begin, end)), end


def _name_follows(zone: Zone, verb: int, region: Range, found: Range) -> bool:
    """Whether a role behind the verb may have its name behind other roles, which are no subject of what is told: «как
    рассказал мэр, водитель Седов уехал»."""
    behind = zone.past_comma(found[1]) if zone.is_in(region[0], "as_words") else None
    return found[0] > verb and (behind is None or not opens_matrix(zone, behind))


def _beside_medium(zone: Zone, found: Range, verb: int) -> Range:
    """A name right behind its verb without the medium that is told beside it: «заявил РБК Иван Белов»."""
    stop = next((token for token in range(*found) if zone.form(token) == ","), found[1])
    told = told_beside(zone, (found[0], stop)) if found[0] == verb + 1 else None
    cue = zone.match("cues", verb) if told is not None else None
    if told is None or (cue is not None and "cite" in cue.entry.get("frame", ())):
        return found  # «цитирует ТАСС Белова»
    return (told[1], found[1]) if told[0] == found[0] else (found[0], told[0])


def _of_address(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a piece of the name of a medium that is written like an address: «Цензор.НЕТ»."""
    first = phrase.begin if zone.form(phrase.end) == "." else phrase.begin - 2
    if first < zone.begin or zone.form(first + 1) != "." or not zone.text.glued(first + 1):
        return False
    match = zone.match("organizations", first)
    return match is not None and match.end > first + 1 and match.entry.get("kind") == "media"


def _told_first(zone: Zone, named: Range, phrase: Phrase) -> bool:
    """Whether a name in marks, which shows no case, is told by the phrase right behind it: «рассказал „Ъ“ врач»."""
    bare = all(r.fixed or not r.known for t in range(*named) for r in zone.word(t).readings)
    return bare and phrase.begin == named[1] + 1 and is_mark(zone.word(named[1]))


def of_infinitive(zone: Zone, verb: int, phrase: Phrase) -> bool:
    """Whether a thing behind the verb is the object of an infinitive between: «попросил купить новый аппарат»."""
    counted = phrase.end - phrase.begin > 1 and vague(zone, phrase.begin)  # «не включать несколько приборов»
    counted = counted and not any(r.animate for r in zone.word(phrase.end - 1).readings[:2])
    if zone.word(phrase.head).capital or not (counted or may_be_object(zone, phrase)):
        return False
    return zone.infinitive(verb + 1, phrase.begin)


def _described(zone: Zone, phrases: list[Phrase], fitting: list[int], chosen: int | None) -> int | None:
    """The noun that a participle or an adjective describes with words of its own between them: «выступивший на форуме
    Белов заявил»."""
    if chosen is not None and chosen + 1 in fitting and _asked(zone, phrases[chosen], phrases[chosen + 1]):
        return chosen + 1
    if chosen is None or phrases[chosen].end - phrases[chosen].begin > 1:
        return chosen
    reading = zone.reading(phrases[chosen].head)
    if reading is None or reading.pos not in ("PART", "ADJ") or zone.is_in(phrases[chosen].head, "roles"):
        return chosen
    if chosen - 1 in fitting and phrases[chosen].begin == phrases[chosen - 1].end + 1:
        noun = phrases[chosen - 1]  # «рассказали три дипломата, знакомые с планом»
        if zone.form(noun.end) == "," and describes_source(zone, (noun.begin, noun.end), phrases[chosen]):
            return chosen - 1
    stop = zone.segment(phrases[chosen].begin)[1]
    behind = [i for i in fitting if i > chosen and phrases[i].end <= stop]
    people = [i for i in behind if is_person(zone, phrases[i])]
    behind = people or (behind if reading.pos == "PART" else [])  # «базирующаяся в Туле фирма пояснила»
    if not behind or zone.finite(phrases[chosen].end, phrases[behind[0]].begin) is not None:
        return chosen  # «Белинский был у Папы Франциска и заявил»
    return behind[0]


def _asked(zone: Zone, phrase: Phrase, following: Phrase) -> bool:
    """Whether a phrase is a participle with a name, which describes the person right behind it: «опрошенные «Вестником»
    эксперты»."""
    first = zone.reading(phrase.begin)
    if first is None or first.pos != "PART" or phrase.end - phrase.begin < 2 or following.prep is not None:
        return False
    beside = following.begin <= phrase.end + 1 and zone.word(following.head).shape == "lower"
    return beside and is_person(zone, following)


def _beside_relative(zone: Zone, phrases: list[Phrase], before: list[int], chosen: int | None) -> int | None:
    """The noun between the verb and a relative word that may be its object: «спор, который Осло считает важным»."""
    if chosen is None or not zone.is_in(phrases[chosen].head, "relatives"):
        return chosen
    if not any(case == "acc" for case, _ in zone.word(phrases[chosen].head).cases):
        return chosen
    return next((i for i in before if i > chosen and not zone.is_in(phrases[i].head, "relatives")), chosen)


def _speaker(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase tells by its noun that it may speak, and is no mere name of a thing or place."""
    word = zone.word(phrase.head)
    return bool(SPEAKING & set(word.entries)) or any(r.animate for r in word.readings[:1])


def _foreign(zone: Zone, phrase: Phrase) -> bool:
    """Whether a name is written as those of media are: in capitals, in other letters, behind a mark or its kind."""
    word = zone.word(phrase.head)
    if word.shape in ("upper", "mixed") or word.form[:1].isascii():
        return True
    return phrase.begin > zone.begin and (is_mark(zone.word(phrase.begin - 1)) or phrase.end - phrase.begin > 1)


def _medium(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a medium by its name."""
    match = zone.match("organizations", phrase.begin)
    return match is not None and match.entry.get("kind") == "media"


def _likeliest(zone: Zone, phrases: list[Phrase], options: list[int]) -> int | None:
    """A pronoun; else the first option that is a nominative by its likeliest reading, one that declines before one
    that does not («рассказал ТАСС министр»); else the first."""
    for i in options:
        if phrases[i].end - phrases[i].begin == 1 and "pronouns" in zone.word(phrases[i].begin).entries:
            return i
    some = [i for i in options if phrases[i].case.startswith("gen") and several(zone, phrases[i])]
    if some:
        return some[0]  # «сообщили РБК несколько источников»
    sure = [i for i in options if phrases[i].case.split()[:1] in (["nom"], [])]
    declined = [i for i in sure if not indeclinable(zone, phrases[i])]
    if declined and _parted(zone, phrases[sure[0]], phrases[declined[0]]):
        declined = []
    if declined and zone.word(phrases[declined[0]].head).shape == "upper":
        declined = [i for i in declined[1:] if any(r.animate for r in zone.word(phrases[i].head).readings)][
            :1
        ] or declined
    best = declined or sure or options
    return best[0] if best else None


def _parted(zone: Zone, named: Phrase, behind: Phrase) -> bool:
    """Whether a comma stands between somebody whose name shows no case and another phrase, so that neither is told by
    the other: «як уточнила Соллі, це вже третя поїздка»."""
    if _foreign(zone, named) or _medium(zone, named):
        return False
    return any(zone.form(token) == "," for token in range(named.end, behind.begin))


def _by_form(zone: Zone, verb: int, region: Range, finite: Reading | None, inverted: bool) -> Range | None:
    """What may be a nominative by its form alone, where phrases were cut otherwise: a name right before the verb, a
    quoted name behind it."""
    token = verb - 1
    while token >= region[0] and (r := zone.reading(token)) is not None and r.pos in ("ADV", "PRCL"):
        token -= 1
    named = token >= region[0] and zone.word(token).capital and not zone.is_in(token, "pronouns")
    named = named and not any(zone.is_in(token, c) for c in _JOINING)  # «И добавил, что мост закрыт», «Как сообщили»
    named = named and not (finite is not None and finite.number == "plur" and one_person(zone, zone.word(token)))
    if named and finite is not None:
        nominative = [r for r in zone.word(token).readings if r.case == "nom" or r.fixed or not r.case]
        if any(form_agrees(r, finite, False) for r in nominative):
            begin = token
            while begin > region[0] and zone.word(begin - 1).capital and not zone.is_in(begin - 1, "prepositions"):
                begin -= 1
            if begin == region[0] or not zone.is_in(begin - 1, "prepositions"):  # «У Кремлі»
                return begin, token + 1
    if inverted:
        behind = capitals(zone, verb + 1, region[1])
        if behind is not None:
            return behind
        for at in range(verb + 1, min(region[1], verb + 8)):
            found = quoted_name(zone, at, region[1] + 1)
            if found is not None and may_be_subject(zone, found):
                return found
    return None
