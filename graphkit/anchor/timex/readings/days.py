"""Reads days and parts of them: "yesterday", "last Friday", "Oct. 3"."""

from collections.abc import Sequence
from datetime import date, timedelta

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.numbers import nth
from graphkit.anchor.timex.readings.matched_words import day_part, month_number, step
from graphkit.anchor.timex.readings.years import named_year
from graphkit.anchor.timex.reference_time import ReferenceTime, last_day
from graphkit.anchor.timex.values import (
    DAYS_PER_WEEK,
    UNKNOWN_DAY,
    UNKNOWN_YEAR,
    moved,
    unknown_weekday,
)
from graphkit.anchor.timex.words import word_value
from graphkit.text.written_days import calendar_day

# Days that are added to the distance of a day that contradicts the clause's tense. Chosen by hand.
WRONG_TENSE_DAYS = 183
# A year of two figures up to this is 2000 to 2050, a higher one 1951 to 1999. Chosen by hand.
LAST_SHORT_YEAR_OF_2000S = 50
# A year that has every day that a year can have.
LEAP_YEAR = 2000
# If the figures of a date make two days, the one at most so many days from publication is right.
MAX_DAYS_FROM_TODAY = 7


def day_word(m: TimexMatch, ref: ReferenceTime) -> str:
    """“yesterday”, “tomorrow night”, “earlier today”.

    Returns the day, with its part if one is named, counted from publication.
    """
    return _away(ref.today, int(word_value(m.text("dayword") or "today", "DAYWORD"))) + day_part(m)


def _away(day: date | None, number: int) -> str:
    """The value of the day ``number`` days after ``day``, or of an unknown day."""
    return (day + timedelta(number)).isoformat() if day else UNKNOWN_DAY


def part_of_day(m: TimexMatch, ref: ReferenceTime) -> str:
    """“this morning”, “tonight”, “last night”, “overnight”.

    Returns that part of the day of publication, or of the day before or after it.
    """
    back = bool(m.text("past"))
    ahead = word_value(m.text("next"), "NEXT") == "next"
    return _away(ref.today, ahead - back) + day_part(m)


def weekday(m: TimexMatch, ref: ReferenceTime) -> str:
    """“Friday”, “last Friday”, “next Friday”, “Friday night”.

    Returns the nearest such day from publication, in the direction of the words or of the tense.
    Without publication it is that weekday of an unknown week.
    """
    number = int(word_value(m.text("weekday"), "WEEKDAY"))
    if ref.today is None:
        return unknown_weekday(number) + day_part(m)
    return nearest(number, ref.today, _direction(m, ref)).isoformat() + day_part(m)


def _direction(m: TimexMatch, ref: ReferenceTime) -> int:
    """The direction of :func:`nearest`: ±1 if “last” or “next” names it, ±2 by the tense."""
    if m.text("past"):
        return -1
    if m.text("next") or (m.text("this") and m.pattern.argument != "past"):
        return 1
    return 2 if ref.ahead else -2


def nearest(number: int, today: date, direction: int) -> date:
    """The nearest day with a weekday ``number`` (Monday is 1), counted from ``today``.

    ``direction`` -1 is before today, 1 after today; -2 is today or before, 2 today or after.

    >>> nearest(1, date(2018, 7, 9), -1), nearest(1, date(2018, 7, 9), -2)
    (datetime.date(2018, 7, 2), datetime.date(2018, 7, 9))
    """
    away = (number - today.isoweekday()) % DAYS_PER_WEEK
    if direction < 0:
        away = away - DAYS_PER_WEEK if away or direction == -1 else 0
    elif not away and direction == 1:
        away = DAYS_PER_WEEK
    return today + timedelta(away)


def weekday_after(m: TimexMatch, ref: ReferenceTime) -> str:
    """“the following Friday”, “the previous Friday”, counted from the day spoken of.

    Returns the weekday after or before the last single day spoken of, else publication. Without
    both it is that weekday of an unknown week.
    """
    number, base = int(word_value(m.text("weekday"), "WEEKDAY")), last_day(ref) or ref.today
    if base is None:
        return unknown_weekday(number) + day_part(m)
    direction = int(word_value(m.text("following"), "FOLLOWING"))
    return nearest(number, base, direction).isoformat() + day_part(m)


