import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import toy_plugins
from newsevents import hookimpl
from newsevents.builtin import EXTRACTORS, LANGUAGES
from newsevents.errors import RegistrationError
from newsevents.language import Language
from newsevents.plugin import Layer
from newsevents.registry import PluginInfo, Registry
from toy_plugins import CHAINS, SIGHTINGS, Toy


def registry(*plugins: object) -> Registry:
    return Registry(plugins, entry_points=False)


def info(made: Registry, name: str) -> PluginInfo:
    return next(info for info in made.plugins if info.name == name)


def test_the_library_itself_comes_in_by_the_same_hooks() -> None:
    made = registry()
    assert {one.origin for one in made.plugins} == {"built-in"}
    assert [one.name for one in made.plugins if one.state != "active"] == []
    assert {f"newsevents.extractors.{name}" for name in EXTRACTORS} <= {one.name for one in made.plugins}
    assert tuple(made.languages) == LANGUAGES
    assert {"json", "jsonl", "standoff", "table", "timex3"} <= set(made.views)
    assert made.readers[".txt"](b"\xd0\xb4\xd0\xb0") == {"text": b"\xd0\xb4\xd0\xb0"}


def test_a_plugin_is_described() -> None:
    made = registry(Toy("a", requires=("people",)))
    assert info(made, "toy_plugins.Toy") == PluginInfo(
        name="toy_plugins.Toy", package="toy_plugins", version="", origin="given", extractors=("a",), reads=("people",),
        adds=("sightings",),
    )  # fmt: skip


def test_a_module_may_be_a_plugin() -> None:
    assert info(registry(toy_plugins), "toy_plugins").extractors == ("each-sentence",)


def offering(**functions: Callable[..., Any]) -> object:
    """A plugin with these hooks."""
    module = ModuleType("offering")
    for name, function in functions.items():
        setattr(module, name, hookimpl(function))
    return module


BELARUSIAN = Language("be", "Belarusian", "Cyrillic", "ў", frozenset({"і"}), lambda tables: tables)  # type: ignore[arg-type,return-value]


def test_all_that_a_plugin_adds_is_listed() -> None:
    made = registry(
        offering(
            newsevents_languages=lambda: [BELARUSIAN],
            newsevents_views=lambda: {"names": str},
            newsevents_readers=lambda: {".md": lambda data: {"text": data}},
            newsevents_lexicon=lambda language: {"greetings": {language: {"example": "Привет!"}}},
        )
    )
    assert info(made, "offering").adds == ("language be", "view names", "reader .md", "words")
    assert list(made.languages) == ["ru", "uk", "en", "be"]
    assert made.words("uk") == (({"greetings": {"uk": {"example": "Привет!"}}},), ())


def misspelt() -> object:
    return offering(newsevents_extractor=lambda: [])


def unmarked() -> object:
    module = ModuleType("unmarked")
    module.newsevents_views = lambda: {}  # type: ignore[attr-defined]
    return module


def fails() -> Any:
    raise OSError("no disk")


@pytest.mark.parametrize(
    ("plugin", "message"),
    [
        (misspelt(), "newsevents_extractor is no hook; did you mean newsevents_extractors?"),
        (offering(run=lambda: []), "run is no hook; there are newsevents_extractors, "),
        (offering(extractors=lambda: []), "extractors is no hook; did you mean newsevents_extractors?"),
        (unmarked(), "newsevents_views is not marked with @hookimpl"),
        (ModuleType("empty"), "plugin empty: no function is marked with @hookimpl"),
        (object(), "plugin builtins.object: no function is marked"),
        (offering(newsevents_views=lambda language: {}), "newsevents_views"),
        (offering(newsevents_extractors=fails), "plugin offering: OSError: no disk"),
        (offering(newsevents_extractors=lambda: None), "newsevents_extractors returned NoneType, not a list"),
        (offering(newsevents_extractors=lambda: [7]), "int is no extractor"),
        (offering(newsevents_languages=lambda: ["be"]), "newsevents_languages returned str, not Language"),
        (offering(newsevents_views=lambda: ["names"]), "newsevents_views is to return functions by their names"),
        (offering(newsevents_readers=lambda: {".md": None}), "newsevents_readers is to return functions"),
        (offering(newsevents_views=lambda: {"json": str}), "there is a view json already"),
        (offering(newsevents_languages=lambda: [BELARUSIAN, BELARUSIAN]), "there is a language be already"),
        (Toy("a", requires=("omens",)), "extractor a names the layer omens, which nobody produces"),
        (Toy("a", requires=("events",), produces=("people",)), "extractors require each other in a circle: .*a"),
        (Toy("places"), "two extractors with the name places"),
        (Toy("a", produces=(Layer("events", SIGHTINGS.record),)), "declares the layer events with another type"),
    ],
)
def test_a_given_plugin_at_fault_is_refused(plugin: object, message: str) -> None:
    with pytest.raises(RegistrationError, match=message):
        registry(plugin)


def test_two_given_plugins_that_contradict_each_other_are_refused_in_any_order() -> None:
    for order in itertools.permutations([Toy("a"), Toy("b", produces=(Layer("sightings", CHAINS.record),))]):
        with pytest.raises(RegistrationError, match="declares the layer sightings"):
            registry(*order)


