"""Actors, articles and statements for ``neo4j-admin database import``: CSV with typed heads."""

from collections.abc import Iterator

from graphkit.export.built import ACTORS, ARTICLES, SPEECHES, STATEMENTS, Built
from graphkit.export.exporter import Exporter
from graphkit.export.formats.sheets import csv_file, local

ACTOR_HEAD = ("id:ID", "name", "kind", "wikidata", ":LABEL")
ARTICLE_HEAD = ("id:ID", "headline", "publisher", "url", "published:date", ":LABEL")
STATEMENT_HEAD = ("id:ID", "claim", "verb", "polarity", "day:date", "score:double", ":LABEL")
EDGE_HEAD = (":START_ID", ":END_ID", ":TYPE")


def neo4j(build: Built) -> dict[str, bytes]:
    """Three files of nodes and one of edges: SAID, ABOUT and IN."""
    actors = (
        (local(r["actor"]), r["name"], r["kind"], r["wikidata"], f"Actor;{r['kind'].capitalize()}")
        for r in build.rows(ACTORS)
    )
    articles = (
        (local(r["article"]), r["headline"], r["publisher"], r["url"], r["published"], "Article")
        for r in build.rows(ARTICLES)
    )
    keys = ("claim", "verb", "polarity", "day", "score")
    statements = (
        (local(row["statement"]), *(row[key] for key in keys), "Statement")
        for row in build.rows(STATEMENTS)
    )
    return {
        "actors.csv": csv_file(ACTOR_HEAD, actors, spreadsheet=False),
        "articles.csv": csv_file(ARTICLE_HEAD, articles, spreadsheet=False),
        "statements.csv": csv_file(STATEMENT_HEAD, statements, spreadsheet=False),
        "edges.csv": csv_file(EDGE_HEAD, sorted(set(_edges(build))), spreadsheet=False),
    }


def _edges(build: Built) -> Iterator[tuple[str, str, str]]:
    for row in build.rows(SPEECHES):
        statement = local(row["statement"])
        yield statement, local(row["article"]), "IN"
        if row["actor"]:
            yield local(row["actor"]), statement, "SAID"
        if row["topic"]:
            yield statement, local(row["topic"]), "ABOUT"


NEO4J = Exporter("Neo4j: a folder of CSV files for neo4j-admin database import", neo4j)
