"""Titles of several words before a name, days and places that stand in pairs, who sets out on a journey, who is asked
to meet whom, what a plan came to: in each language that has the construction."""

import pytest
from event_stories import Told, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # a title with a preposition of its own, and whom "and" joins to its bearer
    ("en", "Secretary of State Mark Rubin and Chilean Foreign Minister Ana Rojas met in Rome on Dec. 1.",
     [("meeting", "occurred", "2025-12-01", ("Ana Rojas", "Mark Rubin"), (), ("Rome",))]),
    ("en", "The president of Peru, Juan Ortiz, and the foreign minister of Chile, Ana Rojas, met in Rome.",
     [("meeting", "occurred", None, ("Ana Rojas", "Juan Ortiz"), (), ("Rome",))]),
    ("en", "Minister Mark Rubin met Secretary of State John Burton and Defense Secretary Carl Neri on Dec. 1.",
     [("meeting", "occurred", "2025-12-01", ("Carl Neri", "John Burton", "Mark Rubin"), (), ())]),
    ("en", "Mark Rubin met the president of Peru, Juan Ortiz, and the foreign minister of Chile, Ana Rojas, in Rome.",
     [("meeting", "occurred", None, ("Ana Rojas", "Juan Ortiz", "Mark Rubin"), (), ("Rome",))]),
    # an ordinal in a journey told between commas
    ("en", "Minister Mark Rubin, on his first trip to Asia, said on Tuesday that a deal was near.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Asia",))]),
    # adverbs between the auxiliary and its verb
    ("en", "Mark Rubin said he had first come to Peru in May 2020.",
     [("visit", "occurred", "2020-05", ("Mark Rubin",), (), ("Peru",))]),
    # places in pairs with their days
    ("ru", "Министр Иван Рубцов посетит Рим во вторник и Прагу в четверг.",
     [("visit", "planned", "2025-12-09", ("Иван Рубцов",), (), ("Рим",)),
      ("visit", "planned", "2025-12-04", ("Иван Рубцов",), (), ("Прага",))]),
    ("uk", "Міністр Іван Рубець відвідає Рим у вівторок і Прагу в четвер.",
     [("visit", "planned", "2025-12-09", ("Іван Рубець",), (), ("Рим",)),
      ("visit", "planned", "2025-12-04", ("Іван Рубець",), (), ("Прага",))]),
    ("en", "Minister Mark Rubin visited Rome on Monday and Prague on Tuesday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Rome",)),
      ("visit", "occurred", "2025-12-02", ("Mark Rubin",), (), ("Prague",))]),
    # who leaves on a journey
    ("en", "Minister Mark Rubin left on Sunday on a week-long tour of Peru and Chile.",
     [("visit", "occurred", "2025-11-30", ("Mark Rubin",), (), ("Chile", "Peru"))]),
    ("en", "Minister Mark Rubin left Oslo on Sunday on a visit to Peru.",
     [("visit", "occurred", "2025-11-30", ("Mark Rubin",), (), ("Peru",))]),
    # days of talks, and those that came to nothing
    ("en", "The envoy Mark Rubin left Rome on Sunday after four days of talks that failed to yield a truce.",
     [("visit", "occurred", "2025-11-30", ("Mark Rubin",), (), ("Rome",)),
      ("talks", "occurred", None, ("Mark Rubin",), (), ("Rome",))]),
    ("en", "Mark Rubin flew home on Sunday after two days of meetings in Rome with Prime Minister John Burton.",
     [("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    ("en", "The meeting of Mark Rubin and John Burton failed to take place.",
     [("meeting", "cancelled", None, ("John Burton", "Mark Rubin"), (), ())]),
    # a delegation that somebody leads
    ("en", "Mark Rubin will lead a delegation to Peru next week.",
     [("visit", "planned", "2025-W50", ("Mark Rubin", "delegation to Peru"), (), ("Peru",))]),
    ("en", "Mark Rubin took his case to Rome on Monday.", []),
    # what two talked of in a call
    ("ru", "Президент Иван Рубцов и премьер Павел Громов обсудили экспорт зерна в телефонном разговоре в понедельник.",
     [("call", "occurred", "2025-12-01", ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Президент Іван Рубець і прем'єр Павло Гром обговорили експорт зерна в телефонній розмові в понеділок.",
     [("call", "occurred", "2025-12-01", ("Іван Рубець", "Павло Гром"), (), ())]),
    ("en", "Mark Rubin and John Burton discussed grain exports in a call on Monday.",
     [("call", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ())]),
    # the day of what was agreed, and the day it was agreed on
    ("en", "Mark Rubin and John Burton agreed in a phone call on Monday to meet next month in Rome.",
     [("call", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ()),
      ("meeting", "planned", "2026-01", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    # who is asked to meet whom
    ("ru", "Папа Лев призвал президента Хуана Ортиса и премьера Павла Громова встретиться в Риме.",
     [("meeting", "possible", None, ("Павел Громов", "Хуан Ортис"), (), ("Рим",))]),
    ("en", "Mark Rubin called on Juan Ortiz and John Burton to meet in Rome.",
     [("meeting", "possible", None, ("John Burton", "Juan Ortiz"), (), ("Rome",))]),
    ("en", "Mark Rubin urged Juan Ortiz to hold talks with John Burton.",
     [("talks", "possible", None, ("John Burton", "Juan Ortiz"), (), ())]),
    # to call on somebody, and to call on him to act
    ("en", "Mark Rubin called on President Juan Ortiz in Rome on Monday.",
     [("meeting", "occurred", "2025-12-01", ("Juan Ortiz", "Mark Rubin"), (), ("Rome",))]),
    ("en", "Mark Rubin called on President Juan Ortiz to resign.", []),
    # plans of which the past tense tells that nothing came of them
    ("en", "Mark Rubin had been due to meet John Burton in Rome on Monday, but snow closed the airport.",
     [("meeting", "cancelled", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    ("en", "Mark Rubin said he would like to visit Rome next month.",
     [("visit", "possible", "2026-01", ("Mark Rubin",), (), ("Rome",))]),
    # venues by their names
    ("en", "Mark Rubin met John Burton at the Strand Diner on Monday.",
     [("meeting", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Strand Diner",))]),
    ("en", "Mark Rubin visited the Garden of Memory in Oslo on Monday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Garden of Memory", "Oslo"))]),
    ("en", "Mark Rubin visited a garden in Oslo on Monday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "Mark Rubin met John Burton at the Prime Minister's Office in Oslo.",
     [("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo", "Prime Minister's Office"))]),
    ("en", "Mark Rubin met John Burton outside Oslo on Monday.",
     [("meeting", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Mark Rubin will fly to Oslo on Dec. 9, according to the ministry.",
     [("visit", "planned", "2025-12-09", ("Mark Rubin",), (), ("Oslo",))]),
    # who is hosted for a meal
    ("en", "Prime Minister Mark Rubin will host John Burton for lunch in Oslo on Dec. 9.",
     [("meeting", "planned", "2025-12-09", ("John Burton",), ("Mark Rubin",), ("Oslo",))]),
    ("en", "King Harald hosted a state dinner for President Mark Rubin in Oslo on Monday.",
     [("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("Harald",), ("Oslo",))]),
    # plans for somebody to come
    ("en", "There are no plans for Mark Rubin to visit Oslo.",
     [("visit", "denied", None, ("Mark Rubin",), (), ("Oslo",))]),
    # who goes along, on whose journey
    ("en", "Minister John Burton accompanied Mark Rubin on his trip to Oslo last week.",
     [("visit", "occurred", "2025-W48", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    # what was expected and is put off
    ("en", "Mark Rubin was due in Oslo on Monday, but his visit was postponed until next month.",
     [("visit", "postponed", "2026-01", ("Mark Rubin",), (), ("Oslo",))]),
    # by whom somebody is joined
    ("en", "Mark Rubin met John Burton in Oslo on Monday. He was joined by the envoy Carl Neri.",
     [("meeting", "occurred", "2025-12-01", ("Carl Neri", "John Burton", "Mark Rubin"), (), ("Oslo",))]),
    # the first of several, by its year
    ("en", "Mark Rubin said he had first come to Oslo in 1987.",
     [("visit", "occurred", "1987", ("Mark Rubin",), (), ("Oslo",))]),
    # what was talked of and agreed on within a meeting
    ("en", "Mark Rubin and John Burton held a meeting in Oslo at which they agreed to meet again on Dec. 9.",
     [("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",)),
      ("meeting", "planned", "2025-12-09", ("John Burton", "Mark Rubin"), (), ())]),
    # the way home from a place that no list has
    ("en", "Chilean President Mark Rubin arrived at Hillvale Airport on Sunday. He left for Santiago on Monday.",
     [("visit", "occurred", "2025-11-30", ("Mark Rubin",), (), ("Hillvale Airport",))]),
    # what was done another time
    ("ru", "Министр Иван Рубцов летал в Рим в марте и снова в июне.",
     [("visit", "occurred", "2025-03", ("Иван Рубцов",), (), ("Рим",)),
      ("visit", "occurred", "2025-06", ("Иван Рубцов",), (), ("Рим",))]),
    ("ru", "Иван Рубцов встречался с Павлом Громовым в Осло в марте и ещё раз в Риме в июне.",
     [("meeting", "occurred", "2025-03", ("Иван Рубцов", "Павел Громов"), (), ("Осло",)),
      ("meeting", "occurred", "2025-06", ("Иван Рубцов", "Павел Громов"), (), ("Рим",))]),
    ("uk", "Міністр Іван Рубець літав до Рима в березні та знову в червні.",
     [("visit", "occurred", "2025-03", ("Іван Рубець",), (), ("Рим",)),
      ("visit", "occurred", "2025-06", ("Іван Рубець",), (), ("Рим",))]),
    ("en", "Mark Rubin and John Burton met at the White House on Monday and again in Rome on Tuesday.",
     [("meeting", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("White House",)),
      ("meeting", "occurred", "2025-12-02", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    # a meeting before a visit is no part of it
    ("ru", "Перед визитом в Рим министр Иван Рубцов встретился с послом Павлом Громовым.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Рим",)),
      ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Перед візитом до Рима міністр Іван Рубець зустрівся з послом Павлом Громом.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Рим",)),
      ("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ())]),
    ("en", "Ahead of his trip to Rome, Mark Rubin spoke with Chancellor John Burton.",
     [("visit", "planned", None, ("Mark Rubin",), (), ("Rome",)),
      ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ())]),
    # who gathers for what
    ("en", "The leaders of Peru and Chile gathered in Rome on Monday for a summit on trade.",
     [("meeting", "occurred", "2025-12-01", ("leaders of Peru and Chile",), (), ("Rome",))]),
    ("en", "Thousands gathered in Rome on Monday for a march.", []),
    # what somebody hopes for, who is there
    ("en", "Mark Rubin arrived in Rome on Monday hoping for a deal.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Rome",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_shared(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
