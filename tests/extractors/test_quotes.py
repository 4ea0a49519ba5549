"""Quotations: marks, pieces, speakers; and what in quotation marks is none."""

import pytest

import newsevents


def quotes(text: str, language: str = "ru") -> list[tuple[str, tuple[str, ...], str | None]]:
    result = newsevents.parse(text, language=language)
    return [
        (q.kind, tuple(s.of(text) for s in q.content), q.speaker.name if q.speaker else None) for q in result.quotes
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("«Переговоры пройдут в четверг», — сообщил Иван Петров.", ("Переговоры пройдут в четверг",)),
        ('"Мы готовы к диалогу", - заявил Иван Петров.', ("Мы готовы к диалогу",)),
        ("«В „Ромашке“ нас услышали», — добавил Иван Петров.", ("В „Ромашке“ нас услышали",)),
        ('"Газета "Труд" ошиблась", - сказал Иван Петров.', ('Газета "Труд" ошиблась',)),
        ("«Это не так, — отметил Иван Петров.", ("Это не так",)),
        ("«Кто будет платить?» — спросил Иван Петров.", ("Кто будет платить?",)),
        ("Иван Петров сказал: «Мы уходим».", ("Мы уходим",)),
        ("«Визит состоится, — сказал Иван Петров, — но позже».", ("Визит состоится", "но позже")),
        ("«Визит состоится, — сказал Иван Петров. — Дата известна».", ("Визит состоится", "Дата известна")),
        ("— Визит состоится, — улыбнулся Иван Петров. — Ждите.", ("Визит состоится", "Ждите")),
        ("«Первое.\n«Второе», — сказал Иван Петров.", ("Первое", "Второе")),
        ("«Спим мало, — сказал Иван Петров. — Кофе нет.\nЧая тоже нет».", ("Спим мало", "Кофе нет.\nЧая тоже нет")),
        ("«Спим мало, — сказал Иван Петров. — Кофе нет.\nДождь прошёл.", ("Спим мало", "Кофе нет")),
        ("«Мост закрыт», — говорит Иван Петров. — «Денег нет».", ("Мост закрыт", "Денег нет")),
        ("«Мост закрыт», — говорит Иван Петров, — «денег нет».", ("Мост закрыт", "денег нет")),
        ("«Мост закроем до мая» — Иван Петров о ремонте\n\nПоезда стоят.", ("Мост закроем до мая",)),
        ("Мост закрыт! - сказал Иван Петров.", ("Мост закрыт!",)),
        ("Чинить уже нечего... - ответил Иван Петров.", ("Чинить уже нечего...",)),
        ("Мост закрыт, - сказал Иван Петров. - Ждите весны.", ("Мост закрыт", "Ждите весны")),
        ('Мы ждали шесть лет", - рассказал Иван Петров.', ("Мы ждали шесть лет",)),
        ("„Ключа не было», — заявил Иван Петров.", ("Ключа не было",)),
    ],
)
def test_direct(text: str, content: tuple[str, ...]) -> None:
    found = quotes(text)
    assert found == [("direct", content, "Иван Петров")]


def test_english_pieces_are_one_quotation() -> None:
    text = '"They knew in June," said Anna Moss. "Nobody told us."'
    assert quotes(text, "en") == [("direct", ("They knew in June", "Nobody told us"), "Anna Moss")]
    text = '"They knew," Anna Moss said, "and they smiled."'
    assert quotes(text, "en") == [("direct", ("They knew", "and they smiled"), "Anna Moss")]


def test_a_quotation_goes_on_in_the_next_line() -> None:
    text = '"They knew," Anna Moss said in a video.\n"Nobody told us."'
    assert quotes(text, "en") == [("direct", ("They knew", "Nobody told us"), "Anna Moss")]


def test_speech_without_marks_begins_with_no_pronoun_for_somebody() -> None:
    text = "Тренер Иван Седов побывал в Лужске.\nОн видел мост.\nВы должны это увидеть, - написал Седов."
    assert quotes(text) == [("direct", ("Вы должны это увидеть",), "Иван Седов")]


