"""The scene of an article: its spots, its figures and what has been read so far."""

from bisect import bisect_left, insort
from collections.abc import Callable
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from graphkit.gazetteer.tables import Entry
from graphkit.knowledge import Base
from graphkit.resolve.coreference.clusters import Entity
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, written

# How far back the one is looked for whom an article is about, what a sentence further back counts,
# and the lead over the second that is needed (sentences of our own, tests/resolve).
BACK, FADING, LEAD = 8, 0.7, 1.5


class Resolution(Struct, frozen=True, kw_only=True):
    """Whom a spot stands for (numbers of figures, none when unknown) and why.

    ``voice`` are the figures that speak where the spot is a source, if they are others: the body
    of a spokesman, the author of a statement.
    """

    entities: tuple[int, ...]
    basis: str
    voice: tuple[int, ...] = ()


class DocumentState(Struct, kw_only=True):
    """What the rules look at; ``entities`` and ``resolutions`` grow while the article is followed.

    ``heads`` are the head tokens of the spots, which are in this order; ``mentions`` has for
    each figure the head tokens of the spots that stand for it; ``sources`` has the spots that
    each utterance (by id) has for its source.
    """

    tokens: TokenTable
    candidates: tuple[MentionCandidate, ...]
    heads: tuple[int, ...]
    entities: list[Entity]
    resolutions: dict[int, Resolution] = field(default_factory=dict)
    mentions: dict[int, list[int]] = field(default_factory=dict)
    sources: dict[str, tuple[int, ...]] = field(default_factory=dict)
    day: date | None = None
    article: str = ""
    base: Base | None = None


def words_between(state: DocumentState, start: int, end: int) -> str:
    """The tokens ``[start, end)`` as they are written, on one line."""
    return written(state.tokens, start, end)


def candidate_at(state: DocumentState, head: int) -> int | None:
    """The spot with a head token, if there is one."""
    i = bisect_left(state.heads, head)
    return i if i < len(state.heads) and state.heads[i] == head else None


def record(state: DocumentState, i: int, resolution: Resolution) -> None:
    """Notes how a spot is read."""
    state.resolutions[i] = resolution
    for number in resolution.entities:
        insort(state.mentions.setdefault(number, []), state.heads[i])


def last_mention(state: DocumentState, number: int, before: int) -> int:
    """The head token of a figure's last mention before a token, or -1."""
    heads = state.mentions.get(number, [])
    at = bisect_left(heads, before)
    return heads[at - 1] if at else -1


def add_entity(state: DocumentState, entity: Entity) -> int:
    """The number of a new figure of the scene."""
    number = len(state.entities)
    state.entities.append(replace(entity, number=number))
    return number


def unnamed_entity(state: DocumentState, candidate: MentionCandidate) -> int:
    """The number of a new figure for somebody or something that is described and not named."""
    entity = Entity(
        number=0,
        category=candidate.category,
        gender=candidate.gender,
        plural=candidate.plural,
        titles=frozenset({candidate.title, candidate.words[0]}),
        traits=frozenset(candidate.words),
    )
    return add_entity(state, entity)


def known_entity(state: DocumentState, entry: Entry) -> int:
    """The number of the figure of a table's entry, a new one when the article has none yet."""
    for entity in state.entities:
        if entity.entry and (entity.entry.kind, entity.entry.name) == (entry.kind, entry.name):
            return entity.number
    return add_entity(
        state,
        Entity(
            number=0,
            category=entry.kind,
            name=entry.name,
            gender=entry.gender if entry.kind == "person" else "n",
            entry=entry,
            country=entry.country,
        ),
    )


def resolved_before(
    state: DocumentState, before: int, sentences: int
) -> list[tuple[int, Resolution]]:
    """Spots read so far whose head is before a token, the nearest first, so many sentences back."""
    tokens = state.tokens
    first = tokens.sentences[max(0, tokens.sentence[before] - sentences)][0]
    low, high = bisect_left(state.heads, first), bisect_left(state.heads, before)
    return [
        (i, state.resolutions[i]) for i in range(high - 1, low - 1, -1) if i in state.resolutions
    ]


def last_mentioned(state: DocumentState, numbers: list[int], before: int) -> int | None:
    """The figure that was mentioned last before a token, of some; none when none was."""
    said = [(last_mention(state, number, before), number) for number in numbers]
    when, number = max(said, default=(-1, -1))
    return number if when >= 0 else None


def most_spoken(
    state: DocumentState, candidate: MentionCandidate, fits: Callable[[Entity], bool]
) -> int | None:
    """The figure that is clearly spoken of most in the sentences before, of those that fit."""
    weights: dict[int, float] = {}
    for i, resolution in resolved_before(state, candidate.start, BACK):
        back = state.tokens.sentence[candidate.head] - state.tokens.sentence[state.heads[i]]
        for number in resolution.entities[: len(resolution.entities) == 1]:
            if fits(state.entities[number]):
                weights[number] = weights.get(number, 0.0) + FADING**back
    first, *others = sorted(weights, key=lambda number: (-weights[number], number)) or [-1]
    clear = first >= 0 and not (others and weights[first] < LEAD * weights[others[0]])
    return first if clear else None
