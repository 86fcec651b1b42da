"""Finds the turns of transcripts and interviews, each with all its paragraphs.

QUELL: Rain is coming. ⏎ It will last. ⏎ QUESTION: How long?
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graphkit.extract.rules.forms.answering import answering, by_initials, by_last_name, initials
from graphkit.extract.rules.forms.labels import (
    CAPITALS_LABEL,
    NAME_LABEL,
    QUESTION_SIGN,
    ends,
    labels,
    may_speak,
    plain,
)
from graphkit.extract.stretches import without
from graphkit.records import Paragraph, Span
from graphkit.text.paragraphs import paragraphs
from graphkit.text.quotation_marks import CLOSING_QUOTATION_MARKS, OPENING_QUOTATION_MARKS

# Labels in capitals are turns if the text has at least so many; labels in mixed letters are turns
# if at least so many speakers have at least so many turns each. Fewer may be other lines with a
# colon.
MIN_TURNS = 2
# Paragraphs without a label belong to the turn before them if the text has at most so many
# paragraphs for each label; else the labels stand in an article (our own choice).
MAX_PARAGRAPHS_A_TURN = 6
# Words of somebody who speaks; behind the last label, a paragraph without them ends the speech.
SPOKEN_WORDS = re.compile(r"\b(?:I|my|me|we|our|us|thanks|thank)\b", re.IGNORECASE)
# What people say to each other, and the least share of turns that have it (our own choice): lines
# of results or prices have none.
DIALOGUE = re.compile(r"\?|\b(?:I|my|me|we|our|us|you|your|thanks|thank)\b", re.IGNORECASE)
MIN_SPOKEN_TURNS = 0.2
BRACKETS = re.compile(r"[(\[][^()\[\]\n]{1,40}[)\]]")


def turns(doc: Doc, text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of the turns, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> text = "QUELL: Rain is coming.\\nIt will last.\\nLIND: How long?"
    >>> [one.span.of(text) for one in turns(parse(text), text)]
    ['Rain is coming.', 'It will last.', 'How long?']
    """
    found = _labels(text)
    if not found:
        return ()
    lines = paragraphs(text)
    if not _is_spoken(text, found):
        return ()
    speakers = _speakers(doc, text, found)
    last = _last_end(text, lines, found[-1].end())
    edges = [*(one.start() for one in found[1:]), last]
    first = [line for line in lines if found[0].start() <= line.start < last]
    frequent = len(first) <= MAX_PARAGRAPHS_A_TURN * len(found)
    most = len(lines) if frequent and not all(_quotes(text, one) for one in found) else 1
    return tuple(
        paragraph
        for label, speaker, end in zip(found, speakers, edges, strict=True)
        for paragraph in _turn(text, label, _own(lines, label.end(), end, most), speaker)
    )


def _labels(text: str) -> list[re.Match[str]]:
    """The labels of a text if they are those of turns."""
    signs = list(QUESTION_SIGN.finditer(text))
    capitals = [m for m in CAPITALS_LABEL.finditer(text) if may_speak(m[1])]
    names = [m for m in NAME_LABEL.finditer(text) if may_speak(m[1])]
    full = {initials(m[1]): m[1] for m in names}
    often = Counter(full.get(m[1], m[1]).split()[-1].lower() for m in names)
    dialogue = sum(count >= MIN_TURNS for count in often.values()) >= MIN_TURNS
    if dialogue:
        return names
    if len(signs) >= MIN_TURNS:
        return sorted([*capitals, *signs], key=lambda m: m.start())
    if len(capitals) >= MIN_TURNS:
        return capitals
    below = len(text) - len(text.lstrip())
    quoting = [m for m in names if _quotes(text, m) and m.start() > below]
    return quoting if len(quoting) >= MIN_TURNS else []


def _is_spoken(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Whether people speak behind the labels, in marks or to each other: no list of goals."""
    ends_at = [*(one.start() for one in found[1:]), len(text)]
    turns_of = zip(found, ends_at, strict=True)
    spoken = sum(
        _quotes(text, one) or bool(DIALOGUE.search(text, one.end(), end)) for one, end in turns_of
    )
    return spoken >= MIN_SPOKEN_TURNS * len(found)


def _quotes(text: str, label: re.Match[str]) -> bool:
    """Whether a quotation fills the rest of a label's line: “Zoe Lund, mayor: “We are glad.””."""
    end = text.find("\n", label.end())
    line = text[label.end() : end if end >= 0 else len(text)].rstrip()
    return line[0] in OPENING_QUOTATION_MARKS and line[-1] in CLOSING_QUOTATION_MARKS


def _own(lines: Sequence[Span], start: int, end: int, most: int) -> list[Span]:
    """The paragraphs of a turn between two offsets, at most ``most`` of them."""
    first = bisect_right(lines, start, key=lambda line: line.end)
    last = bisect_right(lines, end, lo=first, key=lambda line: line.end)
    return [
        Span(max(start, line.start), line.end) for line in lines[first : min(last, first + most)]
    ]


def _last_end(text: str, lines: Sequence[Span], start: int) -> int:
    """The end of the last turn: its first paragraph, and those behind it in the first person."""
    first, *more = (line for line in lines if line.end > start)
    end = first.end
    for line in more:
        if not SPOKEN_WORDS.search(text, line.start, line.end):
            break
        end = line.end
    return end


def _speakers(doc: Doc, text: str, found: Sequence[re.Match[str]]) -> list[Span]:
    """The words for who speaks behind each label: the label, or a name that it stands for."""
    answer = [m for m in found if plain(m[1]) in labels("answer")]
    person = answering(doc, found[0].start(), [Span(*m.span(1)) for m in found]) if answer else None
    full = [Span(*m.span(1)) for m in found]
    named = (by_initials(doc, text, by_last_name(text, one, full), full) for one in full)
    return [
        person if m in answer and person else name for m, name in zip(found, named, strict=True)
    ]


def _turn(
    text: str, label: re.Match[str], own: Sequence[Span], speaker: Span
) -> Iterator[Paragraph]:
    """The paragraphs of one turn, up to a line that ends the transcript, without sounds."""
    cue = Span(*label.span(2))
    for span in own:
        if ends(span.of(text)):
            return
        for part in without(span, _sounds(text, span), text):
            if any(sign.isalnum() for sign in part.of(text)):
                yield Paragraph(span=part, role="turn", speaker=speaker, cue=cue)


def _sounds(text: str, span: Span) -> Iterator[Span]:
    """What is heard, in brackets: “(Applause.)”, “[laughs]”, “(CROSSTALK)”."""
    for found in BRACKETS.finditer(text, span.start, span.end):
        if plain(found[0]) in labels("sound") or found[0].isupper():
            yield Span(*found.span())
