"""Joins the quotes of one quotation over paragraphs, and finds the quotes of a content."""

from collections import Counter
from collections.abc import Iterable, Sequence

from graphkit.extract.quotes.quotes import Quote, numbers_touching
from graphkit.records import Span
from graphkit.text.spans import overlap_any

# A quote is in a content that has more than this share of its characters (chosen on the even and
# odd articles of PolNeAR's development part, where 0.3 to 0.5 are as good).
MIN_HELD_QUOTE = 0.3


def quotations(quoted: Sequence[Quote], text: str) -> tuple[range, ...]:
    """For each quote the numbers of the quotes that are one quotation over paragraphs with it.

    >>> from graphkit.extract.quotes.quotes import quotes
    >>> text = "“One.\\n\\n“Two,” she said. “Three.”"
    >>> quotations(quotes(text), text)
    (range(0, 2), range(0, 2), range(2, 3))
    """
    found: list[range] = []
    start = 0
    for n, quote in enumerate(quoted):
        follows = (
            n + 1 < len(quoted) and not text[quote.span.end : quoted[n + 1].span.start].strip()
        )
        if not (quote.open_end and follows):
            found += [range(start, n + 1)] * (n + 1 - start)
            start = n + 1
    return tuple(found)


def held_quotes(
    content: Iterable[Span], quoted: Sequence[Quote], outside: Sequence[Span] = ()
) -> tuple[int, ...]:
    """The numbers of the quotes that a content has, except those that touch a span of ``outside``.

    ``quoted`` are the quotes in the order of the text.
    """
    inside: Counter[int] = Counter()
    for span in content:
        for n in numbers_touching(quoted, span):
            own = quoted[n].span
            inside[n] += min(span.end, own.end) - max(span.start, own.start)
    return tuple(n for n, size in sorted(inside.items()) if _is_held(quoted[n], size, outside))


def _is_held(quote: Quote, size: int, outside: Sequence[Span]) -> bool:
    """Whether ``size`` characters of a quote are enough, and no span of ``outside`` touches it."""
    enough = size > MIN_HELD_QUOTE * (quote.span.end - quote.span.start)
    return enough and not overlap_any(quote.span, outside)
