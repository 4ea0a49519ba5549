"""Which way a date without year lies: what the words around it and the tense of its clause say."""

from typing import Final, Literal, NamedTuple

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.dates.attachment import infinitive, is_apart, is_of_noun, is_predicate, made_then, reached
from newsevents.extractors.dates.meanings import Point, Range
from newsevents.extractors.dates.planning import BEGINNINGS, Planned, Plans
from newsevents.extractors.dates.signals import Signals
from newsevents.matching import Match
from newsevents.records.time import Direction
from newsevents.spans import Span

Toward = Literal["past", "future", "present"]
_LINE: Final = 7
"""Tokens of a sentence that is but a day."""
_SOURCES: Final = ("cue_prepositions", "cue_nouns")
_SOURCE: Final = 6
"""Tokens before a date among which "according to" stands, where the date belongs to the source."""
_OPEN_MOODS: Final = frozenset({"cond", "possible", "necessary"})
"""Moods of auxiliaries behind which something is yet to come: "has climbed and could peak"."""
_REPORTING: Final = frozenset({"say", "write", "assert", "deny"})


class Course(NamedTuple):
    """The direction, whether the nearest date is meant rather than the first one that way, whether it is the day
    from which something was moved to another («перенесли с мая на сентябрь»), whether the date may belong to
    something else than the verb that gives the direction («рассказал о встрече в Риме 5 мая»), and whether it is the
    term of a promise («пообещал помочь до мая»)."""

    toward: Toward
    by: Literal["tense", "preposition", "word", "default"]
    cue: Span | None
    nearest: bool = False
    moved: bool = False
    doubtful: bool = False
    due: bool = False

    def told(self, value_start_is_past: bool | None = None) -> Direction:
        """As the record has it; for the nearest date, the way it turned out to lie."""
        toward = (
            self.toward
            if value_start_is_past is None or not (self.nearest or self.doubtful or self.by == "default")
            else "past"
            if value_start_is_past
            else "future"
        )
        return Direction(towards=toward, by=self.by, cue=self.cue)


