"""Groups the statements of one speaker that report one claim."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphkit.compare.compared_statements import Compared
from graphkit.compare.same_claim.origins import origin
from graphkit.compare.same_claim.same_words import LEAST_WORDS, together, wording
from graphkit.compare.stories import Stories
from graphkit.identity import mint
from graphkit.records import Article, ClaimReport, SharedClaim, TextPublication

# A block with more statements holds formulas such as “thank you very much”; it is left out.
MOST_IN_BLOCK = 200
Groups = dict[str, list[Compared]]


def shared_claims(
    said: Sequence[Compared],
    stories: Stories,
    published: Mapping[str, TextPublication],
    articles: Mapping[str, Article],
) -> tuple[SharedClaim, ...]:
    """The claims that two or more statements report, sorted by id."""
    groups = _groups(said, stories)
    found = (_claim(group, published, articles) for group in groups if len(group) > 1)
    return tuple(sorted(found, key=lambda claim: claim.id))


def _groups(said: Sequence[Compared], stories: Stories) -> list[list[Compared]]:
    """The statements, those of one claim together, in the order of the first."""
    leader: dict[str, str] = {entry.statement.id: entry.statement.id for entry in said}
    members: Groups = {entry.statement.id: [entry] for entry in said}
    for one, other in _candidates(said):
        first, second = leader[one.statement.id], leader[other.statement.id]
        if first != second and _one_claim(one, other, stories):
            for entry in members[second]:
                leader[entry.statement.id] = first
            members[first] += members.pop(second)
    return list(members.values())


def _candidates(said: Iterable[Compared]) -> Iterator[tuple[Compared, Compared]]:
    """The pairs of one speaker that share a run of words or the predicate of the first clause."""
    blocks: dict[tuple[object, ...], list[Compared]] = defaultdict(list)
    for entry in said:
        who = _who(entry)
        words = entry.words
        runs = {words[n : n + LEAST_WORDS] for n in range(len(words) - LEAST_WORDS + 1)}
        predicates = {(clause.predicate,) for clause in entry.reading.clauses}
        for key in sorted(runs) + sorted(predicates):
            blocks[who, key].append(entry)
    for block in blocks.values():
        if len(block) <= MOST_IN_BLOCK:
            yield from ((one, o) for n, one in enumerate(block) for o in block[n + 1 :])


def _who(entry: Compared) -> object:
    """The speakers; a source without a name by its words, since copies have them too."""
    described = entry.statement.described
    if entry.statement.actors or described is None:
        return entry.speakers
    return described.label.lower()


def _one_claim(one: Compared, other: Compared, stories: Stories) -> bool:
    if not together(one.statement.said, other.statement.said):
        return False
    named = bool(one.statement.actors)
    if not stories.same(one.finding, other.finding):
        long = len(one.words) > 2 * LEAST_WORDS
        return named and long and wording(one, other) == "verbatim"
    short, long_ = sorted((one, other), key=lambda e: len(e.words))
    return wording(short, long_) is not None


def _claim(
    group: list[Compared], published: Mapping[str, TextPublication], articles: Mapping[str, Article]
) -> SharedClaim:
    fullest = max(group, key=_fullness)
    order = sorted(group, key=lambda e: (str(e.day or "9999"), e.finding, e.statement.id))
    reports = tuple(_report(entry, fullest, published, articles) for entry in order)
    days = [
        e.statement.said.day for e in group if e.statement.said.ground not in {None, "published"}
    ]
    known = {report.origin for report in reports if report.origin_kind != "not told"}
    return SharedClaim(
        id=mint("shared claim", *sorted(entry.statement.id for entry in group)),
        speakers=fullest.statement.actors,
        reports=reports,
        fullest=fullest.statement.id,
        day=min((day for day in days if day), default=None),
        origins=max(1, len(known)),
    )


def _fullness(entry: Compared) -> tuple[bool, int, str]:
    """Quoted words before reported ones, then the longest."""
    direct = entry.statement.utterance.kind == "direct"
    return direct, len(entry.words), entry.statement.id


def _report(
    entry: Compared,
    fullest: Compared,
    published: Mapping[str, TextPublication],
    articles: Mapping[str, Article],
) -> ClaimReport:
    key, kind, basis = origin(
        entry, articles[entry.statement.utterance.article], published, articles
    )
    same = entry.statement.id == fullest.statement.id
    return ClaimReport(
        statement=entry.statement.id,
        wording="fullest" if same else wording(entry, fullest) or "reported",
        origin=key,
        origin_kind=kind,
        origin_basis=basis,
    )
