"""``corrections.json``: what a reader of the page corrected of single statements."""

from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

# Bytes of a file of corrections; a reader writes a few hundred bytes for each.
MAX_CORRECTIONS_BYTES = 20_000_000


class Correction(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One statement in which something is wrong, and what is right.

    ``text`` is the SHA-256 of the article's text, ``cue`` the place of the reporting words in it,
    counted in code points, ``words`` these words: so a correction holds for every build of the same
    text, whatever else is read. ``wrong`` says what is wrong. ``right`` is the name of the speaker,
    the day as 2023-01-16, or the names that the statement is about with ``;`` between them, ``""``
    for nobody; it says nothing where the place is no ``statement``.
    """

    text: str
    cue: tuple[int, int]
    words: str
    wrong: Literal["speaker", "day", "about", "statement"]
    right: str = ""


class CorrectionsFile(Struct, frozen=True, kw_only=True):
    """The whole file: ``corrections`` in the order in which a reader made them."""

    corrections: tuple[Correction, ...]


def corrections(path: Path | None) -> tuple[Correction, ...]:
    """The corrections of a file such as ``corrections.json``; none where no path is given.

    Raises:
        ValueError: the file cannot be read or is no file of corrections; the message says where.
    """
    if path is None:
        return ()
    try:
        data = path.read_bytes()
        if len(data) > MAX_CORRECTIONS_BYTES:
            message = f"{path.name}: larger than {MAX_CORRECTIONS_BYTES} bytes"
            raise ValueError(message)
        return msgspec.json.decode(data, type=CorrectionsFile).corrections
    except OSError as error:
        message = f"{path.name}: cannot be read: {error.strerror}"
        raise ValueError(message) from error
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        message = f"{path.name}: no file of corrections: {error}; save it on the page"
        raise ValueError(message) from error
