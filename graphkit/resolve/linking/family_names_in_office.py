"""Decides which person in office a bare family name means: "May" in 2018, "Mr Macron"."""

from datetime import date

from graphkit.gazetteer.entries import Entry
from graphkit.gazetteer.name_parts import common
from graphkit.gazetteer.office_holders import in_office, is_office, leads
from graphkit.resolve.linking.name_match import bare
from graphkit.resolve.mentions.candidate import MentionCandidate

# Honorifics that newspapers put before the bare family name of somebody in office; a judge, a coach
# or a nurse of that name is somebody else.
HONORIFICS_OF_LEADERS = frozenset({"mr", "mrs", "ms", "miss", "madam"})


def holder_of_family_name(candidate: MentionCandidate, day: date | None) -> Entry | None:
    """The only person of the tables with this family name in office on the day, or ``None``.

    If the kind of the name is not a person, only a country's leader with a rare name counts.
    """
    words = bare(candidate.words)
    if len(words) != 1 or candidate.category not in {"person", "organization", ""}:
        return None
    found = list(in_office(words[0], candidate.title, day))
    if len(found) != 1 or found[0].gender not in {"", candidate.gender or found[0].gender}:
        return None
    if candidate.title and not is_office(candidate.title):
        known = candidate.title.rstrip(".") in HONORIFICS_OF_LEADERS and not common(words[0])
        return found[0] if known and day and leads(found[0].name, day) else None
    sure = candidate.category == "person" or (
        day and not common(words[0]) and leads(found[0].name, day)
    )
    return found[0] if sure else None
