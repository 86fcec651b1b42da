"""Days with round names for an axis of dates."""

from collections.abc import Iterator
from datetime import date, timedelta

from graphkit.render.phrases import month
from graphkit.text.written_days import MONTHS

# Up to so many days the axis counts days, beyond them months (js/scale.mjs does the same).
MAX_DAYS_BY_DAY = 70
# Days, and months, between two ticks.
DAY_STEPS, MONTH_STEPS = (1, 2, 7, 14, 28), (1, 3, 6, 12, 24, 60, 120, 240, 1200)


def ticks(first: date, last: date, most: int) -> list[tuple[date, str]]:
    """At most about ``most`` days from ``first`` to ``last``, each with its label.

    >>> [name for _, name in ticks(date(2018, 7, 1), date(2018, 7, 3), 8)]
    ['1 July', '2 July', '3 July']
    >>> [name for _, name in ticks(date(2017, 12, 1), date(2018, 12, 1), 5)]
    ['Jan 2018', 'Apr 2018', 'Jul 2018', 'Oct 2018']
    """
    span = (last - first).days
    if span <= MAX_DAYS_BY_DAY:
        step = next((step for step in DAY_STEPS if span / step <= most), DAY_STEPS[-1])
        return [(day, f"{day.day} {month(day)}") for day in _days(first, last, step)]
    step = next((step for step in MONTH_STEPS if span / 30.4 / step <= most), MONTH_STEPS[-1])
    return [(day, _name(day, step)) for day in _months(first, last, step)]


def _name(day: date, step: int) -> str:
    short = month(day)[:3] if step < len(MONTHS) else ""
    return f"{short} {day.year}".strip()


def _days(first: date, last: date, step: int) -> Iterator[date]:
    for number in range(first.toordinal(), last.toordinal() + 1):
        if number % step == 0:
            yield date.fromordinal(number)


def _months(first: date, last: date, step: int) -> Iterator[date]:
    """Every ``step``-th month counted from the year 0 on."""
    for number in range(first.year * 12, last.year * 12 + 12):
        year, month = divmod(number, 12)
        if number % step == 0 and first <= (day := date(year, month + 1, 1)) <= last:
            yield day


def padded(days: list[date]) -> tuple[date, date]:
    """The first and the last day with some room on both sides."""
    first, last = min(days, default=date(2000, 1, 1)), max(days, default=date(2000, 1, 2))
    more = timedelta(max(2, round((last - first).days * 0.04)))
    return _moved(first, -more), _moved(last, more)


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
