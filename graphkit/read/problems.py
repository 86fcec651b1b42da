"""Makes diagnostics for the problems of a file."""

from graphkit.records import Diagnostic, DiagnosticKind, Severity


def of_file(
    path: str, kind: DiagnosticKind, reason: str, remedy: str, severity: Severity = "error"
) -> Diagnostic:
    """The diagnostic for a whole file, an error by default."""
    return at_place(path, "the file", kind, reason, remedy, severity)


def of_front_matter(
    path: str, kind: DiagnosticKind, reason: str, remedy: str, severity: Severity = "warning"
) -> Diagnostic:
    """The diagnostic for the front matter of a file, a warning by default."""
    return at_place(path, "front matter", kind, reason, remedy, severity)


def at_place(  # noqa: PLR0917 -- a diagnostic has six parts
    path: str,
    place: str,
    kind: DiagnosticKind,
    reason: str,
    remedy: str,
    severity: Severity = "warning",
) -> Diagnostic:
    """The diagnostic for a place in a file, a warning by default."""
    return Diagnostic(
        path=path, place=place, reason=reason, remedy=remedy, severity=severity, kind=kind
    )
