"""Finds who says a quotation that is alone in its paragraph: who spoke last in the one before.

Quell said that she would go. ⏎ “Nobody asked me.”
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from graphkit.extract.attribution import AttributionCandidate, AttributionRule, by_layout
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.reporting_clauses import ReportingClause
from graphkit.extract.clauses.sources import source_head
from graphkit.extract.quotes.kinds import substantial
from graphkit.extract.quotes.quotations import quotations
from graphkit.extract.quotes.quotes import Quote
from graphkit.extract.rules.quote_links import QuoteLink
from graphkit.extract.stretches import runs, tokens_at
from graphkit.records import Span
from graphkit.text.dependencies import VERBAL_POS
from graphkit.text.paragraphs import WORD_CHARACTERS, paragraphs
from graphkit.text.quotation_marks import DOUBLE_MARKS
from graphkit.text.spans import inside

# The spans of a source and of its verb.
Teller = tuple[tuple[Span, ...], tuple[Span, ...]]
# Shorter quotations alone in a line may be headings (our own choice).
MIN_WORDS_ALONE = 4
PERSONAL_SUBJECTS = frozenset({"he", "she"})


def lone_attributions(
    doc: Doc,
    text: str,
    quoted: Sequence[Quote],
    clauses: Sequence[ReportingClause],
    links: Sequence[QuoteLink],
) -> Iterator[AttributionCandidate]:
    """The attributions of quotations alone in their paragraphs, which no clause reports.

    Their cue is the verb in the paragraph before by which its last sentence tells of the speaker.
    The marks must be those of the article's other quotations, if a clause reports any.
    """
    linked = {link.quote for link in links}
    marks = {text[quoted[n].span.start] for n in linked}
    lines = paragraphs(text)
    places = {line.start: n for n, line in enumerate(lines)}
    told: Teller | None = None
    following = 0
    for n, group in enumerate(quotations(quoted, text)):
        place = places.get(quoted[n].span.start)
        if n != group.start or not place or linked & set(group):
            continue
        content = [quoted[m].span for m in group]
        if not _is_alone(quoted[n], lines[place], text) or text[content[0].start] not in marks:
            continue
        if not (told and following == place):
            told = _teller(doc, lines[place - 1], clauses, quoted)
        following = place + len(group)
        if told:
            yield by_layout(AttributionRule.LAYOUT_ALONE, *told, tuple(content))


def _is_alone(quote: Quote, line: Span, text: str) -> bool:
    """Whether a quotation of some length fills its paragraph.

    Another double mark within it is a sign that its ends were not found.
    """
    words = len(WORD_CHARACTERS.findall(quote.words(text)))
    mended = bool(DOUBLE_MARKS & set(quote.words(text)))
    filled = (
        not mended
        and quote.span.start == line.start
        and not text[quote.span.end : line.end].strip()
    )
    return filled and words >= MIN_WORDS_ALONE and substantial(quote, text)


def _teller(
    doc: Doc,
    line: Span,
    clauses: Sequence[ReportingClause],
    quoted: Sequence[Quote],
) -> Teller | None:
    """Source and cue of the last report in a paragraph, else of a person in its last sentence."""
    near = [c for c in clauses if inside(c.core, line) and c.source and not _quoted(c, quoted)]
    if near and (near[-1].content or "quote" in near[-1].cue.verb.frames):
        return near[-1].source, runs(near[-1].cue.words)
    return _person_of(tokens_at(doc, Span(line.end - 1, line.end))[-1].sent)


def _person_of(sentence: DocSpan) -> Teller | None:
    """The person of a sentence and its verb, also if the parse takes the verb for an adjective."""
    verbs = [token for token in sentence if token.pos_ in VERBAL_POS]
    verb = sentence.root if sentence.root in verbs else next(iter(verbs), None)
    head = source_head(verb) if verb == sentence.root else sentence.root
    if verb is None or head is None or not _is_person(head):
        return None
    return runs(noun_phrase(head)), runs([verb])


def _quoted(clause: ReportingClause, quoted: Sequence[Quote]) -> bool:
    return any(inside(clause.core, quote.span) for quote in quoted)


def _is_person(head: Token) -> bool:
    """Whether a subject is a person; the parse leaves some of their names without a type."""
    named = head.ent_type_ == "PERSON" or (head.pos_ == "PROPN" and not head.ent_type_)
    return named or head.lower_ in PERSONAL_SUBJECTS
