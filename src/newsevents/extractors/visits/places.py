"""Where an event takes place: named places, and venues that the gazetteer has no name for."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from newsevents.analysis import Phrase
from newsevents.extractors.visits.naming import nominative
from newsevents.extractors.visits.parties import Parties
from newsevents.lexicon import Entry
from newsevents.records import Group, Organization, Person, Place
from newsevents.spans import Span
from newsevents.words import Word

_NO_PLACE: Final = frozenset({"date_words", "roles", "adjectives", "demonyms", "event_groups", "pronouns", "frames"})
_WIDTH: Final = {
    "airport": 0, "residence": 0, "building": 0, "city": 2, "region": 3, "territory": 4, "state": 4, "macroregion": 5,
}  # fmt: skip

_BUILT: Final = ("airport", "residence", "building")

HOUSES: Final = ("residence", "building")
"""Kinds of houses where who governs the state receives."""
CITY: Final = _WIDTH["city"]
"""The width of a town; what is narrower stands in one."""
STATE: Final = _WIDTH["state"]
"""The width of what is no town and no part of a state."""
REGION: Final = _WIDTH["macroregion"]
"""The width of a region of several states."""


class Site(NamedTuple):
    """A place of an event; ``width`` grows from a building to a continent."""

    key: str
    name: str
    width: int
    span: Span
    place: str | None = None
    code: str | None = None
    country: str | None = None
    within: tuple[str, ...] = ()
    inferred: bool = False
    kind: str = "venue"

    def holds(self, other: "Site") -> bool:
        """Whether the other place lies within this one, as far as the gazetteer knows."""
        if self.width <= other.width or self.code is None:
            return False
        return self.code in other.within or self.code == other.country


def site_of(place: Place, span: Span, inferred: bool = False) -> Site:
    """The site for a record."""
    return Site(place.id, place.name, _WIDTH.get(place.kind, 2), span, place.id, place.code, place.country,
                place.within, inferred, place.kind)  # fmt: skip


def sites_in(parties: Parties, phrase: Phrase) -> tuple[Site, ...]:
    """The places that a phrase names as where something is: «во Внуково», «в столице Сербии», «в Овальном кабинете».

    A place inside the name of a role or a body («президент США») is none.
    """
    text = parties.text
    head = phrase.head
    word = text.words[head]
    named = list(parties.held_in(phrase.begin, phrase.end, Place))
    over = next((h for h in named if h.begin <= head < h.end), None)
    if over is not None and phrase.prep is None and parties.in_role(over.begin):
        return ()  # «глава партии ФРГ Седов посетил республику», whose form shows no case
    if over is not None:
        return (site_of(over.record, text.span(over.begin, over.end)),)
    venue_noun = _venue_noun(parties, phrase)
    if venue_noun is not None and _tells_house(parties, phrase, venue_noun):
        phrase = phrase.changed(begin=_without_article(parties, phrase))
        end = _end_of_name(parties, phrase)
        end = _venue_end(parties, phrase) if end == phrase.end else end
        body = parties.covers(head, Organization)
        if body is not None and body.begin > phrase.begin:
            body = None  # "the Prime Minister's Office in Rome"
        span = text.span(phrase.begin, phrase.end)
        name = body.record.name if body is not None and not named else nominative(text, phrase.changed(end=end))
        inner = next((h for h in named if text.words[h.begin].shape != "lower"), None)
        if inner is not None and inner.end == head and inner.record.kind in _BUILT:
            return (site_of(inner.record, span)._replace(name=name),)  # "Carrasco airport"
        if inner is not None and inner.begin > head and inner.record.kind in _BUILT:
            return (site_of(inner.record, span),)
        behind = parties.covers(head + 1, Place) if head + 1 == phrase.end < len(text) else None
        if behind is not None and behind.begin == phrase.end and behind.record.kind in _BUILT:
            return (site_of(behind.record, span),)  # «в монастыре Гегард»
        name = _quoted(parties, phrase) or _apposed(parties, phrase) or name
        kind = "airport" if venue_noun.get("arrival") else "venue"
        venue = Site("venue:" + word.key[:5] + name.casefold(), name, 0, span, kind=kind)
        return (venue, *(site_of(h.record, span) for h in named[:1]))
    if "place_nouns" in word.entries:
        return tuple(site_of(h.record, text.span(h.begin, h.end)) for h in named[:1])
    return ()


def unlisted_in(parties: Parties, phrase: Phrase) -> tuple[Site, ...]:
    """The place of a name which no gazetteer knows, in a slot where only a place can stand: «в Кедровку»."""
    words = parties.text.words
    if words[phrase.head].shape != "title" or not _NO_PLACE.isdisjoint(words[phrase.head].entries):
        return ()
    begin, end = phrase.head, phrase.head + 1
    while begin > phrase.begin and words[begin - 1].shape == "title":
        begin -= 1
    while end < phrase.end and words[end].shape == "title":
        end += 1
    if end < len(words) and "coordinators" in words[end].entries and _describes_role(parties, phrase.head):
        return ()  # «посетил Чрезвычайный и Полномочный Посол»
    if end < len(words) and words[end].form == "&":
        return ()  # "in an Alder & Berg jacket"
    opens = begin == parties.text.sentences[parties.text.sentence_at(begin)].begin
    if opens and end - begin == 1 and words[begin].common:
        return ()  # «Выставку посетил мэр»
    article = begin > phrase.begin and words[begin - 1].has("DET") is not None and not words[begin - 1].cases
    if article or any(parties.covers(token, object) for token in range(begin, end)):
        return ()  # "for the Main Parade": towns take no article
    name = nominative(parties.text, phrase.changed(begin=begin, end=end))
    if end - begin == 1 and name == words[begin].form and phrase.case not in ("", "nom", "acc"):
        reading = words[begin].has("NOUN")  # the case asked for is none that the dictionary guesses
        name = parties.text.language.morphology.inflect(name, reading, case="nom") if reading is not None else name
    span = parties.text.span(begin, end)
    known = next((p for p in parties.places if p.name.casefold() == name.casefold()), None)
    if known is not None:  # which the gazetteer knows in another form alone
        return (site_of(known, span),)
    return (Site("name:" + name.casefold(), name, _WIDTH["city"], span),)


def _describes_role(parties: Parties, token: int) -> bool:
    """Whether an adjective at a token is joined to another one that stands before a role."""
    words, reading = parties.text.words, parties.text.reading_at(token)
    behind = words[token + 2 : token + 4]
    adjectives = reading is not None and reading.pos == "ADJ" and len(behind) == 2 and behind[0].has("ADJ") is not None
    return adjectives and "roles" in behind[1].entries


def _quoted(parties: Parties, phrase: Phrase) -> str:
    """The name in quotation marks behind the noun for a venue: «в гостинице „Европа“»; "" where there is none."""
    text, first = parties.text, phrase.head + 1
    if first >= len(text) or (held := text.quotation_from(first)) is None or not held.balanced:
        return ""
    named = held.end > held.begin and _base_form(text.words[held.end - 1])  # not «в цехах „Прибоя“»
    return text.text_of(held.begin, held.end) if named else ""


def _apposed(parties: Parties, phrase: Phrase) -> str:
    """The name that follows the noun for a venue in its base form: «в монастыре Гегард», «на вилле Боргезе»; "" where
    there is none."""
    words, first = parties.text.words, phrase.head + 1
    if not parties.text.language.settings.get("cases", True):
        return ""
    end = first
    while end < len(words) and words[end].shape == "title" and parties.covers(end, Person, Place, Group) is None:
        end += 1
    named = first < end >= phrase.end and words[end - 1].has("VERB") is None and _base_form(words[end - 1])
    return parties.text.text_of(first, end) if named else ""


def _base_form(word: Word) -> bool:
    return not word.cases or any(case == "nom" for case, _ in word.cases)


def _end_of_name(parties: Parties, phrase: Phrase) -> int:
    """The end of a venue's name with what follows "of" in it, where no case tells: "the Garden of Remembrance"."""
    words, end = parties.text.words, phrase.end
    if parties.text.language.settings.get("cases", True) or end >= len(words) or not words[phrase.head].capital:
        return end
    at = end + 1
    if "genitive_prepositions" not in words[end].entries or at >= len(words) or words[at].shape != "title":
        return end
    while at < len(words) and words[at].shape == "title":
        at += 1
    return end if any(parties.covers(token, Person) for token in range(end + 1, at)) else at


