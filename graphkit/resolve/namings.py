"""Tells which words name the speakers of an utterance, and how sure each name is."""

from collections.abc import Iterator

from graphkit.records import NamedBy, Naming, SpeakerCandidate, Utterance
from graphkit.resolve.coreference.speakers import governing
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import AntecedentRule, Judgement, Resolution
from graphkit.resolve.discourse.lookups import entity_of, is_refused, words_between
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.minted_ids import actor_id
from graphkit.resolve.ranking.ranker import certainty
from graphkit.resolve.ranking.weights import lines

# The decimals of a certainty and a chance; more would differ from machine to machine.
DECIMALS = 3
# Candidates with a lower chance are not listed.
LEAST_CHANCE_SHOWN = 0.01


def namings(state: DocumentState, utterance: Utterance) -> tuple[Naming, ...]:
    """The naming of each mention in the source for which the rules found an actor."""
    return tuple(_namings(state, utterance.id))


def refused_steps(state: DocumentState, utterance: Utterance) -> tuple[str, ...]:
    """The reasons in words why mentions in the source stand for nobody, one for each."""
    refused = (i for i in state.sources.get(utterance.id, ()) if is_refused(state, i))
    return tuple(_refused_step(state, i) for i in refused)


def _refused_step(state: DocumentState, i: int) -> str:
    candidate = state.candidates[i]
    names = _names(state, state.judgements[i].chosen)
    words = words_between(state, candidate.start, candidate.end)
    return f"“{words}”: not sure enough that it is {names}"


def _namings(state: DocumentState, utterance: str) -> Iterator[Naming]:
    for i in state.sources.get(utterance, ()):
        judgement, resolution = state.judgements.get(i), state.resolutions.get(i)
        if judgement:
            yield _judged(state, i, judgement)
        elif resolution and _ids(state, resolution.voice or resolution.entities):
            yield _sure(state, i, resolution)


def _judged(state: DocumentState, i: int, judgement: Judgement) -> Naming:
    """The naming of a pronoun or description, kept or refused."""
    return Naming(
        actors=_ids(state, judgement.chosen) if judgement.kept else (),
        named=_named(state, state.candidates[i], judgement.rule),
        certainty=round(judgement.certainty, DECIMALS),
        candidates=tuple(_candidates(state, judgement)),
    )


def _sure(state: DocumentState, i: int, resolution: Resolution) -> Naming:
    """The naming of a name, or of "I" in a quotation; how sure it is depends on its kind alone."""
    named = _named(state, state.candidates[i], resolution.rule, resolution.entities[0])
    line = lines().get(resolution.rule, lines().get(named, lines()["full name"]))
    return Naming(
        actors=_ids(state, resolution.voice or resolution.entities),
        named=named,
        certainty=round(certainty(0.5, line), DECIMALS),
    )


def _named(
    state: DocumentState, candidate: MentionCandidate, rule: AntecedentRule, entity: int = -1
) -> NamedBy:
    """The kind of words that name somebody."""
    if candidate.kind == "pronoun":
        return "pronoun"
    if candidate.kind == "description":
        return "office and day" if rule == "office" else "description"
    if candidate.title:
        return "title and name"
    longer = len(state.entities[entity].words) > len(candidate.words)
    return "short name" if longer or candidate.kind == "adjective" else "full name"


def _candidates(state: DocumentState, judgement: Judgement) -> Iterator[SpeakerCandidate]:
    """The antecedents that were weighed, with those that have hardly any chance left out."""
    for one in judgement.weighed:
        chosen = one.entities == judgement.chosen
        if chosen or one.chance >= LEAST_CHANCE_SHOWN:
            ids = _ids(state, one.entities)
            yield SpeakerCandidate(
                name=_names(state, one.entities),
                actor=ids[0] if len(ids) == 1 else None,
                chance=round(one.chance, DECIMALS),
                chosen=chosen,
            )


def _names(state: DocumentState, numbers: tuple[int, ...]) -> str:
    """The names of some entities, or the words that the article calls them by."""
    return " and ".join(_shown(state, number) for number in numbers)


def _shown(state: DocumentState, number: int) -> str:
    """The name of an entity, or the words that the article calls it by."""
    entity = state.entities[number]
    return entity.name or "the " + min(
        entity.titles, key=lambda one: (-len(one), one), default="one"
    )


def _ids(state: DocumentState, numbers: tuple[int, ...]) -> tuple[str, ...]:
    """The ids of the actors that speak if some entities are a source."""
    spoken = (entity_of(state, governing(state, number)) for number in numbers)
    return tuple(dict.fromkeys(actor_id(one, state.article) for one in spoken if one.name))
