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
     [("visit", "occurred", None, ("Peter Lund",), (), ("Prague",)),
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
      ("talks", "planned", "2025-12-04", ("Олег Тарасов",), ("Ян Лунд",), ("Осло",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_actors(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
