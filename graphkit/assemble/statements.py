"""An article's utterances, who spoke and when → its statements."""

from msgspec.structs import replace

from graphkit.assemble.about import about
from graphkit.assemble.places import touches, within
from graphkit.records import (
    Calendar,
    Dating,
    ResolvedEntities,
    Seen,
    Speaker,
    Statement,
    Utterance,
    When,
)
from graphkit.text.interval_index import interval_index
from graphkit.text.spans import cover

UNKNOWN = When(basis="no date is known")


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
    nobody = Speaker(utterance=utterance.id, actors=(), steps=("the source is not named",))
    speaker = speakers.get(utterance.id, nobody)
    dating = datings.get(utterance.id, Dating(utterance=utterance.id, said=UNKNOWN))
    others = (s for u in seen.utterances if u is not utterance for s in u.content)
    return Statement(
        id=utterance.id,
        utterance=utterance,
        actors=speaker.actors,
        steps=speaker.steps,
        addressees=_addressees(utterance, resolved),
        said=dating.said,
        about_when=dating.about,
        about=about(utterance, resolved, speaker.actors, others),
        reported_by=_reporters(utterance, seen, speakers),
        through=speaker.through,
    )


def _addressees(utterance: Utterance, resolved: ResolvedEntities) -> tuple[str, ...]:
    named = (m for m in resolved.mentions if within(m.span, utterance.addressee))
    return tuple(sorted({actor for m in named for actor in m.actors}))


def _reporters(utterance: Utterance, seen: Seen, speakers: dict[str, Speaker]) -> tuple[str, ...]:
    """Who says that this was said, the outermost first: A said that B told C."""
    outer = [
        u
        for u in seen.utterances
        if u is not utterance and utterance.cue and touches(utterance.cue[0], u.content)
    ]
    outer.sort(key=lambda u: sum(s.start - s.end for s in u.content))
    found = (actor for u in outer if u.id in speakers for actor in speakers[u.id].actors)
    return tuple(dict.fromkeys(found))
