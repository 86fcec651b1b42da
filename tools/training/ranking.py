"""Learns the numbers of the ranker of antecedents, and writes ``seeds/ranking``.

    python -m tools.training.ranking ../shared/data/actors

It reads GUM without its news (not the texts under CC BY-SA) and MEANTIME. "He" and "she" are
learned from GUM alone, since MEANTIME does not annotate all people. A run has no chance in it:
the same data give the same numbers.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args

import numpy as np
from msgspec.structs import replace

from graphkit.extract import extract
from graphkit.gazetteer import seeds
from graphkit.measure.texts import article_of
from graphkit.records import DEFAULT_SEARCH
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.ranking.antecedents import antecedents
from graphkit.resolve.ranking.features import antecedent_features, mention_features, rivals
from graphkit.resolve.ranking.judge import sources_of
from graphkit.resolve.ranking.weights import MentionGroup, group_of
from graphkit.resolve.stages import document_state
from tools.training.descent import least

GROUPS = get_args(MentionGroup)
# A feature that fewer rows than this have gets no weight.
MIN_ROWS = 5
# The strength of the pull to zero, for the weights that all groups share and for those of a group.
PULL = 2.0
RULES_ONLY = replace(DEFAULT_SEARCH, level="rules")
# How often a row of news counts, for one row of other genres.
NEWS_WEIGHT = 3
SHARE_ALIKE = "CC BY-SA"

Features = dict[str, float]
Floats = np.ndarray[Any, np.dtype[np.float64]]


class Row(NamedTuple):
    """A mention: its group, its own features, those of its antecedents, and which are right."""

    group: MentionGroup
    nobody: Features
    antecedents: tuple[Features, ...]
    right: tuple[bool, ...]


def main() -> None:
    """Reads the arguments, learns, and writes the table of weights."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("data", type=Path, help="folder with gum_other_coref.jsonl")
    folder = given.parse_args().data
    rows = [*rows_of(folder / "gum_other_coref.jsonl", partial=False)]
    news = rows_of(folder / "meantime_dev.jsonl", partial=True)
    rows += [row for row in news if row.group != "person"] * NEWS_WEIGHT
    print(len(rows), "mentions", Counter(row.group for row in rows))
    write(learned(rows))


def rows_of(path: Path, *, partial: bool) -> Iterator[Row]:
    """The rows of a file of gold; with ``partial`` only some mentions of a text are annotated."""
    for text in path.read_text("utf-8").splitlines():
        line = json.loads(text)
        if not line.get("licence", "").startswith(SHARE_ALIKE):
            yield from rows_of_line(line, partial=partial)


def rows_of_line(line: dict[str, Any], *, partial: bool) -> Iterator[Row]:
    """The rows of a text: its pronouns of the third person and its definite descriptions."""
    article, doc = article_of(line)
    seen = extract(article, doc, RULES_ONLY)
    state = document_state(article, doc, seen.utterances, min_certainty=0.0)
    gold = clusters_of_mentions(state, line["mentions"])
    right = truth(state, line["mentions"], gold)
    sources = sources_of(state)
    for i in learned_from(state):
        if gold[i] is None and partial:
            continue
        among = antecedents(state, i)
        others = rivals(state, i, among, sources)
        told = (dict(antecedent_features(state, i, one, others)) for one in among)
        yield Row(
            group_of(state.candidates[i]),
            dict(mention_features(state, i, among, sources)),
            tuple(told),
            tuple(right(i, one.entities) for one in among),
        )


def learned_from(state: DocumentState) -> Iterator[int]:
    """The numbers of the mentions that are learned from.

    An entity that only the mention itself stands for says nothing of right and wrong.
    """
    for i, candidate in enumerate(state.candidates):
        found = state.resolutions.get(i)
        if found and found.rule != "none" and len(state.mentions[found.entities[0]]) == 1:
            continue
        pronoun = candidate.kind == "pronoun" and candidate.category != "speaker"
        described = candidate.kind == "description" and candidate.definite
        if pronoun or (described and candidate.category != "thing" and not (found and found.voice)):
            yield i


def clusters_of_mentions(state: DocumentState, gold: list[dict[str, Any]]) -> list[str | None]:
    """The annotated cluster of each candidate, or ``None``: by the head, else by its tokens."""
    at: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for mention in gold:
        length = mention["end"] - mention["start"]
        head = head_token(state, mention["start"], mention["end"])
        at[head].append((length, mention.get("cluster") or mention["chain"]))
    found = (
        at.get(one.head) or [x for t in range(one.start, one.end) for x in at.get(t, ())]
        for one in state.candidates
    )
    return [min(several)[1] if several else None for several in found]


def head_token(state: DocumentState, start: int, end: int) -> int:
    """The token that the other tokens of a stretch depend on; a noun or pronoun if there is one."""
    tokens = state.tokens
    inside = [t for t, at in enumerate(tokens.start) if start <= at < end]
    tops = [t for t in inside if tokens.head[t] not in inside or tokens.head[t] == t]
    nouns = [t for t in tops if tokens.pos[t] in {"NOUN", "PROPN", "PRON", "NUM"}]
    return (nouns or tops or [-1])[0]


