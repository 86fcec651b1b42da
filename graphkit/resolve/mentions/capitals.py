"""Finds runs of capitalised words: the stretches of a text in which names are looked for.

This module decides whether the capital of a word makes it a word of a name.
"""

import unicodedata
from collections.abc import Iterator

from graphkit.gazetteer.name_parts import PARTICLES, endings, family_first, given
from graphkit.gazetteer.tables import titles_by_word
from graphkit.resolve.mentions.known_names import NAME_JOINTS, known_at
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.dependencies import NOUN_POS
from graphkit.text.phonetics import foreign

# Words inside an organization's name: University of Texas, Council on Foreign Relations.
LINKING_WORDS = frozenset({"of", "for", "on", "&", "and"})
# Organizations of a state whose names list fields of work, and the words before these fields.
MINISTRIES = frozenset({"ministry", "department", "committee", "commission", "council", "office"})
FIELD_PREPOSITIONS = frozenset({"of", "for", "on"})
# Tokens before a comma among which these words must be: "Ministry of Foreign Affairs, Trade".
MAX_WORDS_OF_FIELDS = 6
# Marks of a possessive, and plurals that have it with an "s".
POSSESSIVE_SIGNS = frozenset({"'", "’", "'s", "’s"})
PLURALS_WITHOUT_S = frozenset({"people", "children", "women", "men"})
# Named entities of the parse that are not names.
ENTITY_TYPES_NOT_NAMES = frozenset(
    {"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"}
)
# Parts of speech whose words are not in a name, even if they have the capital of a sentence or
# title.
CLOSED_PARTS_OF_SPEECH = frozenset(
    {"PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT", "NUM"}
)
# Endings of words that are not names: "I'll", "We've".
CONTRACTIONS = tuple(mark + end for mark in "'’" for end in ("re", "ll", "ve", "m", "d", "t"))
# Letters of the longest name in a script without capitals. A longer word is taken for a sentence,
# since some of these scripts have no blanks between words. Chosen on sentences of our own
# (tests/resolve).
MAX_CASELESS_LETTERS = 12
# Tokens after a capital among which the next capital of the same name must be; so at most two small
# words, such as "of the", stand between. Chosen on sentences of our own (tests/resolve).
MAX_SMALL_WORDS = 3


def runs(tokens: TokenTable) -> Iterator[tuple[int, int]]:
    """The longest stretches of capitalised words, as tokens ``[start, end)``, in order.

    Particles ("van"), linking words ("of") and hyphens between capitals do not end a stretch.
    """
    i, n = 0, len(tokens.text)
    while i < n:
        if not (capital(tokens, i) or _is_prefix(tokens, i) or _is_numbered(tokens, i)):
            i += 1
            continue
        end = i + 1
        while following := _continued(tokens, end):
            end = following
        yield i, end
        i = end


def _is_prefix(tokens: TokenTable, i: int) -> bool:
    """Whether a particle in small letters is joined to a capital: "al-Maliki"."""
    if tokens.text[i] not in PARTICLES or i + 2 >= len(tokens.text):
        return False
    hyphen = (
        tokens.text[i + 1] in NAME_JOINTS and not tokens.spaced[i + 1] and not tokens.spaced[i + 2]
    )
    return hyphen and tokens.text[i + 2][0].isupper()


def _is_numbered(tokens: TokenTable, i: int) -> bool:
    """Whether a known name that starts with a number stands at ``i``: "9/11"."""
    return tokens.text[i][0].isdecimal() and known_at(tokens, i) is not None


def _continued(tokens: TokenTable, end: int) -> int:
    """The end of the run after its next capital at or after ``end``, or 0 if none belongs to it."""
    for reach in range(end, min(end + MAX_SMALL_WORDS, len(tokens.text))):
        if tokens.sentence[reach] != tokens.sentence[end - 1]:
            return 0
        if capital(tokens, reach):
            return _hyphenated(tokens, reach + 1)
        if not small(tokens, reach, end):
            return 0
    return 0


def _hyphenated(tokens: TokenTable, end: int) -> int:
    """The ``end`` of a name, moved past the small rest of a given name: "Lee Jae-*yong*".

    It moves only after a family name that stands first in a name.
    """
    rest = tokens.text[end : end + 2]
    joined = len(rest) > 1 and rest[0] in NAME_JOINTS and rest[1].isalpha() and rest[1].islower()
    if not joined or tokens.spaced[end] or tokens.spaced[end + 1] or end < len(rest):
        return end
    return end + 2 if family_first(tokens.key[end - 2]) else end


