"""Makes TIMEX3 values of days and calendar units, and moves days by units.

Values follow ISO-TimeML (ISO 24617-1): ``2018-07-09``, ``2018-W27``, ``2018-W27-WE``, ``2018-07``,
``2018-Q3``, ``2018-H2``, ``2018-SU``, ``2018``, ``201`` (a decade), ``20`` (2000 to 2099).
Weeks start on Monday (ISO 8601). Seasons are those of the northern hemisphere, by whole months; a
winter has the year in which it begins.
"""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

DAYS_PER_WEEK = 7
# The length of each unit, in months or in days. E are ten years, C a hundred, L a thousand.
MONTHS_PER_UNIT = {"M": 1, "Q": 3, "6M": 6, "Y": 12, "E": 120, "C": 1200, "L": 12000}
DAYS_PER_UNIT = {"D": 1, "W": DAYS_PER_WEEK, "2W": 2 * DAYS_PER_WEEK, "WE": DAYS_PER_WEEK}
# The values of units whose place in the calendar is not known; other units are an unknown year.
UNKNOWN_YEAR, UNKNOWN_DAY, UNKNOWN_QUARTER = "XXXX", "XXXX-XX-XX", "XXXX-QX"
UNKNOWN_VALUES = {
    "D": UNKNOWN_DAY, "W": "XXXX-WXX", "2W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX",
    "Q": UNKNOWN_QUARTER, "E": "XXX", "C": "XX",
}  # fmt: skip
PAST_REFERENCE, FUTURE_REFERENCE = "PAST_REF", "FUTURE_REF"


def unknown_value(unit: str) -> str:
    """The value of a unit whose place in the calendar is not known.

    >>> unknown_value("W"), unknown_value("Y")
    ('XXXX-WXX', 'XXXX')
    """
    return UNKNOWN_VALUES.get(unit, UNKNOWN_YEAR)


def unknown_weekday(number: int | str) -> str:
    """The value of a weekday (Monday is 1) of a week that is not known.

    >>> unknown_weekday(5)
    'XXXX-WXX-5'
    """
    return f"XXXX-WXX-{number}"


def years_before(value: str, number: int) -> str:
    """The value of the same part of an earlier year; the value itself if it has no year.

    >>> years_before("2018-Q3", 1)
    '2017-Q3'
    """
    return f"{int(value[:4]) - number:04}{value[4:]}" if value[:4].isdecimal() else value


def is_reference(value: str) -> bool:
    """Whether a value is ``PAST_REF``, ``PRESENT_REF`` or ``FUTURE_REF``."""
    return value.endswith("_REF")


def is_duration(value: str) -> bool:
    """Whether a value is a length of time: ``P2W``."""
    return value.startswith("P") and not is_reference(value)


def has_clock(value: str) -> bool:
    """Whether a value has a time or a part of the day: ``2018-07-09T10:30``."""
    return "T" in value and not is_reference(value)


def is_quarter(value: str) -> bool:
    """Whether a value is a quarter of a year: ``2018-Q3``."""
    return "-Q" in value


def is_unresolved(value: str) -> bool:
    """Whether a part of a value is not known: ``XXXX-WXX-5``."""
    return "XX" in value


def unit_value(day: date, unit: str) -> str:
    """The value of the unit that a day lies in.

    >>> [unit_value(date(2018, 7, 9), unit) for unit in ("D", "W", "WE", "M", "Q", "Y", "E", "C")]
    ['2018-07-09', '2018-W28', '2018-W28-WE', '2018-07', '2018-Q3', '2018', '201', '20']
    """
    iso = day.isocalendar()
    forms = {
        "D": day.isoformat(),
        "W": f"{iso.year:04}-W{iso.week:02}",
        "WE": f"{iso.year:04}-W{iso.week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "E": f"{day.year // 10:03}",
        "C": f"{day.year // 100:02}",
    }
    return forms.get({"2W": "W", "6M": "M"}.get(unit, unit), f"{day.year:04}")


def season_value(day: date) -> str:
    """The value of the season that a day lies in.

    >>> season_value(date(2018, 1, 9)), season_value(date(2018, 7, 9))
    ('2017-WI', '2018-SU')
    """
    name = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    return f"{day.year - (day.month <= 2):04}-{name}"  # noqa: PLR2004 -- to the end of February


def moved(day: date, number: int, unit: str) -> date | None:
    """A day moved by a number of units, or ``None`` beyond the years 1 to 9999.

    >>> moved(date(2020, 2, 29), -1, "Y"), moved(date(2018, 7, 9), 2, "W")
    (datetime.date(2019, 2, 28), datetime.date(2018, 7, 23))
    """
    if unit in MONTHS_PER_UNIT:
        return later_by_months(day, number * MONTHS_PER_UNIT[unit])
    try:
        return day + timedelta(days=number * DAYS_PER_UNIT.get(unit, 0))
    except OverflowError:
        return None


def later_by_months(day: date, number: int) -> date | None:
    """The same day ``number`` months later, or the last day that the month has.

    ``None`` beyond the years 1 to 9999.

    >>> str(later_by_months(date(2018, 1, 31), 1))
    '2018-02-28'
    """
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
