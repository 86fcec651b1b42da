"""Finds all pairs of opposing statements: contrasts of two sides, and changes of one position."""

from collections.abc import Iterator, Sequence
from itertools import chain

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.counted import different_numbers
from graphkit.compare.contrasts.denied import denials
from graphkit.compare.contrasts.grouping import contrasts, position_changes
from graphkit.compare.contrasts.judged import opposite_judgements
from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed
from graphkit.compare.contrasts.replies.accused import denied_accusations
from graphkit.compare.contrasts.replies.answered import answered
from graphkit.compare.contrasts.replies.countered import countered
from graphkit.compare.contrasts.replies.criticised import criticisms
from graphkit.compare.contrasts.replies.negated import negations
from graphkit.compare.contrasts.replies.refused import refused_demands
from graphkit.compare.contrasts.replies.rejected import rejections
from graphkit.compare.stories import Stories
from graphkit.records import Contrast, Finding, PositionChange


def contrasted(
    said: Sequence[Compared], findings: Sequence[Finding], stories: Stories
) -> tuple[tuple[Contrast, ...], tuple[PositionChange, ...]]:
    """The contrasts between statements and the changes of position, each sorted by id."""
    actors = {actor.id: actor for finding in findings for actor in finding.actors}
    near = Nearness(stories, (a.id for a in actors.values() if a.kind == "event"))
    names = {id_: actor.name for id_, actor in actors.items()}
    two: list[Opposed] = []
    one: list[Opposed] = []
    for pair in _pairs(said, near):
        (one if pair.one.speakers & pair.other.speakers else two).append(pair)
    return contrasts(two, names), position_changes(one, names)


def _pairs(said: Sequence[Compared], near: Nearness) -> Iterator[Opposed]:
    return chain(
        opposite_judgements(said, near),
        denials(said, near),
        denied_accusations(said),
        different_numbers(said, near),
        refused_demands(said, near),
        answered(said, near),
        countered(said),
        criticisms(said),
        rejections(said),
        negations(said),
    )
