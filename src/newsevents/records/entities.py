"""People, places, organisations and groups: one record each in an article."""

from operator import attrgetter
from typing import ClassVar, Final, Literal

import attrs

from newsevents.records.base import Fields, Record, link_field, span_field
from newsevents.spans import Span


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Mention(Fields):
    """One place in the text where an entity is meant: by a name, by a role («министр»), by a pronoun."""

    span: Span = span_field()
    kind: Literal["name", "role", "pronoun"] = "name"


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Role(Fields):
    """A position, an occupation, kinship or a nationality noun, as the text gives it to a person.

    ``text`` is as said, ``name`` in the nominative («госсекретарь США»), ``organization`` and ``state`` what the
    role belongs to, the state as an ISO 3166-1 alpha-2 code.
    """

    text: str
    name: str
    span: Span = span_field()
    organization: str | None = None
    state: str | None = None
    former: bool = False


def _spans(mentions: tuple[Mention, ...]) -> tuple[Span, ...]:
    return tuple(map(_SPAN_OF, mentions))


_SPAN_OF: Final = attrgetter("span")


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Person(Record):
    """Somebody named in the text. ``name`` is the fullest nominative form, ``aliases`` the other forms, in the
    nominative."""

    prefix: ClassVar[str] = "p"

    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = attrs.field(validator=attrs.validators.min_len(1))
    gender: Literal["m", "f"] | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return _spans(self.mentions)


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Place(Record):
    """A place of the world. ``code`` is stable over languages: ISO 3166 for states and regions, ``gn:`` with the
    GeoNames id for cities, ``iata:`` for airports; None where the gazetteer does not know the name. ``within`` names
    what contains it, from the narrow to the wide (codes)."""

    prefix: ClassVar[str] = "l"

    name: str
    kind: str
    code: str | None = None
    country: str | None = None
    within: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = attrs.field(validator=attrs.validators.min_len(1))

    @property
    def spans(self) -> tuple[Span, ...]:
        return _spans(self.mentions)


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Organization(Record):
    """A body that can speak or act: a ministry, an agency, a company, a government named by its seat («Кремль»).

    ``kind``: media, government, party, company, international, other. ``state`` is an ISO 3166-1 alpha-2 code.
    """

    prefix: ClassVar[str] = "o"

    name: str
    kind: str = "other"
    state: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = attrs.field(validator=attrs.validators.min_len(1))

    @property
    def spans(self) -> tuple[Span, ...]:
        return _spans(self.mentions)


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Group(Record):
    """People who act together without being named one by one: «украинская делегация», «лидеры двух стран».

    ``members`` are the persons whom the text counts to it, ``states`` the codes of the states they stand for.
    """

    prefix: ClassVar[str] = "g"

    name: str
    states: tuple[str, ...] = ()
    members: tuple[str, ...] = link_field("people", default=())
    mentions: tuple[Mention, ...] = attrs.field(validator=attrs.validators.min_len(1))

    @property
    def spans(self) -> tuple[Span, ...]:
        return _spans(self.mentions)
