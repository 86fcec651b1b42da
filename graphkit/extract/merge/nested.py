"""Decides which reports within reports are kept, though the model, which knows none, saw none."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graphkit.extract.attribution import (
    LAYOUT_RULES,
    QUOTE_RULES,
    AttributionCandidate,
    AttributionRule,
)
from graphkit.extract.clauses.displaced.trailing import TELLING_COMMITMENTS
from graphkit.extract.quotes.quotes import Quote, quotes, touching
from graphkit.extract.stretches import tokens_at
from graphkit.records import Span
from graphkit.text.spans import cover, inside, overlap_any

# Frames in which a nested report is kept whoever speaks, and those in which a name must speak. The
# annotators of the development sets label few nested reports, so each frame costs there a little
# (docs/accuracy.md).
NESTED_FRAMES = frozenset({"clause"})
NAMED_NESTED_FRAMES = frozenset({"clause", "question", "gerund", "accuse"})


def is_nested(
    one: AttributionCandidate, kept: Iterable[AttributionCandidate], doc: Doc, text: str
) -> bool:
    """Whether a report stands in the content of a kept one: “Adler said [Berg had said that …]”.

    Beliefs do not count. In a frame other than a clause or a thing promised, and inside a
    quotation, it must have a name for its source, or its own content be quoted.
    """
    if one.commitment == "belief":
        return False
    outer = [o for o in kept if o.rule not in LAYOUT_RULES and is_told_in(one.cue, o.content)]
    if one.rule is AttributionRule.NOUN:
        return any(is_noun_told_by(one, o, doc) for o in outer)
    if any(o.rule is AttributionRule.QUOTED_PERSON for o in outer):
        return True
    if one.rule in QUOTE_RULES and any(o.rule is AttributionRule.PHRASE for o in outer):
        return True
    phrase = one.rule is AttributionRule.PHRASE
    promised = one.commitment == "promise" and one.frame == "object" and bool(one.source)
    if not outer or not (phrase or promised or one.frame in NAMED_NESTED_FRAMES):
        return False
    clause = promised or one.frame in NESTED_FRAMES
    plain = clause and any(_is_outside_quotes(one, o, text) for o in outer)
    return plain or _is_named(one, doc) or any(quotes(span.of(text)) for span in one.content)


def tells(one: AttributionCandidate, kept: Iterable[AttributionCandidate]) -> bool:
    """Whether a clause tells of a kept report, which it follows or which a phrase made.

    Examples are “Berg had said it, [Adler said]” and “[Adler said] that, according to Berg, …”.
    The teller of a quoted person (“[Adler] quoted Berg as saying”) is one, too.
    """
    if one.rule is AttributionRule.QUOTED_PERSON:
        return any(overlap_any(cue, one.content) for o in kept for cue in o.cue)
    told = [o for o in kept if o.source and is_told_in(o.cue, one.content)]
    telling = one.commitment in TELLING_COMMITMENTS and one.frame in NESTED_FRAMES
    if not telling or not one.source:
        return False
    last = cover(one.content).end <= one.cue[0].start
    return any(last or o.rule is AttributionRule.PHRASE for o in told)


def is_noun_told_by(noun: AttributionCandidate, one: AttributionCandidate, doc: Doc) -> bool:
    """Whether the noun of a report is the object of another's verb: “cited [a claim by Berg]”."""
    told = noun.rule is AttributionRule.NOUN and one.commitment in TELLING_COMMITMENTS
    if not told or not is_told_in(noun.cue, one.content):
        return False
    verb = tokens_at(doc, noun.cue[0])[0].head
    return any(verb in tokens_at(doc, span) for span in one.cue)


def is_told_in(cue: Sequence[Span], content: Sequence[Span]) -> bool:
    """Whether all words of a cue stand in a content: its report is part of what is told.

    >>> is_told_in([Span(3, 5)], [Span(0, 9)]), is_told_in([Span(8, 12)], [Span(0, 9)])
    (True, False)
    """
    return all(any(inside(part, span) for span in content) for part in cue)


def _is_outside_quotes(one: AttributionCandidate, outer: AttributionCandidate, text: str) -> bool:
    marked = [
        Span(span.start + quote.span.start, span.start + quote.span.end)
        for span in outer.content
        for quote in quotes(span.of(text))
    ]
    return not is_told_in(one.cue, marked)


def _is_named(one: AttributionCandidate, doc: Doc) -> bool:
    return any(token.pos_ == "PROPN" for span in one.source for token in tokens_at(doc, span))


def within_their_sentence(
    found: Iterable[AttributionCandidate], doc: Doc, quoted: Sequence[Quote]
) -> tuple[AttributionCandidate, ...]:
    """The attributions; a report within a quotation has no words of the sentences around it.

    “We waited. ‘*We only build,*’ one of them told me.” is told by somebody else as a whole.
    """
    return tuple(_within_its_sentence(one, doc, quoted) for one in found)


def _within_its_sentence(
    one: AttributionCandidate, doc: Doc, quoted: Sequence[Quote]
) -> AttributionCandidate:
    cue = one.cue[0]
    outer = [q for q in touching(quoted, cue) if q.span.start < cue.start and cue.end < q.span.end]
    if not outer:
        return one
    sentence = tokens_at(doc, cue)[0].sent
    own = Span(sentence.start_char, sentence.end_char)
    within = [q.span for q in touching(quoted, own) if q not in outer]
    limit = cover([own, *within])
    parts = (Span(max(s.start, limit.start), min(s.end, limit.end)) for s in one.content)
    return one._replace(content=tuple(s for s in parts if s.start < s.end) or one.content)
