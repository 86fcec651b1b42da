"""An article's utterances, the speakers and the dates → its statements."""

from msgspec.structs import replace

from graphkit.assemble.about import about
from graphkit.assemble.undated import UNDATED
from graphkit.records import (
    Calendar,
    Dating,
    ResolvedEntities,
    Seen,
    Speaker,
    Statement,
    Utterance,
)
from graphkit.text.interval_index import interval_index
from graphkit.text.spans import cover, inside_any, overlap_any


def statements(seen: Seen, resolved: ResolvedEntities, calendar: Calendar) -> tuple[Statement, ...]:
    """One statement an utterance, in the same order."""
    speakers = {speaker.utterance: speaker for speaker in resolved.speakers}
    datings = {dating.utterance: dating for dating in calendar.datings}
    told = interval_index(seen.utterances, lambda u: cover(u.content))
    named = interval_index(resolved.mentions, lambda m: m.span)
    found = []
    for one in seen.utterances:
        place = cover([one.sentence], one.source, one.cue, one.content, one.addressee)
        around = replace(seen, utterances=told.near(place))
        whom = replace(resolved, mentions=named.near(place))
        found.append(_statement(one, around, whom, speakers, datings))
    return tuple(found)


def _statement(
    utterance: Utterance,
    seen: Seen,
    resolved: ResolvedEntities,
    speakers: dict[str, Speaker],
    datings: dict[str, Dating],
) -> Statement:
    unnamed = Speaker(utterance=utterance.id, actors=(), steps=("the source is not named",))
    speaker = speakers.get(utterance.id, unnamed)
    dating = datings.get(utterance.id, Dating(utterance=utterance.id, said=UNDATED))
    tellers = _tellers(utterance, seen)
    others = (s for u in seen.utterances if u is not utterance for s in u.content)
    topics = about(utterance, resolved, speaker.actors, others)
    return Statement(
        id=utterance.id,
        utterance=utterance,
        actors=speaker.actors,
        steps=speaker.steps,
        addressees=_addressees(utterance, resolved),
        said=dating.said,
        about_when=dating.about,
        about=tuple(topic.actor for topic in topics),
        topic_words=topics,
        reported_by=_reporters(tellers, speakers),
        told_in=tuple(one.id for one in tellers),
        through=speaker.through,
        described=speaker.described,
        namings=speaker.namings,
    )


def _addressees(utterance: Utterance, resolved: ResolvedEntities) -> tuple[str, ...]:
    named = (m for m in resolved.mentions if inside_any(m.span, utterance.addressee))
    return tuple(sorted({actor for m in named for actor in m.actors}))


def _reporters(tellers: list[Utterance], speakers: dict[str, Speaker]) -> tuple[str, ...]:
    """The actors of the utterances in which something is told, the nearest first."""
    found = (actor for u in tellers if u.id in speakers for actor in speakers[u.id].actors)
    return tuple(dict.fromkeys(found))


def _tellers(utterance: Utterance, seen: Seen) -> list[Utterance]:
    """The utterances that tell that this was said, the nearest first.

    In “A said that B had told C that …” it is that of A. Of two utterances that each have the
    other's cue in their content, neither tells the other.
    """
    outer = [
        u
        for u in seen.utterances
        if u is not utterance and _tells(u, utterance) and not _tells(utterance, u)
    ]
    return sorted(outer, key=lambda u: sum(s.end - s.start for s in u.content))


def _tells(outer: Utterance, inner: Utterance) -> bool:
    """Whether the content of an utterance has the cue of another, so that its speaker tells it."""
    return bool(inner.cue) and overlap_any(inner.cue[0], outer.content)
