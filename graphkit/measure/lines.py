"""Reads gold and writes predictions: files with one JSON object on each line."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from graphkit.measure.figure import Line


def lines(path: Path) -> tuple[Line, ...]:
    """The lines of a file in its order; blank lines are left out.

    Raises:
        OSError: the file cannot be read.
        ValueError: a line is no JSON object with ``id`` and ``text``, or two have the same id.
    """
    found: dict[str, Line] = {}
    for number, raw in enumerate(path.read_bytes().splitlines(), 1):
        if not raw.strip():
            continue
        line = _line(raw, f"{path}:{number}")
        if line["id"] in found:
            message = f"{path}:{number}: the id {line['id']!r} stands there twice"
            raise ValueError(message)
        found[line["id"]] = line
    return tuple(found.values())


def _line(raw: bytes, place: str) -> Line:
    """One line as a JSON object; ``place`` is file and line number for messages.

    Raises:
        ValueError: it is no JSON object with ``id`` and ``text``.
    """
    try:
        line = msgspec.json.decode(raw, type=dict[str, object])
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        message = f"{place}: no JSON object: {error}"
        raise ValueError(message) from error
    if not isinstance(line.get("id"), str) or not isinstance(line.get("text"), str):
        message = f"{place}: a line needs «id» and «text», both strings"
        raise ValueError(message)  # noqa: TRY004 - of the file, not of an argument
    return line


def write(predictions: Iterable[Line], path: Path) -> None:
    """Writes each prediction on a line, with sorted keys.

    Raises:
        OSError: the file cannot be written.
    """
    encoded = (msgspec.json.encode(one, order="sorted") + b"\n" for one in predictions)
    path.write_bytes(b"".join(encoded))
