"""The lines of ``graphkit explain``: all that a build knows of a statement or of an actor."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from graphkit.identity import fold
from graphkit.query import ask
from graphkit.records import Actor
from graphkit.report.lines import plain

ID_START = re.compile(r"[a-z2-7]{1,26}")
STATEMENT_FACTS = """
PREFIX gk: <https://w3id.org/graphkit/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?statement ?property ?value ?from ?to WHERE {
  ?statement a gk:Statement .
  FILTER(CONTAINS(STR(?statement), "/statement/START"))
  {
    ?statement ?property ?value . FILTER(ISLITERAL(?value)) BIND("" AS ?from) BIND("" AS ?to)
  } UNION {
    ?statement ?property ?place .
    ?place nif:anchorOf ?value . BIND(STRAFTER(STR(?place), "#char=") AS ?range)
    BIND(xsd:integer(STRBEFORE(?range, ",")) AS ?from)
    BIND(xsd:integer(STRAFTER(?range, ",")) AS ?to)
  } UNION {
    ?statement a gk:Statement . FILTER NOT EXISTS { ?statement gk:extractor ?other }
    BIND(gk:extractor AS ?property) BIND("rules" AS ?value) BIND("" AS ?from) BIND("" AS ?to)
  } UNION {
    ?statement gk:candidate ?thing .
    ?thing rdfs:label|gk:candidateActor/rdfs:label ?name ; gk:chance ?chance .
    OPTIONAL { ?thing gk:chosen ?chosen }
    BIND(gk:candidate AS ?property) BIND(IF(BOUND(?chosen), ", chosen", "") AS ?choice)
    BIND(CONCAT(?name, ", chance ", STR(?chance), ?choice) AS ?value)
    BIND("" AS ?from) BIND("" AS ?to)
  } UNION {
    ?statement ?property ?thing . ?thing rdfs:label ?value .
    FILTER(?property IN (gk:actor, gk:about, gk:addressee, gk:reportedBy, gk:sourceOf, gk:article))
    BIND("" AS ?from) BIND("" AS ?to)
  }
} ORDER BY ?statement ?property ?from ?value"""
# What each ground of a day means, and how many of such days a reader has, too: measured on articles
# that somebody read (docs/accuracy-dates.md).
GROUND_MEANINGS: dict[str, str] = {
    "stated": "words beside the saying; right for 47 of 48",
    "occasion": "a dated occasion of the speaker; right for 56 of 60",
    "story": "the day of the news; right for 191 of 201",
    "claim": "another report of the same claim, which proves the day",
    "published": "publication alone; right for 10 of 16",
}
# Properties of ``gk:`` in the order in which they are printed, each with its label.
EXPLAINED_PROPERTIES = (
    ("sentence", "sentence"),
    ("article", "article"),
    ("source", "source"),
    ("actorBasis", "from source to actor"),
    ("actor", "actor"),
    ("through", "spokesperson"),
    ("namedBy", "named by"),
    ("certainty", "certainty of the name"),
    ("candidate", "candidate"),
    ("sourceLabel", "source without a name"),
    ("sourceKind", "kind of source"),
    ("sourceOf", "source belongs to"),
    ("cue", "cue"),
    ("reportingVerb", "lemma of the verb"),
    ("polarity", "polarity"),
    ("commitment", "class of the verb"),
    ("evidential", "left to others by"),
    ("content", "claim"),
    ("quoteKind", "quotation"),
    ("rule", "rule"),
    ("extractor", "extractor"),
    ("score", "score"),
    ("saidOn", "said on, as a reader writes it"),
    ("saidOnGround", "ground for that day"),
    ("saidFrom", "said from"),
    ("saidTo", "said until"),
    ("dateBasis", "reason for the days of saying"),
    ("aboutFrom", "claim speaks of days from"),
    ("aboutTo", "claim speaks of days until"),
    ("aboutBasis", "reason for the days spoken of"),
    ("about", "claim is about"),
    ("addressee", "addressee"),
    ("reportedBy", "reported by"),
)


Places = list[tuple[int, int]]


def explanation(graph: bytes, statements: bytes, start: str) -> str | None:
    """Returns the lines about the statement whose id begins with ``start``.

    ``graph`` is the Turtle of a build, ``statements`` its ``statements.jsonl``, which has the words
    that say what a claim is about. Returns None if ``start`` is not the beginning of an id, or
    if no statement or more than one has such an id.
    """
    if not ID_START.fullmatch(start.lower()):
        return None
    answer = ask(graph, STATEMENT_FACTS.replace("START", start.lower()))
    rows = [dict(zip(answer.columns, one, strict=True)) for one in answer.rows]
    if len({one["statement"] for one in rows}) != 1:
        return None
    id_ = rows[0]["statement"].rsplit("/", 1)[-1]
    head, places = f"statement {id_}", _topic_places(statements, id_)
    for one in rows:
        if one["property"].endswith("#about"):
            one["value"] += _topic_words(places.get(one["value"], []), rows)
    return "\n".join(
        [head, *(text for name, says in EXPLAINED_PROPERTIES for text in _lines(rows, name, says))]
    )


def _topic_places(statements: bytes, id_: str) -> Mapping[str, Places]:
    """The places of the mentions of each topic of a statement, by the topic's name."""
    found = (line for line in statements.splitlines() if f'"{id_}"'.encode() in line)
    objects = (msgspec.json.decode(line) for line in found)
    own: dict[str, Any] = next((one for one in objects if one["id"] == id_), {"about": []})
    return {topic["name"]: topic.get("words", []) for topic in own["about"]}


