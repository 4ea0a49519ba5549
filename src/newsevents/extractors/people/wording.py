"""How a role phrase reads in the nominative."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.declension import declension_of
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.words import Reading

_TITLES: Final = frozenset({"state", "government", "politics", "diplomat", "military", "religion", "law", "security"})
"""Classes of nouns that are titles before a name."""

_PROPER: Final = ("adjectives", "demonyms", "organizations")
"""Categories of words that are capitalised wherever they stand ("Apple chief executive")."""


def nominative(text: Analysis, phrase: RolePhrase, *, one: bool = False) -> str:
    """A role phrase in the nominative: the head and what agrees with it inflected, the rest as it stands; a plural in
    the singular where it is said of ``one`` of several."""
    one = one and phrase.plural
    stop = phrase.stop + _titled(text, phrase)
    behind = phrase.part or ((stop, phrase.end),)
    rest = " ".join(text.text_of(begin, end) for begin, end in behind if end > begin)
    if text.language.cased:
        head = " ".join(
            _lowered(text, token, _inflected(text, token, phrase, one)) for token in range(phrase.begin, stop)
        )
    else:
        head = _singular(text, phrase) if one else text.text_of(phrase.begin, stop)
        head = head[:1].lower() + head[1:] if _opening(text, phrase) else head
    return f"{head} {rest}" if rest else head


def _opening(text: Analysis, phrase: RolePhrase) -> bool:
    """Whether only its place at the beginning of the sentence made a phrase begin with a capital letter; a bare office
    may be a title there ("President Hill")."""
    word = text.words[phrase.begin]
    begins = text.sentences[text.sentence_at(phrase.begin)].begin == phrase.begin
    if not begins or word.shape != "title" or any(c in word.entries for c in _PROPER):
        return False
    if not word.readings or word.readings[0].kind:
        return False
    if not word.readings[0].known and not ("-" in word.form and "roles" in word.entries):
        return False
    if phrase.begin + 1 < len(text) and text.words[phrase.begin + 1].possessive:
        return False  # "Russia's deputy premier"
    if phrase.stop - phrase.begin > 1:
        if "genitive_prepositions" in text.words[phrase.begin + 1].entries and text.words[phrase.begin + 2].capital:
            return False  # "Bank of Norway governor"
        return text.words[phrase.begin + 1].shape == "lower" and text.words[phrase.stop - 1].shape == "lower"
    return not phrase.kinds & _TITLES


def _titled(text: Analysis, phrase: RolePhrase) -> bool:
    """Whether an adjective behind a noun of the clergy belongs to it and changes with it («папы Римского»)."""
    if phrase.part or phrase.end == phrase.stop or phrase.entry.get("class") != "religion":
        return False
    word = text.words[phrase.stop]
    return word.capital and any(r.pos == "ADJ" and r.case in phrase.cases for r in word.readings)


def _singular(text: Analysis, phrase: RolePhrase) -> str:
    """The words up to the role noun where nouns have no case, the noun in the singular."""
    word = text.words[phrase.stop - 1]
    plural = next((r for r in word.readings if r.pos == "NOUN" and r.number == "plur"), None)
    noun = text.language.morphology.inflect(word.form, plural, number="sing") if plural else word.form
    before = text.text_of(phrase.begin, phrase.stop - 1) if phrase.stop - 1 > phrase.begin else ""
    return f"{before} {noun}" if before else noun


def _inflected(text: Analysis, token: int, phrase: RolePhrase, one: bool) -> str:
    """One word in the nominative, if it agrees with the head; otherwise as it stands."""
    word = text.words[token]
    if word.shape in ("initial", "punct") or (token == phrase.head and word.key == phrase.entry.words[0]):
        return word.form
    noun = _head_reading(text, phrase)
    for reading in (noun,) if token == phrase.head and noun else word.readings:
        if reading.pos not in ("NOUN", "ADJ", "PART") or (
            noun and (reading.case, reading.number) != (noun.case, noun.number)
        ):
            continue
        of_entry = text.language.folding(reading.lemma) in phrase.entry.words
        if (
            token != phrase.head
            and not of_entry
            and (reading.pos == "NOUN" or (noun and noun.gender and reading.gender not in ("", noun.gender)))
        ):
            continue
        if (reading.case == "nom" and not one) or reading.fixed:
            return word.form
        gender = "" if token == phrase.head else reading.gender or (gender_alone(text, noun) if one else "")
        number = "plur" if token == phrase.head and _few(text, phrase) else reading.number
        made = declension_of(text.language).inflect(
            word.form, reading, case="nom", number="sing" if one else number, gender=gender
        )
        return made.replace("'", "’") if "’" in word.form else made  # the mark that the text has
    return word.form


def _few(text: Analysis, phrase: RolePhrase) -> bool:
    """Whether a number governs the noun, which its adjective tells: «две украинские делегации»."""
    adjective = text.words[phrase.begin]
    if phrase.begin == 0 or phrase.begin == phrase.head or text.words[phrase.begin - 1].has("NUM") is None:
        return False
    return ("nom", "plur") in adjective.cases and ("gen", "sing") not in adjective.cases


def gender_alone(text: Analysis, noun: Reading | None) -> str:
    """The gender of a noun in the plural, which some dictionaries tell of the singular alone."""
    if noun is None:
        return ""
    alone = text.language.word(noun.lemma).has("NOUN", case="nom")
    return noun.gender or (alone.gender if alone is not None else "") or "m"


def _head_reading(text: Analysis, phrase: RolePhrase) -> Reading | None:
    """The reading of the role noun itself."""
    wanted = phrase.entry.words[0]
    fitting = [
        r for r in text.words[phrase.head].readings
        if r.pos in ("NOUN", "ADJ", "PART")
        and (not phrase.cases or r.case in phrase.cases)
        and (r.number == "plur") == phrase.plural
        and (r.pos == "NOUN" or r.gender != "n")
    ]  # fmt: skip
    beside = phrase.begin if phrase.begin < phrase.head else phrase.stop if _titled(text, phrase) else None
    agreeing = text.words[beside].readings if beside is not None else ()
    ways = {(r.case, r.number, r.gender) for r in agreeing if r.pos in ("ADJ", "PART")}
    fitting = [r for r in fitting if (r.case, r.number, r.gender) in ways] or fitting
    return next((r for r in fitting if text.language.folding(r.lemma) == wanted), fitting[0] if fitting else None)


def _lowered(text: Analysis, token: int, form: str) -> str:
    """The form in lower case where only its place in the sentence made it capital."""
    word = text.words[token]
    if word.shape not in ("title", "initial") or text.sentences[text.sentence_at(token)].begin != token:
        return form
    return form[:1].lower() + form[1:]


def received(text: Analysis, begin: int, end: int) -> int:
    """The end of a phrase less the house behind a preposition where guests are received: "the group at the
    Presidential Palace", but "the students at the university"."""
    words = text.words
    for token in range(begin, end - 1):
        place = words[token].entries.get("place_prepositions")
        if place is None or not place.get("strong"):
            continue
        venues = (words[t].entries.get("event_venues") for t in range(token + 1, end))
        if any(venue is not None and venue.get("receives") for venue in venues):
            return token
    return end
