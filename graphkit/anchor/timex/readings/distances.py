"""Reads distances in time: "a year ago", "two days later", "the week before last"."""

from datetime import date, timedelta

from graphkit.anchor.timex.intervals import interval_of
from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.numbers import quantity
from graphkit.anchor.timex.readings.days import day_word, nearest, weekday
from graphkit.anchor.timex.readings.durations import length
from graphkit.anchor.timex.readings.matched_words import unit_of
from graphkit.anchor.timex.reference_time import ReferenceTime, antecedent
from graphkit.anchor.timex.values import (
    DAYS_PER_WEEK,
    FUTURE_REFERENCE,
    PAST_REFERENCE,
    UNKNOWN_DAY,
    is_quarter,
    moved,
    unit_value,
    unknown_value,
    years_before,
)
from graphkit.anchor.timex.words import word_value

# Half of a long unit, as a number of smaller units.
HALF_UNIT_STEPS = {"C": (50, "Y"), "E": (5, "Y"), "Y": (6, "M"), "M": (2, "W")}


def ago(m: TimexMatch, ref: ReferenceTime) -> str:
    """“two years ago”, “a week ago”, “several months ago”.

    Returns the value of the unit so long before publication; after a quarter, “a year ago” is the
    same quarter of the year before. It is ``PAST_REF`` without a whole number and for hours or
    shorter units, and an unknown unit without publication.
    """
    number, unit = quantity(m.caught.get("num", ())), unit_of(m)
    vague = (m.text("units") and not m.text("num")) or not number.isdecimal()
    if vague or unit.startswith("T"):
        return PAST_REFERENCE
    if ref.today is None:
        return unknown_value(unit)
    if (same := _year_before(ref, int(number), unit)) is not None:
        return same
    return _away(ref, -int(number), unit) or PAST_REFERENCE


def _away(ref: ReferenceTime, number: int, unit: str) -> str | None:
    """The value of the unit ``number`` units from publication, a year for decades and centuries.

    ``None`` without publication or beyond the years 1 to 9999.
    """
    day = moved(ref.today, number, unit) if ref.today else None
    return unit_value(day, "Y" if unit in {"E", "C"} else unit) if day else None


def half_ago(m: TimexMatch, ref: ReferenceTime) -> str:
    """“half a century ago”.

    Returns the value of the smaller unit so long before publication, or ``PAST_REF`` if the unit
    has no half or publication is not known.
    """
    number, unit = HALF_UNIT_STEPS.get(unit_of(m), (0, ""))
    return (number and _away(ref, -number, unit)) or PAST_REFERENCE


def from_now(m: TimexMatch, ref: ReferenceTime) -> str:
    """“two weeks from now”.

    Returns the value of the unit so long after publication. It is ``FUTURE_REF`` without a whole
    number and for hours or shorter units, and an unknown unit without publication.
    """
    number, unit = quantity(m.caught.get("num", ())), unit_of(m)
    if unit.startswith("T") or not number.isdecimal():
        return FUTURE_REFERENCE
    return _away(ref, int(number), unit) or unknown_value(unit)


def week_from(m: TimexMatch, ref: ReferenceTime) -> str:
    """“a week from Friday”, “a week from tomorrow”, “Monday week”.

    Returns the day seven days after that day, or an unknown day without publication.
    """
    day = _named_day(m, ref, ahead=True)
    return (day + timedelta(days=DAYS_PER_WEEK)).isoformat() if day else UNKNOWN_DAY


def day_beside(m: TimexMatch, ref: ReferenceTime) -> str:
    """“the day before yesterday”, “the day after tomorrow”.

    Returns the day, or an unknown day without publication.
    """
    number = int(word_value(m.text("dayword"), "DAYWORD"))
    return _away(ref, number + (number > 0) - (number < 0), "D") or UNKNOWN_DAY


def two_away(m: TimexMatch, ref: ReferenceTime) -> str:
    """“the week before last”, “the year after next”.

    Returns the value of the unit, two units from that of publication; without publication it is an
    unknown unit.
    """
    unit = unit_of(m)
    number = 2 if m.words[-1].text.lower() == "next" else -2
    return _away(ref, number, unit) or unknown_value(unit)


