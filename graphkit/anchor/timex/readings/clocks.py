"""Reads times of the day: "10 p.m.", "noon", "1030 GMT", "ten o'clock on Friday"."""

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.numbers import quantity
from graphkit.anchor.timex.readings.days import day_word, iso, month_day, weekday
from graphkit.anchor.timex.reference_time import ReferenceTime, last_day
from graphkit.anchor.timex.values import UNKNOWN_DAY
from graphkit.anchor.timex.words import word_value
from graphkit.text.written_days import calendar_day

# “24:00” is the end of a day.
LAST_HOUR = 24


def clock(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“10:30 p.m.”, “noon”, “1030 GMT” on the day that the text spoke of last.

    Returns the day and the time, whatever the zone. Without a day spoken of it is the day of
    publication, or an unknown day. ``None`` if the words are no time of the day.
    """
    time_of_day = _time_of_day(m)
    day = last_day(ref) or ref.today
    return f"{day.isoformat() if day else UNKNOWN_DAY}T{time_of_day}" if time_of_day else None


def stamp(m: TimexMatch, _: ReferenceTime) -> str | None:
    """“2018-07-09T10:30Z”: the day and the time as they are written, whatever the zone.

    Returns them without seconds and zone, or ``None`` if there is no such day.
    """
    day, time_of_day = m.text("stamp").split("T")
    year, month, number = map(int, day.split("-"))
    return f"{day}T{time_of_day[:5]}" if calendar_day(year, month, number) else None


def _time_of_day(m: TimexMatch) -> str:
    """The time of the day as ``HH:MM``, or ``""`` if the hour is no number up to 24."""
    if text := m.text("noon"):
        return word_value(text, "NOON")
    if text := m.text("clockless"):
        return f"{text[:2]}:{text[2:]}"
    told = (
        m.text("clock")
        or m.text("dotclock").replace(".", ":")
        or m.text("hour")
        or quantity(m.caught.get("num", ()))
    )
    hour, _, minute = told.partition(":")
    if not hour.isdecimal() or int(hour) > LAST_HOUR:
        return ""
    half = word_value(m.text("ampm") or m.text("ampm2"), "AMPM")
    number = int(hour) % 12 + 12 * (half == "PM") if half else int(hour)
    return f"{number:02}:{minute[:2] or '00'}"


def clock_and_day(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“10 p.m. Wednesday”, “noon yesterday”, “5 p.m. on Nov. 9”, “2018-07-09 10:30”.

    Returns the day and the time, or ``None`` if one of them does not exist.
    """
    day = next(
        read(m, ref)
        for name, read in (
            ("weekday", weekday),
            ("dayword", day_word),
            ("month", month_day),
            ("iso", iso),
        )
        if m.text(name)
    )
    time_of_day = _time_of_day(m)
    return f"{day}T{time_of_day}" if day and time_of_day else None
