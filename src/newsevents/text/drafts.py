"""Where clauses begin and end within a sentence: a stack of open clauses over its segments."""

from typing import Final

from newsevents.analysis import Analysis, SentenceTokens
from newsevents.text.segments import Segment, segments
from newsevents.words import FINAL, Chosen, Reading

_GOVERNING: Final = frozenset({"NOUN", "NUM", "PRON", "DET"})
"""What may govern a relative word: "one of whom", «лидер которой»."""
_LENGTH: Final = 4
"""Tokens within which a length of time ends: "a few days after"."""

_INSERTED: Final = 2
"""Tokens of what is inserted before a joined verb."""
_SUBJECT: Final = frozenset({"NOUN", "PRON", "NUM", "ADJ", "DET"})
"""What a subject is made of whose verb stands behind what is inserted."""
_FINITE: Final = frozenset({"VERB", "AUX"})
_SAID_SO: Final = _SUBJECT | {"PREP"}
"""What may stand behind the verb of what is inserted: "Smith, the ministry said in a note, arrived"."""
_WHEN: Final = frozenset({"date_words", "date_signals"})

_NAME: Final = 4
"""Tokens of a name that stands between commas behind a role."""


class Draft:
    """A clause in the making: its own tokens, without those of the clauses embedded in it."""

    __slots__ = ("closed", "finite", "kind", "opener", "parent", "tokens")

    def __init__(self, kind: str, opener: int | None = None, parent: "Draft | None" = None) -> None:
        self.kind = kind
        self.opener = opener
        self.parent = parent
        self.tokens: list[int] = []
        self.finite = False
        self.closed = False


def drafts(text: Analysis, sentence: SentenceTokens, chosen: Chosen) -> list[Draft]:
    """The clauses of a sentence with their own tokens, in the order in which they begin."""
    builder = _Builder(text, sentence, chosen)
    listed = segments(text, sentence, chosen)
    for at, segment in enumerate(listed):
        builder.ahead = listed[at + 1 : at + 3]
        builder.add(segment)
    return [draft for draft in builder.made if draft.tokens]


