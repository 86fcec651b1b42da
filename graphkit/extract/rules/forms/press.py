"""Finds press statements, letters and block quotations that words above them announce.

The agency released the following statement: ⏎ We regret the delay. ⏎ ###
From the desk of Mayor Quell: ⏎ “We regret the delay.”
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Token

from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.sources import noun_phrase, source_head
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.extract.rules.forms.labels import PRINTED_NAME, ends, labels
from graphkit.extract.stretches import runs, stretch, tokens_at
from graphkit.records import Paragraph, Span
from graphkit.text.dependencies import VERBAL_POS
from graphkit.text.paragraphs import paragraphs

BLOCK_SIGN = ">"
FIRST_PERSON = re.compile(r"\b(?:we|our|us|I|my|me)\b", re.IGNORECASE)
ANNOUNCED_NOUNS = frozenset({"statement", "letter", "message", "email", "note", "memo", "post"})


@cache
def _letterhead() -> re.Pattern[str]:
    """The pattern of a line that names whose statement follows."""
    words = "|".join(sorted(map(re.escape, labels("letterhead")), key=len, reverse=True))
    return re.compile(rf"[ \t]*((?i:{words}))[ \t]+((?:the )?{PRINTED_NAME})[ \t]*:?[ \t]*$")


def statements(doc: Doc, text: str, quoted: Sequence[Quote]) -> Iterator[Paragraph]:
    """The paragraphs of the statements and block quotations, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> text = "Statement from Mayor Quell:\\nWe regret the delay.\\n###"
    >>> [one.span.of(text) for one in statements(parse(text), text, ())]
    ['We regret the delay.']
    """
    lines = paragraphs(text)
    for n, line in enumerate(lines[:-1]):
        announced = _by_letterhead(text, line) or _by_clause(doc, text, line, lines[n + 1])
        if announced:
            speaker, cue = announced
            block = text[lines[n + 1].start] == BLOCK_SIGN
            body = _block(text, lines[n + 1 :]) if block else _body(text, lines[n + 1 :], quoted)
            for span in body:
                yield Paragraph(
                    span=span,
                    role="block quotation" if block else "statement",
                    speaker=speaker,
                    cue=cue,
                )


def _by_letterhead(text: str, line: Span) -> tuple[Span, Span] | None:
    """Speaker and cue of a line such as “Statement from Mayor Quell:”."""
    found = _letterhead().match(text, line.start, line.end)
    return (Span(*found.span(2)), Span(*found.span(1))) if found else None


def _by_clause(doc: Doc, text: str, line: Span, following: Span) -> tuple[Span, Span] | None:
    """Speaker and cue of a sentence that ends with a colon and announces what follows.

    What follows is a block quotation, or the sentence speaks of “the following statement”.
    """
    words = line.of(text).rstrip()
    if not words.endswith(":"):
        return None
    end = line.start + len(words)
    sentence = tokens_at(doc, Span(end - 1, end))[0].sent
    block = text[following.start] == BLOCK_SIGN
    verb = next((t for t in sentence if _announces(t, block=block)), None)
    head = source_head(verb) if verb is not None else None
    speaker = runs(noun_phrase(head)) if head is not None else ()
    cue = stretch([verb]) if verb is not None else None
    return (speaker[0], cue) if speaker and cue else None


def _announces(verb: Token, *, block: bool) -> bool:
    """Whether a verb announces a statement: “released *the following statement*:”."""
    if verb.pos_ not in VERBAL_POS:
        return False
    if block and reporting_verb(verb) is not None:
        return True
    objects = (child for child in verb.rights if child.dep_ == "dobj")
    nouns = (noun for noun in objects if noun.lemma_.lower() in ANNOUNCED_NOUNS)
    return any("following" in {token.lower_ for token in noun.subtree} for noun in nouns)


def _block(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The lines of a block quotation, without their signs."""
    for line in lines:
        if text[line.start] != BLOCK_SIGN:
            return
        signs = len(line.of(text)) - len(line.of(text).lstrip("> \t"))
        if line.start + signs < line.end:
            yield Span(line.start + signs, line.end)


def _body(text: str, lines: Sequence[Span], quoted: Sequence[Quote]) -> Iterator[Span]:
    """The paragraphs of a statement: quoted whole, or in the first person somewhere.

    It ends with a line that says so, or with a paragraph of which only a part is quoted.
    """
    own: list[Span] = []
    for line in lines:
        marked = bool(touching(quoted, line))
        other = own and marked != bool(touching(quoted, own[0]))
        if ends(line.of(text)) or other or (marked and not _is_quoted(line, quoted)):
            break
        own.append(line)
    if any(touching(quoted, line) or FIRST_PERSON.search(line.of(text)) for line in own):
        yield from own


def _is_quoted(line: Span, quoted: Sequence[Quote]) -> bool:
    """Whether a whole paragraph stands in marks."""
    return [quote.span for quote in touching(quoted, line)] == [line]
