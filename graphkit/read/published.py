"""The day an article was published, as it says itself; never from a clock or a file."""

from graphkit.records import When
from graphkit.text.written_days import written_day


def publication(words: str, source: str, what: str = "publication date") -> tuple[When | None, str]:
    """The day that the words name; where they name none, or more than one, the reason.

    ``what`` the day is of, and the ``source`` of the words, stand in its basis. ISO 8601, RFC 822
    (mail and feeds) and English dates are read; a time and its zone are left aside.

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
