"""Reads units counted from publication or from what was spoken of: "last week", "the weekend"."""

from datetime import date

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.readings.matched_words import step, unit_of
from graphkit.anchor.timex.reference_time import ReferenceTime, antecedent
from graphkit.anchor.timex.values import moved, unit_value, unknown_value
from graphkit.anchor.timex.words import word_value

# Monday is 1, as in ISO 8601.
FRIDAY = 5


def relative_unit(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“last week”, “this month”, “next year”.

    Returns the value of the unit, counted from publication; without publication it is an unknown
    unit. ``None`` for hours and shorter units.
    """
    return _moved(ref.today, step(m), unit_of(m))


def next_unit(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“the next day”, “the following week”, “the previous year” after what was spoken of.

    Returns the value of the unit, counted from the antecedent, else from publication, else an
    unknown unit. “The next week” (any unit but a day) counts from publication at once, unless the
    clause is about the past. ``None`` for hours and shorter units.
    """
    unit, word = unit_of(m), m.text("following")
    told = unit == "D" or word.lower() != "next" or ref.ahead is False
    base = (antecedent(ref, unit) if told else None) or ref.today
    return _moved(base, int(word_value(word, "FOLLOWING")), unit)


def _moved(base: date | None, number: int, unit: str) -> str | None:
    """The value of the unit ``number`` units from a day; ``None`` for hours and shorter units.

    It is an unknown unit without a day or beyond the years 1 to 9999.
    """
    if unit.startswith("T"):
        return None
    day = moved(base, number, unit) if base else None
    return unit_value(day, unit) if day else unknown_value(unit)


def weekend(_: TimexMatch, ref: ReferenceTime) -> str:
    """“the weekend”: the last one, or the coming one if the clause is about the future.

    Returns the weekend; on a Saturday or Sunday it is the present one. Without publication it is an
    unknown weekend.
    """
    weeks = 0 if ref.ahead or (ref.today and ref.today.isoweekday() > FRIDAY) else -1
    day = ref.today and moved(ref.today, weeks, "W")
    return unit_value(day, "WE") if day else unknown_value("WE")
