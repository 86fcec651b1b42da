"""One article's sightings → its utterances and narrations, with ids and evidence."""

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graphkit.extract.attribution import Sighting
from graphkit.extract.levels import finder
from graphkit.extract.merge.merge import merge
from graphkit.extract.quotes.quotes import Quote, quotes, touching
from graphkit.extract.rules.narrations import Told, narrations
from graphkit.extract.rules.rules import sightings
from graphkit.extract.stretches import at, stretch
from graphkit.identity import mint
from graphkit.records import (
    Article,
    Diagnostic,
    Narration,
    QuoteKind,
    Search,
    Seen,
    Span,
    Utterance,
)
from graphkit.text.spans import overlap

WORD = re.compile(r"\w+")
# A quotation whose tag or a stray word stands outside the marks is still a direct one; the
# boundary is that of the measures in use for attribution corpora (nine words in ten).
DIRECT = 0.9
SEARCH = Search()


def extract(article: Article, doc: Doc, search: Search = SEARCH) -> Seen:
    """All utterances and narrations of an article, in the order of the text.

    Boilerplate of the page is no speech, and what somebody says is not the article's own telling.
    Above the level ``rules`` a shipped model is asked too. What scores too little is counted as a
    diagnostic.

    Raises:
        InstallationError: a model file is missing or damaged.
        ValueError: a model file is not the one that was shipped.
    """
    text = article.text
    quoted = quotes(text)
    ruled = sightings(doc, text)
    find = finder(search.level)
    learned = find(text, doc) if find else ()
    found = merge(ruled, learned, doc, text, search.attributions) if find else ruled
    prose = [s for s in found if not _boilerplate(article, s)]
    kept = [s for s in prose if s.score >= search.min_score]
    utterances = [_utterance(article, doc, s, quoted) for s in kept]
    taken = [*(span for s in prose for span in s.content), *(q.span for q in quoted)]
    taken += [f.span for f in article.boilerplate]
    told = [_narration(article, doc, t) for t in narrations(doc, taken)]
    return Seen(
        utterances=tuple(sorted(utterances, key=lambda u: (u.sentence, u.cue, u.content))),
        narrations=tuple(sorted(told, key=lambda n: (n.sentence, n.cue))),
        diagnostics=_left(article, len(prose) - len(kept), search.min_score),
    )


def _left(article: Article, count: int, least: float) -> tuple[Diagnostic, ...]:
    """What was left out for its score is told."""
    if not count:
        return ()
    reason = f"{count} reports of speech score below {least:g} and are left out"
    remedy = "lower --min-score to see them"
    return (
        Diagnostic(
            path=article.path,
            place="the text",
            reason=reason,
            remedy=remedy,
            severity="note",
            kind="left out",
        ),
    )


def _boilerplate(article: Article, sighting: Sighting) -> bool:
    spans = (*sighting.content, *sighting.cue)
    return any(overlap(f.span, span) for f in article.boilerplate for span in spans)


def _utterance(article: Article, doc: Doc, seen: Sighting, quoted: tuple[Quote, ...]) -> Utterance:
    return Utterance(
        id=mint("statement", article.id, seen.source, seen.cue, seen.content),
        article=article.id,
        source=seen.source,
        cue=seen.cue,
        content=seen.content,
        sentence=_evidence(doc, (*seen.source, *seen.cue, *seen.content)),
        kind=kind(article.text, seen.content, quoted),
        verb=seen.verb,
        polarity=seen.polarity,
        commitment=seen.commitment,
        addressee=seen.addressee,
        medium=seen.medium,
        extractor="model" if "the model" in seen.rule else "rules",
        rule=seen.rule,
        score=seen.score,
    )


def _narration(article: Article, doc: Doc, told: Told) -> Narration:
    return Narration(
        id=mint("relation", article.id, told.relation, told.subject, told.cue, told.object),
        article=article.id,
        subject=told.subject,
        relation=told.relation,
        object=told.object,
        sentence=_evidence(doc, (*told.subject, *told.cue, *told.object)),
        cue=told.cue,
        polarity=told.polarity,
        rule=told.rule,
    )


def _evidence(doc: Doc, spans: Iterable[Span]) -> Span:
    """The whole sentences that the spans touch, without white space at the ends."""
    ends = [found[place] for span in spans if (found := at(doc, span)) for place in (0, -1)]
    first = min(ends, key=lambda token: token.i).sent
    last = max(ends, key=lambda token: token.i).sent
    inner = stretch(doc[first.start : last.end])
    return inner or Span(first.start_char, last.end_char)


def kind(text: str, content: Iterable[Span], quoted: Sequence[Quote]) -> QuoteKind:
    """Direct when nine words in ten stand in quotation marks, indirect when none does.

    >>> text = "He called it “late”."
    >>> kind(text, [Span(10, 19)], quotes(text))
    'mixed'
    """
    words = [Span(*m.span()) for s in content for m in WORD.finditer(text, s.start, s.end)]
    inside = sum(bool(touching(quoted, word)) for word in words)
    if not inside:
        return "indirect"
    return "direct" if inside >= DIRECT * len(words) else "mixed"