def test_what_a_medium_tells_behind_a_dash_is_no_speech() -> None:
    assert quotes("Мост закрыли.\nШкола, где учился Седов, рада, - сообщает местное издание.") == []


def test_the_reporter_is_not_quoted_with_the_speaker() -> None:
    text = "Мост закрыли.\nМэр Лыков осмотрел Заречье.\nЖдать недолго, - сказал Лыков."
    assert [spans for _, spans, _ in quotes(text)] == [("Ждать недолго",)]


def test_a_quotation_without_a_cue_goes_on_with_the_speaker() -> None:
    text = "«Рынок нас услышал», — сказал Иван Петров. «Осталось дождаться урожая»."
    result = newsevents.parse(text, language="ru")
    assert [q.inherited for q in result.quotes] == [False, True]
    assert {q.speaker.name for q in result.quotes if q.speaker} == {"Иван Петров"}


def test_two_speakers_in_a_sentence() -> None:
    text = "«Да, мы ошиблись», — сказал Иван Петров, а Олег Сидоров добавил: «Нет, не мы»."
    assert [speaker for _, _, speaker in quotes(text)] == ["Иван Петров", "Олег Сидоров"]


def test_a_lost_mark_is_told() -> None:
    result = newsevents.parse("«Это не так, — отметил Иван Петров.", language="ru")
    assert [q.unbalanced for q in result.quotes] == [True]


@pytest.mark.parametrize(
    ("text", "language", "content"),
    [
        ("Иван Петров назвал план «крайне опасным».", "ru", "крайне опасным"),
        ("Юрій Кий назвав прогноз “занадто сміливим”.", "uk", "занадто сміливим"),
        ('Anna Moss called the book "a quiet earthquake".', "en", "a quiet earthquake"),
        ('Anna Moss said residents were "sick of waiting".', "en", "sick of waiting"),
        ('Anna Moss said it was "Ukraine\'s partner in the field".', "en", "Ukraine's partner in the field"),
        ('Anna Moss said he hid the "Sedlov blackmail of Peru" for years.', "en", "Sedlov blackmail of Peru"),
        ("По словам Ивана Петрова, министр передал послу «тёплый привет».", "ru", "тёплый привет"),
    ],
)
def test_partial(text: str, language: str, content: str) -> None:
    found = quotes(text, language)
    assert [(kind, spans) for kind, spans, _ in found] == [("partial", (content,))]
    assert found[0][2] is not None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Самолёт сел в аэропорту «Заречный».", "ru"),
        ("Министр заявил, что завод «Маяк» продан.", "ru"),
        ("«Спартак» выиграл финал.", "ru"),
        ("Так называемые «наблюдатели» уехали.", "ru"),
        ("Слово «мир» звучало часто.", "ru"),
        ("Они держали плакаты с надписью «Берег — людям».", "ru"),
        ("Министр сообщил, что операция «Щит» началась.", "ru"),
        ("Гасло «Хата для всіх» висить на стіні.", "uk"),
        ("Так звані «миротворці» збиралися в готелі «Парус».", "uk"),
        ("Міністр заявив, що збили 17 із 22 «шершнів».", "uk"),
        ("Министр заявил, что сбили 17 «шершней».", "ru"),
        ('The ferry "Silver Gull" was carrying passengers, Anna Moss said.', "en"),
        ('The so-called "super-booster" is not yet licensed, Anna Moss said.', "en"),
    ],
)
def test_what_is_no_quotation(text: str, language: str) -> None:
    assert quotes(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "content", "speaker"),
    [
        ("Олег Белов вспоминает:\n«Мост стоял.\nПотом рухнул».", "ru", "Мост стоял.\nПотом рухнул", "Олег Белов"),
        ("Олег Білий згадує:\n«Міст стояв.\nПотім упав».", "uk", "Міст стояв.\nПотім упав", "Олег Білий"),
        ("Ray Moss recalls:\n“The bridge stood.\nThen it fell.”", "en", "The bridge stood.\nThen it fell", "Ray Moss"),
        ("“The bridge is closed,”\nRay Moss said on Friday.", "en", "The bridge is closed", "Ray Moss"),
        ("Олег Белов, инженер:\n— Мост закрыт. Ждите.", "ru", "Мост закрыт. Ждите", "Олег Белов"),
        ("Олег Білий, інженер:\n— Міст закрито. Чекайте.", "uk", "Міст закрито. Чекайте", "Олег Білий"),
        ('Мост "Мир" закрыт, - сказал Олег Белов.', "ru", 'Мост "Мир" закрыт', "Олег Белов"),
        ('Міст "Мир" закрито, - сказав Олег Білий.', "uk", 'Міст "Мир" закрито', "Олег Білий"),
        ("Олег Белов о мосте: «Он закрыт»\n\nМост закрыли вчера.", "ru", "Он закрыт", "Олег Белов"),
        ("Олег Білий про міст: «Він закритий»\n\nМіст закрили вчора.", "uk", "Він закритий", "Олег Білий"),
        ("Ray Moss on the bridge: “It is closed”\n\nThe bridge closed on Friday.", "en", "It is closed", "Ray Moss"),
    ],
)
def test_speaker_beside(text: str, language: str, content: str, speaker: str) -> None:
    assert quotes(text, language) == [("direct", (content,), speaker)]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Мы встретили тренера Олега Белова.\n\n— Как год?\n— Трудно.\n— А новый?\n— Легче.", "ru", "Олег Белов"),
        ("Ми зустріли тренера Олега Білого.\n\n— Як рік?\n— Важко.\n— А новий?\n— Легше.", "uk", "Олег Білий"),
        ("We met coach Ray Moss.\n\n- How was it?\n- It was hard.\n- And now?\n- It is better.", "en", "Ray Moss"),
    ],
)
def test_answers_of_an_interview(text: str, language: str, speaker: str) -> None:
    found = quotes(text, language)
    assert len(found) == 2
    assert {told for _, _, told in found} == {speaker}


