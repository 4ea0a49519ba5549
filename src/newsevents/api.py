"""``parse`` and ``Parser``: an article in, a result out."""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from newsevents import inputs
from newsevents.detection import detect
from newsevents.errors import InputError, PluginError
from newsevents.faults import failure, told
from newsevents.inputs import Published
from newsevents.language import Language, LanguagePack
from newsevents.pipeline import ordered, run
from newsevents.records import Article, Diagnostic, ParseResult, Record
from newsevents.registry import PluginInfo, Registry
from newsevents.text import read, read_header


class Parser:
    """Reads articles with the plugins that it was made with. May be used by several threads at once.

    ``plugins`` are modules or objects with hooks, beside those installed (``entry_points=False`` leaves these out).
    ``languages`` are codes: articles are taken to be in one of these, the first where nothing tells.
    ``strict`` raises PluginError where a plugin fails; else the result says so in its diagnostics.

    Raises RegistrationError where a plugin given is at fault, InputError for a language that is not installed.

    >>> Parser(entry_points=False, languages=["ru"]).parse("date 2025-12-03 Визит отложен.").article.published
    datetime.date(2025, 12, 3)
    """

    def __init__(
        self,
        *,
        plugins: Iterable[object] = (),
        entry_points: bool = True,
        languages: Iterable[str] | None = None,
        strict: bool = False,
    ) -> None:
        self._given = tuple(plugins)
        self._entry_points = entry_points
        self._strict = strict
        self._registry = Registry(self._given, entry_points=entry_points)
        installed = self._registry.languages
        codes = tuple(installed) if languages is None else tuple(dict.fromkeys(languages))
        if not codes:
            raise InputError(f"a parser needs a language; installed are {', '.join(installed)}")
        self._languages = {code: _installed(code, installed) for code in codes}
        self._packs: dict[str, tuple[LanguagePack | None, tuple[Diagnostic, ...]]] = {}
        self._lock = threading.Lock()

    def parse(
        self,
        text: str | bytes,
        *,
        published: Published = None,
        language: str | None = None,
        title: str | None = None,
        source: str | None = None,
        url: str | None = None,
        strict: bool | None = None,
    ) -> ParseResult:
        """What the article says.

        ``text`` is the article (bytes are UTF-8); ``published`` the day or moment of publication, as a date, a datetime
        or an ISO string, by default that of a leading ``date YYYY-MM-DD``; ``language`` its code, by default found out;
        ``source`` the outlet; ``strict`` as given to the parser.

        Raises InputError for arguments that cannot be read, PluginError where a plugin fails and ``strict`` is set.
        """
        text = inputs.decoded(text)
        header = read_header(text)
        day, moment = inputs.publication(published)
        notes: list[Diagnostic] = []
        if header is not None and published is None:
            day = header.published
            if day is None:
                notes.append(_note("header-unreadable", "the header names no day of the calendar", header.span))
        if day is None:
            notes.append(_note("no-publication-date", "no publication date: relative dates stay unresolved"))
        body = header.span.end if header is not None else 0
        spoken = self._language_of(text, body, inputs.text_or_none("language", language), notes)
        known = {
            "text": text,
            "published": day,
            "published_at": moment,
            "title": inputs.text_or_none("title", title),
            "language": spoken.code,
            "source": inputs.text_or_none("source", source),
            "url": inputs.text_or_none("url", url),
            "header": header.span if header is not None else None,
        }
        return self._read(known, spoken, body, notes, self._strict if strict is None else strict)

    def parse_many(
        self, articles: Iterable[str | bytes | Mapping[str, Any] | Article], *, processes: int = 1
    ) -> Iterator[ParseResult]:
        """The results of many articles, lazily and in order; only what is in flight is held.

        An article is a text, a mapping of arguments of ``parse``, or an Article, of which the parsed parts are made
        anew. One that fails gives a result with its text and the diagnostic ``article-failed``. With several
        ``processes``, plugins given to the parser must be modules or picklable, and a script needs the usual
        ``if __name__ == "__main__":``.
        """
        if not isinstance(processes, int) or processes < 1:
            raise InputError(f"processes is a number from 1 on, not {processes!r:.60}")
        if processes == 1:
            return map(self._parse_one, articles)
        from newsevents.batch import Pool

        return Pool(self._parse_one, _failed, processes).run(articles)

    def from_json(self, data: str | bytes) -> ParseResult:
        """The result that ``to_json`` wrote, with the records of this parser's plugins typed. Raises FormatError."""
        return ParseResult.from_json(data, layer_types=self.layer_types)

    @property
    def plugins(self) -> tuple[PluginInfo, ...]:
        """All plugins, with what they read and add, and their state."""
        return self._registry.plugins

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that articles may be in, the one taken by default first."""
        return tuple(self._languages.values())

    @property
    def layer_types(self) -> dict[str, type[Record]]:
        """The types of the records in the layers of plugins, by the layer's name."""
        plan = self._registry.plan
        return {name: layer.record for name, layer in plan.layers.items() if name in plan.own}

    @property
    def views(self) -> dict[str, Callable[[ParseResult], str]]:
        """The ways to write a result, by name."""
        return self._registry.views

    @property
    def readers(self) -> dict[str, Callable[[bytes], Mapping[str, Any]]]:
        """The readers of files, by suffix; each turns bytes into arguments of ``parse``."""
        return self._registry.readers

    def pack(self, language: str) -> LanguagePack:
        """The language pack that articles in ``language`` are read with, with the word lists of plugins.

        Raises InputError for a language that is not installed, PluginError where its pack cannot be loaded.
        """
        pack, failures = self._pack(_installed(language, self._languages))
        if pack is None:
            raise PluginError(failures[-1].message)
        return pack

    def __reduce__(self) -> tuple[Any, ...]:
        given = tuple(_Module(one.__name__) if isinstance(one, ModuleType) else one for one in self._given)
        return _remade, (given, self._entry_points, tuple(self._languages), self._strict)

    def _language_of(self, text: str, body: int, code: str | None, notes: list[Diagnostic]) -> Language:
        if code is not None:
            return _installed(code, self._languages)
        if len(self._languages) == 1:
            return self.languages[0]
        detected = detect(text, self.languages, body)
        if not detected.certain:
            message = f"nothing tells the language of the text; taken to be {detected.language.name}"
            notes.append(_note("language-uncertain", message))
        return detected.language

    def _read(
        self, known: Mapping[str, Any], language: Language, body: int, notes: list[Diagnostic], strict: bool
    ) -> ParseResult:
        """The result for an article of which everything is ``known`` but its sections and sentences."""
        pack, failures = self._pack(language)
        failures = (*self._registry.diagnostics, *failures)
        if strict and failures:
            raise PluginError(f"{failures[0].plugin}: {failures[0].message}")
        if pack is None:
            return ParseResult(article=Article(**known), diagnostics=ordered((*notes, *failures)))
        reading = read(known["text"], pack, body)
        article = Article(**known, sections=reading.sections, sentences=reading.sentences)
        try:
            return run(self._registry.plan, article, reading.analysis, (*notes, *failures), strict=strict)
        finally:
            reading.analysis.release()

    def _pack(self, language: Language) -> tuple[LanguagePack | None, tuple[Diagnostic, ...]]:
        """The pack of a language, or None where it cannot be loaded; and what failed while loading it."""
        loaded = self._packs.get(language.code)
        if loaded is None:
            with self._lock:
                loaded = self._packs.get(language.code)
                if loaded is None:
                    loaded = self._packs[language.code] = self._load(language)
        return loaded

    def _load(self, language: Language) -> tuple[LanguagePack | None, tuple[Diagnostic, ...]]:
        tables, failures = self._registry.words(language.code)
        try:
            return language.load(tables), failures
        except Exception as error:  # a language is a plugin's like anything else
            return None, (*failures, failure(f"language {language.code}", told(error)))

    def _parse_one(self, article: object) -> ParseResult:
        try:
            return self.parse(**inputs.arguments(article))
        except PluginError:
            raise
        except Exception as error:  # one bad article never stops the rest
            return _failed(article, error)


