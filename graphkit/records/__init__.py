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
    RefusedName,
    ResolvedEntities,
    SourceDescription,
    SourceKind,
    Speaker,
    SpeakerCandidate,
)
from graphkit.records.articles import Article, Boilerplate, Carrier, Paragraph, ParagraphRole
from graphkit.records.dates import Calendar, Dating, NarrationDate, Timex
from graphkit.records.diagnostics import Diagnostic, DiagnosticKind, Severity
from graphkit.records.intervals import Granularity, Ground, Said, When
from graphkit.records.publications import PublicationRole, TextPublication
from graphkit.records.readings import (
    Amount,
    ClaimAnswer,
    ClaimClause,
    ClaimJudgement,
    Mood,
    Reading,
    Side,
    Thing,
)
from graphkit.records.search import DEFAULT_SEARCH, AttributionScope, Level, Measured, Search
from graphkit.records.seen import Narration, Polarity, QuoteKind, Seen, Utterance
from graphkit.records.shared_claims import ClaimReport, OriginKind, SharedClaim, Wording
from graphkit.records.spans import Span
from graphkit.records.statements import (
    Contrast,
    ContrastKind,
    ContrastSide,
    Finding,
    PositionChange,
    Relation,
    Statement,
    Timeline,
    TopicWords,
)

__all__ = [
    "DEFAULT_SEARCH",
    "Actor",
    "ActorKind",
    "Amount",
    "Article",
    "AttributionScope",
    "Boilerplate",
    "Calendar",
    "Carrier",
    "ClaimAnswer",
    "ClaimClause",
    "ClaimJudgement",
    "ClaimReport",
    "Contrast",
    "ContrastKind",
    "ContrastSide",
    "Dating",
    "Diagnostic",
    "DiagnosticKind",
    "Finding",
    "Granularity",
    "Ground",
    "Level",
    "Measured",
    "Mention",
    "MentionKind",
    "Mood",
    "NamedBy",
    "Naming",
    "Narration",
    "NarrationDate",
    "OriginKind",
    "Paragraph",
    "ParagraphRole",
    "Polarity",
    "PositionChange",
    "PublicationRole",
    "QuoteKind",
    "Reading",
    "RefusedName",
    "Relation",
    "ResolvedEntities",
    "Said",
    "Search",
    "Seen",
    "Severity",
    "SharedClaim",
    "Side",
    "SourceDescription",
    "SourceKind",
    "Span",
    "Speaker",
    "SpeakerCandidate",
    "Statement",
    "TextPublication",
    "Thing",
    "Timeline",
    "Timex",
    "TopicWords",
    "Utterance",
    "When",
    "Wording",
]
