"""One distinct word form with its readings: what morphology and the word lists know of it."""

from collections.abc import Callable
from typing import Any, Final, Protocol

from mypy_extensions import mypyc_attr

from newsevents.lexicon import Entry

FINAL: Final = frozenset({".", "!", "?", "…", "..", "..."})
"""The marks that end a sentence."""
NOMINAL: Final = frozenset({"NOUN", "ADJ", "DET", "PRON", "NUM", "PART"})
"""The parts of speech that have case."""
PREDICATES: Final = frozenset({"VERB", "PARTS", "AUX", "PRED", "ADJS"})
"""The parts of speech that a clause is made with."""
PERSONAL: Final = frozenset({"given", "surname", "patronymic"})
"""The kinds of readings that are of somebody's name."""
_LIKELY: Final = 0.2
"""Of the first reading's likelihood, below which a form is no genitive: «премьер» is hardly one of «премьера»."""
_FEATURES: Final = (
    "lemma", "pos", "case", "number", "gender", "person", "tense", "aspect", "mood", "voice", "animate", "kind",
    "known", "fixed", "transitive", "score",
)  # fmt: skip


@mypyc_attr(acyclic=True)
class Reading:
    """One morphological reading of a form, never changed once made. Empty strings stand for what does not apply.

    ``pos``: NOUN ADJ ADJS VERB (finite) INF PART (full participle) PARTS (short) GERUND AUX NUM DET ADV PRON PREP
    CONJ PRCL
    INTJ
    PRED, or "" for what is no word. ``case``: nom gen dat acc ins loc voc. ``number``: sing plur. ``gender``: m f n.
    ``tense``: past pres fut. ``aspect``: perf impf. ``mood``: indc impr. ``voice``: actv pssv.
    ``kind`` of a name: given surname patronymic place org abbr. ``known``: whether the dictionary holds the form.
    ``fixed``: an indeclinable word, whose form tells no case. Told by ``pos``: ``nominal``, one that has case, and
    ``predicate``, one that a clause is made with.
    """

    __slots__ = (*_FEATURES, "nominal", "predicate")

    def __init__(
        self,
        lemma: str,
        pos: str,
        case: str = "",
        number: str = "",
        gender: str = "",
        person: str = "",
        tense: str = "",
        aspect: str = "",
        mood: str = "",
        voice: str = "",
        animate: bool = False,
        kind: str = "",
        known: bool = True,
        fixed: bool = False,
        transitive: bool = False,
        score: float = 1.0,
    ) -> None:
        self.lemma = lemma
        self.pos = pos
        self.case = case
        self.number = number
        self.gender = gender
        self.person = person
        self.tense = tense
        self.aspect = aspect
        self.mood = mood
        self.voice = voice
        self.animate = animate
        self.kind = kind
        self.known = known
        self.fixed = fixed
        self.transitive = transitive
        self.score = score
        self.nominal = pos in NOMINAL
        self.predicate = pos in PREDICATES

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reading) and self.lemma == other.lemma and self._told() == other._told()

    def __hash__(self) -> int:
        return hash((self.lemma, self.pos, self.case, self.number, self.gender))

    def __repr__(self) -> str:
        return f"Reading{self._told()}"

    def changed(self, **features: Any) -> "Reading":
        """The reading with what is given told anew.

        >>> Reading("мир", "NOUN", case="nom").changed(case="acc").case
        'acc'
        """
        return Reading(**{name: getattr(self, name) for name in _FEATURES} | features)

    def of(self, lemma: str, known: bool, score: float) -> "Reading":
        """The reading with these features of another word."""
        return Reading(
            lemma, self.pos, self.case, self.number, self.gender, self.person, self.tense, self.aspect, self.mood,
            self.voice, self.animate, self.kind, known, self.fixed, self.transitive, score,
        )  # fmt: skip

    def _told(self) -> tuple[str | bool | float, ...]:
        return (
            self.lemma, self.pos, self.case, self.number, self.gender, self.person, self.tense, self.aspect, self.mood,
            self.voice, self.animate, self.kind, self.known, self.fixed, self.transitive, self.score,
        )  # fmt: skip


Cases = tuple[tuple[str, str], ...]
"""Cases with their numbers, each pair once."""

_HELD: Final[dict[Cases, Cases]] = {}
"""One object for all that are equal: words have some hundred combinations of cases among them."""


def _cases_of(nominal: list[Reading]) -> Cases:
    """The cases of readings with their numbers."""
    cases: list[tuple[str, str]] = []
    for reading in nominal:
        if reading.case:
            for case, number in cases:
                if case == reading.case and number == reading.number:
                    break
            else:
                cases.append((reading.case, reading.number))
    made = tuple(cases)
    return _HELD.setdefault(made, made)


