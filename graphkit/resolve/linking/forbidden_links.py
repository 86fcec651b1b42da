"""Names that a user knows not to be those of whom the tables know by them."""

from collections.abc import Iterable

from msgspec.structs import replace

from graphkit.identity import fold
from graphkit.knowledge import Overrides
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, written


def without_forbidden_links(
    tokens: TokenTable, candidates: Iterable[MentionCandidate], overrides: Overrides
) -> tuple[MentionCandidate, ...]:
    """The names; an entry that ``not-same-as`` keeps apart from its words is taken from them."""
    if not overrides.apart:
        return tuple(candidates)
    return tuple(_without_forbidden_link(tokens, candidate, overrides) for candidate in candidates)


def _without_forbidden_link(
    tokens: TokenTable, candidate: MentionCandidate, overrides: Overrides
) -> MentionCandidate:
    words = fold(written(tokens, candidate.start, candidate.end))
    apart = candidate.entry and frozenset({words, fold(candidate.entry.name)}) in overrides.apart
    return replace(candidate, entry=None) if apart else candidate
