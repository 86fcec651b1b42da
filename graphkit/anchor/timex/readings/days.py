"""How days and parts of them are read: "yesterday", "last Friday", "Oct. 3"."""

from collections.abc import Sequence
from datetime import date, timedelta

from graphkit.anchor.timex.numbers import nth
from graphkit.anchor.timex.patterns import Match
from graphkit.anchor.timex.reference import Ground, last_day
from graphkit.anchor.timex.values import moved, real
from graphkit.anchor.timex.words import value

NO_DAY = "XXXX-XX-XX"
WEEK, HALF_YEAR = 7, 183


def month_number(m: Match) -> int:
    """The number of the month that a match caught, whichever class its name is of."""
    kinds = ("MONTH", "PLAINMONTH")
    found = ((m.text(kind.lower()), kind) for kind in kinds)
    return next((int(value(text, kind)) for text, kind in found if text), 0)


def part(m: Match) -> str:
    """``TMO``, ``TNI`` … where the match has a part of the day, else ``""``."""
    for kind in ("PART", "PARTS", "PARTWORD"):
        if text := m.text(kind.lower()):
            return "T" + value(text, kind)
    return ""


def day_word(m: Match, g: Ground) -> str:
    """“yesterday”, “tomorrow night”, “earlier today”."""
    return _away(g.today, int(value(m.text("dayword") or "today", "DAYWORD"))) + part(m)


def _away(day: date | None, number: int) -> str:
    return (day + timedelta(number)).isoformat() if day else NO_DAY


def part_of_day(m: Match, g: Ground) -> str:
    """“this morning”, “tonight”, “last night”, “overnight”."""
    back = bool(m.text("past"))
    ahead = value(m.text("next"), "NEXT") == "next"
    return _away(g.today, ahead - back) + part(m)


def weekday(m: Match, g: Ground) -> str:
    """“Friday”, “last Friday”, “next Friday”, “Friday night”."""
    number = int(value(m.text("weekday"), "WEEKDAY"))
    if g.today is None:
        return f"XXXX-WXX-{number}" + part(m)
    return nearest(number, g.today, _direction(m, g)).isoformat() + part(m)


def _direction(m: Match, g: Ground) -> int:
    if m.text("past"):
        return -1
    if m.text("next") or (m.text("this") and m.pattern.argument != "past"):
        return 1
    return 2 if g.ahead else -2


def nearest(number: int, today: date, direction: int) -> date:
    """The next or last weekday of a number (Monday 1); beyond ±1 it may be today itself.

    >>> nearest(1, date(2018, 7, 9), -1), nearest(1, date(2018, 7, 9), -2)
    (datetime.date(2018, 7, 2), datetime.date(2018, 7, 9))
    """
    away = (number - today.isoweekday()) % WEEK
    if direction < 0:
        away = away - WEEK if away or direction == -1 else 0
    elif not away and direction == 1:
        away = WEEK
    return today + timedelta(away)


def weekday_after(m: Match, g: Ground) -> str:
    """“the following Friday”, “the previous Friday”: counted from the day spoken of."""
    number, base = int(value(m.text("weekday"), "WEEKDAY")), last_day(g) or g.today
    if base is None:
        return f"XXXX-WXX-{number}" + part(m)
    direction = int(value(m.text("following"), "FOLLOWING"))
    return nearest(number, base, direction).isoformat() + part(m)


def part_after(m: Match, g: Ground) -> str | None:
    """“the next morning”, “the previous night”: counted from the day spoken of."""
    base = last_day(g) or g.today
    return _away(base, int(value(m.text("following"), "FOLLOWING"))) + part(m)


def weekday_of_week(m: Match, g: Ground) -> str:
    """“Friday of last week”, “next week on Monday”."""
    number = int(value(m.text("weekday"), "WEEKDAY"))
    if g.today is None:
        return f"XXXX-WXX-{number}" + part(m)
    weeks = bool(m.text("next")) - bool(m.text("past"))
    return _away(g.today, weeks * WEEK + number - g.today.isoweekday()) + part(m)


