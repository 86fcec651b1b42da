"""Pairs a claim with its denial: the same clause asserted and denied, an accusation denied."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed
from graphkit.compare.contrasts.same_thing import no_other_names, same_thing, share
from graphkit.compare.entries import Entry
from graphkit.compare.reading.tables import listed, opposites
from graphkit.records import ClaimClause, Span
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
            if contradict(one[1], other[1]) and _of_two(one[0], other[0], near):
                yield _pair(*((other, one) if one[1].negated else (one, other)))


def contradict(one: ClaimClause, other: ClaimClause) -> bool:
    """Whether two clauses of one story cannot both hold."""
    if "possible" in {one.mood, other.mood} or one.mood != other.mood:
        return False
    turned = (one.predicate, other.predicate) in opposites()
    if not turned and one.predicate != other.predicate:
        return False
    if (one.negated == other.negated) is not turned:
        return False
    return _same_subject(one, other) and _same_objects(one, other)


def _same_subject(one: ClaimClause, other: ClaimClause) -> bool:
    if one.subject is None and other.subject is None:
        return bool(one.objects)
    return bool(one.subject and other.subject and same_thing(one.subject, other.subject))


def _same_objects(one: ClaimClause, other: ClaimClause) -> bool:
    """Whether the objects of the shorter clause stand in the longer one."""
    if one.numbers != other.numbers or not no_other_names(one.parts, other.parts):
        return False
    if bool(one.objects) != bool(other.objects):
        return False
    empty = {one.predicate, other.predicate} & listed("empty verb")
    if empty and not one.objects:
        return False
    held = share(one.objects, other.parts) == 1 or share(other.objects, one.parts) == 1
    return held and share(one.parts, other.parts) >= LEAST_SHARED


def _of_two(one: Entry, other: Entry, near: Nearness) -> bool:
    return not one.speakers & other.speakers and near.story(one, other)


def _pair(one: Said, other: Said) -> Opposed:
    (entry, clause), (rival, against) = one, other
    topic = clause.subject.topic if clause.subject else None
    return Opposed(
        kind="denies the claim",
        one=entry,
        other=rival,
        topic=topic,
        subject=clause.span.of(entry.text),
        one_words=clause.span,
        other_words=against.span,
    )


def denied_accusations(said: Sequence[Entry]) -> Iterator[Opposed]:
    """A denial of “the accusation” or of wrongdoing, with the nearest accusation of the denier."""
    articles: dict[int, list[Entry]] = defaultdict(list)
    for entry in said:
        if entry.statement.utterance.polarity == "asserted":
            articles[entry.finding].append(entry)
    for entry in said:
        if _denies_accusation(entry):
            rivals = [one for one in articles[entry.finding] if _accuses(one, entry)]
            if rivals:
                yield _answered(min(rivals, key=lambda one: _distance(one, entry)), entry)


def _denies_accusation(entry: Entry) -> bool:
    seen = entry.statement.utterance
    denied = seen.commitment == "denial" and seen.polarity == "asserted"
    return denied and entry.reading.said_noun == "accusation" and bool(entry.statement.actors)


def _accuses(one: Entry, denier: Entry) -> bool:
    accused = frozenset(one.reading.topics)
    accuses = one.statement.utterance.commitment == "accusation"
    return accuses and bool(accused & denier.speakers) and not one.speakers & denier.speakers


def _distance(one: Entry, other: Entry) -> tuple[int, int]:
    apart = one.statement.utterance.sentence.start - other.statement.utterance.sentence.start
    return abs(apart), apart


def _answered(accusation: Entry, denial: Entry) -> Opposed:
    words = cover(accusation.statement.utterance.content)
    return Opposed(
        kind="denies the claim",
        one=accusation,
        other=denial,
        topic=next(iter(sorted(set(accusation.reading.topics) & denial.speakers))),
        subject=words.of(accusation.text),
        one_words=words,
        other_words=_whole(denial),
    )


def _whole(entry: Entry) -> Span:
    """The reporting words and the claim of a statement."""
    seen = entry.statement.utterance
    return cover(seen.cue, seen.content)
