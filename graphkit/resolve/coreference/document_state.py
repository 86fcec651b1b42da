"""The state of a document while its mentions are resolved.

Rules read a :class:`DocumentState` and return a :class:`Proposal`; only a :class:`Memory` changes
the state. So a rule whose proposal is not taken changes nothing.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from graphkit.gazetteer.entries import Entry
from graphkit.knowledge import KnowledgeBase
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, written

# Number of a new entity: a rule proposes it, and the document does not have it yet.
NOT_NUMBERED = -1
# Sentences back in which the most salient entity is looked for; the share of its weight that a
# mention keeps for each sentence back; and the least ratio of the weight of the first entity to
# that of the second. Chosen on sentences of our own (tests/resolve).
SALIENCE_SENTENCES, SALIENCE_FADING, SALIENCE_LEAD = 8, 0.7, 1.5


class Entity(Struct, frozen=True, kw_only=True):
    """A person, organization, country, place, event or thing that a document speaks of.

    ``number`` is its index among the entities of the document. ``category`` is the kind of entity,
    see :class:`~graphkit.resolve.mentions.candidate.MentionCandidate`. ``words`` are the words of
    its fullest name in the text, folded for comparison; ``()`` if the text has no name of it.
    ``name`` is the name of its entry, else that fullest name as it is shown; ``""`` if there is
    none. ``gender`` is ``m``, ``f``, ``n`` (not a person) or ``""`` if unknown. ``plural`` says
    that it is several. ``entry`` is its entry of the tables or of a knowledge base, or ``None``.
    ``country`` is the name of the country that it belongs to, or ``""``. ``titles`` are the titles
    and nouns that it was called by, ``traits`` the lemmas of these descriptions (*Afghan* in "the
    Afghan team"). ``voice`` are the numbers of the entities that speak through it, such as the
    organization of a spokesman; ``()`` if it speaks itself.
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


# An entity: one of the document by its number, or a new one.
Referent = int | Entity


class Proposal(Struct, frozen=True, kw_only=True):
    """The entities that a mention stands for according to a rule; the state has not changed yet.

    ``entities`` are these entities, old or new; ``basis`` is the reason. ``voice`` are the entities
    that speak if the mention is a source and does not speak itself: the organization of a
    spokesman, the author of a statement. ``learned`` are entities of the document that replace
    those with the same number, with what the mention tells of them.
    """

    entities: tuple[Referent, ...]
    basis: str
    voice: tuple[Referent, ...] = ()
    learned: tuple[Entity, ...] = ()


class Resolution(Struct, frozen=True, kw_only=True):
    """The entities that a mention stands for.

    ``entities`` and ``voice`` are numbers of entities; ``basis`` is the reason. See
    :class:`Proposal`.
    """

    entities: tuple[int, ...]
    basis: str
    voice: tuple[int, ...] = ()


class DocumentState(Struct, frozen=True, kw_only=True):
    """All that the rules can look at.

    ``tokens`` are the tokens of the text. ``candidates`` are its mentions in the order of their
    head tokens, ``heads`` are these head tokens. ``entities`` are the entities found so far, in the
    order of their numbers. ``resolutions`` are the mentions resolved so far, by number of
    candidate. ``mentions`` has the head tokens of the mentions of each entity, in order, by number
    of entity. ``sources`` has, by id of the utterance, the numbers of the candidates that are its
    source. ``day`` is the day of publication or ``None``, ``article`` the id of the article,
    ``base`` the knowledge base or ``None``.
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
    base: KnowledgeBase | None = None


class Memory:
    """The state of a document while its mentions are resolved; only :meth:`record` changes it.

    ``state`` is a view of the present state: it changes with each call of :meth:`record`.
    """

    def __init__(self, state: DocumentState) -> None:
        """Starts from a state, which does not change."""
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
        """Resolves mention number ``i`` as proposed; new entities get their numbers."""
        for entity in proposal.learned:
            self._entities[entity.number] = entity
        voice = tuple(self._number(referent) for referent in proposal.voice)
        entities = tuple(self._number(referent, voice) for referent in proposal.entities)
        self._resolutions[i] = Resolution(entities=entities, basis=proposal.basis, voice=voice)
        for number in entities:
            insort(self._mentions.setdefault(number, []), self.state.heads[i])

    def _number(self, referent: Referent, voice: tuple[int, ...] = ()) -> int:
        """The number of an entity; a new one is added, and ``voice`` speak through it."""
        settled = settled_referent(self.state, referent)
        if isinstance(settled, int):
            return settled
        number = len(self._entities)
        self._entities.append(replace(settled, number=number, voice=voice))
        return number


def settled_referent(state: DocumentState, referent: Referent) -> Referent:
    """The number of the document's entity with the same entry, or ``referent`` itself."""
    if isinstance(referent, int):
        return referent
    same = (e.number for e in state.entities if same_entry(e.entry, referent.entry))
    return next(same, referent)


def same_entry(one: Entry | None, other: Entry | None) -> bool:
    """Whether two entries are the same; two missing entries are not."""
    return (
        one is not None and other is not None and (one.kind, one.name) == (other.kind, other.name)
    )


def entity_of(state: DocumentState, referent: Referent) -> Entity:
    """The entity of a number, or the new entity itself."""
    return state.entities[referent] if isinstance(referent, int) else referent


def known_entity(state: DocumentState, entry: Entry) -> Referent:
    """The entity of the document with an entry, by number, or a new entity."""
    gender = entry.gender if entry.kind == "person" else "n"
    new = Entity(
        category=entry.kind, name=entry.name, gender=gender, entry=entry, country=entry.country
    )
    return settled_referent(state, new)


def unnamed_entity(candidate: MentionCandidate) -> Entity:
    """A new entity for a description of a person or thing without a name."""
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
    """The number of the candidate with a head token, or ``None``."""
    i = bisect_left(state.heads, head)
    return i if i < len(state.heads) and state.heads[i] == head else None


def last_mention(state: DocumentState, number: int, before: int) -> int:
    """The head token of the last mention of an entity before a token, or -1."""
    heads = state.mentions.get(number, ())
    at = bisect_left(heads, before)
    return heads[at - 1] if at else -1


def resolved_before(
    state: DocumentState, before: int, sentences: int
) -> list[tuple[int, Resolution]]:
    """The resolved mentions whose head is before a token, the nearest first, by number.

    They stand in the sentence of the token or in one of so many ``sentences`` before it.
    """
    tokens = state.tokens
    first = tokens.sentences[max(0, tokens.sentence[before] - sentences)][0]
    low, high = bisect_left(state.heads, first), bisect_left(state.heads, before)
    near = range(high - 1, low - 1, -1)
    return [(i, state.resolutions[i]) for i in near if i in state.resolutions]


def last_mentioned(state: DocumentState, numbers: list[int], before: int) -> int | None:
    """The one of ``numbers`` whose entity is mentioned last before a token, or ``None``."""
    said = [(last_mention(state, number, before), number) for number in numbers]
    when, number = max(said, default=(-1, -1))
    return number if when >= 0 else None


def most_spoken(
    state: DocumentState, candidate: MentionCandidate, fits: Callable[[Entity], bool]
) -> int | None:
    """The number of the most salient entity that fits, in the sentences before a mention.

    ``fits`` tells whether an entity fits. ``None`` if none fits, or if the first has less than
    ``SALIENCE_LEAD`` times the weight of the second. Only mentions of a single entity count.
    """
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
