"""Words that put a date ahead: «назначен на», "proposed", "the new date is"."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.dates.attachment import readings_between
from newsevents.extractors.dates.signals import SIGNALS, WORDS, Signals
from newsevents.lexicon import Entry
from newsevents.matching import Match

FUTURE_WORDS: Final = "future_words"
BEGINNINGS: Final = "date_beginnings"
_MARKS: Final = frozenset({",", ";", ":", ".", "(", ")", "«", "»", "—", "“", "”"})
_DEEDS: Final = frozenset({"INF", "VERB", "PART", "PARTS", "GERUND"})
_EQUATING: Final = frozenset({"—", "–", "-", "−", ":"})
MOVED_WITHIN: Final = 10
"""Words before a date among which the word stands that moves something away from it."""
NEAR: Final = 7
"""Words before a date among which a word like «намечен» decides about it."""
EQUATED_WITHIN: Final = 4
"""Words between «новая дата» and the date that it is."""
HELPED_WITHIN: Final = 3
"""Words before "due" among which the auxiliary stands that tells its tense."""

Planned = tuple[int, bool]
"""A word that puts a date ahead, and whether it tells of a plan of the past, which may be behind by now."""


class Plans:
    """Finds the planning words of one text."""

    def __init__(self, text: Analysis) -> None:
        self._text = text

    def is_moved(self, token: int) -> bool:
        """Whether a word right before «с мая на сентябрь» says that something was moved between the two."""
        sentence = self._text.sentences[self._text.sentence_at(token)]
        floor = max(token - MOVED_WITHIN, sentence.begin)
        return any(match.entry.get("shifts") for match in self._text.matches_in(FUTURE_WORDS, floor, token))

    def is_dated(self, token: int, *, loose: bool) -> bool:
        """Whether the verb of a clause in the present tells what happens on one day to come: «срок истекает», «посол
        вылетает». ``loose``: the preposition may also tell how long something takes ("visits five towns in ten
        days")."""
        own = self._text.clause_at(token)
        if own.verb is None:
            return False
        word = self._text.words[own.verb]
        entry = word.entries.get(FUTURE_WORDS)
        if entry is not None:
            return not any(entry.get(flag) for flag in ("modal", "awaits", "moves"))
        return BEGINNINGS in word.entries or (not loose and "frames" in word.entries)

    def is_cancelled(self, token: int) -> bool:
        """Whether the sentence told before the date that what was planned is off."""
        begin = self._text.sentences[self._text.sentence_at(token)].begin
        told = self._text.matches_in("event_status", begin, token)
        return any(m.entry.get("status") == "cancelled" and not m.entry.get("lapsed") for m in told)

    def _foretold(self, token: int, own: Clause) -> Planned | None:
        """The planning word that is the predicate of the clause, however far before the date: "was due to hold talks
        with the premier before flying to Riga on Friday"; not past an "after", whose day lies before."""
        words, at = self._text.words, -1 if own.verb is None else own.verb + 1
        if not 0 < at < token or "copulas" not in words[at - 1].entries:
            return None
        entry = words[at].entries.get(FUTURE_WORDS)
        if entry is None or entry.get("moves") or entry.get("modal"):
            return None
        signals = (word.entries.get(SIGNALS) for word in words[at:token])
        if any(signal is not None and signal.get("role") == "since" for signal in signals):
            return None
        return at, own.tense == "past"

    def _agreed(self, token: int, own: Clause) -> Planned | None:
        """The planning word that is the predicate of the clause, with what is planned as an infinitive right behind it,
        however far before the date: "agreed to meet again in the capital of Ethiopia in January"."""
        verb = own.verb
        if verb is None or verb >= token - NEAR:
            return None
        match = self._text.match_at(FUTURE_WORDS, verb)  # "hoped to"
        if match is None or match.entry.get("moves"):
            return None
        entry = match.entry
        between = readings_between(self._text, verb + 1, token)
        deeds = [(r.pos, at) for at, r in enumerate(between) if r is not None and r.pos in _DEEDS]
        if len(deeds) != 1 or self._is_marked(verb + 1, token):
            return None  # "agreed to extend a pact signed in the capital in January"
        pos, behind = deeds[0]
        if pos != "INF" or behind >= HELPED_WITHIN:
            return None
        if entry.get("spoken") and self.in_course(verb, token):
            return None
        promised = bool(entry.get("spoken")) and self._promises(verb, own, token)
        return verb, self._was(verb, entry) and not promised

    def _is_marked(self, begin: int, end: int) -> bool:
        """Whether a mark stands among some tokens."""
        return any(word.form in _MARKS for word in self._text.words[begin:end])

    def planned(self, token: int, own: Clause, signals: Signals) -> Planned | None:
        """The word that puts the date ahead: near before it, or the predicate of its clause. One of moving
        («отложить») needs its
        preposition before the date; one of planning in the past must stand before the date."""
        floor = max(token - NEAR, self._text.sentences[self._text.sentence_at(token)].begin)
        listed = [m for m in self._text.matches_in(FUTURE_WORDS, floor, token) if not self._supposes(m.begin, own)]
        if listed:
            found = self._planned_before(token, listed, own, signals)
            if found is not None:
                return found
        foretold = self._foretold(token, own) or self._agreed(token, own)
        if foretold is not None:
            return foretold
        destined = signals.any("destined")
        predicate: tuple[int | None, ...] = (own.verb, own.auxiliary)
        for verb in predicate:
            entry = self._text.words[verb].entries.get(FUTURE_WORDS) if verb is not None else None
            if verb is None or entry is None or self._supposes(verb, own):
                continue
            if verb > token and entry.get("standing") and self._stands(own):
                return verb, False
            if verb > token and entry.get("moves") and not destined:
                continue
            if entry.get("modal") and not self._reaches(entry, own, token, signals):
                continue
            towards = any(match.entry.get("towards") for match in signals.before)
            was = self._was(verb, entry) or (verb > token and self._is_passive(own))  # "on Friday it was agreed"
            if self._governs(entry, signals) and (towards or not was):
                return verb, self._was(verb, entry)
        for match in self._text.matches_in(FUTURE_WORDS, token, min(token + NEAR, own.end)):
            if match.entry.get("predicate") or (match.entry.get("moves") and destined):  # «на 5 мая намечена встреча»
                return None if self._is_marked(token, match.begin) else (match.begin, False)
        return None

    def _planned_before(self, token: int, listed: Sequence[Match], own: Clause, signals: Signals) -> Planned | None:
        """The nearest of the words listed that stands before the date without a mark or another verb between."""
        onward = any(match.entry.get("onward") for match in signals.before)
        by_end: dict[int, Match] = {}
        for match in listed:
            if self._is_month(match):
                continue
            if not match.entry.get("equates"):
                by_end[match.end - 1] = match
            elif self._is_equated(match.end, token, own):
                return match.end - 1, False
        for at in range(token - 1, listed[0].begin - 1, -1):
            found = by_end.get(at)
            if found is not None and found.end - found.begin > 1 and onward:
                return at, self._has_lapsed(found)
            if found is not None and self._governs(found.entry, signals):
                promised = bool(found.entry.get("spoken")) and self._promises(at, own, token)
                past = self._was(at, found.entry) and not promised
                doubtful = past or found.entry.get("modal")
                if doubtful and not self._reaches(found.entry, own, token, signals):
                    return None
                told = found.entry.get("spoken") or found.entry.get("moves") or self._is_noun(at)
                if told and own.tense == "past" and self.in_course(at, token):
                    return None
                return at, past or self._has_lapsed(found)
            if at - 1 in by_end:
                continue  # "was set to be released on Friday": what was planned
            word = self._text.words[at]
            if word.form in _MARKS or (at != own.verb and self.is_finite(at)):
                return None
            if at == own.verb and own.tense == "past":  # "planned cuts were announced on Friday"
                return None
        return None

    def in_course(self, begin: int, end: int) -> bool:
        """Whether it is told between two tokens in what course somebody spoke: "offered to help during talks on
        Monday", "agreed at talks on Monday to help", but not "agreed to meet at a summit in May"."""
        text = self._text
        words = [m for m in text.matches_in("event_order", begin, end) if m.entry.get("order") == "part_of"]
        words += [m for m in text.matches_in("event_bearers", begin, end) if m.entry.get("course")]
        for match in words:
            event = text.matches_in("frames", match.end, min(match.end + HELPED_WITHIN, end))
            if event and not text.matches_in("frames", begin + 1, match.begin):
                return True
        return False

    def _is_noun(self, token: int) -> bool:
        reading = self._text.reading_at(token)
        return reading is not None and reading.pos == "NOUN"

    def is_finite(self, token: int) -> bool:
        """Whether a word is read as a finite verb in its sentence."""
        reading = self._text.reading_at(token)
        return reading is not None and reading.pos == "VERB"

    def _supposes(self, token: int, own: Clause) -> bool:
        """Whether a modal auxiliary tells of the past: "it could have sunk in May"."""
        return token == own.auxiliary and own.tense == "past" and "auxiliaries" in self._text.words[token].entries

    def _is_month(self, match: Match) -> bool:
        """Whether the word is a month with its capital: "in May and June", not "it may open in June"."""
        word = self._text.words[match.begin]
        inside = match.begin > self._text.sentences[self._text.sentence_at(match.begin)].begin
        return inside and match.end - match.begin == 1 and word.capital and WORDS in word.entries

    def _is_equated(self, begin: int, token: int, own: Clause) -> bool:
        """Whether a dash, a colon or a verb of the present makes the date what the words before ``begin`` name."""
        if token - begin > EQUATED_WITHIN:
            return False
        marked = any(word.form in _EQUATING for word in self._text.words[begin:token])
        return marked or (own.verb is not None and begin <= own.verb < token and own.tense == "pres")

    def _has_lapsed(self, planned: Match) -> bool:
        """Whether an auxiliary of the past makes a plan of the past ("was due in June"), which may be behind by now;
        one of moving has been carried out."""
        if planned.entry.get("shifts"):
            return False
        sentence = self._text.sentence_at(planned.begin)
        begin = self._text.sentences[sentence].begin
        readings = self._text.readings(sentence)
        for at in range(planned.begin - 1, max(planned.begin - HELPED_WITHIN, begin) - 1, -1):
            reading = readings[at - begin]
            if "auxiliaries" in self._text.words[at].entries and reading is not None and reading.tense:
                return reading.tense == "past"
        behind = readings[planned.end - begin] if planned.end - begin < len(readings) else None  # «должен был начаться»
        return (
            behind is not None and behind.tense == "past" and "auxiliaries" in self._text.words[planned.end].entries
        )

    def _was(self, at: int, entry: Entry) -> bool:
        """Whether the word tells of a plan of the past («в октябре он обещал», «ждали летом»)."""
        reading = self._text.reading_at(at)
        past = reading is not None and reading.pos in ("VERB", "AUX") and reading.tense == "past"
        return past and not entry.get("moves")

    @staticmethod
    def _stands(own: Clause) -> bool:
        """Whether a plan stands at the time of speaking: «5 мая запланирована встреча», without «была»."""
        reading = own.reading
        if reading is None or own.auxiliary is not None:
            return False
        return reading.pos in ("PARTS", "PRED") or (reading.pos == "PART" and reading.case == "nom")

    @staticmethod
    def _is_passive(own: Clause) -> bool:
        """Whether an auxiliary makes a participle the predicate of a clause in the past."""
        return own.tense == "past" and own.auxiliary is not None and own.auxiliary != own.verb

    def _reaches(self, entry: Entry, own: Clause, token: int, signals: Signals) -> bool:
        """Whether the date belongs to what was planned, not to when that was said: the clause has an infinitive or
        what acts like one, or a meeting or the like that was proposed, or a preposition looks ahead, or the word is
        one of waiting."""
        if entry.get("awaits") or any(m.entry.get("towards") or m.entry.get("destined") for m in signals.before):
            return True
        between = readings_between(self._text, own.begin, token)
        if any(r is not None and (r.pos == "INF" or (r.pos == "PART" and r.tense == "pres")) for r in between):
            return True
        if entry.get("goes") and self._is_span(token) and self._place_told(token, own):
            return True
        nominal = own.verb is None or not entry.get("spoken") or self._is_span(token)
        if nominal and self._infinitive_follows(token, own):  # «возможность с 1 марта вернуть деньги»
            return True
        behind = own.verb if own.verb is not None else token
        return any(
            r is not None and r.pos == "NOUN" and at > behind and "frames" in self._text.words[at].entries
            for at, r in enumerate(between, own.begin)
        )

    def _is_span(self, token: int) -> bool:
        """Whether a date is a season or a month, which between a verb of speech and an infinitive is that of the deed:
        «предложил осенью приехать»."""
        entries = [word.entries.get(WORDS) for word in self._text.words[token : token + 2]]  # "the spring"
        return any(entry is not None and entry.get("is") in ("season", "month") for entry in entries)

    def _promises(self, at: int, own: Clause, token: int) -> bool:
        """Whether a deed of its own day, told by an infinitive beside, lies ahead: «договорились встретиться в мае»,
        «предложил осенью приехать», but not «тогда он обещал приехать в мае»."""
        if own.aspect == "impf":
            return False
        between = readings_between(self._text, at + 1, token)
        told = any(r is not None and r.pos == "INF" for r in between)
        return told or (self._is_span(token) and self._infinitive_follows(token, own))

    def _place_told(self, token: int, own: Clause) -> bool:
        """Whether a preposition of its own, as of where somebody is asked to come, stands between the verb and what
        stands before the date: «пригласил посла в Киев весной»."""
        if own.verb is None:
            return False
        words = self._text.words
        return any("prepositions" in words[t].entries for t in range(own.verb + 1, token - 1))

    def _infinitive_follows(self, token: int, own: Clause) -> bool:
        """Whether an infinitive comes behind the date, before a mark and any other verb."""
        for at, reading in enumerate(readings_between(self._text, token, min(token + NEAR, own.end)), token):
            if self._text.words[at].form in _MARKS or (reading is not None and reading.pos in ("VERB", "PARTS")):
                return False
            if reading is not None and reading.pos == "INF":
                return True
        return False

    def _governs(self, entry: Entry, signals: Signals) -> bool:
        """Whether the word needs no preposition to put a date ahead, or has it."""
        return not entry.get("moves") or any(match.entry.get("onward") for match in signals.before)
