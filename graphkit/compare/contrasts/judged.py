"""Pairs statements that judge the same event, actor or thing in opposite ways."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from msgspec.structs import replace

from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed
from graphkit.compare.contrasts.same_thing import same_thing
from graphkit.compare.entries import Entry
from graphkit.records import Judgement

Judged = tuple[Entry, Judgement]
# Pronouns for what was judged just before.
PRONOUNS_OF_THINGS = frozenset({"it", "them", "they", "this", "that", "these", "those"})
# Characters between two sentences that follow each other: at most the end of a paragraph.
ADJACENT = 3


def opposite_judgements(said: Iterable[Entry], near: Nearness) -> Iterator[Opposed]:
    """The pairs of one that judges good and one that judges bad; blocked by what is judged."""
    blocks: dict[str, list[Judged]] = defaultdict(list)
    for entry, judgement in _with_antecedents(said):
        if block := judgement.target.topic or judgement.target.head:
            blocks[block].append((entry, judgement))
    for block in blocks.values():
        good = [one for one in block if one[1].side == "good"]
        bad = [one for one in block if one[1].side == "bad"]
        for one, other in product(good, bad):
            if _opposed(one, other, near):
                yield _pair(one, other)


def _with_antecedents(said: Iterable[Entry]) -> Iterator[Judged]:
    """All judgements; one of “it” or “them” is of what the statement just before it judges.

    Just before is at most a sentence away, in the same article, and of the same number.
    """
    last: Judged | None = None
    for entry in said:
        for judgement in entry.reading.judgements:
            one = entry, judgement
            if not judgement.target.head and not judgement.target.topic and last is not None:
                one = entry, _resolved(one, last)
            yield one
            last = one if one[1].target.head or one[1].target.topic else last


def _resolved(one: Judged, last: Judged) -> Judgement:
    (entry, judgement), (before, judged) = one, last
    here, there = entry.statement.utterance.sentence, before.statement.utterance.sentence
    adjacent = entry.finding == before.finding and 0 <= here.start - there.end <= ADJACENT
    if not adjacent or judgement.target.plural is not judged.target.plural:
        return judgement
    if judgement.target.span.of(entry.text).lower() not in PRONOUNS_OF_THINGS:
        return judgement
    return replace(judgement, target=judged.target)


def _opposed(one: Judged, other: Judged, near: Nearness) -> bool:
    (entry, judgement), (rival, against) = one, other
    if entry.speakers & rival.speakers or not same_thing(judgement.target, against.target):
        return False
    topic = judgement.target.topic
    if topic in entry.speakers | rival.speakers:
        return False
    return near.event(topic) or near.story(entry, rival)


def _pair(one: Judged, other: Judged) -> Opposed:
    (entry, judgement), (rival, against) = one, other
    return Opposed(
        kind="opposite judgement",
        one=entry,
        other=rival,
        topic=judgement.target.topic,
        subject=judgement.target.span.of(entry.text),
        one_words=judgement.words,
        other_words=against.words,
    )
