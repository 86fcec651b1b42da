"""What is read: articles."""

from msgspec import Struct

from graphkit.records.places import Span, When


class Boilerplate(Struct, frozen=True, kw_only=True):
    """A line of the page that is not the article's prose: a credit, a button, a notice."""

    span: Span
    reason: str


class Article(Struct, frozen=True, kw_only=True):
    """One revision of one text, NFC with ``\\n`` line ends; ``digest`` is the text's SHA-256.

    ``published``: for the first time; ``updated``: when this revision was, where it says so.
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
