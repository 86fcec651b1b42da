"""The written forms of an answer for people and programs: tables, and RDF for triples."""

from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate

import msgspec
import pyoxigraph as ox

from graphkit.query.answer import Answer, Term, as_csv, as_json

# A cell of a table is no wider; the whole text is in the other forms.
MAX_CELL_WIDTH = 48
# The widths of columns are those of the first rows, so that the others need not be waited for.
ROWS_FOR_WIDTHS = 500


def as_tsv(answer: Answer) -> str:
    """SPARQL 1.1 Query Results TSV: terms in the syntax of Turtle."""
    head = "\t".join(f"?{name}" for name in answer.columns)
    rows = ("\t".join(str(_term(c)) if c else "" for c in row) for row in answer.cells)
    return "".join(f"{line}\n" for line in (head, *rows))


def as_markdown(answer: Answer) -> str:
    """A table in Markdown.

    >>> print(as_markdown(Answer(columns=("a",), cells=((Term("x|y"),),))), end="")
    | a |
    | --- |
    | x\\|y |
    """
    rows = ([_line(cell).replace("|", "\\|") for cell in row] for row in answer.rows)
    lines = (list(answer.columns), ["---"] * len(answer.columns), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_lines(answer: Answer) -> Iterator[str]:
    """The lines of a plain table; a long cell is cut and ends with an ellipsis."""
    rows = answer.rows
    some = [answer.columns, *rows[:ROWS_FOR_WIDTHS]]
    widths = [
        min(MAX_CELL_WIDTH, max(len(_line(row[n])) for row in some))
        for n in range(len(answer.columns))
    ]
    for row in (answer.columns, tuple("-" * width for width in widths), *rows):
        cells = (_cut(_line(c), w).ljust(w) for c, w in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def as_rdf(answer: Answer, prefixes: Mapping[str, str], *, turtle: bool = True) -> bytes:
    """The triples of CONSTRUCT or DESCRIBE as Turtle or N-Triples."""
    form = ox.RdfFormat.TURTLE if turtle else ox.RdfFormat.N_TRIPLES
    return _as_triples(answer, prefixes, form)


def _as_triples(answer: Answer, prefixes: Mapping[str, str], form: ox.RdfFormat) -> bytes:
    found = (ox.Triple(*(_term(c) for c in row if c)) for row in answer.cells)  # type: ignore[arg-type]
    known = None if form == ox.RdfFormat.N_TRIPLES else dict(prefixes)
    return ox.serialize(found, format=form, prefixes=known) or b""


def _as_xml(answer: Answer) -> bytes:
    """SPARQL Query Results XML, which Oxigraph makes of the JSON."""
    found = ox.parse_query_results(as_json(answer), format=ox.QueryResultsFormat.JSON)
    return found.serialize(format=ox.QueryResultsFormat.XML) or b""


# The forms of a table by media type; the first is that of who accepts anything.
TABLE_KINDS: dict[str, Callable[[Answer], bytes]] = {
    "application/sparql-results+json": as_json,
    "application/json": as_json,
    "application/sparql-results+xml": _as_xml,
    "application/xml": _as_xml,
    "text/csv": lambda answer: as_csv(answer).encode(),
    "text/tab-separated-values": lambda answer: as_tsv(answer).encode(),
}
# Those of triples, of which the first is that of who accepts anything, too.
TRIPLE_KINDS: dict[str, ox.RdfFormat] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}


def written(answer: Answer, kind: str, prefixes: Mapping[str, str]) -> bytes:
    """An answer in the form of a media type: of TABLE_KINDS, or of TRIPLE_KINDS for triples."""
    if not answer.triples:
        return TABLE_KINDS[kind](answer)
    return _as_triples(answer, prefixes, TRIPLE_KINDS[kind])


def fitting(answer: Answer, size: int) -> Answer:
    """The first rows of an answer, so many that their values have at most ``size`` bytes."""
    sizes = accumulate(sum(len(c.value.encode()) for c in row if c) for row in answer.cells)
    number = sum(1 for so_far in sizes if so_far <= size)
    if number == len(answer.cells):
        return answer
    return msgspec.structs.replace(answer, cells=answer.cells[:number], cut=True)


def _term(term: Term) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if term.type == "uri":
        return ox.NamedNode(term.value)
    if term.type == "bnode":
        return ox.BlankNode(term.value)
    if term.language:
        return ox.Literal(term.value, language=term.language)
    datatype = ox.NamedNode(term.datatype) if term.datatype else None
    return ox.Literal(term.value, datatype=datatype)


def _line(text: str) -> str:
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
