"""How months and parts of them are read: "July", "by August", "the second week of May"."""

from datetime import date, timedelta

from graphkit.anchor.timex.intervals import interval_of
from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.numbers import nth
from graphkit.anchor.timex.readings.days import nearest
from graphkit.anchor.timex.readings.matched_words import month_number, step
from graphkit.anchor.timex.readings.years import year_in_words
from graphkit.anchor.timex.reference_time import ReferenceTime
from graphkit.anchor.timex.values import DAYS_PER_WEEK, UNKNOWN_YEAR, unit_value
from graphkit.anchor.timex.words import word_value

# So many months ahead a month is the coming one, whatever the tense: of 0 to 4 this has the best
# values on TimeBank.
MAX_MONTHS_TO_COMING = 1


def month(m: TimexMatch, ref: ReferenceTime) -> str:
    """“July”, “July 2018”, “last July”, “July last year”, “next March”."""
    number = month_number(m)
    if text := m.text("year"):
        return f"{text}-{number:02}"
    if ref.today is None:
        return f"{UNKNOWN_YEAR}-{number:02}"
    if m.text("unit"):
        return f"{ref.today.year + step(m):04}-{number:02}"
    return f"{_year(m, ref, number):04}-{number:02}"


def _year(m: TimexMatch, ref: ReferenceTime, number: int) -> int:
    today = ref.today or date.min
    if step(m) < 0:
        return today.year - (number >= today.month)
    if step(m) > 0:
        return today.year + (number <= today.month)
    if m.text("this"):
        return today.year
    if ref.ahead:
        return today.year + (number < today.month)
    return today.year - (number - today.month > MAX_MONTHS_TO_COMING)


def month_in_words(m: TimexMatch, ref: ReferenceTime) -> str:
    """“January nineteen ninety-seven”."""
    return f"{year_in_words(m, ref)}-{month_number(m):02}"


def months(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“May to July”, “between May and July 2017”."""
    first, last = (int(word_value(m.text(name), "MONTH")) for name in ("month", "month2"))
    if ref.today is None and not m.text("year"):
        return f"{UNKNOWN_YEAR}-{first:02}/{UNKNOWN_YEAR}-{last:02}"
    year = int(m.text("year")) if m.text("year") else _year(m, ref, last)
    return f"{year - (first > last):04}-{first:02}/{year:04}-{last:02}"


def deadline(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“by August”, “until May”: none in “signed by May”, where the month may be a person."""
    return (
        None
        if ref.ahead is False
        else month(m, ReferenceTime(ref.today, ref.antecedents, ahead=True))
    )


def nth_in_month(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“the second week of May”, “the first Monday in May”, “the last day of May 2017”."""
    found = interval_of(month(m, ref))
    number = nth(m.text("ordinal")) if m.text("ordinal") else -1
    if found is None:
        return None
    start, end, _ = found
    name, week = m.text("weekday"), any(w.text.lower() == "week" for w in m.words)
    if name:
        day = _nth_weekday(start, end, number, int(word_value(name, "WEEKDAY")))
    else:
        day = end if number < 0 else start + _away(number, "W" if week else "D")
    return unit_value(day, "W" if week else "D") if start <= day <= end else None


def _away(number: int, unit: str) -> timedelta:
    """To the nth day of a month, or to the middle of its nth week."""
    if unit == "D":
        return timedelta(number - 1)
    return timedelta(DAYS_PER_WEEK * (number - 1) + DAYS_PER_WEEK // 2)


def _nth_weekday(start: date, end: date, number: int, weekday: int) -> date:
    if number < 0:
        return nearest(weekday, end, -2)
    return nearest(weekday, start, 2) + timedelta(DAYS_PER_WEEK * (number - 1))
