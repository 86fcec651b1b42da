"""Gives the program's answers for one article, which the measures compare with annotated ones.

The answers are names of speakers, clusters of mentions, and links.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from graphkit.records import DEFAULT_SEARCH, Article, ResolvedEntities, Span, Utterance
from graphkit.resolve.coreference.speakers import resolutions, speaking
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.lookups import entity_of, words_between
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.resolve.stages import document_state

# Dependency labels of words that depend on a noun and are not part of its phrase.
NOT_IN_PHRASE = frozenset({"appos", "conj", "cc", "punct", "parataxis"})
# The least number of names in a source that are given as one answer, as they are written.
MIN_JOINED_NAMES = 2
# Pronouns that are not compared with annotated links.
FIRST_PERSON_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})
# Kinds of mentions that are compared with annotated links.
LINKED_KINDS = frozenset({"name", "short name", "adjective", "pronoun", "description"})


def speaker_names(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    asked: Sequence[Sequence[Span]],
    min_certainty: float = DEFAULT_SEARCH.min_certainty,
) -> tuple[str, ...]:
    """The name of the speaker of each source in ``asked``, or ``""`` if it is not known.

    It is the longest name that the article has for the speaker; the name of the actor can differ.
    """
    probes = tuple(_utterance_with(n, source) for n, source in enumerate(asked))
    state = document_state(article, doc, (*utterances, *probes), min_certainty=min_certainty)
    written = _longest_names(state)
    found = ([entity_of(state, one) for one in speaking(state, probe.id)] for probe in probes)
    names = ([written.get(one.number, one.name) for one in entities] for entities in found)
    told = (" and ".join(filter(None, known)) for known in names)
    return tuple(
        _several_names(state, probe.id) or name for probe, name in zip(probes, told, strict=True)
    )


def _several_names(state: DocumentState, utterance: str) -> str:
    """The text from the first to the last of a source's names: "Ada Brandwell and the Quell Bank".

    ``""`` if the source has fewer than two mentions or one that is no name.
    """
    candidates = [candidate for candidate, _ in resolutions(state, utterance)]
    if len(candidates) < MIN_JOINED_NAMES or any(s.kind != "name" for s in candidates):
        return ""
    return words_between(state, min(s.start for s in candidates), max(s.end for s in candidates))


def _utterance_with(n: int, source: Sequence[Span]) -> Utterance:
    """An utterance that has only a source, so that its speaker is resolved; ``n`` makes its id."""
    return Utterance(
        id=f"asked {n}",
        article="",
        source=tuple(source),
        cue=(),
        content=(),
        sentence=Span(0, 0),
        kind="indirect",
        verb="say",
        extractor="measure",
        rule="asked",
    )


def _longest_names(state: DocumentState) -> dict[int, str]:
    """The longest name that the text has for each entity, by its number."""
    found: dict[int, str] = {}
    for i, candidate in enumerate(state.candidates):
        if candidate.kind == "name":
            name = words_between(state, candidate.start, candidate.end)
            for number in state.resolutions[i].entities:
                found[number] = max(found.get(number, ""), name, key=len)
    return found


def clusters(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    min_certainty: float = DEFAULT_SEARCH.min_certainty,
) -> tuple[tuple[Span, ...], ...]:
    """The mentions of each entity with two or more, as spans of whole noun phrases, sorted."""
    state = document_state(article, doc, utterances, min_certainty=min_certainty)
    found: dict[int, set[Span]] = {}
    for i, resolution in state.resolutions.items():
        if len(resolution.entities) == 1 and not _is_modifier(state, i):
            span = phrase(state.tokens, state.candidates[i])
            found.setdefault(resolution.entities[0], set()).add(span)
    return tuple(sorted(tuple(sorted(spans)) for spans in found.values() if len(spans) > 1))


def _is_modifier(state: DocumentState, i: int) -> bool:
    """Whether a mention is an adjective of a country that modifies a noun: *Afghan* minister."""
    candidate = state.candidates[i]
    return candidate.kind == "adjective" and state.tokens.dep[candidate.head] in {
        "amod",
        "compound",
        "nmod",
    }


def phrase(tokens: TokenTable, candidate: MentionCandidate) -> Span:
    """The span of the noun phrase of a mention: its words and what depends on its head."""
    first, stop = tokens.sentences[tokens.sentence[candidate.head]]
    under = {i for i in range(first, stop) if _is_in_phrase(tokens, i, candidate.head)}
    start, end = (
        min(candidate.start, candidate.reach if candidate.reach >= 0 else candidate.start),
        candidate.end,
    )
    while start - 1 in under and tokens.pos[start - 1] != "PUNCT":
        start -= 1
    while end in under:
        end += 1
    while end > candidate.end and tokens.pos[end - 1] in {"PUNCT", "SPACE"}:
        end -= 1
    return Span(tokens.start[start], tokens.start[end - 1] + len(tokens.text[end - 1]))


def _is_in_phrase(tokens: TokenTable, i: int, head: int) -> bool:
    """Whether a token depends on a head and is part of its noun phrase."""
    for _ in range(len(tokens.head)):
        above = tokens.head[i]
        if i == head:
            return True
        if above == i or (above == head and tokens.dep[i] in NOT_IN_PHRASE):
            return False
        i = above
    return False


def links(resolved: ResolvedEntities, text: str) -> tuple[tuple[Span, str], ...]:
    """The span and the Wikidata id of each mention of one actor that has such an id.

    "We" is left out, since it mostly means more people than its speaker.
    """
    known = {actor.id: actor.wikidata for actor in resolved.actors if actor.wikidata}
    return tuple(
        (mention.span, known[actor])
        for mention in resolved.mentions
        if mention.kind in LINKED_KINDS
        and len(mention.actors) == 1
        and mention.span.of(text).lower() not in FIRST_PERSON_PLURAL
        for actor in mention.actors
        if actor in known
    )
