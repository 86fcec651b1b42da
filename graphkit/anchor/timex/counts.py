"""Tells numbers of four figures that count, measure or number things from years."""

from collections.abc import Sequence

from graphkit.anchor.timex.words import TimexWord, word_classes

# Counts of things of such a number are rarely written without a comma; from this year on a number
# before a plural noun can be a year as well (“2016 results”).
FIRST_YEAR_OF_NEWS = 1900
# Words of two or more before a number that say that it counts: “at least”, “a total of”, “up to”.
COUNTING_PHRASES = frozenset(
    {
        *(("at", "least"), ("at", "most"), ("up", "to"), ("as", "many", "as")),
        *(("as", "much", "as"), ("more", "than"), ("less", "than"), ("fewer", "than")),
        *(("a", "total", "of"), ("a", "fleet", "of"), ("a", "crowd", "of")),
    }
)  # fmt: skip
# Words before a number after which it is a year: “in 2016 voters”, “the 2016 floods”.
WORDS_BEFORE_YEARS = frozenset(
    {
        *("in", "since", "until", "till", "by", "during", "before", "after", "through"),
        *("throughout", "late", "early", "mid", "fiscal", "calendar", "circa", "year", "season"),
        *("the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our"),
        *("between", "my", "your", "whose", "’s", "'s", "-", "–", "(", "/"),
    }
)  # fmt: skip
# Endings of nouns that look like a plural and of other words in -s.
SINGULAR_ENDINGS = ("ss", "us", "is", "as", "’s", "'s")
# Classes of words in -s that a number of a recent year does not count: what belongs to a year, and
# verbs.
NOT_COUNTED = frozenset({"YEARLY", "HELD", "WILL", "WAS"})
# Words between the number and the last word of an address: “1600 North Hill *Street*”.
MAX_WORDS_OF_STREET = 3
# Signs after which a number opens a sentence or a quotation: one that counts is written in words.
SIGNS_BEFORE_YEARS = frozenset({".", "!", "?", "\n", "“", '"', ":", ";"})


def is_count(words: Sequence[TimexWord], place: int) -> bool:
    """Whether the number at ``place`` counts, measures or numbers something and is no year.

    >>> from graphkit.anchor.timex.words import timex_words
    >>> is_count(timex_words("The firm sold 1912 boats."), 3)
    True
    >>> is_count(timex_words("The firm beat its 1912 results."), 4)
    False
    """
    before = [word.text.lower() for word in words[max(0, place - 3) : place]]
    after = words[place + 1 : place + 2 + MAX_WORDS_OF_STREET]
    if any(tuple(before[-len(p) :]) == p for p in COUNTING_PHRASES):
        return True
    first = not before or before[-1] in SIGNS_BEFORE_YEARS
    recent = int(words[place].text) >= FIRST_YEAR_OF_NEWS
    if _is_hyphenated(after):
        return True
    if not after or (recent and (first or before[-1] in WORDS_BEFORE_YEARS)):
        return False
    return _is_address(after) or _is_counted(after, recent=recent)


def _is_address(after: Sequence[TimexWord]) -> bool:
    """Whether the words after a number are the name of a street: “Pennsylvania Avenue”."""
    for number, word in enumerate(after):
        if not word.text[0].isupper():
            return False
        if number and "STREET" in word_classes(word.text):
            return True
    return False


def _is_hyphenated(after: Sequence[TimexWord]) -> bool:
    """Whether a hyphen and what a number counts are behind it: “1200-*seat*”, “a 2048-*bit*”."""
    if len(after) < 2 or after[0].text != "-":  # noqa: PLR2004 -- the hyphen and the noun
        return False
    return bool(word_classes(f"{after[1].text.lower()}s") & {"BEYOND", "COUNTED"})


def _is_counted(after: Sequence[TimexWord], *, recent: bool) -> bool:
    """Whether the words after a number begin with what it counts: “cars”."""
    noun = after[0].text
    kinds = word_classes(noun)
    if "COUNTED" in kinds:
        return True
    plural = noun.islower() and noun.endswith("s") and not noun.endswith(SINGULAR_ENDINGS)
    return plural and len(noun) > len("was") and not (recent and kinds & NOT_COUNTED)
