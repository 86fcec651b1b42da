"""Records for articles as they are read."""

from typing import Literal

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


# What a paragraph is by its layout. ``turn``: what somebody says in a transcript or an interview;
# ``post``: a post of a social network; ``statement``: a press statement or a letter, word for word.
ParagraphRole = Literal[
    "body", "heading", "turn", "post", "statement", "block quotation", "caption"
]


class Paragraph(Struct, frozen=True, kw_only=True):
    """A paragraph whose layout says what it is, and perhaps who speaks in it.

    ``span`` is the place of its words, without a label or an address. ``role`` is what it is.
    ``speaker`` are the words that name who speaks in it, and ``cue`` the sign or the words by which
    the layout says so; both are ``None`` if the layout names nobody. Paragraphs with one cue are
    one speech.
    """

    span: Span
    role: ParagraphRole
    speaker: Span | None = None
    cue: Span | None = None


class Article(Struct, frozen=True, kw_only=True):
    """One revision of one text.

    ``id`` is made of the text only. ``path`` is the name that the file has in all outputs. ``text``
    is NFC with ``\\n`` line ends, ``digest`` is its SHA-256 in UTF-8, in hexadecimal digits.
    ``title`` is the headline, else the path. ``url`` is the address and ``publisher`` the outlet,
    or ``None``. ``published`` is the day of first publication, ``updated`` the day of this
    revision; ``None`` if the article does not give it. ``language`` is a BCP 47 tag.
    ``byline`` names its authors as it does. ``boilerplate`` are the lines that are not prose, in
    the order of the text. ``carriers`` are the other publications of the same text. ``paragraphs``
    are those whose role the reader knows from markup; ``()`` if the text alone has to tell.
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
    paragraphs: tuple[Paragraph, ...] = ()