def _venue_noun(parties: Parties, phrase: Phrase) -> Entry | None:
    """What the word list says of the head of a phrase as a venue, with the words before it that belong to its entry:
    "a brigade command post"."""
    text, head = parties.text, phrase.head
    whole = (m for m in text.matches_in("event_venues", phrase.begin, head) if m.end == head + 1)
    found = next(whole, None)
    return found.entry if found is not None else text.words[head].entries.get("event_venues")


def _tells_house(parties: Parties, phrase: Phrase, noun: Entry) -> bool:
    """Whether the noun for a venue tells one here: by its capital or what stands beside it, where it needs them."""
    if noun.get("unnamed") or (noun.get("named") and not parties.text.words[phrase.head].capital):
        return False
    if noun.get("described") and not _described(parties, phrase):
        return False
    return not noun.get("owned") or _owned(parties, phrase)


def _described(parties: Parties, phrase: Phrase) -> bool:
    """Whether an adjective tells what kind of a venue it is: «в учебном центре», but not «в центре»."""
    words = parties.text.words[phrase.begin : phrase.head]
    return any(r.pos == "ADJ" for word in words if "determiners" not in word.entries for r in word.readings[:1])


def _owned(parties: Parties, phrase: Phrase) -> bool:
    """Whether a word beside the noun tells whose house it is: «в здании мэрии», "in the council building"."""
    words = parties.text.words
    if phrase.end > phrase.head + 1:
        return parties.covers(phrase.head + 1, Place) is None  # «в здании Киева» is none that can be told
    if parties.text.language.cased:
        return _described(parties, phrase)
    before = words[phrase.begin : phrase.head]
    return any("determiners" not in word.entries and word.has("DET") is None for word in before)


