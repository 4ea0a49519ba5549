"""Whom a pronoun takes up beside those whom the layer of people links it to."""

from typing import Final

from newsevents.analysis import Clause, Phrase
from newsevents.extractors.people.derived import derived_of
from newsevents.extractors.reports.entities import Sight
from newsevents.extractors.reports.memory import Memory, is_one
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import possessive
from newsevents.records import Person, Source
from newsevents.spans import Span

_BODIES: Final = frozenset({"institutions", "anaphoric_bodies", "organization_heads"})
"""Categories of nouns for a body."""
_HOUSES: Final = _BODIES | {"group_nouns", "media_nouns"}
"""Categories of nouns for a body or a group."""


class Pronouns:
    """Pronouns and those told before."""

    def __init__(self, memory: Memory) -> None:
        self.memory, self.text, self.entities, self.cased = memory, memory.text, memory.entities, memory.cased

    def recent(self, token: int) -> Person | None:
        """The one person named in this sentence or the one before whom a pronoun may mean; a demonstrative («тот»)
        means the last one."""
        text = self.text
        word = text.words[token]
        latter = self._latter(token)
        entry = word.entries.get("pronouns")
        first = text.sentences[max(text.sentence_at(token) - 1, 0)].begin
        gender = entry.get("gender") if entry is not None else next((r.gender for r in word.readings if r.gender), None)
        if entry is not None and (entry.get("number") == "plur" or gender == "n"):
            return None
        one = entry is not None or not (latter or "demonstratives" in word.entries)
        found = [
            s.entity
            for s in self.entities.within(Span(text.begins[first], text.begins[token]))
            if isinstance(s.entity, Person) and (not gender or s.entity.gender in (None, gender))
        ]
        if not found or (one and len({id(p) for p in found}) > 1):
            return None
        last = found[-1]
        assert isinstance(last, Person)
        return last

    def _latter(self, token: int) -> bool:
        """Whether the word, or the one behind its article, means the one named last: «последний», "the latter"."""
        return any("latter_words" in w.entries for w in self.text.words[token : token + 2])

    def fits(self, token: int, other: Report, source: Source) -> bool:
        """Whether a pronoun may stand for the source of another report, by number and gender."""
        entry = self.text.words[token].entries.get("pronouns")
        if entry is None or other.source is None:
            return entry is None
        if source.kind == "person":
            person = next((s.entity for s in self.entities.within(source.span)), None) if source.span else None
            gender = self.memory.form(other) or (person.gender if isinstance(person, Person) else None)
            if entry.get("number") == "plur" or entry.get("gender") == "n":
                return False
            return not gender or not entry.get("gender") or entry.get("gender") == gender
        if not self.cased and entry.get("gender") in ("m", "f") and source.entity is not None:
            return False  # no "he" is a house that is known
        if self.is_thing(token) and source.kind in ("role", "unnamed") and not self._house(other.source):
            return False  # nor is "it" an engineer
        alone = not self.cased and is_one(self.text.words[other.source[0]])
        silent = source.kind in ("document", "media") or (source.kind == "group" and not alone)
        if not self.cased and entry.get("gender") in ("m", "f") and silent:
            return False  # nor a survey
        spoken = self.text.words[slice(*other.source)]
        first = self.memory.head_word(spoken[1:]) if possessive(spoken[0]) and spoken[1:] else spoken[0]
        readings = first.readings  # "his office said …. It said"
        numbers = {r.number for w in spoken for r in w.readings[:1] if r.pos in ("NOUN", "PRON")}
        if alone:
            numbers = {"sing"}  # "One of the women said …. She said"
        if entry.get("number") == "plur":
            return "plur" in numbers or (source.kind == "group" and self.memory.joint(other.source))
        genders = {r.gender for r in readings if r.gender}
        return "plur" not in numbers and (not entry.get("gender") or not genders or entry.get("gender") in genders)

    def _house(self, tokens: Range) -> bool:
        """Whether a phrase is of a body, be it one that a role is told of: "the mayor's office", "a rights group"."""
        head = self.memory.head_word(self.text.words[slice(*tokens)])
        if "unnamed" in head.entries:
            return False  # "Some said it showed …"
        return not _HOUSES.isdisjoint(head.entries) or not {"roles", "unnamed_sources"} & set(head.entries)

    def thing_before(self, token: int, report: Report) -> Range | None:
        """The body that a clause of the sentence before a token is about, which a pronoun for a thing takes up: "Loomly
        left because of what it called friction"; or the one that is accused: "accused the bank of breaking its
        promise"."""
        if not self.is_thing(token):
            return None
        accused = self._accused(report.outer) if report.outer is not None else None
        if accused is not None:
            return accused
        for clause in reversed(self.text.clauses(self.text.sentence_at(token))):
            about = self._about(clause, token)
            if about is not None:
                return (about.begin, about.end) if self._is_body(about) else None
        return None

    def _about(self, clause: Clause, token: int) -> Phrase | None:
        """What a clause is about whose subject and verb stand before a token, told by a noun; of "shares of Kessel",
        who owns them."""
        if clause.subject is None or clause.verb is None or clause.verb >= token:
            return None
        words, phrase = self.text.words, clause.phrases[clause.subject]
        if phrase.end > token or {"pronouns", "relatives"} & set(words[phrase.head].entries):
            return None
        behind = next((p for p in clause.phrases[clause.subject + 1 :] if p.prep == phrase.end), None)
        of = behind is not None and "genitive_prepositions" in words[phrase.end].entries
        owned = behind is not None and of and words[behind.head].capital and words[phrase.head].shape == "lower"
        return behind if behind is not None and owned else phrase

    def _is_body(self, phrase: Phrase) -> bool:
        """Whether a phrase is of one body: by its noun, or by a name that is no person's."""
        head = self.text.words[phrase.head]
        several = not head.capital and any(r.number == "plur" for r in head.readings[:1])
        named = head.capital and not (head.common and phrase.begin == phrase.head)
        body = not _BODIES.isdisjoint(head.entries)
        sights = self.entities.within(self.text.span(phrase.begin, phrase.end))
        return not several and (named or body) and not any(isinstance(s.entity, Person) for s in sights)

    def _accused(self, outer: Report) -> Range | None:
        """The one body between a verb and the preposition of what somebody is accused of."""
        about = outer.entry is not None and outer.entry.get("about") and outer.speech is None
        if not about or outer.cue is None or outer.contents[0][0] <= outer.cue[1]:
            return None
        between = range(outer.cue[1], outer.contents[0][0] - 1)
        words = [self.text.words[t] for t in between]
        if not words or any("pronouns" in w.entries or w.shape == "punct" for w in words):
            return None
        head = self.memory.head_word(words)
        return (between[0], between[-1] + 1) if head.capital or not _HOUSES.isdisjoint(head.entries) else None

    def is_thing(self, token: int) -> bool:
        """Whether a pronoun means no person: "it"."""
        entry = self.text.words[token].entries.get("pronouns")
        return not self.cased and entry is not None and entry.get("gender") == "n"

    def is_several(self, token: int) -> bool:
        """Whether a pronoun means several: "they"."""
        entry = self.text.words[token].entries.get("pronouns")
        return entry is not None and entry.get("number") == "plur"

    def agrees(self, token: int, source: Source) -> bool:
        """Whether a pronoun agrees with a person in number and gender."""
        entry = self.text.words[token].entries.get("pronouns")
        person = self.entities.by_id(source.entity)
        if entry is None or entry.get("number") == "plur" or entry.get("gender") == "n":
            return False  # no "it" is a person
        if not isinstance(person, Person):
            return False
        return person.gender is None or not entry.get("gender") or entry.get("gender") == person.gender

    def subject_with(self, sight: Sight) -> Range | None:
        """The noun for somebody else in whose phrase a person is named, where the sentence is about that one («сын
        актёра Белова рассказал …»)."""
        token = self.text.token_at(sight.begin)
        clause = self.text.clause_at(token)
        if clause.subject is None or sight.kind != "name":
            return None
        phrase = clause.phrases[clause.subject]
        if not phrase.begin < token < phrase.end or not self.cased:
            return None
        head = self.text.words[phrase.head]
        single = not any(r.number == "plur" for r in head.readings[:1])
        owned = phrase.head < token and any(r.pos == "NOUN" and r.animate for r in head.readings[:1])
        called = sight.entity.name.split()
        nominative = any(word in called for word in self.text.text[sight.begin : sight.end].split())
        return (phrase.begin, phrase.end) if owned and single and not nominative else None

    def several_before(self, token: int, report: Report) -> Range | None:
        """Those whom a clause before it in the sentence is about, else the sentence before, and whom a plural pronoun
        takes up («Протестующие вышли … Они …», "Doctors cannot tell, they only say …")."""
        entry = self.text.words[token].entries.get("pronouns")
        if entry is None or entry.get("number") != "plur" or entry.get("person") != 3:
            return None
        found = self._several_in(report.sentence, token)
        if not found and report.sentence:
            found = self._several_in(report.sentence - 1, token)
        return found[0] if len(found) == 1 else None

    def _several_in(self, sentence: int, token: int) -> list[Range]:
        """The several people or bodies that the main clauses of a sentence, before a token, are about."""
        found: list[Range] = []
        for clause in self.text.clauses(sentence):
            if clause.kind == "main" and clause.subject is not None and clause.end <= token:
                first = clause.phrases[clause.subject]
                end = first.end
                for phrase in clause.phrases[clause.subject + 1 :]:
                    gap = phrase.begin - end - ("coordinators" in self.text.words[phrase.begin - 1].entries)
                    if phrase.prep is not None or gap > 1 or phrase.role not in ("subject", ""):
                        break
                    if phrase.role == "subject" or self.memory.joint((first.begin, phrase.end)):
                        end = phrase.end
                if self._people((first.begin, end), first):
                    found.append((first.begin, end))
        return found

    def _people(self, tokens: Range, first: Phrase) -> bool:
        """Whether a phrase names several people or bodies."""
        head = self.text.words[first.head]
        if "pronouns" in head.entries:
            return False
        opens = tokens[0] == self.text.sentences[self.text.sentence_at(tokens[0])].begin
        named = head.capital and not (opens and head.common)
        living = named or bool({"roles", "unnamed_sources", "institutions", "anaphoric_groups"} & set(head.entries))
        living = living or derived_of(self.text.language).entry(head) is not None
        many = self.memory.joint(tokens) or any(r.number == "plur" and r.case in ("nom", "") for r in head.readings)
        return many and living
