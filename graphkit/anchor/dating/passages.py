"""A text with its paragraphs, its quotation marks and its times, for what dates its sayings."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from spacy.tokens import Doc

from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Span
from graphkit.text.interval_index import covered
from graphkit.text.paragraphs import paragraphs
from graphkit.text.quoted_stretches import quoted_stretches

# The first paragraph of at least so many characters tells the news; a shorter one is a headline, a
# name or a place.
MIN_CHARS_OF_PROSE = 80


class Passages(Struct, frozen=True):
    """A text and its parse (``doc``) with what shows the time that its passages are about.

    ``paragraphs``, ``quoted`` stretches and ``anchors`` (the times outside of these) are in the
    order of the text. ``published`` is the day of publication.
    """

    doc: Doc
    text: str
    paragraphs: tuple[Span, ...]
    quoted: tuple[Span, ...]
    anchors: tuple[TemporalAnchor, ...]
    published: date | None


def passages_of(doc: Doc, anchors: Sequence[TemporalAnchor], published: date | None) -> Passages:
    """The passages of a text with the times that are not in quotation marks."""
    text = doc.text
    quoted = quoted_stretches(text)
    told = tuple(a for a in anchors if not a.event and not covered(a.span, quoted))
    return Passages(doc, text, paragraphs(text), quoted, told, published)


def first_prose(passages: Passages) -> Span:
    """The first paragraph that tells the news, else the whole text."""
    long = (p for p in passages.paragraphs if p.end - p.start > MIN_CHARS_OF_PROSE)
    return next(long, Span(0, len(passages.text)))


def is_in_lead(passages: Passages, place: int) -> bool:
    """Whether a place is in the headline or the first two sentences of the prose."""
    first = first_prose(passages)
    words = passages.doc.char_span(place, place + 1, alignment_mode="expand")
    if place >= first.end or words is None:
        return False
    later = (s.start_char for s in passages.doc.sents if s.start_char > first.start)
    return words.sent.start_char <= next(later, first.end)
