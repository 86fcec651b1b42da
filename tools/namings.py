"""Measures how often a pronoun or description is given the right name, by certainty.

    python -m tools.namings ../shared/data/actors

On GUM news a name is right if the annotated clusters of the mention and of the name are one; on
News-Fair if both have the same Wikidata item. The first column of figures is what the rules named,
the others what is left at some least certainty: named/right.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from graphkit.extract import extract
from graphkit.measure.texts import article_of
from graphkit.records import DEFAULT_SEARCH
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.ranking.weights import group_of
from graphkit.resolve.stages import document_state
from tools.training.ranking import clusters_of_mentions, head_token, truth

MARKS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
FILES = {"GUM news": "gum_news_coref_dev.jsonl", "News-Fair": "el_news-fair-v2.jsonl"}
RULES_ONLY = replace(DEFAULT_SEARCH, level="rules")

# Whether mention number i stands for some entities; None if that is not annotated.
Truth = Callable[[int, tuple[int, ...]], bool | None]
# The group of a mention, the certainty of its name, and whether that is right.
Naming = tuple[str, float, bool]


def main() -> None:
    """Reads the arguments and prints one line for each file and group of mentions."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("data", type=Path, help="folder with the files of gold")
    folder = given.parse_args().data
    print(" " * 24, " ".join(f"{mark:>8}" for mark in MARKS))
    for name, file in FILES.items():
        lines = (folder / file).read_text("utf-8").splitlines()
        found = [one for line in lines for one in namings(json.loads(line))]
        for group in ("person", "thing", "several", "third person", "description"):
            told = [one for one in found if one[0] == group or _both(group, one[0])]
            print(f"{name:10} {group:13}", " ".join(_left(told, mark) for mark in MARKS))


def _both(asked: str, group: str) -> bool:
    return asked == "third person" and group != "description"


def _left(told: list[Naming], mark: float) -> str:
    """The namings with at least some certainty, and how many of them are right."""
    kept = [right for _, sure, right in told if sure >= mark]
    return f"{len(kept)}/{sum(kept)}".rjust(8)


def namings(line: dict[str, Any]) -> Iterator[Naming]:
    """The namings of a text whose truth is annotated."""
    article, doc = article_of(line)
    seen = extract(article, doc, RULES_ONLY)
    state = document_state(article, doc, seen.utterances, min_certainty=0.0)
    truly = _by_item(state, line["labels"]) if "labels" in line else _by_cluster(state, line)
    for i, judgement in state.judgements.items():
        chosen = state.resolutions[i].entities
        right = None if state.resolutions[i].voice else truly(i, chosen)
        if right is not None:
            yield group_of(state.candidates[i]), judgement.certainty, right


def _by_cluster(state: DocumentState, line: dict[str, Any]) -> Truth:
    """The truth by annotated clusters, in which each mention of a text is."""
    return truth(state, line["mentions"], clusters_of_mentions(state, line["mentions"]))


def _by_item(state: DocumentState, labels: list[dict[str, Any]]) -> Truth:
    """The truth by Wikidata items of labels; an entity has the item of most of its names.

    An entity without an item is right if it ends with the last word of the label's name.
    """
    wanted = {
        head_token(state, one["start"], one["end"]): one
        for one in labels
        if one["kind"] in {"coref", "desc"} and one["qid"]
    }
    items, words = _items(state, [one for one in labels if one["kind"] == "name" and one["qid"]])

    def right(i: int, entities: tuple[int, ...]) -> bool | None:
        label = wanted.get(state.heads[i])
        if label is None:
            return None
        if len(entities) > 1:
            return False
        if entities[0] in items:
            return bool(items[entities[0]] == label["qid"])
        return label["name"].lower().split()[-1] in words[entities[0]]

    return right


def _items(
    state: DocumentState, labels: list[dict[str, Any]]
) -> tuple[dict[int, str], dict[int, set[str]]]:
    """The commonest item of the names of each entity, and the last words of these names."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    words: dict[int, set[str]] = defaultdict(set)
    for i, found in state.resolutions.items():
        candidate, at = state.candidates[i], state.tokens.start[state.heads[i]]
        for number in found.entities if candidate.kind in {"name", "adjective"} else ():
            words[number].add(state.tokens.text[candidate.end - 1].lower())
            counts[number].update(x["qid"] for x in labels if x["start"] <= at < x["end"])
    return {n: count.most_common(1)[0][0] for n, count in counts.items() if count}, words


if __name__ == "__main__":
    main()
