"""Decides the day from which an article's expressions count: of its dateline, else publication."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from graphkit.anchor.times.dateline import dateline, datelines
from graphkit.anchor.timex.values import is_unresolved
from graphkit.records import Article, Diagnostic, Ground, Timex, When
from graphkit.text.paragraphs import paragraphs

# The longest time from the day of a dateline to publication, and the longest to that of a page that
# shows an older dispatch. Chosen by hand.
MAX_DISPATCH_AGE = timedelta(days=3)
MAX_AGE_OF_OLD_DISPATCH = timedelta(days=31)
# The name that a basis has for publication, by which words without a date were said.
PUBLICATION_BOUND = "publication"
# The same for the update of a revision.
UPDATE_BOUND = "the update"


class Publication(Struct, frozen=True):
    """The interval in which an article was published, and the day of its “today”.

    ``when`` is that interval and ``today`` that day; ``None`` if not known. ``diagnostics`` say
    that both contradict each other. ``last`` is the last day on which a word of the article can be
    written, and ``bound`` names it. ``ground`` says what a saying is dated by for which there is
    nothing but ``today``.
    """

    when: When | None
    today: date | None
    last: date | None
    diagnostics: tuple[Diagnostic, ...] = ()
    bound: str = PUBLICATION_BOUND
    ground: Ground = "published"


def publication(article: Article) -> Publication:
    """The day of publication by the page or its metadata, else by a dateline with a year.

    A dateline gives the day of writing. So “today” is the day of the dateline if it is at most
    ``MAX_DISPATCH_AGE`` before publication, and no word is later, unless a later dateline stands
    below. Up to ``MAX_AGE_OF_OLD_DISPATCH`` it is “today” as well, but words can be as late as
    publication; an older one is not used. A diagnostic tells of both. A revision can have words of
    any day up to that of the update.
    """
    issue = _first_publication(article)
    update = article.updated.end if article.updated else None
    if update is None or issue.last is None or update <= issue.last:
        return issue
    return replace(issue, last=update, bound=UPDATE_BOUND)


def _first_publication(article: Article) -> Publication:
    """The publication without regard to a later update."""
    given = article.published
    start = given.start if given else None
    line = dateline(article.text, start)
    if given is None or start is None:
        day = line.start if line else None
        return Publication(given or line, day, day, ground="story")
    if line is None or line.start is None:
        return Publication(given, start, start)
    if timedelta() <= start - line.start <= MAX_DISPATCH_AGE:
        if (last := _last_dateline(article.text, start)) > line.start:
            return Publication(given, line.start, last, ground="story")
        bound = f"the {line.basis}"
        return Publication(given, line.start, line.start, bound=bound, ground="story")
    old = MAX_DISPATCH_AGE < start - line.start <= MAX_AGE_OF_OLD_DISPATCH
    warning = _apart(article, line, given, used=old)
    if old:
        return Publication(given, line.start, start, (warning,), ground="story")
    return Publication(given, start, start, (warning,))


def _last_dateline(text: str, published: date) -> date:
    """The last day up to publication that a dateline of a text names, or the first day of all."""
    found = datelines(text, published, paragraphs(text))
    days = (when.start for _, when in found if when.start and when.start <= published)
    return max(days, default=date.min)


def _apart(article: Article, line: When, given: When, *, used: bool) -> Diagnostic:
    """The warning that a dateline and the publication of an article are far apart."""
    days = abs((given.start - line.start).days) if given.start and line.start else 0
    away = "1 day" if days == 1 else f"{days} days"
    told = "days count from the dateline" if used else "the dateline is not used"
    remedy = "correct the publication date where the dateline is right"
    remedy = "take the dateline out where it is wrong" if used else remedy
    return _diagnostic(article, f"{line.basis} and {given.basis} are {away} apart; {told}", remedy)


def unresolved(article: Article, timexes: Sequence[Timex]) -> tuple[Diagnostic, ...]:
    """One diagnostic for all expressions without a day, since the publication date is missing.

    ``()`` if there are none.
    """
    waiting = (t for t in timexes if t.type in {"DATE", "TIME"} and is_unresolved(t.value))
    words = ", ".join(dict.fromkeys(f"“{t.span.of(article.text)}”" for t in waiting))
    if not words:
        return ()
    reason = f"no publication date, so that these are no days: {words}"
    return (_diagnostic(article, reason, "give the article its publication date"),)


def _diagnostic(article: Article, reason: str, remedy: str) -> Diagnostic:
    """A warning about the dates of an article."""
    return Diagnostic(
        path=article.path,
        place="dates",
        reason=reason,
        remedy=remedy,
        severity="warning",
        kind="no date",
    )


def undated(written: date | None, bound: str = PUBLICATION_BOUND) -> When:
    """The interval of words without a date: up to the day of writing, which ``bound`` names.

    Without that day both ends are open.

    >>> undated(date(2018, 7, 9)).basis
    'no date in the text; no later than publication'
    """
    rest = f"; no later than {bound}" if written else ", and none of publication"
    return When(end=written, granularity="unknown", basis=f"no date in the text{rest}")
