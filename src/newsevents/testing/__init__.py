"""For the tests of plugins (extra ``newsevents[testing]``): a checker of extractors, and hypothesis strategies."""

from newsevents.testing.checking import check_extractor
from newsevents.testing.strategies import records, results, spans, texts

__all__ = ["check_extractor", "records", "results", "spans", "texts"]
