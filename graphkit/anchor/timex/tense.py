"""Decides whether the words around an expression are about the past or the future."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from graphkit.anchor.timex.words import PARAGRAPH_END, TimexWord, word_classes

# Words before and after an expression in which one of a tense is looked for. Chosen on sentences of
# our own.
MAX_WORDS_TO_TENSE = 12
# Words that end a sentence; no word beyond them shows the tense.
TENSE_BARRIERS = frozenset({".", "!", "?", ";", PARAGRAPH_END})
PRESENT_COPULAS = frozenset({"is", "are"})
# Words that open a subordinate clause.
SUBCLAUSE_OPENERS = frozenset({"that", "which", "who", "because", "although", "while"})
# After one of these a word of the future is about a plan of the past: “originally due”.
FORMER_PLAN_ADVERBS = frozenset({"previously", "originally"})
# Two words right before a time that is to come.
AWAITING_WORDS = frozenset(
    {
        ("ahead", "of"),
        ("up", "to"),
        ("runup", "to"),
        ("set", "for"),
        ("forecast", "for"),
        ("on", "sale"),
    }
)
# Words for putting something off; a time behind them and “until” is to come.
PUTTING_OFF = frozenset(
    {"off", "postponed", "delayed", "adjourned", "deferred", "suspended", "extended", "recessed"}
)
# Words between such a word and “until”: “put off again until Monday”.
MAX_WORDS_TO_PUTTING_OFF = 3
DATE_PREPOSITIONS = frozenset({"on", "in"})
# Words of a thing that is awaited, from its determiner to “on”: “set for *the first vote on* …”.
MAX_WORDS_OF_AWAITED = 5
AWAITED_OPENERS = frozenset({"the", "a", "an", "this", "its", "their", "his", "her"})
# Words between “for” and a sign that something was planned for that day once: “had been set for”.
MAX_WORDS_TO_FORMER_PLAN = 6
POSSESSIVES = frozenset({"'s", "’s"})
# Openers of a clause whose verb can follow at once: “which *reports* on Tuesday”.
PRESENT_CLAUSE_OPENERS = frozenset({"which", "who"})
# The shortest such clause, without the day: “who leaves on”.
MIN_WORDS_OF_CLAUSE = 2
# Words in -s that are no verb of a plan.
SHORT_VERBS = frozenset({"is", "was", "has", "does", "as", "this", "its", "his", "us", "always"})


def looks_ahead(words: tuple[TimexWord, ...], first: int) -> bool | None:
    """``True`` for the future, ``False`` for the past, ``None`` if no word shows the tense.

    ``first`` is the number of the expression's first word. It is the future right after “is” or
    “are”. Else the nearest word of a tense in the same subordinate clause or after the expression
    decides, then the nearest one before the expression, then a deadline (“by Friday”), then the
    nearest one after it. Words beyond the sentence do not count.

    >>> from graphkit.anchor.timex.words import timex_words
    >>> looks_ahead(timex_words("They will meet on Friday."), 4)
    True
    >>> looks_ahead(timex_words("They agreed to meet Friday."), 4)
    True
    >>> looks_ahead(timex_words("They met on Friday."), 3)
    False
    """
    if _is_beside(words, first) or _is_awaited(words, first) or _is_meant_for(words, first):
        return True
    before, after = (
        range(max(0, first - MAX_WORDS_TO_TENSE), first),
        range(first, min(first + MAX_WORDS_TO_TENSE, len(words))),
    )
    clause = next((n for n in reversed(before) if words[n].text in SUBCLAUSE_OPENERS), None)
    if clause is not None and _is_of_habit_or_plan(words[clause:first]):
        return True
    if clause is not None:
        inner = _nearest(words, (*range(first - 1, clause, -1), *after))
        if inner is not None:
            return inner
    told = _nearest(words, reversed(before))
    if first and "DEADLINE" in word_classes(words[first - 1].text):
        if _is_put_off(words, first - 1):
            return True
        if told is None:
            return not _was_up_to_then(words, first, after)
    return told if told is not None else _nearest(words, after)


def _is_awaited(words: Sequence[TimexWord], first: int) -> bool:
    """Whether words before an expression await it: “ahead of Thursday's vote”, “set for”.

    They stand right before it or before a thing: “ahead of the vote on Thursday”.
    """
    before = [word.text.lower() for word in words[max(0, first - 2 - MAX_WORDS_OF_AWAITED) : first]]
    if tuple(before[-2:]) in AWAITING_WORDS:
        return True
    if not before or before[-1] not in DATE_PREPOSITIONS:
        return False
    return any(
        tuple(before[n - 2 : n]) in AWAITING_WORDS and before[n] in AWAITED_OPENERS
        for n in range(2, len(before))
    )


def _is_meant_for(words: Sequence[TimexWord], first: int) -> bool:
    """Whether something is arranged for a weekday: “called a meeting for Monday”.

    “Blamed for Monday's fire” is not, nor is “had been planned for Monday”.
    """
    behind = words[first + 1].text if first + 1 < len(words) else ""
    if not first or words[first - 1].text != "for" or behind in POSSESSIVES:
        return False
    before = {w.text.lower() for w in words[max(0, first - MAX_WORDS_TO_FORMER_PLAN) : first]}
    return "WEEKDAY" in word_classes(words[first].text) and not before & {
        "had",
        *FORMER_PLAN_ADVERBS,
    }


def _is_of_habit_or_plan(clause: Sequence[TimexWord]) -> bool:
    """Whether a clause up to an expression has a verb in the present: “which reports on …”.

    A day beside such a verb is to come, as in “the minister meets the envoy on Friday”.
    """
    if len(clause) <= MIN_WORDS_OF_CLAUSE or clause[0].text not in PRESENT_CLAUSE_OPENERS:
        return False
    verb, last = clause[1].text, clause[-1].text
    present = verb.islower() and verb.endswith("s") and not word_classes(verb) & {"WAS", "WILL"}
    plain = "," not in {word.text for word in clause} and last in DATE_PREPOSITIONS
    return present and plain and verb not in SHORT_VERBS


def _is_put_off(words: Sequence[TimexWord], until: int) -> bool:
    """Whether something is put off until an expression: “was postponed until Monday”."""
    near = words[max(0, until - MAX_WORDS_TO_PUTTING_OFF) : until]
    return words[until].text != "by" and any(word.text in PUTTING_OFF for word in near)


def _was_up_to_then(words: Sequence[TimexWord], first: int, after: Iterable[int]) -> bool:
    """Whether what opens a sentence was so up to a time: “Until Monday, it had been open”."""
    opens = first == 1 or words[first - 2].text in TENSE_BARRIERS
    return opens and words[first - 1].text.lower() != "by" and _nearest(words, after) is False


def _is_beside(words: Sequence[TimexWord], first: int) -> bool:
    """Whether an expression follows “is” or “are”: “the vote is Tuesday”, “… is on Tuesday”."""
    place = first - 1 if first and words[first - 1].text in DATE_PREPOSITIONS else first
    return place > 0 and words[place - 1].text in PRESENT_COPULAS


def _nearest(words: Sequence[TimexWord], places: Iterable[int]) -> bool | None:
    """The tense of the first word at ``places`` that shows one, before the sentence ends."""
    clause = takewhile(lambda n: words[n].text not in TENSE_BARRIERS, places)
    return next((told for n in clause if (told := _tense_at(words, n)) is not None), None)


def _tense_at(words: Sequence[TimexWord], n: int) -> bool | None:
    """The tense of word number ``n`` with the two words before it; ``True`` for the future.

    *paid* in “to be paid” shows none, *to* in “agreed to” the future, *due* in “had been due” the
    past.
    """
    before, first = (words[n - k].text.lower() if n >= k else "" for k in (1, 2))
    told = _tense_of(words[n].text)
    if told is False and before == "be":
        return None
    if told is True and (before in FORMER_PLAN_ADVERBS or (before, first) == ("been", "had")):
        return False
    if words[n].text == "to" and ("AIMED" in word_classes(before) or _is_to_be(words, n)):
        return True
    return told


def _is_to_be(words: Sequence[TimexWord], n: int) -> bool:
    """Whether a “to” tells of what is to come: “the summit, *to* be held on Thursday”."""
    behind = words[n + 1].text if n + 1 < len(words) else ""
    return behind == "be" and n > 0 and words[n - 1].text in {",", "("}


@lru_cache(maxsize=1 << 16)
def _tense_of(word: str) -> bool | None:
    """The tense of a word alone: ``True`` for the future, ``False`` for the past, else ``None``."""
    kinds = word_classes(word)
    if "WILL" in kinds:
        return None if "MONTH" in kinds and word.istitle() else True
    past = word.islower() and word.endswith("ed") and len(word) > len("need")
    return False if past or "WAS" in kinds else None
