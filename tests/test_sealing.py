import itertools
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.conformity import Nonconforming, Scope
from newsevents.plugin import Layer, Merge
from newsevents.records import Mention, Record, Sentence
from newsevents.sealing import Candidate, Sealer, candidate, merge
from newsevents.spans import Span
from toy_plugins import SIGHTINGS, Chain, Sighting, seen

SCOPE = Scope(100, {})


def candidates(*found: tuple[str, int, int]) -> list[Candidate]:
    """Sightings by extractor, begin and end."""
    return [candidate(seen(begin, end), extractor, SCOPE) for extractor, begin, end in found]


def kept(policy: Merge, *found: tuple[str, int, int]) -> list[tuple[str, int, int]]:
    return [(one.extractor, *one.spans[0]) for one in merge(candidates(*found), policy)]


def test_all_keeps_what_differs_in_text_order() -> None:
    assert kept("all", ("a", 5, 9), ("a", 0, 3), ("b", 5, 9), ("b", 5, 8)) == [("a", 0, 3), ("b", 5, 8), ("a", 5, 9)]


def test_all_takes_records_that_differ_in_what_the_core_fills_in_for_equal() -> None:
    own = [candidate(attrs.evolve(seen(0, 3), id=str(n), plugin=str(n), sentences=(n,)), "a", SCOPE) for n in range(3)]
    assert len(merge(own, "all")) == 1


def test_all_compares_records_without_a_hash() -> None:
    @attrs.frozen(kw_only=True)
    class Table(Sighting):
        cells: dict[str, Any] = attrs.field(factory=dict)

    tables = [Table(span=Span(0, 1), cells=cells) for cells in ({"a": 1}, {"a": 1}, {"a": 2})]
    assert len(merge([candidate(table, "a", SCOPE) for table in tables], "all")) == 2


def test_longest_keeps_the_one_over_the_most_characters() -> None:
    assert kept("longest", ("a", 0, 3), ("b", 1, 8), ("a", 8, 9)) == [("b", 1, 8), ("a", 8, 9)]


def test_longest_prefers_the_extractor_that_comes_first_by_name() -> None:
    assert kept("longest", ("a", 2, 6), ("b", 0, 4)) == [("a", 2, 6)]
    assert kept("longest", ("a", 0, 4), ("b", 0, 4)) == [("a", 0, 4)]


def test_longest_counts_all_spans_of_a_record() -> None:
    chain = Chain(mentions=(Mention(span=Span(0, 4)), Mention(span=Span(20, 24))))
    both = [candidate(chain, "b", SCOPE), *candidates(("a", 2, 9), ("a", 10, 12), ("a", 22, 23))]
    assert [(one.extractor, one.spans[0]) for one in merge(both, "longest")] == [("b", Span(0, 4)), ("a", Span(10, 12))]


def test_first_keeps_the_first_extractor_that_found_any() -> None:
    assert kept("first", ("b", 5, 9), ("b", 0, 3), ("c", 10, 12)) == [("b", 0, 3), ("b", 5, 9)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=12))
def test_what_longest_keeps_does_not_overlap_and_covers_the_rest(found: list[tuple[int, int]]) -> None:
    given_ones = candidates(*(("a", begin, begin + size) for begin, size in found))
    stay = [one.spans[0] for one in merge(given_ones, "longest")]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(stay, 2))
    assert all(any(span.overlaps(one.spans[0]) for span in stay) for one in given_ones)


SENTENCES = [Sentence(span=Span(0, 10), paragraph=0), Sentence(span=Span(11, 20), paragraph=0),
             Sentence(span=Span(20, 30), paragraph=1)]  # fmt: skip


@pytest.mark.parametrize(
    ("span", "sentences"),
    [((0, 1), (0,)), ((9, 10), (0,)), ((10, 11), ()), ((9, 12), (0, 1)), ((5, 25), (0, 1, 2)), ((19, 20), (1,)),
     ((20, 21), (2,)), ((30, 31), ())],
)  # fmt: skip
def test_a_record_knows_the_sentences_that_it_touches(span: tuple[int, int], sentences: tuple[int, ...]) -> None:
    (sealed,) = Sealer(SENTENCES).seal(SIGHTINGS, "s", candidates(("a", *span)))
    assert sealed.sentences == sentences


def test_a_record_of_several_spans_touches_sentences_apart() -> None:
    chain = Chain(mentions=(Mention(span=Span(21, 22)), Mention(span=Span(1, 2)), Mention(span=Span(25, 26))))
    (sealed,) = Sealer(SENTENCES).seal(Layer("chains", Chain), "c", [candidate(chain, "a", SCOPE)])
    assert sealed.sentences == (0, 2)


def test_ids_are_given_in_text_order_and_the_extractor_is_told() -> None:
    found = candidates(("a", 12, 14), ("b", 0, 3))
    sealed = Sealer(SENTENCES).seal(SIGHTINGS, "s", found)
    assert [(one.id, one.plugin, one.spans[0].begin) for one in sealed] == [("s1", "b", 0), ("s2", "a", 12)]


def test_the_extractor_may_keep_its_records_and_give_them_again() -> None:
    record = seen(0, 3, note="mine")
    for _ in range(2):
        (sealed,) = Sealer(SENTENCES).seal(SIGHTINGS, "s", [candidate(record, "a", SCOPE)])
        assert attrs.evolve(sealed, id="", plugin="", sentences=()) == record
    assert (record.id, record.plugin, record.sentences) == ("", "", ())


@pytest.mark.parametrize("bad", [(), [Span(0, 1)], (Span(0, 0),), (Span(0, 101),), ((0, 1),), None])
def test_spans_that_are_no_stretch_of_the_text_are_refused(bad: Any) -> None:
    class Odd(Record):
        @property
        def spans(self) -> tuple[Span, ...]:
            return bad  # type: ignore[no-any-return]

    with pytest.raises(Nonconforming):
        candidate(Odd(), "a", SCOPE)
