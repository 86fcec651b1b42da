"""How distances in time are read: "a year ago", "two days later", "the week before last"."""

from datetime import timedelta

from graphkit.anchor.timex.numbers import quantity
from graphkit.anchor.timex.patterns import Match
from graphkit.anchor.timex.readings.days import NO_DAY, day_word, weekday
from graphkit.anchor.timex.readings.durations import length
from graphkit.anchor.timex.readings.periods import UNRESOLVED, spoken, unit_of
from graphkit.anchor.timex.reference import Ground
from graphkit.anchor.timex.values import days, moved, of
from graphkit.anchor.timex.words import value

# Half of a long unit, in units that a calendar has.
HALF = {"C": (50, "Y"), "E": (5, "Y"), "Y": (6, "M"), "M": (2, "W")}


def ago(m: Match, g: Ground) -> str:
    """“two years ago”, “a week ago”, “several months ago”."""
    number, unit = quantity(m.caught.get("num", ())), unit_of(m)
    vague = (m.text("units") and not m.text("num")) or not number.isdecimal()
    if vague or unit.startswith("T"):
        return "PAST_REF"
    if g.today is None:
        return UNRESOLVED.get(unit, "XXXX")
    if (same := _year_before(g, int(number), unit)) is not None:
        return same
    return _away(g, -int(number), unit) or "PAST_REF"


def _away(g: Ground, number: int, unit: str) -> str | None:
    """Decades and centuries are told to the year."""
    day = moved(g.today, number, unit) if g.today else None
    return of(day, "Y" if unit in {"E", "C"} else unit) if day else None


def half_ago(m: Match, g: Ground) -> str:
    """“half a century ago”."""
    number, unit = HALF.get(unit_of(m), (0, ""))
    return (number and _away(g, -number, unit)) or "PAST_REF"


def from_now(m: Match, g: Ground) -> str:
    """“two weeks from now”."""
    number, unit = quantity(m.caught.get("num", ())), unit_of(m)
    if unit.startswith("T") or not number.isdecimal():
        return "FUTURE_REF"
    return _away(g, int(number), unit) or UNRESOLVED.get(unit, "XXXX")


def week_from(m: Match, g: Ground) -> str:
    """“a week from Friday”, “a week from tomorrow”."""
    later = Ground(g.today, g.spoken, ahead=True)
    day = days(day_word(m, g) if m.text("dayword") else weekday(m, later))
    return (day[0] + timedelta(days=7)).isoformat() if day else NO_DAY


def day_beside(m: Match, g: Ground) -> str:
    """“the day before yesterday”, “the day after tomorrow”."""
    number = int(value(m.text("dayword"), "DAYWORD"))
    return _away(g, number + (number > 0) - (number < 0), "D") or NO_DAY


def two_away(m: Match, g: Ground) -> str:
    """“the week before last”, “the year after next”."""
    unit = unit_of(m)
    return _away(g, 2 if m.words[-1].text.lower() == "next" else -2, unit) or UNRESOLVED.get(
        unit, "XXXX"
    )


def _year_before(g: Ground, number: int, unit: str) -> str | None:
    """A year before a quarter is a quarter: “in the third quarter … a year ago”."""
    quarter = g.spoken[-1] if g.spoken and "-Q" in g.spoken[-1] else ""
    return f"{int(quarter[:4]) - number:04}{quarter[4:]}" if unit == "Y" and quarter else None


def apart(m: Match, g: Ground) -> str | None:
    """“a year earlier”, “two days later”, “the day before”, counted from what was spoken of."""
    number, unit = quantity(m.caught.get("num", ())), unit_of(m)
    ahead = bool(m.text("ahead"))
    if not number.isdecimal() or unit.startswith("T"):
        return length(number, unit)
    away = int(number) if ahead else -int(number)
    if (same := _year_before(g, -away, unit)) is not None:
        return same
    base = spoken(g, unit) or (None if ahead else g.today)
    day = moved(base, away, unit) if base else None
    if day is None:
        return length(number, unit)
    exact = unit == "W" and g.spoken and (days(g.spoken[-1]) or ("", "", ""))[2] == "day"
    return of(day, "D" if exact else unit)
