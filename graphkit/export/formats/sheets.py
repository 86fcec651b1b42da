"""Rows as CSV for programs that read columns by their names."""

import csv
import io
from collections.abc import Iterable, Sequence

from graphkit.text.csv_cells import harmless


def csv_file(
    head: Sequence[str], rows: Iterable[Sequence[str]], *, spreadsheet: bool = True
) -> bytes:
    """A head and a line a row; for a spreadsheet, what it would take for a formula gets ``'``.

    >>> csv_file(["a"], [["=1"]])
    b"a\\n'=1\\n"
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    plain = harmless if spreadsheet else str
    writer.writerows([plain(" ".join(cell.split())) for cell in row] for row in rows)
    return out.getvalue().encode()


def local(iri: str) -> str:
    """The end of an IRI, which is the id of its node.

    >>> local("tag:x,2026:local/id/actor/abc")
    'abc'
    """
    return iri.rsplit("/", 1)[-1]
