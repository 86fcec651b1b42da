"""A text file with front matter → an Article."""

import re

from graphkit.read.article import article_from_text
from graphkit.read.decode import decode
from graphkit.read.front_matter import FrontMatter, split
from graphkit.read.published import publication
from graphkit.records import Article, Diagnostic, DiagnosticKind, Severity, When

FIELDS = ("title", "date", "date_source", "updated", "url", "publisher", "language")
# In these a “#” behind a blank opens a comment; a title or a name may hold one.
PLAIN = ("date", "updated", "url", "language")
COMMENT = re.compile(r"\s#.*")
# spaCy's own cap on a text; an article is a hundredth of it.
LONGEST = 1_000_000


def read_text(name: str, data: bytes) -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    """The article of a text file, and what is wrong with the file.

    Front matter: ``title``, ``date`` (of publication), ``date_source`` (where that date is from),
    ``updated`` (when this revision was made; no date counts from it), ``url``, ``publisher``,
    ``language``. Without a date, relative dates stay unresolved.
    """
    text, warning = decode(data)
    if text is None:
        return (), (_file(name, "not text", str(warning), "give it as UTF-8 text"),)
    above = split(text)
    if not above.body.strip():
        return (), (_file(name, "empty", "the file is empty", "give an article's text"),)
    if len(above.body) > LONGEST:
        reason = f"too long: {len(above.body):,} characters, {LONGEST:,} at most"
        return (), (_file(name, "too large", reason, "split it into articles"),)
    diagnostics = []
    if warning:
        diagnostics.append(_file(name, "encoding", warning, "save it as UTF-8", "warning"))
    diagnostics += _faults(name, above)
    fields = {n: COMMENT.sub("", v) if n in PLAIN else v for n, v in above.fields.items()}
    published = _published(name, fields, diagnostics, lost=bool(above.faults))
    updated = _updated(name, fields, published, diagnostics)
    return (_article(name, fields, above.body, published, updated),), tuple(diagnostics)


def _article(
    name: str, fields: dict[str, str], body: str, published: When | None, updated: When | None
) -> Article:
    return article_from_text(
        body,
        path=name,
        title=fields.get("title"),
        published=published,
        updated=updated,
        url=fields.get("url"),
        publisher=fields.get("publisher"),
        language=fields.get("language", "en"),
    )


def _published(
    name: str, fields: dict[str, str], diagnostics: list[Diagnostic], *, lost: bool
) -> When | None:
    """The day of publication; ``lost``: whether a faulty line may have held it."""
    words = fields.get("date", "")
    source = fields.get("date_source", "front matter")
    published, reason = publication(words, source) if words else (None, "")
    if published is None:
        why = f"“{words}” {reason}" if words else "no publication date"
        remedy = "put “date: YYYY-MM-DD” into its front matter; relative dates stay unresolved"
        kind: DiagnosticKind = "date lost" if words or lost else "no date"
        diagnostics.append(_matter(name, kind, why, remedy))
    return published


def _updated(
    name: str, fields: dict[str, str], published: When | None, diagnostics: list[Diagnostic]
) -> When | None:
    """The day of this revision; words such as “today” count from the first publication."""
    words = fields.get("updated", "")
    updated, reason = publication(words, "", "updated") if words else (None, "")
    first, last = (when.start if when else None for when in (published, updated))
    if first is not None and last is not None and last < first:
        updated, reason = None, "is before its publication"
    if reason:
        remedy = "put “updated: YYYY-MM-DD” into its front matter, or leave it out"
        diagnostics.append(_matter(name, "date lost", f"updated “{words}” {reason}", remedy))
    return updated


def _faults(name: str, above: FrontMatter) -> list[Diagnostic]:
    """What is wrong with the front matter, and fields that nothing uses."""
    remedy = "write it as “name: value” lines between two “---”"
    wrong = [_matter(name, "front matter", fault, remedy) for fault in above.faults]
    known = f"known are {', '.join(FIELDS)}"
    odd = sorted(set(above.fields) - set(FIELDS))
    return wrong + [
        _matter(name, "front matter", f"“{field}” is not used", known, "note") for field in odd
    ]


def _matter(
    path: str, kind: DiagnosticKind, reason: str, remedy: str, severity: Severity = "warning"
) -> Diagnostic:
    return Diagnostic(
        path=path,
        place="front matter",
        reason=reason,
        remedy=remedy,
        severity=severity,
        kind=kind,
    )


def _file(
    path: str, kind: DiagnosticKind, reason: str, remedy: str, severity: Severity = "error"
) -> Diagnostic:
    return Diagnostic(
        path=path, place="the file", reason=reason, remedy=remedy, severity=severity, kind=kind
    )