def _names_of(cases: Cases) -> str:
    """The names of the cases, each once."""
    if not cases:
        return ""
    names = cases[0][0]
    for case, _ in cases:
        if case not in names:  # none is a part of another
            names = f"{names} {case}"
    return names


Chosen = list[Reading | None]
"""The reading chosen for each word of a sentence; None for punctuation."""


class Morphology(Protocol):
    """What a language pack must know of word forms."""

    def readings(self, form: str) -> tuple[Reading, ...]:
        """All readings of a form as written (its case of letters kept), the likeliest first; empty for punctuation."""
        ...

    def inflect(self, form: str, reading: Reading, *, case: str = "", number: str = "", gender: str = "") -> str:
        """The form of the same word that has the given features, letters cased as in ``form``; ``form`` itself where
        the language or the word has no such form.
        """
        ...


@mypyc_attr(acyclic=True)
class Word:
    """A distinct form, shared by all its occurrences in all articles; never changed after it was made.

    ``form`` is as written; ``key`` is folded for look-ups (lower case, one apostrophe, no soft hyphens or stress marks,
    and what else the language folds, as ё to е in Russian). ``shape``: lower, title (first letter upper), upper (all,
    two letters at least), mixed, initial («А.»), digits, number (digits with letters: «18-го»), punct. ``lemmas`` are
    folded, each once.
    ``cases`` are the cases with their numbers that the form may have as a nominal, ``case_names`` those cases alone,
    joined by spaces; ``genitive`` whether one of the
    likely ones is the genitive. ``entries`` are the single-word entries of the word lists by category, ``openings``
    the longer ones that begin here by their second word, ``slots`` the numbers of the categories of ``entries``.
    ``final`` marks what ends sentences, ``capital`` forms that begin with a capital letter. ``likely`` are the readings
    that a sentence chooses from, ``sure`` the reading that holds whatever stands around the word, if there is one;
    ``verbal`` tells whether the word may be a finite verb that gives no order, ``common`` whether the dictionary knows
    it as something else than a name. ``guessed`` marks names whose cases are
    only guessed from the ending: those that no dictionary knows, and surnames like the plural of a given name
    («Садыков»). ``possessive`` marks "'s" where it may tell an owner.
    """

    __slots__ = (
        "capital", "case_names", "cases", "common", "entries", "final", "form", "genitive", "guessed", "key", "lemmas",
        "likely", "openings", "possessive", "readings", "shape", "slots", "sure", "verbal",
    )  # fmt: skip

    def __init__(
        self,
        form: str,
        key: str,
        shape: str,
        readings: tuple[Reading, ...],
        lemmas: tuple[str, ...],
        entries: dict[str, Entry],
        openings: dict[str, tuple[Entry, ...]],
        settle: "Callable[[Word], tuple[Reading, ...]] | None" = None,
    ) -> None:
        self.form = form
        self.key = key
        self.shape = shape
        self.readings = readings
        self.lemmas = lemmas
        self.entries = entries
        self.openings = openings
        self.slots = tuple([entry.slot for entry in entries.values()])
        self.final = form in FINAL
        self.capital = shape in ("title", "upper", "initial") or (shape == "mixed" and form[:1].isupper())
        self.possessive = any(r.kind == "possessive" for r in readings)
        self.verbal = any(r.pos in ("VERB", "PARTS") and r.mood != "impr" for r in readings)
        self.common = any(r.known and not r.kind and r.pos for r in readings)
        nominal = [reading for reading in readings if reading.nominal]
        self.cases = _cases_of(nominal)
        self.case_names = _names_of(self.cases)
        oblique = bool(nominal) and "nom" not in self.case_names  # «дому»: then a genitive of any lemma counts
        self.genitive = any(
            r.case == "gen" and (oblique or r.lemma == nominal[0].lemma) and r.score >= _LIKELY * nominal[0].score
            for r in nominal
        )
        self.guessed = (
            shape == "title"
            and bool(readings)
            and not any(r.known and (r.kind, r.number) != ("given", "plur") for r in readings)
        )
        self.likely = readings if settle is None else settle(self)
        self.sure = self.likely[0] if settle is not None and len(self.likely) == 1 else None

    def __repr__(self) -> str:
        return f"Word({self.form!r})"

    def akin(self, other: "Word") -> bool:
        """Whether both may be forms of one lemma."""
        return any(lemma in other.lemmas for lemma in self.lemmas)

    def lists(self) -> bool:
        """Whether it goes on with a list: a comma, or a coordinator («и», "and")."""
        return self.form == "," or "coordinators" in self.entries

    def has(self, pos: str, **features: str) -> Reading | None:
        """The first reading of that part of speech with those features, or None."""
        for reading in self.readings:
            if reading.pos == pos and all(getattr(reading, name) == value for name, value in features.items()):
                return reading
        return None
