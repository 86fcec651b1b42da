"""Converts tokens to spans of the text and back; trims, joins and cuts spans."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from graphkit.records import Span
from graphkit.text.spans import overlap

# Characters that :func:`trim` removes from the ends of a span.
LOOSE_PUNCTUATION = frozenset(" \n\t,;:–—-")


def stretch(tokens: Iterable[Token]) -> Span | None:
    """The span from the first to the last of the tokens; ``None`` for no tokens.

    >>> from graphkit.annotate import parse
    >>> stretch(parse("He said yes.")[1:3])
    Span(start=3, end=11)
    """
    places = sorted((t.idx, t.idx + len(t)) for t in tokens if not t.is_space)
    return Span(places[0][0], places[-1][1]) if places else None


def runs(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """A span for each run of tokens that are neighbours, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> doc = parse("He said yes.")
    >>> runs([doc[0], doc[2], doc[3]])
    (Span(start=0, end=2), Span(start=8, end=12))
    """
    ordered = sorted({t.i: t for t in tokens if not t.is_space}.items())
    groups: list[list[Token]] = []
    for place, token in ordered:
        if groups and groups[-1][-1].i == place - 1:
            groups[-1].append(token)
        else:
            groups.append([token])
    return tuple(Span(g[0].idx, g[-1].idx + len(g[-1])) for g in groups)


def trim(span: Span, text: str) -> Span | None:
    """The span without ``LOOSE_PUNCTUATION`` at its ends; ``None`` if nothing is left.

    >>> trim(Span(0, 8), ", that, ")
    Span(start=2, end=6)
    """
    start, end = span.start, span.end
    while start < end and text[start] in LOOSE_PUNCTUATION:
        start += 1
    while start < end and text[end - 1] in LOOSE_PUNCTUATION:
        end -= 1
    return Span(start, end) if start < end else None


def united(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The spans in order; those that overlap or have only white space between them are merged.

    >>> united([Span(3, 5), Span(0, 2)], "ab cd")
    (Span(start=0, end=5),)
    """
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def without(span: Span, holes: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The parts of the span outside the holes, each trimmed; empty parts are left out.

    >>> without(Span(0, 9), [Span(3, 6)], "abc, d, e")
    (Span(start=0, end=3), Span(start=8, end=9))
    """
    parts, position = [], span.start
    for hole in sorted(holes):
        if overlap(hole, span):
            parts.append(Span(position, max(position, hole.start)))
            position = max(position, hole.end)
    parts.append(Span(position, max(position, span.end)))
    trimmed = (trim(part, text) for part in parts)
    return tuple(part for part in trimmed if part)


def tokens_at(doc: Doc, span: Span) -> tuple[Token, ...]:
    """The tokens that share a character with the span.

    >>> from graphkit.annotate import parse
    >>> tokens_at(parse("He said yes."), Span(4, 9))
    (said, yes)
    """
    part = doc.char_span(span.start, span.end, alignment_mode="expand")
    return tuple(part) if part is not None else ()
