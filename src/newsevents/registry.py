"""Which plugins there are: loading them, isolating what is broken, and what each of them adds."""

import inspect
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Literal

import attrs
import pluggy

from newsevents import builtin, hookspecs, installed
from newsevents.errors import RegistrationError
from newsevents.faults import failure, told
from newsevents.hookcalls import HOOKS, a_language, asking, callables, check_names, sequence
from newsevents.language import Language
from newsevents.lexicon import Lexicon, Tables
from newsevents.plan import Declared, Plan, circle, declared, layers_of, plan, unmet
from newsevents.records import Diagnostic, ParseResult

GROUP = "newsevents"
"""The entry-point group by which installed plugins are found."""

Origin = Literal["built-in", "given", "installed"]


@attrs.frozen(kw_only=True)
class PluginInfo:
    """A plugin as ``newsevents plugins`` lists it.

    ``reads`` are the layers its extractors require, ``adds`` those they produce, and the languages, views, readers and
    word lists that it brings. ``state`` is active, or failed for the ``reason`` told.
    """

    name: str
    package: str
    version: str
    origin: Origin
    extractors: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()
    state: Literal["active", "failed"] = "active"
    reason: str = ""


@attrs.define(eq=False)
class _Plugin:
    """A plugin on its way into the registry: what its hooks gave, or why it is out. The library's own have no version
    of their own."""

    name: str
    package: str
    version: str
    origin: Origin
    extractors: list[Declared] = attrs.field(factory=list)
    languages: list[Language] = attrs.field(factory=list)
    views: dict[str, Callable[[ParseResult], str]] = attrs.field(factory=dict)
    readers: dict[str, Callable[[bytes], Mapping[str, Any]]] = attrs.field(factory=dict)
    words: Callable[[str], Tables] | None = None
    reason: str = ""

    def info(self, version: str) -> PluginInfo:
        """What is listed; ``version`` is that of the library."""
        reads = sorted({layer for one in self.extractors for layer in one.requires})
        adds = sorted({layer for one in self.extractors for layer in one.produces})
        adds += [f"language {language.code}" for language in self.languages]
        adds += [f"view {name}" for name in self.views]
        adds += [f"reader {suffix}" for suffix in self.readers]
        adds += ["words"] if self.words is not None else []
        return PluginInfo(
            name=self.name,
            package=self.package,
            version=version if self.origin == "built-in" else self.version,
            origin=self.origin,
            extractors=tuple(sorted(one.name for one in self.extractors)),
            reads=tuple(reads),
            adds=tuple(adds),
            state="failed" if self.reason else "active",
            reason=self.reason,
        )


