"""The diagnostics of a build, one JSON object a line."""

from collections import Counter

import msgspec

from graphkit.records import Diagnostic, DiagnosticKind, Timeline

# Where a record ended that is no article of its own, by the kind of its diagnostic.
OUTCOMES: dict[DiagnosticKind, str] = {"same text": "carrier", "revision": "revision"}


def diagnostic_lines(timeline: Timeline) -> bytes:
    """The diagnostics as JSON objects, one a line, in the timeline's order.

    ``outcome`` says where a record of the input ended: ``refused``, ``carrier`` or ``revision``; it
    is missing where a diagnostic is about a part of an article.
    """
    return b"".join(msgspec.json.encode(_object(one)) + b"\n" for one in timeline.diagnostics)


def _object(one: Diagnostic) -> dict[str, object]:
    told = msgspec.to_builtins(one)
    found: dict[str, object] = {**told, "path": one.path.encode("utf-8", "replace").decode()}
    return {**found, "outcome": ended} if (ended := outcome(one)) else found


def outcome(one: Diagnostic) -> str:
    """Where the record ended that a diagnostic is about, or ``""``."""
    return "refused" if one.severity == "error" else OUTCOMES.get(one.kind, "")


def outcomes(timeline: Timeline) -> dict[str, int]:
    """How many records of the inputs ended as what; each ended as exactly one.

    A revision is an article at whose address an earlier one stands, and is not counted as both. A
    carrier is one more publication of the text of an article.
    """
    ended = Counter(filter(None, map(outcome, timeline.diagnostics)))
    return {
        "article": len(timeline.articles) - ended["revision"],
        "carrier": ended["carrier"],
        "revision": ended["revision"],
        "refused": ended["refused"],
    }
