"""The names of a text, each with its reading; words that alone mean somebody who is named in full elsewhere."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.adjacent import last_alone, parted_at_surname, without_last
from newsevents.extractors.people.declension import KNOWN
from newsevents.extractors.people.holders import acts_there, body_at, holder, opens_body
from newsevents.extractors.people.nameforms import NameForm
from newsevents.extractors.people.names import Name, Namer, namer_of, read_names
from newsevents.extractors.people.placenames import placed, thing_tokens
from newsevents.extractors.people.settling import NAMESAKES, REACH, Settled, Surnames, settle, votes_of, without_article
from newsevents.extractors.people.surroundings import FITS, asked_cases, owned
from newsevents.gazetteer import capitals, place_matches
from newsevents.ranges import BEGIN
from newsevents.text.clausewords import is_and
from newsevents.words import Word

_ALONE: Final = frozenset({"single", "common", "short"})
_KIN: Final = 4
"""Tokens before a name among which the noun for a relative of somebody is sought."""
_FULL: Final = 3
"""Words from which on a name that nobody knows may be a surname and another person's name."""


def settled_names(text: Analysis) -> tuple[Settled, ...]:
    """The names of the text in text order, each with its likeliest reading; use it through ``text.shared``."""
    names = [part for name in text.shared(read_names) for part in _related(text, name)]
    full = [name for name in names if name.label not in _ALONE]
    votes = votes_of(full)
    chosen = [settle(text, name, votes) for name in full]
    surnames = _surnames(text, [name for name in chosen if not holder(text, name)])
    called = _bodies(text, chosen, [name for name in names if name.label in _ALONE])
    found: list[Settled] = []
    for name, settled in zip(full, chosen, strict=True):
        parted = _parted(text, name, surnames) if name.label == "unknown" and len(name.words) >= _FULL else None
        two = parted_at_surname(text, name, settled, surnames) if len(name.words) >= _FULL else None
        if two is not None:
            found.append(settle(text, two[0], votes))
            found.append(_known(text, two[1], surnames) or settle(text, two[1], votes))
            continue
        found.extend((parted[0], settle(text, parted[1], votes)) if parted else (settled,))
    taken = {t for name in found for t in range(name.begin, name.end)}
    firm = {name.begin: name for name in found if not name.loose}
    ended = {name.end: name for name in found}
    acting: set[int] = set()
    for name in names:
        if name.label in _ALONE and _body_meant(text, name, surnames, called):
            taken.add(name.begin)
        elif name.label in _ALONE:
            known = _known(text, name, surnames) if name.label != "short" else None
            if known is not None and acts_there(text, known):
                acting.add(known.begin)
            known = known or _sharing(text, name, firm) or settle(text, name, votes, _joined(text, name, ended))
            found.append(known)
            ended[known.end] = known
            taken.add(name.begin)
    found.extend(_hidden(text, surnames, taken))
    held = (name for name in found if name.begin in acting or not holder(text, name))
    return tuple(sorted(held, key=BEGIN))


def _bodies(text: Analysis, names: Sequence[Settled], singles: Sequence[Name]) -> dict[str, list[int]]:
    """Where bodies are named in full that their first word alone may mean ("Moore Foods"), by that word."""
    found: dict[str, list[int]] = {}
    if not text.language.cased:
        fold = namer_of(text.language).declension.fold
        for name in names:
            if body_at(text, name) and holder(text, name):
                found.setdefault(fold(name.words[0]), []).append(name.begin)
        for single in singles:
            if opens_body(text, single.end):
                found.setdefault(fold(single.words[0][0]), []).append(single.begin)
    return found


def _body_meant(text: Analysis, name: Name, surnames: Surnames, called: dict[str, list[int]]) -> bool:
    """Whether a word alone means the body that was named in full last before it, and not a person of that name whom the
    text names later or named before; a role noun behind it tells the same ("Moore chief executive Anna Hill")."""
    key = namer_of(text.language).declension.fold(name.words[0][0])
    begins = called.get(key)
    if begins is None or name.label == "short":
        return False
    before = text.words[name.begin - 1] if name.begin else None
    if before is not None and before.capital and "roles" in before.entries:
        return False  # "Mr. Moore"
    if name.end < len(text) and text.match_at("roles", name.end) is not None:
        return True
    full = [bearer.begin for bearer, _ in surnames.get(key, ())[:NAMESAKES]]
    last = max((begin for begin in begins if begin < name.begin), default=-1)
    return last > max((begin for begin in full if begin < name.begin), default=-1) or not full