class _Builder:
    """Folds segments into clauses. ``top`` maps the depth of quotation to the innermost open clause there."""

    def __init__(self, text: Analysis, sentence: SentenceTokens, chosen: Chosen) -> None:
        self.text, self.chosen, self.base = text, chosen, sentence.begin
        self.made: list[Draft] = []
        self.top: dict[int, Draft | None] = {}
        self.depth = 0
        self.ahead: list[Segment] = []
        """The segments right behind the one that is being added."""

    def _reading(self, token: int) -> Reading | None:
        return self.chosen[token - self.base]

    def _open(self, kind: str, parent: Draft | None, opener: int | None = None) -> Draft:
        draft = Draft(kind, opener, parent)
        self.made.append(draft)
        return draft

    def add(self, segment: Segment) -> None:
        """Put one segment where it belongs."""
        if segment.depth > self.depth:
            self.top[segment.depth] = self._continued(segment)
        elif segment.mark in FINAL or segment.mark == ";":
            self.top[segment.depth] = None
        self.depth = segment.depth
        finite = self._finite(segment) or (segment.mark == ":" and self._participle(segment))
        opener, kind = self._opener(segment)
        top = self.top.get(segment.depth)
        if top is None:
            draft = self._open(kind if opener is not None else self._nonfinite(segment) or "main", None, opener)
            if draft.kind in ("participial", "gerund"):
                outer = self._open("main", None)
                draft.parent, draft.closed = outer, True
        elif opener is not None:
            draft = self._open(kind, top, opener)
        elif top.finite and self._before_joined(segment):
            finite = False  # «возможно» may be a predicate, too
            draft = self._open(top.kind if top.kind in ("subordinate", "relative") else "main", top.parent)
        elif not finite:
            draft = self._without_verb(segment, top)
        else:
            draft = self._with_verb(segment, top)
        draft.tokens.extend(range(segment.begin, segment.end))
        draft.finite = draft.finite or finite
        self.top[segment.depth] = draft.parent if draft.closed and draft.parent is not None else draft

    def _continued(self, segment: Segment) -> Draft | None:
        """The clause that a quotation carries on: «заявил, что саммит "несёт угрозу"»."""
        outer = self.top.get(self.depth)
        if outer is None or outer.finite or not outer.tokens or outer.tokens[-1] != segment.begin - 2:
            return None
        return outer if self.text.words[segment.begin].shape == "lower" else None

    def _finite(self, segment: Segment) -> bool:
        for reading in self.chosen[segment.begin - self.base : segment.end - self.base]:
            if reading is not None and reading.predicate:
                return True
        return False

    def _participle(self, segment: Segment) -> bool:
        """Whether a full participle may be the predicate: «…: зустріч намічена на травень»."""
        tokens = range(segment.begin + 1, segment.end)
        return any((r := self._reading(t)) is not None and r.pos == "PART" for t in tokens)

    def _opener(self, segment: Segment) -> tuple[int | None, str]:
        """The subordinator or relative word near the begin of the segment, and the kind of clause that it opens."""
        for token in range(segment.begin, min(segment.begin + 3, segment.end)):
            word = self.text.words[token]
            if token == segment.begin and self._describes(token, segment):
                return token, "relative"
            if self.text.match_at("subordinators", token):
                later = None if self.text.language.cased else self._timed(token, segment)
                return token if later is None else later, "subordinate"  # "less than a week after they met"
            if "relatives" in word.entries and (segment.mark or token == segment.begin):
                return token, "relative"
            reading = self._reading(token)
            small = "coordinators" in word.entries or "prepositions" in word.entries or "negations" in word.entries
            if not small and (reading is None or reading.pos not in ("PRCL", "ADV", "CONJ", "PREP")):
                governed = self._governed(token, segment)
                if governed is None and not self.text.language.cased:
                    governed = self._timed(token, segment)
                    return governed, "" if governed is None else "subordinate"
                return governed, "" if governed is None else "relative"
        return None, ""

    def _describes(self, token: int, segment: Segment) -> bool:
        """Whether a word that may be a conjunction is rather the subject of a clause about the noun right before it:
        "a delegation that visited Rome", but not "told the agency that was wrong"."""
        word, words = self.text.words[token], self.text.words
        if self.text.language.cased or "relatives" not in word.entries or "subordinators" not in word.entries:
            return False
        if segment.mark or token == self.base or token + 1 >= segment.end:
            return False
        own, before, behind = self._reading(token), self._reading(token - 1), self._reading(token + 1)
        if own is None or own.pos != "PRON" or before is None or before.pos != "NOUN" or behind is None:
            return False
        if behind.pos not in ("VERB", "AUX") or "date_words" in words[token - 1].entries:
            return False
        for at in range(token - 2, self.base - 1, -1):
            reading = self._reading(at)
            if reading is not None and reading.predicate:
                cue = words[at].entries.get("cues")
                return cue is None or not cue.get("address")
        return True

    def _governed(self, token: int, segment: Segment) -> int | None:
        """The relative word that belongs to a noun at a token which opens a segment: «делегация, в состав которой
        входят послы, …», "the delegation, members of which …"."""
        at, words, reading = token + 1, self.text.words, self._reading(token)
        if segment.mark != "," or reading is None or reading.pos not in _GOVERNING:
            return None
        if not self.text.language.cased and at < segment.end and "genitive_prepositions" in words[at].entries:
            at += 1
        elif not self.text.language.cased:
            return None
        between = self.text.language.cased and at < segment.end and "prepositions" in words[at].entries
        at += between  # «переговоры, посредником на которых был Катар»
        if at >= segment.end or "relatives" not in words[at].entries:
            return None
        return at if between or not words[at].cases or words[at].genitive else None

    def _timed(self, token: int, segment: Segment) -> int | None:
        """The conjunction behind a length of time which opens a segment: "…, two days after the envoys met Smith"."""
        if segment.mark not in (",", ""):
            return None
        for at in range(token + 1, min(token + _LENGTH, segment.end)):
            word, reading = self.text.words[at], self._reading(at)
            if reading is not None and reading.pos == "CONJ" and "subordinators" in word.entries:
                return at if "date_words" in self.text.words[at - 1].entries else None
        return None

    def _nonfinite(self, segment: Segment) -> str:
        """Whether a segment is a participle's or a gerund's own clause."""
        for token in range(segment.begin, min(segment.begin + 3, segment.end)):
            reading = self._reading(token)
            if reading is None:
                continue
            if reading.pos == "GERUND":
                return "gerund"
            if reading.pos == "PART" and segment.mark == ",":
                return "participial"
            if reading.pos not in ("ADV", "PRCL", "CONJ"):
                return ""
        return ""

    def _without_verb(self, segment: Segment, top: Draft) -> Draft:
        """A participle's clause is embedded; anything else belongs to the clause that is open."""
        kind = self._nonfinite(segment)
        if kind:
            draft = self._open(kind, top)
            draft.closed = True
            return draft
        if top.finite and self._goes_on(segment):
            return self._open("main", None)
        return self.made[-1] if self._names_agent(segment) else top

    def _goes_on(self, segment: Segment) -> bool:
        """Whether a segment begins a clause whose verb stands behind what describes its subject or object: «…, а
        поездку, намеченную на май, отменил», «…: встреча, намеченная на май, была отменена»."""
        joined = segment.mark == "," and "coordinators" in self.text.words[segment.begin].entries
        if len(self.ahead) < 2 or not (joined or segment.mark == ":"):
            return False
        described, last = self.ahead
        if described.mark != "," or last.mark != "," or {segment.depth} != {described.depth, last.depth}:
            return False
        aside = self._nonfinite(described) == "participial" or self._opener(described)[1] == "relative"
        reading = self._reading(last.begin)
        return aside and reading is not None and reading.predicate and self._opener(segment)[0] is None

    def _before_joined(self, segment: Segment) -> bool:
        """Whether a word or two between commas stand before the verb that a coordinator joins, and tell of that alone:
        «проведёт переговоры и, возможно, посетит завод»."""
        before = segment.begin - 2
        if segment.mark != "," or before < self.base or segment.end - segment.begin > _INSERTED or not self.ahead:
            return False
        reading = self._reading(self.ahead[0].begin)
        predicate = self.ahead[0].mark == "," and reading is not None and reading.predicate
        return predicate and "coordinators" in self.text.words[before].entries

    def _names_agent(self, segment: Segment) -> bool:
        """Whether a segment names whom the role at the end of a participle's clause means, or goes on with the list of
        such: "talks, mediated by the foreign minister, Karl Holm, and the mayor, were held"."""
        last, words = self.made[-1], self.text.words
        if self.text.language.cased or last.kind != "participial" or not last.closed or segment.mark != ",":
            return False
        agent = any("agent_prepositions" in words[t].entries for t in last.tokens)
        if not agent or last.tokens[-1] != segment.begin - 2:
            return False
        if "coordinators" in words[segment.begin].entries:  # behind a name that was set between commas
            return "," in [words[t - 1].form for t in last.tokens[1:]]
        if words[segment.begin].shape != "title":
            return False
        if words[last.tokens[-1]].shape == "title":  # "accompanied by Minister Anna Berg, General Karl Holm and a team"
            return any(words[t].capital and "roles" in words[t].entries for t in range(segment.begin, segment.end))
        named = words[segment.end - 1].shape not in ("lower", "digits") and segment.end - segment.begin <= _NAME
        return named and "roles" in words[last.tokens[-1]].entries

    def _inserted(self, segment: Segment, top: Draft) -> bool:
        """Whether a segment between commas is no part of the clause that it stands in, whose verb follows: «Перший
        раунд, нагадаємо, пройшов у січні», «Встреча, сообщил мэр, прошла в Риме»."""
        behind = self.ahead[0] if self.ahead else None
        if segment.mark != "," or behind is None or (behind.mark, behind.depth) != (",", segment.depth):
            return False
        if not self._finite(behind) or self._opener(behind)[0] is not None:
            return False
        words = self.text.words
        if "coordinators" in words[behind.begin].entries:
            return False
        connector = self.text.match_at("connectors", segment.begin)
        if connector is not None and connector.end == segment.end:
            return True
        first = self._reading(segment.begin)
        if first is not None and first.pos == "VERB" and "cues" in words[segment.begin].entries:
            return True
        return not self.text.language.cased and self._says_beside(segment, top, behind)

    def _says_beside(self, segment: Segment, top: Draft, behind: Segment) -> bool:
        """Whether a segment with a subject of its own tells who says what stands around it, where no case tells:
        "Smith, the ministry said on Monday, arrived in Rome"."""
        words, after = self.text.words, self._reading(behind.begin)
        verb = next((t for t in range(segment.begin, segment.end) if self._reading_is(t, _FINITE)), segment.begin)
        cue = words[verb].entries.get("cues")
        if cue is None or "that" not in cue.get("frame", ()) or not self._all(segment.begin, verb, _SUBJECT):
            return False
        told = self._reading_is(top.tokens[0], _SUBJECT) and self._reading_is(top.tokens[-1], _SUBJECT)
        told = told and after is not None and (after.predicate or after.pos == "AUX")
        dated = not _WHEN.isdisjoint(words[top.tokens[-1]].entries)  # "On Monday, the ministry said, Smith arrived"
        return (told or dated) and self._all(verb + 1, segment.end, _SAID_SO)

    def _all(self, begin: int, end: int, kinds: frozenset[str]) -> bool:
        """Whether all of these tokens are of such kinds."""
        return all(self._reading_is(t, kinds) for t in range(begin, end))

    def _reading_is(self, token: int, kinds: frozenset[str]) -> bool:
        reading = self._reading(token)
        return reading is not None and reading.pos in kinds

    def _with_verb(self, segment: Segment, top: Draft) -> Draft:
        """A finite verb takes the nearest open clause that has none; where all have one, a new clause begins."""
        if not top.finite and top.kind == "main" and self._inserted(segment, top):
            draft = self._open("main", top)
            draft.closed = True
            return draft
        joined = "coordinators" in self.text.words[segment.begin].entries
        candidate: Draft | None = None if segment.mark == ":" else top
        while candidate is not None:
            if not candidate.finite:
                return candidate
            if joined:
                break
            candidate = candidate.parent
        kind = top.kind if joined and top.kind in ("subordinate", "relative") else "main"
        return self._open(kind, top.parent if joined else None)
