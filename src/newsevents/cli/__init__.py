"""The command ``newsevents``."""

from newsevents.cli.commands import main

__all__ = ["main"]
