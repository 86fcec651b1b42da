"""Spans: stretches of an article's text."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """The characters ``[start, end)`` of an article's text.

    ``start`` is the offset of the first character, ``end`` that behind the last one; both count
    Unicode code points.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers.

        >>> Span(0, 2).of("He said")
        'He'
        """
        return text[self.start : self.end]
