"""Reads an article of a text that ProQuest exports: fields with names, rules between articles."""

import re

from graphkit.read.formats.exports.parts import ExportedArticle, author, kept, paragraphs

NAMED_LINE = re.compile(r"([A-Z][A-Za-z]{2,20}(?: /)?(?: [A-Za-z]{1,15}){0,4}):(?: ?(.*))?")
DOCUMENT_LINE = re.compile(r"\s*Document \d+ of \d+\s*")
FULL_TEXT = "full text"
# The names that end the full text; other words before a colon are words of the text.
FIELDS = {
    *("author", "publication info", "abstract", "links", FULL_TEXT, "subject", "location"),
    *("people", "company / organization", "classification", "identifier / keyword", "title"),
    *("publication title", "pages", "first page", "last page", "number of pages", "volume"),
    *("issue", "publication year", "publication date", "section", "publisher", "credit"),
    *("place of publication", "country of publication", "publication subject", "issn", "e-issn"),
    *("source type", "language of publication", "document type", "proquest document id"),
    *("document url", "copyright", "last updated", "database", "dateline", "column"),
    *("proquest document link", "illustration", "alternate title", "document feature", "duns"),
}
NOT_THERE = ("not available", "full text not available")


def proquest_record(lines: list[str]) -> ExportedArticle:
    """The article of the lines between two rules."""
    told: dict[str, list[str]] = {}
    above: list[str] = []
    current = above
    for line in lines:
        found = NAMED_LINE.fullmatch(line.strip())
        name = found[1].lower() if found else ""
        if found and name in FIELDS:
            current = told.setdefault(name, [])
            current.append(found[2] or "")
        elif not DOCUMENT_LINE.fullmatch(line):
            current.append(line)
    if "proquest document id" not in told and FULL_TEXT not in told:
        return ExportedArticle("", {})
    text = paragraphs(told.get(FULL_TEXT, []))
    fields = kept(
        title=_words(told, "title") or paragraphs(above).partition("\n")[0] or "untitled",
        byline=author(_words(told, "author")),
        publisher=_words(told, "publication title").partition(";")[0],
        date=_words(told, "publication date"),
        url=_words(told, "document url"),
    )
    return ExportedArticle("" if text.lower().rstrip(".") in NOT_THERE else text, fields)


def _words(told: dict[str, list[str]], name: str) -> str:
    return " ".join(told.get(name, [])).strip()
