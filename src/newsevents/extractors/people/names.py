"""Names of persons in the text: runs of capitalised words, cut where their parts agree in gender and case."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsevents.analysis import Analysis
from newsevents.extractors.people.declension import Declension, NameForm, declension_of
from newsevents.extractors.people.parts import COMMON, INITIAL, NONE, PARTICLE, PLACE, ROLE, Parts
from newsevents.gazetteer import capitals, place_matches
from newsevents.language import LanguagePack
from newsevents.words import Word

LONGEST = 8
"""Words that a name may have."""
QUOTED_NAME = 4
"""Words of a quotation without a verb that is taken for the name of a thing."""

_ANY = "[GSUC]"
_PATTERNS: tuple[tuple[str, str, float], ...] = (
    ("patronymic", rf"[GU](?:I|G)?P(?:L*{_ANY}){{0,2}}", 3.4),
    ("particles", rf"G(?:{_ANY}|L+{_ANY})*L+{_ANY}(?:{_ANY}|L+{_ANY})*", 3.2),
    ("given", rf"G{{1,2}}I?(?:L*{_ANY}){{1,2}}|[SU]I{_ANY}|GW{{1,2}}|G[RI]", 3.1),
    ("initial", rf"I{{1,3}}(?:L*{_ANY}){{1,2}}", 3.1),
    ("behind", r"[GSUC]I{1,2}", 3.0),
    ("official", r"[SU]GP?", 2.8),
    ("unknown", r"[SU]I?(?:L*[SUG]){1,3}C?|U[LI]+C", 2.0),
    ("odd", r"C[SU]", 1.2),
    ("single", r"[GSU]", 0.6),
)
_COMPILED = tuple((label, re.compile(pattern), score) for label, pattern, score in _PATTERNS)


class Name(NamedTuple):
    """A name in the text, over the tokens ``begin`` to ``end``.

    ``kinds`` has a letter a word, as in ``parts``; ``label`` tells how it is built; ``forms`` are the ways to read it, the
    likeliest first; ``words`` the forms with their parts.
    """

    begin: int
    end: int
    kinds: str
    label: str
    words: tuple[tuple[str, str], ...]
    forms: tuple[NameForm, ...]


class Namer:
    """Reads names in one language. Made once a pack, by ``namer_of``."""

    def __init__(self, pack: LanguagePack) -> None:
        self.declension: Declension = declension_of(pack)
        self.parts = Parts(pack, self.declension)
        self.cut = lru_cache(maxsize=20_000)(self._cut)

    def _cut(self, forms: tuple[str, ...], kinds: str) -> tuple[tuple[int, int, str, tuple[NameForm, ...]], ...]:
        """The names in a run of words: begin, end, label, readings; those that explain the most words best."""
        best: list[tuple[float, tuple[tuple[int, int, str, tuple[NameForm, ...]], ...]]] = [(0.0, ())]
        for end in range(1, len(forms) + 1):
            score, found = best[end - 1]
            for begin in range(max(0, end - LONGEST), end):
                label, each = _label(kinds[begin:end])
                if not label:
                    continue
                if kinds[begin] == INITIAL and forms[begin][0].isascii() != forms[end - 1][0].isascii():
                    continue
                readings = self.declension.names(_words(forms[begin:end], kinds[begin:end], label))
                if not readings:
                    continue
                quality = readings[0].weight / (end - begin) if self.declension.cased else 1.0
                gain = best[begin][0] + each * (end - begin) - 0.4 + (0.2 * min(quality, 2.0))
                if gain > score:
                    score, found = gain, (*best[begin][1], (begin, end, label, readings))
            best.append((score, found))
        return best[-1][1]


def namer_of(pack: LanguagePack) -> Namer:
    """The reader of names of a pack."""
    found = _MADE.get(id(pack))
    if found is None or found[0] is not pack:
        found = _MADE[id(pack)] = (pack, Namer(pack))
    return found[1]


_MADE: dict[int, tuple[LanguagePack, Namer]] = {}


@lru_cache(maxsize=5_000)
def _label(kinds: str) -> tuple[str, float]:
    for label, pattern, score in _COMPILED:
        if pattern.fullmatch(kinds):
            return label, score
    return "", 0.0


def _words(forms: tuple[str, ...], kinds: str, label: str) -> tuple[tuple[str, str], ...]:
    """The forms with their parts: which word is the given name, which the surname."""
    given = kinds.find("G")
    if label == "official":
        return tuple((f, {"P": "patronymic", "G": "given"}.get(k, "surname")) for f, k in zip(forms, kinds, strict=True))
    if label in ("unknown", "odd", "given", "particles", "patronymic") and given != 0:
        given = 0
    parts = []
    for at, (form, kind) in enumerate(zip(forms, kinds, strict=True)):
        if kind == "P":
            part = "patronymic"
        elif kind in (INITIAL, PARTICLE):
            part = "fixed"
        elif len(forms) > 1 and label not in ("initial", "behind") and (at == given or (kind == "G" and at == given + 1 < len(forms) - 1)):
            part = "given"
        else:
            part = "given" if label == "single" and kind == "G" else "surname"
        parts.append((form, part))
    return tuple(parts)


def read_names(text: Analysis) -> tuple[Name, ...]:
    """All that may be a name of a person, in text order; use it through ``text.shared``."""
    namer = namer_of(text.language)
    found: list[Name] = []
    for begin, forms, kinds, at in _runs(text, namer.parts):
        for start, end, label, readings in namer.cut(forms, kinds):
            words = _words(forms[start:end], kinds[start:end], label)
            found.append(Name(at[start], at[end - 1] + 1, kinds[start:end], label, words, readings))
    return tuple(found)


def _runs(text: Analysis, parts: Parts) -> Iterator[tuple[int, tuple[str, ...], str, tuple[int, ...]]]:
    """Runs of words that may be parts of names: the first token, the forms, their kinds, their tokens."""
    words = text.words
    places = frozenset(
        t for match in text.shared(place_matches) if not match.doubtful or placed(text, match.begin) for t in range(match.begin, match.end)
    )
    things = _things(text)
    loud = _loud_sentences(text)
    at = -1
    for start in text.shared(capitals):
        if start < at or not _nameable(words[start], parts):
            continue
        at = start
        last = text.sentences[text.sentence_at(start)].end
        forms: list[str] = []
        kinds: list[str] = []
        tokens: list[int] = []
        while at < last:
            word = words[at]
            if _nameable(word, parts):
                form = word.form
                kind = _kind(text, at, parts, at in places, at in things, loud)
                if word.shape == "upper" and kind == NONE and text.sentence_at(at) in loud and at not in places:
                    form = form.title()
                    kind = parts.of(form)
                if kind == COMMON and (not kinds or kinds[-1] not in "GSU") and parts.closed(word):
                    kind = NONE
                short = _abbreviated(text, at, bool(forms))
                forms.append(form + "." if short else form)
                kinds.append(INITIAL if short else kind)
                tokens.append(at + short)
                at += 1 + short
                continue
            reach = at
            while reach < last and parts.particle(words[reach]) and reach - at < 3:
                reach += 1
            if at < reach < last and words[reach].capital and tokens:
                for inner in range(at, reach):
                    forms.append(words[inner].form)
                    kinds.append(PARTICLE)
                    tokens.append(inner)
                at = reach
                continue
            nickname = text.quotation_from(at) if forms and word.shape == "punct" else None
            if nickname and nickname.close is not None and nickname.end - nickname.begin <= 2 and _capital_at(text, nickname.close + 1):
                if words[nickname.begin].capital and kinds[-1] in "GI" and parts.of(words[nickname.close + 1].form) in "GSUC":
                    at = nickname.close + 1
                    continue
            break
        if any(kind != NONE for kind in kinds):
            yield start, tuple(forms), "".join(kinds), tuple(tokens)


def _abbreviated(text: Analysis, at: int, after_name: bool) -> int:
    """1 where a capital letter and the full stop behind it are an initial that the tokens do not show as one."""
    word = text.words[at]
    if len(word.form) > 2 or not word.form[0].isupper() or at + 1 >= len(text) or text.words[at + 1].form != ".":
        return 0
    if not text.glued(at + 1) or text.sentence_at(at) != text.sentence_at(at + 1):
        return 0
    if text.match_at("roles", at):
        return 0
    alone = len(word.form) == 1 and after_name
    return int(alone or (at + 2 < len(text) and text.words[at + 2].capital and not word.readings))


def _capital_at(text: Analysis, token: int) -> bool:
    return token < len(text) and text.words[token].capital


def _nameable(word: Word, parts: Parts) -> bool:
    if word.capital:
        return True
    if word.shape != "mixed" or "-" not in word.form:
        return False
    head, _, rest = word.form.partition("-")
    return head.lower() in parts.particles and rest[:1].isupper()


def _kind(text: Analysis, at: int, parts: Parts, place: bool, thing: bool, loud: frozenset[int]) -> str:
    """The kind of a word where it stands."""
    word = text.words[at]
    kind = parts.of(word.form)
    if thing:
        return NONE
    if kind == INITIAL and (place or text.match_at("organizations", at)):
        return NONE
    if place:
        named = kind == "G" and _capital_at(text, at + 1) and parts.of(text.words[at + 1].form) in "GSUC"
        return kind if named else PLACE if kind in "SUCG" else NONE
    if kind in (COMMON, ROLE, "G", "S") and parts.common(word) and _begins(text, at):
        if kind in (COMMON, ROLE):
            return NONE
        if kind == "S" and not _noun(word):
            return NONE
    if any(category in word.entries for category in ("organizations", "organization_heads")) and kind != "G":
        return NONE
    if kind in (COMMON, "S", "U") and _modifies(text, at):
        return NONE
    return kind


def _modifies(text: Analysis, at: int) -> bool:
    """Whether a capitalised adjective belongs to the noun or abbreviation behind it («Нобелевской премии»)."""
    if at + 1 >= len(text) or not text.language.settings.get("cases", True):
        return False
    word, after = text.words[at], text.words[at + 1]
    own = {(r.case, r.number) for r in word.readings if r.pos == "ADJ"}
    if not own:
        return False
    if after.shape == "upper" and len(after.form) > 1:
        return word.shape == "title"
    return after.shape == "lower" and any((r.case, r.number) in own for r in after.readings[:1] if r.pos == "NOUN")


def _noun(word: Word) -> bool:
    return bool(word.readings) and (word.readings[0].pos == "NOUN" or bool(word.readings[0].kind))


def _begins(text: Analysis, at: int) -> bool:
    """Whether a word is capitalised because it begins a sentence, or a quotation or clause behind a mark."""
    begin = text.sentences[text.sentence_at(at)].begin
    return at == begin or text.words[at - 1].shape == "punct" and text.words[at - 1].form not in (",", ")", "-")


def placed(text: Analysis, token: int) -> bool:
    """Whether a name stands where places do: behind a preposition of place or a noun for a place («в», «город»)."""
    if token == text.sentences[text.sentence_at(token)].begin:
        return False
    before = text.words[token - 1]
    return "place_prepositions" in before.entries or "place_heads" in before.entries


def _things(text: Analysis) -> frozenset[int]:
    """The tokens of short quotations without a finite verb: names of things."""
    held: set[int] = set()
    for quotation in text.quotations:
        inside = range(quotation.begin, quotation.end)
        if not quotation.balanced or not 0 < len(inside) <= QUOTED_NAME:
            continue
        if not any(text.words[t].readings and text.words[t].readings[0].pos == "VERB" for t in inside):
            held.update(inside)
    return frozenset(held)


def _loud_sentences(text: Analysis) -> frozenset[int]:
    """Sentences in capital letters throughout."""
    loud = set()
    upper = Counter(text.sentence_at(at) for at in text.shared(capitals) if text.words[at].shape == "upper")
    for index, count in upper.items():
        sentence = text.sentences[index]
        words = [text.words[t] for t in range(sentence.begin, sentence.end) if text.words[t].readings] if count > 1 else []
        if len(words) > 1 and sum(w.shape == "upper" or len(w.form) == 1 for w in words) > 0.8 * len(words):
            loud.add(index)
    return frozenset(loud)
