"""A role noun in the plural before several names or behind them: each has the role («послы Кипра и Мальты А. Гай и
Б. Стець»)."""

from collections.abc import Iterator, Mapping, Sequence

from newsevents.analysis import Analysis
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.settling import Settled
from newsevents.gazetteer import place_matches
from newsevents.ranges import BEGIN
from newsevents.text.clausewords import is_and
from newsevents.text.marks import DASHES

Ending = Mapping[int, Sequence[RolePhrase]]
"""Role phrases by where they end."""


class Sharing:
    """Gives the names of a row the plural role before the first of them, or between marks behind the last."""

    def __init__(self, text: Analysis, ending: Ending, beginning: Mapping[int, RolePhrase]) -> None:
        self.text = text
        self.ending = ending
        self.beginning = beginning
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
        return is_and(self.text.words[token])

    def _introduces(self, at: int) -> bool:
        """Whether a mark stands here behind which a row of names tells who are meant («послы Кипра и Мальты — А. Гай
        и Б. Стець»)."""
        form = self.text.words[at].form
        return form in (",", ":") or form in DASHES

    def _shared(self, row: Sequence[Settled]) -> Iterator[tuple[Settled, RolePhrase]]:
        if len(row) < 2 or (len(row) == 2 and not self._joins(row[1].begin - 1)):
            return  # «по словам директора школы Ивана Седова, Яна Гай ушла»
        begin = row[0].begin
        phrases = [p for p in self.ending.get(begin, ()) if p.plural or p.many]
        if not phrases and begin and self._introduces(begin - 1):
            phrases = [p for p in self.ending.get(begin - 1, ()) if (p.plural or p.many) and p.end > p.stop]
        if not phrases:
            yield from self._behind(row)
            return
        phrase = min(phrases, key=BEGIN)
        parts = self._parts(phrase, len(row))
        gender = "f" if phrase.entry.get("gender") == "f" else ""
        for name, part in zip(row, parts, strict=True):
            if name.suiting(phrase.many, gender) is None:
                return
            yield name, phrase.shared(part)

    def _behind(self, row: Sequence[Settled]) -> Iterator[tuple[Settled, RolePhrase]]:
        """The phrase in apposition to all names («Иван Седов и Яна Гай, экономисты банка»)."""
        at, words = row[-1].end, self.text.words
        if at + 1 >= len(words) or words[at].form != "," or not self._joins(row[-1].begin - 1):
            return
        phrase = self.beginning.get(at + 1 + ("determiners" in words[at + 1].entries))
        if phrase is None or not (phrase.plural or phrase.many):
            return
        if phrase.end < len(words) and words[phrase.end].form not in (",", ".", ";"):
            return
        if all(name.suiting(phrase.many) is not None for name in row):
            for name in row:
                yield name, phrase.shared(phrase.part)

    def _parts(self, phrase: RolePhrase, count: int) -> list[tuple[tuple[int, int], ...]]:
        """One place each where the phrase names as many as there are names; else the whole for all."""
        cuts = [t for t in range(phrase.stop, phrase.end) if self.text.words[t].form == "," or self._joins(t)]
        edges = [*zip([phrase.stop, *(cut + 1 for cut in cuts)], [*cuts, phrase.end], strict=True)]
        placed = all(any(t in self.places for t in range(begin, end)) for begin, end in edges)
        if len(edges) != count or not placed:
            return [()] * count
        place = next(t for t in range(*edges[0]) if t in self.places)
        governor = ((phrase.stop, place),) if place > phrase.stop else ()  # "of", «иностранных дел»
        return [(edges[0],), *((*governor, edge) for edge in edges[1:])]
