"""Replaces actors and their ids in findings, statements and relations."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from graphkit.records import Actor, Finding, Relation, Statement


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
    )


def statement_with(one: Statement, into: Mapping[str, str]) -> Statement:
    """The statement with the new ids of its actors; ``into`` has new ids by old ones."""
    return replace(
        one,
        actors=_with(one.actors, into),
        addressees=_with(one.addressees, into),
        about=_with(one.about, into),
        reported_by=_with(one.reported_by, into),
        described=one.described
        and replace(one.described, belongs_to=_with(one.described.belongs_to, into)),
    )


def relation_with(one: Relation, into: Mapping[str, str]) -> Relation:
    """The relation with the new ids of its actors; ``into`` has new ids by old ones."""
    return replace(one, subjects=_with(one.subjects, into), objects=_with(one.objects, into))


def _with(ids: Iterable[str], into: Mapping[str, str]) -> tuple[str, ...]:
    """The new ids, each once."""
    return tuple(dict.fromkeys(into.get(one, one) for one in ids))
