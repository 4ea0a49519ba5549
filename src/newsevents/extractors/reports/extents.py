"""How far the phrase of a source reaches: appositions, names behind a governed phrase, what prepositions tie to it."""

from collections.abc import Mapping, Sequence
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.amounts import vague
from newsevents.extractors.reports.areas import with_area
from newsevents.extractors.reports.described import describes_source
from newsevents.extractors.reports.houses import dative
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominals import agrees, may_speak, nominative
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.lexicon import Entry
from newsevents.text.clausewords import is_and, of_one
from newsevents.words import Reading, Word

_APPOSITIONS: Final = 4
"""Stretches between commas in which a role alone may find its name."""

_DIPLOMAT: Final = "diplomat"
"""The class of the roles of those who are sent to a place."""

_APART: Final = 16
"""Tokens that may stand between a subject and its name at the end."""


def with_share(zone: Zone, found: Range) -> Range:
    """«47% опрошенных»: the figure with those of whom it tells."""
    begin, end = found
    if end - begin != 1 or zone.word(begin).shape != "digits" or zone.form(end) != "%":
        return found
    following = zone.phrases(end + 1, zone.segment(begin)[1])
    return (begin, following[0].end) if following and following[0].begin == end + 1 else found


def with_name_behind(zone: Zone, found: Range) -> Range:
    """«вирусолог, доцент университета, глава лаборатории Иван Белов»: a role with the others up to the name."""
    begin, end = found
    words = [zone.word(t) for t in range(begin, end)]
    if not any("roles" in w.entries for w in words) or any(map(_may_be_name, words[1:])):
        return found
    for _ in range(_APPOSITIONS):
        if end < zone.end and zone.is_in(end, "role_prepositions"):
            end = zone.segment(end)[1]  # «зампред комитета по финансам, экономист Иван Белов»
        cut = zone.cut_at(end)
        if cut is None or zone.form(cut[0]) != "," or cut[1] >= zone.end or cut[1] - cut[0] != 1:
            return found
        end = _before_adjunct(zone, cut[1], zone.segment(cut[1])[1])
        first, last = zone.reading(cut[1]), zone.word(end - 1)
        if zone.finite(cut[1], end) is not None or first is None or first.pos not in ("NOUN", "ADJ"):
            return found
        named = any(r.kind in ("surname", "given") and r.case in ("nom", "") for r in last.readings) or last.guessed
        if named and last.capital and zone.word(end - 2).capital:
            return begin, end
    return found


def _may_be_name(word: Word) -> bool:
    """Whether a word may be somebody's name: capitalised, and none that is known as another one («врач МГУ»)."""
    if not word.capital or word.shape == "upper":
        return False
    return any(r.kind in ("surname", "given") or not r.known for r in word.readings) or not word.readings


def _before_adjunct(zone: Zone, begin: int, end: int) -> int:
    """Before what a preposition tells behind a name of two words: «… глава клиники Анна Седова (в своём канале)»."""
    for token in range(begin + 3, end):
        if zone.is_in(token, "prepositions") and zone.word(token - 1).capital and zone.word(token - 2).capital:
            return token
    return end


def _pronoun(zone: Zone, phrase: Phrase) -> bool:
    return phrase.end - phrase.begin == 1 and zone.is_in(phrase.begin, "pronouns")


