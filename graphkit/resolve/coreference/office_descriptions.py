"""Decides who holds the office of a description: "South Korea's foreign minister"."""

from msgspec.structs import replace

from graphkit.gazetteer.office_holders import (
    OTHER_TIMES_WORDS,
    holder,
    holds,
    is_leader,
    is_office,
    only_country,
)
from graphkit.resolve.coreference.possessors import (
    country_of,
    main_countries,
    offices_of,
    organization_names,
)
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Proposal
from graphkit.resolve.discourse.lookups import candidate_at, known_entity, last_mentioned
from graphkit.resolve.linking.office_holders_of_base import in_service
from graphkit.resolve.mentions.candidate import MentionCandidate

# Parts of speech of the words of an office.
OFFICE_PARTS_OF_SPEECH = frozenset({"NOUN", "PROPN", "ADJ"})


def office_holder(
    state: DocumentState, candidate: MentionCandidate, possessors: list[int]
) -> Proposal | None:
    """The person of "South Korea's foreign minister", or ``None``.

    It is the last mentioned person whom the article called so before, else the holder of the office
    on the day of publication. A plural description stands for several holders.
    """
    if (
        candidate.category != "person"
        or not candidate.definite
        or _of_another_time(state, candidate)
    ):
        return None
    if candidate.plural:
        return _in_offices(state, candidate, offices_of(state, possessors))
    country = country_of(state, possessors)
    called = _called_so(state, candidate, country)
    if called is not None:
        return called
    places = offices_of(state, possessors)
    if is_leader(candidate.title):
        own = [place for place in places if place in organization_names(state, possessors)]
        places = own or places
    if places:
        return _in_office(state, candidate, places)
    alone = only_country(candidate.title)
    return _named_holder(state, candidate) or _in_office(
        state, candidate, [alone] if alone else main_countries(state, candidate.start)
    )


def _called_so(state: DocumentState, candidate: MentionCandidate, country: str) -> Proposal | None:
    """The entity that was called so before, last of all of them, or ``None``.

    It belongs to ``country`` if that is not ``""``.
    """
    titled = [
        entity.number
        for entity in state.entities
        if candidate.title in entity.titles
        and (entity.name or entity.plural == candidate.plural)
        and (not country or entity.country in {country, ""})
    ]
    number = last_mentioned(state, titled, candidate.start)
    if number is not None:
        told = state.entities[number]
        basis = f"{candidate.title}: {told.name or 'the one spoken of before'}, called so before"
        return Proposal(entities=(number,), rule="called so before", basis=basis, voice=told.voice)
    return None


def _of_another_time(state: DocumentState, candidate: MentionCandidate) -> bool:
    """Whether somebody else held the office then: "the former president", "the president-elect"."""
    key = state.tokens.key
    before = key[max(0, candidate.start - 2) : candidate.start]
    marked = before[-2:-1] == ("ex",) and before[-1:] == ("-",)
    elect = key[candidate.head + 1 : candidate.head + 3] == ("-", "elect")
    words = key[candidate.start : candidate.head]
    return marked or elect or bool(OTHER_TIMES_WORDS.intersection(words))


def _named_holder(state: DocumentState, candidate: MentionCandidate) -> Proposal | None:
    """The last mentioned person who holds the office on the day in any country, or ``None``."""
    held = [
        entity.number
        for entity in state.entities
        if entity.entry and state.day and holds(entity.entry.name, candidate.title, state.day)
    ]
    number = last_mentioned(state, held, candidate.start)
    if number is None or state.day is None:
        return None
    told = f"{state.entities[number].name}, in office on {state.day.isoformat()}"
    return Proposal(entities=(number,), rule="office", basis=f"{candidate.title}: {told}")


def _in_offices(
    state: DocumentState, candidate: MentionCandidate, places: list[str]
) -> Proposal | None:
    """The people of "the leaders of France and Germany", or ``None``.

    There must be several ``places``, and each of them must have a holder of the office.
    """
    lemmas = state.tokens.lemma[candidate.start : candidate.head + 1]
    ways = (" ".join(lemmas[n:]) for n in range(len(lemmas)))
    one = replace(candidate, title=next(filter(is_office, ways), candidate.title), plural=False)
    held = [_in_office(state, one, [place]) for place in places if len(places) > 1]
    if not held or not all(held):
        return None
    told = [resolution for resolution in held if resolution]
    entities = tuple(dict.fromkeys(number for resolution in told for number in resolution.entities))
    return Proposal(
        entities=entities, rule="office", basis="; ".join(resolution.basis for resolution in told)
    )


def _in_office(
    state: DocumentState, candidate: MentionCandidate, countries: list[str]
) -> Proposal | None:
    """The holder of an office on the day in the first of ``countries`` that has one, or ``None``.

    The tables are asked first, then the knowledge base.
    """
    day = state.day
    for country in countries if day else ():
        held = holder(candidate.title, country, day) if day else None
        if not held and day and state.base:
            held = in_service(_office_words(state, candidate), country, day, state.base)
        if held and day:
            basis = f"office: {held[1]} of {country} on {day.isoformat()}"
            return Proposal(entities=(known_entity(state, held[0]),), rule="office", basis=basis)
    return None


def _office_words(state: DocumentState, candidate: MentionCandidate) -> str:
    """The nouns and adjectives of a description without other mentions: "health minister"."""
    tokens = state.tokens
    named = [
        j for j in range(candidate.start, candidate.end) if tokens.pos[j] in OFFICE_PARTS_OF_SPEECH
    ]
    own = (j for j in named if j == candidate.head or candidate_at(state, j) is None)
    return " ".join(tokens.text[j].lower() for j in own)
