"""Fuzzes: `python -m tools.fuzz [--seconds N] [TARGET...]`; each target has a process of its own.

An input that breaks a promise is kept in `tests/crashers/TARGET`, where `tests/test_crashers.py`
tries it from then on. Needs atheris (`tools/fuzz/requirements.txt`), which counts what each input
reaches in our own code.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.fuzz.seeds import SEEDS, seeds

CRASHERS = Path("tests/crashers")
SECONDS = 60
OWN_CODE = ["graphkit.read", "graphkit.query", "graphkit.store"]
# An input that takes longer is a finding, as much as one that fails.
MOST_SECONDS, MOST_MEGABYTES, LARGEST_INPUT = 10, 2048, 65_536
RUNS = re.compile(r"^(?:Done (\d+)|#(\d+))", re.MULTILINE)


def main(words: list[str]) -> int:
    """Fuzzes the named targets, or all; gives the number of those that broke."""
    seconds = SECONDS
    if words[:1] == ["--seconds"]:
        seconds, words = int(words[1]), words[2:]
    if words[:1] == ["--one"]:
        _one(words[1], words[2:])
        return 0
    return sum(_fuzzed(target, seconds) for target in words or ("guard", *SEEDS))


def _fuzzed(target: str, seconds: int) -> bool:
    """Fuzzes a target in a process of its own; whether a promise was broken."""
    kept = CRASHERS / target
    with tempfile.TemporaryDirectory() as corpus:
        for number, data in enumerate(seeds(target)):
            Path(corpus, f"{number:04}").write_bytes(data)
        kept.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "tools.fuzz", "--one", target, corpus]
        command += [f"-max_total_time={seconds}", f"-artifact_prefix={kept}/"]
        command += [f"-timeout={MOST_SECONDS}", f"-rss_limit_mb={MOST_MEGABYTES}"]
        command += [f"-max_len={LARGEST_INPUT}", "-print_final_stats=1"]
        done = subprocess.run(  # noqa: S603 -- our own words
            command, capture_output=True, text=True, errors="replace", check=False
        )
    runs = max((int(a or b) for a, b in RUNS.findall(done.stderr)), default=0)
    print(f"{target}: {runs:,} runs, {'broken' if done.returncode else 'fine'}", flush=True)
    if done.returncode:
        print(done.stdout[-2000:], done.stderr[-2000:], flush=True)
    if not any(kept.iterdir()):
        kept.rmdir()
    return bool(done.returncode)


def _one(target: str, words: list[str]) -> None:
    """Runs libFuzzer on a target; ends this process."""
    import atheris  # noqa: PLC0415 -- the other process needs it alone

    with atheris.instrument_imports(include=OWN_CODE):
        from tools.fuzz.targets import TARGETS  # noqa: PLC0415 -- it is counted as it is imported

    atheris.Setup([sys.argv[0], *words], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
