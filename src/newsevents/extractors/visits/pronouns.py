"""Events that only a pronoun means: «Визит отложен. Он состоится в мае», "It is now expected to take place in May"."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.frames import Frame, read_as
from newsevents.frames.subjects import is_time
from newsevents.matching import Match
from newsevents.plugin import Entry

_NAMING: Final = ("nom", "acc")
"""Cases of a thing that a pronoun behind it may mean."""


def with_pronouns(text: Analysis, frames: Sequence[Frame]) -> list[Frame]:
    """The frames of the pronouns that stand for a noun of the sentence before, as subjects of what only events do;
    each says under ``resumes`` which trigger it stands for."""
    nouns: dict[int, list[Frame]] = {}
    for frame in frames:
        if frame.pos == "noun":
            nouns.setdefault(text.sentence_at(frame.trigger), []).append(frame)
    return [frame for at in sorted(nouns) for frame in _read(text, at + 1, nouns[at], nouns.get(at + 1, ()))]


def _read(text: Analysis, sentence: int, nouns: Sequence[Frame], own: Sequence[Frame]) -> Iterator[Frame]:
    if sentence >= len(text.sentences):
        return
    for clause in text.clauses(sentence):
        phrase = _pointing(text, clause)
        pronoun = None if phrase is None else text.words[phrase.head].entries.get("pronouns")
        if phrase is None or pronoun is None or pronoun.get("person") != 3 or phrase.end - phrase.begin > 1:
            continue
        nearer = any(f.trigger < phrase.head and _agrees(text, f.trigger, pronoun) for f in own)
        if nearer or not _of_events(text, clause):
            continue
        source = _meant(text, pronoun, nouns)
        if source is None:
            continue
        source = _counted(source, nouns)
        match = Match(phrase.head, phrase.head + 1, source.match.entry)
        frame = read_as(text, match, {**source.data, "resumes": source.trigger})
        if frame is not None and frame.carried:
            yield frame
            return


def _pointing(text: Analysis, clause: Clause) -> Phrase | None:
    """The phrase that may stand for an event: the subject; where nobody is told to act, the object: «Его перенесли»."""
    if clause.kind != "main" or clause.verb is None:
        return None
    if clause.subject is not None:
        return clause.phrases[clause.subject]
    if not _impersonal(text, clause):
        return None
    bare = [p for p in clause.phrases if p.prep is None and p.begin < clause.verb and not is_time(text, p)]
    return bare[0] if len(bare) == 1 else None


def _impersonal(text: Analysis, clause: Clause) -> bool:
    """Whether a verb tells what was done, and not by whom: «перенесли», «перенесено»."""
    reading = clause.reading
    return text.language.cased and clause.subject is None and reading is not None and (
        reading.number == "plur" or (reading.gender == "n" and reading.pos == "PARTS")
    )


def _counted(source: Frame, nouns: Sequence[Frame]) -> Frame:
    """The talks of which a noun is a round: «третий раунд переговоров … Он пройдёт в мае»."""
    behind = (f for f in nouns if source.trigger < f.trigger < source.own[1])
    return next(behind, source) if source.get("round") else source


def _of_events(text: Analysis, clause: Clause) -> bool:
    """Whether the clause tells what no person does or undergoes: it takes place, is put off."""
    passive, verb = clause.voice == "pssv", clause.verb or 0
    impersonal = _impersonal(text, clause)
    for match in text.matches_in("frames_supports", clause.begin, clause.end):
        told = "subject" in match.entry.get("noun", ()) or passive
        told = told and not (impersonal and "object" not in match.entry.get("noun", ()))
        told = told and (match.begin >= verb or match.begin == clause.auxiliary)  # "They last met in May"
        if told and match.entry.get("alone") and (passive or not _acts(text, clause, match.end)):
            return True
    return False


def _acts(text: Analysis, clause: Clause, token: int) -> bool:
    """Whether an object stands behind the verb, where no case tells: "It began deliveries"."""
    behind = (p for p in clause.phrases if p.prep is None and p.begin >= token)
    return not text.language.settings.get("cases", True) and not all(is_time(text, p) for p in behind)


def _meant(text: Analysis, pronoun: Entry, nouns: Sequence[Frame]) -> Frame | None:
    """The last noun that agrees with a pronoun, unless another thing behind it does, too."""
    cased = bool(text.language.settings.get("cases", True))
    for frame in reversed(nouns):
        if not _agrees(text, frame.trigger, pronoun):
            continue
        if cased:
            return None if _named_behind(text, frame, pronoun) else frame
        return frame if frame.carried else None
    return None


def _agrees(text: Analysis, token: int, pronoun: Entry) -> bool:
    """Whether a noun has the number and, where nouns have any, the gender of a pronoun."""
    plural = pronoun.get("number") == "plur"
    readings = [r for r in text.words[token].readings if r.pos == "NOUN"][:1]
    if not readings or (readings[0].number == "plur") != plural:
        return False
    gender = readings[0].gender or "n"
    return plural or gender == str(pronoun.get("gender", ""))


def _named_behind(text: Analysis, frame: Frame, pronoun: Entry) -> bool:
    """Whether a bare thing that agrees with the pronoun stands behind the noun in its sentence; who reports is none."""
    sentence = text.sentence_at(frame.trigger)
    for clause in text.clauses(sentence):
        if clause.verb is not None and "cues" in text.words[clause.verb].entries:
            continue
        if any(p.begin >= frame.own[1] and _thing(text, p) and _agrees(text, p.head, pronoun) for p in clause.phrases):
            return True
    return False


def _thing(text: Analysis, phrase: Phrase) -> bool:
    word = text.words[phrase.head]
    if phrase.prep is not None or phrase.case not in _NAMING or word.capital or "date_words" in word.entries:
        return False
    return not any(r.animate for r in word.readings)
