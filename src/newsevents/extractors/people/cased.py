"""Role phrases in languages with case: agreement and government decide what belongs to the noun."""

from collections.abc import Sequence

from newsevents.analysis import Match
from newsevents.extractors.people.phrases import LONGEST, PhraseReader, RolePhrase
from newsevents.extractors.people.settling import Settled
from newsevents.text.marks import MARKS
from newsevents.words import Reading, Word

QUOTED = 6
"""Words of a quoted name inside a role («глава холдинга „Колос“»)."""
_TITLED = frozenset({"religion"})
"""Classes of role nouns that a capitalised adjective may follow («митрополит Ростовский»)."""
_SUBSTANTIVE = frozenset({"NOUN", "ADJ", "PART"})
_MODIFIER = frozenset({"ADJ", "PART"})
_HELD = frozenset({"head", "business", "generic", "kin", "relation", "media", "work", "sport"})
"""Classes whose genitive is more often what is led or owned than the person who does."""


class CasedReader(PhraseReader):
    """Reads phrases where nouns have case."""

    def reach(self, head: int, stop: int, cases: frozenset[str]) -> tuple[int, int]:
        return self.modifiers(head, cases), self.dependents(stop, cases, frozenset())

    def phrase(self, match: Match) -> RolePhrase | None:
        head = match.begin
        word = self._word(head)
        if word.readings and word.readings[0].pos in ("VERB", "INF", "GERUND") and not word.capital:
            return None
        readings = [r for r in word.readings if r.pos in _SUBSTANTIVE and self._is(r, word, match)]
        if word.readings and not readings and len(match.entry.words) == 1:
            return None
        nouns = [r for r in readings if r.pos == "NOUN"] or readings
        doubtful = bool(nouns) and word.readings[0].pos == "NOUN" and not self._is(word.readings[0], word, match)
        if self._adjective(head, match.end, readings):
            return None
        fixed = (
            not nouns
            or bool(match.entry.get("fixed"))
            or any(r.fixed for r in nouns[:1])
            or (word.key == match.entry.words[0] and "." in word.key)
        )
        plural = bool(nouns) and all(r.number == "plur" for r in nouns)
        cases = frozenset() if fixed else frozenset(r.case for r in nouns if r.number != "plur" or plural)
        begin = self.modifiers(head, cases)
        end = self.dependents(match.end, cases, frozenset((match.entry["class"],)))
        if doubtful and end not in self.names:
            return None  # «политику» is a policy, unless a name follows
        return RolePhrase(begin, head, match.end, end, cases, plural, match.entry)

    def _is(self, reading: Reading, word: Word, match: Match) -> bool:
        """Whether a reading is one of the entry's noun, not of another word («генетика», «генетик»)."""
        if "roles" not in word.entries:
            return self.text.language.folding(reading.lemma).endswith(match.entry.words[0])
        if word.shape == "initial" or match.entry.words[0] not in word.lemmas:
            return word.shape != "initial"
        return self.text.language.folding(reading.lemma) == match.entry.words[0]

    def _adjective(self, head: int, stop: int, readings: Sequence[Reading]) -> bool:
        """Whether a word that may be noun or adjective («военный») stands before the noun it belongs to."""
        if not readings or readings[0].pos == "NOUN" or stop >= len(self.text) or stop in self.names or stop - head > 1:
            return False
        shared = {(r.case, r.number) for r in readings}
        after = self._word(stop)
        return any(r.pos == "NOUN" and (r.case, r.number) in shared for r in after.readings[:2]) and not after.capital

    def modifiers(self, head: int, cases: frozenset[str]) -> int:
        """Back over the adjectives that agree with the head."""
        first = self._sentence_begin(head)
        begin = head
        while begin > first:
            word = self._word(begin - 1)
            if (
                "pronouns" in word.entries
                or "demonstratives" in word.entries
                or not word.readings
                or begin - 1 in self.inside
            ):
                break
            own = [r for r in word.readings if r.pos in _MODIFIER]
            if (
                not own
                or word.readings[0].pos not in (*_MODIFIER, "NOUN")
                or "role_limits" in word.entries
                or word.shape == "number"
            ):
                break
            if cases and not any(r.case in cases for r in own):
                break
            noun = word.readings[0].pos == "NOUN" and "adjectives" not in word.entries
            if noun and (own[0].lemma[:-2] != word.readings[0].lemma[:-2] or self._verb(begin - 1)):
                break  # not so «главного»: of «главный» or of «главное»
            begin -= 1
        return begin

    def dependents(self, begin: int, cases: frozenset[str], kinds: frozenset[str]) -> int:
        """Past what depends on the head: genitives, quoted names, abbreviations, and phrases with some prepositions."""
        sentence_end = self.text.sentences[self.text.sentence_at(begin - 1)].end
        limit = min(begin + LONGEST, sentence_end)
        at, end, placed, governed = begin, begin, -1, frozenset({"gen"})
        if kinds & _TITLED and begin < limit and self._title_of(begin, cases):
            at = end = begin + 1
        while at < limit:
            word = self._word(at)
            if self._rank_of_next(at, cases):
                break
            if at in self.names and (name := self.names[at]) and not self._dependent(name, cases, kinds):
                break
            if at in self.names and not self.names[at].loose:
                at = end = self.names[at].end
            elif at in self.places:
                if not self._governs(at, governed) and end == begin:
                    break
                at = end = placed = self.places[at]
            elif word.form in MARKS:
                stop = self._quoted(at)
                if stop is None:
                    break
                at = end = stop
            elif word.shape in ("upper", "initial") or (word.capital and (_acronym(word.form) or word.form.isascii())):
                at = end = at + 1
            elif not word.readings:
                if word.form == "№" and at + 1 < limit and self._number(at + 1):
                    at = end = at + 2
                    continue
                if word.form == "," and self._enumerates(at, limit):
                    at += 1
                    continue
                break
            elif "role_prepositions" in word.entries and at + 1 < limit and (taken := self._preposition(at, kinds)):
                at, governed = at + 1, taken
                continue
            elif (
                word.entries.get("coordinators")
                and word.entries["coordinators"].get("kind") == "and"
                and end == at > begin
            ):
                if at + 1 in self.names or self._role_again(at + 1, cases):
                    break
                at += 1
                continue
            elif at != placed and self._governs(at, governed):
                at += 1
                if any(r.pos == "NOUN" for r in word.readings[:2]):
                    end, governed = at, frozenset({"gen"})
            else:
                break
        return end

    def _rank_of_next(self, at: int, cases: frozenset[str]) -> bool:
        """Whether a military rank in the head's case stands before a name here: a second role."""
        match = self.roles.get(at)
        if match is None or match.entry["class"] != "military" or match.end not in self.names:
            return False
        return not cases or any(r.case in cases and r.number != "plur" for r in self._word(at).readings)

    def _verb(self, token: int) -> bool:
        """Whether the sentence reads a word as a verb: «прибула»."""
        sentence = self.text.sentence_at(token)
        reading = self.text.readings(sentence)[token - self.text.sentences[sentence].begin]
        return reading is not None and reading.pos == "VERB"

    def _title_of(self, at: int, cases: frozenset[str]) -> bool:
        """Whether a capitalised adjective behind the head agrees with it («митрополит Ростовский»)."""
        word = self._word(at)
        return word.capital and at not in self.inside and any(r.pos == "ADJ" and r.case in cases for r in word.readings)

    def _governs(self, at: int, governed: frozenset[str]) -> bool:
        word = self._word(at)
        if "role_limits" in word.entries:
            return False
        own = [r for r in word.readings if r.pos in _SUBSTANTIVE]
        if not own or word.readings[0].pos not in ("NOUN", "ADJ", "PART", "DET"):
            return False
        return any(r.case in governed or (r.fixed and r.kind != "surname") for r in own)

    def _dependent(self, name: Settled, cases: frozenset[str], kinds: frozenset[str]) -> bool:
        """Whether a name behind a role noun is whom the role belongs to («зять Дональда Трампа»), not who has it."""
        if "gen" not in name.cases and not any("gen" in form.cases for form in name.others):
            return False
        if name.end in self.names and not self.names[name.end].loose:
            return True
        if name.suiting(cases) is not None and not (name.loose and name.kinds == "U" and kinds & _HELD):
            return False
        if name.loose and name.kinds == "U" and kinds & _HELD:
            return True
        return bool(cases) and not name.cases & cases

    def _quoted(self, at: int) -> int | None:
        quotation = self.text.quotation_from(at)
        if quotation is None or quotation.close is None or quotation.end - quotation.begin > QUOTED:
            return None
        inside = [self._word(t) for t in range(quotation.begin, quotation.end)]
        if any(word.shape == "lower" and any(r.pos == "VERB" for r in word.readings[:1]) for word in inside):
            return None
        return quotation.close + 1

    def _enumerates(self, comma: int, limit: int) -> bool:
        """Whether a comma stands between genitives of a list that ends with a coordinator."""
        if (
            comma + 1 >= limit
            or comma + 1 in self.names
            or comma + 1 in self.roles
            or not self._governs(comma + 1, frozenset({"gen"}))
        ):
            return False
        for at in range(comma + 1, min(comma + 7, limit)):
            word = self._word(at)
            if "coordinators" in word.entries:
                return True
            if word.form != "," and not self._governs(at, frozenset({"gen"})):
                return False
        return False

    def _preposition(self, at: int, kinds: frozenset[str]) -> frozenset[str] | None:
        """The cases behind a preposition that a role noun of these classes may take here."""
        entry = self._word(at).entries["role_prepositions"]
        acronym = self._word(at + 1).shape == "upper"
        if entry.get("place") and at + 1 not in self.places and not acronym:
            return None
        if entry.get("classes") and not kinds & set(entry["classes"]):
            return None
        governed = frozenset(entry.get("cases", ()))
        if at + 1 in self.places or acronym:
            return governed
        return governed if self._governs(at + 1, governed) and not self._number(at + 1) else None

    def _number(self, at: int) -> bool:
        return self._word(at).shape in ("digits", "number")

    def _role_again(self, at: int, cases: frozenset[str]) -> bool:
        """Whether a role noun in the same case follows: another person's role."""
        for token in range(at, min(at + 3, len(self.text))):
            if token in self.roles:
                match = self.roles[token]
                own = [
                    r
                    for r in self._word(token).readings
                    if r.number != "plur" and self._is(r, self._word(token), match)
                ]
                return any(r.case in cases for r in own) if cases else True
        return False


def _acronym(form: str) -> bool:
    """Whether a form has capitals inside («УрФО»)."""
    return sum(map(str.isupper, form)) > 1 and "-" not in form
