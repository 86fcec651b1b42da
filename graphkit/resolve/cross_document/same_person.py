"""Decides whether people with one name in several articles are one person or namesakes.

Occupations, ages, middle initials and the other actors of the articles decide: Tom Quell, a
plumber, is not Senator Tom Quell.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import common
from graphkit.gazetteer.tables import nouns
from graphkit.identity import fold, mint
from graphkit.records import Actor, Article, Finding
from graphkit.resolve.cross_document.actor_ids import renamed
from graphkit.resolve.cross_document.one_person import with_one_name
from graphkit.resolve.linking.name_match import initials

COUNTRY = "country"
# Kinds of actors that, without a Wikidata item, tie articles together that share them.
TIE_KINDS = frozenset({"person", "organization"})


class _Namesake(NamedTuple):
    """A person of one article.

    ``finding`` is the index of the article's finding, ``actor`` the person. ``fields`` are the
    person's fields of work. ``beside`` are the ids of all actors of the article, except countries,
    that other articles have too; the person's own id is one of them. ``near`` are those of
    ``beside`` that are a person or organization without a Wikidata item; articles that share one
    tell the same story. ``initials`` are the person's middle initials, or ``""``.
    """

    finding: int
    actor: Actor
    fields: frozenset[str]
    beside: frozenset[str]
    near: frozenset[str]
    initials: str


class _PersonGroup(NamedTuple):
    """People with one name who can be one person.

    ``seen`` are these people. ``fields``, ``beside``, ``near`` and ``initials`` join those of all,
    see :class:`_Namesake`. ``born`` are their known years of birth.
    """

    seen: list[_Namesake]
    fields: set[str]
    beside: set[str]
    near: set[str]
    born: list[int]
    initials: set[str]


def across(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, in which namesakes of different articles are different actors.

    Before that, a person whom the articles name in different ways becomes one actor, see
    :func:`with_one_name`. Only people without a Wikidata item are compared. Two of one name are
    namesakes

    * if their years of birth differ by more than one, or their middle initials differ;
    * or if the articles give them different fields of work, and share no other person or
      organization without a Wikidata item;
    * or if the name is common, and the articles share neither a field of work nor another actor
      (countries do not count).

    The namesake of the article published first keeps the id of the actor, the others get new ids.
    The ids of statements never change.
    """
    order = sorted(range(len(findings)), key=lambda n: _publication(findings[n]))
    findings = with_one_name(findings, order)
    count = Counter(actor.id for finding in findings for actor in finding.actors)
    people: dict[str, list[_Namesake]] = {}
    for n in order:
        for seen in _people(n, findings[n], count):
            people.setdefault(seen.actor.id, []).append(seen)
    parted = (groups for seen in people.values() if len(groups := _groups(seen)) > 1)
    changed: dict[int, dict[str, Actor]] = {}
    for groups in parted:
        for seen, actor in _separated(groups, findings):
            changed.setdefault(seen.finding, {})[seen.actor.id] = actor
    return tuple(renamed(one, changed.get(n, {})) for n, one in enumerate(findings))


def _publication(finding: Finding) -> tuple[date, str]:
    """The sort key of an article: its day of publication (none is last), then its id."""
    published = finding.article.published
    day = published.end if published and published.end else date.max
    return day, finding.article.id


def _people(n: int, finding: Finding, count: Counter[str]) -> Iterator[_Namesake]:
    """The people of an article without a Wikidata item whom other articles have, too.

    ``n`` is the index of the finding, ``count`` the number of articles that have an id.
    """
    shared = [a for a in finding.actors if count[a.id] > 1]
    beside = frozenset(a.id for a in shared if a.kind != COUNTRY)
    near = frozenset(a.id for a in shared if a.kind in TIE_KINDS and not a.wikidata)
    for actor in shared:
        if actor.kind == "person" and not actor.wikidata:
            fields = frozenset(f for noun in actor.occupations for f in nouns()[noun].fields)
            letters = initials(tuple(fold(actor.name).replace(".", "").split()))
            yield _Namesake(n, actor, fields, beside, near, letters)


def _groups(people: Iterable[_Namesake]) -> list[_PersonGroup]:
    """The people with one name in groups; the people of a group can be one person."""
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
    """Whether a person can be the same as the people of a group.

    ``near`` and ``beside`` of both contain the id of the compared people themselves. So only a
    second id in common is another shared actor.
    """
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
    """The number of actors and fields of work that a person shares with a group."""
    return len(one.beside & group.beside) + len(one.fields & group.fields)


def _separated(
    groups: Sequence[_PersonGroup], findings: Sequence[Finding]
) -> Iterator[tuple[_Namesake, Actor]]:
    """Each person with the actor that it becomes; the first group keeps the id."""
    names = _distinct_names([group.seen for group in groups], findings)
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


def _distinct_names(
    groups: Sequence[Sequence[_Namesake]], findings: Sequence[Finding]
) -> list[str]:
    """A different name for each group: with its :func:`_label`, and a number if labels repeat."""
    told = [_label(group, findings[group[0].finding].article) for group in groups]
    used: Counter[str] = Counter()
    names = []
    for group, word in zip(groups, told, strict=True):
        used[word] += 1
        which = " ".join(filter(None, (word, str(used[word]) if told.count(word) > 1 else "")))
        names.append(f"{group[0].actor.name} ({which})")
    return names


def _label(group: Sequence[_Namesake], article: Article) -> str:
    """The words that tell a group apart: its first occupation in alphabetical order.

    Without one it is the day of publication of the first article, else its title.
    """
    occupations = sorted({occupation for seen in group for occupation in seen.actor.occupations})
    day = article.published and article.published.end
    return occupations[0] if occupations else day.isoformat() if day else article.title