def truth(
    state: DocumentState, mentions: list[dict[str, Any]], gold: Sequence[str | None]
) -> Callable[[int, tuple[int, ...]], bool]:
    """Tells whether mention number i stands for some entities, by the annotated clusters ``gold``.

    Several entities are right if an annotated mention of the cluster spans mentions of them all.
    """
    own = clusters_of_entities(state, gold)
    spans: dict[str, list[range]] = defaultdict(list)
    for one in mentions:
        spans[one.get("cluster") or one["chain"]].append(range(one["start"], one["end"]))

    def right(i: int, entities: tuple[int, ...]) -> bool:
        cluster = gold[i]
        if cluster is None or len(entities) == 1:
            return cluster is not None and own.get(entities[0]) == cluster
        return any(all(_within(state, one, span) for one in entities) for span in spans[cluster])

    return right


def _within(state: DocumentState, entity: int, span: range) -> bool:
    """Whether an entity is mentioned in a stretch of text."""
    return any(state.tokens.start[head] in span for head in state.mentions.get(entity, ()))


def clusters_of_entities(state: DocumentState, gold: Sequence[str | None]) -> dict[int, str]:
    """The commonest annotated cluster of each entity, by its names or else by all mentions."""
    names: dict[int, Counter[str]] = defaultdict(Counter)
    others: dict[int, Counter[str]] = defaultdict(Counter)
    for i, found in state.resolutions.items():
        cluster, kind = gold[i], state.candidates[i].kind
        for number in found.entities if cluster else ():
            (names if kind in {"name", "adjective"} else others)[number][cluster or ""] += 1
    counted = {**others, **names}
    return {number: count.most_common(1)[0][0] for number, count in counted.items()}


def learned(rows: Sequence[Row]) -> dict[tuple[str, str], Floats]:
    """The weight of each feature for each group: (part, feature) → one number a group."""
    keys = [("antecedent", name) for name in common(f for row in rows for f in row.antecedents)]
    keys += [("nobody", name) for name in common(row.nobody for row in rows)]
    loss = loss_of(rows, {key: n for n, key in enumerate(keys)})
    shared = least(loss, np.zeros((1 + len(GROUPS)) * len(keys))).reshape(1 + len(GROUPS), -1)
    told = shared[0] + shared[1:]
    return {key: told[:, n] for n, key in enumerate(keys)}


def common(several: Iterator[Features]) -> list[str]:
    """The names of the features that enough rows have, sorted."""
    counts = Counter(name for one in several for name in one)
    return sorted(name for name, count in counts.items() if count >= MIN_ROWS)


def loss_of(
    rows: Sequence[Row], at: dict[tuple[str, str], int]
) -> Callable[[Floats], tuple[float, Floats]]:
    """The negative log-likelihood of the right antecedents with its gradient, for some weights.

    All right antecedents of a mention count together; without one, nobody is right.
    """
    blocks = [matrices(row, at) for row in rows]

    def loss(flat: Floats) -> tuple[float, Floats]:
        told = flat.reshape(1 + len(GROUPS), -1)
        total, slope = PULL * 0.5 * float(flat @ flat), PULL * told
        for row, (matrix, right) in zip(rows, blocks, strict=True):
            group = 1 + GROUPS.index(row.group)
            scores = matrix @ (told[0] + told[group])
            parts = np.exp(scores - scores.max())
            chances = parts / parts.sum()
            good = max(float(chances[right].sum()), 1e-12)
            total -= float(np.log(good))
            change = matrix.T @ (chances - np.where(right, chances, 0) / good)
            slope[0] += change
            slope[group] += change
        return total, slope.ravel()

    return loss


def matrices(row: Row, at: dict[tuple[str, str], int]) -> tuple[Floats, np.ndarray[Any, Any]]:
    """The features of a row's antecedents and of nobody, one line each, and which are right."""
    matrix = np.zeros((len(row.antecedents) + 1, len(at)))
    parts = [*(("antecedent", one) for one in row.antecedents), ("nobody", row.nobody)]
    for n, (part, features) in enumerate(parts):
        for name, number in features.items():
            if (part, name) in at:
                matrix[n, at[part, name]] = number
    return matrix, np.array([*row.right, not any(row.right)])


def write(told: dict[tuple[str, str], Floats]) -> None:
    """Writes the weights into the table, below the lines that describe it."""
    path = seeds.folder("seeds") / "ranking" / "weights.tsv"
    kept = [line for line in path.read_text("utf-8").split("\n") if line.startswith("#")]
    rows = [[*key, *(f"{number:.3f}" for number in numbers)] for key, numbers in told.items()]
    lines = [*kept, "\t".join(("part", "feature", *GROUPS)), *map("\t".join, sorted(rows))]
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
