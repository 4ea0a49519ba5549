"""Role phrases: a role noun with what stands before and behind it («бывший глава МИД Украины», "Kenya's foreign minister")."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsevents.analysis import Analysis, Match
from newsevents.extractors.people.settling import Settled, settled_names
from newsevents.gazetteer import place_matches
from newsevents.lexicon import Entry
from newsevents.text.marks import MARKS
from newsevents.words import Reading, Word

LONGEST = 25
"""Tokens that a phrase may have behind its head."""
_TITLED = frozenset({"religion"})
QUOTED = 6
"""Words of a quoted name inside a role («глава холдинга „Колос“»)."""

_SUBSTANTIVE = frozenset({"NOUN", "ADJ", "PART"})
_MODIFIER = frozenset({"ADJ", "PART"})
_HELD = frozenset({"head", "business", "generic", "kin", "relation", "media", "work", "sport"})
"""Classes whose genitive is more often what is led or owned than the person who does."""


class RolePhrase(NamedTuple):
    """A role noun at ``head`` with its words from ``begin`` to ``end``; ``cases`` in which it may stand (empty: any);
    ``stop`` is where the role noun itself ends; ``bare`` tells that nothing but the noun is there."""

    begin: int
    head: int
    stop: int
    end: int
    cases: frozenset[str]
    plural: bool
    entry: Entry

    @property
    def kinds(self) -> frozenset[str]:
        """The classes of the role noun."""
        return frozenset((self.entry["class"], *self.entry.get("also", ())))

    @property
    def bare(self) -> bool:
        return self.stop == self.end and self.begin == self.head


def role_phrases(text: Analysis) -> tuple[RolePhrase, ...]:
    """All role phrases in text order, those inside others too; use it through ``text.shared``."""
    return tuple(PhraseReader(text).read())


class PhraseReader:
    """Reads what belongs to a noun: adjectives before it, genitives, names and prepositional phrases behind it."""

    def __init__(self, text: Analysis) -> None:
        self.text = text
        self.cased = bool(text.language.settings.get("cases", True))
        self.names: dict[int, Settled] = {name.begin: name for name in text.shared(settled_names)}
        self.inside = {t for name in self.names.values() if not name.loose for t in range(name.begin, name.end)}
        self.places = {match.begin: match.end for match in text.shared(place_matches)}
        self.roles: dict[int, Match] = {match.begin: match for match in text.matches("roles")}

    def read(self) -> Iterator[RolePhrase]:
        last = -1
        for match in self._matches():
            if match.begin < last or match.begin in self.inside or "prepositions" in self._word(match.begin).entries:
                continue
            match = self._compound(match)
            last = match.end
            phrase = self._cased(match) if self.cased else self._plain(match)
            if phrase is not None:
                yield phrase

    def _matches(self) -> Iterator[Match]:
        """The role nouns of the list, and those with a prefix («экс-», «зам-») or an inner space («и. о.»)."""
        listed = self.text.language.list("roles")
        found = list(self.roles.values())
        for at in [at for at, word in enumerate(self.text.words) if " " in word.form]:
            key = self.text.words[at].key.replace(" ", "")
            if at not in self.roles and key in listed:
                found.append(Match(at, at + 1, listed[key]))
        return iter(sorted(found))

    def _compound(self, match: Match) -> Match:
        """Where role nouns follow each other in a language without case, the last one is the head."""
        while not self.cased and match.end in self.roles and self.roles[match.end].begin not in self.inside:
            after = self.roles[match.end]
            if after.entry.get("title"):
                break
            match = Match(match.begin, after.end, after.entry)
        return match

    def _word(self, token: int) -> Word:
        return self.text.words[token]

    # --- languages with case -------------------------------------------------------------------------------------

    def _cased(self, match: Match) -> RolePhrase | None:
        head = match.begin
        word = self._word(head)
        if word.readings and word.readings[0].pos in ("VERB", "INF", "GERUND") and not word.capital:
            return None
        readings = [r for r in word.readings if r.pos in _SUBSTANTIVE and self._is(r, word, match)]
        if word.readings and not readings and len(match.entry.words) == 1:
            return None
        nouns = [r for r in readings if r.pos == "NOUN"] or readings
        if self._adjective(head, match.end, readings):
            return None
        fixed = not nouns or bool(match.entry.get("fixed")) or any(r.fixed for r in nouns[:1]) or word.key == match.entry.words[0] and "." in word.key
        plural = bool(nouns) and all(r.number == "plur" for r in nouns)
        cases = frozenset() if fixed else frozenset(r.case for r in nouns if r.number != "plur" or plural)
        begin = self.modifiers(head, cases)
        end = self.dependents(match.end, cases, frozenset((match.entry["class"],)))
        return RolePhrase(begin, head, match.end, end, cases, plural, match.entry)

    def _is(self, reading: Reading, word: Word, match: Match) -> bool:
        """Whether a reading is one of the entry's noun, not of another word with the same form («генетика», «генетик»)."""
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
            if "pronouns" in word.entries or "demonstratives" in word.entries or not word.readings or begin - 1 in self.inside:
                break
            own = [r for r in word.readings if r.pos in _MODIFIER]
            if not own or word.readings[0].pos not in (*_MODIFIER, "NOUN") or "role_limits" in word.entries:
                break
            if cases and not any(r.case in cases for r in own):
                break
            if word.readings[0].pos == "NOUN" and "adjectives" not in word.entries:
                break
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
                if word.form == "," and self._enumerates(at, limit):
                    at += 1
                    continue
                break
            elif "role_prepositions" in word.entries and at + 1 < limit and (taken := self._preposition(at, kinds)):
                at, governed = at + 1, taken
                continue
            elif word.entries.get("coordinators") and word.entries["coordinators"].get("kind") == "and" and end == at > begin:
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
        if any(self._word(t).readings and self._word(t).readings[0].pos == "VERB" for t in range(quotation.begin, quotation.end)):
            return None
        return quotation.close + 1

    def _enumerates(self, comma: int, limit: int) -> bool:
        """Whether a comma stands between genitives of a list that ends with a coordinator."""
        if comma + 1 in self.names or comma + 1 in self.roles or not self._governs(comma + 1, frozenset({"gen"})):
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
        if entry.get("place") and at + 1 not in self.places:
            return None
        if entry.get("classes") and not kinds & set(entry["classes"]):
            return None
        governed = frozenset(entry.get("cases", ()))
        if at + 1 in self.places:
            return governed
        return governed if self._governs(at + 1, governed) and not self._number(at + 1) else None

    def _number(self, at: int) -> bool:
        return self._word(at).shape in ("digits", "number")

    def _role_again(self, at: int, cases: frozenset[str]) -> bool:
        """Whether a role noun in the same case follows: another person's role."""
        for token in range(at, min(at + 3, len(self.text))):
            if token in self.roles:
                match = self.roles[token]
                own = [r for r in self._word(token).readings if r.number != "plur" and self._is(r, self._word(token), match)]
                return any(r.case in cases for r in own) if cases else True
        return False

    def _sentence_begin(self, token: int) -> int:
        return self.text.sentences[self.text.sentence_at(token)].begin

    # --- languages without case ----------------------------------------------------------------------------------

    def _plain(self, match: Match) -> RolePhrase | None:
        word = self._word(match.end - 1)
        first = self._chosen(match.end - 1)
        if first is not None and first.pos not in ("NOUN", "ADJ") and word.shape == "lower":
            return None
        if match.entry["class"] == "nation" and (self._pos(match.end) in ("NOUN", "ADJ") or self._pos(match.begin - 1) != "DET"):
            return None
        plural = first is not None and first.number == "plur"
        begin = self.modifiers_plain(match.begin)
        end = self.dependents_plain(match.end)
        return RolePhrase(begin, match.begin, match.end, end, frozenset(), plural, match.entry)

    def modifiers_plain(self, head: int) -> int:
        """Back over adjectives, nouns and possessives, to a determiner, a verb or a mark."""
        first, begin = self._sentence_begin(head), head
        while begin > first and head - begin < 8:
            at = begin - 1
            word = self._word(at)
            if at in self.inside and not self._possessive(at + 1):
                break
            if self._possessive(at):
                begin = at
                continue
            if not word.readings or "pronouns" in word.entries or "role_limits" in word.entries:
                break
            if self._pos(at) not in ("NOUN", "ADJ", "PART", "NUM"):
                break
            if any(c in word.entries for c in ("prepositions", "months", "weekdays", "coordinators", "subordinators")):
                break
            begin = at
        return begin

    def _chosen(self, token: int) -> Reading | None:
        """The reading that the sentence gives a word."""
        sentence = self.text.sentence_at(token)
        return self.text.readings(sentence)[token - self.text.sentences[sentence].begin]

    def _pos(self, token: int) -> str:
        reading = self._chosen(token) if 0 <= token < len(self.text) else None
        return reading.pos if reading is not None else ""

    def _enumerates_plain(self, comma: int, limit: int) -> bool:
        """Whether a comma stands in a list of capitalised words that ends with a coordinator."""
        for at in range(comma + 1, min(comma + 5, limit)):
            if "coordinators" in self._word(at).entries:
                return at > comma + 1
            if not (self._word(at).capital or self._word(at).form == ",") or at in self.inside:
                return False
        return False

    def _possessive(self, at: int) -> bool:
        return at < len(self.text) and any(r.kind == "possessive" for r in self._word(at).readings)

    def dependents_plain(self, begin: int) -> int:
        """Past "of …", "for …", "to …" and what is coordinated inside them."""
        limit = min(begin + LONGEST, self.text.sentences[self.text.sentence_at(begin - 1)].end)
        at = end = begin
        open_ = False
        while at < limit:
            word = self._word(at)
            if at in self.inside and not (at in self.names and self._possessive(self.names[at].end)):
                break
            entry = word.entries.get("role_prepositions")
            if entry is not None:
                if entry.get("place") and at + 1 not in self.places and not self._word(min(at + 1, limit - 1)).capital:
                    break
                at, open_ = at + 1, True
                continue
            if open_ and word.form == "," and self._enumerates_plain(at, limit):
                at += 1
                continue
            if not open_ or not word.readings:
                break
            pos = self._pos(at)
            if pos == "DET" or pos == "ADJ" or "coordinators" in word.entries and word.entries["coordinators"].get("kind") == "and":
                at += 1
                continue
            if at in self.places:
                at = end = max(self.places[at], at + 1)
            elif pos == "NOUN" or word.capital or self._possessive(at) or pos == "NUM":
                at = end = at + 1
            else:
                break
        return end


def _acronym(form: str) -> bool:
    """Whether a form has capitals inside («УрФО»)."""
    return sum(map(str.isupper, form)) > 1 and "-" not in form
