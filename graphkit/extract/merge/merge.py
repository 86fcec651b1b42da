"""Merges the attributions of the rules and of the model to one list.

The model decides better whether there is a report, and where its content begins and ends. Only the
rules know whether the saying is denied, asked or promised. The training data of the model had few
quotation marks, layouts, refusals to speak and reports within reports; so the rules decide on these
(figures in docs/accuracy.md).
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import (
    LAYOUT_RULES,
    QUOTE_RULES,
    AttributionCandidate,
    AttributionRule,
    ModelShare,
)
from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.displaced.interrupting import (
    interrupting_source,
    parenthetical_openers,
)
from graphkit.extract.clauses.factuality.polarity import governors, polarity
from graphkit.extract.clauses.sequels import is_sequel
from graphkit.extract.clauses.sources import is_passive, source
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.merge.edges import (
    content_edges,
    cue_head,
    is_bare,
    is_inside_sequel,
    is_issued,
    is_of_relative_clause,
    joined_source,
    misses_its_noun,
    without_addressee,
    without_occasion,
)
from graphkit.extract.merge.nested import (
    is_nested,
    is_noun_told_by,
    is_told_in,
    tells,
)
from graphkit.extract.merge.twins import has_content_of, twin_of
from graphkit.extract.quotes.quotes import Quote, quotes
from graphkit.extract.stretches import runs, united, without
from graphkit.records import AttributionScope, Span
from graphkit.text.interval_index import interval_index
from graphkit.text.quotation_marks import OPENING_QUOTATION_MARKS
from graphkit.text.spans import cover, inside, length, shared_length

# The least ``score`` and ``discourse_score`` of a report that only the model found. Chosen on the
# two development sets together, where 0.4 to 0.6 and 0.2 to 0.35 are as good.
MIN_MODEL_SCORE, MIN_DISCOURSE_SCORE = 0.5, 0.3
# The least of both scores if the rules know the verb and found no report (docs/accuracy.md).
MIN_KNOWN_VERB_SCORE = 0.6
# A report that only the rules found is kept if the kept reports have less than this share of its
# content (our own choice).
MAX_COVERED_CONTENT = 0.3
# Rules whose attributions are kept even if the model did not find them.
UNWEIGHED_RULES = QUOTE_RULES | {AttributionRule.SILENCE}
# Rules whose source, cue and content the model does not change.
FIXED_RULES = LAYOUT_RULES | {AttributionRule.QUOTED_PERSON, AttributionRule.SILENCE}
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
    speech; with ``all`` it is kept always, also if it is a belief or an intention. If it is not, a
    report of the rules inside it is (“errors [that it said were small]”).
    """
    index = interval_index(ruled, _place)
    left, kept, quoted = dict.fromkeys(ruled), list[AttributionCandidate](), quotes(text)
    for seen in learned:
        near = index.near(cover(seen.cue, seen.content))
        free = [one for one in near if one in left]
        twin = twin_of(seen, free)
        own = _without_others(seen, (one for one in near if one != twin), text)
        if twin:
            del left[twin]
            noun = any(is_noun_told_by(one, twin, doc) for one in near)
            fixed = noun or is_bare(own, text) or misses_its_noun(twin, own.content, doc)
            kept.append(_joined(twin, own, doc, text, quoted, fixed=fixed))
        elif (attributions == "all" or _is_speech(own, doc)) and not is_inside_sequel(own, doc):
            kept.append(_alone(own, doc, text, quoted))
        elif told := next((one for one in free if has_content_of(one, seen)), None):
            del left[told]
            kept.append(_joined(told, own, doc, text, quoted, fixed=True))
    contents = interval_index(kept, lambda one: cover(one.content))
    missed = (one for one in left if _is_missed(one, contents.near(_place(one)), doc, text))
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
    """Whether the content begins with a quotation mark, or with “that”, and a source is named."""
    words = one.content[0].of(text).removeprefix("that ")
    return bool(one.source) and words[:1] in CONTENT_OPENING_MARKS


def _is_speech(learned: LearnedAttribution, doc: Doc) -> bool:
    """Whether a report is speech with enough score, has a source and is not of the future.

    It needs ``MIN_KNOWN_VERB_SCORE`` if the rules know the verb and found no report (“they called a
    taxi”).
    """
    cue = cue_head(learned.cue, doc)
    least, least_discourse = MIN_MODEL_SCORE, MIN_DISCOURSE_SCORE
    if reporting_verb(cue) is not None:
        least = least_discourse = MIN_KNOWN_VERB_SCORE
    sure = learned.score >= least and learned.discourse_score >= least_discourse
    spoken = learned.manner == "speech" and polarity(cue) is not None
    return sure and spoken and bool(learned.source or source(cue))


def _joined(
    one: AttributionCandidate,
    learned: LearnedAttribution,
    doc: Doc,
    text: str,
    quoted: Sequence[Quote],
    *,
    fixed: bool = False,
) -> AttributionCandidate:
    """The rule's attribution with the source, the cue and the content of the model.

    For :data:`FIXED_RULES`, a passive or interrupting verb, or if they are ``fixed``, these stay
    the rule's: the model often takes the subject of a passive for the source (“the suspect was told
    by police”).
    """
    score, verb = round(learned.score, 2), cue_head(one.cue, doc)
    openers = runs(parenthetical_openers(verb))
    interrupting = interrupting_source(verb) is not None or (openers and len(one.content) > 1)
    if fixed or one.rule in FIXED_RULES or is_passive(verb) or interrupting:
        return one._replace(score=score, model=ModelShare.AGREES)
    content = content_edges(learned.content, doc, text, quoted)
    parts = (part for span in content for part in without(span, openers, text))
    return one._replace(
        source=joined_source(one, learned, doc),
        cue=united(learned.cue, text),
        content=without_addressee(without_occasion(tuple(parts) or content, one, doc), one, doc),
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


def _is_missed(
    one: AttributionCandidate, kept: Sequence[AttributionCandidate], doc: Doc, text: str
) -> bool:
    """Whether a report that only the rules found is kept.

    It is if another report tells it or it tells another, if it interrupts a clause, tells what
    came next or was refused, if it is a layout, or if most of it is new and it is a quotation or of
    :data:`UNWEIGHED_RULES`.
    """
    if is_nested(one, kept, doc, text) or tells(one, kept):
        return True
    verb = cue_head(one.cue, doc)
    if interrupting_source(verb) is not None or is_sequel(verb) or _is_refused(one, verb):
        return True
    if is_of_relative_clause(one, verb, doc) or is_issued(one, doc):
        return True
    beside = (other for other in kept if not is_told_in(other.cue, one.content))
    covered = sum(shared_length(one.content, other.content) for other in beside)
    unweighed = _quotes(one, text) or one.rule in UNWEIGHED_RULES
    new = covered < MAX_COVERED_CONTENT * length(one.content)
    return (unweighed and new) or one.rule in LAYOUT_RULES


def _is_refused(one: AttributionCandidate, verb: Token) -> bool:
    """Whether somebody refused to say it: “refused to confirm the sale”."""
    above = governors().get(verb.head.lemma_.lower()) if verb.dep_ == "xcomp" else None
    return above == "negated" and bool(one.source)
