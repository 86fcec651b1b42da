"""What lies beside the project: annotated news and the scripts that measure on it."""

import importlib.util
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.fixture
def annotated():
    """The folder of the texts with annotated actors."""
    if not SHARED.is_dir():
        pytest.skip("no annotated news beside the project")
    return SHARED / "data" / "actors"


@pytest.fixture
def script(annotated):
    """An evaluation script by its name."""
    assert annotated

    def load(name):
        spec = importlib.util.spec_from_file_location(name, SHARED / "eval" / f"{name}.py")
        loaded = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(loaded)
        return loaded

    return load
