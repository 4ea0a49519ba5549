import json
from pathlib import Path
from typing import Any

import pytest

from newsevents.errors import InputError
from newsevents.evaluation import Score, add, evaluate, read_gold, report, same_name, score, without_gold
from newsevents.records import Article, ParseResult


def date(begin: int, end: int, value: str, mod: str | None = None) -> dict[str, Any]:
    return {"begin": begin, "end": end, "type": "DATE", "value": value, "mod": mod}


def person(name: str, *mentions: tuple[int, int], roles: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"name": name, "aliases": [], "roles": list(roles), "mentions": [list(m) for m in mentions]}


def quote(begin: int, end: int, speaker: str | None, kind: str = "direct") -> dict[str, Any]:
    return {"kind": kind, "content": [[begin, end]], "speaker": speaker, "cue": None}


def told(begin: int, end: int, source: str | None, **more: Any) -> dict[str, Any]:
    return {"kind": "indirect", "source": source, "cue": None, "content": [[begin, end]], "via": [], **more}


def event(*triggers: tuple[int, int], **more: Any) -> dict[str, Any]:
    plain = {"kind": "visit", "participants": [], "hosts": [], "places": [], "time": None, "status": "occurred"}
    return {**plain, "triggers": [list(t) for t in triggers], **more}


def scored(layer: str, gold: list[dict[str, Any]], got: list[dict[str, Any]]) -> dict[str, Score]:
    return score([({layer: gold}, {layer: got})])


def test_dates_pair_by_half_of_their_characters() -> None:
    measures = scored("dates", [date(0, 10, "2025")], [date(5, 10, "2025", "END")])
    assert measures["dates.span"] == Score(1, 1, 1)
    assert measures["dates.value"] == Score(1, 1, 1)
    assert measures["dates.value+mod"] == Score(0, 1, 1)
    assert scored("dates", [date(0, 10, "2025")], [date(6, 10, "2025")])["dates.span"] == Score(0, 1, 1)


def test_a_date_pairs_once() -> None:
    twice = [date(0, 4, "2025"), date(0, 4, "2025")]
    assert scored("dates", [date(0, 4, "2025")], twice)["dates.value"] == Score(1, 1, 2)


