"""Reads an article of an export of LexisNexis: the older layout, or that of Nexis Uni.

Older files count their documents, centre outlet, day and edition, and write names of fields in
capitals; files of Nexis Uni begin with the title and write “Body” above the text.
"""

import re

from graphkit.read.formats.exports.parts import ExportedArticle, author, kept, paragraphs
from graphkit.read.published import publication

COUNT = re.compile(r"\s*\d+ of \d+ DOCUMENTS?\s*")
DAY_LINE = re.compile(
    r"\s*((?:[A-Z][a-z]{2,8} \d{1,2}, \d{4})|(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}))\b"
)
NEXIS_FIELD = re.compile(r"([A-Z][A-Za-z]{2,12}(?:[ -][A-Za-z]{2,12})?):(?:[ \t]+(.*))?")
RIGHTS = re.compile(r"\s*(?:Copyright\b|\(c\)|©|All Rights Reserved)", re.IGNORECASE)
# Fields above the text, and those below it.
ABOVE = {"byline", "section", "length", "dateline", "highlight", "body", "series", "correction"}
BELOW = {
    *("url", "load-date", "language", "graphic", "publication-type", "journal-code", "subject"),
    *("document-type", "pub-type", "acc-no", "notes", "classification", "person", "industry"),
    *("organization", "company", "city", "state", "country", "geographic", "ticker"),
}
BODY_LINE = "Body"


def nexis_record(lines: list[str]) -> ExportedArticle:
    """The article of the lines of one document."""
    start = next((n for n, line in enumerate(lines) if _field(line) in ABOVE), None)
    start = start if start is not None else _body_line(lines)
    if start is None:
        return ExportedArticle("", {})
    told, body, below = _sections(lines[start:])
    title, publisher, day = _above(lines[:start])
    fields = kept(
        title=title,
        publisher=publisher,
        date=day,
        byline=author(told.get("byline", "")),
        url=below.get("url", ""),
    )
    return ExportedArticle(paragraphs(body), fields)


def _body_line(lines: list[str]) -> int | None:
    return next((n for n, line in enumerate(lines) if line.strip() == BODY_LINE), None)


def _field(line: str) -> str:
    """The name of the field that a line begins, in small letters, or ``""``."""
    found = NEXIS_FIELD.fullmatch(line.rstrip())
    return found[1].lower() if found else ""


def _sections(lines: list[str]) -> tuple[dict[str, str], list[str], dict[str, str]]:
    """The fields above the text, the lines of the text, and the fields below it."""
    above: dict[str, str] = {}
    at, name = 0, ""
    while at < len(lines):
        line, field = lines[at], _field(lines[at])
        if line.strip() == BODY_LINE:
            at += 1
            break
        if field in ABOVE:
            name = field
            above[name] = line.partition(":")[2].strip()
        elif not line.strip():
            name = ""
        elif name:
            above[name] = f"{above[name]} {line.strip()}"
        else:
            break
        at += 1
        if name == "body":
            break
    end = next((n for n in range(at, len(lines)) if _ends_text(lines, n)), len(lines))
    text = [above.get("body", ""), *lines[at:end]]
    return above, text, _fields_below(lines[end:])


def _ends_text(lines: list[str], at: int) -> bool:
    """Whether a line begins what follows the text: a field, or a notice of rights of its own."""
    alone = at == 0 or not lines[at - 1].strip()
    return _field(lines[at]) in BELOW or (alone and bool(RIGHTS.match(lines[at])))


def _fields_below(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        if field := _field(line):
            found.setdefault(field, line.partition(":")[2].strip())
    return found


def _above(lines: list[str]) -> tuple[str, str, str]:
    """Title, outlet and day of the lines above the fields."""
    counted = any(COUNT.fullmatch(line) for line in lines)
    told = (line for line in lines if line.strip() and not RIGHTS.match(line))
    shown = [line for line in told if not COUNT.fullmatch(line)]
    at = next((n for n, line in enumerate(shown) if _day(line)), None)
    day = "" if at is None else _day(shown[at])
    if not counted:
        return (shown or [""])[0], shown[1] if len(shown) > 1 and at != 1 else "", day
    after = shown[at + 1 :] if at is not None else shown[1:]
    flush = [line for line in after if not line[0].isspace()] or after[-1:]
    return " ".join(flush), shown[0] if shown and at != 0 else "", day


def _day(line: str) -> str:
    """The day that a line begins with, or ``""``; the weekday behind it is not needed."""
    found = DAY_LINE.match(line)
    return found[1] if found and publication(found[1], "")[0] else ""
