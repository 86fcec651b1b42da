"""Decides which entities speak an utterance, from the mentions of its source, and says why."""

from collections.abc import Sequence

from graphkit.gazetteer.tables import seats
from graphkit.records import Utterance
from graphkit.resolve.coreference.organizations import is_capital, state_organization
from graphkit.resolve.coreference.sources import SPEAKING_CATEGORIES, tokens_in
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Referent, Resolution
from graphkit.resolve.discourse.lookups import (
    entity_of,
    known_entity,
    resolved_before,
    words_between,
)
from graphkit.resolve.mentions.candidate import MentionCandidate


def resolutions(
    state: DocumentState, utterance: str
) -> tuple[tuple[MentionCandidate, Resolution], ...]:
    """The resolved mentions of an utterance's source, with their resolutions."""
    candidates = state.sources.get(utterance, ())
    return tuple(
        (state.candidates[i], state.resolutions[i]) for i in candidates if i in state.resolutions
    )


def speaking(state: DocumentState, utterance: str) -> tuple[Referent, ...]:
    """The entities that speak an utterance; for a spokesman, it is the organization."""
    found = (
        resolution.voice or resolution.entities for _, resolution in resolutions(state, utterance)
    )
    numbers = (number for several in found for number in several)
    return tuple(dict.fromkeys(governing(state, number) for number in numbers))


def governing(state: DocumentState, number: int) -> Referent:
    """The entity that speaks if an entity is a source: for a capital, it is the government.

    The seat of an organization stands for that organization ("Brussels" for the European Union),
    unless the article names the country of the seat. Any other entity speaks itself.
    """
    entity = state.entities[number]
    entry = entity.entry
    seat = seats().get(entry.name) if entry and entry.kind == "place" else None
    if seat and not any(
        f.category == "country" and f.country == seat.country for f in state.entities
    ):
        return known_entity(state, seat.entry)
    if not is_capital(entity):
        return number
    organization = state_organization(state, "government", entity.country)
    return number if organization is None else organization


def quotation_speakers(
    state: DocumentState, utterances: Sequence[Utterance]
) -> dict[int, tuple[Referent, ...]]:
    """The speakers of each quoted stretch, by its number."""
    found: dict[int, tuple[Referent, ...]] = {}
    for utterance in utterances:
        spoken = speaking(state, utterance.id)
        for i in tokens_in(state, utterance.content) if spoken else ():
            if state.tokens.quotation[i] >= 0:
                found.setdefault(state.tokens.quotation[i], spoken)
    return _announced(state, found)


def _announced(
    state: DocumentState, found: dict[int, tuple[Referent, ...]]
) -> dict[int, tuple[Referent, ...]]:
    """The speakers ``found``, with those of two more kinds of quoted stretches.

    A stretch after a colon has the source or subject of the sentence before the colon. A stretch
    that starts right after another, with only white space between, has the speakers of the other.
    """
    tokens, spoken = state.tokens, dict(found)
    for i in range(1, len(tokens.text)):
        number = tokens.quotation[i]
        if number < 0 or number == tokens.quotation[i - 1] or number in spoken:
            continue
        before = i - 1
        while before > 0 and tokens.pos[before] == "SPACE":
            before -= 1
        if tokens.quotation[before] >= 0:
            spoken[number] = spoken.get(tokens.quotation[before], ())
        elif tokens.text[before].endswith(":"):
            spoken[number] = _announcer(state, before)
    return spoken


def _announcer(state: DocumentState, colon: int) -> tuple[int, ...]:
    """The entities of the source, else of the subject, of a sentence before its ``colon``.

    ``()`` if neither can speak.
    """
    before = [i for i, _ in reversed(resolved_before(state, colon, 0))]
    subjects = [i for i in before if state.tokens.dep[state.heads[i]] == "nsubj"]
    for i in [*(i for i in before if i in state.said_by), *subjects]:
        if any(
            state.entities[n].category in SPEAKING_CATEGORIES for n in state.resolutions[i].entities
        ):
            return state.resolutions[i].entities
    return ()


def steps(state: DocumentState, utterance: str) -> tuple[str, ...]:
    """The steps from the source's words to the speakers in words, one for each mention."""
    return tuple(
        f"“{words_between(state, candidate.start, candidate.end)}”: {resolution.basis}"
        + _capital(state, resolution)
        for candidate, resolution in resolutions(state, utterance)
    )


def _capital(state: DocumentState, resolution: Resolution) -> str:
    """The words that a capital or seat speaks for its government or organization, or ``""``."""
    numbers = () if resolution.voice else resolution.entities
    led = [
        organization for number in numbers if (organization := governing(state, number)) != number
    ]
    return "".join(f"; it speaks for {entity_of(state, organization).name}" for organization in led)


def through(state: DocumentState, utterance: str) -> str | None:
    """The words for the person by whom an organization speaks, or ``None``."""
    for candidate, resolution in resolutions(state, utterance):
        if resolution.voice and candidate.category != "medium":
            article = state.tokens.text[candidate.start].lower() in {"a", "an", "the"}
            return words_between(state, candidate.start + article, candidate.end)
    return None
