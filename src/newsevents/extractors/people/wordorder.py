"""What order and small words tell of the words around a role noun, in languages without case."""

from typing import Final

from newsevents.extractors.people.phrases import PhraseReader
from newsevents.matching import Match
from newsevents.words import Reading

_BODIES: Final = frozenset({"organization_heads", "institutions", "name_holders"})
"""Categories of nouns that begin the name of a body: "Bank of England"."""
_NAMED: Final = 3
"""Words of a quoted name inside a role."""
APOSTROPHES: Final = frozenset({"'", "’"})
"""Marks that a possessive of a plural ends with."""
_JOINED: Final = 6
"""Tokens behind a coordinator among which a second role noun is sought."""


class OrderReader(PhraseReader):
    """Tells what words are to those beside them."""

    def _joined(self, at: int) -> bool:
        """Whether another role noun, with a few words of its own before it, stands behind a coordinator here."""
        if at >= len(self.text) or "coordinators" not in self._word(at).entries:
            return False
        return any(t in self.roles and self.roles[t].end in self.names for t in range(at + 1, at + _JOINED))

    def _attributed(self, head: int) -> bool:
        """Whether a word that might be verb or adverb stands where a noun does ("three-time champion Peter Moore")."""
        if head == self._sentence_begin(head):
            return False
        if "coordinators" in self._word(head - 1).entries and head - 1 in self.ends:
            return True  # "captain Anna Hill and coach Peter Moore"
        return self._word(head - 1).capital or self._pos(head - 1) in ("DET", "ADJ", "NUM") or self._number(head - 1)

    def _number(self, at: int) -> bool:
        """Whether a compound begins with a number ("three-time", "34-year-old")."""
        head, joint, _ = self._word(at).key.partition("-")
        return bool(joint) and ("number_words" in self.text.language.word(head).entries or head.isdigit())

    def _told(self, at: int) -> bool:
        return any(r.pos == "VERB" for r in self._word(at).readings[:1])

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

    def _of_body(self, at: int, first: int) -> bool:
        """Whether "of" stands here within the name of a body whose member follows ("Bank of England governor"); the
        capital that opens a sentence makes no name ("Shares of Harlow Bank")."""
        if "genitive_prepositions" not in self._word(at).entries or at - 1 < first or not self._word(at + 1).capital:
            return False
        before = self._word(at - 1)
        named = at - 1 > first or not before.common or not _BODIES.isdisjoint(before.entries)
        return before.capital and named and self._pos(at - 1) == "NOUN" and not self._ends(at)

    def _ranks_behind(self, head: int, article: int, first: int) -> bool:
        """Whether a military rank at ``head`` stands behind a phrase of an article that another role governs."""
        rank, word = self.roles.get(head), self._word(head)
        if rank is None or rank.entry.get("class") != "military" or not word.capital or article - 2 < first:
            return False
        return "role_prepositions" in self._word(article - 1).entries and bool(self._ends(article - 1))

    def _errand(self, at: int, limit: int) -> bool:
        """Whether a noun for a meeting or a visit stands here, perhaps with its attributes ("for trade talks")."""
        while at < limit and self._word(at).shape == "lower" and self._pos(at) in ("NOUN", "ADJ", "DET", "NUM"):
            if self._pos(at) == "NOUN" and "frames" in self._word(at).entries:
                return True
            at += 1
        return False

    def _of_field(self, stop: int, at: int, limit: int) -> bool:
        """Whether a role noun that ends at ``stop`` tells somebody who knows a field, and a noun for one follows the
        preposition right behind it ("an expert in international law")."""
        if at != stop or at + 1 >= limit or not any(role.entry.get("field") for role in self._ends(stop)):
            return False
        word = self._word(at + 1)
        return any(r.pos in ("NOUN", "ADJ") for r in word.readings) and "date_words" not in word.entries

    def _owners(self, at: int) -> bool:
        """Whether the mark of several owners stands here, before what is theirs ("the teachers' union")."""
        if self._word(at).form not in APOSTROPHES or not at or not self.text.glued(at) or self.text.glued(at + 1):
            return False
        return self._plural(at - 1) and self._pos(at + 1) in ("NOUN", "ADJ")

    def _gerund(self, at: int, match: Match) -> bool:
        """Whether a form only comes from the verb that reads like the role noun ("the neighboring town")."""
        readings, noun = self._word(at).readings, match.entry.words[-1]
        own = [r for r in readings if r.lemma.lower() == noun or self._word(at).key == noun]
        return match.end - match.begin == 1 and bool(own) and all(r.pos == "PART" for r in own)

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
        """Whether a participle belongs to an auxiliary verb before it ("had approached midfielder", "has not met")."""
        before = at - 1
        while before > first and (self._pos(before) == "ADV" or "negations" in self._word(before).entries):
            before -= 1
        return before >= first and self._pos(before) == "AUX"

    def _of_calendar(self, at: int, first: int) -> bool:
        """Whether a weekday or a month stands here that tells when ("On Monday police chief Peter Moore left"), and is
        no part of a name ("Sheffield Wednesday manager Peter Moore")."""
        word = self._word(at)
        if not word.capital or not {"time_openers", "date_words"} <= set(word.entries):
            return False
        before = self._word(at - 1)
        timed = not {"prepositions", "time_openers"}.isdisjoint(before.entries)  # "Last Friday"
        return at == first or not before.capital or timed

    def _dated(self, at: int) -> bool:
        """Whether a day or a length of time stands where an owner does ("Wednesday's", "today's", "last week's")."""
        return "date_words" in self._word(at).entries

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

    def _place_at(self, at: int, limit: int) -> bool:
        """Whether what may be the name of a place stands here, behind an article or not ("from the Bronx")."""
        at += at + 1 < limit and self._word(at).key in self.text.language.list("determiners") and self._pos(at) == "DET"
        return at < limit and (at in self.places or self._word(at).capital)

    def _house_at(self, at: int, limit: int) -> bool:
        """Whether a noun for a body ends the noun phrase that begins here ("from the mayor's office")."""
        while at + 1 < limit and (self._pos(at) in ("DET", "ADJ", "NOUN") or self._possessive(at)):
            behind = self._pos(at + 1) == "NOUN" or self._possessive(at + 1)
            if "organization_heads" in self._word(at).entries and not behind:
                return True
            at += 1
        return False

    def _bodies(self, at: int) -> bool:
        """Whether a noun for bodies stands right behind a place, whatever else it may be ("of Tartu courts")."""
        word = self._word(at)
        return at - 1 in self.places and "organization_heads" in word.entries and word.shape == "lower"

    def _past_number(self, at: int) -> int:
        """Behind a word of a body's name, and its number ("of School No. 5")."""
        words, stop = self.text.words, at + 1
        if stop + 1 >= len(words) or not ("organization_heads" in words[at].entries or words[at].capital):
            return stop
        short = words[stop].entries.get("abbreviations")
        number = stop + 1 + (words[stop + 1].form == ".")
        counted = short is not None and short.get("kind") == "number" and number < len(words)
        return number + 1 if counted and words[number].shape == "digits" else stop

    def _says(self, at: int) -> bool:
        """Whether a word right behind the name of a place is a verb of saying, whatever else it may be ("the office of
        the president of Peru report")."""
        word = self._word(at)
        if at - 1 not in self.places and not any(self.places.get(t) == at for t in range(max(at - 3, 0), at)):
            return False
        cue = "cues" in word.entries and word.shape == "lower" and any(r.pos == "VERB" for r in word.readings)
        return cue and (at + 1 >= len(self.text) or self._word(at + 1).shape == "punct")

    def _plural(self, at: int) -> bool:
        """Whether a noun is told of several persons ("of General Practitioners")."""
        reading = self._chosen(at)
        return reading is not None and reading.number == "plur"

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
        """Past a quoted name that a capitalised noun follows ("of the "Green" Party") or a noun for a body stands
        before (head of the fund "Open Hands"); 0 where there is none."""
        quotation = self.text.quotation_from(at)
        if quotation is None or quotation.close is None or quotation.close + 1 >= limit:
            return 0
        short = quotation.end - quotation.begin <= _NAMED and self._word(quotation.begin).capital
        headed = at > 0 and "organization_heads" in self._word(at - 1).entries
        return quotation.close + 1 if short and (headed or self._word(quotation.close + 1).capital) else 0

    def _stopped(self, at: int) -> bool:
        """Whether the full stop of a word written short stands here within a name ("Alder Bros. Pictures")."""
        if self._word(at).form != "." or at + 1 >= len(self.text) or not at or not self.text.glued(at):
            return False
        before = self._word(at - 1)
        return self._word(at + 1).capital and before.capital and "abbreviations" in before.entries

    def _possessive(self, at: int) -> bool:
        return at < len(self.text) and self._word(at).possessive
