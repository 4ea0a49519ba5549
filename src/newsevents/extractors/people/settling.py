"""One reading for each name: by the word before it, and by what the other mentions in the text allow."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsevents.analysis import Analysis
from newsevents.extractors.people.declension import NameForm
from newsevents.extractors.people.names import Name, Namer, namer_of, read_names
from newsevents.extractors.people.runs import placed, thing_tokens
from newsevents.gazetteer import capitals, place_matches
from newsevents.words import Word

_SHARED = 0.6
"""What another mention that may have the same nominative adds to a reading."""
_FITS = 1.0
"""What a reading gains whose case the preposition or the noun before it asks for."""
_REACH = 1.3
"""How much less likely a reading may be that a role noun in agreement asks for."""
_LIKELY = 0.4
_OWNED = 0.5
_BOUND = frozenset({"loc", "voc"})
"""What the nominative gains beside a finite verb or at the start of a sentence."""


class Settled(NamedTuple):
    """A name with its reading. ``words`` are in the nominative, ``parts`` tell given name, surname, patronymic, fixed.

    ``others`` are readings that a later step may prefer; ``loose`` marks a single word that needs more evidence.
    """

    begin: int
    end: int
    kinds: str
    words: tuple[str, ...]
    parts: tuple[str, ...]
    gender: str
    cases: frozenset[str]
    loose: bool
    others: tuple[NameForm, ...]

    @property
    def name(self) -> str:
        """The name in the nominative, as one string."""
        return " ".join(self.words)

    def part(self, part: str) -> str:
        """The words of one part, "" where there are none; particles belong to the surname."""
        wanted = (part, "fixed") if part == "surname" else (part,)
        held = [w for w, p in zip(self.words, self.parts, strict=True) if p in wanted and not w.endswith(".")]
        return " ".join(held) if part in self.parts else ""

    def suiting(self, cases: frozenset[str], gender: str = "") -> "Settled | None":
        """The name read in one of these cases and as of this gender, if that is not much less likely."""
        if self._fits(self.gender, self.cases, cases, gender):
            return self
        for form in self.others:
            if self._fits(form.gender, form.cases, cases, gender):
                return self._replace(words=form.words, gender=form.gender, cases=form.cases)
        return None

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


def settled_names(text: Analysis) -> tuple[Settled, ...]:
    """The names of the text in text order, each with its likeliest reading; use it through ``text.shared``."""
    names = text.shared(read_names)
    full = [name for name in names if name.label not in ("single", "common", "short")]
    votes = _votes(full)
    chosen = [_settle(text, name, votes) for name in full]
    cased = bool(text.language.settings.get("cases", True))
    surnames = _surnames(text, [name for name in chosen if not name.loose or (cased and _declined(name))])
    found = list(chosen)
    taken = {t for name in chosen for t in range(name.begin, name.end)}
    for name in names:
        if name.label in ("single", "common", "short"):
            found.append(
                (name.label in ("single", "common") and _known(text, name, surnames)) or _settle(text, name, votes)
            )
            taken.add(name.begin)
    found.extend(_hidden(text, surnames, taken))
    return tuple(sorted((name for name in found if not _holder(text, name)), key=lambda name: name.begin))


def _holder(text: Analysis, name: Settled) -> bool:
    """Whether a name belongs to the name of an institution or a thing («театр имени Пушкина», "Lincoln Center")."""
    before = text.words[name.begin - 1] if name.begin else None
    after = text.words[name.end] if name.end < len(text) else None
    if text.language.settings.get("cases", True):
        entry = before.entries.get("name_holders") if before is not None and before.shape != "punct" else None
        if entry is None and before is not None and before.form == "." and name.begin > 1:
            entry = text.words[name.begin - 2].entries.get("name_holders")
            return bool(entry and entry.get("hard"))
        if entry is None:
            return False
        return name.loose or (bool(entry.get("hard")) and bool(name.cases & {"gen", "dat"}))
    if after is not None and after.capital:
        return "name_holders" in after.entries
    ahead = [word.entries.get("name_holders") for word in text.words[name.end : name.end + 2] if word.shape == "lower"]
    return any(entry is not None and entry.get("hard") for entry in ahead)


def _votes(names: Sequence[Name]) -> Counter[tuple[str, str]]:
    """In how many mentions each nominative name may be meant, by gender."""
    votes: Counter[tuple[str, str]] = Counter()
    for name in names:
        votes.update({(form.gender, _whole(form)) for form in name.forms if form.weight > name.forms[0].weight - 1.5})
    return votes


def _whole(form: NameForm) -> str:
    return " ".join(form.words).lower()


def _settle(text: Analysis, name: Name, votes: "Counter[tuple[str, str]]") -> Settled:
    allowed = asked_cases(text, name.begin)
    told = None if allowed else subject_like(text, name.begin, name.end)
    owner = _owned(text, name)

    def worth(form: NameForm) -> float:
        rare = not allowed and form.cases <= _BOUND
        score = form.weight - _LIKELY * rare + _SHARED * min(votes[form.gender, _whole(form)] - 1, 2)
        if allowed and form.cases:
            score += _FITS if form.cases & allowed else -_FITS
        elif told is not None and "nom" in form.cases and form.gender in (told, told or form.gender):
            score += _LIKELY
        if "gen" in form.cases and "nom" not in form.cases:
            score += owner
        return score

    ranked = sorted(name.forms, key=lambda form: -worth(form))
    return _make(name, ranked[0], ranked[1:], name.label in ("single", "common", "short", "unknown", "odd"))


def _owned(text: Analysis, name: Name) -> float:
    """What the genitive gains behind a noun («визит Иванова»)."""
    if not name.begin or text.sentence_at(name.begin) != text.sentence_at(name.begin - 1):
        return 0.0
    before = text.words[name.begin - 1]
    nouns = [r for r in before.readings if r.pos == "NOUN"]
    if not nouns or before.readings[0].pos != "NOUN" or before.shape == "upper":
        return 0.0
    if "roles" in before.entries:
        return 0.0 if any(r.case == "nom" and r.number != "plur" for r in nouns) else _OWNED
    return _OWNED


def _make(name: Name, form: NameForm, others: Sequence[NameForm], loose: bool) -> Settled:
    others = [other for other in others if other.weight > form.weight - _REACH]
    parts = tuple(part for _, part in name.words)
    return Settled(name.begin, name.end, name.kinds, form.words, parts, form.gender, form.cases, loose, tuple(others))


def asked_cases(text: Analysis, begin: int) -> frozenset[str]:
    """The cases that the preposition before a token asks for; empty where there is none."""
    if not begin or not text.language.settings.get("cases", True):
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


def _declined(name: Settled) -> bool:
    """Whether a name of several words that nobody knows is written in the letters of a language with case."""
    return len(name.words) > 1 and not name.words[-1].isascii()


Surnames = dict[str, list[Settled]]


def _surnames(text: Analysis, names: Sequence[Settled]) -> Surnames:
    """The full names by each word that alone may stand for the person."""
    found: Surnames = {}
    fold = namer_of(text.language).declension.fold
    for name in names:
        for word, part in zip(name.words, name.parts, strict=True):
            if part != "fixed" and len(word) > 1:
                found.setdefault(fold(word), []).append(name)
    return found


def _known(text: Analysis, name: Name, surnames: Surnames) -> Settled | None:
    """A single word read as the name of somebody who is named in full elsewhere."""
    form, kind = name.words[0][0], name.kinds
    return _match(text, namer_of(text.language), form, kind, name.begin, surnames)


def _hidden(text: Analysis, surnames: Surnames, taken: set[int]) -> Iterator[Settled]:
    """Capitalised words that looked like common ones («Волк заявил»), but are the surname of somebody named in full."""
    if not surnames:
        return
    namer = namer_of(text.language)
    places = {m.begin for m in text.shared(place_matches) if m.places[0].kind == "state" or placed(text, m.begin)}
    stems = {key[:3] for key in surnames}
    things = text.shared(thing_tokens)
    for at in text.shared(capitals):
        word = text.words[at]
        if (
            at in taken
            or word.key[:3] not in stems
            or at in places
            or (at in things and not (at - 1 in things and at + 1 in things))
        ):
            continue
        found = _match(text, namer, word.form, "C", at, surnames)
        if found is not None and not (_after_name(text, at, taken) or _lower_twin(text, word, at)):
            yield found


def _after_name(text: Analysis, at: int, taken: set[int]) -> bool:
    return at - 1 in taken and text.words[at - 1].shape != "punct"


def _lower_twin(text: Analysis, word: Word, at: int) -> bool:
    """Whether a word at the start of a sentence, a common one too, is no subject of the verb beside it."""
    begin = text.sentences[text.sentence_at(at)].begin
    if at != begin or not any(r.known and not r.kind for r in word.readings):
        return False
    after = text.words[at + 1] if at + 1 < len(text) else None
    return after is None or not any(r.pos == "VERB" for r in after.readings)


def _match(text: Analysis, namer: Namer, form: str, kind: str, at: int, surnames: Surnames) -> Settled | None:
    fold = namer.declension.fold
    allowed = asked_cases(text, at)
    form = form.title() if form.isupper() else form
    best: tuple[float, str, NameForm] | None = None
    for part in ("surname", "given"):
        for reading in namer.declension.names(((form, part),)):
            for full in surnames.get(fold(reading.words[0]), ()):
                own = next(p for w, p in zip(full.words, full.parts, strict=True) if fold(w) == fold(reading.words[0]))
                if (full.gender and reading.gender and full.gender != reading.gender) or (own == "given") != (
                    part == "given"
                ):
                    continue
                fits = not allowed or not reading.cases or bool(allowed & reading.cases)
                score = reading.weight + _FITS * fits + (0.5 if part == "surname" else 0.0)
                if best is None or score > best[0]:
                    best = score, part, reading
    if best is None:
        return None
    _, part, reading = best
    others = tuple(
        other
        for other in namer.declension.names(((form, part),))
        if other != reading and other.weight > reading.weight - _REACH and fold(other.words[0]) in surnames
    )
    return Settled(at, at + 1, kind, reading.words, (part,), reading.gender, reading.cases, False, others)
