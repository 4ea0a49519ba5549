"""From the matches of a word list to frames: which words are triggers, and as what part of speech."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from newsevents.analysis import Analysis, Clause
from newsevents.frames.model import Frame, data_of
from newsevents.frames.nouns import NounReader
from newsevents.frames.subjects import phrase_at
from newsevents.frames.verbs import VerbReader
from newsevents.matching import Match
from newsevents.words import Word

_VERBAL: Final = frozenset({"VERB", "PARTS", "INF", "PART", "GERUND", "PRED", "AUX"})
_ADJECTIVE: Final = frozenset({"ADJ", "ADJS", "PART", "ADV"})
_NOMINAL: Final = frozenset({"NOUN", "ADJ", "NUM", "DET"})
_NONFINITE: Final = frozenset({"PART", "GERUND", "INF"})
MOST: Final = 24
"""Triggers of one sentence that are read; what has more is no sentence of news."""


def read_frames(text: Analysis, category: str = "frames") -> tuple[Frame, ...]:
    """The frames of a category, in text order. Words that are another part of speech than the entry says are left out.

    Costs nothing where the text holds no entry of the category.
    """
    found = []
    taken: set[int] = set()
    triggers: set[int] = set()
    matches = [_noun_alone(text, m, category) for m in _first_of_each_sentence(text, text.matches(category))]
    for nouns in (True, False):
        for match in matches:
            pos = _pos(text, match, category)
            if (pos == "noun") is nouns:
                data = data_of(text.language, match, category, pos)
                frame = _read(text, match, category, data, frozenset(taken))
                if frame is not None and frame.trigger not in triggers:  # "phone call" and the "call" in it are one
                    triggers.add(frame.trigger)
                    found.append(frame)
                    taken.update(_attached(frame))
    return tuple(sorted(found, key=lambda frame: frame.trigger))


def _noun_alone(text: Analysis, match: Match, category: str) -> Match:
    """The match of a word by itself, where it is a noun and the longer entry is a verb: "a call on Friday"."""
    if match.end - match.begin == 1 or data_of(text.language, match, category, "").get("pos") != "verb":
        return match
    entry = text.words[match.begin].entries.get(category)
    if entry is None or _is_used_as(text, text.clause_at(match.begin), match.begin, "verb"):
        return match
    return Match(match.begin, match.begin + 1, entry)


def _first_of_each_sentence(text: Analysis, matches: list[Match]) -> list[Match]:
    """The first ``MOST`` matches of each sentence."""
    kept, counts = [], dict[int, int]()
    for match in matches:
        sentence = text.sentence_at(match.begin)
        counts[sentence] = counts.get(sentence, 0) + 1
        if counts[sentence] <= MOST:
            kept.append(match)
    return kept


def _attached(frame: Frame) -> Iterator[int]:
    """Where the phrases begin that belong to a noun which nothing carries, or tell with whom right behind it ("to hold
    talks with Smith"): they are no arguments of the verb."""
    for slot in frame.slots if frame.pos == "noun" else ():
        beside = slot.phrase.prep == frame.own[1] and slot.part == "counterpart"
        if slot.phrase.begin >= frame.own[1] and (not frame.carried or beside):
            yield slot.phrase.begin


def _pos(text: Analysis, match: Match, category: str) -> str:
    """verb, noun or adjective: as the entry says, and, of an entry that may be both, as the word is used."""
    entry, clause = match.entry, text.clause_at(match.begin)
    if entry.get("adjective_type"):  # "is headed for Rome", "headed for Rome"
        return "adjective" if _is_used_as(text, clause, match.begin, "adjective") else "verb"
    if entry.get("verb_type"):
        return "verb" if _is_used_as(text, clause, match.begin, "verb") else "noun"
    return str(data_of(text.language, match, category, "").get("pos", "noun"))


def _read(text: Analysis, match: Match, category: str, data: Mapping[str, Any], taken: frozenset[int]) -> Frame | None:
    pos = data.get("pos", "noun")
    trigger = _trigger(text, match, pos)
    if trigger is None:
        return None
    clause = text.clause_at(trigger)
    if not _is_used_as(text, clause, trigger, pos):
        return None
    if "where" in data and _tells_where(text, clause, category):
        data = text.language.list(category + "_types")[data["where"]].data
    reader = NounReader if pos == "noun" else VerbReader
    return reader(text, match, trigger, data, clause, category, taken).frame()


def _tells_where(text: Analysis, clause: Clause, category: str) -> bool:
    """Whether a clause of several tells where they are, not where to: «министры собрались в Киеве», and no noun tells
    what for («соберутся в Киеве на переговоры»)."""
    if clause.reading is None or clause.reading.number != "plur":
        return False
    if any(p.prep is not None and category in text.words[p.head].entries for p in clause.phrases):
        return False
    if clause.opener is not None and "place_adverbs" in text.words[clause.opener].entries:
        return True
    return any(
        p.prep is not None and "loc" in p.case.split() and "place_prepositions" in text.words[p.prep].entries
        and "date_words" not in text.words[p.head].entries
        for p in clause.phrases
    )  # fmt: skip


def read_as(text: Analysis, match: Match, data: Mapping[str, Any], category: str = "frames") -> Frame | None:
    """The frame of a word that stands for a noun of the category which is left out («следующий назначили на май»)."""
    return NounReader(text, match, match.begin, data, text.clause_at(match.begin), category, frozenset()).frame()


def _trigger(text: Analysis, match: Match, pos: str) -> int | None:
    """The token of the entry that is the word itself: the first one with the part of speech, of nouns the last."""
    wanted = {"verb": _VERBAL, "adjective": _ADJECTIVE}.get(pos, _NOMINAL)
    tokens = range(match.begin, match.end)
    for token in reversed(tokens) if pos == "noun" else tokens:  # "phone conversation"
        if any(r.pos in wanted for r in text.words[token].readings):
            return token
    return None


def _is_used_as(text: Analysis, clause: Clause, trigger: int, pos: str) -> bool:
    """Whether the word is here what the entry takes it for: «цель визита», not «он визитировал»; "they visit", not
    "the visit"."""
    word = text.words[trigger]
    nominal = any(r.pos in _NOMINAL for r in word.readings)
    verbal = any(r.pos in _VERBAL for r in word.readings)
    if pos == "adjective":
        finite = clause.verb == trigger and clause.reading is not None and clause.reading.pos == "VERB"
        if finite or _infinitive_follows(text, trigger + 1):
            return False  # "Mark headed for Rome"; "is due to meet"
        return "copulas" in _predicate(text, clause, trigger).entries
    if pos == "noun":
        named = word.has("NOUN") is not None  # "the visiting premier" is neither
        return not verbal or (named and trigger != clause.verb and phrase_at(clause, trigger) is not None)
    if not nominal or trigger in (clause.verb, clause.auxiliary):
        return True
    phrase = phrase_at(clause, trigger)
    chosen = text.reading_at(trigger)
    return phrase is None or (phrase.begin == trigger and chosen is not None and chosen.pos in _NONFINITE)


def _predicate(text: Analysis, clause: Clause, trigger: int) -> Word:
    """The word of the clause's verb, of a clause without one its first word; where the trigger itself reads as the verb
    ("is bound for Kyiv"), its auxiliary."""
    verb = clause.auxiliary if clause.verb == trigger else clause.verb
    return text.words[clause.begin if verb is None else verb]


def _infinitive_follows(text: Analysis, token: int) -> bool:
    """Whether an infinitive begins at a token, with or without a particle before it."""
    for at in (token, token + 1):
        readings = text.words[at].readings if at < len(text) else ()
        if any(r.pos == "INF" for r in readings):
            return True
        if all(r.pos != "PRCL" for r in readings):
            return False
    return False
