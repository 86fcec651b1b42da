"""Finds quotes, the stretches of a text between quotation marks.

It reads the text without a parse, paragraph by paragraph, so that an odd mark has no effect outside
its paragraph. The marks are curly, straight, single, low and angle ones. A quotation over several
paragraphs has an opening mark of one kind at the start of each of them and a closing mark only in
the last (Chicago Manual of Style, 13.32).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from graphkit.extract.quotes.readings import elided, opens_word, read_as
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
# So many of the same mark side by side are no quotes within quotes; only the last one can open one.
LONG_RUN_OF_MARKS = re.compile(rf"({one_of(QUOTATION_MARKS)})\1{{7,}}")
OTHER_THAN_APOSTROPHE = re.compile(one_of(QUOTATION_MARKS - {"’"}))
# Characters at the start of the next paragraph in which its opening mark is looked for after white
# space (our own choice).
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
    return [quoted[n] for n in numbers_touching(quoted, span)]


def numbers_touching(quoted: Sequence[Quote], span: Span) -> range:
    """The numbers of the quotes that share a character with the span."""
    first = bisect_right(quoted, span.start, key=lambda quote: quote.span.end)
    last = bisect_left(quoted, span.end, lo=first, key=lambda quote: quote.span.start)
    return range(first, last)


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
        found += _of_paragraph(text, line.start, line.end, _opening_mark(text, after))
    return tuple(found)


def _opening_mark(text: str, start: int) -> str:
    """The mark that opens the paragraph at ``start``, ``""`` if it begins with another sign."""
    line = text[start : start + REOPENING_REACH]
    at = start + len(line) - len(line.lstrip())
    marked = text[at : at + 1] in QUOTATION_MARKS and _may_open(text, at)
    return read_as(text, at) if marked else ""


def _of_paragraph(text: str, start: int, end: int, following: str) -> list[Quote]:
    """The quotes of one paragraph; ``following`` is the mark that opens the next one, or ``""``."""
    found: list[Quote] = []
    position = start
    while (opening := _opening(text, position, end)) is not None:
        goes_on = following == read_as(text, opening)
        closing = _closing(text, opening, end)
        if closing is None and not goes_on:
            closing = _plural_closing(text, opening, end)
        if closing is not None:
            found.append(Quote(Span(opening, closing + 1)))
            position = closing + 1
        elif goes_on or _whole(text, opening, start, end):
            found.append(Quote(Span(opening, end), open_end=goes_on))
            return found
        else:
            same = LONG_RUN_OF_MARKS.match(text, opening, end)
            position = same.end() - 1 if same else opening + 1
    return found


def _whole(text: str, opening: int, start: int, end: int) -> bool:
    """Whether the mark at ``opening`` quotes the rest of its paragraph, though nothing closes it.

    No other mark follows it in the paragraph, and the paragraph begins with it or has a
    colon before it.
    """
    if text[opening] in SINGLE_MARKS or OTHER_THAN_APOSTROPHE.search(text, opening + 1, end):
        return False
    before = text[start:opening].strip()
    return not before or before.endswith(":")


def _opening(text: str, start: int, end: int) -> int | None:
    for found in QUOTATION_MARK.finditer(text, start, end):
        if _may_open(text, found.start()):
            return found.start()
    return None


def _may_open(text: str, at: int) -> bool:
    """Whether a mark can open a quote; a straight or single one stands before a word."""
    mark = read_as(text, at)
    if mark in DOUBLE_OPENING_MARKS:
        return True
    return mark in OPENING_QUOTATION_MARKS and opens_word(text, at) and not elided(text, at)


def _closing(text: str, opening: int, end: int) -> int | None:
    """The offset of the mark that closes the one at ``opening``, or ``None``.

    Single marks inside words are apostrophes.
    """
    mark = read_as(text, opening)
    close, depth = CLOSING_MARK_OF[mark], 0
    marks = QUOTATION_MARK.finditer(text, opening + 1, end)
    for found in islice(marks, MAX_MARKS_WITHIN):
        at = found.start()
        sign = read_as(text, at)
        if sign == mark and _nests(text, at):
            depth += 1
        elif sign == close and _may_close(text, at, mark):
            if depth == 0:
                return at
            depth -= 1
    return None


def _nests(text: str, at: int) -> bool:
    """Whether a mark opens a quote within another of its kind; a straight double one never does."""
    return text[at] != STRAIGHT_DOUBLE_MARK and _may_open(text, at)


def _may_close(text: str, at: int, mark: str) -> bool:
    """Whether the mark at ``at`` can close a quote that ``mark`` opens, by the signs beside it."""
    after = text[at + 1] if at + 1 < len(text) else " "
    before = text[at - 1]
    if mark in SINGLE_MARKS:
        return not after.isalnum() and not before.isspace() and not _plural(text, at)
    return mark != STRAIGHT_DOUBLE_MARK or not (before.isspace() and after.isalnum())


def _plural(text: str, at: int) -> bool:
    """Whether a single mark may be the apostrophe of a plural: “the boys’ boat”."""
    return text[at - 1] == "s" and bool(re.match(r" [a-z]", text[at + 1 : at + 3]))


def _plural_closing(text: str, opening: int, end: int) -> int | None:
    """The first mark like a plural's that closes a single one which nothing else closes.

    An example is “‘We love our dogs’ she said.”
    """
    close = CLOSING_MARK_OF[read_as(text, opening)]
    if close not in SINGLE_MARKS:
        return None
    marks = islice(QUOTATION_MARK.finditer(text, opening + 1, end), MAX_MARKS_WITHIN)
    places = (m.start() for m in marks if m[0] == close)
    return next((at for at in places if _plural(text, at)), None)
