"""The guard of the engines: a question is answered that only reads, and only this graph.

Both engines would open the network for ``SERVICE``, rdflib for ``FROM`` too, and neither can be
told not to; so a query with these words outside of strings, comments and IRIs is refused. Where
``<`` may be read as an IRI or as "less than" and the readings differ, the query is refused too.
"""

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.query.error import QueryError

# Longer ones can nest so deep that Oxigraph's parser overflows the stack
# (measured: 5,000 braces need more than 16 MiB).
MAX_QUERY_CHARACTERS = 10_000
UPDATE_WORDS = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD")
REFUSED_WORDS = {
    "SERVICE": "SERVICE asks another machine",
    "FROM": "FROM loads another graph",
    **{word: f"{word} changes the graph" for word in UPDATE_WORDS},
}
REFUSED_WORD = re.compile("|".join(REFUSED_WORDS), re.IGNORECASE)
UNICODE_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
STRING_LITERAL = r'"""(?:[^"\\]|\\.|""?(?!"))*"""' + "|" + r"'''(?:[^'\\]|\\.|''?(?!'))*'''"
STRING_LITERAL += "|" + r'"(?:[^"\\\n\r]|\\.)*"' + "|" + r"'(?:[^'\\\n\r]|\\.)*'"
SPARQL_TOKEN = re.compile(
    rf"(?P<comment>\#[^\n\r]*)|(?P<string>{STRING_LITERAL})"
    r"|(?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)|(?P<word>[?$@:]?\w[\w-]*)",
    re.DOTALL,
)
# "<http://…" cannot go on a comparison; other IRIs may, and are read as code as well.
IRI_WITH_SCHEME = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")


class QueryWord(NamedTuple):
    """A bare word of a query: the ``word`` in capitals, ``start`` is its offset in the query."""

    word: str
    start: int


def check(sparql: str) -> None:
    """Lets a question pass that only reads.

    Raises:
        QueryError: it is too long, it would change something or reach the network, or it may.
    """
    if len(sparql) > MAX_QUERY_CHARACTERS:
        message = f"the query has {len(sparql)} characters, more than {MAX_QUERY_CHARACTERS}"
        raise QueryError(message)
    for reading in (sparql, UNICODE_ESCAPE.sub(_character, sparql)):
        if REFUSED_WORD.search(reading):
            _check(reading)


def _check(sparql: str) -> None:
    for start in _unclear(sparql):
        message = "this “<” may compare or start an IRI; put a space behind it"
        raise QueryError(message, sparql, start)
    for word, start in query_words(sparql):
        if word in REFUSED_WORDS:
            message = f"{REFUSED_WORDS[word]}; only this graph is asked"
            raise QueryError(message, sparql, start)


def query_words(sparql: str) -> Iterator[QueryWord]:
    """The keywords of a query: no names, variables, strings, comments, IRIs.

    >>> [w.word for w in query_words("SELECT ?from { ?s rdfs:label 'FROM' } # SERVICE")]
    ['SELECT', 'RDFS']
    """
    for token in SPARQL_TOKEN.finditer(sparql):
        if token.lastgroup == "word" and token[0][0] not in "?$@:":
            yield QueryWord(token[0].upper(), token.start())
        elif token.lastgroup == "iri" and not IRI_WITH_SCHEME.match(token[0]):
            inner = re.finditer(r"(?<![?$@:\w])\w+", token[0])
            yield from (QueryWord(w[0].upper(), token.start() + w.start()) for w in inner)


def _unclear(sparql: str) -> Iterator[int]:
    """The places of “<” that could start an IRI, and as a comparison would shift what follows."""
    for token in SPARQL_TOKEN.finditer(sparql):
        clear = token.lastgroup != "iri" or IRI_WITH_SCHEME.match(token[0])
        if not clear and ("#" in token[0] or "'" in token[0]):
            yield token.start()


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(min(code, sys.maxunicode))
