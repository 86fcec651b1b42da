"""Runs of capitalised words: the stretches of a text in which names are looked for."""

import unicodedata
from collections.abc import Iterator

from graphkit.gazetteer.name_parts import PARTICLES, family_first
from graphkit.gazetteer.tables import titles_by_word
from graphkit.resolve.mentions.known_names import NAME_JOINTS, known_at
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.phonetics import foreign

# Words between the parts of a body's name: University of Texas, Council on Foreign Relations.
LINKING_WORDS = frozenset({"of", "for", "on", "&", "and"})
ENTITY_TYPES_NOT_NAMES = frozenset(
    {"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"}
)
# Parts of speech that a capital at the start of a sentence or title does not make a name.
CLOSED_PARTS_OF_SPEECH = frozenset(
    {"PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT", "NUM"}
)
NOUN_PARTS_OF_SPEECH = frozenset({"PROPN", "NOUN"})
CONTRACTIONS = tuple(mark + end for mark in "'’" for end in ("re", "ll", "ve", "m", "d", "t"))
# Longest name in one word of a script without blanks; what is longer is a sentence.
MAX_CASELESS_LETTERS = 12
# Longest stretch of small words inside a name: "of the".
MAX_SMALL_WORDS = 3


def runs(tokens: TokenTable) -> Iterator[tuple[int, int]]:
    """Longest stretches of capitals, held together by particles, "of" and hyphens."""
    i, n = 0, len(tokens.text)
    while i < n:
        if not (capital(tokens, i) or _prefix(tokens, i) or _numbered(tokens, i)):
            i += 1
            continue
        end = i + 1
        while following := _continued(tokens, end):
            end = following
        yield i, end
        i = end


def _prefix(tokens: TokenTable, i: int) -> bool:
    """Whether a small particle hangs on a capital: "al-Maliki"."""
    if tokens.text[i] not in PARTICLES or i + 2 >= len(tokens.text):
        return False
    hyphen = (
        tokens.text[i + 1] in NAME_JOINTS and not tokens.spaced[i + 1] and not tokens.spaced[i + 2]
    )
    return hyphen and tokens.text[i + 2][0].isupper()


def _numbered(tokens: TokenTable, i: int) -> bool:
    """Whether a known name starts with a number: "9/11"."""
    return tokens.text[i][0].isdecimal() and known_at(tokens, i) is not None


def _continued(tokens: TokenTable, end: int) -> int:
    """The end of the run with the next capital at or after ``end``, or 0 when the run ends."""
    for reach in range(end, min(end + MAX_SMALL_WORDS, len(tokens.text))):
        if tokens.sentence[reach] != tokens.sentence[end - 1]:
            return 0
        if capital(tokens, reach):
            return _hyphenated(tokens, reach + 1)
        if not small(tokens, reach, end):
            return 0
    return 0


def _hyphenated(tokens: TokenTable, end: int) -> int:
    """The end with what hangs on a given name by a hyphen, after a family name: "Lee Jae-yong"."""
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


def capital(tokens: TokenTable, i: int) -> bool:
    """Whether the word at ``i`` can be one of a name."""
    text = tokens.text[i]
    if not (text[0].isupper() or caseless(text)) or text.endswith(CONTRACTIONS):
        return False
    if foreign(text) or addressed(tokens, i) or known_at(tokens, i):
        return True
    if tokens.entity_type[i] in ENTITY_TYPES_NOT_NAMES or tokens.pos[i] in CLOSED_PARTS_OF_SPEECH:
        return False
    if tokens.pos[i] not in NOUN_PARTS_OF_SPEECH and not tokens.entity_type[i]:
        return False
    if not _opens(tokens, i):
        return tokens.pos[i] != "NOUN" or bool(tokens.entity_type[i])
    return tokens.pos[i] in NOUN_PARTS_OF_SPEECH and (
        bool(tokens.entity_type[i]) or _proper(tokens, i)
    )


def caseless(word: str) -> bool:
    """Whether a word is of a script that has no capitals; in English it is mostly a name.

    >>> caseless("김정은"), caseless("Kim")
    (True, False)
    """
    return (
        not word.isascii()
        and unicodedata.category(word[0]) == "Lo"
        and len(word) <= MAX_CASELESS_LETTERS
    )


def addressed(tokens: TokenTable, i: int) -> bool:
    """Whether an honorific stands before: "Mrs. May" is no month."""
    before = tokens.text[i - 1].lower() if i else ""
    title = titles_by_word().get(before, ())
    return any((t.gender or before.endswith(".")) and not t.office for t in title)


def _proper(tokens: TokenTable, i: int) -> bool:
    """Whether the parse takes a word for a name of its own, not for part of a common phrase."""
    inside = tokens.dep[i] in {"compound", "amod"} and tokens.text[tokens.head[i]][:1].islower()
    return tokens.pos[i] == "PROPN" and not inside


def _opens(tokens: TokenTable, i: int) -> bool:
    start = tokens.sentences[tokens.sentence[i]][0]
    return all(tokens.pos[j] in {"PUNCT", "SPACE"} for j in range(start, i))
