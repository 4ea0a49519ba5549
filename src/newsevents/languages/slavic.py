"""What Russian and Ukrainian share: loading a pack on pymorphy3's dictionary, and choosing readings in a sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from newsevents.language import LanguagePack
from newsevents.languages.loading import read_settings
from newsevents.languages.opencorpora import Dictionary
from newsevents.languages.wordparts import WordParts
from newsevents.lexicon import Lexicon, read_tables
from newsevents.words import Chosen, Reading, Word

_CLOSED: Final = (
    ("prepositions", "PREP"), ("subordinators", "CONJ"), ("coordinators", "CONJ"), ("negations", "PRCL"),
    ("pronouns", "PRON"), ("relatives", "ADV"), ("relatives", "CONJ"), ("auxiliaries", "INF"),
    ("infinitives", "INF"),
)  # fmt: skip
_FINITE: Final = frozenset({"VERB", "PARTS", "PRED"})
_RARE: Final = 0.01
"""The share of its uses below which a form is hardly ever a verb behind a noun: «дела»."""
_ADVERB: Final = Reading("", "ADV")
_AGREEING: Final = frozenset({"ADJ", "DET"})
_LEADING: Final = frozenset({"PREP", "ADJ", "DET", "NUM"})
"""What a nominal is expected behind."""
_SPOKEN: Final = 20
"""Words back in which it is told that somebody speaks of himself."""
_QUOTING: Final = frozenset('«"“„—–-')
_NAME: Final = Reading("", "NOUN", known=False, fixed=True)
_SURNAME: Final = _NAME.changed(kind="surname")


def load(code: str, folder: Path, extra: tuple[Any, ...], folding: Callable[[str], str]) -> LanguagePack:
    """The pack in ``folder`` over the dictionary of ``code``, with the word lists that plugins add."""
    return LanguagePack(
        code=code,
        lexicon=Lexicon([*read_tables(folder), *extra], folding),
        morphology=Dictionary(code, WordParts(read_settings(folder, "word_parts"))),
        settings=read_settings(folder),
        folder=folder,
        choose=choose,
        settle=settle,
        folding=folding,
    )


def settle(word: Word) -> tuple[Reading, ...]:
    """The readings of a word that a sentence chooses from: one where it is the same in every sentence, as that of a
    closed class.

    Left out are orders («нашли!»), rarer in news than what else the form may be, and, where a neuter adjective may be
    an adverb, all but the adverb.
    """
    if not word.readings:
        return ()
    if word.entries:
        for category, pos in _CLOSED:
            if category in word.entries:
                closed = word.has(pos)
                if closed is not None:
                    return (closed,)
        if "relatives" in word.entries and not any(r.case for r in word.readings):
            return (_ADVERB,)  # «де», «где»: never a subject
    readings = word.readings
    if any(r.mood == "impr" for r in readings):
        readings = tuple(r for r in readings if r.mood != "impr") or readings
    if any(r.pos == "ADJ" and r.known for r in readings):  # «червоним», which reads as the verb of a "we", too
        readings = tuple(r for r in readings if r.person != "1") or readings
    if readings[0].pos == "ADJS" and not readings[0].known and any(
        r.pos == "NOUN" and r.score >= readings[0].score for r in readings
    ):
        readings = tuple(sorted(readings, key=_not_noun))  # «переговоры правительства и хуситов»
    if readings[0].pos == "VERB" and "roles" in word.entries:  # «мер», the mayor, before «мерти»
        readings = tuple(sorted(readings, key=_not_nominative))
    if word.shape == "title" and not readings[0].nominal and not any(r.known for r in readings):
        return tuple(r for r in readings if r.pos == "NOUN") or (_NAME,)  # «Лехто»: guesses at what is a name
    if word.shape == "title" and all(r.pos == "ADJS" for r in readings):
        return (*readings, _SURNAME)  # «Лыков», within a sentence
    if readings[0].pos == "ADJ" and readings[0].gender == "n" and (adverb := word.has("ADV")) is not None:
        return (adverb,)
    return readings


def _not_noun(reading: Reading) -> bool:
    return reading.pos != "NOUN"


def _not_nominative(reading: Reading) -> bool:
    return reading.pos != "NOUN" or reading.case not in ("nom", "")


def choose(words: tuple[Word, ...]) -> Chosen:
    """One reading for each word of a sentence.

    What decides: closed classes, a preposition or an adjective before the word, and whether the stretch between two
    marks has another finite verb.
    """
    chosen: Chosen = []
    doubtful: list[int] = []
    certain = False
    for at, word in enumerate(words):
        reading = word.sure
        if reading is None:
            if not word.likely:
                if word.shape == "punct":
                    if doubtful and not certain:
                        _settle_verb(words, chosen, doubtful)
                    doubtful, certain = [], False
                chosen.append(None)
                continue
            close = word.shape == "title" or (at > 0 and words[at - 1].form == ",")
            following = words[at + 1] if close and at + 1 < len(words) else None
            reading = _by_context(word, chosen[at - 1] if at else None, words[at - 1] if at else None, following)
            if reading.nominal and word.verbal and "future_words" in word.entries and _infinitive_at(words, at + 1):
                reading = word.has("VERB", mood="indc") or reading  # «що мала відбутися»
            if word.verbal and reading.nominal and not _is_role(word, reading):
                doubtful.append(at)
        if at and word.shape == "title" and (
            reading.pos in ("ADJS", "INTJ") or (reading.pos == "VERB" and words[at - 1].shape in ("lower", "title"))
        ):
            reading = _NAME  # «Пётр Лыков», «министр Селим Аксой», «Чхве Сон Хи»: none of these has a capital
        chosen.append(reading)
        if reading.pos in _FINITE:
            certain = True
        elif doubtful and not certain and "coordinators" in word.entries and _predicate_at(words, at + 1):
            _settle_verb(words, chosen, doubtful)  # «делегации прибыли в Рим и встретились …»
            doubtful = []
    if doubtful and not certain:
        _settle_verb(words, chosen, doubtful)
    return chosen


def _by_context(word: Word, before: Reading | None, previous: Word | None, following: Word | None) -> Reading:
    """The reading of a word of several by the word before it; ``following`` is told of capitalised words and of those
    behind a comma."""
    readings = word.likely
    if readings[-1].pos == "INF" and previous is not None and previous.verbal and _wants_infinitive(previous):
        return readings[-1]  # «пообіцяв брати участь»
    if following is not None and word.shape == "lower" and readings[0].pos == "ADJ":
        participle = next((r for r in readings if r.pos == "PART" and r.case == readings[0].case), None)
        if participle is not None and not _qualifies(readings, following):
            return participle  # «раунд, прошедший в мае»
    if following is not None and word.capital and readings[0].pos == "ADJ" and not _qualifies(readings, following):
        readings = tuple(r for r in readings if r.pos != "ADJ") or readings  # «у Мінську», but «у Мінську область»
    if before is not None and previous is not None and (
        before.pos in _LEADING or "prepositions" in previous.entries
    ):
        nominal = [r for r in readings if r.nominal]
        if before.pos in _AGREEING:
            nominal = [r for r in nominal if r.case == before.case and r.number == before.number] or nominal
        if nominal:
            return nominal[0]
    if word.capital and previous is not None:
        for reading in readings:
            if reading.kind:
                return reading
    return readings[0]


def _is_role(word: Word, reading: Reading) -> bool:
    """Whether a reading may be that of a role noun which the form is listed as: not «мала», which is a form of «мати»
    as the verb alone."""
    role = word.entries.get("roles")
    return role is not None and (role.key == reading.lemma or role.key not in word.lemmas)


def _wants_infinitive(verb: Word) -> bool:
    """Whether an infinitive follows a verb more likely than a noun."""
    cue = verb.entries.get("cues")
    return "future_words" in verb.entries or (cue is not None and "inf" in cue["frame"])


def _qualifies(readings: tuple[Reading, ...], following: Word) -> bool:
    """Whether an adjective agrees with the word behind it."""
    if not following.readings or not following.readings[0].nominal:
        return False
    own = {(r.case, r.number) for r in readings if r.pos == "ADJ"}
    return any((r.case, r.number) in own for r in following.readings if r.nominal)


def _predicate_at(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word is a finite verb by its likeliest reading."""
    return at < len(words) and bool(words[at].likely) and words[at].likely[0].pos == "VERB"


