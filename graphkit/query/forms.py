"""The written forms of an answer for people and programs: tables, and RDF for triples."""

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from graphkit.query.answer import Answer, Term

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
    some = [answer.columns, *answer.rows[:ROWS_FOR_WIDTHS]]
    widths = [
        min(MAX_CELL_WIDTH, max(len(_line(row[n])) for row in some))
        for n in range(len(answer.columns))
    ]
    for row in (answer.columns, tuple("-" * width for width in widths), *answer.rows):
        cells = (_cut(_line(c), w).ljust(w) for c, w in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def as_rdf(answer: Answer, prefixes: Mapping[str, str], *, turtle: bool = True) -> bytes:
    """The triples of CONSTRUCT or DESCRIBE as Turtle or N-Triples."""
    found = (ox.Triple(*(_term(c) for c in row if c)) for row in answer.cells)  # type: ignore[arg-type]
    form = ox.RdfFormat.TURTLE if turtle else ox.RdfFormat.N_TRIPLES
    written = ox.serialize(found, format=form, prefixes=dict(prefixes) if turtle else None)
    return written or b""


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
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
