"""Text → its words with the little that can be seen without a parse.

A word is a run of letters and digits, or one other sign; a paragraph is a run without a line
break. The learned models read these words, so that none of them depends on a parser's cuts.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.records import Span
from graphkit.text.paragraphs import paragraphs
from graphkit.text.quotation_marks import (
    DOUBLE_MARKS,
    DOUBLE_OPENING_MARKS,
    STRAIGHT_DOUBLE_MARK,
)

WORD_OR_SIGN = re.compile(r"[^\W_]+|\S")


class ModelWord(NamedTuple):
    """A word as the models read it.

    ``start``, ``end``: its place in the text (code points, half open); ``paragraph``: the number of
    its paragraph; ``quoted``: whether it stands in double quotation marks; ``shape``: 0 small
    letters and signs, 1 a capital first, 2 capitals only, 3 digits.
    """

    start: int
    end: int
    paragraph: int
    quoted: bool
    shape: int

    @property
    def span(self) -> tuple[int, int]:
        """Its start and end."""
        return self.start, self.end


def words(text: str) -> tuple[ModelWord, ...]:
    """The words of a text in its order.

    >>> [word.span for word in words("He’s in.")]
    [(0, 2), (2, 3), (3, 4), (5, 7), (7, 8)]
    >>> [word.quoted for word in words("Go “there now” then")]
    [False, True, True, True, True, False]
    """
    return tuple(
        word
        for number, paragraph in enumerate(paragraphs(text))
        for word in _of_paragraph(text, paragraph, number)
    )


def _of_paragraph(text: str, paragraph: Span, number: int) -> Iterator[ModelWord]:
    """A mark that nothing closes quotes the rest of its paragraph and no more."""
    inside = False
    for match in WORD_OR_SIGN.finditer(text, paragraph.start, paragraph.end):
        form = match[0]
        opens = form in DOUBLE_MARKS and _opens(form, inside=inside)
        yield ModelWord(match.start(), match.end(), number, inside or opens, shape(form))
        inside = opens or (inside and form not in DOUBLE_MARKS)


def _opens(mark: str, *, inside: bool) -> bool:
    return not inside if mark == STRAIGHT_DOUBLE_MARK else mark in DOUBLE_OPENING_MARKS


def shape(form: str) -> int:
    """How a word is written.

    >>> [shape(form) for form in ("said", "Said", "NATO", "A", "2017", ",")]
    [0, 1, 2, 1, 3, 0]
    """
    if form.isdigit():
        return 3
    if form.isupper():
        return 2 if len(form) > 1 else 1
    return int(form[:1].isupper())
