"""Reads expressions that only refer to a time spoken of before: "that day", "later in the day"."""

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.readings.matched_words import day_part, unit_of
from graphkit.anchor.timex.reference_time import ReferenceTime, antecedent, last_day
from graphkit.anchor.timex.values import unit_value


def same_unit(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“that day”, “the same year”, “later in the day”, counted from what was spoken of.

    Returns the value of the unit in which the antecedent begins, or ``None`` if there is none.
    “Later in the year” (any unit but a day) is the unit of publication, if that is known. “Earlier
    in the day” is no day to come, unless the clause is about the future.
    """
    unit = unit_of(m)
    if unit != "D" and m.text("mod") and ref.today:
        return unit_value(ref.today, unit)
    day = None if unit.startswith("T") else antecedent(ref, unit)
    if day and m.text("mod") and ref.today and ref.today < day and not ref.ahead:
        day = ref.today
    return unit_value(day, unit) if day else None


def that_part(m: TimexMatch, ref: ReferenceTime) -> str | None:
    """“that evening”, “in the morning”.

    Returns the part of the last single day spoken of, or ``None`` if there is none.
    """
    day = last_day(ref)
    return f"{day.isoformat()}{day_part(m)}" if day else None


def word(m: TimexMatch, _: ReferenceTime) -> str:
    """“now”, “recently”: the value is the argument of the row."""
    return m.pattern.argument


def nothing(_: TimexMatch, __: ReferenceTime) -> None:
    """“52 years old”: looks like a time expression and is none.

    Returns ``None``, so that no other pattern reads these words.
    """
