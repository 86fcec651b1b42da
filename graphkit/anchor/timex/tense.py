"""Whether the words around an expression speak of what was or of what is to come."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from graphkit.anchor.timex.words import BREAK, Word, classes

# Words that a clause reaches from an expression.
REACH = 12
ENDS = frozenset({".", "!", "?", ";", BREAK})
IS = frozenset({"is", "are"})
# Words that open a clause of its own.
CLAUSES = frozenset({"that", "which", "who", "because", "although", "while"})
ONCE = frozenset({"previously", "originally"})
NEXT_TO = frozenset({"on", "in"})


def ahead(words: tuple[Word, ...], first: int) -> bool | None:
    """True where the nearest telling word is of the future, False where it is of the past.

    Words before the expression count first, then a deadline (“by Friday”), then the words after
    it; none tells beyond the sentence, and those of a clause (“that …”) before those around it.

    >>> from graphkit.anchor.timex.words import split
    >>> ahead(split("They will meet on Friday."), 4), ahead(split("They met on Friday."), 3)
    (True, False)
    >>> ahead(split("The vote is on Friday."), 4), ahead(split("They agreed to meet Friday."), 4)
    (True, True)
    """
    if _is(words, first):
        return True
    before, after = (
        range(max(0, first - REACH), first),
        range(first, min(first + REACH, len(words))),
    )
    clause = next((n for n in reversed(before) if words[n].text in CLAUSES), None)
    if clause is not None:
        inner = _nearest(words, (*range(first - 1, clause, -1), *after))
        if inner is not None:
            return inner
    told = _nearest(words, reversed(before))
    if told is None and first and "DEADLINE" in classes(words[first - 1].text):
        return True
    return told if told is not None else _nearest(words, after)


def _is(words: Sequence[Word], first: int) -> bool:
    """“The vote is Tuesday”, “the vote is on Tuesday”."""
    place = first - 1 if first and words[first - 1].text in NEXT_TO else first
    return place > 0 and words[place - 1].text in IS


def _nearest(words: Sequence[Word], places: Iterable[int]) -> bool | None:
    clause = takewhile(lambda n: words[n].text not in ENDS, places)
    return next((told for n in clause if (told := _told_at(words, n)) is not None), None)


def _told_at(words: Sequence[Word], n: int) -> bool | None:
    """What a word tells after those before it: “to be paid”, “agreed to”, “had been due”."""
    before, first = (words[n - k].text.lower() if n >= k else "" for k in (1, 2))
    told = _told(words[n].text)
    if told is False and before == "be":
        return None
    if told is True and (before in ONCE or (before, first) == ("been", "had")):
        return False
    if words[n].text == "to" and "AIMED" in classes(before):
        return True
    return told


@lru_cache(maxsize=1 << 16)
def _told(word: str) -> bool | None:
    kinds = classes(word)
    if "WILL" in kinds:
        return None if "MONTH" in kinds and word.istitle() else True
    past = word.islower() and word.endswith("ed") and len(word) > len("need")
    return False if past or "WAS" in kinds else None
