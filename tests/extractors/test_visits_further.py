"""What a later clause adds to an event: its new day, who came along, whom a delegation counts; what is another one."""

import pytest
from event_stories import Told, told

import newsevents

CONSTRUCTIONS: list[tuple[str, str, Told]] = [
    # the last time is another event
    ("ru", "Иван Рубцов прибыл в Осло. Последний раз он приезжал туда в мае 2019 года.",
     ("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",))),
    ("ru", "Иван Рубцов и Павел Громов поговорили по телефону. В прошлый раз они созванивались 17 сентября.",
     ("call", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())),
    ("uk", "Іван Рубець прибув до Осло. Востаннє він приїздив туди 17 травня.",
     ("visit", "occurred", "2025-05-17", ("Іван Рубець",), (), ("Осло",))),
    ("uk", "Іван Рубець зустрівся з Павлом Громом в Осло. Останній раз вони зустрічалися 17 травня.",
     ("meeting", "occurred", "2025-05-17", ("Іван Рубець", "Павло Гром"), (), ())),
    ("en", "Mark Rubin arrived in Oslo. He last visited the city on May 17.",
     ("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",))),
    ("en", "Mark Rubin and John Burton will hold talks in Oslo on Dec. 9. They last met in May.",
     ("talks", "planned", "2025-12-09", ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    # a pronoun for the event
    ("ru", "Иван Рубцов отложил поездку в Осло. Она состоится 12 января.",
     ("visit", "postponed", "2026-01-12", ("Иван Рубцов",), (), ("Осло",))),
    ("ru", "Встречу Ивана Рубцова и Павла Громова перенесли. Она пройдёт 9 декабря в Осло.",
     ("meeting", "postponed", "2025-12-09", ("Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("ru", "Поездку Ивана Рубцова в Осло отменили. Встречу с Павлом Громовым перенесли, она пройдёт 9 декабря в Риме.",
     ("visit", "cancelled", None, ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Іван Рубець відклав візит до Осло. Тепер він запланований на 12 січня.",
     ("visit", "postponed", "2026-01-12", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin postponed his trip to Oslo. It will now take place on Jan. 12.",
     ("visit", "postponed", "2026-01-12", ("Mark Rubin",), (), ("Oslo",))),
    ("en", "Mark Rubin postponed his trip to Oslo. It has been rescheduled for Jan. 12.",
     ("visit", "postponed", "2026-01-12", ("Mark Rubin",), (), ("Oslo",))),
    # who comes along
    ("ru", "Министр Иван Рубцов прибыл в Осло. Министра сопровождает генерал Павел Громов.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("ru", "Иван Рубцов прибыл в Осло в сопровождении генерала Павла Громова.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("ru", "Президента Норвегии Ивана Рубцова в поездке по Чили сопровождал генерал Павел Громов.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Чили",))),
    ("uk", "Міністр Іван Рубець прибув до Осло. Його супроводжував генерал Павло Гром.",
     ("visit", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))),
    ("uk", "Іван Рубець прибув до Осло у супроводі генерала Павла Грома.",
     ("visit", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))),
    ("en", "Mark Rubin arrived in Oslo. He was accompanied by General John Burton.",
     ("visit", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    ("en", "Mark Rubin arrived in Oslo, accompanied by General John Burton.",
     ("visit", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    # the day that a line of a calendar begins with
    ("ru", "11 февраля. В Осло прибудет Иван Рубцов, который встретится с Павлом Громовым.",
     ("visit", "planned", "2026-02-11", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Середа, 11 лютого. До Осло прибуде Іван Рубець.",
     ("visit", "planned", "2026-02-11", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Feb. 11. Mark Rubin will visit Oslo.",
     ("visit", "planned", "2026-02-11", ("Mark Rubin",), (), ("Oslo",))),
    # people who belong together
    ("ru", "Иван Рубцов встретился с коллективом завода в Осло.",
     ("meeting", "occurred", None, ("Иван Рубцов", "коллектив завода"), (), ("Осло",))),
    ("ru", "Иван Рубцов встретился с семьями погибших шахтёров.",
     ("meeting", "occurred", None, ("Иван Рубцов", "семьи погибших шахтёров"), (), ())),
    ("uk", "Іван Рубець зустрівся з родинами загиблих шахтарів.",
     ("meeting", "occurred", None, ("Іван Рубець", "родини загиблих шахтарів"), (), ())),
    ("en", "Mark Rubin met the families of the miners.",
     ("meeting", "occurred", None, ("Mark Rubin", "families of the miners"), (), ())),
    ("en", "Mark Rubin met with the staff of the plant.",
     ("meeting", "occurred", None, ("Mark Rubin", "staff of the plant"), (), ())),
    # the people of a delegation
    ("ru", "Делегация Норвегии прибыла в Прагу. В составе делегации — Иван Рубцов и Павел Громов.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов", "делегация Норвегии"), (), ("Прага",))),
    ("ru", "Норвежская делегация прибыла в Прагу. Делегацию возглавляет министр Павел Громов.",
     ("visit", "occurred", None, ("Павел Громов", "норвежская делегация"), (), ("Прага",))),
    ("uk", "Делегація Норвегії прибула до Праги. До складу делегації увійшов посол Павло Гром.",
     ("visit", "occurred", None, ("Павло Гром", "делегація Норвегії"), (), ("Прага",))),
    ("en", "A Norwegian delegation arrived in Prague. The delegation also includes Senator Ann Lee.",
     ("visit", "occurred", None, ("Ann Lee", "Norwegian delegation"), (), ("Prague",))),
    ("en", "A Norwegian delegation arrived in Prague. The delegation is led by Senator Ann Lee.",
     ("visit", "occurred", None, ("Ann Lee", "Norwegian delegation"), (), ("Prague",))),
    # a visit that lasts until a day
    ("ru", "Иван Рубцов прилетел в Осло 1 декабря. Визит продлится до 5 декабря.",
     ("visit", "occurred", "2025-12-01", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Іван Рубець прилетів до Осло 1 грудня. Візит триватиме до 5 грудня.",
     ("visit", "occurred", "2025-12-01", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin arrived in Oslo on Monday. His visit runs through Friday.",
     ("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",))),
    # a meeting before somebody goes on
    ("ru", "Иван Рубцов прибыл в Осло. В субботу он встретится с Ниной Громовой, после чего вылетит в Рим.",
     ("meeting", "planned", "2025-12-06", ("Иван Рубцов",), ("Нина Громова",), ("Осло",))),
    ("uk", "Іван Рубець прибув до Осло. У суботу він зустрінеться з Ніною Гром, після чого вилетить до Рима.",
     ("visit", "planned", "2025-12-06", ("Іван Рубець",), (), ("Рим",))),
    ("en", "Mark Rubin arrived in Oslo. On Saturday he will meet President Ann Lee, after which he will fly to Rome.",
     ("meeting", "planned", "2025-12-06", ("Mark Rubin",), ("Ann Lee",), ("Oslo",))),
    # a gerund with a place and a day of its own
    ("en", "Mark Rubin flew to Oslo on Friday after meeting John Burton in Rome on Thursday.",
     ("meeting", "occurred", "2025-11-27", ("John Burton", "Mark Rubin"), (), ("Rome",))),
    ("en", "Mark Rubin flew to Oslo on Friday after meeting John Burton in Rome on Thursday.",
     ("visit", "occurred", "2025-11-28", ("Mark Rubin",), (), ("Oslo",))),
    ("en", "Mark Rubin will visit Oslo before traveling to Rome on Friday.",
     ("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Rome",))),
    # a time behind a name
    ("en", "Mark Rubin last month met John Burton in Oslo.",
     ("meeting", "occurred", "2025-11", ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    ("en", "Mark Rubin was in Oslo last week.",
     ("visit", "occurred", "2025-W48", ("Mark Rubin",), (), ("Oslo",))),
    # the day before, and no thing before somebody
    ("ru", "Министр Чили Иван Рубцов прибыл в Осло. Накануне чилийского министра принял премьер Павел Громов.",
     ("visit", "occurred", "2025-12-02", ("Иван Рубцов",), ("Павел Громов",), ("Осло",))),
    ("uk", "Міністр Чилі Іван Рубець прибув до Осло. Напередодні чилійського міністра прийняв прем'єр Павло Гром.",
     ("visit", "occurred", "2025-12-02", ("Іван Рубець",), ("Павло Гром",), ("Осло",))),
    # what somebody is in a place for
    ("ru", "Иван Рубцов находится в Осло на переговорах с Павлом Громовым.",
     ("visit", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",))),
    ("uk", "Іван Рубець перебуває в Осло на переговорах з Павлом Громом.",
     ("visit", "occurred", None, ("Іван Рубець",), ("Павло Гром",), ("Осло",))),
    ("en", "A Polish delegation led by Mark Rubin is in Oslo this week for talks on coal.",
     ("visit", "occurred", "2025-W49", ("Mark Rubin", "Polish delegation"), (), ("Oslo",))),
    # what awaits somebody
    ("ru", "В Осло Ивана Рубцова ждёт встреча с министром Павлом Громовым.",
     ("meeting", "planned", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("uk", "В Осло на Івана Рубця чекає зустріч із міністром Павлом Громом.",
     ("meeting", "planned", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))),
    # where it is held, as a copula tells
    ("ru", "Иван Рубцов и Павел Громов договорились встретиться 9 декабря. Местом встречи станет Осло.",
     ("meeting", "planned", "2025-12-09", ("Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("uk", "Іван Рубець і Павло Гром зустрінуться 9 грудня. Місцем зустрічі стане Осло.",
     ("meeting", "planned", "2025-12-09", ("Іван Рубець", "Павло Гром"), (), ("Осло",))),
    ("en", "Mark Rubin and John Burton will meet on Dec. 9. Oslo will be the venue for the talks.",
     ("meeting", "planned", "2025-12-09", ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    # people from somewhere
    ("ru", "Иван Рубцов встретился в Осло с коллегами из Финляндии и Чили.",
     ("meeting", "occurred", None, ("Иван Рубцов", "коллеги из Финляндии и Чили"), (), ("Осло",))),
    ("uk", "Іван Рубець зустрівся в Осло з колегами з Фінляндії та Чилі.",
     ("meeting", "occurred", None, ("Іван Рубець", "колеги з Фінляндії та Чилі"), (), ("Осло",))),
    ("en", "Mark Rubin met colleagues from Finland and Chile in Oslo.",
     ("meeting", "occurred", None, ("Mark Rubin", "colleagues from Finland and Chile"), (), ("Oslo",))),
    # a role with a state: whose it is, and whose it is not
    ("ru", "Премьер Чили Иван Рубцов прибыл в Осло. Его принял премьер Павел Громов. Завтра чилийский "
     "премьер вылетит в Рим.",
     ("visit", "planned", "2025-12-04", ("Иван Рубцов",), (), ("Рим",))),
    ("en", "Chilean Prime Minister Mark Rubin came to Oslo. Prime Minister John Burton received him. The Chilean prime "
     "minister will fly to Rome on Friday.",
     ("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Rome",))),
    ("ru", "Президент Чили Иван Рубцов прибыл в Осло. Там он встретился с послом Чили.",
     ("meeting", "occurred", None, ("Иван Рубцов", "посол Чили"), (), ("Осло",))),
    ("uk", "Президент Чилі Іван Рубець прибув до Осло. Там він зустрівся з послом Чилі.",
     ("meeting", "occurred", None, ("Іван Рубець", "посол Чилі"), (), ("Осло",))),
    # what a guest is received for, and where
    ("en", "Mark Rubin hosted Polish officials for dinner in Oslo on Monday.",
     ("meeting", "occurred", "2025-12-01", ("Polish officials",), ("Mark Rubin",), ("Oslo",))),
    ("en", "Mark Rubin will host John Burton for talks in Oslo on Dec. 9.",
     ("visit", "planned", "2025-12-09", ("John Burton",), ("Mark Rubin",), ("Oslo",))),
    # who holds talks with several
    ("en", "Kenji Mori wrapped up a visit to Vietnam on Tuesday after talks with Ann Lee and President Mark Rubin.",
     ("talks", "occurred", "2025-12-02", ("Kenji Mori",), ("Ann Lee", "Mark Rubin"), ("Vietnam",))),
    # what was to have been
    ("en", "Mark Rubin was to have met President Lin Wei on July 25.",
     ("meeting", "cancelled", "2025-07-25", ("Lin Wei", "Mark Rubin"), (), ())),
    # the subject of a coordinated predicate in the plural
    ("ru", "Иван Рубцов и Павел Громов поговорили по видеосвязи и условились увидеться в январе.",
     ("meeting", "planned", "2026-01", ("Иван Рубцов", "Павел Громов"), (), ())),
    ("uk", "Іван Рубець і Павло Гром поговорили телефоном і умовилися зустрітися в січні.",
     ("meeting", "planned", "2026-01", ("Іван Рубець", "Павло Гром"), (), ())),
    ("ru", "Иван Рубцов и Павел Громов прилетели в Осло и провели переговоры с Ниной Громовой.",
     ("talks", "occurred", None, ("Иван Рубцов", "Павел Громов"), ("Нина Громова",), ("Осло",))),
    ("uk", "Іван Рубець і Павло Гром прилетіли до Осло й провели переговори з Ніною Гром.",
     ("talks", "occurred", None, ("Іван Рубець", "Павло Гром"), ("Ніна Гром",), ("Осло",))),
    ("en", "Mark Rubin and John Burton arrived in Oslo after visiting Rome.",
     ("visit", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Rome",))),
    ("ru", "Иван Рубцов встретился с Павлом Громовым и вылетел в Осло.",
     ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())),
    ("uk", "Іван Рубець зустрівся з Павлом Громом і вилетів до Осло.",
     ("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ())),
    ("en", "Mark Rubin met John Burton and flew to Oslo.",
     ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ())),
    # what those agreed on who spoke before
    ("ru", "Иван Рубцов поговорил по телефону с Павлом Громовым. Собеседники договорились о встрече в Осло 9 декабря.",
     ("meeting", "planned", "2025-12-09", ("Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("uk", "Іван Рубець поговорив телефоном із Павлом Громом. Лідери домовилися про зустріч в Осло 9 грудня.",
     ("meeting", "planned", "2025-12-09", ("Іван Рубець", "Павло Гром"), (), ("Осло",))),
    ("en", "Mark Rubin spoke by phone with John Burton. The leaders agreed on a meeting in Oslo on Dec. 9.",
     ("meeting", "planned", "2025-12-09", ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    # who joins a talk
    ("ru", "Иван Рубцов поговорил по телефону с Павлом Громовым. К разговору присоединился генерал Пётр Лаптев.",
     ("call", "occurred", None, ("Иван Рубцов", "Павел Громов", "Пётр Лаптев"), (), ())),
    ("uk", "Іван Рубець провів телефонну розмову з Павлом Громом. До розмови долучився генерал Петро Кучер.",
     ("call", "occurred", None, ("Іван Рубець", "Павло Гром", "Петро Кучер"), (), ())),
    # one journey after another
    ("en", "Mark Rubin's visit to Paris in October was followed by a trip to Warsaw.",
     ("visit", "occurred", None, ("Mark Rubin",), (), ("Warsaw",))),
    # talks that fall with the journey to them
    ("ru", "Иван Рубцов отменил поездку в Осло на переговоры с Павлом Громовым.",
     ("talks", "cancelled", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",))),
    ("uk", "Іван Рубець скасував поїздку до Осло на переговори з Павлом Громом.",
     ("talks", "cancelled", None, ("Іван Рубець",), ("Павло Гром",), ("Осло",))),
    ("en", "Mark Rubin cancelled a trip to Oslo for talks with John Burton.",
     ("talks", "cancelled", None, ("Mark Rubin",), ("John Burton",), ("Oslo",))),
    # what only may be called off
    ("ru", "Иван Рубцов приедет в Осло 9 декабря. Газета писала, что он может отменить визит.",
     ("visit", "planned", "2025-12-09", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Іван Рубець приїде до Осло 9 грудня. Газета писала, що він може скасувати візит.",
     ("visit", "planned", "2025-12-09", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin will travel to Oslo on Dec. 9. The paper wrote that Rubin might cancel the trip.",
     ("visit", "planned", "2025-12-09", ("Mark Rubin",), (), ("Oslo",))),
    # whose the place is
    ("ru", "Павел Громов принял Ивана Рубцова в своей резиденции в Осло.",
     ("visit", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло", "резиденция"))),
    ("uk", "Павло Гром прийняв Івана Рубця у своїй резиденції в Осло.",
     ("visit", "occurred", None, ("Іван Рубець",), ("Павло Гром",), ("Осло", "резиденція"))),
    ("en", "John Burton hosted Mark Rubin at his residence in Oslo.",
     ("visit", "occurred", None, ("Mark Rubin",), ("John Burton",), ("Oslo", "residence"))),
    # a building of the town that is visited
    ("ru", "Иван Рубцов прилетел в Осло в понедельник. Он провёл переговоры с Павлом Громовым во дворце приёмов.",
     ("talks", "occurred", "2025-12-01", ("Иван Рубцов",), ("Павел Громов",), ("Осло", "дворец приёмов"))),
    ("uk", "Іван Рубець прилетів до Осло в понеділок. Він провів переговори з Павлом Громом у палаці прийомів.",
     ("talks", "occurred", "2025-12-01", ("Іван Рубець",), ("Павло Гром",), ("Осло", "палац прийомів"))),
    # a verb that only carries a noun
    ("ru", "Иван Рубцов прибыл в Осло. Во время визита Рубцов провёл встречу с Павлом Громовым.",
     ("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Іван Рубець прибув до Осло. Під час візиту Рубець провів зустріч із Павлом Громом.",
     ("visit", "occurred", None, ("Іван Рубець",), (), ("Осло",))),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CONSTRUCTIONS)
def test_further(language: str, text: str, expected: Told) -> None:
    result = newsevents.parse(text, published="2025-12-03", language=language)
    assert expected in [told(event) for event in result.events]
