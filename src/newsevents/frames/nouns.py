"""The frame of a noun."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.frames.attachment import is_of_purpose
from newsevents.frames.carriage import CarriageReader
from newsevents.frames.model import Slot
from newsevents.frames.subjects import is_gerund, is_time, phrase_at

_APOSTROPHES: Final = frozenset({"'", "’"})


class NounReader(CarriageReader):
    """A noun takes its genitive and the phrases that follow it; all of its clause where a support verb carries it."""

    def fill(self) -> None:
        phrases = self.near
        at = next((i for i, p in enumerate(phrases) if p.begin <= self.trigger < p.end), None)
        if at is None:
            return
        own = self._governed(self._measured(phrases, at))
        sides = self._sides(own)
        self.phrase = own
        self.own = (own.begin, own.end)
        if sides:
            self.slots.extend(Slot("participant", "gen", side) for side in sides)
        else:
            self._inside(own)
        if self.cased and own.prep is not None and at > 1 and own.prep < phrases[at - 2].begin:
            told = phrases[at - 1]  # «на состоявшейся в Риме встрече»
            self.put(told, self.key_of(told))
        previous, others = own, list[int]()
        another = self.listed_behind(own) if self.clause.verb is None else -1
        for phrase, first in self.joined(phrases[at + 1 :]):
            start = phrase.begin if phrase.prep is None else phrase.prep
            if phrase.prep is None and start - previous.end <= 1 and is_time(self.text, phrase):
                previous = phrase  # "a call on Aug. 8 between", «встреча в Риме 8 августа с послом»
                continue
            if (start > previous.end and not self.follows(previous, phrase)) or phrase.begin == another:
                break
            if self.puts_in_order(phrase) or is_of_purpose(self.text, self.category, self.trigger, phrase):
                break
            if self.of_passive(own, phrase):
                break
            same = phrase if first is phrase else first.changed(begin=phrase.begin, end=phrase.end, head=phrase.head)
            if not self.cased and phrase.prep is None and self.only_counts(phrase):
                break
            apart = phrase.prep is None and first is phrase and not self.follows(previous, phrase)
            if apart and previous is own and self.role_behind(own, phrase):
                self.put(phrase.changed(case="gen"), ("gen",))
                previous = phrase
                continue
            if apart and self.cased and phrase.case != "gen" and phrase.case not in self.wanted:
                break
            if apart and self._names_venue(previous, phrase):
                previous = phrase
                continue
            if apart and previous is not own and previous.prep is not None and self.object_of_verb(own):
                break
            if phrase.prep is None and self.follows(previous, phrase) and self.tells_another(phrase):
                break  # «переговоры с премьером и встреча с мэром»
            if phrase.prep is None and first is phrase and self.follows(previous, phrase):
                self._joined_genitive(previous, phrase)
            elif self.left_to_verb(own, same):
                break
            elif self.of_another(own, previous, same):
                others.append(phrase.begin)
            elif first.begin not in others and not (apart and self.renames(previous, phrase)):
                self.put(self.without_time(same), self.key_of(same))
            previous = phrase
        self.behind = previous.end
        self.around(own)

    def _names_venue(self, previous: Phrase, phrase: Phrase) -> bool:
        """Whether a name behind the noun for a building is that of the building: «встреча во дворце Баабда»."""
        first, venue = self.text.words[phrase.begin], self.text.words[previous.head].entries
        behind = self.cased and previous.prep is not None and previous.end == phrase.begin == previous.head + 1
        if not behind or first.shape != "title" or not first.guessed or "event_venues" not in venue:
            return False
        return any(case == "nom" for case, _ in first.cases)

    def _measured(self, phrases: tuple[Phrase, ...], at: int) -> Phrase:
        """The noun's phrase with what it is counted by: «a second round of talks», «three days of talks»."""
        own = phrases[at]
        if at == 0 or own.prep is None or own.prep != phrases[at - 1].end or own.prep + 1 != own.begin:
            return own
        measure = phrases[at - 1]
        entry = self.text.words[measure.head].entries.get(self.category + "_measures")
        if entry is None or entry.get("prep") != self.base(own.prep):
            return own
        return own.changed(begin=measure.begin, prep=measure.prep, role=measure.role)

    def _sides(self, own: Phrase) -> list[Phrase]:
        """The two sides by which a meeting is called, with a dash between them: «саммит Россия — Африка»."""
        words, begin, end = self.text.words, self.trigger + 1, own.end
        if not self.cased or self.wanted.get("gen") != "participant":
            return []
        parting = [token for token in range(begin, end) if not words[token].capital]
        if len(parting) != 1 or words[parting[0]].shape != "punct" or not begin < parting[0] < end - 1:
            return []
        dash = parting[0]
        return [Phrase(begin, dash, dash - 1, None, "gen", ""), Phrase(dash + 1, end, end - 1, None, "gen", "")]

    def _governed(self, own: Phrase) -> Phrase:
        """The noun's phrase without what is no preposition but a part of the support verb: «kicked off a visit»."""
        verb = self.clause.verb
        if own.prep is not None and own.prep > 1 and is_gerund(self.text, own.prep - 1):
            match = self.support(own.prep - 1)  # "after wrapping up a visit" reads like "after paying a visit"
            if match is not None and match.end == own.begin:
                return own.changed(begin=own.prep - 1, prep=own.prep - 2)
        match = None if verb is None or own.prep is None else self.support(verb)
        if match is None or own.prep is None or not match.begin < own.prep < match.end == own.begin:
            return own
        return own.changed(prep=None, role="object")

    def _joined_genitive(self, previous: Phrase, phrase: Phrase) -> None:
        """«встреча Трампа и Путина»: the second genitive stands in a phrase of its own."""
        last = next((slot for slot in reversed(self.slots) if slot.phrase.end == previous.end), None)
        cases = {case for case, _ in self.text.words[phrase.head].cases}
        if last is not None and last.key == "gen" and ("gen" in cases or not cases):
            self.slots.append(Slot(last.part, "gen", phrase))

    def _inside(self, own: Phrase) -> None:
        """The genitive behind the noun, what stands possessive before it, and its adjectives."""
        trigger = self.trigger
        if self.cased:
            if own.end > trigger + 1:
                head = self._head(trigger + 1, own.end)
                case = self._case_behind(head)
                self.put(Phrase(trigger + 1, own.end, head, None, case, ""), (case,))
            for token in range(own.begin, trigger):
                entry = self.text.words[token].entries.get("pronouns")
                if entry is not None and entry.get("possessive"):
                    self.put(Phrase(token, token + 1, token, None, "gen", ""), ("gen",))
                elif any(r.pos == "ADJ" for r in self.text.words[token].readings):
                    self.put(Phrase(token, token + 1, token, None, "", ""), ("adj",))
            return
        possessed = [t for t in range(own.begin, trigger) if self.text.words[t].possessive]
        if possessed and possessed[-1] > own.begin:
            self.put(Phrase(own.begin, possessed[-1], possessed[-1] - 1, None, "gen", ""), ("gen",))
        elif "pronouns" in self.text.words[own.begin].entries and own.begin < trigger:
            self.put(Phrase(own.begin, own.begin + 1, own.begin, None, "gen", ""), ("gen",))
        elif (owner := self._owner_before(own)) is not None:
            self.put(owner.changed(case="gen"), ("gen",))
        start = possessed[-1] + 1 if possessed else own.begin
        for token in range(start, trigger):
            self.put(Phrase(token, token + 1, token, None, "", ""), ("adj",))

    def _owner_before(self, own: Phrase) -> Phrase | None:
        """Whose it is, where only an apostrophe marks the owner, a phrase of its own: "Ana Rojas' visit"."""
        words, mark = self.text.words, own.begin - 1
        if mark < 1 or words[mark].form not in _APOSTROPHES or not words[mark - 1].key.endswith("s"):
            return None
        owner = phrase_at(self.clause, mark - 1) if self.text.glued(mark) else None
        return owner if owner is not None and owner.end == mark else None

    def _case_behind(self, head: int) -> str:
        """The case of what stands behind a noun in its own phrase: the genitive, unless only another one is known and
        wanted («турне Африкою»)."""
        cases = [case for case, _ in self.text.words[head].cases]
        if not cases or "gen" in cases:
            return "gen"
        return next((case for case in cases if case in self.wanted), "gen")

    def _head(self, begin: int, end: int) -> int:
        """The first noun of a genitive."""
        for token in range(begin, end):
            if any(r.pos in ("NOUN", "PRON") for r in self.text.words[token].readings) and not any(
                r.pos in ("ADJ", "PART") for r in self.text.words[token].readings[:1]
            ):
                return token
        return end - 1
