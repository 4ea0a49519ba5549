"""Which phrase of a clause is its subject: by case, agreement and who can act; without case by the order of words."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.frames.model import data_of
from newsevents.text.marks import DASHES
from newsevents.words import Chosen, Reading, Word

_ACTING: Final = frozenset({"given", "surname", "patronymic", "org", "abbr"})


def subject_of(
    text: Analysis, phrases: Sequence[Phrase], verb: int | None, auxiliary: int | None, reading: Reading | None,
    chosen: Chosen, base: int,
) -> int | None:  # fmt: skip
    """The index of the subject: by case where the language has case, else the last bare phrase before the verb."""
    first = min(t for t in (verb, auxiliary) if t is not None) if verb is not None else None
    if not text.language.cased:
        if first is None:
            return None
        before = [
            i for i, p in enumerate(phrases)
            if p.prep is None and p.end <= first and not _figure(text, p) and not _bracketed(text, p)
        ]  # fmt: skip
        return _chain_head(text, phrases, _named_first(text, phrases, before), first) if before else None
    bare = [
        i for i, p in enumerate(phrases)
        if p.prep is None
        and ("nom" in p.case or not p.case)
        and not _range_begins(text, p)
        and not (i > 0 and _second_genitive(text, phrases[i - 1], p))
    ]  # fmt: skip
    joint = {
        i for i in bare if i + 1 < len(phrases) and i + 1 in bare and _coordinated(text, phrases[i], phrases[i + 1])
    }
    if first is not None:  # behind the verb, a name without a nominative of its own is an argument
        bare = [i for i in bare if phrases[i].end <= first or _has_nominative(text.words[phrases[i].head])]
    fitting = [i for i in bare if _fits(text, phrases[i], reading, auxiliary, chosen, base, i in joint)]
    if not fitting:
        return None
    nouns = [i for i in fitting if (r := chosen[phrases[i].head - base]) is None or r.pos != "PART"]
    if first is None:  # «встреча возможна в Риме», where the predicate is an adjective
        nouns = [i for i in nouns if not _describes(text.words[phrases[i].head])] or nouns
    fitting = nouns or fitting  # «прибывший в Минск премьер»: the noun, not the participle before it
    fitting = _beside_relative(text, phrases, fitting, verb) or fitting

    open_before = first is not None and any(
        phrases[i].end <= first and _undeclined(text.words[phrases[i].head]) for i in fitting
    )

    def weight(at: int) -> tuple[int, int]:
        phrase = phrases[at]
        acts = _acts(text.words[phrase.head], chosen[phrase.head - base])
        before = first is not None and phrase.end <= first
        likely = not phrase.case or phrase.case.startswith("nom")
        renames = before and text.words[phrase.begin - 1].form == ","
        told = open_before and not renames and _only_nominative(text.words[phrase.head])
        return 2 * likely + 2 * acts + before + 2 * told - (not acts and "acc" in phrase.case), -at

    return max(fitting, key=weight)


def gone_to(
    text: Analysis, phrases: list[Phrase], subject: int | None, verb: int | None
) -> tuple[list[Phrase], int | None]:
    """The phrases and the subject, where a name behind the verb is the place that it takes and not who acts: «а в
    октябре посетил Париж», whose subject is that of the clause before."""
    if subject is None or verb is None or phrases[subject].begin < verb or not _takes_place(text, verb):
        return phrases, subject
    phrase = phrases[subject]
    head = text.words[phrase.head]
    inanimate = head.capital and bool(head.readings) and not any(r.animate for r in head.readings)
    if "acc" not in phrase.case.split() or not inanimate:
        return phrases, subject
    if any(other is not phrase and other.prep is None and "acc" in other.case.split() for other in phrases):
        return phrases, subject
    return [*phrases[:subject], phrase.changed(case="acc"), *phrases[subject + 1 :]], None


def _takes_place(text: Analysis, verb: int) -> bool:
    """Whether what a verb has as its object is a place: «посетить»."""
    match = text.match_at("frames", verb)
    return match is not None and data_of(text.language, match, "frames", "verb").get("object") == "place"


def torn_off(
    text: Analysis, phrases: list[Phrase], verb: int, auxiliary: int | None, reading: Reading | None
) -> tuple[list[Phrase], int | None]:
    """The phrases and the subject of a clause without one where a name ends the phrase before the verb: «на его полях
    Алмейда встретится», whose case is only guessed; "in the Serbian capital Smith met", which has none."""
    cased = text.language.cased
    if reading is None:
        return phrases, None
    if cased and (reading.pos != "VERB" or reading.number != "sing" or reading.person in ("1", "2")):
        return phrases, None
    first = verb if auxiliary is None else min(verb, auxiliary)
    at = sum(phrase.end <= first for phrase in phrases) - 1
    if at < 0 or (not cased and phrases[at].prep is None):
        return phrases, None
    phrase, words = phrases[at], text.words
    name = phrase.end - 1
    while name > phrase.begin and words[name - 1].shape == "title" and _goes_on(words[name - 1], cased):
        name -= 1
    if name <= (phrase.head if cased else phrase.begin) or not _may_begin(words[name], words[name - 1], cased):
        return phrases, None
    left = phrase.changed(end=name, head=min(phrase.head, name - 1))
    head, case = (name, "nom") if cased else (phrase.end - 1, "")
    return [*phrases[:at], left, Phrase(name, phrase.end, head, None, case, "sing"), *phrases[at + 1 :]], at + 1


def _beside_relative(text: Analysis, phrases: Sequence[Phrase], fitting: Sequence[int], verb: int | None) -> list[int]:
    """What can be nothing but a nominative behind the verb, beside a relative word that may be its object: «саммит,
    который примет Эстония»."""
    words = text.words
    if verb is None or len(fitting) < 2 or "copulas" in words[verb].entries:
        return []
    opening = words[phrases[fitting[0]].head]
    if "relatives" not in opening.entries or not any(case == "acc" for case, _ in opening.cases):
        return []
    behind = [i for i in fitting if phrases[i].begin > verb and words[phrases[i].head].cases]
    return [i for i in behind if all(case in ("nom", "voc") for case, _ in words[phrases[i].head].cases)]


def _goes_on(word: Word, cased: bool) -> bool:
    """Whether a capitalised word may belong to the name behind it: where no case tells, a month or a weekday does
    not."""
    return _personal(word) if cased else "date_words" not in word.entries


def _personal(word: Word) -> bool:
    """Whether a capitalised word may be the given name before another: «Руй», which has no reading, too."""
    return not word.readings or any(r.kind in ("given", "surname") for r in word.readings)


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


def _has_nominative(word: Word) -> bool:
    if word.shape != "title" or not word.cases or word.readings[0].fixed:
        return True
    return any(case == "nom" for case, _ in word.cases)


def _describes(word: Word) -> bool:
    """Whether a word is an adjective alone."""
    return word.shape == "lower" and bool(word.readings) and all(r.pos in ("ADJ", "ADJS") for r in word.readings)


def _undeclined(word: Word) -> bool:
    """Whether no form tells the case of a name: «Лаури»."""
    return word.shape == "title" and bool(word.readings) and (word.readings[0].fixed or word.guessed)


def _only_nominative(word: Word) -> bool:
    """Whether a word can be nothing but somebody who acts: «Лаури принял президент», whoever of the two is fixed."""
    reading = word.readings[0] if word.readings else None
    if reading is None or reading.pos != "NOUN" or not reading.animate or reading.fixed or word.guessed:
        return False
    cases = {case for case, number in word.cases if number != "plur"}
    return cases == {"nom"}


def _acts(word: Word, reading: Reading | None) -> bool:
    """Whether a word is for somebody who acts: «Заречный район посетил губернатор» tells of the governor."""
    if reading is None:
        return word.shape == "initial"
    if word.shape == "upper" or word.guessed or "event_groups" in word.entries or "group_nouns" in word.entries:
        return True
    return reading.animate or reading.pos == "PRON" or reading.kind in _ACTING


def _figure(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is a bare number, as of a day: "A trip planned for Feb. 18 was dropped"."""
    return phrase.end == phrase.begin + 1 and text.words[phrase.head].shape in ("digits", "number")


