"""Brings pairs of opposing statements together: one contrast a topic, a kind and two sides."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graphkit.compare.compared_statements import Compared, Speakers
from graphkit.compare.contrasts.pair import Opposed
from graphkit.identity import mint
from graphkit.records import Contrast, ContrastSide, PositionChange, Span

# Where two statements stand against each other in several ways, the first of these is shown.
KINDS_BY_PRECEDENCE = (
    "denies the claim",
    "refuses the demand",
    "rejects the plan",
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
    disputes = _disputes(groups)
    return tuple(sorted((_contrast(pairs, names) for pairs in disputes), key=lambda c: c.id))


def _disputes(
    groups: Mapping[tuple[str, str, frozenset[Speakers]], list[Opposed]],
) -> Iterable[list[Opposed]]:
    """The groups of two sides, those together that have a statement in common."""
    of_sides: dict[frozenset[Speakers], list[list[Opposed]]] = defaultdict(list)
    for (_, _, sides), pairs in groups.items():
        together = [pairs]
        for other in tuple(of_sides[sides]):
            if _statements(pairs) & _statements(other):
                of_sides[sides].remove(other)
                together.append(other)
        of_sides[sides].append([pair for some in together for pair in some])
    return (pairs for several in of_sides.values() for pairs in several)


def _statements(pairs: Iterable[Opposed]) -> set[str]:
    return {one.statement.id for pair in pairs for one in (pair.one, pair.other)}


def position_changes(
    pairs: Iterable[Opposed], names: Mapping[str, str]
) -> tuple[PositionChange, ...]:
    """The changes of position of all pairs of one speaker, sorted by id."""
    groups: dict[tuple[str, str, Speakers], list[Opposed]] = defaultdict(list)
    for pair in _best(pairs):
        if pair.one.statement.actors:
            groups[pair.kind, pair.matter, pair.one.speakers].append(pair)
    return tuple(sorted((_change(group, names) for group in groups.values()), key=lambda c: c.id))


def _change(pairs: list[Opposed], names: Mapping[str, str]) -> PositionChange:
    """The first pair of a group, as the two stances of one speaker."""
    pair = min(pairs, key=lambda p: sorted((_order(p.one), _order(p.other))))
    stances = sorted(
        ((pair.one, pair.one_words), (pair.other, pair.other_words)), key=lambda s: _order(s[0])
    )
    earlier, later = (_side({e.statement.id: (e, {w})})[1] for e, w in stances)
    first, second = (_quoted(entry, words) for entry, words in stances)
    return PositionChange(
        id=mint("change", pair.kind, earlier.statements, later.statements),
        speakers=earlier.speakers,
        kind=pair.kind,
        topic=pair.topic,
        subject=names.get(pair.topic or "", "") or " ".join(pair.subject.split()),
        earlier=earlier,
        later=later,
        basis=f"{pair.kind}: {first}, later {second}",
    )


def _best(pairs: Iterable[Opposed]) -> Iterable[Opposed]:
    """The pairs, of two statements only those of the kind that tells most."""
    kept: dict[frozenset[str], list[Opposed]] = defaultdict(list)
    for pair in pairs:
        kept[frozenset({pair.one.statement.id, pair.other.statement.id})].append(pair)
    for several in kept.values():
        kind = min((pair.kind for pair in several), key=KINDS_BY_PRECEDENCE.index)
        yield from (pair for pair in several if pair.kind == kind)


def _contrast(pairs: list[Opposed], names: Mapping[str, str]) -> Contrast:
    first = min(
        pairs,
        key=lambda p: (KINDS_BY_PRECEDENCE.index(p.kind), _order(p.one), _order(p.other)),
    )
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
