"""Finds who quotes a person: the paper in “the paper quoted her as saying that …”."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.sources import quoting_source, quoting_verb
from graphkit.extract.stretches import runs, stretch, tokens_at, united
from graphkit.text.spans import overlap_any


def quoting_attributions(
    doc: Doc, text: str, reports: Iterable[AttributionCandidate]
) -> tuple[AttributionCandidate, ...]:
    """The attributions of those who quote the source of one of the ``reports``.

    Its content is the whole report, with “as saying”.
    """
    pairs = ((one, verb) for one in reports for verb in _saying(one, doc))
    return tuple(found for one, verb in pairs if (found := _attribution(one, verb, text)))


def _saying(one: AttributionCandidate, doc: Doc) -> Iterator[Token]:
    for token in (token for span in one.cue for token in tokens_at(doc, span)):
        if quoting_verb(token) is not None:
            yield token


def _attribution(one: AttributionCandidate, verb: Token, text: str) -> AttributionCandidate | None:
    """The attribution of who quotes the report ``one``, or ``None`` if nobody does."""
    quoting = quoting_verb(verb)
    head = quoting_source(verb, quoting) if quoting is not None else None
    if quoting is None or head is None:
        return None
    source = runs(noun_phrase(head))
    saying = stretch([verb.head, verb])
    parts = (*one.source, *([saying] if saying else []), *one.content)
    if any(overlap_any(span, parts) for span in source):
        return None
    return AttributionCandidate(
        source=source,
        cue=runs([quoting]),
        content=united(parts, text),
        verb=quoting.lemma_.lower(),
        commitment="report",
        rule=AttributionRule.QUOTED_PERSON,
    )
