"""The interpretations that the patterns name: from the cells of a construction to what it means.

Each takes the cells by the names of the slots, and what the pattern says beside; it raises Refused where the
construction
means no time here, and the next one is tried.
"""

from newsevents.extractors.dates.readings import clocks, lengths, periods, points, relatives, sets
from newsevents.extractors.dates.readings.registry import READINGS

__all__ = ["READINGS", "clocks", "lengths", "periods", "points", "relatives", "sets"]
