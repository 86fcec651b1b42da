"""How durations and sets are read: "two years", "every week", "Fridays"."""

from graphkit.anchor.timex.numbers import UNKNOWN, quantity
from graphkit.anchor.timex.patterns import Match
from graphkit.anchor.timex.readings.days import month_number
from graphkit.anchor.timex.readings.periods import unit_of
from graphkit.anchor.timex.reference import Ground
from graphkit.anchor.timex.words import value

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
    if unit == "E" and number.isdecimal() and int(number) > 1:
        times, letter = 10, "Y"
    if times > 1 and number.isdecimal():
        number = str(int(number) * times)
    return f"P{number}{letter}"


def many(m: Match, _: Ground) -> str:
    """“for years”."""
    return length(UNKNOWN, unit_of(m))


def every(m: Match, _: Ground) -> str:
    """“every week”, “each year”, “every two years”, “every other day”."""
    if m.pattern.argument == "other":
        return length("2", unit_of(m))
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


def half_of(m: Match, _: Ground) -> str:
    """“half an hour”, “half a century”, “a half-hour”."""
    unit = unit_of(m) or value(m.words[-1].text, "UNIT")
    return {"C": "P50Y", "E": "P5Y", "D": "PT12H"}.get(unit) or length("0.5", unit)


def long(m: Match, _: Ground) -> str:
    """“monthlong”."""
    return length("1", value(m.text("long"), "LONG"))


def every_season(m: Match, _: Ground) -> str:
    """“each spring”."""
    return f"XXXX-{value(m.text('season'), 'SEASON')}"


def all_of(m: Match, _: Ground) -> str:
    """“all week”."""
    return length("1", value(m.words[1].text, "UNIT"))


def often(m: Match, _: Ground) -> str:
    """“daily”, “annually”."""
    return value(m.text("often"), "OFTEN")
