"""The commands, thin: each hands its words to the verbs and prints what they give."""

from graphkit.cli.commands import main

__all__ = ["main"]
