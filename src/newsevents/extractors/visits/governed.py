"""Whom a noun governs that tells where an event is, or that somebody has a share in it."""

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.identities import listed
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.frames import phrase_at


def owners(parties: Parties, phrase: Phrase) -> list[Party]:
    """Whose residence it is where somebody meets: «в резиденции президента Чили», "at Smith's office"."""
    words, entry = parties.text.words, parties.text.words[phrase.head].entries.get("event_venues")
    if entry is None or not entry.get("own"):
        return []
    begin, end = phrase.begin, phrase.end
    of = end < len(words) and "genitive_prepositions" in words[end].entries
    behind = phrase_at(parties.text.clause_at(phrase.head), end + of) if end + of < len(words) else None
    if phrase.end == phrase.head + 1 and behind is not None and (of or behind.case == "gen"):
        begin, end = behind.begin, behind.end
    return [parties.person(held) for held in parties.names_in(begin, end)[:1]]


def genitive_in(text: Analysis, begin: int, end: int) -> Phrase:
    """Tokens at the end of a phrase as a phrase of their own in the genitive; its head is their first noun."""
    head = next((t for t in range(begin, end) if text.words[t].has("NOUN") is not None), begin)
    return Phrase(begin, end, head, None, "gen", "")


def shares(parties: Parties, phrase: Phrase, category: str) -> tuple[Party, ...]:
    """Whom a noun of the category governs: «с участием лидеров», «при посредничестве Катара»."""
    words = parties.text.words
    if category not in words[phrase.head].entries or phrase.end == phrase.head + 1:
        return ()
    governed = parties.of(genitive_in(parties.text, phrase.head + 1, phrase.end))
    if not governed:
        return governed
    more = [p for joined in _joined_behind(parties.text, phrase) for p in parties.of(joined)]
    first, end = parties.text.tokens_of(governed[-1].span)
    if governed[-1].kind == "person" and end == phrase.end:
        more = listed(parties, first)[1:] + more  # «с участием Иванова и …»
    own = {p.key for p in governed}
    return (*governed, *{p.key: p for p in more if p.key not in own}.values())


def _joined_behind(text: Analysis, phrase: Phrase) -> list[Phrase]:
    """The bare phrases that are listed behind one in the genitive: «с участием премьера Рубцова, посла Хольма и
    мэра»."""
    words, end, found = text.words, phrase.end, list[Phrase]()
    for other in text.clause_at(phrase.head).phrases:
        if other.begin < end or other.prep is not None:
            continue
        genitive = other.case == "gen" or any(case == "gen" for case, _ in words[other.begin].cases)
        if other.begin != end + 1 or not genitive:
            break
        if words[end].form != "," and "coordinators" not in words[end].entries:
            break
        found.append(other)
        end = other.end
    return found
