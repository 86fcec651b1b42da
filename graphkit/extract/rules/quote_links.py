"""Links each quote to the reporting clause that it belongs to: before, after or around it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from graphkit.extract.attribution import AttributionRule
from graphkit.extract.clauses.reporting_clauses import ReportingClause
from graphkit.extract.quotes.kinds import RUNS_ON
from graphkit.extract.quotes.quotes import Quote
from graphkit.text.paragraphs import WORD_CHARACTERS
from graphkit.text.spans import inside, overlap

SENTENCE_STOP = re.compile(r"[.!?…](?:\s|$)")
# The largest numbers of words between a quotation and the core of its clause. The second holds if
# the gap after a clause ends with a colon, a comma or “that”, the first else (chosen on the
# development sets, docs/accuracy.md).
MAX_NEAR_GAP_WORDS, MAX_FAR_GAP_WORDS = 3, 14
# Fourteen words have fewer characters; a longer gap is not looked at word by word.
MAX_GAP_CHARACTERS = 500
MAX_GAP_LINE_BREAKS = 2  # one blank line
# Reporting clauses on either side of a quotation that can be its own (our own choice).
MAX_CLAUSES_AWAY = 8


class QuoteLink(NamedTuple):
    """A quote and the reporting clause that it belongs to.

    ``quote`` and ``clause`` are their numbers in the order of the text. ``rule`` is the evidence,
    ``rank`` its strength: 0 is the strongest.
    """

    quote: int
    clause: int
    rank: int
    rule: AttributionRule


def quote_links(
    quoted: Sequence[Quote], clauses: Sequence[ReportingClause], text: str
) -> tuple[QuoteLink, ...]:
    """The best link of each quote that has a reporting clause near it."""
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
    """The link of quote number ``n`` to clause number ``m``, or ``None`` if they do not belong."""
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
    """The link of a quotation before its clause, or ``None``: “…,” the mayor said."""
    if clause.core.start - quote.span.end > MAX_GAP_CHARACTERS:
        return None
    gap = text[quote.span.end : clause.core.start]
    if "\n" in gap or _words(gap) > MAX_NEAR_GAP_WORDS or SENTENCE_STOP.search(gap):
        return None
    if RUNS_ON.search(quote.span.of(text)) or gap.lstrip().startswith(","):
        return QuoteLink(n, m, 1, AttributionRule.QUOTE_BEFORE_CLAUSE)
    return None if clause.content else QuoteLink(n, m, 4, AttributionRule.QUOTE_BEFORE_CLAUSE)


def _quote_last(
    n: int, quote: Quote, m: int, clause: ReportingClause, text: str
) -> QuoteLink | None:
    """The link of a quotation after its clause, or ``None``.

    A colon, a comma, “that” or at most ``MAX_NEAR_GAP_WORDS`` words stand between.
    """
    if quote.span.start - clause.core.end > MAX_GAP_CHARACTERS:
        return None
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
