"""An article's utterances, who spoke and when → its statements."""

from msgspec.structs import replace

from graphkit.reach import hull, laid
from graphkit.records import Calendar, Cast, Dating, Seen, Speaker, Statement, Utterance, When
from graphkit.state.about import about
from graphkit.state.places import touches, within

UNKNOWN = When(basis="no date is known")


def statements(seen: Seen, cast: Cast, calendar: Calendar) -> tuple[Statement, ...]:
    """One statement an utterance, in the same order."""
    speakers = {speaker.utterance: speaker for speaker in cast.speakers}
    datings = {dating.utterance: dating for dating in calendar.datings}
    told = laid(seen.utterances, lambda u: hull(u.content))
    named = laid(cast.mentions, lambda m: m.span)
    found = []
    for one in seen.utterances:
        place = hull([one.sentence], one.source, one.cue, one.content, one.addressee)
        around = replace(seen, utterances=told.near(place))
        whom = replace(cast, mentions=named.near(place))
        found.append(_statement(one, around, whom, speakers, datings))
    return tuple(found)


def _statement(
    utterance: Utterance,
    seen: Seen,
    cast: Cast,
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
        addressees=_addressees(utterance, cast),
        said=dating.said,
        about_when=dating.about,
        about=about(utterance, cast, speaker.actors, others),
        reported_by=_reporters(utterance, seen, speakers),
        through=speaker.through,
    )


def _addressees(utterance: Utterance, cast: Cast) -> tuple[str, ...]:
    named = (m for m in cast.mentions if within(m.span, utterance.addressee))
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
