"""Decides whether an event is long past and nothing in the article recalls it."""

from collections.abc import Collection
from datetime import date

from graphkit.gazetteer.entries import KnownEvent
from graphkit.gazetteer.tables import countries
from graphkit.resolve.events.triggers import EventTrigger, Stretch
from graphkit.resolve.linking.named_events import away

# From so many days after an event on, a noun with its parties alone does not mean it: an event of
# more than a year ago dates nobody either.
LONG_PAST_DAYS = 365


def long_past(
    trigger: EventTrigger, event: KnownEvent, recalled: Collection[str], day: date
) -> bool:
    """Whether an event is long past and neither its place, its days nor its name recall it.

    Parties alone do not: they have met again since. ``recalled`` are the names that the article
    has, ``day`` is that of its publication.
    """
    if away(event, day) <= LONG_PAST_DAYS or event.start > day:
        return False
    towns = set(event.places) - countries().keys()
    placed = bool(trigger.inside & set(event.places) - set(event.parties))
    named = placed or event.entry.name in recalled or not towns.isdisjoint(recalled)
    dated = any(overlap(span, event) for span in (*trigger.dates, *trigger.clause))
    return not (named or dated)


def overlap(span: Stretch, event: KnownEvent) -> bool:
    """Whether a closed interval of days and an event have a day in common."""
    return span[0] <= (event.end or span[1]) and event.start <= span[1]
