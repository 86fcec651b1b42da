"""Where the word lists and the ontology lie, and how a table of them is read."""

import csv
from importlib.resources import files
from pathlib import Path


def folder(name: str) -> Path:
    """The folder ``seeds`` or ``ontology``: inside an installed package, else beside it.

    >>> folder("seeds").name
    'seeds'
    """
    package = Path(str(files("graphkit")))
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name


def rows(table: str) -> list[dict[str, str]]:
    """The rows of ``seeds/<table>`` as dictionaries; lines that start with ``#`` are comments.

    The file is tab separated, its first line names the columns; an empty cell is ``""``.

    >>> rows("cues/verbs.tsv")[0]["lemma"]
    'accuse'
    """
    return table_of(folder("seeds") / table)


def table_of(path: Path) -> list[dict[str, str]]:
    """The rows of one such file wherever it lies; see :func:`rows`."""
    lines = [s for s in path.read_text("utf-8").split("\n") if s and not s.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))
