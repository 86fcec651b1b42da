"""An attribution as one finder sees it, before attributions are merged and given ids."""

from enum import Enum, auto
from typing import NamedTuple

from graphkit.records import Polarity, Span


class AttributionRule(Enum):
    """The evidence that a text reports speech. :mod:`~graphkit.extract.wording` has its words."""

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
    SILENCE = auto()  # “declined to comment”
    LAYOUT_DASH = auto()  # a name behind a dash
    LAYOUT_LABEL = auto()  # a speaker's label in a transcript
    LAYOUT_HEADLINE = auto()
    LAYOUT_COLON = auto()  # a quotation behind a colon
    MODEL = auto()  # none of the rules: the learned model alone


# The quotation stands outside of the clause that says whose it is.
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
    }
)


class ModelShare(Enum):
    """The part of the learned model in an attribution that a rule saw."""

    NONE = auto()  # it was not asked, or did not see it
    AGREES = auto()  # it saw it; the places are the rule's
    EDGES = auto()  # it saw it; the places are the model's


class AttributionCandidate(NamedTuple):
    """One report of speech, as places in the text.

    ``source``: the words for the speaker, empty where none is named; ``cue``: the words that report
    speech; ``content``: the words reported; ``verb``: the cue's lemma, or its phrase;
    ``commitment``: the class of the cue, a column of ``seeds/cues``; ``rule``: the evidence;
    ``frame``: the verb's frame where the rule is one, else ``""``; ``model``: the learned model's
    part in it; ``polarity``: said, not said, or asked; ``addressee``: the words for the hearer;
    ``medium``: the words for the tweet, statement or interview; ``score``: from 0 to 1, how likely
    the model takes it for one (1 where it was not asked).
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
