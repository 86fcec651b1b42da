"""Records for attributions and narrations as places in an article's text, not resolved yet."""

from typing import Literal

from msgspec import Struct

from graphkit.records.diagnostics import Diagnostic
from graphkit.records.spans import Span

QuoteKind = Literal["direct", "mixed", "indirect"]
Polarity = Literal["asserted", "negated", "questioned"]


class Utterance(Struct, frozen=True, kw_only=True):
    """An attribution as an extractor saw it: source, cue and content, as places in the text.

    ``id`` is made of the article's id and of source, cue and content; ``article`` is the article's
    id. ``source`` are the words for the speaker, ``()`` if none is named. ``cue`` are the reporting
    words, ``content`` is the claim. ``sentence`` is the stretch of whole sentences that contains
    all three; users see it as evidence.

    ``kind`` says how much of the content is in quotation marks: nearly all (``direct``), some
    (``mixed``) or none (``indirect``). ``verb`` is the lemma of the cue. ``polarity`` says whether
    the saying is asserted, negated or asked for. ``commitment`` is the class of the reporting verb,
    a column of ``seeds/cues/verbs.tsv``. ``addressee`` are the words for the hearer, ``medium``
    those for the tweet, statement or interview; ``()`` if there are none. ``evidential`` are words
    by which the text leaves it to others that this was said, as “reportedly”.

    ``extractor`` is ``rules`` or ``model``; ``rule`` names the rule in words. ``score`` is the
    model's score from 0 to 1, or 1 if the model did not find it.
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
    evidential: tuple[Span, ...] = ()
    extractor: str
    rule: str
    score: float = 1.0


class Narration(Struct, frozen=True, kw_only=True):
    """A relation that the article itself tells, as places in the text, not resolved yet.

    ``id`` is made of the article's id, the relation and its three places; ``article`` is the
    article's id. ``subject``, ``cue`` and ``object`` are the words of the relation's three parts,
    ``relation`` is its name, ``sentence`` the stretch of whole sentences around them. ``polarity``
    says whether the relation is asserted or negated. ``rule`` names the construction in words.
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
    """What the extractors found in one article.

    ``utterances`` are the attributions, ``narrations`` the relations that the article tells, both
    in the order of the text. ``diagnostics`` say how many reports were left out for their score.
    """

    utterances: tuple[Utterance, ...]
    narrations: tuple[Narration, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
