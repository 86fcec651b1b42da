"""Makes articles of records: the texts that an input holds, each with its data in words."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from graphkit.read.article import article_from_text
from graphkit.read.characters import odd_characters
from graphkit.read.language import language_of
from graphkit.read.problems import at_place, of_file
from graphkit.read.published import publication
from graphkit.records import Diagnostic, DiagnosticKind, When
from graphkit.registry import ReadResult

# The longest text that spaCy parses; an article has about a hundredth of it.
MAX_ARTICLE_CHARACTERS = 1_000_000
# Addresses that nothing obeys when it shows them; “javascript:” and “data:” are others.
SAFE_ADDRESS = re.compile(r"(?:https?://|urn:|tag:)\S+", re.IGNORECASE)
IN_FRONT_MATTER = "front matter"


class InputRecord(NamedTuple):
    """One text that an input holds.

    ``name`` is its name in all outputs, ``text`` the text, NFC with ``\\n`` line ends. ``fields``
    are its data in words: ``title``, ``date`` (of publication), ``date_source`` (where that date is
    from), ``updated``, ``url``, ``publisher``, ``language``, ``byline``. ``place`` says where the
    data stand in the input. ``damaged`` says that some of the data could not be read.
    """

    name: str
    text: str
    fields: Mapping[str, str]
    place: str
    damaged: bool = False


def read_record(record: InputRecord, problems: tuple[Diagnostic, ...] = ()) -> ReadResult:
    """The article of a record, and its problems after ``problems``; no article if it has no text.

    Without a date, relative dates are not resolved. An address that is no ``http``, ``urn`` or
    ``tag`` is left out. The language is that of the text, whatever the data say.
    """
    name, fields = record.name, record.fields
    if not record.text.strip():
        reason = "the file is empty" if record.place == IN_FRONT_MATTER else "it has no text"
        return (), (of_file(name, "empty", reason, "give an article's text"),)
    if len(record.text) > MAX_ARTICLE_CHARACTERS:
        reason = f"too long: {len(record.text):,} characters, {MAX_ARTICLE_CHARACTERS:,} at most"
        return (), (of_file(name, "too large", reason, "split it into articles"),)
    published, undated = _published(record)
    updated, outdated = _updated(record, published)
    url, unsafe = _address(record)
    language, foreign = language_of(record.text, fields.get("language", ""))
    article = article_from_text(
        record.text,
        path=name,
        title=fields.get("title"),
        published=published,
        updated=updated,
        url=url,
        publisher=fields.get("publisher"),
        language=language,
        byline=fields.get("byline"),
    )
    told = (undated, outdated, unsafe, _foreign(name, foreign), *_odd(name, record.text))
    return (article,), (*problems, *(one for one in told if one))


def _published(record: InputRecord) -> tuple[When | None, Diagnostic | None]:
    """The day of publication and ``None``, or ``None`` and a diagnostic that says why."""
    words = record.fields.get("date", "")
    source = record.fields.get("date_source", record.place)
    published, reason = publication(words, source) if words else (None, "")
    if published is not None:
        return published, None
    why = f"“{words}” {reason}" if words else "no publication date"
    kind: DiagnosticKind = "date lost" if words or record.damaged else "no date"
    remedy = f"{_where(record, 'date')}; relative dates stay unresolved"
    return None, at_place(record.name, record.place, kind, why, remedy)


def _updated(record: InputRecord, published: When | None) -> tuple[When | None, Diagnostic | None]:
    """The day of this revision, and a diagnostic if the given one is none or before publication.

    Both are ``None`` if no day is given.
    """
    words = record.fields.get("updated", "")
    updated, reason = publication(words, "", "updated") if words else (None, "")
    first, last = (when.start if when else None for when in (published, updated))
    if first is not None and last is not None and last < first:
        updated, reason = None, "is before its publication"
    if not reason:
        return updated, None
    remedy = f"{_where(record, 'updated')}, or leave it out"
    why = f"updated “{words}” {reason}"
    return updated, at_place(record.name, record.place, "date lost", why, remedy)


def _where(record: InputRecord, field: str) -> str:
    if record.place == IN_FRONT_MATTER:
        return f"put “{field}: YYYY-MM-DD” into its front matter"
    return "give the day as YYYY-MM-DD"


def _address(record: InputRecord) -> tuple[str | None, Diagnostic | None]:
    """The address of the article if it is a safe one, and a diagnostic if it is not."""
    url = record.fields.get("url")
    if url is None or SAFE_ADDRESS.fullmatch(url):
        return url, None
    why = f"the address “{url[:80]}” is no http, urn or tag"
    return None, at_place(record.name, record.place, "data", why, "it is left out")


def _foreign(name: str, reason: str) -> Diagnostic | None:
    if not reason:
        return None
    return of_file(name, "language", reason, "only English is read for statements", "warning")


def _odd(name: str, text: str) -> list[Diagnostic]:
    remedy = "the text is kept as it is; look at the names in it"
    return [of_file(name, "characters", why, remedy, "warning") for why in odd_characters(text)]
