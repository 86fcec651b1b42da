"""Decides which entity a pronoun of the third person stands for: the most salient that agrees."""

from bisect import bisect_left

from msgspec.structs import replace

from graphkit.resolve.discourse.agreement import agrees, is_other_argument
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Entity, Proposal, Referent
from graphkit.resolve.discourse.lookups import resolved_before
from graphkit.resolve.discourse.salience import coordinated, is_source, weight
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.text.dependencies import NOUN_SUBJECTS

# Sentences back in which an antecedent is looked for. Chosen on sentences of our own
# (tests/resolve).
PRONOUN_SENTENCES = 6
# Additional weight of the last source or subject, if the pronoun is a source: "He added". Not
# measured yet.
LAST_SPEAKER_WEIGHT = 60
# "It" often has no antecedent, so its antecedent has at least this weight, unless "it" is a source.
# Not measured yet.
LEAST_WEIGHT_OF_IT = 60.0
TWO_PEOPLE = 2


def third_person(
    state: DocumentState, i: int, speaker: tuple[Referent, ...] = ()
) -> Proposal | None:
    """The entities that "he", "her", "it" or "they" stands for, or ``None``.

    ``speaker`` are the entities that speak the words; the pronoun does not stand for them.
    """
    candidate = state.candidates[i]
    ahead = _subject_that_follows(state, candidate)
    if ahead:
        return ahead
    weights = _salience(state, candidate, speaker)
    said = _last_on_stage(state, candidate) if is_source(state, i) else ()
    if said in weights and state.entities[said[0]].name:
        weights[said] += LAST_SPEAKER_WEIGHT
    if not weights and candidate.plural:
        weights = dict.fromkeys(_only_two_people(state, candidate), 1.0)
    if not weights:
        return None
    best = max(sorted(weights), key=lambda entities: weights[entities])
    if (
        candidate.words[0] == "it"
        and weights[best] < LEAST_WEIGHT_OF_IT
        and not is_source(state, i)
    ):
        return None
    told = " and ".join(state.entities[n].name or "somebody not named" for n in best)
    basis = f"{candidate.words[0]}: {told}, the most present before"
    return Proposal(
        entities=best,
        rule="salience",
        basis=basis,
        voice=state.entities[best[0]].voice,
        learned=_learned(state, best, candidate),
    )


def _last_on_stage(state: DocumentState, candidate: MentionCandidate) -> tuple[int, ...]:
    """The entities of the last source, or of a later subject of a narrated sentence, or ``()``.

    In "Quell said so. Her lawyer, Tom Brand, objected. “…,” he added" it is Brand.
    """
    for j, found in resolved_before(state, candidate.head, PRONOUN_SENTENCES):
        quoted = state.tokens.quotation[state.heads[j]] >= 0
        if is_source(state, j) and not quoted:
            return found.entities
        if _is_narrated_subject(state, j) and agrees(state, candidate, found.entities):
            return found.entities
    return ()


def _is_narrated_subject(state: DocumentState, j: int) -> bool:
    """Whether a mention is the subject of the main clause of a sentence outside quotations."""
    tokens, head = state.tokens, state.heads[j]
    main = tokens.dep[tokens.head[head]] == "ROOT" and tokens.dep[head] in NOUN_SUBJECTS
    return main and tokens.quotation[head] < 0


def _subject_that_follows(state: DocumentState, candidate: MentionCandidate) -> Proposal | None:
    """The subject of the main clause, for a pronoun in a clause before it, or ``None``.

    An example is "Although she was late, Ada Brandwell said …".
    """
    tokens, clause = state.tokens, state.tokens.head[candidate.head]
    main = tokens.head[clause]
    if (
        tokens.dep[clause] != "advcl"
        or main <= clause
        or tokens.dep[candidate.head] not in NOUN_SUBJECTS
    ):
        return None
    first = tokens.sentences[tokens.sentence[candidate.head]][0]
    if any(tokens.dep[i] in NOUN_SUBJECTS for i in range(first, candidate.head)):
        return None
    for i in range(bisect_left(state.heads, candidate.head + 1), len(state.candidates)):
        other = state.candidates[i]
        if other.head >= main:
            break
        subject = tokens.head[other.head] == main and tokens.dep[other.head] in NOUN_SUBJECTS
        resolution = state.resolutions.get(i)
        if (
            subject
            and other.kind == "name"
            and resolution
            and agrees(state, candidate, resolution.entities)
        ):
            told = state.entities[resolution.entities[0]].name
            return Proposal(
                entities=resolution.entities,
                rule="following subject",
                basis=f"{candidate.words[0]}: {told}, the subject that follows",
            )
    return None


def _salience(
    state: DocumentState, candidate: MentionCandidate, speaker: tuple[Referent, ...]
) -> dict[tuple[int, ...], float]:
    """The weight of each entity, or group of entities, that can be the antecedent.

    The keys are numbers of entities; ``speaker`` and other arguments of the pronoun's verb are
    left out.
    """
    weights: dict[tuple[int, ...], float] = {}
    nearby = resolved_before(state, candidate.head, PRONOUN_SENTENCES)
    others = {
        resolution.entities for i, resolution in nearby if is_other_argument(state, candidate, i)
    } | {speaker}
    for i, resolution in nearby:
        for entities in {resolution.entities: None, coordinated(state, i): None}:
            if entities not in others and agrees(state, candidate, entities):
                weights[entities] = weights.get(entities, 0) + weight(state, candidate, i)
    return weights


def _learned(
    state: DocumentState, entities: tuple[int, ...], candidate: MentionCandidate
) -> tuple[Entity, ...]:
    """The antecedent, if it is one person of unknown gender, with the gender of the pronoun.

    So "he" cannot stand for a person whom "she" stood for.
    """
    alone = (state.entities[number] for number in entities[: len(entities) == 1])
    return tuple(
        replace(entity, gender=candidate.gender)
        for entity in alone
        if entity.category == "person" and not entity.gender
    )


def _only_two_people(state: DocumentState, candidate: MentionCandidate) -> list[tuple[int, ...]]:
    """The numbers of the two people in this and the last sentence, as one group.

    The list is empty if there are not exactly two.
    """
    people = {
        number
        for _, resolution in resolved_before(state, candidate.head, 1)
        for number in resolution.entities
        if state.entities[number].category == "person"
    }
    return [tuple(sorted(people))] if len(people) == TWO_PEOPLE else []
