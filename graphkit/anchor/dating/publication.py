"""The day from which an article's expressions count: its dateline's, else that of publication."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from graphkit.anchor.timex.expressions import dates
from graphkit.records import Article, Diagnostic, Timex, When

# “PYONGYANG, July 7 (Reuters) –”: a place in capitals, a date, perhaps an agency, a dash; with an
# agency the place may be in small letters: “Pyongyang, 7 July (Reuters) –”.
DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?)"
AGENCY = r"(?:\([\w .&-]{2,30}\)|/[\w .&-]{2,30}/)"
FURTHER = r"(?:,[ ]?[\w .]{2,30}?)??[,:]?[ ]+"
DATELINE = re.compile(
    rf"^[^\S\n]*(?:[A-Z][A-Z .'’/-]{{2,40}}{FURTHER}(?P<date>{DAY})[ ,]*(?:{AGENCY}[ ]*)?"
    rf"|[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){{0,3}}{FURTHER}(?P<day>{DAY})[ ,]*{AGENCY}[ ]*)[-–—]",
    re.MULTILINE,
)
# A dateline opens a story: not further down than this.
OPENING = 1000
# A dispatch is printed up to this many days after it was sent.
LATEST = timedelta(days=3)


class Publication(Struct, frozen=True):
    """When an article was published, the day of its “today”, and what is wrong with the two.

    ``by`` names what bounds the time of what is said without a date.
    """

    when: When | None
    today: date | None
    diagnostics: tuple[Diagnostic, ...] = ()
    by: str = "publication"


def publication(article: Article) -> Publication:
    """The day of publication: what the page or its metadata says, else the dateline with a year.

    The dateline is the day of writing, so that “today” is its day where it is from the days before
    publication. One that is further off is not used, and said.
    """
    given = article.published
    start = given.start if given else None
    line = dateline(article.text, start)
    if given is None or start is None:
        return Publication(given or line, line.start if line else None)
    if line is None or line.start is None:
        return Publication(given, start)
    if timedelta() <= start - line.start <= LATEST:
        return Publication(given, line.start, by=f"the {line.basis}")
    days = abs((start - line.start).days)
    away = "1 day" if days == 1 else f"{days} days"
    reason = f"{line.basis} and {given.basis} are {away} apart; the dateline is not used"
    remedy = "correct the publication date where the dateline is right"
    return Publication(given, start, (_diagnostic(article, reason, remedy),))


def dateline(text: str, published: date | None) -> When | None:
    """The day of the dateline; without its year the one nearest to publication.

    >>> dateline("SEOUL, July 7 (Agency) – Talks ended.", date(2018, 7, 9)).start
    datetime.date(2018, 7, 7)
    >>> dateline("SEOUL, July 7 – Talks ended.", None) is None
    True
    """
    found = DATELINE.search(text[:OPENING])
    words = (found["date"] or found["day"]) if found else ""
    read = dates(words, published)
    if not read or read[0].when is None:
        return None
    day = read[0].when.start
    return When(start=day, end=day, granularity="day", basis=f"dateline “{words}”")


def unresolved(article: Article, timexes: Sequence[Timex]) -> tuple[Diagnostic, ...]:
    """One diagnostic for all expressions that wait for a publication date."""
    waiting = (t for t in timexes if t.type in {"DATE", "TIME"} and "XX" in t.value)
    words = ", ".join(dict.fromkeys(f"“{t.span.of(article.text)}”" for t in waiting))
    if not words:
        return ()
    reason = f"no publication date, so that these are no days: {words}"
    return (_diagnostic(article, reason, "give the article its publication date"),)


def _diagnostic(article: Article, reason: str, remedy: str) -> Diagnostic:
    return Diagnostic(
        path=article.path,
        place="dates",
        reason=reason,
        remedy=remedy,
        severity="warning",
        kind="no date",
    )
