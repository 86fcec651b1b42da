"""Measures events over articles: which given words of a topic's articles tell of one event."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import Any, NamedTuple

from spacy.tokens import Doc

from graphkit.compare import event_root, stories_of, words_of
from graphkit.measure.figure import Figure, Line, Options, Prediction, f1
from graphkit.measure.texts import article_of
from graphkit.resolve import resolve

EVENT_KIND = "event"
# The id of an article, and the first and last place of a mention in it.
Place = tuple[str, int, int]
Pair = frozenset[Place]
Link = tuple[str, str, str, str]


class _Told(NamedTuple):
    """A mention of an event: where, and the root of its head; a pronoun is an event of its own."""

    place: Place
    root: str


def predict(line: Line, options: Options) -> Prediction:
    """The given mentions of the events of a topic, those of one event together."""
    counts, told = [], []
    for each in line["articles"]:
        article, doc = article_of(each)
        resolved = resolve(article, doc, (), min_certainty=options.search.min_certainty)
        counts.append(words_of(article.text, resolved.mentions))
        told.append([_told(each["id"], mention, doc) for mention in _mentions(each)])
    clusters: dict[tuple[int, str], list[Place]] = defaultdict(list)
    for n, story in enumerate(stories_of(counts)):
        for mention in (one for number in story for one in told[number]):
            clusters[n, mention.root].append(mention.place)
    return {"id": line["id"], "clusters": [sorted(one) for one in clusters.values()]}


def _mentions(article: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    return (one for one in article.get("mentions", ()) if one.get("kind", EVENT_KIND) == EVENT_KIND)


def _told(article: str, mention: Mapping[str, Any], doc: Doc) -> _Told:
    start, end = mention["start"], mention["end"]
    words = doc.char_span(start, end, alignment_mode="expand")
    own = f"{article} {start} {end}"
    alone = words is None or words.root.pos_ == "PRON"
    root = own if alone or words is None else event_root(words.root.lemma_.lower())
    return _Told((article, start, end), root)


def figures(gold: Sequence[Line], predictions: Mapping[str, Prediction]) -> tuple[Figure, ...]:
    """F1 over pairs of mentions of different articles, and over links of two articles."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for line in gold:
        event = dict(_gold(line))
        told = [[tuple(p) for p in c] for c in predictions.get(line["id"], {}).get("clusters", ())]
        made = _pairs([place for place in cluster if place in event] for cluster in told)
        true = _pairs(list(cluster) for cluster in _clusters(event))
        for name, one, other in (
            ("pairs", made, true),
            ("links", _links(made, event), _links(true, event)),
        ):
            right[name] += len(one & other)
            found[name] += len(one)
            wanted[name] += len(other)
    return tuple(f1(name, right[name], found[name], wanted[name]) for name in ("pairs", "links"))


def _gold(line: Line) -> Iterator[tuple[Place, str]]:
    for article in line["articles"]:
        for one in _mentions(article):
            yield (article["id"], one["start"], one["end"]), one["cluster"]


def _clusters(event: Mapping[Place, str]) -> Iterator[list[Place]]:
    ordered = sorted(event, key=lambda place: (event[place], place))
    return (list(same) for _, same in groupby(ordered, key=event.__getitem__))


def _pairs(clusters: Iterable[list[Place]]) -> set[Pair]:
    both = (pair for cluster in clusters for pair in combinations(sorted(cluster), 2))
    return {frozenset(pair) for pair in both if pair[0][0] != pair[1][0]}


def _links(pairs: Iterable[Pair], event: Mapping[Place, str]) -> set[Link]:
    """The pairs, of two articles and two events of gold only one."""
    sorted_pairs = (sorted(pair) for pair in pairs)
    return {
        (one[0], other[0], *sorted((event[one], event[other])))  # type: ignore[misc]
        for one, other in sorted_pairs
    }
