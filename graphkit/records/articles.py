"""Records for articles as they are read."""

from msgspec import Struct

from graphkit.records.intervals import When
from graphkit.records.spans import Span


class Boilerplate(Struct, frozen=True, kw_only=True):
    """A line of the text that is not the article's prose: a credit, a button, a notice.

    ``span`` is the place of the line, ``reason`` says what the line is ("picture credit").
    """

    span: Span
    reason: str


class Carrier(Struct, frozen=True, kw_only=True):
    """Another publication of the very text of an article.

    ``path`` is the name of its file, ``publisher`` and ``url`` are the outlet and the address,
    ``published`` is its day; ``None`` if it is not given.
    """

    path: str
    publisher: str | None = None
    url: str | None = None
    published: When | None = None


class Article(Struct, frozen=True, kw_only=True):
    """One revision of one text.

    ``id`` is made of the text only. ``path`` is the name that the file has in all outputs. ``text``
    is NFC with ``\\n`` line ends, ``digest`` is its SHA-256 in UTF-8, in hexadecimal digits.
    ``title`` is the headline, else the path. ``url`` is the address and ``publisher`` the outlet,
    or ``None``. ``published`` is the day of first publication, ``updated`` the day of this
    revision; ``None`` if the article does not give it. ``language`` is a BCP 47 tag.
    ``byline`` names its authors as it does. ``boilerplate`` are the lines that are not prose, in
    the order of the text. ``carriers`` are the other publications of the same text.
    """

    id: str
    path: str
    text: str
    digest: str
    title: str = ""
    url: str | None = None
    publisher: str | None = None
    published: When | None = None
    updated: When | None = None
    language: str = "en"
    byline: str | None = None
    boilerplate: tuple[Boilerplate, ...] = ()
    carriers: tuple[Carrier, ...] = ()
