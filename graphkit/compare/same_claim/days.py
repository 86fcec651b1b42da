"""Dates a statement by another report of the same claim."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from graphkit.records import Said, SharedClaim, Statement


def dated_by_claims(
    statements: Iterable[Statement], claims: Iterable[SharedClaim]
) -> tuple[Statement, ...]:
    """The statements; one without a day of its own has the proved day of its shared claim.

    The day lies in the interval that the statement's own article proves, which stays as it is.
    """
    days = {
        report.statement: claim.day for claim in claims if claim.day for report in claim.reports
    }
    return tuple(_dated(one, days[one.id]) if one.id in days else one for one in statements)


def _dated(statement: Statement, day: date) -> Statement:
    said = statement.said
    open_ = said.ground in {None, "published"}
    if not open_ or not _inside(day, said):
        return statement
    return replace(statement, said=replace(said, day=day, ground="claim"))


def _inside(day: date, said: Said) -> bool:
    return (said.start is None or said.start <= day) and (said.end is None or day <= said.end)
