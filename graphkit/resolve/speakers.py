"""The source of an utterance → its speakers, with the steps that lead there."""

from bisect import bisect_left
from collections.abc import Sequence

from graphkit.gazetteer.tables import countries, seats
from graphkit.records import Span, Utterance
from graphkit.resolve.bodies import state_body
from graphkit.resolve.scene import Reading, Scene, known, seen, spot_at, words
from graphkit.resolve.spots import Spot

RELATIVE = frozenset({"who", "which", "that"})
CLAUSES = 4  # verbs between a relative pronoun and what its clause hangs on
# Words from what joins two names to the second, its country's adjective between them.
JOINED = 2
JOINING = frozenset({"and", "or", "nor", "&", ",", "of"})
SPEAKING = frozenset({"person", "people", "body", "country"})


def sources(scene: Scene, utterance: Utterance) -> tuple[int, ...]:
    """The spots that the source's words amount to: its head and what is joined to it by "and"."""
    page = scene.page
    tokens = [_meant(scene, token) for token in tokens_in(scene, utterance.source)]
    inside = set(tokens)
    named = _named_last(scene, tokens)
    if named is not None:
        return (named,)
    tops = [i for i in tokens if page.head[i] not in inside or page.head[i] == i]
    for top in tops:
        found = _spots(scene, top, inside)
        if found:
            return found
    return tuple(i for i in (spot_at(scene, head) for head in tokens) if i is not None)[:1]


def _meant(scene: Scene, token: int) -> int:
    """Whom a relative pronoun stands for: “the nurse, who said …”; any other word is itself."""
    page, verb = scene.page, scene.page.head[token]
    if page.text[token].lower() not in RELATIVE:
        return token
    for _ in range(CLAUSES):
        if page.dep[verb] == "relcl":
            return page.head[verb]
        verb = page.head[verb]
    return token


def _named_last(scene: Scene, tokens: Sequence[int]) -> int | None:
    """The person whose name ends a long source: "the director of the office Jane Doe"."""
    i = spot_at(scene, tokens[-1]) if tokens else None
    if i is None:
        return None
    spot, page = scene.spots[i], scene.page
    bare = spot.cat == "person" and spot.kind == "name" and len(spot.words) > 1
    before = range(max(tokens[0], spot.reach - JOINED), spot.reach)
    joined = page.dep[spot.head] in {"conj", "pobj"} and JOINING & {page.text[j] for j in before}
    return i if bare and not joined and spot.reach > tokens[0] else None


def tokens_in(scene: Scene, spans: Sequence[Span]) -> list[int]:
    """The words that lie in some spans of the text."""
    page, found = scene.page, []
    for span in spans:
        low, high = bisect_left(page.start, span.start), bisect_left(page.start, span.end)
        found += [i for i in range(low, high) if page.pos[i] not in {"SPACE", "PUNCT"}]
    return found


def _spots(scene: Scene, top: int, inside: set[int]) -> tuple[int, ...]:
    joined = _joined(scene, top, inside)
    found = [i for i in (spot_at(scene, head) for head in (top, *joined)) if i is not None]
    if not found:
        found = [i for i in [_over(scene, top)] if i is not None]
    named = (i for i in (_over(scene, head) for head in joined) if i is not None)
    return tuple(dict.fromkeys((*found, *named)))


def _over(scene: Scene, token: int) -> int | None:
    """The spot that a token lies in, with the titles before it."""
    near = bisect_left(scene.heads, token)
    for i in range(max(0, near - 1), min(near + 2, len(scene.spots))):
        spot = scene.spots[i]
        if min(spot.start, spot.reach if spot.reach >= 0 else spot.start) <= token < spot.end:
            return i
    return None


def _joined(scene: Scene, top: int, inside: set[int]) -> list[int]:
    """The heads that "and" joins to the first; names also where the source ends before them.

    In "Ada, Tom and Ida" the parse takes the second for an apposition of the first.
    """
    page, found = scene.page, [top]
    stop = page.sentences[page.sentence[top]][1]
    for i in range(top + 1, stop):
        joined = page.dep[i] == "conj" or (page.dep[i] == "appos" and _goes_on(scene, i, stop))
        if joined and page.head[i] in found and (i in inside or _both_names(scene, top, i)):
            found.append(i)
    return found[1:]


