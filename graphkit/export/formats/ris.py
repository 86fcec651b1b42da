"""Articles as references for Zotero, EndNote and JabRef: RIS."""

from itertools import groupby

from graphkit.export.built import ARTICLES, STATEMENTS, Built, Row
from graphkit.export.exporter import Exporter
from graphkit.export.formats.sheets import local


def ris(build: Built) -> bytes:
    """A reference for each article, with its statements as notes and its speakers as keywords."""
    rows = sorted(build.rows(STATEMENTS), key=lambda row: row["article"])
    told = {article: list(some) for article, some in groupby(rows, lambda row: row["article"])}
    return "".join(
        _reference(article, told.get(article["article"], [])) for article in build.rows(ARTICLES)
    ).encode()


def _reference(article: Row, statements: list[Row]) -> str:
    day = article["published"].replace("-", "/")
    speakers = {name for row in statements for name in row["speakers"].split("; ") if name}
    fields = [
        ("TY", "NEWS"),
        ("ID", local(article["article"])),
        ("TI", article["headline"]),
        ("T2", article["publisher"]),
        ("PY", day[:4]),
        ("DA", day),
        ("UR", article["url"]),
        *(("KW", name) for name in sorted(speakers)),
        *(("N1", _note(row)) for row in statements),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in fields if value]
    return "".join([*lines, "ER  - \r\n"])


def _note(row: Row) -> str:
    who = row["speakers"] or row["source"] or "somebody"
    how = row["verb"] if row["polarity"] == "asserted" else f"{row['verb']} ({row['polarity']})"
    return " ".join(filter(None, (f"{who}, {how}:", row["claim"], f"[{row['day'] or 'no day'}]")))


RIS = Exporter("Zotero, EndNote, JabRef: the articles as references (RIS)", ris)
