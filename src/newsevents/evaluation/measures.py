"""What is counted, layer by layer."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from newsevents.evaluation.likeness import overlap, pair_up, same_name, same_role, stems

Document = Mapping[str, Any]
"""One article's records in the form of the gold annotation."""

Item = Mapping[str, Any]

_MEETINGS = ("meeting", "talks")


class Score(NamedTuple):
    """What a measure counted: items ``right``, those in the ``gold``, those in the parse (``got``).

    >>> score = Score(right=6, gold=8, got=10)
    >>> score.precision, score.recall, round(score.f1, 3)
    (0.6, 0.75, 0.667)
    """

    right: int
    gold: int
    got: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return self.right / self.got if self.got else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 0 where there is none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 1 where there was nothing to find and nothing was."""
        return 2 * self.right / (self.gold + self.got) if self.gold + self.got else 1.0


Counts = Iterator[tuple[str, Score]]
"""Measures by name, each counted over one article."""


def _names(gold: Iterable[str], got: Iterable[str]) -> Score:
    """What two lists of names share, each name counted once."""
    wanted, found = list(dict.fromkeys(gold)), list(dict.fromkeys(got))
    paired = pair_up(wanted, found, lambda a, b: float(same_name(a, b)) + (stems(a) == stems(b)), 1.0)
    return Score(len(paired), len(wanted), len(found))


def _share(name: str, rights: Iterable[bool]) -> tuple[str, Score]:
    listed = list(rights)
    return f"{name}|matched", Score(sum(map(bool, listed)), len(listed), len(listed))


def _sum(name: str, counted: Iterable[Score]) -> tuple[str, Score]:
    listed = list(counted)
    return name, Score(*(sum(one[at] for one in listed) for at in range(3)))


def _layer(gold: Document, got: Document, name: str) -> tuple[list[Item], list[Item]]:
    return list(gold.get(name, [])), list(got.get(name, []))


def _dates(gold_document: Document, got_document: Document) -> Counts:
    gold, got = _layer(gold_document, got_document, "dates")
    paired = pair_up(gold, got, lambda a, b: overlap([(a["begin"], a["end"])], [(b["begin"], b["end"])]), 0.5)
    right = [(a, b) for a, b in paired if a["value"] == b["value"]]
    yield "dates.span", Score(len(paired), len(gold), len(got))
    yield "dates.value", Score(len(right), len(gold), len(got))
    with_mod = sum(a.get("mod") == b.get("mod") for a, b in right)
    yield "dates.value+mod", Score(with_mod, len(gold), len(got))
    yield _share("dates.type", (a["type"] == b["type"] for a, b in paired))


def _like_people(one: Item, other: Item) -> float:
    if stems(one["name"]) == stems(other["name"]):
        return 1.0
    return 0.5 if same_name(one["name"], other["name"]) else 0.0


def _exact(name: str) -> str:
    return name.casefold().replace("ё", "е")


def _people(gold_document: Document, got_document: Document) -> Counts:
    gold, got = _layer(gold_document, got_document, "people")
    paired = pair_up(gold, got, _like_people, 0.5)
    exact = sum(_exact(a["name"]) == _exact(b["name"]) for a, b in paired)
    yield "people.name", Score(len(paired), len(gold), len(got))
    yield "people.name-exact", Score(exact, len(gold), len(got))
    mentions = sum(
        len(pair_up(a["mentions"], b["mentions"], lambda x, y: overlap([x], [y]), 0.3)) for a, b in paired
    )
    yield "people.mention", Score(mentions, sum(len(a["mentions"]) for a in gold), sum(len(b["mentions"]) for b in got))
    roles = sum(
        len(pair_up(a.get("roles", []), b.get("roles", []), lambda x, y: float(same_role(x, y)), 1.0))
        for a, b in paired
    )
    in_gold, in_got = (sum(len(person.get("roles", [])) for person in people) for people in (gold, got))
    yield "people.role", Score(roles, in_gold, in_got)


def _quotes(gold_document: Document, got_document: Document) -> Counts:
    all_gold, all_got = _layer(gold_document, got_document, "quotes")
    for kind in ("direct", "partial", "any"):
        gold, got = ([q for q in quotes if kind in ("any", q["kind"])] for quotes in (all_gold, all_got))
        paired = pair_up(gold, got, lambda a, b: overlap(a["content"], b["content"]), 0.8)
        spoken = sum(same_name(a["speaker"], b["speaker"]) for a, b in paired)
        yield f"quotes.{kind}", Score(len(paired), len(gold), len(got))
        yield f"quotes.{kind}+speaker", Score(spoken, len(gold), len(got))


def _like_attributions(one: Item, other: Item) -> float:
    near = overlap(one["content"], other["content"])
    cue = one.get("cue") and other.get("cue") and overlap([one["cue"]], [other["cue"]]) > 0
    return near + 0.2 if near and cue else near


def _same_chain(one: Item, other: Item) -> bool:
    first, second = one.get("via") or [], other.get("via") or []
    return len(first) == len(second) and all(map(same_name, first, second))


def _attributions(gold_document: Document, got_document: Document) -> Counts:
    gold, got = _layer(gold_document, got_document, "attributions")
    paired = pair_up(gold, got, _like_attributions, 0.5)
    sourced = sum(same_name(a["source"], b["source"]) for a, b in paired)
    yield "attributions.content", Score(len(paired), len(gold), len(got))
    yield "attributions.content+source", Score(sourced, len(gold), len(got))
    gold_cues, got_cues = ([a for a in layer if a.get("cue")] for layer in (gold, got))
    cues = pair_up(gold_cues, got_cues, lambda a, b: overlap([a["cue"]], [b["cue"]]), 0.01)
    yield "attributions.cue", Score(len(cues), len(gold_cues), len(got_cues))
    yield _share("attributions.kind", (a["kind"] == b["kind"] for a, b in paired))
    polarities = (a.get("polarity", "affirm") == b.get("polarity", "affirm") for a, b in paired)
    yield _share("attributions.polarity", polarities)
    chained = ((a, b) for a, b in paired if a.get("via") or b.get("via"))
    yield _share("attributions.chain", (_same_chain(a, b) for a, b in chained))


def _everyone(event: Item) -> list[str]:
    return list(dict.fromkeys([*event.get("participants", []), *event.get("hosts", [])]))


def _day(value: str | None) -> str | None:
    """The day of a moment; durations stay whole."""
    return value if (value or "").startswith("PT") else (value or "").replace(" ", "").split("T")[0]


def _like_events(one: Item, other: Item) -> float:
    if not any(overlap([x], [y]) >= 0.3 for x in one["triggers"] for y in other["triggers"]):
        return 0.0
    kinds = (one["kind"], other["kind"])
    kind = 0.5 if kinds[0] == kinds[1] else 0.3 if all(kind in _MEETINGS for kind in kinds) else 0
    return 1 + kind + 0.1 * _names(_everyone(one), _everyone(other)).right


def _same_day(one: Item, other: Item) -> bool:
    return _day(one.get("time")) == _day(other.get("time"))


def _whole(one: Item, other: Item) -> bool:
    same = one["kind"] == other["kind"] and one["status"] == other["status"] and _same_day(one, other)
    return same and len(set(_names(_everyone(one), _everyone(other)))) == 1


def _events(gold_document: Document, got_document: Document) -> Counts:
    gold, got = _layer(gold_document, got_document, "events")
    paired = pair_up(gold, got, _like_events, 1.0)
    yield "events.found", Score(len(paired), len(gold), len(got))
    yield "events.whole", Score(sum(_whole(a, b) for a, b in paired), len(gold), len(got))
    yield _share("events.kind", (a["kind"] == b["kind"] for a, b in paired))
    yield _share("events.status", (a["status"] == b["status"] for a, b in paired))
    yield _share("events.time", (_same_day(a, b) for a, b in paired))
    for name in ("ordinal", "duration"):
        told = ((a.get(name), b.get(name)) for a, b in paired if a.get(name) or b.get(name))
        yield _share(f"events.{name}", (a == b for a, b in told))
    yield _sum("events.people|matched", (_names(_everyone(a), _everyone(b)) for a, b in paired))
    yield _sum("events.hosts|matched", (_names(a.get("hosts", []), b.get("hosts", [])) for a, b in paired))
    yield _sum("events.places|matched", (_names(a["places"], b["places"]) for a, b in paired))


def count(gold: Document, got: Document) -> Counts:
    """Every measure of one article."""
    for layer in (_dates, _people, _quotes, _attributions, _events):
        yield from layer(gold, got)
