"""The hooks. A plugin implements any of them with ``newsevents.plugin.hookimpl``; all are called without an article."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pluggy

from newsevents.language import Language
from newsevents.plugin import Extractor
from newsevents.records import ParseResult

hookspec = pluggy.HookspecMarker("newsevents")


@hookspec
def newsevents_extractors() -> "Iterable[Extractor]":
    """Extractors to run on every article.

    Contract: called once a parser; each extractor has a name that no other has.

    Example::

        @hookimpl
        def newsevents_extractors():
            return [Sanctions()]
    """


@hookspec
def newsevents_languages() -> "Iterable[Language]":
    """Languages that articles may be in.

    Contract: called once a parser; cheap, for the pack itself is loaded by ``Language.load`` at the first article.

    Example::

        @hookimpl
        def newsevents_languages():
            return [Language("be", "Belarusian", "Cyrillic", "ў", frozenset({"і", "ў", "не"}), load)]
    """


@hookspec
def newsevents_lexicon(language: str) -> "Mapping[str, Mapping[str, Mapping[str, Any]]]":
    """Entries for the word lists of a language, by category and key, as in the pack's own TOML.

    Contract: called once a language, when its pack is loaded; every entry has an ``example``. Entries add
    to the pack's own; where a key stands twice in a category, the pack's own wins.

    Example::

        @hookimpl
        def newsevents_lexicon(language):
            if language == "ru":
                return {"cues": {"съязвить": {"class": "say", "example": "«Ну да», — съязвил мэр."}}}
            return {}
    """


@hookspec
def newsevents_readers() -> "Mapping[str, Callable[[bytes], Mapping[str, Any]]]":
    """Readers of article files, by file suffix.

    Contract: a reader turns the file's bytes into the keyword arguments of ``parse`` (``text`` at least);
    it raises InputError for a file that it cannot read.

    Example::

        @hookimpl
        def newsevents_readers():
            return {".md": lambda data: {"text": data.decode("utf-8")}}
    """


@hookspec
def newsevents_views() -> "Mapping[str, Callable[[ParseResult], str]]":
    """Ways to write a result, by the name that ``newsevents parse --format`` takes.

    Contract: a view reads the records and nothing else; text of the article is untrusted in what it writes.

    Example::

        @hookimpl
        def newsevents_views():
            return {"people": lambda result: "\\n".join(p.name for p in result.people)}
    """
