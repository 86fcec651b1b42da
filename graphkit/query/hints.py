"""Says what may be wrong with a query that has no answer."""

import re
from functools import cache

from graphkit.gazetteer.seeds import folder
from graphkit.query.guard import query_words

# A sign # within an IRI begins no comment.
COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)
OWN_TERM = re.compile(r"\bgk:(\w+)")
DECLARED_TERM = re.compile(r"^gk:(\w+) a ", re.MULTILINE)
BARE_STRING = re.compile(
    r"(?:label|prefLabel|altLabel|text|headline|anchorOf|sourceLabel)\s+(\"[^\"]*\"|'[^']*')"
    r"(?!\s*@|\s*\^\^)"
)
# What is compared with a text that could be a name: capitals, or several words.
COMPARED_STRING = re.compile(
    r"\?\w+\s*=\s*(\"(?:[A-Z]|\w+ )[^\"]*\"|'(?:[A-Z]|\w+ )[^']*')(?!@|\^\^)"
)
TEXT_OF_NODE = re.compile(r"\bgk:(\w+)\s+(?=[\"'])")
TEXT_WITH_LANGUAGE = re.compile(r"\bgk:(\w+)\s+(\"[^\"]*\"|'[^']*')@")
NAME_ASKED = re.compile(
    r"(?:label|prefLabel|altLabel|schema:name)\s+(?:\"([^\"]*)\"|'([^']*)')|STR\(\?\w+\)\s*=\s*\"([^\"]*)\""
)
OTHER_SCHEMA = "<http://schema.org/"
BARE_DATE = re.compile(r"[\"']\d{4}-\d\d-\d\d[\"'](?!\^\^)")


def hints(sparql: str) -> tuple[str, ...]:
    """What may keep a query from having an answer, a line each; it depends on the words alone.

    >>> hints("SELECT ?s { ?s gk:speaker ?who ; gk:saidOn '2020-03-02' }")[0]
    'the ontology has no term gk:speaker'
    """
    sparql = COMMENT.sub("", sparql)
    unknown = dict.fromkeys(t for t in OWN_TERM.findall(sparql) if t not in declared())
    found = [f"the ontology has no term gk:{name}" for name in unknown]
    if text := BARE_STRING.search(sparql) or COMPARED_STRING.search(sparql):
        found.append(f"texts have a language: write {text[1]}@en, or compare STR(?name)")
    found += _of_properties(sparql)
    if OTHER_SCHEMA in sparql:
        found.append("this graph writes https://schema.org/ with an s")
    if day := BARE_DATE.search(sparql):
        found.append(f"days are typed: write {day[0]}^^xsd:date")
    if re.search(r"xsd:dateTime\b", sparql):
        found.append("days have no time: write xsd:date instead of xsd:dateTime")
    if any(one.word == "GRAPH" for one in query_words(sparql)):
        found.append("graph.ttl is one graph: leave GRAPH out")
    return tuple(found)


def names_asked(sparql: str) -> tuple[str, ...]:
    """The names that a query looks for, which nobody may have.

    >>> names_asked('SELECT ?a { ?a skos:prefLabel "Ada Hill"@en }')
    ('Ada Hill',)
    """
    found = (next(filter(None, one), "") for one in NAME_ASKED.findall(sparql))
    return tuple(dict.fromkeys(filter(None, found)))


def _of_properties(sparql: str) -> list[str]:
    """Hints on properties whose values are nodes, or texts without a language."""
    found = [
        f"gk:{name} leads to a node: ask for its name, as in gk:{name}/rdfs:label"
        for name in dict.fromkeys(TEXT_OF_NODE.findall(sparql))
        if name in _properties("Object")
    ]
    for name, text in TEXT_WITH_LANGUAGE.findall(sparql):
        if name in _properties("Datatype") - _with_language():
            found.append(f"gk:{name} has no language: write {text}")
    return found


@cache
def _ontology() -> str:
    return (folder("ontology") / "graphkit.ttl").read_text("utf-8")


@cache
def _properties(kind: str) -> frozenset[str]:
    """The local names of the object or the datatype properties of the ontology."""
    return frozenset(re.findall(rf"^gk:(\w+) a owl:{kind}Property", _ontology(), re.MULTILINE))


@cache
def _with_language() -> frozenset[str]:
    """The local names of the properties whose texts have a language."""
    blocks = re.split(r"\n\n", _ontology())
    return frozenset(
        found[1]
        for block in blocks
        if "rdf:langString" in block and (found := re.search(r"^gk:(\w+) a", block, re.MULTILINE))
    )


@cache
def declared() -> frozenset[str]:
    """The local names of the terms of the ontology."""
    return frozenset(DECLARED_TERM.findall(_ontology()))
