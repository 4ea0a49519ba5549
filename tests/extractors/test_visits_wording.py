"""Words and constructions by which newsrooms tell of events, one phrase each: kind and status of the event."""

import pytest

import newsevents

RUSSIAN = [
    ("visit", "occurred", "Иван Рубцов прилетел в Осло."),
    ("visit", "occurred", "Иван Рубцов долетел до Осло."),
    ("visit", "occurred", "По пути домой Иван Рубцов завернул в Осло."),
    ("visit", "occurred", "Иван Рубцов заскочил в Осло."),
    ("visit", "occurred", "В мае Иван Рубцов был в Осло."),
    ("visit", "occurred", "Иван Рубцов пребывал в Осло 12 мая."),
    ("visit", "occurred", "Иван Рубцов переночевал в Осло."),
    ("visit", "occurred", "Президент Пётр Громов направил Ивана Рубцова в Осло."),
    ("visit", "planned", "Пётр Громов отправит Ивана Рубцова в Осло."),
    ("visit", "occurred", "Пётр Громов командировал Ивана Рубцова в Осло."),
    ("visit", "possible", "Пётр Громов пригласил Ивана Рубцова в Осло."),
    ("visit", "possible", "Иван Рубцов обдумывает приглашение в Осло."),
    ("visit", "planned", "Иван Рубцов принял приглашение в Осло."),
    ("visit", "possible", "Пётр Громов позовёт в гости Ивана Рубцова."),
    ("visit", "planned", "Оттуда Иван Рубцов перелетает в Осло."),
    ("visit", "occurred", "Иван Рубцов проинспектировал Осло."),
    ("visit", "occurred", "Пребывание Ивана Рубцова в Осло затянулось."),
    ("visit", "occurred", "Блиц-визит Ивана Рубцова в Осло состоялся в мае."),
    ("visit", "planned", "Иван Рубцов сделает остановку в Осло."),
    ("meeting", "occurred", "Иван Рубцов повидался с Петром Громовым в Осло."),
    ("meeting", "occurred", "Иван Рубцов уединился с Петром Громовым в Осло."),
    ("meeting", "occurred", "Иван Рубцов позавтракал с Петром Громовым."),
    ("meeting", "occurred", "Иван Рубцов посовещался с Петром Громовым."),
    ("meeting", "occurred", "Иван Рубцов удостоился аудиенции у Петра Громова."),
    ("call", "occurred", "Иван Рубцов дозвонился до Петра Громова."),
    ("call", "occurred", "Видеозвонок Ивана Рубцова и Петра Громова длился час."),
    ("call", "occurred", "Иван Рубцов говорил с Петром Громовым по зуму."),
    ("call", "occurred", "Иван Рубцов переговорил с Петром Громовым по защищённой линии."),
    ("call", "occurred", "Онлайн-встреча Ивана Рубцова и Петра Громова прошла в мае."),
    ("meeting", "planned", "Встреча Ивана Рубцова с Петром Громовым предусмотрена программой."),
    ("meeting", "denied", "Встречи Ивана Рубцова с Петром Громовым программой не предусмотрены."),
    ("meeting", "possible", "Встреча Ивана Рубцова с Петром Громовым прорабатывается."),
    ("visit", "possible", "Визит Ивана Рубцова в Осло под вопросом."),
    ("visit", "cancelled", "Визит Ивана Рубцова в Осло аннулировали."),
    ("visit", "denied", "Иван Рубцов в Осло не летал."),
    ("visit", "cancelled", "Иван Рубцов не прилетел в Осло."),
    ("meeting", "denied", "Слухи о встрече Ивана Рубцова с Петром Громовым назвали выдумкой."),
    ("meeting", "denied", "Сообщения о встрече Ивана Рубцова с Петром Громовым не соответствуют действительности."),
    ("meeting", "denied", "Слухи, будто Иван Рубцов встретился с Петром Громовым, в Осло назвали ложью."),
    ("meeting", "denied", "Иван Рубцов предложил встречу Петру Громову, но мэр её отверг."),
    ("meeting", "planned", "Иван Рубцов говорил о встрече Анны Котовой с Петром Громовым, которая пройдёт в Осло."),
    ("meeting", "planned", "Иван Рубцов добился аудиенции у Петра Громова: она состоится в четверг."),
    ("meeting", "occurred", "Стороны договорились в мае, когда Иван Рубцов пересёкся с Петром Громовым."),
    ("visit", "cancelled", "В мае поездку Ивана Рубцова в Осло пришлось отменить."),
    ("meeting", "possible", "Пётр Громов предложил Ивану Рубцову встретиться в Осло."),
    ("visit", "occurred", "Иван Рубцов прилетел в Осло, чтобы предложить сделку."),
    ("talks", "cancelled", "Консультации Ивана Рубцова в Осло отложены на неопределённый срок."),
    ("talks", "occurred", "Раунд переговоров Москвы и Анкары прошёл в Осло 29–30 ноября."),
    ("visit", "planned", "Пётр Громов прибыл в Осло. Иван Рубцов примет его там 9 декабря."),
]

