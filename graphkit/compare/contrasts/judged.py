"""Pairs statements that judge the same event, actor or thing in opposite ways."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from msgspec.structs import replace

from graphkit.compare.compared_statements import Compared, Speakers
from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed
from graphkit.compare.contrasts.same_thing import same_thing
from graphkit.records import ClaimJudgement, Span

Judged = tuple[Compared, ClaimJudgement]
# A sentence by the number of its article and its place, with who speaks in it.
Sentence = tuple[int, Span, Speakers]
# Pronouns for what was judged just before.
PRONOUNS_OF_THINGS = frozenset({"it", "them", "they", "this", "that", "these", "those"})
# Characters between the sentence of a pronoun and that of its antecedent: about one sentence.
ADJACENT = 200


def opposite_judgements(said: Iterable[Compared], near: Nearness) -> Iterator[Opposed]:
    """The pairs of one that judges good and one that judges bad; blocked by what is judged."""
    blocks: dict[str, list[Judged]] = defaultdict(list)
    beside: dict[Sentence, list[Judged]] = defaultdict(list)
    for entry, judgement in _with_antecedents(said):
        beside[_sentence(entry)].append((entry, judgement))
        if name := judgement.target.topic or judgement.target.head:
            blocks[name].append((entry, judgement))
    for block in blocks.values():
        good = [one for one in block if one[1].side == "good"]
        bad = [one for one in block if one[1].side == "bad"]
        for one, other in product(good, bad):
            if _opposed(one, other, near):
                yield from _pairs(one, other, beside)


def _pairs(
    one: Judged, other: Judged, beside: Mapping[Sentence, list[Judged]]
) -> Iterator[Opposed]:
    """The pair, and the pairs of each with what the other judges in the same sentence."""
    topic, subject = one[1].target.topic, one[1].target.span.of(one[0].text)
    yield _pair(one, other, topic, subject)
    for also in _beside(one, beside):
        yield _pair(also, other, topic, subject)
    for also in _beside(other, beside):
        yield _pair(one, also, topic, subject)


def _sentence(entry: Compared) -> Sentence:
    return entry.finding, entry.statement.utterance.sentence, entry.speakers


def _beside(one: Judged, beside: Mapping[Sentence, list[Judged]]) -> Iterator[Judged]:
    """What the same speaker judges the same way in the same sentence, and is no event of its own.

    “called the talks a waste and the demands excessive” is one stance on the talks.
    """
    entry, judgement = one
    for other in beside[_sentence(entry)]:
        own = other[1].target.topic in {None, judgement.target.topic}
        joined = own and other[0].statement.id != entry.statement.id
        if joined and other[1].side == judgement.side:
            yield other


def _with_antecedents(said: Iterable[Compared]) -> Iterator[Judged]:
    """All judgements; one of “it” or “them” is of what the statement just before it judges.

    Just before is with at most about a sentence between, in the same article, in the same number.
    """
    last: Judged | None = None
    for entry in said:
        for judgement in entry.reading.judgements:
            one = entry, judgement
            if _unresolved(one) and last is not None:
                one = entry, _resolved(one, last)
            yield one
            last = one if one[1].target.head or one[1].target.topic else last


def _unresolved(one: Judged) -> bool:
    """Whether a judgement is of a pronoun for a thing; the speaker is never “it” or “them”."""
    entry, judgement = one
    target = judgement.target
    nobody = target.topic is None or target.topic in entry.speakers
    return nobody and target.span.of(entry.text).lower() in PRONOUNS_OF_THINGS


def _resolved(one: Judged, last: Judged) -> ClaimJudgement:
    (entry, judgement), (before, judged) = one, last
    here, there = entry.statement.utterance.sentence, before.statement.utterance.sentence
    adjacent = entry.finding == before.finding and 0 <= here.start - there.end <= ADJACENT
    if not adjacent or judgement.target.plural is not judged.target.plural:
        return judgement
    return replace(judgement, target=judged.target)


def _opposed(one: Judged, other: Judged, near: Nearness) -> bool:
    (entry, judgement), (rival, against) = one, other
    if not same_thing(judgement.target, against.target):
        return False
    topic = judgement.target.topic
    if topic in entry.speakers | rival.speakers:
        return False
    two = not entry.speakers & rival.speakers
    return (two and near.event(topic)) or near.comparable(entry, rival)


def _pair(one: Judged, other: Judged, topic: str | None, subject: str) -> Opposed:
    return Opposed(
        kind="opposite judgement",
        one=one[0],
        other=other[0],
        topic=topic,
        subject=subject,
        matter=topic or subject.lower(),
        one_words=one[1].words,
        other_words=other[1].words,
    )
