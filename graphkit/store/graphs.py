"""Makes the sorted triples of a timeline, in named graphs."""

from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import Triple

import graphkit.store.record_triples as noun
from graphkit.identity import BASE_IRI
from graphkit.records import Actor, Timeline
from graphkit.store.comparison.contrast_triples import of_contrast
from graphkit.store.comparison.other_triples import (
    of_change,
    of_publication,
    of_shared_claim,
)
from graphkit.store.statement_triples import of_statement
from graphkit.store.vocabulary import term
from graphkit.version import version

# Triples by the name of their graph: an article's id, "analysis" or "provenance".
Graphs = dict[str, list[Triple]]
RDF_TYPE = term("rdf:type")


def graphs(timeline: Timeline, base: str = BASE_IRI) -> Graphs:
    """The sorted triples of each named graph.

    Each article has a graph with its statements and relations, named by its id. ``analysis`` has
    the actors and what comparing the articles gave, which belong to all together. ``provenance``
    has the program.
    """
    known = _ids_by_name(timeline.actors)
    analysis = chain(
        chain.from_iterable(noun.of_actor(a, known, base) for a in timeline.actors),
        _compared(timeline, base),
    )
    return {
        **_by_article(timeline, base),
        "analysis": ordered(analysis),
        "provenance": ordered(noun.of_program(version(), (a.id for a in timeline.articles), base)),
    }


def _compared(timeline: Timeline, base: str) -> Iterator[Triple]:
    """The triples of what comparing the articles gave."""
    actors = {a.id: a for a in timeline.actors}
    said = {s.id: s for s in timeline.statements}
    texts = {a.id: a for a in timeline.articles}
    for contrast in timeline.contrasts:
        yield from of_contrast(contrast, actors, said, texts, base)
    for change in timeline.changes:
        yield from of_change(change, actors, said, texts, base)
    for claim in timeline.shared_claims:
        yield from of_shared_claim(claim, said, texts, base)
    for publication in timeline.publications:
        yield from of_publication(publication, texts, base)


def _by_article(timeline: Timeline, base: str) -> Graphs:
    """The sorted triples of each article, by its id."""
    actors = {a.id: a for a in timeline.actors}
    articles = {a.id: a for a in timeline.articles}
    organizations = _ids_by_name(a for a in timeline.actors if a.kind == "organization")
    outlets = {noun.outlet_key(name): id_ for name, id_ in organizations.items()}
    found = {a.id: list(noun.of_article(a, outlets, base)) for a in timeline.articles}
    known = {s.id: s for s in timeline.statements}
    for statement in timeline.statements:
        article = articles[statement.utterance.article]
        found[article.id] += of_statement(statement, article, actors, known, base)
    for relation in timeline.relations:
        article = articles[relation.narration.article]
        found[article.id] += noun.of_relation(relation, article, actors, base)
    return {name: ordered(triples) for name, triples in sorted(found.items())}


def _ids_by_name(actors: Iterable[Actor]) -> dict[str, str]:
    """The ids of actors by name and alias; a name goes before another actor's alias."""
    several = tuple(actors)
    aliases = {alias: a.id for a in several for alias in a.aliases}
    return {**aliases, **{a.name: a.id for a in several}}


def ordered(triples: Iterable[Triple]) -> list[Triple]:
    """The triples, each once, sorted by subject; the type of a subject comes first."""
    return sorted(set(triples), key=_order)


def _order(triple: Triple) -> tuple[str, bool, str, str]:
    predicate = triple.predicate
    return str(triple.subject), predicate != RDF_TYPE, predicate.value, str(triple.object)
