"""Gives the actor, and its id, of an event of the tables."""

from graphkit.gazetteer.entries import Entry, KnownEvent
from graphkit.identity import fold, mint
from graphkit.records import Actor, When


def event_id(entry: Entry) -> str:
    """The id of an event's actor, by its Wikidata item if that is known, else by its name."""
    return mint(
        "actor", entry.wikidata or "event", *(() if entry.wikidata else (fold(entry.name),))
    )


def event_actor(event: KnownEvent) -> Actor:
    """The actor of an event of the table."""
    entry = event.entry
    return Actor(
        id=event_id(entry),
        name=entry.name,
        kind="event",
        wikidata=entry.wikidata,
        wikidata_checked=entry.checked,
        aliases=entry.aliases,
        when=When(start=event.start, end=event.end, granularity="day", basis="table of events"),
        places=event.places,
        parties=event.parties,
    )
