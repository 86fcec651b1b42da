"""Makes attributions of paragraphs whose layout says who speaks in them."""

from collections.abc import Sequence
from itertools import groupby

from spacy.tokens import Doc

from graphkit.extract.attribution import AttributionCandidate, AttributionRule, by_layout
from graphkit.extract.quotes.quotes import Quote
from graphkit.extract.rules.forms.interviews import answers
from graphkit.extract.rules.forms.posts import posts
from graphkit.extract.rules.forms.press import statements
from graphkit.extract.rules.forms.turns import turns
from graphkit.records import Paragraph
from graphkit.records.articles import ParagraphRole

RULE_OF_ROLE: dict[ParagraphRole, AttributionRule] = {
    "turn": AttributionRule.LAYOUT_LABEL,
    "post": AttributionRule.LAYOUT_POST,
    "statement": AttributionRule.LAYOUT_STATEMENT,
    "block quotation": AttributionRule.LAYOUT_STATEMENT,
}


def formed_paragraphs(doc: Doc, text: str, quoted: Sequence[Quote]) -> tuple[Paragraph, ...]:
    """The paragraphs that are a turn, a post, a statement or a block quotation.

    A paragraph of a turn is nothing else.
    """
    spoken = turns(doc, text) or tuple(answers(doc, text))
    starts = {one.span.start for one in spoken}
    others = (*posts(text), *statements(doc, text, quoted))
    return (*spoken, *(one for one in others if one.span.start not in starts))


def formed_attributions(
    doc: Doc, text: str, quoted: Sequence[Quote], given: Sequence[Paragraph] = ()
) -> tuple[AttributionCandidate, ...]:
    """An attribution for each speech that the layout gives to somebody.

    ``given`` are paragraphs whose role the reader knows; without them the text has to tell.

    >>> from graphkit.annotate import parse
    >>> text = "QUELL: Rain is coming.\\nIt will last.\\nLIND: How long?"
    >>> [len(one.content) for one in formed_attributions(parse(text), text, ())]
    [2, 1]
    """
    found = given or formed_paragraphs(doc, text, quoted)
    spoken = [one for one in found if one.speaker and one.cue and one.role in RULE_OF_ROLE]
    speeches = groupby(spoken, key=lambda one: (one.speaker, one.cue, one.role))
    return tuple(
        by_layout(RULE_OF_ROLE[role], (speaker,), (cue,), tuple(one.span for one in some))
        for (speaker, cue, role), some in speeches
        if speaker and cue
    )
