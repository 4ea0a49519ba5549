"""Role phrases in languages without case: word order and small words decide what belongs to the noun."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.phrases import LONGEST, PhraseReader, RolePhrase, abbreviated
from newsevents.matching import Match
from newsevents.text.marks import MARKS
from newsevents.words import Reading

_OUTSIDE: Final = ("prepositions", "months", "weekdays", "coordinators", "subordinators")
"""Categories of words that stand in no role phrase before its noun."""
_NAMED: Final = 3
"""Words of a quoted name inside a role."""


_JOINED: Final = 6
"""Tokens behind a coordinator among which a second role noun is sought."""


class CaselessReader(PhraseReader):
    """Reads phrases where nouns have no case."""

    def __init__(self, text: Analysis) -> None:
        super().__init__(text)
        matches = (match for match in text.matches("adjectives") if match.end - match.begin > 1)
        self.origins = {match.end: match.begin for match in matches}
        """Where adjectives of several words that tell a state end, with where they begin ("South Korean")."""

    def reach(self, head: int, stop: int, cases: frozenset[str]) -> tuple[int, int]:  # no cases here
        return self.modifiers(head), self.dependents(stop)

    def phrase(self, match: Match) -> RolePhrase | None:
        noun = next((t for t in range(match.begin + 1, match.end) if self._pos(t) == "PREP"), match.end) - 1
        word, first = self._word(noun), self._chosen(noun)
        fixed = noun < match.end - 1
        if first is not None and first.pos != "NOUN" and word.shape == "lower" and not fixed:
            exact = match.entry.words[-1] in (word.key, word.key.rpartition("-")[2])
            beside = match.end in self.names or (first.pos == "ADJ" and self._pos(match.end) in ("", "PREP"))
            beside = beside or self._joined(match.end)
            if not exact or not beside or (first.pos != "ADJ" and not self._attributed(match.begin)):
                return None
            if first.pos == "ADJ" and match.begin and self._told(match.begin - 1):
                return None  # "put forward Peter Moore"
        if match.entry["class"] == "nation" and (
            (self._pos(match.end) in ("NOUN", "ADJ") and match.end not in self.inside)
            or self._pos(match.begin - 1) != "DET"
        ):
            return None
        plural = first is not None and first.pos == "NOUN" and first.number == "plur"
        title = bool(match.entry.get("title"))
        begin = match.begin if title else self.modifiers(match.begin, alone=abbreviated(match.entry))
        kinds = frozenset((match.entry["class"], *match.entry.get("also", ())))
        end = match.end if kinds == {"nation"} else self.dependents(match.end, kinds)
        return RolePhrase(begin, match.begin, match.end, end, frozenset(), plural, match.entry)

    def _joined(self, at: int) -> bool:
        """Whether another role noun, with a few words of its own before it, stands behind a coordinator here."""
        if at >= len(self.text) or "coordinators" not in self._word(at).entries:
            return False
        return any(t in self.roles and self.roles[t].end in self.names for t in range(at + 1, at + _JOINED))

    def _attributed(self, head: int) -> bool:
        """Whether a word that might be verb or adverb stands where a noun does ("three-time champion Peter Moore")."""
        if head == self._sentence_begin(head):
            return False
        return self._word(head - 1).capital or self._pos(head - 1) in ("DET", "ADJ", "NUM") or self._number(head - 1)

    def _number(self, at: int) -> bool:
        """Whether a compound begins with a number ("three-time", "34-year-old")."""
        head, joint, _ = self._word(at).key.partition("-")
        return bool(joint) and ("number_words" in self.text.language.word(head).entries or head.isdigit())

    def _told(self, at: int) -> bool:
        return any(r.pos == "VERB" for r in self._word(at).readings[:1])

    def modifiers(self, head: int, *, alone: bool = False) -> int:
        """Back over adjectives, nouns and possessives, to a determiner, a verb or a mark; ``alone`` to a role noun."""
        first, begin = self._sentence_begin(head), head
        while begin > first and head - begin < 8:
            at = begin - 1
            word = self._word(at)
            if word.form == ")" and at - 3 > first and self._spelt(at - 2):
                begin = at - 2
                continue
            alone = alone or (begin == head and word.shape == "lower" and self._word(head).capital)
            if (alone and self._ends(begin)) or (at > first and self._word(at - 1).form == "-" and self.text.glued(at)):
                break
            if at in self.inside:
                if begin == head and self._names_whose(at):
                    begin = at
                    continue
                if not self._possessive(at + 1):
                    break
                begin = self.inside[at]
                office = min((role.begin for role in self._ends(begin)), default=None)
                begin = begin if office is None else self.modifiers(office)
                break
            if self._possessive(at):
                begin = self._owner(at, first)
                continue
            if begin in self.origins or at in self.places:
                begin = self.origins.get(begin, at)
                continue
            if not word.readings or "pronouns" in word.entries or self._limits(at):
                break
            if self._pos(at) not in ("NOUN", "ADJ", "PART", "NUM") and not self._owned(at) and not self._ranked(at):
                break
            if any(c in word.entries for c in _OUTSIDE) or (self._pos(at) == "PART" and self._verbal(at, first)):
                break
            begin = at
        if begin > first and self._ends(begin - 1) and "role_prepositions" in self._word(begin - 1).entries:
            return head  # "Hero of Russia Vice Admiral": the words before belong to the noun before them
        return begin

    def _limits(self, at: int) -> bool:
        """Whether a word belongs to no role phrase ("the first minister")."""
        return "role_limits" in self._word(at).entries and not self._ranked(at)

    def _ranked(self, at: int) -> bool:
        """Whether a word that else belongs to no role phrase tells the rank of the word behind it ("first deputy")."""
        entry = self._word(at).entries.get("role_limits")
        return entry is not None and self._word(at + 1).key in entry.get("before", ())

    def _owned(self, at: int) -> bool:
        """Whether a determiner stands behind an owner and belongs to what is his ("the city's own engineer")."""
        return self._pos(at) == "DET" and self._possessive(at - 1)

    def _names_whose(self, at: int) -> bool:
        """Whether a surname alone stands here right before a role noun, whose bearer's aide or the like is meant
        ("Moore adviser Anna Hill")."""
        name = self.names.get(at)
        return name is not None and name.end == at + 1 and not self._ends(at) and self._word(at + 1).shape == "lower"

    def _spelt(self, opened: int) -> bool:
        """Whether a bracket opens here that holds an abbreviation alone ("the Lakes Health Body (LHB) head")."""
        return self._word(opened).form == "(" and self._word(opened + 1).shape == "upper"

    def _spelt_within(self, opened: int, limit: int) -> bool:
        """Whether an abbreviation in brackets stands within a body's name ("the Health Body (LHB) Board")."""
        if self._word(opened).form != "(" or opened + 3 >= limit or not self._spelt(opened):
            return False
        name, after = self.names.get(opened + 3), self._word(opened + 3)
        return after.capital and self._word(opened + 2).form == ")" and (name is None or len(name.words) < 2)

    def _verbal(self, at: int, first: int) -> bool:
        """Whether a participle tells what somebody does, not which one the noun behind it means: "telling Judge Hill",
        "had approached midfielder"; not "the acting director"."""
        if self._perfect(at, first):
            return True
        reading, word = self._chosen(at), self._word(at)
        present = reading is not None and reading.tense == "pres" and word.shape == "lower" and at > first
        if not present or any(r.pos == "ADJ" for r in word.readings):
            return False
        before = self._word(at - 1)
        if "determiners" in before.entries or self._possessive(at - 1):
            return False
        return before.shape == "punct" or self._pos(at - 1) not in ("ADJ", "NUM")

    def _perfect(self, at: int, first: int) -> bool:
        """Whether a participle belongs to an auxiliary verb before it ("had approached midfielder")."""
        before = at - 1
        while before > first and self._pos(before) == "ADV":
            before -= 1
        return before >= first and self._pos(before) == "AUX"

    def _owner(self, at: int, first: int) -> int:
        """Where an owner begins whose "'s" stands here: the whole of a name with "of" in it ("the Museum of Art's")."""
        begin = at
        while begin - 3 >= first and self._word(begin - 1).capital and self._word(begin - 3).capital:
            if "genitive_prepositions" not in self._word(begin - 2).entries:
                break
            begin -= 2
        return begin

    def _ends(self, stop: int) -> list[Match]:
        """The role nouns that end at a token."""
        return [
            self.roles[at] for at in range(max(0, stop - 3), stop) if at in self.roles and self.roles[at].end == stop
        ]

    def _another_role(self, at: int, begin: int) -> bool:
        """Whether a second role begins here: behind a coordinator, or right before a name."""
        match = self.roles.get(at)
        if match is None or at == begin:
            return bool("coordinators" in self._word(at).entries and self._begins_role(at + 1))
        return self._compound(match).end in self.names and "role_prepositions" not in self._word(at - 1).entries

    def _name_apart(self, at: int, begin: int, end: int) -> bool:
        """Whether an unknown name of two words stands right behind a place ("ambassador to Peru Jon Berg") or a noun
        for a body ("the Party Jon Berg")."""
        name = self.names.get(at)
        if name is None or at == begin or len(name.words) < 2:
            return False
        if end == at and at - 1 in self.places and self.places[at - 1] == at and name.end < len(self.text):
            return not self._word(name.end).capital
        return any(c in self._word(at - 1).entries for c in ("organization_heads", "name_holders"))

    def _place_at(self, at: int, limit: int) -> bool:
        """Whether what may be the name of a place stands here, behind an article or not ("from the Bronx")."""
        at += at + 1 < limit and self._word(at).key in self.text.language.list("determiners") and self._pos(at) == "DET"
        return at < limit and (at in self.places or self._word(at).capital)

    def _served(self, at: int) -> bool:
        """Whether a name follows a role noun behind a preposition: whom somebody serves ("aide to President Hill")."""
        ends = [role for role in self._ends(at) if role.begin and not self._plural(at - 1)]
        return any("role_prepositions" in self._word(role.begin - 1).entries for role in ends)

    def _plural(self, at: int) -> bool:
        """Whether a noun is told of several persons ("of General Practitioners")."""
        reading = self._chosen(at)
        return reading is not None and reading.number == "plur"

    def _opens(self, at: int) -> bool:
        """Whether a preposition stands here behind which a name is whose aide, friend or child somebody is."""
        entry, name = self._word(at).entries.get("role_prepositions"), self.names[at + 1]
        if entry is None or not entry.get("persons") or self._possessive(name.end) or name.begin in self.places:
            return False
        goes_on = name.end < len(self.text) and self._pos(name.end) in ("NOUN", "ADJ")
        return not name.loose or (name.kinds in ("G", "U") and not goes_on)

    def _begins_role(self, at: int) -> bool:
        """Whether a role noun follows here, behind a determiner or an adjective at most."""
        for token in range(at, min(at + 3, len(self.text))):
            if token in self.roles:
                return True
            if self._pos(token) not in ("DET", "ADJ"):
                return False
        return False

    def _chosen(self, token: int) -> Reading | None:
        """The reading that the sentence gives a word."""
        return self.text.reading_at(token)

    def _pos(self, token: int) -> str:
        reading = self._chosen(token) if 0 <= token < len(self.text) else None
        return reading.pos if reading is not None else ""

    def _enumerates(self, comma: int, limit: int) -> bool:
        """Whether a comma stands in a list of capitalised words that ends with a coordinator."""
        for at in range(comma + 1, min(comma + 5, limit)):
            if "coordinators" in self._word(at).entries:
                return at > comma + 1
            if not (self._word(at).capital or self._word(at).form == ",") or at in self.inside:
                return False
        return False

    def _quoted(self, at: int, limit: int) -> int:
        """Past a quoted name that a capitalised noun follows ("of the "Green" Party"); 0 where there is none."""
        quotation = self.text.quotation_from(at)
        if quotation is None or quotation.close is None or quotation.close + 1 >= limit:
            return 0
        short = quotation.end - quotation.begin <= _NAMED and self._word(quotation.begin).capital
        return quotation.close + 1 if short and self._word(quotation.close + 1).capital else 0

    def _possessive(self, at: int) -> bool:
        return at < len(self.text) and any(r.kind == "possessive" for r in self._word(at).readings)

    def dependents(self, begin: int, kinds: frozenset[str] = frozenset()) -> int:
        """Past "of …", "for …", "to …" and what is coordinated inside them."""
        limit = min(begin + LONGEST, self.text.sentences[self.text.sentence_at(begin - 1)].end)
        at = end = begin
        open_ = False
        while at < limit:
            word = self._word(at)
            if at in self.names and open_ and (self._served(at) if end == at else self._opens(at - 1)):
                return self.names[at].end
            if at in self.inside and not (at in self.names and self._possessive(self.names[at].end)):
                break
            if self._another_role(at, begin) or self._name_apart(at, begin, end):
                break
            if open_ and end == at and self._spelt_within(at, limit):
                at = end = at + 3
                continue
            entry = word.entries.get("role_prepositions")
            if entry is not None:
                if kinds and entry.get("classes") and not kinds & set(entry["classes"]):
                    break
                after = self._word(min(at + 1, limit - 1))
                if entry.get("place") and not self._place_at(at + 1, limit):
                    break
                if "time_openers" in after.entries:
                    break  # "the court on Wednesday"
                at, open_ = at + 1, True
                continue
            if open_ and word.form == "," and self._enumerates(at, limit):
                at += 1
                continue
            if open_ and word.form in MARKS and (named := self._quoted(at, limit)):
                at = end = named
                continue
            if not open_ or not word.readings:
                break
            pos = self._pos(at)
            if at in self.places:
                at = end = max(self.places[at], at + 1)
            elif (
                pos == "DET"
                or pos == "ADJ"
                or ("coordinators" in word.entries and word.entries["coordinators"].get("kind") == "and")
            ):
                at += 1
            elif pos == "NOUN" or word.capital or self._possessive(at) or pos == "NUM":
                at = end = at + 1
            else:
                break
        while end > begin and self._possessive(end - 1):
            end -= 1
        return end
