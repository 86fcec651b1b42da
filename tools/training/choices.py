"""Learns the weights of the choice of sources and contents, and writes ``seeds/choices``.

    python -m tools.training.choices ../shared/data/attribution

It reads the articles of PolNeAR that the models were not trained on (:func:`held_out`): on the
others the probabilities of their labels are too good. A run has no chance in it.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args

import numpy as np
from msgspec.structs import replace

from graphkit.extract.choices.choose import CHOOSING_LEVELS, FEATURES, PHRASES, reports
from graphkit.extract.choices.gates import is_settled
from graphkit.extract.choices.report import ChosenPart, Report
from graphkit.extract.found import found
from graphkit.extract.quotes.quotes import quotes
from graphkit.gazetteer import seeds
from graphkit.measure.attribution import (
    SAME_CLAIM_OVERLAP,
    Attribution,
    WordNumbers,
    WordsOfText,
    attributions_of,
)
from graphkit.measure.texts import article_of
from graphkit.records import DEFAULT_SEARCH, Level, Span
from tools.training.descent import least
from tools.training.gold import articles, held_out

# A feature that fewer phrases than this have gets no weight.
MIN_PHRASES = 5
# The strength of the pull to zero. On PolNeAR's development part 8 to 30 are as good.
PULL: dict[ChosenPart, float] = {"source": 16.0, "content": 10.0}
# Added to the grade of a content with the same words.
SAME_WORDS = 1.0

Key = tuple[str, str, str]
Floats = np.ndarray[Any, np.dtype[np.float64]]


class Row(NamedTuple):
    """The phrases of a report: their features, and how right each is, 0 if it is wrong."""

    told: tuple[dict[Key, float], ...]
    grades: tuple[float, ...]


class Matrix(NamedTuple):
    """The rows as arrays: per phrase the numbers of its features and their values, padded.

    ``starts`` is the first phrase of each row, ``row`` the row of each phrase, ``right`` the share
    of each phrase in what is right of its row.
    """

    numbers: np.ndarray[Any, Any]
    values: Floats
    starts: np.ndarray[Any, Any]
    row: np.ndarray[Any, Any]
    right: np.ndarray[Any, Any]


def main() -> None:
    """Reads the arguments, learns both choices for each level, and writes their tables."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("data", type=Path, help="folder with polnear_train.jsonl")
    _, held = held_out(articles(given.parse_args().data / "polnear_train.jsonl"))
    told: dict[ChosenPart, dict[Key, dict[Level, float]]] = {"source": {}, "content": {}}
    for level in CHOOSING_LEVELS:
        rows: dict[ChosenPart, list[Row]] = {"source": [], "content": []}
        for line in held:
            for part, row in rows_of_line(line, level):
                rows[part].append(row)
        for part in get_args(ChosenPart):
            print(level, part, len(rows[part]), "reports", flush=True)
            for key, weight in learned(rows[part], PULL[part]).items():
                told[part].setdefault(key, {})[level] = weight
    for part in get_args(ChosenPart):
        write(part, told[part])


def rows_of_line(line: dict[str, Any], level: Level) -> Iterator[tuple[ChosenPart, Row]]:
    """The rows of a text: the phrases of each report that gold has and the rules leave open."""
    article, doc = article_of(line)
    quoted, words = quotes(article.text), WordsOfText.of(article.text)
    gold = [one for one in attributions_of(line, words) if one.content]
    search = replace(DEFAULT_SEARCH, level=level, attributions="all")
    seen = found(article, doc, search, quoted)
    for report in reports(seen, doc, article.text, quoted):
        truth = None if is_settled(report) else same_report(report, gold, words)
        if truth is not None:
            for part in get_args(ChosenPart):
                row = row_of(report, part, truth, words)
                if len(row.told) > 1 and max(row.grades) > 0:
                    yield part, row


def same_report(
    report: Report, gold: Sequence[Attribution], words: WordsOfText
) -> Attribution | None:
    """Gold's attribution with the cue of a report, else one with most of its content."""
    cue, content = (numbers(spans, words) for spans in (report.one.cue, report.one.content))
    cued = [one for one in gold if one.cue & cue]
    like = [one for one in gold if overlap_of(one.content, content) > SAME_CLAIM_OVERLAP]
    first = max(cued, key=lambda one: len(one.content & content), default=None)
    return first or max(like, key=lambda one: overlap_of(one.content, content), default=None)