def _bracketed(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is a remark in brackets: "Anna Hill (D-Ohio) voted"."""
    if not phrase.begin or phrase.end >= len(text):
        return False
    return text.words[phrase.begin - 1].form == "(" and text.words[phrase.end].form == ")"


def _named_first(text: Analysis, phrases: Sequence[Phrase], bare: Sequence[int]) -> int:
    """The last of the bare phrases before the verb, or, where that one stands between commas and renames what a
    preposition governs, the one before: "a meeting with the president, Ann Smith, in Rome was held"."""
    words, last = text.words, bare[-1]
    if len(bare) < 2 or phrases[last].end >= len(words) or bare[-2] == last - 1:
        return last
    aside = words[phrases[last].begin - 1].form == "," == words[phrases[last].end].form
    earlier = phrases[bare[-2]]
    unbroken = all(word.form != "," for word in words[earlier.end : phrases[last].begin - 1])
    return bare[-2] if aside and unbroken and "date_words" not in words[earlier.head].entries else last


def _range_begins(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is the first day of a range: «29–30 января»."""
    if not _figure(text, phrase) or phrase.end + 1 >= len(text):
        return False
    return text.words[phrase.end].form in DASHES and text.words[phrase.end + 1].shape == "digits"


def _chain_head(text: Analysis, phrases: Sequence[Phrase], last: int, verb: int) -> int:
    """The subject among bare phrases of which the last one stands before the verb: the first of those joined to it.

    «A and B met», «A, head of B, said», «the heads of A, B and C met»; but in «after meeting A, B said» it is B.
    """
    listed = text.words[verb - 1].form == ","
    first = at = last
    while at > 0:
        start = phrases[at].begin if phrases[at].prep is None else phrases[at].prep
        between = text.words[phrases[at - 1].end : start]
        if any("coordinators" in word.entries for word in between):
            listed = True
        if len(between) > 2 or (between and not listed) or not all(map(_joins, between)):
            break
        at -= 1
        if phrases[at].prep is None:
            first = at
    return first


def _joins(word: Word) -> bool:
    return word.form in (",", "(", ")") or "coordinators" in word.entries


def _fits(
    text: Analysis,
    phrase: Phrase,
    reading: Reading | None,
    auxiliary: int | None,
    chosen: Chosen,
    base: int,
    joint: bool,
) -> bool:
    """Whether number, gender and person of a phrase agree with the predicate; ``joint`` with the one it is joined
    to."""
    helper = chosen[auxiliary - base] if auxiliary is not None else None
    finite = helper if helper is not None and helper.pos != "INF" else reading
    if finite is None or (finite.pos not in ("VERB", "PARTS", "ADJS") and (finite.pos, finite.case) != ("PART", "nom")):
        return finite is None or finite.pos in ("INF", "AUX", "PRED")
    head = text.words[phrase.head]
    adverb = head.has("ADV")
    if phrase.end == phrase.begin + 1 and ((adverb is not None and adverb.known) or "place_adverbs" in head.entries):
        return False  # «тут його чекає колега», «Потім він поїхав», where they read as nouns, too
    nominative = [r for r in head.readings if r.case == "nom" or r.fixed or not r.case]
    if "demonstratives" in head.entries:  # «Того ж дня», which reads as the name of a state, too
        nominative = [r for r in nominative if not r.fixed]
    pronouns = [r for r in head.readings if r.pos == "PRON"]
    entry = head.entries.get("pronouns")
    if entry is not None and entry.get("possessive"):
        return False  # «её принял мэр»: what is possessive in form is no subject
    if pronouns and entry is None and not any(r.case for r in head.readings):
        return not text.language.cased  # «потім вирушить»: an adverb among the pronouns
    if pronouns and finite.person:
        return any(r.person == finite.person or (not r.person and finite.person == "3") for r in nominative)
    if finite.person in ("1", "2"):
        return False
    if not nominative:
        return head.shape in ("digits", "number", "initial") or "nom" in phrase.case.split()
    for r in nominative:
        number = finite.number if r.pos == "NUM" else r.number or "sing"  # «оба встретились», «пять осталось»
        if finite.number and number != finite.number and not r.fixed and not (joint and finite.number == "plur"):
            continue
        if number == "plur" and head.guessed and not joint:
            continue
        if (
            finite.number == "sing"
            and finite.gender
            and r.gender
            and r.gender != finite.gender
            and not r.fixed
            and r.known
        ):
            if not r.animate:
                continue
            if finite.gender == "n":
                continue
        return True
    return False


def _coordinated(text: Analysis, first: Phrase, second: Phrase) -> bool:
    """Whether only a conjunction or a comma stands between two phrases without a preposition of the second's own."""
    between = text.words[first.end : second.begin]
    return (
        second.prep is None and len(between) == 1 and ("coordinators" in between[0].entries or between[0].form == ",")
    )


def _second_genitive(text: Analysis, first: Phrase, second: Phrase) -> bool:
    """Whether a phrase is joined to the genitive that ends the one before: «встреча Трампа и Путина»."""
    joined = _coordinated(text, first, second) and "coordinators" in text.words[first.end].entries
    return joined and "gen" in second.case.split() and _ends_in_genitive(text, first)


def _ends_in_genitive(text: Analysis, phrase: Phrase) -> bool:
    """Whether the phrase has a genitive behind its head («встреча Трампа»), not its own name («премьер Савчук»)."""
    last = text.words[phrase.end - 1]
    if last.capital and any(r.kind == "given" and r.number == "plur" for r in last.readings):
        return False  # «премьер Рашид Исмаилов»: several of a given name are a surname
    cases = {case for case, _ in last.cases}
    return phrase.end - 1 > phrase.head and "gen" in cases and "nom" not in cases


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
            others = [c for c in options if c != "nom"] if subject is not None and index != subject else options
            case = others[0] if others else case
            role = "object" if case == "acc" else ""
        elif phrase.prep is None and verb is not None and phrase.begin > verb:
            role = "object" if not any(p.role == "object" for p in settled) else ""
        previous = settled[-1] if settled else None
        if (
            previous is not None
            and previous.role == "subject"
            and index != subject
            and _coordinated(text, previous, phrase)
        ):
            inner = "gen" in options and _ends_in_genitive(text, previous)
            case, role = ("gen", "") if inner else ("nom", "subject") if "nom" in options else (case, role)
        settled.append(phrase.changed(case=case, role=role))
    return settled
