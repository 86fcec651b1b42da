"""Gives the phrases that can be the source of a report."""

from collections.abc import Iterator

from spacy.tokens import Token

from graphkit.extract.choices.limits import may_be_source
from graphkit.extract.choices.phrases import bare_phrase, whole_phrase
from graphkit.extract.choices.report import Phrases, Report
from graphkit.extract.clauses.sources import source
from graphkit.extract.stretches import runs, tokens_at
from graphkit.records import Span
from graphkit.text.dependencies import NOMINAL_POS

# Heads above the cue whose dependents are phrases to choose from (as in the study of sources, the
# oracle of which hardly gains from the fifth).
HEADS_ABOVE = 4
SUBJECT_LABELS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECT_DEPENDENCIES = frozenset({"dobj", "dative"})
PREPOSITIONS_BEFORE_SOURCES = frozenset({"by", "from", "of", "in"})
PREPOSITIONS_OF_PLACES = frozenset({"at", "in", "near", "on", "outside"})
# Where a phrase is from: the label or preposition, and how far above the cue it hangs.
NUMBERS_ABOVE = tuple(str(number) for number in range(HEADS_ABOVE))


def source_phrases(report: Report) -> Phrases:
    """The phrases that can be the source, none among them, with where each is from.

    The first is the present one.
    """
    found: dict[tuple[Span, ...], list[str]] = {report.one.source: ["now"]}
    refused: set[tuple[Span, ...]] = set()
    for origin, spans in _others(report):
        if spans not in found and spans not in refused:
            if may_be_source(spans, report):
                found[spans] = []
            else:
                refused.add(spans)
        if spans in found and origin not in found[spans]:
            found[spans].append(origin)
    subject = any(one.startswith("subject ") for origins in found.values() for one in origins)
    return {
        spans: tuple(origins)
        for spans, origins in found.items()
        if "now" in origins or not (subject and _is_place_or_time(report, spans))
    }


def _is_place_or_time(report: Report, spans: tuple[Span, ...]) -> bool:
    """Whether a phrase tells where or when: “*in the main square*, protesters chanted”."""
    first = tokens_at(report.doc, spans[0])[:1] if spans else ()
    return any(t.dep_ == "prep" and t.lower_ in PREPOSITIONS_OF_PLACES for t in first)


def _others(report: Report) -> Iterator[tuple[str, tuple[Span, ...]]]:
    yield "none", ()
    if report.ruled is not None:
        yield "rule", report.ruled.source
    if report.labels is not None:
        yield "model", report.labels.by_model
    yield "parse", runs(source(report.cue))
    for origin, span in _hanging(report.cue):
        yield origin, (span,)
    for origin, span in _around_the_present(report):
        yield origin, (span,)
    for token in report.cue.sent:
        if token.pos_ in NOMINAL_POS and token.dep_ != "compound":
            yield ("before" if token.i < report.cue.i else "behind"), (bare_phrase(token),)


def _hanging(cue: Token) -> Iterator[tuple[str, Span]]:
    """The phrases that hang from the cue and from the words above it."""
    head = cue
    for above in NUMBERS_ABOVE:
        for child in head.children:
            for origin, span in _of_child(child):
                yield origin + above, span
        if above != NUMBERS_ABOVE[0] and head.pos_ in NOMINAL_POS:
            yield "noun " + above, bare_phrase(head)
        if head.head == head:
            return
        head = head.head


def _of_child(child: Token) -> Iterator[tuple[str, Span]]:
    label = child.dep_
    if label in SUBJECT_LABELS:
        yield "subject ", bare_phrase(child)
        yield "whole subject ", whole_phrase(child)
    elif label in OBJECT_DEPENDENCIES:
        yield "object ", bare_phrase(child)
    elif label == "poss":
        yield "possessor ", bare_phrase(child)
    elif label == "agent" or (label == "prep" and child.lower_ in PREPOSITIONS_BEFORE_SOURCES):
        for noun in child.rights:
            if noun.dep_ == "pobj":
                yield child.lower_ + " ", bare_phrase(noun)


def _around_the_present(report: Report) -> Iterator[tuple[str, Span]]:
    """The phrase of the present source's main word, without and with what is added to it."""
    inside = [token for span in report.one.source for token in tokens_at(report.doc, span)]
    numbers = {token.i for token in inside}
    main = next((token for token in inside if token.head.i not in numbers), None)
    if main is not None:
        yield "phrase", bare_phrase(main)
        yield "whole phrase", whole_phrase(main)
