"""Errors of plugins, as they are told to the user of a parse."""

import re

import pluggy

from newsevents.errors import RegistrationError
from newsevents.records import Diagnostic

_ADDRESS = r" at 0x[0-9a-fA-F]+"


def told(error: BaseException) -> str:
    """An error in one line that is the same on every run: its type and message, without addresses.

    >>> told(ValueError("no <object at 0x7f3a>"))
    'ValueError: no <object>'
    """
    message = " ".join(re.sub(_ADDRESS, "", str(error)).split())
    if isinstance(error, RegistrationError | pluggy.PluginValidationError) and message:
        return message
    return f"{type(error).__name__}: {message}" if message else type(error).__name__


def failure(plugin: str, reason: str) -> Diagnostic:
    """The diagnostic for a plugin that failed."""
    return Diagnostic(code="plugin-failed", message=reason, plugin=plugin, severity="error")
