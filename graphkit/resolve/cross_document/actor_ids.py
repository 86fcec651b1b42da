"""Replaces the ids of actors in statements and relations."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from graphkit.records import Relation, Statement


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
