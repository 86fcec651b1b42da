"""Lets the quotation marks decide how far a claim reaches.

A quotation is whole with all its paragraphs, and a sentence of the narrator's beside it is no part
of the claim. The learned model reads windows of words; it may lose a paragraph or take a sentence.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from graphkit.extract.attribution import AttributionCandidate
from graphkit.extract.quotes.quotations import held_quotes, quotations
from graphkit.extract.quotes.quotes import Quote, numbers_touching
from graphkit.extract.stretches import tokens_at, united, without
from graphkit.records import Span
from graphkit.text.paragraphs import WORD_CHARACTERS
from graphkit.text.spans import inside_any, overlap, overlap_any


class QuotesOfText(NamedTuple):
    """The quotes of a text, and who has them.

    ``quoted`` are the quotes in the order of the text. ``quotation`` has for each the numbers of
    the quotes that are one with it over paragraphs. ``owners`` has for a quote the attributions of
    the rules that have it. ``told`` are the numbers of the quotes that end with their telling, and
    ``taken`` those of the quotes that any attribution has.
    """

    quoted: Sequence[Quote]
    quotation: Sequence[range]
    owners: Mapping[int, Sequence[AttributionCandidate]]
    told: Collection[int]
    taken: Collection[int]


def whole_quotations(
    found: Sequence[AttributionCandidate],
    ruled: Sequence[AttributionCandidate],
    doc: Doc,
    text: str,
    quoted: Sequence[Quote],
) -> tuple[AttributionCandidate, ...]:
    """The attributions, each with whole quotations and without sentences that stand beside them.

    ``ruled`` are those of the rules.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.quotes.quotes import quotes
    >>> from graphkit.extract.rules.rules import rule_attributions
    >>> text = "“We go. We stay,” Quell said."
    >>> (one,) = rule_attributions(parse(text), text)
    >>> cut = one._replace(content=(Span(0, 7),))
    >>> whole_quotations([cut], [one], parse(text), text, quotes(text))[0].content[0].of(text)
    '“We go. We stay,”'
    """
    owners: dict[int, list[AttributionCandidate]] = defaultdict(list)
    for one in ruled:
        for n in _held(one, quoted):
            owners[n].append(one)
    told = {n for one in ruled for n in _told_within(one, quoted, text)}
    taken = {*told, *owners, *(n for one in found for n in _held(one, quoted))}
    known = QuotesOfText(quoted, quotations(quoted, text), owners, told, taken)
    return tuple(_lawful(one, known, doc, text) for one in found)


def _lawful(
    one: AttributionCandidate, known: QuotesOfText, doc: Doc, text: str
) -> AttributionCandidate:
    """The attribution with its own quotations, whole, and nothing beside them."""
    held = _held(one, known.quoted)
    own = [n for n in held if n not in known.told and not _is_theirs(one, known.owners.get(n, ()))]
    theirs = [known.quoted[n].span for n in held if n not in own]
    content = tuple(part for span in one.content for part in _outside(span, theirs, text))
    if not own:
        return one._replace(content=content or one.content)
    completed = _completed(one._replace(content=content), own, known, text)
    return _without_narrator(completed, known.quoted, doc, text)


def _held(one: AttributionCandidate, quoted: Sequence[Quote]) -> tuple[int, ...]:
    return held_quotes(one.content, quoted, (*one.cue, *one.source))


def _is_theirs(one: AttributionCandidate, owners: Sequence[AttributionCandidate]) -> bool:
    """Whether a quote belongs to other reports, which stand neither in this one nor around it."""
    return bool(owners) and not any(
        overlap_any(cue, one.cue) or inside_any(cue, one.content) or _around(one, owner)
        for owner in owners
        for cue in owner.cue
    )


def _around(one: AttributionCandidate, other: AttributionCandidate) -> bool:
    return any(inside_any(cue, other.content) for cue in one.cue)


def _told_within(one: AttributionCandidate, quoted: Sequence[Quote], text: str) -> Iterator[int]:
    """The quote of a report that ends with its telling, though its mark is never closed.

    An example is “The tower is safe, the builder said.
    """
    end = max((span.end for span in (*one.cue, *one.source)), default=0)
    for n in numbers_touching(quoted, Span(end - 1, end)):
        rest = WORD_CHARACTERS.search(text, end, quoted[n].span.end)
        if quoted[n].open_end and not rest and one.content[0].start < end:
            yield n


def _completed(
    one: AttributionCandidate, held: Sequence[int], known: QuotesOfText, text: str
) -> AttributionCandidate:
    """The attribution with all of each quotation of which it has a quote.

    A paragraph with its cue or source, or one that another attribution has, is not added.
    """
    own = (*one.cue, *one.source)
    more = {n for first in held for n in known.quotation[first] if n not in known.taken}
    added = (known.quoted[n].span for n in more)
    spans = (*(known.quoted[n].span for n in held), *(s for s in added if not overlap_any(s, own)))
    return one._replace(content=united([*one.content, *spans], text))


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
