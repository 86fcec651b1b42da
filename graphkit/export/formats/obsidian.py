"""A note for each actor and each article, with links between them: a vault for Obsidian."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import groupby

import msgspec

from graphkit.export.built import ACTORS, ARTICLES, SPEECHES, STATEMENTS, Built, Row
from graphkit.export.exporter import Exporter
from graphkit.export.formats.sheets import local
from graphkit.report import escaped

# What a name of a file or the inside of a link of Obsidian cannot hold.
UNFIT = re.compile(r"[\\/:*?\"<>|#^\[\]\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
# Longer names of files fail on some systems.
MAX_NAME_CHARACTERS = 80


def obsidian(build: Built) -> dict[str, bytes]:
    """Files of Markdown in the folders ``Actors`` and ``Articles``."""
    actors, articles = build.rows(ACTORS), build.rows(ARTICLES)
    names = _names(actors, "actor", "name") | _names(articles, "article", "headline")
    words = {row["statement"]: row for row in build.rows(STATEMENTS)}
    told = _told(build, words, names)
    notes = {
        f"Actors/{names[row['actor']]}.md": _actor(row, told.get(row["actor"], []))
        for row in actors
        if row["actor"] in told
    }
    notes |= {
        f"Articles/{names[row['article']]}.md": _article(row, told.get(row["article"], []))
        for row in articles
    }
    return {path: note.encode() for path, note in sorted(notes.items())}


def _names(rows: list[Row], node: str, name: str) -> dict[str, str]:
    """The name of the note of each node; of names that look alike each has its id."""
    short = {row[node]: _fit(row[name])[:MAX_NAME_CHARACTERS].strip(" .") for row in rows}
    same = Counter(told.casefold() for told in short.values())
    return {
        iri: told if told and same[told.casefold()] == 1 else f"{told} {local(iri)[:8]}".strip()
        for iri, told in short.items()
    }


def _fit(text: str) -> str:
    return " ".join(UNFIT.sub(" ", text).split())


def _told(build: Built, words: dict[str, Row], names: dict[str, str]) -> dict[str, list[str]]:
    """The lines of each note: a statement stands in those of its speakers, topics and article."""
    found: dict[str, list[str]] = {}
    order = {statement: place for place, statement in enumerate(words)}
    rows = sorted(build.rows(SPEECHES), key=lambda row: order[row["statement"]])
    for statement, some in groupby(rows, lambda row: row["statement"]):
        ends = list(some)
        line = _line(words[statement], ends, names)
        nodes = {row[end] for row in ends for end in ("actor", "topic", "article")} - {""}
        for node in nodes:
            found.setdefault(node, []).append(line)
    return found


def _line(row: Row, ends: list[Row], names: dict[str, str]) -> str:
    who = ", ".join(f"[[{names[one]}]]" for one in _nodes(ends, "actor"))
    whom = ", ".join(f"[[{names[one]}]]" for one in _nodes(ends, "topic"))
    negated = "" if row["polarity"] == "asserted" else f" ({row['polarity']})"
    about = f"about {whom}, " if whom else ""
    return (
        f"- {row['day'] or 'no day'}: {who or escaped(row['source']) or 'somebody'} "
        f"{escaped(row['verb'])}{negated}: {escaped(row['claim'])} "
        f"({about}in [[{names[ends[0]['article']]}]])"
    )


def _nodes(rows: list[Row], end: str) -> list[str]:
    return sorted({row[end] for row in rows} - {""})


def _actor(row: Row, told: list[str]) -> str:
    known = {"aliases": [row["name"]], "kind": row["kind"], "wikidata": row["wikidata"]}
    return _note(known, row["name"], told)


def _article(row: Row, told: list[str]) -> str:
    keys = ("publisher", "published", "url")
    return _note({key: row[key] for key in keys}, row["headline"], told)


def _note(known: Mapping[str, object], title: str, told: list[str]) -> str:
    # A text in the syntax of JSON is one of YAML, too.
    lines = [
        f"{key}: {msgspec.json.encode(value).decode()}" for key, value in known.items() if value
    ]
    return "\n".join(["---", *lines, "---", f"# {escaped(title)}", "", *told, ""])


OBSIDIAN = Exporter("Obsidian: a folder with a note for each actor and article, linked", obsidian)
