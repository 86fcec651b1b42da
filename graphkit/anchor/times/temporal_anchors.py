"""Finds the temporal anchors of an article: its time expressions and events, with their bounds."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from graphkit.anchor.times.bounds import BoundEffect, bound_at, bounded
from graphkit.anchor.timex.words import one_line, quoted
from graphkit.records import ResolvedEntities, Span, Timex, When
from graphkit.text.interval_index import covered, enclosed, union

# An event of the tables that began so long before publication dates no saying.
MAX_AGE_OF_EVENT = timedelta(days=365)


class TemporalAnchor(Struct, frozen=True):
    """Words that name a time, and the interval that they name.

    ``span`` is their place. ``plain`` is the interval of the expression or event itself, ``when``
    what the ``effect`` of words such as “before” makes of it. ``event`` says that the words name an
    event or are an echo, and not a time expression. ``words`` are the words that name the time.
    ``echo`` are words such as “at the time” that stand for them, ``""`` if the time is named
    directly. The basis of ``when`` is made of ``words`` and ``echo``.
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
    """All anchors of a text, in the order of the text.

    An expression inside the words of an event has no anchor of its own. ``timexes`` are in the
    order of the text; those without an interval have no anchor. Without ``resolved`` there are no
    events.
    """
    alone = [anchor_of(text, t.span, t.when) for t in timexes if t.when and t.when.start]
    events = _events(text, resolved, {t.span.end: t.span.start for t in alone}) if resolved else ()
    taken = union(event.span for event in events)
    named = [anchor for anchor in alone if not covered(anchor.span, taken)]
    agreeing = (_agreeing(text, event, alone) for event in events)
    return tuple(sorted([*agreeing, *named], key=lambda anchor: anchor.span))


def _events(
    text: str, resolved: ResolvedEntities, timexes: Mapping[int, int]
) -> tuple[TemporalAnchor, ...]:
    """An anchor for each mention of an event with a first day.

    ``timexes`` has the start of each expression by its end. An expression right before a mention is
    part of it: “since *the 1948 ferry strike*”.
    """
    dated = {a.id: a.when for a in resolved.actors if a.kind == "event" and a.when and a.when.start}
    spots = [(m.span, dated[a]) for m in resolved.mentions for a in m.actors if a in dated]
    whole = ((Span(timexes.get(s.start - 1, s.start), s.end), when) for s, when in spots)
    return tuple(anchor_of(text, span, when, event=True) for span, when in whole)


def _agreeing(text: str, event: TemporalAnchor, alone: Sequence[TemporalAnchor]) -> TemporalAnchor:
    """The anchor of an event, with the interval of an expression inside that contradicts it.

    “Last week's talks” were last week, even if the table has other days for them.
    """
    inner = enclosed(alone, event.span)
    if not inner or any(share_a_day(t.plain, event.plain) for t in inner):
        return event
    words, plain = one_line(text, inner[0].span), inner[0].plain
    return TemporalAnchor(event.span, plain, plain, words, event.effect, event=True)


def share_a_day(one: When, other: When) -> bool:
    """Whether two intervals share a day; an open end has no limit.

    >>> from datetime import date
    >>> share_a_day(When(end=date(2018, 7, 1)), When(start=date(2018, 7, 2)))
    False
    """
    early = one.end and other.start and one.end < other.start
    late = one.start and other.end and one.start > other.end
    return not (early or late)


def anchor_of(text: str, span: Span, when: When, *, event: bool = False) -> TemporalAnchor:
    """The anchor of the words at ``span`` with the interval ``when``, bounds read and applied."""
    bound = bound_at(text, span, event=event)
    words = one_line(text, Span(bound.start, span.end))
    left = bounded(when, bound.effect, quoted(words))
    return TemporalAnchor(span, when, left, words, bound.effect, event)


def reason(words: str, echo: str = "") -> str:
    """The basis of an anchor's interval: the words that name it, after those that stand for them.

    >>> reason("on Friday"), reason("Friday", "The hearing")
    ('“on Friday”', '“The hearing”: “Friday”')
    """
    return f"{quoted(echo)}: {quoted(words)}" if echo else quoted(words)


def is_history(anchor: TemporalAnchor, published: date | None) -> bool:
    """Whether an anchor is an event of the tables that began long before publication.

    Without a time beside it, an article compares with such an event or goes on from it.
    """
    start = anchor.plain.start
    named = anchor.event and not anchor.echo
    return bool(named and start and published and published - start > MAX_AGE_OF_EVENT)
