"""Pairs what somebody plans or asks for with its rejection: “called the decision a betrayal”."""

from collections.abc import Iterator, Sequence

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.pair import Opposed, opposed
from graphkit.compare.contrasts.replies.before import by_article, place, sides, turn_before
from graphkit.compare.contrasts.same_thing import actors
from graphkit.compare.reading.tables import listed
from graphkit.records import Span, Thing
from graphkit.text.spans import cover

# Classes of saying whose words are a plan.
PLANNING = frozenset({"announcement", "promise", "order"})
# Rejected words: what they are, and the words that reject them.
Rejected = tuple[Thing, Span]


def rejections(said: Sequence[Compared]) -> Iterator[Opposed]:
    """Each rejection of “the plan”, “the decision” with the plan that its owner told of."""
    articles = by_article(said)
    for entry in said:
        for thing, words in _rejected(entry):
            one = _plan(thing, entry, articles[entry.finding])
            if one is not None:
                yield _pair(one, entry, words)


def _rejected(entry: Compared) -> Iterator[Rejected]:
    """The plans that a statement condemns or rejects, with the words that do."""
    seen = entry.statement.utterance
    nouns = listed("plan noun")
    for judgement in entry.reading.judgements:
        if judgement.side == "bad" and judgement.target.head in nouns:
            yield judgement.target, judgement.words
    whole = entry.reading.whole
    denied = seen.commitment == "denial" and seen.polarity == "asserted"
    if denied and whole is not None and whole.head in nouns:
        yield whole, cover(seen.cue, seen.content)


def _plan(thing: Thing, entry: Compared, article: Sequence[Compared]) -> Compared | None:
    """The nearest plan of the owner of a rejected one, else the one told of just before."""
    owners = actors(thing.parts) - sides(entry)
    if owners:
        theirs = [one for one in article if sides(one) & owners and _plans(one)]
        told = [one for one in theirs if not sides(one) & sides(entry)]
        return min(told, key=lambda one: (abs(place(one) - place(entry)), place(one)), default=None)
    own = set(thing.parts) - listed("general noun")
    for one in turn_before(entry, article):
        if _plans(one) and (not own or own & set(one.reading.roots)):
            return one
    return None


def _plans(one: Compared) -> bool:
    """Whether a statement tells what its speaker will do or wants to be done."""
    seen = one.statement.utterance
    if seen.polarity != "asserted":
        return False
    clauses = (c for c in one.reading.clauses if not c.negated)
    will = any(
        c.mood == "future" and c.subject is not None and c.subject.topic in one.speakers
        for c in clauses
    )
    return will or seen.commitment in PLANNING or seen.verb in listed("offering verb")


def _pair(one: Compared, entry: Compared, words: Span) -> Opposed:
    plan = cover(one.statement.utterance.content)
    return opposed("rejects the plan", (one, plan), (entry, words), f"plan {entry.finding}")
