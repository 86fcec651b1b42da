"""Decides which names of an article stand for no actor, and why.

A name in a line that is no prose (a byline, a credit) is none. Elsewhere the shape, the words and
the place of a name decide. The reasons are counted in the report.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from graphkit.records import Article
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.refusals import shapes, words
from graphkit.resolve.mentions.refusals.datelines import Dateline, with_places_of_datelines
from graphkit.resolve.mentions.token_table import TokenTable


class Refusal(NamedTuple):
    """A name that stands for no actor: its tokens ``[start, end)`` and the ``reason``."""

    start: int
    end: int
    reason: str


# The rules in their order, with the reason that each gives.
RULES: tuple[tuple[str, Callable[[TokenTable, MentionCandidate], bool]], ...] = (
    ("tag of a party and a state", shapes.is_party_tag),
    ("sign of a market", shapes.is_market_sign),
    ("hashtag or address", shapes.is_tag_or_address),
    ("single letter", shapes.is_single_letter),
    ("day or month", shapes.is_day_or_month),
    ("unit", shapes.is_unit),
    ("code", shapes.is_code),
    ("option of a vote", words.is_option_of_vote),
    ("adjective", words.is_adjective),
    ("one of a kind", words.is_one_of_a_kind),
    ("part of an office", words.is_part_of_office),
    ("common noun", words.is_common_noun),
)


def refusals(
    tokens: TokenTable, names: Sequence[MentionCandidate], article: Article
) -> tuple[Refusal, ...]:
    """The names that stand for no actor, in the order of the text."""
    lines = tuple(_lines(tokens, article))
    small = frozenset(word for word in tokens.text if word.islower())
    full = frozenset(word for one in names if len(one.words) > 1 for word in one.words)
    reasons = ((one, _reason(tokens, one, lines, small - full)) for one in names)
    return tuple(Refusal(one.reach, one.end, reason) for one, reason in reasons if reason)


def names_of_actors(
    names: Sequence[MentionCandidate], refused: Sequence[Refusal], datelines: Sequence[Dateline]
) -> tuple[MentionCandidate, ...]:
    """The names that stand for an actor; an unknown name of a dateline is a place."""
    none = {(one.start, one.end) for one in refused}
    kept = (one for one in names if (one.reach, one.end) not in none)
    return with_places_of_datelines(kept, datelines)


def _lines(tokens: TokenTable, article: Article) -> Iterator[tuple[int, int, str]]:
    """The tokens ``[start, end)`` of each line that is no prose, with the kind of line."""
    for part in article.boilerplate:
        first = bisect_left(tokens.start, part.span.start)
        yield first, bisect_right(tokens.start, part.span.end - 1), part.reason


def _reason(
    tokens: TokenTable,
    name: MentionCandidate,
    lines: tuple[tuple[int, int, str], ...],
    small: frozenset[str],
) -> str:
    """The reason why a name stands for no actor, or ``""``."""
    for start, end, reason in lines:
        if start <= name.start < end:
            return reason
    if name.kind != "name":
        return ""
    told = next((reason for reason, rule in RULES if rule(tokens, name)), "")
    return told or ("first word of a sentence" if words.opens_sentence(tokens, name, small) else "")
