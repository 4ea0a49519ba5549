"""What kind of part of a name a capitalised word is where it stands."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.parts import COMMON, INITIAL, NONE, PLACE, ROLE, UNKNOWN, Parts
from newsevents.text.letters import SYLLABLE, is_name
from newsevents.text.marks import MARKS
from newsevents.words import Word

_OFFICES: Final = frozenset(
    {"state", "government", "politics", "diplomat", "religion", "military", "law", "science", "head"}
)
"""Classes of role nouns behind which a word that nobody knows may be a given name."""

_WITHIN: Final = frozenset({",", ")", "-", "»", "”"})
"""Marks behind which a clause goes on."""
HYPHENATED: Final = 3
"""Tokens of a word with hyphens, at most."""
_COLON: Final = 14
"""Tokens behind a verb among which the colon before a quotation stands."""
_ADJECTIVE: Final = 5
"""Letters of an adjective behind the number of years, at least."""


def aged(text: Analysis, at: int) -> int:
    """The tokens of an adjective of age that ends at a token («34-летний», "34-year-old"), 0 where none does."""
    begin = at
    while begin > 0 and at - begin < HYPHENATED and text.glued(begin):
        begin -= 1
    head, joint, rest = text.words[begin].form.partition("-")
    return at - begin + 1 if joint and head.isdigit() and (begin < at or len(rest) >= _ADJECTIVE) else 0


def abbreviated(text: Analysis, at: int, after_name: bool) -> int:
    """1 where a capital letter and the full stop behind it are an initial that the tokens do not show as one."""
    word = text.words[at]
    if len(word.form) > 2 or not word.form[0].isupper() or at + 1 >= len(text) or text.words[at + 1].form != ".":
        return 0
    if not text.glued(at + 1) or text.sentence_at(at) != text.sentence_at(at + 1):
        return 0
    if at and is_name(text.words, at):
        return 0  # «… прибыл Ван И.»
    if text.match_at("roles", at) or ("abbreviations" in word.entries and len(word.form) > 1):
        return 0
    alone = len(word.form) == 1 and after_name
    return int(alone or (at + 2 < len(text) and text.words[at + 2].capital and not word.readings))


def capital_at(text: Analysis, token: int) -> bool:
    return token < len(text) and text.words[token].capital


def nameable(word: Word, parts: Parts) -> bool:
    if word.capital:
        return True
    if word.shape != "mixed" or "-" not in word.form:
        return False
    head, _, rest = word.form.partition("-")
    return head.lower() in parts.particles and rest[:1].isupper()


def kind_of(text: Analysis, at: int, parts: Parts, place: bool, thing: bool) -> str:
    """The kind of a word where it stands."""
    word = text.words[at]
    kind = parts.of(word.form)
    if not parts.cased and kind in (NONE, ROLE, "G") and word.shape == "title":
        if kind == NONE and (_called_so(text, at, parts) or _surname_behind(text, at, parts)):
            return UNKNOWN
        if kind == "G" and word.common and _opens_quotation(text, at):
            return NONE
        if kind == ROLE and "given_names" in word.entries and _named_behind_role(text, at, parts):
            return "G"
        if kind == ROLE and _part_of_name(text, at, parts):
            return UNKNOWN
    if thing or ("prepositions" in word.entries and _begins(text, at)):
        return NONE
    if kind == NONE and "date_words" in word.entries and word.shape == "title" and _surname_first(text, at, parts):
        return UNKNOWN
    if kind == INITIAL and (place or text.match_at("organizations", at)):
        return NONE
    if place:
        goes_on = at + 1 < len(text) and nameable(text.words[at + 1], parts)
        named = kind == "G" and goes_on and parts.agree(word.form, text.words[at + 1].form)
        named = named and not _inside_place(text, at) and not _served(text, at)
        return kind if named else PLACE if kind in "SUCGW" else NONE
    if kind in (COMMON, ROLE, "G", "S") and word.common and _begins(text, at):
        if kind in (COMMON, ROLE):
            return kind if kind == COMMON and not parts.cased and _taken_for_name(text, at) else NONE
        if kind == "S" and not (_noun(word) or parts.listed(word)):
            return NONE
    if ("organizations" in word.entries or "organization_heads" in word.entries) and not _several_once(text, at, parts):
        named = kind == "G" and capital_at(text, at + 1) and parts.agree(word.form, text.words[at + 1].form)
        return kind if named else NONE
    if kind in (COMMON, "S", "U") and modifies(text, at):
        return NONE
    if kind == UNKNOWN and not parts.cased and at + 2 < len(text) and _introduced(text, at):
        after = parts.of(text.words[at + 1].form) if text.words[at + 1].capital else NONE
        return "G" if after == "G" and text.words[at + 2].capital else kind  # "member Janeese Lewis George"
    return kind


def _taken_for_name(text: Analysis, at: int) -> bool:
    """Whether a word that opens a sentence can only be a name there: "Hung visited Rome"."""
    reading = text.reading_at(at)
    return reading is not None and reading.pos == "NOUN" and not reading.known


def _several_once(text: Analysis, at: int, parts: Parts) -> bool:
    """Whether a word is a noun for bodies by its form alone, many of them, and a surname behind a given name: «Иван
    Магазинов»."""
    word = text.words[at]
    several = word.shape == "title" and all(r.number == "plur" and r.case != "nom" for r in word.readings)
    if not several or not parts.cased or not at or not text.words[at - 1].capital:
        return False
    given = text.words[at - 1]
    return parts.of(given.form) == "G" and any(r.case == "nom" for r in given.readings)


def _served(text: Analysis, at: int) -> bool:
    """Whether a place stands behind what somebody is in charge of there, and before a whole name, as a given name of
    which it would be too much: «министра обороны Израиля Иоава Галанта», «главу МИД Израиля …»."""
    words = text.words
    if not text.language.cased or not at or at + 2 >= len(words):
        return False
    if words[at + 1].shape != "title" or words[at + 2].shape != "title":
        return False
    before = words[at - 1]
    if before.shape == "lower":
        return any(r.pos == "NOUN" and not r.animate for r in before.readings[:1])
    return before.shape == "upper" and "organizations" in before.entries


def _inside_place(text: Analysis, at: int) -> bool:
    """Whether a preposition that tells where something is stands right before a name («в Риме Лавров …»), or a noun for
    an office before what may be the genitive of a place («мэр Рима Росси»)."""
    if not at or not text.language.cased:
        return False
    entries = text.words[at - 1].entries
    entry, role = entries.get("place_prepositions"), entries.get("roles")
    if role is not None and role.get("class") in _OFFICES:
        return any(r.kind == "place" and r.case == "gen" for r in text.words[at].readings)
    return entry is not None and bool(entry.get("strong"))


def _introduced(text: Analysis, at: int) -> bool:
    """Whether a noun that tells a personal office stands right before a word."""
    entry = text.words[at - 1].entries.get("roles") if at else None
    return entry is not None and not entry.get("bodies") and entry.get("class") in _OFFICES


def _called_so(text: Analysis, at: int, parts: Parts) -> bool:
    """Whether a small word stands capitalised between a noun for an office and a word that nobody knows ("leader To
    Lam")."""
    if not _introduced(text, at) or text.words[at - 1].capital or not capital_at(text, at + 1):
        return False
    return "prepositions" in text.words[at].entries and parts.of(text.words[at + 1].form) == UNKNOWN


def _surname_behind(text: Analysis, at: int, parts: Parts) -> bool:
    """Whether a word of dates stands behind a given name that is none itself, as a surname ("Ian Long")."""
    if not at or "date_words" not in text.words[at].entries or capital_at(text, at + 1):
        return False
    before = text.words[at - 1]
    given = before.shape == "title" and not before.common and "date_words" not in before.entries
    return given and parts.of(before.form) == "G"


def _opens_quotation(text: Analysis, at: int) -> bool:
    """Whether a verb of saying opens a sentence and its quotation follows a colon: "Said Moss: "It is over.""."""
    words = text.words
    if "cues" not in words[at].entries or not _begins(text, at):
        return False
    stop = min(at + _COLON, len(words) - 1)
    return any(words[t].form == ":" and words[t + 1].form in MARKS for t in range(at + 1, stop))


def _named_behind_role(text: Analysis, at: int, parts: Parts) -> bool:
    """Whether a given name that is a role noun as well stands between another one and a surname ("secretary Dean
    Hill")."""
    if not at or "roles" not in text.words[at - 1].entries or not capital_at(text, at + 1):
        return False
    return parts.of(text.words[at + 1].form) in ("S", UNKNOWN, COMMON)


def _part_of_name(text: Analysis, at: int, parts: Parts) -> bool:
    """Whether a noun for a relative stands capitalised behind a name that nobody knows, as a part of it ("minister Choe
    Son Hui")."""
    role = text.words[at].entries.get("roles")
    if role is None or role.get("class") != "kin" or not at or text.words[at - 1].shape != "title":
        return False
    return parts.of(text.words[at - 1].form) == UNKNOWN


def _surname_first(text: Analysis, at: int, parts: Parts) -> bool:
    """Whether a word that is short for a day stands between a role noun and a given name: a surname ("minister Sun
    Hao")."""
    if not at or at + 1 >= len(text) or "roles" not in text.words[at - 1].entries:
        return False
    return text.words[at + 1].capital and parts.of(text.words[at + 1].form) == "G"


def modifies(text: Analysis, at: int) -> bool:
    """Whether a capitalised adjective belongs to the noun or abbreviation behind it («Нобелевской премии»)."""
    if at + 1 >= len(text) or not text.language.cased:
        return False
    word, after = text.words[at], text.words[at + 1]
    if after.shape not in ("lower", "upper"):
        return False
    own = {(r.case, r.number) for r in word.readings if r.pos == "ADJ" and r.case != "voc"}
    if not own:
        return False
    if after.shape == "upper" and len(after.form) > 1:
        return word.shape == "title"
    if after.shape != "lower" or not after.readings:
        return False
    if after.readings[0].pos == "ADJ" and at + 2 < len(text):  # «Заречной окружной прокуратуры»
        own &= {(r.case, r.number) for r in after.readings if r.pos == "ADJ"}
        after = text.words[at + 2]
        noun = after.shape == "lower" and any(r.pos == "NOUN" for r in after.readings[:1])
        return noun and any((r.case, r.number) in own for r in after.readings if r.pos == "NOUN")  # «міської ради»
    return any((r.case, r.number) in own for r in after.readings[:1] if r.pos == "NOUN")


def last_syllable(word: Word, kinds: list[str], forms: list[str]) -> bool:
    """Whether a short word with a capital is the third of a name that is written syllable by syllable."""
    begun = kinds[-2:-1] == ["G"] and kinds[-1] in (UNKNOWN, COMMON, "G", "S")
    begun = begun and kinds[-3:-2] in ([], [NONE], [ROLE])
    return begun and word.shape == "title" and max(map(len, (*forms[-2:], word.form))) <= SYLLABLE


def _noun(word: Word) -> bool:
    return bool(word.readings) and (word.readings[0].pos == "NOUN" or bool(word.readings[0].kind))


def _begins(text: Analysis, at: int) -> bool:
    """Whether a word is capitalised because it begins a sentence, or a quotation or clause behind a mark."""
    begin = text.sentences[text.sentence_at(at)].begin
    if at - begin > 1 and text.words[at - 1].form == ".":
        title = text.match_at("roles", at - 2)
        if title is not None and title.end == at:
            return False  # "Sen. Grant Hill"
    return at == begin or (text.words[at - 1].shape == "punct" and text.words[at - 1].form not in _WITHIN)
