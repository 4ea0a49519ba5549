"""Role phrases in languages without case: word order and small words decide what belongs to the noun."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.phrases import LONGEST, RolePhrase, abbreviated
from newsevents.extractors.people.wordorder import OrderReader
from newsevents.matching import Match
from newsevents.text.clausewords import is_and, names_partners
from newsevents.text.marks import MARKS

_OUTSIDE: Final = ("prepositions", "coordinators", "subordinators")
"""Categories of words that stand in no role phrase before its noun."""


class CaselessReader(OrderReader):
    """Reads phrases where nouns have no case."""

    def __init__(self, text: Analysis) -> None:
        super().__init__(text)
        matches = (match for match in text.matches("adjectives") if match.end - match.begin > 1)
        self.origins = {match.end: match.begin for match in matches}
        """Where adjectives of several words that tell a state end, with where they begin ("South Korean")."""

    def reach(self, head: int, stop: int, cases: frozenset[str]) -> tuple[int, int]:  # no cases here
        return self.modifiers(head, role=False), self.dependents(stop)

    def phrase(self, match: Match) -> RolePhrase | None:
        noun = next((t for t in range(match.begin + 1, match.end) if self._pos(t) == "PREP"), match.end) - 1
        word, first = self._word(noun), self._chosen(noun)
        fixed = noun < match.end - 1
        if first is not None and first.pos not in ("NOUN", "NUM") and word.shape == "lower" and not fixed:
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
        if self._gerund(noun, match):
            return None
        plural = first is not None and first.pos == "NOUN" and first.number == "plur"
        title = bool(match.entry.get("title"))
        begin = match.begin if title else self.modifiers(match.begin, alone=abbreviated(match.entry))
        kinds = frozenset((match.entry["class"], *match.entry.get("also", ())))
        end = match.end if kinds == {"nation"} else self.dependents(match.end, kinds)
        return RolePhrase(begin, match.begin, match.end, end, frozenset(), plural, match.entry)

    def modifiers(self, head: int, *, alone: bool = False, role: bool = True) -> int:
        """Back over adjectives, nouns and possessives, to a determiner, a verb or a mark; ``alone`` to a role noun. The
        noun is no ``role`` where a body or a group is read."""
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
            if begin in self.times:
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
            if self._stopped(at):
                begin = at
                continue
            if self._possessive(at):
                if self._dated(at - 1):
                    break  # "at Wednesday's contact group meeting"
                begin = self._owner(at, first)
                continue
            if self._owners(at):
                begin = at - 1
                continue
            if begin in self.origins or at in self.places:
                begin = self.origins.get(begin, at)
                continue
            if begin < head and self._of_body(at, first):
                begin = at - 1
                continue
            if not word.readings or "pronouns" in word.entries or self._limits(at):
                break
            if self._pos(at) not in ("NOUN", "ADJ", "PART", "NUM") and not self._owned(at) and not self._ranked(at):
                break
            if any(c in word.entries for c in _OUTSIDE) or (self._pos(at) == "PART" and self._verbal(at, first)):
                break
            if self._of_calendar(at, first):
                break
            begin = at
        if not role:
            return begin
        if begin > first and self._ends(begin - 1) and "role_prepositions" in self._word(begin - 1).entries:
            return head  # "Hero of Russia Vice Admiral": the words before belong to the noun before them
        article = begin - 1
        if begin < head and "determiners" in self._word(article).entries and self._ranks_behind(head, article, first):
            return head  # "Commander of the Northern Fleet Admiral"
        return begin

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

    def _served(self, at: int) -> bool:
        """Whether a name follows a role noun behind a preposition: whom somebody serves ("aide to President Hill")."""
        ends = [role for role in self._ends(at) if role.begin and not self._plural(at - 1)]
        return any("role_prepositions" in self._word(role.begin - 1).entries for role in ends)

    def _opens(self, at: int) -> bool:
        """Whether a preposition stands here behind which a name is whose aide, friend or child somebody is."""
        entry, name = self._word(at).entries.get("role_prepositions"), self.names[at + 1]
        if "organization_heads" in self._word(at - 1).entries:
            return False  # "the Institute of Allergy and Diseases"
        if entry is None or not entry.get("persons") or self._possessive(name.end) or name.begin in self.places:
            return False
        goes_on = name.end < len(self.text) and self._pos(name.end) in ("NOUN", "ADJ")
        return not name.loose or (name.kinds in ("G", "U") and not goes_on)

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
            if end == at and at > begin and self._says(at):
                break
            entry = word.entries.get("role_prepositions")
            if entry is not None and self.text.match_at("role_times", at) is not None:
                break  # "the mayor at the time"
            if entry is not None and at in self.names:
                break  # "leader To Lam"
            if entry is not None:
                headed = entry.get("of_bodies") and end == at and "organization_heads" in self._word(at - 1).entries
                if kinds and entry.get("classes") and not headed and not kinds & set(entry["classes"]):
                    break
                after = self._word(min(at + 1, limit - 1))
                housed = bool(entry.get("origin")) and self._house_at(at + 1, limit)
                placed = housed or self._place_at(at + 1, limit) or self._of_field(begin, at, limit)
                if entry.get("place") and not placed:
                    break
                if "time_openers" in after.entries:
                    break  # "the court on Wednesday"
                if kinds and kinds.issubset(entry.get("errands", ())) and self._errand(at + 1, limit):
                    break  # "met the premier for talks", but "the spokesman for the talks"
                at, open_ = at + 1, True
                continue
            if open_ and word.form == "," and self._enumerates(at, limit):
                at += 1
                continue
            if open_ and end == at and self._owners(at) and at + 1 < limit:
                at += 1
                continue
            if open_ and word.form in MARKS and (named := self._quoted(at, limit)):
                at = end = named
                continue
            if open_ and end == at and self._stopped(at):
                at += 1
                continue
            if open_ and end == at and names_partners(word) and at + 1 < limit and self._word(at + 1).capital:
                at = end = at + 2  # "an analyst at Moss & Co"
                continue
            if not open_ or not word.readings:
                break
            pos = self._pos(at)
            if at in self.places:
                at = end = max(self.places[at], at + 1)
            elif (
                pos == "DET"
                or pos == "ADJ"
                or is_and(word)
            ):
                at += 1
            elif pos == "NOUN" or word.capital or self._possessive(at) or pos == "NUM" or self._bodies(at):
                at = end = self._past_number(at)
            else:
                break
        while end > begin and self._possessive(end - 1):
            end -= 1
        return end
