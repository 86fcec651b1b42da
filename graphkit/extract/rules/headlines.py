"""Finds who speaks in a headline: “Quell: bridge is late”, “Bridge is late: police”.

The headline of a text is its first line. A heading below it can speak too, if the article names the
speaker elsewhere, or if it stands at a time of a live blog.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule, by_layout
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.sources import source_head
from graphkit.extract.quotes.kinds import MAX_SCARE_QUOTE_WORDS
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.rules.forms.labels import CLOCK_TIME, TIME_LINE, labels, plain
from graphkit.extract.stretches import runs, tokens_at
from graphkit.records import Span
from graphkit.text.dependencies import VERBAL_POS
from graphkit.text.paragraphs import WORD_CHARACTERS, paragraphs

SOURCE_FIRST_HEADLINE = re.compile(r"\s*+([^\n:]{2,40}?)(:)\s++(\S[^\n]*)")
SOURCE_LAST_HEADLINE = re.compile(r"\s*+([^\n:]{8,}?)(:)\s++([^\n:]{3,40}?)[ \t]*+(?=\n|$)")
# The sign behind a quotation that opens a headline: “‘We go’: Quell leaves the board”.
QUOTED_HEADLINE_SIGN = re.compile(r"[ \t]*([:–—|-])[ \t]")
MAX_HEADLINE_WORDS = 20  # our own choice
MAX_HEADLINE_SOURCE_WORDS = 5  # tokens of the source before a colon; our own choice
HEADLINE_SOURCE_POS = frozenset({"PROPN", "NOUN", "ADJ", "PART"})
HEADLINE_SOURCE_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NAMED_ENTITIES = frozenset({"PERSON", "ORG"})
HEADLINE_CONTENT_POS = VERBAL_POS | {"ADJ"}
SENTENCE_ENDS = (".", "!", "?")


def headline_attributions(
    doc: Doc, text: str, quoted: Sequence[Quote]
) -> Iterator[AttributionCandidate]:
    """The attributions of the headline and of headings in the text.

    >>> from graphkit.annotate import parse
    >>> text = "Mara Quell: bridge is late\\n\\nMara Quell spoke on Friday."
    >>> [a.content[0].of(text) for a in headline_attributions(parse(text), text, ())]
    ['bridge is late']
    """
    lines = paragraphs(text)
    for n, line in enumerate(lines[:-1]):
        time = CLOCK_TIME.match(text, line.start, line.end)
        start = time.end() if time else line.start
        if not _is_heading(text[start : line.end]):
            continue
        timed = bool(time) or (n > 0 and bool(TIME_LINE.match(plain(lines[n - 1].of(text)))))
        place = Span(start, line.end)
        one = _quotation_first(doc, text, place, quoted) if n == 0 else None
        one = one or _around_colon(doc, text, place, last=n == 0 or timed)
        if one and (n == 0 or timed or _is_known(tokens_at(doc, one.source[0]))):
            yield one


def _is_heading(words: str) -> bool:
    """Whether a line is short and does not end like a sentence."""
    return not words.rstrip().endswith(SENTENCE_ENDS) and len(words.split()) <= MAX_HEADLINE_WORDS


def _is_known(tokens: Sequence[Token]) -> bool:
    """Whether the last word of a name is that of a name elsewhere."""
    last = tokens[-1]
    return any(
        one.lower_ == last.lower_ and one.pos_ == "PROPN" and one not in tokens for one in last.doc
    )


def _around_colon(doc: Doc, text: str, line: Span, *, last: bool) -> AttributionCandidate | None:
    """The attribution of a line with a source before its colon, or behind it if it may be last."""
    forms = ((SOURCE_FIRST_HEADLINE, 1, 3), (SOURCE_LAST_HEADLINE, 3, 1))
    for pattern, source, content in forms if last else forms[:1]:
        found = pattern.match(text, line.start, line.end)
        if not found:
            continue
        named = tokens_at(doc, Span(*found.span(source)))
        reported = tokens_at(doc, Span(*found.span(content)))
        if _is_source(named) and any(token.pos_ in HEADLINE_CONTENT_POS for token in reported):
            spans = (Span(*found.span(n)) for n in (source, 2, content))
            return by_layout(AttributionRule.LAYOUT_HEADLINE, *((span,) for span in spans))
    return None


def _quotation_first(
    doc: Doc, text: str, line: Span, quoted: Sequence[Quote]
) -> AttributionCandidate | None:
    """The attribution of a headline that opens with a quotation: “‘We go’: Quell leaves”.

    The source is the only person or organization behind it, else the subject of its verb.
    """
    opening = next((q.span for q in touching(quoted, line) if q.span.start == line.start), None)
    sign = QUOTED_HEADLINE_SIGN.match(text, opening.end, line.end) if opening else None
    if (
        not opening
        or not sign
        or len(WORD_CHARACTERS.findall(opening.of(text))) <= MAX_SCARE_QUOTE_WORDS
    ):
        return None
    behind = tokens_at(doc, Span(sign.end(), line.end))
    source = _named(behind) or _subject(behind)
    cue = (Span(*sign.span(1)),)
    rule = AttributionRule.LAYOUT_HEADLINE
    return by_layout(rule, source, cue, (opening,)) if source else None


def _named(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The only name of a person or an organization in a row of tokens, or ``()``."""
    named = [token for token in tokens if token.ent_type_ in NAMED_ENTITIES]
    places = runs(named)
    return places if len(places) == 1 else ()


def _subject(tokens: Sequence[Token]) -> tuple[Span, ...]:
    verb = next((token for token in tokens if token.pos_ == "VERB"), None)
    head = source_head(verb) if verb is not None else None
    return runs(noun_phrase(head)) if head is not None and head in tokens else ()


def _is_source(tokens: Sequence[Token]) -> bool:
    """Whether words before or after a colon mean a speaker, by the table of labels or the parse."""
    words = " ".join(token.lower_ for token in tokens)
    if words in labels("speaker"):
        return True
    return (
        words not in labels("none")
        and len(tokens) <= MAX_HEADLINE_SOURCE_WORDS
        and all(token.pos_ in HEADLINE_SOURCE_POS for token in tokens)
        and (
            any(token.ent_type_ in HEADLINE_SOURCE_ENTITIES for token in tokens)
            or (tokens[0].is_title and tokens[-1].is_title and _is_known(tokens))
        )
    )
