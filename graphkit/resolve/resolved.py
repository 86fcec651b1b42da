"""Makes the records for other packages from a resolved document: actors, mentions and speakers.

This module decides the id of an actor, and which names, year of birth and occupations it has.
"""

from collections.abc import Iterator, Sequence

from graphkit.gazetteer.tables import known_events, nouns
from graphkit.records import (
    Actor,
    Article,
    Diagnostic,
    Mention,
    MentionKind,
    ResolvedEntities,
    Speaker,
    Utterance,
)
from graphkit.resolve.coreference.speakers import speaking, steps, through
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Entity
from graphkit.resolve.discourse.lookups import entity_of, words_between
from graphkit.resolve.events.event_actors import event_actor, event_id
from graphkit.resolve.events.scoring import EventMention
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import age_behind, span_of
from graphkit.resolve.minted_ids import KIND_OF_CATEGORY, actor_id
from graphkit.resolve.namings import namings, refused_steps
from graphkit.resolve.source_descriptions import source_description

# The highest age, in years: a higher number between commas after a name is not an age. Chosen on
# sentences of our own (tests/resolve).
MAX_AGE = 120

NOBODY_KNOWN = "the source's words name nobody that is known"


def actors(
    state: DocumentState, event_mentions: Sequence[EventMention], utterances: Sequence[Utterance]
) -> tuple[Actor, ...]:
    """The actors of a document, each once, sorted by id.

    They are the entities with a name that are mentioned or speak, and the events of the table that
    a name or a noun of the document means.
    """
    written, born = _names_in_text(state), _birth_years(state)
    speak = (one for utterance in utterances for one in speaking(state, utterance.id))
    new = (one for one in speak if isinstance(one, Entity))
    found = {
        actor_id(entity, state.article): _actor(state, entity, written.get(entity.number, {}), born)
        for entity in (*state.entities, *new)
        if entity.name
    }
    named = {f.entry.name for f in state.entities if f.category == "event" and f.entry}
    named |= {h.event.entry.name for h in event_mentions}
    told = (event_actor(event) for event in known_events() if event.entry.name in named)
    found |= {event.id: event for event in told}
    return tuple(found[key] for key in sorted(found))


def _names_in_text(state: DocumentState) -> dict[int, dict[str, str]]:
    """The names that the text has for each entity: entity number → name → reason for the name."""
    names: dict[int, dict[str, str]] = {}
    for i, candidate in enumerate(state.candidates):
        resolution = state.resolutions.get(i) if candidate.kind == "name" else None
        if resolution:
            for number in resolution.entities:
                told = names.setdefault(number, {})
                told.setdefault(
                    words_between(state, candidate.start, candidate.end), resolution.basis
                )
    return names


def _birth_years(state: DocumentState) -> dict[int, int]:
    """The year of birth of each person whose age follows the name: "Ada Quell, 84, …".

    It is the year of publication less the age in years, so it can be one too late. Without a day of
    publication there are no years.
    """
    years: dict[int, int] = {}
    for i, candidate in enumerate(state.candidates):
        person = candidate.kind == "name" and candidate.category == "person"
        age = age_behind(state.tokens, candidate.end) if person else None
        if state.day and age is not None and age <= MAX_AGE and i in state.resolutions:
            for number in state.resolutions[i].entities:
                years.setdefault(number, state.day.year - age)
    return years


def _actor(
    state: DocumentState, entity: Entity, written: dict[str, str], born: dict[int, int]
) -> Actor:
    """The actor of an entity.

    ``written`` has its names in the text with their reasons, ``born`` the years of birth of all
    entities by number.
    """
    return Actor(
        id=actor_id(entity, state.article),
        name=entity.name,
        kind=KIND_OF_CATEGORY.get(entity.category, "organization"),
        wikidata=entity.entry.wikidata if entity.entry else None,
        wikidata_checked=entity.entry.checked if entity.entry else True,
        aliases=tuple(sorted(set(written) - {entity.name})),
        occupations=_occupations(entity),
        born=born.get(entity.number),
        reasons=tuple(f"“{words}”: {basis}" for words, basis in sorted(written.items())),
    )


