"""Builds, builds that are cut off at any call, changed files and builds again, in any order."""

import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from test_outputs import NAMES, build, seen, versions

from graphkit.outputs import MANIFEST, fault, named, recover

# What a build asks of the file system; each can be the last that it asks.
CALLS = ((os, "fsync"), (Path, "replace"), (Path, "hardlink_to"), (Path, "mkdir"), (Path, "open"))
STEPS = int(os.environ.get("GRAPHKIT_STEPS", "12"))
EXAMPLES = int(os.environ.get("GRAPHKIT_EXAMPLES", "12"))


def cut_off(out: Path, version: int, nth: int) -> None:
    """A build in a process that ends, as if by SIGKILL, at its nth call."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    left = nth

    def counted(real):
        def call(*words, **named_words):
            nonlocal left
            left -= 1
            if left < 0:
                os._exit(9)
            return real(*words, **named_words)

        return call

    for where, name in CALLS:
        setattr(where, name, counted(getattr(where, name)))
    try:
        build(out, version)
    finally:
        os._exit(0)


class Builds(RuleBasedStateMachine):
    """A folder, the version that was begun last, and whether somebody changed a file."""

    def __init__(self):
        super().__init__()
        self.out = Path(tempfile.mkdtemp())
        self.begun = self.whole = 0
        self.changed = False
        build(self.out, 0)

    @rule()
    def is_built(self):
        self.begun += 1
        build(self.out, self.begun)
        self.whole, self.changed = self.begun, False
        assert versions(self.out) == {str(self.begun)}
        assert seen(self.out) == sorted([*NAMES, MANIFEST])

    @rule(nth=st.integers(0, 80))
    def is_cut_off(self, nth):
        self.begun += 1
        cut_off(self.out, self.begun, nth)

    @rule(name=st.sampled_from(NAMES))
    def is_changed(self, name):
        recover(self.out)
        (self.out / name).write_text("changed 0")
        self.changed = True
        assert fault(self.out, name)

    @precondition(lambda self: not self.changed)
    @rule()
    def is_tidied(self):
        recover(self.out)
        assert seen(self.out) == sorted([*NAMES, MANIFEST])
        assert [fault(self.out, name) for name in NAMES] == [""] * len(NAMES)

    @precondition(lambda self: not self.changed)
    @invariant()
    def no_two_builds_are_read_as_one(self):
        assert len(versions(self.out)) == 1 or any(fault(self.out, n) for n in named(self.out))

    def teardown(self):
        shutil.rmtree(self.out)


Builds.TestCase.settings = settings(
    max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None, derandomize=True
)
TestBuilds = Builds.TestCase
