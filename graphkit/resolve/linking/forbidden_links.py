"""Takes an entry from a name if the user's ``entities.toml`` keeps the two apart."""

from collections.abc import Iterable

from msgspec.structs import replace

from graphkit.identity import fold
from graphkit.knowledge import Overrides
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, written


def without_forbidden_links(
    tokens: TokenTable, candidates: Iterable[MentionCandidate], overrides: Overrides
) -> tuple[MentionCandidate, ...]:
    """The names; a name loses its entry if a ``not-same-as`` line keeps both apart."""
    if not overrides.apart:
        return tuple(candidates)
    return tuple(_without_forbidden_link(tokens, candidate, overrides) for candidate in candidates)


def _without_forbidden_link(
    tokens: TokenTable, candidate: MentionCandidate, overrides: Overrides
) -> MentionCandidate:
    """A name, without its entry if the user keeps the name and the entry apart."""
    words = fold(written(tokens, candidate.start, candidate.end))
    apart = candidate.entry and frozenset({words, fold(candidate.entry.name)}) in overrides.apart
    return replace(candidate, entry=None) if apart else candidate