def extended(zone: Zone, phrases: list[Phrase], chosen: int, finite: Reading | None, region: Range) -> Range:
    """The subject with what is said of it in apposition, and with what is joined to it."""
    first = last = chosen
    while last + 1 < len(phrases):
        here, following = phrases[last], phrases[last + 1]
        gap = zone.words[here.end : following.begin]
        if _pronoun(zone, here) and not any(map(is_and, gap)):
            break  # «сказал он радиостанции «Вестник»»
        if zone.match("citing", following.begin) is not None:
            break  # «сказал Белов (цитата по ТАСС)»
        if following.begin <= region[1] and linked(zone, here, following):
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
            if gap and zone.cased and following.case.split()[:1] == ["dat"] and nominative(here):
                break  # «сказав командир «Грім» журналістам»
        elif _of_both(zone, here, gap, following):
            pass
        elif (
            not (len(gap) == 1 and (gap[0].form == "," or is_and(gap[0])) and nominative(following))
            or (gap[0].form == "," and not agrees(zone, phrases, last + 1, finite))
            or (gap[0].form == "," and not may_speak(zone, following))
            or (gap[0].form == "," and describes_source(zone, (here.begin, here.end), following))
            or (
                is_and(gap[0])
                and _alone(finite)
                and not (_owned(here, last > chosen) and _shared_owner(zone, here, following))
            )
        ):
            break
        last += 1
    while first > 0:
        here, previous = phrases[first], phrases[first - 1]
        gap = zone.words[previous.end : here.begin]
        joint = len(gap) == 1 and nominative(previous) and previous.begin >= region[0]
        if not joint or not (gap[0].form == "," or is_and(gap[0])) or not agrees(zone, phrases, first - 1, finite):
            break
        first -= 1
    if first == last and _pronoun(zone, phrases[first]):
        return phrases[first].begin, phrases[first].end
    begin, end = phrases[first].begin, _up_to_name(zone, phrases[last].end, finite)
    while end < region[1] and (zone.word(end).shape == "initial" or name_goes_on(zone, end)):
        end += 1
    end = with_area(zone, begin, end)
    for token in range(begin + 1, end):
        named = quoted_name(zone, token, region[1] + 1) if is_mark(zone.word(token)) else None
        if named is not None and dative(zone, named):
            return begin, token  # «признался Белов «Полтавской волне»»
        if told_behind(zone, begin, token):
            return begin, token  # «рассказал мэр Интерфаксу»
    return begin, end


def told_behind(zone: Zone, begin: int, token: int) -> bool:
    """Whether a medium that is known by name stands at a token behind a subject in the case of those who are told, or
    behind somebody's name; in one that may be a genitive it is that of who works there: «рассказал корреспондент
    Интерфакса»."""
    word = zone.word(token)
    if not zone.cased or not word.capital:
        return False
    match = zone.match("organizations", token)
    if match is None or match.entry.get("kind") != "media":
        return False
    if zone.word(token - 1).capital and token - 1 > begin and any(r.kind for r in zone.word(token - 1).readings):
        return True  # «рассказал мэр Белов ТАСС»
    cases = {case for case, _ in word.cases}
    if "dat" not in cases or "nom" in cases:
        return False
    before = [zone.word(t).entries for t in range(begin, token)]
    return not word.genitive or not any("media_nouns" in held or _of_media(held) for held in before)


def _of_media(entries: Mapping[str, Entry]) -> bool:
    """Whether a word is a role noun for who works for a medium."""
    role = entries.get("roles")
    return role is not None and role["class"] == "media"


def _of_both(zone: Zone, here: Phrase, gap: Sequence[Word], following: Phrase) -> bool:
    """Whether two genitives belong to a noun: «пресс-службы мэрии и завода», «отдел культуры и спорта»."""
    head, cases = zone.reading(here.head), following.case.split()
    several = head is not None and head.number == "plur"
    owned = here.end > here.head + 1 and zone.word(here.end - 1).genitive and cases[:1] == ["gen"]
    owned = owned and (several or not {"nom", "acc"} & set(cases))  # «отдел культуры и спорта», «мэр города и врача»
    return owned and len(gap) == 1 and is_and(gap[0])


def _alone(finite: Reading | None) -> bool:
    """Whether a verb asks for a single subject."""
    return finite is not None and finite.number == "sing"


def _owned(here: Phrase, further: bool) -> bool:
    """Whether a phrase has, or is, more than the noun that the verb is about."""
    return further or here.end - here.begin > 1


def _shared_owner(zone: Zone, here: Phrase, following: Phrase) -> bool:
    """Whether two names whose form tells no case belong to the noun before them: «исследование Bosch и Philips»."""
    named = [zone.word(here.end - 1), *zone.words[following.begin : following.end]]
    return all(word.capital and all(r.fixed or not r.known for r in word.readings) for word in named)


