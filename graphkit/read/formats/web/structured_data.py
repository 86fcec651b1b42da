"""Reads what a page tells programs of its article: schema.org in JSON-LD, OpenGraph, meta tags."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import NamedTuple

from lxml.etree import _Element as Element

from graphkit.read.formats.rows.json_values import json_value
from graphkit.read.formats.web.names import headline, outlet
from graphkit.read.formats.web.own_data import headings, own_data, shown_day, whole_title
from graphkit.read.published import publication

ARTICLE_TYPES = ("Article", "BlogPosting", "Report", "Review", "LiveBlogPosting")
# The properties of ``meta`` tags for each field, the surest first.
META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline", "title"),
    "date": (
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "article:published",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "cxenseparse:recs:publishtime",
        "article.published",
        "displaydate",
        "date",
    ),
    "updated": (
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "article.updated",
        "lastmod",
        "last-modified",
        "dcterms.modified",
    ),
    "url": ("og:url", "twitter:url"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "application-name"),
    "byline": (
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "byl",
    ),
    "language": ("og:locale", "content-language", "dc.language", "language"),
}
# A page about itself in JSON-LD is one of few; deeper ones are of no use.
MOST_OBJECTS = 10_000
# The end of a time in universal time, which can be in the day after that of the outlet.
UNIVERSAL_TIME = re.compile(r"\d(?:\.\d+)?(?:Z|[+-]00:?00)$")


class PageData(NamedTuple):
    """The data of a page: the fields of its article in words, the article's text if it is told.

    ``fields`` are named as those of :class:`~graphkit.read.record.InputRecord`. ``faults`` say what
    of the data cannot be used.
    """

    fields: dict[str, str]
    body: str
    faults: tuple[str, ...]


def page_data(root: Element) -> PageData:
    """The data of a page: JSON-LD goes before ``meta`` tags, these before the page's own elements.

    Days of publication that disagree are a fault; the one that goes first is taken.
    """
    objects, faults = _linked_data(root)
    described = next(filter(_is_article, objects), {})
    own = own_data(root)
    ways = (_of_article(described, objects), _of_meta(root), own)
    fields: dict[str, str] = {}
    for way in ({"url": own["url"]}, *ways):
        for field, words in way.items():
            if _better(field, fields.get(field, ""), words):
                fields[field] = " ".join(unescape(words).split())
    fields.update(_chosen(root, ways, fields))
    body = described.get("articleBody")
    disagree = _disagreeing(way.get("date", "") for way in ways[:2])
    return PageData(fields, body if isinstance(body, str) else "", (*faults, *disagree))


def _chosen(
    root: Element, ways: Sequence[Mapping[str, str]], fields: Mapping[str, str]
) -> dict[str, str]:
    """The fields for which a page gives several words: headline, outlet, day."""
    title = headline(fields.get("title", ""), headings(root), fields.get("url", ""))
    names = [" ".join(unescape(way.get("publisher", "")).split()) for way in ways]
    publisher = outlet(names, whole_title(root), title, fields.get("url", ""))
    day = fields.get("date", "")
    for shown in (ways[-1].get("date", ""), shown_day(root)):
        day = _local_day(day, shown)
    found = {"title": title, "publisher": publisher, "date": day}
    return {field: words for field, words in found.items() if words}


def _local_day(told: str, shown: str) -> str:
    """The day that a page shows, if it is the day before one that is told in universal time."""
    one, two = publication(told, "")[0], publication(shown, "")[0]
    if not UNIVERSAL_TIME.search(told) or not one or not two or not one.start or not two.start:
        return told
    return shown if (one.start - two.start).days == 1 else told


def _better(field: str, known: str, words: str) -> bool:
    """Whether words are taken for a field: if none are known, or the known ones are no day."""
    if field in {"date", "updated"} and known:
        return publication(known, "")[0] is None and publication(words, "")[0] is not None
    return bool(words) and not known


def _disagreeing(dates: Iterator[str]) -> tuple[str, ...]:
    days = [found.start for words in dates if (found := publication(words, "")[0]) and found.start]
    if len({*days}) < 2 or abs((days[0] - days[1]).days) < 2:  # noqa: PLR2004 -- zones differ
        return ()
    return (f"two days of publication, {days[0]} and {days[1]}; the first is taken",)


def _linked_data(root: Element) -> tuple[list[dict[str, object]], tuple[str, ...]]:
    """The objects of all JSON-LD of a page, the outer ones first, and what cannot be read."""
    objects: list[dict[str, object]] = []
    faults = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            found = json_value(_uncommented(script.text or ""))
            if found.fault:
                faults.append(f"JSON-LD: {found.fault}")
            objects += _objects(found.value)
    return objects, tuple(faults)


def _uncommented(text: str) -> str:
    """JSON without the signs of CDATA or comments around it, and with its line ends in strings."""
    text = text.strip().removeprefix("//").strip().removeprefix("<![CDATA[").removeprefix("<!--")
    text = text.strip().removesuffix("-->").removesuffix("]]>").strip().removesuffix("//")
    return text.replace("\r", " ").replace("\n", " ").replace("\t", " ").strip().rstrip(";")


def _objects(value: object) -> Iterator[dict[str, object]]:
    waiting, seen = [value], 0
    while waiting and seen < MOST_OBJECTS:
        one, seen = waiting.pop(0), seen + 1
        if isinstance(one, dict):
            yield one
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def _is_article(one: Mapping[str, object]) -> bool:
    kinds = one.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(ARTICLE_TYPES) for kind in named)


def _of_article(one: Mapping[str, object], objects: list[dict[str, object]]) -> dict[str, str]:
    """The fields of an object of schema.org; others are looked up by their ``@id``."""
    known = {o["@id"]: o for o in objects if isinstance(o.get("@id"), str) and "name" in o}
    page = one.get("mainEntityOfPage")
    found = {
        "title": _words(one.get("headline"), known) or _words(one.get("name"), known),
        "date": _words(one.get("datePublished"), known),
        "updated": _words(one.get("dateModified"), known),
        "publisher": _words(one.get("publisher"), known),
        "byline": _words(one.get("author"), known),
        "language": _words(one.get("inLanguage"), known),
        "url": _words(one.get("url"), known) or (page if isinstance(page, str) else ""),
    }
    return {field: words for field, words in found.items() if words}


def _words(value: object, known: Mapping[object, Mapping[str, object]]) -> str:
    """The name of a thing, or the names of several with commas between them."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_words(one, known) for one in value)))
    if isinstance(value, dict):
        named = value.get("name") or known.get(value.get("@id"), {}).get("name")
        return named if isinstance(named, str) else ""
    return value if isinstance(value, str) else ""


def _of_meta(root: Element) -> dict[str, str]:
    told: dict[str, str] = {}
    for meta in root.iter("meta"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name, content = (meta.get(attribute) or "").lower(), meta.get("content") or ""
            if name and content.strip():
                told.setdefault(name, content)
    found = {field: _told(field, names, told) for field, names in META.items()}
    if found["byline"].startswith("http"):
        found["byline"] = ""
    return found


def _told(field: str, names: tuple[str, ...], told: Mapping[str, str]) -> str:
    """The words of the first name that has some; of a day, of the first that is one."""
    found = [told[name] for name in names if name in told]
    if field in {"date", "updated"}:
        found = [words for words in found if publication(words, "")[0]] or found
    return found[0] if found else ""
