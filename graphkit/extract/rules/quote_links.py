"""Quotations → the telling that each belongs to: before it, after it, within it, or next to it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphkit.extract.attribution import Telling
from graphkit.extract.quotes.quotes import Quote
from graphkit.text.spans import inside, overlap

WORD = re.compile(r"\w+")
STOP = re.compile(r"[.!?…](?:\s|$)")
GOES_ON = re.compile(r"[,?!…—–-][”\"»’']*$|[”\"»’'],$")
# How many words may stand between a quotation and who tells it: “…,” the tall man in the hat
# said; longer gaps are other clauses (chosen on the development sets, docs/accuracy.md).
BEFORE, AFTER, SCARE = 3, 14, 3
# How many reporting verbs on either side of a quotation may be the one that tells it.
NEAR = 8


class Tie(NamedTuple):
    """A quotation and the telling that it belongs to; a lower ``rank`` is better evidence."""

    quote: int
    telling: int
    rank: int
    rule: str


def ties(quoted: Sequence[Quote], told: Sequence[Telling], text: str) -> tuple[Tie, ...]:
    """For each quotation its best telling in its paragraph, none where there is none."""
    starts = [telling.core.start for telling in told]
    found = []
    for n, quote in enumerate(quoted):
        first = max(0, bisect_left(starts, quote.span.start) - NEAR)
        last = bisect_right(starts, quote.span.end) + NEAR
        around = range(first, min(last, len(told)))
        near = (_tie(n, quote, m, told[m], text) for m in around)
        best = min((t for t in near if t), key=lambda t: (t.rank, t.telling), default=None)
        if best:
            found.append(best)
    return tuple(found)


def _tie(n: int, quote: Quote, m: int, telling: Telling, text: str) -> Tie | None:
    if inside(telling.core, quote.span):
        return None
    if any(overlap(quote.span, span) for span in telling.claim):
        return Tie(n, m, 0, "quotation within a reported clause")
    if "quote" not in telling.cue.verb.frames or overlap(telling.core, quote.span):
        return None
    if quote.span.end <= telling.core.start:
        return _quote_first(n, quote, m, telling, text)
    return _quote_last(n, quote, m, telling, text)


def _quote_first(n: int, quote: Quote, m: int, telling: Telling, text: str) -> Tie | None:
    """A quotation before its telling, as in “…,” the mayor said."""
    gap = text[quote.span.end : telling.core.start]
    if "\n" in gap or len(WORD.findall(gap)) > BEFORE or STOP.search(gap):
        return None
    runs_on = GOES_ON.search(quote.span.of(text)) or gap.lstrip().startswith(",")
    if runs_on:
        return Tie(n, m, 1, "quotation before its telling")
    return None if telling.claim else Tie(n, m, 4, "quotation before its telling")


def _quote_last(n: int, quote: Quote, m: int, telling: Telling, text: str) -> Tie | None:
    """A quotation behind its telling: after a colon, a comma, “that” or a few words."""
    gap = text[telling.core.end : quote.span.start]
    words = len(WORD.findall(gap))
    if gap.count("\n") > 2 or words > AFTER or STOP.search(gap):  # noqa: PLR2004 -- one blank line
        return None
    if "\n" in gap and not gap.rstrip().endswith(":"):
        return None
    if gap.rstrip().endswith(":"):
        return Tie(n, m, 2, "quotation after a colon")
    if words <= BEFORE or gap.rstrip().endswith((",", "that")):
        return Tie(n, m, 3, "quotation after its telling")
    return None


def continuations(
    quoted: Sequence[Quote], tied: Iterable[Tie], told: Sequence[Telling], text: str
) -> tuple[Tie, ...]:
    """Ties for quotations that go on after a telling, or over the next paragraph, or before it.

    “One,” she said. “Two.” — “One.” “Two,” she said. — “One ⏎ “Two.”
    """
    first = {tie.quote: tie for tie in tied}
    known = dict(first)
    for n, quote in enumerate(quoted):
        before = known.get(n - 1)
        rule = before and _goes_on(quoted[n - 1], quote, before, told, text)
        if n not in known and before and rule:
            known[n] = Tie(n, before.telling, 5, rule)
    for n in range(len(quoted) - 2, -1, -1):
        after = known.get(n + 1)
        if n not in known and after and _leads_to(quoted[n], quoted[n + 1], told, text):
            known[n] = Tie(n, after.telling, 5, "quotation that goes on")
    return tuple(tie for n, tie in known.items() if n not in first)


def _leads_to(quote: Quote, following: Quote, told: Sequence[Telling], text: str) -> bool:
    """“One.” “Two,” she said. — and the same over paragraphs that are not closed."""
    if _unclosed(quote, told, text):
        return False
    gap = text[quote.span.end : following.span.start]
    adjoining = "\n" not in gap and substantial(quote, text)
    return not gap.strip() and (quote.open_end or adjoining)


def _unclosed(quote: Quote, told: Sequence[Telling], text: str) -> bool:
    """““One, she said. ⏎ “Two”: a mark was forgotten, the telling ends the paragraph."""
    inner = (t.core.end for t in told if quote.open_end and inside(t.core, quote.span))
    return any(not WORD.search(text, end, quote.span.end) for end in inner)


def _goes_on(last: Quote, quote: Quote, tie: Tie, told: Sequence[Telling], text: str) -> str | None:
    gap = text[last.span.end : quote.span.start]
    if last.open_end and not gap.strip() and not _unclosed(last, told, text):
        return "quotation over several paragraphs"
    if "\n" in gap or not substantial(quote, text):
        return None
    if not WORD.search(gap):
        return "quotation that goes on"
    core = told[tie.telling].core
    first = max(0, tie.telling - NEAR)
    others = [t for t in told[first : tie.telling + NEAR] if t is not told[tie.telling]]
    alone = not any(last.span.end <= t.core.start < quote.span.start for t in others)
    between = last.span.end <= core.start and core.end <= quote.span.start
    one_stop = len(STOP.findall(text[core.end : quote.span.start])) <= 1
    return "quotation that goes on after its telling" if alone and between and one_stop else None


def substantial(quote: Quote, text: str) -> bool:
    """Whether it is more than a scare quote or a title: a sentence, or more than a few words.

    >>> from graphkit.extract.quotes.quotes import quotes
    >>> [substantial(quotes(text)[0], text) for text in ("“fake”", "“No!”")]
    [False, True]
    """
    words = quote.words(text)
    found = WORD.findall(words)
    titled = sum(w[0].isupper() for w in found) > len(found) / 2 and len(found) > 1
    return words.rstrip().endswith((".", "!", "?", ",", "…")) or (len(found) > SCARE and not titled)
