"""Takes the British Red Cross for an organization of its own, not for the international one."""

from collections.abc import Mapping

from msgspec.structs import replace

from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable


def with_national_branches(
    tokens: TokenTable, named: tuple[MentionCandidate, ...]
) -> tuple[MentionCandidate, ...]:
    """The names; the adjective of a country and an organization of no country are one name.

    The name has no entry: what the tables know is the international organization.
    """
    by_end = {candidate.end: candidate for candidate in named}
    found = {
        one.start: branch for one in named if (branch := _national_branch(tokens, one, by_end))
    }
    joined = {branch.start for branch in found.values()}
    kept = (found.get(one.start, one) for one in named if one.start not in joined)
    return tuple(kept)


def _national_branch(
    tokens: TokenTable, candidate: MentionCandidate, by_end: Mapping[int, MentionCandidate]
) -> MentionCandidate | None:
    """An organization with the adjective before it as one name, or ``None``."""
    adjective, entry = by_end.get(candidate.start), candidate.entry
    if entry is None or entry.kind != "organization" or entry.country or candidate.kind != "name":
        return None
    if adjective is None or adjective.kind != "adjective" or adjective.category != "country":
        return None
    if tokens.head[adjective.head] != candidate.head:
        return None
    words = (*adjective.words, *candidate.words)
    return replace(candidate, start=adjective.start, reach=adjective.reach, words=words, entry=None)
