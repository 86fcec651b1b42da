"""Leaves out what somebody says of their own words within a speech: “I have asked for help”."""

from collections.abc import Sequence

from graphkit.extract.attribution import PARAGRAPH_RULES, AttributionCandidate
from graphkit.extract.clauses.reporting_clauses import FIRST_AND_SECOND_PERSON
from graphkit.text.interval_index import interval_index
from graphkit.text.spans import cover, inside_any


def without_asides(
    found: Sequence[AttributionCandidate], text: str
) -> tuple[AttributionCandidate, ...]:
    """The attributions without those that a speaker of a transcript or statement makes of “I”.

    Quotations have the same rule: a report within them needs a third person.
    """
    speeches = [one for one in found if one.rule in PARAGRAPH_RULES]
    if not speeches:
        return tuple(found)
    index = interval_index(speeches, lambda one: cover(one.content))
    return tuple(one for one in found if not _is_aside(one, index.near(cover(one.cue)), text))


def _is_aside(
    one: AttributionCandidate, speeches: Sequence[AttributionCandidate], text: str
) -> bool:
    """Whether a report stands in a speech and has no third person as its source."""
    third = any(span.of(text).lower() not in FIRST_AND_SECOND_PERSON for span in one.source)
    within = any(inside_any(one.cue[0], speech.content) for speech in speeches if speech != one)
    return within and not third
