"""Finds quotes, the stretches of a text between quotation marks.

It reads the text without a parse, paragraph by paragraph, so that an odd mark has no effect outside
its paragraph. The marks are curly, straight, single and angle ones. A quotation over several
paragraphs has an opening mark at the start of each of them and a closing mark only in the last
(Chicago Manual of Style, 13.32).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from graphkit.records import Span
from graphkit.text.paragraphs import paragraphs
from graphkit.text.quotation_marks import (
    CLOSING_MARK_OF,
    DOUBLE_OPENING_MARKS,
    OPENING_QUOTATION_MARKS,
    QUOTATION_MARKS,
    SINGLE_MARKS,
    STRAIGHT_DOUBLE_MARK,
    one_of,
)

QUOTATION_MARK = re.compile(one_of(QUOTATION_MARKS))
# The marks that can open the next paragraph of a quotation over several. German („) has no such
# custom, and "'" at the start of a paragraph may be an apostrophe.
REOPENING_MARKS = OPENING_QUOTATION_MARKS - {"„", "'"}
# Characters at the start of the next paragraph in which such a mark is looked for after white space
# (our own choice).
REOPENING_REACH = 4
# A mark is not closed behind more marks than this. So the time grows with the number of marks, and
# not with its square; a quotation of news has fewer than ten.
MAX_MARKS_WITHIN = 200


class Quote(NamedTuple):
    """A stretch between quotation marks.

    ``span`` is its place, the marks included. ``open_end`` says that no mark closes it in its
    paragraph and that the quotation goes on in the next one.
    """

    span: Span
    open_end: bool = False

    def words(self, text: str) -> str:
        """The text between the marks.

        >>> Quote(Span(8, 13)).words("He said “yes”.")
        'yes'
        """
        return self.span.of(text).strip("".join(QUOTATION_MARKS))


def touching(quoted: Sequence[Quote], span: Span) -> Sequence[Quote]:
    """The quotes that share a character with the span.

    ``quoted`` are quotes in the order of the text; so is the result.

    >>> text = "“a” “b” “c”"
    >>> [quote.words(text) for quote in touching(quotes(text), Span(2, 5))]
    ['a', 'b']
    """
    first = bisect_right(quoted, span.start, key=lambda quote: quote.span.end)
    last = bisect_left(quoted, span.end, lo=first, key=lambda quote: quote.span.start)
    return quoted[first:last]


def quotes(text: str) -> tuple[Quote, ...]:
    """The outermost quotes of a text, in its order; a quote inside another is part of that one.

    >>> text = "“Go,” she said. “He said ‘no’.”"
    >>> [quote.words(text) for quote in quotes(text)]
    ['Go,', 'He said ‘no’.']
    >>> quotes("It’s the boys’ 5'10\\" board.")
    ()
    """
    lines = paragraphs(text)
    found: list[Quote] = []
    for place, line in enumerate(lines):
        after = lines[place + 1].start if place + 1 < len(lines) else len(text)
        found += _of_paragraph(text, line.start, line.end, goes_on=_reopens(text, after))
    return tuple(found)


def _reopens(text: str, start: int) -> bool:
    return text[start : start + REOPENING_REACH].lstrip()[:1] in REOPENING_MARKS


def _of_paragraph(text: str, start: int, end: int, *, goes_on: bool) -> list[Quote]:
    """The quotes of one paragraph; ``goes_on``: the next one starts with an opening mark."""
    found: list[Quote] = []
    position = start
    while (opening := _opening(text, position, end)) is not None:
        closing = _closing(text, opening, end)
        if closing is not None:
            found.append(Quote(Span(opening, closing + 1)))
            position = closing + 1
        elif goes_on and text[opening] not in SINGLE_MARKS:
            found.append(Quote(Span(opening, end), open_end=True))
            return found
        elif position == start and _whole(text, opening, start, end):
            found.append(Quote(Span(opening, end)))
            return found
        else:
            position = opening + 1
    return found


def _whole(text: str, opening: int, start: int, end: int) -> bool:
    """Whether a paragraph begins with the mark at ``opening`` and has no other mark."""
    first = not text[start:opening].strip() and text[opening] not in SINGLE_MARKS
    return first and not QUOTATION_MARK.search(text[opening + 1 : end].replace("’", " "))


def _opening(text: str, start: int, end: int) -> int | None:
    for found in QUOTATION_MARK.finditer(text, start, end):
        if found[0] in OPENING_QUOTATION_MARKS and _may_open(text, found.start()):
            return found.start()
    return None


def _may_open(text: str, at: int) -> bool:
    """Whether a mark can open a quote; a straight or single one stands before a word."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    free = not before.isalnum() and before not in ".,!?" and not after.isspace()
    elided = text[at] == "'" and after.isdigit()
    return text[at] in DOUBLE_OPENING_MARKS or (free and not elided)


def _closing(text: str, opening: int, end: int) -> int | None:
    """The offset of the mark that closes the one at ``opening``, or ``None``.

    Single marks inside words are apostrophes.
    """
    mark = text[opening]
    close, depth = CLOSING_MARK_OF[mark], 0
    marks = QUOTATION_MARK.finditer(text, opening + 1, end)
    for found in islice(marks, MAX_MARKS_WITHIN):
        at, sign = found.start(), found[0]
        if sign == mark != close:
            depth += 1
        elif sign == close and _may_close(text, at, mark):
            if depth == 0:
                return at
            depth -= 1
    return None


def _may_close(text: str, at: int, mark: str) -> bool:
    """Whether the mark at ``at`` can close a quote that ``mark`` opens, by the signs beside it."""
    after = text[at + 1] if at + 1 < len(text) else " "
    before = text[at - 1]
    if mark in SINGLE_MARKS:
        plural = before == "s" and re.match(r" [a-z]", text[at + 1 : at + 3])
        return not after.isalnum() and not before.isspace() and not plural
    return mark != STRAIGHT_DOUBLE_MARK or not (before.isspace() and after.isalnum())
