"""The network of who speaks about whom for Flourish: its sheets Links and Points."""

from collections import Counter
from itertools import groupby

from graphkit.export.built import ACTORS, LINKS, Built
from graphkit.export.exporter import Exporter
from graphkit.export.formats.sheets import csv_file


def flourish(build: Built) -> dict[str, bytes]:
    """``links.csv`` (source, target, value, days) and ``points.csv`` (name, group, statements).

    Flourish knows a point by its name, so a namesake has its id behind the name.
    """
    names = _names(build)
    links, spoken = [], Counter[str]()
    for (actor, topic), some in groupby(build.rows(LINKS), lambda r: (r["actor"], r["topic"])):
        rows = list(some)
        days = sorted({row["day"] for row in rows} - {""})
        spoken.update({actor: len(rows), topic: 0})
        ends = (days[0], days[-1]) if days else ("", "")
        links.append((names[actor], names[topic], str(len(rows)), *ends))
    points = [
        (names[row["actor"]], row["kind"], str(spoken[row["actor"]]))
        for row in build.rows(ACTORS)
        if row["actor"] in spoken
    ]
    return {
        "links.csv": csv_file(("Source", "Target", "Value", "First day", "Last day"), links),
        "points.csv": csv_file(("Name", "Group", "Statements"), points),
    }


def _names(build: Built) -> dict[str, str]:
    rows = build.rows(ACTORS)
    same = Counter(row["name"] for row in rows)
    return {
        row["actor"]: row["name"]
        if same[row["name"]] == 1
        else f"{row['name']} ({row['actor'][-6:]})"
        for row in rows
    }


FLOURISH = Exporter("Flourish: a folder with links.csv and points.csv for its network", flourish)
