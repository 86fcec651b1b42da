"""Thirty texts after real layouts: each turn has its speaker and its words, at every level.

Half of them were written by somebody who had not seen the rules (letters a to c of each form).
"""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from graphkit.pipeline import understand
from graphkit.records import Search
from graphkit.records.search import Level
from tools.forms import judged, marked_article

FOLDER = Path(__file__).parents[2] / "gold" / "forms"
FILES = sorted(FOLDER.glob("*.txt"))
# The least share of right turns over all texts, at each level (docs/accuracy.md).
FLOORS: dict[Level, float] = {"rules": 0.93, "fast": 0.90, "accurate": 0.93}


def test_there_are_five_of_each_form():
    assert set(Counter(path.stem.split("-")[0] for path in FILES).values()) == {5}
    assert len(FILES) == 30


@pytest.mark.parametrize("level", get_args(Level))
def test_turns_have_their_speaker_and_their_words(level: Level):
    right, faults = 0, []
    for path in FILES:
        article, turns = marked_article(path)
        for turn, fault in judged(understand(article, Search(level=level)), turns):
            right += not fault
            faults += [f"{path.name}: {turn.speaker}: {fault}"] if fault else []
    assert right >= FLOORS[level] * (right + len(faults)), "\n".join(faults)
