"""Whose an event is, where another reading lies near: who agrees, who offers, who is invited, what a negation
leaves out, and names in cases that a guess does not know."""

import pytest
from event_stories import Told, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # those who agree on a meeting are its sides, who offers a meeting of others is none
    ("ru", "Иван Рубцов и Пётр Громов договорились о встрече в Осло.",
     [("meeting", "planned", None, ("Иван Рубцов", "Пётр Громов"), (), ("Осло",))]),
    ("ru", "Иван Рубцов и Пётр Громов отказались от поездки в Осло.",
     [("visit", "cancelled", None, ("Иван Рубцов", "Пётр Громов"), (), ("Осло",))]),
    ("ru", "Встречу Ивана Рубцова с Петром Громовым предложила провести Анна Котова.",
     [("meeting", "possible", None, ("Иван Рубцов", "Пётр Громов"), (), ())]),
    ("uk", "Іван Рубець та Петро Гром домовилися про зустріч в Осло.",
     [("meeting", "planned", None, ("Іван Рубець", "Петро Гром"), (), ("Осло",))]),
    # at the end of talks
    ("ru", "По итогам переговоров с Петром Громовым Иван Рубцов подписал договор.",
     [("talks", "occurred", None, ("Иван Рубцов", "Пётр Громов"), (), ())]),
    ("ru", "По завершении встречи с Петром Громовым Иван Рубцов уехал.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Пётр Громов"), (), ())]),
    ("uk", "За підсумками зустрічі з Петром Громом Іван Рубець підписав угоду.",
     [("meeting", "occurred", None, ("Іван Рубець", "Петро Гром"), (), ())]),
    # another subject of the same verb goes elsewhere
    ("ru", "Иван Рубцов прибыл в Осло, а Пётр Громов — в Прагу.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",))]),
    ("uk", "Іван Рубець прибув до Осло, а Петро Гром — до Праги.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Осло",))]),
    ("ru", "5 марта Иван Рубцов посетит Рим, а 7 марта — Осло.",
     [("visit", "planned", "2026-03-05", ("Иван Рубцов",), (), ("Рим",)),
      ("visit", "planned", "2026-03-07", ("Иван Рубцов",), (), ("Осло",))]),
    # who stays away from what others hold does not call it off
    ("ru", "Иван Рубцов отказался приехать в Осло на саммит балканских стран.",
     [("visit", "cancelled", None, ("Иван Рубцов",), (), ("Осло",)),
      ("meeting", "planned", None, ("балканские страны",), (), ("Осло",))]),
    ("ru", "Иван Рубцов отказался участвовать в саммите балканских стран в Осло.",
     [("meeting", "planned", None, ("балканские страны",), (), ("Осло",))]),
    ("ru", "Иван Рубцов отказался приехать в Осло на переговоры с Петром Громовым.",
     [("visit", "cancelled", None, ("Иван Рубцов",), ("Пётр Громов",), ("Осло",)),
      ("talks", "cancelled", None, ("Иван Рубцов",), ("Пётр Громов",), ("Осло",))]),
    ("uk", "Іван Рубець відмовився приїхати до Осло на саміт балканських країн.",
     [("visit", "cancelled", None, ("Іван Рубець",), (), ("Осло",)),
      ("meeting", "planned", None, ("балканські країни",), (), ("Осло",))]),
    # who travel together are one side; what is told of a plan tells nothing of the talks that its sources know
    ("en", "Anna Berg met Mark Rubin in Oslo. Berg had been due to visit Rome with Karl Ritter but cancelled it. The "
     "two sides did not sign a treaty, according to two officials familiar with the talks.",
     [("meeting", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",)),
      ("visit", "cancelled", None, ("Anna Berg", "Karl Ritter"), (), ("Rome",))]),
    ("en", "The treaty had been expected to pass, according to officials familiar with the talks between Anna Berg and "
     "Mark Rubin.",
     [("talks", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ())]),
    # what is put off to a day still to come is another's visit than one that took place
    ("uk", "Осло відвідала Анна Котова. Очільник уряду Литви захворів, його візит перенесли на 9 грудня.",
     [("visit", "occurred", None, ("Анна Котова",), (), ("Осло",))]),
    # a negation right before a phrase
    ("ru", "Иван Рубцов встретился не с Петром Громовым, а с Анной Котовой.",
     [("meeting", "occurred", None, ("Анна Котова", "Иван Рубцов"), (), ())]),
    ("ru", "Иван Рубцов поедет в Осло, но не в Прагу.",
     [("visit", "planned", None, ("Иван Рубцов",), (), ("Осло",))]),
    ("ru", "Иван Рубцов встретился не только с Петром Громовым, но и с Анной Котовой.",
     [("meeting", "occurred", None, ("Анна Котова", "Иван Рубцов", "Пётр Громов"), (), ())]),
    ("uk", "Іван Рубець зустрівся з Петром Громом, але не з Анною Котовою.",
     [("meeting", "occurred", None, ("Іван Рубець", "Петро Гром"), (), ())]),
    # who is invited, and to what
    ("ru", "Иван Рубцов пригласил Петра Громова с визитом в Осло.",
     [("visit", "possible", None, ("Пётр Громов",), ("Иван Рубцов",), ("Осло",))]),
    ("uk", "Іван Рубець запросив Петра Грома з візитом до Осло.",
     [("visit", "possible", None, ("Петро Гром",), ("Іван Рубець",), ("Осло",))]),
    # a place that reads as the subject; a day between a participle and its place; a stay up to a day
    ("ru", "Иван Рубцов подтвердил, что посетит Осло.",
     [("visit", "planned", None, ("Иван Рубцов",), (), ("Осло",))]),
    ("ru", "Прибывший 2 декабря в Осло Иван Рубцов выступил с речью.",
     [("visit", "occurred", "2025-12-02", ("Иван Рубцов",), (), ("Осло",))]),
    ("ru", "Перед встречей с Петром Громовым, намеченной на 5 декабря, Иван Рубцов дал интервью.",
     [("meeting", "planned", "2025-12-05", ("Иван Рубцов", "Пётр Громов"), (), ())]),
    ("ru", "Иван Рубцов прилетел в Осло 2 декабря. Он пробудет там до 7 декабря.",
     [("visit", "occurred", "2025-12-02", ("Иван Рубцов",), (), ("Осло",))]),
    ("uk", "Іван Рубець підтвердив, що відвідає Осло.",
     [("visit", "planned", None, ("Іван Рубець",), (), ("Осло",))]),
    # a meeting in whose course somebody speaks is where it is told to be; one that is refused with its words first
    ("ru", "Иван Рубцов обсудил это с Петром Громовым на встрече в Осло.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Пётр Громов"), (), ("Осло",))]),
    ("ru", "От встречи с Петром Громовым Иван Рубцов отказался.",
     [("meeting", "cancelled", None, ("Иван Рубцов", "Пётр Громов"), (), ())]),
    ("ru", "Иван Рубцов провёл встречу с Петром Громовым во дворце Баабда.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Пётр Громов"), (), ("Баабда",))]),
    # people told by whose they are resume nobody; a ministry is no side beside its ministers
    ("uk", "Мер Іван Рубець зустрівся з Петром Громом. У січні запланована зустріч Грома з лідерами партій.",
     [("meeting", "occurred", None, ("Іван Рубець", "Петро Гром"), (), ()),
      ("meeting", "planned", "2026-01", ("Петро Гром", "лідери партій"), (), ())]),
    ("ru", "Главы МИД Перу и Чили встретились в Осло.",
     [("meeting", "occurred", None, ("главы МИД Перу и Чили",), (), ("Осло",))]),
    # a further round
    ("ru", "Иван Рубцов провёл переговоры с Петром Громовым. Новый раунд пройдёт в Осло в январе.",
     [("talks", "occurred", None, ("Иван Рубцов", "Пётр Громов"), (), ()),
      ("talks", "planned", "2026-01", ("Иван Рубцов", "Пётр Громов"), (), ("Осло",))]),
    ("uk", "Перу та Чилі провели переговори. Новий раунд Гром запропонував провести в Осло.",
     [("talks", "occurred", None, ("Перу", "Чилі"), (), ()),
      ("talks", "possible", None, ("Перу", "Чилі"), (), ("Осло",))]),
    ("ru", "Второй раунд выборов пройдёт в Осло 5 декабря.",
     []),
    # names in other cases than a guess knows
    ("ru", "Пётр Громов позвонил Вучичу.",
     [("call", "occurred", None, ("Вучич", "Пётр Громов"), (), ())]),
    ("ru", "Пётр Громов не исключил визита Вучича в Осло.",
     [("visit", "possible", None, ("Вучич",), (), ("Осло",))]),
    ("ru", "Пётр Громов пригласил Олафа Хеннинга посетить Осло.",
     [("visit", "possible", None, ("Олаф Хеннинг",), ("Пётр Громов",), ("Осло",))]),
    ("ru", "Пётр Громов отказался от встречи с Мухаммедом бен Салманом.",
     [("meeting", "cancelled", None, ("Мухаммед бен Салман", "Пётр Громов"), (), ())]),
    ("ru", "Папа римский Лев XIV принял Ивана Рубцова.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Лев XIV",), ())]),
    ("ru", "Иван Рубцов удостоился аудиенции у Папы Римского Франциска.",
     [("meeting", "occurred", None, ("Иван Рубцов",), ("Франциск",), ())]),
    ("ru", "В ходе встречи с Давидом Лордкипанидзе Иван Рубцов заявил, что договор готов.",
     [("meeting", "occurred", None, ("Давид Лордкипанидзе", "Иван Рубцов"), (), ())]),
    ("uk", "На зустрічі з Рімасом Кайрісом Іван Рубець заявив, що угода готова.",
     [("meeting", "occurred", None, ("Іван Рубець", "Рімас Кайріс"), (), ())]),
    # who was expected to act together has met; talks on a matter do not go on with a call; guests came
    ("ru", "Ожидалось, что Иван Рубцов и Пётр Громов подпишут договор. Они встречались в Осло.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Пётр Громов"), (), ("Осло",))]),
    ("ru", "Иван Рубцов позвонил Петру Громову. Переговоры об обмене пленными ведутся в Осло.",
     [("call", "occurred", None, ("Иван Рубцов", "Пётр Громов"), (), ())]),
    ("ru", "Иван Рубцов прибыл с визитом в Осло. Пётр Громов встретил гостей.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Пётр Громов",), ("Осло",))]),
    ("ru", "Тегеран отверг переговоры с Вашингтоном. Иван Рубцов провёл переговоры с Петром Громовым в Осло.",
     [("talks", "occurred", None, ("Иван Рубцов", "Пётр Громов"), (), ("Осло",))]),
    # to whom it is proposed to hold talks; states that are for or against talks
    ("ru", "Иван Рубцов поручил Петру Громову провести переговоры в Осло.",
     [("talks", "planned", None, ("Пётр Громов",), (), ("Осло",))]),
    ("ru", "Иван Рубцов предложил Петру Громову провести переговоры в Осло.",
     [("talks", "possible", None, ("Иван Рубцов", "Пётр Громов"), (), ("Осло",))]),
    ("ru", "Перу предложила России провести переговоры в Осло.",
     [("talks", "possible", None, ("Перу", "Россия"), (), ("Осло",))]),
    ("ru", "Россия отказалась от переговоров с Перу.",
     [("talks", "cancelled", None, ("Перу", "Россия"), (), ())]),
    ("ru", "Россия и США провели переговоры.",
     [("talks", "occurred", None, ("Россия", "США"), (), ())]),
    ("uk", "Росія погодилася на переговори з Перу.",
     [("talks", "planned", None, ("Перу", "Росія"), (), ())]),
    ("uk", "Росія відкинула переговори з Перу.",
     [("talks", "denied", None, ("Перу", "Росія"), (), ())]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_sides(language: str, text: str, expected: list[Told]) -> None:
    assert stories(language, text) == expected
