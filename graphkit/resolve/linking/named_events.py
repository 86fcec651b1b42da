"""Which event a name means: of those that share it, the one of the year, the place or the day."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.tables import KnownEvent, known_events
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.calendar import MONTHS
from graphkit.text.names import name_key, name_words

# What is planned, and so spoken of years before; nobody foresees the rest.
PLANNED_EVENTS = frozenset(
    {"olympics", "games", "cup", "tournament", "championship", "election", "referendum"}
    | {"summit", "conference"}
)
FORESEEN_BEFORE, UNFORESEEN_BEFORE = timedelta(days=8 * 365), timedelta(days=2)
# The nearest event is meant where the next one is so many times as far from the day.
NEARER_TIMES = 3
# Every sport has its World Cup: the great one is meant in the days around it.
CUP_NOUNS, CUP_SEASON_DAYS = frozenset({"cup", "tournament"}), 120
DIGITS_OF_YEAR = 4
PLACE_PREPOSITIONS, YEAR_PREPOSITIONS = frozenset({"in", "at"}), frozenset({"in", "of"})
# Words before a day that make it the event of that day: "since September 11".
WORDS_BEFORE_EVENT_DAY = frozenset({"since", "after", "before", "of", "post", "pre", "the"})
MONTH_SPELLINGS = frozenset(month[:n] for month in MONTHS for n in (3, 4, len(month)))


def with_named_events(
    tokens: TokenTable, candidates: Iterable[MentionCandidate], day: date | None
) -> tuple[MentionCandidate, ...]:
    """The names; the name of an event has the one that is meant, or none that is certain."""
    named = tuple(candidates)
    at = {candidate.start: candidate for candidate in named}
    return tuple(
        _settled(tokens, candidate, at, day)
        if candidate.entry and candidate.entry.kind == "event"
        else candidate
        for candidate in named
    )


def _settled(
    tokens: TokenTable,
    candidate: MentionCandidate,
    at: dict[int, MentionCandidate],
    day: date | None,
) -> MentionCandidate:
    called = _called().get(candidate.words, ())
    shared = len(called) > 1
    year = _year(tokens, candidate.start - 1) if shared else 0
    behind = at.get(candidate.end + 1) if _is(tokens, candidate.end, PLACE_PREPOSITIONS) else None
    there = _there(called, behind)
    fits = _of_year(there, year or _year_after(tokens, candidate.end)) if shared else there
    event = None if _plain_day(tokens, candidate) else meant(fits, day, shared=shared)
    if event is None:
        return replace(candidate, entry=None)
    return _dated(replace(candidate, entry=event.entry), year)


def meant(fits: Sequence[KnownEvent], day: date | None, *, shared: bool) -> KnownEvent | None:
    """The event that a name means: the only one, or the one that is clearly nearest to the day.

    ``shared`` says that others have the name too, be they known or not to fit.
    """
    if not shared:
        return next((event for event in fits if spoken_of(event, day)), None)
    if len(fits) == 1 and day is None:
        return fits[0]
    near = sorted((e for e in fits if possible(e, day)), key=lambda e: away(e, day))
    if not near or (day is None and len(near) > 1):
        return None
    if len(fits) == 1:
        return near[0]
    far = CUP_NOUNS.intersection(near[0].kinds) and away(near[0], day) > CUP_SEASON_DAYS
    clear = len(near) == 1 or NEARER_TIMES * away(near[0], day) < away(near[1], day)
    return near[0] if clear and not far else None


def _there(called: Sequence[KnownEvent], behind: MentionCandidate | None) -> Sequence[KnownEvent]:
    """Of several events those in the place that is named behind: "the World Cup in Brazil"."""
    if len(called) < 2 or behind is None or behind.entry is None:  # noqa: PLR2004 one is no choice
        return called
    if behind.entry.kind not in {"country", "place"}:
        return called
    return [event for event in called if behind.entry.name in event.places]


def _of_year(called: Sequence[KnownEvent], year: int) -> Sequence[KnownEvent]:
    return [event for event in called if year in years(event)] if year else called


def _dated(candidate: MentionCandidate, year: int) -> MentionCandidate:
    """A name with the year that stands before it: "the 2012 Olympics" is one name."""
    if not year:
        return candidate
    start = candidate.start - 1
    return replace(
        candidate,
        start=start,
        reach=min(candidate.reach, start),
        words=(str(year), *candidate.words),
    )


def _is(tokens: TokenTable, i: int, words: frozenset[str]) -> bool:
    return i < len(tokens.text) and tokens.text[i] in words


def _year(tokens: TokenTable, i: int) -> int:
    """The year that a token is, 0 where it is none."""
    text = tokens.text[i] if 0 <= i < len(tokens.text) else ""
    return int(text) if len(text) == DIGITS_OF_YEAR and text.isdecimal() else 0


def _year_after(tokens: TokenTable, i: int) -> int:
    """The year of "in 2012" or "of 2012" that follows."""
    return _year(tokens, i + 1) if _is(tokens, i, YEAR_PREPOSITIONS) else 0


def _plain_day(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether the name of an event is but the day that it is called after."""
    month, *number = candidate.words
    if month not in MONTH_SPELLINGS or not number or not number[-1].isdecimal():
        return False
    return (
        candidate.start == 0
        or tokens.text[candidate.start - 1].lower() not in WORDS_BEFORE_EVENT_DAY
    )


@cache
def _called() -> dict[tuple[str, ...], tuple[KnownEvent, ...]]:
    """The events by their names, as names are compared."""
    by_name: dict[tuple[str, ...], tuple[KnownEvent, ...]] = {}
    for event in known_events():
        names = (event.entry.name, *event.entry.aliases)
        for words in dict.fromkeys(tuple(map(name_key, name_words(name))) for name in names):
            by_name[words] = (*by_name.get(words, ()), event)
    return by_name


def possible(event: KnownEvent, day: date | None) -> bool:
    """Whether somebody can speak of an event on a day: what nobody planned is not foreseen."""
    planned = PLANNED_EVENTS.intersection(event.kinds)
    return day is None or event.start <= day + (FORESEEN_BEFORE if planned else UNFORESEEN_BEFORE)


def spoken_of(event: KnownEvent, day: date | None) -> bool:
    """Whether an event that has its name alone can be named: "Brexit" was, before the vote."""
    return day is None or event.start <= day + FORESEEN_BEFORE


def away(event: KnownEvent, day: date | None) -> int:
    """How many days lie between an event and a day, 0 while it goes on or where no day is known."""
    if day is None:
        return 0
    return max((event.start - day).days, (day - (event.end or day)).days, 0)


def years(event: KnownEvent) -> range | tuple[int]:
    """The years that an event is called by: that of its name, else all that it lasts.

    >>> games = next(e for e in known_events() if e.entry.name == "2020 Summer Olympics")
    >>> games.start.year, list(years(games))
    (2021, [2020])
    """
    first = event.entry.name.split()[0]
    if len(first) == DIGITS_OF_YEAR and first.isdecimal():
        return (int(first),)
    return range(event.start.year, (event.end or date.max).year + 1)
