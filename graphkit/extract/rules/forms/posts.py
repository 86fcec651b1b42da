"""Finds posts of social networks that are set into an article: the author stands below or above.

Rain is coming. https://t.co/x ⏎ — Mara Quell (@quell) May 6, 2024
Mara Quell @quell · May 6 ⏎ Rain is coming.
"""

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.rules.forms.labels import may_speak
from graphkit.records import Paragraph, Span
from graphkit.text.paragraphs import WORD_CHARACTERS, paragraphs

AUTHOR = re.compile(r"[ \t]*([—–―]|--?)[ \t]*([^\n()]{1,60}?)[ \t]*\(@\w{1,30}\)[^\n]{0,60}$")
# A line above a post: a name, an address and a time, “Mara Quell @quell · 3h”.
HEADER = re.compile(
    r"[ \t]*([^\W\d_][^\n@()·|]{0,58}?)[ \t]*[ (·|,](@\w{1,30})\)?"
    r"[ \t]*[·•|,–—-][^\n]{0,20}\d[^\n]{0,20}$"
)
# The same without a time, which is a byline at the top of an article.
BRACKETED_HEADER = re.compile(r"[ \t]*([^\W\d_][^\n@().:]{0,58}?)[ \t]*\((@\w{1,30})\)[ \t]*$")
TOP_LINES = 3
# The same on two lines, without the time.
ADDRESS = re.compile(r"[ \t]*(@\w{1,30})[ \t]*$")
AUTHOR_NAME = re.compile(r"[ \t]*([^\W\d_][^\n@.!?:]{0,58}?)[ \t]*$")
# The line that ends a copied post: “9:14 AM · May 6, 2024”.
POST_TIME = re.compile(
    r"[ \t]*\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?[ \t]*[·•|,–—-][^\n]*\d{4}", re.IGNORECASE
)
REPLY = re.compile(
    r"[ \t]*(?:(?:replying|in reply) to\b[^\n]*|show this thread|quote)$", re.IGNORECASE
)
# The number of a post in a thread: “2/ …”, “(2/7) …”, “… 2/7”.
THREAD_NUMBER = re.compile(r"[ \t]*\(?\d{1,2}/\d{0,2}\)?[ \t]|[^\n]*[ (]\d{1,2}/\d{1,2}\)?$")
# Paragraphs among which the line that ends a copied post is looked for (our own choice).
MAX_POST_PARAGRAPHS = 6
EMBEDDED_LINKS = re.compile(r"\s*(?:https?://\S+|pic\.\w+\.com/\S+)")


def posts(text: str) -> Iterator[Paragraph]:
    """The posts of a text, in its order.

    >>> text = "Rain is coming. https://t.co/x\\n\\n— Mara Quell (@quell) May 6, 2024"
    >>> [(one.span.of(text), one.speaker.of(text)) for one in posts(text)]
    [('Rain is coming.', 'Mara Quell')]
    >>> text = "Mara Quell @quell · 3h\\nRain is coming. 1/2\\nAnd snow. 2/2\\nNobody replied."
    >>> [(one.span.of(text), one.speaker.of(text)) for one in posts(text)]
    [('Rain is coming. 1/2', 'Mara Quell'), ('And snow. 2/2', 'Mara Quell')]
    """
    lines = paragraphs(text)
    for n, line in enumerate(lines):
        author = AUTHOR.match(text, line.start, line.end)
        if author and n:
            yield from _post(text, [lines[n - 1]], Span(*author.span(2)), Span(*author.span(1)))
        elif above := _above(text, lines, n):
            yield from _post(text, _below(text, lines, n + 1), *above)


def _above(text: str, lines: Sequence[Span], n: int) -> tuple[Span, Span] | None:
    """Author and address of a post below line ``n``, if that line is the last one above it."""
    if header := HEADER.match(text, lines[n].start, lines[n].end):
        return Span(*header.span(1)), Span(*header.span(2))
    bracketed = BRACKETED_HEADER.match(text, lines[n].start, lines[n].end)
    if bracketed and n >= TOP_LINES and may_speak(bracketed[1]):
        return Span(*bracketed.span(1)), Span(*bracketed.span(2))
    address = ADDRESS.match(text, lines[n].start, lines[n].end)
    name = AUTHOR_NAME.match(text, lines[n - 1].start, lines[n - 1].end) if address and n else None
    return (Span(*name.span(1)), Span(*address.span(1))) if address and name else None


def _post(text: str, lines: Sequence[Span], speaker: Span, cue: Span) -> Iterator[Paragraph]:
    for line in lines:
        if span := _words(text, line):
            yield Paragraph(span=span, role="post", speaker=speaker, cue=cue)


def _below(text: str, lines: Sequence[Span], first: int) -> Sequence[Span]:
    """The paragraphs of a post below its author.

    They go on to the line with its time; without one, they are the first and the numbered ones of a
    thread.
    """
    while first < len(lines) and REPLY.match(text, lines[first].start, lines[first].end):
        first += 1
    for n in range(first, min(first + MAX_POST_PARAGRAPHS, len(lines))):
        if _above(text, lines, n):
            break
        if POST_TIME.match(text, lines[n].start, lines[n].end):
            return lines[first:n]
    last = first + 1
    while last < len(lines) and THREAD_NUMBER.match(text, lines[last].start, lines[last].end):
        last += 1
    return lines[first:last]


def _words(text: str, line: Span) -> Span | None:
    """A line without the links at its end; ``None`` if it has no word."""
    end = line.end
    for link in reversed(list(EMBEDDED_LINKS.finditer(text, line.start, line.end))):
        if not text[link.end() : end].strip():
            end = link.start()
    spoken = WORD_CHARACTERS.search(text, line.start, end)
    return Span(line.start, line.start + len(text[line.start : end].rstrip())) if spoken else None
