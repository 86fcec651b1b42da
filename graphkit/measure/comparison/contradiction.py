"""Measures pairs of sentences: what the second is, given the first."""

from collections.abc import Mapping, Sequence

from graphkit.anchor import anchor
from graphkit.assemble import statements
from graphkit.compare import Sentence, relation, sentence
from graphkit.extract import extract
from graphkit.measure.figure import ALL_ANSWERS, Figure, Line, Options, Prediction, f1, share
from graphkit.measure.texts import article_of
from graphkit.resolve import resolve


def predict(line: Line, options: Options) -> Prediction:
    """The label of a pair: ``contradiction``, ``entailment`` or ``unknown``."""
    label = relation(_sentence(line, "a", options), _sentence(line, "b", options))
    return {"id": line["id"], "label": label}


def figures(gold: Sequence[Line], predictions: Mapping[str, Prediction]) -> tuple[Figure, ...]:
    """The share of right labels, and the F1 of each label, over all and for each source."""
    labelled = [line for line in gold if line.get("label")]
    sources = sorted({str(line.get("source", "")) for line in labelled})
    parts = [("", labelled)]
    if len(sources) > 1:
        parts += [(f" {s}", [one for one in labelled if one.get("source") == s]) for s in sources]
    return tuple(figure for name, lines in parts for figure in _of(name, lines, predictions))


def _of(
    name: str, lines: Sequence[Line], predictions: Mapping[str, Prediction]
) -> tuple[Figure, ...]:
    told = [(line["label"], predictions.get(line["id"], {}).get("label")) for line in lines]
    labels = sorted({label for label, _ in told})
    return (
        share(f"{ALL_ANSWERS}{name}", sum(one == other for one, other in told), len(told)),
        *(
            f1(
                f"{label}{name}",
                sum(one == other == label for one, other in told),
                sum(other == label for _, other in told),
                sum(one == label for one, _ in told),
            )
            for label in labels
        ),
    )


def _sentence(line: Line, field: str, options: Options) -> Sentence:
    """One of the two texts; both count as one article, so that a name in both is one actor."""
    article, doc = article_of({"id": line["id"], "text": line[field]})
    seen = extract(article, doc, options.search)
    resolved = resolve(article, doc, seen.utterances, min_certainty=options.search.min_certainty)
    calendar = anchor(article, doc, seen.utterances, seen.narrations, resolved)
    return sentence(doc, statements(seen, resolved, calendar), resolved)
