"""Meetings one after another, visits told in passing, the eve of a stay, what falls with a visit, who holds a summit:
in each language that has the construction."""

import pytest
from event_stories import Told, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # one verb, several meetings
    ("ru",
     "Министр Иван Рубцов созвонился с главой МИД Чили Хуаном Лопесом, а затем с японским коллегой Павлом "
     "Громовым.",
     [("call", "occurred", None, ("Иван Рубцов", "Хуан Лопес"), (), ()),
      ("call", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk",
     "Міністр Іван Рубець мав телефонну розмову з держсекретарем Марком Норманом, а потім — із главою МЗС "
     "Чилі Павлом Громом.",
     [("call", "occurred", None, ("Іван Рубець", "Марк Норман"), (), ()),
      ("call", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ())]),
    ("en", "Minister Mark Rubin phoned Chancellor John Burton and then Italian Prime Minister Carl Neri.",
     [("call", "occurred", None, ("John Burton", "Mark Rubin"), (), ()),
      ("call", "occurred", None, ("Carl Neri", "Mark Rubin"), (), ())]),
    ("ru",
     "Министр Иван Рубцов во вторник встретился с послом Чили Хуаном Лопесом, а в среду — с мэром Павлом "
     "Громовым.",
     [("meeting", "occurred", "2025-12-02", ("Иван Рубцов", "Хуан Лопес"), (), ()),
      ("meeting", "occurred", "2025-12-03", ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("ru", "Министр Иван Рубцов встретился в Риме с послом Чили Хуаном Лопесом, а в Осло — с мэром Павлом Громовым.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Хуан Лопес"), (), ("Рим",)),
      ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))]),
    ("en",
     "Minister Mark Rubin met Chilean envoy Juan Lopez in Rome on Monday and Prime Minister Carl Neri in "
     "Oslo on Tuesday.",
     [("meeting", "occurred", "2025-12-01", ("Juan Lopez", "Mark Rubin"), (), ("Rome",)),
      ("meeting", "occurred", "2025-12-02", ("Carl Neri", "Mark Rubin"), (), ("Oslo",))]),
    ("ru", "Министр Иван Рубцов встретился с послом Чили Хуаном Лопесом и мэром Павлом Громовым.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов", "Хуан Лопес"), (), ())]),
    # where somebody has been, in passing
    ("ru", "Президент Чехии Иван Рубцов прилетел в Вену, посетив Осло и Рим.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Вена",)),
      ("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло", "Рим"))]),
    ("uk", "Президент Чехії Іван Рубець прибув до Відня, відвідавши Осло та Рим.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Відень",)),
      ("visit", "occurred", None, ("Іван Рубець",), (), ("Осло", "Рим"))]),
    ("en", "Having visited Oslo and Rome, Czech President Mark Rubin flew to Vienna on Monday.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo", "Rome")),
      ("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Vienna",))]),
    ("en", "Czech President Mark Rubin flew to Vienna after visiting Oslo and Rome.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Vienna",)),
      ("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo", "Rome"))]),
    ("ru", "Президент Чехии Иван Рубцов вылетел в Вену после визитов в Осло и Рим.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Вена",)),
      ("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло", "Рим"))]),
    # a meeting after a visit is not there, one after the arrival is
    ("ru", "После посещения Осло президент Чехии Иван Рубцов встретился с премьером Польши Павлом Громовым.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",)),
      ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("ru", "Посетив Осло, президент Чехии Иван Рубцов встретился с премьером Польши Павлом Громовым.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",)),
      ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Відвідавши Осло, президент Чехії Іван Рубець зустрівся з прем'єром Польщі Павлом Громом.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Осло",)),
      ("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ())]),
    ("en", "After visiting Oslo, Czech President Mark Rubin met Polish Prime Minister John Burton.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",)),
      ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ())]),
    ("en", "After arriving in Oslo, Czech President Mark Rubin met Norwegian Prime Minister John Burton.",
     [("visit", "occurred", None, ("Mark Rubin",), ("John Burton",), ("Oslo",)),
      ("meeting", "occurred", None, ("Mark Rubin",), ("John Burton",), ("Oslo",))]),
    ("ru", "Прибыв в Осло, президент Чехии Иван Рубцов встретился с премьером Норвегии Павлом Громовым.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",)),
      ("meeting", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",))]),
    # who comes on the eve of his stay
    ("ru",
     "Президент Чехии Иван Рубцов посетит Казань 4–5 февраля. Он прилетит накануне вечером, в аэропорту "
     "его встретит раис Татарстана Павел Громов.",
     [("visit", "planned", "2026-02-04", ("Иван Рубцов",), ("Павел Громов",), ("Казань",))]),
    ("uk", "Президент Чехії Іван Рубець відвідає Львів 4–5 лютого. Він прилетить напередодні ввечері.",
     [("visit", "planned", "2026-02-04", ("Іван Рубець",), (), ("Львів",))]),
    ("en", "Czech President Mark Rubin will visit Lviv on February 4-5. He will arrive the evening before.",
     [("visit", "planned", "2026-02-04", ("Mark Rubin",), (), ("Lviv",))]),
    ("ru", "Президент Чехии Иван Рубцов с 4 по 5 февраля посетит Казань, сообщил накануне посол.",
     [("visit", "planned", "2026-02-04", ("Иван Рубцов",), (), ("Казань",))]),
    # ambassadors live where they are received
    ("ru", "В четверг президент Чехии Иван Рубцов принял в Праге посла Чили Хуана Лопеса.",
     [("meeting", "occurred", "2025-11-27", ("Хуан Лопес",), ("Иван Рубцов",), ("Прага",))]),
    ("uk", "У четвер президент Чехії Іван Рубець прийняв у Празі посла Чилі Хуана Лопеса.",
     [("meeting", "occurred", "2025-11-27", ("Хуан Лопес",), ("Іван Рубець",), ("Прага",))]),
    ("en", "On Thursday Czech President Mark Rubin received Chilean Ambassador Juan Lopez in Prague.",
     [("meeting", "occurred", "2025-11-27", ("Juan Lopez",), ("Mark Rubin",), ("Prague",))]),
    # what somebody meant to do there falls with the visit
    ("ru", "Визит министра Ивана Рубцова в Осло отменили. Рубцов собирался встретиться с премьером Павлом Громовым.",
     [("visit", "cancelled", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",)),
      ("meeting", "cancelled", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",))]),
    ("uk", "Візит міністра Івана Рубця до Осло скасували. Рубець збирався зустрітися з прем'єром Павлом Громом.",
     [("visit", "cancelled", None, ("Іван Рубець",), ("Павло Гром",), ("Осло",)),
      ("meeting", "cancelled", None, ("Іван Рубець",), ("Павло Гром",), ("Осло",))]),
    ("ru", "Министр Иван Рубцов планировал заехать в Осло, но от этого визита решили отказаться.",
     [("visit", "cancelled", None, ("Иван Рубцов",), (), ("Осло",))]),
    ("uk",
     "Переговори Норвегії та Чехії в Осло перенесли на 9 грудня. Речник спростував повідомлення, що Осло "
     "відмовився від переговорів.",
     [("talks", "postponed", "2025-12-09", ("Норвегія", "Чехія"), (), ("Осло",))]),
    ("ru", "Премьер Иван Рубцов побывал в Осло. В Рим, вопреки слухам, он не поедет.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",)),
      ("visit", "denied", None, ("Иван Рубцов",), (), ("Рим",))]),
    ("en", "Contrary to rumors, Prime Minister Mark Rubin will not travel to Rome.",
     [("visit", "denied", None, ("Mark Rubin",), (), ("Rome",))]),
    # who holds a summit, where no form tells him from it
    ("ru", "Саммит лидеров региона, который примет Вильнюс 20 декабря, пройдёт по плану.",
     [("meeting", "planned", "2025-12-20", ("лидеры региона",), ("Вильнюс",), ("Вильнюс",))]),
    ("uk", "Самміт лідерів регіону, який прийматиме Вільнюс 20 грудня, відбудеться за графіком.",
     [("meeting", "planned", "2025-12-20", ("лідери регіону",), ("Вільнюс",), ("Вільнюс",))]),
    ("en", "The summit of regional leaders, which Vilnius will host on Dec. 20, will go ahead as planned.",
     [("meeting", "planned", "2025-12-20", ("regional leaders",), ("Vilnius",), ("Vilnius",))]),
    ("ru", "Саммит лидеров региона, который Найроби должен был принять 20 декабря, перенесён на 3 января.",
     [("meeting", "postponed", "2026-01-03", ("лидеры региона",), ("Найроби",), ("Найроби",))]),
    # a summit on whose sidelines somebody meets
    ("uk", "У жовтні прем'єр Іван Рубець зустрічався з канцлером Павлом Громом на полях саміту в Празі.",
     [("meeting", "occurred", "2025-10", ("Іван Рубець", "Павло Гром"), (), ("Прага",)),
      ("meeting", "occurred", "2025-10", (), (), ("Прага",))]),
    ("ru", "В октябре премьер Иван Рубцов встречался с канцлером Павлом Громовым на полях саммита в Праге.",
     [("meeting", "occurred", "2025-10", ("Иван Рубцов", "Павел Громов"), (), ("Прага",)),
      ("meeting", "occurred", "2025-10", (), (), ("Прага",))]),
    # with whom somebody went to which of two towns
    ("ru",
     "На прошлой неделе министр Анна Котова ездила в Варшаву. 1 декабря Котова побывала в Люблине. В "
     "Люблин её сопровождал посол Павел Громов.",
     [("visit", "occurred", "2025-W48", ("Анна Котова",), (), ("Варшава",)),
      ("visit", "occurred", "2025-12-01", ("Анна Котова", "Павел Громов"), (), ("Люблин",))]),
    ("ru",
     "Президент Чехии Иван Рубцов посетит Казань. Рубцова будут сопровождать министр Павел Громов и около "
     "тридцати предпринимателей.",
     [("visit", "planned", None, ("Иван Рубцов", "Павел Громов"), (), ("Казань",))]),
    # a journey through a region is a tour; whose it is that ends in a town
    ("ru", "Министр Иван Рубцов начал поездку по Центральной Азии. Турне по Центральной Азии продлится неделю.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Центральная Азия",))]),
    ("uk", "Міністр Іван Рубець завершив турне Балтією. Поїздка країнами Балтії тривала три дні.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Балтія",))]),
    ("ru",
     "Министр Иван Рубцов 1 декабря прибыл в Бишкек. Завершится турне 9 декабря в Ташкенте: там министра "
     "примет президент Узбекистана Павел Громов.",
     [("visit", "occurred", "2025-12-01", ("Иван Рубцов",), (), ("Бишкек",)),
      ("visit", "planned", "2025-12-09", ("Иван Рубцов",), ("Павел Громов",), ("Ташкент",))]),
    # names that read as other words
    ("uk", "Сьогодні міністр Іван Рубець зустрівся з прем'єркою Кадрі Тамм і послом Павлом Громом.",
     [("meeting", "occurred", "2025-12-03", ("Іван Рубець", "Кадрі Тамм", "Павло Гром"), (), ())]),
    ("uk", "Міністр Іван Рубець приїхав до Риги, де провів переговори з латвійським колегою Гунтісом Пуріньшем.",
     [("visit", "occurred", None, ("Іван Рубець",), ("Гунтіс Пуріньш",), ("Рига",)),
      ("talks", "occurred", None, ("Іван Рубець",), ("Гунтіс Пуріньш",), ("Рига",))]),
    ("uk", "Міністр Іван Рубець відвідав Загреб. Після Загреба Рубець вирушив до Любляни.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Загреб",)),
      ("visit", "occurred", None, ("Іван Рубець",), (), ("Любляна",))]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_in_turn(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
