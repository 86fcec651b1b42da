"""Finds the attributions of an article by the rules and the level's model, merged and completed."""

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from graphkit.extract.attribution import AttributionCandidate
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.levels import finder
from graphkit.extract.merge.asides import without_asides, without_pull_quotes
from graphkit.extract.merge.joined_reports import apart
from graphkit.extract.merge.marks import whole_quotations
from graphkit.extract.merge.merge import merge
from graphkit.extract.merge.nested import within_their_sentence
from graphkit.extract.quotes.quotes import Quote
from graphkit.extract.rules.rules import rule_attributions
from graphkit.records import Article, Search


class Found(NamedTuple):
    """The attributions of an article, with those of the rules alone and of the model alone."""

    merged: tuple[AttributionCandidate, ...]
    ruled: tuple[AttributionCandidate, ...]
    learned: tuple[LearnedAttribution, ...]


def found(article: Article, doc: Doc, search: Search, quoted: Sequence[Quote]) -> Found:
    """The attributions of an article before their sources and contents are chosen.

    They are those of the rules, merged with those of the level's model if it has one. Quotation
    marks and the next report of a sentence have the last word on the ends of a claim.
    """
    text = article.text
    ruled = rule_attributions(doc, text, article.paragraphs)
    find = finder(search.level)
    learned = find(text, doc) if find is not None else ()
    merged = merge(ruled, learned, doc, text, search.attributions) if find is not None else ruled
    told = within_their_sentence(merged, doc, quoted)
    alone = without_pull_quotes(without_asides(told, text), text)
    separate = apart(alone, ruled, doc, quoted)
    return Found(whole_quotations(separate, ruled, doc, text, quoted), tuple(ruled), tuple(learned))