def part_after(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“the next morning”, “the previous night”, counted from the day spoken of.

    Returns that part of the day, see :func:`weekday_after`; without both days it is of an unknown
    day.
    """
    base = last_day(ref) or ref.today
    return _away(base, int(word_value(m.text("following"), "FOLLOWING"))) + day_part(m)


def weekday_of_week(m: TimexMatch, ref: ReferenceTime) -> str:
    """“Friday of last week”, “next week on Monday”.

    Returns the weekday of the week before, of or after publication, else of an unknown week.
    """
    number = int(word_value(m.text("weekday"), "WEEKDAY"))
    if ref.today is None:
        return unknown_weekday(number) + day_part(m)
    away = step(m) * DAYS_PER_WEEK + number - ref.today.isoweekday()
    return _away(ref.today, away) + day_part(m)


def month_day(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“July 9”, “9 July 2018”, “Monday, July 9”, “the 9th of July”.

    Returns the day, or ``None`` if it does not exist. Without a year it is the nearest one to
    publication (see :func:`_without_year`).
    """
    month, number = month_number(m), nth(m.text("day") or m.text("nth"))
    if text := named_year(m):
        day = calendar_day(int(text), month, number)
        return day.isoformat() + day_part(m) if day else None
    if m.text("unit") and ref.today:
        day = calendar_day(ref.today.year + step(m), month, number)
        return day.isoformat() if day else None
    if calendar_day(LEAP_YEAR, month, number) is None:
        return None
    return _without_year(m, ref, month, number) + day_part(m)


def _without_year(m: TimexMatch, ref: ReferenceTime, month: int, number: int) -> str:
    """The value of a day whose year is not named.

    It is in the year of publication, the year before or the year after, and has the weekday that is
    named if one of the three has it; of these it is the :func:`closest`. Without publication the
    year is unknown. February 29 is that of 2000 if none of the three years has it.
    """
    if ref.today is None:
        return _of_unknown_year(month, number)
    near = [d for n in (-1, 0, 1) if (d := calendar_day(ref.today.year + n, month, number))]
    named = word_value(m.text("weekday"), "WEEKDAY")
    fitting = [d for d in near if named == str(d.isoweekday())]
    return closest(fitting or near or [date(LEAP_YEAR, month, number)], ref).isoformat()


def _of_unknown_year(month: int, number: int) -> str:
    return f"{UNKNOWN_YEAR}-{month:02}-{number:02}"


def closest(found: Sequence[date], ref: ReferenceTime) -> date:
    """The day nearest to publication; a day that contradicts the tense counts as further away."""

    def distance(day: date) -> int:
        """Days from publication, with ``WRONG_TENSE_DAYS`` added if the tense is wrong."""
        away = (day - ref.today).days if ref.today else 0
        wrong = (ref.ahead is True and away < 0) or (ref.ahead is False and away > 0)
        return abs(away) + WRONG_TENSE_DAYS * wrong

    return min(found, key=distance)


def days_of_month(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“July 3–5”, “3–5 July 2016”.

    Returns the first and the last day with a slash between, or ``None`` if one does not exist.
    """
    month, first, last = month_number(m), int(m.text("day")), int(m.text("day2"))
    return _between(m, ref, (month, first), (month, last))


def days_of_months(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“June 30–July 2”.

    Returns the first and the last day with a slash between, or ``None`` if one does not exist.
    """
    months = [int(word_value(m.text(name), "MONTH")) for name in ("month", "month2")]
    return _between(m, ref, (months[0], int(m.text("day"))), (months[1], int(m.text("day2"))))


def _between(
    m: TimexMatch, ref: ReferenceTime, first: tuple[int, int], last: tuple[int, int]
) -> str | None:
    """The days from one month and day to another; see :func:`_without_year` for a missing year.

    A first day later in the year than the last is of the year before. ``None`` for no real day.
    """
    if calendar_day(LEAP_YEAR, *last) is None:
        return None
    year = m.text("year") or _without_year(m, ref, *last)[:4]
    if not year.isdecimal():
        return f"{_of_unknown_year(*first)}/{_of_unknown_year(*last)}"
    start, end = calendar_day(int(year) - (first > last), *first), calendar_day(int(year), *last)
    return f"{start}/{end}" if start and end else None


def nth_of_month(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“on the 3rd”: of this month, or of the one before or after by the clause's tense.

    Without publication its month is unknown; ``None`` if none of the three months has the day.
    """
    number = nth(m.text("nth"))
    if ref.today is None:
        return f"{UNKNOWN_YEAR}-XX-{number:02}"
    months = ((moved(ref.today.replace(day=1), n, "M")) for n in (-1, 0, 1))
    near = [d for first in months if first and (d := calendar_day(first.year, first.month, number))]
    return closest(near, ref).isoformat() if near else None


def iso(m: TimexMatch, _: ReferenceTime) -> str | None:
    """“2018-07-09”: the day, or ``None`` if it does not exist."""
    year, month, number = map(int, m.text("iso").replace("/", "-").split("-"))
    day = calendar_day(year, month, number)
    return day.isoformat() if day else None


def dotted(m: TimexMatch, _: ReferenceTime) -> str | None:
    """“9.7.2018”, with the day first: the day, or ``None`` if it does not exist."""
    number, month, year = map(int, m.text("dotted").split("."))
    day = calendar_day(year, month, number)
    return day.isoformat() if day else None


def numeric(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“7/9/2018”, with the month or the day first.

    Returns the day if only one order gives a day that exists, or if only one day is at most
    ``MAX_DAYS_FROM_TODAY`` days from publication; else ``None``.
    """
    first, second, year = map(int, m.text("numeric").split("/"))
    if year < 100:  # noqa: PLR2004 -- two figures
        year += 2000 if year <= LAST_SHORT_YEAR_OF_2000S else 1900
    both = {calendar_day(year, first, second), calendar_day(year, second, first)} - {None}
    days = sorted(d for d in both if d)
    if len(days) == 1:
        return days[0].isoformat()
    close = [d for d in days if ref.today and abs((d - ref.today).days) <= MAX_DAYS_FROM_TODAY]
    return close[0].isoformat() if len(close) == 1 else None
