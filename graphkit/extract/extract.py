"""Gives the utterances and narrations of one article, with ids and evidence."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graphkit.extract.attribution import PARAGRAPH_RULES, AttributionCandidate
from graphkit.extract.choices.choose import CHOOSING_LEVELS, chosen
from graphkit.extract.found import found
from graphkit.extract.merge.datelines import without_datelines
from graphkit.extract.merge.doubted import evidential_words, without_doubted
from graphkit.extract.quotes.kinds import quote_kind
from graphkit.extract.quotes.quotes import Quote, quotes
from graphkit.extract.rules.narrations import NarratedRelation, narrated_relations
from graphkit.extract.stretches import stretch, tokens_at
from graphkit.extract.wording import pattern_words, rule_words
from graphkit.identity import mint
from graphkit.records import (
    DEFAULT_SEARCH,
    Article,
    Diagnostic,
    Narration,
    Search,
    Seen,
    Span,
    Utterance,
)
from graphkit.text.spans import overlap


def extract(article: Article, doc: Doc, search: Search = DEFAULT_SEARCH) -> Seen:
    """All utterances and narrations of an article, in the order of the text.

    Attributions in boilerplate are left out. Narrations inside reported words or boilerplate are
    left out, too. Above the level ``rules`` a learned model is used too. A diagnostic counts the
    attributions that score below ``search.min_score`` and are left out.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    quoted = quotes(article.text)
    attributions = _attributions(article, doc, search, quoted)
    prose = [one for one in attributions if not _boilerplate(article, one)]
    kept = [one for one in prose if one.score >= search.min_score]
    utterances = [_utterance(article, doc, one, quoted) for one in kept]
    reported = [*(span for one in prose for span in one.content), *(q.span for q in quoted)]
    reported += [part.span for part in article.boilerplate]
    narrations = [_narration(article, doc, one) for one in narrated_relations(doc, reported)]
    return Seen(
        utterances=tuple(sorted(utterances, key=lambda u: (u.sentence, u.cue, u.content))),
        narrations=tuple(sorted(narrations, key=lambda n: (n.sentence, n.cue))),
        diagnostics=_left_out(article, len(prose) - len(kept), search.min_score),
    )


def _attributions(
    article: Article, doc: Doc, search: Search, quoted: Sequence[Quote]
) -> tuple[AttributionCandidate, ...]:
    """The attributions of the rules and the level's model, with the likeliest of their phrases.

    Those that their sentence leaves open are none.
    """
    seen, text = found(article, doc, search, quoted), article.text
    choosing = search.level in CHOOSING_LEVELS
    told = chosen(seen, doc, text, quoted, search.level) if choosing else seen.merged
    return without_datelines(without_doubted(told, doc), text)


def _left_out(article: Article, count: int, least: float) -> tuple[Diagnostic, ...]:
    """A note that ``count`` attributions were left out for their score, or ``()`` for none."""
    if not count:
        return ()
    note = Diagnostic(
        path=article.path,
        place="the text",
        reason=f"{count} reports of speech score below {least:g} and are left out",
        remedy="lower --min-score to see them",
        severity="note",
        kind="left out",
    )
    return (note,)


def _boilerplate(article: Article, one: AttributionCandidate) -> bool:
    """Whether content or cue of an attribution touch boilerplate."""
    spans = (*one.content, *one.cue)
    return any(overlap(part.span, span) for part in article.boilerplate for span in spans)


def _utterance(
    article: Article, doc: Doc, one: AttributionCandidate, quoted: tuple[Quote, ...]
) -> Utterance:
    """The utterance of an attribution, with its id, its kind of quotation and its sentences."""
    return Utterance(
        id=mint("statement", article.id, one.source, one.cue, one.content),
        article=article.id,
        source=one.source,
        cue=one.cue,
        content=one.content,
        sentence=_evidence(doc, _near(one)),
        kind=quote_kind(article.text, one.content, quoted),
        verb=one.verb,
        polarity=one.polarity,
        commitment=one.commitment,
        addressee=one.addressee,
        medium=one.medium,
        evidential=evidential_words(one, doc),
        extractor="model" if one.by_model else "rules",
        rule=rule_words(one),
        score=one.score,
    )


def _near(one: AttributionCandidate) -> tuple[Span, ...]:
    """The spans of an attribution, without a source that layout names far above."""
    far = one.rule in PARAGRAPH_RULES and one.source and one.source[-1].end < one.cue[0].start
    return (*one.cue, *one.content) if far else (*one.source, *one.cue, *one.content)


def _narration(article: Article, doc: Doc, one: NarratedRelation) -> Narration:
    """The narration of a relation, with its id and its sentences."""
    return Narration(
        id=mint("relation", article.id, one.relation, one.subject, one.cue, one.object),
        article=article.id,
        subject=one.subject,
        relation=one.relation,
        object=one.object,
        sentence=_evidence(doc, (*one.subject, *one.cue, *one.object)),
        cue=one.cue,
        polarity=one.polarity,
        rule=pattern_words(one.pattern),
    )


def _evidence(doc: Doc, spans: Iterable[Span]) -> Span:
    """The whole sentences that the spans touch, without white space at the ends."""
    ends = [found[at] for span in spans if (found := tokens_at(doc, span)) for at in (0, -1)]
    first = min(ends, key=lambda token: token.i).sent
    last = max(ends, key=lambda token: token.i).sent
    inner = stretch(doc[first.start : last.end])
    return inner or Span(first.start_char, last.end_char)
