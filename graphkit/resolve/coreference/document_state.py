"""What is known of a document while its mentions are resolved.

Rules read a :class:`DocumentState` and give a :class:`Proposal`; a :class:`Memory` alone writes.
So a rule that is asked, and whose answer is not taken, leaves no trace.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from graphkit.gazetteer.tables import Entry
from graphkit.knowledge import Base
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, written

# The number of an entity that a rule proposes and the document does not have yet.
NOT_NUMBERED = -1
# Sentences back in which the most salient entity is looked for, how much less a sentence further
# back counts, and the lead over the second that is needed (sentences of our own, tests/resolve).
SALIENCE_SENTENCES, SALIENCE_FADING, SALIENCE_LEAD = 8, 0.7, 1.5


class Entity(Struct, frozen=True, kw_only=True):
    """Somebody or something that a document speaks of.

    ``number`` is its place among the document's entities; ``category`` is that of its mentions;
    ``words`` are those of its fullest name, ``name`` that name as it is shown: an entity without
    a name has neither. ``gender`` is ``m``, ``f``, ``n`` or ``""``, ``plural`` says that it is
    many. ``entry`` is its row of the tables or of a knowledge base, ``country`` the country that
    it belongs to. ``titles`` are the words that it was called by, ``traits`` those that went with
    them: "the *Afghan* team". ``voice`` are the numbers of the entities that speak through one
    that is not named.
    """

    number: int = NOT_NUMBERED
    category: str
    words: tuple[str, ...] = ()
    name: str = ""
    gender: str = ""
    plural: bool = False
    entry: Entry | None = None
    titles: frozenset[str] = frozenset()
    country: str = ""
    voice: tuple[int, ...] = ()
    traits: frozenset[str] = frozenset()


# An entity of a document by its number, or one that is new to it.
Referent = int | Entity


class Proposal(Struct, frozen=True, kw_only=True):
    """Whom a rule takes a mention for, and why; nothing is written yet.

    ``entities`` are those of the document by number, or new ones; ``voice`` those that speak where
    the mention is a source, if they are others: the organization of a spokesman, the author of a
    statement. ``learned`` are entities of the document as the mention tells them to be.
    """

    entities: tuple[Referent, ...]
    basis: str
    voice: tuple[Referent, ...] = ()
    learned: tuple[Entity, ...] = ()


class Resolution(Struct, frozen=True, kw_only=True):
    """Which entities a mention stands for, by number; ``basis`` and ``voice`` as of a proposal."""

    entities: tuple[int, ...]
    basis: str
    voice: tuple[int, ...] = ()


class DocumentState(Struct, frozen=True, kw_only=True):
    """What the rules look at.

    ``tokens`` is the text, ``candidates`` are its mentions in the order of their head tokens,
    ``heads``. ``entities`` are those found so far, ``resolutions`` the mentions resolved so far (by
    number of candidate), ``mentions`` the head tokens of each entity's mentions. ``sources`` has
    the candidates that each utterance (by id) has for its source. ``day`` is that of publication,
    ``article`` the article's id, ``base`` the knowledge base.
    """

    tokens: TokenTable
    candidates: tuple[MentionCandidate, ...]
    heads: tuple[int, ...]
    entities: Sequence[Entity] = ()
    resolutions: Mapping[int, Resolution] = {}
    mentions: Mapping[int, Sequence[int]] = {}
    sources: Mapping[str, tuple[int, ...]] = {}
    day: date | None = None
    article: str = ""
    base: Base | None = None


class Memory:
    """A document's state while it grows: ``state`` shows it, :meth:`record` alone changes it."""

    def __init__(self, state: DocumentState) -> None:
        self._entities = [*state.entities]
        self._resolutions = dict(state.resolutions)
        self._mentions = {number: [*heads] for number, heads in state.mentions.items()}
        self.state = replace(
            state,
            entities=self._entities,
            resolutions=self._resolutions,
            mentions=self._mentions,
        )

    def record(self, i: int, proposal: Proposal) -> None:
        """Takes a proposal for the mention with number ``i``; new entities get their numbers."""
        for entity in proposal.learned:
            self._entities[entity.number] = entity
        voice = tuple(self._number(referent) for referent in proposal.voice)
        entities = tuple(self._number(referent, voice) for referent in proposal.entities)
        self._resolutions[i] = Resolution(entities=entities, basis=proposal.basis, voice=voice)
        for number in entities:
            insort(self._mentions.setdefault(number, []), self.state.heads[i])

    def _number(self, referent: Referent, voice: tuple[int, ...] = ()) -> int:
        settled = settled_referent(self.state, referent)
        if isinstance(settled, int):
            return settled
        number = len(self._entities)
        self._entities.append(replace(settled, number=number, voice=voice))
        return number


