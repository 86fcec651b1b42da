"""Two statements of which one stands against the other, with the words of both."""

from typing import NamedTuple

from graphkit.compare.compared_statements import Compared
from graphkit.records import ContrastKind, Span

# A statement, and the words in it that stand against those of another.
Facing = tuple[Compared, Span]


class Opposed(NamedTuple):
    """Two statements that stand against each other.

    ``kind`` says how. ``topic`` is the id of the event or actor that both speak of, or ``None``,
    ``subject`` the words for what they speak of. ``one_words`` and ``other_words`` are the words of
    each that stand against the other's. Pairs of one kind, one ``matter`` and two sides are one
    contrast.
    """

    kind: ContrastKind
    one: Compared
    other: Compared
    topic: str | None
    subject: str
    matter: str
    one_words: Span
    other_words: Span


def opposed(
    kind: ContrastKind, one: Facing, other: Facing, matter: str, topic: str | None = None
) -> Opposed:
    """The pair of two statements; its subject are the words of the first."""
    entry, words = one
    return Opposed(
        kind=kind,
        one=entry,
        other=other[0],
        topic=topic,
        subject=words.of(entry.text),
        matter=matter,
        one_words=words,
        other_words=other[1],
    )
