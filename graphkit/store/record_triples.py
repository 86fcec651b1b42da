"""Makes the triples of articles, actors, relations and the program itself."""

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, Triple

from graphkit.identity import fold, mint
from graphkit.records import Actor, Article, Relation, When
from graphkit.store import wording
from graphkit.store.facts import (
    EVENT_DATE,
    PUBLISHED_DATE,
    TOLD_DATE,
    Fact,
    dated,
    links,
    origin,
    passages,
    plain,
    published_day,
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


def of_article(article: Article, outlets: Mapping[str, str], base: str) -> Iterator[Triple]:
    """The triples of an article's data. Its text is not in the graph, only its digest.

    ``outlets`` has the ids of organizations by the key of a name. The publisher is the organization
    of its name, so that what it publishes and what is said of it meet in one node; else it has its
    own node.
    """
    name = (article.publisher or "").strip()
    own = thing(base, "outlet", mint("outlet", outlet_key(name)))
    known = outlets.get(outlet_key(name))
    publisher = thing(base, "actor", known) if known else own
    url = Literal(article.url, datatype=term("xsd:anyURI")) if article.url else None
    facts: list[Fact] = [
        ("rdf:type", term("schema:NewsArticle")),
        ("rdfs:label", label(article.title.strip() or "Untitled", article.language)),
        ("schema:headline", some(article.title, article.language)),
        ("schema:inLanguage", plain(article.language)),
        ("schema:publisher", publisher if name else None),
        ("schema:url", url),
        *_published(article),
        ("gk:textDigest", plain(article.digest)),
    ]
    yield from triples(thing(base, "article", article.id), facts)
    if name and publisher == own:
        yield from triples(own, _outlet(name))


def _published(article: Article) -> list[Fact]:
    """The facts of the days of publication and revision; an interval unless it is one day."""
    when = article.published or When()
    exact = published_day(article)
    return [
        ("schema:datePublished", day(exact)),
        ("schema:dateModified", day(article.updated.start if article.updated else None)),
        *(dated(when, PUBLISHED_DATE) if exact is None else [("gk:dateBasis", some(when.basis))]),
    ]


def outlet_key(name: str) -> str:
    """The name of an outlet as it is compared: without case, accents and a leading “the”.

    >>> outlet_key("The Daily Wren")
    'daily wren'
    """
    return fold(name).removeprefix("the ")


def _outlet(name: str) -> list[Fact]:
    """The facts of an outlet that no article names as an actor."""
    return [
        ("rdf:type", term("schema:Organization")),
        ("rdfs:label", label(name)),
        ("schema:name", words(name)),
    ]


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
    """The fact of the Wikidata item: the same thing if it was checked, else a hint.

    Its object is ``None`` without an item.
    """
    property_ = "schema:sameAs" if actor.wikidata_checked else "rdfs:seeAlso"
    return property_, term(f"wd:{actor.wikidata}") if actor.wikidata else None


def _happened(event: Actor, known: Mapping[str, str], base: str) -> list[Fact]:
    """The facts of an event: its days, and places and parties by name.

    Places and parties that are actors of the timeline are links, too.
    """
    return [
        *dated(event.when or When(), EVENT_DATE),
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
        *dated(relation.when, TOLD_DATE),
        origin(article, base),
    ]
    yield from triples(node, facts)
    yield from passages(node, {"gk:cue": seen.cue, "gk:sentence": (seen.sentence,)}, article, base)
