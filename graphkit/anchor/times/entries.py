"""Finds the entries of a text that goes on for days.

An entry stands below a line with a day, or begins with a dateline, if datelines name several days.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from graphkit.anchor.times.dateline import datelines
from graphkit.anchor.timex.expressions import dates
from graphkit.anchor.timex.words import one_line, word_classes
from graphkit.records import Boilerplate, Span, Timex
from graphkit.text.paragraphs import paragraphs
from graphkit.text.spans import inside_any

# The longest line that can be the day of an entry: “Updated at 10:15 a.m. GMT on Monday, July 9”.
MAX_CHARS_OF_HEADING = 60
# The oldest entry of a text, before its last day. Chosen by hand.
MAX_AGE_OF_ENTRY = timedelta(days=31)
# What may stand beside the times of such a line.
WORDS_BESIDE_TIMES = re.compile(
    r"\b(?:updated|posted|published|at|on|as|of|a\.?m\.?|p\.?m\.?|[A-Z]{2,4}|local|time)\b|[\W\d_]",
    re.IGNORECASE,
)
# Classes of words that name a day, and not a time of the day alone.
CLASSES_OF_DAYS = frozenset(
    {"MONTH", "WEEKDAY", "DAYWORD", "ISO", "NUMERIC", "DOTTED", "STAMP", "HOLIDAY"}
)


class DatedEntry(Struct, frozen=True):
    """A stretch of a text (``span``) that was written on a ``day``, which ``words`` name."""

    span: Span
    day: date
    words: str


def entries(
    text: str, today: date | None, last: date | None, aside: Sequence[Boilerplate]
) -> tuple[DatedEntry, ...]:
    """The entries of a text, in its order, each from its line with a day to the next one.

    ``today`` is the day from which the lines count, ``last`` the last possible day. Lines in
    ``aside`` are no part of the prose.

    >>> text = "July 6, 10:15 a.m.\\n\\nThe vote began.\\n\\nJuly 7\\n\\nIt ended."
    >>> found = entries(text, date(2018, 7, 9), date(2018, 7, 9), ())
    >>> [(str(one.day), one.span.start) for one in found]
    [('2018-07-06', 0), ('2018-07-07', 37)]
    """
    other = [piece.span for piece in aside]
    prose = [p for p in paragraphs(text) if not inside_any(p, other)]
    opened = [one for p in prose if (one := _heading(text, p, today))]
    opened = sorted([*opened, *_datelines(text, prose, today)], key=lambda one: one.span)
    near = [one for one in opened if last and _is_near(one.day, last)]
    ends = [*(one.span.start for one in near[1:]), len(text)][: len(near)]
    return tuple(
        replace(one, span=Span(one.span.start, end)) for one, end in zip(near, ends, strict=True)
    )


def _heading(text: str, line: Span, today: date | None) -> DatedEntry | None:
    """The entry that a line with nothing but a day opens, or ``None``."""
    short = line.end - line.start <= MAX_CHARS_OF_HEADING
    day = _day(line.of(text), today) if short else None
    return DatedEntry(line, day, one_line(text, line)) if day else None


def _datelines(text: str, prose: Sequence[Span], today: date | None) -> Sequence[DatedEntry]:
    """The entries that datelines open; none if all of them name one day.

    One day is that of the whole text.
    """
    read = datelines(text, today, prose)
    found = [DatedEntry(place, when.start, when.basis) for place, when in read if when.start]
    return found if len({one.day for one in found}) > 1 else ()


def entry_at(found: Sequence[DatedEntry], place: int) -> DatedEntry | None:
    """The entry in which an offset lies, or ``None``."""
    return next((one for one in found if one.span.start <= place < one.span.end), None)


def dates_of_entries(
    text: str, today: date | None, found: Sequence[DatedEntry]
) -> tuple[Timex, ...]:
    """The time expressions of a text; those of an entry are read against its day."""
    if all(one.day == today for one in found):
        return dates(text, today)
    head = Span(0, found[0].span.start)
    parts = ((head, today), *((one.span, one.day) for one in found))
    return tuple(timex for span, day in parts for timex in _moved(text, span, day))


def _moved(text: str, span: Span, day: date | None) -> Iterator[Timex]:
    """The expressions of a stretch of the text, with their places in the whole text."""
    for timex in dates(span.of(text), day):
        place = Span(timex.span.start + span.start, timex.span.end + span.start)
        yield replace(timex, span=place)


def _day(line: str, today: date | None) -> date | None:
    """The day that a line names, if it has no other words; else ``None``."""
    found = [t for t in dates(line, today) if t.when and t.when.start == t.when.end]
    named = [t for t in found if any(map(_names_a_day, t.span.of(line).split()))]
    rest = line
    for timex in reversed(found):
        rest = rest[: timex.span.start] + " " + rest[timex.span.end :]
    if not named or named[0].when is None or WORDS_BESIDE_TIMES.sub("", rest):
        return None
    return named[0].when.start


def _names_a_day(word: str) -> bool:
    return bool(word_classes(word.strip(".,()")) & CLASSES_OF_DAYS)


def _is_near(day: date, last: date) -> bool:
    return timedelta() <= last - day <= MAX_AGE_OF_ENTRY