def parse(
    text: str | bytes,
    *,
    published: Published = None,
    language: str | None = None,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
    strict: bool = False,
) -> ParseResult:
    """What the article says, read with all installed plugins; the arguments are those of ``Parser.parse``.

    >>> result = parse("Министр прибыл в Каир вчера.", published="2025-12-03", language="ru")
    >>> [date.value for date in result.dates]
    ['2025-12-02']
    """
    return _default_parser().parse(
        text, published=published, language=language, title=title, source=source, url=url, strict=strict
    )


def _default_parser() -> Parser:
    with _making:  # so that no two threads load the dictionaries
        return _made_once()


_making = threading.Lock()
_made_once = cache(Parser)


class _Module:
    """Stands for a module given as a plugin on the way to another process."""

    def __init__(self, name: str) -> None:
        self.name = name


def _remade(given: tuple[object, ...], entry_points: bool, languages: tuple[str, ...], strict: bool) -> Parser:
    plugins = [import_module(one.name) if isinstance(one, _Module) else one for one in given]
    return Parser(plugins=plugins, entry_points=entry_points, languages=languages, strict=strict)


def _installed(code: str, languages: Mapping[str, Language]) -> Language:
    if code not in languages:
        raise InputError(f"the language {code!r:.60} is not installed; there are {', '.join(languages)}")
    return languages[code]


def _note(code: str, message: str, span: Any = None) -> Diagnostic:
    return Diagnostic(code=code, message=message, span=span)


def _failed(article: object, error: Exception) -> ParseResult:
    diagnostic = Diagnostic(code="article-failed", message=told(error), severity="error")
    return ParseResult(article=Article(text=inputs.rescued(article)), diagnostics=(diagnostic,))
