"""Finds the statements of somebody else that stand just before another one in the article."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graphkit.compare.compared_statements import Compared, Speakers

# Characters between the sentence of an answer and that of what it answers: about one sentence.
ADJACENT_ANSWER = 200
# Sayings that nobody answers with a denial.
UNANSWERED = frozenset({"silence", "thanks"})


def place(entry: Compared) -> int:
    """Where a statement begins to be told: its cue, else its claim."""
    seen = entry.statement.utterance
    return min(span.start for span in (*seen.cue, *seen.content))


def by_article(said: Iterable[Compared]) -> dict[int, list[Compared]]:
    """The statements of each article, by the number of its finding, in the order of their places.

    An article without any has an empty list.
    """
    found: dict[int, list[Compared]] = defaultdict(list)
    for entry in said:
        found[entry.finding].append(entry)
    for article in found.values():
        article.sort(key=place)
    return found


def turn_before(entry: Compared, article: Sequence[Compared]) -> Iterator[Compared]:
    """The statements of the speaker who speaks before this one, the nearest first.

    At most about a sentence is between one and the next. ``article`` has the statements of the
    article in the order of their places. What is told inside another is not answered by it.
    """
    after = entry
    turn: Speakers | None = None
    for at in range(bisect_left(article, place(entry), key=place) - 1, -1, -1):
        one = article[at]
        apart = after.statement.utterance.sentence.start - one.statement.utterance.sentence.end
        own = bool(one.speakers & entry.speakers)
        other = turn is not None and one.speakers != turn
        if apart > ADJACENT_ANSWER or other:
            return
        after = one
        if own or one_in_other(one, entry):
            continue
        turn = one.speakers
        if one.statement.utterance.commitment not in UNANSWERED:
            yield one


def one_in_other(one: Compared, other: Compared) -> bool:
    """Whether one of two statements is told inside the other."""
    return (
        one.statement.id in other.statement.told_in or other.statement.id in one.statement.told_in
    )


def sides(entry: Compared) -> frozenset[str]:
    """The speakers of a statement, and those to whom its described source belongs."""
    described = entry.statement.described
    return entry.speakers | frozenset(described.belongs_to if described else ())
