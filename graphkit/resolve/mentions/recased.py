"""Finds names of the article that it writes again in other capitals: "donald trump"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.known_names import NAME_JOINTS
from graphkit.resolve.mentions.token_table import TokenTable


def recased(
    tokens: TokenTable, candidates: Sequence[MentionCandidate]
) -> Iterator[MentionCandidate]:
    """A candidate for each place where a name of several words is written in other capitals.

    It has the entry and the kind of the name that it repeats: "donald trump" is Donald Trump.
    """
    full = {s.words: s for s in candidates if s.kind == "name" and len(s.words) > 1}
    first: dict[str, list[MentionCandidate]] = {}
    for candidate in full.values():
        first.setdefault(candidate.words[0], []).append(candidate)
    taken = frozenset(i for candidate in candidates for i in range(candidate.reach, candidate.end))
    for i in range(len(tokens.key)):
        for candidate in first.get(tokens.key[i], ()) if i not in taken else ():
            end = _end(tokens, i, candidate.words)
            if end and not taken.intersection(range(i, end)):
                yield replace(candidate, start=i, end=end, head=end - 1, reach=i, title="")


def _end(tokens: TokenTable, i: int, words: tuple[str, ...]) -> int:
    """The token after a name that starts at ``i``, or 0 if it does not stand there."""
    for word in words:
        if i < len(tokens.key) and tokens.text[i] in NAME_JOINTS:
            i += 1
        if i >= len(tokens.key) or tokens.key[i] != word:
            return 0
        i += 1
    return i
