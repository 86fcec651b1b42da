"""Finds what stands between double quotation marks, by the marks alone."""

import re
from collections.abc import Iterator

from graphkit.records import Span
from graphkit.text.quotation_marks import (
    DOUBLE_CLOSING_MARKS,
    DOUBLE_OPENING_MARKS,
    STRAIGHT_DOUBLE_MARK,
)

# Two single marks are a double mark in texts of news agencies.
OPENING, CLOSING = DOUBLE_OPENING_MARKS | {"``"}, DOUBLE_CLOSING_MARKS | {"''"}
MARKS_AND_LINE_ENDS = re.compile(
    "|".join(map(re.escape, sorted({*OPENING, *CLOSING, STRAIGHT_DOUBLE_MARK, "\n"})))
)


def quoted_stretches(text: str) -> tuple[Span, ...]:
    """The stretches between double marks, in the order of the text; a paragraph closes its own.

    >>> [s.of("“No,” she said. “Not") for s in quoted_stretches("“No,” she said. “Not")]
    ['No,', 'Not']
    """
    return tuple(_stretches(text))


def _stretches(text: str) -> Iterator[Span]:
    start: int | None = None
    for mark in MARKS_AND_LINE_ENDS.finditer(text):
        if start is None:
            start = mark.end() if mark[0] in OPENING or mark[0] == STRAIGHT_DOUBLE_MARK else None
        elif mark[0] not in OPENING:
            yield Span(start, mark.start())
            start = None
    if start is not None:
        yield Span(start, len(text))
