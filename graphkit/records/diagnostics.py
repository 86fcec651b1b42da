"""Something that went wrong, as a value that travels with the result."""

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
]


class Diagnostic(Struct, frozen=True, kw_only=True, order=True):
    """Something that could not be read, dated or resolved; a value, never an exception.

    ``path`` is the file's name, ``place`` where in it. ``reason`` and ``remedy`` are for people:
    what happened, and what they can do; programs go by ``kind`` and ``severity``. ``trace`` has
    the calls that led to a failure of the program itself, the outermost first.
    """

    path: str
    place: str
    reason: str
    remedy: str
    severity: Severity
    kind: DiagnosticKind
    trace: tuple[str, ...] = ()
