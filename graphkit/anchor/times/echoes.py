"""Finds words that stand for a time spoken of before: “at the time”, “at the hearing”."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from graphkit.anchor.times.nouns import occasion_nouns
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, anchor_of, is_history, reason
from graphkit.anchor.timex.words import one_line
from graphkit.gazetteer import seeds
from graphkit.records import Span, When
from graphkit.text.interval_index import covered, enclosed, union

# Characters before and after the noun of an occasion in which its date is looked for: “a hearing in
# the Senate on Monday”. Chosen on sentences of our own.
MAX_CHARS_TO_OCCASION_NOUN = 40
SENTENCE_END_IN_GAP = re.compile(r"[.!?]\s|\n")


@cache
def _phrases() -> re.Pattern[str]:
    words = "|".join(row["words"] for row in seeds.rows("dates/echoes.tsv"))
    # "At the time the mayor left" goes on to say which time it was.
    return re.compile(rf"\b(?:{words})(?=\s*(?:[^\w\s]|that\b|$))", re.IGNORECASE)


@cache
def _nouns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Two patterns for nouns of occasions: anywhere, and with a definite determiner before."""
    nouns = "|".join(occasion_nouns())
    known = rf"\b(?:the|that|this|their|his|her|its) (?:[\w’',-]+ ){{0,4}}?(?P<noun>{nouns})\b"
    return re.compile(rf"\b(?P<noun>{nouns})\b", re.IGNORECASE), re.compile(known, re.IGNORECASE)


def with_echoes(
    text: str,
    anchors: Sequence[TemporalAnchor],
    contents: Sequence[Span] = (),
    published: date | None = None,
) -> tuple[TemporalAnchor, ...]:
    """The anchors and the words that stand for one of them, in the order of the text.

    “At the time” is the last anchor before it outside ``contents`` (what others say); if all are
    inside, the last before it. “The hearing” is the anchor beside an earlier “hearing”. Nothing
    stands for an event that was long before the day on which the text was ``published``.
    """
    claimed = union(contents)
    recent = [anchor for anchor in anchors if not is_history(anchor, published)]
    free = [anchor for anchor in recent if not covered(anchor.span, claimed)] or recent
    spoken = (_echo(text, found, free) for found in _phrases().finditer(text))
    found = [*anchors, *filter(None, spoken), *_occasions(text, recent)]
    return tuple(sorted(found, key=lambda anchor: anchor.span))


def _echo(
    text: str, found: re.Match[str], anchors: Sequence[TemporalAnchor]
) -> TemporalAnchor | None:
    """The echo of the last anchor before a match, or ``None`` if there is none."""
    number = bisect_right(anchors, found.start(), key=lambda anchor: anchor.span.end)
    return _same(text, Span(*found.span()), anchors[number - 1]) if number else None


def _same(text: str, span: Span, anchor: TemporalAnchor) -> TemporalAnchor:
    """The anchor of the words at ``span``, with the interval of the ``anchor`` they stand for."""
    again = anchor_of(text, span, anchor.plain, event=True)
    words, echo, left = one_line(text, anchor.span), again.words, again.when
    when = When(
        start=left.start, end=left.end, granularity=left.granularity, basis=reason(words, echo)
    )
    return TemporalAnchor(span, anchor.plain, when, words, again.effect, event=True, echo=echo)


def _occasions(text: str, anchors: Sequence[TemporalAnchor]) -> Iterator[TemporalAnchor]:
    """An anchor for each later mention of an occasion whose noun stood beside a time."""
    anywhere, known = _nouns()
    taken = union(anchor.span for anchor in anchors)
    dated: dict[str, TemporalAnchor] = {}
    again = {found.start("noun"): Span(*found.span()) for found in known.finditer(text)}
    for found in anywhere.finditer(text):
        noun, span = found["noun"].lower(), again.get(found.start())
        beside = _beside(text, Span(*found.span()), anchors)
        if beside is not None:
            dated[noun] = beside
        elif noun in dated and span and not covered(span, taken):
            yield _same(text, span, dated[noun])


def _beside(text: str, noun: Span, anchors: Sequence[TemporalAnchor]) -> TemporalAnchor | None:
    """The first anchor near a noun in the same sentence, or ``None``."""
    reach = MAX_CHARS_TO_OCCASION_NOUN
    for anchor in enclosed(anchors, Span(noun.start - reach, noun.end + reach)):
        gap = text[min(noun.end, anchor.span.end) : max(noun.start, anchor.span.start)]
        if not SENTENCE_END_IN_GAP.search(gap):
            return anchor
    return None
