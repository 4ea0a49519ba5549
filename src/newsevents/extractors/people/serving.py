"""Who has a role that stands before the surname of one whom he serves: «адвоката Седова, Ивана Котова, …»."""

from collections.abc import Mapping, Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.settling import Settled

_SERVING: Final = frozenset({"kin", "relation", "law", "media"})
"""Classes of roles that somebody has towards another one: a relative, an aide, a lawyer, a spokesman."""


def serving(
    text: Analysis,
    name: Settled,
    roles: Sequence[RolePhrase],
    at: Mapping[int, Settled],
    beginning: Mapping[int, RolePhrase],
) -> tuple[Settled, RolePhrase] | None:
    """The one who has the role that stands before a surname in the genitive, with that role: a whole name in the case
    of the role follows between commas, or another role of its class with one («защитника Седова, адвоката Ивана
    Котова, …»). ``at`` are the names and ``beginning`` the roles by their first token."""
    role, comma = next((r for r in roles if r.end == name.begin), None), name.end
    if role is None or len(name.words) > 1 or "gen" not in name.cases or not role.cases:
        return None
    if comma + 1 >= len(text) or text.words[comma].form != ",":
        return None
    second = beginning.get(comma + 1)
    if second is not None and not (second.kinds & role.kinds and second.cases & role.cases):
        return None
    other = at.get(comma + 1 if second is None else second.end)
    if other is None or len(other.words) < 2 or not other.cases & role.cases:
        return None
    relating = second is not None or bool(role.kinds & _SERVING)
    closed = other.end >= len(text) or text.words[other.end].form in (",", ".")
    return (other, role) if relating and closed else None
