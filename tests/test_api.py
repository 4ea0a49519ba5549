import datetime as dt
import gc
import hashlib
import itertools
import json
import multiprocessing
import os
import pickle
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import newsevents
import toy_plugins
from newsevents import Article, InputError, Parser, ParseResult, PluginError, hookimpl
from newsevents.analysis import Analysis
from newsevents.language import Language
from newsevents.plugin import Context
from newsevents.testing import texts
from toy_plugins import Sighting, Toy, seen

ARTICLE = "Министр иностранных дел прибыл в Каир 2 декабря. «Мы готовы к переговорам», — сказал он."
SEED = Path(__file__).parents[1] / "seeds" / "ru" / "kremlin-five-hours.txt"


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(entry_points=False)


def codes(result: ParseResult) -> list[str]:
    return [one.code for one in result.diagnostics]


def test_everything_known_of_the_article_is_kept() -> None:
    result = newsevents.parse(
        ARTICLE, published="2025-12-03T10:30:00+03:00", title="Визит", source="Агентство", url="https://example.org/1"
    )
    article = result.article
    assert (article.text, article.title, article.source, article.url) == (
        ARTICLE, "Визит", "Агентство", "https://example.org/1",
    )  # fmt: skip
    assert article.published == dt.date(2025, 12, 3)
    assert article.published_at is not None
    assert article.published_at.hour == 10
    assert article.language == "ru"
    assert article.sentences
    assert article.header is None


def test_a_header_sets_the_publication_and_an_argument_wins_over_it(parser: Parser) -> None:
    text = "date 2025-12-03\n\n" + ARTICLE
    result = parser.parse(text)
    assert result.article.published == dt.date(2025, 12, 3)
    assert result.article.header is not None
    assert result.article.header.of(text) == "date 2025-12-03"
    assert result.article.sentences[0].span.begin == text.index("Министр")
    assert parser.parse(text, published="2024-01-01").article.published == dt.date(2024, 1, 1)


def test_a_header_that_names_no_day_is_told(parser: Parser) -> None:
    assert {"header-unreadable", "no-publication-date"} <= set(codes(parser.parse("date 2025-02-30\n" + ARTICLE)))
    assert "header-unreadable" not in codes(parser.parse("date 2025-02-30\n" + ARTICLE, published="2025-03-01"))


