"""What verbs and nouns ask for before they tell of an event: a place, a date, who takes part, what stands around."""

from typing import Final

from newsevents import timex
from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.deeds import act_for_others
from newsevents.extractors.visits.identities import named
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.party import ACTING
from newsevents.extractors.visits.places import CITY, Site
from newsevents.extractors.visits.plurals import PluralReader
from newsevents.extractors.visits.times import Times
from newsevents.extractors.visits.told import Told
from newsevents.frames import Frame
from newsevents.records import TimeExpression

_STAYED: Final = frozenset({"hour", "day", "week"})
_CLOSING: Final = frozenset({",", ".", ";"})
"""What may stand behind the object of a verb that has only one."""


class NeedReader:
    """Tells whether a mention has what a need of its frame names."""

    def __init__(self, text: Analysis, neighbours: Neighbours, plurals: PluralReader) -> None:
        self.text, self.neighbours, self.plurals = text, neighbours, plurals

    def has(self, mention: Told, times: Times, need: str) -> bool:
        """Whether a mention has one of the things that frames need: place, date, the part that somebody takes, …"""
        found = self._of_time_and_place(mention, times, need)
        if found is None:
            found = self._of_clause(mention, times, need)
        if found is None:
            found = self._of_sides(mention, need)
        return self._of_part(mention, need) if found is None else found

    def _of_time_and_place(self, mention: Told, times: Times, need: str) -> bool | None:
        """When and where it is; None of another need."""
        if need == "place":
            stays = mention.frame.get("role") == "stay" and mention.frame.pos == "verb"
            if not mention.sites and mention.frame.get("object") == "place":
                return self._some_place(mention)
            return not all(self._anywhere(site) for site in mention.sites) if stays else bool(mention.sites)
        if need == "date":
            return bool(times.when)
        if need == "goal":  # "reached Rome", not "reached a deal in Rome", "reached the Rome final"
            return any(self._is_place(s.phrase) for s in mention.frame.slots if s.key == "object")
        if need == "duration":
            return times.duration is not None
        if need == "days":
            return times.duration is not None and self._spent(times.duration)
        if need == "town":
            return any(site.width >= CITY for site in mention.sites)
        return None

    def _some_place(self, mention: Told) -> bool:
        """Whether a person by name visits a country or a region that only its noun tells: «Белов посетил регион»."""
        nouns = (self.text.words[p.head].entries.get("place_nouns") for p in mention.frame.filled("place"))
        told = any(noun is not None and noun["kind"] in ("state", "region") for noun in nouns)
        return told and any(p.kind == "person" for p in mention.who("visitor"))

    def _is_place(self, phrase: Phrase) -> bool:
        """Whether the noun of a phrase names a place, with no other noun behind it, or is one for a kind of places."""
        if "place_nouns" in self.text.words[phrase.head].entries:
            return True
        after = self.text.words[phrase.end] if phrase.end < len(self.text) else None
        goes_on = after is not None and after.shape == "lower" and "date_words" not in after.entries
        noun = goes_on and after is not None and any(r.pos in ("NOUN", "ADJ") for r in after.readings[:1])
        return not noun and self.text.words[phrase.head].capital

    def _anywhere(self, site: Site) -> bool:
        """Whether a place is but a kind of places: «жил в гостиницах», "stayed in separate hotels"."""
        begin, end = self.text.tokens_of(site.span)
        words = self.text.words[begin:end]
        nouns = [r for word in words for r in word.readings[:1] if r.pos == "NOUN"]
        several = bool(nouns) and all(r.number == "plur" for r in nouns)
        return site.kind == "venue" and several and not any(word.capital for word in words)

    def _of_clause(self, mention: Told, times: Times, need: str) -> bool | None:
        """What is told of it, and beside it; None of another need."""
        frame = mention.frame
        if need == "firm":
            return mention.verdict.firm and mention.verdict.status in ("occurred", "planned")
        if need == "invited":
            return any(o.get("role") == "invitation" and o.clause is frame.clause for o in self.neighbours.of(frame))
        if need == "errand":
            return self.errand(mention)
        if need == "there":  # "is in Rome, where he met the mayor"
            return not _at_home(mention) and any(self._tells_there(o, frame) for o in self.neighbours.of(frame))
        if need == "gathering":  # "gathered for talks with Smith" is told by the noun
            others = [o for o in self.neighbours.of(frame) if o.clause is frame.clause and o.filled("counterpart")]
            return not others and self.errand(mention)
        if need == "closed":
            return self._closed(frame, times)
        if need == "alone":
            return self._alone(frame, times)
        if need == "event":
            return bool(frame.filled("event"))
        if need == "denial":
            return frame.clause.negated or mention.verdict.status == "denied"
        if need == "mention":
            return frame.pos == "noun" and frame.carried
        if need == "again":  # "They last spoke in May"
            return mention.series == "previous"
        return None

    def _of_sides(self, mention: Told, need: str) -> bool | None:
        """What those who take part are, and how many; None of another need."""
        frame = mention.frame
        if need == "joined":  # «вместе с ней приехал эксперт»
            known = any(self._known(p, frame) for p in frame.filled("companion"))
            return known and len(mention.who("visitor")) > 1
        if need == "delegates":  # "ministers will gather in Rome on May 5", but not "fans"
            acting = any(act_for_others(self.text, p) for p in mention.who("participant"))
            return acting and not self.neighbours.errands(frame)
        if need == "company":
            taken = frame.filled("companion")
            return any(p.kind in ACTING for phrase in taken for p in self.plurals.parties.of(phrase))
        if need == "side":  # «Чили на встрече представлял посол», but not «представил на встрече план»
            told = (p for phrase in frame.filled("side") for p in self.plurals.parties.of(phrase))
            return any(p.kind in ("place", "organization", "group") for p in told)
        if need == "acting":  # "saw the president", but not "saw Kenya as a partner"
            return any(p.kind in ACTING for p in mention.who("counterpart"))
        if need == "mutual":
            return len(mention.everyone()) > 1 and self._mutual(frame)
        if need == "several":
            everyone = mention.everyone()
            return len(everyone) > 1 or any(p.several for p in everyone) or self.plurals.plural(frame)
        if need == "together":  # «Они беседовали два часа», "Smith and Jones talked for an hour"
            sides = mention.who("participant")
            return mention.plural == "participant" or len(sides) > 1 or any(p.several for p in sides)
        return None

    def _of_part(self, mention: Told, need: str) -> bool:
        """Whether somebody takes the part of that name."""
        if need == "visitor" and mention.frame.get("role") == "stay" and self._counts_heads(mention):
            return False
        resumed = need in ("visitor", "counterpart") and bool(mention.plural)
        if mention.role == "speech":  # «с ними беседовал мэр», but not «они говорили о погоде»
            resumed = resumed and mention.plural == "counterpart"
        return bool(mention.parts.get(need) or resumed)

    def _known(self, phrase: Phrase, frame: Frame) -> bool:
        """Whether a phrase means somebody told before: a pronoun, a person by his role («вместе с президентом»)."""
        if "pronouns" in self.text.words[phrase.head].entries:
            return True
        parties = self.plurals.parties
        return any(named(parties, p, phrase, frame).kind == "person" for p in parties.of(phrase))

    def _counts_heads(self, mention: Told) -> bool:
        """Whether those who are somewhere are only a number of people: «в больницах находится 141 пациент»."""
        visitors = mention.who("visitor")
        firsts = [self.text.words[max(self.text.tokens_of(p.span)[0] - 1, 0) :][:2] for p in visitors]
        counted = all(any(word.shape == "digits" for word in words) for words in firsts)
        return bool(visitors) and counted and all(p.kind in ("role", "group") and p.state is None for p in visitors)

    def errand(self, mention: Told) -> bool:
        """Whether somebody is abroad for a meeting that the clause names: "is in Kyiv for talks with the premier"."""
        return not _at_home(mention) and bool(self.neighbours.errands(mention.frame))

    def _tells_there(self, other: Frame, frame: Frame) -> bool:
        """Whether a relative clause tells of a meeting at the place before it: "…, where he met the mayor"."""
        clause = other.clause
        if clause.kind != "relative" or clause.opener is None or other.governor is not frame.clause:
            return False
        return other.get("kind") != "visit" and "place_adverbs" in self.text.words[clause.opener].entries

    def _spent(self, length: TimeExpression) -> bool:
        """Whether a length is what somebody spends: hours, days or weeks, and no object behind a preposition («провёл в
        Киеве три дня», but not «за три дня провёл …»)."""
        begin, _ = self.text.tokens_of(length.span)
        governed = begin > 0 and "prepositions" in self.text.words[begin - 1].entries
        return not governed and timex.grain(length.value) in _STAYED

    def _closed(self, frame: Frame, times: Times) -> bool:
        """Whether nothing is said of the object behind it: "called him on Friday", not "called him a friend"."""
        objects = [s.phrase for s in frame.slots if s.key == "object"]
        end = max((phrase.end for phrase in objects), default=frame.trigger + 1)
        if any(w.shape == "punct" for phrase in objects for w in self.text.words[phrase.begin : phrase.end]):
            return False  # called him "a friend"
        if end >= len(self.text):
            return True
        word = self.text.words[end]
        dated = any(self.text.tokens_of(date.span)[0] == end for date in times.when)
        return dated or word.form in _CLOSING or "prepositions" in word.entries

    def _alone(self, frame: Frame, times: Times) -> bool:
        """Whether nothing but a date, or to whom, stands behind a verb: "came on Friday", not "came to power in May",
        "went bankrupt in May"."""
        words, at = self.text.words, frame.match.end
        if at >= len(words) or words[at].form in _CLOSING:
            return True
        if "prepositions" in words[at].entries and at + 1 < len(words):
            at += 1
            if "pronouns" in words[at].entries:
                return True  # "will go to him in May"
        return any(self.text.tokens_of(date.span)[0] == at for date in times.when)

    def _mutual(self, frame: Frame) -> bool:
        """ "They saw each other": all who act meet one another."""
        return bool(self.text.matches_in("reciprocals", frame.trigger, frame.window[1]))


def _at_home(mention: Told) -> bool:
    """Whether somebody is in his own state."""
    home = {p.state for p in mention.who("visitor")}
    return any(site.country in home for site in mention.sites if site.country)
