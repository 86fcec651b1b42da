"""What kind of thing an unknown name is, by its words, its title and the parser's guess."""

from collections import Counter

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import endings, given
from graphkit.gazetteer.tables import nouns, titles_by_word
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable

KIND_BY_ENTITY_TYPE = {
    "PERSON": "person",
    "ORG": "body",
    "NORP": "body",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "LAW": "event",
}
# A title before a name or a given name in it weighs as much as two guesses of the parser.
VOTES_OF_TITLE = 2


def name_category(tokens: TokenTable, start: int, end: int, title: str) -> str:
    """The kind of the name of tokens ``[start, end)``, ``""`` when nothing tells it."""
    if title:
        return "person"
    seen = Counter(KIND_BY_ENTITY_TYPE.get(tokens.entity_type[j], "") for j in range(start, end))
    guess = max(sorted(seen), key=lambda kind: (seen[kind], bool(kind)))
    if end - start == 1:
        return guess
    told = endings().get(tokens.key[end - 1], "")
    first = nouns().get(tokens.key[start])
    if first and first.kind == "body" and "of" in tokens.text[start:end]:
        return "body"
    if told:
        return guess if {told, guess} == {"body", "place"} else told
    return "person" if tokens.key[start] in given() else guess


def gender(words: tuple[str, ...], title: str) -> str:
    """``m`` or ``f`` where the title or the given name tells it.

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
    """One kind for one unknown name in one article: that which most of its places speak for."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for candidate in found:
        if not candidate.entry and candidate.category:
            told = candidate.title or (len(candidate.words) > 1 and candidate.words[0] in given())
            votes.setdefault(candidate.words, Counter())[candidate.category] += (
                VOTES_OF_TITLE if told else 1
            )

    def settled(candidate: MentionCandidate) -> MentionCandidate:
        seen = votes.get(candidate.words)
        if candidate.entry or not seen:
            return candidate
        return replace(candidate, category=max(sorted(seen), key=lambda kind: seen[kind]))

    return tuple(map(settled, found))
