"""From drafts to the records of the layer."""

from newsevents.analysis import Analysis
from newsevents.extractors.people.coreference import Link, Linker
from newsevents.extractors.people.person import Person as Draft
from newsevents.extractors.people.persons import persons
from newsevents.extractors.people.phrases import RolePhrase, told_over
from newsevents.extractors.people.wording import nominative
from newsevents.ranges import BEGIN, SpanIndex
from newsevents.records import Mention, Organization, Person, Place, Role


def people(text: Analysis, places: "tuple[Place, ...]", organizations: "tuple[Organization, ...]") -> list[Person]:
    """The persons of the text, with all their mentions and roles."""
    drafts = text.shared(persons)
    links: dict[int, list[Link]] = {}
    for link in Linker(text, drafts).links():
        links.setdefault(id(link.person), []).append(link)
    owners = _Owners(places, organizations)
    return [_record(text, draft, links.get(id(draft), []), owners) for draft in drafts]


class _Owners:
    """What a role belongs to, by the characters of the role phrase."""

    def __init__(self, places: "tuple[Place, ...]", organizations: "tuple[Organization, ...]") -> None:
        self.places = SpanIndex((m.span, place) for place in places for m in place.mentions)
        self.organizations = SpanIndex((m.span, body) for body in organizations for m in body.mentions)


def _record(text: Analysis, draft: Draft, links: list[Link], owners: _Owners) -> Person:
    mentions = [Mention(span=text.span(m.begin, m.end)) for m in draft.mentions]
    for link in links:
        mentions.append(Mention(span=text.span(link.begin, link.end), kind="role" if link.phrase else "pronoun"))
    phrases = [*draft.roles, *(link.phrase for link in links if link.phrase is not None)]
    gender, name = draft.gender, draft.name
    aliases = dict.fromkeys(alias for m in draft.mentions if (alias := m.name) != name)
    return Person(
        name=name,
        aliases=tuple(aliases),
        roles=tuple(_roles(text, sorted(phrases, key=BEGIN), owners)),
        mentions=tuple(sorted(mentions, key=lambda m: m.span)),
        gender="m" if gender == "m" else "f" if gender == "f" else None,
    )


def _roles(text: Analysis, phrases: list[RolePhrase], owners: _Owners) -> list[Role]:
    """One role each, without the shorter forms of a role that stands there."""
    roles = [_role(text, phrase, owners) for phrase in phrases if _tells(text, phrase)]
    if len(roles) < 2:
        return roles
    made = [(role, _words(text, role.name)) for role in roles]
    kept: list[Role] = []
    for at, (role, words) in enumerate(made):
        longer = any(words < other for _, other in made)
        again = any(words == other for _, other in made[:at])
        if not longer and not again:
            kept.append(role)
    return kept


def _tells(text: Analysis, phrase: RolePhrase) -> bool:
    """Whether a phrase tells a position, an occupation or the like: not a form of address, nor a word for anybody or
    for those of a party unless more is said («женщина», "a Democrat from Ohio"; "the top Democrat on the panel")."""
    if not phrase.entry.get("untold"):
        return not phrase.entry.get("title")
    if phrase.end <= phrase.stop + 1:
        return False
    after = text.words[phrase.stop].entries.get("role_prepositions")
    return not text.words[phrase.stop + 1].capital and not (after is not None and after.get("origin"))


def _words(text: Analysis, name: str) -> frozenset[str]:
    """The words of a role, in full what is written short ("Gov.")."""
    listed = text.language.list("roles")
    words = text.language.folding(name).replace("-", " ").split()
    return frozenset(str(listed[word].get("full", word)) if word in listed else word for word in words)


def _role(text: Analysis, phrase: RolePhrase, owners: _Owners) -> Role:
    span = text.span(phrase.begin, phrase.end)
    own = ((phrase.begin, phrase.stop), *phrase.part) if phrase.part else ((phrase.begin, phrase.end),)
    spans = [text.span(begin, end) for begin, end in own if end > begin]
    states = [place.country for held in spans for place in owners.places.inside(held) if place.country]
    bodies = [body for held in spans for body in owners.organizations.inside(held)]
    for token in (token for begin, end in own for token in range(begin, end)):
        origin = text.words[token].entries.get("adjectives") or text.words[token].entries.get("demonyms")
        if origin is not None and str(origin["code"])[:2].isupper():
            states.append(str(origin["code"])[:2])
    return Role(
        text=span.of(text.text),
        name=nominative(text, phrase, one=True),
        span=span,
        organization=bodies[0].name if bodies else None,
        state=states[0] if states else bodies[0].state if bodies else None,
        former=_former(text, phrase),
    )


def _former(text: Analysis, phrase: RolePhrase) -> bool:
    """Whether the role is said to be over («бывший», «экс-»)."""
    if told_over(text, phrase):
        return True
    head = text.words[phrase.head]  # «эксперт» is a role in itself, «экс-посол» and «екскомандир» are made of one
    return ("roles" not in head.entries or "-" in head.key) and head.key.startswith(text.shared(_former_prefixes))


def _former_prefixes(text: Analysis) -> tuple[str, ...]:
    """What is written together with a role noun and tells that the role is over."""
    return tuple(key for key, entry in text.language.list("role_prefixes").items() if entry.get("former"))
