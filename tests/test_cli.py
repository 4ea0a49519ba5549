import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsevents import Parser, ParseResult, hookimpl
from newsevents.cli import commands, main
from newsevents.errors import InputError

TEXT = "Министр прибыл в Каир вчера."
Run = Callable[..., Result]


class Plugin:
    """An extractor that fails on some articles, a reader that refuses some files, a view."""

    name, requires, produces = "odd", (), ("dates",)

    def extract(self, context: object) -> list[object]:
        if "поломка" in context.text.text:  # type: ignore[attr-defined]
            raise ZeroDivisionError("division by zero")
        return []

    @hookimpl
    def newsevents_extractors(self) -> list[object]:
        return [self]

    @hookimpl
    def newsevents_readers(self) -> dict[str, Callable[[bytes], dict[str, object]]]:
        def read(data: bytes) -> dict[str, object]:
            if not data:
                raise InputError("an empty page")
            return {"text": data, "published": "2020-01-01"}

        return {".md": read}

    @hookimpl
    def newsevents_views(self) -> dict[str, Callable[[ParseResult], str]]:
        return {"count": lambda result: str(len(result.text)), "broken": lambda result: result.text.missing}


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser(plugins=[Plugin()], entry_points=False, languages=["ru"])


@pytest.fixture
def run(parser: Parser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(commands, "_parser", lambda: parser)
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str, stdin: bytes | None = None) -> Result:
        result = CliRunner().invoke(main, arguments, input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


def write(path: str, text: str | bytes = TEXT) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text if isinstance(text, bytes) else text.encode())


def test_a_file_becomes_a_table_without_colours_in_a_pipe(run: Run) -> None:
    write("a.txt")
    result = run("parse", "a.txt", "--published", "2025-12-03")
    assert result.exit_code == 0
    assert TEXT in result.stdout
    assert "2025-12-02" in result.stdout
    assert "\x1b" not in result.stdout


