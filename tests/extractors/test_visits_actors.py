"""Who takes part, however it is told: delegations by their people, two who are only called that, mediators, roles."""

import pytest
from event_stories import Told, stories

CASES: list[tuple[str, str, list[Told]]] = [
    ("ru", "Завтра делегация, в состав которой входят депутат Олег Тарасов и посол Пётр Лунд, вылетит в Прагу.",
     [("visit", "planned", "2025-12-04", ("Олег Тарасов", "Пётр Лунд", "делегация"), (), ("Прага",))]),
    ("uk", "Завтра делегація, до складу якої входять депутат Олег Тарасюк і посол Петро Лунд, вирушить до Праги.",
     [("visit", "planned", "2025-12-04", ("Олег Тарасюк", "Петро Лунд", "делегація"), (), ("Прага",))]),
    ("en", "The delegation, which includes envoy Peter Lund and mayor Ann Berg, flew to Prague on Monday.",
     [("visit", "occurred", "2025-12-01", ("Ann Berg", "Peter Lund", "delegation"), (), ("Prague",))]),
    ("ru", "В понедельник в Прагу прилетела делегация, во главе которой стоит Олег Тарасов.",
     [("visit", "occurred", "2025-12-01", ("Олег Тарасов", "делегация"), (), ("Прага",))]),
    ("uk", "У понеділок до Праги прилетіла делегація, на чолі якої стоїть Олег Тарасюк.",
     [("visit", "occurred", "2025-12-01", ("Олег Тарасюк", "делегація"), (), ("Прага",))]),
    ("uk", "Речник МЗС Марек Вевюр підтвердив це. За словами Вевюра, Ян Лунд проведе переговори з послом Петром "
     "Мазуром.",
     [("talks", "planned", None, ("Петро Мазур", "Ян Лунд"), (), ())]),
    ("ru", "Спикер парламента Олег Тарасов встретился в Праге со спикером сената Яном Лундом. В понедельник главы "
     "двух палат общались по видеосвязи.",
     [("meeting", "occurred", None, ("Олег Тарасов", "Ян Лунд"), (), ("Прага",)),
      ("call", "occurred", "2025-12-01", ("Олег Тарасов", "Ян Лунд"), (), ())]),
    ("uk", "Голова парламенту Олег Тарасюк зустрівся у Празі з головою сенату Яном Лундом. У понеділок голови двох "
     "палат спілкувалися відеозв’язком.",
     [("meeting", "occurred", None, ("Олег Тарасюк", "Ян Лунд"), (), ("Прага",)),
      ("call", "occurred", "2025-12-01", ("Олег Тарасюк", "Ян Лунд"), (), ())]),
    ("en", "Prime Minister Peter Lund met President Ann Berg in Prague. The two countries' leaders spoke by phone on "
     "Monday.",
     [("meeting", "occurred", None, ("Ann Berg", "Peter Lund"), (), ("Prague",)),
      ("call", "occurred", "2025-12-01", ("Ann Berg", "Peter Lund"), (), ())]),
    ("ru", "В мае премьер Олег Тарасов прилетел в Прагу. Его принял президент Ян Лунд. Они беседовали два часа.",
     [("visit", "occurred", "2025-05", ("Олег Тарасов",), ("Ян Лунд",), ("Прага",)),
      ("meeting", "occurred", "2025-05", ("Олег Тарасов",), ("Ян Лунд",), ("Прага",))]),
    ("uk", "У травні прем’єр Олег Тарасюк прилетів до Праги. Його прийняв президент Ян Лунд. Вони розмовляли дві "
     "години.",
     [("visit", "occurred", "2025-05", ("Олег Тарасюк",), ("Ян Лунд",), ("Прага",)),
      ("meeting", "occurred", "2025-05", ("Олег Тарасюк",), ("Ян Лунд",), ("Прага",))]),
    ("en", "Peter Lund visited Prague in May. President Ann Berg received him at the Senate Palace and the two "
     "talked for two hours.",
     [("visit", "occurred", "2025-05", ("Peter Lund",), ("Ann Berg",), ("Prague", "Senate Palace")),
      ("meeting", "occurred", "2025-05", ("Peter Lund",), ("Ann Berg",), ("Prague", "Senate Palace"))]),
    ("en", "Talks between Peru and Chile mediated by Egypt and Qatar ended in Prague on Monday.",
     [("talks", "occurred", "2025-12-01", ("Chile", "Egypt", "Peru", "Qatar"), (), ("Prague",))]),
    ("en", "Qatari-brokered talks between Peru and Chile ended in Prague on Monday.",
     [("talks", "occurred", "2025-12-01", ("Chile", "Peru", "Qatar"), (), ("Prague",))]),
    ("ru", "Посредником на переговорах России и США в Праге выступил Катар.",
     [("talks", "occurred", None, ("Катар", "Россия", "США"), (), ("Прага",))]),
    ("uk", "Переговори Перу й Чилі, посередником на яких виступив Катар, пройшли у Празі.",
     [("talks", "occurred", None, ("Катар", "Перу", "Чилі"), (), ("Прага",))]),
    ("en", "Peter Lund flew to Prague to join truce talks mediated by Egypt. He met Mayor Ann Berg there.",
     [("visit", "occurred", None, ("Peter Lund",), ("Ann Berg",), ("Prague",)),
      ("talks", "occurred", None, ("Egypt", "Peter Lund"), (), ("Prague",)),
      ("meeting", "occurred", None, ("Peter Lund",), ("Ann Berg",), ("Prague",))]),
    ("en", "Peter Lund will travel to Prague on Monday. Peter Lund and Ann Berg spoke by phone on Tuesday. A stop in "
     "Brno has been dropped.",
     [("visit", "planned", "2025-12-08", ("Peter Lund",), (), ("Prague",)),
      ("call", "occurred", "2025-12-02", ("Ann Berg", "Peter Lund"), (), ()),
      ("visit", "cancelled", None, ("Peter Lund",), (), ("Brno",))]),
    ("en", "Peter Lund met the head of the nuclear agency in Prague.",
     [("meeting", "occurred", None, ("Peter Lund", "head of the nuclear agency"), (), ("Prague",))]),
    ("en", "Peter Lund met a member of the Polish parliament in Prague.",
     [("meeting", "occurred", None, ("Peter Lund", "member of the Polish parliament"), (), ("Prague",))]),
    ("en", "Peter Lund received a delegation of Polish lawmakers in Prague.",
     [("visit", "occurred", None, ("delegation of Polish lawmakers",), ("Peter Lund",), ("Prague",))]),
    ("en", "A joint water committee will hold a meeting in Prague on Monday.",
     [("meeting", "planned", "2025-12-08", ("joint water committee",), (), ("Prague",))]),
    ("ru", "Олег Тарасов встретился с членом чешской делегации в Вене.",
     [("meeting", "occurred", None, ("Олег Тарасов", "член чешской делегации"), (), ("Вена",))]),
    ("ru", "Для Олега Тарасова это вторая поездка в Чехию. Когда он был там в мае, его принял президент Ян Лунд.",
     [("visit", "occurred", "2025-05", ("Олег Тарасов",), ("Ян Лунд",), ("Чехия",))]),
    ("uk", "Для Олега Тарасюка це друга поїздка до Чехії. У травні він був там, його прийняв президент Ян Лунд.",
     [("visit", "occurred", "2025-05", ("Олег Тарасюк",), ("Ян Лунд",), ("Чехія",))]),
    ("ru", "Министр иностранных дел Чехии Олег Тарасов завтра посетит Осло. Запланированы переговоры с министром "
     "иностранных дел Норвегии Яном Лундом. Кроме того, министра примет король Харальд.",
     [("visit", "planned", "2025-12-04", ("Олег Тарасов",), ("Харальд", "Ян Лунд"), ("Осло",)),
      ("talks", "planned", "2025-12-04", ("Олег Тарасов",), ("Ян Лунд",), ("Осло",)),
      ("meeting", "planned", "2025-12-04", ("Олег Тарасов",), ("Харальд",), ("Осло",))]),
    ("ru", "Министр Олег Тарасов провёл в Вене переговоры с послом Яном Лундом, это их четвёртая встреча с июля.",
     [("talks", "occurred", None, ("Олег Тарасов", "Ян Лунд"), (), ("Вена",))]),
    ("en", "Peter Lund held talks with envoy Ann Berg in Vienna on Tuesday, their fourth meeting since July.",
     [("talks", "occurred", "2025-12-02", ("Ann Berg", "Peter Lund"), (), ("Vienna",))]),
    ("ru", "Спикер Олег Тарасов встретился в Вене с Анной Берг. Для спикера это уже четвёртая встреча с австрийскими "
     "коллегами.",
     [("meeting", "occurred", None, ("Анна Берг", "Олег Тарасов"), (), ("Вена",))]),
    ("ru", "Министр Олег Тарасов прибыл в Рим. Переговоры с руководством Volkswagen продолжались больше двух часов.",
     [("visit", "occurred", None, ("Олег Тарасов",), (), ("Рим",)),
      ("talks", "occurred", None, ("Олег Тарасов", "руководство Volkswagen"), (), ("Рим",))]),
    ("uk", "У Відні завершилася зустріч міністрів енергетики Румунії та Болгарії. Посередником виступив посол Петро "
     "Мазур.",
     [("meeting", "occurred", None, ("Петро Мазур", "міністри енергетики Румунії та Болгарії"), (), ("Відень",))]),
    ("ru", "Министр Алексей Громов переговорил по телефону со своим турецким визави.",
     [("call", "occurred", None, ("Алексей Громов", "турецкий визави"), (), ())]),
    ("uk", "Ян Лунд і Анна Берг відвідали Ужгород. З ними спілкувався голова області Петро Мазур.",
     [("visit", "occurred", None, ("Анна Берг", "Ян Лунд"), (), ("Ужгород",)),
      ("meeting", "occurred", None, ("Анна Берг", "Ян Лунд"), ("Петро Мазур",), ("Ужгород",))]),
    ("ru", "Главы МИД Армении и Ирана Арман Саргсян и Реза Хоссейни провели в Тегеране переговоры. Стороны общались "
     "три часа.",
     [("talks", "occurred", None, ("Арман Саргсян",), ("Реза Хоссейни",), ("Тегеран",))]),
    ("en", "King Felix received the Chilean ambassador at the Royal Palace in Oslo.",
     [("visit", "occurred", None, ("Chilean ambassador",), ("Felix",), ("Oslo", "Royal Palace"))]),
    ("en", "The Kenyan president welcomed his Somali counterpart, Abdi Warsame, at State House in Nairobi.",
     [("visit", "occurred", None, ("Abdi Warsame",), ("Kenyan president",), ("Nairobi", "State House"))]),
    ("en", "Accompanied by Finance Minister Lena Vogt, Chancellor Karl Brandt flew to Ankara on Monday.",
     [("visit", "occurred", "2025-12-01", ("Karl Brandt", "Lena Vogt"), (), ("Ankara",))]),
    ("en", "A group of U.S. senators led by Amy Stone is visiting Taipei.",
     [("visit", "occurred", None, ("Amy Stone", "group of U.S. senators"), (), ("Taipei",))]),
    ("ru", "В столице Чехии Олег Тарасов встретился с Анной Берг. Прага ждала этого.",
     [("meeting", "occurred", None, ("Анна Берг", "Олег Тарасов"), (), ("Прага", "Чехия"))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_actors(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
