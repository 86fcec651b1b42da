"""The lines of a file, plain or packed, one after the other."""

import bz2
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import msgspec


def objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The JSON objects of a file with one a line, with the number of their line.

    The file may be packed with gzip or bzip2; a Wikidata dump is one such file, whose lines
    end with a comma between a first ``[`` and a last ``]``. Never more than a line is held.

    Raises:
        OSError: the file cannot be read, or is not packed as its name says.
        ValueError: a line is no JSON object; the message names it.
    """
    with _unpacked(path) as file:
        try:
            for number, raw in enumerate(file, 1):
                line = raw.strip().rstrip(b",")
                if line not in {b"", b"[", b"]"}:
                    yield number, msgspec.json.decode(line, type=dict[str, Any])
        except (msgspec.DecodeError, msgspec.ValidationError) as error:
            message = f"{path.name}:{number}: no JSON object: {error}"
            raise ValueError(message) from error
        except EOFError as error:
            message = f"{path.name}: ends in the middle"
            raise ValueError(message) from error


def _unpacked(path: Path) -> BinaryIO | gzip.GzipFile | bz2.BZ2File:
    if path.suffix == ".gz":
        return gzip.open(path)
    return bz2.open(path) if path.suffix == ".bz2" else path.open("rb")
