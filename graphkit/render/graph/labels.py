"""Labels of nodes: names that fit and cannot deceive."""

import textwrap
import unicodedata

# A label of three lines of 22 letters is as wide as the gap that the layout leaves for it.
LABEL_WIDTH, LABEL_LINES = 22, 3
# More is never shown: three lines hold a third of it.
MAX_LABEL_CHARACTERS = 200
LABEL_ELLIPSIS = " …"
# Control, format and surrogate characters of Unicode.
UNSEEN_CATEGORIES = {"Cc", "Cf", "Cs"}


def label(name: str) -> str:
    """A name in at most three lines of even length, without signs that turn or hide its letters.

    >>> label("2018 North Korea–United States Singapore Summit")
    '2018 North\\nKorea–United States\\nSingapore Summit'
    """
    seen = "".join(
        c for c in name[:MAX_LABEL_CHARACTERS] if unicodedata.category(c) not in UNSEEN_CATEGORIES
    )
    rows = len(_wrapped(seen, LABEL_WIDTH))
    longest = max(map(len, seen.split()), default=LABEL_WIDTH)
    narrow = (_wrapped(seen, width) for width in range(longest, LABEL_WIDTH))
    even = next((lines for lines in narrow if len(lines) == rows and _whole(lines)), None)
    return "\n".join(even or _wrapped(seen, LABEL_WIDTH)) or "(no name)"


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(
        text, width, max_lines=LABEL_LINES, placeholder=LABEL_ELLIPSIS, break_on_hyphens=False
    )


def _whole(lines: list[str]) -> bool:
    return not lines[-1].endswith(LABEL_ELLIPSIS.strip())
