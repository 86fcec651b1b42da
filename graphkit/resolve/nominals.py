"""Nouns that can stand for an event of the table, with the words that hang together with them."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from graphkit.gazetteer.tables import happenings
from graphkit.resolve.near import stretch
from graphkit.resolve.page import Page
from graphkit.resolve.scene import Scene
from graphkit.text.names import name_words

Stretch = tuple[date, date]
# "a round of talks", "the series of meetings": the event is in the second noun.
WRAPPERS = frozenset({"round", "series", "set", "conclusion", "start", "end"})
# Other visits than the one spoken of, whose days no word tells.
EARLIER = frozenset({"previous", "earlier", "prior", "past"})
CAPITAL_OR_YEAR = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
BESIDE = frozenset({"in", "at", "with", "between"})


class Phrase(Struct, frozen=True, kw_only=True):
    """A noun with what hangs on it; ``around`` and ``clause`` are of the rest of its sentence."""

    start: int
    end: int
    head: int
    words: tuple[str, ...]
    inside: frozenset[str]
    dates: tuple[Stretch, ...]
    around: frozenset[str]
    clause: tuple[Stretch, ...]


def phrases(scene: Scene, taken: frozenset[int]) -> Iterator[Phrase]:
    """The nouns by which some event is called, outside the tokens ``taken`` by names."""
    page, kinds = scene.page, _by_kind()
    for i, pos in enumerate(page.pos):
        if pos not in {"NOUN", "PROPN"} or i in taken:
            continue
        if page.lemma[i] in kinds or page.text[i].lower() in kinds:
            phrase = _phrase(scene, i)
            if not EARLIER & {word.lower() for word in page.text[phrase.start : i]}:
                yield phrase


def _phrase(scene: Scene, head: int) -> Phrase:
    page = scene.page
    start, end = _extent(page, head)
    begin, stop = page.sentences[page.sentence[head]]
    inside = frozenset(names_in(scene, start, end))
    low = tuple(word.lower() for word in page.text[start:end])
    return Phrase(
        start=start,
        end=end,
        head=head,
        words=low,
        inside=inside,
        dates=tuple(stretch(low, scene.day)),
        around=frozenset(names_in(scene, begin, stop)) - inside,
        clause=tuple(stretch([word.lower() for word in page.text[begin:stop]], scene.day)),
    )


def _extent(page: Page, head: int) -> tuple[int, int]:
    """The tokens that hang together under a noun, with what it is a round or series of."""
    above = page.head[page.head[head]]
    wrapped = page.dep[head] == "pobj" and page.lemma[above] in WRAPPERS and above < head
    top = above if wrapped else head
    begin, stop = page.sentences[page.sentence[head]]
    start, end = top, head + 1
    while (
        start > begin
        and _under(page, start - 1, top)
        and page.pos[start - 1] not in {"PUNCT", "SPACE"}
    ):
        start -= 1
    while end < stop and _under(page, end, top) and page.pos[end] not in {"PUNCT", "SPACE"}:
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


def names_in(scene: Scene, start: int, end: int) -> Iterator[str]:
    """Names of the figures that the tokens mention; a person or body brings its country."""
    for i in range(bisect_left(scene.heads, start), bisect_left(scene.heads, end)):
        if i in scene.readings:
            for number in scene.readings[i].figures:
                figure = scene.figures[number]
                yield from filter(None, (figure.name, figure.country))


@cache
def _by_kind() -> dict[str, tuple[int, ...]]:
    """The numbers of the events that a noun can mean."""
    kinds = sorted({kind for event in happenings() for kind in event.kinds})
    every = list(enumerate(happenings()))
    return {kind: tuple(n for n, event in every if kind in event.kinds) for kind in kinds}


def of_kind(page: Page, head: int) -> tuple[int, ...]:
    """The numbers of the events that a noun can mean."""
    nouns = {page.lemma[head], page.text[head].lower()}
    return tuple(sorted({n for noun in nouns for n in _by_kind().get(noun, ())}))


@cache
def _called(n: int) -> tuple[tuple[str, ...], ...]:
    """The phrases that an event is called by, as words in small letters."""
    aliases = happenings()[n].entry.aliases
    return tuple(
        tuple(word.lower() for word in name_words(alias)) for alias in aliases if alias[0].islower()
    )


def named_in(page: Page, phrase: Phrase, n: int) -> tuple[int, int] | None:
    """The tokens of a phrase that an event is called by: "the long *2003 invasion of Iraq*"."""
    for words in _called(n):
        for i in range(len(phrase.words) - len(words) + 1):
            if phrase.words[i : i + len(words)] == words:
                first = phrase.start + i
                while first > phrase.start and _goes_on(page, first - 1):
                    first -= 1
                return first, phrase.start + i + len(words)
    return None


def _goes_on(page: Page, i: int) -> bool:
    """Whether a token before a phrase belongs to it: "the *2008 U.S.* presidential election"."""
    return page.text[i][0] in CAPITAL_OR_YEAR and page.pos[i] != "DET"
