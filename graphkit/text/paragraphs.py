"""A text's paragraphs and words, without a parse."""

import re

from graphkit.records import Span

PARAGRAPH_LINE = re.compile(r"[^\n]+")
# Letters, digits and underscores; a hyphen or an apostrophe parts two words.
WORD_CHARACTERS = re.compile(r"\w+")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The lines of a text that hold more than white space.

    >>> paragraphs("One.\\n\\n \\nTwo.")
    (Span(start=0, end=4), Span(start=8, end=12))
    """
    return tuple(Span(*m.span()) for m in PARAGRAPH_LINE.finditer(text) if m[0].strip())
