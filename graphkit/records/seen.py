"""What is seen in an article, as places in its text."""

from typing import Literal

from msgspec import Struct

from graphkit.records.diagnostics import Diagnostic
from graphkit.records.places import Span

QuoteKind = Literal["direct", "mixed", "indirect"]
Polarity = Literal["asserted", "negated", "questioned"]


class Utterance(Struct, frozen=True, kw_only=True):
    """What an extractor saw: who (source), said (cue), what (content), as places in the text.

    ``sentence`` is the stretch of whole sentences that a reader is shown as evidence.
    ``medium`` are the words that name the tweet, statement or interview, where there are any.
    ``commitment`` is the class of the reporting verb, a column of ``seeds/cues/verbs.tsv``.
    """

    id: str
    article: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sentence: Span
    kind: QuoteKind
    verb: str
    polarity: Polarity = "asserted"
    commitment: str = "neutral"
    addressee: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    extractor: str
    rule: str
    score: float = 1.0


class Narration(Struct, frozen=True, kw_only=True):
    """A relation that the article itself tells, as places in the text, not resolved yet."""

    id: str
    article: str
    subject: tuple[Span, ...]
    relation: str
    object: tuple[Span, ...]
    sentence: Span
    cue: tuple[Span, ...]
    polarity: Polarity = "asserted"
    rule: str


class Seen(Struct, frozen=True, kw_only=True):
    """What the extractors saw in one article, in the order of the text."""

    utterances: tuple[Utterance, ...]
    narrations: tuple[Narration, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
