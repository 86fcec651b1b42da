"""Tells people who are called like a weekday from the weekday: “Friday Adeyemi is ill”."""

from collections.abc import Iterator, Sequence

from graphkit.anchor.timex.words import PARAGRAPH_END, TimexWord, word_classes

# Titles before the name of a person, without a full stop.
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "prof"})
# Signs after which a sentence or a quotation begins.
OPENING_SIGNS = frozenset({".", "!", "?", PARAGRAPH_END, "“", '"', "‘"})
# Classes of words with a capital that go on a date: “Friday July 6”, “Friday Night”.
CALENDAR_CLASSES = frozenset({"MONTH", "WEEKDAY", "HOLIDAY", "PART", "PARTS"})
# Words before a weekday that make it a date, also where a person has that name.
DATING_WORDS = frozenset(
    {
        *("on", "last", "next", "this", "by", "until", "till", "since", "from", "before", "after"),
        *("every", "each", "late", "early", "of", "through", "to", "and", "or", "for", "coming"),
    }
)  # fmt: skip


def named_weekdays(words: Sequence[TimexWord]) -> frozenset[int]:
    """The numbers of the words that look like a weekday and are a person's name.

    They are a weekday after a title, one that opens a sentence or a quotation with a name behind
    it, and later ones of the same name without a word of a date before.

    >>> from graphkit.anchor.timex.words import timex_words
    >>> sorted(named_weekdays(timex_words("Friday Obi is ill. Mr. Obi said so on Friday.")))
    [0]
    """
    days = [n for n, word in enumerate(words) if "WEEKDAY" in word_classes(word.text)]
    sure = {n for n in days if _has_title(words, n) or _opens_a_name(words, n)}
    known = {words[n].text for n in sure}
    later = (n for n in days if words[n].text in known and not _is_dated(words, n))
    return frozenset(sure).union(later)


def _has_title(words: Sequence[TimexWord], place: int) -> bool:
    before = [word.text.lower() for word in words[max(0, place - 2) : place] if word.text != "."]
    return bool(before) and before[-1].rstrip(".") in TITLES


def _opens_a_name(words: Sequence[TimexWord], place: int) -> bool:
    """Whether a weekday opens a sentence, with a name and a word in small letters behind it."""
    if place and words[place - 1].text not in OPENING_SIGNS:
        return False
    behind = list(_side_by_side(words, place))
    if len(behind) < 2 or word_classes(behind[0]) & CALENDAR_CLASSES:  # noqa: PLR2004 -- see above
        return False
    return behind[0].istitle() and behind[1].islower()


def _side_by_side(words: Sequence[TimexWord], place: int) -> Iterator[str]:
    """The next two words, as far as only a blank is before each."""
    for one, other in zip(words[place : place + 2], words[place + 1 : place + 3], strict=False):
        if one.end + 1 != other.start or not other.text.isalpha():
            return
        yield other.text


def _is_dated(words: Sequence[TimexWord], place: int) -> bool:
    return place > 0 and words[place - 1].text.lower() in DATING_WORDS
