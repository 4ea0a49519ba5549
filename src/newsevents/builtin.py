"""The plugins of the library itself. They come in by the same hooks as a stranger's."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

from newsevents import views
from newsevents.language import Language
from newsevents.plugin import Extractor, hookimpl

EXTRACTORS: tuple[str, ...] = ("places", "people", "dates", "quotes", "attributions", "visits", "relations")
LANGUAGES = ("ru", "uk", "en")


class _Plugin:
    """Lists its hooks alone: pluggy asks of each name that is listed, those of every object too, what it is."""

    def __dir__(self) -> list[str]:
        return [name for name in vars(type(self)) if name.startswith("newsevents_")]


class ExtractorPlugin(_Plugin):
    """Offers the extractors in one of the modules of ``newsevents.extractors``, of which no other name is looked at."""

    def __init__(self, name: str) -> None:
        self._module = import_module(name)

    @hookimpl
    def newsevents_extractors(self) -> Iterable[Extractor]:
        offered: Iterable[Extractor] = self._module.newsevents_extractors()
        return offered


class LanguagePlugin(_Plugin):
    """Offers one of the languages in ``newsevents.languages``."""

    def __init__(self, code: str) -> None:
        self._module = import_module(f"newsevents.languages.{code}")

    @hookimpl
    def newsevents_languages(self) -> Iterable[Language]:
        return [self._module.language()]


class ViewsPlugin(_Plugin):
    """Offers the views in ``newsevents.views``."""

    @hookimpl
    def newsevents_views(self) -> Mapping[str, views.View]:
        return views.BUILT_IN


class ReadersPlugin(_Plugin):
    """Reads plain text."""

    @hookimpl
    def newsevents_readers(self) -> Mapping[str, Callable[[bytes], Mapping[str, Any]]]:
        return {".txt": lambda data: {"text": data}}


def plugins() -> Iterable[tuple[str, Callable[[], object]]]:
    """The name of each plugin, and how to load it."""
    for name in EXTRACTORS:
        module = f"newsevents.extractors.{name}"
        yield module, partial(ExtractorPlugin, module)
    for code in LANGUAGES:
        yield f"newsevents.languages.{code}", partial(LanguagePlugin, code)
    yield "newsevents.views", ViewsPlugin
    yield "newsevents.readers", ReadersPlugin
