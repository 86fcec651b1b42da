"""Finds posts of social networks that are set into an article: text, then author and address.

Rain is coming. https://t.co/x ⏎ — Mara Quell (@quell) May 6, 2024
"""

import re
from collections.abc import Iterator

from graphkit.records import Paragraph, Span
from graphkit.text.paragraphs import WORD_CHARACTERS, paragraphs

AUTHOR = re.compile(r"[ \t]*([—–―]|--?)[ \t]*([^\n()]{1,60}?)[ \t]*\(@\w{1,30}\)[^\n]{0,60}$")
EMBEDDED_LINKS = re.compile(r"\s*(?:https?://\S+|pic\.\w+\.com/\S+)")


def posts(text: str) -> Iterator[Paragraph]:
    """The posts of a text, in its order.

    >>> text = "Rain is coming. https://t.co/x\\n\\n— Mara Quell (@quell) May 6, 2024"
    >>> [(one.span.of(text), one.speaker.of(text)) for one in posts(text)]
    [('Rain is coming.', 'Mara Quell')]
    """
    lines = paragraphs(text)
    for n, line in enumerate(lines):
        author = AUTHOR.match(text[: line.end], line.start)
        span = _words(text, lines[n - 1]) if author and n else None
        if author and span:
            cue, speaker = Span(*author.span(1)), Span(*author.span(2))
            yield Paragraph(span=span, role="post", speaker=speaker, cue=cue)


def _words(text: str, line: Span) -> Span | None:
    """A line without the links at its end; ``None`` if it has no word."""
    end = line.end
    for link in reversed(list(EMBEDDED_LINKS.finditer(text, line.start, line.end))):
        if not text[link.end() : end].strip():
            end = link.start()
    spoken = WORD_CHARACTERS.search(text, line.start, end)
    return Span(line.start, line.start + len(text[line.start : end].rstrip())) if spoken else None
