"""The persons whom pronouns take up: «он», «её», "his"."""

from newsevents.analysis import Analysis
from newsevents.extractors.people.history import NEAR, History
from newsevents.extractors.people.met import is_met
from newsevents.extractors.people.person import Person
from newsevents.extractors.people.predicates import Said, Subjects
from newsevents.lexicon import Entry


class Pronouns:
    """Reads pronouns by what ``history`` tells of the text before them."""

    def __init__(self, text: Analysis, history: History, subjects: Subjects) -> None:
        self.text = text
        self.history = history
        self.subjects = subjects

    def bearer(self, token: int) -> Person | None:
        """The person whom «он», «её», "his" take up: the subject of the nearest clause before, if its gender fits."""
        entry = self.text.words[token].entries["pronouns"]
        gender = str(entry["gender"])
        quotation = self.text.quotation_at(token)
        here = self.text.sentence_at(token)
        near = [
            m
            for m in self.history.recent(token, NEAR)
            if self.history.gender(m.person) in ("", gender) and (quotation is None or m.begin >= quotation.begin)
        ]
        if near and (not entry.get("possessive") or self._bare_object(token)):
            clause = self.text.clause_at(token)
            begin = token if self._opens(token) else clause.begin
            own = {id(m.person) for m in near if m.begin >= begin and self.subjects.hold(m)}
            near = [m for m in near if id(m.person) not in own and not is_met(self.text, m.begin, token)]
        if not near:
            return None
        sentence = near[-1].sentence
        group = [m for m in near if m.sentence == sentence]
        if len({id(m.person) for m in group}) == 1:
            return group[-1].person
        subjects = [m for m in group if self.subjects.hold(m)]
        subjects = [m for m in subjects if not self._owner(m)] or subjects
        if len({id(m.person) for m in subjects}) == 1:
            return self._topic(group, subjects[-1], sentence < here).person
        if sentence == here and subjects:
            return subjects[-1].person
        return self._taken_up(group, subjects)

    def _opens(self, token: int) -> bool:
        """Whether a pronoun in the nominative behind a comma opens a clause of its own, where no verb parts the two:
        «гидролог Анна Белова и аспирант Пётр Седов, он теперь доктор наук»."""
        words = self.text.words
        alone = self.text.language.cased and token > 0 and words[token - 1].form == ","
        return alone and self.text.clause_at(token).verb is None and any(r.case == "nom" for r in words[token].readings)

    def _taken_up(self, group: list[Said], subjects: list[Said]) -> Person | None:
        """Who a main clause is about and a pronoun of its dependent clause takes up, not who acts in that: "Smith flew
        to Rome, where the king received him. He …"."""
        main = {id(m.person): m.person for m in subjects if self.text.clause_at(m.begin).kind == "main"}
        again = {id(m.person) for m in group if self._is_pronoun(m)}
        if len(main) == 1 and main.keys() == again:
            return next(iter(main.values()))
        told = {id(m.person): m.person for m in subjects if self._is_pronoun(m)}
        return next(iter(told.values())) if len(told) == 1 and told.keys() == again else None

    def _owner(self, mention: Said) -> bool:
        """Whether somebody is only named as an owner ("Hill's post is open")."""
        words = self.text.words
        return mention.end < len(words) and words[mention.end].possessive

    def _topic(self, group: list[Said], subject: Said, further: bool) -> Said:
        """Whom a sentence is about: its subject, or, where that is what is new, the one person whom a pronoun takes up
        there. New is what stands behind the verb («его встретил посол») and, in a ``further`` sentence behind it where
        no case tells, whoever is named for the first time: "Mayor Smith greeted her. Later she …"."""
        verb = self.text.clause_at(subject.begin).verb
        if verb is None or (verb > subject.begin and not (further and self._is_new(subject, verb))):
            return subject
        taken_up = [m for m in group if self._is_pronoun(m)]
        return taken_up[-1] if len({id(m.person) for m in taken_up}) == 1 else subject

    def _is_new(self, subject: Said, verb: int) -> bool:
        """Whether a subject before its verb is named for the first time there, and says nothing."""
        if self.text.language.cased or "cues" in self.text.words[verb].entries or self._is_pronoun(subject):
            return False
        return not any(m.person is subject.person and m.begin < subject.begin for m in self.history.said)

    def _is_pronoun(self, mention: Said) -> bool:
        return "pronouns" in self.text.words[mention.begin].entries

    def _bare_object(self, token: int) -> bool:
        """Whether a form that may be possessive has no noun behind it ("met her")."""
        readings = self.text.words[token + 1].readings[:1] if token + 1 < len(self.text) else ()
        return not any(r.pos in ("NOUN", "ADJ", "NUM", "PART") for r in readings)


def personal(entry: Entry) -> bool:
    """Whether a pronoun takes up one person."""
    return entry.get("person") == 3 and entry.get("number") == "sing" and entry.get("gender") in ("m", "f")
