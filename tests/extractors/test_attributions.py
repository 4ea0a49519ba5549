"""Attributions: source, cue, content, chain."""

import pytest

import newsevents
from newsevents.records import Attribution


def attributions(text: str, language: str = "ru") -> tuple[Attribution, ...]:
    return newsevents.parse(text, language=language).attributions


def told(text: str, language: str = "ru") -> list[tuple[str | None, str | None, str]]:
    """Source, cue and content of each attribution."""
    return [
        (a.source.name if a.source else None, a.cue.span.of(text) if a.cue else None,
         " | ".join(span.of(text) for span in a.content))
        for a in attributions(text, language)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Иван Петров сообщил, что визит отложен.", ("Иван Петров", "сообщил", "визит отложен")),
        ("Иван Петров потребовал, чтобы войска ушли.", ("Иван Петров", "потребовал", "войска ушли")),
        ("Иван Петров пообещал помочь соседям.", ("Иван Петров", "пообещал", "помочь соседям")),
        ("Иван Петров сообщил о гибели двоих.", ("Иван Петров", "сообщил", "гибели двоих")),
        ("Визит отложен, сообщил Иван Петров.", ("Иван Петров", "сообщил", "Визит отложен")),
        ("Как отметил Иван Петров, денег хватит.", ("Иван Петров", "отметил", "денег хватит")),
        ("По словам Ивана Петрова, визит отложен.", ("Иван Петров", "По словам", "визит отложен")),
        ("Отмечалось, что визит отложен.", (None, "Отмечалось", "визит отложен")),
        ("В министерстве подчеркнули, что визит отложен.", ("министерство", "подчеркнули", "визит отложен")),
        ("Иван Петров предупредил о последствиях, если мост не починят.",
         ("Иван Петров", "предупредил", "последствиях, если мост не починят")),
        ("Иван Петров назвал спор бесплодным.", None),
        ("Из доклада следует, что лес отступил.", ("доклад", "следует", "лес отступил")),
    ],
)  # fmt: skip
def test_russian(text: str, expected: tuple[str | None, str, str] | None) -> None:
    found = told(text)
    if expected is None:
        assert [(source, cue) for source, cue, _ in found] == [("Иван Петров", "назвал")]
    else:
        assert found == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ольга Бойко повідомила, що візит відкладено.", ("Ольга Бойко", "повідомила", "візит відкладено")),
        ("За словами Ольги Бойко, візит відкладено.", ("Ольга Бойко", "За словами", "візит відкладено")),
        ("Візит відкладено, повідомила Ольга Бойко.", ("Ольга Бойко", "повідомила", "Візит відкладено")),
        ("Повідомляється, що візит відкладено.", (None, "Повідомляється", "візит відкладено")),
    ],
)
def test_ukrainian(text: str, expected: tuple[str | None, str, str]) -> None:
    assert told(text, "uk") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Moss said that talks would resume.", ("Anna Moss", "said", "talks would resume")),
        ("Anna Moss said talks would resume.", ("Anna Moss", "said", "talks would resume")),
        ("Anna Moss said in a statement that talks would resume.", ("Anna Moss", "said", "talks would resume")),
        ("Talks will resume, Anna Moss said on Monday.", ("Anna Moss", "said", "Talks will resume")),
        ("Talks will resume, said Anna Moss.", ("Anna Moss", "said", "Talks will resume")),
        ("According to Anna Moss, talks will resume.", ("Anna Moss", "According to", "talks will resume")),
        ("Talks will resume, according to Anna Moss.", ("Anna Moss", "according to", "Talks will resume")),
        ("Anna Moss urged the bank to act.", ("Anna Moss", "urged", "to act")),
        ("It was reported that 19 people had died.", (None, "reported", "19 people had died")),
    ],
)
def test_english(text: str, expected: tuple[str | None, str, str]) -> None:
    assert told(text, "en") == [expected]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ru", "Другой сообщил, что мост закрыт.", "unnamed"),
        ("uk", "Інший повідомив, що міст закрито.", "unnamed"),
        ("en", "Another said the bridge was closed.", "unnamed"),
        ("en", "One official said the bridge was closed.", "unnamed"),
        ("ru", "Банк сообщил, что мост закрыт.", "organization"),
    ],
)
def test_one_of_several_is_a_source_without_a_name(language: str, text: str, kind: str) -> None:
    (attribution,) = attributions(text, language)
    assert attribution.source is not None
    assert attribution.source.kind == kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В министерстве опровергли, что визит отложен.", "ru"),
        ("У міністерстві заперечили, що візит відкладено.", "uk"),
        ("The ministry denied that the visit was off.", "en"),
    ],
)
def test_a_denial_says_what_is_denied(text: str, language: str) -> None:
    assert [a.polarity for a in attributions(text, language)] == ["deny"]


