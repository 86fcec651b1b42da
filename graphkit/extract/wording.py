"""Ids of rules → the words that a reader is told. Nothing else looks into these words."""

from graphkit.extract.attribution import AttributionCandidate, AttributionRule, ModelShare

# A frame and a phrase are told with their own names.
RULE_WORDS = {
    AttributionRule.QUOTE_WITHIN_CLAUSE: "quotation within a reported clause",
    AttributionRule.QUOTE_BEFORE_CLAUSE: "quotation before its telling",
    AttributionRule.QUOTE_AFTER_COLON: "quotation after a colon",
    AttributionRule.QUOTE_AFTER_CLAUSE: "quotation after its telling",
    AttributionRule.QUOTE_CONTINUED: "quotation that goes on",
    AttributionRule.QUOTE_CONTINUED_AFTER_CLAUSE: "quotation that goes on after its telling",
    AttributionRule.QUOTE_OVER_PARAGRAPHS: "quotation over several paragraphs",
    AttributionRule.NOUN: "noun that reports",
    AttributionRule.SILENCE: "silence",
    AttributionRule.LAYOUT_DASH: "layout: name behind a dash",
    AttributionRule.LAYOUT_LABEL: "layout: label of a transcript",
    AttributionRule.LAYOUT_HEADLINE: "layout: headline",
    AttributionRule.LAYOUT_COLON: "layout: quotation behind a colon",
    AttributionRule.MODEL: "the model",
}
MODEL_SHARE_WORDS = {
    ModelShare.NONE: "",
    ModelShare.AGREES: "; the model agrees",
    ModelShare.EDGES: "; edges by the model",
}


def rule_words(one: AttributionCandidate) -> str:
    """The rule of an attribution, and the model's part in it, as ``Utterance.rule`` tells them.

    >>> one = AttributionCandidate((), (), (), "say", "neutral", AttributionRule.FRAME, "clause")
    >>> rule_words(one), rule_words(one._replace(model=ModelShare.EDGES))
    ('frame: clause', 'frame: clause; edges by the model')
    """
    return _rule(one) + MODEL_SHARE_WORDS[one.model]


def _rule(one: AttributionCandidate) -> str:
    if one.rule is AttributionRule.FRAME:
        return f"frame: {one.frame}"
    if one.rule is AttributionRule.PHRASE:
        return f"phrase: {one.verb}"
    return RULE_WORDS[one.rule]


def pattern_words(pattern: str) -> str:
    """The pattern of a narrated relation as ``Narration.rule`` tells it.

    >>> pattern_words("possessive")
    'narration: possessive'
    """
    return f"narration: {pattern}"
