"""200 sentences of our own: what each level finds with the right speaker, and what it invents.

The floors may rise and never fall; what is missed is printed with ``pytest -rP``.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from graphkit.gazetteer import seeds
from graphkit.measure import Options
from graphkit.measure.attribution import counted, predict
from graphkit.records import Search

GOLD = Path(__file__).parent.parent / "gold" / "attribution.tsv"
ROWS = list(seeds.table_of(GOLD))
FLOORS = {"rules": (187, 1), "fast": (174, 5), "accurate": (188, 0)}


def spans(words: str, text: str) -> list[list[int]]:
    """The places of a row's words, each behind the one before."""
    found, at = [], 0
    for part in words.split(" // ") if words else []:
        at = text.index(part, at)
        found.append([at, at + len(part)])
        at += len(part)
    return found


@cache
def gold() -> dict[str, list[dict]]:
    """The reports of each text."""
    told: dict[str, list[dict]] = {row["text"].replace("\\n", "\n"): [] for row in ROWS}
    for row in ROWS:
        text = row["text"].replace("\\n", "\n")
        if row["source"] != "-":
            content = spans(row["content"], text)
            source = next(_named(text, row["source"], content), [])
            told[text].append({"source": source, "cue": [], "content": content})
    return told


def _named(text: str, source: str, content: list[list[int]]) -> Iterator[list[list[int]]]:
    """Where the speaker is named, outside of the content and near to it first."""
    pattern = re.compile(rf"(?<!\w){re.escape(source)}(?!\w)")
    parts = [m.span() for part in _around(text, content) for m in pattern.finditer(text, *part)]
    yield from ([list(part)] for part in sorted(parts, key=lambda p: _away(p, content)))


def _away(part: tuple[int, int], content: list[list[int]]) -> int:
    return min(max(start - part[1], part[0] - end) for start, end in content)


def _around(text: str, content: list[list[int]]) -> Iterator[list[int]]:
    """The stretches outside the content, where the speaker is named."""
    at = 0
    for start, end in [*content, [len(text), len(text)]]:
        yield [at, start]
        at = end


def judged(level: str) -> tuple[int, int, list[str]]:
    """How many are found with the right speaker, how many are invented, and which fail."""
    right = invented = 0
    failing = []
    options = Options(Search(level=level))
    for text, reports in gold().items():
        line = {"id": "a", "text": text, "attributions": reports}
        found = predict({"id": "a", "text": text}, options)
        counts = counted(line, found)
        quiet = not reports
        told = _told(line, found)
        right += told + (quiet and not counts["predicted"])
        invented += counts["predicted"] if quiet else 0
        if told < len(reports) or (quiet and counts["predicted"]):
            failing.append(f"{text!r}: {_shown(text, found)}")
    return right, invented, failing


def _told(line: dict, found: dict) -> int:
    """How many reports are found whose speaker's main word is in the source that is found."""
    left, right = list(found["attributions"]), 0
    for report in line["attributions"]:
        match = next((one for one in left if _same(report, one)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return right


def _same(report: dict, one: dict) -> bool:
    """The claims share most of their words; the speaker is named in what is found, or nobody is."""
    wanted, given = ({n for s, e in r["content"] for n in range(s, e)} for r in (report, one))
    if len(wanted & given) < len(wanted | given) / 2:
        return False
    if not report["source"]:
        return not one["source"]
    ((_, end),) = report["source"]
    return any(start < end <= stop for start, stop in one["source"])


def _shown(text: str, found: dict) -> list[tuple[str, ...]]:
    return [
        tuple("|".join(text[s:e] for s, e in one[part]) for part in ("source", "cue", "content"))
        for one in found["attributions"]
    ]


def test_there_are_two_hundred():
    assert len(ROWS) == 200


@pytest.mark.parametrize("level", FLOORS)
def test_what_is_found_never_falls_below_its_floor(level):
    right, invented, failing = judged(level)
    print(f"{level}: {right} of {len(ROWS)} right, {invented} invented", *failing, sep="\n")  # noqa: T201 - the misses
    least, most = FLOORS[level]
    assert right >= least
    assert invented <= most
