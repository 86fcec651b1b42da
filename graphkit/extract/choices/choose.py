"""Chooses the source and the content of each report among phrases, by a log-linear model.

The phrase with the highest sum of weights is chosen, as in a softmax over the phrases of a report
(Denis and Baldridge 2008, for antecedents).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from spacy.tokens import Doc

from graphkit.extract.attribution import AttributionCandidate
from graphkit.extract.choices.content_features import content_features
from graphkit.extract.choices.contents import content_phrases
from graphkit.extract.choices.gates import content_is_sure, source_is_sure
from graphkit.extract.choices.label_shares import LabelShares, label_shares
from graphkit.extract.choices.report import ChosenPart, Phrases, Report, Told
from graphkit.extract.choices.source_features import source_features
from graphkit.extract.choices.sources import source_phrases
from graphkit.extract.choices.weights import score, weights
from graphkit.extract.found import Found
from graphkit.extract.learned.candidates import LearnedAttribution
from graphkit.extract.merge.edges import content_edges, cue_head
from graphkit.extract.quotes.quotes import Quote
from graphkit.extract.stretches import tokens_at
from graphkit.records import Level, Span
from graphkit.text.interval_index import interval_index
from graphkit.text.spans import cover

# Levels with weights. Level rules has none, since it uses nothing that was learned from news.
CHOOSING_LEVELS: tuple[Level, ...] = ("fast", "accurate")
# Characters beside the sentence of a cue in which the cues of other reports are looked for.
NEAR = 500
GATES: Mapping[ChosenPart, Callable[[Report], bool]] = {
    "source": source_is_sure,
    "content": content_is_sure,
}
PHRASES: Mapping[ChosenPart, Callable[[Report], Phrases]] = {
    "source": source_phrases,
    "content": content_phrases,
}
FEATURES: Mapping[ChosenPart, Callable[[Report, Phrases], Iterator[list[Told]]]] = {
    "source": source_features,
    "content": content_features,
}


def chosen(
    seen: Found, doc: Doc, text: str, quoted: Sequence[Quote], level: Level
) -> tuple[AttributionCandidate, ...]:
    """The attributions, each with the likeliest of the phrases that its source and content can be.

    ``seen`` are those that the rules and the model of the level found.
    """
    return tuple(_chosen(report, level) for report in reports(seen, doc, text, quoted))


def _chosen(report: Report, level: Level) -> AttributionCandidate:
    one = report.one
    content = best(report, "content", level)
    if content != one.content:
        content = content_edges(content, report.doc, report.text, report.quoted)
    return one._replace(source=best(report, "source", level), content=content)


def best(report: Report, part: ChosenPart, level: Level) -> tuple[Span, ...]:
    """The likeliest phrase of a part; the present one if it is sure or none is likelier."""
    present: tuple[Span, ...] = getattr(report.one, part)
    known = weights(part, level)
    if not known or GATES[part](report):
        return present
    phrases = PHRASES[part](report)
    if len(phrases) == 1:
        return present
    scores = [score(told, known) for told in FEATURES[part](report, phrases)]
    return list(phrases)[max(range(len(scores)), key=scores.__getitem__)]


def reports(seen: Found, doc: Doc, text: str, quoted: Sequence[Quote]) -> Iterator[Report]:
    """The attributions with what helps to choose their parts."""
    heads = {cue_head(one.cue, doc).i: one for one in reversed(seen.ruled)}
    labels = dict(_by_cue(seen.learned, doc))
    index = interval_index(seen.merged, lambda one: cover(one.cue))
    for one in seen.merged:
        cue = cue_head(one.cue, doc)
        around = Span(max(0, cue.sent.start_char - NEAR), cue.sent.end_char + NEAR)
        near = (o for o in index.near(around) if o is not one)
        yield Report(
            one=one,
            cue=cue,
            cue_numbers=frozenset(t.i for span in one.cue for t in tokens_at(doc, span)),
            ruled=heads.get(cue.i),
            labels=labels.get(cue.i),
            others=tuple(span for other in near for span in other.cue),
            doc=doc,
            text=text,
            quoted=quoted,
        )


def _by_cue(
    learned: Sequence[LearnedAttribution], doc: Doc
) -> Iterator[tuple[int, LabelShares | None]]:
    for one in learned:
        yield cue_head(one.cue, doc).i, label_shares(one)
