"""A timeline → the same with the actors that the user's ``entities.toml`` asks for."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from graphkit.identity import fold
from graphkit.knowledge import Wishes
from graphkit.records import Actor, Relation, Statement, Timeline, Trouble

# So much of a name is shown in a remark.
LONGEST = 60


def amended(timeline: Timeline, wishes: Wishes) -> Timeline:
    """The timeline with names brought together, shown and typed as wished.

    No statement's id changes; without the file everything is as it was. A name that no article
    has is a trouble that names its line.
    """
    if not wishes.lines:
        return timeline
    by_name = _by_name(timeline.actors)
    into = _into(by_name, wishes.same)
    kept = [actor for actor in timeline.actors if actor.id not in into]
    merged = {n: [a for a in timeline.actors if into.get(a.id) == n] for n in into.values()}
    return replace(
        timeline,
        actors=tuple(_actor(actor, merged.get(actor.id, ()), wishes) for actor in kept),
        statements=tuple(statement_led(one, into) for one in timeline.statements),
        relations=tuple(relation_led(one, into) for one in timeline.relations),
        troubles=tuple(sorted({*timeline.troubles, *_unknown(by_name, wishes)})),
    )


def _by_name(actors: Iterable[Actor]) -> dict[str, list[Actor]]:
    """The actors of each folded name, those before whose first name it is."""
    found: dict[str, list[Actor]] = {}
    for actor in actors:
        found.setdefault(fold(actor.name), []).append(actor)
    for actor in actors:
        for alias in map(fold, actor.aliases):
            if actor not in found.setdefault(alias, []):
                found[alias].append(actor)
    return found


def _into(by_name: Mapping[str, list[Actor]], same: Mapping[str, str]) -> dict[str, str]:
    """For the ids of actors that are others the ids of those."""
    pairs = (
        (actor.id, by_name[other][0].id)
        for name, other in same.items()
        if name in by_name and other in by_name
        for actor in by_name[name]
    )
    return {one: other for one, other in pairs if one != other}


def _actor(actor: Actor, merged: Iterable[Actor], wishes: Wishes) -> Actor:
    others = tuple(merged)
    names = {name for other in (actor, *others) for name in (other.name, *other.aliases)}
    own = sorted(map(fold, names), key=lambda name: name != fold(actor.name))
    shown = next((wishes.names[n] for n in own if n in wishes.names), actor.name)
    said = tuple(
        f"“{other.name}” is the same: {wishes.file}, line {wishes.lines[name]}"
        for other in others
        for name in map(fold, (other.name, *other.aliases))
        if name in wishes.same
    )
    return replace(
        actor,
        name=shown,
        kind=next((wishes.kinds[n] for n in own if n in wishes.kinds), actor.kind),
        aliases=tuple(sorted(names - {shown})),
        callings=tuple(sorted({c for other in (actor, *others) for c in other.callings})),
        reasons=(*actor.reasons, *(r for other in others for r in other.reasons), *said),
    )


def statement_led(one: Statement, into: Mapping[str, str]) -> Statement:
    """The statement with other ids of actors."""
    return replace(
        one,
        actors=_led(one.actors, into),
        addressees=_led(one.addressees, into),
        about=_led(one.about, into),
        reported_by=_led(one.reported_by, into),
    )


def relation_led(one: Relation, into: Mapping[str, str]) -> Relation:
    """The relation with other ids of actors."""
    return replace(one, subjects=_led(one.subjects, into), objects=_led(one.objects, into))


def _led(ids: Iterable[str], into: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(into.get(one, one) for one in ids))


def _unknown(by_name: Mapping[str, list[Actor]], wishes: Wishes) -> Iterable[Trouble]:
    apart = {name for pair in wishes.apart for name in pair}
    asked = {*wishes.same, *wishes.same.values(), *wishes.names, *wishes.kinds, *apart}
    lines = _lines(wishes)
    for name in sorted(asked - by_name.keys()):
        yield Trouble(
            path=wishes.file,
            place=f"line {lines[name]}",
            reason=f"no article has the name “{name[:LONGEST]}”",
            remedy="write it as an article does, or leave the line out",
            severity="warning",
            kind="entities",
        )


def _lines(wishes: Wishes) -> dict[str, int]:
    """The line that a name stands in, or that leads to it."""
    led = {other: wishes.lines[one] for one, other in wishes.same.items()}
    paired = {
        name: wishes.lines[one]
        for pair in wishes.apart
        for name in pair
        for one in pair
        if one in wishes.lines
    }
    return {**paired, **led, **wishes.lines}
