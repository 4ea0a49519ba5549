"""What a role noun governs in languages with case: which words may depend on it."""

from collections.abc import Iterable
from typing import Final

from newsevents.extractors.people.phrases import PhraseReader, likeliest
from newsevents.text.clausewords import of_one
from newsevents.text.marks import MARKS
from newsevents.words import Word

_QUOTED: Final = 6
"""Words of a quoted name inside a role («глава холдинга „Колос“»)."""
SUBSTANTIVE: Final = frozenset({"NOUN", "ADJ", "PART"})
"""Parts of speech that have case and may stand for a noun."""


class Government(PhraseReader):
    """Tells, word by word, what may stand behind a role noun."""

    def _honours(self, at: int) -> bool:
        entry = self._word(at).entries.get("name_holders")
        return bool(entry and entry.get("honours"))

    def _past_honoured(self, at: int, limit: int) -> int:
        """Past the name of whom something is called after, up to a name that is somebody's here."""
        while at < limit and at not in self.names and (self._word(at).capital or self._word(at).form == "."):
            at += 1
        return at

    def _title_of(self, at: int, cases: frozenset[str]) -> bool:
        """Whether a capitalised adjective behind the head agrees with it («митрополит Ростовский»)."""
        word = self._word(at)
        return word.capital and at not in self.inside and any(r.pos == "ADJ" and r.case in cases for r in word.readings)

    def _governs(self, at: int, governed: frozenset[str]) -> bool:
        word = self._word(at)
        if "role_limits" in word.entries:
            return False
        own = [r for r in word.readings if r.pos in SUBSTANTIVE]
        likely = likeliest(word)
        if not own or likely is None or (likely.known and likely.pos not in ("NOUN", "ADJ", "PART", "DET")):
            return False
        return any(r.case in governed or (r.fixed and r.kind != "surname") for r in own)

    def _counts(self, at: int) -> bool:
        """Whether a number in the genitive tells how many children or relatives somebody has («мать троих детей»)."""
        if self._word(at).shape == "digits":
            return at + 1 < len(self.text) and self._of_many(at + 1)
        return any(r.pos == "NUM" and r.case == "gen" for r in self._word(at).readings)

    def _one_of(self, at: int, limit: int) -> bool:
        """Whether it is one of several to whom somebody is tied («мать одной из погибших», «адвокат одного из них»)."""
        if at + 2 >= limit or not of_one(self._word(at)):
            return False
        link = self._word(at + 1).entries.get("source_links")
        partitive = link is not None and bool(link.get("partitive"))
        return partitive and any(r.case == "gen" and r.number == "plur" for r in self._word(at + 2).readings)

    def _of_many(self, at: int) -> bool:
        """Whether a noun in the genitive plural stands here."""
        return any((r.pos, r.case, r.number) == ("NOUN", "gen", "plur") for r in self._word(at).readings)

    def _whose(self, at: int) -> bool:
        """Whether a possessive pronoun stands before somebody to whom one is related («муж её сестры»)."""
        entry = self._word(at).entries.get("pronouns")
        return bool(entry and entry.get("possessive")) and at + 1 in self.roles

    def _quoted(self, at: int) -> int | None:
        quotation = self.text.quotation_from(at)
        if quotation is None or quotation.close is None or quotation.end - quotation.begin > _QUOTED:
            return None
        inside = [self._word(t) for t in range(quotation.begin, quotation.end)]
        if inside and inside[0].shape == "lower" and not inside[0].genitive:
            return None  # «слухи об отставке тренера назвал «бредом»»
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
        if at in self.callers:
            return None
        if entry.get("behind") and not _any_of(self._word(at - 1), entry["behind"]):
            return None  # «отдел по связям с прессой», not «министр с женой»
        if _any_of(self._word(at + 1), entry.get("apart", ())):
            return None  # «МИД по итогам беседы»
        acronym = self._word(at + 1).shape == "upper"
        if _any_of(self._word(at + 1), entry.get("fields", ())):
            return frozenset(entry.get("cases", ()))  # «эксперт в области права»
        if entry.get("place") and at + 1 not in self.places and not acronym:
            return None
        if entry.get("classes") and not kinds & set(entry["classes"]):
            return None
        governed = frozenset(entry.get("cases", ()))
        if entry.get("with") and not _any_of(self._word(at - 1), entry["with"]):
            governed -= {"ins"}  # «відділ зі зв'язків із пресою», not «міністр із дружиною»
        at += self._graded(at + 1)
        if at + 1 in self.places or acronym or (self._word(at + 1).form in MARKS and self._quoted(at + 1)):
            return governed
        return governed if self._governs(at + 1, governed) and not self._number(at + 1) else None

    def _graded(self, at: int) -> bool:
        """Whether an adverb stands before an adjective («по особо важным делам»)."""
        adverb = any(r.pos == "ADV" for r in self._word(at).readings[:1])
        return adverb and at + 1 < len(self.text) and any(r.pos == "ADJ" for r in self._word(at + 1).readings[:1])

    def _colours(self, at: int, limit: int) -> bool:
        """Whether an adjective in the plural stands here for those of a team, with no noun behind it."""
        word = self._word(at)
        if word.shape != "lower" or not any((r.pos, r.case, r.number) == ("ADJ", "gen", "plur") for r in word.readings):
            return False
        if at + 1 >= limit or at + 1 in self.names:
            return True
        after = self._word(at + 1)
        return after.shape == "punct" or any(r.pos in ("VERB", "PREP", "CONJ") for r in after.readings[:1])

    def _number(self, at: int) -> bool:
        return self._word(at).shape in ("digits", "number")


def _any_of(word: Word, lemmas: Iterable[str]) -> bool:
    """Whether a word may be a form of one of these lemmas."""
    return any(lemma in word.lemmas for lemma in lemmas)