def test_a_terminal_gets_colours_and_its_own_width(
    parser: Parser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    monkeypatch.setattr(commands, "_parser", lambda: parser)
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setenv("TERM", "xterm")
    for colors in (True, False):
        monkeypatch.delenv("NO_COLOR", raising=False) if colors else monkeypatch.setenv("NO_COLOR", "1")
        written = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", Terminal(written, encoding="utf-8"))
        main(["parse", str(path), "--published", "2025-12-03"], standalone_mode=False)
        shown = written.getvalue().decode()
        assert ("\x1b[" in shown) is colors
        assert "─" * 70 in shown
        assert "─" * 71 not in shown


def test_standard_input_is_an_article(run: Run) -> None:
    result = run("parse", "-", "--format", "json", stdin=b"\xef\xbb\xbf" + TEXT.encode() + b"\r\n")
    assert ParseResult.from_json(result.stdout).text == "\ufeff" + TEXT + "\r\n"


def test_a_folder_gives_an_array_of_json_or_lines(run: Run) -> None:
    write("in/b/2.txt", "Второй.")
    write("in/1.txt", "Первый.")
    write("in/.hidden.txt", "Нет.")
    write("in/image.png", b"\xff")
    listed = json.loads(run("parse", "in", "--format", "json").stdout)
    assert [one["article"]["text"] for one in listed] == ["Первый.", "Второй."]
    lines = run("parse", "in", "--format", "jsonl").stdout.splitlines()
    assert [ParseResult.from_json(line).text for line in lines] == ["Первый.", "Второй."]


def test_an_array_of_one_stays_an_array_and_of_none_is_empty(run: Run) -> None:
    write("in/1.txt")
    assert len(json.loads(run("parse", "in", "--format", "json").stdout)) == 1
    os.remove("in/1.txt")
    result = run("parse", "in", "--format", "json")
    assert json.loads(result.stdout) == []
    assert result.exit_code == 1
    assert "no articles in this folder" in result.stderr


def test_standoff_is_one_object_an_article(run: Run) -> None:
    write("in/ru/1.txt")
    write("in/2.txt")
    result = run("parse", "in", "--format", "standoff", "--published", "2025-12-03")
    documents = [json.loads(line) for line in result.stdout.splitlines()]
    assert [document["id"] for document in documents] == ["2", "ru/1"]
    assert documents[0]["dates"][0]["value"] == "2025-12-02"


def test_a_folder_of_output_has_the_paths_of_the_input(run: Run) -> None:
    write("in/ru/1.txt")
    write("in/2.txt")
    result = run("parse", "in", "--format", "standoff", "--output", "out")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert json.loads(Path("out/ru/1.json").read_text("utf-8"))["id"] == "ru/1"
    assert Path("out/2.json").is_file()


@pytest.mark.parametrize(
    ("form", "name"), [("json", "1.json"), ("jsonl", "1.jsonl"), ("table", "1.table"), ("timex3", "1.timex3")]
)
def test_each_form_has_its_suffix(run: Run, form: str, name: str) -> None:
    write("1.txt")
    assert run("parse", "1.txt", "--format", form, "--output", "out").exit_code == 0
    assert Path("out", name).read_bytes().endswith(b"\n")


def test_output_with_a_suffix_is_a_file_unless_it_is_a_folder(run: Run) -> None:
    write("in/1.txt")
    write("in/2.txt")
    run("parse", "in", "--format", "jsonl", "--output", "deep/out.jsonl")
    assert len(Path("deep/out.jsonl").read_text("utf-8").splitlines()) == 2
    Path("v1.json").mkdir()
    for output in ("v1.json", "v2.json/", "v.2025"):
        run("parse", "in", "--format", "json", "--output", output)
        assert sorted(path.name for path in Path(output).iterdir()) == ["1.json", "2.json"]


def test_one_bad_file_never_stops_the_rest(run: Run) -> None:
    write("in/1.txt", b"\xcc\xe8\xed\xe8\xf1\xf2\xf0")
    write("in/2.txt", "поломка")
    write("in/3.md", b"")
    write("in/4.txt", "Последний.")
    result = run("parse", "in", "missing.txt", "--format", "jsonl")
    assert result.exit_code == 1
    assert [ParseResult.from_json(line).text for line in result.stdout.splitlines()] == ["поломка", "Последний."]
    told = result.stderr.splitlines()
    for name, reason in (
        ("in/1.txt", "no UTF-8"), ("in/2.txt", "odd: ZeroDivisionError"), ("in/3.md", "an empty page"),
        ("missing.txt", "no such file or folder"),
    ):  # fmt: skip
        assert any(name in line and reason in line for line in told), told


def test_several_processes_give_the_same_in_the_same_order(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "_parser", lambda: Parser(entry_points=False, languages=["ru"]))
    for number in range(6):
        write(f"in/{number}.txt", f"{TEXT} {number}" if number != 3 else b"\xff")
    alone = run("parse", "in", "--format", "jsonl")
    together = run("parse", "in", "--format", "jsonl", "--processes", "2")
    assert together.stdout == alone.stdout
    assert together.exit_code == alone.exit_code == 1
    assert len(alone.stdout.splitlines()) == 5


def test_two_articles_never_share_an_output(run: Run) -> None:
    write("a/1.txt")
    write("b/1.txt")
    result = run("parse", "a", "b", "--format", "json", "--output", "out")
    assert result.exit_code == 1
    assert "already holds the parse of a/1.txt" in result.stderr


def test_an_article_is_never_replaced_by_its_parse(run: Run) -> None:
    write("in/1.json")
    result = run("parse", "in/1.json", "--format", "json", "--output", "in/")
    assert result.exit_code == 1
    assert "is the article itself" in result.stderr
    assert Path("in/1.json").read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("paths", "output"), [(["in/1.txt"], "in/1.txt"), (["in"], "in/1.txt"), (["in"], "in/new/all.txt")]
)
def test_an_article_is_never_emptied_for_the_output(run: Run, paths: list[str], output: str) -> None:
    write("in/1.txt")
    result = run("parse", *paths, "--format", "jsonl", "--output", output)
    assert result.exit_code == 2
    assert f"{output} is one of the articles" in result.stderr
    assert Path("in/1.txt").read_text("utf-8") == TEXT
    assert [path.name for path in Path("in").iterdir()] == ["1.txt"]


def test_what_cannot_be_read_in_a_folder_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("in/1.txt")
    Path("in/2.txt").symlink_to("nowhere")
    write("in/closed/3.txt")
    listing = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(os, "scandir", scandir)
    result = run("parse", "in", "--format", "jsonl", "--published", "2025-12-03")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.splitlines() == [
        "newsevents: error: in/2.txt: no regular file",
        "newsevents: error: in/closed: Permission denied",
    ]


