"""Nothing is known of any one article: names, places, numbers and dates are drawn, paragraphs are left out, and the
result changes exactly as the text does."""

import datetime as dt
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

import newsevents


class Name(NamedTuple):
    """A person in the forms that the article needs; the last three are the surname's."""

    nom: str
    ins: str
    surname: str
    gen: str


class Town(NamedTuple):
    """A city with its state, in the nominative and as one goes there."""

    nom: str
    acc: str
    state: str
    state_acc: str


NAMES = (
    Name("Павел Громов", "Павлом Громовым", "Громов", "Громова"),
    Name("Стефан Новак", "Стефаном Новаком", "Новак", "Новака"),
    Name("Артур Саркисян", "Артуром Саркисяном", "Саркисян", "Саркисяна"),
    Name("Николай Дубровский", "Николаем Дубровским", "Дубровский", "Дубровского"),
    Name("Джон Бертон", "Джоном Бертоном", "Бертон", "Бертона"),
    Name("Олег Мельник", "Олегом Мельником", "Мельник", "Мельника"),
    Name("Хуан Кортес", "Хуаном Кортесом", "Кортес", "Кортеса"),
)
TOWNS = (
    Town("Вена", "Вену", "Австрия", "Австрию"),
    Town("Прага", "Прагу", "Чехия", "Чехию"),
    Town("Астана", "Астану", "Казахстан", "Казахстан"),
    Town("Минск", "Минск", "Белоруссия", "Белоруссию"),
    Town("Варшава", "Варшаву", "Польша", "Польшу"),
    Town("Ереван", "Ереван", "Армения", "Армению"),
    Town("Анкара", "Анкару", "Турция", "Турцию"),
)
ROLES = ("премьер-министр", "министр иностранных дел", "спецпосланник президента", "глава парламента")
MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
ORDINALS = {2: "второй", 3: "третий", 4: "четвёртый", 5: "пятый", 6: "шестой", 7: "седьмой", 8: "восьмой"}
HOURS = {2: "двух", 3: "трёх", 4: "четырёх", 5: "пяти", 6: "шести", 7: "семи"}
QUOTES = ("Мы продолжим работу в этом составе", "Стороны услышали друг друга", "До договора ещё далеко")


class Story(NamedTuple):
    """What a generated article tells."""

    published: dt.date
    arrived: dt.date
    before: dt.date
    visitor: Name
    host: Name
    speaker: Name
    role: str
    town: Town
    ordinal: int
    hours: int
    quote: str
    kept: frozenset[str]

    def text(self) -> str:
        """The article; the paragraphs that ``kept`` does not name are left out."""
        paragraphs = {
            "arrival": f"{self.role.capitalize()} {self.visitor.nom} {told(self.arrived)} прибыл в {self.town.acc}.",
            "talks": f"Переговоры с {self.host.ins} длились около {HOURS[self.hours]} часов.",
            "ordinal": f"Это уже {ORDINALS[self.ordinal]} визит {self.visitor.gen} в {self.town.state_acc} за год.",
            "quote": f"«{self.quote}», — заявил {self.speaker.nom}.",
            "previous": f"Предыдущий визит {self.visitor.gen} состоялся {told(self.before)}.",
        }
        return "\n\n".join(text for name, text in paragraphs.items() if name in self.kept)


def told(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


@st.composite
def stories(draw: st.DrawFn) -> Story:
    published = draw(st.dates(dt.date(2012, 1, 1), dt.date(2030, 12, 31)))
    arrived = published - dt.timedelta(days=draw(st.integers(0, 40)))
    visitor, host, speaker = draw(st.permutations(NAMES))[:3]
    optional = ("talks", "ordinal", "quote", "previous")
    return Story(
        published=published,
        arrived=arrived,
        before=arrived - dt.timedelta(days=draw(st.integers(30, 300))),
        visitor=visitor,
        host=host,
        speaker=speaker,
        role=draw(st.sampled_from(ROLES)),
        town=draw(st.sampled_from(TOWNS)),
        ordinal=draw(st.sampled_from(sorted(ORDINALS))),
        hours=draw(st.sampled_from(sorted(HOURS))),
        quote=draw(st.sampled_from(QUOTES)),
        kept=frozenset(["arrival", *draw(st.sets(st.sampled_from(optional)))]),
    )


def read(story: Story) -> newsevents.ParseResult:
    return newsevents.parse(story.text(), published=story.published, language="ru")


@given(stories())
def test_dates(story):
    expected = [story.arrived.isoformat()]
    if "talks" in story.kept:
        expected.append(f"PT{story.hours}H")
    if "ordinal" in story.kept:
        expected.append("P1Y")
    if "previous" in story.kept:
        expected.append(latest(story.before, story.published).isoformat())
    assert [date.value for date in read(story).dates] == expected


def latest(day: dt.date, published: dt.date) -> dt.date:
    """The last day of that name that is not after publication: what a date without a year means in a report."""
    years = range(published.year, published.year - 9, -1)
    days = (dt.date(year, day.month, day.day) for year in years if day.day < 29 or _exists(year, day))
    return next(found for found in days if found <= published)


def _exists(year: int, day: dt.date) -> bool:
    try:
        return bool(day.replace(year=year))
    except ValueError:
        return False


@given(stories())
def test_people_and_roles(story):
    expected = {story.visitor.nom: [story.role]}
    if "talks" in story.kept:
        expected[story.host.nom] = []
    if "quote" in story.kept:
        expected[story.speaker.nom] = []
    assert {person.name: [role.name.casefold() for role in person.roles] for person in read(story).people} == expected


@given(stories())
def test_quotes(story):
    found = [(quote.content[0].of(story.text()), quote.speaker and quote.speaker.name) for quote in read(story).quotes]
    assert found == ([(story.quote, story.speaker.nom)] if "quote" in story.kept else [])


@given(stories())
def test_the_visit(story):
    visit = read(story).visits[0]
    places = [place.name for place in visit.places]
    assert visit.status == "occurred"
    assert [p.name for p in visit.participants if p.part == "visitor"] == [story.visitor.nom]
    assert visit.time is not None
    assert visit.time.value == story.arrived.isoformat()
    assert places[0] == story.town.nom
    if "ordinal" in story.kept:
        assert visit.ordinal is not None
        assert visit.ordinal.number == story.ordinal
        assert story.town.state in places
    else:
        assert visit.ordinal is None


@given(stories())
def test_the_other_events(story):
    result = read(story)
    talks = [event for event in result.events if event.kind == "talks"]
    if "talks" in story.kept:
        assert [(event.duration, event.status) for event in talks] == [(f"PT{story.hours}H", "occurred")]
        assert {story.visitor.nom, story.host.nom} == {p.name for p in talks[0].participants}
    else:
        assert talks == []
    assert len(result.visits) == (2 if "previous" in story.kept else 1)
