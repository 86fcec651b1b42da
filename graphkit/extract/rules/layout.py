"""Finds attributions by layout: a name after a dash, a headline, a quotation after a colon.

Examples: “Rain is coming.” ― Mara Quell · Mayor Quell: bridge is late
"""

import re
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule
from graphkit.extract.clauses.sources import noun_phrase, source_head
from graphkit.extract.quotes.kinds import substantial
from graphkit.extract.quotes.quotes import Quote
from graphkit.extract.rules.forms.labels import PRINTED_NAME, labels, may_speak
from graphkit.extract.stretches import runs, tokens_at
from graphkit.records import Span
from graphkit.text.dependencies import VERBAL_POS

BYLINE_DASH = r"[ \t]*+(?:\n[ \t]*+)?([―—–]|--?)[ \t]*+"
BYLINE_END = r"(?=[ \t]*(?:,[^\n]{0,60})?(?:\n|$))"
BYLINE = re.compile(rf"{BYLINE_DASH}({PRINTED_NAME})(?<!\w\w\.)\.?{BYLINE_END}")
SOURCE_FIRST_HEADLINE = re.compile(r"\s*+([^\n:]{2,40}?)(:)\s++(\S[^\n]*)")
SOURCE_LAST_HEADLINE = re.compile(r"\s*+([^\n:]{8,}?)(:)\s++([^\n:]{3,40}?)[ \t]*+(?=\n|$)")
LINE_END = re.compile(r"\n|$")
MAX_HEADLINE_WORDS = 20  # our own choice
MAX_HEADLINE_SOURCE_WORDS = 5  # tokens of the source before a colon; our own choice
HEADLINE_SOURCE_POS = frozenset({"PROPN", "NOUN", "ADJ", "PART"})
HEADLINE_SOURCE_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
HEADLINE_CONTENT_POS = VERBAL_POS | {"ADJ"}
# Subjects of a sentence before a colon that mean no speaker.
EMPTY_SUBJECTS = frozenset({"it", "this", "that", "there", "what", "which"})


def layout_attributions(
    doc: Doc, text: str, quoted: Sequence[Quote], linked: Collection[int] = ()
) -> tuple[AttributionCandidate, ...]:
    """The attributions without a reporting verb.

    They come in the order dashes, headline, colons. ``linked`` are the numbers of the
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
        *_headline(doc, text),
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
            yield _attribution(found, 2, 1, content, AttributionRule.LAYOUT_DASH)


def _headline(doc: Doc, text: str) -> Iterator[AttributionCandidate]:
    """The attribution of a headline with a colon, if the text begins with one.

    The source is before or after the colon: “Quell: bridge is late”, “Bridge is late: police”.
    """
    if not _begins_with_headline(text):
        return
    for pattern, source, content in ((SOURCE_FIRST_HEADLINE, 1, 3), (SOURCE_LAST_HEADLINE, 3, 1)):
        found = pattern.match(text)
        if not found:
            continue
        named = tokens_at(doc, Span(*found.span(source)))
        reported = tokens_at(doc, Span(*found.span(content)))
        if _is_source(named) and any(token.pos_ in HEADLINE_CONTENT_POS for token in reported):
            place = Span(*found.span(content))
            yield _attribution(found, source, 2, (place,), AttributionRule.LAYOUT_HEADLINE)
            return


def _begins_with_headline(text: str) -> bool:
    """Whether the first line is short, does not end like a sentence, and other text follows."""
    end = _line_end(text, len(text) - len(text.lstrip()))
    line = text[:end].strip()
    sentence = line.endswith((".", "!", "?"))
    return bool(text[end:].strip()) and not sentence and len(line.split()) <= MAX_HEADLINE_WORDS


def _behind_colons(doc: Doc, text: str, free: Sequence[Quote]) -> Iterator[AttributionCandidate]:
    """An attribution for each free quote after a colon: “The mayor was blunt: “…””.

    The source is the subject of the sentence before the colon.
    """
    for quote in free:
        before = text[: quote.span.start].rstrip()
        if not before.endswith(":") or not substantial(quote, text):
            continue
        (colon,) = tokens_at(doc, Span(len(before) - 1, len(before)))
        verb = colon.sent.root if colon.sent.root.i < colon.i else colon.head
        head = source_head(verb) if verb.pos_ in VERBAL_POS else None
        if head is not None and head.i < colon.i and head.lower_ not in EMPTY_SUBJECTS:
            yield AttributionCandidate(
                source=runs(noun_phrase(head)),
                cue=runs([verb]),
                content=(quote.span,),
                verb="say",
                commitment="neutral",
                rule=AttributionRule.LAYOUT_COLON,
            )


def _is_source(tokens: Sequence[Token]) -> bool:
    """Whether words before or after a colon mean a speaker, by the table of labels or the parse."""
    words = " ".join(token.lower_ for token in tokens)
    if words in labels("speaker"):
        return True
    return (
        words not in labels("none")
        and len(tokens) <= MAX_HEADLINE_SOURCE_WORDS
        and all(token.pos_ in HEADLINE_SOURCE_POS for token in tokens)
        and any(token.ent_type_ in HEADLINE_SOURCE_ENTITIES for token in tokens)
    )


def _line_end(text: str, start: int) -> int:
    found = LINE_END.search(text, start)
    return found.start() if found else len(text)


def _attribution(
    found: re.Match[str], source: int, cue: int, content: tuple[Span, ...], rule: AttributionRule
) -> AttributionCandidate:
    """The attribution of a match; ``source`` and ``cue`` are the numbers of their groups."""
    return AttributionCandidate(
        source=(Span(*found.span(source)),),
        cue=(Span(*found.span(cue)),),
        content=content,
        verb="say",
        commitment="neutral",
        rule=rule,
    )
