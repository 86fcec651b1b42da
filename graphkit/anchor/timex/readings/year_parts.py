"""Reads quarters, halves and seasons of a year: "the third quarter", "last spring"."""

from datetime import date

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.numbers import nth
from graphkit.anchor.timex.readings.matched_words import step
from graphkit.anchor.timex.readings.years import fiscal_year, year_in_words
from graphkit.anchor.timex.reference_time import ReferenceTime
from graphkit.anchor.timex.values import (
    UNKNOWN_QUARTER,
    UNKNOWN_YEAR,
    is_quarter,
    moved,
    season_value,
    unit_value,
    years_before,
)
from graphkit.anchor.timex.words import word_value

# The seasons in the order of a year.
SEASON_CODES = ("SP", "SU", "FA", "WI")
QUARTERS_PER_YEAR = 4
# Up to this month “this winter” is the one that began the year before. Chosen by hand.
LAST_MONTH_OF_THIS_WINTER = 6


def quarter(m: TimexMatch, ref: ReferenceTime) -> str:
    """“the third quarter”, “third-quarter”, “the 1988 second quarter”, “Q3 2018”.

    Returns the quarter. Without a year it is the last such quarter that has begun, or in a clause
    about the future that of the year of publication. Without publication its year is unknown. A
    number that is not 1 to 4 gives an unknown quarter.
    """
    named = int(m.pattern.argument or word_value(m.text("qname"), "QNAME") or 0)
    number = named or nth(m.text("ordinal") or m.text("nth"))
    if not 1 <= number <= QUARTERS_PER_YEAR:
        return UNKNOWN_QUARTER
    if text := m.text("year"):
        return f"{text}-Q{number}"
    if m.text("fiscalyear"):
        return f"{fiscal_year(m, ref)}-Q{number}"
    if ref.today is None:
        return f"{UNKNOWN_YEAR}-Q{number}"
    if m.text("unit"):
        return f"{ref.today.year + step(m):04}-Q{number}"
    past = ref.today.year - (number * 3 - 2 > ref.today.month)
    return f"{past + bool(ref.ahead and past < ref.today.year):04}-Q{number}"


def quarter_before(m: TimexMatch, ref: ReferenceTime) -> str:
    """“the year-earlier quarter”, “the comparable period last year”.

    Returns the quarter a year before that of :func:`the_quarter`.
    """
    return years_before(the_quarter(m, ref), 1)


def quarter_ago(m: TimexMatch, ref: ReferenceTime) -> str:
    """“the year-ago third quarter”.

    Returns the quarter a year before that of :func:`quarter`.
    """
    return years_before(quarter(m, ref), 1)


def the_quarter(_: TimexMatch, ref: ReferenceTime) -> str:
    """“the quarter”: the one spoken of last, else the last that is over.

    Returns an unknown quarter if neither is known.
    """
    for value in reversed(ref.antecedents):
        if is_quarter(value):
            return value
    day = moved(ref.today, -1, "Q") if ref.today else None
    return unit_value(day, "Q") if day else UNKNOWN_QUARTER


def half(m: TimexMatch, ref: ReferenceTime) -> str:
    """“the first half of 1990”, “the second half”.

    Returns the half of the year that is named, else of publication, else of an unknown year.
    """
    number = 1 if m.text("ordinal") and nth(m.text("ordinal")) == 1 else 2
    year = m.text("year") or (f"{ref.today.year + step(m):04}" if ref.today else UNKNOWN_YEAR)
    return f"{year}-H{number}"


def season_of_year(m: TimexMatch, ref: ReferenceTime) -> str:
    """“last spring”, “the summer of 2018”, “this fall”, “summer”.

    Returns the season; without publication and a year its year is unknown.
    """
    name = word_value(m.text("season"), "SEASON")
    if text := m.text("year") or (m.text("teen") and year_in_words(m, ref)):
        return f"{text}-{name}"
    if ref.today is None:
        return f"{UNKNOWN_YEAR}-{name}"
    return f"{_season_year(m, ref, name, ref.today):04}-{name}"


def _season_year(m: TimexMatch, ref: ReferenceTime, name: str, today: date) -> int:
    """The year of a season that is named without its year, counted from the season of ``today``.

    “Last” is the nearest such season before the present one, “next” the nearest one after it. In a
    clause about the past it is the present or the last one, about the future the present or the
    coming one. After “this” it is that of the year of publication; the winter that began the year
    before is “this winter” up to :data:`LAST_MONTH_OF_THIS_WINTER`. Else it is that of the present
    year of seasons.
    """
    if m.text("this") and not step(m):
        begun = name == "WI" and today.month <= LAST_MONTH_OF_THIS_WINTER and not ref.ahead
        return today.year - begun
    year, now = season_value(today).split("-")
    away = SEASON_CODES.index(name) - SEASON_CODES.index(now)
    if step(m) < 0 or (not m.text("this") and not step(m) and ref.ahead is False):
        return int(year) - (away > 0 or (away == 0 and step(m) < 0))
    if step(m) > 0:
        return int(year) + (away <= 0)
    return int(year) + (away < 0 and ref.ahead is True)
