"""Replaces actors and their ids in findings, statements, relations, readings and contrasts."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from graphkit.records import (
    Actor,
    Contrast,
    Finding,
    Naming,
    PositionChange,
    Reading,
    Relation,
    SharedClaim,
    Span,
    Statement,
    Thing,
    TopicWords,
)


def renamed(finding: Finding, own: Mapping[str, Actor]) -> Finding:
    """The finding with some of its actors replaced; ``own`` has the new actors by the old ids."""
    if not own:
        return finding
    into = {old: actor.id for old, actor in own.items()}
    actors = sorted((own.get(a.id, a) for a in finding.actors), key=lambda actor: actor.id)
    return replace(
        finding,
        actors=tuple(actors),
        mentions=tuple(
            replace(m, actors=tuple(into.get(id_, id_) for id_ in m.actors))
            for m in finding.mentions
        ),
        statements=tuple(statement_with(one, into) for one in finding.statements),
        relations=tuple(relation_with(one, into) for one in finding.relations),
        readings=tuple(reading_with(one, into) for one in finding.readings),
    )


def statement_with(one: Statement, into: Mapping[str, str]) -> Statement:
    """The statement with the new ids of its actors; ``into`` has new ids by old ones."""
    return replace(
        one,
        actors=_with(one.actors, into),
        addressees=_with(one.addressees, into),
        about=_with(one.about, into),
        topic_words=_topic_words(one.topic_words, into),
        reported_by=_with(one.reported_by, into),
        described=one.described
        and replace(one.described, belongs_to=_with(one.described.belongs_to, into)),
        namings=tuple(_naming(naming, into) for naming in one.namings),
    )


def _topic_words(told: Iterable[TopicWords], into: Mapping[str, str]) -> tuple[TopicWords, ...]:
    """The words of each topic with its new id; those of topics that are now one are together."""
    found: dict[str, set[Span]] = {}
    for one in told:
        found.setdefault(into.get(one.actor, one.actor), set()).update(one.words)
    return tuple(TopicWords(actor=a, words=tuple(sorted(found[a]))) for a in found)


def relation_with(one: Relation, into: Mapping[str, str]) -> Relation:
    """The relation with the new ids of its actors; ``into`` has new ids by old ones."""
    return replace(one, subjects=_with(one.subjects, into), objects=_with(one.objects, into))


def reading_with(one: Reading, into: Mapping[str, str]) -> Reading:
    """The reading with the new ids of its actors; ``into`` has new ids by old ones."""
    return replace(
        one,
        judgements=tuple(replace(j, target=_thing(j.target, into)) for j in one.judgements),
        clauses=tuple(
            replace(
                clause,
                subject=clause.subject and _thing(clause.subject, into),
                objects=_with(clause.objects, into),
                parts=_with(clause.parts, into),
            )
            for clause in one.clauses
        ),
        amounts=tuple(replace(a, parts=_with(a.parts, into)) for a in one.amounts),
        whole=one.whole and _thing(one.whole, into),
        topics=_with(one.topics, into),
    )


def contrast_with(one: Contrast, into: Mapping[str, str]) -> Contrast | None:
    """The contrast with the new ids of its actors; ``None`` if both sides are now one speaker."""
    first, second = (
        replace(side, speakers=tuple(sorted(_with(side.speakers, into)))) for side in one.sides
    )
    if set(first.speakers) & set(second.speakers):
        return None
    topic = into.get(one.topic, one.topic) if one.topic else None
    return replace(one, topic=topic, sides=(first, second))


def change_with(one: PositionChange, into: Mapping[str, str]) -> PositionChange:
    """The change of position with the new ids of its actors; ``into`` has new ids by old ones."""
    topic = into.get(one.topic, one.topic) if one.topic else None
    return replace(
        one,
        speakers=tuple(sorted(_with(one.speakers, into))),
        topic=topic,
        earlier=replace(one.earlier, speakers=_with(one.earlier.speakers, into)),
        later=replace(one.later, speakers=_with(one.later.speakers, into)),
    )


def shared_claim_with(one: SharedClaim, into: Mapping[str, str]) -> SharedClaim:
    """The shared claim with the new ids of its actors; ``into`` has new ids by old ones."""
    return replace(one, speakers=_with(one.speakers, into))


def _naming(one: Naming, into: Mapping[str, str]) -> Naming:
    candidates = (
        replace(c, actor=into.get(c.actor, c.actor) if c.actor else None) for c in one.candidates
    )
    return replace(one, actors=_with(one.actors, into), candidates=tuple(candidates))


def _thing(one: Thing, into: Mapping[str, str]) -> Thing:
    topic = into.get(one.topic, one.topic) if one.topic else None
    return replace(one, topic=topic, parts=_with(one.parts, into))


def _with(ids: Iterable[str], into: Mapping[str, str]) -> tuple[str, ...]:
    """The new ids, each once."""
    return tuple(dict.fromkeys(into.get(one, one) for one in ids))
