"""Event codes derived from kind and status.

The number is that of CAMEO 1.1b3 (Schrodt 2012): 040 consult, 041 discuss by telephone, 042 make a visit, 046 engage in
negotiation, 036 express intent to meet or negotiate. The name is PLOVER's event type CONSULT, with the mode where
PLOVER has one for the kind (visit, phone). No release of PLOVER is claimed: type and modes are used by name alone.
"""

from typing import Final

_CODES: Final = {"visit": ("CONSULT/visit", "042"), "meeting": ("CONSULT", "040"), "talks": ("CONSULT", "046"),
                 "call": ("CONSULT/phone", "041")}  # fmt: skip
_INTENT: Final = "036"
_INTENDED: Final = frozenset({"planned", "postponed"})
_CODED: Final = _INTENDED | {"occurred"}


def code_of(kind: str, status: str) -> str | None:
    """PLOVER's name and CAMEO's number of an event; None for a kind that has none, and for what nobody intends or what
    did not take place.

    >>> code_of("visit", "occurred"), code_of("meeting", "planned"), code_of("call", "denied")
    ('CONSULT/visit 042', 'CONSULT 036', None)
    """
    known = _CODES.get(kind)
    if known is None or status not in _CODED:
        return None
    name, number = known
    return f"{name} {number if status == 'occurred' else _INTENT}"
