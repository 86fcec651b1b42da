"""Pairs an accusation with its denial in the same article: “denied any wrongdoing”."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.pair import Opposed, opposed
from graphkit.text.spans import cover


def denied_accusations(said: Sequence[Compared]) -> Iterator[Opposed]:
    """Each denial of “the accusation” or of wrongdoing, with the nearest accusation it can mean."""
    accusations: dict[int, list[Compared]] = defaultdict(list)
    for entry in said:
        seen = entry.statement.utterance
        if seen.polarity == "asserted" and seen.commitment == "accusation":
            accusations[entry.finding].append(entry)
    for entry in said:
        if _denies_accusation(entry):
            near = _meant(accusations[entry.finding], entry)
            if near:
                yield _answered(min(near, key=lambda one: _distance(one, entry)), entry)


def _denies_accusation(entry: Compared) -> bool:
    seen = entry.statement.utterance
    denied = seen.commitment == "denial" and seen.polarity == "asserted"
    return denied and entry.reading.said_noun == "accusation" and bool(entry.statement.actors)


def _meant(accusations: Sequence[Compared], denier: Compared) -> list[Compared]:
    """The accusations of the denier by others; else the only one, if it accuses nobody known."""
    others = [one for one in accusations if not one.speakers & denier.speakers]
    own = [one for one in others if set(one.reading.topics) & denier.speakers]
    alone = [one for one in others if len(others) == 1 and not one.reading.topics]
    return own or alone


def _distance(one: Compared, other: Compared) -> tuple[int, int]:
    apart = one.statement.utterance.sentence.start - other.statement.utterance.sentence.start
    return abs(apart), apart


def _answered(accusation: Compared, denial: Compared) -> Opposed:
    words = cover(accusation.statement.utterance.content)
    seen = denial.statement.utterance
    answer = cover(seen.cue, seen.content)
    whom = min(denial.speakers)
    return opposed("denies the claim", (accusation, words), (denial, answer), "accusation", whom)
