"""Floors: what was measured once may rise and never silently fall (docs/accuracy.md).

Needs the measuring scripts and the development sets, which lie beside the project and not in it.
"""

import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from graphkit.anchor import dates, said_at
from graphkit.annotate import parse

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


def script(name: str) -> ModuleType:
    path = SHARED / "eval" / f"{name}.py"
    if not path.is_file():
        pytest.skip(f"{name}.py is not beside the project")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold(name: str) -> list[dict[str, Any]]:
    path = SHARED / "data" / "time" / f"{name}.jsonl"
    if not path.is_file():
        pytest.skip(f"{name}.jsonl is not beside the project")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def day(line: dict[str, Any]) -> date:
    """The publication day, which some lines write with the day first."""
    figures = line["dct"][:10].split("-")
    return date(*map(int, figures if len(figures[0]) == 4 else reversed(figures)))


def test_values_of_time_expressions():
    lines = gold("timebank")
    found = {
        line["id"]: {
            "timex": [
                {"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value}
                for t in dates(line["text"], day(line))
            ]
        }
        for line in lines
    }
    score = script("eval_timex").score(lines, found)
    assert (score["value"]["F"] >= 82.5, score["cal"]["F"] >= 85.5) == (True, True)


@pytest.mark.parametrize(
    ("name", "everywhere", "elsewhere"),
    [("saydate_timebank", 89.0, 66.0), ("saydate_meantime_dev", 86.0, 70.0)],
)
def test_days_of_saying(name: str, everywhere: float, elsewhere: float):
    lines = [line for line in gold(name) if any(e["date"] for e in line["events"])]
    found = {}
    for line in lines:
        starts = [event["start"] for event in line["events"]]
        said = said_at(parse(line["text"]), starts, day(line))
        days = [str(when.start or when.end) for when in said]
        events = [{"start": s, "date": d} for s, d in zip(starts, days, strict=True)]
        found[line["id"]] = {"events": events}
    score = script("eval_saydate").score(lines, found)
    assert (score["all"][0] >= everywhere, score["not_dct_date"][0] >= elsewhere) == (True, True)
