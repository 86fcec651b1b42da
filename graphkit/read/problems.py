"""Problems of a file as diagnostics."""

from graphkit.records import Diagnostic, DiagnosticKind, Severity


def of_file(
    path: str, kind: DiagnosticKind, reason: str, remedy: str, severity: Severity = "error"
) -> Diagnostic:
    """The diagnostic of a whole file."""
    return Diagnostic(
        path=path, place="the file", reason=reason, remedy=remedy, severity=severity, kind=kind
    )


def of_front_matter(
    path: str, kind: DiagnosticKind, reason: str, remedy: str, severity: Severity = "warning"
) -> Diagnostic:
    """The diagnostic of the lines above an article."""
    return Diagnostic(
        path=path, place="front matter", reason=reason, remedy=remedy, severity=severity, kind=kind
    )
