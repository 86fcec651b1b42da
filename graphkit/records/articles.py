"""Articles as they are read."""

from msgspec import Struct

from graphkit.records.intervals import When
from graphkit.records.spans import Span


class Boilerplate(Struct, frozen=True, kw_only=True):
    """A line of the page that is not the article's prose: a credit, a button, a notice.

    ``span`` is the line in the article's text, ``reason`` names what the line is.
    """

    span: Span
    reason: str


class Article(Struct, frozen=True, kw_only=True):
    """One revision of one text.

    ``id`` is minted from the text alone. ``path`` is the name of the file in all outputs.
    ``text`` is NFC with ``\\n`` line ends, ``digest`` its SHA-256. ``title`` is the headline,
    ``url`` the address, ``publisher`` the outlet. ``published`` is the day of first publication,
    ``updated`` the day of this revision, where the article gives one. ``language`` is a BCP 47
    tag. ``boilerplate`` are the lines that are not prose.
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
    boilerplate: tuple[Boilerplate, ...] = ()