UKRAINIAN = [
    ("visit", "occurred", "Іван Рубець долетів до Осло."),
    ("visit", "occurred", "Дорогою додому Іван Рубець завернув до Осло."),
    ("visit", "occurred", "Іван Рубець зазирнув до Осло."),
    ("visit", "occurred", "Торік Іван Рубець був в Осло."),
    ("visit", "occurred", "Іван Рубець перебував в Осло 12 травня."),
    ("visit", "occurred", "Іван Рубець переночував в Осло."),
    ("visit", "occurred", "Президент Павло Гром направив Івана Рубця до Осло."),
    ("visit", "planned", "Павло Гром відрядить Івана Рубця до Осло."),
    ("visit", "possible", "Павло Гром запросив Івана Рубця до Осло."),
    ("visit", "possible", "Павло Гром кличе Івана Рубця до Осло."),
    ("visit", "possible", "Іван Рубець обмірковує запрошення до Осло."),
    ("visit", "planned", "Іван Рубець прийняв запрошення до Осло."),
    ("visit", "occurred", "Іван Рубець проінспектував Осло."),
    ("visit", "occurred", "Перебування Івана Рубця в Осло затягнулося."),
    ("visit", "occurred", "Гостина Івана Рубця в Осло затягнулася."),
    ("visit", "planned", "Іван Рубець зробить зупинку в Осло."),
    ("meeting", "occurred", "Іван Рубець стрівся з Павлом Громом в Осло."),
    ("meeting", "occurred", "Іван Рубець поснідав із Павлом Громом."),
    ("meeting", "occurred", "Іван Рубець порадився з Павлом Громом."),
    ("meeting", "occurred", "Іван Рубець порозмовляв із Павлом Громом."),
    ("meeting", "occurred", "Побачення Івана Рубця з Павлом Громом тривало годину."),
    ("call", "occurred", "Іван Рубець додзвонився до Павла Грома."),
    ("call", "occurred", "Іван Рубець набрав Павла Грома."),
    ("call", "occurred", "Іван Рубець зідзвонювався з Павлом Громом."),
    ("call", "occurred", "Відеодзвінок Івана Рубця та Павла Грома тривав годину."),
    ("call", "occurred", "Іван Рубець радився з Павлом Громом у режимі відеозв'язку."),
    ("meeting", "planned", "Зустріч Івана Рубця з Павлом Громом передбачена програмою."),
    ("meeting", "denied", "Зустріч Івана Рубця з Павлом Громом програмою не передбачена."),
    ("meeting", "possible", "Зустріч Івана Рубця з Павлом Громом опрацьовується."),
    ("visit", "possible", "Візит Івана Рубця до Осло під питанням."),
    ("visit", "cancelled", "Візит Івана Рубця до Осло анулювали."),
    ("visit", "denied", "Іван Рубець до Осло не літав."),
    ("visit", "cancelled", "Іван Рубець не прилетів до Осло."),
    ("meeting", "denied", "Чутки про зустріч Івана Рубця з Павлом Громом назвали вигадкою."),
    ("meeting", "denied", "Повідомлення про зустріч Івана Рубця з Павлом Громом не відповідають дійсності."),
    ("meeting", "denied", "Чутки, ніби Іван Рубець зустрівся з Павлом Громом, в Осло назвали брехнею."),
    ("meeting", "denied", "З'явилися повідомлення про зустріч Івана Рубця з Павлом Громом, однак уряд їх спростував."),
    ("meeting", "planned", "Іван Рубець говорив про зустріч Анни Котової з Павлом Громом, яка пройде в Осло."),
    ("meeting", "occurred", "Сторони домовилися в травні, коли Іван Рубець перетнувся з Павлом Громом."),
    ("visit", "cancelled", "У травні поїздку Івана Рубця до Осло довелося скасувати."),
    ("talks", "occurred", "В Осло Іван Рубець мав перемовини з Павлом Громом."),
    ("visit", "cancelled", "Іван Рубець не зміг приїхати до Осло."),
    ("visit", "occurred", "Іван Рубець прилетів до Осло, щоб запропонувати угоду."),
    ("talks", "occurred", "Раунд переговорів Києва та Анкари пройшов в Осло 29–30 листопада."),
    ("visit", "planned", "Павло Гром прибув до Осло. Іван Рубець прийме його там 9 грудня."),
    ("call", "occurred", "Міністри Іван Рубець і Павло Гром спілкувалися телефоном."),
]

