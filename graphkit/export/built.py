"""What exporters read of a build: its graph, and tables that queries make of it."""

from functools import cached_property
from pathlib import Path

from graphkit.query import Triples, ask, load

# One row a statement; what there can be several of stands in one cell with “; ” between.
STATEMENTS = """SELECT ?statement ?speakers ?source ?verb ?claim ?sentence ?kind ?polarity ?topics
  ?day ?ground ?sort ?from ?to ?certainty ?score ?headline ?publisher ?url ?published
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
Row = dict[str, str]


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
        answer = ask(self.graph, sparql)
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
