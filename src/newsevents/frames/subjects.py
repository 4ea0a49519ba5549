"""Who a clause is about: its own subject, or the one that it shares with a clause around it."""

from bisect import bisect_left, bisect_right
from typing import Final

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.words import FINAL

_OPENING: Final = 3
"""Tokens of a clause within which a gerund opens it: "After briefly meeting"."""
_EMBEDDED: Final = frozenset({"participial", "relative", "gerund"})


def is_infinitive(text: Analysis, token: int) -> bool:
    """Whether a token is read as an infinitive."""
    reading = text.reading_at(token)
    return reading is not None and reading.pos == "INF"


def conjunction_before(text: Analysis, token: int) -> int | None:
    """The conjunction before a verb, an adverb or not between the two: "and visit", "and then visit"; or the comma
    before an adverb: ", then visit"."""
    before = token - 1
    while before > 0 and (reading := text.reading_at(before)) is not None and reading.pos == "ADV":
        before -= 1
    if before < 0:
        return None
    listed = before < token - 1 and text.words[before].form == ","
    return before if listed or "coordinators" in text.words[before].entries else None


def has_infinitive(text: Analysis, begin: int, end: int) -> bool:
    """Whether one of the tokens is read as an infinitive."""
    return any(is_infinitive(text, token) for token in range(begin, end))


def phrase_at(clause: Clause, token: int) -> Phrase | None:
    """The phrase of a clause that holds the token."""
    at = bisect_right(clause.phrases, token, key=begin_of) - 1
    return clause.phrases[at] if at >= 0 and token < clause.phrases[at].end else None


def part_around(text: Analysis, clause: Clause, token: int, category: str) -> tuple[int, int]:
    """The tokens of a clause among which stands what belongs to a token: those of a gerund behind a preposition, or
    those before it, where no case tells ("met Smith on Friday after visiting Rome on Thursday"); those before an
    infinitive that is joined to it («посетить Киев и встретиться с послом»)."""
    begin, end = clause.begin, clause.end
    if clause.verb is None:
        return begin, end
    if text.language.cased:
        return begin, _before_joined(text, token, category, end)
    opened = _opening_gerund(text, clause, category)
    if opened is not None:
        return opened if token < opened[1] else (opened[1], end)
    for match in text.matches_in(category, clause.verb + 1, end):
        if is_gerund(text, match.begin):
            if match.begin > token:
                return begin, match.begin - 1
            begin = match.begin
    return begin, end


def _opening_gerund(text: Analysis, clause: Clause, category: str) -> tuple[int, int] | None:
    """A gerund or a participle that opens a clause before its subject, and the comma behind it: "After meeting Smith in
    Rome, Jones flew to Oslo", "Visiting Rome, Jones met Smith"."""
    if clause.verb is None or clause.subject is None:
        return None
    subject = clause.phrases[clause.subject]
    comma = subject.begin - 1
    if comma <= clause.begin or text.words[comma].form != "," or subject.begin > clause.verb:
        return None
    for match in text.matches_in(category, clause.begin, clause.begin + _OPENING):
        if is_gerund(text, match.begin) or (match.begin == clause.begin and _is_participle(text, match.begin)):
            return match.begin, comma
    return None


def _is_participle(text: Analysis, token: int) -> bool:
    """Whether a token is read as a participle of the present."""
    reading = text.reading_at(token)
    return reading is not None and (reading.pos, reading.tense) == ("PART", "pres")


def _before_joined(text: Analysis, token: int, category: str, end: int) -> int:
    """Where an infinitive begins that is joined to the one at a token, with its conjunction; else the end given."""
    if not is_infinitive(text, token):
        return end
    for match in text.matches_in(category, token + 1, end):
        conjunction = conjunction_before(text, match.begin)
        if conjunction is not None and is_infinitive(text, match.begin):
            return conjunction
    return end


def is_gerund(text: Analysis, token: int) -> bool:
    """Whether a participle behind a word that orders clauses stands for one: "after visiting"."""
    reading = text.words[token].readings[:1]
    before = text.words[token - 1].entries if token else {}
    active = bool(reading) and reading[0].pos == "PART" and reading[0].tense == "pres"
    joined = before.get("coordinators")
    return active and "subordinators" in before and (joined is None or joined.get("kind") == "but")  # "while visiting"


def begin_of(phrase: Phrase) -> int:
    return phrase.begin


def governor_of(text: Analysis, clause: Clause) -> Clause | None:
    """The clause that a dependent one hangs on: of those that begin before it, the one that ends or is broken off
    nearest to it. None for a main clause that opens its sentence."""
    sentence = text.sentence_at(clause.begin)
    before = [c for c in text.clauses(sentence) if c.begin < clause.begin and c is not clause]
    around = [c for c in before if c.end >= clause.begin]
    if around:
        return min(around, key=lambda c: c.end - c.begin)
    return max(before, key=lambda c: c.end) if before else None


