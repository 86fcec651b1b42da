"""Reads the day of publication from words, never from a clock or the time of a file."""

from graphkit.records import When
from graphkit.text.written_days import written_day


def publication(words: str, source: str, what: str = "publication date") -> tuple[When | None, str]:
    """The day that words name and ``""``, or ``None`` and the reason why they name no single day.

    ``what`` (the kind of day) and ``source`` (where the words are from) are part of the basis. ISO
    8601, RFC 822 (mail and feeds) and English dates are read; a time and its zone are ignored.

    >>> publication("Fri, 10 May 2024 14:55:26 GMT", "")[0].start
    datetime.date(2024, 5, 10)
    >>> publication("03/04/2024", "")
    (None, 'is 2024-03-04 or 2024-04-03')
    """
    day, reason = written_day(words)
    if day is None:
        return None, reason
    basis = f"{what} “{words.strip()}”" + (f" ({source})" if source else "")
    return When(start=day, end=day, granularity="day", basis=basis), ""
