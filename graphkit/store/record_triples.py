"""Makes the triples of articles, actors, relations and the program itself."""

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, Triple

from graphkit.identity import mint
from graphkit.records import Actor, Article, Relation, When
from graphkit.store import wording
from graphkit.store.facts import (
    Fact,
    activity,
    dated,
    links,
    origin,
    passages,
    plain,
    some,
    triples,
)
from graphkit.store.vocabulary import day, label, term, thing, words

ACTOR_CLASSES = {
    "person": "schema:Person",
    "organization": "schema:Organization",
    "country": "schema:Country",
    "place": "schema:Place",
    "event": "schema:Event",
}


def of_article(article: Article, base: str) -> Iterator[Triple]:
    """The triples of an article's data. Its text is not in the graph, only its digest."""
    published = article.published or When()
    exact = published.start if published.start == published.end else None
    url = Literal(article.url, datatype=term("xsd:anyURI")) if article.url else None
    facts: list[Fact] = [
        ("rdf:type", term("schema:NewsArticle")),
        ("rdf:type", term("nif:Context")),
        ("rdfs:label", label(article.title.strip() or "Untitled", article.language)),
        ("schema:headline", some(article.title, article.language)),
        ("schema:inLanguage", plain(article.language)),
        ("schema:publisher", some(article.publisher)),
        ("schema:url", url),
        ("schema:datePublished", day(exact)),
        ("schema:dateModified", day(article.updated.start if article.updated else None)),
        ("gk:textDigest", plain(article.digest)),
        *dated(published),
    ]
    return triples(thing(base, "article", article.id), facts)


def of_actor(actor: Actor, known: Mapping[str, str], base: str) -> Iterator[Triple]:
    """The triples of an actor of any kind; ``known`` has the ids of actors by name."""
    event = actor.kind == "event"
    facts: list[Fact] = [
        ("rdf:type", term("gk:Actor")),
        ("rdf:type", term("gk:Event") if event else None),
        ("rdf:type", term(ACTOR_CLASSES[actor.kind])),
        ("rdfs:label", label(actor.name)),
        ("skos:prefLabel", words(actor.name)),
        *(("skos:altLabel", words(alias)) for alias in actor.aliases if alias != actor.name),
        _item(actor),
        *(_happened(actor, known, base) if event else ()),
    ]
    return triples(thing(base, "actor", actor.id), facts)


def _item(actor: Actor) -> Fact:
    """The fact of the Wikidata item: an exact match if it was checked, else a hint.

    Its object is ``None`` without an item.
    """
    property_ = "skos:exactMatch" if actor.wikidata_checked else "rdfs:seeAlso"
    return property_, term(f"wd:{actor.wikidata}") if actor.wikidata else None


def _happened(event: Actor, known: Mapping[str, str], base: str) -> list[Fact]:
    """The facts of an event: its days, and places and parties by name.

    Places and parties that are actors of the timeline are links, too.
    """
    return [
        *dated(event.when or When()),
        *(("gk:placeName", words(name)) for name in event.places),
        *(("gk:partyName", words(name)) for name in event.parties),
        *links("gk:place", (known[name] for name in event.places if name in known), base),
        *links("gk:party", (known[name] for name in event.parties if name in known), base),
    ]


def of_relation(
    relation: Relation, article: Article, actors: Mapping[str, Actor], base: str
) -> Iterator[Triple]:
    """The triples of a narrated relation, which is a node since it has a date and a polarity."""
    seen, node = relation.narration, thing(base, "relation", relation.id)
    facts: list[Fact] = [
        ("rdf:type", term("gk:Relation")),
        ("rdfs:label", label(wording.told(relation, actors), article.language)),
        *links("gk:subject", relation.subjects, base),
        ("gk:relation", Literal(relation.relation)),
        *links("gk:object", relation.objects, base),
        ("gk:polarity", Literal(seen.polarity)),
        ("gk:rule", Literal(seen.rule)),
        *dated(relation.when),
        *origin(article, base),
    ]
    yield from triples(node, facts)
    yield from passages(node, {"gk:cue": seen.cue, "gk:sentence": (seen.sentence,)}, article, base)


def of_program(version: str, base: str) -> Iterator[Triple]:
    """The triples of the program, without times: the same articles give the same bytes."""
    agent = thing(base, "agent", mint("agent", "graphkit"))
    program: list[Fact] = [
        ("rdf:type", term("prov:SoftwareAgent")),
        ("rdfs:label", label("graphkit")),
        ("schema:softwareVersion", Literal(version)),
    ]
    reading: list[Fact] = [
        ("rdf:type", term("prov:Activity")),
        ("rdfs:label", label("Reading articles into a timeline")),
        ("prov:wasAssociatedWith", agent),
    ]
    yield from triples(agent, program)
    yield from triples(activity(base), reading)
