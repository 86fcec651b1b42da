"""What exporters read of a build: its graph, and tables that queries make of it."""

import re
import sys
from functools import cached_property
from pathlib import Path

from graphkit.query import Triples, ask, load

# One row a statement; what there can be several of stands in one cell with “; ” between.
STATEMENTS = """SELECT ?statement ?article ?speakers ?source ?verb ?claim ?sentence ?kind ?polarity
  ?topics ?day ?ground ?sort ?from ?to ?certainty ?score ?headline ?publisher ?url
  ?published ?carriers
WHERE {
  ?statement a gk:Statement ; gk:claim/schema:text ?claim ; gk:sentence/nif:anchorOf ?sentence ;
    gk:quoteKind ?kind ; gk:polarity ?polarity ; gk:score ?score ; gk:article ?article .
  ?article rdfs:label ?headline .
  OPTIONAL { SELECT ?statement (GROUP_CONCAT(?who; separator="; ") AS ?speakers) WHERE {
    SELECT ?statement ?who { ?statement gk:actor/skos:prefLabel ?who } ORDER BY ?who
  } GROUP BY ?statement }
  OPTIONAL { SELECT ?statement (GROUP_CONCAT(?whom; separator="; ") AS ?topics) WHERE {
    SELECT ?statement ?whom { ?statement gk:about/skos:prefLabel ?whom } ORDER BY ?whom
  } GROUP BY ?statement }
  OPTIONAL { SELECT ?statement (MIN(STR(?words)) AS ?source) WHERE {
    ?statement gk:source/nif:anchorOf ?words
  } GROUP BY ?statement }
  OPTIONAL { SELECT ?article (GROUP_CONCAT(?outlet; separator="; ") AS ?carriers) WHERE {
    SELECT DISTINCT ?article ?outlet {
      ?copy gk:copyOf ?article . OPTIONAL { ?copy gk:publisherName ?by }
      OPTIONAL { ?copy gk:address ?at } BIND(COALESCE(STR(?by), STR(?at), "?") AS ?outlet)
    } ORDER BY ?outlet
  } GROUP BY ?article }
  OPTIONAL { ?statement gk:reportingVerb ?verb }
  OPTIONAL { ?statement gk:saidOn ?day ; gk:saidOnGround ?ground }
  OPTIONAL { ?statement gk:sortDay ?sort }
  OPTIONAL { ?statement gk:saidFrom ?from }
  OPTIONAL { ?statement gk:saidTo ?to }
  OPTIONAL { ?statement gk:certainty ?certainty }
  OPTIONAL { ?article schema:publisher/rdfs:label ?publisher }
  OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?article schema:datePublished ?published }
} ORDER BY COALESCE(?sort, "9999-12-31"^^xsd:date) ?headline ?statement"""
ACTORS = """SELECT ?actor ?name ?kind ?wikidata WHERE {
  VALUES (?class ?kind) { (schema:Person "person") (schema:Organization "organization")
    (schema:Country "country") (schema:Place "place") (schema:Event "event") }
  ?actor a gk:Actor , ?class ; skos:prefLabel ?name .
  OPTIONAL { ?actor schema:sameAs ?wikidata }
} ORDER BY ?name ?actor"""
LINKS = """SELECT ?actor ?topic ?statement ?day WHERE {
  ?statement gk:actor ?actor ; gk:about ?topic .
  OPTIONAL { ?statement gk:sortDay ?day }
} ORDER BY ?actor ?topic ?day ?statement"""
# A row for each speaker and each topic of a statement; either can be missing.
SPEECHES = """SELECT ?statement ?article ?actor ?topic ?verb ?polarity ?claim ?day WHERE {
  ?statement a gk:Statement ; gk:article ?article ; gk:polarity ?polarity ;
    gk:claim/schema:text ?claim .
  OPTIONAL { ?statement gk:actor ?actor }
  OPTIONAL { ?statement gk:about ?topic }
  OPTIONAL { ?statement gk:reportingVerb ?verb }
  OPTIONAL { ?statement gk:saidOn ?day }
} ORDER BY ?statement ?actor ?topic"""
ARTICLES = """SELECT ?article ?headline ?publisher ?url ?published (COUNT(?s) AS ?statements)
WHERE {
  ?article a schema:NewsArticle ; rdfs:label ?headline .
  OPTIONAL { ?s gk:article ?article ; gk:claim ?claim }
  OPTIONAL { ?article schema:publisher/rdfs:label ?publisher }
  OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?article schema:datePublished ?published }
} GROUP BY ?article ?headline ?publisher ?url ?published ORDER BY ?published ?headline ?article"""
CONTRASTS = """SELECT DISTINCT ?kind ?subject ?who ?claim ?day ?whom ?other ?later WHERE {
  ?contrast gk:contrastKind ?kind ; gk:contrastSubject ?subject ;
    gk:firstSide ?one ; gk:secondSide ?two .
  ?one (gk:actor|gk:describedSource)/rdfs:label ?who ; gk:claim/schema:text ?claim .
  ?two (gk:actor|gk:describedSource)/rdfs:label ?whom ; gk:claim/schema:text ?other .
  OPTIONAL { ?one gk:sortDay ?day }
  OPTIONAL { ?two gk:sortDay ?later }
} ORDER BY ?subject ?who ?claim ?whom ?other"""
# Columns with days, and those with numbers.
DAY_COLUMNS = frozenset({"day", "sort", "from", "to", "published", "later"})
NUMBER_COLUMNS = frozenset({"certainty", "score", "statements"})
COLUMN_NAME = re.compile(r"\?(\w+)")
Row = dict[str, str]


def columns(sparql: str) -> list[str]:
    """The columns of a query of this module, in order.

    >>> columns(LINKS)
    ['actor', 'topic', 'statement', 'day']
    """
    return COLUMN_NAME.findall(sparql.split("WHERE", 1)[0])


class Built:
    """The build in a folder, as exporters read it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def graph(self) -> Triples:
        """The triples of ``graph.ttl``."""
        return load(self.folder / "graph.ttl")

    def rows(self, sparql: str) -> list[Row]:
        """The rows of an answer, by column; an empty cell is ``""``."""
        answer = ask(self.graph, sparql, seconds=None, rows=sys.maxsize - 1)
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
