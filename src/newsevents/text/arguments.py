"""The phrases of a clause as arguments, once its subject is looked for: a subject that was none, or was part of another
phrase, is put right; each phrase gets one case and its part."""

from collections.abc import Sequence

from newsevents.analysis import Analysis, Phrase
from newsevents.frames.model import data_of
from newsevents.text.joining import bears_name, coordinated, ends_in_genitive
from newsevents.words import Reading, Word


def gone_to(
    text: Analysis, phrases: list[Phrase], subject: int | None, verb: int | None
) -> tuple[list[Phrase], int | None]:
    """The phrases and the subject, where a name behind the verb is the place that it takes and not who acts: «а в
    октябре посетил Париж», whose subject is that of the clause before; so behind its infinitive: «и пригласил премьера
    посетить Париж»."""
    if subject is None or verb is None or phrases[subject].begin < verb:
        return phrases, subject
    phrase = phrases[subject]
    opening = text.words[phrase.begin]
    particle = opening.shape == "lower" and "name_particles" in opening.entries
    if particle and text.words[phrase.begin - 1].shape == "title":  # «с коллегой Фейсалом бен Фарханом»
        return [*phrases[:subject], phrase.changed(case=""), *phrases[subject + 1 :]], None
    infinite = phrase.begin - 1 > verb and _takes_place(text, phrase.begin - 1)
    if not infinite and not _takes_place(text, verb):
        return phrases, subject
    head = text.words[phrase.head]
    acting = any(r.animate and (r.case == "nom" or r.fixed) for r in head.readings)  # «Рим» is one of «Римы», too
    inanimate = head.capital and bool(head.readings) and not acting
    if infinite and head.capital and phrase.end == phrase.begin + 1 and any(r.kind == "place" for r in head.readings):
        inanimate = True  # «пригласил их посетить Львов», which may be a surname elsewhere
    if not inanimate or ("acc" not in phrase.case.split() and not (infinite and head.readings[0].fixed)):
        return phrases, subject
    if not infinite and any(p is not phrase and p.prep is None and "acc" in p.case.split() for p in phrases):
        return phrases, subject
    return [*phrases[:subject], phrase.changed(case="acc"), *phrases[subject + 1 :]], None


def _takes_place(text: Analysis, verb: int) -> bool:
    """Whether what a verb has as its object is a place: «посетить»."""
    match = text.match_at("frames", verb)
    return match is not None and data_of(text.language, match, "frames", "verb").get("object") == "place"


def torn_off(
    text: Analysis, phrases: list[Phrase], subject: int | None, verb: int, auxiliary: int | None,
    reading: Reading | None,
) -> tuple[list[Phrase], int | None]:  # fmt: skip
    """The phrases and the subject of a clause without one where a name ends the phrase before the verb: «на его полях
    Алмейда встретится», whose case is only guessed; "in the Serbian capital Smith met", which has none. A ``subject``
    behind the verb may be its object."""
    cased = text.language.cased
    if reading is None:
        return phrases, subject
    if cased and (reading.pos != "VERB" or reading.person in ("1", "2")):
        return phrases, subject
    first = verb if auxiliary is None else min(verb, auxiliary)
    at = sum(phrase.end <= first for phrase in phrases) - 1
    if cased and reading.number != "sing":
        plural = reading.number == "plur" and at >= 0 and (subject is None or "acc" in phrases[subject].case)
        return _sides_off(text, phrases, at, subject) if plural else (phrases, subject)
    if subject is not None:
        return phrases, subject
    if at < 0 or (not cased and phrases[at].prep is None):
        return phrases, subject
    phrase, words = phrases[at], text.words
    name = phrase.end - 1
    while name > phrase.begin and words[name - 1].shape == "title" and _goes_on(words[name - 1], cased):
        if name - 1 == phrase.begin and phrase.prep is not None and _names_town(words[name - 1]):
            break
        name -= 1
    if name <= (phrase.head if cased else phrase.begin) or not _may_begin(words[name], words[name - 1], cased):
        return phrases, subject
    head, case = (name, "nom") if cased else (phrase.end - 1, "")
    return _cut_off(phrases, at, Phrase(name, phrase.end, head, None, case, "sing"))


