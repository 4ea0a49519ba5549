from pathlib import Path

import pytest

from newsevents import examples
from newsevents.errors import InputError
from newsevents.examples import running
from newsevents.examples.__main__ import main


@pytest.mark.parametrize("page", examples.pages(), ids=lambda page: page.name)
def test_the_examples_of_a_page_print_what_it_says(page: Path) -> None:
    outcome = running.run(page)
    assert not outcome.failed, outcome.told


def test_the_pages_hold_python_and_console_examples() -> None:
    texts = [page.read_text("utf-8") for page in examples.pages()]
    assert sum(text.count(">>> ") for text in texts) > 50
    assert sum(len(list(running.commands(text))) for text in texts) >= 4


def test_an_example_that_prints_something_else_fails(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    python = "```python\n>>> 1 + 1\n3\n>>> 1 + 1\n2\n\n```\n"
    page.write_text(python + "\n```console\n$ newsevents --version\nnewsevents zero\n```\n", "utf-8")
    outcome = running.run(page)
    assert (outcome.examples, outcome.failed) == (3, 2)
    assert "1 + 1" in outcome.told
    assert "newsevents zero" in outcome.told


def test_a_console_session_runs_nothing_but_newsevents(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ rm -rf seeds\n```\n", "utf-8")
    with pytest.raises(ValueError, match="newsevents alone"):
        running.run(page)


def test_examples_write_into_a_folder_of_their_own() -> None:
    here = Path.cwd()
    with running.workplace():
        inside = Path.cwd()
        assert inside != here
        assert (inside / "seeds" / "ru").is_dir()
    assert Path.cwd() == here
    assert not inside.exists()


def test_the_module_counts_what_passed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = tmp_path / "page.md"
    page.write_text("```python\n>>> 2\n2\n>>> 3\n4\n\n```\n", "utf-8")
    monkeypatch.setattr("newsevents.examples.__main__.pages", lambda: (page,))
    assert main() == 1
    assert capsys.readouterr().out.splitlines()[-1] == "examples: 1 passed, 1 failed"
    monkeypatch.setattr("newsevents.examples.__main__.pages", lambda: ())
    assert main() == 1


def test_articles_are_found_by_name_with_their_gold() -> None:
    for name in examples.names():
        assert examples.gold(name)["lang"] == name.split("/")[0]
        assert examples.read(name)
    with pytest.raises(InputError, match="ru/kremlin-five-hours"):
        examples.read("../README")
