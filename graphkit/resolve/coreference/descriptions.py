"""Descriptions → entities: by office, body, place or because somebody was called so before."""

from bisect import bisect_left

from msgspec.structs import replace

from graphkit.gazetteer.offices import holder, holds, is_leader, is_office, only_country
from graphkit.resolve.coreference.document_state import (
    DocumentState,
    Proposal,
    candidate_at,
    known_entity,
    last_mentioned,
    resolved_before,
    unnamed_entity,
)
from graphkit.resolve.coreference.organizations import (
    of_its_kind,
    organization_of,
    speaks_for,
    written_by,
)
from graphkit.resolve.coreference.pairs import pair
from graphkit.resolve.coreference.possessors import (
    country_of,
    main_countries,
    offices_of,
    organization_names,
)
from graphkit.resolve.coreference.salient_person import salient_person
from graphkit.resolve.linking.office_holders import in_service
from graphkit.resolve.mentions.candidate import MentionCandidate

# How far back the place is looked for that "the country" or "the city" means.
PLACE_SENTENCES = 8
PLACE_FADING = 0.5
# What a mention anywhere before weighs: the country that an article is about is "the country".
TOPIC_WEIGHT = 0.2
OFFICE_PARTS_OF_SPEECH = frozenset({"NOUN", "PROPN", "ADJ"})
# What is published under a name of its own and is then called by any of these.
DOCUMENT_NOUNS = frozenset({"report", "study", "survey", "review"})


def described(state: DocumentState, candidate: MentionCandidate, possessors: list[int]) -> Proposal:
    """Whom a description stands for; a new unnamed entity when nobody fits.

    ``possessors`` are the mentions that say whose it is.
    """
    return (
        pair(state, candidate)
        or (_office(state, candidate, possessors) if is_office(candidate.title) else None)
        or speaks_for(state, candidate, possessors)
        or written_by(state, candidate, possessors)
        or _office(state, candidate, possessors)
        or organization_of(state, candidate, possessors)
        or of_its_kind(state, candidate, possessors)
        or _place(state, candidate, possessors)
        or _document(state, candidate)
        or _same_noun(state, candidate)
        or salient_person(state, candidate, possessors)
        or Proposal(entities=(unnamed_entity(candidate),), basis="not named in the article")
    )


def _office(
    state: DocumentState, candidate: MentionCandidate, possessors: list[int]
) -> Proposal | None:
    """Who "South Korea's foreign minister" is: called so in the article, else in office then."""
    if candidate.category != "person" or not candidate.definite:
        return None
    if candidate.plural:
        return _in_offices(state, candidate, offices_of(state, possessors))
    country = country_of(state, possessors)
    titled = [
        entity.number
        for entity in state.entities
        if candidate.title in entity.titles and (not country or entity.country in {country, ""})
    ]
    number = last_mentioned(state, titled, candidate.start)
    if number is not None:
        told = state.entities[number]
        basis = f"{candidate.title}: {told.name or 'the one spoken of before'}, called so before"
        return Proposal(entities=(number,), basis=basis, voice=told.voice)
    places = offices_of(state, possessors)
    if is_leader(candidate.title):
        bodies = [place for place in places if place in organization_names(state, possessors)]
        places = bodies or places
    if places:
        return _in_office(state, candidate, places)
    alone = only_country(candidate.title)
    return _named_holder(state, candidate) or _in_office(
        state, candidate, [alone] if alone else main_countries(state, candidate.start)
    )


def _named_holder(state: DocumentState, candidate: MentionCandidate) -> Proposal | None:
    """Somebody named before who holds the office, wherever that is."""
    held = [
        entity.number
        for entity in state.entities
        if entity.entry and state.day and holds(entity.entry.name, candidate.title, state.day)
    ]
    number = last_mentioned(state, held, candidate.start)
    if number is None or state.day is None:
        return None
    told = f"{state.entities[number].name}, in office on {state.day.isoformat()}"
    return Proposal(entities=(number,), basis=f"{candidate.title}: {told}")