ENGLISH = [
    ("visit", "occurred", "Mark Rubin flew in to Oslo."),
    ("visit", "occurred", "Mark Rubin jetted off to Oslo."),
    ("visit", "occurred", "Mark Rubin drove to Oslo."),
    ("visit", "occurred", "Mark Rubin crossed into Serbia."),
    ("visit", "occurred", "Mark Rubin made it to Oslo."),
    ("visit", "occurred", "Mark Rubin turned up in Oslo on Monday."),
    ("visit", "planned", "Mark Rubin goes on to Oslo on Friday."),
    ("visit", "planned", "Mark Rubin moves on to Oslo, where his aunt lives."),
    ("visit", "planned", "Mark Rubin leaves for Oslo at the invitation of Norway's president, Paul Grove."),
    ("visit", "occurred", "Mark Rubin dropped by Oslo."),
    ("visit", "occurred", "Mark Rubin swung through Oslo."),
    ("visit", "occurred", "Mark Rubin passed through Oslo."),
    ("visit", "occurred", "Mark Rubin was in Oslo on Monday."),
    ("visit", "planned", "Mark Rubin is bound for Oslo."),
    ("visit", "planned", "Mark Rubin is headed for Oslo."),
    ("visit", "occurred", "Paul Grove sent Mark Rubin to Oslo."),
    ("visit", "occurred", "Paul Grove dispatched Mark Rubin to Oslo."),
    ("visit", "possible", "Paul Grove invited Mark Rubin to Oslo."),
    ("visit", "possible", "Mark Rubin is weighing an invitation to Oslo."),
    ("visit", "planned", "Mark Rubin accepted an invitation to Oslo."),
    ("visit", "occurred", "The visit of Mark Rubin to Oslo lasted a day."),
    ("visit", "cancelled", "Mark Rubin's detour to Oslo was scrapped."),
    ("visit", "cancelled", "A side trip to Oslo by Mark Rubin was axed."),
    ("meeting", "occurred", "Mark Rubin met up with Paul Grove in Oslo."),
    ("meeting", "occurred", "Mark Rubin came face to face with Paul Grove in Oslo."),
    ("meeting", "occurred", "Mark Rubin chatted with Paul Grove."),
    ("meeting", "occurred", "Mark Rubin paid a call on Paul Grove."),
    ("meeting", "occurred", "Mark Rubin received Paul Grove and the pair conferred for an hour."),
    ("meeting", "occurred", "A tete-a-tete between Mark Rubin and Paul Grove took an hour."),
    ("meeting", "occurred", "Mark Rubin and Paul Grove came to Oslo. The two last met in Vienna a year ago."),
    ("call", "occurred", "Mark Rubin rang Paul Grove."),
    ("call", "occurred", "Anna Rubin praised Paul Grove. Mark Stone phoned her last week to discuss visas."),
    ("call", "occurred", "The zoom call between Mark Rubin and Paul Grove took an hour."),
    ("call", "occurred", "Mark Rubin and Paul Grove talked over Zoom."),
    ("call", "occurred", "Mark Rubin spoke with Paul Grove over a secure line."),
    ("talks", "planned", "Negotiations between Mark Rubin and Paul Grove are pencilled in for Friday."),
    ("talks", "planned", "Talks with the king, Paul Grove, over a treaty are pencilled in for Friday in Oslo."),
    ("meeting", "possible", "A meeting between Mark Rubin and Paul Grove remains an option."),
    ("meeting", "denied", "A meeting between Mark Rubin and Paul Grove is not on the table."),
    ("meeting", "denied", "No meeting between Mark Rubin and Paul Grove was in the works."),
    ("meeting", "denied", "A meeting between Mark Rubin and Paul Grove never took place."),
    ("visit", "denied", "Mark Rubin never visited Oslo."),
    ("meeting", "denied", "Reports of a meeting between Mark Rubin and Paul Grove were false."),
    ("visit", "denied", 'Reports that Mark Rubin would make a trip to Oslo were "pure invention".'),
    ("visit", "cancelled", "Mark Rubin had hoped to visit Oslo."),
    ("visit", "cancelled", "The trip by Mark Rubin to Oslo fell through."),
    ("visit", "cancelled", "The trip by Mark Rubin to Oslo was shelved."),
    ("visit", "possible", "The trip by Mark Rubin to Oslo is up in the air."),
    ("visit", "possible", "A trip by Mark Rubin to Oslo, however, is possible in January."),
    ("meeting", "planned", "Rubin spoke of a meeting of Anna Stone and Paul Grove, which will take place in Oslo."),
    ("visit", "occurred", "Mark Rubin flew to Oslo to propose a deal."),
    ("meeting", "denied", "Mark Rubin suggested a meeting with Paul Grove, but the mayor rejected it."),
    ("meeting", "denied", "Mark Rubin will not meet Paul Grove."),
    ("meeting", "cancelled", "Mark Rubin refused to meet Paul Grove."),
]

