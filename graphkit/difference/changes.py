"""Pairs the statements of two builds and says how those of a pair differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from graphkit.compare.reading.tables import moods
from graphkit.difference.lines import StatementLine
from graphkit.verify.words import compared_words

# In the order in which they are shown: what turns the sense of a report comes first.
ChangeKind = Literal[
    "polarity turned",
    "speaker replaced",
    "day replaced",
    "words changed",
    "topics changed",
    "went",
    "came",
]
ORDER: tuple[ChangeKind, ...] = (
    "polarity turned",
    "speaker replaced",
    "day replaced",
    "words changed",
    "topics changed",
    "went",
    "came",
)
# Two claims of one file with other words are one statement if they have so much in common.
LEAST_LIKE = 0.6


class StatementChange(msgspec.Struct, frozen=True, kw_only=True):
    """How a statement differs: its ``kind``, and the line of each build, ``None`` if it has none.

    ``before`` and ``after`` are the values that differ, in words.
    """

    kind: ChangeKind
    old: StatementLine | None = None
    new: StatementLine | None = None
    before: str = ""
    after: str = ""


class BuildDifference(msgspec.Struct, frozen=True, kw_only=True):
    """The changes between two builds, the gravest first, and the actors that went and came."""

    changes: tuple[StatementChange, ...]
    actors_gone: tuple[str, ...]
    actors_new: tuple[str, ...]


def difference(
    old: Sequence[StatementLine],
    new: Sequence[StatementLine],
    old_actors: Iterable[str] = (),
    new_actors: Iterable[str] = (),
) -> BuildDifference:
    """What differs between the statements and the actors of two builds."""
    pairs, gone, came = _paired(old, new)
    changes = [change for one, other in pairs for change in _changes(one, other)]
    changes += [StatementChange(kind="went", old=one) for one in gone]
    changes += [StatementChange(kind="came", new=one) for one in came]
    before, after = set(old_actors), set(new_actors)
    return BuildDifference(
        changes=tuple(sorted(changes, key=_rank)),
        actors_gone=tuple(sorted(before - after)),
        actors_new=tuple(sorted(after - before)),
    )


def _rank(change: StatementChange) -> tuple[int, str, str]:
    line = change.old or change.new
    return ORDER.index(change.kind), line.path if line else "", line.id if line else ""


Pairs = list[tuple[StatementLine, StatementLine]]


def _paired(
    old: Sequence[StatementLine], new: Sequence[StatementLine]
) -> tuple[Pairs, list[StatementLine], list[StatementLine]]:
    """The statements of both builds in pairs, those that went, and those that came."""
    by_id = {one.id: one for one in new}
    pairs = [(one, by_id[one.id]) for one in old if one.id in by_id]
    kept = {one.id for one, _ in pairs}
    left = [one for one in old if one.id not in kept]
    waiting = {one.id: one for one in new if one.id not in kept}
    pairs += list(_alike(left, waiting))
    paired = {one.id for one, _ in pairs}
    return pairs, [one for one in old if one.id not in paired], list(waiting.values())


def _alike(
    left: Sequence[StatementLine], waiting: dict[str, StatementLine]
) -> Iterator[tuple[StatementLine, StatementLine]]:
    """Pairs of most alike claims of one file; a new statement that is paired waits no longer."""
    files: dict[str, list[StatementLine]] = defaultdict(list)
    for one in waiting.values():
        files[one.path].append(one)
    scored = [
        (_likeness(one, other), one, other) for one in left for other in files.get(one.path, ())
    ]
    scored.sort(key=lambda three: (-three[0], three[1].id, three[2].id))
    done: set[str] = set()
    for like, one, other in scored:
        if like >= LEAST_LIKE and one.id not in done and other.id in waiting:
            done.add(one.id)
            yield one, waiting.pop(other.id)


def _likeness(one: StatementLine, other: StatementLine) -> float:
    mine, others = compared_words(one.claim), compared_words(other.claim)
    return SequenceMatcher(None, mine, others, autojunk=False).ratio()


def _changes(one: StatementLine, other: StatementLine) -> Iterator[StatementChange]:
    turned = _sense(one) != _sense(other)
    facts: tuple[tuple[ChangeKind, str, str], ...] = (
        ("polarity turned", *(_polarities(one, other) if turned else ("", ""))),
        ("speaker replaced", _speaker(one), _speaker(other)),
        ("day replaced", _time(one), _time(other)),
        ("words changed", one.claim, other.claim),
        ("topics changed", _names(one.about), _names(other.about)),
    )
    for kind, before, after in facts:
        if before != after:
            yield StatementChange(kind=kind, old=one, new=other, before=before, after=after)


def _sense(line: StatementLine) -> tuple[str, bool]:
    """The polarity of the report, and whether its claim has an odd number of negations."""
    words = line.claim.lower().replace("n't", " not").split()
    denied = sum(moods().get(word.strip("“”\"',.")) == "negated" for word in words)
    return line.polarity, denied % 2 == 1


def _polarities(one: StatementLine, other: StatementLine) -> tuple[str, str]:
    if one.polarity != other.polarity:
        return one.polarity, other.polarity
    return one.claim, other.claim


def _speaker(line: StatementLine) -> str:
    return _names(line.actors) or line.source_text


def _names(named: Iterable[object]) -> str:
    return ", ".join(sorted(getattr(one, "name", "") for one in named))


def _time(line: StatementLine) -> str:
    said = line.said
    return said.day or f"{said.start or '..'}/{said.end or '..'}"
