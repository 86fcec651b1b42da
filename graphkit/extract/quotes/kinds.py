"""How much of a content stands in quotation marks, and which quotes hold more than a few words."""

from collections.abc import Iterable, Sequence

from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.records import QuoteKind, Span
from graphkit.text.paragraphs import WORD_CHARACTERS

# A quotation whose tag or a stray word stands outside the marks is still a direct one. The
# boundary is that of the measures in use for attribution corpora (nine words in ten).
MIN_DIRECT_SHARE = 0.9
# A quote of so few words may be a scare quote or a title (chosen on the development sets,
# docs/accuracy.md).
MAX_SCARE_QUOTE_WORDS = 3


def quote_kind(text: str, content: Iterable[Span], quoted: Sequence[Quote]) -> QuoteKind:
    """Direct when nine words in ten stand in quotation marks, indirect when none does.

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
    """Whether it is more than a scare quote or a title: a sentence, or more than a few words.

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
