"""Whom and what a later word means: a guest and who greeted him, the country around a town, what is called off within a
journey, talks that follow on a meeting."""

import pytest
from event_stories import Told, events, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # right behind a greeting, they are the guest and who greeted him, also where others met before
    ("ru", "Павел Громов встретился с Юрием Козловым в Риме. Иван Рубцов прилетел в Осло в понедельник. В аэропорту "
     "его встретила министр Анна Берг, и их переговоры шли до ночи.",
     [("meeting", "occurred", None, ("Павел Громов", "Юрий Козлов"), (), ("Рим",)),
      ("visit", "occurred", "2025-12-01", ("Иван Рубцов",), ("Анна Берг",), ("Осло",)),
      ("talks", "occurred", "2025-12-01", ("Иван Рубцов",), ("Анна Берг",), ("Осло",))]),
    ("uk", "Павло Гром зустрівся з Юрієм Козлом у Римі. Іван Рубець прилетів до Осло в понеділок. В аеропорту його "
     "зустріла міністерка Анна Берг, і їхні переговори тривали до ночі.",
     [("meeting", "occurred", None, ("Павло Гром", "Юрій Козел"), (), ("Рим",)),
      ("visit", "occurred", "2025-12-01", ("Іван Рубець",), ("Анна Берг",), ("Осло",)),
      ("talks", "occurred", "2025-12-01", ("Іван Рубець",), ("Анна Берг",), ("Осло",))]),
    ("en", "John Burton met George Cole in Rome. Mark Rubin landed in Oslo on Monday. Minister Anna Berg welcomed him "
     "at the airport, and they met for two hours.",
     [("meeting", "occurred", None, ("George Cole", "John Burton"), (), ("Rome",)),
      ("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    # … whatever they are called, and however the talks begin
    ("ru", "Вице-премьер Иван Рубцов прилетел в Осло. В аэропорту его встретил норвежский коллега Павел Громов, и "
     "вскоре вице-премьеры приступили к переговорам.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",)),
      ("talks", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",))]),
    ("uk", "Віцепрем'єр Іван Рубець прилетів до Осло. В аеропорту його зустрів норвезький колега Павло Гром, і "
     "невдовзі віцепрем'єри приступили до переговорів.",
     [("visit", "occurred", None, ("Іван Рубець",), ("Павло Гром",), ("Осло",)),
      ("talks", "occurred", None, ("Іван Рубець",), ("Павло Гром",), ("Осло",))]),
    ("en", "Deputy premier Mark Rubin flew to Oslo. He was met at the airport by John Burton, and the deputy premiers "
     "got down to talks soon after.",
     [("visit", "occurred", None, ("Mark Rubin",), ("John Burton",), ("Oslo",)),
      ("talks", "occurred", None, ("Mark Rubin",), ("John Burton",), ("Oslo",))]),
    # who has just come is greeted, not who received him
    ("ru", "Президент Павел Громов принял в Осло президента Ивана Рубцова. Тот прибыл в Осло с двухдневным визитом, в "
     "аэропорту его встретил премьер Юрий Козлов.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Павел Громов", "Юрий Козлов"), ("Осло",))]),
    ("uk", "Президент Павло Гром прийняв в Осло президента Івана Рубця. Той прибув до Осло з дводенним візитом, в "
     "аеропорту його зустрів прем'єр Юрій Козел.",
     [("visit", "occurred", None, ("Іван Рубець",), ("Павло Гром", "Юрій Козел"), ("Осло",))]),
    # the country is that of the town where a foreigner has come
    ("ru", "Министр иностранных дел Перу Иван Рубцов прибыл в Осло, это его первая поездка в страну. Норвегии и Чили "
     "нужен газ.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Норвегия", "Осло"))]),
    ("uk", "Міністр закордонних справ Перу Іван Рубець прибув до Осло, це його перша поїздка до країни. Норвегії та "
     "Чилі потрібен газ.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Норвегія", "Осло"))]),
    ("en", "Peruvian Foreign Minister Mark Rubin arrived in Oslo on Monday for a visit, his first trip to the country. "
     "Norway and Chile need gas.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Norway", "Oslo"))]),
    # what is called off within a journey is not the journey
    ("ru", "Иван Рубцов прервал поездку по Западной Африке, отменив визит в Того.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Западная Африка",)),
      ("visit", "cancelled", None, ("Иван Рубцов",), (), ("Того",))]),
    ("uk", "Іван Рубець перервав поїздку Західною Африкою, скасувавши візит до Того.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Західна Африка",)),
      ("visit", "cancelled", None, ("Іван Рубець",), (), ("Того",))]),
    ("en", "Mark Rubin cut short a tour of West Africa, scrapping a visit to Togo to return home as storms hit the "
     "coast.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("West Africa",)),
      ("visit", "cancelled", None, ("Mark Rubin",), (), ("Togo",))]),
    # they who negotiated are nobody who is told only later
    ("ru", "В письме говорится, что они сами вели переговоры о сделке. Иван Рубцов прилетел в Осло во вторник.",
     [("visit", "occurred", "2025-12-02", ("Иван Рубцов",), (), ("Осло",))]),
    ("uk", "У листі йдеться, що вони самі вели переговори про угоду. Іван Рубець прилетів до Осло у вівторок.",
     [("visit", "occurred", "2025-12-02", ("Іван Рубець",), (), ("Осло",))]),
    ("en", "A letter said they had walked away from a deal they themselves negotiated. Mark Rubin flew to Oslo on "
     "Tuesday.",
     [("visit", "occurred", "2025-12-02", ("Mark Rubin",), (), ("Oslo",))]),
    # talks that follow on a meeting are held by those who met, and are others
    ("ru", "Иван Рубцов встретился с Павлом Громовым, затем состоялись переговоры в расширенном составе.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ()),
      ("talks", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Іван Рубець зустрівся з Павлом Громом, після чого відбулися переговори в розширеному складі.",
     [("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ()),
      ("talks", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ())]),
    ("en", "Mark Rubin met John Burton, after which wider talks were held.",
     [("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ()),
      ("talks", "occurred", None, ("John Burton", "Mark Rubin"), (), ())]),
    # who will come again comes to the town, not to the same palace
    ("ru", "Павел Громов принял Ивана Рубцова в президентском дворце в Осло в понедельник. Рубцов не исключил, что "
     "весной приедет снова.",
     [("visit", "occurred", "2025-12-01", ("Иван Рубцов",), ("Павел Громов",), ("Осло", "президентский дворец")),
      ("visit", "possible", "2026-SP", ("Иван Рубцов",), (), ("Осло",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_meant(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted


def test_taken_along() -> None:
    """Whom somebody takes along is no topic, and what a headline says that somebody is to do is planned."""
    text = "Minister Rubin to lead team to Oslo, Rome. Minister Mark Rubin will fly to Oslo on Friday."
    found = events("en", text)
    assert {event.status for event in found} == {"planned"}
    assert sorted(place.name for event in found for place in event.places) == ["Oslo", "Rome"]
