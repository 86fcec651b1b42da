"""Decides that a description stands for the person an article is about: "the singer"."""

from graphkit.gazetteer.office_holders import is_office
from graphkit.gazetteer.tables import nouns
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Entity, Proposal
from graphkit.resolve.discourse.most_spoken import most_spoken
from graphkit.resolve.mentions.candidate import MentionCandidate

# Nouns that news stories have for a person and that tell no occupation.
STORY_NOUNS = frozenset(
    {"suspect", "accused", "defendant", "star", "celebrity", "teenager", "teen"}
)
# The lemma that shows that a description is an age: "the 34-year-old".
AGE_WORD = "old"


def salient_person(
    state: DocumentState, candidate: MentionCandidate, possessors: list[int]
) -> Proposal | None:
    """The most salient named person before, or ``None``.

    A person whose known gender or occupations contradict the description does not count. The
    description is definite, tells an occupation, an age or a role in the story, and is no office.
    """
    if (
        candidate.category != "person"
        or candidate.plural
        or not candidate.definite
        or possessors
        or is_office(candidate.title)
    ):
        return None
    noun = nouns().get(candidate.words[0])
    fields = frozenset(noun.fields if noun else ())
    if not fields and not STORY_NOUNS & {candidate.words[0]} and AGE_WORD not in candidate.words:
        return None
    first = most_spoken(state, candidate, lambda entity: _fits(entity, candidate, fields))
    if first is None:
        return None
    told = state.entities[first].name
    return Proposal(
        entities=(first,),
        rule="salient person",
        basis=f"the {candidate.words[0]}: {told}, most spoken of before",
    )


def _fits(entity: Entity, candidate: MentionCandidate, fields: frozenset[str]) -> bool:
    """Whether a description fits a named person, by gender and by fields of work.

    ``fields`` are the fields of work of the description; ``frozenset()`` fits every occupation.
    """
    other = bool(candidate.gender and entity.gender) and candidate.gender != entity.gender
    if entity.category != "person" or not entity.name or other:
        return False
    called = (nouns().get(title.rpartition(" ")[2]) for title in entity.titles)
    known = [frozenset(noun.fields) for noun in called if noun and noun.fields]
    return not fields or not known or any(fields & one for one in known)
