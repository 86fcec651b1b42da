"""The words of the graph: namespaces, IRIs of nouns, and literals.

Own terms (``gk:``) are described in ``ontology/graphkit.ttl``. IRIs of things are
``<base>id/<kind>/<id>``; a passage is the article's IRI with the fragment ``#char=begin,end`` of
RFC 5147, as NIF 2.0 names strings.
"""

import re
from datetime import date
from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode

from graphkit.identity import BASE_IRI
from graphkit.records import Span
from graphkit.store.wording import sound

ONTOLOGY_IRI = "https://w3id.org/graphkit/ontology#"
NAMESPACES = {
    "gk": ONTOLOGY_IRI,
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# Articles have no prefix: the "#char=" of their passages would need three backslashes each.
PREFIXED_KINDS = ("actor", "claim", "contrast", "relation", "statement")
ABSOLUTE_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s\x00-\x20<>\"{}|\\^`]+", re.IGNORECASE)
# A label is read in a list or on an edge; a line of text holds about this many characters.
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
    """A base that ids can follow: an absolute IRI that ends with ``/`` or ``#``.

    >>> rooted("https://news.example/graph")
    'https://news.example/graph/'

    Raises:
        ValueError: the base is no absolute IRI.
    """
    if not ABSOLUTE_IRI.fullmatch(base):
        message = f"base_iri {base!r} is no absolute IRI such as {BASE_IRI}"
        raise ValueError(message)
    return base if base.endswith(("/", "#")) else f"{base}/"


def thing(base: str, kind: str, name: str) -> NamedNode:
    """The IRI of an article, actor, statement … by its id.

    >>> thing(BASE_IRI, "actor", "wsbfzhmg3tylfpwfao6xuama2u").value
    'https://w3id.org/graphkit/id/actor/wsbfzhmg3tylfpwfao6xuama2u'
    """
    return NamedNode(f"{base}id/{kind}/{name}")


def passage(base: str, article: str, span: Span) -> NamedNode:
    """The IRI of characters of an article; offsets are code points.

    >>> passage(BASE_IRI, "a", Span(3, 7)).value
    'https://w3id.org/graphkit/id/article/a#char=3,7'
    """
    return NamedNode(f"{base}id/article/{article}#char={span.start},{span.end}")


def named_graph(base: str, name: str) -> NamedNode:
    """The IRI of a named graph: an article's id, ``provenance`` or ``analysis``."""
    return NamedNode(f"{base}graph/{name}")


def prefixes(base: str) -> dict[str, str]:
    """The prefixes that an export declares, by name."""
    return {**{kind: f"{base}id/{kind}/" for kind in PREFIXED_KINDS}, **NAMESPACES}


def words(text: str, language: str = "en") -> Literal:
    """A string in a language; a tag that BCP 47 does not know becomes ``und``.

    >>> str(words("No.", "en-GB")), str(words("No.", "English!"))
    ('"No."@en-gb', '"No."@und')
    """
    readable = sound(text)
    try:
        return Literal(readable, language=language.lower())
    except ValueError:
        return Literal(readable, language="und")


def label(text: str, language: str = "en") -> Literal:
    """A string for reading: one line, shortened.

    >>> str(label("He  said\\nno"))
    '"He said no"@en'
    """
    line = " ".join(text.split())
    short = line if len(line) <= MAX_RDF_LABEL else line[: MAX_RDF_LABEL - 1].rstrip() + "…"
    return words(short, language)


def day(value: date | None) -> Literal | None:
    """A calendar day without a zone, or none."""
    return None if value is None else Literal(value.isoformat(), datatype=term("xsd:date"))


def count(value: int) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=term("xsd:integer"))


def decimal(value: float) -> Literal:
    """A number in XSD's canonical decimal form.

    >>> decimal(0.97).value, decimal(1.0).value, decimal(1e-07).value
    ('0.97', '1.0', '0.0000001')
    """
    digits = format(Decimal(repr(value)).normalize(), "f")
    return Literal(digits if "." in digits else f"{digits}.0", datatype=term("xsd:decimal"))