def _related(text: Analysis, name: Name) -> tuple[Name, ...]:
    """A full name and a given name behind it in another case, which is that of a relative («дочь Михаила Ершова
    Алиса»), each for itself."""
    last = len(name.words) - 1
    if last < _FULL - 1 and (last < 1 or name.kinds[-1] != "G"):
        return (name,)
    if not text.language.cased or name.end - name.begin != last + 1:
        return (name,)
    apart = last > 1 or name.kinds[0] == "S" or "gen" not in name.forms[0].cases
    kin = name.kinds[-1] == "G" and apart and _of_kin(text, name.begin, name.words[-1][0])
    first, second = _given_cases(text, name.begin), _given_cases(text, name.end - 1)
    if not kin and (last < _FULL - 1 or not first or not second or first & second or "nom" not in second):
        return (name,)
    namer = namer_of(text.language)
    label, words = (name.label, name.words[:-1]) if last > 1 else ("single", ((name.words[0][0], _alone(name)),))
    whole = namer.declension.names(words)
    if kin:
        whole = tuple(form for form in whole if "gen" in form.cases and "nom" not in form.cases)
    alone = (name.words[-1][0], "given")
    own = namer.declension.names((alone,))
    if not whole or not own or whole[0].weight < KNOWN * kin:
        return (name,)
    return without_last(name, label, words, whole), last_alone(name, alone, own)


def _alone(name: Name) -> str:
    """The part of a name that its first word is without the others."""
    return "given" if name.kinds[0] == "G" else "surname"


def _of_kin(text: Analysis, begin: int, given: str) -> bool:
    """Whether a noun for a relative who may have a given name stands before a token, with genitives between at most
    («сын актёра …»)."""
    first = max(text.sentences[text.sentence_at(begin)].begin, begin - _KIN)
    for at in range(begin - 1, first - 1, -1):
        word = text.words[at]
        role = word.entries.get("roles")
        if role is not None and role.get("class") == "kin":
            told = {r.gender for r in word.readings if (r.pos, r.case, r.number) == ("NOUN", "nom", "sing")}
            forms = namer_of(text.language).declension.forms(given, "given")
            return any(f.gender in told and f.case == "nom" and f.weight >= KNOWN for f in forms)
        if word.capital or not any(r.case == "gen" for r in word.readings):
            return False
    return False


def _given_cases(text: Analysis, at: int) -> frozenset[str]:
    """The cases in which the dictionary knows a word as a given name."""
    return frozenset(r.case for r in text.words[at].readings if r.known and r.kind == "given")


def _joined(text: Analysis, name: Name, ended: dict[int, Settled]) -> frozenset[str]:
    """The cases of the name that a coordinator joins to this one, no subject («для Белова и Котова»)."""
    if name.begin < 2 or not text.language.cased:
        return frozenset()
    other = ended.get(name.begin - 1)
    if other is None or not is_and(text.words[name.begin - 1]) or "nom" in other.cases:
        return frozenset()
    return other.cases


def _sharing(text: Analysis, name: Name, firm: dict[int, Settled]) -> Settled | None:
    """A given name that shares the surname of the name joined to it, where no case tells: "Anna and Peter Moore"."""
    if text.language.cased or name.kinds != "G" or name.end + 1 >= len(text):
        return None
    full = firm.get(name.end + 1)
    if full is None or not is_and(text.words[name.end]) or full.parts[0] != "given":
        return None
    surname = full.part("surname")
    before = text.words[name.begin - 1] if name.begin else None
    if not surname or full.kinds[0] != "G" or (before is not None and ("roles" in before.entries or before.capital)):
        return None
    form = name.words[0][0]
    gender = name.forms[0].gender if name.forms else ""
    return Settled(
        name.begin, name.end, "GS", (form, surname), ("given", "surname"), gender, frozenset(), False, ()
    )  # fmt: skip


def _parted(text: Analysis, name: Name, surnames: Surnames) -> tuple[Settled, Name] | None:
    """A run of unknown words that begins with the surname of somebody known, not in the nominative, as two names
    («преемник господина Хаджича Адмир Белич»)."""
    namer = namer_of(text.language)
    first = _match(text, namer, name.words[0][0], name.kinds[0], name.begin, surnames)
    if first is None or not first.cases or "nom" in first.cases:
        return None
    words = tuple(zip((form for form, _ in name.words[1:]), ("given", *(p for _, p in name.words[2:])), strict=True))
    forms = namer.declension.names(words)
    if not forms:
        return None
    return first, Name(name.begin + 1, name.end, name.kinds[1:], name.label, words, forms)


