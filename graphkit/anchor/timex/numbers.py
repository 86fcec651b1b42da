"""Numbers in figures and in words."""

from graphkit.anchor.timex.words import Word, value

UNKNOWN = "X"
# From here on a number word multiplies what stands before it ("two hundred").
MULTIPLIES = 100


def quantity(words: tuple[Word, ...]) -> str:
    """The number that the words name; ``X`` for "several" and the like, "1" for no words.

    >>> from graphkit.anchor.timex.words import split
    >>> [quantity(split(words)) for words in ("twenty-five", "two hundred", "2.5", "a few", "")]
    ['25', '200', '2.5', 'X', '1']
    """
    named = [value(w.text, "NUMBER").replace(",", "") for w in words if w.text[0].isalnum()]
    if UNKNOWN in named:
        return UNKNOWN
    if len(named) == 1 and "." in named[0]:
        return named[0]
    return str(_sum([int(float(n)) for n in named if n[0].isdecimal()]))


def _sum(numbers: list[int]) -> int:
    whole = part = 0
    for number in numbers:
        if number < MULTIPLIES or not part:
            part += number
        elif number == MULTIPLIES:
            part *= number
        else:
            whole, part = whole + part * number, 0
    return whole + part or 1


def nth(word: str) -> int:
    """The number of an ordinal: "third" or "3rd".

    >>> nth("third"), nth("21st")
    (3, 21)
    """
    return int(value(word.lower(), "ORDINAL").rstrip("stndrh") or 0)