def _in_offices(
    state: DocumentState, candidate: MentionCandidate, places: list[str]
) -> Proposal | None:
    """Who "the leaders of France and Germany" are, where each of several places has one."""
    lemmas = state.tokens.lemma[candidate.start : candidate.head + 1]
    ways = (" ".join(lemmas[n:]) for n in range(len(lemmas)))
    one = replace(candidate, title=next(filter(is_office, ways), candidate.title), plural=False)
    held = [_in_office(state, one, [place]) for place in places if len(places) > 1]
    if not held or not all(held):
        return None
    told = [resolution for resolution in held if resolution]
    entities = tuple(dict.fromkeys(number for resolution in told for number in resolution.entities))
    return Proposal(entities=entities, basis="; ".join(resolution.basis for resolution in told))


def _in_office(
    state: DocumentState, candidate: MentionCandidate, countries: list[str]
) -> Proposal | None:
    day = state.day
    for country in countries if day else ():
        held = holder(candidate.title, country, day) if day else None
        if not held and day and state.base:
            held = in_service(_office_words(state, candidate), country, day, state.base)
        if held and day:
            basis = f"office: {held[1]} of {country} on {day.isoformat()}"
            return Proposal(entities=(known_entity(state, held[0]),), basis=basis)
    return None


def _office_words(state: DocumentState, candidate: MentionCandidate) -> str:
    """The words of a description but its article and its country: "health minister"."""
    tokens = state.tokens
    named = [
        j for j in range(candidate.start, candidate.end) if tokens.pos[j] in OFFICE_PARTS_OF_SPEECH
    ]
    own = (j for j in named if j == candidate.head or candidate_at(state, j) is None)
    return " ".join(tokens.text[j].lower() for j in own)


def _place(
    state: DocumentState, candidate: MentionCandidate, possessors: list[int]
) -> Proposal | None:
    """Which country or place "the country", "the nation", "the city" is."""
    if (
        candidate.category not in {"country", "place"}
        or candidate.plural
        or not candidate.definite
        or possessors
    ):
        return None
    named = (f.number for f in state.entities if f.category == candidate.category and f.name)
    topic = TOPIC_WEIGHT if candidate.category == "country" else 0.0
    weights = {n: topic * bisect_left(state.mentions.get(n, []), candidate.head) for n in named}
    for i, resolution in resolved_before(state, candidate.start, PLACE_SENTENCES):
        back = state.tokens.sentence[candidate.head] - state.tokens.sentence[state.heads[i]]
        for number in resolution.entities:
            if number in weights:
                weights[number] += PLACE_FADING**back
    best = max(sorted(weights), key=lambda number: weights[number], default=-1)
    if best < 0 or not weights[best]:
        return None
    told = state.entities[best].name
    return Proposal(
        entities=(best,), basis=f"the {candidate.category} most spoken of before: {told}"
    )


def _document(state: DocumentState, candidate: MentionCandidate) -> Proposal | None:
    """Which "the report" is: the one study that the article names, or the report before."""
    if (
        candidate.category != "medium"
        or candidate.words[0] not in DOCUMENT_NOUNS
        or candidate.plural
    ):
        return None
    named = [f.number for f in state.entities if f.words and f.words[-1] in DOCUMENT_NOUNS]
    if len(named) == 1:
        told = state.entities[named[0]].name
        return Proposal(entities=(named[0],), basis=f"{candidate.words[0]}: {told}")
    before = [
        f.number
        for f in state.entities
        if f.category == "medium" and candidate.words[0] in f.titles
    ]
    number = last_mentioned(state, before, candidate.start) if candidate.definite else None
    if number is None:
        return None
    basis = f"the {candidate.words[0]} spoken of before"
    return Proposal(entities=(number,), basis=basis, voice=state.entities[number].voice)


def _same_noun(state: DocumentState, candidate: MentionCandidate) -> Proposal | None:
    """Who "the teacher" is, after somebody was called a teacher; what "salt" is after "salt"."""
    stuff = candidate.category == "thing" and state.tokens.pos[candidate.start] not in {
        "DET",
        "NUM",
    }
    if not (candidate.definite or stuff) or candidate.category == "medium":
        return None
    noun, told_of = candidate.words[0], frozenset(candidate.words)
    same = [
        f.number
        for f in state.entities
        if noun in f.titles
        and f.plural == candidate.plural
        and (
            f.traits.issuperset(candidate.words[1:]) if candidate.definite else f.traits == told_of
        )
    ]
    number = last_mentioned(state, same, candidate.start)
    if number is None:
        return None
    told = state.entities[number]
    basis = f"{noun}: {told.name or f'the {noun} spoken of before'}"
    return Proposal(entities=(number,), basis=basis, voice=told.voice)
