"""Pairs a claim with a reply that denies something of the same: “nobody checked the lines”."""

from collections.abc import Iterator, Sequence
from itertools import product

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.pair import Opposed, opposed
from graphkit.compare.contrasts.replies.before import by_article, turn_before
from graphkit.compare.contrasts.same_thing import actors
from graphkit.compare.reading.clauses import DENYING
from graphkit.compare.reading.tables import listed
from graphkit.records import ClaimClause

FacingClauses = tuple[ClaimClause, ClaimClause]


def negations(said: Sequence[Compared]) -> Iterator[Opposed]:
    """Each reply with the claim just before it, if one denies of a thing what the other claims.

    Of such pairs that no other rule finds 2 of 3 were read as opposing in real articles, and all in
    invented ones. Clauses with a thing in common that do not stand side by side mostly are not.
    """
    articles = by_article(said)
    for entry in said:
        for one in turn_before(entry, articles[entry.finding]):
            facing = _facing(one, entry)
            if facing is not None:
                yield _pair(one, entry, facing)
                break


def _facing(one: Compared, entry: Compared) -> FacingClauses | None:
    """The first clauses of two statements of which one denies something of the other's thing."""
    told = (one.statement.utterance, entry.statement.utterance)
    if any(seen.polarity != "asserted" or seen.commitment in DENYING for seen in told):
        return None
    both = product(one.reading.clauses, entry.reading.clauses)
    return next((facing for facing in both if deny(*facing)), None)


def deny(one: ClaimClause, other: ClaimClause) -> bool:
    """Whether one of two clauses denies something of a thing of which the other claims it."""
    if one.negated == other.negated or one.mood != other.mood or one.mood == "possible":
        return False
    claim, denial = (other, one) if one.negated else (one, other)
    if set(denial.times) - set(claim.times):
        return False
    shared = _things(claim) & _things(denial) | _subjects(claim) & _subjects(denial)
    if denial.predicate in listed("empty verb") and denial.subject is None:
        shared |= _things(denial) & _subjects(claim)  # “no second test had been made”
    same = claim.predicate == denial.predicate and not _of_two(claim, denial)
    act = same or denial.predicate in _things(claim)
    said = shared | ({denial.predicate} if act else set())
    empty = listed("empty verb") | listed("general noun") | listed("any")
    return bool(said - empty - actors(said))


def _of_two(claim: ClaimClause, denial: ClaimClause) -> bool:
    """Whether two clauses are of two different nouns: the train and the bus."""
    one, other = _subjects(claim), _subjects(denial)
    return bool(one and other and not one & other)


def _things(clause: ClaimClause) -> set[str]:
    return set(clause.objects)


def _subjects(clause: ClaimClause) -> set[str]:
    subject = clause.subject
    return {subject.head} - {""} if subject is not None and subject.topic is None else set()


def _pair(one: Compared, entry: Compared, facing: FacingClauses) -> Opposed:
    claim, reply = facing
    matter = f"{claim.predicate} {entry.finding}"
    return opposed("opposite claim", (one, claim.span), (entry, reply.span), matter)
