"""People of one name in several articles: one actor, or namesakes that are kept apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import common
from graphkit.gazetteer.tables import nouns
from graphkit.identity import fold, mint
from graphkit.records import Actor, Article, Finding
from graphkit.resolve.cross_document.actor_ids import relation_with, statement_with
from graphkit.resolve.linking.name_match import initials

COUNTRY = "country"
KINDS_NOT_IN_TABLES = frozenset({"person", "body"})


class _Namesake(NamedTuple):
    """A person of an article: their walks of life, and who else and which places are in it.

    ``near`` are those in the article who are in no table, the person too: who shares these
    shares the story. ``beside`` are all but countries.
    """

    finding: int
    actor: Actor
    fields: frozenset[str]
    beside: frozenset[str]
    near: frozenset[str]
    initials: str


class _PersonGroup(NamedTuple):
    """Those of one name who can be one person, and all that they are tied by."""

    seen: list[_Namesake]
    fields: set[str]
    beside: set[str]
    near: set[str]
    born: list[int]
    initials: set[str]


def across(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, in which namesakes of different articles are actors of their own.

    People without a Wikidata item who are called the same in two articles are one, unless the
    articles give them different walks of life and have nobody else in common who is in no table,
    or the name is a common one and the articles have neither a walk of life nor anybody, any
    event or place in common. The first to be published keeps the id; statements keep theirs
    always.
    """
    order = sorted(range(len(findings)), key=lambda n: _age(findings[n]))
    count = Counter(actor.id for finding in findings for actor in finding.actors)
    people: dict[str, list[_Namesake]] = {}
    for n in order:
        for seen in _people(n, findings[n], count):
            people.setdefault(seen.actor.id, []).append(seen)
    parted = (groups for seen in people.values() if len(groups := _groups(seen)) > 1)
    changed: dict[int, dict[str, Actor]] = {}
    for groups in parted:
        for seen, actor in _apart(groups, findings):
            changed.setdefault(seen.finding, {})[seen.actor.id] = actor
    return tuple(_renamed(one, changed.get(n, {})) for n, one in enumerate(findings))


def _age(finding: Finding) -> tuple[date, str]:
    published = finding.article.published
    day = published.end if published and published.end else date.max
    return day, finding.article.id


def _people(n: int, finding: Finding, count: Counter[str]) -> Iterator[_Namesake]:
    """The people of an article who are in no table and are named so in others too."""
    shared = [a for a in finding.actors if count[a.id] > 1]
    beside = frozenset(a.id for a in shared if a.kind != COUNTRY)
    near = frozenset(a.id for a in shared if a.kind in KINDS_NOT_IN_TABLES and not a.wikidata)
    for actor in shared:
        if actor.kind == "person" and not actor.wikidata:
            fields = frozenset(f for noun in actor.callings for f in nouns()[noun].fields)
            letters = initials(tuple(fold(actor.name).replace(".", "").split()))
            yield _Namesake(n, actor, fields, beside, near, letters)


def _groups(people: Iterable[_Namesake]) -> list[_PersonGroup]:
    """Those of one name, so that each group can be one person."""
    groups: list[_PersonGroup] = []
    for one in people:
        fits = [group for group in groups if _can_be_one(one, group)]
        best = max(fits, key=lambda group: _ties(one, group), default=None)
        if best is None:
            best = _PersonGroup([], set(), set(), set(), [], set())
            groups.append(best)
        best.seen.append(one)
        best.fields.update(one.fields)
        best.beside.update(one.beside)
        best.near.update(one.near)
        best.born.extend([one.actor.born] if one.actor.born else [])
        best.initials.update([one.initials] if one.initials else [])
    return groups


def _can_be_one(one: _Namesake, group: _PersonGroup) -> bool:
    """Whether somebody can be the one of a group; the person is in both, and no tie."""
    born, letters = one.actor.born, one.initials
    if born and any(abs(born - other) > 1 for other in group.born):
        return False
    if letters and group.initials and letters not in group.initials:
        return False
    if len(one.near & group.near) > 1:
        return True
    if one.fields and group.fields:
        return bool(one.fields & group.fields)
    return len(one.beside & group.beside) > 1 or not common(one.actor.name)


def _ties(one: _Namesake, group: _PersonGroup) -> int:
    return len(one.beside & group.beside) + len(one.fields & group.fields)


def _apart(
    groups: Sequence[_PersonGroup], findings: Sequence[Finding]
) -> Iterator[tuple[_Namesake, Actor]]:
    """For each namesake the actor that they become."""
    names = _telling([group.seen for group in groups], findings)
    for n, group in enumerate(groups):
        first = group.seen[0]
        own = ("actor", "person", fold(first.actor.name), findings[first.finding].article.id)
        others = ", ".join(f"“{name}”" for m, name in enumerate(names) if m != n)
        for seen in group.seen:
            actor = seen.actor
            yield (
                seen,
                replace(
                    actor,
                    id=mint(*own) if n else actor.id,
                    name=names[n],
                    aliases=tuple(sorted({*actor.aliases, actor.name})),
                    reasons=(*actor.reasons, f"kept apart from {others} of other articles"),
                ),
            )


def _telling(groups: Sequence[Sequence[_Namesake]], findings: Sequence[Finding]) -> list[str]:
    """Names that tell those called the same apart: by calling, by day, at last by number."""
    told = [_word(group, findings[group[0].finding].article) for group in groups]
    used: Counter[str] = Counter()
    names = []
    for group, word in zip(groups, told, strict=True):
        used[word] += 1
        which = " ".join(filter(None, (word, str(used[word]) if told.count(word) > 1 else "")))
        names.append(f"{group[0].actor.name} ({which})")
    return names


def _word(group: Sequence[_Namesake], article: Article) -> str:
    callings = sorted({calling for seen in group for calling in seen.actor.callings})
    day = article.published and article.published.end
    return callings[0] if callings else day.isoformat() if day else article.title


def _renamed(finding: Finding, own: Mapping[str, Actor]) -> Finding:
    if not own:
        return finding
    into = {old: actor.id for old, actor in own.items()}
    actors = sorted((own.get(a.id, a) for a in finding.actors), key=lambda actor: actor.id)
    return replace(
        finding,
        actors=tuple(actors),
        mentions=tuple(
            replace(m, actors=tuple(into.get(id_, id_) for id_ in m.actors))
            for m in finding.mentions
        ),
        statements=tuple(statement_with(one, into) for one in finding.statements),
        relations=tuple(relation_with(one, into) for one in finding.relations),
    )
