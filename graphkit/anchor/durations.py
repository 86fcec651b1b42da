"""How durations, sets and distances in time are read: "two years", "every week", "a year ago"."""

from graphkit.anchor.days import month_number
from graphkit.anchor.ground import Ground
from graphkit.anchor.numbers import UNKNOWN, quantity
from graphkit.anchor.patterns import Match
from graphkit.anchor.spans import UNRESOLVED, spoken, unit_of
from graphkit.anchor.values import days, moved, of
from graphkit.anchor.words import value

# TIMEX3 letters of units that are not their own name; the number they multiply.
LETTERS = {"2W": (2, "W"), "6M": (6, "M"), "E": (1, "DE"), "C": (1, "CE"), "L": (1, "ML")}

# Half of a unit, as it follows the whole ones.
HALVES = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}


def duration(m: Match, _: Ground) -> str:
    """“two years”, “a six-month”, “several weeks”, “24 hours”, “two and a half years”."""
    number, unit = quantity(m.caught.get("num", m.caught.get("figure", ()))), unit_of(m)
    halved = m.pattern.argument == "half" or m.text("fraction") in {"1/2", "½"}
    if halved and number != UNKNOWN and unit in HALVES:
        return length(number, unit) + HALVES[unit]
    return length(number, unit)


def length(number: str, unit: str) -> str:
    """A number of units as a TIMEX3 duration.

    >>> length("2", "TH"), length("X", "Y"), length("1", "2W"), length("0.5", "TH")
    ('PT2H', 'PXY', 'P2W', 'PT30M')
    >>> length("2", "E"), length("1", "E")
    ('P20Y', 'P1DE')
    """
    if number == "0.5" and unit in HALVES:
        return ("PT" if unit.startswith("T") else "P") + HALVES[unit]
    if unit.startswith("T"):
        return f"PT{number}{unit[1:]}"
    times, letter = LETTERS.get(unit, (1, unit))
    if unit == "E" and number.isdigit() and int(number) > 1:
        times, letter = 10, "Y"
    if times > 1 and number.isdigit():
        number = str(int(number) * times)
    return f"P{number}{letter}"


def many(m: Match, _: Ground) -> str:
    """“for years”."""
    return length(UNKNOWN, unit_of(m))


def every(m: Match, _: Ground) -> str:
    """“every week”, “each year”, “every two years”, “twice a month”."""
    return length(quantity(m.caught.get("num", ())), unit_of(m))


def every_weekday(m: Match, _: Ground) -> str:
    """“every Friday”, “Fridays”, “Tuesday nights”."""
    number = value(m.text("weekday"), "WEEKDAY") or value(m.text("weekdays"), "WEEKDAYS")
    if m.text("weekdays"):
        number = value(m.text("weekdays"), "WEEKDAYS")
    named = m.text("parts") or m.text("part")
    part = "T" + value(named, "PARTS" if m.text("parts") else "PART") if named else ""
    return f"XXXX-WXX-{number}{part}"


def every_month(m: Match, _: Ground) -> str:
    """“each July”."""
    return f"XXXX-{month_number(m):02}"


def often(m: Match, _: Ground) -> str:
    """“daily”, “annually”."""
    return value(m.text("often"), "OFTEN")


def ago(m: Match, g: Ground) -> str:
    """“two years ago”, “a week ago”, “several months ago”."""
    number, unit = quantity(m.caught.get("num", ())), unit_of(m)
    vague = (m.text("units") and not m.text("num")) or not number.isdigit()
    if vague or unit.startswith("T"):
        return "PAST_REF"
    if g.today is None:
        return UNRESOLVED.get(unit, "XXXX")
    if (same := _year_before(g, int(number), unit)) is not None:
        return same
    day = moved(g.today, -int(number), unit)
    return of(day, unit) if day else "PAST_REF"


def _year_before(g: Ground, number: int, unit: str) -> str | None:
    """A year before a quarter is a quarter: “in the third quarter … a year ago”."""
    quarter = g.spoken[-1] if g.spoken and "-Q" in g.spoken[-1] else ""
    return f"{int(quarter[:4]) - number:04}{quarter[4:]}" if unit == "Y" and quarter else None


def apart(m: Match, g: Ground) -> str | None:
    """“a year earlier”, “two days later”, “the day before”, counted from what was spoken of."""
    number, unit = quantity(m.caught.get("num", ())), unit_of(m)
    ahead = bool(m.text("ahead"))
    if not number.isdigit() or unit.startswith("T"):
        return length(number, unit)
    away = int(number) if ahead else -int(number)
    if (same := _year_before(g, -away, unit)) is not None:
        return same
    base = spoken(g, unit) or g.today
    day = moved(base, away, unit) if base else None
    if day is None:
        return length(number, unit)
    exact = unit == "W" and g.spoken and (days(g.spoken[-1]) or ("", "", ""))[2] == "day"
    return of(day, "D" if exact else unit)
