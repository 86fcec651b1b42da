"""Reads years, decades and centuries: "2018", "the 1990s", "nineteen ninety-six"."""

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.numbers import nth
from graphkit.anchor.timex.reference_time import ReferenceTime
from graphkit.anchor.timex.values import UNKNOWN_YEAR
from graphkit.anchor.timex.words import word_value

# A year of two figures below this is 2000 to 2049, another one 1950 to 1999. Chosen by hand.
FIRST_SHORT_YEAR_OF_1900S = 50


def year(m: TimexMatch, _: ReferenceTime) -> str:
    """“2018”, “in fiscal 1989”, “'89”.

    Returns the year in four figures.
    """
    return _full(m.text("year") or m.text("shortyear"))


def named_year(m: TimexMatch) -> str:
    """The year that a match caught beside a day or a month, in four figures; ``""`` for none."""
    return m.text("year") or (m.text("shortyear") and _full(m.text("shortyear")))


def fiscal_year(m: TimexMatch, _: ReferenceTime) -> str:
    """“FY2018”, “FY18”.

    Returns the year in four figures.
    """
    return _full(m.text("fiscalyear"))


def _full(text: str) -> str:
    """A year in four figures; one of two figures gets its century.

    >>> _full("'89"), _full("FY18"), _full("FY2018")
    ('1989', '2018', '2018')
    """
    figures = text.lstrip("FY'’")
    if len(figures) == 2:  # noqa: PLR2004 -- two figures
        return ("20" if int(figures) < FIRST_SHORT_YEAR_OF_1900S else "19") + figures
    return figures


def year_end(_: TimexMatch, ref: ReferenceTime) -> str:
    """“year-end”, “the full year”.

    Returns the year of publication, or an unknown year.
    """
    return f"{ref.today.year:04}" if ref.today else UNKNOWN_YEAR


def years(m: TimexMatch, _: ReferenceTime) -> str | None:
    """“2011–2014”, “2011–14”.

    Returns both years with a slash between, or ``None`` if the last is not after the first.
    """
    first = m.text("year")
    last = m.text("year2") or first[:2] + m.text("pair")
    return f"{first}/{last}" if first < last else None


def year_in_words(m: TimexMatch, _: ReferenceTime) -> str:
    """“nineteen ninety-six”.

    Returns the year in four figures.
    """
    numbers = [word_value(m.text("teen"), "TEEN"), word_value(m.text("tens"), "TENS")]
    last = word_value(m.text("digit"), "DIGIT") or "0"
    return numbers[0] + str(int(numbers[1]) + int(last))


def decade(m: TimexMatch, _: ReferenceTime) -> str:
    """“the 1990s”, “the '80s”, “the nineties”.

    Returns the first three figures of its years; without a century it is of the years from 1900 on.
    """
    if text := m.text("decadename"):
        return "19" + word_value(text, "DECADENAME")
    figures = (m.text("decade") or m.text("shortdecade") or m.text("olddecade")).strip("'’s")
    return figures[:-1] if len(figures) == 4 else ("19" + figures[0])  # noqa: PLR2004 -- a year


def century(m: TimexMatch, _: ReferenceTime) -> str:
    """“the 20th century”.

    Returns the first two figures of its years: ``19``.
    """
    return f"{nth(m.text('ordinal') or m.text('nth')) - 1:02}"
