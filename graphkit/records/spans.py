"""The record for a span: a stretch of an article's text."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """The characters ``[start, end)`` of an article's text.

    ``start`` is the offset of the first character, ``end`` that after the last one, both in Unicode
    code points.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of ``text`` that the span covers.

        >>> Span(0, 2).of("He said")
        'He'
        """
        return text[self.start : self.end]
