"""Finds attributions by phrases: “according to the mayor, …”."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.stretches import runs, stretch, without
from graphkit.gazetteer import seeds
from graphkit.records import Span
from graphkit.text.dependencies import TIME_ENTITIES, VERBAL_POS
from graphkit.text.spans import overlap


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The words of each phrase of the table, and its class of commitment."""
    table = seeds.rows("cues/phrases.tsv")
    return tuple((tuple(row["phrase"].split()), row["commitment"]) for row in table)


def phrase_attributions(
    doc: Doc, text: str, quoted: tuple[Quote, ...]
) -> tuple[AttributionCandidate, ...]:
    """The attributions of phrases with a source and a content, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> text = "The bridge will open in May, according to the mayor."
    >>> [s.of(text) for s in phrase_attributions(parse(text), text, ())[0].content]
    ['The bridge will open in May']
    """
    return tuple(one for found in _found(doc) if (one := _attribution(*found, text, quoted)))


def _found(doc: Doc) -> Iterator[tuple[tuple[Token, ...], str]]:
    """The tokens of each phrase in a text, with its class of commitment."""
    firsts = {words[0] for words, _ in _phrases()}
    for token in (token for token in doc if token.lower_ in firsts):
        for words, commitment in _phrases():
            part = tuple(doc[token.i : token.i + len(words)])
            if tuple(t.lower_ for t in part) == words:
                yield part, commitment


def _attribution(
    words: tuple[Token, ...], commitment: str, text: str, quoted: tuple[Quote, ...]
) -> AttributionCandidate | None:
    """The attribution of a phrase, or ``None`` without a source or a content."""
    source = next(iter(dependents(words[-1], "pobj", "pcomp")), None)
    if source is None:
        return None
    cue = runs(words)
    content = _content(words, source, cue[0], text, quoted)
    if not content:
        return None
    return AttributionCandidate(
        source=runs(noun_phrase(source)),
        cue=cue,
        content=content,
        verb=" ".join(word.lower_ for word in words),
        commitment=commitment,
        rule=AttributionRule.PHRASE,
    )


def _content(
    words: tuple[Token, ...], source: Token, cue: Span, text: str, quoted: tuple[Quote, ...]
) -> tuple[Span, ...]:
    """The clause that the phrase belongs to, without the phrase, its source and their time.

    Quotations that the clause touches are added whole.
    """
    phrase = (*words, *source.subtree, *_time_behind(source))
    own = {token.i for token in phrase}
    clause = _clause(words[0])
    whole = stretch(t for t in clause.subtree if t.i not in own and not t.is_punct)
    if whole is None:
        return ()
    hole = stretch(phrase)
    return without(_whole_quotes(whole, cue, quoted), [hole] if hole else [], text)


def _time_behind(source: Token) -> tuple[Token, ...]:
    """A time between a source and the next sign: “according to a poll *last week*, …”."""
    found: list[Token] = []
    for token in source.doc[source.right_edge.i + 1 : source.sent.end]:
        if token.is_punct:
            return tuple(found)
        if token.ent_type_ not in TIME_ENTITIES:
            return ()
        found.append(token)
    return ()


def _clause(token: Token) -> Token:
    """The nearest verb above a token, else the root of its sentence.

    A verb that interrupts a clause stands for that clause: “it is late, Quell said, according to …”
    """
    verb = next((a for a in token.ancestors if a.pos_ in VERBAL_POS), token.sent.root)
    return verb.head if verb.dep_ == "parataxis" else verb


def _whole_quotes(span: Span, cue: Span, quoted: tuple[Quote, ...]) -> Span:
    for quote in touching(quoted, span):
        if not overlap(cue, quote.span):
            span = Span(min(span.start, quote.span.start), max(span.end, quote.span.end))
    return span
