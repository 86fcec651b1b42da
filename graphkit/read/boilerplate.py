"""Finds the lines of a text that are not the article: credits, buttons, notices."""

import re
from functools import cache

from graphkit.gazetteer import seeds
from graphkit.records import Boilerplate, Span

TEXT_LINE = re.compile(r"[^\n]+")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    table = seeds.rows("cues/boilerplate.tsv")
    return tuple((re.compile(row["pattern"], re.IGNORECASE), row["what"]) for row in table)


def boilerplate(text: str) -> tuple[Boilerplate, ...]:
    """The lines of a text that are no prose, by the patterns of ``seeds/cues/boilerplate.tsv``.

    A pattern must match the whole line, so that a sentence about a photo is no boilerplate.

    >>> [(f.span, f.reason) for f in boilerplate("He left.\\n\\nPhoto by A. Person")]
    [(Span(start=10, end=28), 'picture credit')]
    """
    found = ((line, _reason(line[0].strip())) for line in TEXT_LINE.finditer(text))
    return tuple(
        Boilerplate(span=Span(line.start(), line.end()), reason=reason)
        for line, reason in found
        if reason
    )


def _reason(line: str) -> str | None:
    return next((what for pattern, what in _patterns() if pattern.fullmatch(line)), None)
