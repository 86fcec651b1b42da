"""Finds the places where the words of a text match a row of the pattern table."""

from collections.abc import Iterator

from msgspec import Struct

from graphkit.anchor.timex.counts import is_count
from graphkit.anchor.timex.patterns import TimexPattern, patterns, sign
from graphkit.anchor.timex.person_names import OPENING_SIGNS, named_weekdays
from graphkit.anchor.timex.words import TimexWord, word_classes

# Classes of words that always have a capital, so that the capital does not show a name.
CAPITALISED_CLASSES = frozenset({"MONTH", "WEEKDAY", "WEEKDAYS", "HOLIDAY"})

# Short names of months that people have as well.
GIVEN_NAMES = frozenset({"Jan"})


class TimexMatch(Struct, frozen=True):
    """The words ``[first, end)`` of a text, by their numbers, that match a ``pattern``.

    ``words`` are those words. ``caught`` has some of them by the class that the pattern names, in
    small letters: ``MONTH`` is caught as ``month``, the second one as ``month2``.
    """

    pattern: TimexPattern
    first: int
    end: int
    caught: dict[str, tuple[TimexWord, ...]]
    words: tuple[TimexWord, ...] = ()

    def text(self, name: str) -> str:
        """The first word caught under a name, or ``""``."""
        words = self.caught.get(name, ())
        return words[0].text if words else ""


def matches(words: tuple[TimexWord, ...]) -> tuple[TimexMatch, ...]:
    """The matches of all patterns without overlaps: the earliest first, of these the longest.

    Matches that are part of a name are left out, and numbers that are no years.
    """
    signs = "".join(sign(word.text) for word in words)
    found = sorted(_found(signs, words), key=lambda m: (m.first, -m.end))
    people = named_weekdays(words)
    kept: list[TimexMatch] = []
    for match in found:
        if not _is_other(words, match, people) and (not kept or match.first >= kept[-1].end):
            kept.append(match)
    return tuple(kept)


def _is_other(words: tuple[TimexWord, ...], match: TimexMatch, people: frozenset[int]) -> bool:
    """Whether the words of a match are a part of a name, or a number that is no year.

    ``people`` are the numbers of words that look like a weekday and are a person's name.
    """
    alone = match.pattern.reading == "year" and words[match.end - 1].text.isdecimal()
    named = match.first in people or _in_name(words, match)
    return named or (alone and is_count(words, match.end - 1))


def _in_name(words: tuple[TimexWord, ...], match: TimexMatch) -> bool:
    """Whether the words are a part of a name: “USA Today”, “Radio This Morning”, “Daily Mail”.

    A month that a person can be called (“Jan Kowal”) has no full stop and a name behind it.
    """
    first, before = words[match.first], words[match.first - 1] if match.first else None
    last, behind = words[match.end - 1], words[match.end] if match.end < len(words) else None
    if _is_side_by_side(last, behind):
        single = match.end - match.first == 1
        opens = single and (before is None or before.text in OPENING_SIGNS)
        if last.text in GIVEN_NAMES or (not opens and _is_plain_title(last)):
            return True
    return _is_side_by_side(before, first) and _is_plain_title(first)


def _is_side_by_side(one: TimexWord | None, other: TimexWord | None) -> bool:
    """Whether two words begin with a capital, and a blank alone is between them."""
    if one is None or other is None or one.end + 1 != other.start:
        return False
    return one.text[0].isupper() and other.text[0].isupper()


def _is_plain_title(word: TimexWord) -> bool:
    """Whether a word with a capital is of no class whose words always have one."""
    return word.text.istitle() and not word_classes(word.text) & CAPITALISED_CLASSES


def _found(signs: str, words: tuple[TimexWord, ...]) -> Iterator[TimexMatch]:
    """All matches of all patterns, overlaps included; ``signs`` has the sign of each word."""
    for pattern in patterns():
        for found in pattern.search.finditer(signs):
            groups = ((name, found.span(name)) for name in found.groupdict())
            caught = {name: words[a:b] for name, (a, b) in groups if a >= 0}
            first, end = found.span()
            yield TimexMatch(pattern, first, end, caught, words[first:end])
