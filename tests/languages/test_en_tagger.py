"""Which reading an English word has in its sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.languages import en
from newsevents.text.tokens import tokenize
from newsevents.words import Reading

PACK = en.load()


def chosen(sentence: str) -> list[tuple[str, Reading | None]]:
    words = tuple(PACK.word(form) for form in tokenize(sentence, clitics=PACK.clitics)[2])
    return list(zip((w.form for w in words), PACK.choose(words), strict=True))


def reading_of(form: str, sentence: str) -> Reading:
    found = next(reading for word, reading in chosen(sentence) if word == form)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ("visits", "Lindner visits Oslo"),
        ("visits", "The chancellor visits the flooded towns on Monday."),
        ("talks", "The envoy also talks to the rebels."),
        ("plans", "The ministry plans to reopen the embassy."),
        ("claims", "The firm claims to be the largest in Graz."),
        ("plans", "The tech giant plans to cut jobs."),
        ("slams", "The mayor slams plans to close the road."),
        ("plans", "Alan Parks plans to close the road."),
        ("hoped", "The envoy hoped to meet the mayor."),
        ("plan", "The ministers plan to meet in Graz."),
        ("plan", "Novak and Horvat plan to meet in Graz."),
        ("meet", "They meet in Graz on Monday."),
        ("calls", "The treaty that calls for a ceasefire is ready."),
        ("reports", "The bridge is open, reports the agency."),
        ("reports", "The bridge is open, the agency reports."),
        ("remains", "The border remains closed."),
        ("signed", "The two sides signed a treaty in Graz."),
        ("arrived", "The guests arrived in Graz for talks."),
        ("said", "Officials said the train had left."),
        ("refused", "The minister refused to comment."),
        ("held", "Novak, who arrived on Monday, held talks with the mayor."),
        ("means", "This means the talks are over."),
        ("lead", "These roads lead to the border."),
        ("lead", "They point out that certain roads lead to the border."),
        ("leads", "The road leads to the port, the mayor said."),
        ("lies", "The reason lies in the weather, Novak told reporters."),
    ],
)
def test_finite_verbs(form: str, sentence: str) -> None:
    assert reading_of(form, sentence).pos == "VERB"


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ("reported", "The Post, citing a source, reported on Tuesday that talks in Oslo had been cancelled."),
        ("said", "The Post, citing officials, said that visits were planned."),
    ],
)
def test_verbs_behind_an_aside(form: str, sentence: str) -> None:
    assert reading_of(form, sentence).pos == "VERB"
    assert not any(reading_of(noun, sentence).pos == "VERB" for noun in ("talks", "visits") if noun in sentence)


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ("visit", "Her visit to Oslo was short."),
        ("visits", "She spoke of two visits to Oslo."),
        ("talks", "The peace talks ended on Monday."),
        ("talks", "They held talks in Graz."),
        ("talks", "After the talks the envoy left."),
        ("plans", "He gave no details of the plans."),
        ("plans", "The official plans to open a plant were dropped."),
        ("plans", "Novak unveiled official plans to open a plant."),
        ("plans", "The mayor slams plans to close the road."),
        ("claims", "Novak welcomes claims that the road is open."),
        ("groom", "The groom said nothing."),
        ("plan", "The peace plan was rejected."),
        ("meeting", "A planned meeting between the two was cancelled."),
        ("meeting", "The board meeting lasted an hour."),
        ("report", "The report said nothing."),
        ("will", "He spoke of the will of the people."),
        ("May", "They will meet again in May."),
        ("Mark", "Then Mark Horvat spoke."),
        ("Mark", "Mark Horvat spoke first."),
        ("time", "The first time he came was in May."),
        ("visit", "The second visit they paid was short."),
        ("plan", "The third plan she made failed."),
    ],
)
def test_nouns(form: str, sentence: str) -> None:
    assert reading_of(form, sentence).pos == "NOUN"


@pytest.mark.parametrize(
    ("pos", "sentence"),
    [
        ("ADJ", "Visiting Peruvian President Mark Rubin met the mayor in Oslo."),
        ("ADJ", "The mayor met with visiting Chinese officials."),
        ("ADJ", "The visiting minister met the mayor."),
        ("PART", "Visiting Oslo on Monday, the minister met the mayor."),
        ("PART", "After visiting factories the minister left."),
        ("PART", "She began visiting towns in May."),
    ],
)
def test_a_guest_is_visiting_and_who_visits_is_too(pos: str, sentence: str) -> None:
    form = "Visiting" if sentence.startswith("Visiting") else "visiting"
    assert reading_of(form, sentence).pos == pos


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ("visit", "He will visit Oslo."),
        ("visit", "She did not visit Oslo."),
        ("visit", "She wants to visit Oslo."),
        ("plan", "They might never plan another trip."),
        ("support", "The loan is meant to support farmers."),
        ("fight", "The rain helped fight the fire."),
        ("demonize", "Don't demonize the guests."),
        ("be", "He will be in Oslo."),
    ],
)
def test_infinitives(form: str, sentence: str) -> None:
    assert reading_of(form, sentence).pos == "INF"


@pytest.mark.parametrize(
    ("form", "sentence", "voice", "aspect"),
    [
        ("left", "The envoy has already left.", "actv", "perf"),
        ("met", "Novak had secretly met the rebels.", "actv", "perf"),
        ("postponed", "The trip was postponed.", "pssv", ""),
        ("postponed", "The trip has been postponed.", "pssv", ""),
        ("set", "No date has been set.", "pssv", ""),
        ("signed", "The treaty signed in Graz was never printed.", "pssv", ""),
        ("planned", "A trip to Oslo planned for Feb. 18 has been scrapped.", "pssv", ""),
        ("led", "A delegation led by the mayor will come.", "pssv", ""),
        ("accused", "He met Horvat, accused of fraud.", "pssv", ""),
        ("Founded", "Founded in 1990, the club has 40 members.", "pssv", ""),
        ("visiting", "She is visiting Oslo.", "actv", "impf"),
        ("citing", "The trip is off, the agency said, citing two diplomats.", "actv", "impf"),
        ("increasing", "They want to win by increasing the number of guests.", "actv", "impf"),
    ],
)
def test_participles(form: str, sentence: str, voice: str, aspect: str) -> None:
    found = reading_of(form, sentence)
    assert (found.pos, found.voice, found.aspect) == ("PART", voice, aspect)


@pytest.mark.parametrize(
    ("form", "sentence", "pos"),
    [
        ("has", "She has left.", "AUX"),
        ("has", "She has a house.", "VERB"),
        ("is", "He is coming.", "AUX"),
        ("is", "He is the mayor.", "VERB"),
        ("been", "It has been signed.", "AUX"),
        ("been", "She has been in Oslo.", "PART"),
        ("do", "They do not agree.", "AUX"),
        ("Did", "Did the mayor agree?", "AUX"),
        ("'s", "It's raining.", "AUX"),
        ("'s", "That's the mayor.", "VERB"),
        ("'s", "The mayor's office is closed.", "PRCL"),
    ],
)
def test_auxiliaries(form: str, sentence: str, pos: str) -> None:
    assert reading_of(form, sentence).pos == pos


@pytest.mark.parametrize(
    ("form", "sentence", "pos", "kind"),
    [
        ("that", "He said that the talks were over.", "CONJ", ""),
        ("that", "The road that leads to Graz is closed.", "PRON", "relative"),
        ("that", "They left after that.", "PRON", ""),
        ("after", "They left after the talks.", "PREP", ""),
        ("after", "They left after the talks had failed.", "CONJ", ""),
        ("as", "He came as a mediator.", "PREP", ""),
        ("than", "It took more than three hours and ended late.", "PREP", ""),
        ("to", "She flew to Oslo.", "PREP", ""),
        ("to", "She wants to leave.", "PRCL", ""),
        ("her", "She greeted her at the gate.", "PRON", ""),
        ("this", "They signed this treaty.", "DET", ""),
    ],
)
def test_small_words(form: str, sentence: str, pos: str, kind: str) -> None:
    found = reading_of(form, sentence)
    assert (found.pos, found.kind) == (pos, kind)


def test_capitals_of_a_headline_tell_nothing() -> None:
    assert reading_of("Visits", "Lindner Visits Oslo for Talks").pos == "VERB"


def test_an_aside_in_brackets_leaves_the_clause_as_it_was() -> None:
    assert reading_of("published", "The health agency (WHO) published the figures on Sunday.").pos == "VERB"


MIXTURE = "The mayor , will visits signed that to and talks 's not . her May ( ) 5 is been the"


@given(st.lists(st.sampled_from(MIXTURE.split())))
def test_every_reading_is_one_of_the_word(forms: list[str]) -> None:
    words = tuple(PACK.word(form) for form in forms)
    found = PACK.choose(words)
    assert len(found) == len(words)
    for word, reading in zip(words, found, strict=True):
        assert reading in word.readings if word.readings else reading is None
