"""Quotes → the reporting clause that each belongs to: before it, after it, around or next to it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from graphkit.extract.attribution import AttributionRule
from graphkit.extract.clauses.reporting_clauses import ReportingClause
from graphkit.extract.quotes.quotes import Quote
from graphkit.text.paragraphs import WORD_CHARACTERS
from graphkit.text.quotation_marks import CLOSING_QUOTATION_MARKS, one_of
from graphkit.text.spans import inside, overlap

SENTENCE_STOP = re.compile(r"[.!?…](?:\s|$)")
# A quotation that ends so does not end its sentence: “…,” she said.
RUNS_ON = re.compile(
    rf"[,?!…—–-]{one_of(CLOSING_QUOTATION_MARKS)}*$|{one_of(CLOSING_QUOTATION_MARKS)},$"
)
# How many words may stand between a quotation and the core of its clause: “…,” the tall man in the
# hat said; longer gaps are other clauses (chosen on the development sets, docs/accuracy.md). The
# far bound holds behind a colon, a comma or “that”.
MAX_NEAR_GAP_WORDS, MAX_FAR_GAP_WORDS = 3, 14
MAX_GAP_LINE_BREAKS = 2  # one blank line
# How many reporting clauses on either side of a quotation may be its own (our own choice).
MAX_CLAUSES_AWAY = 8


class QuoteLink(NamedTuple):
    """A quote and the reporting clause that it belongs to.

    ``quote``, ``clause``: their numbers in the text; ``rank``: the lower, the better the evidence;
    ``rule``: the evidence.
    """

    quote: int
    clause: int
    rank: int
    rule: AttributionRule


def quote_links(
    quoted: Sequence[Quote], clauses: Sequence[ReportingClause], text: str
) -> tuple[QuoteLink, ...]:
    """The best link of each quote to a clause near to it, none where there is none."""
    starts = [clause.core.start for clause in clauses]
    found = []
    for n, quote in enumerate(quoted):
        first = max(0, bisect_left(starts, quote.span.start) - MAX_CLAUSES_AWAY)
        last = bisect_right(starts, quote.span.end) + MAX_CLAUSES_AWAY
        around = range(first, min(last, len(clauses)))
        near = (_link(n, quote, m, clauses[m], text) for m in around)
        best = min((one for one in near if one), key=lambda o: (o.rank, o.clause), default=None)
        if best:
            found.append(best)
    return tuple(found)


def _link(n: int, quote: Quote, m: int, clause: ReportingClause, text: str) -> QuoteLink | None:
    if inside(clause.core, quote.span):
        return None
    if any(overlap(quote.span, span) for span in clause.content):
        return QuoteLink(n, m, 0, AttributionRule.QUOTE_WITHIN_CLAUSE)
    if "quote" not in clause.cue.verb.frames or overlap(clause.core, quote.span):
        return None
    if quote.span.end <= clause.core.start:
        return _quote_first(n, quote, m, clause, text)
    return _quote_last(n, quote, m, clause, text)


def _quote_first(
    n: int, quote: Quote, m: int, clause: ReportingClause, text: str
) -> QuoteLink | None:
    """A quotation before its clause, as in “…,” the mayor said."""
    gap = text[quote.span.end : clause.core.start]
    if "\n" in gap or _words(gap) > MAX_NEAR_GAP_WORDS or SENTENCE_STOP.search(gap):
        return None
    if RUNS_ON.search(quote.span.of(text)) or gap.lstrip().startswith(","):
        return QuoteLink(n, m, 1, AttributionRule.QUOTE_BEFORE_CLAUSE)
    return None if clause.content else QuoteLink(n, m, 4, AttributionRule.QUOTE_BEFORE_CLAUSE)


def _quote_last(
    n: int, quote: Quote, m: int, clause: ReportingClause, text: str
) -> QuoteLink | None:
    """A quotation behind its clause: after a colon, a comma, “that” or a few words."""
    gap = text[clause.core.end : quote.span.start]
    far = gap.count("\n") > MAX_GAP_LINE_BREAKS or _words(gap) > MAX_FAR_GAP_WORDS
    if far or SENTENCE_STOP.search(gap):
        return None
    if gap.rstrip().endswith(":"):
        return QuoteLink(n, m, 2, AttributionRule.QUOTE_AFTER_COLON)
    if "\n" in gap:
        return None
    if _words(gap) <= MAX_NEAR_GAP_WORDS or gap.rstrip().endswith((",", "that")):
        return QuoteLink(n, m, 3, AttributionRule.QUOTE_AFTER_CLAUSE)
    return None


def _words(gap: str) -> int:
    return len(WORD_CHARACTERS.findall(gap))
