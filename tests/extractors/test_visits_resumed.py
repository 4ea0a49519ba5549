"""What resumes an event, what is another one, and what is none at all: headlines, stays, plans, journeys in general."""

import pytest
from event_stories import Told, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # a headline tells by roles what the sentence below tells by names
    ("ru", "Премьеры Чехии и Польши созвонились\n\nПремьер Чехии Иван Рубцов и премьер Польши Павел Громов созвонились "
     "в понедельник, сообщила пресс-служба.",
     [("call", "occurred", "2025-12-01", ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Переговори у Відні: коли зустрінуться делегації Чехії та Польщі\n\nЧеська та польська делегації проведуть "
     "у Відні переговори 10 грудня.",
     [("talks", "planned", "2025-12-10", ("польська делегація", "чеська делегація"), (), ("Відень",))]),
    ("en", "Senior Czech official meets Polish delegation\n\nMinister Mark Rubin met a Polish delegation led by John "
     "Burton in Prague on Monday.",
     [("meeting", "occurred", "2025-12-01", ("John Burton", "Mark Rubin", "Polish delegation"), (), ("Prague",))]),
    # it is expected that somebody does something, not that he comes
    ("en", "Minister Mark Rubin arrived in Prague on Monday, where he is expected to meet Premier John Burton.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Prague",)),
      ("meeting", "planned", None, ("John Burton", "Mark Rubin"), (), ("Prague",))]),
    ("en", "Minister Mark Rubin is expected to brief Secretary Laura Penn at a meeting in London on Friday.",
     [("meeting", "planned", "2025-12-05", ("Laura Penn", "Mark Rubin"), (), ("London",))]),
    ("ru", "Министр Иван Рубцов сообщил об этом президенту Павлу Громову на встрече в Кремле.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Кремль",))]),
    ("uk", "Міністр Іван Рубець повідомив президентові Павлу Грому про це під час зустрічі у Львові.",
     [("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Львів",))]),
    # talks to come in a stay that has begun
    ("ru", "Министр Иван Рубцов прибыл в Прагу. На пятницу запланированы переговоры с Павлом Громовым.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Прага",)),
      ("talks", "planned", "2025-12-05", ("Иван Рубцов",), ("Павел Громов",), ("Прага",))]),
    # the day of talks is not that of a stay of several
    ("en", "Minister Mark Rubin, who is on a three-day visit to Prague, held talks with John Burton on Monday.",
     [("visit", "occurred", None, ("Mark Rubin",), ("John Burton",), ("Prague",)),
      ("talks", "occurred", "2025-12-01", ("Mark Rubin",), ("John Burton",), ("Prague",))]),
    # where a post is, nobody meets
    ("ru", "Президент Иван Рубцов встретился с послом Чехии в Италии Павлом Громовым.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Голова ради Іван Рубець зустрівся з послом Чехії в Україні Павлом Громом.",
     [("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ())]),
    # on the sidelines of what is held somewhere
    ("ru", "Министр Иван Рубцов и посол Павел Громов встретились на полях саммита в Осло.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))]),
    ("en", "Minister Mark Rubin and envoy John Burton met on the sidelines of a summit in Oslo.",
     [("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    # two states told together are one journey, two towns are two
    ("ru", "В 2020 году премьер Иван Рубцов побывал в Перу и Чили.",
     [("visit", "occurred", "2020", ("Иван Рубцов",), (), ("Перу", "Чили"))]),
    ("uk", "У 2020 році прем'єр Іван Рубець побував у Перу та Чилі.",
     [("visit", "occurred", "2020", ("Іван Рубець",), (), ("Перу", "Чилі"))]),
    ("en", "In 2020 Premier Mark Rubin visited Peru and Chile.",
     [("visit", "occurred", "2020", ("Mark Rubin",), (), ("Chile", "Peru"))]),
    # what they dwelt on is no stay, and what is still set for a month has not been
    ("ru", "Премьер Иван Рубцов прибудет в Прагу. Стороны остановились на визите Рубцова в Прагу, который намечен на "
     "конец апреля.",
     [("visit", "planned", "2026-04", ("Иван Рубцов",), (), ("Прага",))]),
    # somebody's journeys in general are no journey
    ("uk", "Міністр Іван Рубець у п'ятницю має побувати в Берліні. «Ми не анонсуємо поїздок», – сказала речниця.",
     [("visit", "planned", "2025-12-05", ("Іван Рубець",), (), ("Берлін",))]),
    # what is discussed may be ahead, the talk is not
    ("ru", "Премьеры Иван Рубцов и Павел Громов обсудили по телефону предстоящий саммит.",
     [("call", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    # at that time
    ("ru", "В марте министр Иван Рубцов был в Чехии. Тогда он провёл переговоры с Павлом Громовым.",
     [("visit", "occurred", "2025-03", ("Иван Рубцов",), ("Павел Громов",), ("Чехия",)),
      ("talks", "occurred", "2025-03", ("Иван Рубцов",), ("Павел Громов",), ("Чехия",))]),
    ("uk", "У березні міністр Іван Рубець був у Чехії. Тоді він провів переговори з Павлом Громом.",
     [("visit", "occurred", "2025-03", ("Іван Рубець",), ("Павло Гром",), ("Чехія",)),
      ("talks", "occurred", "2025-03", ("Іван Рубець",), ("Павло Гром",), ("Чехія",))]),
    # who accepts an invitation will come, on the day that stands behind
    ("en", "President Mark Rubin on Monday accepted an invitation to visit Oslo in May.",
     [("visit", "planned", "2026-05", ("Mark Rubin",), (), ("Oslo",))]),
    # the round before is that of the same sides
    ("ru", "Чешская и польская делегации проведут в Вене очередной раунд переговоров 10 декабря. Предыдущий раунд "
     "прошёл 5 ноября в Осло.",
     [("talks", "planned", "2025-12-10", ("польская делегация", "чешская делегация"), (), ("Вена",)),
      ("talks", "occurred", "2025-11-05", ("польская делегация", "чешская делегация"), (), ("Осло",))]),
    # several of whom nothing is told but what they are receive nobody
    ("ru", "Министр Иван Рубцов посетит Осло, где встретится с преподавателями университета.",
     [("visit", "planned", None, ("Иван Рубцов",), (), ("Осло",)),
      ("meeting", "planned", None, ("Иван Рубцов", "преподаватели университета"), (), ("Осло",))]),
    # what was put off to a time after it is another one
    ("ru", "Министр Иван Рубцов посетил Осло 5 октября 2019 года. Визит, намеченный на прошлую осень, отложили.",
     [("visit", "occurred", "2019-10-05", ("Иван Рубцов",), (), ("Осло",))]),
    ("uk", "Міністр Іван Рубець відвідав Осло 5 жовтня 2019 року. Візит, який планувався на минулу осінь, відклали.",
     [("visit", "occurred", "2019-10-05", ("Іван Рубець",), (), ("Осло",))]),
    # no president is one of two ministers
    ("uk", "Президент Італії Павло Гром провів переговори з королем Чилі Іваном Рубцем. Зустріч міністрів у Варшаві "
           "скасовано.",
     [("talks", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ()),
      ("meeting", "cancelled", None, ("міністри у Варшаві",), (), ("Варшава",))]),
    # the country of a town abroad is not the one that the guest is from; whoever goes to the region need not go there
    ("en", "Peru's foreign minister Mark Rubin will travel to Oslo on December 9. It will be his second trip to the "
           "country.",
     [("visit", "planned", "2025-12-09", ("Mark Rubin",), (), ("Oslo",))]),
    ("ru", "Министр Иван Рубцов вылетит в Осло 9 декабря. Последний раз Иван Рубцов приезжал в регион в мае.",
     [("visit", "planned", "2025-12-09", ("Иван Рубцов",), (), ("Осло",)),
      ("visit", "occurred", "2025-05", ("Иван Рубцов",), (), ())]),
    # who came before goes back to whom he visited, not here
    ("uk", "Президент Чилі Іван Рубець прибув до Осло. У травні планується візит у відповідь до Чилі.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Осло",))]),
    # two sides told as a pair of names
    ("en", "Russia-Ukraine talks were held in Oslo on December 1.",
     [("talks", "occurred", "2025-12-01", ("Russia", "Ukraine"), (), ("Oslo",))]),
    ("en", "A U.S.-China summit will be held in Oslo on December 10.",
     [("meeting", "planned", "2025-12-10", ("China", "U.S."), (), ("Oslo",))]),
    ("en", "The EU-Chile summit will be held in Oslo on December 10.",
     [("meeting", "planned", "2025-12-10", ("Chile", "EU"), (), ("Oslo",))]),
    ("ru", "Переговоры Россия – США прошли в Осло 1 декабря.",
     [("talks", "occurred", "2025-12-01", ("Россия", "США"), (), ("Осло",))]),
    ("ru", "Переговоры Россия-США прошли в Осло 1 декабря.",
     [("talks", "occurred", "2025-12-01", ("Россия", "США"), (), ("Осло",))]),
    ("ru", "На саммите Украина – ЕС в Осло 10 декабря премьер Иван Рубцов встретится с Анной Берг.",
     [("meeting", "planned", "2025-12-10", ("ЕС", "Украина"), (), ("Осло",)),
      ("meeting", "planned", "2025-12-10", ("Анна Берг", "Иван Рубцов"), (), ("Осло",))]),
    ("ru", "На саммите Саудовская Аравия – США в Осло 10 декабря премьер Иван Рубцов встретится с Анной Берг.",
     [("meeting", "planned", "2025-12-10", ("США", "Саудовская Аравия"), (), ("Осло",)),
      ("meeting", "planned", "2025-12-10", ("Анна Берг", "Иван Рубцов"), (), ("Осло",))]),
    ("uk", "Саміт Україна – ЄС відбудеться в Осло 10 грудня.",
     [("meeting", "planned", "2025-12-10", ("ЄС", "Україна"), (), ("Осло",))]),
    ("ru", "Матч Россия – США прошёл в Осло 1 декабря.", []),
    # a summit that has a name is no meeting of two
    ("ru", "Президент Пётр Громов может встретиться с Анной Берг. Чили не уступит до июльского саммита «Группы семи».",
     [("meeting", "possible", None, ("Анна Берг", "Пётр Громов"), (), ())]),
    # the day of a clause holds for what follows on it
    ("ru", "В пятницу посол Анна Берг выступит в Осло, после чего отправится в Рим.",
     [("visit", "planned", "2025-12-05", ("Анна Берг",), (), ("Рим",))]),
    ("uk", "У п'ятницю посол Анна Берг виступить в Осло, після чого вирушить до Рима.",
     [("visit", "planned", "2025-12-05", ("Анна Берг",), (), ("Рим",))]),
    ("en", "On Friday Mark Rubin will speak in Oslo, after which he will travel to Rome.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Rome",))]),
    # what a relative clause tells is not denied with what its person denies
    ("en", "Mark Rubin, who visited Rome in October, has no plans to visit Oslo.",
     [("visit", "occurred", "2025-10", ("Mark Rubin",), (), ("Rome",)),
      ("visit", "denied", None, ("Mark Rubin",), (), ("Oslo",))]),
    ("ru", "Иван Рубцов, который в мае посетил Осло, опроверг, что собирается в Рим.",
     [("visit", "occurred", "2025-05", ("Иван Рубцов",), (), ("Осло",)),
      ("visit", "denied", None, ("Иван Рубцов",), (), ("Рим",))]),
    # where somebody else went
    ("ru", "Пётр Громов уехал в Осло. Сам Иван Рубцов прилетал за грузом 11 ноября.",
     [("visit", "occurred", None, ("Пётр Громов",), (), ("Осло",)),
      ("visit", "occurred", "2025-11-11", ("Иван Рубцов",), (), ())]),
    # who heads a house of parliament is not who governs there; nobody speaks of a call as of a summit
    ("ru", "Анну Берг принял президент Чили Иван Рубцов. В мае глава верхней палаты чилийского парламента посетил "
           "Осло.",
     [("visit", "occurred", None, ("Анна Берг",), ("Иван Рубцов",), ()),
      ("visit", "occurred", "2025-05", ("глава верхней палаты чилийского парламента",), (), ("Осло",))]),
    ("ru", "Иван Рубцов созвонился с Петром Громовым и пригласил его на саммит по климату 26 декабря.",
     [("call", "occurred", None, ("Иван Рубцов", "Пётр Громов"), (), ())]),
    # one office by two names
    ("en", "CEO Mark Rubin held talks with Anna Berg, chairwoman of the council, in Oslo. The chief executive also "
           "sat down with Peter Smith.",
     [("talks", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",)),
      ("meeting", "occurred", None, ("Mark Rubin", "Peter Smith"), (), ("Oslo",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_resumed(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
