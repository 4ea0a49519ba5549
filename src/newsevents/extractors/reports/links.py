"""The chain of a report: who passes it on, who speaks, whose word that goes by, each linked."""

from collections.abc import Sequence
from typing import Final

import attrs

from newsevents.extractors.reports.entities import Sight
from newsevents.extractors.reports.identifying import Identifier
from newsevents.extractors.reports.model import Range, Report, Tie
from newsevents.records import Link, Organization, Person, Source
from newsevents.text.marks import MARKS
from newsevents.words import Word

_MOST: Final = 4
"""Links to the reports around one, from which on no further one is followed."""
_MEDIA: Final = frozenset({"media", "other"})
"""Kinds of known bodies that something may be told to as to a medium; of the others nothing tells what they are."""


class Links:
    """Chains of the reports of one article."""

    def __init__(self, identifier: Identifier) -> None:
        self.identifier, self.text, self.entities = identifier, identifier.text, identifier.entities
        self.bodies, self.phrases, self.cased = identifier.bodies, identifier.phrases, identifier.memory.cased

    def chain(self, report: Report) -> tuple[Link, ...]:
        """From the outlet to the origin."""
        speaker = self.identifier.source(report)
        links = self._outer(report, speaker)
        links += [
            link for tie in reversed(report.ties) if tie.relation != "origin" and (link := self._link(tie, speaker))
        ]
        if speaker is not None:
            if report.condition is not None:
                speaker = attrs.evolve(speaker, condition=self.text.text_of(*report.condition))
            links.append(Link(source=speaker, relation="speaker"))
        links += [link for tie in report.ties if tie.relation == "origin" and (link := self._link(tie, speaker))]
        return tuple(dict.fromkeys(links))

    def _outer(self, report: Report, speaker: Source | None) -> list[Link]:
        """The links of the reports that a report stands in, the outermost first."""
        links: list[Link] = []
        outer = report.outer
        seen: set[int] = set()
        while outer is not None and id(outer) not in seen and len(links) < _MOST:
            seen.add(id(outer))
            source = self.identifier.source(outer)
            if source is not None and (speaker is None or source.name != speaker.name):
                links.insert(0, Link(source=source, relation="outer"))
            through = [link for tie in outer.ties if tie.relation != "origin" and (link := self._link(tie, source))]
            links[:0] = [attrs.evolve(link, relation="outer") for link in reversed(through)]
            outer = outer.outer
        return links

    def _link(self, tie: Tie, speaker: Source | None) -> Link | None:
        """A further member of a chain; None where it is no medium that was told, or is the speaker again."""
        tokens = (tie.begin, tie.end)
        if tie.relation == "venue":
            held = self.entities.within(self.text.span(*tokens))
            if any(isinstance(s.entity, Person) and s.kind == "name" for s in held):
                owner = self._medium_of(tokens)
                if owner is None:
                    return None
                tokens = owner
            if not self._is_medium(tokens, held):
                return None
        if tie.relation == "relay" and tie.end - tie.begin == 1 and "pronouns" in self.text.words[tie.begin].entries:
            body = self._told_before(tie.begin)
            return None if body is None else Link(source=body, relation=tie.relation)
        tokens = self.phrases.told_by(tokens) if tie.relation == "origin" else tokens
        oblique = tie.relation != "relay" or not self._bare_tokens(tokens)
        oblique = oblique and not (tie.relation == "origin" and self._accusative(tokens))
        source = self.phrases.phrase_of(tokens, oblique=oblique)
        if tie.relation == "origin" and tie.end - tie.begin == 1 and source.entity is None:
            body = self.bodies.body_named(tie.begin)
            source = source if body is None else attrs.evolve(body, span=self.text.span(*tokens))
        noun = self.text.words[tie.begin].entries.get("media_nouns")
        named = not self.cased and self.text.words[tie.begin].capital  # "told the Journal"
        alone = tie.end - tie.begin == 1 and source.entity is None and not named
        if noun is not None and alone and tie.relation != "origin":
            before = None if noun.get("own") else self.bodies.body_before(tie.begin, True)
            if before is None and tie.relation == "venue":
                return None
            if before is not None:
                source = attrs.evolve(before, span=self.text.span(*tokens))
        if source.kind == "person" and tie.relation == "relay":
            return None
        if speaker is not None and source.name == speaker.name:
            return None
        return Link(source=source, relation=tie.relation)

    def _medium_of(self, tokens: Range) -> Range | None:
        """The medium of a journalist who was told: "told Meridian TV's Ray Moss", "told Ray Moss of Meridian TV"."""
        if self.cased:
            return None
        words = self.text.words
        mark = next((t for t in range(tokens[0] + 1, tokens[1] - 1) if words[t].possessive), None)
        if mark is None:
            of = [t for t in range(tokens[0] + 1, tokens[1] - 1) if "source_links" in words[t].entries]
            owner = (of[-1] + 1, tokens[1]) if of else tokens
        else:
            owner = tokens[0], mark
        held = self.entities.within(self.text.span(*owner))
        if any(isinstance(s.entity, Person) for s in held) or not self._is_medium(owner, held):
            return None
        return owner

    def _told_before(self, token: int) -> Source | None:
        """The body that spoke last before a pronoun: "The agency said … It quoted the mayor as saying …"."""
        sentence = self.text.sentence_at(token)
        for at, report, source in sorted(self.identifier.memory.told, key=lambda t: t[0], reverse=True):
            if at < token and source.kind in ("media", "organization"):
                near = sentence - report.sentence <= 1
                return attrs.evolve(source, span=self.text.span(token, token + 1)) if near else None
        return None

    def _is_medium(self, tokens: Range, held: list[Sight]) -> bool:
        """Whether somebody told is a medium: a known body, a name in marks or in other letters, a noun for a medium."""
        words = self.text.words[tokens[0] : tokens[1]]
        marked = tokens[0] > 0 and self.text.words[tokens[0] - 1].form in MARKS
        named_by = self.text.words[tokens[0] - 2 : tokens[0] - 1] if marked and tokens[0] > 1 else ()
        if self.cased and not marked and tokens[0]:
            named_by = self.text.words[tokens[0] - 1 : tokens[0]]  # «агентства APA»
        if self._kind_of_medium((*named_by, *words)):
            return True
        end = next((t for t in reversed(range(*tokens)) if self.text.words[t].shape != "punct"), tokens[0])
        last = self.text.words[end]
        known = [s.entity for s in held if isinstance(s.entity, Organization) and s.end >= self.text.ends[end]]
        if known:
            return any(body.kind in _MEDIA for body in known)
        if not self.cased and not marked and ("organization_heads" in last.entries or _several(last)):
            return False  # "told the Government", "told MPs"
        if any(w.shape in ("upper", "mixed") for w in words):
            return True
        if not self.cased:
            named = marked or words[0].capital or last.capital
            return named and not any(isinstance(s.entity, Person) for s in held)
        return marked or words[0].form[:1].isascii() or (words[0].capital and not held)

    def _kind_of_medium(self, words: Sequence[Word]) -> bool:
        """Whether a noun for a medium is what the phrase is: no "daily briefing"."""
        last = next((w for w in reversed(words) if w.shape != "punct"), None)
        nouns = words if self.cased or last is None or last.capital else (last,)
        return any("media_nouns" in w.entries for w in nouns)

    def _accusative(self, tokens: Range) -> bool:
        """Whether a plural behind a preposition of the accusative stands as in the nominative: «із посиланням на
        джерела»."""
        before = self.text.words[tokens[0] - 1].entries.get("prepositions") if self.cased and tokens[0] else None
        cases = self.text.words[tokens[0]].cases
        both = ("acc", "plur") in cases and ("nom", "plur") in cases
        return both and before is not None and "acc" in before.get("cases", ()) and "gen" not in before["cases"]

    def _bare_tokens(self, tokens: Range) -> bool:
        """Whether a phrase begins as in the nominative."""
        readings = self.text.words[tokens[0]].readings
        return not readings or any(r.case in ("nom", "") or r.fixed for r in readings[:2])


def _several(word: Word) -> bool:
    """Whether a noun that is no name means several: "officials", "MPs"."""
    reading = word.readings[0] if word.readings else None
    grouped = not {"roles", "demonyms", "group_nouns"}.isdisjoint(word.entries)  # "told Republicans"
    return reading is not None and reading.number == "plur" and (not word.capital or reading.kind == "abbr" or grouped)
