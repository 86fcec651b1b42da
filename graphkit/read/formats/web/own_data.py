"""Reads the data of an article from the elements that a page shows: its headline, its day."""

import re
from urllib.parse import urljoin

from lxml.etree import _Element as Element

# The words of a class or an id that a page gives to its day of publication.
DATE_CLASS = re.compile(r"date|time|publi|posted|byline", re.IGNORECASE)
# A day with its year within a few words: “Nov. 19, 2019”, “19 November 2019”, “2019-11-19”.
DAY_WITH_YEAR = re.compile(
    r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}"
    r"|\d{4}-\d\d-\d\d"
)
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
    title = next((" ".join("".join(t.itertext()).split()) for t in root.iter("title")), "")
    heads = (" ".join("".join(h.itertext()).split()) for h in root.iter("h1"))
    like = (h for h in heads if h and h in title and len(h) >= LEAST_SHARE_OF_TITLE * len(title))
    return next(like, title)


def _day(root: Element) -> str:
    """The day of the first element that is marked as the time of publication, or called so."""
    for element in root.iter():
        if isinstance(element.tag, str) and "datePublished" in (element.get("itemprop") or ""):
            return element.get("datetime") or element.get("content") or element.text or ""
    for element in root.iter("time"):
        if element.get("datetime"):
            return str(element.get("datetime"))
    return next(filter(None, map(_called_day, root.iter("div", "span", "p", "time", "li"))), "")


def _called_day(element: Element) -> str:
    called = f"{element.get('class') or ''} {element.get('id') or ''}"
    words = "".join(element.itertext()) if DATE_CLASS.search(called) else ""
    found = DAY_WITH_YEAR.search(words) if len(words) <= LONGEST_DATE_LINE else None
    return found[0] if found else ""
