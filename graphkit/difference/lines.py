"""Reads the statements of a build from its files."""

from collections.abc import Mapping

import msgspec


class NamedLine(msgspec.Struct, frozen=True):
    """An actor or topic of a line: its ``name``."""

    name: str


class SaidLine(msgspec.Struct, frozen=True):
    """The time of saying of a line, as ``statements.jsonl`` has it."""

    start: str | None = None
    end: str | None = None
    day: str | None = None


class StatementLine(msgspec.Struct, frozen=True):
    """A line of ``statements.jsonl``, as far as two builds are compared by it."""

    id: str
    article: str
    claim: str
    polarity: str
    said: SaidLine
    actors: tuple[NamedLine, ...] = ()
    about: tuple[NamedLine, ...] = ()
    source_text: str = ""
    sentence: str = ""
    path: str = ""


class _Place(msgspec.Struct, frozen=True):
    """Where a statement stands, as the rows of the index have it."""

    path: str
    statement: str | None = None
    sentence: str = ""


def statement_lines(statements: bytes, rows: bytes) -> tuple[StatementLine, ...]:
    """The statements of ``statements.jsonl``, with sentence and file from ``quotes.jsonl``."""
    decoder = msgspec.json.Decoder(_Place)
    told = (decoder.decode(row) for row in rows.splitlines())
    places = {place.statement: place for place in told if place.statement}
    lines = msgspec.json.Decoder(StatementLine)
    return tuple(_placed(lines.decode(line), places) for line in statements.splitlines())


def _placed(line: StatementLine, places: Mapping[str, _Place]) -> StatementLine:
    place = places.get(line.id)
    if place is None:
        return line
    return msgspec.structs.replace(line, sentence=place.sentence, path=place.path)
