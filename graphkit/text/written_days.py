"""Reads the day that written words name without a reference time; has the months and weekdays."""

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
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# The name of a month or a weekday, cut to three letters or more; the longest has nine.
NAME_OF_MONTH_OR_WEEKDAY = r"[a-z]{3,9}"
# A day within a text, whose month has a capital: “July 7”, “Sept. 3, 2018”, “7 July 2018”.
DAY_IN_TEXT = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?)"
LEADING_WEEKDAY = re.compile(rf"({NAME_OF_MONTH_OR_WEEKDAY})\.?,?\s+(?=\w)")
# A time may follow a day, with or without a zone. It does not change the day.
TIME_OF_DAY = r"(?:\s*(?:t|,|\s|\bat\b|[-–|])\s*\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m).*)?"
# A time may stand before a day, too: “Fri 6:45 PM, Feb 16, 2018”.
LEADING_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?,? ")
ORDINAL_SUFFIX = r"(?:st|nd|rd|th)?"
# “2024-05-10”, “2024/05/10”, “2024.05.10”
YEAR_MONTH_DAY = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){TIME_OF_DAY}", re.ASCII)
# “20240510”, “20240510T145526Z”
COMPACT_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:t\d{4,6}.*)?", re.ASCII)
# “10 May 2024”, “10th of May 2024”, “10-May-2024”
DAY_MONTH_YEAR = re.compile(
    rf"(\d{{1,2}}){ORDINAL_SUFFIX}(?: of)?[ -]({NAME_OF_MONTH_OR_WEEKDAY})\.?,?[ -](\d{{4}})"
    rf"{TIME_OF_DAY}",
    re.ASCII,
)
# “May 10, 2024”, “May 10th, 2024”
MONTH_DAY_YEAR = re.compile(
    rf"({NAME_OF_MONTH_OR_WEEKDAY})\.? (\d{{1,2}}){ORDINAL_SUFFIX},? (\d{{4}}){TIME_OF_DAY}",
    re.ASCII,
)
# “25/12/2023”, “12/25/2023”: the order of day and month differs between countries.
FIGURES_AND_YEAR = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){TIME_OF_DAY}", re.ASCII)
# The first and the last day that is read: the first printed newspaper is from 1605, and a day after
# 2100 is a typing error.
EARLIEST_DAY, LATEST_DAY = date(1605, 1, 1), date(2100, 1, 1)
NOT_A_DAY = "is not a day"


def written_day(words: str) -> tuple[date | None, str]:
    """The day that words name and ``""``, or ``None`` and the reason why they name no day.

    >>> written_day("Friday, May 10, 2024"), written_day("Monday, May 10, 2024")
    ((datetime.date(2024, 5, 10), ''), (None, 'names a Monday, and 2024-05-10 is a Friday'))
    """
    plain = " ".join(words.lower().split())
    found = LEADING_WEEKDAY.match(plain)
    told = _weekday_number(found[1]) if found else None
    rest = plain[found.end() :] if found and told is not None else plain
    early = LEADING_TIME.match(rest)
    day, reason = _day(rest[early.end() :] if early else rest)
    if day is None:
        return None, reason
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        return None, f"is not a day of the years {EARLIEST_DAY.year} to {LATEST_DAY.year - 1}"
    if told is not None and told != day.weekday():
        named, true = (WEEKDAYS[n].capitalize() for n in (told, day.weekday()))
        return None, f"names a {named}, and {day} is a {true}"
    return day, ""


def _day(words: str) -> tuple[date | None, str]:
    """The day of words in small letters without a weekday, or ``None`` and the reason."""
    if found := YEAR_MONTH_DAY.fullmatch(words):
        return _day_or_reason(found[1], int(found[3]), found[4])
    if found := COMPACT_DATE.fullmatch(words):
        return _day_or_reason(found[1], int(found[2]), found[3])
    if found := DAY_MONTH_YEAR.fullmatch(words):
        return _day_or_reason(found[3], _month_number(found[2]), found[1])
    if found := MONTH_DAY_YEAR.fullmatch(words):
        return _day_or_reason(found[3], _month_number(found[1]), found[2])
    if found := FIGURES_AND_YEAR.fullmatch(words):
        return _either(found[4], found[1], found[3])
    return None, NOT_A_DAY


def _either(year: str, first: str, second: str) -> tuple[date | None, str]:
    """The day of two figures if only one order of day and month gives one, or ``None``."""
    one, two = int(first), int(second)
    ways = (calendar_day(int(year), one, two), calendar_day(int(year), two, one))
    days = sorted({day for day in ways if day})
    if len(days) == 1:
        return days[0], ""
    return None, f"is {days[0]} or {days[1]}" if days else NOT_A_DAY


def _weekday_number(word: str) -> int | None:
    return next((n for n, name in enumerate(WEEKDAYS) if name.startswith(word)), None)


def _month_number(word: str) -> int:
    """The number of a month by its name, in full or cut; 0 for another word."""
    return next((n for n, name in enumerate(MONTHS, 1) if name.startswith(word)), 0)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` if the calendar does not have it.

    >>> calendar_day(2019, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_or_reason(year: str, month: int, day: str) -> tuple[date | None, str]:
    found = calendar_day(int(year), month, int(day))
    return found, "" if found else NOT_A_DAY
