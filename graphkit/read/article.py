"""Makes an article of a text and its data."""

import re

from graphkit.identity import digest, mint
from graphkit.read.boilerplate import boilerplate
from graphkit.records import Article, When

# A first line of at most 201 characters that does not end like a sentence is the headline. It
# starts with no blank: else each of many blanks would be tried as its start.
HEADLINE_LINE = re.compile(r"\s*+(\S[^\n]{0,199}(?<![.!?:;,\s]))[^\S\n]*+\n")


def article_from_text(
    text: str,
    *,
    path: str = "",
    title: str | None = None,
    published: When | None = None,
    updated: When | None = None,
    url: str | None = None,
    publisher: str | None = None,
    language: str = "en",
    byline: str | None = None,
) -> Article:
    """The article of a text, which must be NFC with ``\\n`` line ends; its id depends on the text.

    Without a ``title`` it is the headline of the text, else the path.

    >>> article_from_text("A headline\\n\\nA sentence.").title
    'A headline'
    """
    sha = digest(text.encode("utf-8"))
    return Article(
        id=mint("article", sha),
        path=path,
        text=text,
        digest=sha,
        title=title or _headline(text) or path,
        url=url,
        publisher=publisher,
        published=published,
        updated=updated,
        language=language,
        byline=byline,
        boilerplate=boilerplate(text),
    )


def _headline(text: str) -> str:
    found = HEADLINE_LINE.match(text)
    return found[1].strip() if found else ""
