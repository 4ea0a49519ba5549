"""Errors that newsevents raises on purpose. Everything else that escapes is a bug."""


class NewseventsError(Exception):
    """Base of every error below; catch it to catch them all."""


class InputError(NewseventsError, ValueError):
    """What the caller gave cannot be read: a wrong date, an unknown language, bytes that are no UTF-8."""


class PluginError(NewseventsError):
    """A plugin failed or broke its contract, and the parse was asked to be strict."""


class RegistrationError(NewseventsError):
    """A plugin cannot be registered: a misspelt hook, a name taken twice, a circle of requirements."""


class FormatError(NewseventsError, ValueError):
    """Serialised data is no result of this library, or of a major version that this one does not read."""
