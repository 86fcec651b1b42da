"""Contrasts on labelled pairs of statements: ``python -m tools.pairs GOLD BUILD…``.

``GOLD`` is ``tests/gold/pairs.jsonl``: two statements a line, by file, cue and content as places in
the article, with a label and the half that they belong to. A pair counts as found to be opposing if
the two statements stand on different sides of one contrast of the builds. Pairs of files that no
build has are left out.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Line = Mapping[str, Any]
OPPOSING = "opposing"
# A statement answers one of gold if their contents share so much of their characters.
MIN_SHARED_OF_PAIR = 0.5


def main() -> None:
    """Prints precision and recall of opposing pairs, for each half and folder."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("gold", type=Path)
    given.add_argument("builds", type=Path, nargs="+")
    chosen = given.parse_args()
    found, against = _found(chosen.builds)
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for pair in _lines(chosen.gold):
        one, other = (_answer(pair[side], found) for side in "ab")
        if one is None or other is None:
            counts[pair["half"], "no such statement"]["n"] += 1
            continue
        told = frozenset({one, other}) in against
        for name in ("all", pair["a"]["file"].split("/")[0]):
            counts[pair["half"], name].update(
                {
                    "n": 1,
                    "right": told and pair["label"] == OPPOSING,
                    "found": told,
                    "opposing": pair["label"] == OPPOSING,
                }
            )
    for (half, name), count in sorted(counts.items()):
        print(
            f"{half}, {name}: n {count['n']}, opposing {count['opposing']}, "
            f"found {count['found']}, right {count['right']}"
        )


def _found(
    builds: Sequence[Path],
) -> tuple[Mapping[str, Sequence[Line]], frozenset[frozenset[str]]]:
    """The statements of each file, by its name, and the pairs that stand against each other."""
    said: dict[str, list[Line]] = defaultdict(list)
    against = set()
    for build in builds:
        files = {one["article"]: one["path"] for one in _lines(build / "publications.jsonl")}
        for line in _lines(build / "statements.jsonl"):
            said[Path(files[line["article"]]).name].append(line)
        for contrast in _lines(build / "contrasts.jsonl"):
            one, other = ([s["id"] for s in side["statements"]] for side in contrast["sides"])
            against |= {frozenset({a, b}) for a in one for b in other}
    return said, frozenset(against)


def _answer(wanted: Line, said: Mapping[str, Sequence[Line]]) -> str | None:
    """The id of the statement that has most of the characters of one of gold."""
    own = {n for start, end in wanted["content"] for n in range(start, end)}
    best, most = None, MIN_SHARED_OF_PAIR
    for line in said.get(Path(wanted["file"]).name, ()):
        others = {n for start, end in line["content"] for n in range(start, end)}
        shared = len(own & others) / max(1, len(own | others)) + 0.1 * (
            line["cue"] == wanted["cue"]
        )
        if shared > most:
            best, most = line["id"], shared
    return best


def _lines(path: Path) -> Iterator[Line]:
    return map(json.loads, path.read_text("utf-8").splitlines())


if __name__ == "__main__":
    main()
