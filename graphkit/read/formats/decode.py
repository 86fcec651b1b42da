"""Bytes → text: UTF-8, UTF-16 when it says so, Windows-1252 as the last resort; NFC, ``\\n``."""

import re
import unicodedata

# Bytes that text files do not hold: more than this share of control bytes means "not text".
# An English article in UTF-16 without its mark has 50 %, prose in any 8-bit encoding has none.
# A text of a few bytes may hold a stray one or two (by hand).
MAX_CONTROL_SHARE, STRAY_CONTROLS = 0.02, 4
CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b"))
UNSAFE_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# UTF-32 before UTF-16, whose mark is its beginning.
BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def decode(data: bytes) -> tuple[str | None, str | None]:
    """The text and a warning; no text when the bytes are none (the second is then the reason).

    Every character that a reader cannot see and that XML and Turtle cannot hold becomes U+FFFD,
    so that offsets stay what they were.

    >>> decode("He said “yes”.".encode("cp1252"))
    ('He said “yes”.', 'read as Windows-1252, for it is not UTF-8')
    >>> decode(bytes(range(32)) * 4)
    (None, 'not text')
    """
    text, warning = _characters(data)
    if text is None:
        return None, warning
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    clean, replaced = UNSAFE_CHARACTER.subn("\ufffd", text)
    return clean, f"{replaced} control characters replaced" if replaced else warning


def _characters(data: bytes) -> tuple[str | None, str | None]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
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
