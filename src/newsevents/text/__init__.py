"""Reading text into an analysis that every extractor shares."""

from newsevents.text.reading import Header, Reading, read, read_header

__all__ = ["Header", "Reading", "read", "read_header"]