def month_day(m: Match, g: Ground) -> str | None:
    """“July 9”, “9 July 2018”, “Monday, July 9”, “the 9th of July”."""
    month, number = month_number(m), nth(m.text("day") or m.text("nth"))
    if text := m.text("year"):
        day = real(int(text), month, number)
        return day.isoformat() + part(m) if day else None
    if m.text("unit") and g.today:
        day = real(g.today.year + bool(m.text("next")) - bool(m.text("past")), month, number)
        return day.isoformat() if day else None
    if real(2000, month, number) is None:
        return None
    return _without_year(m, g, month, number) + part(m)


def _without_year(m: Match, g: Ground, month: int, number: int) -> str:
    if g.today is None:
        return f"XXXX-{month:02}-{number:02}"
    near = [d for n in (-1, 0, 1) if (d := real(g.today.year + n, month, number))]
    named = value(m.text("weekday"), "WEEKDAY")
    fitting = [d for d in near if named == str(d.isoweekday())]
    return closest(fitting or near or [date(2000, month, number)], g).isoformat()


def closest(found: Sequence[date], g: Ground) -> date:
    """The nearest day; one on the other side than the clause's tense is half a year further off."""

    def distance(day: date) -> int:
        away = (day - g.today).days if g.today else 0
        wrong = (g.ahead is True and away < 0) or (g.ahead is False and away > 0)
        return abs(away) + HALF_YEAR * wrong

    return min(found, key=distance)


def days_of_month(m: Match, g: Ground) -> str | None:
    """“July 3–5”, “3–5 July 2016”."""
    month, first, last = month_number(m), int(m.text("day")), int(m.text("day2"))
    return _between(m, g, (month, first), (month, last))


def days_of_months(m: Match, g: Ground) -> str | None:
    """“June 30–July 2”."""
    months = [int(value(m.text(name), "MONTH")) for name in ("month", "month2")]
    return _between(m, g, (months[0], int(m.text("day"))), (months[1], int(m.text("day2"))))


def _between(m: Match, g: Ground, first: tuple[int, int], last: tuple[int, int]) -> str | None:
    year = m.text("year") or _without_year(m, g, *last)[:4]
    if not year.isdecimal():
        return f"XXXX-{first[0]:02}-{first[1]:02}/XXXX-{last[0]:02}-{last[1]:02}"
    start, end = real(int(year) - (first > last), *first), real(int(year), *last)
    return f"{start}/{end}" if start and end else None


def nth_of_month(m: Match, g: Ground) -> str | None:
    """“on the 3rd”: of this month, or of the one before or after by the clause's tense."""
    number = nth(m.text("nth"))
    if g.today is None:
        return f"XXXX-XX-{number:02}"
    months = ((moved(g.today.replace(day=1), n, "M")) for n in (-1, 0, 1))
    near = [d for first in months if first and (d := real(first.year, first.month, number))]
    return closest(near, g).isoformat() if near else None


def iso(m: Match, _: Ground) -> str | None:
    """“2018-07-09”."""
    year, month, number = map(int, m.text("iso").replace("/", "-").split("-"))
    day = real(year, month, number)
    return day.isoformat() if day else None


def dotted(m: Match, _: Ground) -> str | None:
    """“9.7.2018”, which is written with the day first."""
    number, month, year = map(int, m.text("dotted").split("."))
    day = real(year, month, number)
    return day.isoformat() if day else None


def numeric(m: Match, g: Ground) -> str | None:
    """“7/9/2018”: a day only where one reading alone is real, or where it is near publication."""
    first, second, year = map(int, m.text("numeric").split("/"))
    year += 0 if year >= 100 else 1900 if year > 50 else 2000  # noqa: PLR2004 -- two figures
    both = {real(year, first, second), real(year, second, first)} - {None}
    days = sorted(d for d in both if d)
    if len(days) == 1:
        return days[0].isoformat()
    close = [d for d in days if g.today and abs((d - g.today).days) <= WEEK]
    return close[0].isoformat() if len(close) == 1 else None
