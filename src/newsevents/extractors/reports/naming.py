"""Canonical names of sources that are no entity: the noun phrase in the nominative."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.compounds import compounds_of
from newsevents.extractors.reports.numerals import counted_gender, is_counted, measure, number_behind, under_numeral
from newsevents.text.clausewords import is_and
from newsevents.text.marks import MARKS
from newsevents.words import Reading, Word

_NAMES: Final = frozenset({"place", "given", "surname", "patronymic"})
_COMMON: Final = frozenset(
    {"documents", "roles", "media_nouns", "unnamed_sources", "institutions", "report_nouns", "share_nouns"}
)
"""Categories of nouns that may begin a source without an article."""
_AGREEING: Final = frozenset({"ADJ", "DET", "PART", "NUM"})
_ENDINGS: Final = (1, 2)
"""Letters of the endings that a name takes behind its nominative."""


def _past_title(text: Analysis, token: int) -> int:
    """Past the title of courtesy before a name in a phrase: "an adviser to Mr. Hill"; the token itself where none
    stands there."""
    match = text.match_at("roles", token) if text.words[token].capital else None
    polite = match is not None and match.entry.get("title") and match.entry["class"] == "generic"
    return match.end if match is not None and polite and text.words[match.end].capital else token


def nominative(text: Analysis, begin: int, end: int, *, inflect: bool) -> str:
    """The phrase as it is called: in the nominative where it stands in another case, without what determines it, and
    with a small letter where only its place in the sentence made it a capital."""
    counted = measure(text, begin) is not None
    counted = counted or (begin + 1 < end and "prepositions" in text.words[begin + 1].entries)  # "many in the party"
    while not counted and begin < end - 1 and _determines(text, begin) and _small(text, begin):
        begin += 1
    while end > begin + 1 and text.words[end - 1].form in {",", "."}:
        end -= 1
    if "organizations" in text.words[begin].entries:
        called = _called(text, begin, end)
        if called is not None:
            return called
    pieces: list[str] = []
    gender = _head_gender(text, begin, end) if inflect else ""
    done = kept = not inflect or is_counted(text, begin, end)
    number = "" if kept else number_behind(text, begin, end)
    titled = begin
    for token in range(begin, end):
        if not inflect:
            titled = max(titled, _past_title(text, token))
        if token < titled:
            continue
        word = text.words[token]
        form = word.form
        done = done or "prepositions" in word.entries  # «один из собеседников»
        done = done or (token > begin and word.form in MARKS)  # «(в) МКУ «Служба спасения»»
        if done and not kept and token - begin == 2 and is_and(text.words[token - 1]):
            done = _shared_case(text, begin, end) not in {r.case for r in word.readings}  # «МЧС и мэрии»
        if not done and not form[-1].isupper():  # «в РСПП», «росСМИ»: an abbreviation stays as it is
            reading = _oblique(text, token, begin, end)
            if reading is not None and number and token > begin:
                form = under_numeral(text, word, reading, number)
                done = reading.pos == "NOUN"
            elif reading is not None and number and (told := counted_gender(text, begin + 1, end)):
                form = text.language.morphology.inflect(form, reading, case="nom", number="", gender=told)
            elif reading is not None:
                form = text.language.morphology.inflect(form, reading, case="nom", number=reading.number)
                form = _agreeing(text, word, reading, form, gender)
                named = reading.animate and _name_follows(text, token, end)  # not «данных Росстата»
                done = reading.pos == "NOUN" and not (reading.kind == "given" or named)
                if reading.pos == "PART":
                    done = _governs(text, token, reading, end)
                elif word.guessed:
                    form = _attested(text, word) or form
        elif not kept and word.shape == "lower" and text.words[token - 1].form == ",":
            form = _describing(text, token, gender)
        if token == begin:
            form = _lowered(text, token, form)
        glue = token > begin and text.glued(token)
        pieces.append(form if glue or not pieces else " " + form)
    return "".join(pieces)


def _determines(text: Analysis, token: int) -> bool:
    """Whether an article stands at the token, or in languages that have them, "this"; no "several of"."""
    entries = text.words[token].entries
    if not text.language.cased and "genitive_prepositions" in text.words[token + 1].entries:
        return False
    return "determiners" in entries or (not text.language.cased and "demonstratives" in entries)


def _called(text: Analysis, begin: int, end: int) -> str | None:
    """The name of a listed body that is not the nominative of its form, with that of its branch: «(на) Суспільному
    Харків»."""
    match = text.match_at("organizations", begin)
    name = None if match is None else match.entry.get("name")
    if match is None or name is None or not all(text.words[t].capital for t in range(match.end, end)):
        return None
    return " ".join([str(name), *(text.words[t].form for t in range(match.end, end))])


def genitive(text: Analysis, begin: int, end: int) -> str | None:
    """Several whom a phrase tells, without how many they are, in the genitive: «два собеседника издания» as
    «собеседников издания»; None where its noun is one."""
    pieces: list[str] = []
    for token in range(begin, end):
        word = text.words[token]
        if not pieces and any(r.pos == "NUM" for r in word.readings[:1]):
            continue
        numbered = token > begin and not pieces  # «два источника», whose noun is a singular
        fitting = [r for r in word.readings if r.pos in ("NOUN", "ADJ", "PART") and (numbered or r.number == "plur")]
        if not fitting or word.guessed:
            return None
        reading = next((r for r in fitting if r.pos == "NOUN"), fitting[0])
        form = text.language.morphology.inflect(word.form, reading, case="gen", number="plur")
        pieces.append(_lowered(text, token, form) if token == begin else form)
        if reading.pos == "NOUN":
            return " ".join(pieces) + _behind(text, token + 1, end)
    return None


def _behind(text: Analysis, begin: int, end: int) -> str:
    """What stands behind a noun in the plural that is put into the genitive, an adjective or participle behind a comma
    with it: «источники, знакомые с планом» as «источников, знакомых с планом»."""
    if begin >= end:
        return ""
    if text.words[begin].form != "," or begin + 1 >= end:
        return " " + text.text_of(begin, end)
    word = text.words[begin + 1]
    told = next((r for r in word.readings if r.pos in ("ADJ", "PART") and r.number == "plur"), None)
    form = word.form if told is None else text.language.morphology.inflect(word.form, told, case="gen", number="plur")
    return f", {form} {text.text_of(begin + 2, end)}".rstrip()


def _small(text: Analysis, token: int) -> bool:
    return text.words[token].shape == "lower" or _starts(text, token)


def _starts(text: Analysis, token: int) -> bool:
    """Whether the word owes its capital to its place: the first of its sentence, a mark before it at most."""
    begin = text.sentences[text.sentence_at(token)].begin
    return token == begin or (text.words[token - 1].form in MARKS | {"—", "–", "-", ":"} and token - begin < 3)


def _oblique(text: Analysis, token: int, begin: int, end: int) -> Reading | None:
    """The reading of a word that is to be put into the nominative."""
    word = text.words[token]
    options = [r for r in _common(word) if r.case and r.case != "nom" and r.pos in (_AGREEING | {"NOUN", "PRON"})]
    if word.guessed and word.capital and any((r.case, r.number) == ("nom", "sing") for r in word.readings):
        options = [r for r in options if r.number != "plur"]  # «Волгапресс» is no genitive of «Волгапрессы»
    if not options:
        return None
    named = {entry.key for category, entry in word.entries.items() if category in _COMMON}
    shared = _shared_case(text, begin, end)
    if token + 1 < end:  # «урядові кола» are no government
        options = [r for r in options if r.case == shared] or options
    marked = token > 0 and len(options) > 1 and text.words[token - 1].form in MARKS
    alike = _as_marked(text, word, options) if marked else []
    options = alike or [r for r in options if r.lemma in named] or options  # «банке» is a bank's, no jar's
    return next((r for r in options if r.case == shared), options[0])


def _common(word: Word) -> list[Reading]:
    """The readings of a word as it is written: a small letter begins no name («порту» is no place)."""
    return [r for r in word.readings if word.shape != "lower" or r.kind not in _NAMES] or list(word.readings)


def _shared_case(text: Analysis, begin: int, end: int) -> str:
    """The case of the phrase: the one that its first words have in common."""
    cases: set[str] | None = None
    for token in range(begin, end):
        own = {r.case for r in _common(text.words[token]) if r.case and r.case != "nom"}
        if not own:
            break
        kept = own if cases is None else cases & own
        if not kept:
            break
        cases = kept
        if any(r.pos == "NOUN" for r in text.words[token].readings[:1]):
            break
    ranked = [c for c in ("gen", "dat", "ins", "loc", "acc") if cases and c in cases]
    return ranked[0] if ranked else ""


def _agreeing(text: Analysis, word: Word, reading: Reading, form: str, gender: str) -> str:
    if reading.pos == "NOUN" and reading.gender == "f":
        as_adjective = [r for r in word.readings if r.pos in ("ADJ", "PART") and r.lemma == reading.lemma]
        told = next((r for r in as_adjective if (r.case, r.gender) == (reading.case, "f")), None)
        reading = told if told is not None else reading  # «зі слів потерпілої»: «потерпіла»
    if reading.pos in _AGREEING and reading.number == "sing" and (gender or reading.gender):
        either = reading.gender == "n" and any((r.case, r.gender) == (reading.case, "m") for r in word.readings)
        wanted = gender or ("m" if either else reading.gender)  # «по словам австрийского коллеги»
        return text.language.morphology.inflect(word.form, reading, case="nom", number="sing", gender=wanted)
    return form


def _describing(text: Analysis, token: int, gender: str) -> str:
    """The nominative of what begins to tell more of a noun behind a comma: «источника, близкого (к мэрии)»."""
    word = text.words[token]
    told = [r for r in word.readings if r.pos in ("ADJ", "PART") and r.case and r.case != "nom"]
    if not told or any(r.case == "nom" for r in word.readings):
        return word.form
    form = text.language.morphology.inflect(word.form, told[0], case="nom", number=told[0].number)
    return _agreeing(text, word, told[0], form, gender)


def _head_gender(text: Analysis, begin: int, end: int) -> str:
    """The gender of the first noun in the singular."""
    for token in range(begin, end):
        for reading in text.words[token].readings[:1]:
            if "prepositions" in text.words[token].entries:
                behind = [r for t in range(token + 1, end) for r in text.words[t].readings if r.pos == "NOUN"]
                noun = behind[0] if behind else None
                if noun is None and any(r.gender == "m" for r in text.words[begin].readings):
                    return "m"  # «одного из них», whose form may be a neuter's
                return (noun.gender or "m") if noun is not None else ""  # «одной из них»
            if reading.pos == "NOUN" or (reading.pos == "PART" and _governs(text, token, reading, end)):
                return reading.gender if reading.number == "sing" else ""
    return ""


def _governs(text: Analysis, token: int, reading: Reading, end: int) -> bool:
    """Whether a participle that is somebody's office governs what stands behind it: «управляющий (делами)»."""
    if token + 1 >= end or not any(r.animate for r in text.words[token].readings):
        return False
    return all(r.case != reading.case for r in text.words[token + 1].readings)


