"""Roles that a clause says of somebody: «он — член партии», «стала министром», «назначил Иванова послом»."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.person import Person
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.posts import before_age, post_of
from newsevents.text.marks import DASHES

_GAP: Final = 2
"""Tokens that may stand between a name and the verb, or between the verb and the role."""
_SMALL: Final = frozenset({"DET", "ADV", "PREP"})


class Said:
    """A mention of a person at the tokens ``begin`` to ``end`` in the sentence with the index ``sentence``."""

    __slots__ = ("begin", "end", "person", "sentence")

    def __init__(self, begin: int, end: int, person: Person, sentence: int) -> None:
        self.begin = begin
        self.end = end
        self.person = person
        self.sentence = sentence


class Subjects:
    """Tells which mentions clauses are about; a sentence is read when first asked for."""

    def __init__(self, text: Analysis) -> None:
        self._text = text
        self._tokens: dict[int, frozenset[int]] = {}

    def hold(self, mention: Said) -> bool:
        """Whether the mention begins within a subject."""
        tokens = self._tokens.get(mention.sentence)
        if tokens is None:
            clauses = self._text.clauses(mention.sentence)
            subjects = [phrase for clause in clauses for phrase in clause.phrases if phrase.role == "subject"]
            tokens = frozenset(token for phrase in subjects for token in range(phrase.begin, phrase.end))
            self._tokens[mention.sentence] = tokens
        if mention.begin in tokens or mention.begin - 1 not in tokens:
            return mention.begin in tokens or self._renames(mention, tokens)
        title = self._text.words[mention.begin - 1].entries.get("roles")
        return title is not None and bool(title.get("title"))  # «господин Хедстрём»

    def _renames(self, mention: Said, tokens: frozenset[int]) -> bool:
        """Whether a name between commas tells who a role in the subject is: "The prime minister, Paul Hill, said"."""
        at, words = mention.begin - 2, self._text.words
        return at in tokens and "roles" in words[at].entries and words[at + 1].form == words[mention.end].form == ","


class Predicates:
    """Tells of whom a clause says a role, from the mentions before it and the names behind it."""

    def __init__(self, text: Analysis, names: dict[int, tuple[int, Person]], subjects: Subjects) -> None:
        self.text = text
        self.subjects = subjects
        self.names = names
        persons = {person.place: person for _, person in names.values()}.values()
        self.cases = {m.begin: m.cases for person in persons for m in person.mentions}
        self.ends = {end: begin for begin, (end, _) in names.items()}
        self.cased = text.language.cased
        self.titled = {role.begin: role.end for person in persons for role in person.roles if role.end in names}
        """Where roles that stand right before names begin, with where they end."""
        self.aged = {at: begin for begin in names if (at := before_age(text, begin)) < begin}
        """Where adjectives of age begin that stand right before names, with where the names begin."""
        self.given: dict[tuple[int, frozenset[str]], Person] = {}

    def bearer(self, phrase: RolePhrase, before: Sequence[Said]) -> Person | None:
        """The person who has the role; ``before`` are the mentions up to the phrase."""
        words, at = self.text.words, phrase.begin - 1
        if at > 0 and words[at].entries.get("coordinators") and (at, phrase.cases) in self.given:
            person: Person | None = self.given[at, phrase.cases]
        else:
            person = (
                self._of_verb(phrase, before)
                or self._of_post(phrase, before)
                or self._of_pronoun(phrase, before)
                or self._between(phrase, before)
                or self._behind_verb(phrase)
            )
        if person is not None:
            self.given[phrase.end, phrase.cases] = person
        return person

    def of_thing(self, phrase: RolePhrase, before: Sequence[Said]) -> bool:
        """Whether the clause says the role of a thing: «Марка стала лидером рынка», "The brand is the leader"."""
        words = self.text.words
        at = phrase.begin - 1
        while at > 0 and phrase.begin - at <= _GAP and self._small(at):
            at -= 1
        if at <= 0 or not ("copulas" in words[at].entries or (self._gives(at, phrase) and not self._appoints(at))):
            return False
        clause = self.text.clause_at(at)
        if clause.subject is None:
            return False
        subject = clause.phrases[clause.subject]
        head = words[subject.head]
        if subject.end > at or {"pronouns", "demonstratives", "relatives", "roles"} & set(head.entries):
            return False
        if any(subject.begin <= m.begin < subject.end for m in before[-_GAP:]):
            return False
        return not any(r.animate and r.pos == "NOUN" for r in head.readings[:1])

    def without_object(self, phrase: RolePhrase) -> RolePhrase:
        """The phrase without a name at its end that is whom somebody appoints («назначил послом Ивана Седова»)."""
        begin = self.ends.get(phrase.end)
        if begin is None or begin < phrase.stop or not phrase.begin:
            return phrase
        appointed = self._gives(phrase.begin - 1, phrase) and self._appoints(phrase.begin - 1)
        return phrase.until(begin) if appointed and "acc" in self.cases[begin] else phrase

    def _of_verb(self, phrase: RolePhrase, before: Sequence[Said]) -> Person | None:
        """A verb or a dash right before the role; its subject before the verb, of an appointment the name behind."""
        words = self.text.words
        at = phrase.begin - 1
        while at > 0 and phrase.begin - at <= _GAP and self._small(at):
            at -= 1
        if at <= 0 or any("negations" in words[t].entries for t in range(at - 1, phrase.begin)):
            return None
        dash = words[at].form in DASHES
        if not dash and self._open(at):
            return None
        if not dash and "copulas" not in words[at].entries and not self._gives(at, phrase):
            return None
        if not dash and self._appoints(at):
            name = self.names.get(phrase.end)
            return name[1] if name is not None else None
        sentence = self.text.sentence_at(at)
        near = [m for m in before if m.sentence == sentence and m.end <= at]
        if near and at - near[-1].end <= (0 if dash else _GAP):
            return near[-1].person
        return None if dash else self._subject(at, near)

    def _of_post(self, phrase: RolePhrase, before: Sequence[Said]) -> Person | None:
        """Whoever has the post of the role: «занимает пост директора», «назначен на должность директора», «пост
        директора занял Седов»."""
        words = self.text.words
        at = post_of(self.text, phrase)
        if at < 0:
            return None
        behind = phrase.end < len(words) and "post_holders" in words[phrase.end].entries
        if behind and self.cased:
            name = self.names.get(self._named(phrase.end + 1))
            return name[1] if name is not None and "nom" in self.cases[self._named(phrase.end + 1)] else None
        at -= 1
        while at > 0 and any(r.pos in ("ADJ", "DET") for r in words[at].readings[:1]):
            at -= 1
        given = at > 0 and "prepositions" in words[at].entries
        at -= given
        if at < 1 or "negations" in words[at - 1].entries or self._open(at):
            return None
        if "role_givers" in words[at].entries if given else "post_holders" in words[at].entries:
            sentence = self.text.sentence_at(at)
            near = [m for m in before if m.sentence == sentence and m.end <= at]
            if given and self._appoints(at):
                return None
            return near[-1].person if near and at - near[-1].end <= _GAP else self._subject(at, near)
        last = before[-1] if before else None
        if not given or last is None or last.end != at + 1 or last.begin < 1:
            return None
        return last.person if self._appoints(last.begin - 1) else None

    def _subject(self, verb: int, near: Sequence[Said]) -> Person | None:
        """The one mention that is the subject of the verb's clause."""
        begin = self.text.clause_at(verb).begin
        subjects = [m.person for m in near if m.begin >= begin and self.subjects.hold(m)]
        return subjects[0] if len({id(person) for person in subjects}) == 1 else None

    def _between(self, phrase: RolePhrase, before: Sequence[Said]) -> Person | None:
        """Somebody named between a verb of appointing and the role («назначил Иванова послом»)."""
        if not before or before[-1].end > phrase.begin:
            return None
        last = before[-1]
        if phrase.begin - last.end > _GAP or not all(map(self._small, range(last.end, phrase.begin))):
            return None
        for at in range(last.begin - 1, max(last.begin - 2 - _GAP, -1), -1):
            if self.text.sentence_at(at) != self.text.sentence_at(phrase.begin):
                return None
            if self._gives(at, phrase) and self._appoints(at):
                return last.person
        return None

    def _behind_verb(self, phrase: RolePhrase) -> Person | None:
        """Somebody named behind the verb that follows the role («послом назначен Иванов»)."""
        at = phrase.end
        if not self.cased:
            return self._named_behind(at)
        if at + 1 >= len(self.text) or "ins" not in phrase.cases:
            return None
        begin = self._named(at + 1)
        name = self.names.get(begin)
        if name is None or not ("copulas" in self.text.words[at].entries or self._gives(at, phrase)):
            return None
        entry, cases = self.text.words[at].entries.get("role_givers"), self.cases[begin]
        fits = "nom" in cases if not self._appoints(at) else False
        return name[1] if fits or (entry and entry.get("object") and "acc" in cases) else None

    def _named_behind(self, at: int) -> Person | None:
        """Somebody named behind a form of "to be" that follows the role ("the winner was Peter Moore")."""
        if at + 1 >= len(self.text) or "copulas" not in self.text.words[at].entries:
            return None
        end, person = self.names.get(self._named(at + 1), (at + 1, None))
        owns = end < len(self.text) and self.text.words[end].possessive
        return None if owns else person

    def _named(self, at: int) -> int:
        """Where a name begins here, or behind the role phrase that begins here and is told of it («стала писательница
        Нина Седова»)."""
        if at < len(self.text) and "determiners" in self.text.words[at].entries:
            at += 1
        elif at in self.aged:
            at = self.aged[at]  # «подозреваемым оказался 20-летний Седов»
        return self.titled.get(at, at)

    def _small(self, token: int) -> bool:
        word = self.text.words[token]
        pronoun = word.entries.get("pronouns")
        if pronoun is not None:
            return bool(pronoun.get("possessive"))
        return "role_limits" in word.entries or any(r.pos in _SMALL for r in word.readings[:1])

    def _gives(self, at: int, phrase: RolePhrase) -> bool:
        """Whether a verb stands here that gives roles, in the case that it asks for, and nothing denies it."""
        word = self.text.words[at]
        if "role_givers" not in word.entries or (self.cased and phrase.cases and "ins" not in phrase.cases):
            return False
        return not at or "negations" not in self.text.words[at - 1].entries

    def _of_pronoun(self, phrase: RolePhrase, before: Sequence[Said]) -> Person | None:
        """A pronoun in the nominative right before the role, with no verb between («он член партии», «он теперь сам
        член партии»)."""
        at = phrase.begin - 1
        while at > 0 and phrase.begin - at <= _GAP and (
            self._small(at) or "intensifiers" in self.text.words[at].entries
        ):
            at -= 1
        if not before or not self.cased or "nom" not in phrase.cases or before[-1].end != at + 1:
            return None
        word = self.text.words[at]
        pronoun = word.entries.get("pronouns")
        named = pronoun is not None and not pronoun.get("possessive") and any(case == "nom" for case, _ in word.cases)
        return before[-1].person if named else None

    def _open(self, at: int) -> bool:
        """Whether a verb of being or becoming is an infinitive that tells no future («может стать», "wants to be")."""
        word = self.text.words[at]
        becomes = "copulas" in word.entries or "post_holders" in word.entries
        if not becomes or not any(r.pos == "INF" for r in word.readings):
            return False
        before = self.text.words[at - 1]
        if before.shape != "punct" and any(r.pos == "ADV" for r in before.readings[:1]) and at > 1:
            before = self.text.words[at - 2]
        entry = before.entries.get("auxiliaries")
        if not self.cased and entry is None:
            return "infinitive_marks" in before.entries
        return entry is None or entry.get("tense") != "fut"

    def _appoints(self, at: int) -> bool:
        """Whether the role that a verb gives is that of its object."""
        entry = self.text.words[at].entries.get("role_givers")
        if entry is None or not entry.get("object"):
            return False
        reading = self.text.reading_at(at)
        if reading is not None and (reading.voice == "pssv" or reading.pos == "PARTS"):
            return False
        return reading is None or reading.pos != "PART" or not self._auxiliary(at)

    def _auxiliary(self, at: int) -> bool:
        return at > 0 and any(r.pos == "AUX" for r in self.text.words[at - 1].readings)
