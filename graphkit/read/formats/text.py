"""Reads a text file with front matter as an article."""

import re
from collections.abc import Mapping

from graphkit.read.article import article_from_text
from graphkit.read.formats.decode import decode
from graphkit.read.formats.front_matter import FrontMatter, split
from graphkit.read.problems import of_file, of_front_matter
from graphkit.read.published import publication
from graphkit.records import Article, Diagnostic, DiagnosticKind, When
from graphkit.registry import ReadResult

FRONT_MATTER_FIELDS = ("title", "date", "date_source", "updated", "url", "publisher", "language")
# Fields in which a “#” after a blank opens a comment; in others it is part of the value.
FIELDS_WITH_COMMENTS = ("date", "updated", "url", "language")
FIELD_COMMENT = re.compile(r"\s#.*")
# The longest text that spaCy parses; an article has about a hundredth of it.
MAX_ARTICLE_CHARACTERS = 1_000_000


def read_text(name: str, data: bytes) -> ReadResult:
    """The article of a text file, and the problems of the file; no article if it cannot be read.

    The fields of the front matter are ``title``, ``date`` (of publication), ``date_source`` (where
    that date is from), ``updated`` (the day of this revision; no expression counts from it),
    ``url``, ``publisher`` and ``language``. Without a date, relative dates are not resolved.
    ``name`` is the name of the file in outputs.
    """
    text, warning = decode(data)
    if text is None:
        return (), (of_file(name, "not text", str(warning), "give it as UTF-8 text"),)
    above = split(text)
    if not above.body.strip():
        return (), (of_file(name, "empty", "the file is empty", "give an article's text"),)
    if len(above.body) > MAX_ARTICLE_CHARACTERS:
        reason = f"too long: {len(above.body):,} characters, {MAX_ARTICLE_CHARACTERS:,} at most"
        return (), (of_file(name, "too large", reason, "split it into articles"),)
    fields = {
        n: FIELD_COMMENT.sub("", v) if n in FIELDS_WITH_COMMENTS else v
        for n, v in above.fields.items()
    }
    published, undated = _published(name, fields, lost=bool(above.faults))
    updated, outdated = _updated(name, fields, published)
    article = _article(name, fields, above.body, published, updated)
    problems = (_encoding(name, warning), *_faults(name, above), undated, outdated)
    return (article,), tuple(problem for problem in problems if problem)


def _encoding(name: str, warning: str | None) -> Diagnostic | None:
    if warning is None:
        return None
    return of_file(name, "encoding", warning, "save it as UTF-8", "warning")


def _article(
    name: str, fields: Mapping[str, str], body: str, published: When | None, updated: When | None
) -> Article:
    """The article of a ``body`` with the fields of its front matter."""
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
    name: str, fields: Mapping[str, str], *, lost: bool
) -> tuple[When | None, Diagnostic | None]:
    """The day of publication and ``None``, or ``None`` and a diagnostic that says why.

    ``lost`` says that the front matter has faults, so that a faulty line may have had the day.
    """
    words = fields.get("date", "")
    source = fields.get("date_source", "front matter")
    published, reason = publication(words, source) if words else (None, "")
    if published is not None:
        return published, None
    why = f"“{words}” {reason}" if words else "no publication date"
    remedy = "put “date: YYYY-MM-DD” into its front matter; relative dates stay unresolved"
    kind: DiagnosticKind = "date lost" if words or lost else "no date"
    return None, of_front_matter(name, kind, why, remedy)


def _updated(
    name: str, fields: Mapping[str, str], published: When | None
) -> tuple[When | None, Diagnostic | None]:
    """The day of this revision, and a diagnostic if the given one is none or before publication.

    Both are ``None`` if no day is given.
    """
    words = fields.get("updated", "")
    updated, reason = publication(words, "", "updated") if words else (None, "")
    first, last = (when.start if when else None for when in (published, updated))
    if first is not None and last is not None and last < first:
        updated, reason = None, "is before its publication"
    if not reason:
        return updated, None
    remedy = "put “updated: YYYY-MM-DD” into its front matter, or leave it out"
    return updated, of_front_matter(name, "date lost", f"updated “{words}” {reason}", remedy)


def _faults(name: str, above: FrontMatter) -> list[Diagnostic]:
    """Diagnostics for the faults of the front matter and for its unknown fields."""
    remedy = "write it as “name: value” lines between two “---”"
    wrong = [of_front_matter(name, "front matter", fault, remedy) for fault in above.faults]
    known = f"known are {', '.join(FRONT_MATTER_FIELDS)}"
    odd = sorted(set(above.fields) - set(FRONT_MATTER_FIELDS))
    return wrong + [
        of_front_matter(name, "front matter", f"“{field}” is not used", known, "note")
        for field in odd
    ]
