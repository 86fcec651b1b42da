"""Measures time expressions: their spans, types and values (TIMEX3)."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graphkit.anchor import dates
from graphkit.measure.figure import Figure, Line, Options, Prediction, f1
from graphkit.measure.pairing import one_to_one
from graphkit.measure.texts import published

# TIMEX3 values of days, weeks, months, quarters, halves, seasons and years.
GOLD_CALENDAR_VALUE = re.compile(r"\d{4}(-(\d\d(-\d\d)?|W\d\d(-(WE|\d))?|Q\d|H\d|SP|SU|FA|WI))?")
# Seconds of 0 in a time of the day, which are removed before values are compared.
FULL_MINUTE = re.compile(r"(T\d\d:\d\d):00$")
EXPRESSION_FIGURES = ("strict", "relaxed", "type", "value")
DATED_TYPES = frozenset({"DATE", "TIME", None})


class Expression(NamedTuple):
    """A time expression of gold or of a prediction.

    ``start`` and ``end`` are its offsets in code points, half open. ``type`` and ``value`` are
    those of TIMEX3; a missing type is ``None``, a missing value ``""``.
    """

    start: int
    end: int
    type: str | None
    value: str

    @property
    def day(self) -> str:
        """The value without its time of the day."""
        return self.value.partition("T")[0]


ExpressionPairs = list[tuple[Expression, Expression]]


def predict(line: Line, _: Options) -> Prediction:
    """The time expressions of a line's text."""
    found = dates(line["text"], published(line))
    told = [
        {"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value} for t in found
    ]
    return {"id": line["id"], "timex": told}


def figures(gold: Sequence[Line], predictions: Mapping[str, Prediction]) -> tuple[Figure, ...]:
    """F1 of expressions, by what must be right.

    ``strict``: the same span; ``relaxed``: an overlapping span; ``type`` and ``value``: an
    overlapping span and the right type or value. ``cal`` is F1 of the value without time of the
    day, over expressions whose value is in the calendar (:data:`GOLD_CALENDAR_VALUE`).
    """
    counts: Counter[str] = Counter()
    for line in gold:
        counts.update(counted(line, predictions.get(line["id"], {})))
    every = (f1(name, counts[name], counts["found"], counts["gold"]) for name in EXPRESSION_FIGURES)
    return (*every, f1("cal", counts["cal"], counts["cal found"], counts["cal gold"]))


def counted(line: Line, prediction: Prediction) -> Counter[str]:
    """The numbers of right, found and gold expressions in one text, by name of the figure."""
    gold, found = (expressions(one) for one in (line, prediction))
    pairs = paired(gold, found)
    days, told = _calendar(gold), _calendar(found)
    return Counter(
        {
            "gold": len(gold),
            "found": len(found),
            "strict": sum(g[:2] == f[:2] for g, f in pairs),
            "relaxed": len(pairs),
            "type": sum(g.type == f.type for g, f in pairs),
            "value": sum(g.value == f.value for g, f in pairs),
            "cal gold": len(days),
            "cal found": len(told),
            "cal": sum(g.day == f.day for g, f in paired(days, told)),
        }
    )


def expressions(line: Mapping[str, Sequence[Mapping[str, object]]]) -> tuple[Expression, ...]:
    """The time expressions of a line of gold or of predictions."""
    return tuple(_expression(one) for one in line.get("timex", ()))


def _expression(one: Mapping[str, object]) -> Expression:
    start, end, kind = (one.get(key) for key in ("start", "end", "type"))
    value = FULL_MINUTE.sub(r"\1", str(one.get("value") or "").strip())
    return Expression(int(str(start)), int(str(end)), str(kind) if kind else None, value)


def _calendar(told: Sequence[Expression]) -> tuple[Expression, ...]:
    return tuple(
        one for one in told if one.type in DATED_TYPES and GOLD_CALENDAR_VALUE.fullmatch(one.day)
    )


def paired(gold: Sequence[Expression], found: Sequence[Expression]) -> ExpressionPairs:
    """Pairs of overlapping expressions, one to one: equal spans first, then the longest overlap."""
    best_first = ((g, f) for _, _, g, f in sorted(_overlaps(gold, found)))
    return [(gold[g], found[f]) for g, f in one_to_one(best_first)]


def _overlaps(
    gold: Sequence[Expression], found: Sequence[Expression]
) -> Iterator[tuple[bool, int, int, int]]:
    """The sort key of each overlapping pair; the best pair has the least.

    It is whether the spans differ, their overlap in code points negated, and both indexes.
    """
    for g, one in enumerate(gold):
        for f, other in enumerate(found):
            shared = min(one.end, other.end) - max(one.start, other.start)
            if shared > 0:
                yield one[:2] != other[:2], -shared, g, f
