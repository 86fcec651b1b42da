"""Pairs a claim with its denial: one clause claimed and denied, an accusation denied."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed
from graphkit.compare.contrasts.same_thing import no_other_names, same_thing, share
from graphkit.compare.entries import Entry
from graphkit.compare.reading.tables import listed, opposites
from graphkit.records import ClaimClause, ContrastKind, Span
from graphkit.text.spans import cover

Said = tuple[Entry, ClaimClause]
# A clause is denied by one that shares this much of its words, and all its objects.
LEAST_SHARED = 0.6


def denials(said: Sequence[Entry], near: Nearness) -> Iterator[Opposed]:
    """The pairs of a clause and its denial, blocked by the predicate."""
    blocks: dict[str, list[Said]] = defaultdict(list)
    for entry in said:
        for clause in entry.reading.clauses:
            blocks[clause.predicate].append((entry, clause))
            for one, other in opposites():
                if one == clause.predicate and one < other:
                    blocks[other].append((entry, clause))
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if _of_two(one[0], other[0], near) and (
                contradict(one[1], other[1]) or _denies(one, other) or _denies(other, one)
            ):
                yield _pair(*((other, one) if _against(one) else (one, other)))


def contradict(one: ClaimClause, other: ClaimClause) -> bool:
    """Whether two clauses of one story cannot both hold."""
    return _opposed(one, other) and _same_subject(one, other) and _same_objects(one, other)


def _opposed(one: ClaimClause, other: ClaimClause) -> bool:
    """Whether two clauses claim, in one mood, a predicate and its negation or its opposite."""
    if one.mood == "possible" or one.mood != other.mood:
        return False
    turned = (one.predicate, other.predicate) in opposites()
    if not turned and one.predicate != other.predicate:
        return False
    return (one.negated == other.negated) is turned


def _same_subject(one: ClaimClause, other: ClaimClause) -> bool:
    if one.subject is None and other.subject is None:
        return bool(one.objects)
    return bool(one.subject and other.subject and same_thing(one.subject, other.subject))


def _same_objects(one: ClaimClause, other: ClaimClause) -> bool:
    """Whether the objects of the shorter clause stand in the longer one."""
    if one.numbers != other.numbers or not _same_time(one, other):
        return False
    if bool(one.objects) != bool(other.objects) or not no_other_names(one.parts, other.parts):
        return False
    empty = {one.predicate, other.predicate} & listed("empty verb")
    if empty and not one.objects:
        return False
    held = share(one.objects, other.parts) == 1 or share(other.objects, one.parts) == 1
    return held and share(one.parts, other.parts) >= LEAST_SHARED


def _same_time(one: ClaimClause, other: ClaimClause) -> bool:
    return not one.times or not other.times or one.times == other.times


def _denies(claim: Said, denial: Said) -> bool:
    """Whether a saying with a verb of denial denies a claim of its own article, in fewer words.

    “denied that it had hidden anything” names the act and leaves the rest to the claim.
    """
    (entry, clause), (rival, against) = claim, denial
    if entry.finding != rival.finding or not _denial(rival) or not _opposed(clause, against):
        return False
    if clause.predicate in listed("empty verb"):
        return False
    own = set(against.objects) - listed("any")
    subject = clause.subject is None or against.subject is None or _same_subject(clause, against)
    return subject and own <= set(clause.parts)


def _denial(entry: Entry) -> bool:
    return entry.statement.utterance.commitment == "denial"


def _against(said: Said) -> bool:
    """Whether a clause is the denial of a pair."""
    return _denial(said[0]) or said[1].negated


def _of_two(one: Entry, other: Entry, near: Nearness) -> bool:
    return not one.speakers & other.speakers and near.story(one, other)


def _pair(one: Said, other: Said) -> Opposed:
    (entry, clause), (rival, against) = one, other
    topic = clause.subject.topic if clause.subject else None
    return Opposed(
        kind=_kind(rival, clause),
        one=entry,
        other=rival,
        topic=topic,
        subject=clause.span.of(entry.text),
        one_words=clause.span,
        other_words=against.span if not _denial(rival) else _whole(rival),
    )


def _kind(rival: Entry, clause: ClaimClause) -> ContrastKind:
    if _denial(rival):
        return "denies the claim"
    return "opposite demand" if clause.mood == "required" else "opposite claim"


def _whole(entry: Entry) -> Span:
    """The reporting words and the claim of a statement."""
    seen = entry.statement.utterance
    return cover(seen.cue, seen.content)
