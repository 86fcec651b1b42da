"""The day an article was published, as it says itself; never from a clock or a file."""

import re
from datetime import date

from graphkit.records import When

MONTHS = "january february march april may june july august september october november december"
MONTH = {name[:3]: number for number, name in enumerate(MONTHS.split(), 1)}
NUMERIC = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:$|[Tt ]\d\d:\d\d)", re.ASCII)
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$", re.ASCII)
MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$", re.ASCII)
# The first printed newspaper is of 1605; a day beyond 2100 is a slip of the keyboard.
EARLIEST, LATEST = date(1605, 1, 1), date(2100, 1, 1)


def publication(words: str, source: str, what: str = "publication date") -> When | None:
    """The day that the words name, or none where they name no day or more than one.

    ``what`` the day is of, and the ``source`` of the words, stand in its basis.

    ISO 8601 or a month in letters; ``03/04/2024`` is a day in April or in March and so is none.

    >>> publication("2018-07-09", "the newspaper's page").start
    datetime.date(2018, 7, 9)
    >>> publication("July 9, 2018", "").start
    datetime.date(2018, 7, 9)
    >>> publication("03/04/2024", "") is None
    True
    """
    day = _day(words.strip().lower())
    if day is None or not EARLIEST <= day <= LATEST:
        return None
    basis = f"{what} “{words.strip()}”" + (f" ({source})" if source else "")
    return When(start=day, end=day, granularity="day", basis=basis)


def _day(words: str) -> date | None:
    if found := NUMERIC.match(words):
        return _real(int(found[1]), int(found[2]), int(found[3]))
    if found := DAY_FIRST.match(words):
        return _real(int(found[3]), _month(found[2]), int(found[1]))
    if found := MONTH_FIRST.match(words):
        return _real(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _month(name: str) -> int:
    number = MONTH.get(name[:3], 0)
    return number if number and MONTHS.split()[number - 1].startswith(name) else 0


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
