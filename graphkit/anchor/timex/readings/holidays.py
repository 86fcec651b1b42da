"""Reads days with a name: “Christmas Eve”, “Labor Day 2016”, “last Thanksgiving”."""

from datetime import date, timedelta

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.readings.days import closest
from graphkit.anchor.timex.readings.matched_words import day_part, step
from graphkit.anchor.timex.reference_time import ReferenceTime
from graphkit.anchor.timex.values import DAYS_PER_WEEK, UNKNOWN_DAY, moved
from graphkit.anchor.timex.words import word_value
from graphkit.text.written_days import calendar_day


def holiday(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“Christmas Eve”, “Labor Day 2016”, “last Thanksgiving”.

    Returns the day in the year that the words name; “last” and “next” are before and after
    publication. Else it is the day nearest to publication, by the tense. Without publication it is
    an unknown day; ``None`` if the day does not exist in the year.
    """
    rule = word_value(m.text("holiday"), "HOLIDAY") or word_value(m.text("voteday"), "VOTEDAY")
    if m.text("year"):
        day = day_of(rule, int(m.text("year")))
        return day.isoformat() + day_part(m) if day else None
    if ref.today is None:
        return UNKNOWN_DAY + day_part(m)
    near = [d for n in (-1, 0, 1) if (d := day_of(rule, ref.today.year + n))]
    if m.text("unit"):
        near = [d for d in near if d.year == ref.today.year + step(m)]
    elif step(m):
        near = [d for d in near if (d > ref.today) == (step(m) > 0)]
    return closest(near, ref).isoformat() + day_part(m) if near else None


def day_of(rule: str, year: int) -> date | None:
    """The day of a row of ``seeds/dates/holidays.tsv`` in a year, or ``None``.

    ``rule`` is ``month-day``, ``month weekday which`` (see :func:`_nth`) or ``easter``; days to add
    follow after a colon.

    >>> day_of("12-24", 2018), day_of("11 4 4:1", 2018), day_of("easter:-2", 2018)
    (datetime.date(2018, 12, 24), datetime.date(2018, 11, 23), datetime.date(2018, 3, 30))
    """
    base, _, away = rule.partition(":")
    day = _base(base.split(), year)
    return moved(day, int(away or 0), "D") if day else None


def _base(rule: list[str], year: int) -> date | None:
    """The day of a rule without its days to add, or ``None`` if it does not exist."""
    if rule == ["easter"]:
        return easter(year)
    if len(rule) > 1:
        return _nth(year, *map(int, rule))
    month, number = map(int, rule[0].split("-"))
    return calendar_day(year, month, number)


def _nth(year: int, month: int, weekday: int, which: int) -> date | None:
    """The first, second … weekday (Monday is 1) of a month; ``which`` -1 is the last."""
    first = calendar_day(year, month, 1)
    if first is None:
        return None
    away = (weekday - first.isoweekday()) % DAYS_PER_WEEK
    day = first + timedelta(away + DAYS_PER_WEEK * (max(which, 1) - 1))
    if which > 0:
        return day
    weeks = 4 if (day + timedelta(DAYS_PER_WEEK * 4)).month == month else 3
    return day + timedelta(DAYS_PER_WEEK * weeks)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher).

    >>> easter(2018), easter(2024)
    (datetime.date(2018, 4, 1), datetime.date(2024, 3, 31))
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
