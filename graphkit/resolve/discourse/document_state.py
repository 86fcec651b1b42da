"""The state of a document while its mentions are resolved.

Rules read a :class:`DocumentState` and return a :class:`Proposal`; only a :class:`Memory` changes
the state. So a rule whose proposal is not taken changes nothing.
"""

from bisect import insort
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from graphkit.gazetteer.entries import Entry
from graphkit.knowledge import KnowledgeBase
from graphkit.records import Span
from graphkit.resolve.discourse.entities import Entity, Judgement, Proposal, Referent, Resolution
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable


class DocumentState(Struct, frozen=True, kw_only=True):
    """All that the rules can look at.

    ``tokens`` are the tokens of the text. ``candidates`` are its mentions in the order of their
    head tokens, ``heads`` are these head tokens. ``entities`` are the entities found so far, in the
    order of their numbers. ``resolutions`` are the mentions resolved so far, by number of
    candidate. ``mentions`` has the head tokens of the mentions of each entity, in order, by number
    of entity. ``sources`` has, by id of the utterance, the numbers of the candidates that are its
    source; ``said_by`` are the numbers of them all. ``datelines`` are the spans of the datelines.
    ``judgements`` has, by number of candidate,
    what the ranker thinks of a choice. ``day`` is the day of publication or ``None``, ``article``
    the id of the article, ``base`` the knowledge base or ``None``.
    """

    tokens: TokenTable
    candidates: tuple[MentionCandidate, ...]
    heads: tuple[int, ...]
    entities: Sequence[Entity] = ()
    resolutions: Mapping[int, Resolution] = {}
    mentions: Mapping[int, Sequence[int]] = {}
    sources: Mapping[str, tuple[int, ...]] = {}
    said_by: frozenset[int] = frozenset()
    datelines: tuple[Span, ...] = ()
    judgements: Mapping[int, Judgement] = {}
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
        self._resolutions[i] = Resolution(
            entities=entities, rule=proposal.rule, basis=proposal.basis, voice=voice
        )
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
    if isinstance(referent, int) or referent.entry is None:
        return referent
    same = (e.number for e in state.entities if same_entry(e.entry, referent.entry))
    return next(same, referent)


def same_entry(one: Entry | None, other: Entry | None) -> bool:
    """Whether two entries are the same; two missing entries are not."""
    return (
        one is not None and other is not None and (one.kind, one.name) == (other.kind, other.name)
    )
