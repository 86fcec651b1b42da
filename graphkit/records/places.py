"""Places in a text and in time."""

from datetime import date
from typing import Literal

from msgspec import Struct

Granularity = Literal[
    "day", "week", "month", "quarter", "season", "year", "decade", "century", "unknown"
]


class Span(Struct, frozen=True, order=True):
    """The characters ``[start, end)`` of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers.

        >>> Span(0, 2).of("He said")
        'He'
        """
        return text[self.start : self.end]


class When(Struct, frozen=True, kw_only=True):
    """A closed interval of days and the words or the rule that gave it.

    ``start`` or ``end`` alone is a bound (before, after); neither with granularity
    ``unknown`` says that nothing is known.
    """

    start: date | None = None
    end: date | None = None
    granularity: Granularity = "unknown"
    basis: str = ""
