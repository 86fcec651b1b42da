"""Offsets in an article's text as JavaScript counts them."""

from collections.abc import Callable


def units(text: str) -> Callable[[int], int]:
    """From offsets in code points to offsets in UTF-16 code units.

    >>> units("a😀b")(2)
    3
    """
    if text.isascii() or max(text) < "\U00010000":
        return int
    wide = [0]
    for letter in text:
        wide.append(wide[-1] + (2 if letter > "\uffff" else 1))
    return lambda offset: wide[min(offset, len(text))]
