"""The shipped questions: their parameters, and the terms that a caller binds to these.

A question is a file of ``ontology/queries``. Its first line asks it in words, the other lines of
comment say how its answer is read; each line ``#: name = meaning`` declares a parameter, which is
the variable of that name in a line ``VALUES ?name { UNDEF }``. So the file can be asked as it is,
of everything.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct
from pyoxigraph import Literal, NamedNode

from graphkit.gazetteer.seeds import folder
from graphkit.query.error import QueryError

PARAMETER_LINE = re.compile(r"^#: (\w+) = (.+)$", re.MULTILINE)
COMMENT_LINE = re.compile(r"^# (.+)$", re.MULTILINE)
PARAMETER_NAME = re.compile(r"VALUES \?(\w+) \{ UNDEF \}")
XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")


class ShippedQuery(Struct, frozen=True):
    """A shipped question.

    ``name`` is that of its file without the suffix, ``question`` asks it in words, ``explanation``
    says how its answer is read, ``parameters`` what each parameter means, ``sparql`` is the text
    of the file.
    """

    name: str
    question: str
    explanation: str
    parameters: dict[str, str]
    sparql: str


def shipped() -> tuple[ShippedQuery, ...]:
    """The shipped questions, sorted by name.

    >>> len({one.name for one in shipped()}) >= 20
    True
    """
    return tuple(map(_read, sorted((folder("ontology") / "queries").glob("*.rq"))))


def _read(path: Path) -> ShippedQuery:
    text = path.read_text("utf-8")
    question, *explained = COMMENT_LINE.findall(text)
    parameters = dict(PARAMETER_LINE.findall(text))
    return ShippedQuery(path.stem, question, " ".join(explained), parameters, text)


def bound(sparql: str, values: Mapping[str, Iterable[NamedNode | Literal]]) -> str:
    """A query whose parameters are bound to terms: each variable to one of its ``values``.

    >>> bound("SELECT * { VALUES ?phrase { UNDEF } }", {"phrase": [Literal('a"b')]})
    'SELECT * { VALUES ?phrase { "a\\\\"b" } }'

    Raises:
        QueryError: the query has no such parameter.
    """
    for name, terms in values.items():
        line = f"VALUES ?{name} {{ UNDEF }}"
        if line not in sparql:
            known = ", ".join(PARAMETER_NAME.findall(sparql)) or "none"
            message = f"this query has no parameter “{name}”; it has: {known}"
            raise QueryError(message)
        sparql = sparql.replace(line, f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}")
    return sparql


def day_term(day: str) -> Literal:
    """A calendar day, written as 2020-03-02, as a term."""
    return Literal(day, datatype=XSD_DATE)


def text_term(text: str) -> Literal:
    """A text without a language, as a term."""
    return Literal(text)
