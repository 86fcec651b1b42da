"""Whether the words around an expression speak of what was or of what is to come."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from graphkit.anchor.timex.words import PARAGRAPH_END, TimexWord, word_classes

# So many words before and after an expression are asked. Chosen on sentences of our own.
MAX_WORDS_TO_TENSE = 12
# No word beyond these is asked: the sentence ends there.
TENSE_BARRIERS = frozenset({".", "!", "?", ";", PARAGRAPH_END})
PRESENT_COPULAS = frozenset({"is", "are"})
# Words that open a clause of its own.
SUBCLAUSE_OPENERS = frozenset({"that", "which", "who", "because", "although", "while"})
# “Previously planned”, “originally due”: a future of the past.
FORMER_PLAN_ADVERBS = frozenset({"previously", "originally"})
DATE_PREPOSITIONS = frozenset({"on", "in"})


def looks_ahead(words: tuple[TimexWord, ...], first: int) -> bool | None:
    """True where the nearest telling word is of the future, False where it is of the past.

    Words before the expression count first, then a deadline (“by Friday”), then the words after
    it; none tells beyond the sentence, and those of a clause (“that …”) before those around it.

    >>> from graphkit.anchor.timex.words import timex_words
    >>> looks_ahead(timex_words("They will meet on Friday."), 4)
    True
    >>> looks_ahead(timex_words("They agreed to meet Friday."), 4)
    True
    >>> looks_ahead(timex_words("They met on Friday."), 3)
    False
    """
    if _is_beside(words, first):
        return True
    before, after = (
        range(max(0, first - MAX_WORDS_TO_TENSE), first),
        range(first, min(first + MAX_WORDS_TO_TENSE, len(words))),
    )
    clause = next((n for n in reversed(before) if words[n].text in SUBCLAUSE_OPENERS), None)
    if clause is not None:
        inner = _nearest(words, (*range(first - 1, clause, -1), *after))
        if inner is not None:
            return inner
    told = _nearest(words, reversed(before))
    if told is None and first and "DEADLINE" in word_classes(words[first - 1].text):
        return True
    return told if told is not None else _nearest(words, after)


def _is_beside(words: Sequence[TimexWord], first: int) -> bool:
    """“The vote is Tuesday”, “the vote is on Tuesday”."""
    place = first - 1 if first and words[first - 1].text in DATE_PREPOSITIONS else first
    return place > 0 and words[place - 1].text in PRESENT_COPULAS


def _nearest(words: Sequence[TimexWord], places: Iterable[int]) -> bool | None:
    clause = takewhile(lambda n: words[n].text not in TENSE_BARRIERS, places)
    return next((told for n in clause if (told := _tense_at(words, n)) is not None), None)


def _tense_at(words: Sequence[TimexWord], n: int) -> bool | None:
    """The tense of a word after those before it: “to be paid”, “agreed to”, “had been due”."""
    before, first = (words[n - k].text.lower() if n >= k else "" for k in (1, 2))
    told = _tense_of(words[n].text)
    if told is False and before == "be":
        return None
    if told is True and (before in FORMER_PLAN_ADVERBS or (before, first) == ("been", "had")):
        return False
    if words[n].text == "to" and "AIMED" in word_classes(before):
        return True
    return told


@lru_cache(maxsize=1 << 16)
def _tense_of(word: str) -> bool | None:
    kinds = word_classes(word)
    if "WILL" in kinds:
        return None if "MONTH" in kinds and word.istitle() else True
    past = word.islower() and word.endswith("ed") and len(word) > len("need")
    return False if past or "WAS" in kinds else None
