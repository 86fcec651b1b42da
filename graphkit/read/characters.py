"""Finds characters that make a text look like another text than it is."""

import re

# A reason for each kind, with the pattern that finds it. Each pattern looks at a place once.
ODD_CHARACTERS = (
    (re.compile("[\u202a-\u202e\u2066-\u2069]"), "controls of direction, which can hide a name"),
    (
        re.compile("[A-Za-z][\u00ad\u200b-\u200d\u2060\ufeff]+[A-Za-z]"),
        "invisible characters within words",
    ),
    (
        re.compile("[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]"),
        "words of letters of two scripts, which can look alike",
    ),
    (re.compile("[\uff21-\uff3a\uff41-\uff5a]"), "full-width letters"),
    (re.compile("[\u0300-\u036f]{10}"), "ten or more marks on one letter"),
    (re.compile(r"(?<!\S)\S{1000}"), "a word of more than a thousand characters"),
    (
        re.compile("â€[\u0153\u009d\u2122\u02dc\u201c\u201d]|Ã[\u00a0-\u00bf]"),
        "letters of an encoding that was read twice (“Ã©” for “é”)",
    ),
)
END_OF_SENTENCE_OR_LINE = re.compile(r"[.!?\n]+")
# The longest sentence of prose has about two thousand characters.
MAX_SENTENCE_CHARACTERS = 10_000


def odd_characters(text: str) -> list[str]:
    """What kinds of odd characters a text has, in words.

    >>> odd_characters("\u0410nn said no.")
    ['words of letters of two scripts, which can look alike']
    """
    found = [reason for pattern, reason in ODD_CHARACTERS if pattern.search(text)]
    if max(map(len, END_OF_SENTENCE_OR_LINE.split(text)), default=0) > MAX_SENTENCE_CHARACTERS:
        found.append(
            f"more than {MAX_SENTENCE_CHARACTERS:,} characters without the end of a sentence"
        )
    return found
