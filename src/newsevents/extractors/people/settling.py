"""One reading for a name: by the word before it, and by what the other mentions in the text allow."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.analysis import Analysis
from newsevents.extractors.people.declension import NameForm
from newsevents.extractors.people.names import Name

_SHARED: Final = 0.6
"""What another mention that may have the same nominative adds to a reading."""
FITS: Final = 1.0
"""What a reading gains whose case the preposition or the noun before it asks for."""
REACH: Final = 1.3
"""How much less likely a reading may be that a role noun in agreement asks for."""
_LIKELY: Final = 0.4
"""What a nominative gains where a subject is likely, and what a rare case loses where nothing asks for it."""
_OWNED: Final = 0.5
_OFFICE: Final = 7
"""Tokens before a name among which the role noun is sought that it belongs to."""
_BOUND: Final = frozenset({"loc", "voc"})
"""Cases that are rare where nothing asks for them."""

Form = tuple[str, tuple[str, ...], tuple[str, ...], str, frozenset[str], bool, tuple[NameForm, ...]]
"""What is told of a name but where it stands."""


@mypyc_attr(acyclic=True)
class Settled:
    """A name with its reading. ``words`` are in the nominative, ``parts`` tell given name, surname, patronymic, fixed.

    ``others`` are readings that a later step may prefer; ``loose`` marks a single word that needs more evidence.
    """

    __slots__ = ("begin", "cases", "end", "gender", "kinds", "loose", "others", "parts", "words")

    def __init__(
        self,
        begin: int,
        end: int,
        kinds: str,
        words: tuple[str, ...],
        parts: tuple[str, ...],
        gender: str,
        cases: frozenset[str],
        loose: bool,
        others: tuple[NameForm, ...],
    ) -> None:
        self.begin = begin
        self.end = end
        self.kinds = kinds
        self.words = words
        self.parts = parts
        self.gender = gender
        self.cases = cases
        self.loose = loose
        self.others = others

    @property
    def name(self) -> str:
        """The name in the nominative, as one string."""
        return " ".join(self.words)

    def part(self, part: str) -> str:
        """The words of one part, "" where there are none; particles belong to the surname."""
        return _part(self.words, self.parts, part) if part in self.parts else ""

    def suiting(self, cases: frozenset[str], gender: str = "") -> "Settled | None":
        """The name read in one of these cases and as of this gender, if that is not much less likely."""
        if self._fits(self.gender, self.cases, cases, gender):
            return self
        for form in self.others:
            if self._fits(form.gender, form.cases, cases, gender):
                return Settled(
                    self.begin, self.end, self.kinds, form.words, self.parts, form.gender, form.cases, self.loose,
                    self.others,
                )  # fmt: skip
        return None

    def behind(self, begin: int, words: tuple[str, ...]) -> "Settled":
        """The name that begins at an earlier token, with fixed words before it."""
        parts = ("fixed",) * len(words) + self.parts
        return Settled(
            begin, self.end, self.kinds, words + self.words, parts, self.gender, self.cases, self.loose, self.others
        )

    @property
    def reading(self) -> "Form":
        """All that is told of the name but where it stands."""
        return self.kinds, self.words, self.parts, self.gender, self.cases, self.loose, self.others

    @staticmethod
    def _fits(own: str, held: frozenset[str], cases: frozenset[str], gender: str) -> bool:
        return (not gender or own in ("", gender)) and (not cases or not held or bool(held & cases))

    @property
    def initials(self) -> tuple[str, ...]:
        """The first letters of given name and patronymic."""
        letters = []
        for word, part in zip(self.words, self.parts, strict=True):
            if part in ("given", "patronymic"):
                letters.append(word[0])
            elif word.endswith("."):
                letters.extend(piece[0] for piece in word.replace("-", "").split(".") if piece)
        return tuple(letters)


@lru_cache(maxsize=20_000)
def _part(words: tuple[str, ...], parts: tuple[str, ...], part: str) -> str:
    wanted = (part, "fixed") if part == "surname" else (part,)
    return " ".join(w for w, p in zip(words, parts, strict=True) if p in wanted and not w.endswith("."))


Votes = dict[tuple[str, str], int]


def votes_of(names: Sequence[Name]) -> Votes:
    """In how many mentions each nominative name may be meant, by gender."""
    votes: Votes = {}
    for name in names:
        for meant in {(form.gender, _whole(form)) for form in name.forms if form.weight > name.forms[0].weight - 1.5}:
            votes[meant] = votes.get(meant, 0) + 1
    return votes


def _whole(form: NameForm) -> str:
    return " ".join(form.words).lower()


def settle(text: Analysis, name: Name, votes: Votes, joined: frozenset[str] = frozenset()) -> Settled:
    """The likeliest reading; ``joined`` are the cases of a name that a coordinator joins to this one."""
    loose = name.label in ("single", "common", "short", "unknown", "odd")
    if len(name.forms) == 1:
        return _make(name, name.forms[0], (), loose)
    allowed = asked_cases(text, name.begin)
    told = None if allowed else subject_like(text, name.begin, name.end)
    related = _related(text, name.end)
    owner, acted, undergone = owned(text, name.begin), _acted_on(text, name), _acted_behind(text, name)
    woman = _woman_speaks(text, name) if owner and not allowed else 0.0
    qualified = _qualified(text, name.begin)
    headed = _headed(text, name) if name.label == "unknown" and not allowed else frozenset()
    ranked: list[tuple[float, int, NameForm]] = []
    for at, form in enumerate(name.forms):
        rare = not allowed and form.cases <= _BOUND
        score = form.weight - _LIKELY * rare + _SHARED * min(votes.get((form.gender, _whole(form)), 0) - 1, 2)
        if allowed and form.cases:
            score += FITS if form.cases & allowed else -FITS
        elif told is not None and "nom" in form.cases:
            score += _LIKELY if form.gender in (told, told or form.gender) else -_LIKELY
        if headed:
            score += _OWNED if form.cases & headed else 0.0
        elif "gen" in form.cases and "nom" not in form.cases:
            score += owner
        elif "nom" in form.cases and form.gender == "f":
            score += woman
        if related and form.gender == related:
            score += FITS
        if "acc" in form.cases and "nom" not in form.cases:
            score += acted or (undergone if "gen" in form.cases else 0.0)  # «Белову» may be a dative
        if joined and form.cases & joined:
            score += FITS
        if qualified and not any((form.gender, case) in qualified for case in form.cases):
            score -= FITS
        ranked.append((-score, at, form))
    ranked.sort()
    return _make(name, ranked[0][2], [form for _, _, form in ranked[1:]], loose)


def owned(text: Analysis, begin: int) -> float:
    """What the genitive of a name that begins here gains behind a noun («визит Иванова»)."""
    if not begin or text.sentence_at(begin) != text.sentence_at(begin - 1):
        return 0.0
    before = text.words[begin - 1]
    nouns = [r for r in before.readings if r.pos == "NOUN"]
    if not nouns or before.readings[0].pos not in ("NOUN", "ADJ") or before.shape == "upper":
        return 0.0
    if "roles" in before.entries:
        return 0.0 if any(r.case == "nom" and r.number != "plur" for r in nouns) else _OWNED
    return _OWNED


def _woman_speaks(text: Analysis, name: Name) -> float:
    """What the nominative of a woman's full name gains behind genitives, where the role noun before those is the
    subject of a verb and one of the two tells a woman: «сказала пресс-секретарь мэра Анна Белова»; not where it is a
    relative of his («пришла жена мэра Валерия Котова»)."""
    words, first = text.words, max(text.sentences[text.sentence_at(name.begin)].begin, name.begin - _OFFICE)
    if len(name.words) < 2:
        return 0.0
    for at in range(name.begin - 1, first, -1):
        word, before = words[at], words[at - 1]
        nouns = [r for r in word.readings if r.pos == "NOUN" and r.case == "nom" and r.number != "plur"]
        if "roles" in word.entries and nouns:
            told = next((r for r in before.readings[:1] if r.pos == "VERB" and r.number != "plur"), None)
            if told is None or at == name.begin - 1 or word.entries["roles"].get("class") == "kin":
                return 0.0
            return FITS if (told.gender or nouns[0].gender) == "f" else 0.0
        if not any(r.case == "gen" for r in word.readings):
            break
    return 0.0


def _qualified(text: Analysis, begin: int) -> frozenset[tuple[str, str]]:
    """The genders and cases of an adjective right before a name («раненого Белова»); none where there is none."""
    before = text.words[begin - 1] if begin and text.language.cased else None
    if before is None or before.capital or not before.readings or before.readings[0].pos != "ADJ":
        return frozenset()
    if "roles" in before.entries:  # «подопечный Белова»
        return frozenset()
    return frozenset((r.gender, r.case) for r in before.readings if r.pos == "ADJ" and r.number != "plur")


def _headed(text: Analysis, name: Name) -> frozenset[str]:
    """The cases of the role noun that a name of unknown words may belong to, over the genitives between («глава МИД
    Литвы Ян Гайдис»); none where it stands right before the name, which may be whose the role is."""
    first = max(text.sentences[text.sentence_at(name.begin)].begin, name.begin - _OFFICE)
    for at in range(name.begin - 1, first - 1, -1):
        word = text.words[at]
        if "roles" in word.entries:
            nouns = [r for r in word.readings if r.pos == "NOUN" and r.number != "plur"]
            return frozenset(r.case for r in nouns) if at < name.begin - 1 else frozenset()
        if not word.capital and not any(r.case == "gen" for r in word.readings):
            break
    return frozenset()


def _related(text: Analysis, end: int) -> str:
    """The gender of a relative pronoun behind a name and a comma («о Саше Белых, который …»), "" where none is told."""
    if end + 1 >= len(text) or text.words[end].form != "," or "relatives" not in text.words[end + 1].entries:
        return ""
    told = {r.gender for r in text.words[end + 1].readings if r.number == "sing"}
    return told.pop() if len(told) == 1 else ""


def _acted_on(text: Analysis, name: Name) -> float:
    """What the accusative gains beside a verb whose object the name may be («назначить Иванова»)."""
    before = text.words[name.begin - 1] if name.begin else None
    if before is None or text.sentence_at(name.begin) != text.sentence_at(name.begin - 1):
        return 0.0
    reading = next(iter(before.readings), None)
    if reading is None or not reading.transitive:
        return 0.0
    if reading.pos == "INF":
        return FITS
    if reading.number != "plur":
        return _OWNED if reading.pos == "VERB" and _led(text, name.begin - 1, reading.gender) else 0.0
    joined = name.end < len(text) and "coordinators" in text.words[name.end].entries
    return 0.0 if joined and "cues" in before.entries else _OWNED


def _led(text: Analysis, verb: int, gender: str) -> bool:
    """Whether the word before a verb in the singular is its subject: a name or a noun for a living being in the
    nominative («премьер принял Белова»)."""
    word = text.words[verb - 1] if verb else None
    if word is None or not word.readings or text.sentence_at(verb - 1) != text.sentence_at(verb):
        return False
    first = word.readings[0]
    if not first.known:
        return word.capital and first.pos == "NOUN" and first.case == "nom"
    return any(
        (r.pos, r.case, r.number) == ("NOUN", "nom", "sing")
        and (r.animate or r.kind in ("given", "surname"))
        and (not gender or r.gender in ("", gender))
        for r in word.readings
    )


def _acted_behind(text: Analysis, name: Name) -> float:
    """What the accusative gains before a verb in the plural whose subject no single name is («Иванова назначили»)."""
    if name.end >= len(text) or (name.begin and "coordinators" in text.words[name.begin - 1].entries):
        return 0.0
    reading = next(iter(text.words[name.end].readings), None)
    plural = reading is not None and reading.transitive and reading.pos == "VERB" and reading.number == "plur"
    return FITS if plural else 0.0


def _make(name: Name, form: NameForm, others: Sequence[NameForm], loose: bool) -> Settled:
    others = [other for other in others if other.weight > form.weight - REACH]
    parts = tuple(part for _, part in name.words)
    loose = loose or (name.label == "official" and not form.cases)  # without case, a name hardly begins with a surname
    return Settled(name.begin, name.end, name.kinds, form.words, parts, form.gender, form.cases, loose, tuple(others))


def asked_cases(text: Analysis, begin: int) -> frozenset[str]:
    """The cases that the preposition before a token asks for; empty where there is none."""
    if not begin or not text.language.cased:
        return frozenset()
    before = text.words[begin - 1]
    entry = before.entries.get("prepositions")
    return frozenset(entry.get("cases", ())) if entry is not None else frozenset()


def subject_like(text: Analysis, begin: int, end: int) -> str | None:
    """The gender of the finite verb beside a name that may be its subject, "" where the verb tells none or the name
    begins the sentence; None where the name stands elsewhere."""
    sentence = text.sentences[text.sentence_at(begin)]
    beside = [text.words[t] for t in (begin - 1, end) if sentence.begin <= t < sentence.end]
    for word in beside:
        for reading in word.readings[:1]:
            if word.shape != "upper" and reading.pos == "VERB" and reading.number != "plur":
                return reading.gender
    return "" if begin == sentence.begin else None
