"""Gives the words for rules that users see; no other module depends on these words."""

from graphkit.extract.attribution import AttributionCandidate, AttributionRule, ModelShare

# The rules of a frame and of a phrase have the name of the frame or the phrase in their words.
RULE_WORDS = {
    AttributionRule.QUOTE_WITHIN_CLAUSE: "quotation within a reported clause",
    AttributionRule.QUOTE_BEFORE_CLAUSE: "quotation before its reporting clause",
    AttributionRule.QUOTE_AFTER_COLON: "quotation after a colon",
    AttributionRule.QUOTE_AFTER_CLAUSE: "quotation after its reporting clause",
    AttributionRule.QUOTE_CONTINUED: "quotation that continues",
    AttributionRule.QUOTE_CONTINUED_AFTER_CLAUSE: "quotation that continues after the clause",
    AttributionRule.QUOTE_OVER_PARAGRAPHS: "quotation over several paragraphs",
    AttributionRule.NOUN: "reporting noun",
    AttributionRule.QUOTED_PERSON: "a person quoted by another",
    AttributionRule.SILENCE: "refusal to speak",
    AttributionRule.LAYOUT_DASH: "layout: name after a dash",
    AttributionRule.LAYOUT_LABEL: "layout: label of a speaker",
    AttributionRule.LAYOUT_HEADLINE: "layout: headline",
    AttributionRule.LAYOUT_COLON: "layout: quotation after a colon",
    AttributionRule.LAYOUT_ALONE: "layout: quotation alone in its paragraph",
    AttributionRule.LAYOUT_POST: "layout: post with its author",
    AttributionRule.LAYOUT_STATEMENT: "layout: statement that is announced",
    AttributionRule.MODEL: "the model",
}
MODEL_SHARE_WORDS = {
    ModelShare.NONE: "",
    ModelShare.AGREES: "; the model agrees",
    ModelShare.EDGES: "; edges by the model",
}


def rule_words(one: AttributionCandidate) -> str:
    """The words for an attribution's rule and the model's part in it: ``Utterance.rule``.

    >>> one = AttributionCandidate((), (), (), "say", "neutral", AttributionRule.FRAME, "clause")
    >>> rule_words(one), rule_words(one._replace(model=ModelShare.EDGES))
    ('frame: clause', 'frame: clause; edges by the model')
    """
    return _rule(one) + MODEL_SHARE_WORDS[one.model]


def _rule(one: AttributionCandidate) -> str:
    """The words for an attribution's rule."""
    if one.rule is AttributionRule.FRAME:
        return f"frame: {one.frame}"
    if one.rule is AttributionRule.PHRASE:
        return f"phrase: {one.verb}"
    return RULE_WORDS[one.rule]


def pattern_words(pattern: str) -> str:
    """The words for the pattern of a narrated relation: ``Narration.rule``.

    >>> pattern_words("possessive")
    'narration: possessive'
    """
    return f"narration: {pattern}"
