"""Adds the names that stand for no actor to the records of an article.

This module decides that a place which only a dateline names is no actor of the article.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from graphkit.records import Article, Mention, RefusedName, ResolvedEntities, Span, Speaker
from graphkit.resolve.mentions.refusals.datelines import Dateline
from graphkit.resolve.mentions.refusals.refusals import Refusal
from graphkit.resolve.mentions.token_table import TokenTable, span_of
from graphkit.text.spans import overlap


def with_refused_names(
    resolved: ResolvedEntities,
    tokens: TokenTable,
    refused: Sequence[Refusal],
    datelines: Sequence[Dateline],
    article: Article,
) -> ResolvedEntities:
    """The records, with the refused names and without actors that only a dateline names."""
    lines = tuple(span_of(tokens, start, end) for start, end in datelines)
    spoken = {actor for one in resolved.speakers for actor in _named(one)}
    elsewhere = {i for one in resolved.mentions for i in one.actors if not _in(one, lines)}
    gone = {actor for one in resolved.mentions for actor in one.actors} - elsewhere - spoken
    kept = tuple(one for one in resolved.mentions if not gone.issuperset(one.actors))
    none = (*_of_words(tokens, refused, article), *_of_datelines(resolved.mentions, gone, article))
    return replace(
        resolved,
        actors=tuple(actor for actor in resolved.actors if actor.id not in gone),
        mentions=kept,
        refused=tuple(sorted(none, key=lambda one: one.span)),
    )


def _named(speaker: Speaker) -> tuple[str, ...]:
    """The ids of the speakers, of the candidates, and of those to whom a source belongs."""
    described = speaker.described.belongs_to if speaker.described else ()
    weighed = (one.actor for naming in speaker.namings for one in naming.candidates)
    return (*speaker.actors, *described, *filter(None, weighed))


def _in(mention: Mention, lines: Sequence[Span]) -> bool:
    return any(overlap(mention.span, line) for line in lines)


def _of_words(
    tokens: TokenTable, refused: Sequence[Refusal], article: Article
) -> Iterator[RefusedName]:
    """The names that their words or their line refused."""
    for one in refused:
        span = span_of(tokens, one.start, one.end)
        yield RefusedName(article=article.id, span=span, reason=one.reason)


def _of_datelines(
    mentions: Sequence[Mention], gone: set[str], article: Article
) -> Iterator[RefusedName]:
    """The names of the actors that only a dateline names."""
    for one in mentions:
        if gone.issuperset(one.actors):
            yield RefusedName(article=article.id, span=one.span, reason="dateline")
