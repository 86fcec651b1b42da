"""Reads gold and writes predictions: files with one JSON object on each line."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from graphkit.measure.figure import Line

# The fields of a line that hold several things; the others hold a string.
LISTS = frozenset({"articles"})


def lines(path: Path, needs: Sequence[str] = ("text",)) -> tuple[Line, ...]:
    """The lines of a file in its order; blank lines are left out.

    ``needs`` are the fields that each line has beside its ``id``.

    Raises:
        OSError: the file cannot be read.
        ValueError: a line is no JSON object with ``id`` and ``needs``, or two have the same id.
    """
    found: dict[str, Line] = {}
    for number, raw in enumerate(path.read_bytes().splitlines(), 1):
        if not raw.strip():
            continue
        line = _line(raw, f"{path}:{number}", needs)
        if line["id"] in found:
            message = f"{path}:{number}: the id {line['id']!r} stands there twice"
            raise ValueError(message)
        found[line["id"]] = line
    return tuple(found.values())


def _line(raw: bytes, place: str, needs: Sequence[str]) -> Line:
    """One line as a JSON object; ``place`` is file and line number for messages.

    Raises:
        ValueError: it is no JSON object with ``id`` and ``needs``.
    """
    try:
        line = msgspec.json.decode(raw, type=dict[str, object])
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        message = f"{place}: no JSON object: {error}"
        raise ValueError(message) from error
    wanted = ("id", *needs)
    if not all(isinstance(line.get(name), list if name in LISTS else str) for name in wanted):
        fields = " and ".join(f"«{name}»" for name in wanted)
        kinds = "strings and a list" if LISTS & set(wanted) else "all strings"
        message = f"{place}: a line needs {fields}, {kinds}"
        raise ValueError(message)
    return line


def write(predictions: Iterable[Line], path: Path) -> None:
    """Writes each prediction on a line, with sorted keys.

    Raises:
        OSError: the file cannot be written.
    """
    encoded = (msgspec.json.encode(one, order="sorted") + b"\n" for one in predictions)
    path.write_bytes(b"".join(encoded))
