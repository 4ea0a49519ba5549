"""Clauses: the predicate with its tense, mood and negation, and the phrases around it."""

from typing import Final

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.frames.subjects import is_added
from newsevents.text.arguments import gone_to, settled, torn_off
from newsevents.text.drafts import Draft, drafts
from newsevents.text.phrases import chunk
from newsevents.text.subjects import subject_of
from newsevents.words import Chosen, Reading, Word

_RANK: Final = {"VERB": 0, "PARTS": 1, "ADJS": 2, "PRED": 3, "AUX": 4, "GERUND": 5, "INF": 6, "PART": 7}
_HELPED: Final = 2
"""Tokens behind a modal auxiliary among which the next one stands: "would not have"."""
Arguments = tuple[tuple[Phrase, ...], int | None]
"""The phrases of a clause, and which of them is the subject."""


def read_clauses(text: Analysis, sentence: int) -> tuple[Clause, ...]:
    """The clauses of one sentence, by where they begin; there is always at least one."""
    held = text.sentences[sentence]
    chosen = text.readings(sentence)
    made = [_clause(text, draft, chosen, held.begin) for draft in drafts(text, held, chosen)]
    if not made:
        whole = Draft("main")
        whole.tokens.extend(range(held.begin, held.end))
        made = [_clause(text, whole, chosen, held.begin)]
    made.sort(key=_place)
    return tuple(_without_gaps(made, held.begin, held.end))


def _place(clause: Clause) -> tuple[int, int]:
    return clause.begin, -clause.end


def _without_gaps(made: list[Clause], begin: int, end: int) -> list[Clause]:
    """The clauses so that each token has one: a mark between two belongs to the one that ends there."""
    made[0].begin = begin
    last, reached = made[0], made[0].end
    for clause in made[1:]:
        if clause.begin > reached:
            last.end = clause.begin
        if clause.end > reached:
            last, reached = clause, clause.end
    last.end = end
    return made


def _clause(text: Analysis, draft: Draft, chosen: Chosen, base: int) -> Clause:
    tokens = draft.tokens
    verb, auxiliary = _predicate(text, tokens, chosen, base)
    reading = chosen[verb - base] if verb is not None else None
    if reading is not None and verb is not None and auxiliary is None and reading.tense == "fut":
        reading = _present(text.words[verb], reading)
    tense, mood, voice = _tense(text, tokens, reading, auxiliary, chosen, base)
    kind = draft.kind
    if kind == "main" and reading is not None and reading.pos == "INF" and auxiliary is None and draft.parent:
        kind = "infinitive"
    return Clause(
        begin=tokens[0],
        end=tokens[-1] + 1,
        kind=kind,
        opener=draft.opener,
        verb=verb,
        reading=reading,
        auxiliary=auxiliary,
        tense=tense,
        mood=mood,
        voice=voice,
        negated=_negated(text, verb, auxiliary),
        read=ArgumentReader(text, tokens, chosen, base),
    )


class ArgumentReader:
    """Reads the phrases of a clause when they are first asked for."""

    def __init__(self, text: Analysis, tokens: list[int], chosen: Chosen, base: int) -> None:
        self._text = text
        self._tokens = tokens
        self._chosen = chosen
        self._base = base

    def __call__(self, clause: Clause) -> Arguments:
        """The phrases of the clause, and which of them is the subject."""
        text, chosen, base, verb, auxiliary = self._text, self._chosen, self._base, clause.verb, clause.auxiliary
        opener = None if clause.kind != "subordinate" or verb is None else self._conjunction(clause)
        described = clause.kind == "participial" and not is_added(text, clause)
        predicate = () if described else (verb, auxiliary, opener)
        phrases, subject = chunk(text, self._tokens, chosen, base, predicate), None
        if clause.kind not in ("participial", "gerund"):
            subject = subject_of(text, phrases, verb, auxiliary, clause.reading, chosen, base)
            phrases, subject = gone_to(text, phrases, subject, verb)
            if verb is not None and (subject is None or phrases[subject].begin > verb):
                phrases, subject = torn_off(text, phrases, subject, verb, auxiliary, clause.reading)
        return tuple(settled(text, phrases, subject, verb)), subject

    def _conjunction(self, clause: Clause) -> int | None:
        """The word that opens the clause, where it might be a preposition but governs nothing here: "resigned after the
        envoy met Smith"."""
        opener = clause.opener
        if opener is None or self._text.language.cased:
            return None
        reading = self._chosen[opener - self._base]
        return opener if reading is not None and reading.pos == "CONJ" else None


