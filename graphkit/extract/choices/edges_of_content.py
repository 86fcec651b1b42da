"""Gives the places where a content can begin and end."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from graphkit.extract.choices.phrases import whole_phrase
from graphkit.extract.choices.report import Report
from graphkit.extract.stretches import tokens_at
from graphkit.records import Span
from graphkit.text.quotation_marks import CLOSING_QUOTATION_MARKS

# Labels of what can hang on the end of a content and be no part of it.
TRAILING_LABELS = frozenset(
    {"relcl", "advcl", "acl", "prep", "conj", "appos", "npadvmod", "advmod", "parataxis", "cc"}
    | {"ccomp", "dep", "mark", "agent", "dative", "xcomp"}
)
# Words that open a content and may be no part of it, and those before one that may be part of it.
OPENERS = frozenset({"that", "whether", "if", "to", "about", "of", "on", "for", "how", "as"})
ADDED_OPENERS = OPENERS | {"why", "what"}
BREAKS = frozenset({",", ";", "—", "–"})
# Words at the start behind whose signs a content can begin, words above an edge whose own edges are
# tried, and trailing phrases that are left out one by one (our own choice).
FIRST_WORDS, WORDS_ABOVE, MAX_TRAILING_PHRASES = 12, 5, 8

# An edge and where it is from.
Edge = tuple[int, str]


class Edges(NamedTuple):
    """The offsets where a content can begin and end, other than the present ones.

    Each has where it is from.
    """

    starts: dict[int, str]
    ends: dict[int, str]


def edges_of_content(report: Report, below: Sequence[Span]) -> Edges:
    """The edges to try; ``below`` are the phrases that hang on the cue."""
    first, last = report.one.content[0], report.one.content[-1]
    edges = Edges({}, {})
    for start, origin in _starts(report, below):
        if start < first.end and start != first.start:
            edges.starts.setdefault(start, origin)
    for end, origin in _ends(report, below):
        if end > last.start and end != last.end:
            edges.ends.setdefault(end, origin)
    return edges


def _starts(report: Report, below: Sequence[Span]) -> Iterator[Edge]:
    if report.ruled is not None:
        yield report.ruled.content[0].start, "rule"
    for span in below:
        yield span.start, "below"
    inner = tokens_at(report.doc, report.one.content[0])
    if inner:
        yield from _openers(inner[0], report.cue_numbers)
        for above in _with_some_above(inner[0], report.cue_numbers):
            yield above.left_edge.idx, "left " + above.dep_
        for token in inner[:FIRST_WORDS]:
            if token.is_punct and token.i + 1 < len(report.doc):
                yield token.nbor(1).idx, "behind a sign"
        yield inner[0].sent[0].idx, "sentence"


def _openers(first: Token, cue: frozenset[int]) -> Iterator[Edge]:
    """The starts without the word that opens a content, and with the one before it."""
    if first.lower_ in OPENERS and first.i + 1 < len(first.doc):
        yield first.nbor(1).idx, "without " + first.lower_
    before = first.nbor(-1) if first.i else first
    if before.lower_ in ADDED_OPENERS and before.i not in cue:
        yield before.idx, "with " + before.lower_


def _with_some_above(token: Token, cue: frozenset[int]) -> Iterator[Token]:
    """A word and those above it, up to the cue."""
    for _ in range(WORDS_ABOVE):
        if token.i in cue:
            return
        yield token
        if token.head == token:
            return
        token = token.head


def _ends(report: Report, below: Sequence[Span]) -> Iterator[Edge]:
    if report.ruled is not None:
        yield report.ruled.content[-1].end, "rule"
    for span in below:
        yield span.end, "below"
    inner = tokens_at(report.doc, report.one.content[-1])
    if not inner:
        return
    last = inner[-1]
    while last.is_punct and last.i > inner[0].i:
        last = last.nbor(-1)
    for above in _with_some_above(last, report.cue_numbers):
        if above.right_edge.i >= last.i:
            yield whole_phrase(above).end, "right " + above.dep_
    yield from _trailing(inner, last)
    yield from _behind(last)
    for token in inner[1:]:
        if token.text in BREAKS and token.i < last.i:
            yield _end(token.nbor(-1)), "comma" if token.text == "," else "dash"


def _end(token: Token) -> int:
    return token.idx + len(token)


def _trailing(inner: Sequence[Token], last: Token) -> Iterator[Edge]:
    """The ends before a phrase that stands last."""
    count = 0
    for token in reversed(inner):
        if count == MAX_TRAILING_PHRASES:
            return
        start = token.left_edge.i if token.dep_ in TRAILING_LABELS else 0
        if start > inner[0].i and token.right_edge.i >= last.i:
            before = token.doc[start - 1]
            while before.i > inner[0].i and _is_loose(before):
                before = before.nbor(-1)
            yield _end(before), "without " + token.dep_
            count += 1


def _is_loose(token: Token) -> bool:
    return (token.is_punct and token.text not in CLOSING_QUOTATION_MARKS) or token.dep_ == "cc"


def _behind(last: Token) -> Iterator[Edge]:
    """The end of the sentence, and that before the next break."""
    end = last.sent[-1]
    while end.i > last.i and (end.is_space or end.is_punct):
        end = end.nbor(-1)
    yield _end(end), "sentence"
    for token in last.doc[last.i + 1 : end.i + 1]:
        if token.text in BREAKS:
            yield _end(token.nbor(-1)), "next comma"
            return
