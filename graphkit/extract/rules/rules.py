"""Gives the attributions of all rules: those of quotes, reporting clauses, phrases and layout."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graphkit.extract.attribution import AttributionCandidate, AttributionRule
from graphkit.extract.clauses.reporting_clauses import ReportingClause, reporting_clauses
from graphkit.extract.quotes.quotes import Quote, quotes
from graphkit.extract.rules.alone import lone_attributions
from graphkit.extract.rules.continued_quotes import continued_links
from graphkit.extract.rules.formed import formed_attributions
from graphkit.extract.rules.headlines import headline_attributions
from graphkit.extract.rules.layout import layout_attributions
from graphkit.extract.rules.nouns import noun_attributions
from graphkit.extract.rules.phrases import phrase_attributions
from graphkit.extract.rules.quote_links import QuoteLink, quote_links
from graphkit.extract.rules.quoted_persons import quoting_attributions
from graphkit.extract.rules.silence import silence_attributions
from graphkit.extract.stretches import runs, united
from graphkit.records import Paragraph
from graphkit.text.spans import inside, overlap_any


def rule_attributions(
    doc: Doc, text: str, given: Sequence[Paragraph] = ()
) -> tuple[AttributionCandidate, ...]:
    """All attributions that the rules find.

    Those of reporting clauses come first, in the order of the text; then come those who quote their
    speakers, those of phrases, of nouns, of refusals to speak, of layout and of lone quotations.
    ``given`` are paragraphs whose role is known.
    """
    quoted = quotes(text)
    clauses = reporting_clauses(doc, text, quoted)
    links = quote_links(quoted, clauses, text)
    links += continued_links(quoted, links, clauses, text)
    of_clause: dict[int, list[QuoteLink]] = defaultdict(list)
    for link in links:
        of_clause[link.clause].append(link)
    found = [_of_clause(one, of_clause[n], quoted, text) for n, one in enumerate(clauses)]
    formed = formed_attributions(doc, text, quoted, given)
    linked = {link.quote for link in links}
    laid_out = _elsewhere(layout_attributions(doc, text, quoted, linked), formed)
    quiet = silence_attributions(doc)
    of_clauses = [one for one in found if one and not _is_told(one, quiet)]
    return (
        *of_clauses,
        *quoting_attributions(doc, text, of_clauses),
        *phrase_attributions(doc, text, quoted),
        *noun_attributions(doc),
        *quiet,
        *formed,
        *laid_out,
        *_elsewhere(
            (
                *headline_attributions(doc, text, quoted),
                *lone_attributions(doc, text, quoted, clauses, links),
            ),
            (*formed, *laid_out),
        ),
    )


def _elsewhere(
    lone: Iterable[AttributionCandidate], others: Sequence[AttributionCandidate]
) -> list[AttributionCandidate]:
    """The attributions whose content no other has."""
    taken = [span for one in others for span in one.content]
    return [one for one in lone if not any(overlap_any(s, taken) for s in one.content)]


def _is_told(one: AttributionCandidate, quiet: Sequence[AttributionCandidate]) -> bool:
    """Whether a refusal to speak has the verb of a report: “would not *comment* on it”."""
    cues = (span for other in quiet for span in (*other.cue, other.content[0]))
    return one.polarity == "negated" and any(inside(one.cue[0], span) for span in cues)


def _of_clause(
    clause: ReportingClause, links: list[QuoteLink], quoted: Sequence[Quote], text: str
) -> AttributionCandidate | None:
    """The attribution of a clause and its quotes, or ``None``.

    ``None`` without content, or without any of a source, a quote outside the clause, and a passive
    that names no source.
    """
    outside = [link for link in links if link.rule is not AttributionRule.QUOTE_WITHIN_CLAUSE]
    spans = [quoted[link.quote].span for link in outside]
    content = united([*clause.content, *spans], text)
    if not content or not (clause.source or spans or clause.unnamed):
        return None
    best = min(outside, key=lambda link: link.rank, default=None)
    return AttributionCandidate(
        source=clause.source,
        cue=united(runs(clause.cue.words), text),
        content=content,
        verb=clause.cue.verb.lemma,
        commitment=clause.cue.verb.commitment,
        rule=best.rule if best else AttributionRule.FRAME,
        frame="" if best else clause.frame,
        polarity=clause.cue.polarity,
        addressee=clause.addressee,
        medium=clause.medium,
    )
