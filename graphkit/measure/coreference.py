"""Measures coreference: MUC, B³, CEAF and LEA over clusters of two or more mentions."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from math import fsum
from typing import NamedTuple

import networkx as nx

from graphkit.extract import extract
from graphkit.measure.answers import clusters as resolved
from graphkit.measure.figure import Figure, Line, Options, Prediction, harmonic
from graphkit.measure.texts import article_of

MentionPlace = tuple[int, int]
Cluster = frozenset[MentionPlace]
Clusters = tuple[Cluster, ...]
# The least number of mentions of a cluster, as in CoNLL 2012.
MIN_CLUSTER_MENTIONS = 2


class Tally(NamedTuple):
    """The counts of one measure.

    Recall is ``recalled`` divided by ``gold``, precision is ``precise`` divided by ``found``.
    """

    recalled: float = 0.0
    gold: float = 0.0
    precise: float = 0.0
    found: float = 0.0

    def plus(self, other: "Tally") -> "Tally":
        """The sums of both counts."""
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))


TallyOf = Callable[[Clusters, Clusters], Tally]


def predict(line: Line, options: Options) -> Prediction:
    """The clusters of a line's text, each mention as ``[start, end]`` in code points."""
    article, doc = article_of(line)
    seen = extract(article, doc, options.search)
    found = resolved(article, doc, seen.utterances, options.search.min_certainty)
    spans = [[[mention.start, mention.end] for mention in cluster] for cluster in found]
    return {"id": line["id"], "clusters": spans}


def figures(gold: Sequence[Line], predictions: Mapping[str, Prediction]) -> tuple[Figure, ...]:
    """CoNLL F1 (the mean of the next three), and F1 of MUC, B³, CEAF by entities and LEA.

    ``n`` of each figure is the number of gold mentions.
    """
    texts = [(_gold(line), _found(predictions.get(line["id"], {}))) for line in gold]
    told = [_scored(name, tally, texts) for name, tally in TALLIES.items()]
    mean = sum(figure.value for figure in told[:3]) / 3
    return (Figure("CoNLL", mean, sum(len(_places(g)) for g, _ in texts)), *told)


def _gold(line: Line) -> Clusters:
    """The clusters of a line of gold."""
    by_name: dict[str, set[MentionPlace]] = {}
    for mention in line.get("mentions", ()):
        place = (mention["start"], mention["end"])
        by_name.setdefault(str(mention["cluster"]), set()).add(place)
    return tuple(
        frozenset(found) for found in by_name.values() if len(found) >= MIN_CLUSTER_MENTIONS
    )


def _found(prediction: Prediction) -> Clusters:
    given = (frozenset(map(tuple, cluster)) for cluster in prediction.get("clusters", ()))
    return tuple(cluster for cluster in given if len(cluster) >= MIN_CLUSTER_MENTIONS)


def _scored(name: str, tally: TallyOf, texts: Sequence[tuple[Clusters, Clusters]]) -> Figure:
    """The F1 of one measure over all texts, each its gold and its predicted clusters."""
    total = Tally()
    for gold, found in texts:
        total = total.plus(tally(gold, found))
    precision = total.precise / total.found if total.found else 0.0
    recall = total.recalled / total.gold if total.gold else 0.0
    return harmonic(name, precision, recall, sum(len(_places(gold)) for gold, _ in texts))


def _places(clusters: Clusters) -> dict[MentionPlace, int]:
    return {mention: n for n, cluster in enumerate(clusters) for mention in cluster}


def muc(gold: Clusters, found: Clusters) -> Tally:
    """The counts of MUC: of the links that join each cluster, those that the other side has."""
    return Tally(*_links(gold, _places(found)), *_links(found, _places(gold)))


def _links(clusters: Clusters, other: Mapping[MentionPlace, int]) -> tuple[int, int]:
    """The number of links that the other side has too, and that of all links.

    A cluster of n mentions has n - 1 links. ``other`` has the number of each mention's cluster.
    """
    kept = 0
    for cluster in clusters:
        shared = [other[mention] for mention in cluster if mention in other]
        kept += len(shared) - len(set(shared))
    return kept, sum(len(cluster) - 1 for cluster in clusters)


def b_cubed(gold: Clusters, found: Clusters) -> Tally:
    """The counts of B³: for each mention, the share of its cluster that the other side has."""
    return Tally(*_mentions(gold, found), *_mentions(found, gold))


def _mentions(clusters: Clusters, others: Clusters) -> tuple[float, int]:
    """The sum of the shares of all mentions, and the number of mentions.

    The share is that part of the mention's cluster that is in its cluster in ``others``.
    """
    own, places = _places(clusters), _places(others)
    shares = (
        len(clusters[n] & others[places[mention]]) / len(clusters[n])
        for mention, n in own.items()
        if mention in places
    )
    return sum(shares), len(own)


def ceaf(gold: Clusters, found: Clusters) -> Tally:
    """The counts of CEAF: the clusters are paired one to one with the greatest similarity (φ4)."""
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    places = _places(found)
    for g, cluster in enumerate(gold):
        for f in {places[mention] for mention in cluster if mention in places}:
            alike = 2 * len(cluster & found[f]) / (len(cluster) + len(found[f]))
            graph.add_edge(("gold", g), ("found", f), weight=alike)
    pairs = nx.max_weight_matching(graph)
    # The order of the pairs differs between processes; the result of fsum does not depend on it.
    alike = fsum(graph.edges[pair]["weight"] for pair in pairs)
    return Tally(alike, len(gold), alike, len(found))


def lea(gold: Clusters, found: Clusters) -> Tally:
    """The counts of LEA: for each cluster, the share of its links found, weighed by its size."""
    return Tally(*_weighed(gold, found), *_weighed(found, gold))


def _weighed(clusters: Clusters, others: Clusters) -> tuple[float, int]:
    """The sum of the clusters' sizes times the shares of their links in ``others``.

    The second number is that of all mentions.
    """
    kept = (
        len(one) * sum(_pairs(len(one & other)) for other in others) / _pairs(len(one))
        for one in clusters
    )
    return sum(kept), len(list(chain.from_iterable(clusters)))


def _pairs(n: int) -> float:
    return n * (n - 1) / 2


TALLIES: dict[str, TallyOf] = {"MUC": muc, "B3": b_cubed, "CEAFe": ceaf, "LEA": lea}
