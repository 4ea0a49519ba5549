"""The case and the number of a noun phrase: what its words, its number and its preposition allow."""

from collections.abc import Sequence

from newsevents.text.clausewords import FIGURES, ClauseWords, dates


def agreement(held: ClauseWords, start: int, at: int, prep: int | None, head: int) -> tuple[str, str]:
    """The cases that all words up to the head share, the likeliest first, joined by spaces; the head's number."""
    if not held.cased:
        reading = held.readings[head]
        return "", reading.number if reading else ""
    options: Sequence[tuple[str, str]] = ()
    for place in range(start, at):
        word = held.words[place]
        if word.cases and not word.readings[0].fixed:
            cases = _cases_of(held, place)
            options = [pair for pair in cases if pair in options] or cases if options else cases
    options = _counted(held, start, head) or options
    if _name(held, head) and not any(case == "nom" for case, _ in options):
        options = [*options, ("nom", "sing")]  # nobody's name is known by its ending alone
    if prep is not None:
        nearest = start - 1 if start and "prepositions" in held.words[start - 1].entries else prep
        allowed = held.words[nearest].entries["prepositions"].get("cases", ())
        options = [pair for pair in options if pair[0] in allowed] or [(case, "") for case in allowed[:1]]
        if len(options) > 1:  # the usual case first
            options = [pair for case in dict.fromkeys(allowed) for pair in options if pair[0] == case]
        if allowed and held.words[head].guessed and any(case == "nom" for case, _ in held.words[head].cases):
            options.insert(0, (allowed[0], "sing"))  # «с Бенитес»: a name that may be undeclined
    if len(options) == 1:
        return options[0]
    if options is held.words[start].cases:  # a phrase of one word, most often
        return held.words[start].case_names, options[0][1] if options else ""
    return " ".join(dict.fromkeys([case for case, _ in options])), options[0][1] if options else ""


def _counted(held: ClauseWords, start: int, head: int) -> tuple[tuple[str, str], ...]:
    """The cases of a noun that a number governs: «два министра», «12 депутатов» are nominative or accusative."""
    if start == head or dates(held.words[head]) or not any(case == "gen" for case, _ in held.words[head].cases):
        return ()
    reading, word = held.readings[start], held.words[start]
    if word.shape in FIGURES:
        return (("nom", "plur"), ("acc", "plur"), *held.words[head].cases)
    if reading is None or reading.pos != "NUM" or not any(case in ("nom", "acc") for case, _ in word.cases):
        return ()
    return (("nom", "plur"), ("acc", "plur"))


def _cases_of(held: ClauseWords, at: int) -> tuple[tuple[str, str], ...]:
    """The cases of a word; of a name that is an adjective too, those of the noun («у Мінську»)."""
    word, reading = held.words[at], held.readings[at]
    if word.shape != "title" or reading is None or reading.pos != "NOUN" or word.readings[0].pos != "ADJ":
        return word.cases
    return tuple(dict.fromkeys((r.case, r.number) for r in word.readings if r.pos == "NOUN" and r.case))


def _name(held: ClauseWords, at: int) -> bool:
    """Whether a word is a name whose case is only guessed: also a common noun that a sentence writes like one."""
    word = held.words[at]
    if word.guessed:
        return True
    if word.shape != "title" or held.tokens[at] == held.base or "roles" in word.entries:
        return False
    return not any(r.kind for r in word.readings)
