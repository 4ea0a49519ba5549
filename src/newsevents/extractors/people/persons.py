"""Who is named: mentions of one person put together."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.bearers import Bearers
from newsevents.extractors.people.belief import Belief
from newsevents.extractors.people.declension import declension_of
from newsevents.extractors.people.person import Person, first_of
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.recalled import settled_names
from newsevents.extractors.people.settling import NAMESAKES, Settled, without_article

_SOFT: Final = str.maketrans("", "", "iyj'")
_TRANSCRIBED: Final = 5
"""Letters that a surname must have to be compared without those that transcriptions differ in."""


def persons(text: Analysis) -> tuple[Person, ...]:
    """The persons named in the text, in the order of their first mention; use it through ``text.shared``."""
    return tuple(_Gathering(text).run())


class _Gathering:
    def __init__(self, text: Analysis) -> None:
        self.text = text
        declension = declension_of(text.language)
        self.fold, self.short, self.beside = declension.fold, declension.short, declension.beside
        self.cased = text.language.cased
        self.bearers = Bearers(text)
        self.names = text.shared(settled_names)
        self.found: list[Person] = []
        self.named: dict[str, list[int]] = {}
        """Places in ``found``, by the words that lead there."""

    def run(self) -> list[Person]:
        roles = self.bearers.of(self.names)
        belief = Belief(self.text, self.names, self._met)
        doubted = []
        for name in sorted(self.names, key=lambda name: (not _complete(name), name.loose, name.begin)):
            if name.loose and not belief.holds(name, roles[name.begin]):
                doubted.append(name)
                continue
            self._place(self._agreeing(name, roles[name.begin]), roles[name.begin])
        for name in doubted:  # what a later mention made sure of
            if len(name.words) > 1 and self._met(name):
                self._place(self._agreeing(name, roles[name.begin]), roles[name.begin])
        return sorted(self.found, key=first_of)

    def _met(self, name: Settled) -> bool:
        """Whether a mention may mean somebody found before."""
        return any(self._same(person, name) for person in self._candidates(name)) or self._called(name) is not None

    def _place(self, name: Settled, roles: list[RolePhrase]) -> None:
        person = self._whose(name, roles)
        if person is None:
            person = Person(len(self.found))
            self.found.append(person)
        person.add(name, roles, self.fold)
        keys = self._keys(name)
        for word in name.words:
            bare = without_article(word, self.text.language) if "-" in word else ""
            if bare:
                keys.add(self.fold(bare))
                person.words.add(self.fold(bare))
        for key in keys - person.keys:
            person.keys.add(key)
            self.named.setdefault(key, []).append(person.place)

    def _keys(self, name: Settled) -> set[str]:
        """The words by which a person of this name is found again."""
        surname, given = name.part("surname"), name.part("given")
        return {*map(self.fold, (*name.words, surname, given, name.name)), _transcribed(surname)}

    def _candidates(self, name: Settled) -> list[Person]:
        """Those who may be meant, in the order in which they were found: the last ones that share a word."""
        if _complete(name):
            keys = {self.fold(name.name), self.fold(name.part("surname")), _transcribed(name.part("surname"))}
            if "fixed" in name.parts:
                keys.add(self.fold(name.words[-1]))
        else:
            keys = self._keys(name) | {self.fold(form.words[0]) for form in name.others if len(name.words) == 1}
        places = {place for key in keys for place in self.named.get(key, ())[-NAMESAKES:]}
        return [self.found[place] for place in sorted(places)]

    def _agreeing(self, name: Settled, roles: Sequence[RolePhrase]) -> Settled:
        """The mention in the case of the role noun before it, and with the particles that belong to the surname."""
        for phrase in roles:
            if phrase.end <= name.begin or (len(name.words) == 1 and "nom" not in phrase.cases):
                name = name.suiting(phrase.cases, str(phrase.entry.get("gender", ""))) or name
        if len(name.words) == 1:
            name = self._with_particles(name)
        return self._as_told(name) if self.cased else name

    def _as_told(self, name: Settled) -> Settled:
        """The mention as the name that somebody told before has in this very form: «визит Мари Леру» is that of her who
        was called so, and of no «Мари Лера»."""
        words = tuple(word.form for word in self.text.words[name.begin : name.end])
        if len(words) < 2 or words == name.words or self.fold(" ".join(words)) not in self.named:
            return name
        form = next((form for form in name.others if form.words == words), None)
        return name if form is None else name.told_as(form)

    def _with_particles(self, name: Settled) -> Settled:
        """«ван дер Гус» where the full name has these particles before the surname."""
        for person in self._candidates(name):
            words = [self.fold(word) for word in person.best.words]
            if self.fold(name.words[0]) not in words:
                continue
            at, begin = words.index(self.fold(name.words[0])), name.begin
            while (
                at > 1
                and person.best.parts[at - 1] == "fixed"
                and begin
                and self.text.words[begin - 1].key == words[at - 1]
            ):
                at, begin = at - 1, begin - 1
            if begin < name.begin:
                extra = tuple(self.text.words[t].form for t in range(begin, name.begin))
                return name.behind(begin, extra)
        return name

    def _whose(self, name: Settled, roles: Sequence[RolePhrase]) -> Person | None:
        """Whom a mention with its ``roles`` may mean: the only one, else by gender, else the one last named."""
        fitting = [person for person in self._candidates(name) if self._same(person, name)]
        if not fitting:
            return self._called(name)
        if roles and not self.cased and "given" not in name.parts:
            fitting = _titled(fitting, [phrase for phrase in roles if phrase.end <= name.begin])
            if not fitting:
                return None
        if len(fitting) > 1:
            genders = {name.gender, *(form.gender for form in name.others if form.words == name.words)}
            told = self._verb_gender(name) if len(genders) > 1 else name.gender
            fitting = [p for p in fitting if not told or p.gender in ("", told)] or fitting
        if len(fitting) == 1:
            return fitting[0]
        if name.parts == ("surname",):
            return self._main(fitting, name.begin)
        return max(fitting, key=lambda person: person.last_before(name.begin))

    def _called(self, name: Settled) -> Person | None:
        """Whom a short given name alone means: the only one who has a full one that it stands for («Саша» behind
        «Александр Белов»)."""
        short = self.fold(name.words[0])
        full = self.short.get(short) if len(name.words) == 1 and short not in self.beside else None
        if full is None or (name.begin and "determiners" in self.text.words[name.begin - 1].entries):
            return None  # "the Bill"
        places = sorted({place for given in sorted(full) for place in self.named.get(given, ())[-NAMESAKES:]})
        fitting = [p for p in map(self.found.__getitem__, places) if self.fold(p.part("given")) in full]
        return fitting[0] if len(fitting) == 1 else None

    def _main(self, fitting: list[Person], token: int) -> Person:
        """Whom a surname alone means where several have it: the one whom it meant last, else the one named first, whose
        kin the others are."""
        alone = max(fitting, key=lambda person: person.alone_before(token))
        if alone.alone_before(token) >= 0:
            return alone
        met = [person for person in fitting if person.last_before(token) >= 0] or fitting
        return min(met, key=first_of)

    def _verb_gender(self, name: Settled) -> str:
        """The gender of a past tense beside a name, "" where there is none."""
        for at in (name.end, name.begin - 1):
            if 0 <= at < len(self.text) and self.text.sentence_at(at) == self.text.sentence_at(name.begin):
                for reading in self.text.words[at].readings[:1]:
                    if reading.pos == "VERB" and reading.gender in ("m", "f"):
                        return reading.gender
        return ""

    def _same(self, person: Person, name: Settled) -> bool:
        fold = self.fold
        if _complete(name):
            return any(self._one(mention, name) for mention in person.forms.values())
        if name.parts == ("given", "fixed") and name.initials[1:]:
            return any(
                m.initials == name.initials and fold(m.part("given")) == fold(name.part("given"))
                for m in person.forms.values()
            )
        word = fold(name.words[-1])
        if "given" in name.parts and "patronymic" in name.parts:
            return fold(person.part("given")) == fold(name.part("given")) and person.part("patronymic") in (
                "",
                name.part("patronymic"),
            )
        genders = {name.gender, *(form.gender for form in name.others if form.words == name.words)}
        if word in person.words and (not self.cased or "" in genders or not person.gender or person.gender in genders):
            return True
        return any(
            fold(form.words[0]) in person.words and person.gender in ("", form.gender)
            for form in name.others
            if len(name.words) == 1
        )

    def _one(self, mention: Settled, name: Settled) -> bool:
        """Whether two mentions with a surname and more may mean one person."""
        fold = self.fold
        if fold(mention.name) == fold(name.name):
            return True
        surname, named = mention.part("surname"), name.part("surname")
        alike = fold(surname) == fold(named) or _latin_twins(surname, named) or _shortened(mention, name)
        if not named or not alike:
            return False
        given, other = fold(mention.part("given")), fold(name.part("given"))
        if given and other:
            same = given == other or given in self.short.get(other, ()) or other in self.short.get(given, ())
            return same and (
                not mention.part("patronymic")
                or not name.part("patronymic")
                or mention.part("patronymic") == name.part("patronymic")
            )
        ours, theirs = mention.initials, name.initials
        if not theirs or not ours:
            return True
        return ours[: len(theirs)] == theirs[: len(ours)]


def _titled(people: Sequence[Person], titles: Sequence[RolePhrase]) -> list[Person]:
    """Those of some people of one surname who may be meant behind a title: "Mr. Hill" is no Anna Hill who was called
    "Mrs.", "Dr. Hill" the one who is a doctor."""
    gender = next((str(title.entry["gender"]) for title in titles if title.entry.get("title")), "")
    fitting = [person for person in people if not gender or person.addressed in ("", gender)]
    if len(fitting) < 2:
        return fitting
    fitting = [person for person in fitting if not gender or person.gender in ("", gender)] or fitting
    said = {_called_so(title) for title in titles}
    return [p for p in fitting if any(_called_so(role) in said for role in p.roles)] or fitting


def _called_so(title: RolePhrase) -> str:
    """What a title says in full: "governor" of "Gov."."""
    return str(title.entry.get("full") or title.entry.key)


def _complete(name: Settled) -> bool:
    """Whether a mention has a surname and something beside it, or is the only word there is."""
    return "surname" in name.parts and (len(name.words) > 1)


def _shortened(first: Settled, second: Settled) -> bool:
    """Whether one of two names with particles is the end of the other's surnames («Мухаммед бен Заид Аль Нахайян»,
    «Аль Нахайян»)."""
    if "fixed" not in first.parts or "fixed" not in second.parts:
        return False
    short, long = sorted((first.part("surname"), second.part("surname")), key=len)
    return " " in short and long.endswith(f" {short}")


def _latin_twins(first: str, second: str) -> bool:
    """Whether two surnames are one name transcribed in two ways ("Vasiliev", "Vasilev").

    >>> _latin_twins("Zelenskyy", "Zelensky"), _latin_twins("Brown", "Braun")
    (True, False)
    """
    return bool(_transcribed(first)) and _transcribed(first) == _transcribed(second)


def _transcribed(surname: str) -> str:
    """A surname in Latin letters without those that transcriptions differ in; "" where it is too short to tell."""
    return surname.lower().translate(_SOFT) if surname.isascii() and len(surname) >= _TRANSCRIBED else ""
