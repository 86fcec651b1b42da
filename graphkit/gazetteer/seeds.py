"""Finds the folders of the tables and of the ontology, and reads the rows of a table."""

import csv
from importlib.resources import files
from pathlib import Path


def folder(name: str) -> Path:
    """The path of the folder ``seeds`` or ``ontology``, in an installed package or beside it.

    >>> folder("seeds").name
    'seeds'
    """
    package = Path(str(files("graphkit")))
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name


def rows(table: str) -> list[dict[str, str]]:
    """The rows of ``seeds/<table>``, each with its cells by the name of the column.

    The file is tab separated. The first line has the names of the columns, a line that starts with
    ``#`` is a comment, and an empty cell is ``""``.

    Raises:
        OSError: the file cannot be read.

    >>> rows("cues/verbs.tsv")[0]["lemma"]
    'accuse'
    """
    return table_of(folder("seeds") / table)


def table_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table in any folder; see :func:`rows`.

    Raises:
        OSError: the file cannot be read.
    """
    lines = [s for s in path.read_text("utf-8").split("\n") if s and not s.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))
