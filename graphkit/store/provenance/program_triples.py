"""Makes the triples of the program: what it read, with which models and word lists, what it made.

PROV-O has the activity, VoID and DCAT the data set. There is no time in them: the same articles,
read with the same things, give the same bytes.
"""

from collections.abc import Iterable, Iterator

import msgspec
from pyoxigraph import Literal, NamedNode, Triple

from graphkit.identity import digest, mint
from graphkit.records import Article
from graphkit.store.facts import Fact, triples
from graphkit.store.provenance.manifest import Ingredients, made_digest
from graphkit.store.vocabulary import ONTOLOGY_IRI, label, term, thing, words
from graphkit.version import version

TURTLE_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/text/turtle"
DATASET_TITLE = "Who said what, when, about whom"


def of_program(articles: Iterable[Article], made_with: Ingredients, base: str) -> Iterator[Triple]:
    """The triples of the program, of the reading of articles, and of the graph as a data set.

    The reading is named by the digest of what ``manifest.json`` says of inputs, models, word lists
    and settings, so that two builds have one name only if they were made of the same things.
    """
    several = tuple(articles)
    read = sorted(article.id for article in several)
    agent = thing(base, "agent", mint("agent", "graphkit"))
    activity = thing(base, "activity", mint("activity", made_digest(several, made_with)))
    used = dict(_used(made_with, base))
    reading: list[Fact] = [
        ("rdf:type", term("prov:Activity")),
        ("rdfs:label", label("Reading articles into a timeline")),
        ("prov:wasAssociatedWith", agent),
        *(("prov:used", thing(base, "article", one)) for one in read),
        *(("prov:used", one) for one in used),
    ]
    yield from triples(agent, _program())
    yield from triples(activity, reading)
    for one, facts in used.items():
        yield from triples(one, facts)
    yield from _dataset(read, activity, base)


def _program() -> list[Fact]:
    return [
        ("rdf:type", term("prov:SoftwareAgent")),
        ("rdfs:label", label("graphkit")),
        ("schema:softwareVersion", Literal(version())),
    ]


def _used(made_with: Ingredients, base: str) -> Iterator[tuple[NamedNode, list[Fact]]]:
    """The models, each with its version or digest, and the word lists, which have one together."""
    for name, known in sorted(made_with.models.items()):
        yield thing(base, "model", mint("model", name, known)), _versioned(name, known)
    if made_with.word_lists:
        known = digest(msgspec.json.encode(made_with.word_lists, order="sorted"))
        yield thing(base, "wordlists", mint("wordlists", known)), _versioned("word lists", known)


def _versioned(name: str, known: str) -> list[Fact]:
    return [
        ("rdf:type", term("prov:Entity")),
        ("rdfs:label", label(name)),
        ("schema:version", Literal(known)),
    ]


def _dataset(read: list[str], activity: NamedNode, base: str) -> Iterator[Triple]:
    """The triples of the graph as a data set that a catalogue can list, and of its Turtle."""
    dataset = thing(base, "dataset", mint("dataset", read))
    turtle = thing(base, "distribution", mint("distribution", read, "graph.ttl"))
    facts: list[Fact] = [
        ("rdf:type", term("void:Dataset")),
        ("rdf:type", term("dcat:Dataset")),
        ("rdfs:label", label(DATASET_TITLE)),
        ("dcterms:title", words(DATASET_TITLE)),
        ("void:vocabulary", NamedNode(ONTOLOGY_IRI.rstrip("#"))),
        ("prov:wasGeneratedBy", activity),
        ("dcat:distribution", turtle),
    ]
    file: list[Fact] = [
        ("rdf:type", term("dcat:Distribution")),
        ("rdfs:label", label("graph.ttl")),
        ("dcat:mediaType", NamedNode(TURTLE_MEDIA_TYPE)),
    ]
    yield from triples(dataset, facts)
    yield from triples(turtle, file)
