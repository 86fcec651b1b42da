"""How far a report reaches that the model saw, and whose it is; the text has the last word."""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import Sighting
from graphkit.extract.learned.candidates import Finding
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.stretches import at, united
from graphkit.records import Span
from graphkit.text.spans import overlap

WORD = re.compile(r"\w")
# What these bring in is when it was said, where the parse hangs it on the reporting verb.
OCCASION = frozenset({"after", "ahead", "before", "during", "following"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
VERBAL = frozenset({"VERB", "AUX"})


def claim(
    content: Iterable[Span], doc: Doc, text: str, quoted: Sequence[Quote]
) -> tuple[Span, ...]:
    """The claim with the marks of its quotations, without the article's own full stop."""
    marked = united((_marked(span, text, quoted) for span in content), text)
    last = at(doc, marked[-1])[-1]
    if last.text != "." or len(at(doc, marked[-1])) == 1:
        return marked
    before = last.nbor(-1)
    return (*marked[:-1], Span(marked[-1].start, before.idx + len(before)))


def _marked(span: Span, text: str, quoted: Sequence[Quote]) -> Span:
    """With the marks of the quotations whose words it holds."""
    start, end = span.start, span.end
    for quote in touching(quoted, span):
        before = WORD.search(text, quote.span.start, max(span.start, quote.span.start))
        after = WORD.search(text, min(span.end, quote.span.end), quote.span.end)
        if not before and not after:
            start, end = min(start, quote.span.start), max(end, quote.span.end)
    return Span(start, end)


def untimed(found: tuple[Span, ...], one: Sighting, doc: Doc) -> tuple[Span, ...]:
    """The claim less what the parse hangs on the telling: “agreed to it | during the talks”."""
    end, last = one.content[-1].end, found[-1]
    tail = at(doc, Span(end, last.end)) if last.start < end < last.end else ()
    cues = {token for span in one.cue for token in at(doc, span)}
    if tail and tail[0].lower_ in OCCASION and tail[0].head in cues:
        return (*found[:-1], Span(last.start, end))
    return found


def named(one: Sighting, finding: Finding, doc: Doc) -> tuple[Span, ...]:
    """The model's source, else the parse's.

    The parse knows better that verbs joined by “and” share their subject, however far away it is.
    """
    cue = head(one.cue, doc)
    same = any(overlap(a, b) for a in one.source for b in finding.source)
    known = (same and _named(finding.source, doc)) or (not same and cue.dep_ != "conj")
    return finding.source if finding.source and known else one.source


def _named(source: Sequence[Span], doc: Doc) -> bool:
    """Whether a source is one phrase that has a noun; the parse mends what is cut up."""
    return len(source) == 1 and any(token.pos_ in NOMINAL for token in at(doc, source[0]))


def head(cue: Sequence[Span], doc: Doc) -> Token:
    """The cue's verb, else the word of it that the others hang on."""
    words = [token for span in cue for token in at(doc, span)]
    verbal = [token for token in words if token.pos_ in VERBAL and token.dep_ != "aux"]
    return (verbal or words)[0]
