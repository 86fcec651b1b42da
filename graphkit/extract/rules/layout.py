"""Finds attributions by layout: a name after a dash, a quotation after a colon.

Examples: “Rain is coming.” ― Mara Quell · Captain Mara Quell: “Rain is coming.”
"""

import re
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule, by_layout
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.sources import source_head
from graphkit.extract.quotes.kinds import substantial
from graphkit.extract.quotes.quotes import Quote
from graphkit.extract.rules.forms.labels import PRINTED_NAME, may_speak
from graphkit.extract.stretches import runs, tokens_at
from graphkit.records import Span
from graphkit.text.dependencies import VERBAL_POS

BYLINE_DASH = r"[ \t]*+(?:\n[ \t]*+)?([―—–]|--?)[ \t]*+"
BYLINE_END = r"(?=[ \t]*(?:,[^\n]{0,60})?(?:\n|$))"
BYLINE = re.compile(rf"{BYLINE_DASH}({PRINTED_NAME})(?<!\w\w\.)\.?{BYLINE_END}")
# Subjects of a sentence before a colon that mean no speaker.
EMPTY_SUBJECTS = frozenset({"it", "this", "that", "there", "what", "which"})


def layout_attributions(
    doc: Doc, text: str, quoted: Sequence[Quote], linked: Collection[int] = ()
) -> tuple[AttributionCandidate, ...]:
    """The attributions without a reporting verb.

    They come in the order dashes, colons. ``linked`` are the numbers of the
    quotes that belong to a reporting clause.

    >>> from graphkit.annotate import parse
    >>> from graphkit.extract.quotes.quotes import quotes
    >>> text = "“Rain is coming.” ― Mara Quell"
    >>> [a.source[0].of(text) for a in layout_attributions(parse(text), text, quotes(text))]
    ['Mara Quell']
    """
    free = [quote for number, quote in enumerate(quoted) if number not in linked]
    return (
        *_behind_dashes(text, quoted),
        *_behind_colons(doc, text, free),
    )


def _behind_dashes(text: str, quoted: Sequence[Quote]) -> Iterator[AttributionCandidate]:
    """An attribution for each quote with a name after a dash: “…” ― Name.

    Its content are all paragraphs of the quotation.
    """
    for place, quote in enumerate(quoted):
        found = BYLINE.match(text, quote.span.end)
        if found and substantial(quote, text) and may_speak(found[2]):
            first = place
            while first and quoted[first - 1].open_end:
                first -= 1
            content = tuple(one.span for one in quoted[first : place + 1])
            source, cue = (Span(*found.span(2)),), (Span(*found.span(1)),)
            yield by_layout(AttributionRule.LAYOUT_DASH, source, cue, content)


def _behind_colons(doc: Doc, text: str, free: Sequence[Quote]) -> Iterator[AttributionCandidate]:
    """An attribution for each free quote after a colon: “The mayor was blunt: “…””.

    The source is the subject of the sentence before the colon, else the only person on its line.
    """
    for quote in free:
        before = text[: quote.span.start].rstrip()
        if not before.endswith(":") or not substantial(quote, text):
            continue
        (colon,) = tokens_at(doc, Span(len(before) - 1, len(before)))
        told = _subject_before(colon) or _person_before(doc, text, colon)
        if told:
            yield by_layout(AttributionRule.LAYOUT_COLON, *told, (quote.span,))


def _subject_before(colon: Token) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The subject of the sentence before a colon, and its verb."""
    before = [t for t in colon.sent if t.i < colon.i and t.pos_ in VERBAL_POS]
    root = colon.sent.root if colon.sent.root.i < colon.i else colon.head
    outer = (t for t in before if t.head is t or t.head.i > colon.i)
    for verb in (v for v in (root, *outer) if v.pos_ in VERBAL_POS):
        head = source_head(verb)
        if head is not None and head.i < colon.i and head.lower_ not in EMPTY_SUBJECTS:
            return runs(noun_phrase(head)), runs([verb])
    return None


def _person_before(
    doc: Doc, text: str, colon: Token
) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The only person on the line before a colon, and the colon: “Captain Mara Quell: “…””."""
    start = text.rfind("\n", 0, colon.idx) + 1
    line = doc.char_span(start, colon.idx, alignment_mode="contract")
    named = line.ents if line is not None else ()
    people = [e for e in named if e.label_ == "PERSON" and (len(e) > 1 or e.start_char > start)]
    if len(people) != 1 or not may_speak(text[start : colon.idx]):
        return None
    return runs(people[0]), runs([colon])
