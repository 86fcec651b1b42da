"""Finds the quotations of a draft and writes a copy with a mark behind each."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape, unescape

from graphkit.verify.check import Verdict
from graphkit.verify.words import compared_words

# A quotation of a draft in one paragraph, in curly or straight quotation marks.
QUOTATION = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"")
# Fewer words between quotation marks are a term or a title, which nobody can look up.
LEAST_QUOTED = 3
# The part of a Word document with its text, the largest that is read, and its paragraphs and runs.
DOCUMENT, MOST_BYTES = "word/document.xml", 64_000_000
END_OF_WORD_PARAGRAPH = "</w:p>"
WORD_PARAGRAPH = re.compile(r"<w:p[ >](?:(?!<w:p[ >]).)*?</w:p>", re.DOTALL)
TEXT_OF_RUN = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")

Checked = list[tuple[str, Verdict]]
Check = Callable[[str], Verdict]


def marked(path: Path, check: Check) -> tuple[Checked, bytes]:
    """The quotations of a draft with their verdicts, and the bytes of its marked copy.

    Raises:
        ValueError: the file is no text in UTF-8 and no Word document.
        OSError: it cannot be read.
    """
    data = path.read_bytes()
    if path.suffix.lower() == ".docx":
        return _document(data, check)
    checked, text = _marked_text(data.decode("utf-8"), check)
    return checked, text.encode("utf-8")


def _marked_text(text: str, check: Check) -> tuple[Checked, str]:
    checked: Checked = []

    def mark(found: re.Match[str]) -> str:
        quotation = found[1] or found[2]
        if len(compared_words(quotation)) < LEAST_QUOTED:
            return found[0]
        verdict = check(quotation)
        checked.append((quotation, verdict))
        return f"{found[0]} [{told(verdict)}]"

    return checked, QUOTATION.sub(mark, text)


def told(verdict: Verdict) -> str:
    """A verdict as a mark in a draft: the result, the speaker, the day, the outlet.

    >>> told(Verdict(result="not found"))
    'not found'
    """
    if not verdict.rows:
        return verdict.result
    row = verdict.rows[0]
    who = " and ".join(row.speakers)
    parts = (verdict.difference, who, row.day, row.publisher or row.path)
    return "; ".join(part for part in (verdict.result, *parts) if part)


def _document(data: bytes, check: Check) -> tuple[Checked, bytes]:
    """The same for a Word document: the marks of a paragraph stand at its end."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        if archive.getinfo(DOCUMENT).file_size > MOST_BYTES:
            message = "the document is too large"
            raise ValueError(message)
        document = archive.read(DOCUMENT).decode("utf-8")
    except (zipfile.BadZipFile, KeyError) as error:
        message = f"no Word document: {error}"
        raise ValueError(message) from error
    checked: Checked = []

    def mark(paragraph: re.Match[str]) -> str:
        text = unescape("".join(TEXT_OF_RUN.findall(paragraph[0])))
        found, _ = _marked_text(text, check)
        checked.extend(found)
        marks = "".join(f" [{told(verdict)}]" for _, verdict in found)
        run = f'<w:r><w:t xml:space="preserve">{escape(marks)}</w:t></w:r>' if marks else ""
        return f"{paragraph[0].removesuffix(END_OF_WORD_PARAGRAPH)}{run}{END_OF_WORD_PARAGRAPH}"

    return checked, _written(archive, WORD_PARAGRAPH.sub(mark, document).encode("utf-8"))


def _written(archive: zipfile.ZipFile, document: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for item in archive.infolist():
            own = item.filename == DOCUMENT
            copy.writestr(item, document if own else archive.read(item.filename))
    return out.getvalue()
