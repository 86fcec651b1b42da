"""Sets the statements of all articles against each other: the contrasts of a build."""

from collections.abc import Sequence
from itertools import chain

from graphkit.compare.compared_statements import compared_statements
from graphkit.compare.contrasts.accused import denied_accusations
from graphkit.compare.contrasts.counted import different_numbers
from graphkit.compare.contrasts.denied import denials
from graphkit.compare.contrasts.grouping import contrasts
from graphkit.compare.contrasts.judged import opposite_judgements
from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.refused import refused_demands
from graphkit.compare.stories import Stories
from graphkit.records import Contrast, Finding


def contrasted(findings: Sequence[Finding]) -> tuple[Contrast, ...]:
    """The contrasts between the statements of some articles, sorted by id."""
    said = compared_statements(findings)
    actors = {actor.id: actor for finding in findings for actor in finding.actors}
    near = Nearness(Stories(findings), (a.id for a in actors.values() if a.kind == "event"))
    pairs = chain(
        opposite_judgements(said, near),
        denials(said, near),
        denied_accusations(said),
        different_numbers(said, near),
        refused_demands(said, near),
    )
    return contrasts(pairs, {id_: actor.name for id_, actor in actors.items()})
