"""Titles before a name in a run of capitals, letters behind it, and phrases that are no name."""

from graphkit.gazetteer.name_parts import GENERATIONS, given, postnominals
from graphkit.gazetteer.tables import nouns, organization_words, titles_by_word
from graphkit.resolve.mentions.capitals import addressed
from graphkit.resolve.mentions.noun_phrases import title_at
from graphkit.resolve.mentions.token_table import TokenTable

# Named entities of the parse that have no rank.
TYPES_OF_ORGANIZATIONS = frozenset({"ORG", "GPE", "FAC", "LOC", "PRODUCT"})


def postnominals_from(tokens: TokenTable, start: int, stop: int) -> int:
    """The token from which on a name has only letters such as OBE, or ``stop``.

    Letters that stand alone are a name of their own, except behind a comma: "Ada Quell, OBE".
    """
    first = stop
    while first > start and tokens.text[first - 1].replace(".", "") in postnominals():
        first -= 1
    alone = first == start and tokens.text[start - 1 : start] != (",",)
    return stop if alone else first


def title_length(tokens: TokenTable, i: int, end: int) -> int:
    """The number of words from ``i`` on that are a title, or an occupation before a given name."""
    held = title_at(tokens, i)
    if held:
        behind = i + len(held.words)
        son = tokens.key[behind : behind + 1] and tokens.key[behind].rstrip(".") in GENERATIONS
        return 0 if son or _is_of_organization(tokens, i, behind) else len(held.words)
    noun = nouns().get(tokens.key[i])
    follows = i + 1 < end and tokens.key[i + 1] in given()
    return int(bool(noun and noun.kind == "person" and follows))


def _is_of_organization(tokens: TokenTable, i: int, behind: int) -> bool:
    """Whether letters that can be a rank start the name of an organization: "CP Rail"."""
    letters = behind == i + 1 and tokens.text[i].isupper() and len(tokens.text[i]) > 1
    if not letters or behind >= len(tokens.text) or tokens.key[behind] in given():
        return False
    return tokens.entity_type[behind] in TYPES_OF_ORGANIZATIONS


def is_common_phrase(tokens: TokenTable, start: int, end: int) -> bool:
    """Whether capitalised words are common words: "the President", "the Foreign Ministry"."""
    words = tuple(tokens.text[j].lower() for j in range(start, end))
    if end - start == 1 and addressed(tokens, start):
        return False
    return (
        (end - start == 1 and tokens.lemma[start] in nouns())
        or any(words == title.words for title in titles_by_word().get(words[0], ()))
        or " ".join(words) in organization_words()
    )
