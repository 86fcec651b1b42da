"""Actors, articles and statements as entities for Aleph and other programs: FollowTheMoney."""

import msgspec

from graphkit.export.built import ACTORS, ARTICLES, SPEECHES, Built, Row
from graphkit.export.exporter import Exporter
from graphkit.export.formats.sheets import local

# https://followthemoney.tech: a country that speaks is nearest to a public body there.
SCHEMATA = {
    "person": "Person",
    "organization": "Organization",
    "country": "PublicBody",
    "place": "Address",
    "event": "Event",
}
WIKIDATA = "http://www.wikidata.org/entity/"
Values = dict[str, str]


def followthemoney(build: Built) -> bytes:
    """A line of JSON for each entity: actors, articles, then what is said in each statement.

    A statement about somebody is an UnknownLink from speaker to topic, another one a Documentation
    of the speaker; its article is its proof. A statement without a known speaker is left out.
    """
    actors = [_actor(row) for row in build.rows(ACTORS)]
    articles = [_article(row) for row in build.rows(ARTICLES)]
    spoken = [_statement(row) for row in build.rows(SPEECHES) if row["actor"]]
    encoded = (msgspec.json.encode(one, order="sorted") for one in (*actors, *articles, *spoken))
    return b"".join(line + b"\n" for line in encoded)


def _actor(row: Row) -> dict[str, object]:
    item = row["wikidata"].removeprefix(WIKIDATA)
    return _entity(
        local(row["actor"]), SCHEMATA[row["kind"]], {"name": row["name"], "wikidataId": item}
    )


def _article(row: Row) -> dict[str, object]:
    values = {
        "fileName": f"{local(row['article'])}.txt",
        "name": row["headline"],
        "title": row["headline"],
        "publishedAt": row["published"],
        "publisher": row["publisher"],
        "sourceUrl": row["url"],
    }
    return _entity(local(row["article"]), "Article", values)


def _statement(row: Row) -> dict[str, object]:
    actor, topic, article = (local(row[name]) for name in ("actor", "topic", "article"))
    values = {
        "role": row["verb"],
        "status": row["polarity"],
        "description": row["claim"],
        "date": row["day"],
        "recordId": local(row["statement"]),
        "proof": article,
    }
    if topic:
        ends = {"subject": actor, "object": topic}
        return _entity(f"{local(row['statement'])}-{actor}-{topic}", "UnknownLink", values | ends)
    ends = {"document": article, "entity": actor}
    return _entity(f"{local(row['statement'])}-{actor}", "Documentation", values | ends)


def _entity(id_: str, schema: str, values: Values) -> dict[str, object]:
    properties = {name: [value] for name, value in values.items() if value}
    return {"id": id_, "schema": schema, "properties": properties}


FOLLOW_THE_MONEY = Exporter(
    "Aleph: entities and links as FollowTheMoney, a line each", followthemoney
)
