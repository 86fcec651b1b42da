"""A line of gold → what the program would see of it: an article with its day, and its parse."""

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
        published=_published(line),
    ), parse(text)


def _published(line: Line) -> When | None:
    told = line.get("date") or line.get("dct")
    if not told:
        return None
    day = date.fromisoformat(told[:10])
    return When(start=day, end=day, granularity="day", basis="of gold")