def ago_day(m: TimexMatch, ref: ReferenceTime) -> str:
    """“two weeks ago today”, “a week ago Friday”.

    Returns the day so long before that day, or an unknown day without publication or a number. A
    weekday is counted from the last one before publication.
    """
    number, day = quantity(m.caught.get("num", ())), _named_day(m, ref, ahead=False)
    back = moved(day, -int(number), unit_of(m)) if day and number.isdecimal() else None
    return back.isoformat() if back else UNKNOWN_DAY


def weekday_two_away(m: TimexMatch, ref: ReferenceTime) -> str:
    """“the Tuesday before last”, “the Tuesday after next”.

    Returns the second such weekday before or after publication, or an unknown day without it.
    """
    ahead = m.words[-1].text.lower() == "next"
    number = int(word_value(m.text("weekday"), "WEEKDAY"))
    day = nearest(number, ref.today, 1 if ahead else -1) if ref.today else None
    week = timedelta(days=DAYS_PER_WEEK if ahead else -DAYS_PER_WEEK)
    return (day + week).isoformat() if day else UNKNOWN_DAY


def weekdays_ago(m: TimexMatch, ref: ReferenceTime) -> str:
    """“three Mondays ago”.

    Returns that weekday, counted back from publication, or an unknown day without publication or a
    number.
    """
    number, weekdays = quantity(m.caught.get("num", ())), word_value(m.text("weekdays"), "WEEKDAYS")
    if ref.today is None or not number.isdecimal():
        return UNKNOWN_DAY
    last = nearest(int(weekdays), ref.today, -1)
    return (last - timedelta(weeks=max(int(number), 1) - 1)).isoformat()


def _named_day(m: TimexMatch, ref: ReferenceTime, *, ahead: bool) -> date | None:
    """The day that a day word or a weekday names; a weekday is before or after publication."""
    other = ReferenceTime(ref.today, ref.antecedents, ahead=ahead)
    found = interval_of(day_word(m, ref) if m.text("dayword") else weekday(m, other))
    return found.start if found else None


def _year_before(ref: ReferenceTime, number: int, unit: str) -> str | None:
    """The same quarter ``number`` years before, if the last antecedent is a quarter, else ``None``.

    An example is “in the third quarter … a year ago”.
    """
    last = ref.antecedents[-1] if ref.antecedents else ""
    return years_before(last, number) if unit == "Y" and is_quarter(last) else None


def apart(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“a year earlier”, “two days later”, “the day before”, counted from what was spoken of.

    Returns the value of the unit so far from the antecedent; an “earlier” without an antecedent
    counts from publication. A week from a single day is a day. If there is no day to count from or
    no number, for hours or shorter units, and if a “later” that is not told as to come would be
    after publication, it is the duration.
    """
    number, unit = quantity(m.caught.get("num", ())), unit_of(m)
    ahead = bool(m.text("ahead"))
    if not number.isdecimal() or unit.startswith("T"):
        return length(number, unit)
    away = int(number) if ahead else -int(number)
    if (same := _year_before(ref, -away, unit)) is not None:
        return same
    base = antecedent(ref, unit) or (None if ahead else ref.today)
    day = moved(base, away, unit) if base else None
    if base is None or day is None or (ahead and _is_too_late(base, day, ref)):
        return length(number, unit)
    return unit_value(day, "D" if unit == "W" and _follows_a_day(ref) else unit)


def _is_too_late(base: date, day: date, ref: ReferenceTime) -> bool:
    """Whether a time “later” would pass publication in a clause that is not about the future."""
    return ref.today is not None and not ref.ahead and base <= ref.today < day


def _follows_a_day(ref: ReferenceTime) -> bool:
    """Whether the last antecedent is a single day."""
    last = interval_of(ref.antecedents[-1]) if ref.antecedents else None
    return last is not None and last.granularity == "day"