def small(tokens: TokenTable, i: int, end: int) -> bool:
    """Whether the word at ``i`` can stand inside a name whose last capital is before ``end``."""
    word = tokens.text[i]
    if word == " ":
        return True
    if joins_possessive(tokens, i) or _joins_fields(tokens, i, end):
        return True
    if word in NAME_JOINTS:
        return not tokens.spaced[i] and i + 1 < len(tokens.text) and not tokens.spaced[i + 1]
    if word == "and":
        return (
            bool(tokens.entity_type[i])
            and not tokens.begins[i]
            and tokens.entity_type[i] == tokens.entity_type[end - 1]
        )
    return (
        word in PARTICLES
        or word in LINKING_WORDS
        or (word == "the" and tokens.text[i - 1] in LINKING_WORDS)
    )


def _joins_fields(tokens: TokenTable, i: int, end: int) -> bool:
    """Whether a comma is inside a ministry's name: "Ministry of Trade, Industry and Energy".

    The parse has one organization there, and "of" or "for" stands before the first field.
    """
    before = {word.lower() for word in tokens.text[max(0, end - MAX_WORDS_OF_FIELDS) : end]}
    inside = tokens.entity_type[i] == "ORG" and not tokens.begins[i]
    known = not FIELD_PREPOSITIONS.isdisjoint(before) and not MINISTRIES.isdisjoint(before)
    return tokens.text[i] == "," and inside and known


def joins_possessive(tokens: TokenTable, i: int) -> bool:
    """Whether a possessive belongs to an organization's name: "Workers' Party", "Women's Union".

    It does behind a plural, before the last word of such a name.
    """
    if tokens.text[i] not in POSSESSIVE_SIGNS or i + 1 >= len(tokens.text) or not i:
        return False
    before = tokens.key[i - 1]
    plural = before in PLURALS_WITHOUT_S or (before.endswith("s") and len(tokens.text[i]) == 1)
    kind = endings().get(tokens.key[i + 1], "")
    named = tokens.text[i + 1][:1].isupper() and known_at(tokens, i - 1) is None
    return plural and kind == "organization" and named


def capital(tokens: TokenTable, i: int) -> bool:
    """Whether the word at ``i`` can be part of a name: by capital, script and part of speech."""
    text = tokens.text[i]
    if not (text[0].isupper() or caseless(text)) or _is_of_word(tokens, i):
        return False
    if foreign(text) or addressed(tokens, i) or known_at(tokens, i):
        return True
    if tokens.entity_type[i] in ENTITY_TYPES_NOT_NAMES or tokens.pos[i] in CLOSED_PARTS_OF_SPEECH:
        return False
    if tokens.pos[i] not in NOUN_POS and not tokens.entity_type[i]:
        return False
    if not _is_first_word(tokens, i):
        return tokens.pos[i] != "NOUN" or bool(tokens.entity_type[i])
    return _starts_name(tokens, i)


def _is_of_word(tokens: TokenTable, i: int) -> bool:
    """Whether a capital is of a contraction, or the first letter of a compound: "T-shirt"."""
    if tokens.text[i].endswith(CONTRACTIONS):
        return True
    rest = tokens.text[i + 1 : i + 3]
    joined = len(rest) > 1 and rest[0] in NAME_JOINTS and not tokens.spaced[i + 1]
    return joined and len(tokens.text[i]) == 1 and rest[1].islower()


def _starts_name(tokens: TokenTable, i: int) -> bool:
    """Whether the capital of the first word of a sentence is that of a name."""
    if tokens.entity_type[i] == "PERSON" and tokens.key[i] in given():
        return True
    return tokens.pos[i] in NOUN_POS and (bool(tokens.entity_type[i]) or _proper(tokens, i))


def caseless(word: str) -> bool:
    """Whether a word of at most ``MAX_CASELESS_LETTERS`` is in a script without capitals.

    In an English text such a word is mostly a name.

    >>> caseless("김정은"), caseless("Kim")
    (True, False)
    """
    return (
        not word.isascii()
        and unicodedata.category(word[0]) == "Lo"
        and len(word) <= MAX_CASELESS_LETTERS
    )


def addressed(tokens: TokenTable, i: int) -> bool:
    """Whether an honorific stands before the word at ``i``: "Mrs. May" is not a month."""
    before = tokens.text[i - 1].lower() if i else ""
    title = titles_by_word().get(before, ())
    return any(
        (t.gender or before.endswith(".")) and not t.office and len(t.words) == 1 for t in title
    )


def _proper(tokens: TokenTable, i: int) -> bool:
    """Whether the parse takes a word for a proper noun, except before a common noun.

    *Foreign* in "Foreign policy" depends on a word in small letters, so it is not proper.
    """
    inside = tokens.dep[i] in {"compound", "amod"} and tokens.text[tokens.head[i]][:1].islower()
    return tokens.pos[i] == "PROPN" and not inside


def _is_first_word(tokens: TokenTable, i: int) -> bool:
    """Whether only punctuation stands before the word in its sentence."""
    start = tokens.sentences[tokens.sentence[i]][0]
    return all(tokens.pos[j] in {"PUNCT", "SPACE"} for j in range(start, i))
