from bisect import bisect_left, bisect_right

from hypothesis import given
from hypothesis import strategies as st

from newsevents.ranges import SpanIndex, count_before, count_upto
from newsevents.spans import Span

SPANS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_an_index_finds_what_a_look_at_all_finds(placed: list[Span], asked: Span) -> None:
    index = SpanIndex((span, span) for span in placed)
    assert list(index.inside(asked)) == [span for span in sorted(placed) if asked.contains(span)]
    assert list(index.around(asked)) == [span for span in sorted(placed, reverse=True) if span.contains(asked)]


@given(st.lists(st.integers(-3, 9)).map(sorted), st.integers(-4, 10))
def test_places_are_counted_as_bisect_counts_them(places: list[int], place: int) -> None:
    assert count_before(places, place) == bisect_left(places, place)
    assert count_upto(places, place) == bisect_right(places, place)
