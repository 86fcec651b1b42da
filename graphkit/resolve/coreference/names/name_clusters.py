"""Name clusters: decides which names of one article mean the same entity.

"Trump" after "Donald Trump" is the same person; Kim Jong Un and Kim Yo Jong are two.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from graphkit.gazetteer.entries import Entry
from graphkit.gazetteer.office_holders import is_office, leads
from graphkit.gazetteer.tables import nouns
from graphkit.identity import fold
from graphkit.knowledge import Overrides
from graphkit.resolve.discourse.entities import AntecedentRule, Entity
from graphkit.resolve.discourse.name_index import NameIndex
from graphkit.resolve.linking.family_names_in_office import holder_of_family_name
from graphkit.resolve.linking.name_match import bare, organization_fits, person_fits
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, written

NO_OVERRIDES = Overrides()


class NameResolution(Struct, frozen=True):
    """The entity that a name stands for, by number (``entity``), and the reason (``basis``).

    ``rule`` is "name", or "shared surname" where several people of the article can be meant.
    """

    entity: int
    basis: str
    rule: AntecedentRule = "name"


class NameClusters(NamedTuple):
    """The ``entities`` of all names by number, and a record for each name (``resolutions``)."""

    entities: tuple[Entity, ...]
    resolutions: tuple[NameResolution, ...]


def cluster_names(
    tokens: TokenTable,
    names: Sequence[MentionCandidate],
    day: date | None,
    overrides: Overrides = NO_OVERRIDES,
) -> NameClusters:
    """The entities of an article's names; ``day`` is the day of publication.

    Names of several words or with an entry come first, so that the short name of a headline finds
    the full one further down. Names in another script or spelling come last. Pairs that the user
    keeps apart are never one entity.
    """
    shown = [written(tokens, name.start, name.end) for name in names]
    entities: list[Entity] = []
    index = NameIndex()
    found: dict[int, NameResolution] = {}
    order = sorted(range(len(names)), key=lambda i: (bool(names[i].why), _is_short(names[i]), i))
    for i in order:
        name = _with_holder(names[i], day)
        alike = (entities[n] for n in index.alike(name.words, name.entry))
        free = [one for one in alike if not _kept_apart(shown[i], one, overrides.apart)]
        near = {n: names[j].start for n in (e.number for e in free) if (j := index.last(n, i)) >= 0}
        known = _matching_entity(name, free, near, day)
        if known is None:
            new = _linked(name, shown[i], day, overrides.apart)
            known = NameResolution(len(entities), _why_new(new, shown[i]))
            entities.append(_entity(new, _name_shown(new, shown[i], entities), len(entities)))
        else:
            entities[known.entity] = _with_name(entities[known.entity], name, shown[i])
        index.add(known.entity, i, entities[known.entity])
        found[i] = known
    return NameClusters(tuple(entities), tuple(found[i] for i in range(len(names))))


def _with_holder(name: MentionCandidate, day: date | None) -> MentionCandidate:
    """A name after the title of an office, with the entry of its holder if there is one."""
    if name.entry or not name.title or not is_office(name.title):
        return name
    return replace(name, entry=holder_of_family_name(name, day))


def _linked(
    name: MentionCandidate, shown: str, day: date | None, apart: frozenset[frozenset[str]]
) -> MentionCandidate:
    """A name with its entry or that of the holder of an office, if the user does not part both."""
    entry = name.entry or holder_of_family_name(name, day)
    kept = entry and frozenset({fold(shown), fold(entry.name)}) not in apart
    return replace(name, entry=entry if kept else None)


def _name_shown(candidate: MentionCandidate, name: str, entities: Sequence[Entity]) -> str:
    """The name to show, with its title if another entity has the same name: "Mrs. Harlan".

    The capitals of a transcript (“TOM LIND:”) are those of its layout and not of the name.
    """
    if candidate.category == "person" and name.isupper() and " " in name:
        name = name.title()
    other = any(entity.name == name for entity in entities)
    return f"{candidate.title.title()} {name}" if other and candidate.title else name


def _kept_apart(name: str, entity: Entity, apart: frozenset[frozenset[str]]) -> bool:
    """Whether the user keeps a name and an entity apart."""
    return bool(apart) and frozenset({fold(name), fold(entity.name)}) in apart


def _is_short(candidate: MentionCandidate) -> bool:
    """Whether a name is one word without an entry."""
    return not candidate.entry and len(candidate.words) == 1


def leads_country(entity: Entity, day: date | None) -> bool:
    """Whether an entity leads a country, and so is called by the family name alone."""
    return bool(
        day and entity.entry and entity.category == "person" and leads(entity.entry.name, day)
    )


def _matching_entity(
    candidate: MentionCandidate, entities: Sequence[Entity], near: dict[int, int], day: date | None
) -> NameResolution | None:
    """The entity that a name belongs to and the reason, or ``None`` if there is no such entity.

    ``near`` has the first token of an earlier name of each entity that has one, by entity number.
    """
    for entity in entities:
        if candidate.entry and entity.entry and candidate.entry.name == entity.entry.name:
            return NameResolution(entity.number, _why_known(candidate, entity))
        alike = not candidate.entry and candidate.words == entity.words
        place = candidate.category == "place" and entity.category != "place"
        alike = alike and not (place and entity.entry)
        if alike and _genders_agree(candidate.gender, entity.gender):
            return NameResolution(entity.number, candidate.why or "the same name")
    fits = [entity for entity in entities if _fits(candidate, entity)]
    if not fits:
        return None
    best = max(
        fits, key=lambda entity: (leads_country(entity, day), _likeness(candidate, entity, near))
    )
    return NameResolution(best.number, f"short name of {best.name}, named in full in this article")


def _why_known(candidate: MentionCandidate, entity: Entity) -> str:
    """The reason that a name with an entry belongs to the entity with this entry."""
    if candidate.why:
        return candidate.why
    if candidate.kind == "adjective":
        return f"adjective or people of {entity.name}"
    return f"known name of {entity.name}"


def _likeness(
    candidate: MentionCandidate, entity: Entity, near: dict[int, int]
) -> tuple[bool, bool, int]:
    """The sort key of an entity; the name belongs to the one with the greatest key.

    An entity with the title counts most, then one with the last word, then the nearest before.
    """
    return (
        bool(candidate.title) and candidate.title in entity.titles,
        candidate.words[-1] == entity.words[-1],
        near.get(entity.number, -1 - entity.number),
    )


def _fits(candidate: MentionCandidate, entity: Entity) -> bool:
    """Whether a name can be a shorter or longer form of an entity's name."""
    other_kind = entity.category not in {"", candidate.category or entity.category}
    if candidate.entry or not entity.words or (other_kind and len(bare(candidate.words)) > 1):
        return False
    if entity.category == "person":
        return (
            candidate.category != "place"
            and _genders_agree(candidate.gender, entity.gender)
            and person_fits(candidate.words, entity.words)
        )
    return entity.category == "organization" and organization_fits(candidate.words, entity.words)


