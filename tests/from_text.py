"""A text of a test → its article, and what the program makes of it with the rules alone."""

from datetime import date

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.pipeline import understand
from graphkit.read.article import article_from_text
from graphkit.records import Article, Finding, ResolvedEntities, Search, When
from graphkit.resolve import resolve

RULES = Search(level="rules")


def article(text: str, day: date | None = None) -> Article:
    """An article that was published on a day, or that has no day."""
    when = When(start=day, end=day, granularity="day") if day else None
    return article_from_text(text, published=when)


def resolved(text: str, day: date | None = None) -> ResolvedEntities:
    """The entities of an article and the speakers of what is said in it."""
    one, doc = article(text, day), parse(text)
    return resolve(one, doc, extract(one, doc, RULES).utterances)


def understood(text: str, day: date | None = None) -> Finding:
    """All that is understood of an article."""
    return understand(article(text, day), RULES)
