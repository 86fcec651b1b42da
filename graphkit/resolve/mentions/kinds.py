"""Decides the kind of entity that an unknown name stands for, and the gender of a person.

The words of the name, its title and the named entities of the parse decide.
"""

from collections import Counter

from msgspec.structs import replace

from graphkit.gazetteer.entries import kind_rank
from graphkit.gazetteer.name_parts import endings, given
from graphkit.gazetteer.tables import nouns, titles_by_word
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable

# The kind that each label of the parse's named entities means.
KIND_BY_ENTITY_TYPE = {
    "PERSON": "person",
    "ORG": "organization",
    "NORP": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "LAW": "event",
}
# Votes of one mention of a name for its kind, if a title or a given name tells the kind; a mention
# whose kind only the parse tells has one vote. Not measured yet.
VOTES_OF_TITLE = 2


def name_category(tokens: TokenTable, start: int, end: int, title: str) -> str:
    """The kind of the name in tokens ``[start, end)``, or ``""`` if nothing tells it."""
    if title:
        return "person"
    seen = Counter(KIND_BY_ENTITY_TYPE.get(tokens.entity_type[j], "") for j in range(start, end))
    guess = max(sorted(seen, key=kind_rank), key=lambda kind: (seen[kind], bool(kind)))
    if end - start == 1:
        return guess
    told = endings().get(tokens.key[end - 1], "")
    first = nouns().get(tokens.key[start])
    if first and first.kind == "organization" and "of" in tokens.text[start:end]:
        return "organization"
    if told:
        return guess if {told, guess} == {"organization", "place"} else told
    return "person" if tokens.key[start] in given() else guess


def gender(words: tuple[str, ...], title: str) -> str:
    """``m`` or ``f`` if the title or the given name tells it, else ``""``.

    >>> gender(("smith",), "mrs."), gender(("emily", "smith"), ""), gender(("smith",), "")
    ('f', 'f', '')
    """
    last = title.rsplit(" ", 1)[-1]
    told = [held.gender for held in titles_by_word().get(last, ()) if held.gender]
    noun = nouns().get(last)
    if told or (noun and noun.gender):
        return told[0] if told else noun.gender if noun else ""
    return given().get(words[0], "") if len(words) > 1 else ""


def by_majority(found: tuple[MentionCandidate, ...]) -> tuple[MentionCandidate, ...]:
    """The candidates, in which all mentions of an unknown name have the kind with most votes."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for candidate in found:
        if not candidate.entry and candidate.category:
            told = candidate.title or (len(candidate.words) > 1 and candidate.words[0] in given())
            votes.setdefault(candidate.words, Counter())[candidate.category] += (
                VOTES_OF_TITLE if told else 1
            )

    def settled(candidate: MentionCandidate) -> MentionCandidate:
        """The candidate with the kind that its words have most votes for."""
        seen = votes.get(candidate.words)
        if candidate.entry or not seen:
            return candidate
        return replace(
            candidate, category=max(sorted(seen, key=kind_rank), key=lambda kind: seen[kind])
        )

    return tuple(map(settled, found))
