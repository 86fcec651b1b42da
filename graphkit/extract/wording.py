"""Ids of rules → the words that a reader is told. Nothing else looks into these words."""

from graphkit.extract.attribution import AttributionCandidate, ModelShare, Rule

# A frame and a phrase are told with their own names.
RULE_WORDS = {
    Rule.QUOTE_WITHIN_CLAUSE: "quotation within a reported clause",
    Rule.QUOTE_BEFORE_CLAUSE: "quotation before its telling",
    Rule.QUOTE_AFTER_COLON: "quotation after a colon",
    Rule.QUOTE_AFTER_CLAUSE: "quotation after its telling",
    Rule.QUOTE_CONTINUED: "quotation that goes on",
    Rule.QUOTE_CONTINUED_AFTER_CLAUSE: "quotation that goes on after its telling",
    Rule.QUOTE_OVER_PARAGRAPHS: "quotation over several paragraphs",
    Rule.NOUN: "noun that reports",
    Rule.SILENCE: "silence",
    Rule.LAYOUT_DASH: "layout: name behind a dash",
    Rule.LAYOUT_LABEL: "layout: label of a transcript",
    Rule.LAYOUT_HEADLINE: "layout: headline",
    Rule.LAYOUT_COLON: "layout: quotation behind a colon",
    Rule.MODEL: "the model",
}
MODEL_SHARE_WORDS = {
    ModelShare.NONE: "",
    ModelShare.AGREES: "; the model agrees",
    ModelShare.EDGES: "; edges by the model",
}


def rule_words(one: AttributionCandidate) -> str:
    """The rule of an attribution, and the model's part in it, as ``Utterance.rule`` tells them.

    >>> one = AttributionCandidate((), (), (), "say", "neutral", Rule.FRAME, "clause")
    >>> rule_words(one), rule_words(one._replace(model=ModelShare.EDGES))
    ('frame: clause', 'frame: clause; edges by the model')
    """
    return _rule(one) + MODEL_SHARE_WORDS[one.model]


def _rule(one: AttributionCandidate) -> str:
    if one.rule is Rule.FRAME:
        return f"frame: {one.frame}"
    if one.rule is Rule.PHRASE:
        return f"phrase: {one.verb}"
    return RULE_WORDS[one.rule]


def pattern_words(pattern: str) -> str:
    """The pattern of a narrated relation as ``Narration.rule`` tells it.

    >>> pattern_words("possessive")
    'narration: possessive'
    """
    return f"narration: {pattern}"
