"""Pairs a demand with its refusal by the one of whom it is demanded."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed
from graphkit.compare.contrasts.same_thing import share
from graphkit.compare.reading.tables import listed
from graphkit.records import ClaimClause
from graphkit.text.spans import cover

# The act that is refused shares this much of its words with the one demanded.
LEAST_SHARED_OF_ACTS = 0.5


def refused_demands(said: Sequence[Compared], near: Nearness) -> Iterator[Opposed]:
    """Each refusal with the demands that it answers."""
    demands: dict[str, list[tuple[Compared, ClaimClause]]] = defaultdict(list)
    for entry, act in _demands(said):
        if act.subject and act.subject.topic:
            demands[act.subject.topic].append((entry, act))
    for entry in said:
        for refusal in _refusals(entry):
            for speaker in sorted(entry.speakers):
                for demand, act in demands[speaker]:
                    if _answers(entry, refusal, demand, act, near):
                        yield _pair(demand, act, entry, refusal)


def _demands(said: Iterable[Compared]) -> Iterator[tuple[Compared, ClaimClause]]:
    for entry in said:
        for act in entry.reading.clauses:
            if act.mood == "required" and not act.negated:
                yield entry, act


def _refusals(entry: Compared) -> Iterator[ClaimClause]:
    """The acts that a speaker says that they will not do."""
    for act in entry.reading.clauses:
        own = act.subject is not None and act.subject.topic in entry.speakers
        if act.mood == "future" and act.negated and own:
            yield act


def _answers(
    entry: Compared,
    refusal: ClaimClause,
    demand: Compared,
    act: ClaimClause,
    near: Nearness,
) -> bool:
    if entry.speakers & demand.speakers or not near.story(entry, demand):
        return False
    if refusal.predicate in listed("comply"):
        return entry.finding == demand.finding
    same = refusal.predicate == act.predicate
    return (
        same
        and bool(refusal.objects) == bool(act.objects)
        and (share(refusal.objects, act.parts) >= LEAST_SHARED_OF_ACTS)
    )


def _pair(demand: Compared, act: ClaimClause, entry: Compared, refusal: ClaimClause) -> Opposed:
    seen = entry.statement.utterance
    return Opposed(
        kind="refuses the demand",
        one=demand,
        other=entry,
        topic=act.subject.topic if act.subject else None,
        subject=act.span.of(demand.text),
        matter=act.predicate,
        one_words=act.span,
        other_words=cover(seen.cue, [refusal.span])
        if seen.commitment == "refusal"
        else refusal.span,
    )
