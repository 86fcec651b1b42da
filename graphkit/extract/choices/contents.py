"""Gives the stretches that can be the content of a report."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from graphkit.extract.choices.edges_of_content import Edges, edges_of_content
from graphkit.extract.choices.limits import may_be_content, words_of
from graphkit.extract.choices.phrases import whole_phrase
from graphkit.extract.choices.report import Phrases, Report
from graphkit.extract.stretches import tokens_at, united, without
from graphkit.records import Span
from graphkit.text.dependencies import VERBAL_POS

# Labels of what hangs on a cue and can be the content.
CONTENT_LABELS = frozenset(
    {"ccomp", "xcomp", "dobj", "advcl", "pcomp", "attr", "oprd", "acl", "prep", "acomp", "dep"}
    | {"nsubjpass", "parataxis", "relcl", "conj", "dative", "agent", "npadvmod"}
)
# Stretches in all, clauses above the cue, and edges of each kind that are tried together (our own
# choice).
MAX_STRETCHES, CLAUSES_ABOVE, STARTS_TOGETHER, ENDS_TOGETHER = 60, 2, 3, 5
# Origins whose stretches are taken as they are.
AS_FOUND = frozenset({"now", "rule"})


class Stretch(NamedTuple):
    """The parts of a content, and where it is from."""

    spans: tuple[Span, ...]
    origins: list[str]


def content_phrases(report: Report) -> Phrases:
    """The stretches that can be the content, with where each is from; the first is the present one.

    :func:`~graphkit.extract.choices.limits.may_be_content` refuses some: marks are law.
    """
    text, holes = report.text, (*report.one.cue, *report.one.source)
    found: dict[tuple[Span, ...], Stretch] = {}
    for origin, spans in _contents(report):
        whole = origin in AS_FOUND
        parts = spans if whole else tuple(p for s in spans for p in without(s, holes, text))
        own = united(parts, text)
        words = words_of(own, text)
        known = found.get(words)
        if known is not None:
            if origin not in known.origins:
                known.origins.append(origin)
        elif origin == "now" or (
            words and len(found) < MAX_STRETCHES and may_be_content(own, report)
        ):
            found[words] = Stretch(own, [origin])
    return {one.spans: tuple(one.origins) for one in found.values()}


def _contents(report: Report) -> Iterator[tuple[str, tuple[Span, ...]]]:
    content = report.one.content
    yield "now", content
    if report.ruled is not None:
        yield "rule", report.ruled.content
    below = list(_below(report))
    for origin, span in below:
        yield origin, (span,)
    yield from _above(report.cue)
    yield from _with_other_edges(content, edges_of_content(report, [span for _, span in below]))
    if len(content) > 1:
        yield "without the first", content[1:]
        yield "without the last", content[:-1]
        yield "all between", (Span(content[0].start, content[-1].end),)


def _with_other_edges(
    content: tuple[Span, ...], edges: Edges
) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The content with another end, another start, or both."""
    for end, origin in edges.ends.items():
        yield "end " + origin, _moved(content, content[0].start, end)
    for start, origin in edges.starts.items():
        yield "start " + origin, _moved(content, start, content[-1].end)
    for start in list(edges.starts)[:STARTS_TOGETHER]:
        for end in list(edges.ends)[:ENDS_TOGETHER]:
            if start < end:
                yield "both", _moved(content, start, end)


def _moved(content: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """The content from another start to another end."""
    if len(content) == 1:
        return (Span(start, end),)
    return (Span(start, content[0].end), *content[1:-1], Span(content[-1].start, end))


def _below(report: Report) -> Iterator[tuple[str, Span]]:
    """What hangs on the words of the cue."""
    words = (token for span in report.one.cue for token in tokens_at(report.doc, span))
    for token in (report.cue, *(word for word in words if word.i != report.cue.i)):
        for child in token.children:
            if child.dep_ in CONTENT_LABELS and child.i not in report.cue_numbers:
                yield "below " + child.dep_, whole_phrase(child)
                for inner in child.children:
                    if inner.dep_ in {"pobj", "pcomp"}:
                        yield "below pobj", whole_phrase(inner)


def _above(cue: Token) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The clauses round the cue, without what hangs on the cue."""
    own, above = whole_phrase(cue), cue
    for _ in range(CLAUSES_ABOVE):
        if above.head == above:
            return
        above = above.head
        if above.pos_ in VERBAL_POS:
            around = whole_phrase(above)
            parts = (Span(around.start, own.start), Span(own.end, around.end))
            yield "above", tuple(part for part in parts if part.start < part.end)
