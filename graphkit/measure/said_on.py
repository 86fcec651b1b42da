"""Days of saying: for each given reporting verb, the day on which it was said."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from graphkit.anchor import said_at
from graphkit.annotate import parse
from graphkit.measure.figure import ALL_ANSWERS, Figure, Line, Options, Prediction, share
from graphkit.measure.texts import published

SaidOnEvent = Mapping[str, str | None]
# Names of figures.
BEFORE_PUBLICATION, OTHER_THAN_PUBLICATION = "bound_before_ok", "not_dct_date"


def predict(line: Line, _: Options) -> Prediction:
    """For each verb that starts at a place of a line its first day, or the bound that is known."""
    starts = [event["start"] for event in line.get("events", ())]
    found = said_at(parse(line["text"]), starts, published(line)) if starts else ()
    days = [when.start or when.end for when in found]
    events = [
        {"start": s, "date": str(d) if d else None} for s, d in zip(starts, days, strict=True)
    ]
    return {"id": line["id"], "events": events}


def figures(gold: Sequence[Line], predictions: Mapping[str, Prediction]) -> tuple[Figure, ...]:
    """The share of verbs with the right day: all, by what dates them, where that is another day.

    ``bound_before_ok``: of those known to be before publication alone, how many are so.
    """
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line in gold:
        told = predictions.get(line["id"], {}).get("events", ())
        found = {event["start"]: event.get("date") or "" for event in told}
        for event in line.get("events", ()):
            kinds = dict.fromkeys(_kinds(event, line), 1)
            asked.update(kinds)
            if is_right(event, found.get(event["start"], ""), line):
                right.update(kinds)
    return tuple(share(name, right[name], asked[name]) for name in sorted(asked))


def _kinds(event: SaidOnEvent, line: Line) -> tuple[str, ...]:
    day = event.get("date")
    if not day:
        return (BEFORE_PUBLICATION,) if event.get("bound") == "before" else ()
    other = not line["dct"].startswith(day)
    return (ALL_ANSWERS, str(event.get("via")), *((OTHER_THAN_PUBLICATION,) if other else ()))


def is_right(event: SaidOnEvent, told: str, line: Line) -> bool:
    """Whether a day lies in gold's day, week, month or year; where gold has none, is no later."""
    day = event.get("date")
    if not told or not day:
        return bool(told) and told <= line["dct"]
    return week(told) == day[:8] if "W" in day else told.startswith(day)


def week(day: str) -> str:
    """The week of a day; what is a week already stays one.

    >>> week("2018-07-09"), week("2018-W28-WE")
    ('2018-W28', '2018-W28')
    """
    if "W" in day:
        return day[:8]
    year, number, _ = date.fromisoformat(day).isocalendar()
    return f"{year}-W{number:02}"
