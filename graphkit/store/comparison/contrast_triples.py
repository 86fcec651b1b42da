"""Makes the triples of contrasts: two sides, their words, and how they stand against each other."""

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from graphkit.records import Actor, Article, Contrast, ContrastSide, Statement
from graphkit.store import wording
from graphkit.store.facts import Fact, offsets, passages, some, triples
from graphkit.store.vocabulary import label, term, thing

# The statements of the side that spoke first, and those of the other.
SIDE_TERMS = ("gk:firstSide", "gk:secondSide")


def of_contrast(
    contrast: Contrast,
    actors: Mapping[str, Actor],
    statements: Mapping[str, Statement],
    articles: Mapping[str, Article],
    base: str,
) -> Iterator[Triple]:
    """The triples of a contrast: opposing statements side by side, without a judgement.

    ``actors``, ``statements`` and ``articles`` are those of the timeline by id.
    """
    node = thing(base, "contrast", contrast.id)
    who = " and ".join(wording.side(side, actors, statements) for side in contrast.sides)
    event = contrast.topic and actors[contrast.topic].kind == "event"
    topic = thing(base, "actor", contrast.topic) if contrast.topic else None
    facts: list[Fact] = [
        ("rdf:type", term("gk:Contrast")),
        ("rdfs:label", label(f"{who} on {contrast.subject}")),
        ("gk:contrastKind", Literal(contrast.kind)),
        ("gk:topic", topic),
        ("gk:event", topic if event else None),
        ("gk:contrastSubject", some(contrast.subject)),
        ("gk:contrastBasis", some(contrast.basis)),
    ]
    yield from triples(node, facts)
    for side, name in zip(contrast.sides, SIDE_TERMS, strict=True):
        yield from triples(node, [_speaker(one, actors, base) for one in side.speakers])
        said = [Triple(node, term("gk:contrasts"), one) for one in nodes_of(side, base)]
        yield from (*said, *(Triple(node, term(name), one) for one in nodes_of(side, base)))
        yield from opposing_words(node, "gk:contrastWords", side, statements, articles, base)


def _speaker(id_: str, actors: Mapping[str, Actor], base: str) -> Fact:
    """The fact of an actor of a side, or of its source without a name."""
    if id_ in actors:
        return "gk:side", thing(base, "actor", id_)
    return "gk:sideSource", thing(base, "source", id_)


def nodes_of(side: ContrastSide, base: str) -> list[NamedNode]:
    """The nodes of the statements of a side."""
    return [thing(base, "statement", id_) for id_ in side.statements]


def opposing_words(  # noqa: PLR0917 -- the terms first, then what the timeline has by id
    node: NamedNode,
    name: str,
    side: ContrastSide,
    statements: Mapping[str, Statement],
    articles: Mapping[str, Article],
    base: str,
) -> Iterator[Triple]:
    """The passages of the words of a side that stand against the other; ``name`` is their term."""
    for id_, spans in zip(side.statements, side.words, strict=True):
        article = articles[statements[id_].utterance.article]
        yield from passages(node, {name: spans}, article, base)
        yield from offsets(spans, article, base)
