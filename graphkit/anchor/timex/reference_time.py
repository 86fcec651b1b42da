"""The reference time of an expression: a day, the times spoken of before, the tense."""

from datetime import date

from msgspec import Struct

from graphkit.anchor.timex.intervals import interval_of

# An antecedent is no longer than the unit that counts from it, in days: “the next month” follows a
# month, a week or a day. For other units that is a leap year.
MAX_ANTECEDENT_DAYS = {"D": 1, "W": 7, "M": 31, "Q": 92}
DAYS_PER_LEAP_YEAR = 366


class ReferenceTime(Struct, frozen=True):
    """``today`` is the day of publication (or of saying); ``None`` where it is not known.

    ``antecedents`` are the calendar values of the text so far, the latest last: “that day” points
    back to one of them. ``ahead`` says whether the clause speaks of what is to come; ``None``
    where its words do not tell.
    """

    today: date | None
    antecedents: tuple[str, ...] = ()
    ahead: bool | None = None


def last_day(ref: ReferenceTime) -> date | None:
    """The last single day that the text spoke of."""
    for value in reversed(ref.antecedents):
        found = interval_of(value)
        if found and found.granularity == "day":
            return found.end
    return None


def antecedent(ref: ReferenceTime, unit: str) -> date | None:
    """The first day of what the text spoke of last, where that is no longer than the unit."""
    longest = MAX_ANTECEDENT_DAYS.get(unit, DAYS_PER_LEAP_YEAR)
    for value in reversed(ref.antecedents):
        found = interval_of(value)
        if found and (found.end - found.start).days <= longest:
            return found.start
    return None
