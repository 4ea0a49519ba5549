"""How an event goes, as one mention of it tells: its format, number, place in a series, framework, purpose, outcome."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.visits.drafts import TALKS
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.frames import Frame, gives_reason, is_gerund, is_infinitive, phrase_at
from newsevents.matching import Match
from newsevents.plugin import Entry
from newsevents.spans import Span
from newsevents.text.marks import DASHES

_APPOSED: Final = 10
"""Tokens behind a noun within which a number stands for it."""
_POINTING: Final = 3
"""Tokens behind what a clause opens with within which «это» stands."""


class MannerReader:
    """Reads the manner off a frame."""

    def __init__(self, text: Analysis, neighbours: Neighbours) -> None:
        self.text, self.neighbours = text, neighbours

    def form(self, frame: Frame) -> Entry | None:
        """The entry of the word that tells the format."""
        for begin, end in (frame.own, frame.window):
            for match in self.text.matches_in("event_formats", begin, end):
                inside = frame.own[0] <= match.begin < frame.own[1]
                free = frame.pos == "verb" or frame.carried or match.begin - frame.own[1] in (0, 1)
                free = free and self._adverbial(match)
                if inside or (
                    free and self.text.clause_at(match.begin) is frame.clause and not self._in_noun(match.begin, frame)
                ):
                    return match.entry
        return None

    def _adverbial(self, match: Match) -> bool:
        """Whether a word of manner may stand apart from the noun: «тайно», "by phone", no adjective of another noun."""
        return (
            match.end - match.begin > 1
            or bool(match.entry.get("kind"))
            or self.text.words[match.begin].has("ADV") is not None
        )

    def _in_noun(self, token: int, frame: Frame) -> bool:
        """Whether a word stands in the noun phrase of another trigger."""
        for other in self.neighbours.of(frame):
            if other is not frame and other.pos == "noun" and other.own[0] <= token < other.own[1]:
                return True
        return False

    def ordinal(self, frame: Frame) -> Match | None:
        """Where it is told the how-manieth event this is; "not the first" tells no number."""
        found = self._ordinal(frame)
        if found is None or not found.begin:
            return found
        words, verb = self.text.words, frame.clause.verb
        denied = "negations" in words[found.begin - 1].entries
        if verb is not None and verb < found.begin and "copulas" in words[verb].entries:
            denied = denied or "negations" in words[verb + 1].entries
        return None if denied else found

    def _ordinal(self, frame: Frame) -> Match | None:
        clause = frame.clause
        begin = frame.own[0]
        if begin > clause.begin and "event_ordinals" in self.text.words[begin - 1].entries:
            begin -= 1  # "the first such visit", where the number counts as an adverb
        if (counted := self._counted(frame, begin)) is not None:
            return counted
        for match in self.text.matches_in("event_ordinals", begin, frame.own[1]):
            part = self.text.words[match.end].entries.get("frames_measures") if match.end < frame.trigger else None
            if part is not None and part.get("part"):
                continue  # "on the second day of her visit"
            if match.begin < frame.trigger or match.begin == frame.trigger:
                return match
        if (apposed := self._apposed(frame)) is not None:
            return apposed
        if frame.pos == "verb" or frame.carried:
            for match in self.text.matches_in("event_ordinals", *frame.window):
                if match.entry.get("verb") and self.text.clause_at(match.begin) is clause:
                    return match
                alone = any(p.begin <= match.begin < p.end and p.head == match.begin for p in clause.phrases)
                if frame.pos == "noun" and alone and clause.verb is not None and match.begin > clause.verb:
                    return match
        return None

    def _apposed(self, frame: Frame) -> Match | None:
        """The number that stands for the noun behind a comma: «визит в Рим, первый за пять лет», "a visit to Rome, the
        first since 2018"."""
        words, end = self.text.words, frame.own[1]
        for match in self.text.matches_in("event_ordinals", end, min(end + _APPOSED, frame.window[1])):
            at = match.begin - 1
            if words[at].shape == "lower" and (words[at].has("DET") is not None or "pronouns" in words[at].entries):
                at -= 1  # "the first", "his second"
            if match.end >= len(words) or words[at].form != "," or frame.pos != "noun" or match.entry.get("verb"):
                continue
            behind = words[match.end].entries
            if not {"event_windows", "prepositions", "demonstratives"}.isdisjoint(behind):
                return match
        return None

    def _counted(self, frame: Frame, begin: int) -> Match | None:
        """The number with the window it counts in before the noun: «вторая за месяц встреча»."""
        if frame.pos != "noun":
            return None
        for match in reversed(self.text.matches_in("event_ordinals", max(begin - 5, frame.clause.begin), begin - 1)):
            between = self.text.words[match.end : begin]
            windowed = "event_windows" in between[0].entries and all("date_words" in w.entries for w in between[1:])
            return match if windowed and not match.entry.get("verb") else None
        return None

    def resumes(self, frame: Frame) -> bool:
        """Whether a pronoun says that the noun is what was told before: "It was her fifth stay", «Это второй визит»,
        «Для посла это уже пятая встреча»; so does a noun in apposition: "held talks, their fifth meeting"."""
        words, clause = self.text.words, frame.clause
        if frame.pos != "noun":
            return False
        if self.renames(frame):
            return True
        if not frame.carried:
            return False
        if self._renames(frame):
            return True
        if clause.verb is not None and "copulas" not in words[clause.verb].entries:
            return False
        opening = words[clause.begin if clause.opener is None else clause.opener + 1]
        entry = opening.entries.get("pronouns")
        neuter = entry is not None and entry.get("person") == 3 and entry.get("gender") == "n"
        opens = neuter or "demonstratives" in opening.entries
        return clause.begin < frame.own[0] and (opens or self._pointed(frame))

    def _pointed(self, frame: Frame) -> bool:
        """Whether a neuter pronoun stands by itself behind whom the clause opens with: «Для посла это уже …», "For
        Smith it was …"."""
        words, before = self.text.words, [p for p in frame.clause.phrases if p.begin < frame.own[0]]
        if not before or before[0].prep is None:
            return False
        at = next((p.end for p in reversed(before) if p.prep is not None), frame.own[0])
        for token in range(at, min(at + _POINTING, frame.own[0])):
            entry = words[token].entries.get("pronouns")
            neuter = entry is not None and entry.get("person") == 3 and entry.get("gender") == "n"
            if neuter or "demonstratives" in words[token].entries:
                return True
        return False

    def _renames(self, frame: Frame) -> bool:
        """Whether a counted noun, theirs of whom an event before it in the clause tells, only names that once more."""
        words, begin = self.text.words, frame.own[0]
        entry = words[begin].entries.get("pronouns")
        if entry is None or not entry.get("possessive") or begin <= frame.clause.begin:
            return False
        last = words[begin - 1]
        if "demonstratives" in last.entries and begin - 2 > frame.clause.begin:
            last = words[begin - 2]  # «…, это их пятая встреча»
        if last.form != "," and last.form not in DASHES:
            return False
        before = (o.get("kind") for o in self.neighbours.of(frame) if o.clause is frame.clause and o.trigger < begin)
        return any(kind == frame.get("kind") or {kind, frame.get("kind")} <= TALKS for kind in before)

    def renames(self, frame: Frame) -> bool:
        """Whether a noun behind a comma stands for the event that its clause has told: "met the envoy on Friday, their
        third meeting since May"."""
        words, begin = self.text.words, frame.own[0]
        if not begin or words[begin - 1].form != ",":
            return False
        first = words[begin].entries.get("pronouns")
        owned = first is not None and bool(first.get("possessive"))
        visit = frame.get("kind") == "visit"
        return any(
            o.clause is frame.clause and o.trigger < begin and (o.get("kind") == "visit") == visit
            for o in (self.neighbours.of(frame) if owned else ())
        )

    def opens(self, frame: Frame, ordinal: Match | None) -> bool:
        """Whether it is the first stop of a journey: «Сначала он прилетит в Осло», «Первой остановкой станет Осло»."""
        if frame.get("copular"):
            return ordinal is not None and ordinal.entry["number"] == 1
        if frame.get("kind") != "visit" or frame.pos != "verb":
            return False
        return bool(self.text.matches_in("event_firsts", frame.clause.begin, frame.trigger))

    def only_counts(self, frame: Frame) -> bool:
        """Whether a noun is what a copula says of an event: «она станет шестой» tells nothing of its coming true."""
        verb = frame.clause.verb
        return frame.pos == "noun" and frame.carried and verb is not None and "copulas" in self.text.words[verb].entries

    def series(self, frame: Frame) -> str:
        """previous, next, other or same, as the words before the trigger say, or right behind it («візит у відповідь»);
        else ""."""
        for match in self.text.matches_in("event_series", frame.own[0], frame.trigger + 1):
            return str(match.entry["series"])
        behind = self.text.match_at("event_series", frame.trigger + 1)
        if behind is not None and behind.entry.get("behind"):
            return str(behind.entry["series"])
        if frame.pos != "verb" or frame.clause.tense != "past":
            return ""
        for match in self.text.matches_in("event_series", frame.window[0], frame.window[1]):
            if match.entry.get("verb") or (match.entry.get("adverb") and match.end == frame.trigger):
                return str(match.entry["series"])  # «последний раз он приезжал в мае», "he last came in May"
        return ""

    def follows(self, frame: Frame) -> bool:
        """Whether the clause says that it goes on from what is told before: «после чего вылетит в Рим», "met Smith and
        later visited Rome"."""
        begin = max(frame.clause.begin, frame.window[0])
        sequels = self.text.matches_in("event_sequels", begin, frame.trigger)
        if any(not m.entry.get("place") and not m.entry.get("day") for m in sequels):
            return True
        turns = self.text.matches_in("event_turns", begin + 1, frame.trigger) if frame.pos == "verb" else ()
        words = self.text.words
        return any(m.end == frame.trigger and "coordinators" in words[m.begin - 1].entries for m in turns)

    def order(self, frame: Frame) -> str:
        """Whether the clause tells what was before, after or because of the event of a noun or a gerund: "ahead of
        his trip to Rome", "before leaving for Rome"."""
        if frame.pos == "verb" and is_gerund(self.text, frame.trigger):
            match = self.text.match_at("event_order", frame.trigger - 1)
            return "" if match is None else str(match.entry["order"])
        if frame.pos != "noun" or frame.carried:
            return ""
        orders = self.text.matches_in("event_order", max(frame.own[0] - 4, frame.clause.begin), frame.trigger)
        near = (str(m.entry["order"]) for m in orders if frame.own[0] - 1 <= m.end <= frame.trigger)
        found = next((order for order in near if order != "part_of"), "")
        return found or ("reason" if gives_reason(self.text, frame.own[0] - 1, frame.own[0]) else "")

    def framework(self, frame: Frame) -> Span | None:
        """What the event is on the sidelines of."""
        clause = frame.clause
        for match in self.text.matches_in("event_frameworks", *frame.window):
            if self.text.clause_at(match.begin) is clause and not match.begin <= frame.trigger < match.end:
                phrase = next((p for p in clause.phrases if p.begin <= match.end - 1 < p.end), None)
                if phrase is None or phrase.begin <= frame.trigger < phrase.end:
                    continue
                begin = match.begin
                return self.text.span(begin, max(phrase.end, match.end))
        return None

    def joined_verb(self, frame: Frame) -> bool:
        """Whether an infinitive that a conjunction joins to another verb carries a noun: "and hold talks"."""
        verb = frame.own[0] - 1
        if frame.pos != "noun" or not frame.carried or verb <= frame.clause.begin or not is_infinitive(self.text, verb):
            return False
        return "coordinators" in self.text.words[verb - 1].entries

    def at_forum(self, frame: Frame) -> bool:
        """Whether it is told where many gather, and two of them meet: "met at a security conference in Munich"."""
        if frame.get("kind") == "visit":
            return False
        for match in self.text.matches_in("event_forums", *frame.window):
            phrase = phrase_at(frame.clause, match.begin)
            if phrase is None or phrase.prep is None or not match.begin <= phrase.head < match.end:
                continue
            if phrase.begin <= frame.trigger < phrase.end:
                continue
            orders = self.text.matches_in("event_order", phrase.prep, phrase.begin)
            there = any(s.part == "place" and s.phrase.begin == phrase.begin for s in frame.slots)
            if there or any(m.entry.get("order") == "part_of" for m in orders):
                return True
        return False

    def purpose(self, frame: Frame) -> Span | None:
        """What it is for."""
        clause = frame.clause
        for match in self.text.matches_in("event_purposes", frame.own[1], frame.window[1]):
            if self.text.clause_at(match.begin) is clause:
                phrase = next((p for p in clause.phrases if p.begin >= match.end), None)
                if phrase is not None and phrase.begin - match.end <= 1:
                    return self.text.span(match.begin, phrase.end)
        return None

    def outcome(self, frame: Frame) -> Span | None:
        """A clause of its sentence that says how it ended: «не привела к договорённостям»."""
        for clause in self.text.clauses(self.text.sentence_at(frame.trigger)):
            if clause.verb is not None and "event_outcomes" in self.text.words[clause.verb].entries:
                if clause is frame.clause and (frame.pos == "verb" or frame.actor is not None):
                    continue
                if clause.end > frame.trigger:
                    begin = clause.verb - 1 if clause.negated and clause.verb > clause.begin else clause.verb
                    return self.text.span(begin, _without_mark(self.text.words, begin, clause.end))
        return None


def _without_mark(words: Sequence[object], begin: int, end: int) -> int:
    while end - 1 > begin and getattr(words[end - 1], "shape", "") == "punct":
        end -= 1
    return end
