"""The actors and events that a claim is about: those that it mentions."""

from collections.abc import Iterable

from graphkit.records import Mention, ResolvedEntities, Span, Utterance
from graphkit.text.spans import inside, inside_any, overlap_any

# The characters of “ of the ” or “ about the ” between reporting words and an event. Of 36 events
# that wire articles name in a sentence beside a claim, hardly one farther away is what it is about.
CHARACTERS_OF_OF = 12


def about(
    utterance: Utterance,
    resolved: ResolvedEntities,
    speakers: Iterable[str],
    others: Iterable[Span],
) -> tuple[str, ...]:
    """The ids of what a claim speaks of, sorted.

    Named are the actors that the claim mentions, and the events of the sentence that tells of it
    (“… the minister said of last week’s meetings”) with what stands inside their mention.
    A speaker who says “I” or “we” is not what the claim is about. ``others`` are the contents of
    the other utterances: what they mention is theirs.
    """
    events = {actor.id for actor in resolved.actors if actor.kind == "event"}
    own = set(speakers)
    taken = tuple(others)
    told = _told_of(utterance, resolved, events, taken)
    near = [
        mention
        for mention in resolved.mentions
        if overlap_any(mention.span, utterance.content) or inside_any(mention.span, told)
    ]
    names = [mention for mention in near if not events & set(mention.actors)]
    found = {
        actor
        for mention in near
        if not any(_part_of(mention, other) for other in names)
        for actor in mention.actors
        if not (actor in own and mention.kind == "pronoun")
    }
    return tuple(sorted(found))


def _told_of(
    utterance: Utterance, resolved: ResolvedEntities, events: set[str], taken: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The mentions of events in the telling itself, beside the claim and its source."""
    aside = (*utterance.source, *utterance.content, *taken)
    near = (m for m in resolved.mentions if events & set(m.actors))
    return tuple(m.span for m in near if _beside(m, utterance, aside))


def _beside(mention: Mention, utterance: Utterance, aside: tuple[Span, ...]) -> bool:
    """Whether a mention stands just behind a part of the saying: “said of the talks”."""
    parts = (*utterance.cue, *utterance.content, *utterance.addressee)
    close = any(0 <= mention.span.start - part.end <= CHARACTERS_OF_OF for part in parts)
    within = inside(mention.span, utterance.sentence)
    return close and within and not overlap_any(mention.span, aside)


def _part_of(mention: Mention, other: Mention) -> bool:
    """Whether a name is only a part of another name: “Texas” of “Texas Instruments”."""
    longer = mention.span != other.span and inside(mention.span, other.span)
    longer = longer and other.kind == "name"
    return longer and not set(mention.actors) & set(other.actors)
