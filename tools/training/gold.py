"""Annotated articles → training examples: chunks with their cues and the labels round each."""

import json
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NamedTuple

from graphkit.extract.learned.encoder.chunks import Chunk, chunks
from graphkit.extract.learned.windows import windows
from graphkit.extract.learned.words import words

OUTSIDE, SOURCE, CUE, CONTENT = range(4)
PARTS = (("content", CONTENT), ("cue", CUE), ("source", SOURCE))  # the later wins a shared word
RARE = 5.0  # a word seen five times is half trusted to be a cue as often as it was

Article = dict[str, Any]
Weigh = Callable[[str], float]


class Labelled(NamedTuple):
    """A cue in its chunk: its word, its window, a label for each word there, and is it speech."""

    at: int
    window: tuple[int, int]
    labels: tuple[int, ...]
    speech: bool


class Example(NamedTuple):
    """A chunk and its cues; ``style`` is 0 for news annotation, 1 for discourse annotation."""

    chunk: Chunk
    cues: tuple[Labelled, ...]
    style: int


def articles(path: Path) -> list[Article]:
    """The articles of a file with one JSON object a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def held_out(gold: list[Article], every: int = 14) -> tuple[list[Article], list[Article]]:
    """Articles to learn from and articles to tune on: of each publisher one in ``every``."""
    seen: Counter[str] = Counter()
    kept, held = [], []
    for article in gold:
        seen[article["publisher"]] += 1
        (held if seen[article["publisher"]] % every == 0 else kept).append(article)
    return kept, held


def cue_weights(gold: Iterable[Article]) -> Weigh:
    """How much a word form is a cue: the share of its places that stand in one."""
    everywhere: Counter[str] = Counter()
    in_cues: Counter[str] = Counter()
    for article in gold:
        text = article["text"]
        everywhere.update(text[w.start : w.end].lower() for w in words(text))
        for attribution in article["attributions"]:
            for start, end in attribution["cue"]:
                stretch = text[start:end]
                in_cues.update(stretch[w.start : w.end].lower() for w in words(stretch))
    return lambda form: in_cues[form] / (everywhere[form] + RARE)


def examples(
    article: Article,
    style: int,
    weigh: Weigh,
    speech: frozenset[str],
    cut: Callable[[str], tuple[Chunk, ...]],
) -> list[Example]:
    """An article's chunks with their cues; an attribution without a cue teaches nothing here.

    ``speech``: the word forms that make a cue one of speech; other cues are of belief.
    """
    text, gold = article["text"], article["attributions"]
    return [
        Example(chunk, tuple(_labelled(text, chunk, gold, weigh, speech)), style)
        for chunk in cut(text)
        if chunk.words
    ]


def speech_forms(measures: Path) -> frozenset[str]:
    """The word forms by which the measuring script counts a cue as one of speech."""
    spec = spec_from_file_location("measures", measures)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(measures)
    script = module_from_spec(spec)
    sys.path.insert(0, str(measures.parent))
    spec.loader.exec_module(script)
    return frozenset(script.SPEECH)


def _labelled(
    text: str, chunk: Chunk, attributions: list[Article], weigh: Weigh, speech: frozenset[str]
) -> Iterable[Labelled]:
    starts = [word.start for word in chunk.words]
    reach = windows(text, chunk.words)
    taken: set[int] = set()
    for attribution in attributions:
        cue = _places(chunk, starts, attribution["cue"])
        if not cue:
            continue
        forms = {at: text[slice(*chunk.words[at].span)].lower() for at in cue}
        anchor = max(cue, key=lambda at: (weigh(forms[at]), -at))
        if anchor in taken:
            continue
        taken.add(anchor)
        labels = _labels(chunk, starts, attribution, reach[anchor])
        spoken = bool(speech & set(forms.values()))
        yield Labelled(anchor, reach[anchor], labels, spoken)


def _labels(
    chunk: Chunk, starts: list[int], attribution: Mapping[str, Any], window: tuple[int, int]
) -> tuple[int, ...]:
    label = {at: kind for name, kind in PARTS for at in _places(chunk, starts, attribution[name])}
    return tuple(label.get(at, OUTSIDE) for at in range(*window))


def _places(chunk: Chunk, starts: list[int], spans: list[list[int]]) -> list[int]:
    found = []
    for start, end in spans:
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(starts) and starts[at] < end:
            if chunk.words[at].end > start:
                found.append(at)
            at += 1
    return found


def cutter(
    split: Callable[[str], tuple[int, ...]], first: int, last: int
) -> Callable[[str], tuple[Chunk, ...]]:
    """The function from a text to its chunks."""
    return lambda text: chunks(text, words(text), split, first, last)