def numbers(spans: Sequence[Span], words: WordsOfText) -> WordNumbers:
    """The numbers of the words of some spans."""
    return words.numbers([(span.start, span.end) for span in spans])


def overlap_of(one: WordNumbers, other: WordNumbers) -> float:
    """The intersection over union of two sets of words."""
    return len(one & other) / max(1, len(one | other))


def row_of(report: Report, part: ChosenPart, truth: Attribution, words: WordsOfText) -> Row:
    """The phrases that a part of a report can be, each with how right it is."""
    phrases = PHRASES[part](report)
    told = tuple(
        {(name, value, beside): number for name, value, beside, number in one}
        for one in FEATURES[part](report, phrases)
    )
    grade = grade_of_source if part == "source" else grade_of_content
    return Row(told, tuple(grade(numbers(spans, words), truth) for spans in phrases))


def grade_of_source(found_words: WordNumbers, truth: Attribution) -> float:
    """1 for a source that the measure calls right, else 0."""
    nothing: WordNumbers = frozenset()
    return float(Attribution(found_words, nothing, nothing, nothing).same_source(truth))


def grade_of_content(found_words: WordNumbers, truth: Attribution) -> float:
    """More for the same words, and for each word that is shared; 0 for another claim."""
    shared = overlap_of(found_words, truth.content)
    return SAME_WORDS * (shared == 1) + shared * (shared >= SAME_CLAIM_OVERLAP)


def learned(rows: Sequence[Row], pull: float) -> dict[Key, float]:
    """The weight of each feature that enough phrases have.

    The likelihood of the best phrases of each row is the greatest, less the pull to zero.
    """
    counts = Counter(key for row in rows for one in row.told for key in one)
    keys = sorted(key for key, count in counts.items() if count >= MIN_PHRASES)
    matrix = matrix_of(rows, {key: n for n, key in enumerate(keys)})

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = (np.append(weights, 0.0)[matrix.numbers] * matrix.values).sum(1)
        scores -= np.maximum.reduceat(scores, matrix.starts)[matrix.row]
        powers = np.exp(scores)
        chances = powers / np.add.reduceat(powers, matrix.starts)[matrix.row]
        good = np.add.reduceat(chances * matrix.right, matrix.starts)
        change = chances - chances * matrix.right / good[matrix.row]
        slope = np.bincount(
            matrix.numbers.ravel(), (change[:, None] * matrix.values).ravel(), len(keys) + 1
        )[:-1]
        return -float(np.log(good).sum()) + pull / 2 * float(weights @ weights), (
            slope + pull * weights
        )

    return dict(zip(keys, least(loss, np.zeros(len(keys))).tolist(), strict=True))


def matrix_of(rows: Sequence[Row], at: dict[Key, int]) -> Matrix:
    """The rows as arrays; a feature without a number is left out."""
    told = [[(at[k], v) for k, v in one.items() if k in at] for row in rows for one in row.told]
    width, sizes = max(map(len, told)), [len(row.told) for row in rows]
    numbers, values = np.full((len(told), width), len(at)), np.zeros((len(told), width))
    for n, one in enumerate(told):
        numbers[n, : len(one)] = [number for number, _ in one]
        values[n, : len(one)] = [value for _, value in one]
    best = [grade == max(row.grades) for row in rows for grade in row.grades]
    starts = np.cumsum([0, *sizes[:-1]])
    return Matrix(numbers, values, starts, np.repeat(np.arange(len(rows)), sizes), np.array(best))


def write(part: ChosenPart, told: dict[Key, dict[Level, float]]) -> None:
    """Writes the weights into the table, below the lines that describe it."""
    path = seeds.folder("seeds") / "choices" / f"{part}.tsv"
    kept = [line for line in path.read_text("utf-8").split("\n") if line.startswith("#")]
    rows = [
        (
            *key,
            *(f"{told[key][level]:.3f}" if level in told[key] else "" for level in CHOOSING_LEVELS),
        )
        for key in sorted(told)
    ]
    lines = ["\t".join(row) for row in (("feature", "value", "beside", *CHOOSING_LEVELS), *rows)]
    path.write_text("\n".join([*kept, *lines]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
