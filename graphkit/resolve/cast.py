"""A followed scene → the records that others see: actors, mentions and speakers."""

from collections.abc import Iterator, Sequence

from graphkit.gazetteer.tables import Entry, Happening, happenings, nouns
from graphkit.identity import fold, mint
from graphkit.records import (
    Actor,
    ActorKind,
    Article,
    Diagnostic,
    Mention,
    MentionKind,
    Span,
    Speaker,
    Utterance,
    When,
)
from graphkit.resolve.events import Happened
from graphkit.resolve.figures import Figure
from graphkit.resolve.fitting import without_initials
from graphkit.resolve.page import age_behind
from graphkit.resolve.scene import Scene, words
from graphkit.resolve.speakers import speaking, steps, through
from graphkit.resolve.spots import Spot

KINDS: dict[str, ActorKind] = {
    "person": "person",
    "country": "country",
    "place": "place",
    "event": "event",
}

OLDEST = 120


def actor_id(figure: Figure, article: str) -> str:
    """The id of a figure's actor: by Wikidata where it is known, else by kind and folded name.

    A person who goes by a single name is nobody of another article: surnames are shared.
    """
    wikidata = figure.entry.wikidata if figure.entry else None
    if wikidata:
        return mint("actor", wikidata)
    alone = figure.cat == "person" and not figure.entry and len(figure.name.split()) == 1
    name = without_initials(figure.name) if figure.cat == "person" else figure.name
    seen = (fold(name), article) if alone else (fold(name),)
    return mint("actor", KINDS.get(figure.cat, "body"), *seen)


def actors(scene: Scene, happened: Sequence[Happened]) -> tuple[Actor, ...]:
    """Every named figure and every event once, sorted by id."""
    written, born = _written(scene), _born(scene)
    found = {
        actor_id(figure, scene.article): _actor(scene, figure, written.get(figure.number, {}), born)
        for figure in scene.figures
        if figure.name
    }
    named = {f.entry.name for f in scene.figures if f.cat == "event" and f.entry}
    named |= {h.event.entry.name for h in happened}
    told = (_event(event) for event in happenings() if event.entry.name in named)
    found |= {event.id: event for event in told}
    return tuple(found[key] for key in sorted(found))


def _written(scene: Scene) -> dict[int, dict[str, str]]:
    """The names that the text has for each figure, and why they are that figure's."""
    names: dict[int, dict[str, str]] = {}
    for i, spot in enumerate(scene.spots):
        if spot.kind == "name":
            reading = scene.readings[i]
            for number in reading.figures:
                told = names.setdefault(number, {})
                told.setdefault(words(scene, spot.start, spot.end), reading.basis)
    return names


def _born(scene: Scene) -> dict[int, int]:
    """The years in which the people were born whose age stands behind their name."""
    years: dict[int, int] = {}
    for i, spot in enumerate(scene.spots):
        person = spot.kind == "name" and spot.cat == "person"
        age = age_behind(scene.page, spot.end) if person else None
        if scene.day and age is not None and age <= OLDEST:
            for number in scene.readings[i].figures:
                years.setdefault(number, scene.day.year - age)
    return years


def _actor(scene: Scene, figure: Figure, written: dict[str, str], born: dict[int, int]) -> Actor:
    return Actor(
        id=actor_id(figure, scene.article),
        name=figure.name,
        kind=KINDS.get(figure.cat, "body"),
        wikidata=figure.entry.wikidata if figure.entry else None,
        aliases=tuple(sorted(set(written) - {figure.name})),
        callings=_callings(figure),
        born=born.get(figure.number),
        reasons=tuple(f"“{words}”: {basis}" for words, basis in sorted(written.items())),
    )


def _callings(figure: Figure) -> tuple[str, ...]:
    """The nouns of a walk of life that the article calls a person by, offices among them."""
    called = {title.rpartition(" ")[2] for title in figure.titles} if figure.cat == "person" else ()
    return tuple(sorted(noun for noun in called if noun in nouns() and nouns()[noun].fields))


def _event_id(entry: Entry) -> str:
    return mint(
        "actor", entry.wikidata or "event", *(() if entry.wikidata else (fold(entry.name),))
    )


def _event(event: Happening) -> Actor:
    entry = event.entry
    return Actor(
        id=_event_id(entry),
        name=entry.name,
        kind="event",
        wikidata=entry.wikidata,
        aliases=entry.aliases,
        when=When(start=event.start, end=event.end, granularity="day", basis="table of events"),
        places=event.places,
        parties=event.parties,
    )


def mentions(scene: Scene, happened: Sequence[Happened]) -> tuple[Mention, ...]:
    """All mentions of named figures and of events, in the order of the text."""
    found = (*_mentions(scene), *_event_mentions(scene, happened))
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.kind, mention.actors)))


def span(scene: Scene, start: int, end: int) -> Span:
    """The characters of the tokens ``[start, end)``."""
    page = scene.page
    return Span(page.start[start], page.start[end - 1] + len(page.text[end - 1]))


def _mentions(scene: Scene) -> Iterator[Mention]:
    for i, spot in enumerate(scene.spots):
        reading = scene.readings.get(i)
        if not reading:
            continue
        numbers = reading.voice or reading.figures
        ids = tuple(
            actor_id(scene.figures[n], scene.article) for n in numbers if scene.figures[n].name
        )
        if ids:
            yield Mention(
                span=span(scene, spot.start, spot.end),
                kind=_kind(spot, scene.figures[numbers[0]]),
                actors=ids,
                basis=reading.basis,
            )


def _kind(spot: Spot, figure: Figure) -> MentionKind:
    short = spot.kind == "name" and len(spot.words) == 1 and len(figure.name.split()) > 1
    return "short name" if short else spot.kind


def _event_mentions(scene: Scene, happened: Sequence[Happened]) -> Iterator[Mention]:
    for found in happened:
        yield Mention(
            span=span(scene, found.start, found.end),
            kind="event",
            actors=(_event_id(found.event.entry),),
            basis=found.basis,
        )


def speaker(scene: Scene, utterance: Utterance) -> Speaker:
    """Who an utterance is attributed to, with the steps; no actors when that is not known."""
    spoken = speaking(scene, utterance.id)
    named = (actor_id(scene.figures[n], scene.article) for n in spoken if scene.figures[n].name)
    return Speaker(
        utterance=utterance.id,
        actors=tuple(dict.fromkeys(named)),
        steps=steps(scene, utterance.id) or ("the source's words name nobody that is known",),
        through=through(scene, utterance.id),
    )


def diagnostic(article: Article, utterance: Utterance) -> Diagnostic:
    """That nobody is found behind an utterance."""
    words = " … ".join(part.of(article.text) for part in utterance.source)
    return Diagnostic(
        path=article.path,
        place=f"characters {utterance.sentence.start}–{utterance.sentence.end}",
        reason=f"nobody is named by “{words}”" if words else "the speaker is not named",
        remedy="add the name to seeds/actors, or read the statement as it is",
        severity="note",
        kind="speaker unknown",
    )
