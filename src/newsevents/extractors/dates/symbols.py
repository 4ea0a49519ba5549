"""The alphabet of the grammar of dates: one character a kind of word, so that patterns run over a short string.

The names are those that the word lists use under ``is`` and the patterns in ``grammar.toml``.
"""

from typing import Final

WORDS: Final = (
    "month", "weekday", "weekdays", "part", "part_or_day", "part_shade", "noon", "season", "season_adjective",
    "season_noun", "second", "minute", "hour", "day", "week", "weekend_day", "weekend", "month_unit", "quarter",
    "quarter_mark", "half_year", "year", "year_at", "year_mark", "season_year", "decade_unit", "century", "span",
    "number_word", "half_word", "cardinal", "multiplier", "and_half", "half", "vague", "ordinal", "ordinal_second",
    "counts", "decade", "deictic", "modifier", "same", "every", "set", "ago", "earlier", "later", "spanning", "ahead",
    "tail", "meridiem", "oclock", "zone", "quarter_to", "minutes_to", "half_to", "quarter_less", "past", "to_hour",
    "in", "at", "onto", "from", "to", "until", "between", "and", "or", "the", "of", "a", "about", "within",
    "after_next", "overnight", "other", "or_two", "or_so", "after_day", "every_other", "from_now", "half_past",
    "quarter_past", "per", "counted", "lasting", "fraction", "quality",
    "month_adjective", "weekday_adjective", "edge", "fiscal",
)  # fmt: skip
"""What an entry of the word lists may say under ``is``."""

DERIVED: Final = (
    "small", "four", "number", "decimal", "dotted", "year_ordinal", "roman", "durative", "month_span", "length_span",
    "calendar_day", "clock", "ordinal_number", "year_spelled", "quarter_name", "half_name", "week_name", "moment",
    "comma", "dash", "open", "close",
)  # fmt: skip
"""What is told from the shape: digits and what stands between them, Roman numerals, words with hyphens."""

CHARACTER: Final = {name: chr(0xE000 + at) for at, name in enumerate((*WORDS, *DERIVED))}
NAME: Final = {character: name for name, character in CHARACTER.items()}

NOTHING: Final = "."
"""Stands for every token that is no part of a time expression."""

COMPOUND: Final = "?"
"""Stands for a token that holds several words of the grammar («сентябре-октябре»)."""

CONTINUED: Final = "~"
"""Stands for the further tokens of an entry of several words."""

MARK: Final = "'"
"""Stands for the marks inside numeric dates, which are looked at with their digits."""

_CARRIED: Final = frozenset({
    "half", "cardinal", "and_half", "vague", "ordinal", "modifier", "same", "every", "ahead", "tail", "in", "at",
    "onto", "from", "to", "until", "between", "and", "or", "the", "of", "a", "about", "part_shade",
    "season_adjective", "half_word", "number_word", "earlier", "later", "spanning", "ago", "minutes_to", "past",
    "to_hour", "zone", "counts", "other", "quarter_mark", "per", "or_two", "or_so", "every_other", "from_now",
    "counted", "lasting", "fraction", "quality", "edge", "fiscal",
})  # fmt: skip
"""Words that tell a time only beside others."""

ANCHORS: Final = (frozenset(WORDS) - _CARRIED) | {
    "four", "clock", "calendar_day", "dotted", "durative", "month_span", "length_span", "quarter_name", "half_name",
    "week_name", "moment", "year_ordinal", "ordinal_number", "year_spelled",
}  # fmt: skip
"""A stretch of neighbouring tokens without any of these holds no time expression."""
