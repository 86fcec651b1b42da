"""An article's narrations, the actors that are meant and the dates → its relations."""

from graphkit.assemble.undated import UNDATED
from graphkit.records import (
    Calendar,
    Mention,
    Narration,
    Relation,
    ResolvedEntities,
    Seen,
    Span,
    When,
)
from graphkit.text.spans import inside, inside_any


def relations(seen: Seen, resolved: ResolvedEntities, calendar: Calendar) -> tuple[Relation, ...]:
    """The narrations whose two ends are known actors, in the order of the text."""
    dates = {date.narration: date.when for date in calendar.narrated}
    found = (_relation(n, resolved, dates.get(n.id, UNDATED)) for n in seen.narrations)
    return tuple(relation for relation in found if relation)


def _relation(narration: Narration, resolved: ResolvedEntities, when: When) -> Relation | None:
    subjects = _actors(narration.subject, resolved)
    objects = _actors(narration.object, resolved)
    if narration.subject == narration.object:
        subjects, objects = subjects[:1], subjects[1:]
    if not subjects or not objects or set(subjects) == set(objects):
        return None
    return Relation(
        id=narration.id,
        narration=narration,
        subjects=subjects,
        relation=narration.relation,
        objects=objects,
        when=when,
    )


def _actors(spans: tuple[Span, ...], resolved: ResolvedEntities) -> tuple[str, ...]:
    """Those of the widest mentions in the spans; the words inside a longer mention are its own."""
    inner = [m for m in resolved.mentions if inside_any(m.span, spans)]
    widest = [m for m in inner if not any(_holds(o, m) for o in inner)]
    return tuple(dict.fromkeys(actor for m in widest for actor in m.actors))


def _holds(outer: Mention, inner: Mention) -> bool:
    return outer is not inner and outer.span != inner.span and inside(inner.span, outer.span)
