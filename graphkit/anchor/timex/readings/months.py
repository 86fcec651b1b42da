"""How months and parts of them are read: "July", "by August", "the second week of May"."""

from datetime import date, timedelta

from graphkit.anchor.timex.numbers import nth
from graphkit.anchor.timex.patterns import Match
from graphkit.anchor.timex.readings.days import month_number, nearest
from graphkit.anchor.timex.readings.periods import step, year_in_words
from graphkit.anchor.timex.reference import Ground
from graphkit.anchor.timex.values import days, of
from graphkit.anchor.timex.words import value

WEEK = 7
# So many months ahead a month is the coming one, whatever the tense: of 0 to 4 this has the best
# values on TimeBank.
NEAR = 1


def month(m: Match, g: Ground) -> str:
    """“July”, “July 2018”, “last July”, “July last year”, “next March”."""
    number = month_number(m)
    if text := m.text("year"):
        return f"{text}-{number:02}"
    if g.today is None:
        return f"XXXX-{number:02}"
    if m.text("unit"):
        return f"{g.today.year + step(m):04}-{number:02}"
    return f"{_year(m, g, number):04}-{number:02}"


def _year(m: Match, g: Ground, number: int) -> int:
    today = g.today or date.min
    if step(m) < 0:
        return today.year - (number >= today.month)
    if step(m) > 0:
        return today.year + (number <= today.month)
    if m.text("this"):
        return today.year
    if g.ahead:
        return today.year + (number < today.month)
    return today.year - (number - today.month > NEAR)


def month_in_words(m: Match, g: Ground) -> str:
    """“January nineteen ninety-seven”."""
    return f"{year_in_words(m, g)}-{month_number(m):02}"


def months(m: Match, g: Ground) -> str | None:
    """“May to July”, “between May and July 2017”."""
    first, last = (int(value(m.text(name), "MONTH")) for name in ("month", "month2"))
    if g.today is None and not m.text("year"):
        return f"XXXX-{first:02}/XXXX-{last:02}"
    year = int(m.text("year")) if m.text("year") else _year(m, g, last)
    return f"{year - (first > last):04}-{first:02}/{year:04}-{last:02}"


def deadline(m: Match, g: Ground) -> str | None:
    """“by August”, “until May”: none in “signed by May”, where the month may be a person."""
    return None if g.ahead is False else month(m, Ground(g.today, g.spoken, ahead=True))


def nth_in_month(m: Match, g: Ground) -> str | None:
    """“the second week of May”, “the first Monday in May”, “the last day of May 2017”."""
    found = days(month(m, g))
    number = nth(m.text("ordinal")) if m.text("ordinal") else -1
    if found is None:
        return None
    start, end, _ = found
    name, week = m.text("weekday"), any(w.text.lower() == "week" for w in m.words)
    if name:
        day = _nth_weekday(start, end, number, int(value(name, "WEEKDAY")))
    else:
        away = timedelta((WEEK if week else 1) * (number - 1) + (WEEK // 2 if week else 0))
        day = end if number < 0 else start + away
    return of(day, "W" if week else "D") if start <= day <= end else None


def _nth_weekday(start: date, end: date, number: int, weekday: int) -> date:
    if number < 0:
        return nearest(weekday, end, -2)
    return nearest(weekday, start, 2) + timedelta(WEEK * (number - 1))
