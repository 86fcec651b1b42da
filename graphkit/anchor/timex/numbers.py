"""Reads numbers in figures and in words."""

from graphkit.anchor.timex.words import TimexWord, word_value

# The TIMEX3 sign for a number that is not known: "several".
UNKNOWN_NUMBER = "X"
# A number word from this on multiplies the number before it ("two hundred").
LEAST_MULTIPLIER = 100


def quantity(words: tuple[TimexWord, ...]) -> str:
    """The number that the words name; ``X`` for "several" and the like, "1" for no words.

    >>> from graphkit.anchor.timex.words import timex_words
    >>> numbers = ("twenty-five", "two hundred", "2.5", "a few", "")
    >>> [quantity(timex_words(words)) for words in numbers]
    ['25', '200', '2.5', 'X', '1']
    """
    named = [word_value(w.text, "NUMBER").replace(",", "") for w in words if w.text[0].isalnum()]
    if UNKNOWN_NUMBER in named:
        return UNKNOWN_NUMBER
    if len(named) == 1 and "." in named[0]:
        return named[0]
    return str(_sum([int(float(n)) for n in named if n[0].isdecimal()]))


def _sum(numbers: list[int]) -> int:
    """The number that number words make together: 2, 100, 5 are 205; 1 for no words."""
    whole = part = 0
    for number in numbers:
        if number < LEAST_MULTIPLIER or not part:
            part += number
        elif number == LEAST_MULTIPLIER:
            part *= number
        else:
            whole, part = whole + part * number, 0
    return whole + part or 1


def nth(word: str) -> int:
    """The number of an ordinal, "third" or "3rd", or of a day in figures; 0 for an empty word.

    >>> nth("third"), nth("21st")
    (3, 21)
    """
    return int(word_value(word.lower(), "ORDINAL").rstrip("stndrh") or 0)