def _occupations(entity: Entity) -> tuple[str, ...]:
    """The occupations that the article gives a person, sorted: "senator", "plumber".

    They are the last words of the person's titles that are nouns of the tables with a field of
    work. Another kind of entity has none.
    """
    called = (
        {title.rpartition(" ")[2] for title in entity.titles} if entity.category == "person" else ()
    )
    return tuple(sorted(noun for noun in called if noun in nouns() and nouns()[noun].fields))


def mentions(state: DocumentState, event_mentions: Sequence[EventMention]) -> tuple[Mention, ...]:
    """All mentions of named entities and of events, in the order of the text."""
    found = (*_mentions(state), *_event_mentions(state, event_mentions))
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.kind, mention.actors)))


def _mentions(state: DocumentState) -> Iterator[Mention]:
    """The mentions of entities with a name.

    If other entities speak through the mention ("a spokesman of the ministry"), it is a mention of
    those other entities; but the text in which they speak ("a statement") is not.
    """
    for i, candidate in enumerate(state.candidates):
        resolution = state.resolutions.get(i)
        if not resolution or (resolution.voice and candidate.category == "medium"):
            continue
        numbers = resolution.voice or resolution.entities
        ids = tuple(
            actor_id(state.entities[n], state.article) for n in numbers if state.entities[n].name
        )
        judgement = state.judgements.get(i)
        if ids:
            yield Mention(
                span=span_of(state.tokens, candidate.start, candidate.end),
                kind=_kind(candidate, state.entities[numbers[0]]),
                actors=ids,
                basis=resolution.basis,
                certainty=judgement.certainty if judgement else None,
                through=bool(resolution.voice),
            )


def _kind(candidate: MentionCandidate, entity: Entity) -> MentionKind:
    """The kind of a mention; a name of one word is short if the entity has a longer one."""
    short = candidate.kind == "name" and len(candidate.words) == 1 and len(entity.name.split()) > 1
    return "short name" if short else candidate.kind


def _event_mentions(
    state: DocumentState, event_mentions: Sequence[EventMention]
) -> Iterator[Mention]:
    """The mentions that are nouns for an event of the table: "their summit"."""
    for found in event_mentions:
        yield Mention(
            span=span_of(state.tokens, found.start, found.end),
            kind="event",
            actors=(event_id(found.event.entry),),
            basis=found.basis,
        )


def speaker(state: DocumentState, utterance: Utterance, text: str) -> Speaker:
    """The speakers of an utterance with the steps that led to them; no actors if none is known."""
    spoken = (entity_of(state, one) for one in speaking(state, utterance.id))
    named = tuple(actor_id(entity, state.article) for entity in spoken if entity.name)
    return Speaker(
        utterance=utterance.id,
        actors=tuple(dict.fromkeys(named)),
        steps=(*steps(state, utterance.id), *refused_steps(state, utterance)) or (NOBODY_KNOWN,),
        through=through(state, utterance.id),
        described=None if named else source_description(state, utterance, text),
        namings=namings(state, utterance),
    )


def unknown_speaker(article: Article, utterance: Utterance) -> Diagnostic:
    """The note that no speaker is known for an utterance."""
    words = " … ".join(part.of(article.text) for part in utterance.source)
    return Diagnostic(
        path=article.path,
        place=f"characters {utterance.sentence.start}–{utterance.sentence.end}",
        reason=f"nobody is named by “{words}”" if words else "the speaker is not named",
        remedy="add the name to seeds/actors, or read the statement as it is",
        severity="note",
        kind="speaker unknown",
    )


def resolved_entities(
    state: DocumentState,
    events: Sequence[EventMention],
    article: Article,
    utterances: Sequence[Utterance],
) -> ResolvedEntities:
    """The records of a document for other packages; each utterance without a speaker has a note."""
    speakers = tuple(speaker(state, utterance, article.text) for utterance in utterances)
    unknown = {one.utterance for one in speakers if not one.actors}
    return ResolvedEntities(
        actors=actors(state, events, utterances),
        mentions=mentions(state, events),
        speakers=speakers,
        diagnostics=tuple(unknown_speaker(article, one) for one in utterances if one.id in unknown),
    )
