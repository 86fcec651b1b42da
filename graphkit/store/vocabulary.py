"""Makes the terms of the graph: IRIs and literals; lists its namespaces.

``ontology/graphkit.ttl`` describes the terms of graphkit (``gk:``). The IRI of an actor, a
statement and so on is ``<base>id/<kind>/<id>``. The IRI of a passage is that of the article with
the fragment ``#char=begin,end`` of RFC 5147, as in NIF 2.0.
"""

import re
from datetime import date
from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode

from graphkit.records import Span
from graphkit.store.wording import sound

ONTOLOGY_IRI = "https://w3id.org/graphkit/ontology#"
NAMESPACES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "gk": ONTOLOGY_IRI,
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# Kinds of nodes whose IRIs have a prefix. Articles have none, since the "#char=" of a passage would
# need three backslashes in a prefixed name.
PREFIXED_KINDS = (
    "actor",
    "candidate",
    "change",
    "claim",
    "contrast",
    "outlet",
    "publication",
    "relation",
    "sharedclaim",
    "source",
    "statement",
    "telling",
)
# A program that follows an IRI of another scheme could run what stands in it.
ABSOLUTE_IRI = re.compile(r"(?:https?|urn|tag):[^\s\x00-\x20<>\"{}|\\^`]+", re.IGNORECASE)
# The largest number of characters of a label, about one line of text.
MAX_RDF_LABEL = 120


@cache
def term(name: str) -> NamedNode:
    """The IRI of a prefixed name.

    >>> term("gk:said").value
    'https://w3id.org/graphkit/ontology#said'
    """
    prefix, local = name.split(":", 1)
    return NamedNode(NAMESPACES[prefix] + local)


def rooted(base: str) -> str:
    """A base IRI that ends with ``/`` or ``#``, so that ids can follow it.

    >>> rooted("https://news.example/graph")
    'https://news.example/graph/'

    Raises:
        ValueError: the base is no absolute IRI.
    """
    if not ABSOLUTE_IRI.fullmatch(base):
        message = f"base_iri {base!r} is no absolute IRI (http, https, urn, tag) such as https://news.example/graph/"
        raise ValueError(message)
    return base if base.endswith(("/", "#")) else f"{base}/"


def thing(base: str, kind: str, name: str) -> NamedNode:
    """The IRI of a node by its kind (``article``, ``actor``, ``statement`` …) and its id.

    >>> thing("https://news.example/", "actor", "wsbfzhmg3tylfpwfao6xuama2u").value
    'https://news.example/id/actor/wsbfzhmg3tylfpwfao6xuama2u'
    """
    return NamedNode(f"{base}id/{kind}/{name}")


def passage(base: str, article: str, span: Span) -> NamedNode:
    """The IRI of a passage of the article with an id; its offsets are in code points.

    >>> passage("https://news.example/", "a", Span(3, 7)).value
    'https://news.example/id/article/a#char=3,7'
    """
    return NamedNode(f"{base}id/article/{article}#char={span.start},{span.end}")


def named_graph(base: str, name: str) -> NamedNode:
    """The IRI of a named graph; ``name`` is an article's id, ``provenance`` or ``analysis``."""
    return NamedNode(f"{base}graph/{name}")


def prefixes(base: str) -> dict[str, str]:
    """The namespaces that an export declares, by prefix."""
    return {**{kind: f"{base}id/{kind}/" for kind in PREFIXED_KINDS}, **NAMESPACES}


def words(text: str, language: str = "en") -> Literal:
    """A string in a language; a tag that is not well formed by BCP 47 becomes ``und``.

    >>> str(words("No.", "en-GB")), str(words("No.", "English!"))
    ('"No."@en-gb', '"No."@und')
    """
    readable = sound(text)
    try:
        return Literal(readable, language=language.lower())
    except ValueError:
        return Literal(readable, language="und")


def label(text: str, language: str = "en") -> Literal:
    """A string on one line, cut to ``MAX_RDF_LABEL`` characters with an ellipsis.

    >>> str(label("He  said\\nno"))
    '"He said no"@en'
    """
    line = " ".join(text.split())
    short = line if len(line) <= MAX_RDF_LABEL else line[: MAX_RDF_LABEL - 1].rstrip() + "…"
    return words(short, language)


def day(value: date | None) -> Literal | None:
    """A calendar day without a time zone; ``None`` for ``None``."""
    return None if value is None else Literal(value.isoformat(), datatype=term("xsd:date"))


def count(value: int) -> Literal:
    """A whole number from 0 on."""
    return Literal(str(value), datatype=term("xsd:nonNegativeInteger"))


def decimal(value: float) -> Literal:
    """A number in XSD's canonical decimal form.

    >>> decimal(0.97).value, decimal(1.0).value, decimal(1e-07).value
    ('0.97', '1.0', '0.0000001')
    """
    digits = format(Decimal(repr(value)).normalize(), "f")
    return Literal(digits if "." in digits else f"{digits}.0", datatype=term("xsd:decimal"))