def _present(word: Word, future: Reading) -> Reading:
    """The present of the same verb, where a form may be either («перебуває»)."""
    same = (r for r in word.readings if r.lemma == future.lemma and r.pos == future.pos and r.number == future.number)
    return next((r for r in same if r.tense == "pres" and r.aspect == "impf"), future)


def _predicate(text: Analysis, tokens: list[int], chosen: Chosen, base: int) -> tuple[int | None, int | None]:
    """The predicate's token and its auxiliary's: the first finite verb, else the best of what there is."""
    ranked = [(_RANK[r.pos], t) for t in tokens if (r := chosen[t - base]) is not None and r.pos in _RANK]
    if not ranked:
        return None, None
    auxiliary = next((t for _, t in ranked if _auxiliary(text.words[t], chosen[t - base])), None)
    if auxiliary and "infinitive_marks" in text.words[auxiliary - 1].entries:
        auxiliary = _finite(text, ranked, auxiliary, chosen, base)
    full = [(rank, t) for rank, t in ranked if t != auxiliary]
    if auxiliary is None:
        return min(full)[1], None
    behind = [
        t
        for rank, t in full
        if t > auxiliary and (r := chosen[t - base]) is not None and r.pos in ("INF", "PART", "PARTS")
    ]
    before = [t for rank, t in full if rank <= 2]
    if behind and (not before or behind[0] < before[0] or before[0] == behind[0]):
        return behind[0], auxiliary
    if before:
        reading = chosen[before[0] - base]
        short = reading is not None and reading.pos in ("PARTS", "ADJS")
        return before[0], auxiliary if short and before[0] > auxiliary else None
    return auxiliary, None


def _finite(
    text: Analysis, ranked: list[tuple[int, int]], auxiliary: int, chosen: Chosen, base: int
) -> int | None:
    """The auxiliary of the predicate, where the first one is an infinitive that may only belong to its subject: "talks
    due to be held in Rome will not go ahead", "talks due to be held in Rome collapsed"."""
    if any(rank < 2 and t < auxiliary for rank, t in ranked):
        return auxiliary
    for rank, t in ranked:
        if t > auxiliary and _auxiliary(text.words[t], chosen[t - base]):
            return t
        if t > auxiliary and not rank:
            return None
    return auxiliary


def _auxiliary(word: Word, reading: Reading | None) -> bool:
    if reading is None or not word.entries:
        return False
    return reading.pos == "AUX" or (reading.pos == "VERB" and bool(reading.aspect) and "auxiliaries" in word.entries)


def _tense(
    text: Analysis, tokens: list[int], reading: Reading | None, auxiliary: int | None, chosen: Chosen, base: int
) -> tuple[str, str, str]:
    """Tense, mood and voice of the predicate with its auxiliaries."""
    if reading is None:
        return "", "", ""
    tense, mood, voice = reading.tense, reading.mood or "indc", reading.voice
    if tense == "pres" and reading.aspect == "perf":
        tense = "fut"
    if reading.pos == "PARTS":
        tense = "past"
    if auxiliary is not None:
        helper = chosen[auxiliary - base]
        entry = text.words[auxiliary].entries.get("auxiliaries")
        told = entry.get("tense", "") if entry else ""
        modal = entry is not None and entry.get("form") == "modal" and not told
        tense = told or (helper.tense if helper is not None else "") or ("" if modal else tense)
        if modal and _perfect(text, tokens, auxiliary):
            tense = "past"  # "it would have been filed", but not "it would be filed"
        mood = (entry.get("mood", "") if entry else "") or mood
        voice = voice or (entry.get("voice", "") if entry else "")
    if text.matches_in("conditionals", tokens[0], tokens[-1] + 1) and any(
        "conditionals" in text.words[t].entries for t in tokens
    ):
        mood = "cond"
    return tense, mood, voice


def _perfect(text: Analysis, tokens: list[int], auxiliary: int) -> bool:
    """Whether the auxiliary next to a modal one puts the verb into the past: "would have left"."""
    behind = [text.words[t].entries.get("auxiliaries") for t in tokens if auxiliary < t <= auxiliary + _HELPED]
    return any(entry is not None and entry.get("aspect") == "perf" for entry in behind)


def _negated(text: Analysis, verb: int | None, auxiliary: int | None) -> bool:
    """Whether a negation stands before the predicate or its auxiliary, one word between at most, or between the two."""
    for token in (verb, auxiliary):
        if token is None:
            continue
        for back in (token - 1, token - 2):
            if back >= 0 and "negations" in text.words[back].entries:
                return True
    if verb is not None and auxiliary is not None:
        low, high = sorted((verb, auxiliary))
        return any("negations" in text.words[t].entries for t in range(low, high + 1))
    return verb is not None and "negations" in text.words[verb].entries