def test_the_best_likeness_pairs_first() -> None:
    gold = [person("Иван Крюков", (0, 5)), person("Крюков", (9, 12))]
    got = [person("Крюков", (9, 12)), person("Иван Крюков", (0, 5))]
    measures = scored("people", gold, got)
    assert measures["people.name-exact"] == Score(2, 2, 2)
    assert measures["people.mention"] == Score(2, 2, 2)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Белова", "Анна Белова", True),
        ("Кирилл Белов", "Кирилла Белова", True),
        ("«Вестник»", "Вестник", True),
        ("Семёнов", "Семенов", True),
        ("Анна Белова", "Пётр Белов", False),
        (None, None, True),
        (None, "Белова", False),
        ("", "…", True),
    ],
)
def test_names_agree_by_their_stems(one: str | None, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same


def test_roles_share_most_of_their_words() -> None:
    gold = [person("Анна Белова", (0, 5), roles=("министр обороны", "депутат"))]
    got = [person("Анна Белова", (0, 5), roles=("министра обороны", "министр"))]
    assert scored("people", gold, got)["people.role"] == Score(1, 2, 2)


def test_quotes_need_most_of_their_words_and_the_speaker_counts_apart() -> None:
    measures = scored("quotes", [quote(0, 10, "Белова")], [quote(0, 9, "Крюков")])
    assert measures["quotes.direct"] == Score(1, 1, 1)
    assert measures["quotes.direct+speaker"] == Score(0, 1, 1)
    assert measures["quotes.partial"] == Score(0, 0, 0)
    assert scored("quotes", [quote(0, 10, None)], [quote(0, 7, None)])["quotes.any"] == Score(0, 1, 1)


def test_a_shared_cue_helps_an_attribution_to_its_pair() -> None:
    gold = [told(0, 10, "МИД", cue=[20, 25])]
    assert scored("attributions", gold, [told(6, 10, "МИД", cue=[20, 25])])["attributions.content"].right == 1
    assert scored("attributions", gold, [told(6, 10, "МИД", cue=[30, 35])])["attributions.content"].right == 0
    assert scored("attributions", gold, [told(10, 12, "МИД", cue=[20, 25])])["attributions.content"].right == 0


def test_a_chain_is_right_in_its_order_alone() -> None:
    gold = [told(0, 10, "МИД", via=["Вестник", "Курьер"])]
    for via, right in ((["Вестник", "Курьер"], 1), (["Курьер", "Вестник"], 0), (["Вестник"], 0), (None, 0)):
        measures = scored("attributions", gold, [told(0, 10, "МИД", via=via)])
        assert measures["attributions.chain|matched"] == Score(right, 1, 1)


def test_events_pair_by_a_trigger_and_are_whole_with_everyone() -> None:
    gold = [event((0, 5), participants=["Белова"], hosts=["Берг"], time="2026-03-05T10:00")]
    got = [event((0, 5), (9, 12), participants=["Берг", "Белова"], time="2026-03-05")]
    measures = scored("events", gold, got)
    assert measures["events.found"] == measures["events.whole"] == Score(1, 1, 1)
    assert measures["events.hosts|matched"] == Score(0, 1, 0)
    assert scored("events", gold, [event((7, 9))])["events.found"] == Score(0, 1, 1)


def test_meeting_and_talks_are_close_and_a_visit_is_not() -> None:
    gold = [event((0, 5), kind="talks")]
    got = [event((0, 5), kind="visit"), event((0, 5), kind="meeting")]
    assert scored("events", gold, got)["events.kind|matched"] == Score(0, 1, 1)
    likely = scored("events", [*gold, event((0, 5), kind="visit")], got)
    assert likely["events.kind|matched"] == Score(1, 2, 2)


def test_articles_add_up() -> None:
    pairs = [({"dates": [date(0, 4, "2025")]}, {}), ({}, {"dates": [date(0, 4, "2025")]})]
    assert score(pairs) == add(score([pair]) for pair in pairs)
    assert score(pairs)["dates.span"] == Score(0, 1, 1)
    assert score([]) == {}


def test_the_report_tells_what_was_counted() -> None:
    lines = report(
        {"dates.span": Score(6, 8, 10), "dates.type|matched": Score(3, 4, 4), "events.hosts|matched": Score(1, 2, 1),
         "quotes.any": Score(0, 0, 0), "people.name": Score(0, 2, 0)}
    ).splitlines()  # fmt: skip
    assert lines == [
        "dates.span                     P 0.600  R 0.750  F1 0.667  (6; 8 in gold, 10 found)",
        "dates.type|matched             0.750  (3/4)",
        "events.hosts|matched           P 1.000  R 0.500  F1 0.667  (1; 2 in gold, 1 found)",
        "people.name                    P 0.000  R 0.000  F1 0.000  (0; 2 in gold, 0 found)",
        "quotes.any                     –",
    ]


def test_a_parse_that_is_the_gold_is_right_in_everything() -> None:
    from newsevents import examples

    golds = [examples.gold(name) for name in examples.names()]
    assert len(golds) >= 14
    for measure, counted in score((gold, gold) for gold in golds).items():
        assert counted.f1 == 1.0, measure
        assert counted.gold > 0, measure


@pytest.mark.parametrize(
    "written", ["", "[]", "{", '{"dates": [{}]}', '{"people": 3}', '{"events": [{"kind": "visit"}]}', "\ud800"]
)
def test_gold_that_is_none_is_told_with_its_file(tmp_path: Path, written: str) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(written.encode("utf-8", "surrogatepass"))
    with pytest.raises(InputError, match=r"bad\.json"):
        read_gold(path)


def parse(text: str | bytes, *, published: str | None, language: str | None) -> ParseResult:
    if "fail" in str(text):
        raise ValueError("no such article")
    assert published in ("2026-03-06", None)
    return ParseResult(article=Article(text=str(text), language=language))


def test_a_folder_is_scored_with_what_failed_in_it(tmp_path: Path) -> None:
    gold = {"lang": "ru", "published": "2026-03-06", "dates": [date(0, 4, "2025")]}
    for name, text, annotation in (
        ("ru/a", "fine", json.dumps(gold)), ("ru/b", "fail", json.dumps(gold)), ("c", "fine", "nonsense"),
        ("d", "fine", json.dumps({})), ("e", "no gold", None),
    ):  # fmt: skip
        path = tmp_path / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        if annotation is not None:
            path.with_suffix(".json").write_text(annotation, "utf-8")
    done = {one.relative.as_posix(): one for one in evaluate(tmp_path, parse)}
    assert list(done) == ["c.txt", "d.txt", "ru/a.txt", "ru/b.txt"]
    assert done["ru/a.txt"].document["id"] == "ru/a"
    assert done["ru/a.txt"].document["lang"] == "ru"
    assert not done["ru/a.txt"].error
    assert done["ru/b.txt"].scores["dates.span"] == Score(0, 1, 0)
    assert "no such article" in done["ru/b.txt"].error
    assert "c.json" in done["c.txt"].error
    assert not done["c.txt"].scores
    assert done["d.txt"].result is not None
    assert done["ru/b.txt"].result is None
    assert [path.name for path in without_gold(tmp_path)] == ["e.txt"]