def _sides_off(
    text: Analysis, phrases: list[Phrase], at: int, subject: int | None
) -> tuple[list[Phrase], int | None]:
    """The same where a plural for those who meet reads as the genitive of the meeting: «в ходе встречи стороны
    обсудили …», but not «в ходе визита главы МИД …»."""
    phrase, words = phrases[at], text.words
    name = phrase.begin + 1
    while name < phrase.end and "event_groups" not in words[name].entries:
        name += 1
    if phrase.prep is None or name >= phrase.end or words[name].shape != "lower":
        return phrases, subject
    meeting = words[name - 1].entries.get("frames")
    kind = None if meeting is None else text.language.list("frames_types").get(str(meeting.get("type")))
    several = words[name].entries["event_groups"].get("plural") and ("nom", "plur") in words[name].cases
    if not several or kind is None or kind.get("kind") == "visit":
        return phrases, subject
    return _cut_off(phrases, at, Phrase(name, phrase.end, name, None, "nom", "plur"))


def _cut_off(phrases: list[Phrase], at: int, subject: Phrase) -> tuple[list[Phrase], int]:
    """The phrases with ``subject`` cut off the end of the one at ``at``, and where it stands among them."""
    left = phrases[at].changed(end=subject.begin, head=min(phrases[at].head, subject.begin - 1))
    return [*phrases[:at], left, subject, *phrases[at + 1 :]], at + 1


def _goes_on(word: Word, cased: bool) -> bool:
    """Whether a capitalised word may belong to the name behind it: where no case tells, a month or a weekday does
    not."""
    return _personal(word) if cased else "date_words" not in word.entries


def _personal(word: Word) -> bool:
    """Whether a capitalised word may be the given name before another: «Руй», which has no reading, too."""
    return not word.readings or any(r.kind in ("given", "surname") for r in word.readings)


def _names_town(word: Word) -> bool:
    """Whether a capitalised word behind a preposition is rather a place than a name: «У Загребі Ткаченко провів …»,
    whose first word is a rare surname, too."""
    first = word.readings[0] if word.readings else None
    if first is None or not first.known or first.animate or first.kind not in ("", "place"):
        return False
    return all(r.kind != "given" for r in word.readings)


def _may_begin(word: Word, before: Word, cased: bool) -> bool:
    """Whether a name may begin a phrase of its own behind a common noun."""
    if word.shape != "title" or "date_words" in word.entries:
        return False
    if not cased:
        dated = before.shape == "digits" or "date_words" in before.entries  # "in 2020 Smith visited"
        return dated or (before.shape == "lower" and before.has("NOUN") is not None)
    if before.shape != "lower" and (before.shape != "title" or before.has("NOUN") is None):
        return False
    return word.guessed or any(case == "nom" for case, _ in word.cases)


def settled(text: Analysis, phrases: Sequence[Phrase], subject: int | None, verb: int | None) -> list[Phrase]:
    """The phrases with one case each and their part in the clause; what is coordinated with the subject is subject
    too."""
    cased = text.language.cased
    settled: list[Phrase] = []
    for index, phrase in enumerate(phrases):
        options = phrase.case.split()
        role, case = "", options[0] if options else ""
        if index == subject:
            role, case = "subject", "nom" if cased else ""
        elif phrase.prep is None and cased:
            named = case == "nom" and bears_name(text, phrase)
            oblique = named or (subject is not None and index != subject)
            others = [c for c in options if c != "nom"] if oblique else options
            case = others[0] if others else case
            role = "object" if case == "acc" else ""
        elif phrase.prep is None and verb is not None and phrase.begin > verb:
            role = "object" if not any(p.role == "object" for p in settled) else ""
        previous = settled[-1] if settled else None
        if (
            previous is not None
            and previous.role == "subject"
            and index != subject
            and coordinated(text, previous, phrase)
        ):
            inner = "gen" in options and ends_in_genitive(text, previous)
            case, role = ("gen", "") if inner else ("nom", "subject") if "nom" in options else (case, role)
        settled.append(phrase.changed(case=case, role=role))
    return settled
