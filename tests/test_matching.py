from newsevents.lexicon import Entry
from newsevents.matching import Match

ENTRY = Entry("cues", "сказать", ("сказать",), False, False, {})


def nested(thing: object, depth: int) -> object:
    for _ in range(depth):
        thing = [thing]
    return thing


def test_what_is_freed_deep_inside_other_things_leaves_its_neighbours_alone() -> None:
    """Compiled, too, where such an object has no header for the garbage collector."""
    for depth in range(40, 60):
        matches = [Match(at, at + 1, ENTRY) for at in range(2000)]
        inside = [nested(match, depth) for match in matches[1::2]]
        kept = matches[::2]
        del matches
        del inside
        assert all(match.entry is ENTRY for match in kept)
