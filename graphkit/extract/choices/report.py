"""Records for a report whose source and content are chosen, and for what speaks for a choice."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate
from graphkit.extract.choices.label_shares import LabelShares
from graphkit.extract.quotes.quotes import Quote, touching
from graphkit.records import Span
from graphkit.text.spans import cover

# The part of a report that is chosen.
ChosenPart = Literal["source", "content"]
# A phrase that a part can be, with where it is from; the first of several is the present one.
Phrases = Mapping[tuple[Span, ...], tuple[str, ...]]
# What is told of a phrase: the name of the feature, its value, a second value told together with
# the first or "", and a number, mostly 1.
Told = tuple[str, str, str, float]


class Report(NamedTuple):
    """An attribution with what helps to choose its parts.

    ``cue`` is the verb of its cue, ``cue_numbers`` are the numbers of its words. ``ruled`` is what
    the rules alone found with this cue, or ``None``. ``labels`` are the probabilities of the model,
    ``None`` if it did not find the report. ``others`` are the cues of the other reports.
    """

    one: AttributionCandidate
    cue: Token
    cue_numbers: frozenset[int]
    ruled: AttributionCandidate | None
    labels: LabelShares | None
    others: Sequence[Span]
    doc: Doc
    text: str
    quoted: Sequence[Quote]

    def near_quotes(self, spans: Iterable[Span]) -> Sequence[Quote]:
        """The quotes that touch the stretch from the first to the last of some spans."""
        return touching(self.quoted, cover(spans))
