"""Text for a page: offsets as JavaScript counts them, labels that fit and cannot deceive."""

import textwrap
import unicodedata
from collections.abc import Callable

# A label of three lines of 22 letters is as wide as the gap that the layout leaves for it.
WIDTH, LINES = 22, 3
LONGEST = 200
ELLIPSIS = " …"
UNSEEN = {"Cc", "Cf", "Cs"}


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


def label(name: str) -> str:
    """A name in at most three lines of even length, without signs that turn or hide its letters.

    >>> label("2018 North Korea–United States Singapore Summit")
    '2018 North\\nKorea–United States\\nSingapore Summit'
    """
    seen = "".join(c for c in name[:LONGEST] if unicodedata.category(c) not in UNSEEN)
    rows = len(_wrapped(seen, WIDTH))
    longest = max(map(len, seen.split()), default=WIDTH)
    narrow = (_wrapped(seen, width) for width in range(longest, WIDTH))
    even = next((lines for lines in narrow if len(lines) == rows and _whole(lines)), None)
    return "\n".join(even or _wrapped(seen, WIDTH)) or "(no name)"


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, max_lines=LINES, placeholder=ELLIPSIS, break_on_hyphens=False)


def _whole(lines: list[str]) -> bool:
    return not lines[-1].endswith(ELLIPSIS.strip())
