"""The words before a colon or behind a dash: where the name of a speaker ends there, and whether they name one."""

from itertools import pairwise

from newsevents.analysis import Phrase
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES, MARKS
from newsevents.words import PERSONAL, Word


def before_topic(zone: Zone, begin: int, colon: int, quoted: bool) -> int:
    """The end of the speaker's name where a headline tells of what or where he speaks: «Шольц о газе: …»; or to whom:
    «Шольц — депутатам: „…“»."""
    if zone.cased and zone.is_in(colon - 1, "roles") and _participle(zone.word(begin)):
        return colon  # «Вышедший на площадь поэт: …»
    lists = ("topic_prepositions", "locus_prepositions") if quoted else ("topic_prepositions",)
    told = {key for name in lists for key in zone.text.language.list(name)}
    stop = next((t for t in range(begin + 1, colon) if zone.word(t).key in told), colon)
    stop -= stop - 1 > begin and zone.form(stop - 1) in DASHES  # «Шольц — о газе: …»
    dash = next((t for t in range(begin + 1, stop) if zone.form(t) in DASHES), None)
    if dash is None or not quoted or not zone.cased:
        return stop
    phrases = zone.phrases(dash + 1, stop)
    return dash if phrases and phrases[0].begin == dash + 1 and "dat" in phrases[0].case.split() else stop


def names_speaker(zone: Zone, begin: int, colon: int) -> bool:
    """Whether what stands before the colon is one who may speak: a name, a role, an outlet; no sentence, no place."""
    if zone.finite(begin, colon) is not None:
        return False
    named = quoted_name(zone, begin, colon)
    if named is not None and named[1] + 1 == colon:
        single = named[1] - named[0] == 1
        return single or any({"organizations", "media_nouns"} & set(zone.word(t).entries) for t in range(*named))
    phrases = zone.phrases(begin, colon)
    if not phrases or phrases[0].prep is not None or phrases[0].begin != begin:
        return False
    if any(p.prep is not None for p in phrases):
        return _described(zone, phrases, colon)
    words = [zone.word(t) for t in range(begin, colon)]
    if any("name_nouns" in a.entries and a.shape == "lower" and b.capital for a, b in pairwise(words)):
        return False  # "The film John Moss: The Last Dance opens"
    short = (word.entries.get("abbreviations") for word in words)
    if any(entry is not None and entry.get("kind") == "contest" for entry in short):
        return False  # "Moss vs. the State: …"
    first = words[0]
    if len(words) > 1 and words[1].form in MARKS and not of_speaker(zone, first) and first.common:
        return False  # «Справа «Мідаса»: …»
    if len(words) > 1 and first.shape == "title" and any(r.known and not r.kind for r in first.readings[:2]):
        words = words[1:] if "roles" not in first.entries else words  # a capital for its place alone
    return any(of_speaker(zone, word) for word in words)


def _described(zone: Zone, phrases: list[Phrase], colon: int) -> bool:
    """Whether a role ends the stretch, which a participle with words of its own describes: «вышедший на площадь
    поэт»."""
    first, last = zone.word(phrases[0].head), phrases[-1]
    role = last.end == colon and last.prep is None and zone.is_in(last.head, "roles")
    return zone.cased and role and _participle(first)


def _participle(word: Word) -> bool:
    return any(r.pos == "PART" and r.case == "nom" for r in word.readings)


def of_speaker(zone: Zone, word: Word) -> bool:
    """Whether a word is of who may speak: a noun for one, or a name that may be somebody's."""
    entries = word.entries
    if {"roles", "unnamed_sources", "documents", "media_nouns", "organizations", "institutions"} & set(entries):
        return True
    if word.shape == "punct" or not word.capital:
        return False
    if any(r.kind in PERSONAL for r in word.readings):
        return True
    latin = word.form[:1].isascii()
    if zone.cased:
        return latin or not any(r.known for r in word.readings)
    return not any(r.known and r.pos != "NOUN" for r in word.readings[:1]) and not any(
        r.kind == "place" for r in word.readings
    )


def is_said_of(zone: Zone, begin: int, end: int) -> bool:
    """Whether an adjective at the end tells how somebody is who stands before it: «Мер обурений: «…»»."""
    if not zone.cased or end - begin < 2 or zone.word(end - 1).shape != "lower":
        return False
    before, last = zone.reading(end - 2), zone.reading(end - 1)
    noun = before is not None and before.pos == "NOUN"
    return noun and last is not None and last.pos in ("ADJ", "PART") and last.case == "nom" and last.number == "sing"