def _attested(text: Analysis, word: Word) -> str | None:
    """The nominative of a name that no dictionary knows, where the article has it: «„Мечел“ … в „Мечеле“»."""
    if not word.capital:
        return None
    written = text.shared(_guessed_forms)
    return next((word.form[:-cut] for cut in _ENDINGS if word.form[:-cut] in written), None)


def _as_marked(text: Analysis, word: Word, options: list[Reading]) -> list[Reading]:
    """The readings of a name in marks whose nominative, another form, the article has in marks: «пишет „Политика“ …
    рассказал „Политике“»."""
    marked, inflect = text.shared(_marked_forms) - {word.form}, text.language.morphology.inflect
    return [r for r in options if inflect(word.form, r, case="nom", number=r.number) in marked]


def _marked_forms(text: Analysis) -> frozenset[str]:
    """The first words of what stands in marks, as they are written."""
    words = text.words
    return frozenset([words[t].form for t in range(1, len(words)) if words[t - 1].form in MARKS and words[t].capital])


def _guessed_forms(text: Analysis) -> frozenset[str]:
    """The names that no dictionary knows, as they are written."""
    return frozenset([word.form for word in text.words if word.guessed and word.capital])


def _name_follows(text: Analysis, token: int, end: int) -> bool:
    """Whether the noun is followed by a name in its own case: «аналитика Марка Дюваля»."""
    if token + 1 >= end:
        return False
    following = text.words[token + 1]
    return following.capital and any(r.kind in ("given", "surname") for r in following.readings)


def _lowered(text: Analysis, token: int, form: str) -> str:
    word = text.words[token]
    if word.shape != "title" or not _starts(text, token):
        return form
    first = word.readings[0] if word.readings else None
    inside = token > text.sentences[text.sentence_at(token)].begin  # no mark that ends the sentence before
    if first is None or first.kind or (inside and text.words[token - 1].form in MARKS):
        return form
    if not (first.known or "roles" in word.entries or compounds_of(text.language).holds(word)):  # «Экс-мэр заявил»
        return form
    # «Собеседники агентства» are no newspaper of that name
    named = (e for c, e in word.entries.items() if c != "organizations" or word.key in e.words)
    kind = "" if "media_nouns" in word.entries else "media"  # «Ведомости: мост закрыт», but «Газета пишет»
    listed = any(entry.capital or entry.get("kind") == kind for entry in named)
    if listed and "unnamed_sources" not in word.entries:
        return form
    cased = text.language.cased
    if not cased and token + 1 < len(text) and text.words[token + 1].capital and first.pos == "NOUN":
        return form
    if not cased and first.pos == "NOUN" and first.number != "plur" and not _COMMON & set(word.entries):
        return form  # "Hill said": without an article it is a name
    return form[:1].lower() + form[1:]
