"""Whether a length of time is meant: no age, no ordinal («к 8 минуте»), no unit that only happens to stand there."""

from typing import Final

from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.licence.ages import is_age
from newsevents.extractors.dates.licence.case import Case, alone, counts_off, may_be_genitive, noun_behind, trap
from newsevents.extractors.dates.licence.owned import is_of_month, opens
from newsevents.extractors.dates.meanings import Length, Point, Relation, Repeat
from newsevents.extractors.dates.readings.sets import period
from newsevents.extractors.dates.signals import anchors_event
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.extractors.dates.terms import WORDS
from newsevents.extractors.dates.values import duration
from newsevents.words import Word

AMOUNTS: Final = "date_amounts"
AMOUNT_WITHIN: Final = 5
"""Words before «в год» among which the amount stands."""

_CLOCK: Final = ("hour", "minute", "second")
_SOON: Final = frozenset({"second", "minute", "hour", "day"})
"""Units of which «в ближайшие дни» only says soon."""
_ORDINALS: Final = frozenset(CHARACTER[n] for n in ("ordinal", "ordinal_number", "year_ordinal"))
_HYPHENS: Final = frozenset({"-", "‐", "‑"})


def length(case: Case, meaning: Length) -> Expression | None:
    """The expression, perhaps as a set or a period, where it is meant as a time."""
    expression = case.expression
    if is_age(case, meaning):
        return None
    if meaning.rolling:
        if meaning.amounts[0] == (None, "day") and is_of_month(expression):
            return None
        soon = meaning.rolling > 0 and meaning.amounts[0][0] is None and meaning.amounts[0][1] in _SOON
        return None if soon else expression
    if meaning.attributive:
        return expression if _spans(case) else None
    if expression.weak == "inverted":
        return expression if _inverted(case) else None
    if expression.weak != "length":
        ordinal = len(meaning.amounts) == 1 and counts_off(case, meaning.amounts[0][0])
        return None if ordinal else _counted(case, meaning)
    return _bare(case, meaning)


def _spans(case: Case) -> bool:
    """Whether a duration adjective tells how long something lasts, not how old somebody is."""
    stop = case.expression.stop
    words = case.text.words[stop : stop + 2]
    behind = words[-1] if words and words[0].form in _HYPHENS else case.after
    entry = trap(behind)
    if entry is not None and entry.get("ages_after"):
        return False
    if case.head.get("spanned"):  # «недельный визит», not «недельная норма»
        lasting = case.after is not None and not {"date_spans", "frames"}.isdisjoint(case.after.entries)
        return lasting and _agreeing(case)
    return not case.head.get("age") or (case.after is not None and "date_spans" in case.after.entries)


def _agreeing(case: Case) -> bool:
    """Whether the adjective may belong to the noun behind it: not in «під 3% річних строком на два роки»."""
    own = case.text.words[case.expression.stop - 1].cases
    return not own or case.after is None or not case.after.cases or not set(own).isdisjoint(case.after.cases)


def _inverted(case: Case) -> bool:
    """Whether a unit in the genitive stands before its number («минут сорок»), and no other number before it."""
    before = case.expression.neighbour(-1)
    genitive = any(r.pos == "NOUN" and r.case == "gen" for r in case.text.words[case.expression.token].readings)
    return genitive and (before is None or before.number is None)


def _bare(case: Case, meaning: Length) -> Expression | None:
    """A unit without a number: a set after an amount («тысяча в год»), a period after its edge («в конце года»), a
    length
    after «за», else nothing."""
    expression = case.expression
    amount, grain = meaning.amounts[0]
    nearest = case.nearest
    if amount is None or expression.cells[expression.last - 1].get("plural"):
        return _vague(case)
    if grain not in _CLOCK and _per(case) and (_amount_before(case) or _is_rate(case, grain)) and not _of_event(case):
        expression.meaning = Repeat(period(grain).value)
        return expression
    if grain in _CLOCK and _per(case) and _measured(case):
        return None  # «сто км на годину»
    article, following = expression.neighbour(-1), expression.neighbour(1)
    if article is not None and article.symbol in _ORDINALS:
        return None  # «іде 1379-та доба»
    if following is not None and following.get("measures"):
        return expression  # «годом позже, чем обещали»
    definite = article is not None and article.symbol == CHARACTER["the"]
    if grain not in _CLOCK and _delimited(case, definite=definite):
        edge = str(nearest.get("mod") or "") if nearest is not None and grain == "week" else ""
        expression.meaning = Point(relation=Relation(grain, 0, "tense" if edge else "now", edge=edge))
        expression.first -= definite
        return expression
    if opens(case, definite=definite):
        expression.meaning = Point(relation=Relation(grain, 0, "tense", edge="START"))
        return expression
    if meaning.bare and not _governable(case.text.words[expression.cells[expression.last - 1].token]):
        return None
    behind = case.signals.behind
    if not meaning.bare or (behind is not None and behind.entry.get("lengths")):
        return expression
    if nearest is not None and grain in nearest.get("limits", ()) and _ends(case.after):
        return expression  # «лишение свободы до года»
    indefinite = case.head.symbol == CHARACTER["a"]
    if indefinite and (alone(case) or anchors_event(case.after)):
        return expression  # "an hour before the match", "a year after the crash"
    if nearest is None or (definite and not nearest.get("whole")) or not case.signals.any("lasting"):
        return None
    if indefinite and not nearest.get("lasting"):
        return None
    expression.first -= definite
    return expression if grain in ("year", "hour", "month", "week") or not _genitive(case.after) else None


