"""Decides whom a bare surname means that two people of the article have: "Moore said".

Newspapers call somebody by the surname alone if no reader can take it for another. So the surname
is that of who was called so before the other came up, or of who is named far more often. Otherwise
nobody knows, and the ranker's judgement refuses it (:mod:`graphkit.resolve.ranking.judge`).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from graphkit.resolve.coreference.names.name_clusters import (
    NameClusters,
    NameResolution,
    leads_country,
)
from graphkit.resolve.discourse.entities import Entity
from graphkit.resolve.mentions.candidate import MentionCandidate

# Who is named in full in this share of the mentions of both is meant (our own choice).
LEAST_SHARE = 2 / 3


def with_shared_surnames(
    names: Sequence[MentionCandidate], clusters: NameClusters, day: date | None
) -> NameClusters:
    """The clusters, in which a surname that two people share is theirs whom it must mean.

    Where neither must be meant, the rule is "shared surname".
    """
    namesakes = namesakes_by_surname(clusters.entities)
    found = list(clusters.resolutions)
    named: Counter[int] = Counter()
    settled: dict[str, int] = {}
    for i in sorted(range(len(names)), key=lambda i: names[i].start):
        name, entity = names[i], clusters.entities[found[i].entity]
        sharing = namesakes.get(name.words[-1], ()) if name.words else ()
        if entity.number in sharing and not is_bare_surname(name):
            named[entity.number] += 1
        elif entity.number in sharing and not leads_country(entity, day):
            found[i] = _settled(name, found[i], [n for n in sharing if named[n]], named, settled)
    return clusters._replace(resolutions=tuple(found))


def _settled(
    name: MentionCandidate,
    now: NameResolution,
    known: Sequence[int],
    named: Mapping[int, int],
    settled: dict[str, int],
) -> NameResolution:
    """The resolution of a bare surname; ``known`` are those of the name who came up before."""
    surname = name.words[-1]
    if len(known) == 1:
        settled.setdefault(surname, known[0])
        return replace(now, entity=known[0])
    if not known:
        return now
    most = max(known, key=lambda n: named[n])
    if surname in settled or named[most] >= LEAST_SHARE * sum(named[n] for n in known):
        return replace(now, entity=settled.get(surname, most))
    return replace(now, rule="shared surname")


def is_bare_surname(name: MentionCandidate) -> bool:
    """Whether a name is one word, without a title or an entry of its own."""
    return len(name.words) == 1 and not name.title and name.entry is None and name.kind == "name"


def namesakes_by_surname(entities: Sequence[Entity]) -> dict[str, tuple[int, ...]]:
    """The numbers of the people of one surname, for each that several have."""
    people: dict[str, list[int]] = defaultdict(list)
    for one in entities:
        if one.category == "person" and len(one.words) > 1:
            people[one.words[-1]].append(one.number)
    return {surname: tuple(several) for surname, several in people.items() if len(several) > 1}