def linked(zone: Zone, here: Phrase, following: Phrase) -> bool:
    """Whether a preposition ties a phrase to the noun before it: «источник в делегации», «один из собеседников»."""
    if following.prep is None or following.prep != here.end:
        return False
    if "pronouns" in zone.word(following.begin).entries and not zone.cased:
        return False
    if zone.is_in(following.prep, "describing_prepositions") and zone.is_in(here.head, "roles"):
        named = any(zone.word(t).capital for t in range(here.begin + 1, here.end))
        words = zone.words[following.begin : following.end]
        return not named and any(w.capital or "institutions" in w.entries for w in words)  # «дипломат из посольства»
    if _sent_to(zone, here, following):
        return True
    link = zone.text.language.list("source_links").get(zone.word(following.prep).key)
    if link is None or any(zone.match(c, following.prep) is not None for c in ("anonymity", "citing")):
        return False  # «Суспільне (з посиланням на мерію)»
    dated = {"date_words", "venues"} & set(zone.word(following.head).entries)
    after = zone.word(following.end).entries.get("source_links") if following.end < zone.end else None
    if dated and not link.get("partitive") and not (after is not None and after.get("partitive")):
        return False  # «источник в пятницу», but «источник в одном из министерств»
    reading = zone.reading(here.head)
    counts = (
        reading is not None and reading.pos in ("NUM", "DET", "ADJ", "PRON") and not zone.is_in(here.head, "pronouns")
    )
    if link.get("partitive"):
        return counts or (here.end > here.head + 1 and of_one(zone.word(here.end - 1)))  # «адвокат одного из истцов»
    source = zone.word(here.head).entries.get("unnamed_sources")
    if source is None and (counts or vague(zone, here.begin)):
        source = zone.word(here.end - 1).entries.get("unnamed_sources")  # «кілька джерел у мерії»
    return source is not None and not (link.get("single") and source.get("group"))


def _sent_to(zone: Zone, here: Phrase, following: Phrase) -> bool:
    """Whether a place with a preposition tells where a diplomat is sent: «посол Турции в Киеве»."""
    role = zone.word(here.head).entries.get("roles") if zone.cased else None
    if role is None or role["class"] != _DIPLOMAT or following.prep is None:
        return False
    entry = zone.word(following.prep).entries.get("role_prepositions")
    placed = any(r.kind == "place" for r in zone.word(following.head).readings)
    return placed and entry is not None and bool(entry.get("place")) and _DIPLOMAT in entry.get("classes", ())


def _up_to_name(zone: Zone, end: int, finite: Reading | None) -> int:
    """Past what stands between a subject and its name at the end: «посол Турции в Киеве Мехмет Айдогду»."""
    stop = zone.segment(end - 1)[1]
    if finite is not None:
        verb = next((t for t in range(end, stop) if zone.reading(t) is finite), None)
        stop = verb if verb is not None else stop
    while stop > end and (r := zone.reading(stop - 1)) is not None and r.pos in ("ADV", "PRCL"):
        stop -= 1
    if stop <= end or stop - end > _APART or not zone.word(stop - 1).capital or zone.finite(end, stop) is not None:
        return end
    nominative = [r for r in zone.word(stop - 1).readings if r.case == "nom" or r.fixed or not r.known]
    if not nominative or (
        any("coordinators" in zone.word(t).entries and t == end for t in range(end, stop))
        and not _noun_and(zone, end, stop)
    ):
        return end
    if any(_told_medium(zone.word(t)) or zone.match("citing", t) is not None for t in range(end, stop)):
        return end  # «сказал Белов телеканалу RTS», «РИА Новости со ссылкой на Белова»
    governed = zone.is_in(stop - 2, "prepositions") and stop - 2 >= end  # «суд в Ладейске»
    return end if governed or any(_elsewhere(zone.word(t)) for t in range(end, stop)) else stop


def _told_medium(word: Word) -> bool:
    """Whether a noun for a medium stands in the case of those who are told."""
    cases = {case for case, _ in word.cases} if "media_nouns" in word.entries else set()
    return "dat" in cases and "nom" not in cases


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
