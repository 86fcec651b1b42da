"""How expressions are read that only point to a time spoken of: "that day", "later in the day"."""

from graphkit.anchor.timex.patterns import Match
from graphkit.anchor.timex.readings.days import part
from graphkit.anchor.timex.readings.periods import spoken, unit_of
from graphkit.anchor.timex.reference import Ground, last_day
from graphkit.anchor.timex.values import of


def same_unit(m: Match, g: Ground) -> str | None:
    """“that day”, “the same year”, “later in the day”: none where nothing was spoken of."""
    unit = unit_of(m)
    if unit != "D" and m.text("mod") and g.today:
        return of(g.today, unit)
    day = None if unit.startswith("T") else spoken(g, unit)
    return of(day, unit) if day else None


def that_part(m: Match, g: Ground) -> str | None:
    """“that evening”, “in the morning”."""
    day = last_day(g)
    return f"{day.isoformat()}{part(m)}" if day else None


def word(m: Match, _: Ground) -> str:
    """“now”, “recently”: the value is the row's own."""
    return m.pattern.argument


def nothing(_: Match, __: Ground) -> None:
    """“52 years old”: looks like a time and is none."""
