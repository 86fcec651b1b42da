"""Words → word pieces (WordPiece, Wu et al. 2016), the units that the encoder knows.

Uncased as the base model is: small letters, accents dropped, then the longest piece that the
vocabulary holds, again and again; the pieces after a word's first are written with ``##``.
"""

import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

UNKNOWN_PIECE, OPENING_PIECE, CLOSING_PIECE = "[UNK]", "[CLS]", "[SEP]"
# What is longer is no word, and the base model gives it up as well.
MAX_WORD_CHARACTERS = 100
MAX_REMEMBERED_WORDS = 65_536  # those of a few thousand articles


def folded(form: str) -> str:
    """A word in small letters without accents.

    >>> folded("Élysée")
    'elysee'
    """
    apart = unicodedata.normalize("NFD", form.lower())
    return "".join(sign for sign in apart if unicodedata.category(sign) != "Mn")


def splitter(vocabulary: Mapping[str, int]) -> Callable[[str], tuple[int, ...]]:
    """The function from a word to its pieces' numbers; never empty.

    >>> split = splitter({"[UNK]": 0, "pre": 1, "##claim": 2, "##ed": 3})
    >>> split("Preclaimed"), split("claim")
    ((1, 2, 3), (0,))
    """
    longest = max(map(len, vocabulary))

    @lru_cache(MAX_REMEMBERED_WORDS)
    def split(form: str) -> tuple[int, ...]:
        return _pieces(folded(form), vocabulary, longest) or (vocabulary[UNKNOWN_PIECE],)

    return split


def _pieces(word: str, vocabulary: Mapping[str, int], longest: int) -> tuple[int, ...]:
    """The longest pieces from the left; none when some rest is not in the vocabulary."""
    found: list[int] = []
    at = 0
    while at < len(word) <= MAX_WORD_CHARACTERS:
        lead = "##" if at else ""
        ends = range(min(len(word), at + longest), at, -1)
        end = next((end for end in ends if lead + word[at:end] in vocabulary), 0)
        if not end:
            return ()
        found.append(vocabulary[lead + word[at:end]])
        at = end
    return tuple(found)
