"""The inputs that fuzzing begins with: good ones and bad ones of each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.faults import crawls, feeds, mails, packed, pages, rows, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.faults.case import Case

# Larger ones are slow, and what they try is a limit.
LARGEST_SEED = 20_000
# The cases of each target, by the groups of bad inputs and the beginnings of their names.
SEEDS = {
    "front-matter": (texts, ("front-",)),
    "turtle": (texts, ("text-",)),
    "pdf": (crawls, ("pdf-",)),
    "read-text": (texts, ("text-", "front-", "markdown-")),
    "read-page": (pages, ("page",)),
    "read-lines": (rows, ("lines-",)),
    "read-json": (rows, ("json-",)),
    "read-table": (rows, ("table-",)),
    "read-feed": (feeds, ("rss-", "atom-", "agency-", "xml-")),
    "read-mail": (mails, ("mail",)),
    "read-zip": (packed, ("zip-",)),
    "read-tar": (packed, ("tar-",)),
    "read-gzip": (packed, ("compressed-",)),
    "read-warc": (crawls, ("warc-",)),
    "read-docx": (crawls, ("docx-",)),
}
QUERIES = (
    "SELECT * { ?s ?p ?o FILTER(?o<3) } ORDER BY ?o # FROM here",
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "ASK { ?s ?p \"\"\"a 'SERVICE'\"\"\" FILTER(1<2&&'x'='x') }",
    "PREFIX x: <urn:x#> CONSTRUCT { ?s x:p ?o } WHERE { ?s x:from* ?o }",
    "SELECT * { \\u0053ERVICE ?x { } }",
)


def seeds(target: str) -> Iterator[bytes]:
    """The inputs that a target begins with."""
    if target == "guard":
        yield from (query.encode() for query in QUERIES)
        return
    group, names = SEEDS[target]
    given: list[Case] = [one for one in group.cases() if one.name.startswith(names)]
    yield from (d for one in given for d in one.files.values() if len(d) <= LARGEST_SEED)
