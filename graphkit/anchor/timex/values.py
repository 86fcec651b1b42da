"""TIMEX3 values of calendar expressions: of a day, moved by units, and as intervals of days.

Values follow ISO-TimeML (ISO 24617-1): ``2018-07-09``, ``2018-W27``, ``2018-W27-WE``, ``2018-07``,
``2018-Q3``, ``2018-H2``, ``2018-SU``, ``2018``, ``201`` (a decade), ``20`` (2000 to 2099).
Weeks start on Monday (ISO 8601). Seasons are those of the north, by whole months; a winter has the
year that it begins in.
"""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from graphkit.records import Granularity, When

CALENDAR = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?:T.*)?"
)
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# Months that a unit is long; the units that are counted in days.
MONTHS = {"M": 1, "Q": 3, "6M": 6, "Y": 12, "E": 120, "C": 1200, "L": 12000}
DAYS = {"D": 1, "W": 7, "2W": 14, "WE": 7}
Days = tuple[date, date, Granularity]


def of(day: date, unit: str) -> str:
    """The unit that a day lies in.

    >>> [of(date(2018, 7, 9), unit) for unit in ("D", "W", "WE", "M", "Q", "Y", "E", "C")]
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


def season(day: date) -> str:
    """The season that a day lies in.

    >>> season(date(2018, 1, 9)), season(date(2018, 7, 9))
    ('2017-WI', '2018-SU')
    """
    name = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    return f"{day.year - (day.month <= 2):04}-{name}"  # noqa: PLR2004 -- to the end of February


def moved(day: date, number: int, unit: str) -> date | None:
    """A day moved by a number of units; none beyond the years 1 to 9999.

    >>> moved(date(2020, 2, 29), -1, "Y"), moved(date(2018, 7, 9), 2, "W")
    (datetime.date(2019, 2, 28), datetime.date(2018, 7, 23))
    """
    if unit in MONTHS:
        return _by_months(day, number * MONTHS[unit])
    try:
        return day + timedelta(days=number * DAYS.get(unit, 0))
    except OverflowError:
        return None


def _by_months(day: date, number: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def real(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it.

    >>> real(2019, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days(value: str) -> Days | None:
    """The first and the last day of a calendar value and its granularity; none for other values.

    >>> days("2016-02")
    (datetime.date(2016, 2, 1), datetime.date(2016, 2, 29), 'month')
    >>> days("P2W") is None
    True
    """
    if "/" in value:
        return _range(*value.split("/", 1))
    if re.fullmatch(r"\d{2,3}", value):
        size = 10 ** (4 - len(value))
        first = int(value) * size
        grain: Granularity = "decade" if size == 10 else "century"  # noqa: PLR2004 -- ten years
        return _years(first, first + size - 1, grain)
    found = CALENDAR.fullmatch(value)
    return _days(found) if found else None


def _range(first: str, last: str) -> Days | None:
    start, end = days(first), days(last)
    return (start[0], end[1], end[2]) if start and end and start[0] <= end[1] else None


def _years(first: int, last: int, grain: Granularity) -> Days | None:
    start, end = real(first, 1, 1), real(last, 12, 31)
    return (start, end, grain) if start and end else None


def _days(found: re.Match[str]) -> Days | None:
    year = int(found["year"])
    if found["day"]:
        day = real(year, int(found["month"]), int(found["day"]))
        return (day, day, "day") if day else None
    if found["week"]:
        return _week(year, int(found["week"]), weekend=bool(found["weekend"]))
    month, number, grain = _part(found)
    return _months(year, month, number, grain)


def _part(found: re.Match[str]) -> tuple[int, int, Granularity]:
    """The first month and the number of months of a part of a year, or of the whole."""
    if found["month"]:
        return int(found["month"]), 1, "month"
    if found["quarter"]:
        return int(found["quarter"]) * 3 - 2, 3, "quarter"
    if found["half"]:
        return int(found["half"]) * 6 - 5, 6, "quarter"
    if found["season"]:
        return SEASON_MONTHS[found["season"]], 3, "season"
    return 1, 12, "year"


def _week(year: int, week: int, *, weekend: bool) -> Days | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
        return (monday + timedelta(5 * weekend), monday + timedelta(6), "week")
    except (ValueError, OverflowError):
        return None


def _months(year: int, month: int, number: int, grain: Granularity) -> Days | None:
    start = real(year, month, 1)
    following = _by_months(start, number) if start else None
    if start is None or following is None:
        return None
    return (start, following - timedelta(1), grain)


def third(found: Days, which: str) -> Days:
    """The first, middle or last third of an interval: ``START`` "early", ``MID``, ``END`` "late".

    >>> third((date(2018, 7, 1), date(2018, 7, 31), "month"), "MID")[:2]
    (datetime.date(2018, 7, 11), datetime.date(2018, 7, 21))
    """
    start, end, grain = found
    length = (end - start).days + 1
    first, last = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}[which]
    day = timedelta(days=1)
    return start + day * (first * length // 3), start + day * (-(-last * length // 3) - 1), grain


def when(value: str, basis: str, which: str = "") -> When | None:
    """A calendar value as an interval, or a third of it.

    >>> when("2018-W27", "“last week”").end
    datetime.date(2018, 7, 8)
    """
    found = days(value)
    if found is None:
        return None
    start, end, grain = third(found, which) if which and found[0] != found[1] else found
    return When(start=start, end=end, granularity=grain, basis=basis)