def test_an_expert_who_follows_a_quotation_is_not_named_in_it() -> None:
    text = "Как полагает политолог Горан Станич, дело в газе. «Хаджичу нужен ответ», — напоминает эксперт."
    assert quotes(text) == [("direct", ("Хаджичу нужен ответ",), "Горан Станич")]


def test_a_pronoun_takes_up_an_unnamed_source() -> None:
    text = "Мост открыл мэр Иван Седов. Возможен ремонт, сообщил источник в мэрии. «Сроков нет», — пояснил он."
    assert quotes(text) == [("direct", ("Сроков нет",), "источник в мэрии")]


def test_a_term_that_stands_in_marks_again_and_again_is_none() -> None:
    text = "Врач Олег Белов сообщил, что «омега» слаба. По его словам, против «омеги» есть лекарство."
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ('"It took all": storm hits coast\n\nSix fled.\n\n"It took all," said Nora Bell, 58.', "en", "Nora Bell"),
        ("«Всё унесло»: шторм на берегу\n\nШестеро ушли.\n\n«Всё унесло», — сказала Анна Белова.", "ru", "Анна Белова"),
        ("«Усе знесло»: шторм на березі\n\nШестеро пішли.\n\n«Усе знесло», — сказала Анна Біла.", "uk", "Анна Біла"),
    ],
)
def test_who_says_what_a_headline_quotes_is_told_in_the_article(text: str, language: str, speaker: str) -> None:
    assert [told for _, _, told in quotes(text, language)] == [speaker, speaker]


@pytest.mark.parametrize(
    ("language", "asks", "answers", "lead", "name"),
    [
        ("en", "Q", "A", "Anna Moss runs the port.", "Anna Moss"),
        ("ru", "Вопрос", "Ответ", "Портом руководит Анна Белова.", "Анна Белова"),
        ("uk", "Запитання", "Відповідь", "Портом керує Анна Біла.", "Анна Біла"),
    ],
)
def test_whoever_is_interviewed_answers_behind_a_mere_label(language, asks, answers, lead, name):
    text = f"{lead}\n\n{asks}: 1?\n\n{answers}: 2, 3.\n\n{asks}: 4?\n\n{answers}: 5."
    told = [(content, speaker) for _, content, speaker in quotes(text, language)]
    assert told == [(("1?",), None), (("2, 3",), name), (("4?",), None), (("5",), name)]