def test_nothing_is_taken_from_the_clock(parser: Parser) -> None:
    result = parser.parse("Вчера министр прибыл в Каир.", language="ru")
    assert result.article.published is None
    assert "no-publication-date" in codes(result)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"published": "вчера"}, "published is no date: 'вчера'"),
        ({"language": "tlh"}, "the language 'tlh' is not installed; there are ru, uk, en"),
        ({"language": 7}, "language is text, not 7"),
        ({"title": b"x"}, "title is text"),
        ({"url": 1}, "url is text"),
        ({"text": "да".encode("cp1251")}, "no UTF-8"),
        ({"text": None}, "text is str or bytes"),
    ],
)
def test_wrong_arguments_are_named(parser: Parser, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        parser.parse(**{"text": ARTICLE, **arguments})


def test_a_parser_knows_its_languages() -> None:
    parser = Parser(entry_points=False, languages=["uk", "ru"])
    assert [language.code for language in parser.languages] == ["uk", "ru"]
    assert parser.parse("12345").article.language == "uk"
    assert parser.parse(ARTICLE).article.language == "ru"
    with pytest.raises(InputError, match="'en' is not installed; there are uk, ru"):
        parser.parse(ARTICLE, language="en")
    with pytest.raises(InputError, match="'tlh' is not installed; there are ru, uk, en"):
        Parser(languages=["tlh"])
    with pytest.raises(InputError, match="needs a language"):
        Parser(languages=[])


def test_a_language_that_nothing_tells_is_told(parser: Parser) -> None:
    assert "language-uncertain" in codes(parser.parse("12345"))
    assert "language-uncertain" not in codes(parser.parse("12345", language="uk"))
    assert "language-uncertain" not in codes(parser.parse(ARTICLE))
    assert "language-uncertain" not in codes(Parser(languages=["en"]).parse("12345"))


def faults(result: ParseResult) -> list[Any]:
    """What extractors failed at in this article; whether all of them load is tested with the registry."""
    told = [one for one in result.diagnostics if one.code in ("plugin-failed", "record-rejected")]
    return [one for one in told if not one.plugin.startswith("newsevents.")]


HARD = {
    "nothing": "",
    "blanks": " \r\n\t\u2028\xa0",
    "NUL and controls": "Министр\x00 прибыл\x1b[31m в\x07 Каир\x7f. \x85Он сказал.",
    "lone surrogates": "Министр \ud800прибыл\udfff в Каир \ud83d\ude00.",
    "no end of a sentence": "министр прибыл в каир и потом " * 200,
    "a byte-order mark": "\ufeffМинистр прибыл в Каир.",
    "line ends of all sorts": "Министр прибыл.\r\nОн сказал.\rЭто\x0bвсё.\x0c",
    "emoji and combining marks": "Мини\u0301стр 👩‍👩‍👧 при\u00adбыл в Каи\u0306р 🇪🇬.",
    "marks alone": "«»“”„“\"'()—–-…!?.,;:" * 50,
    "one letter": "А",
}


@pytest.mark.parametrize("name", HARD)
def test_hard_texts_lose_nothing(parser: Parser, name: str) -> None:
    result = parser.parse(HARD[name], published="2025-12-03")
    assert result.text == HARD[name]
    assert faults(result) == []
    assert ParseResult.from_json(result.to_json()) == result
    for record in result.records():
        assert all(span.of(result.text) for span in record.spans)


@settings(max_examples=150)
@given(texts(200))
def test_any_text_is_parsed(text: str) -> None:
    result = newsevents.parse(text, published="2025-12-03")
    assert result.text == text
    assert faults(result) == []
    assert ParseResult.from_json(result.to_json()) == result


def test_ten_megabytes_are_parsed(parser: Parser) -> None:
    text = "слово " * (10_000_000 // len("слово ".encode()))
    assert parser.parse(text, language="ru", published="2025-12-03").text == text


def test_equal_input_gives_the_same_characters_for_any_hash_seed_and_order() -> None:
    code = (
        "import sys, toy_plugins, newsevents\n"
        "from toy_plugins import Toy, seen, CHAINS\n"
        "toys = [toy_plugins, Toy('a', lambda c: [seen(0, 4), seen(2, 9)]), Toy('b', lambda c: c.layer('sightings'),"
        " requires=('sightings',), produces=(CHAINS,))]\n"
        "turn = int(sys.argv[2]); parser = newsevents.Parser(plugins=toys[turn:] + toys[:turn], entry_points=False)\n"
        "sys.stdout.buffer.write(parser.parse(open(sys.argv[1], 'rb').read()).to_json().encode())"
    )
    written = set()
    for seed, turn in itertools.product(("0", "1", "77"), range(2)):
        path = os.pathsep.join([str(Path(__file__).parent), *sys.path])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path, "TZ": f"UTC{turn}", "LC_ALL": "C"}
        ran = subprocess.run(
            [sys.executable, "-c", code, str(SEED), str(turn)], capture_output=True, env=environment, check=True
        )
        written.add(hashlib.sha256(ran.stdout).hexdigest())
    assert len(written) == 1


class Words:
    """Adds a word list, and an extractor that reads it."""

    def extract(self, context: Any) -> Iterable[Sighting]:
        return [
            seen(*context.text.span(match.begin, match.end), note=match.entry["means"])
            for match in context.text.matches("greetings")
        ]

    @hookimpl
    def newsevents_extractors(self) -> Any:
        return [Toy("greetings", self.extract)]

    @hookimpl
    def newsevents_lexicon(self, language: str) -> Any:
        if language == "uk":
            raise KeyError("no Ukrainian")
        return {"greetings": {"салют": {"means": "hello", "example": "Салют, министр!"}}} if language == "ru" else {}


def test_a_plugin_brings_its_words_and_its_layer() -> None:
    parser = Parser(plugins=[Words()], entry_points=False)
    result = parser.parse("Салют, министр! Где салют?", language="ru")
    assert [(one.id, one.note, one.sentences) for one in result.layers["sightings"]] == [
        ("s1", "hello", (0,)), ("s2", "hello", (1,)),
    ]  # fmt: skip
    assert parser.layer_types == {"sightings": Sighting}
    assert parser.from_json(result.to_json()) == result
    assert newsevents.parse("Салют, министр!", language="ru").layers.get("sightings") is None


def test_words_that_fail_are_told_in_that_language_alone() -> None:
    parser = Parser(plugins=[Words()], entry_points=False)
    assert faults(parser.parse(ARTICLE, language="ru")) == []
    (told,) = faults(parser.parse("Він це сказав."))
    assert (told.plugin, told.message) == ("test_api.Words", "newsevents_lexicon('uk'): KeyError: 'no Ukrainian'")
    with pytest.raises(PluginError, match="no Ukrainian"):
        parser.parse("Він це сказав.", strict=True)


class Klingon:
    """A language whose dictionary is missing."""

    @hookimpl
    def newsevents_languages(self) -> Any:
        def load(_tables: object) -> Any:
            raise FileNotFoundError("no dictionary")

        return [Language("tlh", "Klingon", "Latin", "", frozenset({"qapla'"}), load)]


def test_a_language_that_cannot_be_loaded_costs_its_own_articles_only() -> None:
    parser = Parser(plugins=[Klingon()], entry_points=False)
    result = parser.parse("qapla'", language="tlh")
    assert (result.text, result.article.language) == ("qapla'", "tlh")
    (told,) = faults(result)
    assert (told.plugin, told.message) == ("language tlh", "FileNotFoundError: no dictionary")
    assert parser.parse(ARTICLE).article.sentences
    with pytest.raises(PluginError, match="no dictionary"):
        parser.parse("qapla'", language="tlh", strict=True)
    with pytest.raises(PluginError, match="no dictionary"):
        parser.pack("tlh")
    assert parser.pack("ru").code == "ru"


def failing(_context: Any) -> Any:
    raise ValueError("no luck")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Министр Иван Петров прибыл в Париж 5 мая, сообщила пресс-служба."),
        ("uk", "Міністр Іван Петренко прибув до Парижа 5 травня, повідомила пресслужба."),
        ("en", "Minister John Smith arrived in Paris on May 5, his office said."),
    ],
)
def test_a_pack_and_what_was_made_of_it_go_with_the_parser(language: str, text: str) -> None:
    parser = Parser(entry_points=False)
    assert parser.parse(text, language=language, published="2025-12-03").people
    pack = weakref.ref(parser.pack(language))
    assert pack() is not None
    del parser
    gc.collect()
    assert pack() is None


