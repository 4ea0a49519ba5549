"""Who tells of an event of his own: «„Я говорил с послом“, — написал премьер», «Премьер: „Принял посла“»."""

from collections.abc import Sequence

from newsevents.analysis import Analysis
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party, party_of
from newsevents.frames import Frame
from newsevents.ranges import SpanIndex
from newsevents.records import Attribution, Person
from newsevents.spans import Span


class SpeakerReader:
    """Finds the speaker of the words in which an event is told in the first person."""

    def __init__(self, text: Analysis, parties: Parties, attributions: Sequence[Attribution]) -> None:
        self.text, self.parties = text, parties
        self._attributions = attributions
        self._said: SpanIndex[tuple[int, Attribution]] | None = None

    def of(self, frame: Frame) -> Party | None:
        """The person who says «я», or leaves it out, as the subject of a frame's clause."""
        if frame.clause.verb is None or not self._attributions:
            return None
        if not (self._says_i(frame) or self._elided(frame)):
            return None
        span = self.text.span(frame.trigger, frame.trigger + 1)
        speaker = self._speaker(span)
        reading = frame.clause.reading
        if speaker is None or reading is None:
            return None
        past = reading.gender if reading.tense == "past" and reading.number == "sing" else ""
        return None if past and speaker.gender not in (None, "", past) else party_of(speaker, span, True)

    def _says_i(self, frame: Frame) -> bool:
        """Whether the subject is the pronoun of who speaks."""
        for slot in frame.slots:
            pronoun = self.text.words[slot.phrase.head].entries.get("pronouns") if slot.key == "subject" else None
            if pronoun is not None:
                return bool(pronoun.get("person") == 1 and pronoun.get("number") == "sing")
        return False

    def _elided(self, frame: Frame) -> bool:
        """Whether a verb without a subject is in the first person, or opens a sentence of a quotation in the past."""
        clause, text = frame.clause, self.text
        reading, verb = clause.reading, clause.verb
        if reading is None or verb is None or not text.language.cased:
            return False
        if clause.subject is not None:
            phrase = clause.phrases[clause.subject]
            if not phrase.begin <= frame.trigger < phrase.end:
                return False  # but the noun itself may read as the subject
        if clause.kind != "main" or clause.voice == "pssv" or reading.number != "sing":
            return False
        if any(slot.key == "subject" and not slot.inferred for slot in frame.slots):
            return False
        if reading.person == "1":
            return True
        opened = text.quotation_at(verb)
        if opened is None or reading.tense != "past" or reading.gender not in ("m", "f"):
            return False
        return verb in (opened.begin, text.sentences[text.sentence_at(verb)].begin)

    def _speaker(self, span: Span) -> Person | None:
        """The source of the narrowest words around a span that are given as they were said."""
        if self._said is None:
            self._said = SpanIndex((c, (c.end - c.begin, a)) for a in self._attributions for c in a.content)
        told = [(length, a.id, a) for length, a in self._said.around(span) if a.kind != "indirect"]
        if not told:
            return None
        source = next((link.source for link in min(told)[2].chain if link.relation == "speaker"), None)
        record = self.parties.by_id.get(source.entity or "") if source is not None else None
        return record if isinstance(record, Person) else None
