"""Decodes bytes to text: NFC with ``\\n`` line ends.

The encoding is UTF-16 or UTF-32 if the bytes begin with its mark, else UTF-8, else Windows-1252.
"""

import re
import unicodedata

# Bytes are not text if they have more control bytes than this share of them plus this number, which
# allows a few in a short text (by hand). An English article in UTF-16 without its mark has 50 %,
# prose in an 8-bit encoding has none.
MAX_CONTROL_SHARE, STRAY_CONTROLS = 0.02, 4
CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b"))
UNSAFE_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# UTF-32 is before UTF-16, since its mark begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def decode(data: bytes) -> tuple[str | None, str | None]:
    """The text and a warning, ``None`` if there is none.

    If the bytes are not text, it is ``None`` and the reason. Control characters and others that XML
    or Turtle cannot contain become U+FFFD, one for one, so that offsets do not change.

    >>> decode("He said “yes”.".encode("cp1252"))
    ('He said “yes”.', 'read as Windows-1252, for it is not UTF-8')
    >>> decode(bytes(range(32)) * 4)
    (None, 'not text')
    """
    text, warning = _characters(data)
    if text is None:
        return None, warning
    found, replaced = clean(text)
    return found, f"{replaced} control characters replaced" if replaced else warning


def clean(text: str) -> tuple[str, int]:
    """A text in NFC with ``\\n`` line ends, and how many of its characters became U+FFFD.

    >>> clean("a\\r\\nb\\0")
    ('a\\nb\ufffd', 1)
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return UNSAFE_CHARACTER.subn("\ufffd", unicodedata.normalize("NFC", text))


def _characters(data: bytes) -> tuple[str | None, str | None]:
    """The decoded text and a warning, or ``None`` and the reason, before any clean-up."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    data = data.rstrip(b"\0")  # what fills up the last block of a disk is no text
    controls = len(data) - len(data.translate(None, CONTROL_BYTES))
    if controls > MAX_CONTROL_SHARE * len(data) + STRAY_CONTROLS:
        return None, "not text"
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        reason = "read as Windows-1252, for it is not UTF-8"
        return data.decode("cp1252", "replace"), reason


def _strictly(data: bytes, encoding: str) -> tuple[str | None, str | None]:
    try:
        return data.decode(encoding), f"read as {encoding.upper()}"
    except UnicodeDecodeError:
        return None, f"not text, though it begins like {encoding.upper()}"
