"""Finds the lines of a text that are not the article: bylines, credits, buttons, notices."""

import re
from collections.abc import Iterator
from functools import cache

from graphkit.gazetteer import seeds
from graphkit.records import Boilerplate, Span

TEXT_LINE = re.compile(r"[^\n]+")
# The last part of a line of prose that can be a credit: in brackets, or behind the last sentence.
BRACKETED_END = re.compile(r"[(\[][^()\[\]]{4,600}[)\]][.;]?\s*$")
LAST_SENTENCE = re.compile(r"(?<=[.!?”\"’)] )[^.!?]{4,200}\.?\s*$")
# What such a last part can be. Other kinds of boilerplate have a line of their own.
CREDITS = frozenset({"credit of the outlet", "picture credit"})


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    table = seeds.rows("cues/boilerplate.tsv")
    return tuple((re.compile(row["pattern"], re.IGNORECASE), row["what"]) for row in table)


def boilerplate(text: str) -> tuple[Boilerplate, ...]:
    """The lines of a text that are no prose, by the patterns of ``seeds/cues/boilerplate.tsv``.

    A pattern must match the whole line, so that a sentence about a photo is no boilerplate. Only a
    credit can also be the end of a line.

    >>> [(f.span, f.reason) for f in boilerplate("He left.\\n\\nPhoto by A. Person")]
    [(Span(start=10, end=28), 'picture credit')]
    """
    found = (_of_line(line) for line in TEXT_LINE.finditer(text))
    return tuple(one for one in found if one)


def _of_line(line: re.Match[str]) -> Boilerplate | None:
    """The boilerplate of a line: all of it, a credit at its end, or ``None``."""
    reason = _reason(line[0].strip())
    if reason:
        return Boilerplate(span=Span(line.start(), line.end()), reason=reason)
    return next(_credits(line), None)


def _credits(line: re.Match[str]) -> Iterator[Boilerplate]:
    """The credit at the end of a line of prose: "… he said. (Reporting by Ada Quell)"."""
    for part in (BRACKETED_END.search(line[0]), LAST_SENTENCE.search(line[0])):
        reason = _reason(part[0].strip()) if part else None
        if part and reason in CREDITS:
            span = Span(line.start() + part.start(), line.start() + part.end())
            yield Boilerplate(span=span, reason=reason)


def _reason(line: str) -> str | None:
    return next((what for pattern, what in _patterns() if pattern.fullmatch(line)), None)
