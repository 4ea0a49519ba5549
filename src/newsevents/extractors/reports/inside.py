"""Quotations within the sentence around them: what is quoted from the source, what is a name or a term."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Report, Speech
from newsevents.extractors.reports.zones import finite_in
from newsevents.words import Word

_TERM: Final = 3
"""Words of a term that may stand in marks each time."""


def settle_quotations(text: Analysis, speeches: list[Speech], reports: list[Report]) -> None:
    """Give each quotation that is part of a content its kind and its report."""
    ordered = [r for r in reports if not r.points_back]
    begins = sorted((b, e, i) for i, r in enumerate(ordered) for b, e in r.contents)
    keys = [b for b, _, _ in begins]
    repeated = _repeated(text, speeches)
    for speech in speeches:
        if speech.report is not None or not speech.pieces:
            continue
        begin, end = speech.pieces[0]
        if end <= begin:
            continue
        holding = None
        for b, e, i in reversed(begins[max(0, bisect_left(keys, begin + 1) - 8) : bisect_left(keys, begin + 1)]):
            if b <= begin < e and ordered[i].speech is not speech and (holding is None or e - b < holding[0]):
                holding = (e - b, ordered[i], ordered[i].contents[0][0])
        if holding is None or holding[1].speech is not None:
            continue
        report, start = holding[1], holding[2]
        if id(speech) in repeated and "as" not in report.frame and not _likened(text, speech):
            continue
        if not _told(text, speech, report, start):
            continue
        speech.report = report
        speech.kind = "direct" if _is_clause(text, speech, report, start) else "partial"


def _repeated(text: Analysis, speeches: list[Speech]) -> set[int]:
    """The quotations that are a name or a term of the article: one noun which stands in marks more than once, or some
    words without a verb that do so in both numbers, or twice below the headline: «правила «зелёной карты» … сто
    «зелёных карт»»."""
    alike: dict[tuple[str, ...], list[Speech]] = {}
    for speech in speeches:
        if len(speech.pieces) != 1 or not 0 < speech.pieces[0][1] - speech.pieces[0][0] <= _TERM:
            continue
        words = text.words[slice(*speech.pieces[0])]
        nominal = words[-1].readings[:1] and words[-1].readings[0].pos == "NOUN"
        if nominal and all(r.pos in ("NOUN", "ADJ", "NUM") for w in words for r in w.readings[:1]):
            alike.setdefault(tuple(min(w.lemmas, default=w.key) for w in words), []).append(speech)
    found: set[int] = set()
    for lemmas, held in alike.items():
        told = [s for s in held if text.sentences[text.sentence_at(s.begin)].record.kind != "title"]
        numbers = {text.words[s.pieces[0][1] - 1].readings[0].number for s in held}
        single = len(lemmas) == 1 and text.language.cased  # an English headline quotes what the article quotes
        if len(held) > 1 and (single or len(told) > 1 or len(numbers) > 1):
            found.update(map(id, held))
    return found


def _likened(text: Analysis, speech: Speech) -> bool:
    """Whether something is spoken of as what is quoted: «как «оружие»», 'as a "weapon"'."""
    return any("as_words" in w.entries for w in text.words[max(speech.begin - 2, 0) : speech.begin])


def _predicate(text: Analysis, begin: int, end: int) -> bool:
    if finite_in(text, begin, end):
        return True
    stop = min(end, text.sentences[text.sentence_at(begin)].end)
    # «изменений нет»: what ends the words as a predicate, though it may be a small word
    return stop - begin > 1 and any(r.pos == "PRED" for r in text.words[stop - 1].readings)


def _is_clause(text: Analysis, speech: Speech, report: Report, start: int) -> bool:
    """Whether the quotation is a whole clause: it begins where a clause begins, and has a predicate."""
    begin, end = speech.pieces[0]
    first = text.words[speech.begin - 1] if speech.begin else None
    if first is not None and report.cue is not None and report.cue[1] <= speech.begin and _governed(text, speech):
        return False
    if first is not None and "determiners" in first.entries and text.words[begin].shape == "lower":
        return False  # said a "fresh start will help"
    opens = start >= speech.begin or (first is not None and (first.form in {":", "—", "–", "-"} or _opener(first)))
    opens = opens or (_joined_clause(text, speech) and not _verb_first(text, begin))
    if not opens or _goes_on(text, speech, report) or _cut_short(text, speech, report):
        return False
    introduced = first is not None and first.form == ":" and text.words[begin].capital
    return _predicate(text, begin, end) or (introduced and _may_predicate(text.words[begin:end]))


def _joined_clause(text: Analysis, speech: Speech) -> bool:
    """Whether a comma and a conjunction stand before a quotation: … missed its goals, and "investors are leaving"."""
    at = speech.begin - 2
    return at > 0 and text.words[at].form == "," and "coordinators" in text.words[at + 1].entries


def _verb_first(text: Analysis, token: int) -> bool:
    """Whether a quotation begins with a verb or what goes with one, so that it only goes on: and "will not leave"."""
    sentence = text.sentence_at(token)
    reading = text.readings(sentence)[token - text.sentences[sentence].begin]
    return reading is None or reading.pos not in ("NOUN", "PRON", "DET", "ADJ", "NUM")


def _may_predicate(words: Sequence[Word]) -> bool:
    """Whether a finite verb may stand among the words, as in «У нас есть время», whose verb reads as another one."""
    return any(r.predicate and r.mood != "impr" for w in words for r in w.readings if w.shape == "lower")


def _governed(text: Analysis, speech: Speech) -> bool:
    """Whether a quotation hangs on the preposition before it: accused of "making promises it can't keep"."""
    before, first = text.words[speech.begin - 1], text.words[speech.pieces[0][0]]
    return "prepositions" in before.entries and first.shape == "lower"


def _goes_on(text: Analysis, speech: Speech, report: Report) -> bool:
    """Whether the sentence goes on behind the quotation with its predicate: «мягкая сила» лучше заборов."""
    last = max(e for b, e in report.contents if b <= speech.pieces[0][0] < e)
    return last > speech.end + 1 and text.words[speech.end].shape != "punct" and not _predicate(text, *speech.pieces[0])


def _cut_short(text: Analysis, speech: Speech, report: Report) -> bool:
    """Whether words without a subject are quoted, and the clause goes on behind them: «заявил, что «не видит смысла» в
    споре»."""
    begin = speech.pieces[0][0]
    last = max(e for b, e in report.contents if b <= begin < e)
    if not text.language.cased or last <= speech.end or text.words[speech.end].shape == "punct":
        return False
    return _verb_first(text, begin)


def _opener(word: Word) -> bool:
    return "content_openers" in word.entries


def _told(text: Analysis, speech: Speech, report: Report, start: int) -> bool:
    """Whether the words are quoted, and no name, title, term or inscription."""
    begin, end = speech.pieces[0]
    words = text.words
    if not any(w.shape not in ("punct", "digits", "number") for w in words[begin:end]):
        return False
    before = words[speech.begin - 1] if speech.begin else None
    called = report.cue is not None and report.cue[1] == speech.begin  # "which he called "long overdue""
    spoken = words[begin].shape == "lower" and end - begin > 1 and _predicate(text, begin, end)
    if before is not None and not called and not spoken and _names(before, words[begin], report):
        return False
    if end - begin == 1 and not called and before is not None and _counted(before, words[begin]):
        return False  # «сбили 17 «шершней»»
    if any(m.end == speech.begin for m in text.matches_in("scare_words", max(speech.begin - 3, 0), speech.begin)):
        return False
    if end - begin == 1 and "as" not in report.frame and _graded(text, speech):
        return False
    predicate = _predicate(text, begin, end)
    if words[begin].shape not in ("lower", "digits", "number"):
        if _begins_with_name(words[begin:end]) or _epithet(text, speech, report) or _of_name(text, begin, end):
            return True
        opens = speech.begin <= start + 1 or (before is not None and (before.form in {":", ","} or _opener(before)))
        introduced = before is not None and before.form == ":"
        return opens and (predicate or (introduced and _may_predicate(words[begin:end])))
    if predicate or end - begin > 2:
        return True
    frames = report.frame
    if before is None or before.shape == "punct" or "as" in frames:
        return True
    return not _term(before, words[begin])


def _counted(before: Word, first: Word) -> bool:
    """Whether things are counted by the name that they have in marks: no single word that somebody says of them."""
    number = before.shape in ("digits", "number") or any(r.pos == "NUM" for r in before.readings[:1])
    return number and any(r.pos == "NOUN" and r.case == "gen" for r in first.readings)


def _graded(text: Analysis, speech: Speech) -> bool:
    """Whether a colour in marks tells the grade or the kind of the thing behind it, or a party: «объявили «красный»
    (высший) уровень опасности», «союз «зелёных»», 'put the island on its "red" list'."""
    words, behind = text.words, speech.end
    colour = words[speech.pieces[0][0]]
    if "colours" not in colour.entries or behind >= len(words):
        return False
    if words[behind].form == "(" or any(r.number == "plur" and r.case == "gen" for r in colour.readings):
        return True
    reading = text.reading_at(behind)
    return words[behind].shape == "lower" and reading is not None and reading.pos == "NOUN"


def _epithet(text: Analysis, speech: Speech, report: Report) -> bool:
    """Whether something is called what is quoted, an adjective or an expression that is no name for all its capital:
    called the plan "Orwellian", dismissed it as "Victorian nostalgia", called him a "Luddite"."""
    if "as" not in report.frame or report.cue is None or speech.begin < report.cue[1]:
        return False
    begin, end = speech.pieces[0]
    words = text.words
    if any(word.capital for word in words[begin + 1 : end]):
        return False
    before, first = words[speech.begin - 1], words[begin].readings[:1]
    article = before.entries.get("determiners")
    if any(r.pos == "ADJ" and not r.kind for r in first) or (article is not None and bool(article.get("indefinite"))):
        return True
    return end - begin > 1 and "as_words" in before.entries


def _begins_with_name(inner: Sequence[Word]) -> bool:
    """Whether a place or a person's name stands first in an expression that is no name itself ("Egypt's main partner
    in trade")."""
    named = any(r.kind in ("place", "given", "surname") for r in inner[0].readings)
    return named and len(inner) > 3 and not any(word.capital for word in inner[1:])


