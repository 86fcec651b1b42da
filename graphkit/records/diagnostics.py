"""The record for something that went wrong, which is part of the result."""

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "note"]
DiagnosticKind = Literal[
    "missing",
    "unreadable",
    "no reader",
    "reader failed",
    "too large",
    "not text",
    "empty",
    "encoding",
    "front matter",
    "date lost",
    "no date",
    "same text",
    "article failed",
    "left out",
    "speaker unknown",
    "entities",
    "data",
    "characters",
    "language",
    "summary",
    "revision",
    "damaged",
    "passed over",
]


class Diagnostic(Struct, frozen=True, kw_only=True, order=True):
    """Something that could not be read, dated or resolved; a value and no exception.

    ``path`` is the name of the file, ``place`` the place in it. ``reason`` says what happened,
    ``remedy`` what a person can do; programs use ``kind`` and ``severity``. ``trace`` has the calls
    that led to a failure of the program itself, the outermost first; ``()`` otherwise.
    """

    path: str
    place: str
    reason: str
    remedy: str
    severity: Severity
    kind: DiagnosticKind
    trace: tuple[str, ...] = ()
