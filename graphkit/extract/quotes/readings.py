"""Reads what one quotation mark means by the signs beside it.

Some converters write “ for ” and the reverse, some languages close with the mark that opens in
English („so“, »so«), and a single mark may be an apostrophe.
"""

import re

# Curly and angle marks → the mark that they are instead if their surroundings say so.
OPENS_INSTEAD = {"”": "“", "»": "«"}
CLOSES_INSTEAD = {"“": "”", "«": "»"}
SIGNS_BEHIND_WORDS = frozenset(".,!?…;:")
# Words that begin with an apostrophe: “’em”, “’til”.
ELIDED_WORD = re.compile(r"(?:em|til|tis|twas|cause|cos|bout|n|nuff|\d0s|\d\d)\b", re.IGNORECASE)


def read_as(text: str, at: int) -> str:
    """The mark at ``at`` as it is meant: the other one of its kind if it clearly stands so.

    >>> [read_as("”Go“ is wrong.", at) for at in (0, 3)]
    ['“', '”']
    """
    mark = text[at]
    if mark in OPENS_INSTEAD and opens_word(text, at):
        return OPENS_INSTEAD[mark]
    if mark in CLOSES_INSTEAD and _closes_word(text, at):
        return CLOSES_INSTEAD[mark]
    return mark


def opens_word(text: str, at: int) -> bool:
    """Whether a mark stands before a word and behind none.

    >>> opens_word("the boys' 'boat'", 8), opens_word("the boys' 'boat'", 10)
    (False, True)
    """
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and before not in ".,!?" and not after.isspace()


def elided(text: str, at: int) -> bool:
    """Whether a single mark stands for letters left out at the start of a word.

    >>> elided("rock 'n' roll", 5), elided("'No,' he said", 0)
    (True, False)
    """
    return text[at] in "'’" and bool(ELIDED_WORD.match(text, at + 1))


def _closes_word(text: str, at: int) -> bool:
    """Whether a mark stands behind a word or the sign at its end, and before a blank or a sign."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    ends = before.isalnum() or before in SIGNS_BEHIND_WORDS
    return ends and (after.isspace() or after in SIGNS_BEHIND_WORDS or after in "–—-)")
