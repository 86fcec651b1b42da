"""Divides words into word pieces (WordPiece, Wu et al. 2016), the units of the encoder.

As for the base model, words are in small letters and without accents. Then the longest piece that
is in the vocabulary is cut off from the left, until nothing is left. The vocabulary has ``##``
before the pieces that do not begin a word.
"""

import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

UNKNOWN_PIECE, OPENING_PIECE, CLOSING_PIECE = "[UNK]", "[CLS]", "[SEP]"
# A longer word is one unknown piece, as for the base model.
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
    """Returns the function from a word to the numbers of its pieces, at least one.

    >>> split = splitter({"[UNK]": 0, "pre": 1, "##claim": 2, "##ed": 3})
    >>> split("Preclaimed"), split("claim")
    ((1, 2, 3), (0,))
    """
    longest = max(map(len, vocabulary))

    @lru_cache(MAX_REMEMBERED_WORDS)
    def split(form: str) -> tuple[int, ...]:
        """The numbers of a word's pieces, or that of ``[UNK]``."""
        return _pieces(folded(form), vocabulary, longest) or (vocabulary[UNKNOWN_PIECE],)

    return split


def _pieces(word: str, vocabulary: Mapping[str, int], longest: int) -> tuple[int, ...]:
    """The numbers of the longest pieces from the left.

    ``()`` if the word is too long or a rest of it does not begin with a piece of the vocabulary.
    """
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