def test_what_was_read_of_a_text_goes_with_the_parse() -> None:
    def texts() -> int:
        return sum(isinstance(held, Analysis) for held in gc.get_objects())

    counted: list[int] = []

    def count(_context: Context) -> Iterable[Any]:
        counted.append(texts())
        return ()

    parser = Parser(plugins=[Toy("counter", extract=count, requires=("events",))], entry_points=False)
    gc.collect()
    gc.disable()
    try:
        before = texts()
        parser.parse("Президент Чехии Ян Новак прибыл в Киев. Он встретится с министром.", language="ru")
        assert counted == [before + 1]
        assert texts() == before
    finally:
        gc.enable()


def test_strict_is_the_parsers_unless_the_parse_says_otherwise() -> None:
    lenient = Parser(plugins=[Toy("bad", failing)], entry_points=False)
    strict = Parser(plugins=[Toy("bad", failing)], entry_points=False, strict=True)
    assert "plugin-failed" in codes(lenient.parse(ARTICLE))
    assert "plugin-failed" in codes(strict.parse(ARTICLE, strict=False))
    with pytest.raises(PluginError, match="bad: ValueError: no luck"):
        strict.parse(ARTICLE)
    with pytest.raises(PluginError, match="bad: ValueError: no luck"):
        lenient.parse(ARTICLE, strict=True)
    with pytest.raises(PluginError, match="bad: ValueError: no luck"):
        next(strict.parse_many([ARTICLE]))


def test_threads_load_a_language_once_and_read_alike() -> None:
    loads = []
    gate = threading.Barrier(8)

    class Slow:
        @hookimpl
        def newsevents_lexicon(self, language: str) -> Any:
            loads.append(language)
            time.sleep(0.05)
            return {}

    parser = Parser(plugins=[Slow()], entry_points=False)
    texts = [f"{ARTICLE} Это было {day} марта." for day in range(1, 9)]

    def parse(text: str) -> str:
        gate.wait()
        return parser.parse(text, published="2025-12-03").to_json()

    with ThreadPoolExecutor(8) as pool:
        written = list(pool.map(parse, texts))
    assert loads == ["ru"]
    assert written == [parser.parse(text, published="2025-12-03").to_json() for text in texts]


def mixed() -> Iterator[Any]:
    yield ARTICLE
    yield {"text": ARTICLE, "published": "2025-12-03", "language": "ru", "source": "Агентство"}
    yield Article(text="Посол уехал.", published=dt.date(2025, 12, 3), language="ru")
    yield {"text": ARTICLE, "published": "вчера"}
    yield "визит".encode("cp1251")
    yield None
    yield {"text": ARTICLE, "languages": "ru"}
    yield "Він це сказав.".encode()


