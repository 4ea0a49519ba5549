"""Quotations apart from their reporting clause: told before or behind, taken up again, the speaker described first."""

import pytest

import newsevents

Told = tuple[tuple[str, ...], str | None]


def direct(text: str, language: str) -> list[Told]:
    """The direct quotations of a text, each with its pieces and its speaker."""
    result = newsevents.parse(text, language=language)
    found = [q for q in result.quotes if q.kind == "direct"]
    return [(tuple(s.of(text) for s in q.content), q.speaker.name if q.speaker else None) for q in found]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Мэр Олег Белов заявил, что мост откроют. «Мы успеем».", "ru", "Олег Белов"),
        ("Мер Олег Білий заявив, що міст відкриють. «Ми встигнемо».", "uk", "Олег Білий"),
        ('Mayor Ray Moss said the bridge would open. "We will be ready."', "en", "Ray Moss"),
        ("По словам мэра Олега Белова, мост нужен. «Мы успеем».", "ru", "Олег Белов"),
        ("За словами мера Олега Білого, міст потрібен. «Ми встигнемо».", "uk", "Олег Білий"),
        ('According to Mayor Ray Moss, the bridge is safe. "We will be ready."', "en", "Ray Moss"),
        ("Мэр Олег Белов ответил на критику. «Мы успеем».", "ru", "Олег Белов"),
        ("Мер Олег Білий відповів на критику. «Ми встигнемо».", "uk", "Олег Білий"),
        ('Mayor Ray Moss responded to critics. "We will be ready."', "en", "Ray Moss"),
        ("«Мы успеем». Об этом сообщил мэр Олег Белов.", "ru", "Олег Белов"),
        ("«Ми встигнемо». Про це повідомив мер Олег Білий.", "uk", "Олег Білий"),
        ('"We will be ready." This was announced by Mayor Ray Moss.', "en", "Ray Moss"),
        ("Мэр Олег Белов осмотрел мост. «Мы успеем».", "ru", None),
        ("Мер Олег Білий оглянув міст. «Ми встигнемо».", "uk", None),
        ('Mayor Ray Moss inspected the bridge. "We will be ready."', "en", None),
    ],
)
def test_told_before_or_behind(text: str, language: str, speaker: str | None) -> None:
    assert [told for _, told in direct(text, language)] == [speaker]


def test_of_two_who_spoke_none_is_chosen() -> None:
    text = "Олег Белов считает, что мост нужен, а Пётр Сидоров уверен, что нет. «Он никому не помогает»."
    assert direct(text, "ru") == [(("Он никому не помогает",), None)]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ('"It is shut", said Ray Moss. "It stays shut".', "en", (("It is shut", "It stays shut"), "Ray Moss")),
        ("Мост закрыт, сообщил Олег Белов. - Ждите весны.", "ru", (("Мост закрыт", "Ждите весны"), "Олег Белов")),
        ("Міст закрито, сказав Олег Білий. - Чекайте весни.", "uk", (("Міст закрито", "Чекайте весни"), "Олег Білий")),
        ("It is shut, says Ray Moss. - It stays shut.", "en", (("It is shut", "It stays shut"), "Ray Moss")),
        (
            'Снег идёт.\n"Мост закрыт, - сказал Олег Белов. -\nЖдите весны".\nСнег тает.', "ru",
            (("Мост закрыт", "Ждите весны"), "Олег Белов"),
        ),
        (
            'Сніг іде.\n"Міст закрито, - сказав Олег Білий. -\nЧекайте весни".\nСніг тане.', "uk",
            (("Міст закрито", "Чекайте весни"), "Олег Білий"),
        ),
        (
            "Снег идёт.\nМост закрыт, отмечает Олег Белов. -\nЖдите весны.\nСнег тает.", "ru",
            (("Мост закрыт", "Ждите весны"), "Олег Белов"),
        ),
    ],
)  # fmt: skip
def test_taken_up_again(text: str, language: str, told: Told) -> None:
    assert direct(text, language) == [told]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ('"It is shut," Ray Moss, who was elected in May, said.', "en", "Ray Moss"),
        ('"It is shut," a clerk who was elected in May said.', "en", "clerk"),
        ('"It is shut," a clerk, dressed in black, said.', "en", "clerk"),
        ('"It is shut," said Anna, a 30-year-old clerk.', "en", "Anna"),
        ("Того ж дня Олег Білий написав: «Міст закрито».", "uk", "Олег Білий"),
        ("Того же дня Олег Белов написал: «Мост закрыт».", "ru", "Олег Белов"),
    ],
)
def test_what_stands_before_the_speaker(text: str, language: str, speaker: str) -> None:
    assert [told for _, told in direct(text, language)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Is it shut?" Ray Moss wrote on Friday under a video in which he sings.', "Ray Moss"),
        ('"Get out!" the mayor shouted at reporters.', "mayor"),
        ('"Is it shut?" Ray Moss said he did not know.', None),
        ('"Is it shut?" Ray Moss left.', None),
    ],
)
def test_a_call_needs_no_comma_before_its_speaker(text: str, speaker: str | None) -> None:
    assert [told for _, told in direct(text, "en")] == [speaker]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("— Когда закроют мост? — спросил Олег Белов.\n— Завтра.", "ru"),
        ("— Коли закриють міст? — запитав Олег Білий.\n— Завтра.", "uk"),
    ],
)
def test_who_asks_does_not_answer(text: str, language: str) -> None:
    assert len(direct(text, language)) == 1


def test_another_mark_on_the_next_line_opens_a_quotation_within() -> None:
    text = "\"I asked, 'Is it yours?'\n'Yes!'\nIt was not,\" Ray Moss said."
    assert direct(text, "en") == [(("I asked, 'Is it yours?'\n'Yes!'\nIt was not",), "Ray Moss")]


def test_who_denies_it_in_the_next_paragraph_has_not_said_it() -> None:
    text = (
        'Leonard Moss left. "You can\'t cut rates," Mr. Moss said. "The math is wrong."\n\n'
        'Kate Albright dismissed it as the work of "insiders".'
    )
    assert direct(text, "en") == [(("You can't cut rates", "The math is wrong"), "Leonard Moss")]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("— Мост закрыт, — говорит Олег Белов.\n— Кто его чинит?\n— Его чинит завод.", "ru", "Олег Белов"),
        ("— Міст закрито, — каже Олег Білий.\n— Хто його лагодить?\n— Його лагодить завод.", "uk", "Олег Білий"),
    ],
)
def test_a_question_between_two_answers_is_nobodys(text: str, language: str, speaker: str) -> None:
    assert [told for _, told in direct(text, language)] == [speaker, speaker]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '"This is about trust," said Ray Moss.\n\n"People want to know who you are."\n\nHe will be back.',
            [(("This is about trust",), "Ray Moss"), (("People want to know who you are",), "Ray Moss")],
        ),
        (
            'Mayor Ray Moss said the bridge was safe.\n\n"It will stand."\n\nIt was built in 1960.',
            [(("It will stand",), "Ray Moss")],
        ),
        (
            '"It is shut," Anna Hill said in an interview. "Who will pay?"\n\nLea gave a similar account.',
            [(("It is shut", "Who will pay?"), "Anna Hill")],
        ),
        ('"It is shut," Ray Moss said.\n\nThe council met.\n\n"We need more time."', [(("It is shut",), "Ray Moss")]),
    ],
)
def test_a_paragraph_that_is_only_quoted_goes_on(text: str, told: list[Told]) -> None:
    assert [one for one in direct(text, "en") if one[1]] == told
