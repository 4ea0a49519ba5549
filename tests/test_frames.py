"""Frames: triggers with their slots, as a word list of a plugin would have them."""

import pytest

from newsevents.frames import MOST, read_as, read_frames
from newsevents.language import LanguagePack
from newsevents.languages import en, ru
from newsevents.text import read

RU = ru.load()
EN = en.load()


def slots(pack: LanguagePack, text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    analysis = read(text, pack).analysis
    return [
        (analysis.words[f.trigger].form, [(s.part, analysis.text_of(s.phrase.begin, s.phrase.end)) for s in f.slots])
        for f in read_frames(analysis)
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("Министр прибыл в Киев.", "прибыл", {("visitor", "Министр"), ("place", "Киев")}),
        ("Делегация, прибывшая в Киев, молчит.", "прибывшая", {("visitor", "Делегация"), ("place", "Киев")}),
        ("Министра принял президент.", "принял", {("host", "президент"), ("visitor", "Министра")}),
        ("Визит министра в Киев отложен.", "Визит", {("visitor", "министра"), ("place", "Киев")}),
        ("Его ждут в Киеве.", "ждут", {("visitor", "Его"), ("place", "Киеве")}),
    ],
)
def test_slots_in_russian(text: str, trigger: str, wanted: set[tuple[str, str]]) -> None:
    found = dict(slots(RU, text))
    assert wanted <= set(found[trigger])


def test_a_noun_keeps_its_phrases_from_the_verb() -> None:
    found = dict(slots(RU, "Посол прибыл в Рим на переговоры с Ивановым."))
    assert ("companion", "Ивановым") not in found["прибыл"]
    assert ("counterpart", "Ивановым") in found["переговоры"]


def test_a_word_may_be_verb_or_noun_in_english() -> None:
    assert slots(EN, "The minister will visit Rome.")[0] == ("visit", [("visitor", "The minister"), ("place", "Rome")])
    assert ("place", "Rome") in slots(EN, "Her visit to Rome was short.")[0][1]


def test_a_sentence_without_end_is_read_in_part() -> None:
    assert len(slots(RU, "визит министра в Киев и " * (MOST * 3))) <= MOST


def test_nothing_is_read_where_the_category_is_empty() -> None:
    assert read_frames(read("Министр прибыл в Киев.", RU).analysis, "no_such_category") == ()


def test_a_noun_takes_the_subject_of_its_support_but_not_of_who_offers_it() -> None:
    assert ("participant", "Министр") in dict(slots(RU, "Министр провёл встречу с послом."))["встречу"]
    assert ("participant", "Посол") not in dict(slots(RU, "Посол предложил встречу двух министров."))["встречу"]


def test_an_adjective_may_be_a_trigger() -> None:
    assert slots(EN, "The minister is due in Rome.") == [("due", [("visitor", "The minister"), ("place", "Rome")])]
    assert slots(EN, "The sum due was paid.") == []


def test_a_word_that_stands_for_a_noun_is_read_as_it() -> None:
    analysis = read("Встреча прошла в мае. Следующую назначили на июнь.", RU).analysis
    (source,) = read_frames(analysis)
    (match,) = analysis.matches("event_series")
    frame = read_as(analysis, match, source.data)
    assert frame is not None
    assert (frame.carried, frame.get("kind")) == (True, "meeting")