def _goes_on(scene: Scene, i: int, stop: int) -> bool:
    """Whether a name is followed by another that "and" joins to it."""
    page = scene.page
    joined = (j for j in range(i + 1, stop) if page.dep[j] == "conj" and page.head[j] == i)
    return any(_both_names(scene, i, j) for j in joined)


def _both_names(scene: Scene, i: int, j: int) -> bool:
    spots = [scene.spots[n] for n in (_over(scene, i), _over(scene, j)) if n is not None]
    return len(spots) > 1 and all(spot.kind == "name" and spot.cat in SPEAKING for spot in spots)


def readings(scene: Scene, utterance: str) -> tuple[tuple[Spot, Reading], ...]:
    """The spots of an utterance's source that have been read, with their readings."""
    spots = scene.sources.get(utterance, ())
    return tuple((scene.spots[i], scene.readings[i]) for i in spots if i in scene.readings)


def speaking(scene: Scene, utterance: str) -> tuple[int, ...]:
    """The figures that speak: a spokesman's body in his place."""
    found = (reading.voice or reading.figures for _, reading in readings(scene, utterance))
    numbers = (number for several in found for number in several)
    return tuple(dict.fromkeys(governing(scene, number) for number in numbers))


def governing(scene: Scene, number: int) -> int:
    """The government for its capital, which cannot speak itself; else the figure.

    A seat of another body speaks for that one, where its country is not spoken of.
    """
    entry = scene.figures[number].entry
    seat = seats().get(entry.name) if entry and entry.kind == "place" else None
    if seat and not any(f.cat == "country" and f.country == seat.country for f in scene.figures):
        return known(scene, seat.entry)
    state = countries().get(entry.country) if entry and entry.kind == "place" else None
    if state is None or entry is None or entry.name not in state.capitals:
        return number
    body = state_body(scene, "government", state.entry.name)
    return number if body is None else body


def by_quotation(scene: Scene, utterances: Sequence[Utterance]) -> dict[int, tuple[int, ...]]:
    """The speakers of each quoted stretch, by its number."""
    found: dict[int, tuple[int, ...]] = {}
    for utterance in utterances:
        spoken = speaking(scene, utterance.id)
        for i in tokens_in(scene, utterance.content) if spoken else ():
            if scene.page.quotation[i] >= 0:
                found.setdefault(scene.page.quotation[i], spoken)
    return _announced(scene, found)


def _announced(scene: Scene, found: dict[int, tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    """Adds quotations that a colon announces, and those that go on in the next paragraph."""
    page, spoken = scene.page, dict(found)
    for i in range(1, len(page.text)):
        number = page.quotation[i]
        if number < 0 or number == page.quotation[i - 1] or number in spoken:
            continue
        before = i - 1
        while before > 0 and page.pos[before] == "SPACE":
            before -= 1
        if page.quotation[before] >= 0:
            spoken[number] = spoken.get(page.quotation[before], ())
        elif page.text[before].endswith(":"):
            spoken[number] = _announcer(scene, before)
    return spoken


def _announcer(scene: Scene, colon: int) -> tuple[int, ...]:
    """The source or else the subject of the sentence that ends with a colon."""
    before = [i for i, _ in reversed(seen(scene, colon, 0))]
    told = {i for spots in scene.sources.values() for i in spots}
    subjects = [i for i in before if scene.page.dep[scene.heads[i]] == "nsubj"]
    for i in [*(i for i in before if i in told), *subjects]:
        if any(scene.figures[n].cat in SPEAKING for n in scene.readings[i].figures):
            return scene.readings[i].figures
    return ()


def steps(scene: Scene, utterance: str) -> tuple[str, ...]:
    """What leads from the source's words to the speakers, a step a spot."""
    return tuple(
        f"“{words(scene, spot.start, spot.end)}”: {reading.basis}{_capital(scene, reading)}"
        for spot, reading in readings(scene, utterance)
    )


def _capital(scene: Scene, reading: Reading) -> str:
    """That a capital speaks for its government, where it does."""
    numbers = () if reading.voice else reading.figures
    led = [body for number in numbers if (body := governing(scene, number)) != number]
    return "".join(f"; it speaks for {scene.figures[body].name}" for body in led)


def through(scene: Scene, utterance: str) -> str | None:
    """The words for the person by whom a body speaks."""
    for spot, reading in readings(scene, utterance):
        if reading.voice and spot.cat != "medium":
            article = scene.page.text[spot.start].lower() in {"a", "an", "the"}
            return words(scene, spot.start + article, spot.end)
    return None
