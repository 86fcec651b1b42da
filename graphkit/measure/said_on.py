"""Measures days of saying: for each given reporting verb, the day on which it was said."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from graphkit.anchor import said_at
from graphkit.annotate import parse
from graphkit.measure.figure import ALL_ANSWERS, Figure, Line, Options, Prediction, share
from graphkit.measure.texts import published

SaidOnEvent = Mapping[str, str | None]
# Names of figures: verbs that gold has only as before publication, and verbs with another day than
# that of publication.
BEFORE_PUBLICATION, OTHER_THAN_PUBLICATION = "bound_before_ok", "not_dct_date"


def predict(line: Line, _: Options) -> Prediction:
    """The day of saying of each verb of a line, else the first possible one, else the last.

    It is ``None`` if nothing is known.

    The line gives the offset of each verb.
    """
    starts = [event["start"] for event in line.get("events", ())]
    found = said_at(parse(line["text"]), starts, published(line)) if starts else ()
    days = [said.day or said.start or said.end for said in found]
    events = [
        {"start": s, "date": str(d) if d else None} for s, d in zip(starts, days, strict=True)
    ]
    return {"id": line["id"], "events": events}


def figures(gold: Sequence[Line], predictions: Mapping[str, Prediction]) -> tuple[Figure, ...]:
    """The shares of verbs with the right day.

    ``all`` is over all verbs with a day, ``not_dct_date`` over those whose day is not that of
    publication; the other names are what dates the verb according to gold (``via``).
    ``bound_before_ok`` is the share of verbs with a day not after publication, over those that gold
    has only as before publication.
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
    """The names of the figures that a verb counts for."""
    day = event.get("date")
    if not day:
        return (BEFORE_PUBLICATION,) if event.get("bound") == "before" else ()
    other = not line["dct"].startswith(day)
    return (ALL_ANSWERS, str(event.get("via")), *((OTHER_THAN_PUBLICATION,) if other else ()))


def is_right(event: SaidOnEvent, told: str, line: Line) -> bool:
    """Whether a day lies in gold's day, week, month or year.

    If gold has no day, it is whether the day is not after publication. A missing day is wrong.
    """
    day = event.get("date")
    if not told or not day:
        return bool(told) and told <= line["dct"]
    return week(told) == day[:8] if "W" in day else told.startswith(day)


def week(day: str) -> str:
    """The week of an ISO day; a week is returned without its weekday.

    >>> week("2018-07-09"), week("2018-W28-WE")
    ('2018-W28', '2018-W28')
    """
    if "W" in day:
        return day[:8]
    year, number, _ = date.fromisoformat(day).isocalendar()
    return f"{year}-W{number:02}"
