"""Reads the learned numbers of the ranker from the tables in ``seeds/ranking``.

``tools/training/ranking.py`` learns them; docs/model-card.md says from what.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from graphkit.gazetteer import seeds
from graphkit.resolve.mentions.candidate import MentionCandidate

# The groups of mentions with weights of their own: "he" and "she", "it", "they", descriptions.
MentionGroup = Literal["person", "thing", "several", "description"]


class CalibrationLine(NamedTuple):
    """A line that turns the log-odds of a chance into those of a certainty."""

    offset: float
    slope: float


def group_of(candidate: MentionCandidate) -> MentionGroup:
    """The group of a pronoun of the third person, or of a description."""
    if candidate.kind != "pronoun":
        return "description"
    if candidate.plural:
        return "several"
    return "thing" if candidate.gender == "n" else "person"


@cache
def weights(part: str, group: MentionGroup) -> Mapping[str, float]:
    """The weight of each feature for a group of mentions.

    ``part`` is ``antecedent`` for the features of an antecedent, ``nobody`` for those that speak
    for no antecedent.
    """
    table = seeds.rows("ranking/weights.tsv")
    return {row["feature"]: float(row[group]) for row in table if row["part"] == part}


@cache
def lines() -> Mapping[str, CalibrationLine]:
    """The line of calibration of a group of mentions, of a rule, or of a kind of name."""
    rows = seeds.rows("ranking/calibration.tsv")
    return {row["of"]: CalibrationLine(float(row["offset"]), float(row["slope"])) for row in rows}
