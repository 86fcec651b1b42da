"""A timeline → the same with the actors that the user's ``entities.toml`` asks for."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from graphkit.identity import fold
from graphkit.knowledge import Overrides
from graphkit.records import Actor, Diagnostic, Timeline
from graphkit.resolve.cross_document.actor_ids import relation_with, statement_with

# So much of a name is shown in a remark.
MAX_NAME_SHOWN = 60


def apply_overrides(timeline: Timeline, overrides: Overrides) -> Timeline:
    """The timeline with names brought together, shown and typed as wished.

    No statement's id changes; without the file everything is as it was. A name that no article
    has is a diagnostic that names its line.
    """
    if not overrides.lines:
        return timeline
    by_name = _by_name(timeline.actors)
    into = _into(by_name, overrides.same)
    kept = [actor for actor in timeline.actors if actor.id not in into]
    merged = {n: [a for a in timeline.actors if into.get(a.id) == n] for n in into.values()}
    return replace(
        timeline,
        actors=tuple(_actor(actor, merged.get(actor.id, ()), overrides) for actor in kept),
        statements=tuple(statement_with(one, into) for one in timeline.statements),
        relations=tuple(relation_with(one, into) for one in timeline.relations),
        diagnostics=tuple(sorted({*timeline.diagnostics, *_unknown(by_name, overrides)})),
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


def _actor(actor: Actor, merged: Iterable[Actor], overrides: Overrides) -> Actor:
    others = tuple(merged)
    names = {name for other in (actor, *others) for name in (other.name, *other.aliases)}
    own = sorted(map(fold, names), key=lambda name: name != fold(actor.name))
    shown = next((overrides.names[n] for n in own if n in overrides.names), actor.name)
    said = tuple(
        f"“{other.name}” is the same: {overrides.file}, line {overrides.lines[name]}"
        for other in others
        for name in map(fold, (other.name, *other.aliases))
        if name in overrides.same
    )
    return replace(
        actor,
        name=shown,
        kind=next((overrides.kinds[n] for n in own if n in overrides.kinds), actor.kind),
        aliases=tuple(sorted(names - {shown})),
        callings=tuple(sorted({c for other in (actor, *others) for c in other.callings})),
        reasons=(*actor.reasons, *(r for other in others for r in other.reasons), *said),
    )


def _unknown(by_name: Mapping[str, list[Actor]], overrides: Overrides) -> Iterable[Diagnostic]:
    apart = {name for pair in overrides.apart for name in pair}
    asked = {*overrides.same, *overrides.same.values(), *overrides.names, *overrides.kinds, *apart}
    lines = _lines(overrides)
    for name in sorted(asked - by_name.keys()):
        yield Diagnostic(
            path=overrides.file,
            place=f"line {lines[name]}",
            reason=f"no article has the name “{name[:MAX_NAME_SHOWN]}”",
            remedy="write it as an article does, or leave the line out",
            severity="warning",
            kind="entities",
        )


def _lines(overrides: Overrides) -> dict[str, int]:
    """The line that a name stands in, or that leads to it."""
    led = {other: overrides.lines[one] for one, other in overrides.same.items()}
    paired = {
        name: overrides.lines[one]
        for pair in overrides.apart
        for name in pair
        for one in pair
        if one in overrides.lines
    }
    return {**paired, **led, **overrides.lines}
