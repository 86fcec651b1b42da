"""“According to the mayor, …”: sources that a phrase names, and the clause they vouch for."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import Sighting
from graphkit.extract.clauses.sources import phrase
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.stretches import runs, stretch, without
from graphkit.gazetteer import seeds
from graphkit.records import Span
from graphkit.text.spans import overlap

VERBAL = frozenset({"VERB", "AUX"})


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], str], ...]:
    table = seeds.rows("cues/phrases.tsv")
    return tuple((tuple(row["phrase"].split()), row["commitment"]) for row in table)


def phrases(doc: Doc, text: str, quoted: tuple[Quote, ...]) -> tuple[Sighting, ...]:
    """What the text ascribes to a source by a phrase, in its order.

    >>> from graphkit.annotate import parse
    >>> text = "The bridge will open in May, according to the mayor."
    >>> [s.of(text) for s in phrases(parse(text), text, ())[0].content]
    ['The bridge will open in May']
    """
    return tuple(s for words in _found(doc) if (s := _sighting(*words, text, quoted)))


def _found(doc: Doc) -> Iterator[tuple[tuple[Token, ...], str]]:
    firsts = {words[0] for words, _ in _phrases()}
    for token in (token for token in doc if token.lower_ in firsts):
        for words, commitment in _phrases():
            part = tuple(doc[token.i : token.i + len(words)])
            if tuple(t.lower_ for t in part) == words:
                yield part, commitment


def _sighting(
    words: tuple[Token, ...], commitment: str, text: str, quoted: tuple[Quote, ...]
) -> Sighting | None:
    named = next((c for c in words[-1].children if c.dep_ in {"pobj", "pcomp"}), None)
    if named is None:
        return None
    cue, source = runs(words), runs(phrase(named))
    within = {token.i for token in (*words, *named.subtree)}
    clause = _clause(words[0])
    whole = stretch(t for t in clause.subtree if t.i not in within and not t.is_punct)
    if whole is None:
        return None
    whole = _whole_quotes(whole, cue[0], quoted)
    hole = stretch((*words, *named.subtree))
    content = without(whole, [hole] if hole else [], text)
    verb = " ".join(word.lower_ for word in words)
    rule = f"phrase: {verb}"
    return Sighting(source, cue, content, verb, commitment, rule) if content else None


def _clause(token: Token) -> Token:
    """The verb of the clause that the phrase hangs in; the sentence's root where it has none."""
    return next((a for a in token.ancestors if a.pos_ in VERBAL), token.sent.root)


def _whole_quotes(span: Span, cue: Span, quoted: tuple[Quote, ...]) -> Span:
    for quote in touching(quoted, span):
        if not overlap(cue, quote.span):
            span = Span(min(span.start, quote.span.start), max(span.end, quote.span.end))
    return span
