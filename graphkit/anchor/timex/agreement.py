"""Lets the weekdays of one text agree: mentions of one event, and two days side by side."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.tense import TENSE_BARRIERS, looks_ahead
from graphkit.anchor.timex.words import TimexWord, word_classes
from graphkit.records import Timex

POSSESSIVES = frozenset({"'s", "’s"})
# Words between a weekday and the noun of its event: “Sunday's lower house *vote*”, “the *vote* of
# the lower house on Sunday”. Chosen on sentences of our own.
MAX_WORDS_TO_EVENT = 12
# Words between two weekdays that are told in their order: “on Monday and Tuesday”.
WORDS_BETWEEN_WEEKDAYS = re.compile(r"\s*(?:,|and|or|to|through|until|-|–)\s*(?:on\s+)?")
ONE_WEEK = timedelta(days=7)


def directions(
    words: tuple[TimexWord, ...], found: Sequence[TimexMatch]
) -> tuple[bool | None, ...]:
    """Whether each match is about the future, as :func:`looks_ahead` tells it.

    Mentions of one event agree: if “the vote on Sunday” is to come, so is “Sunday's vote”.
    """
    ahead = [looks_ahead(words, match.first) for match in found]
    events = [_event(words, match) for match in found]
    coming = {event for event, told in zip(events, ahead, strict=True) if told and event[1]}
    return tuple(told or event in coming or told for event, told in zip(events, ahead, strict=True))


def _event(words: Sequence[TimexWord], match: TimexMatch) -> tuple[str, str]:
    """A match's weekday and the noun of the event on it; both are empty if one is not there."""
    day = match.text("weekday").lower() if match.pattern.reading == "weekday" else ""
    if not day:
        return "", ""
    owned = match.end < len(words) and words[match.end].text in POSSESSIVES
    first, last = max(0, match.first - MAX_WORDS_TO_EVENT), match.end + MAX_WORDS_TO_EVENT
    noun = _noun(words[match.end : last] if owned else words[first : match.first][::-1])
    return (day, noun) if noun else ("", "")


def _noun(words: Sequence[TimexWord]) -> str:
    """The first noun of an event before the sentence ends."""
    for word in words:
        if word.text in TENSE_BARRIERS:
            return ""
        if "HELD" in word_classes(word.text):
            return word.text.lower()
    return ""


def in_order(
    text: str, found: Sequence[tuple[Timex, TimexMatch, bool | None]], today: date | None
) -> tuple[Timex, ...]:
    """The expressions of a text, where two weekdays side by side are in the order of days.

    On a Monday “on Monday and Tuesday” is Monday and Tuesday of last week, and not today and a day
    before it; of days to come the second is a week later. “Monday and Sunday” are two days as well.
    """
    fixed = [timex for timex, _, _ in found]
    for n in range(len(found) - 1):
        ahead = found[n][2] or found[n + 1][2]
        if today and _is_out_of_order(text, fixed[n], fixed[n + 1], found[n][1], found[n + 1][1]):
            late = n + 1 if ahead else n
            fixed[late] = _moved(fixed[late], ONE_WEEK if ahead else -ONE_WEEK)
    return tuple(fixed)


def _is_out_of_order(
    text: str, one: Timex, other: Timex, first: TimexMatch, second: TimexMatch
) -> bool:
    """Whether two plain weekdays side by side are nearer to each other in the order of days."""
    if {first.pattern.reading, second.pattern.reading} != {"weekday"}:
        return False
    joined = WORDS_BETWEEN_WEEKDAYS.fullmatch(text, one.span.end, other.span.start)
    days = (one.when and one.when.start, other.when and other.when.start)
    return bool(joined and days[0] and days[1] and 2 * (days[0] - days[1]) > ONE_WEEK)


def _moved(timex: Timex, away: timedelta) -> Timex:
    """A weekday some days away, in its value and its interval."""
    when = timex.when
    if when is None or when.start is None or when.end is None:
        return timex
    day = when.start + away
    value = day.isoformat() + timex.value[len(when.start.isoformat()) :]
    return replace(timex, value=value, when=replace(when, start=day, end=when.end + away))
