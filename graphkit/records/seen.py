"""Attributions and narrations as places in an article's text, not resolved yet."""

from typing import Literal

from msgspec import Struct

from graphkit.records.diagnostics import Diagnostic
from graphkit.records.spans import Span

QuoteKind = Literal["direct", "mixed", "indirect"]
Polarity = Literal["asserted", "negated", "questioned"]


class Utterance(Struct, frozen=True, kw_only=True):
    """An attribution as an extractor saw it: source, cue and content, as places in the text.

    ``id`` is minted from the article and the places, ``article`` is the article's id. ``source``
    are the words for the speaker, ``cue`` the reporting words, ``content`` the claim, ``sentence``
    is the stretch of whole sentences that a reader is shown as evidence. ``kind`` says whether the
    content is quoted, ``verb`` is the lemma of the cue, ``polarity`` says whether the saying is
    asserted, ``commitment`` is the class of the reporting verb, a column of
    ``seeds/cues/verbs.tsv``. ``addressee`` are the words for the hearer; ``medium`` those that name
    the tweet, statement or interview, where there are any. ``extractor`` and ``rule`` name what
    found it, ``score`` is how likely it is, from 0 to 1.
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
    """A relation that the article itself tells, as places in the text, not resolved yet.

    ``id`` is minted from the article and the places, ``article`` is the article's id. ``subject``,
    ``cue`` and ``object`` are the words of the relation's three parts, ``relation`` is its name,
    ``sentence`` the whole sentence. ``polarity`` says whether it is asserted, ``rule`` names what
    found it.
    """

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
    """The findings of the extractors in one article, in the order of the text.

    ``utterances`` are the attributions, ``narrations`` the relations that the article tells,
    ``diagnostics`` tell what was left out.
    """

    utterances: tuple[Utterance, ...]
    narrations: tuple[Narration, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
