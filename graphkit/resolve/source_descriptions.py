"""Describes a source without a name: "prosecutors", "a source close to the talks"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from graphkit.gazetteer import seeds
from graphkit.identity import fold, mint
from graphkit.records import SourceDescription, SourceKind, Span, Utterance
from graphkit.resolve.coreference.possessors import possessors_of
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.lookups import candidate_at, is_refused, words_between
from graphkit.resolve.minted_ids import actor_id

# Kinds of entities that a source can belong to.
OWNING_CATEGORIES = frozenset({"organization", "country", "place", "person"})


def source_description(
    state: DocumentState, utterance: Utterance, text: str
) -> SourceDescription | None:
    """The words for a source that leads to no name, with their kind; ``None`` without such words.

    ``text`` is the article's text. Two parts of a source are joined with an ellipsis.
    """
    parts = (_behind_datelines(part, state.datelines) for part in utterance.source)
    label = " … ".join(filter(None, (" ".join(part.of(text).split()) for part in parts)))
    if not label:
        return None
    kind = _kind(state, utterance, label, utterance.sentence.of(text))
    return SourceDescription(
        kind=kind,
        label=label,
        id=None if kind == "unresolved" else _id(state, utterance, label),
        belongs_to=tuple(dict.fromkeys(_owners(state, utterance))),
    )


def _behind_datelines(part: Span, datelines: Iterable[Span]) -> Span:
    """A part of a source without the dateline that it begins with: "VARN The ministry"."""
    ends = (line.end for line in datelines if line.start <= part.start < line.end)
    return Span(min(max(ends, default=part.start), part.end), part.end)


def _kind(state: DocumentState, utterance: Utterance, label: str, sentence: str) -> SourceKind:
    """``unnamed`` for a name that is withheld, ``unresolved`` for what could be somebody.

    That is a pronoun or description whose antecedent is not sure. A pronoun that surely stands for
    a source without a name is that source.
    """
    candidates = state.sources.get(utterance.id, ())
    pronouns = bool(candidates) and all(state.candidates[i].kind == "pronoun" for i in candidates)
    words = [label, *_antecedents(state, candidates)] if pronouns else [label]
    if (pronouns and len(words) == 1) or any(is_refused(state, i) for i in candidates):
        return "unnamed" if not pronouns and _is_withheld(label, sentence) else "unresolved"
    return "unnamed" if any(_is_withheld(one, sentence) for one in words) else "described"


def _antecedents(state: DocumentState, candidates: Iterable[int]) -> Iterator[str]:
    """The words of the first mention of what each pronoun surely stands for."""
    for i in candidates:
        found = state.resolutions.get(i)
        for number in found.entities if found and not is_refused(state, i) else ():
            first = candidate_at(state, state.mentions[number][0])
            one = state.candidates[i if first is None else first]
            yield words_between(state, one.start, one.end)


def _is_withheld(label: str, sentence: str) -> bool:
    """Whether a source's words, or its sentence, say that the article withholds the name."""
    places = {"source": label, "sentence": sentence}
    return any(pattern.search(places[place]) for pattern, place in withheld_patterns())


def _id(state: DocumentState, utterance: Utterance, label: str) -> str:
    """The id of a source in its article, made of the place of its first mention, else its words."""
    for i in state.sources.get(utterance.id, ()):
        found = state.resolutions.get(i)
        if found:
            first = state.mentions[found.entities[0]][0]
            return mint("source", state.article, str(state.tokens.start[first]))
    return mint("source", state.article, fold(label))


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
