"""Every figure on annotated data: ``python -m tools.accuracy DATA``, as ``make accuracy``.

Attribution with 95 % intervals from 1,000 samples of whole texts, by level and by what is kept; the
reliability of its scores; then every other measure on the files that it reads, with intervals from
200 samples.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from graphkit.knowledge import opened
from graphkit.measure import MEASURES, Options, lines
from graphkit.measure.attribution import counted, scored
from graphkit.measure.figure import Line, Prediction
from graphkit.records import Search

SAMPLES, FEWER, SEED = 1000, 200, 0
ATTRIBUTION = (
    ("polnear_dev", "rules", "all"),
    ("polnear_dev", "fast", "all"),
    ("polnear_dev", "accurate", "all"),
    ("gum_news_dev", "rules", "speech"),
    ("gum_news_dev", "fast", "speech"),
    ("gum_news_dev", "accurate", "speech"),
)
OTHERS = (
    ("dates", "time/timebank"),
    ("said-on", "time/saydate_timebank"),
    ("said-on", "time/saydate_meantime_dev"),
    ("speakers", "actors/gum_speaker_dev"),
    ("coreference", "actors/gum_news_coref_dev"),
    ("links", "actors/el_news-fair-v2"),
)


def main() -> None:
    """Reads the folder of the data and prints tables in Markdown."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("data", type=Path)
    given.add_argument("--only", help="the figures of one measure")
    given.add_argument("--knowledge", type=Path, help="a base of names for links")
    chosen = given.parse_args()
    if chosen.only in {None, "attribution"}:
        for name, level, kept in ATTRIBUTION:
            _attribution(chosen.data / "attribution" / f"{name}.jsonl", level, kept)
    for name, file in OTHERS:
        if chosen.only in {None, name}:
            _other(name, chosen.data / f"{file}.jsonl", chosen.knowledge)


def _attribution(path: Path, level: str, kept: str) -> None:
    gold = lines(path)
    options = Options(Search(level=level, attributions=kept))
    found = {line["id"]: MEASURES["attribution"].predict(line, options) for line in gold}
    each = [counted(line, found[line["id"]]) for line in gold]
    figures = scored(sum(each, Counter()))
    between = intervals(each)
    print(f"\n{path.stem}, {level}, --attributions {kept}\n")
    print("| figure | F1 | 95 % | precision | recall | n |\n|---|---|---|---|---|---|")
    for one in figures:
        low, high = between[one.name]
        print(
            f"| {one.name} | {one.value:.3f} | {low:.3f}–{high:.3f} "
            f"| {one.precision:.3f} | {one.recall:.3f} | {one.n} |"
        )
    if level == "accurate":
        _reliability(gold, found)


def intervals(each: Sequence[Counter[str]]) -> dict[str, tuple[float, float]]:
    """Where 95 of 100 samples of whole texts lie, for each figure."""
    chance = random.Random(SEED)  # noqa: S311 - a sample, no secret
    seen: dict[str, list[float]] = defaultdict(list)
    for _ in range(SAMPLES):
        total: Counter[str] = Counter()
        for counts in chance.choices(each, k=len(each)):
            total.update(counts)
        for one in scored(total):
            seen[one.name].append(one.value)
    ends = (round(0.025 * SAMPLES), round(0.975 * SAMPLES) - 1)
    return {name: tuple(sorted(values)[end] for end in ends) for name, values in seen.items()}


def _reliability(gold: Sequence[Line], found: Mapping[str, Prediction]) -> None:
    print("\n| score | findings | right |\n|---|---|---|")
    right: dict[float, list[int]] = defaultdict(list)
    for score, good in _judged(gold, found):
        right[min(int(score * 10), 9) / 10].append(good)
    for low, judged in sorted(right.items()):
        share = sum(judged) / len(judged)
        print(f"| {low:.1f}–{low + 0.1:.1f} | {len(judged)} | {share:.2f} |")


def _judged(gold: Sequence[Line], found: Mapping[str, Prediction]) -> Iterator[tuple[float, int]]:
    """Each finding's score, and whether a gold claim is mostly its own."""
    for line in gold:
        for one in found[line["id"]]["attributions"]:
            alone = {**found[line["id"]], "attributions": [one]}
            yield one["score"], counted(line, alone)["joint50"]


def _other(name: str, path: Path, knowledge: Path | None) -> None:
    gold = lines(path)
    measure = MEASURES[name]
    with opened(knowledge if name == "links" else None) as base:
        found = {line["id"]: measure.predict(line, Options(Search(), base)) for line in gold}
    chance = random.Random(SEED)  # noqa: S311 - a sample, no secret
    samples = [chance.choices(gold, k=len(gold)) for _ in range(FEWER)]
    each = [measure.figures(sample, found) for sample in samples]
    print(f"\n{name}, {path.stem}\n\n| figure | value | 95 % | n |\n|---|---|---|---|")
    for n, one in enumerate(measure.figures(gold, found)):
        low, *_, high = sorted(figures[n].value for figures in each)[FEWER // 40 : -FEWER // 40]
        print(f"| {one.name} | {one.value:.3f} | {low:.3f}–{high:.3f} | {one.n} |")


if __name__ == "__main__":
    main()
