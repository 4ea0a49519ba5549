"""Quotation marks as marked text: what stands between them, outermost first; «!» marks a pair that is not balanced."""

import pytest

from newsevents.text import read

CASES = [
    ("«Да», — сказал он.", ["0:Да"]),
    ('"Да", - сказал он.', ["0:Да"]),
    ("„Так“, — сказав він.", ["0:Так"]),
    ("„Так”, — сказав він.", ["0:Так"]),
    ("“We leave,” he said.", ["0:We leave,"]),
    ("«В „Росатоме“ нас услышали», — добавил он.", ["0:В „Росатоме“ нас услышали", "1:Росатоме"]),
    ('"Газета "Труд" ошиблась", - сказал он.', ['0:Газета "Труд" ошиблась', "1:Труд"]),
    ("«Заявление «Газпрома» верно», — считает министр.", ["0:Заявление «Газпрома» верно", "1:Газпрома"]),
    ("Он назвал решение «ошибкой «Газпрома».", ["0:ошибкой «Газпрома", "1:Газпрома"]),
    ("«Это не так, — отметил Лавров.", ["!0:Это не так"]),
    ("Джанет О'Нил и об’єкт п'ять", []),
    ("««Да»», — сказал он.", ["0:Да"]),
    ("В газетах «Труд» и «Известия» пишут.", ["0:Труд", "0:Известия"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_pairs(text, expected, russian):
    analysis = read(text, russian).analysis
    found = [
        f"{'' if q.balanced else '!'}{q.depth}:{analysis.text_of(q.begin, q.end)}" for q in analysis.quotations
    ]
    assert found == expected
