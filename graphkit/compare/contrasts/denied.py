"""Pairs a claim with its denial: one clause claimed and denied, an accusation denied."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed, opposed
from graphkit.compare.contrasts.same_thing import actors, same_thing
from graphkit.compare.reading.tables import listed, opposites
from graphkit.records import ClaimClause, ContrastKind, Mood, Span, Thing
from graphkit.text.spans import cover

Said = tuple[Compared, ClaimClause]
# A predicate, whether it is negated, and the mood.
Claimed = tuple[str, bool, Mood]
# A denial has this much of its words, and all its objects, in common with the claim.
LEAST_SHARED = 0.6


def denials(said: Sequence[Compared], near: Nearness) -> Iterator[Opposed]:
    """The pairs of a clause and its denial, blocked by the predicate."""
    claimed: dict[Claimed, list[Said]] = defaultdict(list)
    for entry in said:
        for clause in entry.reading.clauses:
            if clause.mood != "possible":
                claimed[clause.predicate, clause.negated, clause.mood].append((entry, clause))
    for one, other in _opposing(claimed):
        denied = contradict(one[1], other[1]) or _denies(one, other) or _denies(other, one)
        denied = denied or _denies_own(one, other) or _denies_own(other, one)
        if denied and near.comparable(one[0], other[0]):
            yield _pair(*_ordered(one, other))


def _opposing(claimed: Mapping[Claimed, list[Said]]) -> Iterator[tuple[Said, Said]]:
    """The pairs of clauses of one predicate, asserted and negated, and of opposite predicates."""
    other_of: dict[str, list[str]] = defaultdict(list)
    for word, opposite in opposites():
        if word < opposite:
            other_of[word].append(opposite)
    for (predicate, negated, mood), block in claimed.items():
        if not negated:
            yield from product(block, claimed.get((predicate, True, mood), ()))
        for opposite in other_of.get(predicate, ()):
            yield from product(block, claimed.get((opposite, negated, mood), ()))


def contradict(one: ClaimClause, other: ClaimClause) -> bool:
    """Whether two clauses of one story cannot both hold."""
    if not _opposed(one, other):
        return False
    if one.negated == other.negated:
        return _same_subject(one, other) and _covers(one, other) and _covers(other, one)
    claim, denial = (other, one) if one.negated else (one, other)
    return _subject_denied(claim, denial) and _covers(claim, denial)


def _opposed(one: ClaimClause, other: ClaimClause) -> bool:
    """Whether two clauses claim, in one mood, a predicate and its negation or its opposite."""
    if one.mood == "possible" or one.mood != other.mood:
        return False
    turned = (one.predicate, other.predicate) in opposites()
    if not turned and one.predicate != other.predicate:
        return False
    return (one.negated == other.negated) is turned


def _subject_denied(claim: ClaimClause, denial: ClaimClause) -> bool:
    """Whether a clause denies of everybody, or of its subject, what another claims."""
    return (denial.subject is None and bool(denial.objects)) or _same_subject(claim, denial)


def _same_subject(one: ClaimClause, other: ClaimClause) -> bool:
    if one.subject is None and other.subject is None:
        return bool(one.objects)
    return bool(one.subject and other.subject and same_thing(one.subject, other.subject))


def _covers(claim: ClaimClause, denial: ClaimClause) -> bool:
    """Whether a denial says no more than the claim: what is denied in general is denied there.

    “was not paid on Friday” denies nothing of “was paid”.
    """
    if denial.numbers not in {(), claim.numbers} or denial.times not in {(), claim.times}:
        return False
    if {claim.predicate, denial.predicate} & listed("empty verb") and not denial.objects:
        return False
    if claim.objects and not denial.objects and not claim.subject:
        return False
    own = set(denial.objects) - listed("any")
    named = actors(denial.parts) <= actors(claim.parts)
    return named and own <= set(claim.parts) and _part(denial, claim) >= LEAST_SHARED


def _part(one: ClaimClause, other: ClaimClause) -> float:
    """The share of the words of one clause, beside its predicate, that the other has."""
    own = set(one.parts) - listed("any") - {one.predicate}
    return len(own & set(other.parts)) / len(own) if own else 1.0


def _denies(claim: Said, denial: Said) -> bool:
    """Whether a saying with a verb of denial denies a claim, in fewer words.

    “denied that it had hidden anything” names the act and leaves the rest to the claim. Who denies
    an act with its object can be whom the claim of the same article only describes.
    """
    (entry, clause), (rival, against) = claim, denial
    if not _denial(rival) or not _opposed(clause, against):
        return False
    if clause.predicate in listed("empty verb"):
        return False
    own = set(against.objects) - listed("any")
    if not own <= set(clause.parts):
        return False
    one, other = clause.subject, against.subject
    if one is None or other is None or same_thing(one, other) or _belongs(one, other):
        return True
    described = one.topic is None and bool(own) and entry.finding == rival.finding
    return described and (not other.head or other.topic in rival.speakers)


def _denies_own(claim: Said, denial: Said) -> bool:
    """Whether a speaker denies having done what a claim says was done, without naming by whom."""
    (_, clause), (rival, against) = claim, denial
    if not against.negated or clause.negated or clause.subject is not None:
        return False
    subject = against.subject
    own = subject is not None and subject.topic in rival.speakers
    return own and bool(against.objects) and _opposed(clause, against) and _covers(clause, against)


def _belongs(one: Thing, other: Thing) -> bool:
    """Whether one subject is the other's: Norway and its guards."""
    return one.topic in other.parts or other.topic in one.parts


def _denial(entry: Compared) -> bool:
    return entry.statement.utterance.commitment == "denial"


def _ordered(one: Said, other: Said) -> tuple[Said, Said]:
    """The claim and its denial: the saying with a verb of denial, else the negated clause."""
    denies = (_denial(one[0]), one[1].negated) > (_denial(other[0]), other[1].negated)
    return (other, one) if denies else (one, other)


def _pair(one: Said, other: Said) -> Opposed:
    (entry, clause), (rival, against) = one, other
    topic = clause.subject.topic if clause.subject else None
    words = against.span if not _denial(rival) else _whole(rival)
    kind = _kind(rival, clause)
    return opposed(kind, (entry, clause.span), (rival, words), clause.predicate, topic)


def _kind(rival: Compared, clause: ClaimClause) -> ContrastKind:
    if _denial(rival):
        return "denies the claim"
    return "opposite demand" if clause.mood == "required" else "opposite claim"


def _whole(entry: Compared) -> Span:
    """The reporting words and the claim of a statement."""
    seen = entry.statement.utterance
    return cover(seen.cue, seen.content)
