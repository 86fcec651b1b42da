"""Gives the days that words beside an event can mean: "last week's meetings".

The days are rough. ``graphkit.anchor`` gives the exact dates of time expressions.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from graphkit.text.written_days import MONTHS, WEEKDAYS

# The first and the last day that words can mean, in days after publication. Not measured yet.
DAYS_OF_WORDS = {
    ("yesterday",): (-1, -1),
    ("today",): (0, 0),
    ("tomorrow",): (1, 1),
    ("last", "week"): (-14, -1),
    ("this", "week"): (-7, 7),
    ("next", "week"): (1, 14),
    ("last", "month"): (-62, -1),
    ("next", "month"): (1, 62),
    ("last", "year"): (-730, -1),
}


def stretch(words: Sequence[str], day: date | None) -> Iterator[tuple[date, date]]:
    """The closed intervals of days that words can mean, seen from the day of publication.

    ``words`` are in small letters. There are no intervals if ``day`` is ``None``.

    >>> next(stretch(["last", "week"], date(2018, 7, 9)))
    (datetime.date(2018, 6, 25), datetime.date(2018, 7, 8))
    """
    if day is None:
        return
    for i, word in enumerate(words):
        for length in (1, 2):
            span = DAYS_OF_WORDS.get(tuple(words[i : i + length]))
            if span:
                yield day + timedelta(days=span[0]), day + timedelta(days=span[1])
        if word in WEEKDAYS:
            back = (day.weekday() - WEEKDAYS.index(word)) % 7
            yield day - timedelta(days=back or 7), day - timedelta(days=back)
        if word in MONTHS and word != "may":
            yield _month(MONTHS.index(word) + 1, day, words[i + 1 : i + 3])
        if word.isdecimal() and len(word) == 4:  # noqa: PLR2004 a year has four digits
            yield date(max(int(word), 1), 1, 1), date(max(int(word), 1), 12, 31)


def _month(month: int, day: date, after: Sequence[str]) -> tuple[date, date]:
    """The first and the last day of a month.

    The year is one of the words ``after`` it. Else it is the year of ``day``, or the year before if
    the month begins more than a month after ``day``.
    """
    year = next((int(w) for w in after if w.isdecimal() and len(w) == 4), 0)  # noqa: PLR2004 a year has four digits
    if not year:
        year = day.year if month <= day.month + 1 else day.year - 1
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return date(year, month, 1), last