class Registry:
    """The plugins of one parser: the library's own, those it was given, and those installed.

    A plugin that was given and is at fault raises RegistrationError; of the others, one at fault is left out as a
    whole, and ``plugins`` and ``diagnostics`` say why. The outcome is the same for any order of those given.
    """

    def __init__(self, plugins: Iterable[object] = (), *, entry_points: bool = True) -> None:
        self._manager = pluggy.PluginManager("newsevents")
        self._manager.add_hookspecs(hookspecs)
        self._plugins: list[_Plugin] = []
        for name, load in builtin.plugins():
            self._add(_Plugin(name, "newsevents", "", "built-in"), load)
        for given in plugins:
            self._add(_described(given), partial(_itself, given))
        if entry_points:
            for point in installed.entry_points(GROUP):
                package, version = (point.dist.name, point.dist.version) if point.dist else ("", "")
                self._add(_Plugin(point.name, package, version, "installed"), point.load)
        self._check_order()
        self.plan: Plan = plan(self._extractors())
        self.diagnostics = tuple(failure(plugin.name, plugin.reason) for plugin in self._ordered() if plugin.reason)

    # What there is

    @property
    def plugins(self) -> tuple[PluginInfo, ...]:
        """All plugins, those that failed too: the library's own, then the others by name."""
        version = _version("newsevents")
        return tuple(plugin.info(version) for plugin in self._ordered())

    @property
    def languages(self) -> dict[str, Language]:
        """The languages by code: the library's own, then the others by code."""
        own = [language for p in self._plugins if p.origin == "built-in" for language in p.languages]
        others = [language for p in self._plugins if p.origin != "built-in" for language in p.languages]
        return {language.code: language for language in (*own, *sorted(others, key=lambda one: one.code))}

    @property
    def views(self) -> dict[str, Callable[[ParseResult], str]]:
        """The views by name."""
        return dict(sorted(pair for plugin in self._plugins for pair in plugin.views.items()))

    @property
    def readers(self) -> dict[str, Callable[[bytes], Mapping[str, Any]]]:
        """The readers by file suffix."""
        return dict(sorted(pair for plugin in self._plugins for pair in plugin.readers.items()))

    def words(self, code: str) -> tuple[tuple[Tables, ...], tuple[Diagnostic, ...]]:
        """The word lists that plugins add to a language, by the plugin's name, and what was wrong with others."""
        tables: list[tuple[str, str, Tables]] = []
        failures: list[Diagnostic] = []
        for plugin in self._plugins:
            if plugin.words is not None:
                name = plugin.name.partition("#")[0]
                try:
                    table = plugin.words(code)
                    Lexicon([table], str.lower)
                    tables.append((name, json.dumps(table, sort_keys=True, default=str), table))
                except Exception as error:  # whatever a stranger's code raises costs its own words only
                    failures.append(failure(name, f"newsevents_lexicon({code!r}): {told(error)}"))
        return tuple(table for _, _, table in sorted(tables, key=lambda t: t[:2])), tuple(failures)

    def _ordered(self) -> tuple[_Plugin, ...]:
        """The library's own plugins, then the others by name."""
        own = [plugin for plugin in self._plugins if plugin.origin == "built-in"]
        others = sorted((plugin for plugin in self._plugins if plugin.origin != "built-in"), key=lambda p: p.name)
        return (*own, *others)

    # How it comes in

    def _add(self, plugin: _Plugin, load: Callable[[], object]) -> None:
        taken = {other.name for other in self._plugins}
        name, number = plugin.name, 1
        while plugin.name in taken:
            number += 1
            plugin.name = f"{name}#{number}"
        try:
            loaded = load()
            if plugin.origin == "installed" and self._manager.is_registered(loaded):
                return  # given to this parser as well
            check_names(self._manager, loaded)
            self._manager.register(loaded, plugin.name)
            self._manager.check_pending()
            self._collect(plugin)
            self._check_new(plugin)
        except (Exception, SystemExit) as error:  # an import, a hook: a stranger's code may raise anything
            self._refuse(plugin, told(error), error)
        self._plugins.append(plugin)

    def _refuse(self, plugin: _Plugin, reason: str, error: BaseException | None = None) -> None:
        if plugin.origin == "given":
            raise RegistrationError(f"plugin {plugin.name}: {reason}") from error
        if self._manager.has_plugin(plugin.name):
            self._manager.unregister(name=plugin.name)
        plugin.extractors, plugin.languages, plugin.views, plugin.readers, plugin.words = [], [], {}, {}, None
        plugin.reason = reason

    def _collect(self, plugin: _Plugin) -> None:
        """Asks the hooks of one plugin."""
        for hook in HOOKS:
            for implementation in getattr(self._manager.hook, hook).get_hookimpls():
                if implementation.plugin_name != plugin.name:
                    continue
                if hook == "newsevents_lexicon":
                    plugin.words = asking(implementation)
                    continue
                given = implementation.function()
                if hook == "newsevents_extractors":
                    plugin.extractors = [declared(one) for one in sequence(hook, given)]
                elif hook == "newsevents_languages":
                    plugin.languages = [a_language(one) for one in sequence(hook, given)]
                elif hook == "newsevents_views":
                    plugin.views = callables(hook, given)
                elif hook == "newsevents_readers":
                    plugin.readers = callables(hook, given)

    def _check_new(self, plugin: _Plugin) -> None:
        layers_of([*self._extractors(), *plugin.extractors])
        languages, views, readers = self.languages, self.views, self.readers
        for kind, names, taken in (
            ("language", [language.code for language in plugin.languages], languages),
            ("view", list(plugin.views), views),
            ("reader", list(plugin.readers), readers),
        ):
            for name in names:
                if name in taken or names.count(name) > 1:
                    raise RegistrationError(f"there is a {kind} {name} already")

    def _check_order(self) -> None:
        """Leaves out extractors that wait for a layer which never comes, with the plugin that they belong to."""
        while True:
            extractors = self._extractors()
            wrong = unmet(extractors, layers_of(extractors))
            if not wrong and (around := circle(extractors)):
                waiting = " waits for ".join((*around, around[0]))
                wrong = dict.fromkeys(around, f"extractors require each other in a circle: {waiting}")
            at_fault = [p for p in self._plugins if any(one.name in wrong for one in p.extractors)]
            strangers = [plugin for plugin in at_fault if plugin.origin != "built-in"]
            if not at_fault:
                return
            for plugin in strangers or at_fault:
                self._refuse(plugin, next(wrong[one.name] for one in plugin.extractors if one.name in wrong))

    def _extractors(self) -> list[Declared]:
        return [one for plugin in self._plugins for one in plugin.extractors]


def _itself(given: object) -> object:
    return given


def _described(given: object) -> _Plugin:
    """The entry for a plugin that was handed over: a module by its name, another object by that of its class."""
    if inspect.ismodule(given):
        name = given.__name__
    else:
        kind = given if isinstance(given, type) else type(given)
        name = f"{kind.__module__}.{kind.__qualname__}"
    package = name.split(".")[0]
    version = getattr(sys.modules.get(package), "__version__", "")
    return _Plugin(name, package, version if isinstance(version, str) else "", "given")


def _version(package: str) -> str:
    from importlib import metadata  # asked for by few, and slow to import

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:  # running from a checkout that was not installed
        return ""
