"""What verbs and nouns share: arguments with their keys, and the frame made of them."""

from collections.abc import Iterator

from newsevents.analysis import Phrase
from newsevents.frames.described import DescribedReader
from newsevents.frames.model import Frame, Slot, data_of
from newsevents.frames.subjects import antecedent, governor_of, is_time, phrase_at


class Reader(DescribedReader):
    """What verbs and nouns share: arguments with their keys, and the frame made of them."""

    def frame(self) -> Frame | None:
        """The frame."""
        self.fill()
        described = tuple(self.modifiers())
        for clause in described if self.pos == "noun" else ():
            for phrase, first in self.joined(clause.phrases) if not self._goes_elsewhere(clause) else ():
                if self.tells_why(phrase):
                    break  # "a visit that was put off because of a trip to Rome"
                if phrase.prep is not None:
                    self.put(phrase, self.key_of(phrase))
                elif first.prep is not None and any(self.wanted.get(key) == "place" for key in self.key_of(first)):
                    self.put(phrase, self.key_of(first))  # «…, яка може відбутися в Стамбулі або Женеві»
            if clause.verb is not None and (self.carries(clause) or self.held_by(clause)):
                match, holder = self.support(clause.verb), self.holder(clause)
                if match is not None and holder is not None:
                    self.give(match.entry.get("subject"), "subject", holder)
            elif (named := self.named_holder(clause)) is not None:
                self.give("host", "subject", named)
        ordered = sorted(self.slots, key=lambda slot: (slot.phrase.begin, slot.part))
        return Frame(
            self.match, self.trigger, self.pos, self.data, self.own, self.clause, described,
            governor_of(self.text, self.clause), self.carried, self.actor, tuple(ordered),
        )  # fmt: skip

    def fill(self) -> None:
        """Find the arguments."""
        raise NotImplementedError

    def tells_why(self, phrase: Phrase) -> bool:
        """Whether a phrase gives a reason, so that what follows is of that."""
        return False

    def key_of(self, phrase: Phrase, bare: str = "") -> tuple[str, ...]:
        """The keys under which a phrase may stand in the word list, the most special first."""
        if phrase.prep is None:
            return (bare,) if bare else (phrase.case,)
        words = self.text.words
        listed = [
            self.base(token) for token in range(phrase.prep, phrase.begin) if "prepositions" in words[token].entries
        ]
        cases = [phrase.case] if phrase.case else []
        if words[phrase.head].readings and words[phrase.head].readings[0].fixed:  # «в Осло»: into it or in it
            cases += [case for case, _ in words[phrase.head].cases if case not in cases]
        return tuple(key for name in listed for key in (*(f"{name}+{case}" for case in cases), name))

    def base(self, token: int) -> str:
        """The preposition without its variants («во», «со»)."""
        word = self.text.words[token]
        entry = word.entries.get("preposition_variants")
        return str(entry["base"]) if entry is not None else word.key

    def put(self, phrase: Phrase, keys: tuple[str, ...], inferred: bool = False) -> bool:
        """Give a phrase the part of the first of its keys that the frame knows; none to a source ("according to")."""
        if phrase.prep is not None and (self._source(phrase.prep) or self._of_source(phrase.prep)):
            return False
        for key in keys:
            part = self.wanted.get(key)
            if part == "journey":  # "left on a tour of Asia", but "left on a plane"
                match = self.text.match_at(self.category, phrase.head)
                data = {} if match is None else data_of(self.text.language, match, self.category, "noun")
                part = "destination" if data.get("kind") == "visit" else None
            if part and not self._day(phrase):
                self.slots.append(Slot(part, key, self._meant(part, phrase), inferred))
                return True
        return False

    def without_time(self, phrase: Phrase) -> Phrase:
        """ "met her last week", "visited Rome last month": the pronoun or the noun without the time behind it."""
        words = self.text.words
        if self.cased or phrase.end - phrase.begin == 1 or "date_words" not in words[phrase.end - 1].entries:
            return phrase
        shifted = words[phrase.end - 2].entries.get("date_words")  # "last May", where "May" alone may be somebody
        if not is_time(self.text, phrase) and (shifted is None or shifted.get("is") != "modifier"):
            return phrase
        pronoun = words[phrase.begin].entries.get("pronouns")
        if pronoun is not None:
            behind = pronoun.get("case") == "acc"
            return phrase.changed(end=phrase.begin + 1, head=phrase.begin) if behind else phrase
        end = phrase.end
        while end > phrase.begin and "date_words" in words[end - 1].entries:
            end -= 1
        told = end > phrase.begin and (words[end - 1].capital or words[end - 1].has("NOUN"))
        return phrase.changed(end=end, head=end - 1) if told else phrase

    def _source(self, prep: int) -> bool:
        match = self.text.match_at("cue_prepositions", prep)
        if match is not None:
            return not match.entry.get("tells")
        noun = self.text.match_at("cue_nouns", prep + 1) if prep + 1 < len(self.text) else None
        return noun is not None and self.base(prep) in noun.entry.get("prep", ())  # «по словам министра»

    def _of_source(self, prep: int) -> bool:
        """Whether a preposition stands right behind a source, which it tells more of: «по словам чиновника в
        администрации»."""
        before = phrase_at(self.clause, prep - 1)
        if before is None or before.end != prep or before.prep is None or before.begin <= self.trigger < before.end:
            return False  # «по итогам переговоров с послом»
        return self._source(before.prep)

    def _day(self, phrase: Phrase) -> bool:
        """Whether a phrase behind a preposition is only a day or a month: «в среду покинул Киев»."""
        word = self.text.words[phrase.head]
        lone = phrase.prep is not None and phrase.end - phrase.begin == 1
        return lone and word.shape == "lower" and "date_words" in word.entries

    def give(self, part: str | None, key: str, phrase: Phrase | None, inferred: bool = False) -> None:
        """Give a phrase a part outright."""
        if part and phrase is not None:
            self.slots.append(Slot(part, key, self._meant(part, phrase), inferred))

    def _meant(self, part: str, phrase: Phrase) -> Phrase:
        """What a relative pronoun stands for: «посол, с которым встретился министр»; in what somebody takes part, the
        pronoun itself tells."""
        goes = part == "place" and self.data.get("role") == "motion"  # «катер, на котором он прибыл»
        if self.clause.kind != "relative" or goes or part == "event" or phrase.end - phrase.begin > 1:
            return phrase
        if "relatives" not in self.text.words[phrase.head].entries:
            return phrase
        return antecedent(self.text, self.clause) or phrase

    def follows(self, previous: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase is joined to the one before it: «Париж и Берлин», «Рубио, Кушнер»."""
        between = self.text.words[previous.end : phrase.begin]
        return (
            phrase.prep is None
            and 0 < len(between) <= 2
            and all(w.lists() for w in between)
        )

    def joined(self, phrases: tuple[Phrase, ...]) -> Iterator[tuple[Phrase, Phrase]]:
        """Each phrase with the one whose preposition it shares: itself, or the first of its coordination."""
        first: Phrase | None = None
        previous: Phrase | None = None
        titled: Phrase | None = None  # the first of the coordination before what belongs to its last title
        for phrase in phrases:
            follows = first is not None and previous is not None and self.follows(previous, phrase)
            if follows and first is not None and first.prep is not None and not self.cased and phrase.role == "subject":
                follows = False  # "After a visit to Rome, Smith spoke"
            if follows and titled is not None and self.titles(phrase):
                first = titled
            elif first is None or not follows or not self._like(first, phrase):
                titled = first if previous is not None and self._completes(previous, phrase) else None
                first = phrase
            yield phrase, first
            previous = phrase

    def titles(self, phrase: Phrase) -> bool:
        """Whether a phrase holds a title."""
        return any("roles" in word.entries for word in self.text.words[phrase.begin : phrase.end])

    def _completes(self, title: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase with a name belongs to the title before it: "Secretary of State Smith", "the president of
        Peru"."""
        words = self.text.words
        if self.cased or phrase.prep is None or phrase.prep != title.end or "roles" not in words[title.head].entries:
            return False
        return words[phrase.head].capital and "genitive_prepositions" in words[phrase.prep].entries

    def shared_with(self, subject: Phrase) -> Iterator[Phrase]:
        """What is joined to a subject that this clause takes over from another one: «Рубио и Ваг созвонились и решили
        увидеться»."""
        reading = self.clause.reading
        if self.part[0] <= subject.begin < self.part[1] or (reading is not None and reading.number == "sing"):
            return
        last = subject
        for phrase in self.text.clause_at(subject.begin).phrases:
            if phrase.begin >= last.end and self.follows(last, phrase) and phrase.role in ("", subject.role):
                yield phrase
                last = phrase

    def _like(self, first: Phrase, phrase: Phrase) -> bool:
        cases = {case for case, _ in self.text.words[phrase.head].cases}
        if is_time(self.text, first) != is_time(self.text, phrase):
            return False  # "Paris on March 5 and Berlin"
        if self._day(first) and "date_words" not in self.text.words[phrase.head].entries:
            return False  # «Кито во вторник и Лиму в среду»
        if not self.cased:
            return True
        head = self.text.words[first.head]
        undeclined = bool(head.readings) and head.readings[0].fixed  # «визиты в Осло и Рим»
        same = first.case in cases or (undeclined and any(case in cases for case, _ in head.cases))
        return not first.case or first.case == phrase.case or same or not cases
