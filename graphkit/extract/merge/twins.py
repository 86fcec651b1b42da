"""Decides which report of the rules is the same as one that the model found."""

from collections.abc import Sequence

from graphkit.extract.attribution import QUOTE_RULES, AttributionCandidate, AttributionRule
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.merge.nested import NESTED_FRAMES, is_told_in
from graphkit.text.spans import length, overlap, shared_length

# Two contents are the same report if they share at least this part of the characters that either of
# them has (our own choice).
MIN_SAME_CONTENT = 0.5


def twin_of(
    learned: LearnedAttribution, near: Sequence[AttributionCandidate]
) -> AttributionCandidate | None:
    """The rules' report that is the same as one of the model: that of its cue, else its content.

    Of two with its cue (“was quoted as saying by”) it is the one with its source.
    """
    own = (one for one in near if one.rule is not AttributionRule.LAYOUT_ALONE)
    cued = [one for one in own if any(overlap(a, b) for a in one.cue for b in learned.cue)]
    same = sorted(cued, key=lambda one: not _share_source(one, learned))
    return next(iter(same), None) or next((one for one in near if _is_same(one, learned)), None)


def _share_source(one: AttributionCandidate, learned: LearnedAttribution) -> bool:
    return any(overlap(a, b) for a in one.source for b in learned.source)


def _is_same(one: AttributionCandidate, learned: LearnedAttribution) -> bool:
    """Whether two reports share ``MIN_SAME_CONTENT`` of their content, and neither tells the other.

    In “Quell said it was late, according to the paper” the report of the paper has Quell's in it.
    A noun or another frame inside the model's content is a part of it (“laid out her proposals”).
    """
    sentence = one.frame in NESTED_FRAMES or one.rule in QUOTE_RULES | {AttributionRule.PHRASE}
    apart = is_told_in(learned.cue, one.content) or is_told_in(one.cue, learned.content)
    if sentence and apart and not _share_source(one, learned):
        return False
    return has_content_of(one, learned)


def has_content_of(one: AttributionCandidate, learned: LearnedAttribution) -> bool:
    """Whether two reports share :data:`MIN_SAME_CONTENT` of their content."""
    shared = shared_length(one.content, learned.content)
    either = length(one.content) + length(learned.content) - shared
    return shared >= MIN_SAME_CONTENT * either > 0
