"""Brings pairs of opposing statements together: one contrast a topic, a kind and two sides."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graphkit.compare.compared_statements import Compared, Speakers
from graphkit.compare.contrasts.pair import Opposed
from graphkit.identity import mint
from graphkit.records import Contrast, ContrastSide, Span

# Where two statements stand against each other in several ways, the first of these is shown.
KINDS = (
    "denies the claim",
    "refuses the demand",
    "different number",
    "opposite judgement",
    "opposite demand",
    "opposite claim",
)


def contrasts(pairs: Iterable[Opposed], names: Mapping[str, str]) -> tuple[Contrast, ...]:
    """The contrasts of all pairs, sorted by id; ``names`` are those of the actors."""
    groups: dict[tuple[str, str, frozenset[Speakers]], list[Opposed]] = defaultdict(list)
    for pair in _best(pairs):
        sides = frozenset({pair.one.speakers, pair.other.speakers})
        groups[pair.kind, pair.matter, sides].append(pair)
    return tuple(sorted((_contrast(group, names) for group in groups.values()), key=lambda c: c.id))


def _best(pairs: Iterable[Opposed]) -> Iterable[Opposed]:
    """The pairs, of two statements only those of the kind that tells most."""
    kept: dict[frozenset[str], list[Opposed]] = defaultdict(list)
    for pair in pairs:
        kept[frozenset({pair.one.statement.id, pair.other.statement.id})].append(pair)
    for several in kept.values():
        kind = min((pair.kind for pair in several), key=KINDS.index)
        yield from (pair for pair in several if pair.kind == kind)


def _contrast(pairs: list[Opposed], names: Mapping[str, str]) -> Contrast:
    first = min(pairs, key=lambda p: (_order(p.one), _order(p.other)))
    spoken: dict[Speakers, dict[str, tuple[Compared, set[Span]]]] = defaultdict(dict)
    for pair in pairs:
        for entry, words in ((pair.one, pair.one_words), (pair.other, pair.other_words)):
            held = spoken[entry.speakers].setdefault(entry.statement.id, (entry, set()))
            held[1].add(words)
    sides = sorted((_side(said) for said in spoken.values()), key=lambda s: s[0])
    one, other = (side for _, side in sides)
    return Contrast(
        id=mint("contrast", first.kind, one.statements, other.statements),
        kind=first.kind,
        topic=first.topic,
        subject=names.get(first.topic or "", "") or " ".join(first.subject.split()),
        sides=(one, other),
        basis=f"{first.kind}: {_quoted(first.one, first.one_words)} against "
        f"{_quoted(first.other, first.other_words)}",
    )


def _side(
    said: Mapping[str, tuple[Compared, set[Span]]],
) -> tuple[tuple[object, ...], ContrastSide]:
    """A side with the key that orders it: the day and place of its first statement."""
    held = sorted(said.values(), key=lambda one: _order(one[0]))
    side = ContrastSide(
        speakers=tuple(sorted(held[0][0].speakers)),
        statements=tuple(entry.statement.id for entry, _ in held),
        words=tuple(tuple(sorted(words)) for _, words in held),
    )
    return _order(held[0][0]), side


def _order(entry: Compared) -> tuple[object, ...]:
    return (
        str(entry.day or ""),
        entry.finding,
        entry.statement.utterance.sentence,
        entry.statement.id,
    )


def _quoted(entry: Compared, words: Span) -> str:
    return f"“{' '.join(words.of(entry.text).split()).strip('“”‘’,. ')}”"