def antecedent(text: Analysis, clause: Clause) -> Phrase | None:
    """The phrase that a relative or participial clause describes: the last one before it in the clause around it."""
    outer = governor_of(text, clause)
    if outer is None:
        return None
    before = [p for p in outer.phrases if p.end <= clause.begin]
    if before and clause.begin - before[-1].end <= 2:
        return before[-1]
    return None


def joined_antecedents(text: Analysis, clause: Clause, last: Phrase) -> list[Phrase]:
    """What is joined before the noun that a relative clause describes and acts in it, too: «с министрами Ли и Чо,
    которые прибыли», whose verb is in the plural; where no verb tells, names listed behind one role in the plural."""
    outer, words = governor_of(text, clause), text.words
    if outer is None or last not in outer.phrases or all(r.number == "plur" for r in words[last.head].readings):
        return []
    found, at = list[Phrase](), outer.phrases.index(last)
    while at > 0 and outer.phrases[at].prep is None:
        between = words[outer.phrases[at - 1].end : outer.phrases[at].begin]
        if len(between) != 1 or not between[0].lists():
            break
        at -= 1
        found.insert(0, outer.phrases[at])
    listed = any("coordinators" in words[p.end].entries for p in found)
    plural = clause.reading is not None and clause.reading.number == "plur"
    if found and not plural:
        first = words[found[0].begin]
        plural = "roles" in first.entries and any(r.number == "plur" for r in first.readings[:1])
    return found if listed and plural else []


def subject_of(text: Analysis, clause: Clause, own: bool = True) -> tuple[Phrase | None, bool]:
    """The subject of a clause, and whether it is taken over from another one: the antecedent of a relative word or of a
    participle, the subject that a gerund, an infinitive or a coordinated predicate shares. Not ``own``: only what it
    may take over."""
    if clause.kind == "participial":
        acting = _acting_in(text, clause)
        return (antecedent(text, clause), False) if acting is None else (acting, True)
    phrase = _own_subject(text, clause) if own else None
    if phrase is not None:
        if clause.kind == "relative" and "relatives" in text.words[phrase.head].entries:
            return antecedent(text, clause), False
        return phrase, False
    if clause.reading is None or (_impersonal(clause) and "coordinators" not in text.words[clause.begin].entries):
        return None, False
    broken = _before_aside(text, clause)
    if broken is not None:
        return broken, False
    outer = governor_of(text, clause)
    if outer is None and (opened := _behind_opening(text, clause)) is not None:
        return opened, True
    for _ in range(3):
        if outer is None:
            return None, False
        shared = _own_subject(text, outer) if outer.kind not in _EMBEDDED else None
        if shared is not None:
            fits = clause.kind in ("gerund", "infinitive") or _same_number(clause, outer)
            return (shared, True) if fits else (None, False)
        outer = governor_of(text, outer)
    return None, False


def opens_with_gerund(text: Analysis, clause: Clause) -> bool:
    """Whether a clause without a subject begins with a gerund, where no case tells: "Having visited Oslo, …"."""
    if text.language.cased or clause.subject is not None:
        return False
    first, verb = text.reading_at(clause.begin), clause.reading
    if first is None or verb is None:
        return False
    helped = first.pos == "AUX" and clause.auxiliary == clause.begin and verb.pos == "PART"  # "Having visited"
    return helped or (first.pos, first.tense) == ("PART", "pres")


def _behind_opening(text: Analysis, clause: Clause) -> Phrase | None:
    """The subject of the main clause behind a gerund that opens a sentence: «Посетив Осло, министр вылетел в Рим»,
    "Having visited Oslo, Smith flew to Rome"."""
    if clause.kind != "gerund" and not opens_with_gerund(text, clause):
        return None
    listed = text.clauses(text.sentence_at(clause.begin))
    behind = next((c for c in listed if c.begin >= clause.end and c.kind not in _EMBEDDED), None)
    return None if behind is None or behind.kind != "main" else _own_subject(text, behind)


def listed_before(text: Analysis, clause: Clause, subject: Phrase) -> list[Phrase]:
    """What a headline lists before the subject, with a comma for "and", where no case tells: "Rubin, Burton to
    meet"."""
    words, sentence = text.words, text.sentences[text.sentence_at(clause.begin)]
    if text.language.cased or clause.kind != "main" or words[sentence.end - 1].form in FINAL:
        return []
    found: list[Phrase] = []
    last = subject
    for phrase in reversed(clause.phrases[: bisect_left(clause.phrases, subject.begin, key=begin_of)]):
        comma = phrase.end + 1 == last.begin and words[phrase.end].form == ","
        if not comma or phrase.prep is not None or not words[phrase.head].capital or is_time(text, phrase):
            break
        found.insert(0, phrase)
        last = phrase
    return found if found and found[0].begin == sentence.begin else []


def _acting_in(text: Analysis, clause: Clause) -> Phrase | None:
    """The subject of the main clause before a participle behind a comma, where no case tells: "Smith flew to Rome on
    Monday, meeting the envoy"."""
    outer = governor_of(text, clause) if is_added(text, clause) else None
    return None if outer is None or outer.kind in _EMBEDDED else _own_subject(text, outer)


