"""Tells the differences of two builds in lines for people."""

from collections import Counter
from collections.abc import Iterator

from graphkit.difference.changes import ORDER, BuildDifference, StatementChange


def told(found: BuildDifference) -> str:
    """The differences as text: the gravest first, each with both sentences."""
    if not (found.changes or found.actors_gone or found.actors_new):
        return "no difference"
    return "\n".join([*_counts(found), *(line for one in found.changes for line in _change(one))])


def _counts(found: BuildDifference) -> Iterator[str]:
    count = Counter(change.kind for change in found.changes)
    yield "; ".join(f"{kind}: {count[kind]}" for kind in ORDER if count[kind]) or "no statement"
    if found.actors_gone:
        yield f"actors that went: {', '.join(found.actors_gone)}"
    if found.actors_new:
        yield f"actors that came: {', '.join(found.actors_new)}"


def _change(change: StatementChange) -> Iterator[str]:
    line = change.new or change.old
    yield ""
    yield f"{change.kind} ({line.path if line else ''})"
    if change.before or change.after:
        yield f"  {change.before or 'nothing'} → {change.after or 'nothing'}"
    if change.old:
        yield f"  old: {change.old.sentence or change.old.claim}"
    if change.new:
        yield f"  new: {change.new.sentence or change.new.claim}"
