"""Lets the quotation marks decide how far a claim reaches.

A quotation is whole with all its paragraphs, and a sentence of the narrator's beside it is no part
of the claim. The learned model reads windows of words; it may lose a paragraph or take a sentence.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from graphkit.extract.attribution import AttributionCandidate
from graphkit.extract.quotes.quotations import held_quotes, quotations
from graphkit.extract.quotes.quotes import Quote, numbers_touching
from graphkit.extract.stretches import tokens_at, united, without
from graphkit.records import Span
from graphkit.text.spans import overlap, overlap_any


class QuotesOfText(NamedTuple):
    """The quotes of a text, and who has them.

    ``quoted`` are the quotes in the order of the text. ``quotation`` has for each the numbers of
    the quotes that are one with it over paragraphs, ``holders`` the numbers of the attributions
    whose content it is in.
    """

    quoted: Sequence[Quote]
    quotation: Sequence[range]
    holders: dict[int, list[int]]


def whole_quotations(
    found: Sequence[AttributionCandidate], doc: Doc, text: str, quoted: Sequence[Quote]
) -> tuple[AttributionCandidate, ...]:
    """The attributions, each with whole quotations and without sentences that stand beside them.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.quotes.quotes import quotes
    >>> from graphkit.extract.rules.rules import rule_attributions
    >>> text = "“We go. We stay,” Quell said."
    >>> (one,) = rule_attributions(parse(text), text)
    >>> cut = one._replace(content=(Span(0, 7),))
    >>> whole_quotations([cut], parse(text), text, quotes(text))[0].content[0].of(text)
    '“We go. We stay,”'
    """
    held = [held_quotes(one.content, quoted, (*one.cue, *one.source)) for one in found]
    holders: dict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(held):
        for n in own:
            holders[n].append(number)
    known = QuotesOfText(quoted, quotations(quoted, text), holders)
    completed = (_completed(one, own, known, text) for one, own in zip(found, held, strict=True))
    pairs = zip(completed, held, strict=True)
    return tuple(_without_narrator(one, quoted, doc, text) if own else one for one, own in pairs)


def _completed(
    one: AttributionCandidate, held: Sequence[int], known: QuotesOfText, text: str
) -> AttributionCandidate:
    """The attribution with all of each quotation of which it has a quote.

    A paragraph with its cue or source, or one that another attribution has, is not added.
    """
    own = (*one.cue, *one.source)
    more = {n for first in held for n in known.quotation[first] if not known.holders.get(n)}
    added = (known.quoted[n].span for n in more)
    spans = (*(known.quoted[n].span for n in held), *(s for s in added if not overlap_any(s, own)))
    return one._replace(content=united([*one.content, *spans], text)) if held else one


def _without_narrator(
    one: AttributionCandidate, quoted: Sequence[Quote], doc: Doc, text: str
) -> AttributionCandidate:
    """The attribution without sentences of the narrator beside its quotes."""
    own = (*one.cue, *one.source)
    holes = [hole for span in one.content for hole in _narrated(span, own, quoted, doc)]
    kept = tuple(part for span in one.content for part in _outside(span, holes, text))
    return one._replace(content=kept)


def _outside(span: Span, holes: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The parts of a span between its holes; the span itself if it has none."""
    met = [hole for hole in holes if overlap(hole, span)]
    return without(span, met, text) if met else (span,)


def _narrated(span: Span, own: Sequence[Span], quoted: Sequence[Quote], doc: Doc) -> Iterator[Span]:
    """The sentences of a span that touch no quote and none of the ``own`` words of its report."""
    sentences = dict.fromkeys(token.sent for token in tokens_at(doc, span))
    for sentence in sentences:
        place = Span(sentence.start_char, sentence.end_char)
        quotes = numbers_touching(quoted, place)
        if not quotes and not overlap_any(place, own):
            yield place
