"""Measures speakers: for each given source, the name of its speaker."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graphkit.extract import extract
from graphkit.measure.answers import speaker_names
from graphkit.measure.figure import ALL_ANSWERS, Figure, Line, Options, Prediction, share
from graphkit.measure.texts import article_of
from graphkit.records import Span

SpeakerItem = Mapping[str, object]


def predict(line: Line, options: Options) -> Prediction:
    """The name of the speaker of each source of a line, ``""`` if it is not known."""
    article, doc = article_of(line)
    seen = extract(article, doc, options.search)
    sources = [item["source"] for item in line.get("items", ())]
    asked = [(Span(*source),) for source in sources]
    names = speaker_names(article, doc, seen.utterances, asked, options.search.min_certainty)
    items = [{"source": s, "name": name} for s, name in zip(sources, names, strict=True)]
    return {"id": line["id"], "items": items}


def figures(gold: Sequence[Line], predictions: Mapping[str, Prediction]) -> tuple[Figure, ...]:
    """The share of sources with a right name: over all, and by :func:`kind` of source.

    Sources for which gold has no name are left out.
    """
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line in gold:
        told = predictions.get(line["id"], {}).get("items", ())
        found = {tuple(item["source"]): item.get("name") or "" for item in told}
        for item in line.get("items", ()):
            if not item.get("names"):
                continue
            kinds = {ALL_ANSWERS: 1, kind(item): 1}
            asked.update(kinds)
            if is_right(item, found.get(tuple(item["source"]), "")):
                right.update(kinds)
    order = sorted(asked, key=lambda name: (name != ALL_ANSWERS, name))
    return tuple(share(name, right[name], asked[name]) for name in order)


def kind(item: Mapping[str, str]) -> str:
    """The kind of a source: ``name-full``, ``name-short``, ``pronoun`` or ``nominal``.

    A name is short if it is a part of the canonical name.

    >>> kind({"kind": "name", "text": "Lind", "canonical": "Tom Lind"})
    'name-short'
    """
    if item["kind"] != "name":
        return item["kind"]
    short = item["text"] != item["canonical"] and item["text"] in item["canonical"]
    return "name-short" if short else "name-full"


def is_right(item: SpeakerItem, told: str) -> bool:
    """Whether a name is one of the speaker's.

    It is the same as a name of gold, or one of both contains the other and has the same last word.
    For a short name, the answer must be longer than the source.
    """
    told, named = told.strip(), item["names"]
    names = [str(name[2]).split(",")[0] for name in named] if isinstance(named, list) else []
    if not told or not any(told == name or _within(told, name) for name in names):
        return False
    words = {key: str(value) for key, value in item.items()}
    return kind(words) != "name-short" or len(told) > len(words["text"])


def _within(one: str, other: str) -> bool:
    return _last(one.split()) == _last(other.split()) and (one in other or other in one)


def _last(words: Iterable[str]) -> str:
    """The last word without the mark of the genitive, in lower case."""
    kept = [word.replace("'s", "") for word in words]
    return next((word.lower() for word in reversed(kept) if word), "")