def check_mixed(results: list[ParseResult]) -> None:
    assert [result.article.language for result in results] == ["ru", "ru", "ru", None, None, None, None, "uk"]
    assert results[1].article.source == "Агентство"
    assert results[2].article.published == dt.date(2025, 12, 3)
    for failed, message in (
        (3, "InputError: published is no date: 'вчера'"), (4, "InputError: the text is no UTF-8: byte 0 is 0xe2"),
        (5, "InputError: an article is a text"), (6, "InputError: an article has no languages"),
    ):  # fmt: skip
        (told,) = results[failed].diagnostics
        assert (told.code, told.severity) == ("article-failed", "error")
        assert told.message.startswith(message)
    assert results[3].text == ARTICLE
    assert results[4].text.encode("utf-8", "surrogateescape") == "визит".encode("cp1251")


def test_many_articles_are_parsed_in_order_and_one_that_fails_stops_nothing(parser: Parser) -> None:
    check_mixed(list(parser.parse_many(mixed())))


def test_many_articles_are_parsed_lazily(parser: Parser) -> None:
    def endless() -> Iterator[str]:
        for number in itertools.count(1):
            taken.append(number)
            yield f"Посол уехал {number} марта."

    taken: list[int] = []
    results = parser.parse_many(endless())
    assert taken == []
    assert next(results).text == "Посол уехал 1 марта."
    assert taken == [1]


@pytest.fixture(params=["spawn", None], ids=["spawn", "default"])
def start_method(request: pytest.FixtureRequest) -> Iterator[None]:
    before = multiprocessing.get_start_method(allow_none=True)
    multiprocessing.set_start_method(request.param, force=True)
    yield
    multiprocessing.set_start_method(before, force=True)


@pytest.mark.usefixtures("start_method")
def test_processes_give_what_one_process_gives() -> None:
    parser = Parser(plugins=[toy_plugins, Toy("toy")], entry_points=False)
    results = list(parser.parse_many(mixed(), processes=2))
    check_mixed(results)
    assert results == list(parser.parse_many(mixed()))
    assert [type(one) for one in results[0].layers["sightings"]] == [Sighting, Sighting]


def test_an_article_that_kills_its_process_is_told() -> None:
    parser = Parser(plugins=[toy_plugins], entry_points=False)
    results = list(parser.parse_many([ARTICLE, "Умри, процесс.", ARTICLE], processes=2))
    assert [codes(result)[0] for result in results] == ["no-publication-date", "article-failed", "no-publication-date"]
    assert results[1].text == "Умри, процесс."
    assert results[0] == results[2]


@pytest.mark.parametrize("wrong", [0, -1, 1.5, "2"])
def test_a_wrong_number_of_processes_is_named(parser: Parser, wrong: Any) -> None:
    with pytest.raises(InputError, match="processes is a number from 1 on"):
        parser.parse_many([], processes=wrong)


def test_a_parser_can_be_sent_to_another_process() -> None:
    parser = Parser(plugins=[toy_plugins], entry_points=False, languages=["uk", "ru"])
    again = pickle.loads(pickle.dumps(parser))
    assert again.plugins == parser.plugins
    assert [one.code for one in again.languages] == ["uk", "ru"]


def test_broken_installed_plugins_are_told_in_every_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "broken-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1\n")
    (folder / "entry_points.txt").write_text("[newsevents]\nbroken = no_such_module\n")
    monkeypatch.syspath_prepend(tmp_path)
    parser = Parser()
    (told,) = [one for one in parser.parse(ARTICLE).diagnostics if one.plugin == "broken"]
    assert told.message == "ModuleNotFoundError: No module named 'no_such_module'"
    with pytest.raises(PluginError, match="no_such_module"):
        parser.parse(ARTICLE, strict=True)


def test_the_public_names_are_those_of_all() -> None:
    for name in newsevents.__all__:
        assert getattr(newsevents, name) is not None


def test_the_import_is_light() -> None:
    code = (
        "import sys; before = set(sys.modules); import newsevents; newsevents.parse; newsevents.Parser\n"
        "import json; print(json.dumps(sorted({name.split('.')[0] for name in set(sys.modules) - before})))"
    )
    path = os.pathsep.join(sys.path)
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env={**os.environ, "PYTHONPATH": path}, check=True
    )
    foreign = {name for name in json.loads(ran.stdout) if name not in sys.stdlib_module_names}
    assert foreign <= {
        "newsevents", "newsevents__mypyc", "attr", "attrs", "mypy_extensions", "pluggy", "regex", "_regex",
        "_regex_core",
    }  # fmt: skip
