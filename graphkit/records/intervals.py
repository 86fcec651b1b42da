"""Intervals of calendar days."""

from datetime import date
from typing import Literal

from msgspec import Struct

Granularity = Literal[
    "day", "week", "month", "quarter", "season", "year", "decade", "century", "unknown"
]


class When(Struct, frozen=True, kw_only=True):
    """A closed interval of days and the words or the rule that gave it.

    ``start`` and ``end`` are the first and the last day; one of them alone is a bound (from then
    on, no later than), and neither with granularity ``unknown`` says that nothing is known.
    ``granularity`` is the calendar unit that the words name, ``basis`` the words or the rule.
    """

    start: date | None = None
    end: date | None = None
    granularity: Granularity = "unknown"
    basis: str = ""