def _delimited(case: Case, *, definite: bool) -> bool:
    """Whether the unit is the present period: behind its edge («в конце года»), what ends or begins it («завершили
    год», "end the year"), or with what it has ("the year's leader")."""
    nearest, behind = case.nearest, case.signals.behind
    named = definite or case.text.language.cased
    if nearest is not None and (nearest.get("edge") or (nearest.get("bounds") and named)):
        return True
    year = case.expression.cells[case.expression.last - 1].symbol == CHARACTER["year"]
    return definite and year and behind is not None and bool(behind.entry.get("possessive"))


def _is_lasting(case: Case) -> bool:
    """Whether "one day" is how long something took, no day or other."""
    return case.signals.any("lasting") or case.signals.any("lengths") or anchors_event(case.after)


def _counted(case: Case, meaning: Length) -> Expression | None:
    """The length, or the set of which it tells how often: «раз в три дня»."""
    expression, token = case.expression, case.expression.token
    if case.head.get("some") and meaning.amounts == ((1, "day"),) and not _is_lasting(case):
        return None
    often = case.text.words[token - 2].entries.get(AMOUNTS) if token - 2 >= case.sentence.begin else None
    if case.nearest is not None and case.nearest.get("per") and often is not None and often.get("times"):
        expression.meaning = Repeat(duration(meaning))
    return expression


def _vague(case: Case) -> Expression | None:
    """A bare plural behind a word of duration, or before what it is counted from: "for years", «на месяцы», "hours
    before the vote"."""
    expression, before = case.expression, case.expression.neighbour(-1)
    grain = expression.cells[expression.last - 1].get("grain")
    vague = case.nearest is not None and grain in case.nearest.get("vague", ())
    definite = before is not None and before.symbol == CHARACTER["the"]
    if definite:
        return None
    if _measures(case) or _hinged(case):
        return expression
    amid = case.nearest is not None and case.nearest.get("amid")
    return expression if vague and (amid or not _genitive(case.after)) else None


def _of_event(case: Case) -> bool:
    """Whether the unit is the day or the year of something: «в день выборов», not «сто тонн в год удобрений»."""
    after = case.after
    if after is None or not case.text.language.cased or WORDS in after.entries or _measured(case):
        return False
    return may_be_genitive(after) and after.readings[0].pos == "NOUN"


def _hinged(case: Case) -> bool:
    """Whether units without a noun of their own before them stand before what they are counted from: "he left hours
    before the vote", not "the working hours before the vote"."""
    if case.text.language.cased or not case.single or not anchors_event(case.after):
        return False
    at = case.signals.begin(case.expression.token)  # "just weeks before"
    word = case.text.words[at - 1] if at > case.sentence.begin else None
    before = word.readings[0] if word is not None and word.readings else None
    return before is None or before.pos in ("VERB", "ADV") or (before.pos == "PART" and before.tense == "past")


def _measures(case: Case) -> bool:
    """Whether the units tell how much of something there was: "weeks of speculation"."""
    of, stop = case.expression.neighbour(1), case.expression.stop
    if of is None or of.symbol != CHARACTER["of"] or not case.single or stop + 1 >= case.sentence.end:
        return False
    word = case.text.words[stop + 1]
    return word.shape == "lower" and WORDS not in word.entries and noun_behind(word) and not trap(word)


def _per(case: Case) -> bool:
    """Whether the unit is what an amount is told for: «в год», "a year", "per year"."""
    before = case.expression.neighbour(-1)
    if case.nearest is not None:
        return bool(case.nearest.get("per"))
    fraction = case.expression.cells[case.expression.last - 1].symbol == CHARACTER["quarter"]  # "a quarter more"
    return (case.head.symbol == CHARACTER["a"] and not fraction) or (before is not None and bool(before.get("per")))


def _measured(case: Case) -> bool:
    """Whether what an amount is counted in stands right before the preposition."""
    at = case.expression.token - 2
    return at >= case.sentence.begin and AMOUNTS in case.text.words[at].entries


def _is_rate(case: Case, grain: str) -> bool:
    """Whether a preposition that needs no amount makes the unit one of measure, in the accusative and with nothing that
    tells which one it is: «доза в неделю», not «в день, когда»."""
    if case.nearest is None or grain not in case.nearest.get("alone", ()):
        return False
    if not _ends(case.after) or may_be_genitive(case.after):
        return False
    unit = case.text.words[case.expression.token]
    accusative = any(r.case == "acc" and r.number == "sing" for r in unit.readings if r.pos == "NOUN")
    named = case.after is not None and (case.after.form == "," or case.after.capital)
    return accusative and case.single and not named


def _governable(word: Word) -> bool:
    """Whether a unit is in a form that a preposition of duration governs: not «на дні», which is no day."""
    nouns = [r for r in word.readings if r.pos == "NOUN" and r.case]
    return not nouns or any(r.number == "sing" and r.case not in ("loc", "voc") for r in nouns)


def _ends(word: Word | None) -> bool:
    """Whether what follows is neither a number nor in the genitive, which would tell which year is meant."""
    return word is None or (word.shape not in ("digits", "number") and not _genitive(word))


def _genitive(word: Word | None) -> bool:
    nouns = [r for r in word.readings if r.pos in ("NOUN", "ADJ")] if word is not None else []
    return bool(nouns) and all(r.case == "gen" for r in nouns)


def _amount_before(case: Case) -> bool:
    floor = max(case.expression.token - AMOUNT_WITHIN, case.sentence.begin)
    return any(_is_amount(word) for word in case.text.words[floor : case.expression.token])


def _is_amount(word: Word) -> bool:
    entry = word.entries.get(WORDS)
    counted = entry is not None and entry["is"] in ("cardinal", "multiplier", "vague")
    return counted or word.shape in ("digits", "number") or AMOUNTS in word.entries
