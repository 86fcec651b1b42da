"""Reads months and parts of them: "July", "by August", "the second week of May"."""

from datetime import date, timedelta

from graphkit.anchor.timex.intervals import interval_of
from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.numbers import nth
from graphkit.anchor.timex.readings.days import month_day, nearest
from graphkit.anchor.timex.readings.matched_words import month_number, step
from graphkit.anchor.timex.readings.units import relative_unit
from graphkit.anchor.timex.readings.years import named_year, year_in_words
from graphkit.anchor.timex.reference_time import ReferenceTime
from graphkit.anchor.timex.values import DAYS_PER_WEEK, UNKNOWN_YEAR, unit_value
from graphkit.anchor.timex.words import word_value

# A month at most so many months after publication is the coming one, even if the tense is not the
# future. Of 0 to 4 this gives the best values on TimeBank.
MAX_MONTHS_TO_COMING = 1


def month(m: TimexMatch, ref: ReferenceTime) -> str:
    """“July”, “July 2018”, “last July”, “July last year”, “next March”.

    Returns the month; without publication and a year its year is unknown.
    """
    number = month_number(m)
    if text := named_year(m):
        return f"{text}-{number:02}"
    if ref.today is None:
        return f"{UNKNOWN_YEAR}-{number:02}"
    if m.text("unit"):
        return f"{ref.today.year + step(m):04}-{number:02}"
    return f"{_year(m, ref, number):04}-{number:02}"


def _year(m: TimexMatch, ref: ReferenceTime, number: int) -> int:
    """The year of a month that is named without its year, counted from publication.

    “Last” is the nearest such month before that of publication, “next” the nearest one after it,
    “this” that of the same year. In a clause about the future it is this or the coming one. Else it
    is that of the same year, or of the year before if it is more than ``MAX_MONTHS_TO_COMING``
    months after publication.
    """
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
    """“January nineteen ninety-seven”.

    Returns the month.
    """
    return f"{year_in_words(m, ref)}-{month_number(m):02}"


def months(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“May to July”, “between May and July 2017”.

    Returns the first and the last month with a slash between. Without publication and a year their
    year is unknown. A first month that is later in the year than the last is in the year before.
    """
    first, last = (int(word_value(m.text(name), "MONTH")) for name in ("month", "month2"))
    if ref.today is None and not m.text("year"):
        return f"{UNKNOWN_YEAR}-{first:02}/{UNKNOWN_YEAR}-{last:02}"
    year = int(m.text("year")) if m.text("year") else _year(m, ref, last)
    return f"{year - (first > last):04}-{first:02}/{year:04}-{last:02}"


def deadline(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“by August”: the coming month, unless the clause is about the past.

    Returns the month, or ``None`` in a clause about the past: in “signed by May” the word may be
    the name of a person.
    """
    return (
        None
        if ref.ahead is False
        else month(m, ReferenceTime(ref.today, ref.antecedents, ahead=True))
    )


def nth_in_month(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“the second week of May”, “the first Monday in May”, “the last day of May 2017”.

    Returns the day or the week; ``None`` if the month does not have it or its year is unknown.
    """
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


def nth_in_unit(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“the last week of this month”, “the 3rd of last month”.

    Returns the day or the week, or ``None`` if the longer unit does not have it or is not known.
    """
    found = interval_of(relative_unit(m, ref) or "")
    named = m.text("ordinal") or m.text("nth")
    number = nth(named) if named else -1
    if found is None:
        return None
    week = any(w.text.lower() == "week" for w in m.words)
    day = found.end if number < 0 else found.start + _away(number, "W" if week else "D")
    return unit_value(day, "W" if week else "D") if found.start <= day <= found.end else None


def week_of(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“the week of July 2”: the week of that day, or ``None`` if the day is not known."""
    found = interval_of(month_day(m, ref) or "")
    return unit_value(found.start, "W") if found else None


def _away(number: int, unit: str) -> timedelta:
    """The time from the first day of a month to its nth day, or to the middle of its nth week."""
    if unit == "D":
        return timedelta(number - 1)
    return timedelta(DAYS_PER_WEEK * (number - 1) + DAYS_PER_WEEK // 2)


def _nth_weekday(start: date, end: date, number: int, weekday: int) -> date:
    """The nth weekday from ``start`` on, or the last up to ``end`` if ``number`` is negative.

    The ±2 of :func:`nearest` lets ``start`` and ``end`` themselves be that weekday.
    """
    if number < 0:
        return nearest(weekday, end, -2)
    return nearest(weekday, start, 2) + timedelta(DAYS_PER_WEEK * (number - 1))
