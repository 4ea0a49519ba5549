"""People: who is named, with which roles, and where else the text means them."""

from newsevents.analysis import Analysis
from newsevents.extractors.people.bearers import nominative
from newsevents.extractors.people.persons import persons


def draft_people(text: Analysis):
    out = []
    for p in text.shared(persons):
        m = [list(text.span(n.begin, n.end)) for n in p.mentions]
        roles = list(dict.fromkeys(nominative(text, r) for r in p.roles if not r.entry.get("title")))
        out.append({"name": p.best.name, "roles": roles, "mentions": m})
    return out
