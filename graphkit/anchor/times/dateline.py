"""Reads the day of a story's dateline: “SEOUL, July 7 (Agency) –”."""

import re
from collections.abc import Sequence
from datetime import date

from graphkit.anchor.timex.expressions import dates
from graphkit.records import Span, When
from graphkit.text.written_days import DAY_IN_TEXT

# A dateline has a place in capitals, a date, perhaps an agency, and a dash: “PYONGYANG, July 7 –”.
# With an agency the place may be in small letters: “Pyongyang, 7 July (Reuters) –”.
NEWS_AGENCY = r"(?:\([\w .&-]{2,30}\)|/[\w .&-]{2,30}/)"
FURTHER_PLACE = r"(?:,[ ]?[\w .]{2,30}?)??[,:]?[ ]+"
DATELINE_IN_CAPITALS = (
    rf"[A-Z][A-Z .'’/-]{{2,40}}{FURTHER_PLACE}(?P<date>{DAY_IN_TEXT})[ ,]*(?:{NEWS_AGENCY}[ ]*)?"
)
DATELINE_WITH_AGENCY = (
    rf"[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){{0,3}}{FURTHER_PLACE}"
    rf"(?P<day>{DAY_IN_TEXT})[ ,]*{NEWS_AGENCY}[ ]*"
)
DATELINE = re.compile(
    rf"^[^\S\n]*(?:{DATELINE_IN_CAPITALS}|{DATELINE_WITH_AGENCY})[-–—]", re.MULTILINE
)
# Characters at the start of the text in which a dateline is looked for. Chosen by hand.
MAX_DATELINE_CHARS = 1000


def dateline(text: str, published: date | None) -> When | None:
    """The day of the dateline, or ``None`` if the text has none.

    For a dateline without a year it is the one nearest to publication; ``None`` without
    publication.

    >>> dateline("SEOUL, July 7 (Agency) – Talks ended.", date(2018, 7, 9)).start
    datetime.date(2018, 7, 7)
    >>> dateline("SEOUL, July 7 – Talks ended.", None) is None
    True
    """
    found = DATELINE.search(text[:MAX_DATELINE_CHARS])
    return _read(found, published) if found else None


def datelines(
    text: str, published: date | None, prose: Sequence[Span]
) -> tuple[tuple[Span, When], ...]:
    """The paragraphs of ``prose`` that begin with a dateline, each with its day.

    >>> text = "SEOUL, July 6 (Agency) – Talks began."
    >>> datelines(text, date(2018, 7, 9), [Span(0, 37)])[0][1].basis
    'dateline “July 6”'
    """
    opened = ((place, DATELINE.match(place.of(text))) for place in prose)
    read = ((place, _read(found, published)) for place, found in opened if found)
    return tuple((place, when) for place, when in read if when)


def _read(found: re.Match[str], published: date | None) -> When | None:
    words = found["date"] or found["day"]
    read = dates(words, published)
    if not read or read[0].when is None:
        return None
    day = read[0].when.start
    return When(start=day, end=day, granularity="day", basis=f"dateline “{words}”")
