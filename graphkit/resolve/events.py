"""Nominal mentions of events: "their summit", "last week's meetings", "the talks with …"."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from graphkit.resolve.near import stretch
from graphkit.resolve.page import Page
from graphkit.resolve.scene import Scene
from graphkit.resolve.tables import Happening, happenings

# What speaks for an event, in points; found on articles of our own about summits and talks:
# a place or date in the words themselves decides, parties come next, nearness breaks ties.
PLACE, DATED, PARTY, NEARBY, AGAIN, RECENT, CLAUSE = 3.0, 3.0, 2.0, 0.5, 1.5, 2.0, 1.0
# Fewer points link nothing: an event that is merely recent, or merely of the same kind.
ENOUGH = 3.0
# A lead smaller than this over the second event is no certainty.
LEAD = 0.25
# Days after which an event is no longer news, and days before it in which it is announced.
NEWS, LONG, AHEAD = 10, 120, 60
# "a round of talks", "the series of meetings": the event is in the second noun.
WRAPPERS = frozenset({"round", "series", "set", "conclusion", "start", "end"})
# Other visits than the one spoken of, whose days no word tells.
EARLIER = frozenset({"previous", "earlier", "prior", "past"})
BESIDE = frozenset({"in", "at", "with", "between"})
OF_NOBODY = frozenset({"a", "an", "any", "no", "another", "every", "each", "future", "next"})


class Happened(Struct, frozen=True):
    """Tokens ``[start, end)`` that name an event, the event and why it is meant."""

    start: int
    end: int
    event: Happening
    basis: str


class _Phrase(Struct, frozen=True, kw_only=True):
    start: int
    end: int
    head: int
    words: tuple[str, ...]
    inside: frozenset[str]
    dates: tuple[tuple[date, date], ...]


def events(scene: Scene) -> tuple[Happened, ...]:
    """The nominal mentions of the table's events, in order; names are mentions of their own."""
    found: list[Happened] = []
    taken = frozenset(i for s in scene.spots if s.reach >= 0 for i in range(s.reach, s.end))
    for phrase in _phrases(scene, taken):
        best = _best(scene, phrase, found)
        if best:
            found.append(best)
    return tuple(found)


def _kinds() -> frozenset[str]:
    return frozenset(kind for event in happenings() for kind in event.kinds)


def _phrases(scene: Scene, taken: frozenset[int]) -> Iterator[_Phrase]:
    page, kinds = scene.page, _kinds()
    for i, pos in enumerate(page.pos):
        if pos not in {"NOUN", "PROPN"} or i in taken:
            continue
        if {page.lemma[i], page.text[i].lower()} & kinds:
            start, end = _extent(page, i)
            if EARLIER & {word.lower() for word in page.text[start:i]}:
                continue
            low = tuple(word.lower() for word in page.text[start:end])
            yield _Phrase(
                start=start,
                end=end,
                head=i,
                words=low,
                inside=frozenset(_names(scene, start, end)),
                dates=tuple(stretch(low, scene.day)),
            )


def _extent(page: Page, head: int) -> tuple[int, int]:
    """The tokens that hang together under a noun, with what it is a round or series of."""
    above = page.head[page.head[head]]
    top = above if page.dep[head] == "pobj" and page.lemma[above] in WRAPPERS else head
    begin, stop = page.sentences[page.sentence[head]]
    under = {i for i in range(begin, stop) if _under(page, i, top)}
    start, end = top, head + 1
    while start - 1 in under and page.pos[start - 1] not in {"PUNCT", "SPACE"}:
        start -= 1
    while end in under and page.pos[end] not in {"PUNCT", "SPACE"}:
        end += 1
    return start, _with_phrase(page, end)


def _with_phrase(page: Page, end: int) -> int:
    """The end after "in Singapore" or "with Pompeo" that follows at once, whatever it hangs on."""
    if end >= len(page.text) or page.text[end] not in BESIDE:
        return end
    stop = end + 1
    while stop < len(page.text) and (page.pos[stop] == "PROPN" or page.text[stop] == "the"):
        stop += 1
    return stop if stop > end + 1 else end


