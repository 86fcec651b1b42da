"""Converts TIMEX3 values to intervals of days, or to a third of the interval."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from graphkit.anchor.timex.values import later_by_months
from graphkit.records import Granularity, When
from graphkit.text.written_days import calendar_day

CALENDAR_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?:T.*)?"
)
SEASON_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class DayInterval(NamedTuple):
    """The days from ``start`` to ``end``, both included, and the unit of the value."""

    start: date
    end: date
    granularity: Granularity


def interval_of(value: str) -> DayInterval | None:
    """The first and the last day of a calendar value and its granularity.

    ``None`` for other values and for days that do not exist. A half year has the granularity
    ``quarter``.

    >>> str(interval_of("2016-02").end)
    '2016-02-29'
    >>> interval_of("P2W") is None
    True
    """
    if "/" in value:
        return _range(*value.split("/", 1))
    if re.fullmatch(r"\d{2,3}", value):
        size = 10 ** (4 - len(value))
        first = int(value) * size
        grain: Granularity = "decade" if size == 10 else "century"  # noqa: PLR2004 -- ten years
        return _years(first, first + size - 1, grain)
    found = CALENDAR_VALUE.fullmatch(value)
    return _days(found) if found else None


def _range(first: str, last: str) -> DayInterval | None:
    """The interval of two values, or ``None`` if one has none or they are in the wrong order."""
    start, end = interval_of(first), interval_of(last)
    if not start or not end or start.start > end.end:
        return None
    return DayInterval(start.start, end.end, end.granularity)


def _years(first: int, last: int, grain: Granularity) -> DayInterval | None:
    start, end = calendar_day(first, 1, 1), calendar_day(last, 12, 31)
    return DayInterval(start, end, grain) if start and end else None


def _days(found: re.Match[str]) -> DayInterval | None:
    """The interval of a matched calendar value, or ``None`` if it does not exist."""
    year = int(found["year"])
    if found["day"]:
        day = calendar_day(year, int(found["month"]), int(found["day"]))
        return DayInterval(day, day, "day") if day else None
    if found["week"]:
        return _week(year, int(found["week"]), weekend=bool(found["weekend"]))
    month, number, grain = _part(found)
    return _months(year, month, number, grain)


def _part(found: re.Match[str]) -> tuple[int, int, Granularity]:
    """The first month, the number of months and the granularity of a year or a part of it."""
    if found["month"]:
        return int(found["month"]), 1, "month"
    if found["quarter"]:
        return int(found["quarter"]) * 3 - 2, 3, "quarter"
    if found["half"]:
        return int(found["half"]) * 6 - 5, 6, "quarter"
    if found["season"]:
        return SEASON_FIRST_MONTHS[found["season"]], 3, "season"
    return 1, 12, "year"


def _week(year: int, week: int, *, weekend: bool) -> DayInterval | None:
    """The interval of an ISO week or its weekend, or ``None`` if the year has no such week."""
    try:
        monday = date.fromisocalendar(year, week, 1)
        return DayInterval(monday + timedelta(5 * weekend), monday + timedelta(6), "week")
    except (ValueError, OverflowError):
        return None


def _months(year: int, month: int, number: int, grain: Granularity) -> DayInterval | None:
    """The interval of ``number`` months from a month on, or ``None`` if there is no such month."""
    start = calendar_day(year, month, 1)
    following = later_by_months(start, number) if start else None
    if start is None or following is None:
        return None
    return DayInterval(start, following - timedelta(1), grain)


def third(found: DayInterval, which: str) -> DayInterval:
    """The first, middle or last third of an interval.

    ``which`` is ``START`` ("early"), ``MID`` or ``END`` ("late"). Thirds that do not divide evenly
    overlap by a day.

    >>> str(third(DayInterval(date(2018, 7, 1), date(2018, 7, 31), "month"), "MID").start)
    '2018-07-11'
    """
    start, end, grain = found
    length = (end - start).days + 1
    first, last = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}[which]
    day = timedelta(days=1)
    return DayInterval(
        start + day * (first * length // 3), start + day * (-(-last * length // 3) - 1), grain
    )


def when_of(value: str, basis: str, which: str = "") -> When | None:
    """The interval of a calendar value, or of its third ``which``; ``None`` for other values.

    >>> when_of("2018-W27", "“last week”").end
    datetime.date(2018, 7, 8)
    """
    found = interval_of(value)
    if found is None:
        return None
    start, end, grain = third(found, which) if which and found.start != found.end else found
    return When(start=start, end=end, granularity=grain, basis=basis)
