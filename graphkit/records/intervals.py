"""The record for an interval of calendar days."""

from datetime import date
from typing import Literal

from msgspec import Struct

Granularity = Literal[
    "day", "week", "month", "quarter", "season", "year", "decade", "century", "unknown"
]


class When(Struct, frozen=True, kw_only=True):
    """A closed interval of days and the words or the rule that gave it.

    ``start`` and ``end`` are the first and the last day; ``None`` is an open end. Only ``start``
    means "from this day on", only ``end`` means "no later than this day", neither means that the
    time is not known. ``granularity`` is the calendar unit that the words name, ``unknown`` if they
    name none. ``basis`` are the words or the rule that gave the interval.
    """

    start: date | None = None
    end: date | None = None
    granularity: Granularity = "unknown"
    basis: str = ""


# What makes a day the one that a reader writes down: words that date the saying itself; a dated
# occasion of the same speaker; the day of the news that the article reports; another report of the
# same claim, with such a day; nothing else than publication.
Ground = Literal["stated", "occasion", "story", "claim", "published"]


class Said(When, frozen=True, kw_only=True):
    """The time of saying: the interval that the text proves, and the day that a reader writes down.

    ``start`` and ``end`` are the interval. ``day`` lies in it; ``None`` for what was said on no
    single day (“has long said”) or on one that nobody can tell. ``ground`` says what the day is
    taken from; ``None`` without a day.
    """

    day: date | None = None
    ground: Ground | None = None
