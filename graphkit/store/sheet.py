"""Writes statements as a CSV table for spreadsheets, and gives them as a data frame."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from graphkit.errors import optional
from graphkit.records import Actor, Article, Statement, Timeline
from graphkit.store.tables import indexes, naming_of, published
from graphkit.store.wording import covered, names, reported, sound
from graphkit.text.csv_cells import harmless

if TYPE_CHECKING:
    import pandas as pd

# Without it Excel reads UTF-8 as the code page of the machine.
BYTE_ORDER_MARK = "\ufeff"
CSV_COLUMNS = (
    "id",
    "actor",
    "source",
    "said",
    "claim",
    "sentence",
    "kind",
    "polarity",
    "about",
    "day",
    "ground",
    "date_start",
    "date_end",
    "date_basis",
    "named",
    "certainty",
    "described",
    "described_kind",
    "reported_by",
    "score",
    "article",
    "title",
    "publisher",
    "url",
    "published",
    "carriers",
    "start",
    "end",
)
# Columns of a data frame that are no text.
FRAME_DAYS = ("day", "date_start", "date_end")
FRAME_NUMBERS = ("score", "start", "end")


def sheet(timeline: Timeline) -> bytes:
    """The bytes of ``statements.csv``: one statement in a row, with a byte-order mark.

    ``source`` are the article's words for the speaker. ``said`` are the reporting words, with
    ``(negated)`` or ``(questioned)`` after them if the saying is not asserted. ``start`` and
    ``end`` are the offsets of the claim in code points. A cell that a spreadsheet would take for a
    formula starts with an apostrophe. ``day`` is the day that a reader writes down, ``ground`` what
    it is taken from. ``described`` are the words for a source without a name, ``described_kind`` is
    its kind. ``named`` are the kinds of words that name the speakers, ``certainty`` is how sure
    each name is. ``reported_by`` are those who tell it at second hand, the nearest first.
    ``carriers`` are the outlets, or addresses, that published the article's text again.
    """
    out = io.StringIO(BYTE_ORDER_MARK, newline="")
    out.seek(len(BYTE_ORDER_MARK))
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for cells in statement_rows(timeline):
        writer.writerow([harmless(cells[column]) for column in CSV_COLUMNS])
    return out.getvalue().encode("utf-8")


def frame(timeline: Timeline) -> "pd.DataFrame":
    """A row for each statement, with the columns of ``statements.csv``.

    ``day``, ``date_start`` and ``date_end`` are timestamps, ``score``, ``start`` and ``end``
    numbers; what is not known is missing.

    Raises:
        InstallationError: the package pandas is missing.
    """
    pandas = optional("pandas", "pandas")
    found = pandas.DataFrame(statement_rows(timeline), columns=list(CSV_COLUMNS))
    for name in FRAME_DAYS:
        found[name] = pandas.to_datetime(found[name], errors="coerce", format="%Y-%m-%d")
    for name in FRAME_NUMBERS:
        found[name] = pandas.to_numeric(found[name], errors="coerce")
    return found


def statement_rows(timeline: Timeline) -> Iterator[dict[str, str]]:
    """The cells of each statement by column, as the article has them."""
    actors, articles = indexes(timeline)
    carriers = _carriers(timeline)
    for statement in timeline.statements:
        article = statement.utterance.article
        told = "; ".join(carriers.get(article, ()))
        yield {**_cells(statement, articles[article], actors), "carriers": told}


def _carriers(timeline: Timeline) -> dict[str, list[str]]:
    """The outlets that carried the text of each article; where one is not known, its address."""
    found: dict[str, list[str]] = {}
    for one in timeline.publications:
        if one.role == "carrier" and one.of:
            found.setdefault(one.of, []).append(one.publisher or one.url or sound(one.path))
    return {article: sorted(set(names)) for article, names in found.items()}


def _cells(statement: Statement, article: Article, actors: Mapping[str, Actor]) -> dict[str, str]:
    """The cells of a statement's row by column."""
    return {
        **_who(statement, actors),
        **_what(statement, article),
        **_when(statement),
        **_where(article),
        "about": _listed(actors, statement.about),
    }


def _who(statement: Statement, actors: Mapping[str, Actor]) -> dict[str, str]:
    namings = [naming_of(statement, actor) for actor in statement.actors]
    return {
        "actor": _listed(actors, statement.actors),
        "named": "; ".join(one.named for one in namings if one),
        "certainty": "; ".join(str(one.certainty) for one in namings if one),
        "described": statement.described.label if statement.described else "",
        "described_kind": statement.described.kind if statement.described else "",
        "reported_by": _listed(actors, statement.reported_by),
    }


def _what(statement: Statement, article: Article) -> dict[str, str]:
    seen, text = statement.utterance, article.text
    return {
        "id": statement.id,
        "source": covered(text, seen.source),
        "said": reported(statement, article),
        "claim": covered(text, seen.content),
        "sentence": seen.sentence.of(text),
        "kind": seen.kind,
        "polarity": seen.polarity,
        "score": str(seen.score),
        "start": str(seen.content[0].start if seen.content else ""),
        "end": str(seen.content[-1].end if seen.content else ""),
    }


def _when(statement: Statement) -> dict[str, str]:
    said = statement.said
    return {
        "day": str(said.day or ""),
        "ground": said.ground or "",
        "date_start": str(said.start or ""),
        "date_end": str(said.end or ""),
        "date_basis": said.basis,
    }


def _where(article: Article) -> dict[str, str]:
    return {
        "article": article.id,
        "title": sound(article.title),
        "publisher": article.publisher or "",
        "url": article.url or "",
        "published": published(article.published) or "",
    }


def _listed(actors: Mapping[str, Actor], ids: tuple[str, ...]) -> str:
    return "; ".join(names(actors, [one]) for one in ids)