def _of_name(text: Analysis, begin: int, end: int) -> bool:
    """Whether quoted words begin with the name of somebody or a place and go on with words that a title would write
    with capitals ("Ukraine's partner in the technical sphere", "Hill's lies")."""
    words, first = text.words, text.words[begin]
    if text.language.cased or not any(_plain(text, t) for t in range(begin + 1, end)):
        return False
    if begin + 1 < end and words[begin + 1].possessive:
        return True
    named = not {"adjectives", "given_names"}.isdisjoint(first.entries) or not any(r.known for r in first.readings)
    return named and end - begin > 2


def _plain(text: Analysis, token: int) -> bool:
    """Whether a noun, an adjective or a verb with a small letter stands here."""
    reading = text.reading_at(token)
    return text.words[token].shape == "lower" and reading is not None and reading.pos in ("NOUN", "ADJ", "VERB")


def _names(before: Word, first: Word, report: Report) -> bool:
    """Whether the noun before a quotation makes it a name; not where something is called what is quoted."""
    entry = before.entries.get("name_nouns") or before.entries.get("media_nouns")
    if entry is None or "pronouns" in before.entries:
        return False
    article = first.entries.get("determiners") if first.shape == "lower" else None
    if article is not None and article.get("indefinite"):
        return False  # trust the media "a great deal"
    return not ("as" in report.frame and first.shape == "lower" and not entry.get("mention"))


def _term(before: Word, first: Word) -> bool:
    """Whether a quoted noun right behind a noun names it: «политикой «одного окна»»."""
    reading = before.readings[0] if before.readings else None
    inner = first.readings[0] if first.readings else None
    if reading is None or inner is None or reading.pos != "NOUN":
        return False
    return inner.pos in ("NOUN", "NUM", "DET")
