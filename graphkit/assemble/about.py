"""The actors and events that a claim is about, with the words of the claim that say so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graphkit.gazetteer.entries import KINDS_OF_LAND
from graphkit.records import ActorKind, Mention, ResolvedEntities, Span, TopicWords, Utterance
from graphkit.text.spans import inside, inside_any, overlap_any

# The characters of “ of the ” or “ about the ” between reporting words and an event. Of 36 events
# that wire articles name in a sentence beside a claim, hardly one farther away is what it is about.
CHARACTERS_OF_OF = 12
# A pronoun less sure than this says of nobody that a claim speaks of them. In 60 articles that
# somebody read 3 of 15 topics were right that only a less sure pronoun named, of surer ones 22
# of 35. A description needs no more than resolving asks for: of eight less sure ones six were.
LEAST_CERTAINTY_OF_PRONOUN = 0.667


def about(
    utterance: Utterance,
    resolved: ResolvedEntities,
    speakers: Iterable[str],
    others: Iterable[Span],
) -> tuple[TopicWords, ...]:
    """What a claim speaks of with the words that say so, sorted by the ids of the actors.

    Named are the actors that the claim mentions, and the events of the sentence that tells of it
    (“… the minister said of last week’s meetings”) with what stands inside their mention.
    A speaker who says “I” or “we” is not what the claim is about. ``others`` are the contents of
    the other utterances: what they mention is theirs.
    """
    kinds = {actor.id: actor.kind for actor in resolved.actors}
    own = set(speakers)
    taken = tuple(others)
    told = _told_of(utterance, resolved, kinds, taken)
    near = [
        mention
        for mention in resolved.mentions
        if overlap_any(mention.span, utterance.content) or inside_any(mention.span, told)
    ]
    sure = [mention for mention in near if _is_sure(mention)]
    found: dict[str, list[Span]] = defaultdict(list)
    for mention in _whole(sure, kinds):
        for actor in mention.actors:
            if not (actor in own and mention.kind == "pronoun"):
                found[actor].append(mention.span)
    return tuple(
        TopicWords(actor=actor, words=tuple(sorted(set(found[actor])))) for actor in sorted(found)
    )


def _is_sure(mention: Mention) -> bool:
    unsure = mention.certainty is not None and mention.certainty < LEAST_CERTAINTY_OF_PRONOUN
    return not (mention.kind == "pronoun" and unsure)


def _told_of(
    utterance: Utterance,
    resolved: ResolvedEntities,
    kinds: dict[str, ActorKind],
    taken: tuple[Span, ...],
) -> tuple[Span, ...]:
    """The mentions of events in the telling itself, beside the claim and its source."""
    aside = (*utterance.source, *utterance.content, *taken)
    near = (m for m in resolved.mentions if _is_event(m, kinds))
    return tuple(m.span for m in near if _beside(m, utterance, aside))


def _is_event(mention: Mention, kinds: dict[str, ActorKind]) -> bool:
    return any(kinds.get(actor) == "event" for actor in mention.actors)


def _beside(mention: Mention, utterance: Utterance, aside: tuple[Span, ...]) -> bool:
    """Whether a mention stands just behind a part of the saying: “said of the talks”."""
    parts = (*utterance.cue, *utterance.content, *utterance.addressee)
    close = any(0 <= mention.span.start - part.end <= CHARACTERS_OF_OF for part in parts)
    within = inside(mention.span, utterance.sentence)
    return close and within and not overlap_any(mention.span, aside)


def _whole(mentions: Sequence[Mention], kinds: dict[str, ActorKind]) -> Iterator[Mention]:
    """The mentions that are no part of another one."""
    others = [mention for mention in mentions if not _is_event(mention, kinds)]
    for mention in mentions:
        if not any(_part_of(mention, other, kinds) for other in others):
            yield mention


def _part_of(mention: Mention, other: Mention, kinds: dict[str, ActorKind]) -> bool:
    """Whether words are only a part of other words.

    “Texas” is a part of the name “Texas Instruments”, “Ravian” one of the description “Ravian
    police”, and “Quell” one of “the Quell administration”: the organization is spoken of. “A Ravian
    official” names nobody but Ravia.
    """
    if mention.span == other.span or not inside(mention.span, other.span):
        return False
    if set(mention.actors) & set(other.actors):
        return False
    if other.kind != "description" or other.through:
        return other.kind == "name"
    inner = {kinds.get(actor) for actor in mention.actors}
    outer = {kinds.get(actor) for actor in other.actors}
    return inner <= KINDS_OF_LAND or outer == {"organization"}
