"""What the words around a name tell of its case and its gender."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.names import Name

FITS: Final = 1.0
"""What a reading gains whose case the preposition or the noun before it asks for."""
OWNED: Final = 0.5
"""What a genitive gains behind a noun, or an accusative behind a verb that may have another object."""
_OFFICE: Final = 7
"""Tokens before a name among which the role noun is sought that it belongs to."""


def owned(text: Analysis, begin: int) -> float:
    """What the genitive of a name that begins here gains behind a noun («визит Иванова»)."""
    if not begin or text.sentence_at(begin) != text.sentence_at(begin - 1):
        return 0.0
    before = text.words[begin - 1]
    nouns = [r for r in before.readings if r.pos == "NOUN"]
    if not nouns or before.readings[0].pos not in ("NOUN", "ADJ") or before.shape == "upper":
        return 0.0
    if "roles" in before.entries:
        return 0.0 if any(r.case == "nom" and r.number != "plur" for r in nouns) else OWNED
    return OWNED


def woman_speaks(text: Analysis, name: Name) -> float:
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


def owned_by_man(text: Analysis, name: Name) -> float:
    """What the genitive of a man's full name gains right behind a role noun in the nominative: behind a man's verb
    («заявил адвокат Александра Белова»), or behind a relative who is told to be nobody else's («сестра Александра
    Белова»); that of a surname alone where the relative was named before («Полина, дочь Белова»)."""
    at = name.begin - 1
    role = text.words[at].entries.get("roles") if at >= 0 else None
    if role is None or not text.language.cased:
        return 0.0
    followed = role.get("class") == "kin" and name.end < len(text) and text.words[name.end].capital
    apposed = role.get("class") == "kin" and at > 1 and text.words[at - 1].form == "," and text.words[at - 2].capital
    if len(name.words) < 2 and not (followed or apposed):  # «дочь Белова Полина», «Полина, дочь Белова»
        return 0.0
    if not any(r.pos == "NOUN" and r.case == "nom" and r.number != "plur" for r in text.words[at].readings):
        return 0.0
    first = text.sentences[text.sentence_at(name.begin)].begin
    before = at - 1
    while before > first and any(r.pos == "ADJ" for r in text.words[before].readings[:1]):
        before -= 1
    word = text.words[before] if before >= first else None
    if role.get("class") == "kin":
        pronoun = word.entries.get("pronouns") if word is not None else None
        return 0.0 if pronoun is not None and pronoun.get("possessive") else FITS
    told = next((r for r in word.readings[:1] if r.pos == "VERB"), None) if word is not None else None
    return FITS if told is not None and told.gender == "m" else 0.0


def qualified(text: Analysis, begin: int) -> frozenset[tuple[str, str]]:
    """The genders and cases of an adjective right before a name («раненого Белова»); none where there is none."""
    before = text.words[begin - 1] if begin and text.language.cased else None
    if before is None or before.capital or not before.readings or before.readings[0].pos != "ADJ":
        return frozenset()
    if "roles" in before.entries:  # «подопечный Белова»
        return frozenset()
    return frozenset((r.gender, r.case) for r in before.readings if r.pos == "ADJ" and r.number != "plur")


def headed(text: Analysis, name: Name) -> frozenset[str]:
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


def called_woman(text: Analysis, begin: int) -> frozenset[str]:
    """The cases of a role noun for a woman before a name, over the genitives between («міністерка культури Данії Карен
    Йоргенсен»); none where there is none."""
    if not text.language.cased:
        return frozenset()
    first = max(text.sentences[text.sentence_at(begin)].begin, begin - _OFFICE)
    for at in range(begin - 1, first - 1, -1):
        word = text.words[at]
        role = word.entries.get("roles")
        if role is not None:
            told = (case for case, number in word.cases if number != "plur")
            woman = role.get("gender") == "f" and role.get("class") != "kin"  # «сестра Иванова Мария»
            return frozenset(told) if woman else frozenset()
        if not any(r.case == "gen" for r in word.readings):
            break
    return frozenset()


def related(text: Analysis, end: int) -> str:
    """The gender of a relative pronoun behind a name and a comma («о Саше Белых, который …»), "" where none is told."""
    if end + 1 >= len(text) or text.words[end].form != "," or "relatives" not in text.words[end + 1].entries:
        return ""
    told = {r.gender for r in text.words[end + 1].readings if r.number == "sing"}
    return told.pop() if len(told) == 1 else ""


def acted_on(text: Analysis, name: Name) -> float:
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
        return OWNED if reading.pos == "VERB" and _led(text, name.begin - 1, reading.gender) else 0.0
    joined = name.end < len(text) and "coordinators" in text.words[name.end].entries
    return 0.0 if joined and "cues" in before.entries else OWNED


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


def acted_behind(text: Analysis, name: Name) -> float:
    """What the accusative gains before a verb in the plural whose subject no single name is («Иванова назначили»)."""
    if name.end >= len(text) or (name.begin and "coordinators" in text.words[name.begin - 1].entries):
        return 0.0
    reading = next(iter(text.words[name.end].readings), None)
    plural = reading is not None and reading.transitive and reading.pos == "VERB" and reading.number == "plur"
    return FITS if plural else 0.0


def asked_cases(text: Analysis, begin: int) -> frozenset[str]:
    """The cases that the preposition before a token asks for; empty where there is none."""
    if not begin or not text.language.cased:
        return frozenset()
    before = text.words[begin - 1]
    entry = before.entries.get("prepositions")
    return frozenset(entry.get("cases", ())) if entry is not None else frozenset()


def acts_jointly(text: Analysis, begin: int, end: int) -> bool:
    """Whether a name behind «и» and before a verb in the plural is one of several who act: «Анна Белова и Мари Леру
    встретились»."""
    sentence, words = text.sentences[text.sentence_at(begin)], text.words
    if not sentence.begin + 1 < begin or end >= sentence.end or "coordinators" not in words[begin - 1].entries:
        return False
    return words[begin - 2].capital and any(r.pos == "VERB" and r.number == "plur" for r in words[end].readings[:1])


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