def _infinitive_at(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word is an infinitive and nothing else."""
    return at < len(words) and bool(words[at].likely) and all(r.pos == "INF" for r in words[at].likely)


def _settle_verb(words: tuple[Word, ...], chosen: Chosen, doubtful: list[int]) -> None:
    """In a stretch without a certain verb, the first doubtful word that nothing binds as a noun is its verb."""
    for at in doubtful:
        before = chosen[at - 1] if at else None
        if before is not None and before.pos in ("PREP", "ADJ", "NUM"):
            continue
        if at and words[at - 1].shape in ("digits", "number"):  # «30 минут»
            continue
        verb = words[at].has("VERB", mood="indc") or words[at].has("PARTS")
        if verb is not None and verb.score < _RARE and before is not None and before.nominal:
            continue  # «согласно материалам дела»
        if verb is not None and verb.person == "1" and not _speaks(words, at):
            continue  # «Встречу министров, назначенную на май, перенесли»
        if verb is not None and (words[at].shape == "lower" or at == 0):
            chosen[at] = verb
            return


def _speaks(words: tuple[Word, ...], at: int) -> bool:
    """Whether somebody may speak of himself: a pronoun of the first person, or a mark that opens a quotation before."""
    for word in words[max(at - _SPOKEN, 0) : at]:
        pronoun = word.entries.get("pronouns")
        if word.form in _QUOTING or (pronoun is not None and pronoun.get("person") == 1):
            return True
    return False
