"""How well a role that stands alone fits what the text says of a person: «министр» of a minister, «глава МИД» too."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.headed import same_body, share_noun, tells
from newsevents.extractors.people.person import Person
from newsevents.extractors.people.phrases import RolePhrase, told_over
from newsevents.extractors.people.seats import Seats
from newsevents.lexicon import Entry
from newsevents.matching import Match

COLLEAGUES: Final = frozenset({"science", "medicine"})
"""Classes in which one role noun may stand for another («вирусолог» for a doctor)."""
PERFORMING: Final = frozenset({"culture", "sport"})
"""Classes of nouns for people whom the text may take for known («Вышел Марк Белов. Певец был рад»)."""
_BODIES: Final = frozenset({"organization_heads", "organizations"})
"""The lists of bodies and of the nouns for them."""
_LEADERS: Final = frozenset({"state", "diplomat"})
"""The classes of those who lead or speak for a state, and head no body of it."""
_TRADES: Final = frozenset({"science", "medicine", "media", "culture", "sport", "education", "law", "politics"})
"""Classes of nouns that tell what somebody does, whatever the post."""
_BUSY: Final = frozenset({"head", "business", "generic", "government", "work", "education", "science"})
"""Classes of posts beside which somebody has a profession."""
_OPENING: Final = 2
"""Tokens before the subject that a sentence begins with («22-летний», "the 22-year-old")."""
_TEAM: Final = 3
"""Letters that the names of one team share."""
_COVERED: Final = 3
"""Words behind a role noun that are looked up with it, an adjective of a state among them."""
EXACT: Final = 4
CLASS: Final = 3
COVER: Final = 2
GENERAL: Final = 1


class RoleFit:
    """Compares role phrases with the roles of the people of one text."""

    def __init__(self, text: Analysis, people: tuple[Person, ...]) -> None:
        self.text = text
        self.cased = text.language.cased
        self.places = Seats(text)
        held = self.places.own_states
        self.known = {id(person): {s for phrase in person.roles for s in held(phrase)} for person in people}
        """The codes of the states that the roles of each person name."""
        self.women = [id(person) for person in people if person.gender == "f"][:2]
        """The first women that the text names, two at most."""
        self.kinds = {id(person): self._kinds(person) for person in people}

    def _kinds(self, person: Person) -> frozenset[str]:
        """The classes of somebody's roles; a president of a body that is no state heads it («президент союза»)."""
        kinds = {k for phrase in person.roles for k in phrase.kinds}
        if self.cased and "state" in kinds:
            kinds |= {"head" for own in person.roles if "state" in own.kinds and self._presides(own)}
        return frozenset(kinds)

    def _presides(self, own: RolePhrase) -> bool:
        """Whether the noun behind a role of states is that of a body: a bank, a union, a firm."""
        entries = (self.text.words[t].entries for t in range(own.stop, own.end))
        return any(not _BODIES.isdisjoint(held) for held in entries)

    def rank(self, person: Person, phrase: RolePhrase) -> int:
        """How well a role phrase fits what the text says of a person; 0 where it does not."""
        gender = phrase.entry.get("gender")
        if gender and person.gender and gender != person.gender:
            return 0
        states, known = self.places.states(phrase), self.known[id(person)]
        if states and known and not states & known:
            return 0
        alone = phrase.begin == phrase.head and phrase.stop == phrase.end
        if self.places.seats_at and not alone and self.places.elsewhere(person, phrase):
            return 0
        if states and not alone and phrase.entry.get("heads") and self._heads_other(person, phrase):
            return 0
        if phrase.entry["class"] in ("kin", "relation"):
            return 0
        if phrase.entry["class"] == "nation":
            return GENERAL if not known or states & known else 0
        if any(
            self._is_that(own, phrase.entry) and self._extends(own, phrase) and not self._over(own, phrase)
            for own in person.roles
        ):
            return EXACT
        kinds = self.kinds[id(person)]
        covers = self._covers(phrase)
        if covers is not None:
            if any(self._stands_for(covers.entry, own, phrase, states) for own in person.roles):
                return CLASS
            shared = kinds.intersection(covers.entry.get("classes", ()))
            if shared and states and phrase.entry.get("heads") and all(map(self._second, person.roles)):
                return 0  # «вице-премьер Лапин … белорусский лидер»
            if shared:
                fits = self._by_class(phrase, covers, shared, known)
                return CLASS if not fits and not alone and self._heads_same(person, phrase) else fits
        if phrase.kinds & kinds & COLLEAGUES:
            return GENERAL
        if self._only_woman(person, phrase):
            return GENERAL
        performs = covers is not None and not kinds and PERFORMING.issuperset(covers.entry.get("classes", ("",)))
        performs = performs and not phrase.entry.get("figurative")  # "the biggest player on the market"
        if performs and self._acts(phrase):
            return GENERAL
        return CLASS if not alone and self._heads_same(person, phrase) else 0

    def names_body(self, phrase: RolePhrase) -> bool:
        """Whether a role phrase tells of what body somebody is: a ministry, a centre, by its noun or its name."""
        return self._of_body(phrase, phrase.stop)

    def holds_office(self, person: Person) -> bool:
        """Whether a role of somebody is not over."""
        return any(not told_over(self.text, own) for own in person.roles)

    def _covers(self, phrase: RolePhrase) -> Match | None:
        """What is listed of a role noun, with what it is of also where an adjective of a state stands between them:
        «глава армянского правительства»."""
        covers = self.text.match_at("role_covers", phrase.head) or self.text.match_at("role_covers", phrase.stop - 1)
        words, begin = self.text.words, phrase.head + 1
        if not self.cased or not phrase.entry.get("heads") or begin + 1 >= phrase.end:
            return covers
        if phrase.stop > begin or "adjectives" not in words[begin].entries:
            return covers
        listed = self.text.language.list("role_covers")
        for end in range(min(begin + _COVERED, phrase.end), begin + 1, -1):
            entry = listed.get(" ".join([phrase.entry.key, *[word.key for word in words[begin + 1 : end]]]))
            if entry is not None:
                return Match(phrase.head, end, entry)
        return covers

    def _is_that(self, own: RolePhrase, noun: Entry) -> bool:
        """Whether a role is that of a noun, or has it as its last word: "foreign minister", whom "the minister" means
        as well as the minister of something else, but no "deputy minister", no "assistant secretary"."""
        if own.entry.key == noun.key:
            return True
        if own.entry["class"] != noun["class"] or not own.entry.key.endswith(" " + noun.key):
            return False
        first, language = own.entry.key.partition(" ")[0], self.text.language
        under = self.text.words[own.begin].key
        prefixes = language.list("role_prefixes")
        return under not in prefixes and first not in prefixes and first not in language.list("roles")

    def _only_woman(self, person: Person, phrase: RolePhrase) -> bool:
        """Whether a noun for a woman's profession begins its sentence, and the text names but this woman, who leads or
        works for some body: «заступниця директора Ганна Біла … Соціологиня додала»."""
        if phrase.entry.get("gender") != "f" or not phrase.bare or not phrase.kinds & _TRADES or not self._acts(phrase):
            return False
        return self.kinds[id(person)] <= _BUSY and self.women == [id(person)]

    def _by_class(self, phrase: RolePhrase, covers: Match, shared: frozenset[str], known: set[str]) -> int:
        """How well a noun for all of some classes fits somebody of the ``shared`` ones, whose states, where both are
        told, are its own."""
        states = self.places.states(phrase)
        if not states and self._loaded(phrase, covers.end):
            return 0
        if states and shared <= _LEADERS and self._of_body(phrase, covers.end):
            return 0
        if states & known:
            return CLASS
        return CLASS if covers.entry.get("rather") in shared else COVER  # «дипломат»: an envoy before a minister

    def _second(self, own: RolePhrase) -> bool:
        """Whether a role is that of a deputy: "vice president", "deputy prime minister"."""
        prefixes = self.text.language.list("role_prefixes")
        first = prefixes.get(self.text.words[own.begin].key)
        if first is not None and first.get("deputy"):
            return True
        return any(entry.get("deputy") and own.entry.key.startswith(prefix) for prefix, entry in prefixes.items())

    def _heads_same(self, person: Person, phrase: RolePhrase) -> bool:
        """Whether somebody heads the body whose head a role phrase tells by another noun: «начальник полиции … глава
        полиции», «голова Служби безпеки … очільник СБУ»."""
        if not phrase.entry.get("heads"):
            return False
        owned = [own for own in person.roles if own.entry.get("heads") and not self._over(own, phrase)]
        return any(same_body(self.text, self._body(phrase), self._body(own)) for own in owned)

    def _heads_other(self, person: Person, phrase: RolePhrase) -> bool:
        """Whether a role phrase tells the head of a state's body, or of the state, and the person heads but others:
        «начальник Лужской ОВА … глава украинского государства». A town or region of its own is compared elsewhere."""
        if self.places.seats(phrase):
            return False
        said = self._heading(phrase)
        held = [known for own in person.roles if self._leads(own) and (known := self._heading(own))]
        if not said or not held:
            return False
        words = self.text.words
        if any("anaphoric_bodies" in words[t].entries for t in said):
            return False  # «глава украинского ведомства»
        return not any(
            same_body(self.text, said, known) if self.cased else share_noun(self.text, said, known) for known in held
        )

    def _leads(self, own: RolePhrase) -> bool:
        """Whether somebody heads a body, or governs a town or region by another noun («мэр Казани»)."""
        return bool(own.entry.get("heads") or ("government" in own.kinds and self.places.seats(own)))

    def _heading(self, phrase: RolePhrase) -> tuple[int, ...]:
        """The tokens of the body that somebody heads, without those of its state."""
        return tuple(t for t in self._body(phrase) if not self.places.is_state(t))

    def _body(self, phrase: RolePhrase) -> tuple[int, ...]:
        """The tokens of the words that tell what somebody heads: behind the role noun, in English before it too."""
        words = self.text.words
        before = () if self.cased else range(phrase.begin, phrase.head)
        return tuple(t for t in (*range(phrase.stop, phrase.end), *before) if tells(words[t]))

    def _acts(self, phrase: RolePhrase) -> bool:
        """Whether a role phrase may be the subject that its sentence begins with."""
        begin = self.text.sentences[self.text.sentence_at(phrase.begin)].begin
        return phrase.begin - begin <= _OPENING and (not self.cased or "nom" in phrase.cases)

    def _other_team(self, own: RolePhrase, phrase: RolePhrase) -> bool:
        """Whether two phrases name teams in capitals or marks that share no beginning of a word: «нападающий «Зари»» is
        no «футболист «Волны»», «форвард «Кэпз»» may be one of «Кэпиталз»."""
        said, known = self._teams(phrase), self._teams(own)
        return bool(said) and bool(known) and said.isdisjoint(known)

    def _teams(self, phrase: RolePhrase) -> frozenset[str]:
        """The beginnings of the capitalised words behind a role noun."""
        words = self.text.words[phrase.stop : phrase.end]
        return frozenset(word.key[:_TEAM] for word in words if word.capital)

    def _stands_for(self, covers: Entry, own: RolePhrase, phrase: RolePhrase, states: frozenset[str]) -> bool:
        """Whether a role noun may mean the bearer of another role by what is listed of it; `of_state`: where that one
        names a state («украинский лидер … президент»), `of`: whose head is one («глава области … губернатор»),
        `of_region`: where that one heads a region by name, `field`: what that one must be of («глава МИД … министр
        иностранных дел»), `body`: the noun for what a head must head ("head of the health ministry … the minister")."""
        headed = covers.get("of_region") and any(t in self.places.regions for t in range(own.stop, own.end))
        if own.entry["class"] == "head" and (headed or not self._lemmas(own).isdisjoint(covers.get("of", ()))):
            return not states or not states.isdisjoint(self.places.states(own))
        if "sport" in own.kinds and self._other_team(own, phrase):
            return False
        if own.entry.key not in covers.get("keys", ()) or (covers.get("of_state") and not self.places.states(own)):
            return False
        body, field = covers.get("body"), covers.get("field")
        if body is not None:
            headed = own.entry["class"] != "head" or body in self._lemmas(own)
            return headed and (own.entry["class"] != "head" or field is None or field[0] in self._lemmas(own))
        return field is None or not self._lemmas(own).isdisjoint(field)

    def _loaded(self, phrase: RolePhrase, known: int) -> bool:
        """Whether a noun behind the role noun and ``known``, what is listed with it («глава ведомства»), tells whose
        role it is («министр обороны»)."""
        words, begin = self.text.words, max(phrase.stop, known)
        held = words[begin : phrase.end]
        return any(word.shape == "upper" or (word.readings and word.readings[0].pos == "NOUN") for word in held)

    def _of_body(self, phrase: RolePhrase, known: int) -> bool:
        """Whether a body of the state is told whose head is meant, not the state's: «глава американского минфина»."""
        words = self.text.words[max(phrase.head + 1, known) : phrase.end]
        return any(not _BODIES.isdisjoint(word.entries) for word in words)

    def _over(self, own: RolePhrase, phrase: RolePhrase) -> bool:
        """Whether a role with more words is told of whoever holds it, and the person's is over («бывший посол в Риме …
        посол в Риме»)."""
        return not phrase.bare and not told_over(self.text, phrase) and told_over(self.text, own)

    def _extends(self, own: RolePhrase, phrase: RolePhrase) -> bool:
        """Whether two phrases with one role noun do not contradict each other: one says less than the other, or the
        same of a state that the other leaves open."""
        said, known = self._lemmas(phrase), self._lemmas(own)
        more = said - self.places.states(phrase)
        same_post = bool(more) and more <= known and not self.places.states(own)
        return said <= known or same_post or bool(self.places.states(own) & self.places.states(phrase))

    def _lemmas(self, phrase: RolePhrase) -> set[str]:
        held: set[str] = set()
        for token in (*range(phrase.begin, phrase.head), *range(phrase.stop, phrase.end)):
            word = self.text.words[token]
            if word.readings and word.readings[0].pos in ("NOUN", "ADJ", "PART"):
                held.add(self.places.states_at.get(token) or word.readings[0].lemma)
        return held
