"""Tells which parts of a report are sure, so that no other phrase is weighed: it saves time.

Figures of what the gates ask and lose are in docs/accuracy.md.
"""

from graphkit.extract.attribution import (
    LAYOUT_RULES,
    QUOTE_RULES,
    AttributionRule,
    ModelShare,
)
from graphkit.extract.choices.limits import words_of
from graphkit.extract.choices.report import Report
from graphkit.extract.stretches import without
from graphkit.records import Span
from graphkit.text.spans import cover

# Rules whose form decides on source and content.
SETTLED_RULES = (
    LAYOUT_RULES
    | QUOTE_RULES
    | {AttributionRule.QUOTED_PERSON, AttributionRule.SILENCE, AttributionRule.PHRASE}
)
# A word's label is unsure if its probability is further than this from 0 and from 1.
UNSURE = 0.2
# Words on either side of an edge whose labels are looked at.
WORDS_AT_EDGE = 1


def is_settled(report: Report) -> bool:
    """Whether the rules decide on source and content: by their form, or without the model.

    The edges are the model's only where :func:`~graphkit.extract.merge.merge.merge` takes them.
    """
    one = report.one
    by_model = one.rule is AttributionRule.MODEL or one.model is ModelShare.EDGES
    return not by_model or one.rule in SETTLED_RULES


def source_is_sure(report: Report) -> bool:
    """Whether no other source is weighed: layout gives it, or rule and model agree surely."""
    one, ruled, labels = report.one, report.ruled, report.labels
    if is_settled(report):
        return True
    if labels is None or ruled is None or not one.source or one.source != ruled.source:
        return False
    own = {n for span in one.source for n in labels.words(span)}
    likely = all(labels.source[n] > 1 - UNSURE for n in own)
    return likely and all(s < UNSURE for n, s in enumerate(labels.source) if n not in own)


def content_is_sure(report: Report) -> bool:
    """Whether no other content is weighed.

    It is sure if layout gives it or quotation marks hold all of it, and if the model is sure of the
    words at its edges and the rules, if they found it, have the same.
    """
    one, labels = report.one, report.labels
    if is_settled(report) or _is_quoted(report):
        return True
    now = cover(one.content)
    if labels is None or (report.ruled is not None and not _same(report, now)):
        return False
    words = labels.words(now)
    if not words:
        return False
    edges = (words[0], words[-1])
    beside = {n + k for n in edges for k in range(-WORDS_AT_EDGE, WORDS_AT_EDGE + 1)}
    near = (labels.content[n] for n in beside if 0 <= n < len(labels.content))
    return all(not UNSURE < share < 1 - UNSURE for share in near)


def _is_quoted(report: Report) -> bool:
    """Whether all words of the content lie in quotations."""
    marked = [quote.span for quote in report.near_quotes(report.one.content)]
    outside = (part for s in report.one.content for part in without(s, marked, report.text))
    return not words_of(tuple(outside), report.text)


def _same(report: Report, now: Span) -> bool:
    """Whether the content of the rules has the same first and last word as the present one."""
    ruled, text = report.ruled, report.text
    if ruled is None:
        return False
    other = cover(ruled.content)
    gaps = (sorted((now.start, other.start)), sorted((now.end, other.end)))
    return not any(any(c.isalnum() for c in text[start:end]) for start, end in gaps)
