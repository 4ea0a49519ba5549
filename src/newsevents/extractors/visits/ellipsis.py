"""Events whose noun is left out: «Первый раунд прошёл в мае, следующий назначили на июнь»."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.visits.pronouns import with_pronouns
from newsevents.frames import Frame, Slot, phrase_at, read_as
from newsevents.matching import Match
from newsevents.words import Word

BACK: Final = 2
"""Sentences back in which the noun stands that is left out."""
STOP: Final = {"kind": "visit", "role": "stay", "subject": "visitor", "needs": ("place",), "stop": True}
"""What the word list would say of a stop whose verb is left out."""
_LISTS: Final = ("event_series", "event_ordinals")


def with_elliptic(text: Analysis, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames, with those of words of order that stand for a noun told before («следующий», «третий»)."""
    if not frames:
        return ()
    taken = {token for frame in frames for token in range(*frame.own)}
    found = [
        frame
        for category in _LISTS
        for match in text.matches(category)
        if _counts(match) and match.begin not in taken
        for frame in _read(text, match, frames)
    ]
    found.extend(_stops(text, frames))
    found.extend(frame for frame in with_pronouns(text, frames) if frame.trigger not in taken)
    return tuple(sorted((*frames, *found), key=lambda frame: frame.trigger))


def _stops(text: Analysis, frames: Sequence[Frame]) -> Iterator[Frame]:
    """The stops of a journey told before without a verb of going: «Затем — Париж», «Далее были Лион и Ницца»."""
    for match in text.matches("event_stops"):
        clause = text.clause_at(match.begin)
        opens = match.begin == text.sentences[text.sentence_at(match.begin)].begin or match.begin == clause.begin
        copula = clause.verb is not None and "copulas" in text.words[clause.verb].entries
        if not opens or (clause.verb is not None and not copula and match.begin <= clause.verb < clause.end):
            continue
        bare = [p for p in clause.phrases if p.prep is None and p.begin >= match.end and text.words[p.head].capital]
        source = _journey_before(text, match.begin, frames) if bare else None
        if source is None:
            continue
        trigger = match.begin if clause.verb is None else clause.verb
        yield Frame(
            Match(trigger, trigger + 1, source.match.entry), trigger, "noun", STOP, (trigger, trigger + 1), clause,
            (), None, True, None, tuple(Slot("place", "subject", phrase) for phrase in bare),
        )  # fmt: skip


def _journey_before(text: Analysis, token: int, frames: Sequence[Frame]) -> Frame | None:
    """The visit told last before a token, no more than ``BACK`` sentences back."""
    sentence = text.sentence_at(token)
    for at in range(bisect_left(frames, token, key=lambda frame: frame.trigger) - 1, -1, -1):
        if sentence - text.sentence_at(frames[at].trigger) > BACK:
            return None
        if frames[at].get("kind") == "visit":
            return frames[at]
    return None


def _counts(match: Match) -> bool:
    """Whether the word tells another event of a series, and no circumstance («впервые»)."""
    if match.entry.category == "event_ordinals":
        return not match.entry.get("verb")
    return match.entry["series"] in ("previous", "next")


def _read(text: Analysis, match: Match, frames: Sequence[Frame]) -> Iterator[Frame]:
    token = match.begin
    clause = text.clause_at(token)
    phrase = phrase_at(clause, token)
    if phrase is None or phrase.prep is not None or not _alone(text, match, phrase.head, phrase.end):
        return
    sentence = text.sentence_at(token)
    nouns = [
        f for f in frames if f.pos == "noun" and f.trigger < token and sentence - text.sentence_at(f.trigger) <= BACK
    ]
    if not nouns:
        return
    if any(f.clause is clause for f in nouns):
        return  # «поездка стала второй» counts the noun that stands there
    source = nouns[-1]
    frame = read_as(text, Match(token, match.end, source.match.entry), source.data)
    if frame is not None and frame.carried:
        yield frame


def _alone(text: Analysis, match: Match, head: int, end: int) -> bool:
    """Whether the word is the head of its phrase, but for a word that only stands for a noun ("a third one")."""
    at = _past_attributes(text, match.end)
    following = text.words[at] if at < len(text) else None
    nominal = following is not None and any(r.pos in ("NOUN", "ADJ", "PART") for r in following.readings[:1])
    if following is not None and nominal and following.shape in ("lower", "title"):
        return False  # «второе турне», wherever the phrase ends
    behind = text.words[match.end : end]
    return match.end - 1 == head or (bool(behind) and all("noun_substitutes" in word.entries for word in behind))


def _past_attributes(text: Analysis, at: int) -> int:
    """Past further adjectives behind commas, which describe the same noun: «очередной, третий раунд»."""
    words = text.words
    while at + 2 < len(words) and words[at].form == "," and _is(words[at + 1], "ADJ") and (
        words[at + 2].form == "," or _is(words[at + 2], "NOUN")
    ):
        at += 2
    return at


def _is(word: Word, pos: str) -> bool:
    return bool(word.readings) and word.readings[0].pos == pos