def test_a_plugin_may_require_the_layer_of_one_given_after_it() -> None:
    made = registry(Toy("a", requires=("sightings",), produces=(CHAINS,)), Toy("b"))
    names = [step.name for step in made.plan.steps]
    assert names.index("b") < names.index("a")


def test_a_word_list_at_fault_costs_itself_only() -> None:
    bad = offering(newsevents_lexicon=lambda language: {"greetings": {"привет": {}}})
    worse = offering(newsevents_lexicon=lambda language: [language])
    good = offering(newsevents_lexicon=lambda: {"greetings": {"салют": {"example": "Салют!"}}})
    tables, failures = registry(bad, worse, good).words("ru")
    assert tables == ({"greetings": {"салют": {"example": "Салют!"}}},)
    assert [(one.plugin, one.code) for one in failures] == [("offering", "plugin-failed")] * 2
    assert "has no example" in failures[0].message
    assert "a mapping" in failures[1].message


def test_word_lists_come_in_one_order_for_any_order_of_registration() -> None:
    def words(meaning: str) -> object:
        return offering(newsevents_lexicon=lambda: {"greetings": {"салют": {"means": meaning, "example": "Салют!"}}})

    plugins = [words("hello"), words("bye"), words("fireworks")]
    assert len({str(registry(*order).words("ru")) for order in itertools.permutations(plugins)}) == 1


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Puts a distribution with one module and its entry point on the path."""

    def install(name: str, code: str) -> None:
        (tmp_path / f"{name}.py").write_text(code, "utf-8")
        folder = tmp_path / f"{name}-1.2.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: 1.2\n")
        (folder / "entry_points.txt").write_text(f"[newsevents]\n{name.removeprefix('installed_')} = {name}\n")
        monkeypatch.syspath_prepend(tmp_path)

    yield install
    for name in [name for name in sys.modules if name.startswith("installed_")]:
        del sys.modules[name]


EXTRACTOR = """
from toy_plugins import Toy
plugin = Toy({name!r}, **{fields!r})
newsevents_extractors = plugin.newsevents_extractors
"""


def test_installed_plugins_are_found(install: Callable[[str, str], None]) -> None:
    install("installed_good", EXTRACTOR.format(name="good", fields={}))
    found = info(Registry(), "good")
    assert (found.package, found.version, found.origin, found.state) == ("installed-good", "1.2", "installed", "active")
    assert found.adds == ("sightings",)
    assert "good" not in {one.name for one in registry().plugins}


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import no_such_module", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("def broken(:", "SyntaxError: "),
        ("raise ZeroDivisionError", "ZeroDivisionError"),
        ("x = 1", "no function is marked with @hookimpl"),
        ("from newsevents import hookimpl\n@hookimpl\ndef newsevents_view(): return {}", "newsevents_view is no hook"),
        (EXTRACTOR.format(name="bad", fields={"requires": ("omens",)}), "extractor bad names the layer omens"),
        (EXTRACTOR.format(name="places", fields={}), "two extractors with the name places"),
        (EXTRACTOR.format(name="bad", fields={"requires": ("events",), "produces": ("people",)}), "circle"),
    ],
)
def test_an_installed_plugin_at_fault_is_told_and_left_out(
    install: Callable[[str, str], None], code: str, reason: str
) -> None:
    install("installed_bad", code)
    install("installed_good", EXTRACTOR.format(name="good", fields={}))
    made = Registry()
    assert info(made, "bad").state == "failed"
    assert reason in info(made, "bad").reason
    assert info(made, "bad").adds == ()
    assert info(made, "good").state == "active"
    told = [(one.code, one.severity) for one in made.diagnostics if one.plugin == "bad"]
    assert told == [("plugin-failed", "error")]
    assert info(made, "newsevents.extractors.people").state == "active"


def test_what_needs_a_plugin_that_is_out_is_out_too(install: Callable[[str, str], None]) -> None:
    install("installed_base", EXTRACTOR.format(name="base", fields={"requires": ("omens",)}))
    install(
        "installed_next", EXTRACTOR.format(name="next", fields={"requires": ("sightings",), "produces": ("dates",)})
    )
    states = {one.name: (one.state, one.reason) for one in Registry().plugins if one.origin == "installed"}
    assert states == {
        "base": ("failed", "extractor base names the layer omens, which nobody produces"),
        "next": ("failed", "extractor next names the layer sightings, which nobody produces"),
    }


def test_a_given_plugin_goes_before_an_installed_one_of_the_same_name(install: Callable[[str, str], None]) -> None:
    install("installed_toy", EXTRACTOR.format(name="toy", fields={}))
    made = Registry([Toy("toy")])
    assert info(made, "toy_plugins.Toy").state == "active"
    assert info(made, "toy").reason == "there are two extractors with the name toy"


def test_a_plugin_that_is_given_and_installed_is_there_once(install: Callable[[str, str], None]) -> None:
    install("installed_once", EXTRACTOR.format(name="once", fields={}))
    import installed_once  # type: ignore[import-not-found]

    made = Registry([installed_once])
    assert [one.origin for one in made.plugins if "once" in one.extractors] == ["given"]
