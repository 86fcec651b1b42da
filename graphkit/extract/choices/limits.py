"""Tells which phrases no weight may choose: what a source or content must keep or may not take."""

from collections.abc import Sequence

from spacy.tokens import Token

from graphkit.extract.choices.report import Report
from graphkit.extract.stretches import tokens_at
from graphkit.records import Span
from graphkit.text.spans import inside_any, overlap_any

# The least letters of a first word in capitals that can be the place of a dateline.
MIN_PLACE_LETTERS = 3


def words_of(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """The spans from the first to the last word of each; one without a word is left out.

    >>> words_of((Span(0, 5), Span(6, 7)), "“Go!” .")
    (Span(start=1, end=3),)
    """
    found = []
    for span in spans:
        first = next((at for at in range(span.start, span.end) if text[at].isalnum()), None)
        if first is not None:
            last = next(at for at in range(span.end - 1, first - 1, -1) if text[at].isalnum())
            found.append(Span(first, last + 1))
    return tuple(found)


def may_be_content(spans: tuple[Span, ...], report: Report) -> bool:
    """Whether some spans keep all quotations, and take no other report and no dateline."""
    now = report.one.content
    other = (cue for cue in report.others if inside_any(cue, spans) and not overlap_any(cue, now))
    return (
        _keeps_quotations(spans, report)
        and not any(other)
        and not _takes_dateline(spans, now, report.text)
    )


def _keeps_quotations(spans: tuple[Span, ...], report: Report) -> bool:
    """Whether each quote that the present content has is whole, and none is broken anew."""
    now = report.one.content
    for quote in report.near_quotes((*spans, *now)):
        for words in words_of((quote.span,), report.text):
            broken = overlap_any(words, spans) and not inside_any(words, spans)
            lost = inside_any(words, now) and not inside_any(words, spans)
            if lost or (broken and not overlap_any(words, now)):
                return False
    return True


def may_be_source(spans: tuple[Span, ...], report: Report) -> bool:
    """Whether some spans are apart from the content, and keep who is named and joined at present.

    Nobody is a source only where the rules do not see the present one.
    """
    now, ruled = report.one.source, report.ruled
    if not spans:
        return ruled is None or ruled.source != now
    if overlap_any_of(spans, report.one.content):
        return False
    return not (_takes_dateline(spans, now, report.text) or (now and _loses_people(spans, report)))


def overlap_any_of(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether some spans share a character with others."""
    return any(overlap_any(span, others) for span in spans)


def _takes_dateline(spans: tuple[Span, ...], now: Sequence[Span], text: str) -> bool:
    """Whether some spans begin with a word in capitals at the start of a paragraph, as a place.

    The present ones do not have it: *KELDERBY — Snow fell*, Quell said.
    """
    start = spans[0].start
    place = Span(start, start + MIN_PLACE_LETTERS)
    capitals = len(place.of(text)) == MIN_PLACE_LETTERS and place.of(text).isupper()
    first = start == 0 or text[start - 1] == "\n"
    return capitals and first and not overlap_any(place, now)


def _loses_people(spans: Sequence[Span], report: Report) -> bool:
    """Whether a part of the present source lacks who is joined to it, or the name of a person."""
    now = report.one.source
    if not all(inside_any(span, now) for span in spans):
        return False
    kept = {token.i for span in spans for token in tokens_at(report.doc, span)}
    whole = [token for span in now for token in tokens_at(report.doc, span)]
    lost = [token for token in whole if token.i not in kept]
    joined = any(token.dep_ == "conj" and token.head.i in kept for token in lost)
    people = any(_is_person(report.doc[i]) for i in kept)
    return joined or (not people and any(map(_is_person, lost)))


def _is_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON"
