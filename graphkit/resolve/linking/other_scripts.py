"""Links a name in another script to the Latin name of the same entity: Трамп is Donald Trump."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.entries import Entry
from graphkit.gazetteer.tables import actors
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.capitals import caseless
from graphkit.resolve.mentions.token_table import TokenTable, written
from graphkit.text.dependencies import NOUN_SUBJECTS
from graphkit.text.names import name_key
from graphkit.text.phonetics import apart, foreign, latin, sound

# Tokens between an opening bracket and the name in it: the language in "(Korean: 김정은)".
# Chosen on sentences of our own (tests/resolve).
MAX_LABEL_TOKENS = 2
# The least number of consonants of a name that is looked for in the tables, and of a family name
# that is looked for in the article. A shorter name sounds like too many others. The first number is
# chosen on sentences of our own (tests/resolve), the second is not measured yet.
MIN_SOUND_IN_TABLES, MIN_SOUND_IN_ARTICLE = 4, 3
NAMED_ENTITY_TYPES = frozenset({"PERSON", "ORG", "GPE", "LOC"})


# A name as it is written, with its candidate.
_Named = tuple[str, MentionCandidate]
# The Latin name of each name in another script, or None if there is none.
_Found = dict[str, _Named | None]


def across_scripts(
    tokens: TokenTable, candidates: Iterable[MentionCandidate]
) -> tuple[MentionCandidate, ...]:
    """The names; a name in another script has the words and the entry of the same Latin name.

    That is the Latin name beside it in or before brackets, else the one name of the article that
    sounds most like it, else the only person of the tables that sounds like it. A stretch in
    another script that is not a name is left out.
    """
    named = tuple(candidates)
    names = [written(tokens, candidate.start, candidate.end) for candidate in named]
    if not any(map(foreign, names)):
        return named
    pairs = tuple(zip(names, named, strict=True))
    latin_ones = [
        (name, candidate)
        for name, candidate in pairs
        if candidate.kind == "name" and not foreign(name)
    ]
    others = [(name, candidate) for name, candidate in pairs if foreign(name)]
    found = _in_brackets_beside(tokens, others, latin_ones)
    once = list(
        {candidate.words: (name, candidate) for name, candidate in reversed(latin_ones)}.values()
    )
    for name in dict.fromkeys(name for name, _ in others):
        found.setdefault(name, _most_alike(name, once))
    told = ((name, _in_latin(candidate, name, found.get(name))) for name, candidate in pairs)
    return tuple(
        candidate for name, candidate in told if not foreign(name) or _is_name(tokens, candidate)
    )


def _in_brackets_beside(
    tokens: TokenTable, others: Sequence[_Named], latin_ones: Sequence[_Named]
) -> _Found:
    """The Latin name of each name in another script, if one of both stands in brackets."""
    starts = [candidate.start for _, candidate in latin_ones]
    found: _Found = {}
    for name, candidate in others:
        at = bisect_left(starts, candidate.start)
        for like in latin_ones[max(0, at - 1) : at + 1]:
            if _bracketed(tokens, candidate, like[1]):
                found[name] = like
    return found


def _in_latin(candidate: MentionCandidate, name: str, like: _Named | None) -> MentionCandidate:
    """A name in another script with the words, the entry and the kind of another name.

    That is the Latin name ``like``, if there is one, else the person of the tables that sounds
    like it. Else the name has its own words in Latin letters. Other names are returned as they are.
    """
    if candidate.entry or not foreign(name):
        return candidate
    if like:
        return _as_other(candidate, like[1], f"{like[0]} in another script")
    in_latin = tuple(name_key(latin(word)) for word in candidate.words)
    entry = _people_by_sound().get(sound(name))
    if entry is None:
        # The parse often has a wrong kind for such names, and most of them are people's.
        return replace(
            candidate,
            words=in_latin,
            category="organization" if candidate.category == "organization" else "person",
        )
    why = f"{entry.name} in another script"
    return replace(
        candidate, words=in_latin, entry=entry, category=entry.kind, gender=entry.gender, why=why
    )


def _bracketed(tokens: TokenTable, one: MentionCandidate, other: MentionCandidate) -> bool:
    """Whether one of two names stands in brackets just after the other."""
    first, second = sorted((one, other), key=lambda candidate: candidate.start)
    if second.start - first.end > 1 + MAX_LABEL_TOKENS:
        return False
    between = tokens.text[first.end : second.start]
    closed = second.end < len(tokens.text) and tokens.text[second.end] == ")"
    return closed and between[:1] == ("(",) and len(between) <= 1 + MAX_LABEL_TOKENS


def _most_alike(name: str, known: Sequence[_Named]) -> _Named | None:
    """The one Latin name that sounds most like a name in another script.

    ``None`` if no name sounds like it, or if several do so equally.
    """
    differ: dict[tuple[str, ...], int] = {}
    for other, candidate in known if sound(name) else ():
        apart_by = 0 if _sounds_like_last(name, other) else apart(name, other.replace("-", " "))
        if apart_by is not None:
            differ.setdefault(candidate.words, apart_by)
    least = min(differ.values(), default=0)
    best = [words for words, apart_by in differ.items() if apart_by == least]
    return next(one for one in known if one[1].words == best[0]) if len(best) == 1 else None


def _sounds_like_last(name: str, other: str) -> bool:
    """Whether a name of one word sounds like the last word of another: Трамп, Donald Trump."""
    last = sound(other.rpartition(" ")[2])
    return (
        " " not in name
        and " " in other
        and len(last) >= MIN_SOUND_IN_ARTICLE
        and sound(name) == last
    )


def _as_other(candidate: MentionCandidate, other: MentionCandidate, why: str) -> MentionCandidate:
    """A name with the entry, the words and the kind of another; ``why`` is the reason."""
    category, gender = (
        (other.category, other.gender) if other.category else (candidate.category, candidate.gender)
    )
    return replace(
        candidate, entry=other.entry, words=other.words, category=category, gender=gender, why=why
    )


def _is_name(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether words in another script are a name.

    They are if they have an entry or the words of another name, if the parse has them as a named
    entity or a subject, or if they are several words of a script with capitals. Other words in
    another script, such as titles and examples, are not.
    """
    named = (
        tokens.entity_type[candidate.head] in NAMED_ENTITY_TYPES
        or tokens.dep[candidate.head] in NOUN_SUBJECTS
    )
    several = len(candidate.words) > 1 and not caseless(tokens.text[candidate.start])
    return bool(candidate.entry or candidate.why) or named or several


@cache
def _people_by_sound() -> dict[str, Entry]:
    """The people of the tables by the sound of a full name that only one of them has."""
    found: dict[str, list[Entry]] = {}
    for entry in actors().values():
        for name in (entry.name, *entry.aliases):
            if entry.kind == "person" and " " in name:
                found.setdefault(sound(name.replace("-", " ")), []).append(entry)
    alone = {
        heard: set(entries) for heard, entries in found.items() if len(heard) >= MIN_SOUND_IN_TABLES
    }
    return {heard: entries.pop() for heard, entries in alone.items() if len(entries) == 1}
