"""Runs of words that may be parts of personal names, each word with its kind where it stands."""

from collections.abc import Iterator
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.analysis import Analysis
from newsevents.extractors.people.headlines import Headlines, acts, loud_sentences
from newsevents.extractors.people.meeting import of_another
from newsevents.extractors.people.parts import COMMON, INITIAL, NONE, PARTICLE, PLACE, ROLE, SUFFIX, UNKNOWN, Parts
from newsevents.extractors.people.placenames import borne, placed, thing_tokens, visited
from newsevents.extractors.people.wordkinds import abbreviated, capital_at, kind_of, last_syllable, modifies, nameable
from newsevents.gazetteer import capitals, place_matches
from newsevents.text.letters import CATEGORY, SYLLABLE
from newsevents.text.marks import MARKS

_ROMAN: Final = frozenset("IVX")
"""Letters of the numbers behind the names of popes and kings."""
_PARTICLES: Final = 3
"""Particles that may stand in a row («ван дер», "de los")."""


@mypyc_attr(acyclic=True)
class Run:
    """Words in a row: their forms, a letter of ``parts`` for each, their tokens (of an initial, its stop's)."""

    __slots__ = ("forms", "kinds", "tokens")

    def __init__(self, forms: tuple[str, ...], kinds: str, tokens: tuple[int, ...]) -> None:
        self.forms = forms
        self.kinds = kinds
        self.tokens = tokens


