"""Describes a source without a name: "prosecutors", "a source close to the talks"."""

import re
from collections.abc import Iterator
from functools import cache

from graphkit.gazetteer import seeds
from graphkit.records import SourceDescription, SourceKind, Utterance
from graphkit.resolve.coreference.possessors import possessors_of
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.minted_ids import actor_id

# Kinds of entities that a source can belong to.
OWNING_CATEGORIES = frozenset({"organization", "country", "place", "person"})


def source_description(
    state: DocumentState, utterance: Utterance, text: str
) -> SourceDescription | None:
    """The words for a source that leads to no name, with their kind; ``None`` without such words.

    ``text`` is the article's text. Two parts of a source are joined with an ellipsis.
    """
    label = " … ".join(" ".join(part.of(text).split()) for part in utterance.source)
    if not label:
        return None
    return SourceDescription(
        kind=_kind(state, utterance, label, utterance.sentence.of(text)),
        label=label,
        belongs_to=tuple(dict.fromkeys(_owners(state, utterance))),
    )


def _kind(state: DocumentState, utterance: Utterance, label: str, sentence: str) -> SourceKind:
    """``unnamed`` for a name that is withheld, ``unresolved`` for what could be somebody.

    That is a pronoun, and a description whose name was refused since it was not sure.
    """
    candidates = state.sources.get(utterance.id, ())
    if candidates and all(state.candidates[i].kind == "pronoun" for i in candidates):
        return "unresolved"
    places = {"source": label, "sentence": sentence}
    withheld = any(pattern.search(places[place]) for pattern, place in withheld_patterns())
    if withheld:
        return "unnamed"
    refused = (one for one in (state.judgements.get(i) for i in candidates) if one)
    return "unresolved" if any(not one.kept for one in refused) else "described"


@cache
def withheld_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The rows of ``cues/withheld.tsv``: what is sought, and in which words it is sought."""
    rows = seeds.rows("cues/withheld.tsv")
    return tuple((re.compile(row["pattern"], re.IGNORECASE), row["place"]) for row in rows)


def _owners(state: DocumentState, utterance: Utterance) -> Iterator[str]:
    """The ids of the named entities to which the source belongs."""
    for i in state.sources.get(utterance.id, ()):
        candidate = state.candidates[i]
        near = possessors_of(state, candidate) if candidate.kind == "description" else ()
        for j in near:
            found = state.resolutions.get(j)
            for number in found.entities if found else ():
                entity = state.entities[number]
                if entity.name and entity.category in OWNING_CATEGORIES:
                    yield actor_id(entity, state.article)
