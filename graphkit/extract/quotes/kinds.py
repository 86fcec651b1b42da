"""Decides whether a content is direct, mixed or indirect, and whether a quote is substantial."""

import re
from collections.abc import Iterable, Sequence

from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.records import QuoteKind, Span
from graphkit.text.paragraphs import WORD_CHARACTERS
from graphkit.text.quotation_marks import CLOSING_QUOTATION_MARKS, one_of

# A content is direct if at least this share of its words is in quotation marks, so that one stray
# word outside the marks is allowed. The measures for attribution corpora use this bound, too.
MIN_DIRECT_SHARE = 0.9
# A quote of at most so many words may be a scare quote or a title (chosen on the development sets,
# docs/accuracy.md).
MAX_SCARE_QUOTE_WORDS = 3
# The end of a quotation that does not end its sentence: “…,” she said. Some languages close with “.
CLOSING_MARK = one_of(CLOSING_QUOTATION_MARKS | {"“", "«"})
RUNS_ON = re.compile(rf"[,?!…—–-]{CLOSING_MARK}*$|{CLOSING_MARK},$")


def quote_kind(text: str, content: Iterable[Span], quoted: Sequence[Quote]) -> QuoteKind:
    """The kind of a content by the share of its words that stand in quotation marks.

    ``direct`` from ``MIN_DIRECT_SHARE`` on, ``indirect`` if there are none, else ``mixed``.

    >>> from graphkit.extract.quotes.quotes import quotes
    >>> text = "He called it “late”."
    >>> quote_kind(text, [Span(10, 19)], quotes(text))
    'mixed'
    """
    words = [
        Span(*found.span())
        for span in content
        for found in WORD_CHARACTERS.finditer(text, span.start, span.end)
    ]
    inside = sum(bool(touching(quoted, word)) for word in words)
    if not inside:
        return "indirect"
    return "direct" if inside >= MIN_DIRECT_SHARE * len(words) else "mixed"


def substantial(quote: Quote, text: str) -> bool:
    """Whether a quote is more than a scare quote or a title.

    It is if it ends like a sentence or with a comma, or if it has more than
    ``MAX_SCARE_QUOTE_WORDS`` words and most of them have no capital.

    >>> from graphkit.extract.quotes.quotes import quotes
    >>> [substantial(quotes(text)[0], text) for text in ("“fake”", "“No!”")]
    [False, True]
    """
    words = quote.words(text)
    if words.rstrip().endswith((".", "!", "?", ",", "…")):
        return True
    found = WORD_CHARACTERS.findall(words)
    titled = sum(word[0].isupper() for word in found) > len(found) / 2 and len(found) > 1
    return len(found) > MAX_SCARE_QUOTE_WORDS and not titled
