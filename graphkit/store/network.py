"""Converts a timeline to a networkx graph, and to GraphML for Gephi and other programs."""

from itertools import product

import networkx as nx

from graphkit.records import Article, Relation, Said, Statement, Timeline, When
from graphkit.store.wording import covered, reported
from graphkit.text.xml import writable


def network(timeline: Timeline) -> "nx.MultiDiGraph[str]":
    """The graph of a timeline: its nodes are actors and articles.

    A statement has an edge from each speaker to each actor that it is about. Without a known
    speaker the edge starts at the article, without such an actor it ends there; so each statement
    has an edge. A narrated relation has an edge from each subject to each object. Attributes are
    strings; an unknown date is left out.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    articles = {article.id: article for article in timeline.articles}
    for actor in timeline.actors:
        graph.add_node(actor.id, label=actor.name, kind=actor.kind, wikidata=actor.wikidata or "")
    for article in timeline.articles:
        graph.add_node(article.id, label=article.title, kind="article", wikidata="")
    for statement in timeline.statements:
        _add_statement(graph, statement, articles[statement.utterance.article])
    for relation in timeline.relations:
        _add_relation(graph, relation, articles[relation.narration.article].text)
    return graph


def _add_statement(graph: "nx.MultiDiGraph[str]", statement: Statement, article: Article) -> None:
    """Adds the edges of a statement to ``graph``."""
    seen = statement.utterance
    speakers, topics = statement.actors or (seen.article,), statement.about or (seen.article,)
    for speaker, topic in product(speakers, topics):
        graph.add_edge(
            speaker,
            topic,
            key=f"{statement.id}-{speaker}-{topic}",
            kind="statement",
            statement=statement.id,
            label=reported(statement, article),
            claim=covered(article.text, seen.content),
            polarity=seen.polarity,
            article=seen.article,
            **_days(statement.said),
            **_day(statement.said),
        )


def _add_relation(graph: "nx.MultiDiGraph[str]", relation: Relation, text: str) -> None:
    """Adds the edges of a narrated relation to ``graph``; ``text`` is that of its article."""
    seen = relation.narration
    for subject, object_ in product(
        relation.subjects or (seen.article,), relation.objects or (seen.article,)
    ):
        graph.add_edge(
            subject,
            object_,
            key=f"{relation.id}-{subject}-{object_}",
            kind="relation",
            label=relation.relation,
            claim=seen.sentence.of(text),
            polarity=seen.polarity,
            article=seen.article,
            **_days(relation.when),
        )


def _days(when: When) -> dict[str, str]:
    days = {"start": when.start, "end": when.end}
    return {name: day.isoformat() for name, day in days.items() if day}


def _day(said: Said) -> dict[str, str]:
    """The day that a reader writes down and its ground, if there is one."""
    return {"day": said.day.isoformat(), "ground": said.ground} if said.day and said.ground else {}


def graphml(timeline: Timeline) -> bytes:
    """The bytes of ``graph.graphml``; a character that XML cannot contain becomes U+FFFD."""
    graph = network(timeline)
    for _, attributes in graph.nodes(data=True):
        _clean(attributes)
    for _, _, attributes in graph.edges(data=True):
        _clean(attributes)
    return "\n".join((*nx.generate_graphml(graph), "")).encode("utf-8")


def _clean(attributes: dict[str, str]) -> None:
    attributes.update({k: writable(v) for k, v in attributes.items()})
