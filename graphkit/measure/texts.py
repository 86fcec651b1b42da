"""Converts a line of gold to an article with its day, and its parse."""

from datetime import date

from spacy.tokens import Doc

from graphkit.annotate import parse
from graphkit.identity import digest
from graphkit.measure.figure import Line
from graphkit.records import Article, When


def article_of(line: Line) -> tuple[Article, Doc]:
    """The article of a line, with its text unchanged, and the parse."""
    text = line["text"]
    return Article(
        id=line["id"],
        path="",
        text=text,
        digest=digest(text.encode("utf-8")),
        title=line.get("title") or "",
        published=_first(line),
    ), parse(text)


def published(line: Line) -> date | None:
    """The day of publication that a line gives (``date``, else ``dct``), or ``None``.

    It is written with the year first or with the day first.

    >>> published({"dct": "09-07-2018"}), published({"date": "2018-07-09T10:00"})
    (datetime.date(2018, 7, 9), datetime.date(2018, 7, 9))
    """
    told = line.get("date") or line.get("dct")
    if not told:
        return None
    figures = told[:10].split("-")
    return date(*map(int, figures if len(figures[0]) > len("31") else reversed(figures)))


def _first(line: Line) -> When | None:
    day = published(line)
    return When(start=day, end=day, granularity="day", basis="of gold") if day else None
