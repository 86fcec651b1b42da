"""Finds the paragraphs of a text without a parse, and has the pattern of a word."""

import re

from graphkit.records import Span

PARAGRAPH_LINE = re.compile(r"[^\n]+")
# A word: letters, digits and underscores; a hyphen or an apostrophe is not part of a word.
WORD_CHARACTERS = re.compile(r"\w+")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of the lines of a text that have more than white space.

    >>> paragraphs("One.\\n\\n \\nTwo.")
    (Span(start=0, end=4), Span(start=8, end=12))
    """
    return tuple(Span(*m.span()) for m in PARAGRAPH_LINE.finditer(text) if m[0].strip())


def is_paragraph(span: Span, text: str) -> bool:
    """Whether nothing but white space stands beside a span in its line.

    >>> is_paragraph(Span(5, 9), "One.\\nTwo.\\n"), is_paragraph(Span(0, 3), "One.\\n")
    (True, False)
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    outside = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    return not outside.strip()
