"""What an expression is read against: the day of reference, the times spoken of, the tense."""

from datetime import date

from msgspec import Struct

from graphkit.anchor.timex.values import days


class Ground(Struct, frozen=True):
    """``today`` is the day of publication (or saying); none where it is not known.

    ``spoken`` are the calendar values of the text so far, the latest last. ``ahead`` says whether
    the clause speaks of what is to come; none where it does not tell.
    """

    today: date | None
    spoken: tuple[str, ...] = ()
    ahead: bool | None = None


def last_day(ground: Ground) -> date | None:
    """The last single day that the text spoke of."""
    for value in reversed(ground.spoken):
        found = days(value)
        if found and found[2] == "day":
            return found[1]
    return None
