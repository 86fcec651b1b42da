"""Finds the nouns that can mean an event of the table, with the words that depend on them."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from graphkit.gazetteer.tables import known_events
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.events.rough_days import stretch
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.names import name_words

# A closed interval of days: the first and the last.
Stretch = tuple[date, date]
# Nouns before "of" and the noun of an event: "a round of talks", "the series of meetings".
WRAPPING_NOUNS = frozenset({"round", "series", "set", "conclusion", "start", "end"})
# Words that show that a noun means an earlier event than the one spoken of: "the previous visit".
EARLIER_ADJECTIVES = frozenset({"previous", "earlier", "prior", "past"})
# First characters of names and years before a phrase.
CAPITAL_OR_YEAR = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
# Prepositions before the place or party of an event: "in Singapore", "with Pompeo".
EVENT_PREPOSITIONS = frozenset({"in", "at", "with", "between"})


class EventTrigger(Struct, frozen=True, kw_only=True):
    """A noun that can mean an event.

    ``start`` and ``end`` are the tokens ``[start, end)`` of the noun and what depends on it;
    ``head`` is the noun. ``words`` are these tokens in small letters. ``inside`` are the names of
    the entities among them and of their countries, ``around`` those of the rest of the sentence.
    ``dates`` are the closed intervals of days that the tokens can mean, ``clause`` those that the
    words of the whole sentence can mean.
    """

    start: int
    end: int
    head: int
    words: tuple[str, ...]
    inside: frozenset[str]
    dates: tuple[Stretch, ...]
    around: frozenset[str]
    clause: tuple[Stretch, ...]


def event_triggers(state: DocumentState, taken: frozenset[int]) -> Iterator[EventTrigger]:
    """The nouns for kinds of events, outside the tokens of names (``taken``)."""
    tokens, kinds = state.tokens, _by_kind()
    for i, pos in enumerate(tokens.pos):
        if pos not in {"NOUN", "PROPN"} or i in taken:
            continue
        if tokens.lemma[i] in kinds or tokens.text[i].lower() in kinds:
            trigger = _trigger(state, i)
            if not EARLIER_ADJECTIVES & {word.lower() for word in tokens.text[trigger.start : i]}:
                yield trigger


def _trigger(state: DocumentState, head: int) -> EventTrigger:
    """The record of the noun at token ``head``."""
    tokens = state.tokens
    start, end = _extent(tokens, head)
    begin, stop = tokens.sentences[tokens.sentence[head]]
    inside = frozenset(names_in(state, start, end))
    low = tuple(word.lower() for word in tokens.text[start:end])
    return EventTrigger(
        start=start,
        end=end,
        head=head,
        words=low,
        inside=inside,
        dates=tuple(stretch(low, state.day)),
        around=frozenset(names_in(state, begin, stop)) - inside,
        clause=tuple(stretch([word.lower() for word in tokens.text[begin:stop]], state.day)),
    )


def _extent(tokens: TokenTable, head: int) -> tuple[int, int]:
    """The tokens ``[start, end)`` of a noun and its dependents, with "a round of" before it."""
    above = tokens.head[tokens.head[head]]
    wrapped = tokens.dep[head] == "pobj" and tokens.lemma[above] in WRAPPING_NOUNS and above < head
    top = above if wrapped else head
    begin, stop = tokens.sentences[tokens.sentence[head]]
    start, end = top, head + 1
    while (
        start > begin
        and _depends_on(tokens, start - 1, top)
        and tokens.pos[start - 1] not in {"PUNCT", "SPACE"}
    ):
        start -= 1
    while (
        end < stop and _depends_on(tokens, end, top) and tokens.pos[end] not in {"PUNCT", "SPACE"}
    ):
        end += 1
    return start, _with_phrase(tokens, end)


def _with_phrase(tokens: TokenTable, end: int) -> int:
    """The ``end`` moved past "in Singapore" or "with Pompeo", whatever that depends on."""
    if end >= len(tokens.text) or tokens.text[end] not in EVENT_PREPOSITIONS:
        return end
    stop = end + 1
    while stop < len(tokens.text) and (tokens.pos[stop] == "PROPN" or tokens.text[stop] == "the"):
        stop += 1
    return stop if stop > end + 1 else end


def _depends_on(tokens: TokenTable, i: int, top: int) -> bool:
    """Whether a token depends on another, over at most seven heads."""
    for _ in range(8):
        if i == top:
            return True
        if tokens.head[i] == i:
            return False
        i = tokens.head[i]
    return False


def names_in(state: DocumentState, start: int, end: int) -> Iterator[str]:
    """The names of the entities that some tokens mention, and the countries of those entities."""
    for i in range(bisect_left(state.heads, start), bisect_left(state.heads, end)):
        if i in state.resolutions:
            for number in state.resolutions[i].entities:
                entity = state.entities[number]
                yield from filter(None, (entity.name, entity.country))


@cache
def _by_kind() -> dict[str, tuple[int, ...]]:
    """The numbers of the events of each kind; a kind is a noun in small letters."""
    kinds = sorted({kind for event in known_events() for kind in event.kinds})
    every = list(enumerate(known_events()))
    return {kind: tuple(n for n, event in every if kind in event.kinds) for kind in kinds}


def of_kind(tokens: TokenTable, head: int) -> tuple[int, ...]:
    """The numbers of the events that a noun can mean."""
    nouns = {tokens.lemma[head], tokens.text[head].lower()}
    return tuple(sorted({n for noun in nouns for n in _by_kind().get(noun, ())}))


@cache
def _phrases(n: int) -> tuple[tuple[str, ...], ...]:
    """The phrases of an event, as words in small letters: "war in Iraq"."""
    aliases = known_events()[n].entry.aliases
    return tuple(
        tuple(word.lower() for word in name_words(alias)) for alias in aliases if alias[0].islower()
    )


def named_in(tokens: TokenTable, trigger: EventTrigger, n: int) -> tuple[int, int] | None:
    """The tokens of a phrase of event number ``n`` in a noun, or ``None``.

    The phrase has the names and years before it: "the long *2003 invasion of Iraq*".
    """
    for words in _phrases(n):
        for i in range(len(trigger.words) - len(words) + 1):
            if trigger.words[i : i + len(words)] == words:
                first = trigger.start + i
                while first > trigger.start and _belongs_to_phrase(tokens, first - 1):
                    first -= 1
                return first, trigger.start + i + len(words)
    return None


def _belongs_to_phrase(tokens: TokenTable, i: int) -> bool:
    """Whether a token before a phrase belongs to it: "the *2008 U.S.* presidential election"."""
    return tokens.text[i][0] in CAPITAL_OR_YEAR and tokens.pos[i] != "DET"
