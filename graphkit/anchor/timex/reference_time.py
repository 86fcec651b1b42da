"""The reference time of an expression: a day, the values of earlier expressions, and the tense."""

from datetime import date

from msgspec import Struct

from graphkit.anchor.timex.intervals import interval_of

# The length of the longest antecedent by the unit that counts from it, in days: “the next month”
# follows a month, a week or a day, and no year. For other units it is that of a leap year.
MAX_ANTECEDENT_DAYS = {"D": 1, "W": 7, "M": 31, "Q": 92}
DAYS_PER_LEAP_YEAR = 366


class ReferenceTime(Struct, frozen=True):
    """The reference time of an expression.

    ``today`` is the day of publication (or of saying), ``None`` if it is not known. ``antecedents``
    are the TIMEX3 values of the expressions before, the latest last, to which “that day” can refer.
    ``ahead`` says whether the clause is about the future; ``None`` if its words do not show it.
    """

    today: date | None
    antecedents: tuple[str, ...] = ()
    ahead: bool | None = None


def last_day(ref: ReferenceTime) -> date | None:
    """The last antecedent that is a single day, or ``None``."""
    for value in reversed(ref.antecedents):
        found = interval_of(value)
        if found and found.granularity == "day":
            return found.end
    return None


def antecedent(ref: ReferenceTime, unit: str) -> date | None:
    """The first day of the last antecedent that is not longer than the unit, or ``None``."""
    longest = MAX_ANTECEDENT_DAYS.get(unit, DAYS_PER_LEAP_YEAR)
    for value in reversed(ref.antecedents):
        found = interval_of(value)
        if found and (found.end - found.start).days <= longest:
            return found.start
    return None
