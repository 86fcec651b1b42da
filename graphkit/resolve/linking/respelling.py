"""Links the name of a known person in another spelling: Viktor Yanukovich is Viktor Yanukovych."""

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.entries import Entry
from graphkit.gazetteer.name_parts import common, given
from graphkit.gazetteer.office_holders import surname
from graphkit.gazetteer.tables import actors
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.text.phonetics import sound

# The least number of consonants of a family name. A shorter name sounds like too many others:
# Olsen, Olson. Chosen on sentences of our own (tests/resolve).
MIN_SOUND_OF_FAMILY_NAME = 4
WORDS_OF_FULL_NAME = 2

# The first letter and the sound of the first word, then those of the last.
_SoundKey = tuple[str, str, str, str]


def respelled(candidates: Iterable[MentionCandidate]) -> tuple[MentionCandidate, ...]:
    """The names; an unknown name that sounds like that of one known person has that person's entry.

    Both words of both names start with the same letter and have the same consonants. A single word
    is compared with the family names of the people whom the article names: Zelensky is the
    Volodymyr Zelenskyy of the article.
    """
    named = tuple(candidates)
    people = {
        s.entry.name: s for s in named if s.entry and s.category == "person" and s.kind == "name"
    }
    own = {s.words[-1] for s in named if _is_unknown_person(s)}
    return tuple(
        candidate
        if len(candidate.words) == 1 and own.intersection(candidate.words)
        else _respelled(candidate, people.values())
        for candidate in named
    )


def _is_unknown_person(candidate: MentionCandidate) -> bool:
    """Whether a name is the full name of a person whom the tables do not know."""
    return candidate.category == "person" and not candidate.entry and len(candidate.words) > 1


def _respelled(candidate: MentionCandidate, people: Iterable[MentionCandidate]) -> MentionCandidate:
    """A name with the entry of the person that it sounds like, else as it is.

    ``people`` are the names of known people in the article.
    """
    last = candidate.words[-1] if candidate.words else ""
    if (
        candidate.entry
        or candidate.kind != "name"
        or candidate.category in {"place", "country"}
        or common(last)
    ):
        return candidate
    if len(candidate.words) == WORDS_OF_FULL_NAME:
        entry = _people_by_sound().get(_sound_key(candidate.words[0], last))
        why = f"{entry.name}, spelled another way" if entry else ""
        return replace(candidate, entry=entry, category="person", why=why) if entry else candidate
    like = {p.entry.name: p for p in people if p.entry and _sounds_alike(last, surname(p.entry))}
    if len(candidate.words) > 1 or len(like) != 1:
        return candidate
    ((name, one),) = like.items()
    return replace(
        candidate, entry=one.entry, category="person", why=f"{name}, spelled another way"
    )


def _sounds_alike(one: str, other: str) -> bool:
    """Whether two family names differ, start with one letter and have the same consonants."""
    heard = sound(one)
    return (
        one[:1] == other[:1]
        and one != other
        and len(heard) >= MIN_SOUND_OF_FAMILY_NAME
        and heard == sound(other)
    )


def _sound_key(first: str, last: str) -> _SoundKey:
    """The first letters and the sounds of two words, which most spellings of a name share."""
    return first[:1], sound(first), last[:1], sound(last)


@cache
def _people_by_sound() -> dict[_SoundKey, Entry]:
    """The people of the tables whose name has two words, by the sounds that only they have."""
    found: dict[_SoundKey, set[Entry]] = {}
    for entry in actors().values():
        words = entry.name.lower().replace("-", " ").split()
        last = surname(entry)
        unsure = (
            len(sound(last)) < MIN_SOUND_OF_FAMILY_NAME or common(last) or words[0] not in given()
        )
        if (
            entry.kind == "person"
            and len(words) == WORDS_OF_FULL_NAME
            and words[-1] == last
            and not unsure
        ):
            found.setdefault(_sound_key(words[0], last), set()).add(entry)
    return {heard: entries.pop() for heard, entries in found.items() if len(entries) == 1}
