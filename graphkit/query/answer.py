"""The answer to a question: rows of plain values, and their written forms."""

import csv
import io
from typing import Literal

import msgspec
from msgspec import Struct

from graphkit.text.csv_cells import harmless

# The datatype of a plain string, which an answer leaves out.
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


class Term(Struct, frozen=True, order=True, omit_defaults=True):
    """A value in an answer, as in SPARQL 1.1 Query Results JSON.

    ``value`` is an IRI, a text or the name of a blank node, as ``type`` says; a literal has a
    ``datatype`` or a ``language``, or is a plain string.
    """

    value: str
    type: Literal["uri", "literal", "bnode"] = msgspec.field(default="literal")
    datatype: str | None = None
    language: str | None = msgspec.field(default=None, name="xml:lang")


class Answer(Struct, frozen=True, kw_only=True):
    """The answer to a question.

    ``columns`` are the names of the variables, ``cells`` the rows, where None is an empty cell;
    the triples of CONSTRUCT and DESCRIBE are rows of subject, predicate and object. ``truth`` is
    the answer to ASK. ``cut`` says that there were more rows than asked for. ``triples`` says that
    the rows are triples.
    """

    columns: tuple[str, ...] = ()
    cells: tuple[tuple[Term | None, ...], ...] = ()
    truth: bool | None = None
    cut: bool = False
    triples: bool = False

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells as strings; a cell without a value is ``""``."""
        return tuple(tuple(cell.value if cell else "" for cell in row) for row in self.cells)


def as_json(answer: Answer) -> bytes:
    """SPARQL 1.1 Query Results JSON.

    >>> as_json(Answer(truth=True))
    b'{"boolean":true,"head":{}}'
    """
    if answer.truth is not None:
        return msgspec.json.encode({"head": {}, "boolean": answer.truth}, order="sorted")
    bindings = [
        {name: _plain(cell) for name, cell in zip(answer.columns, row, strict=True) if cell}
        for row in answer.cells
    ]
    parts = {"head": {"vars": answer.columns}, "results": {"bindings": bindings}}
    return msgspec.json.encode(parts, order="sorted")


def _plain(term: Term) -> dict[str, str]:
    return {**msgspec.to_builtins(term), "type": term.type}


def as_csv(answer: Answer) -> str:
    """A header and a line a row, as SPARQL 1.1 Query Results CSV, with two differences.

    Lines end with ``\\n``, and a cell that a spreadsheet would take for a formula starts with an
    apostrophe.

    >>> as_csv(Answer(columns=("claim",), cells=((Term("=1+1"),),)))
    "claim\\n'=1+1\\n"
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    truth = () if answer.truth is None else ((str(answer.truth).lower(),),)
    writer.writerow(answer.columns or ("answer",))
    writer.writerows([harmless(cell) for cell in row] for row in (*truth, *answer.rows))
    return out.getvalue()