def _genders_agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _why_new(candidate: MentionCandidate, shown: str) -> str:
    """The reason for an entity's first name; ``shown`` is the name as it is written."""
    if not candidate.entry:
        return "name in no table"
    if candidate.why:
        return candidate.why
    if candidate.kind == "adjective":
        return f"adjective or people of {candidate.entry.name}"
    if len(candidate.words) == 1 and candidate.entry.kind == "person":
        return f"the {shown.title()} in office at publication: {candidate.entry.name}"
    return f"known name of {candidate.entry.name}{_link_score(candidate.entry)}"


def _link_score(entry: Entry) -> str:
    """The score (0 to 1) of a link to a knowledge base and its rivals, in words, or ``""``."""
    if not entry.score:
        return ""
    others = f", before {', '.join(entry.rivals)}" if entry.rivals else ""
    return f", with {entry.score:.2f} of 1 in the knowledge base{others}"


def _entity(candidate: MentionCandidate, shown: str, number: int) -> Entity:
    """A new entity for a name; ``shown`` is its name if it has no entry."""
    entry = candidate.entry
    return Entity(
        number=number,
        category=entry.kind if entry else candidate.category or "organization",
        words=candidate.words if candidate.kind == "name" else (),
        name=entry.name if entry else shown,
        gender=(entry.gender if entry and entry.kind == "person" else "") or candidate.gender,
        entry=entry,
        titles=_titles(candidate),
        country=entry.country if entry else "",
    )


def _titles(candidate: MentionCandidate) -> frozenset[str]:
    """The titles that a name gives an entity: the one before it, and the noun of "Duchess of …"."""
    first = candidate.words[0] if len(candidate.words) > 1 else ""
    noun = nouns().get(first)
    own = {first} if noun and noun.kind == "person" == candidate.category else set()
    return frozenset({candidate.title, *own} - {""})


def _with_name(entity: Entity, candidate: MentionCandidate, shown: str) -> Entity:
    """An entity with what another of its names tells: a longer name, a title, a gender."""
    longer = not entity.entry and len(candidate.words) > len(entity.words)
    return replace(
        entity,
        words=candidate.words if longer else entity.words or candidate.words,
        name=shown if longer else entity.name,
        gender=entity.gender or (candidate.gender if entity.category == "person" else ""),
        titles=entity.titles | _titles(candidate),
        category="person" if entity.category == "" else entity.category,
    )
