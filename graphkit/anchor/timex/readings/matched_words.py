"""Gives the unit, the month, the part of the day and the direction that a pattern caught."""

from graphkit.anchor.timex.matches import TimexMatch
from graphkit.anchor.timex.words import word_value


def unit_of(m: TimexMatch) -> str:
    """The unit that a match caught: ``D``, ``W``, ``M``; ``""`` if it caught none.

    Units of an hour or less start with ``T``.
    """
    kinds = (kind for kind in ("UNIT", "UNITS", "SPELL", "SPELLS") if m.text(kind.lower()))
    return next((word_value(m.text(kind.lower()), kind) for kind in kinds), "")


def month_number(m: TimexMatch) -> int:
    """The number of the month that a match caught in either class of months, 0 if none."""
    kinds = ("MONTH", "PLAINMONTH")
    found = ((m.text(kind.lower()), kind) for kind in kinds)
    return next((int(word_value(text, kind)) for text, kind in found if text), 0)


def day_part(m: TimexMatch) -> str:
    """The part of the day that a match caught, such as ``TMO`` or ``TNI``, else ``""``."""
    for kind in ("PART", "PARTS", "PARTWORD"):
        if text := m.text(kind.lower()):
            return "T" + word_value(text, kind)
    return ""


def step(m: TimexMatch) -> int:
    """The direction that a match caught: -1 for "last", 1 for "next", else 0."""
    return bool(m.text("next")) - bool(m.text("past"))
