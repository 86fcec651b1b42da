"""The lanes as SVG: a speaker a row, a day a mark, an open interval a bar that fades."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from graphkit.records import Actor, Said, When
from graphkit.render.claims import NARRATED, Claim
from graphkit.render.lanes.ticks import padded, ticks
from graphkit.render.looks import colours, mark
from graphkit.render.svg import Look, PicturePart, Svg, cut, element, joined, words

# Pixels of a lane, above the first lane and below the last, and the most lanes that are drawn (all
# sizes here by eye; js/lanes.mjs has as many lanes).
LANE_HEIGHT, LANES_TOP, LANES_FOOT, MAX_LANES = 25, 30, 26, 14
# Pixels of the names, of the gutter of those without a date, and of the right edge.
NAMES_WIDTH, UNDATED_WIDTH, RIGHT_EDGE = 330, 46, 24
# A mark is some ten pixels wide; those nearer than that become one with their number. A bar
# that is open to one side fades over 120 pixels.
MARK_DISTANCE, FADE_WIDTH = 14, 120
# A tick every 74 pixels, names of some 42 and 48 letters.
TICK_WIDTH, MAX_NAME_LETTERS, MAX_EVENT_LETTERS = 74, 42, 48
UNKNOWN_SPEAKER_LANE = "Speaker not known"
Lane = tuple[str, list[Claim]]


class DayScale(Struct, frozen=True):
    """From days to pixels.

    ``first`` and ``last`` are the days of the two ends, ``start`` and ``end`` their pixels.
    """

    first: date
    last: date
    start: float
    end: float

    def x(self, day: date) -> float:
        """The pixel of a day."""
        share = (day - self.first).days / (self.last - self.first).days
        return self.start + share * (self.end - self.start)


def lanes(claims: Sequence[Claim], actors: Mapping[str, Actor], wide: float) -> PicturePart:
    """A lane for each speaker, the most talkative first; nothing where nothing is said."""
    rows = _rows(claims, actors)
    if not rows:
        return PicturePart(Svg(""), wide, 0)
    told = _events(claims, actors)
    days = _days([*(c.said for _, said in rows for c in said), *(e.when for e in told)], wide)
    foot = LANES_TOP + len(rows) * LANE_HEIGHT
    parts = [
        *_axis(days, foot),
        *(svg for event in told for svg in _event(event, days, foot)),
        *(
            svg
            for n, row in enumerate(rows)
            for svg in _lane(*row, LANES_TOP + n * LANE_HEIGHT, days)
        ),
    ]
    return PicturePart(joined(parts), wide, foot + LANES_FOOT)


def _rows(claims: Sequence[Claim], actors: Mapping[str, Actor]) -> list[Lane]:
    rows: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind != NARRATED:
            for who in claim.actors or (None,):
                rows[actors[who].name if who else UNKNOWN_SPEAKER_LANE].append(claim)
    return sorted(rows.items(), key=lambda row: -len(row[1]))[:MAX_LANES]


def _events(claims: Sequence[Claim], actors: Mapping[str, Actor]) -> list[Actor]:
    """The events with a date that something is said of."""
    spoken = dict.fromkeys(actor for claim in claims for actor in claim.about)
    found = (actors[key] for key in spoken)
    return [event for event in found if event.kind == "event" and event.when and event.when.start]


def _days(whens: Sequence[When | None], wide: float) -> DayScale:
    known = [day for when in whens if when for day in (when.start, when.end) if day]
    return DayScale(*padded(known), NAMES_WIDTH + UNDATED_WIDTH, wide - RIGHT_EDGE)


def _axis(days: DayScale, foot: float) -> Iterator[Svg]:
    most = int((days.end - days.start) / TICK_WIDTH)
    yield _label("no date", NAMES_WIDTH + UNDATED_WIDTH / 3, foot + 17)
    for day, name in ticks(days.first, days.last, most):
        yield _rule(days.x(day), LANES_TOP, days.x(day), foot)
        yield _label(name, days.x(day), foot + 17)


def _label(text: str, x: float, y: float) -> Svg:
    soft = colours()["soft"]
    return element("text", words(text), x=x, y=y, font_size=11, fill=soft, text_anchor="middle")


def _rule(a: float, b: float, c: float, d: float) -> Svg:
    return element("line", x1=a, y1=b, x2=c, y2=d, stroke=colours()["rule"])


def _event(event: Actor, days: DayScale, foot: float) -> Iterator[Svg]:
    tint, when = colours()["kind-event"], event.when
    if when is None or when.start is None:
        return
    a, b = days.x(when.start), days.x(when.end or when.start)
    yield element(
        "rect",
        x=a - 1,
        y=LANES_TOP - 6,
        width=b - a + 2,
        height=foot - LANES_TOP + 6,
        fill=tint,
        opacity=0.3,
    )
    name, half = cut(event.name, MAX_EVENT_LETTERS), 3.6 * min(len(event.name), MAX_EVENT_LETTERS)
    x = max(days.start + half, min((a + b) / 2, days.end - half))
    look: Look = {"font_size": 11, "font_weight": 600, "fill": tint, "text_anchor": "middle"}
    yield element("text", words(name), x=x, y=LANES_TOP - 12, **look)


def _lane(name: str, said: Sequence[Claim], top: float, days: DayScale) -> Iterator[Svg]:
    middle = top + LANE_HEIGHT / 2
    ink = colours()["ink"]
    yield _rule(0, top + LANE_HEIGHT, days.end + RIGHT_EDGE, top + LANE_HEIGHT)
    yield element(
        "text", words(cut(name, MAX_NAME_LETTERS)), x=10, y=middle + 4, font_size=12, fill=ink
    )
    yield _label(str(len(said)), NAMES_WIDTH - 8, middle + 4)
    undecided = (c.said for c in said if _reader_day(c.said) is None)
    open_ends = dict.fromkeys((when.start, when.end) for when in undecided)
    bars = [ends for ends in open_ends if ends[0] != ends[1]]
    yield from (
        _bar(*ends, top + LANE_HEIGHT - 3 - 3 * (n % 3), days) for n, ends in enumerate(bars)
    )
    yield from (svg for x, group in _groups(said, days) for svg in _mark(group, x, middle))


def _bar(start: date | None, end: date | None, y: float, days: DayScale) -> Svg:
    a = days.x(start) if start else days.x(end) - FADE_WIDTH if end else 0
    b = days.x(end) if end else a + FADE_WIDTH
    a, b = max(a, days.start - MARK_DISTANCE), min(b, days.end + RIGHT_EDGE)
    side = "left" if start is None else "right" if end is None else None
    fill = f"url(#graphkit-fade-{side})" if side else colours()["soft"]
    return element("rect", x=a, y=y, width=max(2.0, b - a), height=2.5, fill=fill)


def _groups(said: Sequence[Claim], days: DayScale) -> list[tuple[float, list[Claim]]]:
    """Statements that would cover each other, together."""
    groups: list[tuple[float, list[Claim]]] = []
    spots = [(_spot(claim.said, days), n) for n, claim in enumerate(said)]
    for x, n in sorted(spots):
        if groups and x - groups[-1][0] < MARK_DISTANCE:
            groups[-1][1].append(said[n])
        else:
            groups.append((x, [said[n]]))
    return groups


def _reader_day(when: When) -> date | None:
    return when.day if isinstance(when, Said) else None


def _spot(when: When, days: DayScale) -> float:
    day = _reader_day(when) or when.start or when.end
    return days.x(day) if day else NAMES_WIDTH + UNDATED_WIDTH / 3


def _mark(group: Sequence[Claim], x: float, y: float) -> Iterator[Svg]:
    yield mark(group[0].tone, x, y)
    if len(group) > 1:
        look: Look = {"font_size": 9, "font_weight": 700, "fill": colours()["panel"]}
        text = words(str(len(group)))
        yield element("text", text, x=x, y=y + 3.3, text_anchor="middle", **look)


def fades() -> Svg:
    """The colours of bars that are open to one side."""
    return joined(
        element(
            "linearGradient",
            element("stop", offset=0, stop_color=colours()["soft"], stop_opacity=first),
            element("stop", offset=1, stop_color=colours()["soft"], stop_opacity=0.9 - first),
            id=f"graphkit-fade-{side}",
        )
        for side, first in (("left", 0), ("right", 0.9))
    )
