"""A text file with front matter → an Article."""

from graphkit.read.article import article_from_text
from graphkit.read.decode import decode
from graphkit.read.front_matter import split
from graphkit.read.published import publication
from graphkit.records import Article, Severity, Trouble, When

FIELDS = ("title", "date", "date_source", "updated", "url", "publisher", "language")
# spaCy's own cap on a text; an article is a hundredth of it.
LONGEST = 1_000_000


def read_text(name: str, data: bytes) -> tuple[tuple[Article, ...], tuple[Trouble, ...]]:
    """The article of a text file, and what is wrong with the file.

    Front matter: ``title``, ``date`` (of publication), ``date_source`` (where that date is from),
    ``updated`` (when this revision was made; no date counts from it), ``url``, ``publisher``,
    ``language``. Without a date, relative dates stay unresolved.
    """
    text, warning = decode(data)
    if text is None:
        return (), (_trouble(name, str(warning), "give it as UTF-8 text", "error"),)
    fields, body, problem = split(text)
    if not body.strip():
        return (), (_trouble(name, "the file is empty", "give an article's text", "error"),)
    if len(body) > LONGEST:
        reason = f"too long: {len(body):,} characters, {LONGEST:,} at most"
        return (), (_trouble(name, reason, "split it into articles", "error"),)
    troubles = [_trouble(name, warning, "save it as UTF-8", "warning")] if warning else []
    if problem:
        troubles.append(_trouble(name, problem, "write it as “name: value” lines", "warning"))
    troubles += _unknown(name, fields)
    published = _published(name, fields, troubles)
    updated = _updated(name, fields, published, troubles)
    return (_article(name, fields, body, published, updated),), tuple(troubles)


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


def _published(name: str, fields: dict[str, str], troubles: list[Trouble]) -> When | None:
    words = fields.get("date", "")
    published = publication(words, fields.get("date_source", "front matter"))
    if published is None:
        reason = f"“{words}” is not a day" if words else "no publication date"
        remedy = "put “date: YYYY-MM-DD” into its front matter; relative dates stay unresolved"
        troubles.append(_trouble(name, reason, remedy, "warning", "front matter"))
    return published


def _updated(
    name: str, fields: dict[str, str], published: When | None, troubles: list[Trouble]
) -> When | None:
    """The day of this revision; words such as “today” count from the first publication."""
    words = fields.get("updated", "")
    updated = publication(words, "", "updated") if words else None
    first, last = (when.start if when else None for when in (published, updated))
    early = first is not None and last is not None and last < first
    if words and (last is None or early):
        reason = f"updated “{words}” is " + ("before its publication" if early else "not a day")
        remedy = "put “updated: YYYY-MM-DD” into its front matter, or leave it out"
        troubles.append(_trouble(name, reason, remedy, "warning", "front matter"))
        return None
    return updated


def _unknown(name: str, fields: dict[str, str]) -> list[Trouble]:
    odd = sorted(set(fields) - set(FIELDS))
    remedy = f"known are {', '.join(FIELDS)}"
    return [_trouble(name, f"“{k}” is not used", remedy, "note", "front matter") for k in odd]


def _trouble(
    path: str, reason: str, remedy: str, severity: Severity, place: str = "the file"
) -> Trouble:
    return Trouble(path=path, place=place, reason=reason, remedy=remedy, severity=severity)
