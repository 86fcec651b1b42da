"""The records of graphkit: frozen, plain data that the packages give to each other.

Conventions that hold everywhere:

* Offsets count Unicode code points of ``Article.text``; a span is half open, ``[start, end)``.
* Dates are calendar days without a time zone. An interval is closed; an open end is ``None``.
* A tuple of spans is a stretch of text with gaps, in the order of the text; ``()`` for none.
* An id is a string of 26 characters that :func:`graphkit.identity.mint` gives.
"""

from graphkit.records.actors import (
    Actor,
    ActorKind,
    Mention,
    MentionKind,
    NamedBy,
    Naming,
    ResolvedEntities,
    SourceDescription,
    SourceKind,
    Speaker,
    SpeakerCandidate,
)
from graphkit.records.articles import Article, Boilerplate, Paragraph, ParagraphRole
from graphkit.records.dates import Calendar, Dating, Timex
from graphkit.records.diagnostics import Diagnostic, DiagnosticKind, Severity
from graphkit.records.intervals import Granularity, When
from graphkit.records.search import DEFAULT_SEARCH, AttributionScope, Level, Measured, Search
from graphkit.records.seen import Narration, Polarity, QuoteKind, Seen, Utterance
from graphkit.records.spans import Span
from graphkit.records.statements import Contrast, Finding, Relation, Statement, Timeline

__all__ = [
    "DEFAULT_SEARCH",
    "Actor",
    "ActorKind",
    "Article",
    "AttributionScope",
    "Boilerplate",
    "Calendar",
    "Contrast",
    "Dating",
    "Diagnostic",
    "DiagnosticKind",
    "Finding",
    "Granularity",
    "Level",
    "Measured",
    "Mention",
    "MentionKind",
    "NamedBy",
    "Naming",
    "Narration",
    "Paragraph",
    "ParagraphRole",
    "Polarity",
    "QuoteKind",
    "Relation",
    "ResolvedEntities",
    "Search",
    "Seen",
    "Severity",
    "SourceDescription",
    "SourceKind",
    "Span",
    "Speaker",
    "SpeakerCandidate",
    "Statement",
    "Timeline",
    "Timex",
    "Utterance",
    "When",
]
