"""The rules' and the model's attributions → one list, and why each of its members is in it.

The model is the better judge of whether somebody is said to speak and of how far the content
reaches. The rules alone know whether a frame denies, asks or promises. The model was hardly taught
to read marks, layout, a refusal to speak or a report within a report, as the rules do (figures in
docs/accuracy.md).
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
from graphkit.extract.clauses.polarity import polarity
from graphkit.extract.clauses.sources import is_passive, source
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.merge.edges import content_edges, cue_head, joined_source, without_occasion
from graphkit.extract.quotes.quotes import Quote, quotes
from graphkit.extract.stretches import runs, united
from graphkit.records import AttributionScope, Span
from graphkit.text.interval_index import interval_index
from graphkit.text.quotation_marks import OPENING_QUOTATION_MARKS
from graphkit.text.spans import cover, inside, overlap

# Chosen on the two development sets together, where 0.4 to 0.6 and 0.2 to 0.35 are as good. The
# second bounds how likely annotators of discourse would call it a report.
MIN_MODEL_SCORE, MIN_DISCOURSE_SCORE = 0.5, 0.3
# Of both scores, where the rules know the verb and saw no report (docs/accuracy.md).
MIN_KNOWN_VERB_SCORE = 0.6
# From this share of their characters on, two contents are the same report (our own choice).
MIN_SAME_CONTENT = 0.5
# A report that the rules alone saw is kept while less of it than this is in one that is kept (our
# own choice).
MAX_COVERED_CONTENT = 0.3
# Rules whose evidence the model does not weigh.
UNWEIGHED_RULES = QUOTE_RULES | {AttributionRule.SILENCE}
# An apostrophe at the start of a content opens no quotation.
CONTENT_OPENING_MARKS = OPENING_QUOTATION_MARKS - {"'"}
MANNER_COMMITMENTS = {"speech": "neutral", "belief": "belief"}


def merge(
    ruled: Sequence[AttributionCandidate],
    learned: Iterable[LearnedAttribution],
    doc: Doc,
    text: str,
    attributions: AttributionScope = "speech",
) -> tuple[AttributionCandidate, ...]:
    """The model's reports, each joined with the rules' view of it, and those that it missed.

    ``all`` keeps what people are said to think and to intend, as annotators of news do.
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
    missed = (one for one in left if _is_missed(one, contents.near(_place(one)), text))
    return (*kept, *missed)


def _place(one: AttributionCandidate) -> Span:
    return cover(one.cue, one.content)


def _without_others(
    learned: LearnedAttribution, others: Iterable[AttributionCandidate], text: str
) -> LearnedAttribution:
    """Without the quotations of somebody else: “One,” she said. “Two,” he replied."""
    theirs = [span for one in others if _quotes(one, text) for span in one.content]
    own = tuple(s for s in learned.content if not any(inside(s, span) for span in theirs))
    return learned._replace(content=own or learned.content)


def _quotes(one: AttributionCandidate, text: str) -> bool:
    """Whether the content stands in quotation marks, and the text names its source."""
    return bool(one.source) and one.content[0].of(text)[0] in CONTENT_OPENING_MARKS


def _is_speech(learned: LearnedAttribution, doc: Doc) -> bool:
    """Surely somebody's speech, and not of the future (“will announce”).

    Where the rules know the verb and saw nothing said (“they called a taxi”), it must be surer.
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
    """Whether they share a word of the cue, or most of the content."""
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
    """The rule's verb, polarity and addressee with the model's edges.

    Layout has edges of its own, and the subject of a passive is not the source, as the model tends
    to think: “the suspect was told by police”.
    """
    score = round(learned.score, 2)
    if one.rule in LAYOUT_RULES or is_passive(cue_head(one.cue, doc)):
        return one._replace(score=score, model=ModelShare.AGREES)
    content = content_edges(learned.content, doc, text, quoted)
    return one._replace(
        source=joined_source(one, learned, doc),
        cue=united(learned.cue, text),
        content=without_occasion(content, one, doc),
        score=score,
        model=ModelShare.EDGES,
    )


def _alone(
    learned: LearnedAttribution, doc: Doc, text: str, quoted: Sequence[Quote]
) -> AttributionCandidate:
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
    """Whether a report that the rules alone saw is kept."""
    clause = one.rule is AttributionRule.FRAME and one.frame == "clause"
    if clause and any(_is_nested(one, other, text) for other in kept):
        return True
    covered = sum(_shared(one.content, other.content) for other in kept)
    unweighed = _quotes(one, text) or one.rule in UNWEIGHED_RULES
    new = covered < MAX_COVERED_CONTENT * _size(one.content)
    return (unweighed and new) or one.rule in LAYOUT_RULES


def _is_nested(one: AttributionCandidate, other: AttributionCandidate, text: str) -> bool:
    """“Adler said [that Berg had told the board that …]”: a report within the content of another.

    A report in somebody's quoted words stays theirs.
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
