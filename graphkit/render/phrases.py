"""A date in the words of the page (js/dates.mjs says the same)."""

from datetime import date

from graphkit.records import Said, When
from graphkit.text.written_days import MONTHS

# Words behind a day that the text does not prove.
GROUND_WORDS = {"story": " (day of the news)", "published": " (day of publication)"}


def phrase(when: When) -> str:
    """The day of a saying or another interval as people say it.

    >>> phrase(When(end=date(2018, 7, 9)))
    'no later than 9 July 2018'
    >>> phrase(When(start=date(2018, 7, 6), end=date(2018, 7, 7)))
    '6 July 2018 – 7 July 2018'
    >>> phrase(Said(end=date(2018, 7, 9), day=date(2018, 7, 7), ground="story"))
    '7 July 2018 (day of the news)'
    """
    start, end = when.start, when.end
    if isinstance(when, Said) and when.day and start != end:
        return f"{day(when.day)}{GROUND_WORDS.get(when.ground or '', '')}"
    if start and start == end:
        return day(start)
    if start and end:
        return f"{day(start)} – {day(end)}"
    if end:
        return f"no later than {day(end)}"
    return f"from {day(start)} on" if start else "date not known"


def day(when: date) -> str:
    """A day in words.

    >>> day(date(2018, 7, 7))
    '7 July 2018'
    """
    return f"{when.day} {month(when)} {when.year}"


def month(when: date) -> str:
    """The name of a day's month; not strftime's, which follows the locale of the machine.

    >>> month(date(2018, 7, 7))
    'July'
    """
    return MONTHS[when.month - 1].capitalize()