class RunReader:
    """Reads the runs of one text."""

    def __init__(self, text: Analysis, parts: Parts) -> None:
        self.text, self.parts = text, parts
        towns = not parts.cased  # where nouns have case, a town behind a role noun may be a genitive
        self.places = frozenset(
            token
            for match in text.shared(place_matches)
            if (not match.doubtful or placed(text, match.begin) or visited(text, match))
            and not (towns and borne(text, match))
            for token in range(match.begin, match.end)
        )
        self.within = frozenset(
            token
            for match in (text.shared(place_matches) if parts.cased else ())
            if match.end - match.begin > 1 and match.begin in self.places
            for token in range(match.begin + 1, match.end)
        )
        """Where places of several words go on: «Великие Луки»."""
        self.towns = frozenset(m.begin for m in text.shared(place_matches) if m.places[0].kind == "city")
        self.things = text.shared(thing_tokens)
        self.bodies = frozenset(
            token
            for match in text.matches("organizations")
            if match.end - match.begin > 1
            for token in range(match.begin, match.end)
        )
        roles = text.matches("roles")
        self.short = frozenset(m.begin for m in roles if m.end - m.begin > 1 and m.entry.key.endswith("."))
        """Where role nouns begin that are written short, with a full stop of their own ("Rep.")."""
        self.loud = loud_sentences(text)
        self.forms: list[str] = []
        self.kinds: list[str] = []
        self.tokens: list[int] = []

    def read(self) -> Iterator[Run]:
        """The runs that hold at least one word that a name may have, in text order."""
        at, last, words, parts = -1, 0, self.text.words, self.parts
        for start in self.text.shared(capitals):
            if start < at or not nameable(words[start], parts):
                continue
            if start >= last:
                last = self.text.sentences[self.text.sentence_at(start)].end
            self.forms, self.kinds, self.tokens = [], [], []
            at = start
            while at < last:
                word = words[at]
                if nameable(word, parts):
                    if of_another(self.text, parts, self.kinds, self.tokens, at):
                        break
                    at = self._take(at)
                    continue
                following = 0
                if parts.particle(word):
                    following = self._past_particles(at, last)
                elif word.shape == "punct":
                    following = self._past_nickname(at)
                elif self.kinds[-1] == "G" and at + 1 < last and "name_epithets" in words[at + 1].entries:
                    following = self._past_article(at)
                if not following:
                    break
                at = following
            if self.kinds.count(NONE) < len(self.kinds):
                yield Run(tuple(self.forms), "".join(self.kinds), tuple(self.tokens))

    def _add(self, form: str, kind: str, token: int) -> None:
        self.forms.append(form)
        self.kinds.append(kind)
        self.tokens.append(token)

    def _take(self, at: int) -> int:
        """Add a capitalised word; the token behind it."""
        word = self.text.words[at]
        form = word.form
        if "name_particles" in word.entries and self._is_particle(at):
            self._add(form, PARTICLE, at)
            return at + 1
        if self.kinds and not self.parts.cased and self._is_suffix(at):
            self._add(form + ".", SUFFIX, at + 1)
            return at + 2
        apart = at in self.bodies or at in self.short or at in self.within or self._of_place(at) or self._of_body(at)
        kind = NONE if apart else kind_of(self.text, at, self.parts, at in self.places, at in self.things)
        before = self.kinds[-1] if self.kinds else ""
        if word.shape == "upper" and kind == NONE and at not in self.places and self.text.sentence_at(at) in self.loud:
            form = form.title()
            kind = NONE if self.parts.verbal(form) else self.parts.of(form)
        if kind == NONE and before and before in "GI" and self.text.words[at - 1].form in MARKS:
            kind = self.parts.of(form)  # 'Sean "Rook" Combs'
        if kind == COMMON and len(form) == 1 and form.isalpha():
            kind = COMMON if before and before in "GU" and (form in _ROMAN or self._whole(at)) else NONE
        elif kind == COMMON and before not in ("G", "S", "U") and self.parts.closed(word):
            kind = NONE
        elif kind == COMMON and not self.parts.cased and acts(word) and self.text.shared(Headlines).holds(at):
            kind = NONE  # "Anna Hill Meets Moore"
        elif kind in (COMMON, UNKNOWN) and before and not self.parts.cased and self._small(at):
            kind = NONE  # "Blast Moore Over Remark"
        elif kind == COMMON and before in ("U", "S") and not self.parts.cased and self.text.shared(Headlines).holds(at):
            kind = NONE  # "Surrogates Blast Moore"
        elif kind == COMMON and before in ("", NONE, ROLE) and not self.parts.cased and self._of_several(at):
            kind = NONE  # "Hill Aides Slam Moore"
        elif kind == "G" and not before and self._of_town(at):
            kind = NONE
        elif kind == PLACE and (
            before == "G"
            or (before == "U" and len(form) <= SYLLABLE)
            or self._middle()
            or self._of_bearer(at)
            or self._of_given(at)
        ):
            kind = UNKNOWN  # «Хорхе Рохас», "Jack London"
        elif kind == UNKNOWN and not before and self._of_settlement(at):
            kind = PLACE
        if kind == NONE and self.parts.cased and not apart and last_syllable(word, self.kinds, self.forms):
            kind = UNKNOWN  # «Чхве Сон Хи»
        if word.shape == "upper" and before in ("G", "U") and _ROMAN.issuperset(form):
            kind = UNKNOWN
        if kind == NONE and before and before in "GU" and self._many(at):
            kind = UNKNOWN  # "Jordan Banks"
        if kind == NONE and before == "G" and "adjectives" in word.entries and not modifies(self.text, at):
            kind = UNKNOWN if self.parts.cased else NONE  # «Мария Берлинская»
        follows = before in ("G", "S", "U", "I") and self.forms[-1][0].isascii() == form[0].isascii()
        if abbreviated(self.text, at, follows):
            self._add(form + ".", INITIAL, at + 1)
            return at + 2
        self._add(form, kind, at)
        return at + 1

    def _small(self, at: int) -> bool:
        """Whether a word of a headline whose words are all capitalised is known, and as no noun: "Over", "Unfit"."""
        readings = self.text.words[at].readings
        known = [r for r in readings if r.known and not r.kind]
        return bool(known) and all(r.pos != "NOUN" for r in known) and self.text.shared(Headlines).holds(at)

    def _of_several(self, at: int) -> bool:
        """Whether a word of a headline may be the verb of the plural right before it."""
        if not at or not acts(self.text.words[at], joined=True) or not self.text.shared(Headlines).holds(at):
            return False
        before = self.text.words[at - 1]
        told = "roles" in before.entries
        return any((r.known or told) and r.pos == "NOUN" and r.number == "plur" for r in before.readings)

    def _is_suffix(self, at: int) -> bool:
        """Whether what tells father and son apart is written short here, behind a name ("Adam Hill Jr.")."""
        entry = self.text.words[at].entries.get("abbreviations")
        if entry is None or entry.get("kind") != "name" or self.kinds[-1] not in "GSUCR" or at + 1 >= len(self.text):
            return False
        return self.text.words[at + 1].form == "." and self.text.glued(at + 1)

    def _of_body(self, at: int) -> bool:
        """Whether a name in the genitive belongs to the body before it, since a whole name follows: «эксперт Института
        Брукингса Танви Мадан»."""
        words = self.text.words
        if not self.parts.cased or at < 1 or "organization_heads" not in words[at - 1].entries:
            return False
        word = words[at]
        whole = at + 2 < len(words) and words[at + 1].shape == words[at + 2].shape == "title"
        return whole and word.genitive and not any(r.known and r.kind == "given" for r in word.readings)

    def _is_particle(self, at: int) -> bool:
        """Whether a particle that is written with a capital, too, begins a surname here («Маджид Аль Ансари»)."""
        word = self.text.words[at]
        if word.shape != "title" or not word.entries["name_particles"].get("capital_too") or at in self.places:
            return False
        return at not in self.bodies and at + 1 < len(self.text) and self.text.words[at + 1].shape == "title"

    def _middle(self) -> bool:
        """Whether the run is a given name and a common word behind it, a surname too ("Mary Brown Lincoln")."""
        return not self.parts.cased and len(self.kinds) == 2 and self.kinds[0] in "GU" and self.kinds[1] in "CS"

    def _of_bearer(self, at: int) -> bool:
        """Whether a town's name ends that of somebody whose role stands before it, and whose given name nobody knows:
        "Prime Minister Eero Lahti". In a headline, and where nouns have case, it may be the town."""
        words, first = self.text.words, self.tokens[-1] if self.tokens else 0
        if at not in self.towns or not first or self.kinds[-1] != UNKNOWN or first + 1 != at:
            return False
        if "roles" not in words[first - 1].entries or self.text.sentence_at(at) in self.loud:
            return False
        if self.parts.cased and not all(r.fixed for r in words[at].readings):
            return False
        behind = self.text.reading_at(at + 1) if at + 1 < len(words) else None
        return behind is None or behind.pos not in ("NOUN", "ADJ")

    def _of_given(self, at: int) -> bool:
        """Whether a place's name is the given name of somebody whose role stands before it, with a state or without: no
        genitive, and in the case of the capitalised word behind it («премьер-министр Эстонии Рейн Каллас»)."""
        words = self.text.words
        if not self.parts.cased or at < 1 or at + 1 >= len(words) or not self.places.isdisjoint((at, at + 1)):
            return False
        if any(r.kind == "place" and r.case == "gen" for r in words[at].readings):
            return False
        before = at - 1
        if before and words[before].capital and words[before].genitive:
            before -= 1
        if "roles" not in words[before].entries or not words[at + 1].capital:
            return False
        return not {case for case, _ in words[at].cases}.isdisjoint(case for case, _ in words[at + 1].cases)

    def _of_place(self, at: int) -> bool:
        """Whether a word that names of places begin with stands here before a capitalised one, or before this word
        ("Santa Lucia", "Fort Jackson")."""
        words = self.text.words
        if "place_openers" in words[at].entries:
            return not self.kinds and at + 1 < len(words) and words[at + 1].capital
        opened = len(self.kinds) == 1 and at == self.tokens[0] + 1 and self.kinds[0] == NONE
        return opened and "place_openers" in words[at - 1].entries

    def _of_town(self, at: int) -> bool:
        """Whether a given name that is a common noun as well begins a sentence before a place in another case, which
        is nobody's surname: «Влада Росії», «Надежда Москвы»."""
        words, behind = self.text.words, at + 1
        if not self.parts.cased or not words[at].common or behind not in self.places:
            return False
        opens = self.text.sentences[self.text.sentence_at(at)].begin
        return at - opens <= 1 and not any(case == "nom" for case, _ in words[behind].cases)

    def _of_settlement(self, at: int) -> bool:
        """Whether a word that nobody knows stands between a noun for a settlement and a given name: «жительница деревни
        Будово Нина Петровна»."""
        words = self.text.words
        headed = at > 0 and "place_heads" in words[at - 1].entries and words[at - 1].shape == "lower"
        return headed and self.parts.cased and at + 1 < len(words) and self.parts.of(words[at + 1].form) == "G"

    def _many(self, at: int) -> bool:
        """Whether a noun for a body stands in the plural, which is no name of one where words have no case."""
        entry = self.text.words[at].entries.get("organization_heads")
        return not self.parts.cased and entry is not None and self.text.words[at].key not in entry.words

    def _whole(self, at: int) -> bool:
        """Whether a single letter is a whole name behind another part of it («Ван И»)."""
        return CATEGORY in self.text.words[at].entries and self.text.sentence_at(at) not in self.loud

    def _past_particles(self, at: int, last: int) -> int:
        """Add the particles from a token on, if a capitalised word follows; its token, 0 where none does."""
        reach = at
        while reach < last and reach - at < _PARTICLES and self.parts.particle(self.text.words[reach]):
            reach += 1
        if not at < reach < last or not self.text.words[reach].capital:
            return 0
        for token in range(at, reach):
            self._add(self.text.words[token].form, PARTICLE, token)
        return reach

    def _past_article(self, at: int) -> int:
        """Add the article between a given name and an epithet ("Peter the Great"); 0 where there is none."""
        if "determiners" not in self.text.words[at].entries or not self.text.words[at + 1].capital:
            return 0
        self._add(self.text.words[at].form, PARTICLE, at)
        return at + 1

    def _past_nickname(self, at: int) -> int:
        """Past a quoted nickname between given name and surname («Пётр „Кит“ Белов»); 0 where there is none."""
        quotation = self.text.quotation_from(at)
        if quotation is None or quotation.close is None or quotation.end - quotation.begin > 2:
            return 0
        following = quotation.close + 1
        if self.kinds[-1] not in "GI" or not capital_at(self.text, following):
            return 0
        named = self.text.words[quotation.begin].capital and self.parts.of(self.text.words[following].form) in "GSUC"
        return following if named else 0
