"""Splits a text into words for the learned models, with what is known without a parse.

A word is a run of letters and digits, or one other character; a paragraph is a run without a line
break. So the models do not depend on the tokens of a parser.
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

    ``start`` and ``end`` are its offsets in the text, in code points, half open. ``paragraph`` is
    the number of its paragraph. ``quoted`` says that it is in double quotation marks. ``shape`` is
    3 for digits, 2 for several letters that are all capitals, 1 for a capital at the start, else 0.
    """

    start: int
    end: int
    paragraph: int
    quoted: bool
    shape: int

    @property
    def span(self) -> tuple[int, int]:
        """Its offsets, start and end."""
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
    """The words of a paragraph; a mark that is not closed quotes the rest of the paragraph."""
    inside = False
    for match in WORD_OR_SIGN.finditer(text, paragraph.start, paragraph.end):
        form = match[0]
        opens = form in DOUBLE_MARKS and _opens(form, inside=inside)
        yield ModelWord(match.start(), match.end(), number, inside or opens, shape(form))
        inside = opens or (inside and form not in DOUBLE_MARKS)


def _opens(mark: str, *, inside: bool) -> bool:
    return not inside if mark == STRAIGHT_DOUBLE_MARK else mark in DOUBLE_OPENING_MARKS


def shape(form: str) -> int:
    """The number of the shape of a word, see :class:`ModelWord`.

    >>> [shape(form) for form in ("said", "Said", "NATO", "A", "2017", ",")]
    [0, 1, 2, 1, 3, 0]
    """
    if form.isdigit():
        return 3
    if form.isupper():
        return 2 if len(form) > 1 else 1
    return int(form[:1].isupper())
