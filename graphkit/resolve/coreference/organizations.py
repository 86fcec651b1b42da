"""Decides which organization a description means."""

from graphkit.gazetteer.entries import Entry
from graphkit.gazetteer.tables import (
    countries,
    in_a_phrase,
    nouns,
    organization_patterns,
    organization_words,
)
from graphkit.resolve.coreference.possessors import country_of, main_countries
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Entity, Proposal, Referent
from graphkit.resolve.discourse.lookups import (
    known_entity,
    last_mentioned,
)
from graphkit.resolve.discourse.most_spoken import most_spoken
from graphkit.resolve.linking.ambiguity import NOUNS_FOR_PARTS
from graphkit.resolve.mentions.candidate import MentionCandidate

# Words for a part of a country, whose government is not that of the country.
WORDS_FOR_PARTS_OF_LAND = frozenset(
    {"district", "county", "municipal", "provincial", "province", "regional", "city", "local"}
    | {"borough", "parish", "village", "town", "prefectural", "cantonal"}
)


def is_capital(entity: Entity) -> bool:
    """Whether an entity is the capital of a country, which can stand for its government."""
    land = countries().get(entity.country)
    return bool(entity.category == "place" and land and entity.name in land.capitals)


def _is_local(state: DocumentState, candidate: MentionCandidate, possessors: list[int]) -> bool:
    """Whether an organization is that of a place which is no capital and no country.

    Its possessors are such places ("Oklahoma City police"), or its words say so ("the Varn district
    government").
    """
    if not WORDS_FOR_PARTS_OF_LAND.isdisjoint(candidate.words):
        return True
    held = (state.resolutions[i] for i in possessors if i in state.resolutions)
    owners = [state.entities[number] for one in held for number in one.entities]
    return bool(owners) and all(e.category == "place" and not is_capital(e) for e in owners)


def _can_be_a_part(state: DocumentState, candidate: MentionCandidate, country: str) -> bool:
    """Whether “the state” can be a part of a country, since the article names some part of it."""
    return candidate.title in NOUNS_FOR_PARTS and any(
        entity.category == "place" and entity.country == country and not is_capital(entity)
        for entity in state.entities
    )


def state_organization(state: DocumentState, words: str, country: str) -> Referent | None:
    """The organization of a country that some words mean ("foreign ministry"), or ``None``."""
    for pattern in organization_patterns():
        if words in pattern.words and pattern.country in {"", country}:
            name = pattern.name.format(country=in_a_phrase(country))
            entry = Entry(
                name=name, kind="organization", wikidata=pattern.wikidata, country=country
            )
            return known_entity(state, entry)
    return None


def organization_of(
    state: DocumentState, candidate: MentionCandidate, possessors: list[int]
) -> Proposal | None:
    """The organization that a description stands for, or ``None``.

    Examples are "the North Korean Foreign Ministry", "the ministry" and "the government".
    """
    of_state = candidate.title in organization_words()
    if candidate.category not in {"organization", "people", "country"} or (
        candidate.category != "organization" and not of_state
    ):
        return None
    country = country_of(state, possessors)
    if not (country and of_state):
        before = [
            f.number for f in state.entities if _is_called(f.name, f.titles, f.category, candidate)
        ]
        number = last_mentioned(state, before, candidate.start) if candidate.definite else None
        if number is not None:
            told = state.entities[number].name or "the one spoken of before"
            return Proposal(
                entities=(number,), rule="called so before", basis=f"{candidate.title}: {told}"
            )
    if (
        not of_state
        or not (candidate.definite or country)
        or _is_local(state, candidate, possessors)
    ):
        return None
    for place in [country] if country else main_countries(state, candidate.start)[:1]:
        if not country and _can_be_a_part(state, candidate, place):
            continue
        organization = state_organization(state, candidate.title, place)
        if organization is not None:
            return Proposal(
                entities=(organization,),
                rule="organization of a country",
                basis=f"{candidate.title} of {place}",
            )
    return None


def of_its_kind(
    state: DocumentState, candidate: MentionCandidate, possessors: list[int]
) -> Proposal | None:
    """The most salient organization that "the company" or "the carmaker" can mean, or ``None``.

    Only the nouns in the name of an organization tell its kind. An organization whose name tells
    another kind does not fit; one whose name tells none does.
    """
    noun = nouns().get(candidate.words[0])
    wanted = noun.fields if noun and noun.kind == "organization" else ()
    if not wanted or candidate.plural or not candidate.definite or possessors:
        return None
    first = most_spoken(state, candidate, lambda entity: _can_be_of_kind(entity, wanted))
    if first is None:
        return None
    told = state.entities[first].name
    return Proposal(
        entities=(first,),
        rule="kind of organization",
        basis=f"the {candidate.words[0]} most spoken of before: {told}",
    )


def _is_of_state(entity: Entity) -> bool:
    """Whether an organization is a ministry or another that the tables have for each country."""
    country = entity.country
    return any(
        entity.name == pattern.name.format(country=in_a_phrase(country))
        for pattern in organization_patterns()
    )


def _can_be_of_kind(entity: Entity, wanted: tuple[str, ...]) -> bool:
    """Whether no noun in an organization's name has only fields of work other than ``wanted``."""
    if entity.category != "organization" or not entity.name or _is_of_state(entity):
        return False
    told = [nouns()[word].fields for word in entity.words if word in nouns()]
    return all(set(wanted).intersection(fields) for fields in told)


def _is_called(
    name: str, called: frozenset[str], category: str, candidate: MentionCandidate
) -> bool:
    """Whether a candidate's noun is in an organization's name, or its title in an earlier one.

    ``called`` are the titles of the earlier descriptions.
    """
    named = name.lower().split()
    return category == "organization" and (candidate.words[0] in named or candidate.title in called)
