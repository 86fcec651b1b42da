"""What once broke a promise, and the inputs that fuzzing begins with, break it no more."""

from pathlib import Path

import pytest

from tools.fuzz.seeds import seeds
from tools.fuzz.targets import TARGETS

CRASHERS = sorted(p for p in (Path(__file__).parent / "crashers").rglob("*") if p.is_file())


@pytest.mark.parametrize("path", CRASHERS, ids=lambda p: f"{p.parent.name}/{p.name}"[:60])
def test_an_input_that_fuzzing_found_breaks_nothing(path):
    if path.parent.name in TARGETS:
        TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_holds_on_the_inputs_that_fuzzing_begins_with(target):
    given = list(seeds(target))
    assert given
    for data in given[:8]:
        TARGETS[target](data)