def is_added(text: Analysis, clause: Clause) -> bool:
    """Whether a participle behind a comma tells what somebody did, too, where no case tells it from an adjective: "…,
    meeting Smith", "…, holding talks", "…, pledging to help"."""
    reading = text.reading_at(clause.begin)
    if text.language.cased or clause.kind != "participial" or reading is None or reading.tense != "pres":
        return False
    if clause.verb != clause.begin and (clause.verb is None or not is_infinitive(text, clause.verb)):
        return False
    return clause.begin > 0 and text.words[clause.begin - 1].form == ","


def _before_aside(text: Analysis, clause: Clause) -> Phrase | None:
    """The noun that a relative clause describes right before this one, where no case tells the subject: "She said
    Smith, who has arrived, would stay"."""
    if clause.kind != "main" or clause.opener is not None or text.language.cased:
        return None
    first = clause.begin == text.sentences[text.sentence_at(clause.begin)].begin
    if first or "coordinators" in text.words[clause.begin].entries:
        return None
    aside = text.clause_at(clause.begin - 1)
    return antecedent(text, aside) if aside.kind in _EMBEDDED else None


def _own_subject(text: Analysis, clause: Clause) -> Phrase | None:
    """The subject that stands in the clause itself; the next bare phrase where a date was taken for it («Last month
    Smith flew»)."""
    if clause.subject is None:
        return None
    phrase = clause.phrases[clause.subject]
    if phrase.end - phrase.begin == 1 and "intensifiers" in text.words[phrase.head].entries:
        return _stressed(text, phrase)  # «напомнил, что сам ездил в Киев»
    if can_be_subject(text, phrase) and not (phrase.begin == clause.opener and governed_relative(text, clause)):
        return phrase
    if text.language.cased or clause.verb is None:
        return None
    behind = (p for p in clause.phrases[clause.subject + 1 :] if p.prep is None and p.end <= clause.verb)
    return next((p for p in behind if can_be_subject(text, p)), None)


def _stressed(text: Analysis, phrase: Phrase) -> Phrase | None:
    """The name right before a word that stresses it, where it reads as no subject itself: «Георгиева сама приедет»."""
    before = phrase.begin - 1
    if before < 0 or text.words[before].shape != "title" or text.clause_at(before) is not text.clause_at(phrase.begin):
        return None
    held = phrase_at(text.clause_at(before), before)
    free = held is None or (held.prep is None and held.begin == before)
    return phrase.changed(begin=before, end=phrase.begin, head=before) if free else None


def governed_relative(text: Analysis, clause: Clause) -> bool:
    """Whether a preposition stands before the relative word that opens a clause, where no case tells: "at which they
    agreed"."""
    if clause.kind != "relative" or clause.opener is None or clause.opener != clause.begin or not clause.begin:
        return False
    cased = text.language.cased
    return not cased and "prepositions" in text.words[clause.begin - 1].entries


def can_be_subject(text: Analysis, phrase: Phrase) -> bool:
    """No number of a day, and no pronoun that has no nominative («его ждут», "whom")."""
    word = text.words[phrase.head]
    if is_time(text, phrase) or "object_relatives" in word.entries:
        return False
    if "pronouns" not in word.entries:
        return True
    cases = {r.case for r in word.readings if r.pos == "PRON" and r.case}  # as a possessive «его» has all cases
    return not cases or "nom" in cases


def is_time(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is a day, or a word of dates where no case tells: "a week", but not "the two"."""
    word = text.words[phrase.head]
    alone = phrase.end - phrase.begin == 1
    if word.shape in ("digits", "number") and alone:
        return True
    dated = any("date_words" in w.entries for w in text.words[phrase.begin : phrase.end])
    if word.shape == "digits" and dated:
        return True  # "May 14"
    if text.words[phrase.begin].shape == "digits" and "date_words" in text.words[phrase.begin + 1].entries:
        return True  # «14 мая»
    if "date_words" in word.entries and not alone and text.words[phrase.begin].has("NUM") is not None and word.cases:
        return True  # «два дня вёл переговоры»
    if "date_words" not in word.entries or word.cases or any(r.kind for r in word.readings):
        return False
    number = word.entries.get("number_words")
    return alone or number is None or bool(number.get("ordinal"))


def _impersonal(clause: Clause) -> bool:
    """«В Киеве заявили»: a plural verb without a subject means people in general."""
    reading = clause.reading
    return (
        reading is not None
        and reading.pos == "VERB"
        and reading.number == "plur"
        and clause.opener is None
        and (clause.kind == "main")
    )


def _same_number(clause: Clause, outer: Clause) -> bool:
    one, other = clause.reading, outer.reading
    if one is None or other is None:
        return False
    number = not one.number or not other.number or one.number == other.number
    gender = not one.gender or not other.gender or one.gender == other.gender
    return number and gender and one.person in ("", "3")
