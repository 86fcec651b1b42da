"""Measures links: names with their Wikidata items, and other mentions that stand for an item."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graphkit.extract import extract
from graphkit.knowledge import ResolverContext
from graphkit.measure.answers import links
from graphkit.measure.figure import Figure, Line, Options, Prediction, f1, share
from graphkit.measure.texts import article_of
from graphkit.resolve import resolve

Label = Mapping[str, Any]
LINK_FIGURES = ("strict", "relaxed")
# The Wikidata class of each kind. If a label has several, see :func:`kind_of`.
KIND_CLASSES = {
    "person": "Q215627",
    "organization": "Q43229",
    "place": "Q27096213",
    "event": "Q1656682",
}


class ItemLink(NamedTuple):
    """A link of the prediction.

    ``start`` and ``end`` are its offsets in code points, half open; ``qid`` is the Wikidata item.
    """

    start: int
    end: int
    qid: str


class LabelParts(NamedTuple):
    """Gold's labels by how they count.

    ``names`` must be found. ``led`` are pronouns and descriptions that stand for an item.
    ``other`` may be found or not.
    """

    names: tuple[Label, ...]
    led: tuple[Label, ...]
    other: tuple[Label, ...]


def predict(line: Line, options: Options) -> Prediction:
    """The linked mentions of a line's text: ``start``, ``end`` and ``qid`` of each."""
    article, doc = article_of(line)
    seen = extract(article, doc, options.search)
    resolved = resolve(
        article, doc, seen.utterances, ResolverContext(options.base), options.search.min_certainty
    )
    found = links(resolved, article.text)
    mentions = [{"start": span.start, "end": span.end, "qid": qid} for span, qid in found]
    return {"id": line["id"], "mentions": mentions}


def figures(gold: Sequence[Line], predictions: Mapping[str, Prediction]) -> tuple[Figure, ...]:
    """F1 of names, recall of names by kind, and the share of other mentions with the right item.

    F1 is ``strict`` for the same span and ``relaxed`` for an overlapping one. ``coref`` is the
    share over all pronouns and descriptions with an item, ``coref of linked`` over those whose item
    the prediction has anywhere in the text.
    """
    counts: Counter[str] = Counter()
    for line in gold:
        counts.update(_counted(line, predictions.get(line["id"], {})))
    spans = [f1(name, counts[name], counts["found"], counts["gold"]) for name in LINK_FIGURES]
    types = [share(f"recall {name}", counts[f"hit {name}"], counts[name]) for name in KIND_CLASSES]
    led = share("coref", counts["led"], counts["to lead"])
    return (*spans, *types, led, share("coref of linked", counts["led"], counts["could lead"]))


def _counted(line: Line, prediction: Prediction) -> Counter[str]:
    """The counts of one text by name.

    ``found`` is the number of predicted links for precision. A link that is no hit and overlaps a
    label of ``led`` or ``other`` does not count for it. If the line has a ``span``, only links that
    start in it count.
    """
    parts = parted(line.get("labels", ()))
    told = prediction.get("mentions", ())
    every = [ItemLink(m["start"], m["end"], m["qid"]) for m in told if m.get("qid")]
    begin, end = line.get("span") or (0, len(line["text"]))
    found = [link for link in every if begin <= link.start < end]
    exact = {(link.start, link.end): link.qid for link in found}
    hits = dict(_hits(parts.names, found))
    free = (*parts.other, *parts.led)
    counts = Counter(
        {
            "gold": len(parts.names),
            "found": sum(
                n in hits.values() or not any(_meet(link, label) for label in free)
                for n, link in enumerate(found)
            ),
            "strict": sum(exact.get((x["start"], x["end"])) == x["qid"] for x in parts.names),
            "relaxed": len(hits),
            "to lead": len(parts.led),
            "could lead": sum(label["qid"] in {x.qid for x in every} for label in parts.led),
            "led": sum(any(_same(link, label) for link in every) for label in parts.led),
        }
    )
    counts.update(str(kind_of(label)) for label in parts.names)
    counts.update(f"hit {kind_of(parts.names[n])}" for n in hits)
    return counts


def _hits(names: Sequence[Label], found: Sequence[ItemLink]) -> Iterator[tuple[int, int]]:
    """Pairs (index of a name, index of its hit), one to one.

    The hit is the first free link of the same item that overlaps the name.
    """
    used: set[int] = set()
    for n, label in enumerate(names):
        fits = (i for i, link in enumerate(found) if i not in used and _same(link, label))
        hit = next(fits, None)
        if hit is not None:
            used.add(hit)
            yield n, hit


def parted(labels: Sequence[Label]) -> LabelParts:
    """The labels by how they count.

    A name counts if it has an item and a kind, is not optional and is not inside another name.
    """
    led = tuple(x for x in labels if x["kind"] == "coref")
    names = tuple(x for x in labels if _counts(x))
    other = tuple(x for x in labels if x["kind"] != "coref" and not _counts(x))
    return LabelParts(names, tuple(x for x in led if x["qid"]), other)


def _counts(label: Label) -> bool:
    alone = not label["optional"] and label["parent"] is None
    return bool(label["kind"] == "name" and label["qid"] and alone and kind_of(label))


def kind_of(label: Label) -> str | None:
    """The kind of a label's item by its types, or ``None``.

    A person comes first, then a place, then an organization, then an event.

    >>> kind_of({"type": "Q43229|Q27096213"}), kind_of({"type": "Q5"})
    ('place', None)
    """
    ids = set((label["type"] or "").split("|"))
    if KIND_CLASSES["person"] not in ids and KIND_CLASSES["place"] in ids:
        return "place"
    return next((name for name, qid in KIND_CLASSES.items() if qid in ids), None)


def _meet(link: ItemLink, label: Label) -> bool:
    return link.start < int(label["end"]) and int(label["start"]) < link.end


def _same(link: ItemLink, label: Label) -> bool:
    return bool(link.qid == label["qid"] and _meet(link, label))
