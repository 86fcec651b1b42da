"""Reads an article of an export of Factiva, with the codes of its fields or without them."""

import re
from collections.abc import Iterator

from graphkit.read.formats.exports.parts import ExportedArticle, author, kept, paragraphs

CODES = {
    *("SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "CLM"),
    *("LP", "TD", "ART", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "DE", "DLN"),
}
# A code stands alone on its line, or before the words of its field. Behind the text only a code
# with a wide gap counts: a sentence can begin with “IN ”.
CODED_LINE = re.compile(r"([A-Z]{2,3})(?:([ \t]+)(.*)|\s*)")
TEXT_CODES = ("LP", "TD")
WIDE_GAP = re.compile(r"\t|[ ]{2}")
WORDS_LINE = re.compile(r"[\d,]+ words\s*")
CLOCK_LINE = re.compile(r"\d{1,2}:\d\d\s*")
RIGHTS_LINE = re.compile(r"(?:\(c\)|©|copyright\b)", re.IGNORECASE)
NUMBER_LINE = re.compile(r"(?:AN\s+)?Document [A-Za-z]{2,8}[0-9a-zA-Z]{15,30}\s*")
# Lines between the day and the text where no notice of rights ends them: outlet, code, language.
MOST_LINES_OF_HEAD = 8


def factiva_record(lines: list[str]) -> ExportedArticle:
    """The article of the lines of one document."""
    lines = [line for line in lines if not NUMBER_LINE.fullmatch(line)]
    told = dict(_coded(lines))
    if "HD" not in told:
        return _without_codes(lines)
    text = "\n\n".join(filter(None, (paragraphs(told.get(code, [])) for code in TEXT_CODES)))
    fields = kept(
        title=" ".join(told["HD"]),
        byline=author(" ".join(told.get("BY", []))),
        date=" ".join(told.get("PD", [])),
        publisher=" ".join(told.get("SN", [])),
    )
    return ExportedArticle(text, fields)


def _coded(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The lines of each field by its code; the first field of a code counts."""
    code, words = "", list[str]()
    for line in lines:
        found = CODED_LINE.fullmatch(line.rstrip())
        gap = found[2] if found else None
        strict = code in TEXT_CODES and gap is not None and not WIDE_GAP.search(gap)
        if found and found[1] in CODES and not strict:
            if code:
                yield code, words
            code, words = found[1], [found[3] or ""]
        else:
            words.append(line)
    if code:
        yield code, words


def _without_codes(lines: list[str]) -> ExportedArticle:
    """The article of lines whose order tells what they are: title, byline, words, day, outlet."""
    at = next((n for n, line in enumerate(lines) if WORDS_LINE.fullmatch(line)), None)
    if at is None:
        return ExportedArticle("", {})
    above = [line.strip() for line in lines[:at] if line.strip()]
    byline = above.pop() if above and above[-1].startswith("By ") else ""
    below = [(n, line.strip()) for n, line in enumerate(lines) if n > at and line.strip()]
    told = [(n, line) for n, line in below if not CLOCK_LINE.fullmatch(line)]
    day = told[0][1] if told else ""
    outlet = told[1][1] if len(told) > 1 else ""
    start = _start_of_text(told)
    fields = kept(
        title=above[-1] if above else "", byline=author(byline), date=day, publisher=outlet
    )
    return ExportedArticle(paragraphs(lines[start:]), fields)


def _start_of_text(told: list[tuple[int, str]]) -> int:
    """The line below the notice of rights, or below the language."""
    head = told[:MOST_LINES_OF_HEAD]
    rights = [n for n, line in head if RIGHTS_LINE.match(line)]
    language = [n for n, line in head if line == "English"]
    last = rights[-1:] or language[-1:] or [n for n, _ in head[2:3]]
    return last[0] + 1 if last else 0
