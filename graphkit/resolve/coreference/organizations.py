"""Decides which organization a description means, or speaks through a spokesman or a text."""

from graphkit.gazetteer.entries import Entry
from graphkit.gazetteer.tables import (
    countries,
    in_a_phrase,
    nouns,
    organization_patterns,
    organization_words,
)
from graphkit.resolve.coreference.document_state import (
    DocumentState,
    Entity,
    Proposal,
    Referent,
    entity_of,
    known_entity,
    last_mentioned,
    most_spoken,
    resolved_before,
    unnamed_entity,
)
from graphkit.resolve.coreference.possessors import country_of, main_countries
from graphkit.resolve.coreference.salient_person import was_subject
from graphkit.resolve.mentions.candidate import MentionCandidate

# Nouns for people who speak for a country, and the sentences back in which the name of such a
# person is looked for. Chosen on sentences of our own (tests/resolve).
ENVOY_NOUNS = frozenset({"official", "envoy", "negotiator", "diplomat", "representative"})
ENVOY_SENTENCES = 2
# "The spokesman" and "the statement" can stand without their organization; it is then the most
# salient one. These are the first letters of such nouns for people, and the nouns for such texts.
SPOKES_PREFIX = "spokes"
ISSUED_TEXTS = frozenset({"statement", "communique", "communiqué"})
# Prepositions between a text and its author; "the Obama video" is not by Obama.
AUTHOR_PREPOSITIONS = frozenset({"of", "by", "from"})


def speaks_for(
    state: DocumentState, candidate: MentionCandidate, possessors: list[int]
) -> Proposal | None:
    """A spokesman or official as a new entity through which the organization speaks, or ``None``.

    "The Norwegian envoy" is instead the person of that country who is named just before, if there
    is exactly one.
    """
    noun = nouns().get(candidate.words[0])
    if noun is None or noun.role != "for":
        return None
    envoy = _envoy(state, candidate, country_of(state, possessors))
    if envoy is not None:
        basis = f"the one of {state.entities[envoy].country} spoken of just before"
        return Proposal(entities=(envoy,), basis=f"{candidate.words[0]}: {basis}")
    employer = _employer(state, possessors)
    if employer is None and not possessors and candidate.words[0].startswith(SPOKES_PREFIX):
        employer = most_spoken(state, candidate, _is_named_organization)
    if employer is None:
        return None
    told = entity_of(state, employer).name
    return _voiced(candidate, (employer,), f"{candidate.words[0]} who speaks for {told}")


def _envoy(state: DocumentState, candidate: MentionCandidate, country: str) -> int | None:
    """The only person of ``country`` named just before "the Norwegian envoy", or ``None``."""
    if (
        not country
        or candidate.plural
        or not candidate.definite
        or candidate.words[0] not in ENVOY_NOUNS
    ):
        return None
    people = {
        number
        for _, resolution in resolved_before(state, candidate.start, ENVOY_SENTENCES)
        for number in resolution.entities
        if state.entities[number].category == "person" and state.entities[number].country == country
    }
    named = [number for number in people if state.entities[number].name]
    return named[0] if len(named) == 1 else None


def written_by(
    state: DocumentState, candidate: MentionCandidate, possessors: list[int]
) -> Proposal | None:
    """A text as a new entity in which its author speaks, or ``None``: "a tweet by the minister"."""
    if candidate.category != "medium":
        return None
    for i in possessors:
        resolution = state.resolutions.get(i)
        if resolution and _is_author(state, i):
            basis = f"{candidate.words[0]} of those: {resolution.basis}"
            return _voiced(candidate, resolution.voice or resolution.entities, basis)
    author = (
        most_spoken(state, candidate, _is_named_organization)
        if candidate.words[0] in ISSUED_TEXTS
        else None
    )
    if possessors or author is None or candidate.plural:
        return None
    if not (candidate.definite or was_subject(state, candidate, (author,))):
        return None
    basis = f"{candidate.words[0]} of the one most spoken of before: {state.entities[author].name}"
    return _voiced(candidate, (author,), basis)


def _is_named_organization(entity: Entity) -> bool:
    """Whether an entity is an organization with a name, which can speak."""
    return entity.category == "organization" and bool(entity.name)


def _is_author(state: DocumentState, i: int) -> bool:
    """Whether a possessor of a text is its author: *minister* in "a tweet by the minister"."""
    tokens, head = state.tokens, state.heads[i]
    above = tokens.text[tokens.head[head]].lower()
    return tokens.dep[head] == "poss" or (
        tokens.dep[head] == "pobj" and above in AUTHOR_PREPOSITIONS
    )


def _voiced(candidate: MentionCandidate, voice: tuple[Referent, ...], basis: str) -> Proposal:
    """A new entity for a description; the entities of ``voice`` speak through it."""
    return Proposal(entities=(unnamed_entity(candidate),), basis=basis, voice=voice)


def _employer(state: DocumentState, possessors: list[int]) -> Referent | None:
    """The first possessor that can have a spokesman, or ``None``.

    It is an organization, a named person, or the government of a country or place.
    """
    for i in possessors:
        resolution = state.resolutions.get(i)
        for number in resolution.entities if resolution else ():
            entity = state.entities[number]
            if entity.category == "organization" or (entity.category == "person" and entity.name):
                return None if _is_where(state, i) else number
            if entity.country and (entity.category == "country" or is_capital(entity)):
                return state_organization(state, "government", entity.country)
    return None


def _is_where(state: DocumentState, i: int) -> bool:
    """Whether a possessor tells where somebody is: "officials in Brinton and Hale"."""
    tokens, head = state.tokens, state.heads[i]
    while tokens.dep[head] == "conj":
        head = tokens.head[head]
    return tokens.dep[head] == "pobj" and tokens.key[tokens.head[head]] == "in"


def is_capital(entity: Entity) -> bool:
    """Whether an entity is the capital of a country, which can stand for its government."""
    land = countries().get(entity.country)
    return bool(entity.category == "place" and land and entity.name in land.capitals)


def _is_local(state: DocumentState, possessors: list[int]) -> bool:
    """Whether the possessors are places, but no capital and no country: "Oklahoma City police"."""
    held = (state.resolutions[i] for i in possessors if i in state.resolutions)
    owners = [state.entities[number] for one in held for number in one.entities]
    return bool(owners) and all(e.category == "place" and not is_capital(e) for e in owners)


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
            return Proposal(entities=(number,), basis=f"{candidate.title}: {told}")
    if not of_state or not (candidate.definite or country) or _is_local(state, possessors):
        return None
    for place in [country] if country else main_countries(state, candidate.start)[:1]:
        organization = state_organization(state, candidate.title, place)
        if organization is not None:
            return Proposal(entities=(organization,), basis=f"{candidate.title} of {place}")
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
        entities=(first,), basis=f"the {candidate.words[0]} most spoken of before: {told}"
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
