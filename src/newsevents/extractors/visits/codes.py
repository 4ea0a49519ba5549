"""Event codes derived from kind and status.

PLOVER 1.2 (Open Event Data Alliance) names the event, here CONSULT with its modes ``visit``, ``meet``, ``third-party``,
``phone``; what is only intended is AGREE's neighbour in CAMEO's order, "express intent", which PLOVER keeps as a context of
the same event. CAMEO 1.1b3 (Schrodt 2012) gives the number: 042 make a visit, 036 express intent to meet or negotiate,
046 engage in negotiation, 041 discuss by telephone, 040 consult, 
"""

_MODES = {"visit": ("visit", "042"), "meeting": ("meet", "040"), "talks": ("negotiate", "046"), "call": ("phone", "041")}
_INTENT = "036"


def code_of(kind: str, status: str) -> str | None:
    """The PLOVER event and mode with the CAMEO code; None for a kind that has none, and for what did not take place.

    >>> code_of("visit", "occurred"), code_of("meeting", "planned"), code_of("call", "denied")
    ('CONSULT/visit 042', 'CONSULT/meet 036', None)
    """
    known = _MODES.get(kind)
    if known is None or status in ("cancelled", "denied"):
        return None
    mode, number = known
    return f"CONSULT/{mode} {number if status == 'occurred' else _INTENT}"
