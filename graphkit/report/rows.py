"""A statement as the few words of a table's row."""

from collections.abc import Mapping
from textwrap import shorten

from graphkit.records import Actor, Said, Statement, When
from graphkit.report.lines import plain

STATEMENT_COLUMNS = ("date", "actor", "said", "claim", "id")
UNKNOWN_SPEAKER = "unknown speaker"
# A claim in a table is to be recognised, not read: two lines of a terminal. Eight letters of an id
# tell a million statements apart with a doubt of a half, and `explain` says when they do not.
MAX_CLAIM_CHARACTERS, SHOWN_OF_ID = 110, 8


def row(statement: Statement, text: str, actors: Mapping[str, Actor]) -> dict[str, str]:
    """Actor, verb, claim and date of a statement in words; ``text`` is its article's."""
    utterance = statement.utterance
    names = (actors[key].name for key in statement.actors)
    claim = " … ".join(plain(span.of(text)) for span in utterance.content)
    denied = {"negated": "did not ", "questioned": "asked: "}.get(utterance.polarity, "")
    return {
        "actor": " and ".join(names) or _described(statement),
        "said": denied + utterance.verb,
        "claim": shorten(claim, MAX_CLAIM_CHARACTERS, placeholder=" …"),
        "date": interval(statement.said),
        "id": statement.id[:SHOWN_OF_ID],
    }


def _described(statement: Statement) -> str:
    """The words for a speaker without a name, or those for a speaker who is not known."""
    told = statement.described
    if told is None or told.kind == "unresolved":
        return UNKNOWN_SPEAKER
    return plain(told.label)


# Signs behind a day that the text does not prove, as for a rounded number.
MARK_OF_GROUND = {"story": " (news)", "published": " (published)"}


def interval(when: When) -> str:
    """A date as people write it: the day of a saying if a reader has one, else the interval.

    >>> from datetime import date
    >>> interval(When(end=date(2018, 6, 11), granularity="day"))
    'by 2018-06-11'
    """
    if isinstance(when, Said) and when.day and when.start != when.end:
        return f"{when.day}{MARK_OF_GROUND.get(when.ground or '', '')}"
    if when.start and when.start == when.end:
        return str(when.start)
    if when.start and when.end:
        return f"{when.start} to {when.end}"
    if when.end:
        return f"by {when.end}"
    return f"since {when.start}" if when.start else "unknown"
