"""Merges the attributions of the rules and of the model to one list.

The model decides better whether there is a report, and where its content begins and ends. Only the
rules know whether the saying is denied, asked or promised. The training data of the model had few
quotation marks, layouts, refusals to speak and reports within reports; so the rules decide on these
(figures in docs/accuracy.md).
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graphkit.extract.attribution import (
    LAYOUT_RULES,
    QUOTE_RULES,
    AttributionCandidate,
    AttributionRule,
    ModelShare,
)
from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.polarity import governors, polarity
from graphkit.extract.clauses.sources import is_passive, source
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.merge.edges import (
    content_edges,
    cue_head,
    joined_source,
    without_addressee,
    without_occasion,
)
from graphkit.extract.quotes.quotes import Quote, quotes
from graphkit.extract.stretches import runs, united
from graphkit.records import AttributionScope, Span
from graphkit.text.interval_index import interval_index
from graphkit.text.quotation_marks import OPENING_QUOTATION_MARKS
from graphkit.text.spans import cover, inside, inside_any, overlap

# The least ``score`` and ``discourse_score`` of a report that only the model found. Chosen on the
# two development sets together, where 0.4 to 0.6 and 0.2 to 0.35 are as good.
MIN_MODEL_SCORE, MIN_DISCOURSE_SCORE = 0.5, 0.3
# The least of both scores if the rules know the verb and found no report (docs/accuracy.md).
MIN_KNOWN_VERB_SCORE = 0.6
# Two contents are the same report if they share at least this part of the characters that either of
# them has (our own choice).
MIN_SAME_CONTENT = 0.5
# A report that only the rules found is kept if the kept reports have less than this share of its
# content (our own choice).
MAX_COVERED_CONTENT = 0.3
# Rules whose attributions are kept even if the model did not find them.
UNWEIGHED_RULES = QUOTE_RULES | {AttributionRule.SILENCE}
# Marks with which a quoted content begins; an apostrophe is not one of them.
CONTENT_OPENING_MARKS = OPENING_QUOTATION_MARKS - {"'"}
# The class of commitment for each manner, if the verb is not in the table.
MANNER_COMMITMENTS = {"speech": "neutral", "belief": "belief"}


def merge(
    ruled: Sequence[AttributionCandidate],
    learned: Iterable[LearnedAttribution],
    doc: Doc,
    text: str,
    attributions: AttributionScope = "speech",
) -> tuple[AttributionCandidate, ...]:
    """The model's reports, each joined with that of the rules, and reports that the model missed.

    ``attributions``: with ``speech``, a report that only the model found is kept if it is surely
    speech; with ``all`` it is kept always, also if it is a belief or an intention.
    """
    index = interval_index(ruled, _place)
    left, kept, quoted = dict.fromkeys(ruled), list[AttributionCandidate](), quotes(text)
    for seen in learned:
        near = index.near(cover(seen.cue, seen.content))
        twin = next((one for one in near if one in left and _is_same(one, seen)), None)
        own = _without_others(seen, (one for one in near if one != twin), text)
        if twin:
            del left[twin]
            kept.append(_joined(twin, own, doc, text, quoted))
        elif attributions == "all" or _is_speech(own, doc):
            kept.append(_alone(own, doc, text, quoted))
    contents = interval_index(kept, lambda one: cover(one.content))
    missed = (
        one
        for one in left
        if _is_missed(one, contents.near(_place(one)), text) or _is_refused(one, doc)
    )
    return (*kept, *missed)


def _place(one: AttributionCandidate) -> Span:
    return cover(one.cue, one.content)


def _without_others(
    learned: LearnedAttribution, others: Iterable[AttributionCandidate], text: str
) -> LearnedAttribution:
    """The model's report without content inside the quotations of others.

    An example is “One,” she said. “Two,” he replied. If nothing else is left, it is unchanged.
    """
    theirs = [span for one in others if _quotes(one, text) for span in one.content]
    own = tuple(s for s in learned.content if not any(inside(s, span) for span in theirs))
    return learned._replace(content=own or learned.content)


def _quotes(one: AttributionCandidate, text: str) -> bool:
    """Whether the content begins with a quotation mark and a source is named."""
    return bool(one.source) and one.content[0].of(text)[0] in CONTENT_OPENING_MARKS


def _is_speech(learned: LearnedAttribution, doc: Doc) -> bool:
    """Whether a report is speech with enough score, has a source and is not of the future.

    It needs ``MIN_KNOWN_VERB_SCORE`` if the rules know the verb and found no report (“they called a
    taxi”).
    """
    cue = cue_head(learned.cue, doc)
    known = reporting_verb(cue) is not None
    least = MIN_KNOWN_VERB_SCORE if known else MIN_MODEL_SCORE
    least_discourse = MIN_KNOWN_VERB_SCORE if known else MIN_DISCOURSE_SCORE
    sure = learned.score >= least and learned.discourse_score >= least_discourse
    if not sure or learned.manner != "speech":
        return False
    return bool(learned.source or source(cue)) and polarity(cue) is not None


def _is_same(one: AttributionCandidate, learned: LearnedAttribution) -> bool:
    """Whether two reports share a word of the cue, or ``MIN_SAME_CONTENT`` of their content."""
    if any(overlap(a, b) for a in one.cue for b in learned.cue):
        return True
    shared = _shared(one.content, learned.content)
    either = _size(one.content) + _size(learned.content) - shared
    return shared >= MIN_SAME_CONTENT * either > 0


def _joined(
    one: AttributionCandidate,
    learned: LearnedAttribution,
    doc: Doc,
    text: str,
    quoted: Sequence[Quote],
) -> AttributionCandidate:
    """The rule's attribution with the source, the cue and the content of the model.

    For a layout, a refusal to speak or a passive verb these stay the rule's: the model often takes
    the subject of a passive for the source (“the suspect was told by police”).
    """
    score = round(learned.score, 2)
    kept = one.rule in LAYOUT_RULES or one.rule is AttributionRule.SILENCE
    if kept or is_passive(cue_head(one.cue, doc)):
        return one._replace(score=score, model=ModelShare.AGREES)
    content = content_edges(learned.content, doc, text, quoted)
    return one._replace(
        source=joined_source(one, learned, doc),
        cue=united(learned.cue, text),
        content=without_addressee(without_occasion(content, one, doc), one, doc),
        score=score,
        model=ModelShare.EDGES,
    )


def _alone(
    learned: LearnedAttribution, doc: Doc, text: str, quoted: Sequence[Quote]
) -> AttributionCandidate:
    """The attribution that only the model found; the parse gives a missing source and the verb."""
    cue = cue_head(learned.cue, doc)
    known = reporting_verb(cue)
    lemma = known.lemma if known else cue.lemma_.lower()
    return AttributionCandidate(
        source=learned.source or runs(source(cue)),
        cue=united(learned.cue, text),
        content=content_edges(learned.content, doc, text, quoted),
        verb=lemma if cue.is_alpha else "say",
        commitment=known.commitment if known else MANNER_COMMITMENTS[learned.manner],
        rule=AttributionRule.MODEL,
        polarity=polarity(cue) or "asserted",
        score=round(learned.score, 2),
    )


def _is_missed(one: AttributionCandidate, kept: Sequence[AttributionCandidate], text: str) -> bool:
    """Whether a report that only the rules found is kept.

    It is if it is a clause inside another report, if it is a layout, or if most of it is new and it
    is a quotation or of :data:`UNWEIGHED_RULES`.
    """
    clause = one.rule is AttributionRule.FRAME and one.frame == "clause"
    if clause and any(_is_nested(one, other, text) for other in kept):
        return True
    beside = (o for o in kept if not all(inside_any(cue, one.content) for cue in o.cue))
    covered = sum(_shared(one.content, other.content) for other in beside)
    unweighed = _quotes(one, text) or one.rule in UNWEIGHED_RULES
    new = covered < MAX_COVERED_CONTENT * _size(one.content)
    return (unweighed and new) or one.rule in LAYOUT_RULES


def _is_refused(one: AttributionCandidate, doc: Doc) -> bool:
    """Whether somebody refused to say it: “refused to confirm the sale”."""
    verb = cue_head(one.cue, doc)
    above = governors().get(verb.head.lemma_.lower()) if verb.dep_ == "xcomp" else None
    return above == "negated" and bool(one.source)


def _is_nested(one: AttributionCandidate, other: AttributionCandidate, text: str) -> bool:
    """Whether a report stands in the content of another, which has no quotation.

    An example is “Adler said [that Berg had told the board that …]”. Beliefs do not count.
    """
    quoted = any(quotes(span.of(text)) for span in other.content)
    if quoted or other.rule in LAYOUT_RULES or one.commitment == "belief":
        return False
    return all(any(inside(cue, span) for span in other.content) for cue in one.cue)


def _shared(some: Iterable[Span], others: Sequence[Span]) -> int:
    pairs = ((a, b) for a in some for b in others)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in pairs)


def _size(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)