def _without_article(parties: Parties, phrase: Phrase) -> int:
    words = parties.text.words
    begin = phrase.begin
    if begin < phrase.head and words[begin].shape == "lower" and words[begin].has("DET") and not words[begin].cases:
        begin += 1
    owner = words[begin].entries.get("pronouns")
    owned = "reflexives" in words[begin].entries or (owner is not None and bool(owner.get("possessive")))
    if begin < phrase.head and owned:
        begin += 1  # «в своей резиденции», "at his residence"
    return begin


def _venue_end(parties: Parties, phrase: Phrase) -> int:
    """Where the venue's own name ends: before the name of the town it stands in, or of a person, or a guest who is
    only called that («на вокзале гостей встретил мэр»)."""
    behind = range(phrase.head + 1, phrase.end)
    groups = (parties.text.words[token].entries.get("event_groups") for token in behind)
    ends = [token for token, group in zip(behind, groups, strict=True) if group is not None and group.get("guest")]
    ends.extend(max(held.begin, phrase.head + 1) for held in parties.held_in(phrase.head + 1, phrase.end, object))
    ends.extend(token for token in behind if parties.in_role(token))
    return min(ends, default=phrase.end)


def narrowed(sites: Iterable[Site]) -> tuple[Site, ...]:
    """Each place once, the narrow before the wide, in text order where equally wide."""
    once: dict[str, Site] = {}
    for site in sites:
        kept = once.get(site.key)
        if kept is None or (kept.inferred and not site.inferred):
            once[site.key] = site
    return tuple(sorted(once.values(), key=lambda s: s.width))


def agree(one: Sequence[Site], other: Sequence[Site]) -> bool | None:
    """Whether two events may be at one place: None where nothing is told of one of them, False where the places
    exclude each other, True where they meet or one lies in the other."""
    if not one or not other:
        return None
    if {s.key for s in one} & {s.key for s in other}:
        return True
    towns = [(a, b) for a in one for b in other if a.width == b.width == CITY]
    if towns and not any(a.holds(b) or b.holds(a) for a, b in towns) and all(a.code and b.code for a, b in towns):
        return False  # of one state, but not of one town
    if any(a.holds(b) or b.holds(a) for a in one for b in other):
        return True
    if all(a.country and b.country and a.country != b.country for a in one for b in other):
        return False
    apart = [(a, b) for a in one for b in other if a.width and b.width]
    if not apart:
        return None
    if all(a.width == b.width for a, b in apart) or all(a.country and b.country for a, b in apart):
        return False
    return None if any(a.country is None or b.country is None for a, b in apart) else False
