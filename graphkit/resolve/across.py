"""People of one name in several articles: one actor, or namesakes that are kept apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from graphkit.identity import fold, mint
from graphkit.records import Actor, Article, Finding
from graphkit.resolve.amend import relation_led, statement_led
from graphkit.resolve.parts_of_names import common
from graphkit.resolve.tables import nouns

COUNTRY = "country"
UNKNOWN = frozenset({"person", "body"})


class _Seen(NamedTuple):
    """A person of an article: their walks of life, and who else and which places are in it.

    ``near`` are those beside them who are in no table: who shares these shares the story.
    """

    finding: int
    actor: Actor
    fields: frozenset[str]
    beside: frozenset[str]
    near: frozenset[str]


def across(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, in which namesakes of different articles are actors of their own.

    People without a Wikidata item who are called the same in two articles are one, unless the
    articles give them different walks of life and have nobody else in common who is in no table,
    or the name is a common one and the articles have neither a walk of life nor anybody, any
    event or place in common. The first to be published keeps the id, so that a growing build
    changes none; statements keep theirs always.
    """
    order = sorted(range(len(findings)), key=lambda n: _age(findings[n]))
    people: dict[str, list[_Seen]] = {}
    for n in order:
        for seen in _people(n, findings[n]):
            people.setdefault(seen.actor.id, []).append(seen)
    shared = (seen for seen in people.values() if len(seen) > 1)
    parted = (groups for seen in shared if len(groups := _groups(seen)) > 1)
    changed = dict(pair for groups in parted for pair in _apart(groups, findings))
    return tuple(_renamed(one, n, changed) for n, one in enumerate(findings))


def _age(finding: Finding) -> tuple[date, str]:
    published = finding.article.published
    day = published.end if published and published.end else date.max
    return day, finding.article.id


def _people(n: int, finding: Finding) -> Iterator[_Seen]:
    others = frozenset(a.id for a in finding.actors if a.kind != COUNTRY)
    near = frozenset(a.id for a in finding.actors if a.kind in UNKNOWN and not a.wikidata)
    for actor in finding.actors:
        if actor.kind == "person" and not actor.wikidata:
            fields = frozenset(f for noun in actor.callings for f in nouns()[noun].fields)
            yield _Seen(n, actor, fields, others - {actor.id}, near - {actor.id})


def _groups(seen: Iterable[_Seen]) -> list[list[_Seen]]:
    """Those of one name, so that each group can be one person; the best tied group first."""
    groups: list[list[_Seen]] = []
    for one in seen:
        fits = [group for group in groups if all(_one(one, other) for other in group)]
        if fits:
            max(fits, key=lambda group: sum(_ties(one, other) for other in group)).append(one)
        else:
            groups.append([one])
    return groups


def _one(one: _Seen, other: _Seen) -> bool:
    """Whether two of a name can be one person."""
    if one.near & other.near:
        return True
    if one.fields and other.fields:
        return bool(one.fields & other.fields)
    return bool(one.beside & other.beside) or not common(one.actor.name)


def _ties(one: _Seen, other: _Seen) -> int:
    return len(one.beside & other.beside) + len(one.fields & other.fields)


def _apart(
    groups: Sequence[Sequence[_Seen]], findings: Sequence[Finding]
) -> Iterator[tuple[tuple[int, str], Actor]]:
    """For each namesake, by finding and id, the actor that they become."""
    names = [_telling(group, findings[group[0].finding].article) for group in groups]
    for n, group in enumerate(groups):
        first = group[0]
        own = ("actor", "person", fold(first.actor.name), findings[first.finding].article.id)
        others = ", ".join(f"“{name}”" for name in names if name != names[n])
        for seen in group:
            actor = seen.actor
            yield (
                (seen.finding, actor.id),
                replace(
                    actor,
                    id=mint(*own) if n else actor.id,
                    name=names[n],
                    aliases=tuple(sorted({*actor.aliases, actor.name})),
                    reasons=(*actor.reasons, f"kept apart from {others} of other articles"),
                ),
            )


def _telling(group: Sequence[_Seen], article: Article) -> str:
    """A name that tells somebody from those called the same: by calling, else by the day."""
    callings = sorted({calling for seen in group for calling in seen.actor.callings})
    day = article.published and article.published.end
    told = callings[0] if callings else day.isoformat() if day else article.title
    return f"{group[0].actor.name} ({told})"


def _renamed(finding: Finding, n: int, changed: Mapping[tuple[int, str], Actor]) -> Finding:
    own = {old: actor for (number, old), actor in changed.items() if number == n}
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
        statements=tuple(statement_led(one, into) for one in finding.statements),
        relations=tuple(relation_led(one, into) for one in finding.relations),
    )
