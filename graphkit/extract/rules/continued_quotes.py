"""Links quotes that continue another quote: after its clause, in the next paragraph, before it."""

from collections.abc import Iterable, Sequence

from graphkit.extract.attribution import AttributionRule
from graphkit.extract.clauses.reporting_clauses import ReportingClause
from graphkit.extract.quotes.kinds import substantial
from graphkit.extract.quotes.quotes import Quote
from graphkit.extract.rules.quote_links import MAX_CLAUSES_AWAY, SENTENCE_STOP, QuoteLink
from graphkit.text.paragraphs import WORD_CHARACTERS
from graphkit.text.spans import inside


def continued_links(
    quoted: Sequence[Quote],
    links: Iterable[QuoteLink],
    clauses: Sequence[ReportingClause],
    text: str,
) -> tuple[QuoteLink, ...]:
    """New links of quotes that continue a linked quote, to the clause of that quote.

    ``links`` are the links found before; they are not in the result. The three cases are: “One,”
    she said. “Two.” — “One.” “Two,” she said. — “One ⏎ “Two.”
    """
    first = {link.quote: link for link in links}
    known = dict(first)
    for n, quote in enumerate(quoted):
        before = known.get(n - 1)
        rule = before and _continued(quoted[n - 1], quote, before, clauses, text)
        if n not in known and before and rule:
            known[n] = QuoteLink(n, before.clause, 5, rule)
    for n in range(len(quoted) - 2, -1, -1):
        after = known.get(n + 1)
        if n not in known and after and _leads_to(quoted[n], quoted[n + 1], clauses, text):
            known[n] = QuoteLink(n, after.clause, 5, AttributionRule.QUOTE_CONTINUED)
    return tuple(link for n, link in known.items() if n not in first)


def _leads_to(
    quote: Quote, following: Quote, clauses: Sequence[ReportingClause], text: str
) -> bool:
    """Whether a quote belongs to the clause of the quote right after it: “One.” “Two,” she said.

    They stand in one paragraph, or the first is not closed in its own.
    """
    if _unclosed(quote, clauses, text):
        return False
    gap = text[quote.span.end : following.span.start]
    adjoining = "\n" not in gap and substantial(quote, text)
    return not gap.strip() and (quote.open_end or adjoining)


def _unclosed(quote: Quote, clauses: Sequence[ReportingClause], text: str) -> bool:
    """Whether a closing mark is missing: “One, she said. ⏎ “Two”.

    The quote is open at the end, and a clause inside it ends its paragraph.
    """
    inner = (c.core.end for c in clauses if quote.open_end and inside(c.core, quote.span))
    return any(not WORD_CHARACTERS.search(text, end, quote.span.end) for end in inner)


def _continued(
    last: Quote, quote: Quote, link: QuoteLink, clauses: Sequence[ReportingClause], text: str
) -> AttributionRule | None:
    """The rule by which a quote continues the linked quote before it, or ``None``."""
    gap = text[last.span.end : quote.span.start]
    if last.open_end and not gap.strip() and not _unclosed(last, clauses, text):
        return AttributionRule.QUOTE_OVER_PARAGRAPHS
    if "\n" in gap or not substantial(quote, text):
        return None
    if not WORD_CHARACTERS.search(gap):
        return AttributionRule.QUOTE_CONTINUED
    core = clauses[link.clause].core
    between = last.span.end <= core.start and core.end <= quote.span.start
    if between and _alone(last, quote, link, clauses) and _stops(text, core.end, quote) <= 1:
        return AttributionRule.QUOTE_CONTINUED_AFTER_CLAUSE
    return None


def _alone(last: Quote, quote: Quote, link: QuoteLink, clauses: Sequence[ReportingClause]) -> bool:
    """Whether no clause other than the linked one starts between two quotes."""
    own = clauses[link.clause]
    first = max(0, link.clause - MAX_CLAUSES_AWAY)
    near = (c for c in clauses[first : link.clause + MAX_CLAUSES_AWAY] if c is not own)
    return not any(last.span.end <= c.core.start < quote.span.start for c in near)


def _stops(text: str, end: int, quote: Quote) -> int:
    return len(SENTENCE_STOP.findall(text[end : quote.span.start]))
