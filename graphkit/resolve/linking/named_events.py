"""Decides which event a name means if several have it, by the year, the place or the day."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.entries import KnownEvent
from graphkit.gazetteer.tables import known_events
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.names import name_key, name_words
from graphkit.text.written_days import MONTHS

# Kinds of events that are planned, so that articles speak of them long before.
PLANNED_EVENTS = frozenset(
    {"olympics", "games", "cup", "tournament", "championship", "election", "referendum"}
    | {"summit", "conference"}
)
# How long before its first day an article can speak of a planned event, and of any other event. The
# first is chosen on sentences of our own (tests/resolve), the second is not measured yet.
FORESEEN_BEFORE, UNFORESEEN_BEFORE = timedelta(days=8 * 365), timedelta(days=2)
# A name means the nearest event if the next one is more than this many times as far from the day.
# Chosen on sentences of our own (tests/resolve).
NEARER_TIMES = 3
# Every sport has its World Cup. So a name of several events means a cup of the table only within
# this many days of it, unless place or year leave just one event. Chosen on sentences of our own
# (tests/resolve).
CUP_NOUNS, CUP_SEASON_DAYS = frozenset({"cup", "tournament"}), 120
DIGITS_OF_YEAR = 4
# Prepositions between the name of an event and its place, or its year.
PLACE_PREPOSITIONS, YEAR_PREPOSITIONS = frozenset({"in", "at"}), frozenset({"in", "of"})
# Words before a date that make it the name of an event: "since September 11".
WORDS_BEFORE_EVENT_DAY = frozenset({"since", "after", "before", "of", "post", "pre", "the"})
# The names of months in full, and cut to three and to four letters.
MONTH_SPELLINGS = frozenset(month[:n] for month in MONTHS for n in (3, 4, len(month)))


def with_named_events(
    tokens: TokenTable, candidates: Iterable[MentionCandidate], day: date | None
) -> tuple[MentionCandidate, ...]:
    """The names; the name of an event has the entry that it means, or none if that is uncertain.

    ``day`` is the day of publication.
    """
    named = tuple(candidates)
    at = {candidate.start: candidate for candidate in named}
    return tuple(
        _with_meant_event(tokens, candidate, at, day)
        if candidate.entry and candidate.entry.kind == "event"
        else candidate
        for candidate in named
    )


def _with_meant_event(
    tokens: TokenTable,
    candidate: MentionCandidate,
    at: dict[int, MentionCandidate],
    day: date | None,
) -> MentionCandidate:
    """The name of an event with the entry that it means, and with the year before it.

    ``at`` has the names of the article by their first token.
    """
    called = _events_by_name().get(candidate.words, ())
    shared = len(called) > 1
    year = _year(tokens, candidate.start - 1) if shared else 0
    behind = (
        at.get(candidate.end + 1) if _is_one_of(tokens, candidate.end, PLACE_PREPOSITIONS) else None
    )
    there = _in_place(called, behind)
    fits = _of_year(there, year or _year_after(tokens, candidate.end)) if shared else there
    event = None if _is_bare_date(tokens, candidate) else meant(fits, day, shared=shared)
    if event is None:
        return replace(candidate, entry=None)
    return _with_year(replace(candidate, entry=event.entry), year)


def meant(fits: Sequence[KnownEvent], day: date | None, *, shared: bool) -> KnownEvent | None:
    """The event that a name means: the only one, or the one that is clearly nearest to the day.

    ``fits`` are the events that the name can mean. ``shared`` says that several events have the
    name, even if only one of them fits. ``None`` if no event is certain.
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


def _in_place(
    called: Sequence[KnownEvent], behind: MentionCandidate | None
) -> Sequence[KnownEvent]:
    """The events in the place named after them ("the World Cup in Brazil"), or all of them."""
    if len(called) < 2 or behind is None or behind.entry is None:  # noqa: PLR2004 one is no choice
        return called
    if behind.entry.kind not in {"country", "place"}:
        return called
    return [event for event in called if behind.entry.name in event.places]


def _of_year(called: Sequence[KnownEvent], year: int) -> Sequence[KnownEvent]:
    """The events that have a year in their name or last in it, or all of them if it is 0."""
    return [event for event in called if year in years(event)] if year else called


def _with_year(candidate: MentionCandidate, year: int) -> MentionCandidate:
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


def _is_one_of(tokens: TokenTable, i: int, words: frozenset[str]) -> bool:
    """Whether a token is one of some words."""
    return i < len(tokens.text) and tokens.text[i] in words


def _year(tokens: TokenTable, i: int) -> int:
    """The year that a token is, or 0 if it is none."""
    text = tokens.text[i] if 0 <= i < len(tokens.text) else ""
    return int(text) if len(text) == DIGITS_OF_YEAR and text.isdecimal() else 0


def _year_after(tokens: TokenTable, i: int) -> int:
    """The year of "in 2012" or "of 2012" behind a name, or 0."""
    return _year(tokens, i + 1) if _is_one_of(tokens, i, YEAR_PREPOSITIONS) else 0


def _is_bare_date(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether the name of an event is only a date: "The court meets on September 11"."""
    month, *number = candidate.words
    if month not in MONTH_SPELLINGS or not number or not number[-1].isdecimal():
        return False
    return (
        candidate.start == 0
        or tokens.text[candidate.start - 1].lower() not in WORDS_BEFORE_EVENT_DAY
    )


@cache
def _events_by_name() -> dict[tuple[str, ...], tuple[KnownEvent, ...]]:
    """The events by their names, as names are compared."""
    by_name: dict[tuple[str, ...], tuple[KnownEvent, ...]] = {}
    for event in known_events():
        names = (event.entry.name, *event.entry.aliases)
        for words in dict.fromkeys(tuple(map(name_key, name_words(name))) for name in names):
            by_name[words] = (*by_name.get(words, ()), event)
    return by_name


def possible(event: KnownEvent, day: date | None) -> bool:
    """Whether an article of a day can speak of an event.

    The event starts at most ``FORESEEN_BEFORE`` after the day if it is planned, else at most
    ``UNFORESEEN_BEFORE``.
    """
    planned = PLANNED_EVENTS.intersection(event.kinds)
    return day is None or event.start <= day + (FORESEEN_BEFORE if planned else UNFORESEEN_BEFORE)


def spoken_of(event: KnownEvent, day: date | None) -> bool:
    """Whether an article of a day can use an event's own name: "Brexit" years before the vote."""
    return day is None or event.start <= day + FORESEEN_BEFORE


def away(event: KnownEvent, day: date | None) -> int:
    """The days between an event and a day; 0 during the event or if the day is not known."""
    if day is None:
        return 0
    return max((event.start - day).days, (day - (event.end or day)).days, 0)


def years(event: KnownEvent) -> range | tuple[int]:
    """The years that a name can give an event: the one in its own name, else all that it lasts.

    >>> games = next(e for e in known_events() if e.entry.name == "2020 Summer Olympics")
    >>> games.start.year, list(years(games))
    (2021, [2020])
    """
    first = event.entry.name.split()[0]
    if len(first) == DIGITS_OF_YEAR and first.isdecimal():
        return (int(first),)
    return range(event.start.year, (event.end or date.max).year + 1)
