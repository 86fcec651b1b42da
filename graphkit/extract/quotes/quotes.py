"""Quotation marks → the stretches of text that stand between them.

Works on text alone, paragraph by paragraph, so that an odd mark harms nothing outside its
paragraph. Curly, straight, single and angle marks; a quotation that runs over several paragraphs
opens each of them anew and closes in the last (Chicago Manual of Style, 13.32).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from graphkit.records import Span

PAIRS = {"“": "”", "„": "”", "«": "»", '"': '"', "‘": "’", "'": "'"}
SINGLE = frozenset("‘'")
MARK = re.compile("[“”„«»\"‘’']")
PARAGRAPH = re.compile(r"[^\n]+")


class Quote(NamedTuple):
    """A stretch between quotation marks, the marks included.

    ``open_end``: no closing mark in its paragraph, the quotation goes on in the next one.
    """

    span: Span
    open_end: bool = False

    def words(self, text: str) -> str:
        """What stands between the marks.

        >>> Quote(Span(8, 13)).words("He said “yes”.")
        'yes'
        """
        return self.span.of(text).strip("“”„«»\"‘’'")


def touching(quoted: Sequence[Quote], span: Span) -> Sequence[Quote]:
    """Those of a text's quotations, in its order, that share a character with the span.

    >>> text = "“a” “b” “c”"
    >>> [quote.words(text) for quote in touching(quotes(text), Span(2, 5))]
    ['a', 'b']
    """
    first = bisect_right(quoted, span.start, key=lambda quote: quote.span.end)
    last = bisect_left(quoted, span.end, lo=first, key=lambda quote: quote.span.start)
    return quoted[first:last]


def quotes(text: str) -> tuple[Quote, ...]:
    """The outermost quotations of a text, in its order; quotations within them are theirs.

    >>> text = "“Go,” she said. “He said ‘no’.”"
    >>> [quote.words(text) for quote in quotes(text)]
    ['Go,', 'He said ‘no’.']
    >>> quotes("It’s the boys’ 5'10\\" board.")
    ()
    """
    paragraphs = [m.span() for m in PARAGRAPH.finditer(text) if m[0].strip()]
    found: list[Quote] = []
    for place, (start, end) in enumerate(paragraphs):
        after = paragraphs[place + 1][0] if place + 1 < len(paragraphs) else len(text)
        found += _paragraph(text, start, end, goes_on=_opens(text, after))
    return tuple(found)


def _opens(text: str, at: int) -> bool:
    rest = text[at : at + 4].lstrip()
    return rest[:1] in {"“", '"', "«", "‘"}


def _paragraph(text: str, start: int, end: int, *, goes_on: bool) -> list[Quote]:
    found: list[Quote] = []
    at = start
    while (mark := _opening(text, at, end)) is not None:
        close = _closing(text, mark, end)
        if close is not None:
            found.append(Quote(Span(mark, close + 1)))
            at = close + 1
        elif goes_on and text[mark] not in SINGLE:
            found.append(Quote(Span(mark, end), open_end=True))
            return found
        else:
            at = _give_up(text, mark, start, end, found)
    return found


def _give_up(text: str, mark: int, start: int, end: int, found: list[Quote]) -> int:
    """An opening mark that nothing closes: a paragraph that begins with it is quoted whole."""
    whole = not text[start:mark].strip() and text[mark] not in SINGLE
    if whole and not MARK.search(text.replace("’", " "), mark + 1, end):
        found.append(Quote(Span(mark, end)))
        return end
    return mark + 1


def _opening(text: str, at: int, end: int) -> int | None:
    for found in MARK.finditer(text, at, end):
        if found[0] in PAIRS and _may_open(text, found.start()):
            return found.start()
    return None


def _may_open(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    free = not before.isalnum() and before not in ".,!?" and not after.isspace()
    elided = text[at] in "'’" and after.isdigit()
    return text[at] in "“„«" or (free and not elided)


def _closing(text: str, opening: int, end: int) -> int | None:
    """The mark that closes the one at ``opening``; single marks inside words are apostrophes."""
    mark = text[opening]
    close, depth = PAIRS[mark], 0
    for found in MARK.finditer(text, opening + 1, end):
        at, sign = found.start(), found[0]
        if sign == mark != close:
            depth += 1
        elif sign == close and _may_close(text, at, mark):
            if depth == 0:
                return at
            depth -= 1
    return None


def _may_close(text: str, at: int, mark: str) -> bool:
    after = text[at + 1] if at + 1 < len(text) else " "
    before = text[at - 1]
    if mark in SINGLE:
        plural = before == "s" and re.match(r" [a-z]", text[at + 1 : at + 3])
        return not after.isalnum() and not before.isspace() and not plural
    return mark != '"' or not (before.isspace() and after.isalnum())
