"""Days of saying on articles that somebody read: ``python -m tools.days DATA GOLD``.

``GOLD`` is that of ``tools.news``: its field ``said`` has the first and the last day on which a
reader dates a report, or null if the article does not tell. Where both are the same, the reader
knows the day.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from graphkit.pipeline import understand
from graphkit.records import Article, Finding, Ground, Search, Statement
from tools.news import Report, articles, outcomes

NO_GROUND = "none"
GROUNDS = (*get_args(Ground), NO_GROUND)
# How a day is told where the reader knows the day, has an interval, and has nothing.
KNOWN = ("right", "wrong", "not given")
INTERVAL = ("inside", "outside", "no day")
UNKNOWN = ("given", "left open")
OUTCOMES = (*KNOWN, *INTERVAL, *UNKNOWN)
# Characters before and after a cue that are shown.
SHOWN_BEFORE, SHOWN_AFTER = 70, 50


def main() -> None:
    """Prints how many days are right, wrong, not given, and given where a reader has none."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("data", type=Path)
    given.add_argument("gold", type=Path)
    given.add_argument("--level", default="accurate")
    given.add_argument("--show", default=["wrong"], nargs="*", choices=OUTCOMES)
    chosen = given.parse_args()
    total: Counter[tuple[str, str]] = Counter()
    for article, reports in articles(chosen.data, chosen.gold):
        finding = understand(article, Search(level=chosen.level))
        for report, statement, told in dated(finding, reports):
            total[told, statement.said.ground or NO_GROUND] += 1
            if told in chosen.show:
                print(told, article.path, *shown(article, report, statement), sep=" | ")
    print("\n".join(summary(total)))


def dated(finding: Finding, reports: Sequence[Report]) -> Iterator[tuple[Report, Statement, str]]:
    """Each report that a statement answers, with the statement and how its day is told."""
    for report, statement, _ in outcomes(finding, reports):
        if statement is not None:
            yield report, statement, outcome(report["said"], statement.said.day)


def outcome(said: Sequence[str] | None, day: date | None) -> str:
    """How a day is told, by what a reader wrote down: one of :data:`OUTCOMES`.

    >>> outcome(["2018-07-06", "2018-07-06"], date(2018, 7, 6)), outcome(None, date(2018, 7, 6))
    ('right', 'given')
    """
    if said is None:
        return UNKNOWN[day is None]
    first, last = said
    fits = day is not None and first <= str(day) <= last
    names = KNOWN if first == last else INTERVAL
    return names[0 if fits else 1 if day else 2]


def shown(article: Article, report: Report, statement: Statement) -> Iterator[object]:
    """What a reader and the program say of one day, with the words around the cue."""
    cue = (*statement.utterance.cue, *statement.utterance.content)[0]
    around = article.text[max(0, cue.start - SHOWN_BEFORE) : cue.end + SHOWN_AFTER]
    yield report["said"]
    yield statement.said.day
    yield statement.said.ground
    yield statement.said.basis
    yield " ".join(around.split())


def summary(total: Counter[tuple[str, str]]) -> Iterator[str]:
    """The lines of the figures: one for all grounds, and one for each."""
    for ground in ("all", *GROUNDS):
        count = {
            told: sum(
                n for (name, of), n in total.items() if name == told and ground in {of, "all"}
            )
            for told in OUTCOMES
        }
        yield f"{ground}: " + ", ".join(f"{n} {told}" for told, n in count.items() if n)
    known = sum(total[told, ground] for told in KNOWN for ground in GROUNDS)
    right = sum(total["right", ground] for ground in GROUNDS)
    yield f"right where a reader knows the day: {right} of {known}"


if __name__ == "__main__":
    main()
