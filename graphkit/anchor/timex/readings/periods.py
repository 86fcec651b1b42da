"""How weeks, quarters, seasons, years, decades and centuries are read."""

from datetime import date

from graphkit.anchor.timex.numbers import nth
from graphkit.anchor.timex.patterns import Match
from graphkit.anchor.timex.reference import Ground
from graphkit.anchor.timex.values import days, moved, of, season
from graphkit.anchor.timex.words import value

FRIDAY = 5
UNRESOLVED = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "2W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX",
    "Q": "XXXX-QX", "E": "XXX", "C": "XX",
}  # fmt: skip


def unit_of(m: Match) -> str:
    """The unit that a match caught: “D”, “W”, “M”."""
    kinds = (kind for kind in ("UNIT", "UNITS", "SPELL", "SPELLS") if m.text(kind.lower()))
    return next((value(m.text(kind.lower()), kind) for kind in kinds), "")


def step(m: Match) -> int:
    """-1 for "last", 1 for "next", 0 for "this"."""
    return bool(m.text("next")) - bool(m.text("past"))


def relative_unit(m: Match, g: Ground) -> str | None:
    """“last week”, “this month”, “next year”."""
    return _moved(g.today, step(m), unit_of(m))


def next_unit(m: Match, g: Ground) -> str | None:
    """“the next day”, “the following week”, “the previous year” after what was spoken of."""
    unit, word = unit_of(m), m.text("following")
    told = unit == "D" or word.lower() != "next" or g.ahead is False
    base = (spoken(g, unit) if told else None) or g.today
    return _moved(base, int(value(word, "FOLLOWING")), unit)


def _moved(base: date | None, number: int, unit: str) -> str | None:
    if unit.startswith("T"):
        return None
    day = moved(base, number, unit) if base else None
    return of(day, unit) if day else UNRESOLVED.get(unit, "XXXX")


def spoken(g: Ground, unit: str) -> date | None:
    """The first day of what the text spoke of last, where that is no longer than the unit."""
    for text in reversed(g.spoken):
        found = days(text)
        if found and (found[1] - found[0]).days <= {"D": 1, "W": 7, "M": 31, "Q": 92}.get(
            unit, 366
        ):
            return found[0]
    return None


def quarter(m: Match, g: Ground) -> str:
    """“the third quarter”, “third-quarter”, “the 1988 second quarter”, “Q3 2018”."""
    number = int(value(m.text("qname"), "QNAME") or 0) or nth(m.text("ordinal") or m.text("nth"))
    if not 1 <= number <= 4:  # noqa: PLR2004 -- a year has four
        return "XXXX-QX"
    if text := m.text("year"):
        return f"{text}-Q{number}"
    if m.text("fiscalyear"):
        return f"{fiscal_year(m, g)}-Q{number}"
    if g.today is None:
        return f"XXXX-Q{number}"
    if m.text("unit"):
        return f"{g.today.year + step(m):04}-Q{number}"
    past = g.today.year - (number * 3 - 2 > g.today.month)
    return f"{past + bool(g.ahead and past < g.today.year):04}-Q{number}"


def quarter_before(_: Match, g: Ground) -> str:
    """“the year-earlier quarter”, “the comparable period last year”."""
    return a_year_before(the_quarter(_, g))


def quarter_ago(m: Match, g: Ground) -> str:
    """“the year-ago third quarter”."""
    return a_year_before(quarter(m, g))


def a_year_before(value: str) -> str:
    """The same part of the year before; the value itself where it has no year.

    >>> a_year_before("2018-Q3")
    '2017-Q3'
    """
    return f"{int(value[:4]) - 1:04}{value[4:]}" if value[:4].isdecimal() else value


def half(m: Match, g: Ground) -> str:
    """“the first half of 1990”, “the second half”."""
    number = 1 if m.text("ordinal") and nth(m.text("ordinal")) == 1 else 2
    year = m.text("year") or (f"{g.today.year + step(m):04}" if g.today else "XXXX")
    return f"{year}-H{number}"


def the_quarter(_: Match, g: Ground) -> str:
    """“the quarter”: the one spoken of last, else the last that is over."""
    for text in reversed(g.spoken):
        if "-Q" in text:
            return text
    day = moved(g.today, -1, "Q") if g.today else None
    return of(day, "Q") if day else "XXXX-QX"


def season_of_year(m: Match, g: Ground) -> str:
    """“last spring”, “the summer of 2018”, “this fall”, “summer”."""
    name = value(m.text("season"), "SEASON")
    if text := m.text("year") or (m.text("teen") and year_in_words(m, g)):
        return f"{text}-{name}"
    if g.today is None:
        return f"XXXX-{name}"
    return f"{_season_year(m, g, name, g.today):04}-{name}"


def _season_year(m: Match, g: Ground, name: str, today: date) -> int:
    order = ("SP", "SU", "FA", "WI")
    year, now = season(today).split("-")
    away = order.index(name) - order.index(now)
    if step(m) < 0 or (not m.text("this") and not step(m) and g.ahead is False):
        return int(year) - (away > 0 or (away == 0 and step(m) < 0))
    if step(m) > 0:
        return int(year) + (away <= 0)
    return int(year) + (away < 0 and g.ahead is True)


def year(m: Match, _: Ground) -> str:
    """“2018”, “in fiscal 1989”, “'89”."""
    return _full(m.text("year") or m.text("shortyear"))


def fiscal_year(m: Match, _: Ground) -> str:
    """“FY2018”, “FY18”."""
    return _full(m.text("fiscalyear"))


def _full(text: str) -> str:
    """A year of two figures with its century.

    >>> _full("'89"), _full("FY18"), _full("FY2018")
    ('1989', '2018', '2018')
    """
    figures = text.lstrip("FY'’")
    if len(figures) == 2:  # noqa: PLR2004 -- two figures
        return ("20" if int(figures) < 50 else "19") + figures  # noqa: PLR2004 -- of the last century
    return figures


def weekend(_: Match, g: Ground) -> str:
    """“the weekend”: the last one, or the next where the clause speaks of what is to come."""
    day = g.today and moved(g.today, 0 if g.ahead or g.today.isoweekday() > FRIDAY else -1, "W")
    return of(day, "WE") if day else UNRESOLVED["WE"]


def year_end(_: Match, g: Ground) -> str:
    """“year-end”, “the full year”."""
    return f"{g.today.year:04}" if g.today else "XXXX"


def years(m: Match, _: Ground) -> str | None:
    """“2011–2014”, “2011–14”."""
    first = m.text("year")
    last = m.text("year2") or first[:2] + m.text("pair")
    return f"{first}/{last}" if first < last else None


def year_in_words(m: Match, _: Ground) -> str:
    """“nineteen ninety-six”."""
    numbers = [value(m.text("teen"), "TEEN"), value(m.text("tens"), "TENS")]
    last = value(m.text("digit"), "DIGIT") or "0"
    return numbers[0] + str(int(numbers[1]) + int(last))


def decade(m: Match, _: Ground) -> str:
    """“the 1990s”, “the '80s”, “the nineties”."""
    if text := m.text("decadename"):
        return "19" + value(text, "DECADENAME")
    figures = (m.text("decade") or m.text("shortdecade") or m.text("olddecade")).strip("'’s")
    return figures[:-1] if len(figures) == 4 else ("19" + figures[0])  # noqa: PLR2004 -- a year


def century(m: Match, _: Ground) -> str:
    """“the 20th century”."""
    return f"{nth(m.text('ordinal') or m.text('nth')) - 1:02}"
