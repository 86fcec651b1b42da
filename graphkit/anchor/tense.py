"""Whether the words around an expression speak of what was or of what is to come."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from graphkit.anchor.words import BREAK, Word, classes

# Words that a clause reaches from an expression.
REACH = 12
ENDS = frozenset({".", "!", "?", ";", BREAK})


def ahead(words: tuple[Word, ...], first: int) -> bool | None:
    """True where the nearest telling word is of the future, False where it is of the past.

    Words before the expression count first, then a deadline (“by Friday”), then the words after
    it; none tells beyond the sentence.

    >>> from graphkit.anchor.words import split
    >>> ahead(split("They will meet on Friday."), 4), ahead(split("They met on Friday."), 3)
    (True, False)
    """
    before = _nearest(reversed(words[max(0, first - REACH) : first]))
    if before is None and first and "DEADLINE" in classes(words[first - 1].text):
        return True
    return before if before is not None else _nearest(words[first : first + REACH])


def _nearest(words: Iterable[Word]) -> bool | None:
    clause = takewhile(lambda word: word.text not in ENDS, words)
    return next((told for w in clause if (told := _told(w.text)) is not None), None)


@lru_cache(maxsize=1 << 16)
def _told(word: str) -> bool | None:
    kinds = classes(word)
    if "WILL" in kinds:
        return None if "MONTH" in kinds and word.istitle() else True
    past = word.islower() and word.endswith("ed") and len(word) > len("need")
    return False if past or "WAS" in kinds else None
