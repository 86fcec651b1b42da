"""Reads durations and sets: "two years", "every week", "Fridays"."""

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.numbers import UNKNOWN_NUMBER, quantity
from graphkit.anchor.timex.readings.matched_words import day_part, month_number, unit_of
from graphkit.anchor.timex.reference_time import ReferenceTime
from graphkit.anchor.timex.values import UNKNOWN_DAY, UNKNOWN_YEAR, unknown_weekday
from graphkit.anchor.timex.words import word_value

# Unit → factor of the number, TIMEX3 letters; other units have their own name as letter.
DURATION_LETTERS = {"2W": (2, "W"), "6M": (6, "M"), "E": (1, "DE"), "C": (1, "CE"), "L": (1, "ML")}
# Unit → its half, as it follows the whole units in a TIMEX3 duration.
HALF_DURATIONS = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}


def duration(m: TimexMatch, _: ReferenceTime) -> str:
    """“two years”, “a six-month”, “several weeks”, “24 hours”, “two and a half years”.

    Returns the duration: ``P2Y``, ``PXW`` if the number is not known, ``P2Y6M`` with a half.
    """
    number, unit = quantity(m.caught.get("num", m.caught.get("figure", ()))), unit_of(m)
    halved = m.pattern.argument == "half" or m.text("fraction") in {"1/2", "½"}
    if halved and number != UNKNOWN_NUMBER and unit in HALF_DURATIONS:
        return length(number, unit) + HALF_DURATIONS[unit]
    return length(number, unit)


def length(number: str, unit: str) -> str:
    """A number of units as a TIMEX3 duration.

    >>> length("2", "TH"), length("X", "Y"), length("1", "2W"), length("0.5", "TH")
    ('PT2H', 'PXY', 'P2W', 'PT30M')
    >>> length("2", "E"), length("1", "E")
    ('P20Y', 'P1DE')
    """
    if number == "0.5" and unit in HALF_DURATIONS:
        return ("PT" if unit.startswith("T") else "P") + HALF_DURATIONS[unit]
    if unit.startswith("T"):
        return f"PT{number}{unit[1:]}"
    times, letter = DURATION_LETTERS.get(unit, (1, unit))
    if unit == "E" and number.isdecimal() and int(number) > 1:
        times, letter = 10, "Y"
    if times > 1 and number.isdecimal():
        number = str(int(number) * times)
    return f"P{number}{letter}"


def many(m: TimexMatch, _: ReferenceTime) -> str:
    """“for years”.

    Returns the duration with an unknown number: ``PXY``.
    """
    return length(UNKNOWN_NUMBER, unit_of(m))


def every(m: TimexMatch, _: ReferenceTime) -> str:
    """“every week”, “each year”, “every two years”, “every other day”.

    Returns the duration from one time to the next: ``P1W``.
    """
    if m.pattern.argument == "other":
        return length("2", unit_of(m))
    return length(quantity(m.caught.get("num", ())), unit_of(m))


def every_weekday(m: TimexMatch, _: ReferenceTime) -> str:
    """“every Friday”, “Fridays”, “Tuesday nights”.

    Returns the weekday of an unknown week, with its part if one is named: ``XXXX-WXX-5``.
    """
    number = word_value(m.text("weekdays"), "WEEKDAYS") or word_value(m.text("weekday"), "WEEKDAY")
    return unknown_weekday(number) + day_part(m)


def every_part(m: TimexMatch, _: ReferenceTime) -> str:
    """“every morning”.

    Returns the part of an unknown day: ``XXXX-XX-XXTMO``.
    """
    return UNKNOWN_DAY + day_part(m)


def every_month(m: TimexMatch, _: ReferenceTime) -> str:
    """“each July”.

    Returns the month of an unknown year: ``XXXX-07``.
    """
    return f"{UNKNOWN_YEAR}-{month_number(m):02}"


def half_of(m: TimexMatch, _: ReferenceTime) -> str:
    """“half an hour”, “half a century”, “a half-hour”.

    Returns the duration: ``PT30M``.
    """
    unit = unit_of(m) or word_value(m.words[-1].text, "UNIT")
    return {"C": "P50Y", "E": "P5Y", "D": "PT12H"}.get(unit) or length("0.5", unit)


def long(m: TimexMatch, _: ReferenceTime) -> str:
    """“monthlong”.

    Returns the duration of one unit: ``P1M``.
    """
    return length("1", word_value(m.text("long"), "LONG"))


def every_season(m: TimexMatch, _: ReferenceTime) -> str:
    """“each spring”.

    Returns the season of an unknown year: ``XXXX-SP``.
    """
    return f"{UNKNOWN_YEAR}-{word_value(m.text('season'), 'SEASON')}"


def all_of(m: TimexMatch, _: ReferenceTime) -> str:
    """“all week”.

    Returns the duration of one unit: ``P1W``.
    """
    return length("1", word_value(m.words[1].text, "UNIT"))


def often(m: TimexMatch, _: ReferenceTime) -> str:
    """“daily”, “annually”.

    Returns the value of the word in ``seeds/dates/words.tsv``: ``XXXX-XX-XX``.
    """
    return word_value(m.text("often"), "OFTEN")
