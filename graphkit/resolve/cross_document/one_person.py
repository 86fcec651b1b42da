"""Brings together people whom articles name in different ways: "Sergei Quell", "Sergey Quell".

This module decides that two names in two articles are one person's. Names are compared in one
spelling; given names can be short or initials, middle names can be missing. Two such names are one
person only if the articles share another person or organization, so that they tell one story, and
if nothing tells the two apart: a generation, a middle initial, a year of birth, a gender, an
article with both, or a relative of the same family name.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import GENERATIONS, family_first, given
from graphkit.identity import fold
from graphkit.records import Actor, Finding
from graphkit.resolve.cross_document.actor_ids import renamed
from graphkit.resolve.linking.name_match import bare, initials, person_fits
from graphkit.text.romanization import one_spelling

# Kinds of actors that tie articles together that share them; countries and places are in all.
STORY_KINDS = frozenset({"person", "organization", "event"})


class _Person(NamedTuple):
    """A person without a Wikidata item: the index of the ``finding``, the ``actor``, ``words``.

    ``words`` are those of the name in one spelling. ``beside`` are the ids of the other people,
    organizations and events of the article, ``family`` the family names of the other people.
    """

    finding: int
    actor: Actor
    words: tuple[str, ...]
    beside: frozenset[str]
    family: frozenset[str]


def with_one_name(findings: Sequence[Finding], order: Sequence[int]) -> tuple[Finding, ...]:
    """The findings, in which a person whom they name in different ways is one actor.

    The actor has the id and the name of the article that comes first in ``order``.
    """
    known: dict[str, list[_Person]] = {}
    into: dict[int, dict[str, Actor]] = {}
    for n in order:
        for person in _people(n, findings[n]):
            before = known.setdefault(_key(person), [])
            first = _same(person, before)
            if first and first.actor.id != person.actor.id:
                into.setdefault(n, {})[person.actor.id] = _as(person.actor, first.actor)
            before.append(person._replace(actor=first.actor) if first else person)
    return tuple(renamed(one, into.get(n, {})) for n, one in enumerate(findings))


def _people(n: int, finding: Finding) -> Iterator[_Person]:
    """The people of an article with a name of several words and without a Wikidata item."""
    people = [actor for actor in finding.actors if actor.kind == "person"]
    ties = frozenset(actor.id for actor in finding.actors if actor.kind in STORY_KINDS)
    for actor in people:
        words = _words(actor)
        if len(words) > 1 and not actor.wikidata:
            family = frozenset(_words(one)[-1] for one in people if one.id != actor.id)
            yield _Person(n, actor, words, ties - {actor.id}, family)


def _words(actor: Actor) -> tuple[str, ...]:
    return tuple(one_spelling(actor.name).split()) or (actor.name,)


def _key(person: _Person) -> str:
    """What all spellings of a name share: its last word, or all of it."""
    return _joined(person) if _has_family_first(person) else person.words[-1]


def _joined(person: _Person) -> str:
    """The letters of a name as it is written, without hyphens and blanks: "Kim Min-jung"."""
    return "".join(sign for sign in fold(person.actor.name) if sign.isalpha())


def _has_family_first(person: _Person) -> bool:
    return family_first(fold(person.actor.name).split()[0])


def _same(person: _Person, others: Sequence[_Person]) -> _Person | None:
    """The person of an earlier article whom a name means, or ``None``; two are too many."""
    exact = [one for one in others if one.actor.id == person.actor.id]
    if exact:
        return exact[0]
    found = {one.actor.id: one for one in others if _is_one(person, one)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_one(person: _Person, other: _Person) -> bool:
    """Whether two people of two articles are one."""
    if person.finding == other.finding or not person.beside & other.beside:
        return False
    if other.actor.id in person.beside or person.actor.id in other.beside:
        return False
    if person.words[-1] in person.family | other.family or _told_apart(person, other):
        return False
    if _has_family_first(person) or _joined(person) == _joined(other):
        return _joined(person) == _joined(other)
    folded = (tuple(fold(one.actor.name).split()) for one in (person, other))
    return person_fits(person.words, other.words) or person_fits(*folded)


def _told_apart(person: _Person, other: _Person) -> bool:
    """Whether a year of birth, a generation, a middle name or a gender tells two people apart."""
    one, two = person.actor, other.actor
    born = bool(one.born and two.born and abs(one.born - two.born) > 1)
    names = [tuple(fold(actor.name).replace(".", "").split()) for actor in (one, two)]
    ages = {GENERATIONS & frozenset(name) for name in names}
    middle = {initials(bare(name)) for name in names} - {""}
    genders = {given().get(name[0], "") for name in names} - {""}
    several = len(ages) > 1 or len(middle) > 1 or len(genders) > 1
    return born or several or _middle_names_differ(person.words, other.words)


def _middle_names_differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both names have middle names, and a pair of these is not one name or its initial.

    >>> _middle_names_differ(("ada", "karin", "quell"), ("ada", "k", "quell"))
    False
    >>> _middle_names_differ(("ada", "karin", "quell"), ("ada", "maria", "quell"))
    True
    """
    pairs = zip(bare(one)[1:-1], bare(other)[1:-1], strict=False)
    return any(a != b and not (len(min(a, b, key=len)) == 1 and a[0] == b[0]) for a, b in pairs)


def _as(actor: Actor, first: Actor) -> Actor:
    """An actor with the id and the name of another, of which it becomes a part."""
    names = {*actor.aliases, actor.name} - {first.name}
    why = f"one person with “{first.name}” of another article: one name in two spellings or lengths"
    return replace(
        actor,
        id=first.id,
        name=first.name,
        aliases=tuple(sorted(names)),
        reasons=(*actor.reasons, f"“{actor.name}”: {why}"),
    )
