"""Makes the labels of nodes: names on a few lines, without characters that are not visible."""

import textwrap
import unicodedata

# The largest number of letters in a line and of lines in a label. The layout makes the box of a
# node large enough for its label.
LABEL_WIDTH, LABEL_LINES = 22, 3
# Characters of a name that are read; a label shows at most a third of them.
MAX_LABEL_CHARACTERS = 200
LABEL_ELLIPSIS = " …"
# Control, format and surrogate characters of Unicode.
UNSEEN_CATEGORIES = {"Cc", "Cf", "Cs"}


def label(name: str) -> str:
    """A name in at most three lines of even length, without invisible characters.

    A longer name ends with an ellipsis; a name without visible characters is ``(no name)``.

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
