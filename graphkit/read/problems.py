"""Makes diagnostics for the problems of a file."""

from graphkit.records import Diagnostic, DiagnosticKind, Severity


def of_file(
    path: str, kind: DiagnosticKind, reason: str, remedy: str, severity: Severity = "error"
) -> Diagnostic:
    """The diagnostic for a whole file, an error by default."""
    return Diagnostic(
        path=path, place="the file", reason=reason, remedy=remedy, severity=severity, kind=kind
    )


def of_front_matter(
    path: str, kind: DiagnosticKind, reason: str, remedy: str, severity: Severity = "warning"
) -> Diagnostic:
    """The diagnostic for the front matter of a file, a warning by default."""
    return Diagnostic(
        path=path, place="front matter", reason=reason, remedy=remedy, severity=severity, kind=kind
    )
