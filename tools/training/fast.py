"""Trains level ``fast``: a maximum-entropy cue finder and a label field, both by CRFsuite.

``python -m tools.training.fast --data DATA --measures eval_attrib.py --out FOLDER``
A sequence of one item makes a conditional random field a maximum-entropy classifier.
"""

import argparse
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pycrfsuite
from spacy.tokens import Doc, DocBin

from graphkit.annotate.parse import model, parse
from graphkit.extract.learned.fields.features import (
    cue_features,
    general_features,
    label_features,
    may_be_cue,
)
from graphkit.extract.learned.fields.tokens import ModelToken, dependents, model_tokens
from graphkit.extract.learned.windows import windows
from tools.training.gold import (
    CUE,
    PARTS,
    Article,
    Weigh,
    articles,
    cue_weights,
    held_out,
    speech_forms,
)

SEEN = 2  # times a lemma that is no verb must have been a cue to be looked at
CUES = {"c1": 0.15, "c2": 0.2, "max_iterations": 100, "feature.minfreq": 2}
LABELS = {"c1": 0.4, "c2": 0.1, "max_iterations": 80, "feature.minfreq": 4}


class Read(NamedTuple):
    """An article's tokens, and for each attribution its cue's token and the labels of others."""

    text: str
    rows: tuple[ModelToken, ...]
    cues: tuple[tuple[int, dict[int, int], bool], ...]


def main() -> None:
    """Reads the arguments and writes ``cues.crf``, ``labels.crf`` and ``lemmas.tsv``."""
    given = argparse.ArgumentParser(description=__doc__)
    for name in ("--data", "--measures", "--out"):
        given.add_argument(name, type=Path, required=True)
    given.add_argument("--parses", type=Path, help="folder of parses made before")
    chosen = given.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    news, _ = held_out(articles(chosen.data / "polnear_train.jsonl"))
    weigh, speech = cue_weights(news), speech_forms(chosen.measures)
    parses = parsed(chosen.data / "polnear_train.jsonl", chosen.parses)
    found = [read(one, parses[one["id"]], weigh, speech) for one in news]
    lemmas = lexicon(found)
    lines = "".join(f"{lemma}\t{share:.3f}\n" for lemma, share in sorted(lemmas.items()))
    (chosen.out / "lemmas.tsv").write_text(f"lemma\tspeech\n{lines}", "utf-8")
    cues = _trainer(CUES)
    for one in found:
        for place_endings, label in cue_items(one, frozenset(lemmas)):
            cues.append([place_endings], [label])
    cues.train(str(chosen.out / "cues.crf"))
    del cues
    labels = _trainer(LABELS)
    for one in found:
        for sequence, truth in label_items(one):
            labels.append(sequence, truth)
    labels.train(str(chosen.out / "labels.crf"))


def parsed(path: Path, cache: Path | None) -> dict[str, Doc]:
    """The parse of each article by its id, from the cache where there is one."""
    gold = articles(path)
    if cache is None:
        return {one["id"]: parse(one["text"]) for one in gold}
    kept = DocBin().from_disk(cache / f"{path.stem}.spacy").get_docs(model().vocab)
    return {one["id"]: doc for one, doc in zip(gold, kept, strict=True)}


def read(article: Article, doc: Doc, weigh: Weigh, speech: frozenset[str]) -> Read:
    """An article as training material; of two attributions with one cue the first counts."""
    found = model_tokens(article["text"], doc)
    starts = [row.word.start for row in found]
    cues: dict[int, tuple[dict[int, int], bool]] = {}
    for attribution in article["attributions"]:
        labels = {
            at: kind
            for name, kind in PARTS
            for span in attribution[name]
            for at in _places(found, starts, span)
        }
        own = [at for span in attribution["cue"] for at in _places(found, starts, span)]
        if own:
            anchor = max(own, key=lambda at: (weigh(found[at].form), -at))
            cues.setdefault(anchor, (labels, bool(speech & {found[at].form for at in own})))
    return Read(article["text"], found, tuple((at, *rest) for at, rest in sorted(cues.items())))


def _places(found: tuple[ModelToken, ...], starts: list[int], span: list[int]) -> Iterator[int]:
    at = max(0, bisect_right(starts, span[0]) - 1)
    while at < len(starts) and starts[at] < span[1]:
        if found[at].word.end > span[0]:
            yield at
        at += 1


def lexicon(found: list[Read]) -> dict[str, float]:
    """Lemma of a cue → how often, of the times it was one, it was one of speech."""
    times: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    for one in found:
        for at, _, speech in one.cues:
            times[one.rows[at].lemma] += 1
            spoken[one.rows[at].lemma] += speech
    return {lemma: spoken[lemma] / count for lemma, count in times.items() if count >= SEEN}


def cue_items(one: Read, lemmas: frozenset[str]) -> Iterator[tuple[list[str], str]]:
    """Every token that may be a cue, with what is told of it, and whether it is one."""
    below, cues = dependents(one.rows), {at for at, *_ in one.cues}
    for at, row in enumerate(one.rows):
        if may_be_cue(row, lemmas):
            yield cue_features(one.rows, below, at), str(int(at in cues))


def label_items(one: Read) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Every cue's window, with what is told of its words, and their labels."""
    below, general = dependents(one.rows), general_features(one.rows)
    reach = windows(one.text, tuple(row.word for row in one.rows))
    for at, labels, _ in one.cues:
        truth = [str(labels.get(number, 0)) for number in range(*reach[at])]
        if labels.get(at) == CUE:
            yield label_features(one.rows, below, at, reach[at], general), truth


def _trainer(options: dict[str, float]) -> pycrfsuite.Trainer:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(options)
    return trainer


if __name__ == "__main__":
    main()