def _topic_words(places: Places, rows: list[dict[str, str]]) -> str:
    """The words that say that a claim is about something, with their places: “the talks” [3–12]."""
    texts = [(int(one["from"]), one["value"]) for one in rows if one["from"]]
    told = []
    for start, end in places:
        inside = (text[start - at : end - at] for at, text in texts if at <= start)
        words = next((words for words in inside if len(words) == end - start), "")
        told.append(f"“{words}” [{start}–{end}]" if words else f"[{start}–{end}]")
    return ": " + ", ".join(told) if told else ""


def _lines(rows: list[dict[str, str]], name: str, says: str) -> list[str]:
    own = [one for one in rows if one["property"].rsplit("#", 1)[-1] == name]
    return [f"  {says}: {value}" for one in own for value in _values(one)]


def _values(row: dict[str, str]) -> list[str]:
    place = f"  [{row['from']}–{row['to']}]" if row["from"] else ""
    meaning = GROUND_MEANINGS.get(row["value"], "") if _is_ground(row["property"]) else ""
    more = f" ({meaning})" if meaning else ""
    return [plain(line) + more + place for line in row["value"].split("\n")]


def _is_ground(name: str) -> bool:
    return name.endswith("#saidOnGround")


def actor_explanation(actors: Iterable[Actor], name: str) -> str:
    """Returns the lines about each actor that has this name, alias, id or Wikidata id.

    Case and accents do not matter. Returns ``""`` if no actor has it.
    """
    wanted = fold(name)
    found = [actor for actor in actors if wanted in _names(actor)]
    return "\n".join(line for actor in found for line in _actor_lines(actor))


def _names(actor: Actor) -> set[str]:
    return {fold(n) for n in (actor.name, *actor.aliases, actor.id, actor.wikidata or actor.id)}


def _actor_lines(actor: Actor) -> list[str]:
    sure = "" if actor.wikidata_checked else " (unchecked)"
    linked = [f"  Wikidata: {actor.wikidata}{sure}"] if actor.wikidata else []
    head = [f"actor {actor.id}", f"  name: {plain(actor.name)}", f"  kind: {actor.kind}"]
    also = [f"  alias: {plain(alias)}" for alias in actor.aliases]
    return [*head, *linked, *also, *(f"  reason: {plain(one)}" for one in actor.reasons)]
