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
from graphkit.text.romanization import one_spelling

# The least number of consonants of a family name. A shorter name is like too many others: Meyer,
# Mayer. Chosen on sentences of our own (tests/resolve).
MIN_SOUND_OF_FAMILY_NAME = 4
WORDS_OF_FULL_NAME = 2

# The first word and the last in one spelling.
_SpellingKey = tuple[str, str]


def respelled(candidates: Iterable[MentionCandidate]) -> tuple[MentionCandidate, ...]:
    """The names; an unknown name that is that of one known person has that person's entry.

    Both words of both names are the same in one spelling: letters that several languages write in
    more than one way may differ, others not (John Bruton is not John Bolton). A single word is
    compared with the family names of the people whom the article names: Zelensky is the
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
    """A name with the entry of the person whose name it is in another spelling, else as it is.

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
        entry = _people_by_spelling().get(_spelling_key(candidate.words[0], last))
        why = f"{entry.name}, spelled another way" if entry else ""
        return replace(candidate, entry=entry, category="person", why=why) if entry else candidate
    like = {p.entry.name: p for p in people if p.entry and _spelled_alike(last, surname(p.entry))}
    if len(candidate.words) > 1 or len(like) != 1:
        return candidate
    ((name, one),) = like.items()
    return replace(
        candidate, entry=one.entry, category="person", why=f"{name}, spelled another way"
    )


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two family names differ in letters that can be written in more than one way alone."""
    return (
        one != other
        and len(sound(one)) >= MIN_SOUND_OF_FAMILY_NAME
        and one_spelling(one) == one_spelling(other)
    )


def _spelling_key(first: str, last: str) -> _SpellingKey:
    """Two words in one spelling, which other spellings of the name share."""
    return one_spelling(first), one_spelling(last)


@cache
def _people_by_spelling() -> dict[_SpellingKey, Entry]:
    """The people of the tables whose name has two words, by the spelling that only they have."""
    found: dict[_SpellingKey, set[Entry]] = {}
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
            found.setdefault(_spelling_key(words[0], last), set()).add(entry)
    return {name: entries.pop() for name, entries in found.items() if len(entries) == 1}
