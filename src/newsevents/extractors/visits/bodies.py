"""Bodies and states that take part as such, by the nouns for them: «холдинг «Степь»», «страны Балтии»."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.visits.naming import nominative
from newsevents.extractors.visits.party import Party, PartyKind
from newsevents.extractors.visits.register import Held, Register
from newsevents.frames import phrase_at
from newsevents.records import Organization, Place

_OWNERS: Final = 2
"""Phrases in a row that tell whose a role is: "a member of the board of the bank"."""


class Bodies(Register):
    """Reads bodies and states off the nouns for them."""

    def body(self, held: Held) -> Party:
        """The party that a mention of a place or a body means."""
        record = held.record
        kind: PartyKind = "place" if isinstance(record, Place) else "organization"
        state = record.country if isinstance(record, Place) else record.state
        return Party(record.id, record.name, kind, self.text.span(held.begin, held.end), record.id, state)

    def named_body(self, phrase: Phrase) -> tuple[Party, ...]:
        """The body whose name stands behind a noun for it: «холдингом «Степь»», "the movement Azalay"."""
        words, head = self.text.words, phrase.head
        if "organization_heads" in words[head].entries:
            inside = self.held_in(head + 1, phrase.end, Organization)
            return (self.body(inside[-1]),) if inside else ()
        named = head == phrase.end - 1 and words[head].shape == "title" and head > phrase.begin
        if not named or words[head].cases or "organization_heads" not in words[head - 1].entries:
            return ()
        form = words[head].form
        return (Party("body:" + form.casefold(), form, "organization", self.text.span(head, head + 1)),)

    def unnamed_body(self, phrase: Phrase) -> tuple[Party, ...]:
        """A body that has no name, but more than the bare noun: «совместная водная комиссия», "a joint committee"."""
        words, begin = self.text.words, self.behind_article(phrase)
        told = any(r.pos in ("ADJ", "NOUN", "PART") for w in words[begin : phrase.head] for r in w.readings[:1])
        head = words[phrase.head]
        group = head.entries.get("group_nouns")
        people = group is not None and "event_groups" not in head.entries  # «местные власти»
        if not told or not (people or "organization_heads" in head.entries) or head.shape != "lower":
            return ()
        name, span = nominative(self.text, phrase.changed(begin=begin)), self.text.span(begin, phrase.end)
        return (Party("role:" + name.casefold(), name, "role", span),)

    def states(self, phrase: Phrase) -> tuple[Party, ...]:
        """States by what they have in common: «саммит стран Балтии», "talks of the Nordic countries"."""
        words, begin, end = self.text.words, self.behind_article(phrase), self.owned(phrase)
        entry = words[phrase.head].entries.get("place_nouns")
        if entry is None or entry.get("kind") != "state" or end - begin < 2:
            return ()
        if phrase.number != "plur" and not all(r.number == "plur" for r in words[phrase.head].readings):
            return ()
        name = nominative(self.text, phrase.changed(begin=begin, end=end))
        span = self.text.span(begin, end)
        return (Party("role:" + name.casefold(), name, "group", span, several=True, plural=True),)

    def behind_article(self, phrase: Phrase) -> int:
        """Where a phrase begins without its article: "an Iraqi envoy", but "both sides"."""
        entry = self.text.words[phrase.begin].entries.get("determiners")
        article = entry is not None and bool(entry.get("definite") or entry.get("indefinite"))
        return phrase.begin + (article and phrase.begin < phrase.head)

    def owned(self, phrase: Phrase) -> int:
        """The end of a role with what it is of, where no case tells: "the head of the agency"."""
        words, end = self.text.words, phrase.end
        if self.text.language.cased or end >= len(words):
            return end
        for _ in range(_OWNERS):
            of = "genitive_prepositions" in words[end].entries if end + 1 < len(words) else False
            behind = phrase_at(self.text.clause_at(phrase.head), end + 1) if of else None
            if behind is None or behind.prep != end:
                break
            end = behind.end
        return end
