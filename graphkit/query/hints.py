"""Says what may be wrong with a query that has no answer."""

import re
from functools import cache

from graphkit.gazetteer.seeds import folder

OWN_TERM = re.compile(r"\bgk:(\w+)")
DECLARED_TERM = re.compile(r"^gk:(\w+) a ", re.MULTILINE)
BARE_STRING = re.compile(
    r"(?:label|prefLabel|altLabel|text|headline|anchorOf|sourceLabel)\s+(\"[^\"]*\"|'[^']*')"
    r"(?!\s*@|\s*\^\^)"
)
BARE_DATE = re.compile(r"[\"']\d{4}-\d\d-\d\d[\"'](?!\^\^)")


def hints(sparql: str) -> tuple[str, ...]:
    """What may keep a query from having an answer, a line each; it depends on the words alone.

    >>> hints("SELECT ?s { ?s gk:speaker ?who ; gk:saidOn '2020-03-02' }")[0]
    'the ontology has no term gk:speaker'
    """
    unknown = dict.fromkeys(t for t in OWN_TERM.findall(sparql) if t not in declared())
    found = [f"the ontology has no term gk:{name}" for name in unknown]
    if text := BARE_STRING.search(sparql):
        found.append(f"texts have a language: write {text[1]}@en, or compare STR(?name)")
    if day := BARE_DATE.search(sparql):
        found.append(f"days are typed: write {day[0]}^^xsd:date")
    if re.search(r"xsd:dateTime\b", sparql):
        found.append("days have no time: write xsd:date instead of xsd:dateTime")
    if re.search(r"\bGRAPH\b", sparql, re.IGNORECASE):
        found.append("graph.ttl is one graph: leave GRAPH out")
    return tuple(found)


@cache
def declared() -> frozenset[str]:
    """The local names of the terms of the ontology."""
    text = (folder("ontology") / "graphkit.ttl").read_text("utf-8")
    return frozenset(DECLARED_TERM.findall(text))