@pytest.mark.parametrize(
    "text",
    [
        "Иван Петров не подтвердил, что визит отложен.",
        "Завтра Иван Петров расскажет, что решил.",
        "Иван Петров знал, что визит отложен.",
        "Иван Петров рассказал о погоде.",
        "Рост цен, что свидетельствует о спросе, продолжился.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_what_points_back_is_told_by_the_sentence_before() -> None:
    text = "Сделка сорвалась в пятницу. Об этом сообщает Интерфакс со ссылкой на РИА Новости."
    (found,) = attributions(text)
    assert found.points_back
    assert [span.of(text) for span in found.content] == ["Сделка сорвалась в пятницу"]
    assert [link.relation for link in found.chain] == ["speaker", "origin"]
    assert [source.name for source in found.via] == ["РИА Новости"]


def test_who_is_cited_speaks_and_who_cites_passes_on() -> None:
    (found,) = attributions("«Мы изучаем варианты», — цитирует министра транспорта агентство «Вестник».")
    assert found.source is not None
    assert found.source.name == "министр транспорта"
    assert [source.name for source in found.via] == ["Вестник"]
    assert found.kind == "direct"


def test_a_statement_within_another_one_has_its_source_in_the_chain() -> None:
    text = "Иван Петров сообщил, что Олег Сидоров обвинил суд в обмане."
    outer, inner = sorted(attributions(text), key=lambda a: a.content[0].begin)
    assert [source.name for source in outer.via] == []
    assert [source.name for source in inner.via] == ["Иван Петров"]


def test_one_subject_for_two_cues() -> None:
    text = "Иван Петров назвал решение «крайне осторожным» и посоветовал снизить ставку."
    first, second = attributions(text)
    assert first.kind == "mixed"
    assert second.source is not None
    assert second.source.name == "Иван Петров"
    assert [span.of(text) for span in second.content] == ["снизить ставку"]


def test_the_addressee_is_outside() -> None:
    (found,) = told("Иван Петров призвал соседей прекратить спор.")
    assert found == ("Иван Петров", "призвал", "прекратить спор")


def test_distance() -> None:
    (found,) = attributions("Иван Петров якобы готов продать завод.")
    assert found.source is None
    assert found.cue is not None
    assert found.cue.kind == "distance"


def test_every_entry_of_the_cue_lists_has_a_class() -> None:
    from newsevents.languages import en, ru, uk
    from newsevents.records import Cue
    from newsevents.spans import Span

    for pack in (ru.load(), uk.load(), en.load()):
        for entry in pack.list("cues").values():
            assert Cue(span=Span(0, 1), lemma=entry.key, kind=entry["class"]).kind
            assert entry.get("frame") or entry.get("about")


@pytest.mark.parametrize(
    ("headline", "language", "source", "content"),
    [
        ("Канцлер приедет в мае — посол", "ru", "посол", "Канцлер приедет в мае"),
        ("Цены вырастут на треть - Минздрав", "ru", "Минздрав", "Цены вырастут на треть"),
        ("«Коммерсантъ»: власти обсуждают отсрочку сборов", "ru", "Коммерсантъ", "власти обсуждают отсрочку сборов"),
        ("Спикер парламента в Одессе: «Порт работает»", "ru", "спикер парламента", "Порт работает"),
        ("Цены на газ вырастут: прогноз эксперта", "ru", "эксперт", "Цены на газ вырастут"),
        ("«Нужен результат»: Лавров о переговорах", "ru", "Лавров", "Нужен результат"),
        ("«Потрібен результат»: мер Бойко про перемовини", "uk", "Бойко", "Потрібен результат"),
        ("Уряд може переглянути ціну на газ — джерела", "uk", "джерела", "Уряд може переглянути ціну на газ"),
        ("«Я не герой»: розмова з волонтером Олегом Бойком", "uk", "Олег Бойко", "Я не герой"),
        ("«Я не герой». Інтерв'ю з істориком", "uk", "історик", "Я не герой"),
        ("«Я не герой»: большое интервью с Олегом Седовым", "ru", "Олег Седов", "Я не герой"),
        ("У Луцьку загинула жінка – Олег Бойко", "uk", "Олег Бойко", "У Луцьку загинула жінка"),
        ("На Харківщині загинув чоловік — ОВА", "uk", "ОВА", "На Харківщині загинув чоловік"),
        ("США передали Україні план, — Axios", "uk", "Axios", "США передали Україні план"),
        ("Чилі готове до перемовин, – глава МЗС про заяву Осло", "uk", "глава МЗС", "Чилі готове до перемовин"),
        ("«Ми підемо до кінця», – мер Бойко про перемовини", "uk", "Бойко", "Ми підемо до кінця"),
        ("Мост восстановят к осени, — мэр о последствиях бури", "ru", "мэр", "Мост восстановят к осени"),
        ("Bridge to shut in May — mayor", "en", "mayor", "Bridge to shut in May"),
        ("Bridge will shut in May: report", "en", "report", "Bridge will shut in May"),
    ],
)
def test_headlines_that_name_their_source(headline: str, language: str, source: str, content: str) -> None:
    assert (source, None, content) in told(f"{headline}\n\n1.", language)


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("В Москве назвали победителей премии - Российская газета", "ru"),
        ("Президент прибыл в Минск — столицу Белоруссии", "ru"),
        ("Погиб известный актёр — Иван Белов", "ru"),
        ("У Львові помер відомий художник — Олег Бойко", "uk"),
        ("Міст відкриють у травні — Reuters", "uk"),
        ("Є загиблі, серед поранених – мер", "uk"),
        ("Среди погибших — врач", "ru"),
        ("Рівне, Суми, Одеса, – де вимкнуть світло", "uk"),
        ("Польша закрыла границу в мае: ответ Киева", "ru"),
        ("«Мы не сдадимся»: история сержанта Белова", "ru"),
        ("«Мы не сдадимся»: как живёт прифронтовая Гуляйпольщина", "ru"),
        ("Справа «Мідаса»: суд відпустив радника міністра під заставу", "uk"),
    ],
)
def test_headlines_that_end_otherwise(headline: str, language: str) -> None:
    assert told(f"{headline}\n\n1.", language) == []


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Two dead in Oslo fire, police say", [("police", "say", "Two dead in Oslo fire")]),
        ("No deal yet on the port, says minister", [("minister", "says", "No deal yet on the port")]),
        ("Bridge unsafe, engineers warn", [("engineers", "warn", "Bridge unsafe")]),
        ("New Oslo mayor, police chief say no", []),
        ("Winner of the Oslo prize, Anna Hill, says no", []),
        ("In Oslo, police say little", []),
    ],
)
def test_headlines_without_a_verb_of_their_own(headline: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(f"{headline}\n\n1.", "en") == expected


def test_a_headline_that_ends_with_its_verb() -> None:
    text = "The old bridge should close, the mayor recommended\n\nThe council met on Monday."
    result = newsevents.parse(text, language="en", published="2025-12-03")
    assert not result.diagnostics
    assert [a.cue.span.of(text) for a in result.attributions if a.cue] == ["recommended"]


@pytest.mark.parametrize(
    ("text", "language", "source", "cue"),
    [
        ("Мост закрыт, сказал мэр Олег Седов.\n\nДословно: «Мост откроем завтра».", "ru", "Олег Седов", "Дословно"),
        ("Міст закрито.\n\nДжерело: мер Олег Сєдов\n\nПряма мова: «Міст відкриємо завтра».", "uk", "Олег Сєдов",
         "Пряма мова"),
        ("Міст закрито, сказав мер Олег Сєдов.\n\nЦитата Сєдова: «Міст відкриємо завтра».", "uk", "Олег Сєдов",
         "Цитата"),
    ],
)  # fmt: skip
def test_a_word_for_a_quotation_is_its_cue(text: str, language: str, source: str, cue: str) -> None:
    assert (source, cue, text.split("«")[1].rstrip(".»")) in told(text, language)
