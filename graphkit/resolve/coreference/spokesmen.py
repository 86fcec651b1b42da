"""Decides for which organization a spokesman, an official or a text speaks."""

from graphkit.gazetteer.tables import nouns
from graphkit.resolve.coreference.organizations import is_capital, state_organization
from graphkit.resolve.coreference.possessors import country_of
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import AntecedentRule, Entity, Proposal, Referent
from graphkit.resolve.discourse.lookups import (
    entity_of,
    resolved_before,
    unnamed_entity,
)
from graphkit.resolve.discourse.most_spoken import most_spoken
from graphkit.resolve.discourse.salience import was_subject
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
        return Proposal(entities=(envoy,), rule="envoy", basis=f"{candidate.words[0]}: {basis}")
    rule: AntecedentRule = "spokesman"
    employer = _employer(state, possessors)
    if employer is not None and _is_person_behind(state, candidate, employer):
        return None
    if employer is None and not possessors and candidate.words[0].startswith(SPOKES_PREFIX):
        rule, employer = "lone spokesman", most_spoken(state, candidate, _is_named_organization)
    if employer is None:
        return None
    basis = f"{candidate.words[0]} who speaks for {entity_of(state, employer).name}"
    return _voiced(candidate, (employer,), rule, basis)


def _is_person_behind(
    state: DocumentState, candidate: MentionCandidate, employer: Referent
) -> bool:
    """Whether an employer is a person whose aide a candidate is, not the spokesman."""
    person = entity_of(state, employer).category == "person"
    return person and not candidate.words[0].startswith(SPOKES_PREFIX)


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
            return _voiced(candidate, resolution.voice or resolution.entities, "author", basis)
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
    return _voiced(candidate, (author,), "lone statement", basis)


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


def _voiced(
    candidate: MentionCandidate, voice: tuple[Referent, ...], rule: AntecedentRule, basis: str
) -> Proposal:
    """A new entity for a description; the entities of ``voice`` speak through it."""
    return Proposal(entities=(unnamed_entity(candidate),), rule=rule, basis=basis, voice=voice)


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
