"""Lets the quotation marks decide how far a claim reaches.

A quotation is whole with all its paragraphs, and a sentence of the narrator's beside it is no part
of the claim. The learned model reads windows of words; it may lose a paragraph or take a sentence.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from graphkit.extract.attribution import (
    PARAGRAPH_RULES,
    QUOTE_RULES,
    AttributionCandidate,
    AttributionRule,
)
from graphkit.extract.quotes.kinds import RUNS_ON
from graphkit.extract.quotes.quotations import held_quotes, quotations
from graphkit.extract.quotes.quotes import Quote, numbers_touching
from graphkit.extract.rules.forms.labels import CLOCK_TIME
from graphkit.extract.rules.quote_links import SENTENCE_STOP
from graphkit.extract.stretches import tokens_at, united, without
from graphkit.records import Span
from graphkit.text.paragraphs import WORD_CHARACTERS
from graphkit.text.spans import inside_any, overlap, overlap_any

# Characters between a cue and the quote that it announces (our own choice).
MAX_ANNOUNCEMENT = 200
CLAUSE_END_SIGNS = ".,;:!? \n\t"


class QuotesOfText(NamedTuple):
    """The quotes of a text, and who has them.

    ``quoted`` are the quotes in the order of the text. ``quotation`` has for each the numbers of
    the quotes that are one with it over paragraphs, ``ruled`` by the start of a cue the numbers
    of the quotes that the rules link to it. ``owners`` has for a quote the attributions of the
    rules that have it, ``holders`` those found that have it. ``told`` are the numbers of the
    quotes that end with their telling.
    """

    quoted: Sequence[Quote]
    quotation: Sequence[range]
    ruled: Mapping[int, Sequence[int]]
    owners: Mapping[int, Sequence[AttributionCandidate]]
    holders: Mapping[int, Sequence[AttributionCandidate]]
    told: Collection[int]


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
    told = {n for one in ruled for n in _told_within(one, quoted, text)}
    owners, holders = _by_quote(ruled, quoted), _by_quote(found, quoted)
    cued = (one for one in ruled if one.rule is not AttributionRule.LAYOUT_ALONE)
    by_cue = {span.start: _held(one, quoted) for one in cued for span in one.cue}
    parts = quotations(quoted, text)
    known = QuotesOfText(quoted, parts, by_cue, owners, holders, told)
    return tuple(_lawful(one, known, doc, text) for one in found)


def _by_quote(
    some: Sequence[AttributionCandidate], quoted: Sequence[Quote]
) -> dict[int, list[AttributionCandidate]]:
    """The attributions that have each quote, by its number."""
    having: dict[int, list[AttributionCandidate]] = defaultdict(list)
    for one in some:
        for n in _held(one, quoted):
            having[n].append(one)
    return having


def _lawful(
    one: AttributionCandidate, known: QuotesOfText, doc: Doc, text: str
) -> AttributionCandidate:
    """The attribution with its own quotations, whole, and nothing beside them."""
    if one.rule in PARAGRAPH_RULES:
        return one
    held = sorted({*_held(one, known.quoted), *_linked(one, known)})
    own = [n for n in held if n not in known.told and not _is_theirs(one, known.owners.get(n, ()))]
    theirs = [known.quoted[n].span for n in held if n not in own]
    content = tuple(part for span in one.content for part in _outside(span, theirs, text))
    if not own:
        content = tuple(_from_its_start(span, text) for span in content)
        return one._replace(content=content or one.content)
    completed = _completed(one._replace(content=content), own, known, text)
    return _without_narrator(completed, known, doc, text)


def _held(one: AttributionCandidate, quoted: Sequence[Quote]) -> tuple[int, ...]:
    return held_quotes(one.content, quoted, (*one.cue, *one.source))


def _linked(one: AttributionCandidate, known: QuotesOfText) -> Iterator[int]:
    """The numbers of the quotes that the rules link to an attribution and no other has."""
    linked = {n for cue in one.cue for n in known.ruled.get(cue.start, ())}
    for n in linked:
        met = overlap_any(known.quoted[n].span, one.content)
        quoting = any(owner.rule in QUOTE_RULES for owner in known.owners[n])
        if (met or quoting) and _is_free(n, one, known):
            yield n


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
    more = {n for first in held for n in known.quotation[first]}
    added = (known.quoted[n].span for n in more if _is_free(n, one, known))
    spans = (*(known.quoted[n].span for n in held), *(s for s in added if not overlap_any(s, own)))
    return one._replace(content=united([*one.content, *spans], text))


def _is_free(n: int, one: AttributionCandidate, known: QuotesOfText) -> bool:
    """Whether no other attribution has a quote."""
    having = (*known.owners.get(n, ()), *known.holders.get(n, ()))
    mine = all(any(overlap_any(cue, one.cue) for cue in other.cue) for other in having)
    return mine and n not in known.told


def _without_narrator(
    one: AttributionCandidate, known: QuotesOfText, doc: Doc, text: str
) -> AttributionCandidate:
    """The attribution without words of the narrator beside its quotes, unless it has no others."""
    own, quoted = (*one.cue, *one.source), known.quoted
    holes = [hole for span in one.content for hole in _narrated(span, own, quoted, doc)]
    holes += [*_tag(one, known, text), *_announcement(one, quoted, doc, text)]
    parts = (part for span in one.content for part in _outside(span, holes, text))
    begun = (_from_its_start(part, text) for part in parts)
    spoken = tuple(part for part in begun if WORD_CHARACTERS.search(text, part.start, part.end))
    return one._replace(content=spoken) if spoken else one


def _from_its_start(span: Span, text: str) -> Span:
    """The span without the time of a live blog, and without signs that end a clause before it."""
    time = CLOCK_TIME.match(text, span.start, span.end)
    words = text[time.end() if time else span.start : span.end]
    return Span(span.end - len(words.lstrip(CLAUSE_END_SIGNS)), span.end)


def _outside(span: Span, holes: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The parts of a span between its holes; the span itself if it has none."""
    met = [hole for hole in holes if overlap(hole, span)]
    return without(span, met, text) if met else (span,)


