"""Rules over quotation marks and the parse → what one article's tellings say."""

from collections import defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

from graphkit.extract.attribution import Sighting, Telling
from graphkit.extract.clauses.reporting_clauses import tellings
from graphkit.extract.quotes.quotes import Quote, quotes
from graphkit.extract.rules.layout import laid_out
from graphkit.extract.rules.nouns import nominal
from graphkit.extract.rules.phrases import phrases
from graphkit.extract.rules.quote_links import Tie, continuations, ties
from graphkit.extract.rules.silence import silences
from graphkit.extract.stretches import runs, united
from graphkit.records import Span


def sightings(doc: Doc, text: str) -> tuple[Sighting, ...]:
    """Every report of speech that the rules see, one a telling, in the order of the tellings."""
    quoted = quotes(text)
    told = tellings(doc, text, quoted)
    tied = ties(quoted, told, text)
    tied += continuations(quoted, tied, told, text)
    by_telling: dict[int, list[Tie]] = defaultdict(list)
    for tie in tied:
        by_telling[tie.telling].append(tie)
    found = (_sighting(t, by_telling[n], quoted, text) for n, t in enumerate(told))
    return (
        *(s for s in found if s),
        *phrases(doc, text, quoted),
        *nominal(doc),
        *silences(doc),
        *laid_out(doc, text, quoted, {tie.quote for tie in tied}),
    )


def _sighting(
    telling: Telling, tied: list[Tie], quoted: Sequence[Quote], text: str
) -> Sighting | None:
    own = [quoted[tie.quote].span for tie in tied if tie.rank]
    content = united([*telling.claim, *own], text)
    if not content or not (telling.source or own or telling.unnamed):
        return None
    verb = telling.cue.verb
    return Sighting(
        source=telling.source,
        cue=united(_cue(telling), text),
        content=content,
        verb=verb.lemma,
        commitment=verb.commitment,
        rule=_rule(telling, tied),
        polarity=telling.cue.polarity,
        addressee=telling.addressee,
        medium=telling.medium,
    )


def _cue(telling: Telling) -> tuple[Span, ...]:
    return runs(telling.cue.words)


def _rule(telling: Telling, tied: list[Tie]) -> str:
    ranked = sorted((tie for tie in tied if tie.rank), key=lambda tie: tie.rank)
    return ranked[0].rule if ranked else f"frame: {telling.rule}"