class Compass:
    """Finds the direction of the expressions of one text."""

    def __init__(self, text: Analysis) -> None:
        self._text = text
        self.plans = Plans(text)

    def course(self, meaning: Point | Range, token: int, stop: int, signals: Signals) -> Course:
        """The direction of the expression at the tokens ``token`` to ``stop``."""
        point = meaning.first if isinstance(meaning, Range) else meaning
        if point.weekday is not None and self._is_told_bare(token, stop):
            return Course("past", "tense", self._text.span(token - 1, token))
        this_season = point.toward == "present" and point.season is not None
        if point.toward and not this_season:
            return Course(point.toward, "word", self._text.span(token, stop), point.toward == "present")
        beside = self._beside(token, stop, signals, compares=not point.toward)
        if beside is not None:
            return beside
        tense, verb, own = self.tense(token)
        cue = self._text.span(verb, verb + 1) if verb is not None else None
        acts = infinitive(self._text, token, own) if this_season and tense == "past" else None
        if acts is not None:  # "agreed to come this summer"
            return Course("future", "tense", self._text.span(acts, acts + 1))
        if this_season and tense in ("past", "fut"):  # «этой весной» is this year's or next year's
            return Course("past" if tense == "past" else "future", "tense", cue)
        if this_season:
            return Course("present", "word", self._text.span(token, stop), nearest=True)
        planned = self.plans.planned(token, own, signals)
        ahead = next((m for m in signals.before if m.entry.get("towards") == "future"), None)
        since = next((m for m in signals.before if m.entry.get("role") == "since"), None)
        leaving = since is not None and signals.before[0] is since and not since.entry.get("behind")
        if since is not None and leaving and self.plans.is_moved(token):
            return Course("future", "word", self._text.span(since.begin, since.end), nearest=True, moved=True)
        made = made_then(self._text, token) if tense != "fut" and ahead is None and since is None else None
        if made is not None and (planned is None or planned[0] < made) and not signals.any("destined"):
            return Course("past", "tense", self._text.span(made, made + 1))
        if planned is not None:
            return self._by_plan(planned, token, own, ahead)
        if ahead is not None and point.weekday is not None and _is_possessive(signals):
            # "ahead of Friday's vote, he said"
            return Course("future", "preposition", self._text.span(ahead.begin, ahead.end), nearest=True)
        if ahead is not None and (tense != "past" or (own.aspect == "perf" and not reached(token, verb, ahead))):
            return Course("future", "preposition", self._text.span(ahead.begin, ahead.end), nearest=tense == "past")
        if not self._tense(own) and is_predicate(self._text, token):  # «премьера — 5 марта»: in the present, unsaid
            return Course("future", "default", None, nearest=point.weekday is None)
        if tense == "fut":
            return Course("future", "tense", cue)
        doubtful = verb is not None and is_apart(self._text, verb, token, own)
        warned = verb is not None and doubtful and verb < token and self._warns(verb)
        if verb is not None and warned and not self.plans.in_course(verb, token):
            return Course("future", "word", cue)
        if tense == "past":  # «объявил об открытии с 1 января»: what is told of may be ahead
            announced = since is not None and verb is not None and "cues" in self._text.words[verb].entries
            destined = bool(signals.before) and bool(signals.before[0].entry.get("destined"))
            doubtful = doubtful or (point.day is not None and is_of_noun(self._text, token, stop))
            return Course("past", "tense", cue, nearest=announced or destined, doubtful=doubtful)
        if tense == "pres":
            if verb is not None and self._reports(verb) and not self._awaited(own):
                return Course("past", "tense", cue, doubtful=doubtful)
            if point.weekday is not None and _is_possessive(signals):  # "at Wednesday's meeting they agree"
                return Course("past", "default", None)
            if since is not None and not isinstance(meaning, Range):
                return self._since(since, verb, cue, on_weekday=point.weekday is not None, doubtful=doubtful)
            led = point.weekday is not None or infinitive(self._text, token, own) is not None  # «может приехать в мае»
            return Course("future", "tense", cue, nearest=not led)
        acting = infinitive(self._text, token, own)
        if acting is not None:
            return Course("future", "tense", self._text.span(acting, acting + 1))
        return Course("past", "default", None)

    def _beside(self, token: int, stop: int, signals: Signals, *, compares: bool) -> Course | None:
        """The direction of what something is compared with, where it ``compares``, or told by."""
        compared = signals.first("compares") if compares else None
        if compared is not None and not signals.any("towards"):  # «цены будут выше, чем в марте»
            return Course("past", "preposition", self._text.span(compared.begin, compared.end))
        if self._is_of_source(token, stop):  # "according to a January poll"
            return Course("past", "default", None)
        return None

    def _by_plan(self, planned: Planned, token: int, own: Clause, ahead: Match | None) -> Course:
        """The direction that a word gives which puts the date ahead."""
        at, past = planned
        attributive = own.kind == "participial" or (at != own.verb and self._text.words[at].has("PART") is not None)
        past = past and not self.plans.is_cancelled(token)
        nearest = past or (attributive and self._main_past(token, at))
        due = past and ahead is not None and own.aspect == "perf"  # not «тогда он требовал уйти до мая»
        return Course("future", "word", self._text.span(at, at + 1), nearest=nearest, due=due)

    def _since(self, since: Match, verb: int | None, cue: Span | None, *, on_weekday: bool, doubtful: bool) -> Course:
        """The direction of the day since which something is so, or from which on it will be."""
        begins = verb is not None and BEGINNINGS in self._text.words[verb].entries
        either = begins or bool(since.entry.get("open"))
        coming = either and on_weekday  # "starting Monday, fares rise"
        toward: Toward = "future" if begins or coming else "past"
        return Course(toward, "tense", cue, nearest=either and not coming, doubtful=doubtful)

    def tense(self, token: int) -> tuple[str, int | None, Clause]:
        """The tense that holds at a token, the verb that has it, and the innermost clause: where that has none, the
        one it stands in or beside."""
        own = self._text.clause_at(token)
        tense = self._tense(own)
        if tense == "past" and self._supposed(own):
            return "fut", own.verb, own
        if tense and not _is_gerund(own) and not self._only_reports(own, token):
            helper = self._later_helper(own, token) or self._parted_helper(own, token)
            return ("fut", helper, own) if helper is not None else (tense, own.verb, own)
        clauses = self._text.clauses(self._text.sentence_at(token))
        around = [c for c in clauses if c is not own and self._tense(c) and c.begin <= own.begin and own.end <= c.end]
        beside = around or sorted(
            (c for c in clauses if c is not own and self._tense(c)),
            key=lambda c: (c.begin > own.begin, abs(c.begin - own.begin)),
        )
        for clause in beside[:1]:
            return self._tense(clause), clause.verb, own
        return self._tense_of_line(token), None, own

    def _tense_of_line(self, token: int) -> str:
        """The tense behind a day that begins a line as a sentence of its own: «11 мая. В Осло прибудет посол»."""
        sentence = self._text.sentence_at(token)
        held = self._text.sentences[sentence]
        if held.end - held.begin > _LINE or sentence + 1 >= len(self._text.sentences):
            return ""
        behind = self._text.sentences[sentence + 1]
        if behind.record.paragraph != held.record.paragraph:
            return ""
        return next((tense for c in self._text.clauses(sentence + 1) if (tense := self._tense(c))), "")

    def _is_of_source(self, token: int, stop: int) -> bool:
        """Whether a date belongs to what something is told by: «по данным январского опроса», but not «по данным
        агентства 5 мая откроют мост»."""
        words, sentence = self._text.words, self._text.sentences[self._text.sentence_at(token)]
        begin = sentence.begin
        after = words[stop] if stop < sentence.end else None
        if after is not None and after.shape != "punct" and not any(
            r.pos == "NOUN" or r.kind == "possessive" for r in after.readings
        ):
            return False
        first = max(begin, token - _SOURCE)
        ends = [m.end for category in _SOURCES for m in self._text.matches_in(category, first, token) if m.end <= token]
        between = range(max(ends), token) if ends else ()
        return bool(ends) and not any(words[t].shape == "punct" or self.plans.is_finite(t) for t in between)

    def _is_told_bare(self, token: int, stop: int) -> bool:
        """Whether a weekday without a preposition stands between a verb of telling in the past and what is told without
        a conjunction: "she announced Monday the president will go"."""
        words = self._text.words
        if not token or stop >= len(words) or "cues" not in words[token - 1].entries:
            return False
        past = any(r.pos == "VERB" and r.tense == "past" for r in words[token - 1].readings)
        return past and any(r.pos in ("DET", "PRON", "NUM") for r in words[stop].readings[:1])

    def is_of_telling(self, token: int) -> bool:
        """Whether a date is that of a verb of reporting: «сообщили в среду спасатели»."""
        own = self._text.clause_at(token)
        return own.verb is not None and self._reports(own.verb)

    def _supposed(self, own: Clause) -> bool:
        """Whether the past of a condition tells of what may yet be: "she would sue if they did not pay by May 5"."""
        opener = None if own.opener is None else self._text.words[own.opener].entries.get("subordinators")
        if opener is None or opener.get("kind") != "condition" or own.aspect == "perf":
            return False
        clauses = self._text.clauses(self._text.sentence_at(own.begin))
        return any(c is not own and c.mood == "cond" and not c.tense for c in clauses)

    def _only_reports(self, own: Clause, token: int) -> bool:
        """Whether the verb of the clause stands behind a comma and tells who said what holds the date, in a sentence
        that told something before: "they will meet, his aide, Li, on Friday, officials said"."""
        words, verb = self._text.words, own.verb
        if verb is None or verb < token or "cues" not in words[verb].entries:
            return False
        if all(word.form != "," for word in words[token:verb]):
            return False
        clauses = self._text.clauses(self._text.sentence_at(token))
        return any(clause.end <= own.begin and self._tense(clause) for clause in clauses)

    def _tense(self, clause: Clause) -> str:
        """The tense of a clause; none where its verb only introduces what follows («напомним, в мае завод встал»)."""
        introduces = clause.verb is not None and "connectors" in self._text.words[clause.verb].entries
        return "" if introduces else _tense(clause)

    def _reports(self, verb: int) -> bool:
        """Whether the verb is one of reporting, whose present tells what was said: «сообщает в субботу агентство»."""
        cue = self._text.words[verb].entries.get("cues")
        return cue is not None and cue.get("class") in _REPORTING and not cue.get("weak")

    def _awaited(self, own: Clause) -> bool:
        """Whether a clause tells in the present until when something lasts: "until a successor is named in May"."""
        opener = None if own.opener is None else self._text.words[own.opener].entries.get("subordinators")
        return opener is not None and opener.get("kind") == "time"

    def _warns(self, verb: int) -> bool:
        """Whether the verb tells of what is yet to come: «предупредили о грозах в четверг»."""
        cue = self._text.words[verb].entries.get("cues")
        return cue is not None and cue.get("class") == "warn"

    def _later_helper(self, own: Clause, token: int) -> int | None:
        """A future auxiliary between the verb and the date: "said she would return on Friday" is one clause here."""
        if own.verb is None:
            return None
        for at in range(token - 1, own.verb, -1):
            entry = self._text.words[at].entries.get("auxiliaries")
            if entry is not None and (entry.get("tense") == "fut" or entry.get("mood") == "cond"):
                return at
        return None

    def _parted_helper(self, own: Clause, token: int) -> int | None:
        """A future auxiliary that a parenthesis parts from its verb: "it will, most likely, be made in May"."""
        if own.auxiliary is None or own.tense != "past":
            return None
        for clause in self._text.clauses(self._text.sentence_at(token)):
            reading = clause.reading
            if clause.end == own.begin and reading is not None and reading.pos == "AUX" and reading.tense == "fut":
                return clause.verb
        return None

    def _main_past(self, token: int, planned: int) -> bool:
        """Whether another clause of the sentence than that of the planning word tells of the past."""
        clauses = self._text.clauses(self._text.sentence_at(token))
        return any(c.verb is not None and c.verb != planned and _tense(c) == "past" for c in clauses)


def _is_gerund(clause: Clause) -> bool:
    """Whether the verb of a subordinate clause has no tense of its own: "after falling on Monday"."""
    reading = clause.reading
    active = reading is not None and reading.pos == "PART" and reading.tense == "pres"
    return active and clause.kind == "subordinate" and clause.auxiliary is None


def _is_possessive(signals: Signals) -> bool:
    return signals.behind is not None and bool(signals.behind.entry.get("possessive"))


def _tense(clause: Clause) -> str:
    if clause.tense:
        return clause.tense
    if clause.mood in _OPEN_MOODS:  # "said she would return": the future of the past
        return "fut"
    reading = clause.reading
    if reading is None or reading.pos not in ("VERB", "PART", "PARTS"):
        return ""
    if reading.pos == "PART" and not reading.tense:
        return "past" if reading.voice == "pssv" or reading.aspect == "perf" else "pres"
    return reading.tense
