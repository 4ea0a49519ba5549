"""What a capitalised word may be in a name."""

from itertools import pairwise
from typing import Final

from newsevents.extractors.people.compounds import compounds_of
from newsevents.extractors.people.declension import KNOWN, Declension
from newsevents.forms import keep
from newsevents.language import LanguagePack
from newsevents.words import Word

GIVEN: Final = "G"
SURNAME: Final = "S"
UNKNOWN: Final = "U"
COMMON: Final = "C"
ROLE: Final = "R"
PATRONYMIC: Final = "P"
INITIAL: Final = "I"
PARTICLE: Final = "L"
PLACE: Final = "W"
NONE: Final = "X"
SUFFIX: Final = "J"
"""A given name; a surname that the dictionary knows or that is built like one; a word that nobody knows; a common word;
a role noun; a patronymic; an initial; a particle; a place; what belongs to no name; what tells father and son apart."""

_CLOSED: Final = frozenset({"PREP", "CONJ", "PRCL", "PRON", "DET", "ADV", "NUM", "INTJ", "PRED", "AUX"})
_VERBAL: Final = frozenset({"VERB", "PARTS", "INF", "GERUND"})
_SOME: Final = 0.5
_SHAPED: Final = 1.5
"""Weight from which on a pattern is typical of surnames."""
_PARTICIPLE: Final = 5
"""Letters that a participle at the end of a compound has at least; shorter ones end names too («Il-sung»)."""

REMEMBERED: Final = 50_000
"""Forms that are remembered."""


class Parts:
    """Tells the parts of names in one language."""

    def __init__(self, pack: LanguagePack, declension: Declension) -> None:
        self._pack = pack
        self._declension = declension
        self.cased = declension.cased
        self.particles = frozenset(pack.list("name_particles"))
        self.opened = tuple(sorted(pack.list("surname_prefixes")))
        self._known: dict[str, str] = {}

    def particle(self, word: Word) -> bool:
        """Whether the word may stand between the parts of a name («де», "van")."""
        return word.shape == "lower" and word.key in self.particles

    def of(self, form: str) -> str:
        """The kind of a capitalised form, whatever stands around it."""
        kind = self._known.get(form)
        if kind is None:
            kind = keep(self._known, form, self._of(form), REMEMBERED)
        return kind

    def _of(self, form: str) -> str:
        word = self._pack.word(form)
        if word.shape == "initial" and word.key in self.particles:
            return PARTICLE  # "Pavel St. Clair"
        if word.shape == "initial":
            return ROLE if "roles" in word.entries else INITIAL  # "Mr.", "Sen."
        if is_composed(form, self.opened):
            return SURNAME
        if not self.cased and len(form) == 2 and word.shape == "upper" and "given_names" in word.entries:
            return GIVEN  # "JD Vance"
        if not self.cased and "-" in form and "given_names" not in word.entries and self._describes(form):
            return NONE  # "Award-winning"
        if (word.shape == "upper" and len(form) > 1) or (not form[1:].islower() and _is_acronym(form)):
            return NONE
        if len(form) == 1:
            return COMMON
        known = [r for r in word.readings if r.known]
        if any(r.kind == "patronymic" for r in known):
            return PATRONYMIC
        if "roles" in word.entries and known and not known[0].kind:
            return ROLE  # «Герой», which might be a case of «Гера»
        if compounds_of(self._pack).joined(word):
            return ROLE
        given = self._declension.cased and self._declension.is_given(form)
        given = given or any(r.kind == "given" and r.number != "plur" for r in known) or "given_names" in word.entries
        if given:
            return GIVEN
        if "adjectives" in word.entries or ("date_words" in word.entries and not self._declension.cased):
            return NONE
        surname = any(r.kind == "surname" for r in known)
        if not surname and any(r.kind in ("place", "org") for r in known):
            return PLACE if any(r.kind == "place" for r in known) else UNKNOWN
        common = any(not r.kind and r.pos for r in known)
        if "roles" in word.entries:
            return ROLE
        if self.listed(word) or (surname and not (common and all(r.kind != "surname" for r in word.readings[:2]))):
            return SURNAME
        if common:
            return COMMON
        shaped = self._declension.cased and any(
            f.weight >= _SHAPED
            for f in self._declension.forms(form, "surname")
            if f.nominative != form or f.weight > _SHAPED
        )
        return SURNAME if shaped else UNKNOWN

    def _describes(self, form: str) -> bool:
        """Whether a compound with a capital ends with a participle."""
        tail = form.rpartition("-")[2]
        if len(tail) < _PARTICIPLE or not tail.islower():
            return False
        return any(r.pos == "PART" and r.known for r in self._pack.word(tail).readings)

    def listed(self, word: Word) -> bool:
        """Whether a form is one of a surname that the pack lists («Макрона»), whatever else it may be («макрон»)."""
        surnames = self._declension.surnames
        return word.key in surnames or any(self._pack.folding(r.lemma) in surnames for r in word.readings)

    def declined(self, form: str) -> tuple[str, str]:
        """The gender and the case of a form that is hardly a surname in the nominative («Бернсом»); else nothing."""
        forms = self._declension.forms(form, "surname")
        if not forms or forms[0].case in ("", "nom"):
            return "", ""
        base = max((f.weight for f in forms if f.case in ("", "nom")), default=0.0)
        return (forms[0].gender, forms[0].case) if base + _SOME < forms[0].weight else ("", "")

    def agree(self, given: str, surname: str) -> bool:
        """Whether a known given name and the word behind it make a name in one case."""
        if self._of(surname) not in (GIVEN, SURNAME, UNKNOWN, COMMON, PATRONYMIC):
            return False
        best = next(iter(self._declension.names(((given, "given"), (surname, "surname")))), None)
        return best is not None and (not self._declension.cased or best.weight >= KNOWN + _SOME)

    def verbal(self, form: str) -> bool:
        """Whether a form is most likely a verb or a small word."""
        readings = self._pack.word(form).readings
        return bool(readings) and readings[0].pos in _VERBAL | _CLOSED

    def closed(self, word: Word) -> bool:
        """Whether a form is a small word of the closed classes («При», «Тот»)."""
        known = [r for r in word.readings if r.known]
        return bool(known) and known[0].pos in _CLOSED


def is_composed(form: str, prefixes: tuple[str, ...]) -> bool:
    """Whether a surname has a capital letter within behind the first part of one: «МакГрегора», no «УрФО»."""
    for prefix in prefixes:
        rest = form[len(prefix) :]
        if form.startswith(prefix) and len(rest) > 1 and rest[0].isupper() and rest[1:].islower():
            return True
    return False


def _is_acronym(form: str) -> bool:
    """Whether capitals within a form tell that it is one: «ООНовец», «ГосНИИ», «МиГ», but not «МакГрегор»."""
    inner = False
    for before, char in pairwise(form):
        if char == "-":
            inner = False
        elif char.isupper():
            if inner or before.isupper():
                return True
            inner = before.islower()
    return inner and len(form) == len("МиГ")
