"""Makes the sorted triples of a timeline, in named graphs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import Triple

import graphkit.store.record_triples as noun
from graphkit.identity import BASE_IRI
from graphkit.records import Actor, Relation, Statement, TextPublication, Timeline
from graphkit.store.comparison.contrast_triples import of_contrast
from graphkit.store.comparison.other_triples import (
    of_change,
    of_publication,
    of_shared_claim,
)
from graphkit.store.provenance.manifest import NO_INGREDIENTS, Ingredients
from graphkit.store.provenance.program_triples import of_program
from graphkit.store.statement_triples import of_statement
from graphkit.store.triple_order import ordered

# Triples by the name of their graph: an article's id, "analysis" or "provenance".
Graphs = dict[str, list[Triple]]


def graphs(
    timeline: Timeline, base: str = BASE_IRI, made_with: Ingredients = NO_INGREDIENTS
) -> Graphs:
    """The sorted triples of each named graph.

    Each article has a graph with its statements and relations, named by its id. ``analysis`` has
    the actors and what comparing the articles gave, which belong to all together. ``provenance``
    has the program, and what it was made with.
    """
    return dict(parts(timeline, base, made_with))


def parts(
    timeline: Timeline, base: str = BASE_IRI, made_with: Ingredients = NO_INGREDIENTS
) -> Iterator[tuple[str, list[Triple]]]:
    """The named graphs one after the other, so that a writer holds one at a time.

    The articles come first, by their ids, then ``analysis``, then ``provenance``.
    """
    yield from _by_article(timeline, base)
    known = _ids_by_name(timeline.actors)
    actors = chain.from_iterable(noun.of_actor(a, known, base) for a in timeline.actors)
    yield "analysis", ordered(chain(actors, _compared(timeline, base)))
    yield "provenance", ordered(of_program(timeline.articles, made_with, base))


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
    for publication in _telling_more(timeline.publications):
        yield from of_publication(publication, texts, base)


def _telling_more(publications: Iterable[TextPublication]) -> Iterator[TextPublication]:
    """The publications of texts with several, and revisions: any other says what its article says.

    A text that a revision replaced is one of these, too.
    """
    several = tuple(publications)
    times = Counter(one.article for one in several)
    replaced = {one.of for one in several}
    for one in several:
        if one.of or one.article in replaced or times[one.article] > 1:
            yield one


def _by_article(timeline: Timeline, base: str) -> Iterator[tuple[str, list[Triple]]]:
    """The sorted triples of each article, with its id."""
    actors = {a.id: a for a in timeline.actors}
    organizations = _ids_by_name(a for a in timeline.actors if a.kind == "organization")
    outlets = {noun.outlet_key(name): id_ for name, id_ in organizations.items()}
    known = {s.id: s for s in timeline.statements}
    said, told = defaultdict[str, list[Statement]](list), defaultdict[str, list[Relation]](list)
    for statement in timeline.statements:
        said[statement.utterance.article].append(statement)
    for relation in timeline.relations:
        told[relation.narration.article].append(relation)
    for article in sorted(timeline.articles, key=lambda a: a.id):
        own = [noun.of_article(article, outlets, base)]
        own += [of_statement(one, article, actors, known, base) for one in said[article.id]]
        own += [noun.of_relation(one, article, actors, base) for one in told[article.id]]
        yield article.id, ordered(chain.from_iterable(own))


def _ids_by_name(actors: Iterable[Actor]) -> dict[str, str]:
    """The ids of actors by name and alias; a name goes before another actor's alias."""
    several = tuple(actors)
    aliases = {alias: a.id for a in several for alias in a.aliases}
    return {**aliases, **{a.name: a.id for a in several}}