def _surnames(text: Analysis, names: Sequence[Settled]) -> Surnames:
    """The full names by each word that alone may stand for the person."""
    found: Surnames = {}
    fold = namer_of(text.language).declension.fold
    alike = {(name.words, name.parts, name.gender): name for name in reversed(names)}  # the first of each
    for name in reversed(alike.values()):
        for word, part in zip(name.words, name.parts, strict=True):
            if part != "fixed" and len(word) > 1:
                found.setdefault(fold(word), []).append((name, part))
                bare = without_article(word, text.language) if "-" in word else ""
                if bare:
                    found.setdefault(fold(bare), []).append((name, part))
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
    places = {
        m.begin
        for m in text.shared(place_matches)
        if placed(text, m.begin) or (m.places[0].kind == "state" and not _speaks(text, m.begin))
    }
    bodies = {token for m in text.matches("organizations") if m.end - m.begin > 1 for token in range(m.begin, m.end)}
    stems = {key[:3] for key in surnames}
    things = text.shared(thing_tokens)
    for at in text.shared(capitals):
        word = text.words[at]
        if at in taken or word.key[:3] not in stems or at in places or at in bodies:
            continue
        if at in things and not (at - 1 in things and at + 1 in things):
            continue
        found = _match(text, namer, word.form, "C", at, surnames)
        if found is not None and not (_after_name(text, at, taken) or _lower_twin(text, word, at)):
            yield found


def _speaks(text: Analysis, at: int) -> bool:
    """Whether a cue stands right behind a word that somebody is called by: "Spain said" of Anna Spain."""
    return not text.language.cased and at + 1 < len(text) and "cues" in text.words[at + 1].entries


def _after_name(text: Analysis, at: int, taken: set[int]) -> bool:
    return at - 1 in taken and text.words[at - 1].shape != "punct"


def _lower_twin(text: Analysis, word: Word, at: int) -> bool:
    """Whether a word at the start of a sentence, a common one too, is no subject of the verb beside it."""
    begin = text.sentences[text.sentence_at(at)].begin
    if at != begin or not any(r.known and not r.kind for r in word.readings):
        return False
    behind = at + 1
    if behind + 1 < len(text) and text.words[behind].form == ",":  # «Підлісний, своєю чергою, заявив»
        aside = text.match_at("connectors", behind + 1)
        behind = aside.end + 1 if aside is not None else behind
    after = text.words[behind] if behind < len(text) else None
    helped = after is not None and not text.language.cased and "auxiliaries" in after.entries  # "Strand could not be"
    return after is None or not (helped or any(r.pos == "VERB" for r in after.readings))


def _of_gender(namer: Namer, form: str, part: str, reading: NameForm, gender: str) -> bool:
    """Whether somebody of a gender may be meant by a reading: its own gender, or the same cases in the other."""
    if not gender or not reading.gender or gender == reading.gender:
        return True
    return any(
        f.gender == gender and f.nominative == reading.words[0] and f.case in reading.cases
        for f in namer.declension.forms(form, part)
    )


def _match(text: Analysis, namer: Namer, form: str, kind: str, at: int, surnames: Surnames) -> Settled | None:
    fold = namer.declension.fold
    allowed, owner = asked_cases(text, at), owned(text, at)
    form = form.title() if form.isupper() else form
    best: tuple[float, str, NameForm, Settled] | None = None
    for part in ("surname", "given"):
        for reading in namer.declension.names(((form, part),)):
            for full, own in surnames.get(fold(reading.words[0]), ())[:NAMESAKES]:
                if (own == "given") != (part == "given") or not _of_gender(namer, form, part, reading, full.gender):
                    continue
                fits = not allowed or not reading.cases or bool(allowed & reading.cases)
                score = reading.weight + FITS * (fits + (not full.loose)) + (0.5 if part == "surname" else 0.0)
                score += owner * ("gen" in reading.cases and "nom" not in reading.cases)
                if best is None or score > best[0]:
                    best = score, part, reading, full
    if best is None:
        return None
    _, part, reading, full = best
    genders = {"", *(bearer.gender for bearer, _ in surnames[fold(reading.words[0])][:NAMESAKES])}
    others = tuple(
        other
        for other in namer.declension.names(((form, part),))
        if other != reading
        and other.weight > reading.weight - REACH
        and (full.loose or not full.gender or other.gender in genders)
    )
    bearers = {bearer.part("given") for bearer, _ in surnames[fold(reading.words[0])][:NAMESAKES]}
    shared = len(bearers) > 1 and not namer.declension.cased  # without case, a surname tells nobody's gender
    gender = "" if shared else full.gender or reading.gender
    return Settled(at, at + 1, kind, reading.words, (part,), gender, reading.cases, full.loose, others)
