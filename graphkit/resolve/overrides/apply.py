"""Applies the user's ``entities.toml``: decides which actors are merged, renamed or retyped."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from graphkit.identity import fold
from graphkit.knowledge import Overrides
from graphkit.records import Actor, Diagnostic, Timeline
from graphkit.resolve.cross_document.actor_ids import (
    change_with,
    contrast_with,
    relation_with,
    shared_claim_with,
    statement_with,
)

# Characters of a name that a diagnostic shows. Only a matter of display.
MAX_NAME_SHOWN = 60


def apply_overrides(timeline: Timeline, overrides: Overrides) -> Timeline:
    """The timeline with the actors merged, named and typed as the user's file says.

    The ids of statements do not change. If the file has no line, nothing changes. For a name that
    no article has, the timeline gets a warning with the line of the file.
    """
    if not overrides.lines:
        return timeline
    by_name = _by_name(timeline.actors)
    into = _merged_into(by_name, overrides.same)
    kept = [actor for actor in timeline.actors if actor.id not in into]
    merged = {n: [a for a in timeline.actors if into.get(a.id) == n] for n in into.values()}
    return replace(
        timeline,
        actors=tuple(_actor(actor, merged.get(actor.id, ()), overrides) for actor in kept),
        statements=tuple(statement_with(one, into) for one in timeline.statements),
        relations=tuple(relation_with(one, into) for one in timeline.relations),
        contrasts=tuple(c for c in (contrast_with(o, into) for o in timeline.contrasts) if c),
        changes=tuple(change_with(one, into) for one in timeline.changes),
        shared_claims=tuple(shared_claim_with(one, into) for one in timeline.shared_claims),
        diagnostics=tuple(sorted({*timeline.diagnostics, *_unknown(by_name, overrides)})),
    )


def _by_name(actors: Iterable[Actor]) -> dict[str, list[Actor]]:
    """The actors by folded name; those whose ``name`` it is come before those with it as alias."""
    found: dict[str, list[Actor]] = {}
    for actor in actors:
        found.setdefault(fold(actor.name), []).append(actor)
    for actor in actors:
        for alias in map(fold, actor.aliases):
            if actor not in found.setdefault(alias, []):
                found[alias].append(actor)
    return found


def _merged_into(by_name: Mapping[str, list[Actor]], same: Mapping[str, str]) -> dict[str, str]:
    """The id of each actor that is merged into another → the id of that other actor."""
    pairs = (
        (actor.id, by_name[other][0].id)
        for name, other in same.items()
        if name in by_name and other in by_name
        for actor in by_name[name]
    )
    return {one: other for one, other in pairs if one != other}


def _actor(actor: Actor, merged: Iterable[Actor], overrides: Overrides) -> Actor:
    """An actor with the names, occupations and reasons of those ``merged`` into it.

    It has the name and the kind that the user's file gives it, else its own.
    """
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
        occupations=tuple(sorted({c for other in (actor, *others) for c in other.occupations})),
        reasons=(*actor.reasons, *(r for other in others for r in other.reasons), *said),
    )


def _unknown(by_name: Mapping[str, list[Actor]], overrides: Overrides) -> Iterable[Diagnostic]:
    """A warning for each name of the file that no article has."""
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
    """The line of the file for each name, also for one that stands as a value or in a pair."""
    led = {other: overrides.lines[one] for one, other in overrides.same.items()}
    paired = {
        name: overrides.lines[one]
        for pair in overrides.apart
        for name in pair
        for one in pair
        if one in overrides.lines
    }
    return {**paired, **led, **overrides.lines}