def settled_referent(state: DocumentState, referent: Referent) -> Referent:
    """A new entity's number where the document has got it meanwhile, by its row of the tables."""
    if isinstance(referent, int):
        return referent
    same = (e.number for e in state.entities if same_entry(e.entry, referent.entry))
    return next(same, referent)


def same_entry(one: Entry | None, other: Entry | None) -> bool:
    """Whether two entities have the same row of the tables."""
    return (
        one is not None and other is not None and (one.kind, one.name) == (other.kind, other.name)
    )


def entity_of(state: DocumentState, referent: Referent) -> Entity:
    """The entity of a number, or the new one itself."""
    return state.entities[referent] if isinstance(referent, int) else referent


def known_entity(state: DocumentState, entry: Entry) -> Referent:
    """The document's entity with a row of the tables, or a new one."""
    gender = entry.gender if entry.kind == "person" else "n"
    new = Entity(
        category=entry.kind, name=entry.name, gender=gender, entry=entry, country=entry.country
    )
    return settled_referent(state, new)


def unnamed_entity(candidate: MentionCandidate) -> Entity:
    """A new entity for somebody or something that is described and not named."""
    return Entity(
        category=candidate.category,
        gender=candidate.gender,
        plural=candidate.plural,
        titles=frozenset({candidate.title, candidate.words[0]}),
        traits=frozenset(candidate.words),
    )


def words_between(state: DocumentState, start: int, end: int) -> str:
    """The tokens ``[start, end)`` as they are written, on one line."""
    return written(state.tokens, start, end)


def candidate_at(state: DocumentState, head: int) -> int | None:
    """The number of the candidate with a head token, if there is one."""
    i = bisect_left(state.heads, head)
    return i if i < len(state.heads) and state.heads[i] == head else None


def last_mention(state: DocumentState, number: int, before: int) -> int:
    """The head token of an entity's last mention before a token, or -1."""
    heads = state.mentions.get(number, ())
    at = bisect_left(heads, before)
    return heads[at - 1] if at else -1


def resolved_before(
    state: DocumentState, before: int, sentences: int
) -> list[tuple[int, Resolution]]:
    """The mentions resolved so far whose head is before a token, the nearest first.

    They stand in its sentence or in so many ``sentences`` before it.
    """
    tokens = state.tokens
    first = tokens.sentences[max(0, tokens.sentence[before] - sentences)][0]
    low, high = bisect_left(state.heads, first), bisect_left(state.heads, before)
    near = range(high - 1, low - 1, -1)
    return [(i, state.resolutions[i]) for i in near if i in state.resolutions]


def last_mentioned(state: DocumentState, numbers: list[int], before: int) -> int | None:
    """The entity that was mentioned last before a token, of some; none where none was."""
    said = [(last_mention(state, number, before), number) for number in numbers]
    when, number = max(said, default=(-1, -1))
    return number if when >= 0 else None


def most_spoken(
    state: DocumentState, candidate: MentionCandidate, fits: Callable[[Entity], bool]
) -> int | None:
    """The entity that is clearly the most salient in the sentences before, of those that fit."""
    weights: dict[int, float] = {}
    sentence = state.tokens.sentence
    for i, resolution in resolved_before(state, candidate.start, SALIENCE_SENTENCES):
        back = sentence[candidate.head] - sentence[state.heads[i]]
        for number in resolution.entities[: len(resolution.entities) == 1]:
            if fits(state.entities[number]):
                weights[number] = weights.get(number, 0.0) + SALIENCE_FADING**back
    ranked = sorted(weights, key=lambda number: (-weights[number], number))
    first, *others = ranked or [-1]
    clear = first >= 0 and not (others and weights[first] < SALIENCE_LEAD * weights[others[0]])
    return first if clear else None
