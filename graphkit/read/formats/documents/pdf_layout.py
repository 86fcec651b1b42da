"""Makes paragraphs of the lines of a PDF, by the places of these lines."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

# Lines of a paragraph stand this close: times the usual distance from one line to the next.
MOST_DISTANCE = 1.4
# Signs of one size differ by less than this share: headlines are larger than the text.
SAME_SIZE = 0.15
# A line that ends so far before the others, as a share of their length, is the last of its
# paragraph if a sentence ends there.
SHORT_LINE = 0.9
# A line stands on so many pages at least, and on half of all, if it is no part of the text.
FEWEST_PAGES = 3
SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")
# PDFium writes one of these for the hyphen of a word that goes on in the next line.
BROKEN_WORD = re.compile("[\x02\ufffe\u00ad]$")
NUMBER_IN_LINE = re.compile(r"\d+")
PAGE_NUMBER = re.compile(r"(?:Page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?", re.IGNORECASE)


class PdfLine(NamedTuple):
    """A line of a page and its place in points, from the lower left corner of the page."""

    words: str
    left: float
    right: float
    bottom: float
    top: float


class PdfText(NamedTuple):
    """The text of a PDF, and how many lines were left out, since pages repeat them."""

    text: str
    repeated: int


def text_of_pages(pages: Sequence[Sequence[PdfLine]]) -> PdfText:
    """The text of all pages, with an empty line between its paragraphs.

    A paragraph that goes on on the next page is one.
    """
    repeated = _repeated(pages)
    kept = [[line for line in page if not _left_out(line, repeated)] for page in pages]
    lines = [line for page in kept for line in page]
    distance, width = _usual(lines), max((line.right - line.left for line in lines), default=0)
    paragraphs: list[str] = []
    before: PdfLine | None = None
    for line in lines:
        if before is None or _begins(line, before, distance, width):
            paragraphs.append(line.words)
        elif BROKEN_WORD.search(paragraphs[-1]):
            paragraphs[-1] = paragraphs[-1][:-1] + line.words
        else:
            paragraphs[-1] += f" {line.words}"
        before = line
    plain = (" ".join(BROKEN_WORD.sub("-", one).split()) for one in paragraphs)
    return PdfText("\n\n".join(plain), sum(map(len, pages)) - len(lines))


def _repeated(pages: Sequence[Sequence[PdfLine]]) -> set[str]:
    """The first and last lines that stand on many pages, with any number in them."""
    edges = (_plain(line) for page in pages for line in {*page[:2], *page[-2:]})
    least = max(FEWEST_PAGES, len(pages) / 2)
    return {words for words, count in Counter(edges).items() if count >= least}


def _left_out(line: PdfLine, repeated: set[str]) -> bool:
    return _plain(line) in repeated or bool(PAGE_NUMBER.fullmatch(line.words))


def _plain(line: PdfLine) -> str:
    return NUMBER_IN_LINE.sub("0", line.words)


def _usual(lines: Sequence[PdfLine]) -> float:
    """The usual distance from a line to the next; 0 if there is no next one."""
    return median(list(_distances(lines)) or [0.0])


def _distances(lines: Sequence[PdfLine]) -> Iterator[float]:
    for one, two in pairwise(lines):
        if one.bottom > two.bottom:
            yield one.bottom - two.bottom


def _begins(line: PdfLine, before: PdfLine, distance: float, width: float) -> bool:
    """Whether a line begins a paragraph: by its distance, its size, or the line before."""
    ended = bool(SENTENCE_END.search(before.words))
    down = before.bottom - line.bottom
    height, other = line.top - line.bottom, before.top - before.bottom
    if abs(height - other) > SAME_SIZE * max(height, other):
        return True
    if down <= 0:  # the next column or page
        return ended
    if down > MOST_DISTANCE * distance:
        return True
    short = before.right - before.left < SHORT_LINE * width
    return ended and (short or line.left > before.left + height / 2)
