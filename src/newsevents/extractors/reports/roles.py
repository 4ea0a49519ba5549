"""Whom a role alone or a bare noun takes up: «эксперт», «министр», «в управлении»."""

from itertools import islice
from typing import Final

from newsevents.extractors.people.newcomers import is_new
from newsevents.extractors.reports.bodies import Bodies
from newsevents.extractors.reports.entities import source_of
from newsevents.extractors.reports.formerly import past_office
from newsevents.extractors.reports.memory import NEAR, OFFICES, TRADES, Memory, is_definite, of_another
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.naming import genitive, nominative
from newsevents.extractors.reports.nominals import OUTLETS, possessive
from newsevents.extractors.reports.pronouns import Pronouns
from newsevents.records import Person, Place, Source
from newsevents.words import Word

_BOTH: Final = 2
"""Words of a role with the body that it is with: «представитель банка»."""
_SEATED: Final = 2
"""Words of "the Minneapolis company", without its article."""
_REPEATED: Final = 200
"""Reports back in which a bare noun finds the fuller source that it takes up."""
_NONE: Final[frozenset[str]] = frozenset()
_BUSINESS: Final = frozenset({"business"})
_SHOWN: Final = frozenset({"culture", "sport"})
"""Classes of those who may well have a business, too."""


class Roles:
    """Roles and bare nouns, and those told before."""

    def __init__(self, memory: Memory, bodies: Bodies, pronouns: Pronouns) -> None:
        self.memory, self.text, self.entities, self.cased = memory, memory.text, memory.entities, memory.cased
        self.bodies, self.pronouns = bodies, pronouns

    def repeated(self, tokens: Range) -> Source | None:
        """A bare noun that takes up a fuller source: «в управлении» behind «региональное управление СК»."""
        words = [w for w in self.text.words[tokens[0] : tokens[1]] if not _pointing(w)]
        if not words or len(words) > 2 or (words[0].capital and words[0].shape != "title"):
            return None
        article = self.text.words[tokens[0]].entries.get("determiners")
        if article is not None and article.get("indefinite"):
            return None  # "a second official"
        noun = words[0]
        if any(r.number == "plur" for r in noun.readings[:1]):
            return None
        unnamed = noun.entries.get("unnamed_sources")
        if len(words) > 1 and (unnamed is None or (self.cased and not OUTLETS & set(words[1].entries))):
            return None  # «участник встречи» is another one than «собеседник агентства»
        sentence = self.text.sentence_at(tokens[0])
        for _, other, source in islice(reversed(self.memory.told), _REPEATED):
            if other.source is None or source.kind == "person":
                talked = unnamed is not None and unnamed.get("interlocutor") and source.kind == "person"
                near = 0 <= sentence - other.sentence <= 1 and other.outer is None
                if talked and near and self._may_mean(noun, source):
                    return source  # «…, сказал Белов. Собеседник агентства добавил, что …»
                continue
            earlier = self.text.words[other.source[0] : other.source[1]]
            nameless = source.kind == "unnamed" or other.condition is not None
            if unnamed is not None and not unnamed.get("group") and nameless:
                return source
            fuller = len(earlier) > len(words) == 1
            head = self.memory.head_word(earlier)
            if fuller and noun.akin(head) and not any(r.number == "plur" for r in head.readings[:1]):
                return source
        return None

    def _may_mean(self, noun: Word, source: Source) -> bool:
        """Whether a noun may mean a person by its gender."""
        person = self.entities.by_id(source.entity)
        gender = noun.readings[0].gender if noun.readings else ""
        return isinstance(person, Person) and (person.gender is None or not gender or person.gender == gender)

    def described(self, tokens: Range, report: Report) -> Source | None:
        """Somebody meant by a role alone: the one person who has it, else the one who spoke just before («эксперт»);
        a body meant by its kind («ведомство»)."""
        text = self.text
        words = [w for w in text.words[tokens[0] : tokens[1]] if "determiners" not in w.entries and w.shape != "punct"]
        head = self.memory.head_word(words) if words else None
        if report.condition is not None:
            return None  # «дипломат на условиях анонимности» is nobody who is named
        apposed = self._apposed(tokens)
        if apposed is not None:
            return source_of(apposed, None)
        if head is None or self._plural(report, head) or self._many(report, head):
            return None if head is None or len(words) > 1 else self.several(tokens, head)
        unnamed = head.entries.get("unnamed_sources")
        if unnamed is not None and not (unnamed.get("group") and len(words) == 1):
            return None
        if "anaphoric_bodies" in head.entries and len(words) == 1:
            return self.bodies.body_before(tokens[1] - 1, "media_nouns" in head.entries)
        if "anaphoric_bodies" in head.entries and head is words[-1] and self._seated(tokens, words):
            return self.bodies.body_before(tokens[1] - 1, "media_nouns" in head.entries)
        if "anaphoric_bodies" in head.entries and head is words[-1] and all(map(_adjective, words[:-1])):
            return self.bodies.only(tokens[1] - 1, "media_nouns" in head.entries)
        if head.capital and not (
            tokens[0] == text.sentences[text.sentence_at(tokens[0])].begin and head.shape == "title"
        ):
            return None
        somebody = "roles" in head.entries or any(r.animate for r in head.readings[:1])
        if unnamed is None and not (somebody or past_office(text, words, head)):
            return None
        if any("unnamed" in w.entries for w in words if w is not head):
            return None  # «один депутат», "one lawmaker"
        bearer = self.memory.bearer(words, report)
        if bearer is not None:
            return source_of(bearer, None)
        if is_new(text, *tokens) or any(map(possessive, words)):
            return None
        entry = head.entries.get("roles")
        if entry is not None and entry.get("class") == "state" and self.cased:
            return None
        if self._met_anew(tokens[0], head):
            return None  # "met a lawyer. The lawyer said …"
        definite = self.cased or is_definite(text.words[tokens[0]])
        if not definite or len(words) > 2 or any(w.capital and w is not words[0] for w in words):
            return None
        if unnamed is None and not self._occupied(head):
            return None  # «перевозчик» may be a firm
        source = self.last_speaker(tokens[0], head, self.memory.form(report))
        other = source is not None and (self._of_body_since(tokens, words, source) or self._elsewhere(words, source))
        return None if other else source

    def _apposed(self, tokens: Range) -> Person | None:
        """The person to whose name a phrase stands in apposition: «Белова, его давняя соперница, заявила РБК»."""
        first = tokens[0] + (tokens[1] - tokens[0] > 1 and possessive(self.text.words[tokens[0]]))
        span = self.text.span(first, tokens[1])
        return next((p for p in self.entities.people if any(role.span == span for role in p.roles)), None)

    def _of_body_since(self, tokens: Range, words: list[Word], source: Source) -> bool:
        """Whether a role is with a body that is told of after the last mention of a person: «… подтвердил Белов. Дом
        принадлежит банку. Представитель банка добавил»."""
        if not self.cased or len(words) != _BOTH or "organization_heads" not in words[1].entries:
            return False
        person, here = self.entities.by_id(source.entity), self.text.begins[tokens[0]]
        ends = [m.span.end for m in person.mentions if m.span.end <= here] if isinstance(person, Person) else []
        if not ends:
            return False
        since = self.text.words[self.text.token_at(ends[-1] - 1) + 1 : tokens[0]]
        return any(word.akin(words[1]) for word in since)

    def _elsewhere(self, words: list[Word], source: Source) -> bool:
        """Whether a role is of something else than the same role of a person: «министр культуры … министр обороны»."""
        held = (role for lemma in words[0].lemmas for person, role in self.memory.bearers.get(lemma, ())
                if person.id == source.entity)  # fmt: skip
        return self.cased and any(of_another(words, role) for role in held)

    def _met_anew(self, token: int, head: Word) -> bool:
        """Whether the sentence before tells of somebody new by the same noun, who is none of those named."""
        sentence = self.text.sentence_at(token)
        if self.cased or not sentence:
            return False
        words, begin = self.text.words, self.text.sentences[sentence - 1].begin
        for at in range(begin + 1, self.text.sentences[sentence - 1].end):
            if words[at].key != head.key:
                continue
            entry = words[at - 1].entries.get("determiners")
            at_noun = self.entities.within(self.text.span(at, at + 1))
            named = any(s.begin <= self.text.begins[at] < s.end for s in at_noun)
            if entry is not None and entry.get("indefinite") and not named:
                return words[at - 2].form != "," or at - 2 < begin
        return False

    def _occupied(self, head: Word) -> bool:
        """Whether a word is a role noun, or a compound of one («экс-чиновник»)."""
        return "roles" in head.entries or "roles" in self.text.language.word(head.key.rpartition("-")[2]).entries

    def _seated(self, tokens: Range, words: list[Word]) -> bool:
        """Whether a definite noun for a kind of body has but its seat before it: "the Minneapolis company", "the
        Austin-based firm"."""
        if self.cased or len(words) != _SEATED or not is_definite(self.text.words[tokens[0]]):
            return False
        seat = self.text.span(tokens[1] - 2, tokens[1] - 1)
        return words[0].key.endswith("-based") or any(isinstance(s.entity, Place) for s in self.entities.within(seat))

    def _plural(self, report: Report, head: Word) -> bool:
        """Whether a noun is a plural by its likeliest reading; behind a phrase, by the one of its case («по словам
        женщины»)."""
        readings = head.readings[:1]
        if self.cased and report.verb is None:
            readings = tuple([r for r in head.readings if r.case == "gen"])[:1] or readings
        return any(r.number == "plur" for r in readings)

    def _many(self, report: Report, head: Word) -> bool:
        """Whether the verb tells that a noun is a plural whose form may be a singular's («фахівці кажуть»)."""
        several = any(r.number == "plur" and r.case == "nom" for r in head.readings)
        if report.verb is None or report.manner == "locus" or not several:
            return False
        return any(r.number == "plur" for r in self.text.words[report.verb].readings[:1] if r.pos == "VERB")

    def several(self, tokens: Range, head: Word) -> Source | None:
        """Those who spoke together, or whom a fuller phrase told, and whom a plural takes up («специалисты»)."""
        if "anaphoric_groups" not in head.entries or not (self.cased or is_definite(self.text.words[tokens[0]])):
            return None
        sentence = self.text.sentence_at(tokens[0])
        for _, other, source in reversed(self.memory.told):
            if sentence - other.sentence > NEAR:
                return None
            if source.kind in ("group", "unnamed") and other.source is not None and other.sentence < sentence:
                held = [w for w in self.text.words[slice(*other.source)] if "determiners" not in w.entries]
                first = self.memory.head_word(held)
                alike = "anaphoric_groups" in first.entries and any(r.number == "plur" for r in first.readings[:1])
                if self.memory.joint(other.source) or (alike and len(held) > 1):
                    return source
        return None

    def among(self, tokens: Range, report: Report) -> Source | None:
        """«один из них» as one of those whom a phrase told just before: «один из собеседников издания»."""
        _, link, many = self.text.words[slice(*tokens)]
        pronoun = many.entries.get("pronouns")
        entry = link.entries.get("source_links")
        if pronoun is None or pronoun.get("number") != "plur" or entry is None or not entry.get("partitive"):
            return None
        for _, other, source in reversed(self.memory.told):
            if not 0 <= report.sentence - other.sentence <= NEAR or other.source is None:
                continue
            single = nominative(self.text, *tokens, inflect=True).rpartition(" ")[0]
            for tie in other.ties:  # «сообщает ТАСС со ссылкой на двух дипломатов»
                several = genitive(self.text, tie.begin, tie.end) if tie.relation == "origin" else None
                if several is not None:
                    return Source(name=f"{single} {several}", kind="unnamed", description=f"{single} {several}")
            one_by_name = source.kind == "person" or self.memory.joint(other.source)
            several = None if one_by_name else genitive(self.text, *other.source)
            if several is None:
                return None
            return Source(name=f"{single} {several}", kind=source.kind, description=source.description)
        return None

    def general(self, tokens: Range) -> bool:
        """Whether a phrase is a single noun in the singular for one who is expert at something, and no name."""
        words = [w for w in self.text.words[slice(*tokens)] if "determiners" not in w.entries]
        if len(words) != 1 or not {"role_covers", "unnamed_sources"} <= set(words[0].entries):
            return False
        return words[0].entries["unnamed_sources"].get("group") is True and words[0].readings[0].number != "plur"

    def last_speaker(self, token: int, head: Word, form: str) -> Source | None:
        """The person who spoke last, within three sentences, where the noun may mean him."""
        sentence = self.text.sentence_at(token)
        gender = "f" if form == "f" or any(r.gender == "f" for r in head.readings[:1]) else form
        entry = head.entries.get("roles")
        if entry is not None and entry.get("gender") == "m":
            gender = "m"  # «мужчина»
        elif self.cased and not gender and all(r.pos in ("ADJ", "PART") for r in head.readings):
            gender = "m"  # «по словам потерпевшего»
        title = self.text.sentences[sentence].record.kind == "title"
        if title:
            speakers = {s.entity: s for _, _, s in reversed(self.memory.told) if s.kind == "person"}
            return next(iter(speakers.values())) if len(speakers) == 1 else None
        for other, source in reversed(self.memory.speakers):
            if sentence - other.sentence > NEAR or (sentence == other.sentence and token > (other.cue or (token,))[0]):
                return None  # «Иванов ждёт, а министр заявил …»: another one
            person = self.entities.by_id(source.entity)
            if isinstance(person, Person) and self._another(head, person):
                return None
            if gender in ("m", "f") and isinstance(person, Person) and person.gender not in (None, gender):
                continue
            if sentence - other.sentence > 1:
                near = self.pronouns.recent(token) or self.memory.subject_of(sentence - 1)
                return source if near is None else self._near(near, head, gender)
            return source
        near = self.pronouns.recent(token)
        return self._near(near, head, gender) if near is not None and not self._beside(near, token) else None

    def _beside(self, person: Person, token: int) -> bool:
        """Whether a preposition governs the last mention of a person in the sentence of a role behind it, so that
        another one is meant, where words have no case: "In a call with Moss, the mayor said"."""
        begins = [m.span.begin for m in person.mentions if m.span.begin < self.text.begins[token]]
        at = self.text.token_at(begins[-1]) if begins else -1
        if self.cased or at < 1 or self.text.sentence_at(at) != self.text.sentence_at(token):
            return False
        before = self.text.words[at - 1]
        return "prepositions" in before.entries or before.capital or "roles" in before.entries

    def _near(self, person: Person, head: Word, gender: str) -> Source | None:
        """A person named near, where the noun may mean him."""
        fits = not gender or person.gender in (None, gender)
        return source_of(person, None) if fits and not self._another(head, person) else None

    def may_be(self, head: Word, source: Source) -> bool:
        """Whether a role noun may mean a person who speaks."""
        person = self.entities.by_id(source.entity)
        return isinstance(person, Person) and not self._another(head, person)

    def _another(self, head: Word, person: Person) -> bool:
        """Whether a role noun tells of an office, or an occupation, that is none of those of a person («мэр» of a
        minister, «водитель» of a teacher)."""
        entry, covers = head.entries.get("roles"), head.entries.get("role_covers")
        if entry is not None and self.cased and entry.get("office") and person.roles:
            held = {entry["class"], *entry.get("also", ()), *(covers.get("classes", ()) if covers is not None else ())}
            if held.isdisjoint(self.memory.classes.get(person.id, _NONE)):
                return True  # «адвокат» is no singer
        bodies = covers is not None and covers.get("of")
        if entry is not None and self.cased and entry.get("office") and bodies and not person.roles:
            return True
        if entry is None or (covers is not None and (entry["class"] not in OFFICES or covers.get("classes"))):
            return False
        if any(person is other for lemma in head.lemmas for other, _ in self.memory.bearers.get(lemma, ())):
            return False
        if covers is None and self.cased and not person.roles:
            return True  # «прокурор» is none of whom no office is told
        if entry["class"] in OFFICES:
            return bool(self.memory.offices[person.id] or (self.cased and person.roles))
        classes, own = self.memory.classes.get(person.id, _NONE), {entry["class"], *entry.get("also", ())}
        busy = own <= TRADES or (own <= _BUSINESS and classes.isdisjoint(_SHOWN))
        return bool(classes) and classes <= TRADES | OFFICES and busy and classes.isdisjoint(own)


def _adjective(word: Word) -> bool:
    return any(r.pos == "ADJ" for r in word.readings[:2])


def _pointing(word: Word) -> bool:
    """Whether a word is an article, or points at what was told: "the source", "this person"."""
    return "determiners" in word.entries or "demonstratives" in word.entries
