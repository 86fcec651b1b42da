"""Reads the data of an article from the elements that a page shows: its headline, its day."""

import re
from urllib.parse import urljoin

from lxml.etree import _Element as Element

# The words of a class or an id that a page gives to its day of publication.
DATE_CLASS = re.compile(r"date|time|publi|posted|byline|article_*meta", re.IGNORECASE)
# A line that names author and day, whatever its class is.
LINE_OF_AUTHOR = re.compile(r"\s*(?:By|Written by|Published|Posted)\b")
# A day with its year within a few words: “Nov. 19, 2019”, “19 November 2019”, “2019-11-19”.
DAY_WITH_YEAR = re.compile(
    r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}"
    r"|\d{4}-\d\d-\d\d"
)
# What programs of newsrooms write above an article, in any language.
DAY_AND_TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
# Elements that hold such a line.
LINES = ("div", "span", "p", "time", "li", "td", "small")
# A day behind this is that of a revision.
REVISED = re.compile(r"updated|modified", re.IGNORECASE)
# The title of a page is its headline with the outlet's name; a shorter heading in it is another.
LEAST_SHARE_OF_TITLE = 0.4
# The words around a day are fewer characters; a longer text is a paragraph.
LONGEST_DATE_LINE = 120


def own_data(root: Element) -> dict[str, str]:
    """The title, the day, the address and the language that a page gives in its own elements."""
    links = (e.get("href") or "" for e in root.iter("link") if e.get("rel") == "canonical")
    base = next((b.get("href") or "" for b in root.iter("base")), "")
    url = next(links, "")
    if not url.startswith("http"):
        url = urljoin(base, url) if url and base.startswith("http") else url
    return {
        "title": _title(root),
        "date": _day(root),
        "url": url,
        "language": root.get("lang") or "",
    }


def _title(root: Element) -> str:
    """The headline that the title of the page has too, else this title."""
    title = whole_title(root)
    like = (h for h in headings(root) if h in title and len(h) >= LEAST_SHARE_OF_TITLE * len(title))
    return next(like, title)


def whole_title(root: Element) -> str:
    """The title of a page with all that stands in it, or ``""``."""
    return next((" ".join("".join(t.itertext()).split()) for t in root.iter("title")), "")


def headings(root: Element) -> list[str]:
    """The largest headings of a page that have words."""
    heads = (" ".join("".join(h.itertext()).split()) for h in root.iter("h1"))
    return [head for head in heads if head]


def _day(root: Element) -> str:
    """The day of the first element that is marked as the time of publication, or called so."""
    for element in root.iter():
        if isinstance(element.tag, str) and "datePublished" in (element.get("itemprop") or ""):
            return element.get("datetime") or element.get("content") or element.text or ""
    for element in root.iter("time"):
        if element.get("datetime"):
            return str(element.get("datetime"))
    return shown_day(root)


def shown_day(root: Element) -> str:
    """The first day that stands in a line of author, day or time, or ``""``."""
    return next(filter(None, map(_called_day, root.iter(*LINES))), "")


def _called_day(element: Element) -> str:
    called = f"{element.get('class') or ''} {element.get('id') or ''}"
    words = _line(element)
    named = any(
        (DATE_CLASS.search(called), LINE_OF_AUTHOR.match(words), DAY_AND_TIME.search(words))
    )
    found = DAY_WITH_YEAR.search(words) if named and not REVISED.search(words) else None
    return found[0] if found else ""


def _line(element: Element) -> str:
    """The words of an element that holds a line; ``""`` for a part of the page."""
    words = ""
    for part in element.itertext():
        words += " ".join(part.split()) + " "
        if len(words) > LONGEST_DATE_LINE:
            return ""
    return words
