"""Places told with a noun for their kind: "the Syrian city of Aleppo", «на остров Пинанг», «до містечка Лужани»."""

from newsevents.analysis import Phrase
from newsevents.extractors.visits.naming import nominative
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.places import CITY, Site, site_of
from newsevents.gazetteer import gazetteer_of
from newsevents.records import Person, Place


def settlement(parties: Parties, phrase: Phrase) -> tuple[Site, ...]:
    """The place whose name stands behind the noun for its kind; where none does, the state whose adjective stands
    before it ("a Syrian city"). Empty where the phrase names no place in either way."""
    text = parties.text
    words, head = text.words, phrase.head
    entry = words[head].entries.get("place_nouns")
    if entry is None or entry.get("kind") == "capital":
        return ()
    begin = _name_behind(parties, head)
    if begin is not None:
        held = parties.covers(begin, Place)
        if held is not None and held.begin == begin:
            return (site_of(held.record, text.span(begin, held.end)),)
        end = begin + 1
        while end < len(words) and words[end].shape == "title" and parties.covers(end, object) is None:
            end += 1
        if parties.covers(begin, object) is None and "adjectives" not in words[begin].entries:
            name = _name(parties, begin, end)
            return (Site("name:" + name.casefold(), name, CITY, text.span(begin, end)),)
    if any(h.begin >= head for h in parties.held_in(phrase.begin, phrase.end, Place)):
        return ()
    return _state_before(parties, phrase)


def _name_behind(parties: Parties, head: int) -> int | None:
    """Where the name begins: behind "of" where no case tells, else right behind the noun."""
    words, at = parties.text.words, head + 1
    if not parties.text.language.cased:
        if at >= len(words) or "genitive_prepositions" not in words[at].entries:
            return None
        at += 1
    named = at < len(words) and words[at].shape == "title" and words[at].form.casefold() not in ("", "the")
    same = named and parties.text.sentence_at(at) == parties.text.sentence_at(head)
    return at if same and parties.covers(at, Person) is None else None


def _name(parties: Parties, begin: int, end: int) -> str:
    """A name in its base form, which stands in the nominative or in the case of the noun before it."""
    text = parties.text
    word = text.words[begin]
    cases = [case for case, _ in word.cases]
    if end - begin > 1 or not cases or "nom" in cases:
        return text.text_of(begin, end)
    return nominative(text, Phrase(begin, end, begin, None, cases[0], ""))


def _state_before(parties: Parties, phrase: Phrase) -> tuple[Site, ...]:
    text = parties.text
    states = parties.states_in(phrase.begin, phrase.head)
    if not states or text.words[phrase.begin].shape == "upper":
        return ()
    known = gazetteer_of(text.language).by_code(states[0])
    told = next((p for p in parties.places if p.code == states[0] and p.kind == "state"), None)
    span = text.span(phrase.begin, phrase.end)
    if told is not None and known is not None and told.name == known.name:
        return (site_of(told, span, True),)
    if known is None:
        return ()
    return (Site("state:" + states[0], known.name, 4, span, None, states[0], states[0], (), True, "state"),)
