"""Frames: a trigger word with what stands in its slots, read off a word list. The ground to build event extractors on.

An entry of a category tells what each part of its clause means::

    [frames_types]
    "arrival" = { kind = "visit", subject = "visitor", slots = { "в" = "place", "из+gen" = "origin" }, example = "…" }

    [frames]
    "прибыть" = { pos = "verb", type = "arrival", example = "Министр прибыл в Киев." }
    "визит" = { pos = "noun", kind = "visit", slots = { "gen" = "visitor", "в+acc" = "place" }, example = "…" }

``pos`` is verb, noun or adjective (one that is a predicate, read as a verb is: "is due in Kyiv"). ``subject`` and
``object`` name the parts of subject and direct object (those of the active; a passive is turned round). A key of
``slots`` is a preposition, a preposition with the case it takes («с+ins»), a bare case («dat», and «gen» for the
genitive or possessive of a noun) or, of a noun, «adj» for its adjectives; with «^» it is that of a phrase before the
verb which carries the noun («У министра запланирована встреча»). ``type`` names an entry of the category with
``_types`` at its end, whose data the entry takes over where it has none of its own.

``where`` names the type that a verb has where its clause is of several and tells where, not where to.

The category with ``_supports`` at its end lists verbs that carry a noun («провести встречу», «встреча состоялась»),
each with ``noun`` = "subject" or "object", or both; ``dative`` is the part of the phrase in that case beside the object
(«нанёс визит королю»).
"""

from newsevents.frames.attachment import gives_reason
from newsevents.frames.compatriots import first_of_several, is_one_of_several
from newsevents.frames.model import FAR, Frame, Slot, data_of
from newsevents.frames.reading import MOST, read_as, read_frames
from newsevents.frames.subjects import (
    antecedent,
    conjunction_before,
    governed_relative,
    governor_of,
    has_infinitive,
    is_added,
    is_gerund,
    is_infinitive,
    opens_with_gerund,
    part_around,
    phrase_at,
    subject_of,
)

__all__ = [
    "FAR",
    "MOST",
    "Frame",
    "Slot",
    "antecedent",
    "conjunction_before",
    "data_of",
    "first_of_several",
    "gives_reason",
    "governed_relative",
    "governor_of",
    "has_infinitive",
    "is_added",
    "is_gerund",
    "is_infinitive",
    "is_one_of_several",
    "opens_with_gerund",
    "part_around",
    "phrase_at",
    "read_as",
    "read_frames",
    "subject_of",
]
