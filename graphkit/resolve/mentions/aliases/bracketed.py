"""Finds the short names that stand in brackets behind a full name: "the Varn Trade Fund (VTF)"."""

from collections.abc import Mapping

from msgspec.structs import replace

from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable


def with_bracketed(
    tokens: TokenTable, named: tuple[MentionCandidate, ...]
) -> tuple[MentionCandidate, ...]:
    """The names, in which a short name from brackets has the words of the full name before them.

    The short name is one word in the tables of no one. It means the same everywhere in the article.
    """
    known = dict(_pairs(tokens, named))
    return tuple(_as_full(one, known) for one in named)


def _pairs(
    tokens: TokenTable, named: tuple[MentionCandidate, ...]
) -> list[tuple[tuple[str, ...], MentionCandidate]]:
    """The words of each short name in brackets, with the full name of an organization before it."""
    at = {one.start: one for one in named}
    found = []
    for full in named:
        short = at.get(full.end + 1)
        if short is None or tokens.text[full.end] != "(" or len(full.words) == 1:
            continue
        closed = tokens.text[short.end : short.end + 1] == (")",)
        alone = short.end - short.start == 1 and not short.entry and short.kind == "name"
        if closed and alone and full.category not in {"person", "place", "country"}:
            found.append((short.words, full))
    return found


def _as_full(
    one: MentionCandidate, known: Mapping[tuple[str, ...], MentionCandidate]
) -> MentionCandidate:
    """A name with the words, the kind and the entry of the full name that it is short for."""
    full = known.get(one.words)
    if full is None or one.entry or one.kind != "name":
        return one
    why = f"stands in brackets behind {' '.join(full.words).title()}"
    return replace(one, words=full.words, category=full.category, entry=full.entry, why=why)