def _narrated(span: Span, own: Sequence[Span], quoted: Sequence[Quote], doc: Doc) -> Iterator[Span]:
    """The sentences of a span that touch no quote and none of the ``own`` words of its report."""
    sentences = dict.fromkeys(token.sent for token in tokens_at(doc, span))
    for sentence in sentences:
        words = [token for token in sentence if not token.is_punct and not token.is_space]
        start = words[0].idx if words else sentence.start_char
        place = Span(start, sentence.end_char)
        quotes = numbers_touching(quoted, place)
        if not quotes and not overlap_any(place, own):
            yield place


def _tag(one: AttributionCandidate, known: QuotesOfText, text: str) -> Iterator[Span]:
    """The words between a quote that runs on and the cue: “…,” *the head teacher, Quist* said.

    There are none if another tells the quote there: “…,” Quist said, according to the paper.
    """
    quoted = known.quoted
    start = min(span.start for span in one.cue)
    before = bisect_right(quoted, start, key=lambda quote: quote.span.end) - 1
    if before >= 0:
        quote = quoted[before].span
        gap = text[quote.end : start]
        others = (*known.owners.get(before, ()), *known.holders.get(before, ()))
        if any(overlap_any(cue, [Span(quote.end, start)]) for o in others for cue in o.cue):
            return
        if RUNS_ON.search(quote.of(text)) and "\n" not in gap and not SENTENCE_STOP.search(gap):
            yield Span(quote.end, start)


def _announcement(
    one: AttributionCandidate, quoted: Sequence[Quote], doc: Doc, text: str
) -> Iterator[Span]:
    """The words before a cue that a colon and a quote follow: *Quist, the teacher,* said: “…”."""
    start, end = one.cue[0].start, one.cue[-1].end
    after = bisect_left(quoted, end, key=lambda quote: quote.span.start)
    if after < len(quoted) and quoted[after].span.start - end < MAX_ANNOUNCEMENT:
        gap = text[start : quoted[after].span.start]
        if gap.rstrip().endswith(":") and not SENTENCE_STOP.search(gap):
            yield Span(tokens_at(doc, one.cue[0])[0].sent.start_char, end)
