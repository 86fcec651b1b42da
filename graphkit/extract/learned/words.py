"""Text → its words with the little that can be seen without a parse.

A word is a run of letters and digits, or one other sign; a paragraph is a run without a line
break. The learned models read these words, so that none of them depends on a parser's cuts.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+|\S")
PARAGRAPH = re.compile(r"[^\n]+")
OPENING, CLOSING, EITHER = frozenset("“„«"), frozenset("”»"), '"'
MARKS = OPENING | CLOSING | {EITHER}


class Word(NamedTuple):
    """A word's place in the text (code points, half open), and how it stands there.

    ``shape``: 0 small letters and signs, 1 a capital first, 2 capitals only, 3 digits.
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


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in its order.

    >>> [word.span for word in words("He’s in.")]
    [(0, 2), (2, 3), (3, 4), (5, 7), (7, 8)]
    >>> [word.quoted for word in words("Go “there now” then")]
    [False, True, True, True, True, False]
    """
    paragraphs = (match for match in PARAGRAPH.finditer(text) if match[0].strip())
    return tuple(
        word for place, match in enumerate(paragraphs) for word in _of_paragraph(match, place)
    )


def _of_paragraph(paragraph: re.Match[str], place: int) -> Iterator[Word]:
    """A mark that nothing closes quotes the rest of its paragraph and no more."""
    text = paragraph.string
    inside = False
    for match in WORD.finditer(text, paragraph.start(), paragraph.end()):
        form = match[0]
        opens = form in MARKS and _opens(form, inside=inside)
        yield Word(match.start(), match.end(), place, inside or opens, shape(form))
        inside = opens or (inside and form not in MARKS)


def _opens(mark: str, *, inside: bool) -> bool:
    return not inside if mark == EITHER else mark in OPENING


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
