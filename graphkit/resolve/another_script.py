"""Names written again in another script, or in other capitals: one name, not two."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.tables import Entry, actors
from graphkit.resolve.lexicon import JOINTS
from graphkit.resolve.page import Page, written
from graphkit.resolve.runs import caseless
from graphkit.resolve.spots import Spot
from graphkit.text.names import name_key
from graphkit.text.phonetics import apart, foreign, latin, sound

# Between a name and the same in brackets stands at most the language: "(Korean: 김정은)".
LABEL = 2
# A name of fewer consonants is not looked for in the tables: others sound the same.
SURE, SHORT = 4, 3
NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC"})
SUBJECT = frozenset({"nsubj", "nsubjpass"})


_Named = tuple[str, Spot]
_Found = dict[str, _Named | None]


def brought_over(page: Page, spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """The spots; names in another script are those of the Latin names that they belong to.

    A name belongs to the one beside whose brackets it stands in, else to the only one of the
    article that sounds like it, else to the only person of the tables that does.
    """
    named = tuple(spots)
    names = [written(page, spot.start, spot.end) for spot in named]
    if not any(map(foreign, names)):
        return named
    pairs = tuple(zip(names, named, strict=True))
    latin_ones = [(name, spot) for name, spot in pairs if spot.kind == "name" and not foreign(name)]
    others = [(name, spot) for name, spot in pairs if foreign(name)]
    found = _beside(page, others, latin_ones)
    once = list({spot.words: (name, spot) for name, spot in reversed(latin_ones)}.values())
    for name in dict.fromkeys(name for name, _ in others):
        found.setdefault(name, _alike(name, once))
    told = ((name, _brought(spot, name, found.get(name))) for name, spot in pairs)
    return tuple(spot for name, spot in told if not foreign(name) or _is_name(page, spot))


def _beside(page: Page, others: Sequence[_Named], latin_ones: Sequence[_Named]) -> _Found:
    """For names in another script the Latin name that stands in brackets beside one of them."""
    starts = [spot.start for _, spot in latin_ones]
    found: _Found = {}
    for name, spot in others:
        at = bisect_left(starts, spot.start)
        for like in latin_ones[max(0, at - 1) : at + 1]:
            if _bracketed(page, spot, like[1]):
                found[name] = like
    return found


def _brought(spot: Spot, name: str, like: _Named | None) -> Spot:
    if spot.entry or not foreign(name):
        return spot
    if like:
        return _same(spot, like[1], f"{like[0]} in another script")
    in_latin = tuple(name_key(latin(word)) for word in spot.words)
    entry = _known().get(sound(name))
    if entry is None:
        # The parser's guesses are worth little here, and most such names are people's.
        return replace(spot, words=in_latin, cat="body" if spot.cat == "body" else "person")
    why = f"{entry.name} in another script"
    return replace(spot, words=in_latin, entry=entry, cat=entry.kind, gender=entry.gender, why=why)


def _bracketed(page: Page, one: Spot, other: Spot) -> bool:
    """Whether one of two names stands in brackets just after the other."""
    first, second = sorted((one, other), key=lambda spot: spot.start)
    if second.start - first.end > 1 + LABEL:
        return False
    between = page.text[first.end : second.start]
    closed = second.end < len(page.text) and page.text[second.end] == ")"
    return closed and between[:1] == ("(",) and len(between) <= 1 + LABEL


def _alike(name: str, known: Sequence[_Named]) -> _Named | None:
    """The Latin name that sounds most like one in another script, if that is only one."""
    differ: dict[tuple[str, ...], int] = {}
    for other, spot in known if sound(name) else ():
        apart_by = 0 if _is_last(name, other) else apart(name, other.replace("-", " "))
        if apart_by is not None:
            differ.setdefault(spot.words, apart_by)
    least = min(differ.values(), default=0)
    best = [words for words, apart_by in differ.items() if apart_by == least]
    return next(one for one in known if one[1].words == best[0]) if len(best) == 1 else None


def _is_last(name: str, other: str) -> bool:
    """Whether a name of one word sounds like the last of several: Трамп, Donald Trump."""
    last = sound(other.rpartition(" ")[2])
    return " " not in name and " " in other and len(last) >= SHORT and sound(name) == last


def _same(spot: Spot, other: Spot, why: str) -> Spot:
    cat, gender = (other.cat, other.gender) if other.cat else (spot.cat, spot.gender)
    return replace(spot, entry=other.entry, words=other.words, cat=cat, gender=gender, why=why)


def _is_name(page: Page, spot: Spot) -> bool:
    """Whether words in another script are a name: of somebody known, or by their place.

    Other words that an English text has in another script are titles and examples.
    """
    named = page.entity[spot.head] in NAMED or page.dep[spot.head] in SUBJECT
    several = len(spot.words) > 1 and not caseless(page.text[spot.start])
    return bool(spot.entry or spot.why) or named or several


@cache
def _known() -> dict[str, Entry]:
    """The people of the tables by the sound of their full names, where no other has it."""
    found: dict[str, list[Entry]] = {}
    for entry in actors().values():
        for name in (entry.name, *entry.aliases):
            if entry.kind == "person" and " " in name:
                found.setdefault(sound(name.replace("-", " ")), []).append(entry)
    alone = {heard: set(entries) for heard, entries in found.items() if len(heard) >= SURE}
    return {heard: entries.pop() for heard, entries in alone.items() if len(entries) == 1}


def recased(page: Page, spots: Sequence[Spot]) -> Iterator[Spot]:
    """Full names of the article written again in small letters: "donald trump"."""
    full = {s.words: s for s in spots if s.kind == "name" and len(s.words) > 1}
    first: dict[str, list[Spot]] = {}
    for spot in full.values():
        first.setdefault(spot.words[0], []).append(spot)
    taken = frozenset(i for spot in spots for i in range(spot.reach, spot.end))
    for i in range(len(page.key)):
        for spot in first.get(page.key[i], ()) if i not in taken else ():
            end = _end(page, i, spot.words)
            if end and not taken.intersection(range(i, end)):
                yield replace(spot, start=i, end=end, head=end - 1, reach=i, title="")


def _end(page: Page, i: int, words: tuple[str, ...]) -> int:
    """The token after a name that starts at ``i``, or 0 where it is not there."""
    for word in words:
        if i < len(page.key) and page.text[i] in JOINTS:
            i += 1
        if i >= len(page.key) or page.key[i] != word:
            return 0
        i += 1
    return i