# What uses the words of an event and tells of none.
DISTRACTORS = [
    ("ru", "Министр был в отпуске до мая."),
    ("ru", "Пётр Громов направил письмо в Осло."),
    ("ru", "Иван Рубцов пригласил гостей на концерт."),
    ("ru", "Заседание городского совета прошло в мае."),
    ("ru", "Самолёт приземлился в Осло."),
    ("uk", "Міністр був у відпустці до травня."),
    ("uk", "Павло Гром направив листа до Осло."),
    ("uk", "Засідання міської ради пройшло в травні."),
    ("uk", "Команда набрала двадцять очок у травні."),
    ("en", "The bill passed through parliament on Monday."),
    ("en", "Paul Grove sent a letter to Oslo."),
    ("en", "The meeting of the board went on."),
    ("en", "Paul Grove rang the bell in May."),
    ("en", "The talks went on for nearly five hours."),
]


def told(language: str, text: str) -> list[tuple[str, str]]:
    """Kind and status of each event, postponed counted as called off."""
    events = newsevents.parse(text, published="2025-12-03", language=language).events
    return [(event.kind, "cancelled" if event.status == "postponed" else event.status) for event in events]


@pytest.mark.parametrize(("kind", "status", "text"), RUSSIAN)
def test_russian(kind: str, status: str, text: str) -> None:
    assert (kind, status) in told("ru", text)


@pytest.mark.parametrize(("kind", "status", "text"), UKRAINIAN)
def test_ukrainian(kind: str, status: str, text: str) -> None:
    assert (kind, status) in told("uk", text)


@pytest.mark.parametrize(("kind", "status", "text"), ENGLISH)
def test_english(kind: str, status: str, text: str) -> None:
    assert (kind, status) in told("en", text)


@pytest.mark.parametrize(("language", "text"), DISTRACTORS)
def test_distractors(language: str, text: str) -> None:
    assert not told(language, text)
