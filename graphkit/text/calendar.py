"""The names of months and weekdays, and the day that written words name by themselves."""

import re
from datetime import date

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
# So many letters of a month or a weekday tell which it is.
SHORTEST = 3
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = re.compile(r"([a-z]{3,9})\.?,?\s+(?=\w)")
# What may follow a day: a time with or without a zone. It never moves the day.
TIME = r"(?:\s*(?:t|,|\s|\bat\b|[-–|])\s*\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m).*)?"
YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){TIME}", re.ASCII)
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:t\d{4,6}.*)?", re.ASCII)
SUFFIX = r"(?:st|nd|rd|th)?"
DAY_FIRST = re.compile(
    rf"(\d{{1,2}}){SUFFIX}(?: of)?[ -]([a-z]{{3,9}})\.?,?[ -](\d{{4}}){TIME}", re.ASCII
)
MONTH_FIRST = re.compile(rf"([a-z]{{3,9}})\.? (\d{{1,2}}){SUFFIX},? (\d{{4}}){TIME}", re.ASCII)
YEAR_LAST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){TIME}", re.ASCII)
# The first printed newspaper is of 1605; a day beyond 2100 is a slip of the keyboard.
EARLIEST, LATEST = date(1605, 1, 1), date(2100, 1, 1)
NO_DAY = "is not a day"


def written_day(words: str) -> tuple[date | None, str]:
    """The day that words name by themselves, else why they name none.

    >>> written_day("Friday, May 10, 2024"), written_day("Monday, May 10, 2024")
    ((datetime.date(2024, 5, 10), ''), (None, 'names a Monday, and 2024-05-10 is a Friday'))
    """
    plain = " ".join(words.lower().split())
    found = WEEKDAY.match(plain)
    told = _weekday(found[1]) if found else None
    rest = plain[found.end() :] if found and told is not None else plain
    day, reason = _day(rest)
    if day is None:
        return None, reason
    if not EARLIEST <= day <= LATEST:
        return None, f"is not a day of the years {EARLIEST.year} to {LATEST.year - 1}"
    if told is not None and told != day.weekday():
        named, true = (WEEKDAYS[n].capitalize() for n in (told, day.weekday()))
        return None, f"names a {named}, and {day} is a {true}"
    return day, ""


def _day(words: str) -> tuple[date | None, str]:
    if found := YEAR_FIRST.fullmatch(words):
        return _real(found[1], int(found[3]), found[4])
    if found := COMPACT.fullmatch(words):
        return _real(found[1], int(found[2]), found[3])
    if found := DAY_FIRST.fullmatch(words):
        return _real(found[3], _month(found[2]), found[1])
    if found := MONTH_FIRST.fullmatch(words):
        return _real(found[3], _month(found[1]), found[2])
    if found := YEAR_LAST.fullmatch(words):
        return _either(found[4], found[1], found[3])
    return None, NO_DAY


def _either(year: str, first: str, second: str) -> tuple[date | None, str]:
    """The day of figures whose order is a custom of countries, where only one order gives a day."""
    ways = (_real(year, int(first), second)[0], _real(year, int(second), first)[0])
    days = sorted({day for day in ways if day})
    if len(days) == 1:
        return days[0], ""
    return None, f"is {days[0]} or {days[1]}" if days else NO_DAY


def _weekday(word: str) -> int | None:
    return next((n for n, name in enumerate(WEEKDAYS) if name.startswith(word)), None)


def _month(word: str) -> int:
    """The number of a month in full or cut to three letters or more; 0 for another word."""
    long = len(word) >= SHORTEST
    return next((n for n, name in enumerate(MONTHS, 1) if long and name.startswith(word)), 0)


def _real(year: str, month: int, day: str) -> tuple[date | None, str]:
    try:
        return date(int(year), month, int(day)), ""
    except ValueError:
        return None, NO_DAY