def test_a_full_disk_is_told_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    write("1.txt")
    monkeypatch.setattr("newsevents.cli.outputs._Stream._put", full)
    result = run("parse", "1.txt", "--format", "jsonl", "--output", "all.jsonl", "--published", "2025-12-03")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == ["Error: cannot write the output: No space left on device"]


def test_output_that_cannot_be_written_is_told(run: Run) -> None:
    write("1.txt")
    write("taken", "a file")
    result = run("parse", "1.txt", "--format", "json", "--output", "taken/deep")
    assert result.exit_code == 1
    assert "cannot write" in result.stderr
    assert run("parse", "1.txt", "--format", "json", "--output", "taken/deep.json").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--format", "xml"), "there are: broken, count, json, jsonl, standoff, table, timex3"),
        (("--published", "yesterday"), "published is no date"),
        (("--language", "fr"), "'fr' is not installed; there are: ru"),
        (("--processes", "0"), "--processes"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_read(run: Run, arguments: tuple[str, ...], told: str) -> None:
    result = run("parse", "missing.txt", *arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "missing.txt" not in result.stderr.replace("PATH", "")


def test_no_path_is_wrong_usage(run: Run) -> None:
    assert run("parse").exit_code == 2


def test_readers_and_views_of_plugins_are_used(run: Run) -> None:
    write("in/1.md", "Тест")
    assert run("parse", "in", "--format", "count").stdout == "4\n"
    result = ParseResult.from_json(run("parse", "in/1.md", "--format", "json").stdout)
    assert str(result.article.published) == "2020-01-01"
    given = run("parse", "in/1.md", "--format", "json", "--published", "2021-01-01").stdout
    assert str(ParseResult.from_json(given).article.published) == "2021-01-01"


def test_a_view_that_fails_costs_its_article_only(run: Run) -> None:
    write("1.txt")
    result = run("parse", "1.txt", "--format", "broken")
    assert result.exit_code == 1
    assert "1.txt: view broken: AttributeError" in result.stderr


def test_an_article_cannot_speak_to_the_terminal(run: Run) -> None:
    write("in/\x1b[31m.txt", "Бел\x1b[2Jов \u202eприбыл\x9b вчера")
    for form in ("table", "json", "jsonl", "standoff", "timex3"):
        result = run("parse", "in", "missing\x1b[31m", "--format", form)
        assert not set("\x1b\x9b\u202e") & set(result.output), form


def test_plugins_are_listed_with_what_they_add_and_their_state(run: Run) -> None:
    result = run("plugins")
    assert "newsevents.readers [newsevents" in result.stdout
    assert "view table" in result.stdout
    assert "test_cli.Plugin [test_cli, given]: active" in result.stdout


def test_evaluate_reports_every_measure(run: Run) -> None:
    gold = {"lang": "ru", "published": "2025-12-03"}
    date = {"begin": 22, "end": 27, "type": "DATE", "value": "2025-12-02", "mod": None}
    write("gold/ru/1.txt")
    write("gold/ru/1.json", json.dumps({**gold, "dates": [date]}))
    write("gold/2.txt")
    result = run("evaluate", "gold", "--output", "out")
    assert result.exit_code == 0
    assert "dates.value+mod                P 1.000  R 1.000  F1 1.000  (1; 1 in gold, 1 found)" in result.stdout
    assert "2.txt: left out" in result.stderr
    assert json.loads(Path("out/ru/1.json").read_text("utf-8"))["dates"] == [date]


def test_evaluate_goes_on_after_a_bad_gold_file(run: Run) -> None:
    write("gold/1.txt")
    write("gold/1.json", "{")
    write("gold/2.txt")
    write("gold/2.json", "{}")
    result = run("evaluate", "gold")
    assert result.exit_code == 1
    assert "1.json: no gold annotation" in result.stderr
    assert "dates.span" in result.stdout


def test_evaluate_never_replaces_the_gold(run: Run) -> None:
    write("gold/1.txt")
    write("gold/1.json", "{}")
    assert run("evaluate", "gold", "--output", "gold").exit_code == 2
    assert Path("gold/1.json").read_text("utf-8") == "{}"


def test_evaluate_without_gold_fails(run: Run) -> None:
    write("gold/1.txt")
    assert run("evaluate", "gold").exit_code == 1
    assert run("evaluate", "missing").exit_code == 2
