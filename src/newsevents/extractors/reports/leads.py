"""Roles alone in the headline or the lead, whose bearer is named and speaks soon after: «По мнению эксперта, …»."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.reports.model import Report
from newsevents.extractors.reports.roles import Roles
from newsevents.records import Source
from newsevents.words import Word

_LEAD: Final = 4
"""Sentences at the head of an article in which a role may stand before the name, and over which the name follows."""

Told = tuple[int, Report, Source]
"""Where somebody speaks, in which report, and who it is."""


class Leads:
    """Roles before the name."""

    def __init__(self, roles: Roles) -> None:
        self.roles, self.memory, self.text = roles, roles.memory, roles.text

    def bearer(self, report: Report, source: Source, speakers: Sequence[Told]) -> Source | None:
        """Whom a source by its role alone means, of the people who speak in the article, in text order."""
        if source.entity is not None or report.source is None or report.sentence > _LEAD:
            return None
        headed = self._headed(report, source, speakers)
        if headed is not None or not self.roles.general(report.source):
            return headed
        ahead = next((o for o in speakers if o[1].sentence >= report.sentence and o[1] is not report), None)
        if ahead is None or ahead[1].sentence - report.sentence > _LEAD:
            return None
        return ahead[2] if self.memory.suits(ahead[2], self.memory.form(report)) else None

    def _headed(self, report: Report, source: Source, speakers: Sequence[Told]) -> Source | None:
        """Whom a role alone in the headline means: who speaks soon after it and is called so there, or the only one who
        speaks at all."""
        if source.kind != "role" or self.text.sentences[report.sentence].record.kind != "title":
            return None
        assert report.source is not None
        head = self.memory.head_word(self.text.words[slice(*report.source)])
        found = next((s for _, o, s in speakers if 0 < o.sentence <= _LEAD and self._called(head, o.sentence)), None)
        if found is None and len({s.entity for _, _, s in speakers}) == 1 and self._may_be_last(report, speakers[0][2]):
            found = speakers[0][2]
        if found is None or not self.memory.suits(found, self.memory.form(report)):
            return None
        return found if self.roles.may_be(head, found) else None

    def _may_be_last(self, report: Report, speaker: Source) -> bool:
        """Whether a role may mean the only one who speaks: not beside that one's name, nor somebody's, nor several
        people's ("Hill to meet Moore, aide says", "Moore's lawyer denies report")."""
        assert report.source is not None
        words = self.text.words[slice(*report.source)]
        readings = self.memory.head_word(words).readings
        several = any(r.number == "plur" for r in (readings[:1] if self.roles.cased else readings))
        if several or any(word.possessive for word in words):
            return False
        title = self.text.sentences[report.sentence].record.span
        return all(sight.entity.id != speaker.entity for sight in self.memory.entities.within(title))

    def _called(self, head: Word, sentence: int) -> bool:
        """Whether a sentence has the noun of a role in it."""
        held = self.text.sentences[sentence]
        return any(head.akin(word) for word in self.text.words[held.begin : held.end])
