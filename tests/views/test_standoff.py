import json

import attrs

from newsevents.records import EventTime, ParseResult, Participant
from newsevents.views import standoff


def words(result: ParseResult, span: list[int]) -> str:
    return result.text[span[0] : span[1]]


def test_dates_have_the_five_fields_of_the_form(result: ParseResult) -> None:
    (date,) = standoff.document(result)["dates"]
    assert words(result, [date.pop("begin"), date.pop("end")]) == "5 марта"
    assert date == {"type": "DATE", "value": "2026-03-05", "mod": "APPROX"}


def test_people_are_those_named_with_their_names_alone(result: ParseResult) -> None:
    people = standoff.document(result)["people"]
    assert [person["name"] for person in people] == ["Анна Белова", "Кнут Берг"]
    assert [words(result, mention) for mention in people[0]["mentions"]] == ["Анна Белова", "Белову"]
    assert people[0]["aliases"] == ["Белова"]
    assert people[0]["roles"] == ["министр"]


def test_a_chain_becomes_source_and_via(result: ParseResult) -> None:
    told, said = standoff.document(result)["attributions"]
    assert (told["source"], told["via"]) == ("Вестник", ["МИД"])
    assert words(result, told["source_span"]) == "Вестник"
    assert words(result, told["cue"]) == "сообщает"
    assert (said["source"], said["via"], said["polarity"]) == ("Анна Белова", [], "deny")


def test_a_quote_has_its_speaker_by_the_canonical_name(result: ParseResult) -> None:
    (quote,) = standoff.document(result)["quotes"]
    assert [words(result, span) for span in quote["content"]] == ["Мы ждали этого"]
    assert (quote["kind"], quote["speaker"], words(result, quote["cue"])) == ("direct", "Анна Белова", "сказала")


def test_a_quote_without_speaker_or_cue_says_null(result: ParseResult) -> None:
    bare = attrs.evolve(result, quotes=(attrs.evolve(result.quotes[0], speaker=None, cue=None),))
    (quote,) = standoff.document(bare)["quotes"]
    assert quote["speaker"] is None
    assert quote["cue"] is None


def test_parts_become_participants_and_hosts(result: ParseResult) -> None:
    visit = standoff.document(result)["events"][0]
    assert [words(result, trigger) for trigger in visit.pop("triggers")] == ["визитом", "встретил"]
    assert visit == {
        "kind": "visit",
        "participants": ["Анна Белова"],
        "hosts": ["Кнут Берг"],
        "places": ["Осло"],
        "time": "2026-03-05",
        "status": "occurred",
        "ordinal": 3,
        "duration": "P1D",
    }


def test_the_host_of_a_meeting_is_a_participant_as_well_and_who_only_greets_is_not(result: ParseResult) -> None:
    host = Participant(name="Кнут Берг", part="host")
    greeter = Participant(name="Ида Лунд", part="welcomer")
    guest = Participant(name="Анна Белова", part="visitor")
    meeting = attrs.evolve(result.events[0], kind="meeting", participants=(guest, host, greeter))
    told = standoff.document(attrs.evolve(result, events=(meeting,)))["events"][0]
    assert told["participants"] == ["Анна Белова", "Кнут Берг"]
    assert told["hosts"] == ["Кнут Берг", "Ида Лунд"]


def test_events_of_kinds_that_the_form_does_not_know_are_left_out(result: ParseResult) -> None:
    assert [event["kind"] for event in standoff.document(result)["events"]] == ["visit", "visit"]


def test_postponed_is_planned_with_a_new_date_and_cancelled_without(result: ParseResult) -> None:
    postponed = result.events[1]
    assert standoff.status(postponed) == "cancelled"
    assert standoff.status(attrs.evolve(postponed, time=EventTime(value="2026-04"))) == "planned"
    assert standoff.status(attrs.evolve(postponed, time=EventTime(value="2026-02", former=True))) == "cancelled"


def test_the_line_is_one_line_of_json(result: ParseResult) -> None:
    line = standoff.line(result)
    assert "\n" not in line
    assert json.loads(line) == standoff.document(result)
    assert list(json.loads(line)) == ["lang", "published", "dates", "people", "quotes", "attributions", "events"]
