"""Several people whom only a plural stands for, and guests who are only called that."""

from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.asking import several_asked
from newsevents.extractors.visits.delegations import whole_group
from newsevents.extractors.visits.identities import named
from newsevents.extractors.visits.implied import ImpliedReader
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.frames import Frame, phrase_at
from newsevents.records import Group, Person

NOBODY: Final = frozenset({"place", "destination", "origin", "adjective", "venue", "mediation", "teller", "side"})
"""Parts whose phrases name nobody who acts."""
_AGREED: Final = 3
"""Words before a noun among which the one for what was agreed on stands."""
_SPOKEN_OF: Final = frozenset({"place_nouns", "event_groups", "event_delegations", "pronouns", "demonstratives"})
"""Categories of words for those of whom was spoken: «країна», «сторона»."""
_OWNERS: Final = 4
"""Words of what several people are of, with a preposition or the mark of a possessive."""


class PluralReader:
    """Reads off a frame whom it leaves without a name."""

    def __init__(self, text: Analysis, parties: Parties, neighbours: Neighbours, implied: ImpliedReader) -> None:
        self.text, self.parties, self.neighbours, self.implied = text, parties, neighbours, implied

    def plural_part(self, frame: Frame) -> str:
        """The part of several people whom only a plural stands for («они», «стороны», «министры»), or ""; of a guest
        who is only called that, too."""
        for slot in frame.slots:
            if slot.part == "visitor" and self.means_guest(slot.phrase, frame):
                return "guest"
            if slot.part in ("visitor", "participant", "counterpart") and self.means_several(slot.phrase) and (
                slot.part != "counterpart" or not self._of_others(slot.phrase)
            ):  # fmt: skip
                return slot.part
            met = slot.part == "counterpart" or (slot.part == "participant" and slot.key == "subject")
            if met and self.calls_guest(slot.phrase):
                return "guest"  # «гость встретился с президентом», "met the guest"
        if several_asked(self.parties, frame):
            return "visitor"
        actor = frame.actor if frame.pos == "noun" else None
        if actor is not None and self.calls_guest(actor.phrase) and self.implied.lacks_actor(frame):
            return "guest"  # «после встречи с президентом гости отправятся в Рим»
        if actor is not None and self.means_several(actor.phrase) and (
            self.implied.joint(frame) or self.implied.agreed(frame)
        ):
            return "participant"  # «они договорились об этом в ходе разговора», «лидеры договорились о встрече»
        if frame.get("object") == "visitor" and not frame.filled("visitor"):
            before = [p for p in frame.clause.phrases if p.prep is not None and p.end <= frame.trigger]
            last = [self.text.words[p.end - 1].entries for p in before if p.end - p.begin > 1]
            guests = (entries.get("event_groups") for entries in last)
            if any(group is not None and group.get("guest") for group in guests) or (
                frame.get("role") == "welcome" and any("demonyms" in entries for entries in last)
            ):
                return "guest"  # «в аэропорту гостя встретил мэр», where a genitive might stand
        if frame.get("role") == "reception" and self._received_before(frame):
            return "guest"
        if self._agreed_on(frame):
            return "participant"
        elided = (
            frame.pos == "verb"
            and frame.get("subject") == "participant"
            and not any(s.key == "subject" for s in frame.slots)
        )
        reading = frame.clause.reading
        if elided and frame.clause.kind == "subordinate" and reading is not None and reading.number == "plur":
            return "participant"
        return ""

    def _agreed_on(self, frame: Frame) -> bool:
        """Whether a meeting of nobody is what those agreed on who met before: «достигнута договорённость о встрече»."""
        if frame.pos != "noun" or frame.get("subject") != "participant":
            return False
        before = self.text.matches_in("event_status", max(frame.own[0] - _AGREED, frame.clause.begin), frame.own[0])
        if not any(match.entry.get("mutual") for match in before):
            return False
        return not any(self.parties.of(phrase) for phrase in frame.filled("participant", "counterpart"))

    def unresolved(self, frame: Frame) -> tuple[Party, ...]:
        """What a plural without names tells of itself, where it is more than a bare word."""
        found = [s.phrase for s in frame.slots if s.part not in NOBODY and self.means_several(s.phrase)]
        return tuple(party for phrase in found if phrase.end - phrase.begin > 1 for party in self.parties.of(phrase))

    def dual(self, frame: Frame) -> bool:
        """Whether a plural without names means two people («оба», "the two")."""
        return any(self._is_dual(slot.phrase) for slot in frame.slots)

    def _is_dual(self, phrase: Phrase) -> bool:
        """Whether a phrase, or what counts its noun, means two: "both", "the two men"; also by what those two are of:
        «лидеры двух стран», "the heads of both parliaments", "the two countries' leaders"."""
        words, begin, end = self.text.words, phrase.begin, phrase.end
        if end < len(words) and "genitive_prepositions" in words[end].entries:
            end += _OWNERS
        owner = begin - 1  # the mark of the possessive, where no case tells
        if owner > 0 and any(r.kind == "possessive" for r in words[owner].readings):
            begin = max(begin - _OWNERS, 0)
        groups = (word.entries.get("event_groups") for word in words[begin : min(end, len(words))])
        return any(group is not None and group.get("dual") for group in groups)

    def plural(self, frame: Frame) -> bool:
        """Whether several people act, named or not: «лидеры двух стран встретились»."""
        if self.plural_part(frame) or any(self._roles(s.phrase) for s in frame.slots if s.key == "subject"):
            return True
        reading = frame.clause.reading
        return reading is not None and reading.number == "plur" and not any(s.key == "subject" for s in frame.slots)

    def _received_before(self, frame: Frame) -> bool:
        """Whether a guest is left out who was told just before: «его встретил мэр, а в полдень принял премьер»."""
        if frame.pos != "verb" or frame.filled("visitor") or not frame.filled("host"):
            return False
        before = (other for other in self.neighbours.of(frame) if other.trigger < frame.trigger)
        return any(other.get("role") in ("welcome", "reception") and other.filled("visitor") for other in before)

    def guests_before(self, phrase: Phrase, frame: Frame) -> tuple[Party, ...] | None:
        """Whom a pronoun means in a reception that follows a welcome: the guest of both, not who welcomed him. Empty
        where that one has no name («гостя встретил мэр, а затем его принял король»), None where nobody did."""
        pronoun = self.text.words[phrase.head].entries.get("pronouns")
        if frame.get("role") != "reception" or pronoun is None or pronoun.get("person") != 3:
            return None
        sentence = self.neighbours.of(frame)
        before = [o for o in sentence if (o.get("role") == "welcome" or o.get("greets")) and o.trigger < frame.trigger]
        if not before or any(slot.phrase.begin == phrase.begin for slot in before[-1].slots):
            return None  # "He will meet the envoy and be received by the king"
        guests = (p for phrase in before[-1].filled("visitor", "counterpart") for p in self.parties.of(phrase))
        return tuple(p for p in guests if p.named)

    def calls_guest(self, phrase: Phrase) -> bool:
        """Whether a phrase is nothing but a word for a guest («гость», "the visitor")."""
        article = self.text.words[phrase.begin].entries.get("determiners")
        bare = phrase.begin + (article is not None and phrase.begin < phrase.head)
        group = self.text.words[phrase.head].entries.get("event_groups")
        held = self.parties.covers(phrase.head, Person, Group)
        return phrase.end - bare == 1 and held is None and group is not None and bool(group.get("guest"))

    def means_guest(self, phrase: Phrase, frame: Frame) -> bool:
        article = self.text.words[phrase.begin].entries.get("determiners")
        bare = phrase.begin + (article is not None and phrase.begin < phrase.head)
        if self.guests_before(phrase, frame) == ():
            return True
        if phrase.end - bare > 1 or self.parties.covers(phrase.head, Person) is not None:
            return False
        if phrase.number == "plur" and self.parties.origin_at(phrase.end) is not None:
            return False  # «принял предпринимателей из Чили»
        delegation = self.parties.covers(phrase.head, Group)
        if delegation is not None and (
            delegation.end - delegation.begin > 1
            or delegation.record.members
            or " " in whole_group(self.parties, delegation).name
        ):
            return False  # «едет делегация из Бергена», "a delegation led by Smith"; one of which is told whose it is
        if frame.filled("companion"):
            return False  # «прибудет делегация во главе с мэром» is told by who leads it
        entries = self.text.words[phrase.head].entries
        pronoun, group = entries.get("pronouns"), entries.get("event_groups")
        if pronoun is not None:  # «принимать её будет мэр»: of a delegation, too
            return (
                frame.pos == "verb"
                and pronoun.get("person") == 3
                and pronoun.get("number") == "sing"
                and not self.parties.of(phrase)
            )
        if frame.get("role") in ("welcome", "reception") and group is None and "frames" not in entries:
            return all(named(self.parties, p, phrase, frame).kind == "role" for p in self.parties.of(phrase))
        return group is not None and bool(group.get("guest"))

    def means_several(self, phrase: Phrase) -> bool:
        word = self.text.words[phrase.head]
        held = self.parties.covers(phrase.head, Person, Group)
        if held is not None and (isinstance(held.record, Person) or min(held.end, phrase.end) - held.begin > 1):
            return False
        pronoun = word.entries.get("pronouns")
        if pronoun is not None:
            own = [r for r in word.readings if r.pos == "PRON" and r.case == phrase.case]  # no possessive «их»
            numbers = {r.number for r in own}  # «с ним», but «к ним»
            plural = numbers == {"plur"} if numbers else pronoun.get("number") == "plur"
            return plural and pronoun.get("person") == 3
        group = word.entries.get("event_groups")
        first = phrase.begin == self.text.sentences[self.text.sentence_at(phrase.begin)].begin
        bare = self.text.words[phrase.begin : phrase.end]
        if self.parties.origin_at(phrase.end) is not None or self.parties.past_sides(phrase.end) > phrase.end:
            return False  # «с коллегами из Чили и Перу», "officials from both countries"
        if group is not None and not self.text.language.cased and (self._newly_told(phrase) or self._of_named(phrase)):
            return False
        return (
            group is not None
            and bool(group.get("plural"))
            and (self._is_dual(phrase) or self._is_plural(phrase))
            and not any(w.capital and "roles" not in w.entries for w in bare[first:])
            and not any(r.pos == "ADJ" for w in bare for r in w.readings[:1])
        )

    def _of_others(self, phrase: Phrase) -> bool:
        """Whether it is told whose people those are whom somebody meets, so that they are new: «з головами компаній»,
        but not «з міністрами обох країн»."""
        match = self.text.match_at("roles", phrase.head)
        behind = self.text.words[phrase.head + 1 if match is None else match.end : phrase.end]
        if not self.text.language.cased or self._is_dual(phrase):
            return False
        return any(w.genitive and _SPOKEN_OF.isdisjoint(w.entries) for w in behind)

    def _of_named(self, phrase: Phrase) -> bool:
        """Whether it is told by name whose people they are: "the leaders of five African countries"."""
        words, prep = self.text.words, phrase.end
        if prep + 1 >= len(words) or "genitive_prepositions" not in words[prep].entries:
            return False
        owner = phrase_at(self.text.clause_at(prep), prep + 1)
        return owner is not None and owner.prep == prep and any(w.capital for w in words[owner.begin : owner.end])

    def _newly_told(self, phrase: Phrase) -> bool:
        """Whether people told without an article, by what noun they belong to, are nobody spoken of before: "met
        opposition leaders"."""
        first = self.text.words[phrase.begin]
        bare = phrase.begin < phrase.head and first.shape == "lower" and first.has("DET") is None
        noun = bool(first.readings) and first.readings[0].pos == "NOUN"
        return bare and noun and "event_groups" not in first.entries and "frames" not in first.entries

    def _roles(self, phrase: Phrase) -> bool:
        """Whether a phrase means several people by what they are: «главы МИД России и Турции»."""
        head = self.text.words[phrase.head].entries
        several = "event_groups" in head or "event_delegations" in head or any(
            "event_groups" in word.entries for word in self.text.words[phrase.begin : phrase.head]
        )
        return several and self._is_plural(phrase) and self.parties.covers(phrase.head, Person) is None

    def _is_plural(self, phrase: Phrase) -> bool:
        return (
            phrase.number == "plur"
            or any(n == "plur" for c, n in self.text.words[phrase.head].cases if c == phrase.case)
            or (
                not self.text.words[phrase.head].cases
                and any(r.number == "plur" for r in self.text.words[phrase.head].readings)
            )
        )
