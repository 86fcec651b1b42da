"""Diagnostics as single lines, safe for a terminal and for Markdown."""

import unicodedata
from collections.abc import Sized

from graphkit.records import Diagnostic


def plain(text: str) -> str:
    """Text without characters that a terminal would obey or a reader could not see.

    Control and format characters (terminal escapes, overrides of direction) become spaces.

    >>> plain("red\\x1b[31m alert\\u202e")
    'red [31m alert'
    """
    shown = (" " if unicodedata.category(c) in {"Cc", "Cf", "Cs"} else c for c in text)
    return " ".join("".join(shown).split())


def line(diagnostic: Diagnostic) -> str:
    """File, place, reason and remedy of a diagnostic as one line.

    >>> line(Diagnostic(path="a.txt", place="the file", reason="not text",
    ...                 remedy="give it as UTF-8", severity="error", kind="not text"))
    'a.txt: the file: not text; give it as UTF-8'
    """
    parts = (diagnostic.path, diagnostic.place, diagnostic.reason)
    return f"{': '.join(plain(part) for part in parts)}; {plain(diagnostic.remedy)}"


def counted(some: Sized, word: str) -> str:
    """How many there are, with the word in the right number.

    >>> counted(["a"], "article"), counted([], "article")
    ('1 article', '0 articles')
    """
    return numbered(len(some), word)


def numbered(number: int, word: str) -> str:
    """A number with its word.

    >>> numbered(2, "statement")
    '2 statements'
    """
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
