"""A role noun in the plural before several names: each has the role («послы Кипра и Мальты А. Гай и Б. Стець»)."""

from collections.abc import Iterator, Mapping, Sequence

from newsevents.analysis import Analysis
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.settling import Settled
from newsevents.gazetteer import place_matches

Ending = Mapping[int, Sequence[RolePhrase]]
"""Role phrases by where they end."""


class Sharing:
    """Gives the names of a row the plural role before the first of them."""

    def __init__(self, text: Analysis, ending: Ending) -> None:
        self.text = text
        self.ending = ending
        self.places = {match.begin for match in text.shared(place_matches)}

    def read(self, names: Sequence[Settled]) -> Iterator[tuple[Settled, RolePhrase]]:
        """Each name of a row with its share of the phrase. ``names`` in text order."""
        row: list[Settled] = []
        for name in names:
            if name.loose and name.begin in self.places:
                continue
            if row and not self._follows(row[-1], name):
                yield from self._shared(row)
                row = []
            row.append(name)
        yield from self._shared(row)

    def _follows(self, first: Settled, second: Settled) -> bool:
        """Whether nothing but a comma, a coordinator or both stands between two names."""
        between = range(first.end, second.begin)
        return 0 < len(between) <= 2 and all(self.text.words[t].form == "," or self._joins(t) for t in between)

    def _joins(self, token: int) -> bool:
        entry = self.text.words[token].entries.get("coordinators")
        return bool(entry and entry.get("kind") == "and")

    def _shared(self, row: Sequence[Settled]) -> Iterator[tuple[Settled, RolePhrase]]:
        if len(row) < 2:
            return
        begin = row[0].begin
        phrases = [p for p in self.ending.get(begin, ()) if p.plural or p.many]
        if not phrases and begin and self.text.words[begin - 1].form == ",":
            phrases = [p for p in self.ending.get(begin - 1, ()) if (p.plural or p.many) and p.end > p.stop]
        if not phrases:
            return
        phrase = min(phrases, key=lambda p: p.begin)
        parts = self._parts(phrase, len(row))
        gender = "f" if phrase.entry.get("gender") == "f" else ""
        for name, part in zip(row, parts, strict=True):
            if name.suiting(phrase.many, gender) is None:
                return
            yield name, phrase._replace(plural=True, cases=phrase.many, part=part)

    def _parts(self, phrase: RolePhrase, count: int) -> list[tuple[tuple[int, int], ...]]:
        """One place each where the phrase names as many as there are names; else the whole for all."""
        cuts = [t for t in range(phrase.stop, phrase.end) if self.text.words[t].form == "," or self._joins(t)]
        edges = [*zip([phrase.stop, *(cut + 1 for cut in cuts)], [*cuts, phrase.end], strict=True)]
        placed = all(any(t in self.places for t in range(begin, end)) for begin, end in edges)
        if len(edges) != count or not placed:
            return [()] * count
        governor = (
            ((phrase.stop, phrase.stop + 1),) if "role_prepositions" in self.text.words[phrase.stop].entries else ()
        )
        return [(edges[0],), *((*governor, edge) for edge in edges[1:])]
