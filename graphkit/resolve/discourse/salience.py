"""The salience of a mention by its role and distance, and the signs of a salient entity."""

from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.lookups import resolved_before
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.text.dependencies import NOUN_SUBJECTS

# Weights of a mention by its grammatical role in the sentence, after Lappin and Leass (1994).
SUBJECT_WEIGHT, OBJECT_WEIGHT, OTHER_WEIGHT = 80, 50, 40
ROLE_WEIGHTS = {
    **dict.fromkeys(("nsubj", "nsubjpass", "csubj", "agent"), SUBJECT_WEIGHT),
    **dict.fromkeys(("dobj", "dative", "attr"), OBJECT_WEIGHT),
}
# Share of its weight that a mention keeps for each sentence back. Not measured yet.
PRONOUN_FADING = 0.5
# Share of its weight that a mention of an entity without a name keeps. Chosen on sentences of our
# own (tests/resolve).
UNNAMED_SHARE = 0.5
# Share of its weight that a mention in a quotation keeps for a pronoun outside of quotations, whose
# distance counts the narrated sentences only: “…,” he said. Chosen on 40 articles
# (docs/accuracy-actors.md).
QUOTED_SHARE = 0.5


def weight(state: DocumentState, candidate: MentionCandidate, i: int) -> float:
    """The weight of mention number ``i``, by its role, its distance in sentences and its name."""
    tokens, other = state.tokens, state.candidates[i]
    role = ROLE_WEIGHTS.get(tokens.dep[other.head], OTHER_WEIGHT)
    named = any(state.entities[n].name for n in state.resolutions[i].entities)
    distance = sentences_back(state, candidate.head, other.head)
    told = tokens.quotation[candidate.head] < 0 <= tokens.quotation[other.head]
    share = (QUOTED_SHARE if told else 1) * (1 if named else UNNAMED_SHARE)
    return role * PRONOUN_FADING**distance * share


def sentences_back(state: DocumentState, head: int, other: int) -> int:
    """The sentences from a token back to another one.

    For a token outside of quotations those that are quoted as a whole do not count.
    """
    tokens = state.tokens
    here, there = tokens.sentence[head], tokens.sentence[other]
    if tokens.quotation[head] >= 0:
        return here - there
    return tokens.narrated[here] - tokens.narrated[there]


def coordinated(state: DocumentState, i: int) -> tuple[int, ...]:
    """The entities of a mention and of those that "and" joins to it: "Merkel and Macron"."""
    tokens, head = state.tokens, state.candidates[i].head
    found = list(state.resolutions[i].entities)
    for j in range(i + 1, min(i + 4, len(state.candidates))):
        other = state.candidates[j].head
        if tokens.dep[other] == "conj" and tokens.head[other] == head and j in state.resolutions:
            found += state.resolutions[j].entities
            head = other
    return tuple(sorted(dict.fromkeys(found)))


def is_source(state: DocumentState, i: int) -> bool:
    """Whether a mention is the source of an utterance."""
    return i in state.said_by


def was_subject(state: DocumentState, candidate: MentionCandidate, best: tuple[int, ...]) -> bool:
    """Whether one of some entities was a subject before, in this sentence or the last."""
    return any(
        set(found.entities) <= set(best) and state.tokens.dep[state.heads[j]] in NOUN_SUBJECTS
        for j, found in resolved_before(state, candidate.head, 1)
    )
