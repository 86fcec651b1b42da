"""Judges what the rules chose for pronouns and descriptions, and refuses what is not sure."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from graphkit.records import Utterance
from graphkit.resolve.coreference.names.shared_surnames import namesakes_by_surname
from graphkit.resolve.coreference.speakers import quotation_speakers
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Judgement, Resolution, Weighed
from graphkit.resolve.discourse.lookups import has_name
from graphkit.resolve.ranking.antecedents import antecedents
from graphkit.resolve.ranking.ranker import certainty, chances
from graphkit.resolve.ranking.weights import group_of, lines

# Rules that look for one thing only and weigh no antecedents.
RULES_ALONE = frozenset({"office", "following subject", "document"})
# The chance from which the likeliest antecedent takes the place of one that is not sure.
LEAST_CHANCE_OF_LIKELIER = 0.5
# The line of calibration of a mention through which others speak by no rule of its own.
VOICED = "spokesman"


def judged(
    state: DocumentState, utterances: Sequence[Utterance], min_certainty: float
) -> DocumentState:
    """The document without the choices whose certainty is below ``min_certainty`` (0 to 1).

    A refused mention stands for nobody. "I" and "we" in a quotation whose source was refused stand
    for nobody either.
    """
    found = judgements(state, min_certainty)
    refused = {i for i, judgement in found.items() if not judgement.kept}
    kept = {**_without(state, refused), **dict(_renamed(state, found))}
    sure = replace(state, resolutions=kept, judgements=found)
    orphans = set(_orphans(sure, utterances)) if refused else set()
    return replace(sure, resolutions=_without(sure, orphans)) if orphans else sure


def judgements(state: DocumentState, min_certainty: float) -> dict[int, Judgement]:
    """The judgement of each choice that is to be judged, by number of the mention."""
    sources = sources_of(state)
    return {i: _judgement(state, i, sources, min_certainty) for i in to_judge(state, sources)}


def _judgement(
    state: DocumentState, i: int, sources: frozenset[int], min_certainty: float
) -> Judgement:
    found = state.resolutions[i]
    if found.rule == "shared surname":
        return _of_surname(state, i)
    if found.voice or found.rule in RULES_ALONE:
        return _by_rule(state, i, min_certainty)
    return _ranked(state, i, sources, min_certainty)


def to_judge(state: DocumentState, sources: frozenset[int]) -> Iterator[int]:
    """The numbers of the mentions to judge.

    They are the pronouns of the third person and the descriptions for which a rule chose an entity
    with a name, the pronouns that are ``sources``, and surnames that two people share.
    """
    for i, found in state.resolutions.items():
        if found.rule == "shared surname":
            yield i
            continue
        candidate = state.candidates[i]
        unsure = candidate.kind in {"pronoun", "description"} and candidate.category != "speaker"
        named = has_name(state, found.voice or found.entities)
        if unsure and (named or (i in sources and candidate.kind == "pronoun")):
            yield i


def sources_of(state: DocumentState) -> frozenset[int]:
    """The numbers of all mentions that are sources."""
    return frozenset(i for several in state.sources.values() for i in several)


def _by_rule(state: DocumentState, i: int, min_certainty: float) -> Judgement:
    """The judgement of a mention without a ranked antecedent; its rule alone tells how sure it is.

    A spokesman is not the organization, the tables know the holder of an office, and a subject
    that follows is no antecedent before.
    """
    found = state.resolutions[i]
    sure = certainty(0.5, lines().get(found.rule, lines()[VOICED]))
    return Judgement(
        chosen=found.voice or found.entities,
        rule=found.rule,
        weighed=(),
        certainty=sure,
        kept=sure >= min_certainty,
    )


def _of_surname(state: DocumentState, i: int) -> Judgement:
    """The judgement of a surname that several people have: each is as likely as the others."""
    found, surname = state.resolutions[i], state.candidates[i].words[-1]
    several = namesakes_by_surname(state.entities)[surname]
    chance = 1 / len(several)
    return Judgement(
        chosen=found.entities,
        rule=found.rule,
        weighed=tuple(Weighed(entities=(n,), chance=chance) for n in several),
        certainty=chance,
        kept=False,
    )


def _ranked(
    state: DocumentState, i: int, sources: frozenset[int], min_certainty: float
) -> Judgement:
    """The judgement of a pronoun or description by the ranker."""
    among = antecedents(state, i)
    told = chances(state, i, among, sources)
    pairs = zip(among, told, strict=True)
    weighed = [Weighed(entities=one.entities, chance=chance) for one, chance in pairs]
    weighed.sort(key=lambda one: -one.chance)
    found, line = state.resolutions[i], lines()[group_of(state.candidates[i])]
    chosen = next(one for one in weighed if one.entities == found.entities)
    sure, rule = certainty(chosen.chance, line), found.rule
    if sure < min_certainty and _is_likelier(state, i, weighed[0]):
        chosen, sure, rule = weighed[0], certainty(weighed[0].chance, line), "ranking"
    return Judgement(
        chosen=chosen.entities,
        rule=rule,
        weighed=tuple(weighed),
        certainty=sure,
        kept=sure >= min_certainty,
    )


def _is_likelier(state: DocumentState, i: int, best: Weighed) -> bool:
    """Whether the likeliest antecedent of a refused pronoun is named in its place.

    Only for "he", "she" and "it": on texts that did not choose it all of five were right, and for
    "they" none.
    """
    pronoun = state.candidates[i].kind == "pronoun" and not state.candidates[i].plural
    return pronoun and has_name(state, best.entities) and best.chance >= LEAST_CHANCE_OF_LIKELIER


def _renamed(
    state: DocumentState, found: Mapping[int, Judgement]
) -> Iterator[tuple[int, Resolution]]:
    """The resolutions of the mentions for which the ranker took another antecedent."""
    for i, judgement in found.items():
        if judgement.rule == "ranking" and judgement.kept:
            names = (state.entities[number].name for number in judgement.chosen)
            told = f"{state.candidates[i].words[0]}: {' and '.join(names)}, the likeliest before"
            yield i, Resolution(entities=judgement.chosen, rule="ranking", basis=told)


def _without(state: DocumentState, refused: set[int]) -> dict[int, Resolution]:
    """The resolutions of a document but those of some mentions."""
    return {i: found for i, found in state.resolutions.items() if i not in refused}


def _orphans(state: DocumentState, utterances: Sequence[Utterance]) -> Iterator[int]:
    """The mentions of the speaker of a quotation that no longer has this speaker."""
    speakers = quotation_speakers(state, utterances)
    for i, found in state.resolutions.items():
        quotation = state.tokens.quotation[state.heads[i]]
        gone = speakers.get(quotation, ()) != found.entities
        if found.rule == "speaker of the quotation" and gone:
            yield i
