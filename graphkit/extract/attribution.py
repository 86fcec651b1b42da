"""Records for attributions as a rule or a model finds them, before they are merged and get ids."""

from enum import Enum, auto
from typing import NamedTuple

from graphkit.records import Polarity, Span


class AttributionRule(Enum):
    """The evidence that a text reports speech.

    :mod:`~graphkit.extract.wording` has the words for each rule that users see.
    """

    FRAME = auto()  # a reporting verb in one of its frames
    QUOTE_WITHIN_CLAUSE = auto()
    QUOTE_BEFORE_CLAUSE = auto()
    QUOTE_AFTER_COLON = auto()
    QUOTE_AFTER_CLAUSE = auto()
    QUOTE_CONTINUED = auto()
    QUOTE_CONTINUED_AFTER_CLAUSE = auto()
    QUOTE_OVER_PARAGRAPHS = auto()
    PHRASE = auto()  # “according to …”
    NOUN = auto()  # “the claim that …”
    QUOTED_PERSON = auto()  # “quoted her as saying”: who quotes
    SILENCE = auto()  # “declined to comment”
    LAYOUT_DASH = auto()  # a name after a dash
    LAYOUT_LABEL = auto()  # a speaker's label in a transcript
    LAYOUT_HEADLINE = auto()
    LAYOUT_COLON = auto()  # a quotation after a colon
    LAYOUT_ALONE = auto()  # a quotation alone in its paragraph
    LAYOUT_POST = auto()  # a post with its author behind a dash
    LAYOUT_STATEMENT = auto()  # a statement behind the words that announce it
    MODEL = auto()  # only the learned model found it


# Rules by which a quotation stands outside of its reporting clause.
QUOTE_RULES = frozenset(
    {
        AttributionRule.QUOTE_BEFORE_CLAUSE,
        AttributionRule.QUOTE_AFTER_COLON,
        AttributionRule.QUOTE_AFTER_CLAUSE,
        AttributionRule.QUOTE_CONTINUED,
        AttributionRule.QUOTE_CONTINUED_AFTER_CLAUSE,
        AttributionRule.QUOTE_OVER_PARAGRAPHS,
    }
)
LAYOUT_RULES = frozenset(
    {
        AttributionRule.LAYOUT_DASH,
        AttributionRule.LAYOUT_LABEL,
        AttributionRule.LAYOUT_HEADLINE,
        AttributionRule.LAYOUT_COLON,
        AttributionRule.LAYOUT_ALONE,
        AttributionRule.LAYOUT_POST,
        AttributionRule.LAYOUT_STATEMENT,
    }
)
# Rules whose content are whole paragraphs, whatever marks are in them.
PARAGRAPH_RULES = frozenset(
    {
        AttributionRule.LAYOUT_LABEL,
        AttributionRule.LAYOUT_POST,
        AttributionRule.LAYOUT_STATEMENT,
    }
)


class ModelShare(Enum):
    """The part that the learned model has in an attribution that a rule found."""

    NONE = auto()  # the model did not run, or did not find it
    AGREES = auto()  # the model found it; source, cue and content are those of the rule
    EDGES = auto()  # the model found it; cue and content, and mostly the source, are the model's


class AttributionCandidate(NamedTuple):
    """One report of speech, as places in the text.

    ``source`` are the words for the speaker, ``()`` if none is named. ``cue`` are the words that
    report speech, ``content`` the reported words. ``verb`` is the lemma of the cue, or the words of
    a phrase. ``commitment`` is the class of the cue, a column of ``seeds/cues``. ``rule`` is the
    evidence, ``frame`` the frame of the verb if the rule is ``FRAME``, else ``""``. ``model`` is
    the part that the learned model has in it. ``polarity`` says whether it was said, was not said,
    or is asked. ``addressee`` are the words for the hearer, ``medium`` those for the tweet,
    statement or interview; ``()`` if there are none. ``score`` is the model's score, from 0 to 1,
    or 1 if the model did not find it.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    verb: str
    commitment: str
    rule: AttributionRule
    frame: str = ""
    model: ModelShare = ModelShare.NONE
    polarity: Polarity = "asserted"
    addressee: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    score: float = 1.0

    @property
    def by_model(self) -> bool:
        """Whether the learned model has any part in it."""
        return self.rule is AttributionRule.MODEL or self.model is not ModelShare.NONE


def by_layout(
    rule: AttributionRule,
    source: tuple[Span, ...],
    cue: tuple[Span, ...],
    content: tuple[Span, ...],
) -> AttributionCandidate:
    """A report that layout shows: no verb tells how the words were said."""
    return AttributionCandidate(
        source=source, cue=cue, content=content, verb="say", commitment="neutral", rule=rule
    )