def _under(page: Page, i: int, top: int) -> bool:
    for _ in range(8):
        if i == top:
            return True
        if page.head[i] == i:
            return False
        i = page.head[i]
    return False


def _names(scene: Scene, start: int, end: int) -> Iterator[str]:
    """Names of the figures that the tokens mention; a person or body brings its country."""
    for i, spot in enumerate(scene.spots):
        if start <= spot.head < end and i in scene.readings:
            for number in scene.readings[i].figures:
                figure = scene.figures[number]
                yield from filter(None, (figure.name, figure.country))


def _best(scene: Scene, phrase: _Phrase, found: list[Happened]) -> Happened | None:
    if scene.day is None:
        return None
    points = sorted(
        (
            (_points(scene, phrase, event, found, scene.day), -n)
            for n, event in _candidates(scene.page, phrase, scene.day)
        ),
        reverse=True,
    )
    if not points or points[0][0] < ENOUGH:
        return None
    if len(points) > 1 and points[0][0] - points[1][0] < LEAD:
        return None
    event = happenings()[-points[0][1]]
    noun, day = scene.page.text[phrase.head], event.start.isoformat()
    basis = f"{noun}: {event.entry.name} ({day}) fits by kind, date and parties"
    return Happened(phrase.start, phrase.end, event, basis)


def _candidates(page: Page, phrase: _Phrase, day: date) -> Iterator[tuple[int, Happening]]:
    noun = {page.lemma[phrase.head], page.text[phrase.head].lower()}
    for n, event in enumerate(happenings()):
        if noun & set(event.kinds) and event.start - timedelta(days=AHEAD) <= day:
            yield n, event


def _points(
    scene: Scene, phrase: _Phrase, event: Happening, found: list[Happened], day: date
) -> float:
    """How much speaks for an event; a party or date in its words that is another's forbids it."""
    own = {*event.parties, *event.places}
    sentence = scene.page.sentences[scene.page.sentence[phrase.head]]
    around = set(_names(scene, *sentence)) - phrase.inside
    if any(name not in own and _is_party(name) for name in phrase.inside):
        return -1.0
    dated = [_overlap(span, event) for span in phrase.dates]
    if phrase.dates and not any(dated):
        return -1.0
    parties = len(phrase.inside & set(event.parties))
    age = (day - (event.end or day)).days
    return (
        PLACE * bool(phrase.inside & set(event.places) - set(event.parties))
        + DATED * any(dated)
        + PARTY * min(parties, 2)
        + CLAUSE * min(len(around & own), 2)
        + RECENT * (0 <= age <= NEWS)
        + NEARBY * (NEWS < age <= LONG)
        + _again(event, found)
        + _in_clause(scene, event, sentence)
        - (PARTY if OF_NOBODY & set(phrase.words[:2]) else 0)
    )


def _is_party(name: str) -> bool:
    """Whether a name is a party of any event: only then does it speak against this one."""
    return any(name in event.parties for event in happenings())


def _again(event: Happening, found: list[Happened]) -> float:
    """An event that was spoken of before, and more so the last one."""
    earlier = [h.event.entry.name for h in found]
    if not earlier or event.entry.name not in earlier:
        return 0.0
    return AGAIN + (NEARBY if earlier[-1] == event.entry.name else 0.0)


def _in_clause(scene: Scene, event: Happening, sentence: tuple[int, int]) -> float:
    low = tuple(word.lower() for word in scene.page.text[sentence[0] : sentence[1]])
    spans = [_overlap(span, event) for span in stretch(low, scene.day)]
    return CLAUSE * (any(spans)) - CLAUSE * (bool(spans) and not any(spans))


def _overlap(span: tuple[date, date], event: Happening) -> bool:
    return span[0] <= (event.end or span[1]) and event.start <= span[1]
