"""Finds family names that are also other words: Cook, Pope, Madrid after "Amy Pope" in full."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import GENERATIONS
from graphkit.gazetteer.tables import countries
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.dependencies import NOUN_SUBJECTS

# Words before a name that is a place there.
LOCATIVE_PREPOSITIONS = frozenset({"in", "near", "across"})
# Nouns before "of" and a place's name.
SETTLEMENTS = frozenset({"city", "town", "village", "port", "county", "suburb", "borough"})
# Categories that a place's name can have before it is known what it is.
KINDS_OF_PLACES = frozenset({"place", "country", "organization"})
# Words before a common noun.
DETERMINERS = frozenset({"a", "an", "the", "this", "that", "every", "each", "no"})


def with_surnames(
    tokens: TokenTable, named: tuple[MentionCandidate, ...]
) -> tuple[MentionCandidate, ...]:
    """The names, with each family name alone that the article also has with a given name.

    A word counts that starts with a capital and stands behind the full name: "Apple sold more
    phones. Fiona Apple sold more records." has a company and a singer. It is a subject or a
    possessor, or a name that no table knows and that does not tell where something is.
    A word that the article has as a place ("in the town of Norwood") stays a place.
    """
    people = {_family_name(one): one for one in reversed(named) if _is_full_name(one)}
    places = {tokens.key[one.start] for one in named if _is_place(tokens, one)}
    covered = {i: one for one in named for i in range(one.start, one.end)}
    sought = {word: one for word, one in people.items() if word not in places}
    found = {one.start: one for one in _found(tokens, sought, covered)}
    shared = places & people.keys()
    settled = (_as_place(one, shared) for one in named)
    kept = tuple(one for one in settled if one.start not in found)
    return tuple(sorted((*kept, *found.values()), key=lambda one: one.start))


def _is_full_name(candidate: MentionCandidate) -> bool:
    """Whether a candidate is the name of a person with at least two words."""
    return candidate.category == "person" and candidate.kind == "name" and len(candidate.words) > 1


def _family_name(candidate: MentionCandidate) -> str:
    """The family name of a full name: its last word, or the first where family names come first."""
    country = candidate.entry.country if candidate.entry else ""
    land = countries().get(country)
    words = [word for word in candidate.words if word.rstrip(".") not in GENERATIONS]
    return words[0 if land and land.family_first else -1]


def _is_place(tokens: TokenTable, candidate: MentionCandidate) -> bool:
    """Whether a name of one word is a place: "the town of Norwood", a place of the tables in "in".

    "Confidence in Cameron" shows no place.
    """
    before = tokens.key[max(0, candidate.start - 2) : candidate.start]
    one = candidate.end - candidate.start == 1 and candidate.category in KINDS_OF_PLACES
    named = before[-1:] == ("of",) and before[0] in SETTLEMENTS
    known = candidate.entry is not None and not LOCATIVE_PREPOSITIONS.isdisjoint(before[-1:])
    return one and (named or known)


def _as_place(candidate: MentionCandidate, places: set[str]) -> MentionCandidate:
    """A name of one word as a place, if it is one of ``places``."""
    place = len(candidate.words) == 1 and candidate.words[0] in places and not candidate.title
    return replace(candidate, category="place") if place else candidate


def _found(
    tokens: TokenTable,
    people: Mapping[str, MentionCandidate],
    covered: Mapping[int, MentionCandidate],
) -> Iterator[MentionCandidate]:
    """The candidates for family names that stand alone and are not known as the person's yet."""
    for i, word in enumerate(tokens.key):
        person, known = people.get(word), covered.get(i)
        if person is None:
            continue
        shouted = tokens.text[i].isupper() and _is_in_capitals(tokens, i)
        guessed = known is not None and known.entry is None and not _is_where(tokens, i)
        speaks = i >= person.end and (guessed or _can_speak(tokens, i))
        if not (shouted or speaks) or not _is_alone(tokens, i):
            continue
        if known is None:
            yield MentionCandidate(
                start=i, end=i + 1, head=i, reach=i, kind="name", category="person", words=(word,)
            )
        elif known.end - known.start == 1 and known.category != "person":
            yield replace(
                known, kind="name", category="person", entry=None, words=(word,), gender="", why=""
            )


def _is_alone(tokens: TokenTable, i: int) -> bool:
    """Whether a capitalised word is no part of a longer name and has no determiner."""
    before = tokens.key[i - 1] if i else ""
    joined = tokens.text[i - 1 : i] == ("-",) or tokens.text[i + 1 : i + 2] == ("-",)
    return tokens.text[i][:1].isupper() and before not in DETERMINERS and not joined


def _is_where(tokens: TokenTable, i: int) -> bool:
    """Whether a word tells where something is: "in Norwood"."""
    return not LOCATIVE_PREPOSITIONS.isdisjoint(tokens.key[max(0, i - 1) : i])


def _is_in_capitals(tokens: TokenTable, i: int) -> bool:
    """Whether a sentence is a headline in capitals, where a family name can come first."""
    start, end = tokens.sentences[tokens.sentence[i]]
    words = "".join(tokens.text[start:end])
    return words.isupper() and end - start > 1


def _can_speak(tokens: TokenTable, i: int) -> bool:
    """Whether a word is a subject or a possessor, so that it can be a person's name."""
    return tokens.dep[i] in NOUN_SUBJECTS or tokens.dep[i] in {"poss", "conj", "ROOT"}
