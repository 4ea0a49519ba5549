"""What a plugin's hooks are and what they answer, checked. All functions raise RegistrationError for what is wrong."""

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pluggy

from newsevents import hookspecs
from newsevents.errors import RegistrationError
from newsevents.language import Language
from newsevents.lexicon import Tables

HOOKS = tuple(name for name in vars(hookspecs) if name.startswith("newsevents_"))
"""The names of all hooks."""


def check_names(manager: pluggy.PluginManager, plugin: object) -> None:
    """Raises RegistrationError for functions that look like hooks but are none, and where there is no hook at all."""
    found = False
    for name in dir(plugin):
        marked = manager.parse_hookimpl_opts(plugin, name) is not None
        if not marked and not (name.startswith("newsevents_") and inspect.isroutine(getattr(plugin, name, None))):
            continue
        if name not in HOOKS:
            import difflib  # for those who misspell a hook alone

            close = difflib.get_close_matches(name, HOOKS, 1)
            hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(HOOKS)}"
            raise RegistrationError(f"{name} is no hook; {hint}")
        if not marked:
            raise RegistrationError(f"{name} is not marked with @hookimpl")
        found = True
    if not found:
        raise RegistrationError("no function is marked with @hookimpl; an extractor comes in by newsevents_extractors")


def asking(implementation: pluggy.HookImpl) -> Callable[[str], Tables]:
    def ask(language: str) -> Tables:
        tables = implementation.function(*([language] if implementation.argnames else []))
        if not isinstance(tables, Mapping) or not all(isinstance(table, Mapping) for table in tables.values()):
            raise TypeError(f"a mapping of categories to entries was expected, not {type(tables).__name__}")
        return tables

    return ask


def sequence(hook: str, given: object) -> Sequence[object]:
    if not isinstance(given, Iterable) or isinstance(given, str | Mapping):
        raise RegistrationError(f"{hook} returned {type(given).__name__}, not a list")
    return list(given)


def callables(hook: str, given: object) -> dict[str, Callable[..., Any]]:
    if not isinstance(given, Mapping) or not all(isinstance(k, str) and callable(v) for k, v in given.items()):
        raise RegistrationError(f"{hook} is to return functions by their names")
    return dict(given)


def a_language(given: object) -> Language:
    if not isinstance(given, Language):
        raise RegistrationError(f"newsevents_languages returned {type(given).__name__}, not Language")
    return given
