"""Decides whether two statements of one speaker report one claim, and in which wording."""

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.same_thing import share
from graphkit.records import ClaimClause, Thing, When, Wording

# A shorter cut has at least so many words, so that “it was not” is no claim by itself.
LEAST_WORDS = 4
# Words inside a longer claim, not at its beginning, are its own cut if they are so many.
LONG_CUT = 7
# A report in other words has so many words for things and acts, and shares so much of them.
LEAST_PARTS, SHARED_PARTS = 3, 0.75
# … and more than half of the words that complete its verb.
SHARED_OBJECTS = 0.6


def wording(one: Compared, fuller: Compared) -> Wording | None:
    """How the words of a statement are those of a fuller one; ``None`` if it is another claim."""
    if not together(one.statement.said, fuller.statement.said):
        return None
    if one.statement.utterance.polarity != fuller.statement.utterance.polarity:
        return None
    short, long = one.words, fuller.words
    if len(short) >= LEAST_WORDS and short == long:
        return "verbatim"
    if LEAST_WORDS <= len(short) < len(long) and _cut(short, long):
        return "cut"
    return "reported" if _in_other_words(one, fuller) else None


def together(one: When, other: When) -> bool:
    """Whether two intervals have a day in common; an open end is open."""
    late = one.start and other.end and one.start > other.end
    early = one.end and other.start and one.end < other.start
    return not (late or early)


def _cut(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the shorter words are the beginning of the longer, or a long run inside it."""
    return long[: len(short)] == short or (len(short) >= LONG_CUT and stands_in(short, long))


def stands_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a run of words stands in a longer one.

    >>> stands_in(("b", "c"), ("a", "b", "c")), stands_in(("a", "c"), ("a", "b", "c"))
    (True, False)
    """
    return any(long[n : n + len(short)] == short for n in range(len(long) - len(short) + 1))


def _in_other_words(one: Compared, other: Compared) -> bool:
    """Whether two claims begin with the same clause, as a quotation and its report do."""
    if not one.reading.clauses or not other.reading.clauses:
        return False
    if one.statement.utterance.commitment == "denial" or (
        other.statement.utterance.commitment == "denial"
    ):
        return False
    return any(_same(a, b) for a in one.reading.clauses[:1] for b in other.reading.clauses)


def _same(one: ClaimClause, other: ClaimClause) -> bool:
    told = (one.predicate, one.negated, one.numbers, _kind(one))
    if told != (other.predicate, other.negated, other.numbers, _kind(other)):
        return False
    if one.subject and other.subject and not _one_subject(one.subject, other.subject):
        return False
    if one.acts and other.acts and one.acts != other.acts:
        return False
    if share(one.objects, other.objects) < SHARED_OBJECTS:
        return False
    least = min(len(one.parts), len(other.parts))
    return least >= LEAST_PARTS and share(one.parts, other.parts) >= SHARED_PARTS


def _one_subject(one: Thing, other: Thing) -> bool:
    """Whether two subjects are one actor, or one noun; a pronoun without an actor can be any."""
    if one.topic or other.topic:
        return one.topic == other.topic
    return not one.head or not other.head or one.head == other.head


def _kind(clause: ClaimClause) -> str:
    return "told" if clause.mood in {"fact", "future"} else clause.mood
