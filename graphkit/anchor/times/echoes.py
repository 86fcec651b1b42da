"""Words that stand for a time spoken of before: “at the time”, “at the hearing”."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from graphkit.anchor.times.positions import among, covered, united
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, bound_of, quoted
from graphkit.gazetteer import seeds
from graphkit.records import Span, When

# A date stands this near to the noun of its occasion: “a hearing in the Senate on Monday”.
NEAR = 40
SENTENCE = re.compile(r"[.!?]\s|\n")


@cache
def _phrases() -> re.Pattern[str]:
    words = "|".join(row["words"] for row in seeds.rows("dates/echoes.tsv"))
    # "At the time the mayor left" goes on to say which time it was.
    return re.compile(rf"\b(?:{words})(?=\s*(?:[^\w\s]|that\b|$))", re.IGNORECASE)


@cache
def _nouns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """An occasion's noun wherever it stands, and as one that the reader knows already."""
    nouns = "|".join(row["noun"] for row in seeds.rows("dates/occasions.tsv"))
    known = rf"\b(?:the|that|this|their|his|her|its) (?:[\w’',-]+ ){{0,4}}?(?P<noun>{nouns})\b"
    return re.compile(rf"\b(?P<noun>{nouns})\b", re.IGNORECASE), re.compile(known, re.IGNORECASE)


def with_echoes(
    text: str, told: Sequence[TemporalAnchor], closed: Sequence[Span] = ()
) -> tuple[TemporalAnchor, ...]:
    """The times told and the words that stand for one of them, in the order of the text.

    “At the time” is the time told last, if possible not inside of ``closed`` spans (what others
    say); “the hearing” is the time beside which a hearing was named.
    """
    shut = united(closed)
    free = [t for t in told if not covered(t.span, shut)] or told
    spoken = (_echo(text, found, free) for found in _phrases().finditer(text))
    found = [*told, *filter(None, spoken), *_occasions(text, told)]
    return tuple(sorted(found, key=lambda t: t.span))


def _echo(text: str, found: re.Match[str], told: Sequence[TemporalAnchor]) -> TemporalAnchor | None:
    number = bisect_right(told, found.start(), key=lambda t: t.span.end)
    return _same(text, Span(*found.span()), told[number - 1]) if number else None


def _same(text: str, span: Span, time: TemporalAnchor) -> TemporalAnchor:
    again = bound_of(text, span, time.plain, event=True)
    w = again.when
    basis = f"{w.basis}: {quoted(text, time.span)}"
    when = When(start=w.start, end=w.end, granularity=w.granularity, basis=basis)
    return TemporalAnchor(span, time.plain, when, again.effect, event=True)


def _occasions(text: str, told: Sequence[TemporalAnchor]) -> Iterator[TemporalAnchor]:
    """Later mentions of an occasion whose noun stood beside a time."""
    anywhere, known = _nouns()
    taken = united(t.span for t in told)
    dated: dict[str, TemporalAnchor] = {}
    again = {found.start("noun"): Span(*found.span()) for found in known.finditer(text)}
    for found in anywhere.finditer(text):
        noun, span = found["noun"].lower(), again.get(found.start())
        beside = _beside(text, Span(*found.span()), told)
        if beside is not None:
            dated[noun] = beside
        elif noun in dated and span and not covered(span, taken):
            yield _same(text, span, dated[noun])


def _beside(text: str, noun: Span, told: Sequence[TemporalAnchor]) -> TemporalAnchor | None:
    """The time that stands beside a noun in one sentence."""
    for time in among(told, Span(noun.start - NEAR, noun.end + NEAR)):
        gap = text[min(noun.end, time.span.end) : max(noun.start, time.span.start)]
        if not SENTENCE.search(gap):
            return time
    return None
