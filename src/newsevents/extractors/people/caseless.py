"""Role phrases in languages without case: word order and small words decide what belongs to the noun."""

from newsevents.analysis import Match
from newsevents.extractors.people.phrases import LONGEST, PhraseReader, RolePhrase
from newsevents.words import Reading


class CaselessReader(PhraseReader):
    """Reads phrases where nouns have no case."""

    def reach(self, head: int, stop: int, cases: frozenset[str]) -> tuple[int, int]:  # no cases here
        return self.modifiers(head), self.dependents(stop)

    def phrase(self, match: Match) -> RolePhrase | None:
        word = self._word(match.end - 1)
        first = self._chosen(match.end - 1)
        if first is not None and first.pos != "NOUN" and word.shape == "lower":
            exact = first.pos == "ADJ" and word.key.endswith(match.entry.words[-1])
            if not exact or not (match.end in self.names or self._pos(match.end) in ("", "PREP")):
                return None
        if match.entry["class"] == "nation" and (
            self._pos(match.end) in ("NOUN", "ADJ") or self._pos(match.begin - 1) != "DET"
        ):
            return None
        plural = first is not None and first.number == "plur"
        alone = match.entry.get("title") or word.shape == "initial"  # "jury chair Lord Ng", "lead author Dr. Ng"
        begin = match.begin if alone else self.modifiers(match.begin)
        end = self.dependents(match.end)
        return RolePhrase(begin, match.begin, match.end, end, frozenset(), plural, match.entry)

    def modifiers(self, head: int) -> int:
        """Back over adjectives, nouns and possessives, to a determiner, a verb or a mark."""
        first, begin = self._sentence_begin(head), head
        while begin > first and head - begin < 8:
            at = begin - 1
            word = self._word(at)
            if at in self.inside:
                if not self._possessive(at + 1):
                    break
                begin = next(name.begin for name in self.names.values() if name.begin <= at < name.end)
                break
            if self._possessive(at):
                begin = at
                continue
            if not word.readings or "pronouns" in word.entries or "role_limits" in word.entries:
                break
            if self._pos(at) not in ("NOUN", "ADJ", "PART", "NUM") or self._perfect(at):
                break
            if any(c in word.entries for c in ("prepositions", "months", "weekdays", "coordinators", "subordinators")):
                break
            begin = at
        if begin > first and begin < head and self._word(begin - 1).form == "-" and self.text.glued(begin):
            begin += 1  # "47-year-old specialist"
        if begin > first and self._ends(begin - 1) and "role_prepositions" in self._word(begin - 1).entries:
            return head  # "Hero of Russia Vice Admiral": the words before belong to the noun before them
        return begin

    def _perfect(self, token: int) -> bool:
        """Whether a participle is the verb of its clause: "had approached midfielder Hill"."""
        reading = self._chosen(token)
        return reading is not None and reading.pos == "PART" and reading.aspect == "perf"

    def _governed(self, at: int) -> bool:
        """Whether a preposition stands before a name, a title between at most."""
        before = at - 1
        match = self.roles.get(before) or self.roles.get(before - 1)
        if match is not None and match.end == at and match.entry.get("title"):
            before = match.begin - 1
        return "role_prepositions" in self._word(before).entries

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

    def _name_after_body(self, at: int, begin: int) -> bool:
        """Whether an unknown name of two words stands right behind a noun for a body ("the Party Jon Berg")."""
        name = self.names.get(at)
        if name is None or at == begin or len(name.words) < 2:
            return False
        return any(c in self._word(at - 1).entries for c in ("organization_heads", "name_holders"))

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
        sentence = self.text.sentence_at(token)
        return self.text.readings(sentence)[token - self.text.sentences[sentence].begin]

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

    def _possessive(self, at: int) -> bool:
        return at < len(self.text) and any(r.kind == "possessive" for r in self._word(at).readings)

    def dependents(self, begin: int) -> int:
        """Past "of …", "for …", "to …" and what is coordinated inside them."""
        limit = min(begin + LONGEST, self.text.sentences[self.text.sentence_at(begin - 1)].end)
        at = end = begin
        open_ = False
        while at < limit:
            word = self._word(at)
            if at in self.names and open_ and self._governed(at):
                at = end = self.names[at].end  # "a spokesman for Ms. Hill"
                continue
            if at in self.inside and not (at in self.names and self._possessive(self.names[at].end)):
                break
            if self._another_role(at, begin) or self._name_after_body(at, begin):
                break
            entry = word.entries.get("role_prepositions")
            if entry is not None:
                after = self._word(min(at + 1, limit - 1))
                if entry.get("place") and at + 1 not in self.places and not after.capital:
                    break
                if "time_openers" in after.entries:
                    break  # "the court on Wednesday"
                at, open_ = at + 1, True
                continue
            if open_ and word.form == "," and self._enumerates(at, limit):
                at += 1
                continue
            if not open_ or not word.readings:
                break
            pos = self._pos(at)
            if (
                pos == "DET"
                or pos == "ADJ"
                or ("coordinators" in word.entries and word.entries["coordinators"].get("kind") == "and")
            ):
                at += 1
                continue
            if at in self.places:
                at = end = max(self.places[at], at + 1)
            elif pos == "NOUN" or word.capital or self._possessive(at) or pos == "NUM":
                at = end = at + 1
            else:
                break
        while end > begin and self._possessive(end - 1):
            end -= 1
        return end
