"""Temporal anchors: the time expressions and the events of an article, with their bounds."""

from collections.abc import Sequence

from msgspec import Struct

from graphkit.anchor.times.bounds import BoundEffect, bound_at, bounded
from graphkit.anchor.timex.words import one_line, quoted
from graphkit.records import ResolvedEntities, Span, Timex, When
from graphkit.text.interval_index import covered, enclosed, union


class TemporalAnchor(Struct, frozen=True):
    """Words that name a time: where they stand, and the interval that they give.

    ``plain`` is the interval itself, ``when`` what the words before it (``effect``) leave of it.
    ``event`` says that an event or an echo names it, no time expression. The basis of ``when`` is
    made of ``words``, those that name the time, and of ``echo``, the words that stand for them
    (``""`` where the time is named itself).
    """

    span: Span
    plain: When
    when: When
    words: str
    effect: BoundEffect = ""
    event: bool = False
    echo: str = ""


def temporal_anchors(
    text: str, timexes: Sequence[Timex], resolved: ResolvedEntities | None
) -> tuple[TemporalAnchor, ...]:
    """All anchors of a text in its order; an expression inside an event's words is one with it.

    ``timexes`` are in the order of the text.
    """
    events = _events(text, resolved) if resolved else ()
    alone = [anchor_of(text, t.span, t.when) for t in timexes if t.when and t.when.start]
    taken = union(event.span for event in events)
    named = [anchor for anchor in alone if not covered(anchor.span, taken)]
    agreeing = (_agreeing(text, event, alone) for event in events)
    return tuple(sorted([*agreeing, *named], key=lambda anchor: anchor.span))


def _events(text: str, resolved: ResolvedEntities) -> tuple[TemporalAnchor, ...]:
    dated = {a.id: a.when for a in resolved.actors if a.kind == "event" and a.when and a.when.start}
    spots = [(m.span, dated[a]) for m in resolved.mentions for a in m.actors if a in dated]
    return tuple(anchor_of(text, span, when, event=True) for span, when in spots)


def _agreeing(text: str, event: TemporalAnchor, alone: Sequence[TemporalAnchor]) -> TemporalAnchor:
    """“Last week's talks” are last week's, whatever days the table has for them."""
    inner = enclosed(alone, event.span)
    if not inner or any(share_a_day(t.plain, event.plain) for t in inner):
        return event
    words, plain = one_line(text, inner[0].span), inner[0].plain
    return TemporalAnchor(event.span, plain, plain, words, event.effect, event=True)


def share_a_day(one: When, other: When) -> bool:
    """Whether two intervals share a day; an open end reaches everywhere.

    >>> from datetime import date
    >>> share_a_day(When(end=date(2018, 7, 1)), When(start=date(2018, 7, 2)))
    False
    """
    early = one.end and other.start and one.end < other.start
    late = one.start and other.end and one.start > other.end
    return not (early or late)


def anchor_of(text: str, span: Span, when: When, *, event: bool = False) -> TemporalAnchor:
    """The anchor that words are, with what the words before them make of it."""
    bound = bound_at(text, span, event=event)
    words = one_line(text, Span(bound.start, span.end))
    left = bounded(when, bound.effect, quoted(words))
    return TemporalAnchor(span, when, left, words, bound.effect, event)


def reason(words: str, echo: str = "") -> str:
    """The basis of an anchor's interval: the words that name it, behind those that echo them.

    >>> reason("on Friday"), reason("Friday", "The hearing")
    ('“on Friday”', '“The hearing”: “Friday”')
    """
    return f"{quoted(echo)}: {quoted(words)}" if echo else quoted(words)
